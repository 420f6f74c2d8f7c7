// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tingyu {

/// Does the folder, or one above it, belong to a tool that copies files behind our back? Told by the folder
/// names such tools give and by the marker files they leave; a folder that does not exist yet is judged by
/// those above it.
bool isKeptInSync(const QString &folder);

} // namespace tingyu
