// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"denied",
     QT_TRANSLATE_NOOP("ErrorText", "您的角色不能进行这项操作,这次尝试已留痕;需要时请联系负责人。")},
    {"vault.window_open",
     QT_TRANSLATE_NOOP("ErrorText", "这个数据夹已在另一个窗口中打开;请切换到那个窗口。")},
};

} // namespace

std::span<const ErrorLine> vaultErrors()
{
    return lines;
}

} // namespace tingyu::text
