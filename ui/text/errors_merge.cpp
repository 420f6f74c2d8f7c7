// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"merge.district",
     QT_TRANSLATE_NOOP("ErrorText", "教研室的数据夹不分几台电脑,没有写出或收入;各校的数据请用报送文件。")},
    {"merge.pc_number", QT_TRANSLATE_NOOP("ErrorText", "电脑的编号是 1 到 %1;请换一个编号。")},
    {"merge.pc_taken",
     QT_TRANSLATE_NOOP("ErrorText", "第 %1 台已经是另一台电脑的编号,没有改;请换一个编号。")},
    {"merge.no_such_pc", QT_TRANSLATE_NOOP("ErrorText", "没有这台电脑,没有改动;请在名单里选一台。")},
    {"merge.no_other",
     QT_TRANSLATE_NOOP("ErrorText", "还不知道有别的电脑,没有写出;请先用备份在另一台电脑上恢复,"
                                    "在那里定好编号并写出变更文件,再到这里收入。")},
    {"merge.no_folder",
     QT_TRANSLATE_NOOP("ErrorText", "找不到这个文件夹,什么都没有做;请插好 U 盘或连上共享文件夹再试。")},
    {"merge.kind",
     QT_TRANSLATE_NOOP("ErrorText", "这不是变更文件,没有收入;请选择另一台电脑写出的 .tyc 文件。")},
    {"merge.foreign",
     QT_TRANSLATE_NOOP("ErrorText",
                       "这个文件不是本室的电脑写的,没有收入;别的单位的数据请用报送文件或档案移交。")},
    {"merge.own", QT_TRANSLATE_NOOP("ErrorText", "这个文件就是本机写出的,不用收入;请选择另一台电脑的文件。")},
    {"merge.schema",
     QT_TRANSLATE_NOOP("ErrorText",
                       "两台电脑的程序版本不同,没有收入;请先都升级到同一版本,再重新写出变更文件。")},
    {"merge.same_pc",
     QT_TRANSLATE_NOOP("ErrorText",
                       "两台电脑都叫第 %1 台,没有收入;请由负责人在其中一台上改编号,再重新写出变更文件。")},
    {"merge.put_back",
     QT_TRANSLATE_NOOP("ErrorText", "另一台电脑记得本机以前的改动,本机却没有了:数据夹像是被旧的拷贝换过,"
                                    "没有收入;请用备份恢复本机,再互通。")},
    {"merge.ahead", QT_TRANSLATE_NOOP("ErrorText", "第 %1 "
                                                   "台的这个文件接着另一个还没有在这里收入的文件,没有收入;"
                                                   "请先把本机的变更文件交给它,请它重新写一次。")},
    {"merge.version",
     QT_TRANSLATE_NOOP("ErrorText", "变更文件由更新的程序写成,没有收入;请先升级本机的程序。")},
    {"merge.file",
     QT_TRANSLATE_NOOP("ErrorText", "变更文件里的内容不完整,没有收入;请在另一台电脑上重新写一次。")},
    {"merge.row",
     QT_TRANSLATE_NOOP("ErrorText",
                       "变更文件里 %1 的一条记录对不上,没有收入,数据没有改动;请在另一台电脑上重新写一次。")},
    {"merge.set",
     QT_TRANSLATE_NOOP("ErrorText", "改动历史缺了一段,没有写出;请运行数据检查,必要时用备份恢复。")},
    {"merge.no_difference", QT_TRANSLATE_NOOP("ErrorText", "这一处已经决定过了,没有再改。")},
    {"merge.no_choice",
     QT_TRANSLATE_NOOP("ErrorText", "这一处只能确认现在的内容;另一份请看后用更正或补记写进去。")},
    {"merge.taken", QT_TRANSLATE_NOOP("ErrorText", "另一份的位置已被别的记录占用,没有改;请先改那一条记录。")},
    {"exchange.second_pc",
     QT_TRANSLATE_NOOP("ErrorText", "本机是第 %1 台电脑,报送、收件和移交都在第 1 台上做,没有写出或收下。")},
    {"number.used_up",
     QT_TRANSLATE_NOOP("ErrorText", "本机的流水号已用完,没有保存;请由负责人给本机换一个电脑编号。")},
};

} // namespace

std::span<const ErrorLine> mergeErrors()
{
    return lines;
}

} // namespace tingyu::text
