// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/handover_verbs.h"

#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/second_person.h"
#include "core/exchange/file_handover_service.h"
#include "core/exchange/file_take_over_service.h"
#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"
#include "ui/text/exchange_text.h"
#include "ui/text/school_text.h"

namespace tingyu::ctl {
namespace {

using namespace tingyu::exchange;

FileHandoverService handing(CommandContext &context)
{
    return {context.services().workplace, context.services().scales};
}

FileTakeOverService taking(CommandContext &context)
{
    return FileTakeOverService(context.services().workplace);
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonObject partObject(const HandedPart &part)
{
    return {{QStringLiteral("uid"), orNull(part.uid)},
            {QStringLiteral("kind"), handedKindCode(part.kind)},
            {QStringLiteral("code"), part.code},
            {QStringLiteral("from"), dayOrNull(part.from)},
            {QStringLiteral("to"), dayOrNull(part.to)},
            {QStringLiteral("pages"), part.pages},
            {QStringLiteral("restricted"), part.isRestricted},
            {QStringLiteral("check"), hex(part.check)}};
}

QJsonArray partArray(const QList<HandedPart> &parts)
{
    QJsonArray array;
    for (const HandedPart &part : parts)
        array.append(partObject(part));
    return array;
}

QStringList partLines(const QList<HandedPart> &parts)
{
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "材料")),
                              said(QT_TRANSLATE_NOOP("Ctl", "案卷号")), said(QT_TRANSLATE_NOOP("Ctl", "起")),
                              said(QT_TRANSLATE_NOOP("Ctl", "止"))}};
    for (const HandedPart &part : parts)
        table.append({text::handedKindName(part.kind), part.code, part.from.toString(Qt::ISODate),
                      part.to.toString(Qt::ISODate)});
    return tableLines(table);
}

QJsonObject handoverObject(const FileHandover &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("direction"), one.isOurs ? QStringLiteral("out") : QStringLiteral("in")},
            {QStringLiteral("number"), one.number},
            {QStringLiteral("on"), dayOrNull(one.on)},
            {QStringLiteral("unit"), one.unitName},
            {QStringLiteral("student"), one.studentName},
            {QStringLiteral("student_uid"), orNull(one.studentUid)},
            {QStringLiteral("reason"), handoverReasonCode(one.reason)},
            {QStringLiteral("consent"), consentStateCode(one.consent)},
            {QStringLiteral("consent_words"), one.consentWords},
            {QStringLiteral("state"), handoverStateCode(one.state)},
            {QStringLiteral("state_words"), one.stateWords},
            {QStringLiteral("check"), hex(one.hash)}};
}

/// By uid, or by the name of the student.
Result<Uid> handoverNamed(CommandContext &context)
{
    const QString wanted = context.argument("HANDOVER");
    const auto all = handing(context).list();
    if (!all)
        return all.error();
    QList<Candidate> candidates;
    for (const FileHandover &one : *all) {
        if (one.uid.toString() == wanted || one.studentName == wanted)
            candidates.append({one.uid, one.studentName, one.unitName});
    }
    return context.theOne(candidates);
}

/// Kinds and codes as they are typed; where nothing is, all kinds. Of a kind, only what goes by default: what
/// is on protection is named by its own code.
QList<HandedPart> wantedParts(const QList<HandedPart> &offered, const QStringList &typed)
{
    QList<HandedPart> wanted;
    for (const HandedPart &part : offered) {
        const bool isOfKind = typed.isEmpty() || typed.contains(handedKindCode(part.kind));
        if ((isOfKind && goesByDefault(part)) || typed.contains(part.code))
            wanted.append(part);
    }
    return wanted;
}

/// Codes of what is on protection and stays, though its kind was asked for.
QStringList heldBack(const QList<HandedPart> &offered, const QStringList &typed)
{
    QStringList codes;
    for (const HandedPart &part : offered) {
        const bool isOfKind = typed.isEmpty() || typed.contains(handedKindCode(part.kind));
        if (isOfKind && !goesByDefault(part) && !typed.contains(part.code) && !codes.contains(part.code))
            codes.append(part.code);
    }
    return codes;
}

Result<Reply> parts(CommandContext &context)
{
    const auto student = studentNamed(context, context.argument("STUDENT"));
    if (!student)
        return student.error();
    const auto offer = handing(context).offer(*student);
    if (!offer)
        return offer.error();
    Reply reply;
    reply.json = {{QStringLiteral("student"), student->toString()},
                  {QStringLiteral("consent"), consentStateCode(offer->consent)},
                  {QStringLiteral("parts"), partArray(offer->parts)},
                  {QStringLiteral("open_series"), offer->openSeries},
                  {QStringLiteral("unreadable"), offer->unreadable}};
    reply.lines = partLines(offer->parts);
    reply.lines.append(
        said(QT_TRANSLATE_NOOP("Ctl", "监护人同意向外提供:%1")).arg(text::consentStateName(offer->consent)));
    return reply;
}

