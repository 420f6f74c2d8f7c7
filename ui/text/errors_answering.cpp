// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"answering.no_words",
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "量表 %1 没有完整的题目文字,不能在屏幕上作答;请先在「量表」里导入学校取得授权的题本。")},
    {"answering.condition",
     QT_TRANSLATE_NOOP("ErrorText", "量表 %1 第 %2 题要看计分才知道问不问,不能在屏幕上作答,请用纸笔。")},
    {"answering.plan", QT_TRANSLATE_NOOP("ErrorText", "这个文件夹里的作答设置不完整,请重新写一份。")},
    {"answering.no_code", QT_TRANSLATE_NOOP("ErrorText", "这个文件夹里没有这个编号的作答条。")},
    {"answering.box", QT_TRANSLATE_NOOP("ErrorText", "这份密封答卷内容不完整。")},
    {"answering.no_scale", QT_TRANSLATE_NOOP("ErrorText", "这次测评没有由学生自己作答的量表,不用屏幕作答。")},
    {"answering.nobody",
     QT_TRANSLATE_NOOP("ErrorText",
                       "没有需要在屏幕上作答的学生:都已交卷、不参加,或未满 14 周岁还没有监护人同意。")},
    {"answering.closed", QT_TRANSLATE_NOOP("ErrorText", "这次测评已经结束,请先重新打开再准备屏幕作答。")},
    {"answering.not_yet", QT_TRANSLATE_NOOP("ErrorText", "这次测评还没有到开始的日期,请到时再在本机作答。")},
    {"answering.cancelled", QT_TRANSLATE_NOOP("ErrorText", "已取消,没有写出作答站。")},
    {"answering.collect_cancelled", QT_TRANSLATE_NOOP("ErrorText", "已取消收卷,数据没有改动;可以随时再收。")},
    {"answering.no_folder",
     QT_TRANSLATE_NOOP("ErrorText", "这里没有作答站的答卷,请选作答站的文件夹(里面有 answers)。")},
    {"answering.program",
     QT_TRANSLATE_NOOP("ErrorText",
                       "找不到给作答站用的程序,请重新安装,或用 --program 指明 portable.sh 做出的文件夹。")},
    {"answering.slips_inside",
     QT_TRANSLATE_NOOP("ErrorText", "作答条上有编号,不能放进作答站的文件夹里,请换一个地方。")},
    {"answering.folder_taken",
     QT_TRANSLATE_NOOP("ErrorText", "这个文件夹里已经有东西,请换一个新的空文件夹。")},
};

} // namespace

std::span<const ErrorLine> answeringErrors()
{
    return lines;
}

} // namespace tingyu::text
