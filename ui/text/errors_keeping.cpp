// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_lines.h"

#include <QtGlobal>

namespace tingyu::text {
namespace {

constexpr ErrorLine lines[] = {
    {"erasure.nobody", QT_TRANSLATE_NOOP("ErrorText", "没有选学生,没有销毁;请先选要销毁的档案。")},
    {"erasure.witness", QT_TRANSLATE_NOOP("ErrorText", "没有写监销人,没有销毁;请写明谁在场监督。")},
    {"erasure.approver",
     QT_TRANSLATE_NOOP("ErrorText", "销毁要另一个人同意,没有销毁;请写明是谁,不能是自己。")},
    {"erasure.later", QT_TRANSLATE_NOOP("ErrorText", "销毁日期还没有到,没有销毁;请核对日期。")},
    {"erasure.names_person",
     QT_TRANSLATE_NOOP("ErrorText",
                       "说明、同意人或监销人里写着这名学生的姓名或证件号,没有销毁;这些会留下来,请改掉。")},
    {"erasure.held", QT_TRANSLATE_NOOP("ErrorText", "有 %1 份档案登记了暂缓销毁,没有销毁;请负责人先解除。")},
    {"erasure.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有这份销毁记录,没有打印;请重新打开列表。")},
    {"backup.no_newer",
     QT_TRANSLATE_NOOP("ErrorText", "这里还没有销毁以后做的、已验证的备份,没有删除;请先备份一次。")},
    {"backup.not_removed",
     QT_TRANSLATE_NOOP("ErrorText", "还有 %1 份旧备份删不掉,可能 U 盘写保护;请检查后再试。")},
    {"hold.there", QT_TRANSLATE_NOOP("ErrorText", "这份档案已经登记了暂缓销毁,没有再登记。")},
    {"hold.none", QT_TRANSLATE_NOOP("ErrorText", "这份档案没有登记暂缓销毁,不用解除。")},
    {"request.kind", QT_TRANSLATE_NOOP("ErrorText", "没有选申请什么,没有登记;请先选择。")},
    {"request.party", QT_TRANSLATE_NOOP("ErrorText", "没有选是监护人还是学生本人,没有登记;请先选择。")},
    {"request.person", QT_TRANSLATE_NOOP("ErrorText", "没有写是谁提出的,没有登记;请写明姓名。")},
    {"request.received", QT_TRANSLATE_NOOP("ErrorText", "收到日期没有填,或者还没有到,没有登记;请核对日期。")},
    {"request.due", QT_TRANSLATE_NOOP("ErrorText", "答复期限应在收到以后、%1 以前,没有登记;请核对日期。")},
    {"request.unknown", QT_TRANSLATE_NOOP("ErrorText", "没有这件申请,没有改动;请重新打开列表。")},
    {"request.answered", QT_TRANSLATE_NOOP("ErrorText", "这件申请已经答复过,没有改动。")},
    {"request.held",
     QT_TRANSLATE_NOOP("ErrorText", "这件申请登记了暂不提供,没有打印;情况变了请先恢复办理。")},
    {"request.outcome", QT_TRANSLATE_NOOP("ErrorText", "没有选答复的结论,没有保存;请先选择。")},
    {"request.answer", QT_TRANSLATE_NOOP("ErrorText", "没有写答复的内容,没有保存;请写明怎样处理。")},
    {"pledge.signed", QT_TRANSLATE_NOOP("ErrorText", "签署日期没有填,或者还没有到,没有登记;请核对日期。")},
    {"pledge.until", QT_TRANSLATE_NOOP("ErrorText", "有效期应在签署日期以后,没有登记;请核对日期。")},
    {"access.span", QT_TRANSLATE_NOOP("ErrorText", "起止日期不对,没有生成登记表;请核对日期。")},
    {"policy.unreadable", QT_TRANSLATE_NOOP("ErrorText", "程序自带的保管规则读不出来(%1);请重新安装程序。")},
};

} // namespace

std::span<const ErrorLine> keepingErrors()
{
    return lines;
}

} // namespace tingyu::text