Result<Reply> handFileOver(CommandContext &context)
{
    const auto student = studentNamed(context, context.argument("STUDENT"));
    if (!student)
        return student.error();
    const auto to = keyIdTyped(context.option("to"));
    if (!to)
        return to.error();
    FileHandoverService service = handing(context);
    const auto offer = service.offer(*student);
    if (!offer)
        return offer.error();
    FileHandoverOrder order;
    order.student = *student;
    order.to = *to;
    order.reason = handoverReasonFromCode(context.option("why", QStringLiteral("transfer")))
                       .value_or(HandoverReason::Transfer);
    order.words = context.option("reason");
    order.toName = context.option("receiver");
    order.witness = context.option("witness");
    order.consentWords = context.option("no-consent");
    order.language = print::paperLanguage();
    order.parts = wantedParts(offer->parts, context.list("parts"));
    const auto second = secondPerson(context);
    if (!second)
        return second.error();
    order.second = second->how;
    order.secondName = second->name;
    const QString path = context.option("out");
    const QString pdf = context.option("pdf");
    for (const QString &file : {path, pdf}) {
        if (file.isEmpty())
            continue;
        if (auto may = context.mayWrite(file, CommandContext::Content::Harmless); !may)
            return may.error();
    }
    const auto documents = service.preview(order);
    if (!documents)
        return documents.error();
    for (qsizetype i = 0; i < documents->size(); ++i) {
        const auto pages = print::pageCount(documents->at(i), order.language);
        if (!pages)
            return pages.error();
        order.parts[i].pages = *pages;
    }
    const auto sent = service.send(order, path, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "读回核对"))));
    if (!sent)
        return sent.error();
    const auto kept = service.show(sent->handover);
    if (!kept)
        return kept.error();
    Reply reply;
    if (!pdf.isEmpty()) {
        const auto paper =
            service.paper(sent->handover, {order.words, 1, order.language}, report::PrintWay::Issue);
        if (!paper)
            return paper.error();
        auto printed = written(context, *paper, pdf);
        if (!printed)
            return printed.error();
        reply = *std::move(printed);
    }
    const QJsonObject object = handoverObject(*kept);
    for (auto it = object.begin(); it != object.end(); ++it)
        reply.json.insert(it.key(), it.value());
    reply.json.insert(QStringLiteral("file"), path);
    reply.json.insert(QStringLiteral("records"), sent->file.records);
    reply.json.insert(QStringLiteral("parts"), partArray(kept->parts));
    const QStringList left = heldBack(offer->parts, context.list("parts"));
    reply.json.insert(QStringLiteral("held_back"), QJsonArray::fromStringList(left));
    if (!left.isEmpty())
        reply.lines.prepend(
            said(QT_TRANSLATE_NOOP("Ctl", "保护个案 %1 没有移交;要移交就在 --parts 里写它的案卷号。"))
                .arg(left.join(said(QT_TRANSLATE_NOOP("Ctl", "、")))));
    reply.lines.prepend(said(QT_TRANSLATE_NOOP("Ctl", "请用 U 盘当面交送;不要用微信、QQ 或邮箱发送。")));
    reply.lines.prepend(
        said(QT_TRANSLATE_NOOP("Ctl", "移交单第 %1 号已写到 %2,共 %3 份材料,写完已读回核对。"))
            .arg(kept->number)
            .arg(path)
            .arg(sent->file.records));
    return reply;
}

Result<Reply> handovers(CommandContext &context)
{
    const auto all = handing(context).list();
    if (!all)
        return all.error();
    const auto row = [](const FileHandover &one) -> QStringList {
        return {one.uid.toString(),
                one.isOurs ? said(QT_TRANSLATE_NOOP("Ctl", "移出")) : said(QT_TRANSLATE_NOOP("Ctl", "移入")),
                QString::number(one.number),
                one.studentName,
                one.unitName,
                one.on.toString(Qt::ISODate),
                text::handoverStateName(one.state)};
    };
    return listReply("handovers",
                     {said(QT_TRANSLATE_NOOP("Ctl", "编号")), said(QT_TRANSLATE_NOOP("Ctl", "方向")),
                      said(QT_TRANSLATE_NOOP("Ctl", "移交单号")), said(QT_TRANSLATE_NOOP("Ctl", "学生")),
                      said(QT_TRANSLATE_NOOP("Ctl", "单位")), said(QT_TRANSLATE_NOOP("Ctl", "日期")),
                      said(QT_TRANSLATE_NOOP("Ctl", "状态"))},
                     *all, handoverObject, row);
}

