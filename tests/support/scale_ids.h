// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu::test {

// Questionnaires of the shelf that tests fill in, by their ids.
inline const QString phqa = QStringLiteral("phqa"); ///< of 11 to 17
inline const QString gad7 = QStringLiteral("gad7");
inline const QString isi = QStringLiteral("isi"); ///< seven items, none in words of ours
inline const QString mht = QStringLiteral("mht");
inline const QString sdqParent = QStringLiteral("sdq_p"); ///< answered by a parent

} // namespace tingyu::test
