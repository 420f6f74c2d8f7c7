// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/export_commands.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/keeping/booklet_service.h"
#include "ui/print/picture_reencoder.h"
#include "ui/text/ethnicity_text.h"
#include "ui/text/school_text.h"

namespace tingyu::ctl {
namespace {

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

QJsonObject summary(const StudentHeader &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("name"), one.name},
            {QStringLiteral("class"), one.classLabel},
            {QStringLiteral("student_no"), one.studentNo}};
}

Result<Reply> findStudents(CommandContext &context)
{
    const auto limit = context.number("limit", 20, 1, 100'000);
    if (!limit)
        return limit.error();
    const auto found = context.services().search.find(context.argument("TEXT"), *limit);
    if (!found)
        return found.error();
    Reply reply;
    QJsonArray students;
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "姓名")), said(QT_TRANSLATE_NOOP("Ctl", "班级")),
                              said(QT_TRANSLATE_NOOP("Ctl", "学号")),
                              said(QT_TRANSLATE_NOOP("Ctl", "编号"))}};
    for (const StudentHeader &one : *found) {
        students.append(summary(one));
        table.append({one.name, one.classLabel, one.studentNo, one.uid.toString()});
    }
    reply.json.insert(QStringLiteral("students"), students);
    reply.lines = found->isEmpty() ? QStringList{said(QT_TRANSLATE_NOOP("Ctl", "没有符合的学生。"))}
                                   : tableLines(table);
    return reply;
}

QJsonArray contactsOf(const StudentFile &file)
{
    QJsonArray array;
    for (const Contact &one : file.contacts)
        array.append(QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                                 {QStringLiteral("name"), one.name},
                                 {QStringLiteral("relation"), one.relation},
                                 {QStringLiteral("phone"), one.phone},
                                 {QStringLiteral("is_guardian"), one.isGuardian}});
    return array;
}

QJsonArray tagsOf(const StudentFile &file)
{
    QJsonArray array;
    for (const VulnerabilityTag &one : file.tags)
        array.append(QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                                 {QStringLiteral("code"), one.code},
                                 {QStringLiteral("from"), isoDate(one.from)},
                                 {QStringLiteral("to"), isoDate(one.to)},
                                 {QStringLiteral("expires_on"), isoDate(one.expiresOn)}});
    return array;
}

QJsonArray factorsOf(const StudentFile &file)
{
    QJsonArray array;
    for (const RiskFactor &one : file.riskFactors)
        array.append(QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                                 {QStringLiteral("code"), one.code},
                                 {QStringLiteral("from"), isoDate(one.from)},
                                 {QStringLiteral("to"), isoDate(one.to)}});
    return array;
}

QJsonArray consentsOf(const StudentFile &file)
{
    QJsonArray array;
    for (const Consent &one : file.consents)
        array.append(QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                                 {QStringLiteral("party"), consentPartyCode(one.party)},
                                 {QStringLiteral("scope"), consentScopeCode(one.scope)},
                                 {QStringLiteral("answer"), consentAnswerCode(one.answer)},
                                 {QStringLiteral("on"), isoDate(one.onDate)},
                                 {QStringLiteral("expires_on"), isoDate(one.expiresOn)}});
    return array;
}

QJsonObject fileObject(const StudentFile &file)
{
    const Student &one = file.student;
    QJsonArray formerNames;
    for (const QString &name : one.formerNames)
        formerNames.append(name);
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("name"), one.name},
            {QStringLiteral("former_names"), formerNames},
            {QStringLiteral("class"), file.classLabel},
            {QStringLiteral("sex"), sexCode(one.sex)},
            {QStringLiteral("birth_date"), isoDate(one.birthDate)},
            {QStringLiteral("id_number"), one.idNumber},
            {QStringLiteral("roll_number"), one.rollNumber},
            {QStringLiteral("roll_number_2"), one.rollNumberLocal},
            {QStringLiteral("student_no"), one.studentNo},
            {QStringLiteral("seat_no"), one.seatNo},
            {QStringLiteral("ethnicity"), one.ethnicity},
            {QStringLiteral("ethnicity_name"), text::ethnicityName(one.ethnicity)},
            {QStringLiteral("boarding"), one.boarding ? QJsonValue(*one.boarding) : QJsonValue()},
            {QStringLiteral("phone"), one.phone},
            {QStringLiteral("address"), one.address},
            {QStringLiteral("status"), rollStatusCode(one.status)},
            {QStringLiteral("file_class"), fileClassCode(one.fileClass)},
            {QStringLiteral("contacts"), contactsOf(file)},
            {QStringLiteral("tags"), tagsOf(file)},
            {QStringLiteral("risk_factors"), factorsOf(file)},
            {QStringLiteral("consents"), consentsOf(file)}};
}

QStringList fileLines(const StudentFile &file, const QList<TimelineEntry> &timeline)
{
    const Student &one = file.student;
    QStringList lines{QStringList{one.name, text::sexName(one.sex), text::ethnicityName(one.ethnicity),
                                  isoDate(one.birthDate), file.classLabel, one.studentNo}
                          .join(u' ')
                          .simplified(),
                      said(QT_TRANSLATE_NOOP("Ctl", "%1,档案类别:%2"))
                          .arg(text::rollStatusName(one.status), text::fileClassName(one.fileClass))};
    for (const Contact &contact : file.contacts)
        lines.append(QStringList{text::relationName(contact.relation), contact.name, contact.phone}
                         .join(u' ')
                         .simplified());
    for (const TimelineEntry &entry : timeline)
        lines.append(
            QStringList{isoDate(entry.date), text::timelineTitle(entry), entry.text}.join(u' ').simplified());
    return lines;
}

