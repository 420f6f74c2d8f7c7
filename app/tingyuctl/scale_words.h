// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/library.h"

#include <QJsonObject>

namespace tingyu::ctl {

// How `scale` tells about an instrument: codes for the object, words for a person.

QString wordingCode(scales::Wording wording); ///< none, project, imported
QString wordingName(scales::Wording wording);
/// In the language of the call, the other one when that is empty.
QString inLanguage(const scales::Words &words);
QString problemSentence(const scales::Problem &problem);
/// One entry of `scale list`.
QJsonObject scaleSummary(const scales::ScaleDefinition &scale, const QString &wording);
QJsonObject scaleDetails(const scales::ScaleDefinition &scale, scales::ScaleLibrary &library);
QStringList scaleLines(const scales::ScaleDefinition &scale, scales::ScaleLibrary &library);

} // namespace tingyu::ctl
