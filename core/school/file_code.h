// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace tingyu {

/// D-5A0C19E2: names a student's file on paper without naming anybody. Of the random end of the uid, so that
/// it is the same on every PC of the room and tells nothing of the student.
inline QString fileCode(const Uid &student)
{
    return QStringLiteral("D-") + QString::fromLatin1(student.bytes().right(4).toHex()).toUpper();
}

} // namespace tingyu
