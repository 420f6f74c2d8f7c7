// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/series_verbs.h"
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/room/room_services.h"
#include "core/room/sessions/session_rules.h"
#include "ui/text/session_text.h"

#include <limits>

namespace tingyu::ctl {
namespace {

/// The user of the vault that a name or uid means.
Result<Uid> userNamed(CommandContext &context, const QString &name)
{
    auto people = context.services().room().duties.peopleNamed(name);
    if (!people)
        return people.error();
    QList<Candidate> candidates;
    for (const RoomPerson &person : std::as_const(*people)) {
        if (person.userId.isValid())
            candidates.append({person.uid, person.name, {}});
    }
    return context.theOne(candidates);
}

Result<Reply> series(CommandContext &context)
{
    SeriesService::Question question;
    if (context.has("student")) {
        const auto student = studentNamed(context, context.option("student"));
        if (!student)
            return student.error();
        question.student = *student;
    }
    const auto rows = context.services().room().series.list(question);
    if (!rows)
        return rows.error();
    Reply reply;
    QJsonArray array;
    QList<QStringList> table{
        {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "编号")),
         said(QT_TRANSLATE_NOOP("Ctl", "来访者")), said(QT_TRANSLATE_NOOP("Ctl", "辅导教师")),
         said(QT_TRANSLATE_NOOP("Ctl", "次数")), said(QT_TRANSLATE_NOOP("Ctl", "状态"))}};
    for (const SeriesRow &row : *rows) {
        const CounsellingSeries &one = row.series;
        array.append(QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                                 {QStringLiteral("code"), one.code()},
                                 {QStringLiteral("client"), one.client.name},
                                 {QStringLiteral("by"), one.keeperName},
                                 {QStringLiteral("opened_on"), one.openedOn.toString(Qt::ISODate)},
                                 {QStringLiteral("open"), one.isOpen},
                                 {QStringLiteral("sessions"), row.sessions},
                                 {QStringLiteral("unsigned"), row.unsignedSessions}});
        table.append({one.uid.toString(), one.code(), one.client.name, one.keeperName,
                      QString::number(row.sessions),
                      one.isOpen ? said(QT_TRANSLATE_NOOP("Ctl", "进行中"))
                                 : said(QT_TRANSLATE_NOOP("Ctl", "已结案"))});
    }
    reply.json.insert(QStringLiteral("series"), array);
    reply.lines = tableLines(table);
    return reply;
}

/// Whose records are not signed, and of which day.
void explainUnsigned(CommandContext &context, const Uid &series)
{
    SessionService::Question question;
    question.series = series;
    const auto rows = context.services().room().sessions.list(question);
    if (!rows)
        return; // the refusal itself says enough
    QList<SessionRecord> sessions;
    for (const SessionRow &row : *rows)
        sessions.append(row.record);
    context.explainRefusal(text::unsignedRecords(sessions));
}

Result<Reply> closeSeries(CommandContext &context)
{
    const auto uid = context.uidArgument("SERIES");
    if (!uid)
        return uid.error();
    const auto on = context.date("on");
    if (!on)
        return on.error();
    SeriesClosing closing;
    closing.closedOn = on->value_or(context.clock().today());
    closing.reason = closingReasonFromCode(context.option("reason")).value_or(ClosingReason::Other);
    closing.words = context.option("words");
    closing.attainment = context.option("attainment");
    closing.followUp = context.option("follow-up");
    closing.archivist = context.option("archivist");
    if (!closing.archivist.isEmpty())
        closing.archivedOn = closing.closedOn;
    if (const auto done = context.services().room().series.close(*uid, closing); !done) {
        if (done.error().subject == QLatin1String("series.unsigned"))
            explainUnsigned(context, *uid);
        return done.error();
    }
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已结案。")));
}

Result<Reply> reopenSeries(CommandContext &context)
{
    const auto uid = context.uidArgument("SERIES");
    if (!uid)
        return uid.error();
    if (const auto done = context.services().room().series.reopen(*uid, context.option("reason")); !done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已重新打开。")));
}

Result<Reply> shareSeries(CommandContext &context)
{
    const auto uid = context.uidArgument("SERIES");
    if (!uid)
        return uid.error();
    const auto with = userNamed(context, context.option("with"));
    if (!with)
        return with.error();
    const auto from = context.date("from");
    if (!from)
        return from.error();
    const auto until = context.date("until");
    if (!until)
        return until.error();
    SeriesShare wanted;
    wanted.userUid = *with;
    wanted.reason = context.option("reason");
    wanted.isSupervision = context.has("supervision");
    wanted.from = from->value_or(QDate());
    wanted.until = until->value_or(QDate());
    const auto shared = context.services().room().series.share(*uid, wanted);
    if (!shared)
        return shared.error();
    return uidReply(*shared, said(QT_TRANSLATE_NOOP("Ctl", "已共享;用 unshare 收回。")));
}

Result<Reply> unshareSeries(CommandContext &context)
{
    const auto uid = context.uidArgument("SHARE");
    if (!uid)
        return uid.error();
    if (const auto done = context.services().room().series.withdraw(*uid); !done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "已收回共享。")));
}

