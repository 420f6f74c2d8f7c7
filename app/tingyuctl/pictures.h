// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/school/kept_file.h"

namespace tingyu::ctl {

/// The picture that an option names, to be added; none without the option. Errors of readFile().
Result<PictureEdits> pictureAsked(CommandContext &context, const char *option);
/// `uid`, `name`, `bytes` of each.
QJsonArray picturesArray(const QList<KeptPicture> &pictures);

} // namespace tingyu::ctl
