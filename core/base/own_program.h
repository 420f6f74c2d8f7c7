// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu {

/// What has to be run to have one of our programs: the file beside this one, or, in a self-contained folder
/// (packaging/portable.sh), its start script there, without which it would find neither Qt nor, on an older
/// system, a C library that suits it. Empty `name`: this program itself.
QString ownProgram(const QString &name = {});

} // namespace tingyu