Result<Reply> handSeriesOver(CommandContext &context)
{
    Handover order;
    const auto from = userNamed(context, context.option("from"));
    if (!from)
        return from.error();
    const auto to = userNamed(context, context.option("to"));
    if (!to)
        return to.error();
    order.fromUid = *from;
    order.toUid = *to;
    order.reason = handoverReasonFromCode(context.option("reason")).value_or(HandoverReason::NewPost);
    order.words = context.option("words");
    order.witness = context.option("witness");
    if (auto sure = context.confirm(
            said(QT_TRANSLATE_NOOP("Ctl", "把 %1 进行中的全部系列和个案移交给 %2?移交以后不能撤销。"))
                .arg(context.option("from"), context.option("to")));
        !sure)
        return sure.error();
    HandoverService &handovers = context.services().room().handovers;
    const auto made = handovers.handOver(order);
    if (!made)
        return made.error();
    const auto form = handovers.show(*made);
    if (!form)
        return form.error();
    Reply reply = uidReply(*made, said(QT_TRANSLATE_NOOP("Ctl", "已移交 %1 个案卷,移交单号 %2。"))
                                      .arg(form->items.size())
                                      .arg(form->number));
    reply.json.insert(QStringLiteral("items"), form->items.size());
    reply.json.insert(QStringLiteral("drafts"), form->drafts);
    if (form->drafts > 0)
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "移交人还有 %1 份没有写完的草稿,别人不能查看。"))
                               .arg(form->drafts));
    return reply;
}

Result<Reply> printSeries(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    return paperReply(context, [&](const report::PrintOrder &order) {
        report::SessionReportService &reports = context.services().sessionReports;
        const auto issue = report::PrintWay::Issue;
        const QString form = context.option("form", QStringLiteral("cover"));
        if (form == QLatin1String("handover"))
            return reports.handover(*uid, order, issue);
        return form == QLatin1String("consent") ? reports.consent(*uid, order, issue)
                                                : reports.series(*uid, order, issue);
    });
}

/// What an inspection sees of a record: its frame, and which parts are filled.
QStringList inspectedRow(const InspectedSession &one)
{
    QStringList row{one.code, one.at.toString(), text::sessionKindName(one.kind),
                    QString::number(one.minutes)};
    for (const bool isFilled : one.parts)
        row.append(isFilled ? QStringLiteral("✓") : QStringLiteral("—"));
    row.append(one.signedAt ? one.signedAt->toString() : QStringLiteral("—"));
    return row;
}

Result<Reply> inspect(CommandContext &context)
{
    const auto from = context.date("from");
    if (!from)
        return from.error();
    const auto to = context.date("to");
    if (!to)
        return to.error();
    const auto count = context.number("count", 10, 1, InspectionService::mostDrawn);
    if (!count)
        return count.error();
    std::optional<quint32> seed;
    if (context.has("seed")) {
        const auto given = context.number("seed", 0, 0, std::numeric_limits<int>::max());
        if (!given)
            return given.error();
        seed = static_cast<quint32>(*given);
    }
    if (context.has("pdf")) {
        if (auto may = context.mayWrite(context.option("pdf")); !may)
            return may.error();
    }
    const auto draw = context.services().room().inspections.draw(from->value_or(QDate()),
                                                                 to->value_or(QDate()), *count, seed);
    if (!draw)
        return draw.error();
    Reply reply = uidReply(draw->uid, said(QT_TRANSLATE_NOOP("Ctl", "随机种子 %1:从 %2 份中抽出 %3 份。"))
                                          .arg(draw->seed)
                                          .arg(draw->available)
                                          .arg(draw->sessions.size()));
    reply.json.insert(QStringLiteral("seed"), static_cast<qint64>(draw->seed));
    reply.json.insert(QStringLiteral("available"), draw->available);
    QJsonArray records;
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "编号")), said(QT_TRANSLATE_NOOP("Ctl", "时间")),
                              said(QT_TRANSLATE_NOOP("Ctl", "形式")),
                              said(QT_TRANSLATE_NOOP("Ctl", "分钟"))}};
    for (const QString &part : requiredSessionParts())
        table.first().append(text::sessionFieldName(part));
    table.first().append(said(QT_TRANSLATE_NOOP("Ctl", "签名")));
    for (const InspectedSession &one : draw->sessions) {
        table.append(inspectedRow(one));
        QJsonArray parts;
        for (const bool part : one.parts)
            parts.append(part);
        records.append(QJsonObject{
            {QStringLiteral("uid"), one.session.toString()},
            {QStringLiteral("code"), one.code},
            {QStringLiteral("at"), one.at.toString()},
            {QStringLiteral("parts"), parts},
            {QStringLiteral("signed_at"), one.signedAt ? QJsonValue(one.signedAt->toString()) : QJsonValue()},
            {QStringLiteral("late"), one.isLate}});
    }
    reply.json.insert(QStringLiteral("records"), records);
    reply.lines += tableLines(table);
    if (!context.has("pdf"))
        return reply;
    const auto paper = paperTo(context, [&](const report::PrintOrder &order) {
        return context.services().sessionReports.inspection(draw->uid, order, report::PrintWay::Issue);
    });
    if (!paper)
        return paper.error();
    for (auto entry = paper->json.begin(); entry != paper->json.end(); ++entry)
        reply.json.insert(entry.key(), entry.value());
    reply.lines += paper->lines;
    return reply;
}

} // namespace

