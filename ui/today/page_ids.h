// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The pages that a line of today leads to.
namespace tingyu::ui {

inline const QString careId = QStringLiteral("care");
inline const QString roomId = QStringLiteral("appointments");
inline const QString screeningId = QStringLiteral("screening");
inline const QString studentsId = QStringLiteral("students");

} // namespace tingyu::ui