Result<Reply> lookAt(CommandContext &context, const Uid &handover)
{
    const auto look = taking(context).look(handover);
    if (!look)
        return look.error();
    Reply reply;
    reply.json = handoverObject(look->head);
    reply.json.insert(QStringLiteral("parts"), partArray(look->head.parts));
    QJsonArray matches;
    reply.lines = partLines(look->head.parts);
    for (const FileTakeOverService::Match &match : look->matches) {
        matches.append(QJsonObject{
            {QStringLiteral("uid"), match.student.uid.toString()},
            {QStringLiteral("name"), match.student.name},
            {QStringLiteral("class"), match.student.classLabel},
            {QStringLiteral("by"), QJsonArray::fromStringList(match.by)},
            {QStringLiteral("differs"), QJsonArray::fromStringList(differingFields(match.differences))}});
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "名册里可能是同一人:%1 %2(%3)"))
                .arg(match.student.name, match.student.classLabel, match.student.uid.toString()));
    }
    reply.json.insert(QStringLiteral("matches"), matches);
    reply.lines.append(said(
        QT_TRANSLATE_NOOP("Ctl", "还没有接收;请用 --student 并入,或用 --class 新建,或用 --refuse 退回。")));
    return reply;
}

/// What the file and the student say differently of who it is, once a person has said that it is one child.
Result<QStringList> confirmedFields(CommandContext &context, const Uid &handover, const Uid &student)
{
    const auto differences = taking(context).differences(handover, student);
    if (!differences)
        return differences.error();
    const QStringList fields = differingFields(*differences);
    if (fields.isEmpty())
        return fields;
    QStringList shown;
    for (const HandedDifference &one : *differences)
        shown.append(said(QT_TRANSLATE_NOOP("Ctl", "%1:名册里 %2,移交来的 %3。"))
                         .arg(text::handedFieldName(one.field), text::handedFieldValue(one.field, one.here),
                              text::handedFieldValue(one.field, one.came)));
    shown.append(said(QT_TRANSLATE_NOOP("Ctl", "确是同一名学生,要并入吗?")));
    const auto agreed = context.confirm(shown.join(u' '));
    if (agreed)
        return fields;
    return agreed.error().code == Errc::NeedsConfirmation
               ? fail(Errc::NeedsConfirmation, "handover.differs", fields)
               : agreed.error();
}

Result<Reply> takeFileOver(CommandContext &context)
{
    const auto handover = handoverNamed(context);
    if (!handover)
        return handover.error();
    const QString reason = context.option("refuse");
    const int ways =
        (context.has("student") ? 1 : 0) + (context.has("class") ? 1 : 0) + (context.has("refuse") ? 1 : 0);
    if (ways > 1)
        return fail(Errc::BadInput, "handover.join");
    if (context.has("refuse")) {
        if (auto returned = taking(context).giveBack(*handover, reason); !returned)
            return returned.error();
        return uidReply(*handover, said(QT_TRANSLATE_NOOP("Ctl", "已退回;请给对方写回执。")));
    }
    FileTakeOverService::Join join;
    if (context.has("student")) {
        const auto student = studentNamed(context, context.option("student"));
        if (!student)
            return student.error();
        join.student = *student;
        const auto confirmed = confirmedFields(context, *handover, *student);
        if (!confirmed)
            return confirmed.error();
        join.confirmed = *confirmed;
    } else if (context.has("class")) {
        const auto wanted = context.services().classes.resolve(context.option("class"));
        if (!wanted)
            return wanted.error();
        join.newIn = wanted->id;
    } else {
        return lookAt(context, *handover);
    }
    const auto student = taking(context).takeOver(*handover, join);
    if (!student)
        return student.error();
    Reply reply = uidReply(*handover, said(QT_TRANSLATE_NOOP("Ctl", "已接收;请给对方写回执。")));
    reply.json.insert(QStringLiteral("student"), student->toString());
    return reply;
}

Result<Reply> paper(CommandContext &context)
{
    const auto handover = handoverNamed(context);
    if (!handover)
        return handover.error();
    return paperReply(context, [&](const report::PrintOrder &order) {
        return handing(context).paper(*handover, order, report::PrintWay::Issue);
    });
}

