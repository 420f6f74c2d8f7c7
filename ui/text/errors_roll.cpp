// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"roll-over.done", QT_TRANSLATE_NOOP("ErrorText", "这一学年的升级已经做过,没有再做;名册没有变。")},
    {"roll-over.changed",
     QT_TRANSLATE_NOOP("ErrorText", "预览之后名册有了变动,没有升级;请重新打开预览,核对后再做。")},
    {"roll-over.none", QT_TRANSLATE_NOOP("ErrorText", "没有可以撤销的升级;名册没有变。")},
    {"undo.changed_since",
     QT_TRANSLATE_NOOP("ErrorText", "之后已有 %1 处又改过或接着用了,没有撤销;请逐项更正。")},
    {"leaving.nobody", QT_TRANSLATE_NOOP("ErrorText", "没有选中学生,没有办理;请先在名单里勾选。")},
    {"leaving.status", QT_TRANSLATE_NOOP("ErrorText", "其中 %1 人已不在籍,没有办理;请重新勾选后再试。")},
    {"leaving.no_place", QT_TRANSLATE_NOOP("ErrorText", "没有写明从哪里转来,没有保存;请填写原学校。")},
    {"join.same", QT_TRANSLATE_NOOP("ErrorText", "这是同一份档案,没有合并;请选两份不同的档案。")},
    {"join.drafts",
     QT_TRANSLATE_NOOP("ErrorText", "要并入的档案还有 %1 份没写完的草稿,没有合并;请先写完或丢弃。")},
    {"join.none", QT_TRANSLATE_NOOP("ErrorText", "没有找到这次合并,可能已撤销;档案没有变。")},
    {"join.told",
     QT_TRANSLATE_NOOP("ErrorText", "合并已写进变更文件,别的电脑可能已收入,不能撤销;请逐项更正。")},
};

} // namespace

std::span<const ErrorLine> rollErrors()
{
    return lines;
}

} // namespace tingyu::text
