// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/nouns.h"

namespace tingyu::ctl {

const std::vector<Noun> &allNouns()
{
    static const std::vector<Noun> nouns{
        vaultNoun(),    userNoun(),     schoolNoun(),     rosterNoun(),   studentNoun(), documentNoun(),
        scaleNoun(),    campaignNoun(), reviewNoun(),     foreignNoun(),  dutyNoun(),    appointmentNoun(),
        waitlistNoun(), sessionNoun(),  attachmentNoun(), snippetNoun(),  secrecyNoun(), groupNoun(),
        phoneNoun(),    letterNoun(),   adviceNoun(),     trainingNoun(), lessonNoun(),  workloadNoun(),
        ledgerNoun(),   roomNoun(),     caseNoun(),       exchangeNoun(), mergeNoun(),   auditNoun(),
        demoNoun(),
    };
    return nouns;
}

} // namespace tingyu::ctl