Result<Reply> handed(CommandContext &context)
{
    const auto student = studentNamed(context, context.argument("STUDENT"));
    if (!student)
        return student.error();
    const auto all = taking(context).ofStudent(*student);
    if (!all)
        return all.error();
    Reply reply;
    QJsonArray array;
    for (const FileHandover &one : *all) {
        QJsonObject object = handoverObject(one);
        object.insert(QStringLiteral("parts"), partArray(one.parts));
        array.append(object);
        reply.lines.append(one.unitName);
        for (const HandedPart &part : one.parts)
            reply.lines.append(QStringLiteral("%1  %2 %3")
                                   .arg(part.uid.toString(), text::handedKindName(part.kind), part.code));
    }
    reply.json.insert(QStringLiteral("handovers"), array);
    return reply;
}

Result<Reply> printPart(CommandContext &context)
{
    const auto part = context.uidArgument("UID");
    if (!part)
        return part.error();
    return paperReply(
        context, [&](const report::PrintOrder &order) { return taking(context).print(*part, order, true); });
}

} // namespace

std::vector<Verb> handoverVerbs()
{
    const ArgumentSpec student{"STUDENT", QT_TRANSLATE_NOOP("Ctl", "学生的 uid、学号或姓名")};
    const ArgumentSpec which{"HANDOVER", QT_TRANSLATE_NOOP("Ctl", "移交的 uid 或学生姓名")};
    return {
        {"handover-parts",
         QT_TRANSLATE_NOOP("Ctl", "一名学生有哪些材料可以移交"),
         {student},
         {},
         VaultUse::Open,
         parts},
        {"handover",
         QT_TRANSLATE_NOOP("Ctl", "把一名学生的档案移交给别的学校,写出文件和移交清单"),
         {student},
         {{"to", "KEYID", QT_TRANSLATE_NOOP("Ctl", "接收学校的编号"), true},
          {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "为什么移交"), true},
          {"why", "W", QT_TRANSLATE_NOOP("Ctl", "transfer 转学(默认)或 graduation 毕业"), false,
           "transfer|graduation"},
          {"parts", "P[,P]",
           QT_TRANSLATE_NOOP(
               "Ctl", "file、sheet、case、opinion、series(都不含保护个案),或一件的案卷号;不写就是前面全部")},
          {"receiver", "NAME", QT_TRANSLATE_NOOP("Ctl", "对方的接收人")},
          {"witness", "NAME", QT_TRANSLATE_NOOP("Ctl", "监交人;不写就是同意的人")},
          {"no-consent", "T", QT_TRANSLATE_NOOP("Ctl", "没有监护人同意的记录时,为什么仍要移交")},
          {"second-user", "NAME", QT_TRANSLATE_NOOP("Ctl", "另一位同意的负责人或心理教师")},
          {"second-password-file", "F", QT_TRANSLATE_NOOP("Ctl", "那位的密码文件;没有就在终端问")},
          {"paper-signature", "T", QT_TRANSLATE_NOOP("Ctl", "一人的辅导室用:书面签批的姓名、职务、日期")},
          {"out", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件(.typ)"), true},
          {"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "移交清单写到这个文件")}},
         VaultUse::Open,
         handFileOver,
         true},
        {"handovers", QT_TRANSLATE_NOOP("Ctl", "移出和移入的档案"), {}, {}, VaultUse::Open, handovers},
        {"take-over",
         QT_TRANSLATE_NOOP("Ctl", "看移交来的档案,接收或退回"),
         {which},
         {{"student", "S", QT_TRANSLATE_NOOP("Ctl", "并入这名学生;姓名、生日、性别、证件号有不同的要 --yes")},
          {"class", "C", QT_TRANSLATE_NOOP("Ctl", "在这个班新建学生,如 七年级1班")},
          {"refuse", "T", QT_TRANSLATE_NOOP("Ctl", "退回,写明原因")}},
         VaultUse::Open,
         takeFileOver},
        {"handover-paper",
         QT_TRANSLATE_NOOP("Ctl", "打印移交清单"),
         {which},
         printOptions(),
         VaultUse::Open,
         paper,
         true},
        {"handed",
         QT_TRANSLATE_NOOP("Ctl", "一名学生从别的学校移交来的材料"),
         {student},
         {},
         VaultUse::Open,
         handed},
        {"handed-print",
         QT_TRANSLATE_NOOP("Ctl", "打印一份移交来的材料"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "材料的 uid")}},
         printOptions(),
         VaultUse::Open,
         printPart,
         true}};
}

} // namespace tingyu::ctl
