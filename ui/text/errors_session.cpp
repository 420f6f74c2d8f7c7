// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"session.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这次辅导记录;请回到列表重新选择。")},
    {"session.time",
     QT_TRANSLATE_NOOP("ErrorText", "辅导要有开始时间,时长在 0 到 %1 分钟之间,没有保存;请更正。")},
    {"session.field",
     QT_TRANSLATE_NOOP("ErrorText", "栏目 %1 不认识,或写法不对,没有保存;请核对名称和内容。")},
    {"session.text_too_long", QT_TRANSLATE_NOOP("ErrorText", "“%1”超过 %2 个字,没有保存;请缩短后再试。")},
    {"session.search_too_long",
     QT_TRANSLATE_NOOP("ErrorText", "查找的内容超过 %1 个字,没有查找;请写短一些。")},
    {"session.concern", QT_TRANSLATE_NOOP("ErrorText", "没有求助类别 %1,没有保存;请从列表中选择。")},
    {"session.top_concern", QT_TRANSLATE_NOOP("ErrorText", "主要问题只能有一个,没有保存;请只留一个。")},
    {"session.risk_item",
     QT_TRANSLATE_NOOP("ErrorText", "危机评估没有项目 %1,或它出现了两次,没有保存;请更正。")},
    {"session.client",
     QT_TRANSLATE_NOOP("ErrorText", "来访者不属于这个辅导系列,没有保存;请另开一个系列或更正来访者。")},
    {"session.appointment",
     QT_TRANSLATE_NOOP("ErrorText", "这个预约不是这位来访者的,没有保存;请核对预约和来访者。")},
    {"session.signed", QT_TRANSLATE_NOOP("ErrorText", "这份记录已经签名,不能再改;要更正请写补记。")},
    {"session.not_signed",
     QT_TRANSLATE_NOOP("ErrorText", "这份记录还没有签名,可以直接修改;签名之后才写补记。")},
    {"sign.clock",
     QT_TRANSLATE_NOOP("ErrorText", "电脑的时间是 %1,早于 %2,没有签名;请先把电脑的日期和时间调准,再签名。")},
    {"session.missing", QT_TRANSLATE_NOOP("ErrorText", "还没有写:%1。没有签名;请补上后再签名。")},
    {"session.has_case", QT_TRANSLATE_NOOP("ErrorText", "这份记录连着个案,不能撤回;请改写记录并照常签名。")},
    {"session.span", QT_TRANSLATE_NOOP("ErrorText", "请给出起止日期,最后一天不早于第一天。")},
    {"series.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这个辅导系列;请回到列表重新选择。")},
    {"series.closed", QT_TRANSLATE_NOOP("ErrorText", "这个辅导系列已经结案,没有改动;要继续请先重新打开。")},
    {"series.open", QT_TRANSLATE_NOOP("ErrorText", "这个辅导系列没有结案,不用重新打开。")},
    {"series.open_already", QT_TRANSLATE_NOOP("ErrorText", "您与这位来访者已有进行中的系列;请在其中继续。")},
    {"series.no_record",
     QT_TRANSLATE_NOOP("ErrorText", "这个系列还没有签名的辅导记录,不能结案;请先写好记录并签名。")},
    {"series.unsigned",
     QT_TRANSLATE_NOOP("ErrorText",
                       "这个系列还有 %1 份记录没有签名(最早的是 %2),不能结案;请写记录的老师先签名。")},
    {"series.share_self", QT_TRANSLATE_NOOP("ErrorText", "这个系列本来就由这位老师负责,不用共享。")},
    {"series.share_staff", QT_TRANSLATE_NOOP("ErrorText", "教职工的辅导不与别人共享。")},
    {"series.share_role", QT_TRANSLATE_NOOP("ErrorText", "只能与心理教师或负责人共享;请选择另一位。")},
    {"handover.same",
     QT_TRANSLATE_NOOP("ErrorText", "移交人和接收人是同一个人,没有移交;请选择另一位接收人。")},
    {"handover.role", QT_TRANSLATE_NOOP("ErrorText", "接收人应是在用的心理教师,没有移交;请选择另一位。")},
    {"handover.own_file",
     QT_TRANSLATE_NOOP("ErrorText",
                       "其中有系列不能由这位接收人负责,没有移交;请先把它移交给另一位,再移交其余的。")},
    {"handover.witness", QT_TRANSLATE_NOOP("ErrorText", "请写监交人的姓名,没有移交。")},
    {"handover.nothing", QT_TRANSLATE_NOOP("ErrorText", "没有进行中的系列或个案可以移交。")},
    {"handover.keeper", QT_TRANSLATE_NOOP("ErrorText", "其中有系列不由移交人负责,没有移交;请核对。")},
    {"handover.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这份移交清单;请回到列表重新选择。")},
    {"secrecy.facts", QT_TRANSLATE_NOOP("ErrorText", "请写明事实,没有保存。")},
    {"secrecy.decided", QT_TRANSLATE_NOOP("ErrorText", "请写明由谁决定,没有保存。")},
    {"secrecy.told", QT_TRANSLATE_NOOP("ErrorText", "请至少写明告知了谁、说了什么,没有保存。")},
    {"secrecy.whom", QT_TRANSLATE_NOOP("ErrorText", "没有告知对象 %1,没有保存;请从列表中选择。")},
    {"secrecy.session",
     QT_TRANSLATE_NOOP("ErrorText", "这次辅导不是这名学生的,没有保存;请核对学生和辅导记录。")},
    {"secrecy.case", QT_TRANSLATE_NOOP("ErrorText", "这个个案不是这名学生的,没有保存;请核对学生和个案。")},
    {"secrecy.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这条突破保密记录;请回到列表重新选择。")},
    {"first_hour.item", QT_TRANSLATE_NOOP("ErrorText", "第一小时没有事项 %1,没有保存;请从列表中选择。")},
    {"attachment.name", QT_TRANSLATE_NOOP("ErrorText", "附件要有名称,最多 %1 个字,没有保存;请改名后再试。")},
    {"attachment.empty", QT_TRANSLATE_NOOP("ErrorText", "附件是空的,没有保存;请检查文件。")},
    {"attachment.too_big", QT_TRANSLATE_NOOP("ErrorText", "附件超过 %1 MB,没有保存;请压缩或拆分后再试。")},
    {"attachment.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这个附件;请回到记录重新选择。")},
    {"snippet.title", QT_TRANSLATE_NOOP("ErrorText", "常用语要有名称,最多 %1 个字,没有保存;请更正。")},
    {"inspection.count", QT_TRANSLATE_NOOP("ErrorText", "抽查份数应在 1 到 %1 之间;请更正。")},
    {"inspection.not_found", QT_TRANSLATE_NOOP("ErrorText", "没有找到这次抽查;请回到列表重新选择。")},
    {"inspection.not_drawn", QT_TRANSLATE_NOOP("ErrorText", "这份记录不在这次抽查里,没有揭开。")},
    {"session.file",
     QT_TRANSLATE_NOOP("ErrorText", "文件不是辅导记录的 JSON 对象,没有保存;请检查文件内容。")},
    {"session.kind",
     QT_TRANSLATE_NOOP("ErrorText",
                       "没有辅导形式 %1,没有保存;可用 face-to-face、phone、letter、online、home-visit。")},
    {"session.risk_answer",
     QT_TRANSLATE_NOOP("ErrorText", "危机评估 %1 的回答应是 yes、no 或 unclear,没有保存;请更正。")},
    {"session.none", QT_TRANSLATE_NOOP("ErrorText", "这段时间没有您能查看的辅导记录;请更改起止日期。")},
};

} // namespace

std::span<const ErrorLine> sessionErrors()
{
    return lines;
}

} // namespace tingyu::text