std::vector<Verb> seriesVerbs()
{
    const ArgumentSpec one{"SERIES", QT_TRANSLATE_NOOP("Ctl", "辅导系列")};
    const OptionSpec reason{"reason", "T", QT_TRANSLATE_NOOP("Ctl", "理由"), true};
    std::vector<OptionSpec> paper = printOptions();
    paper.push_back(
        {"form", "N", QT_TRANSLATE_NOOP("Ctl", "哪张表(默认 cover)"), false, "cover|handover|consent"});
    const OptionSpec pdfReason{"reason", "T", QT_TRANSLATE_NOOP("Ctl", "打印事由,印在每页页脚")};
    return {
        {"series",
         QT_TRANSLATE_NOOP("Ctl", "辅导系列"),
         {},
         {{"student", "S", QT_TRANSLATE_NOOP("Ctl", "只看这名学生")}},
         VaultUse::Open,
         series},
        {"close",
         QT_TRANSLATE_NOOP("Ctl", "结案;没有签名的记录不能结案"),
         {one},
         {{"reason", "R", QT_TRANSLATE_NOOP("Ctl", "结案原因"), true,
           "achieved|referred|graduated|interrupted|other"},
          {"words", "T", QT_TRANSLATE_NOOP("Ctl", "原因说明;中断和其他须写")},
          {"attainment", "T", QT_TRANSLATE_NOOP("Ctl", "目标达成")},
          {"follow-up", "T", QT_TRANSLATE_NOOP("Ctl", "后续安排")},
          {"archivist", "NAME", QT_TRANSLATE_NOOP("Ctl", "档案管理人;写了即归档")},
          {"on", "D", QT_TRANSLATE_NOOP("Ctl", "结案日期(默认今天)")}},
         VaultUse::Open,
         closeSeries},
        {"reopen",
         QT_TRANSLATE_NOOP("Ctl", "重新打开已结案的系列"),
         {one},
         {reason},
         VaultUse::Open,
         reopenSeries},
        {"share",
         QT_TRANSLATE_NOOP("Ctl", "让另一位老师查看一个系列"),
         {one},
         {{"with", "NAME", QT_TRANSLATE_NOOP("Ctl", "与谁共享"), true},
          reason,
          {"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天(默认今天)")},
          {"until", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天")},
          {"supervision", nullptr, QT_TRANSLATE_NOOP("Ctl", "用于督导,可写督导意见")}},
         VaultUse::Open,
         shareSeries},
        {"unshare",
         QT_TRANSLATE_NOOP("Ctl", "收回共享"),
         {{"SHARE", QT_TRANSLATE_NOOP("Ctl", "share 给出的编号")}},
         {},
         VaultUse::Open,
         unshareSeries},
        {"handover",
         QT_TRANSLATE_NOOP("Ctl", "把进行中的系列和个案移交给接任者"),
         {},
         {{"from", "NAME", QT_TRANSLATE_NOOP("Ctl", "移交人"), true},
          {"to", "NAME", QT_TRANSLATE_NOOP("Ctl", "接收人"), true},
          {"reason", "R", QT_TRANSLATE_NOOP("Ctl", "移交原因"), true,
           "graduation|transfer|new-post|leaving|sudden-loss"},
          {"witness", "NAME", QT_TRANSLATE_NOOP("Ctl", "监交人"), true},
          {"words", "T", QT_TRANSLATE_NOOP("Ctl", "说明;突然无法履职时须写")}},
         VaultUse::Open,
         handSeriesOver},
        {"print-series",
         QT_TRANSLATE_NOOP("Ctl", "把个案封面或结案表、移交清单、知情同意书写成 PDF"),
         {{"UID", QT_TRANSLATE_NOOP("Ctl", "辅导系列或移交")}},
         paper,
         VaultUse::Open,
         printSeries,
         true},
        {"inspect",
         QT_TRANSLATE_NOOP("Ctl", "随机抽查记录:只看框架,姓名与内容遮盖"),
         {},
         {{"from", "D", QT_TRANSLATE_NOOP("Ctl", "第一天"), true},
          {"to", "D", QT_TRANSLATE_NOOP("Ctl", "最后一天"), true},
          {"count", "N", QT_TRANSLATE_NOOP("Ctl", "抽几份(默认 10)")},
          {"seed", "N", QT_TRANSLATE_NOOP("Ctl", "用这个种子重抽")},
          {"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件")},
          pdfReason},
         VaultUse::Open,
         inspect,
         true},
    };
}

} // namespace tingyu::ctl