Result<Reply> showStudent(CommandContext &context)
{
    const auto uid = studentNamed(context, context.argument("UID"));
    if (!uid)
        return uid.error();
    const auto file = context.services().students.show(*uid);
    if (!file)
        return file.error();
    const auto timeline = context.services().timeline.of(*uid);
    if (!timeline)
        return timeline.error();
    Reply reply;
    reply.json = fileObject(*file);
    QJsonArray events;
    for (const TimelineEntry &entry : *timeline) {
        QJsonObject event{{QStringLiteral("date"), isoDate(entry.date)},
                          {QStringLiteral("kind"), entry.kind},
                          {QStringLiteral("codes"), QJsonArray::fromStringList(entry.codes)},
                          {QStringLiteral("text"), entry.text},
                          {QStringLiteral("object"), objectName(entry.object)}};
        if (entry.time.isValid())
            event.insert(QStringLiteral("time"), entry.time.toString(QStringLiteral("HH:mm")));
        events.append(event);
    }
    reply.json.insert(QStringLiteral("timeline"), events);
    reply.lines = fileLines(*file, *timeline);
    return reply;
}

Result<Reply> exportStudent(CommandContext &context)
{
    const auto uid = studentNamed(context, context.argument("UID"));
    if (!uid)
        return uid.error();
    const QString reason = context.option("reason", said(QT_TRANSLATE_NOOP("Ctl", "命令行导出,未另写理由")));
    if (context.has("encrypted"))
        return sealedStudent(context, *uid, reason);
    const QString folder = context.option("to");
    const auto replace = mayFillFolder(context, folder);
    if (!replace)
        return replace.error();
    const auto outcome = context.services().openExport.student(*uid, folder, reason, *replace);
    if (!outcome)
        return outcome.error();
    return exportReply(*outcome, folder);
}

Result<Reply> printStudent(CommandContext &context)
{
    return paperReply(context, [&context](const report::PrintOrder &order) -> Result<report::Printed> {
        const auto uid = studentNamed(context, context.argument("UID"));
        if (!uid)
            return uid.error();
        return context.services().studentReports.issue(*uid, context.list("parts"), order);
    });
}

Result<Reply> bindStudent(CommandContext &context)
{
    return paperReply(context, [&context](const report::PrintOrder &order) -> Result<report::Printed> {
        const auto uid = studentNamed(context, context.argument("UID"));
        if (!uid)
            return uid.error();
        Services &services = context.services();
        keeping::BookletService books(services.workplace, services.scales, services.students,
                                      services.timeline,
                                      StudentDocumentService(services.workplace, print::pictures()));
        return books.issue({*uid, context.list("parts"), !context.has("nameless")}, order,
                           context.progress(said(QT_TRANSLATE_NOOP("Ctl", "装订"))));
    });
}

} // namespace

Noun studentNoun()
{
    const ArgumentSpec who{"UID", QT_TRANSLATE_NOOP("Ctl", "编号、学号、学籍号或没有重名的姓名")};
    std::vector<OptionSpec> exportOptions{
        {"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "写到哪个文件夹(空的,或还不存在)"), true},
        {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "导出的理由,记入导出登记")}};
    for (const OptionSpec &option : sealingOptions())
        exportOptions.push_back(option);
    return {"student",
            QT_TRANSLATE_NOOP("Ctl", "学生:查找、查看、导出、打印"),
            {
                {"find",
                 QT_TRANSLATE_NOOP("Ctl", "按汉字、全拼、首字母、号码末尾、班级查找,最合适的在前"),
                 {{"TEXT", QT_TRANSLATE_NOOP("Ctl", "要找的文字,几个词须同时符合,如 \"zyx 703\"")}},
                 {{"limit", "N", QT_TRANSLATE_NOOP("Ctl", "最多列出几名(默认 20)")}},
                 VaultUse::Open,
                 findStudents},
                {"show",
                 QT_TRANSLATE_NOOP("Ctl", "打开一名学生的档案(会记入审计)"),
                 {who},
                 {},
                 VaultUse::Open,
                 showStudent},
                {"export",
                 QT_TRANSLATE_NOOP("Ctl", "把一名学生的全部档案写成 JSON 和 CSV;不加 --encrypted 就没有加密"),
                 {who},
                 exportOptions,
                 VaultUse::Open,
                 exportStudent},
                {"print",
                 QT_TRANSLATE_NOOP("Ctl", "把一名学生的档案写成 PDF"),
                 {who},
                 {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true},
                  {"parts", "P[,P]",
                   QT_TRANSLATE_NOOP("Ctl", "只印这些部分:identity、contacts、history、groups、consents、"
                                            "timeline;不写为全部")},
                  {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "打印事由,印在每页页脚")}},
                 VaultUse::Open,
                 printStudent,
                 true},
                {"booklet",
                 QT_TRANSLATE_NOOP("Ctl",
                                   "把一名学生的档案装订成册(一生一册),写成 PDF:封面、目录、各部分、备考表"),
                 {who},
                 {{"pdf", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true},
                  {"parts", "P[,P]",
                   QT_TRANSLATE_NOOP(
                       "Ctl", "只装这些部分:particulars、consents、plan、assessments、sessions、cases、"
                              "follow_up、requests、attachments、timeline;不写为有权打印的全部")},
                  {"nameless", nullptr, QT_TRANSLATE_NOOP("Ctl", "不署名:只印档案号,姓名和日期都换掉")},
                  {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "打印事由,印在每页页脚")}},
                 VaultUse::Open,
                 bindStudent,
                 true},
            }};
}

} // namespace tingyu::ctl
