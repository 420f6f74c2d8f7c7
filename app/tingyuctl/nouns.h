// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command.h"

namespace tingyu::ctl {

Noun vaultNoun();
Noun userNoun();
Noun auditNoun();
Noun rosterNoun();
Noun scaleNoun();
Noun campaignNoun();
Noun reviewNoun();
Noun foreignNoun();
Noun caseNoun();
Noun exchangeNoun();
Noun mergeNoun();
Noun schoolNoun();
Noun dutyNoun();
Noun appointmentNoun();
Noun waitlistNoun();
Noun secrecyNoun();
Noun attachmentNoun();
Noun snippetNoun();
Noun sessionNoun();
Noun roomNoun();
Noun groupNoun();
Noun phoneNoun();
Noun letterNoun();
Noun adviceNoun();
Noun trainingNoun();
Noun lessonNoun();
Noun workloadNoun();
Noun ledgerNoun();
Noun studentNoun();
Noun documentNoun();
Noun demoNoun();

} // namespace tingyu::ctl
