// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/pictures.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/report/student_document_report.h"
#include "core/school/student_document_service.h"
#include "ui/print/picture_reencoder.h"
#include "ui/text/school_text.h"
#include "ui/text/size_text.h"

namespace tingyu::ctl {
namespace {

constexpr char kinds[] = "letter|scan|hospital|drawing|consent|other";

StudentDocumentService documentsIn(CommandContext &context)
{
    return {context.services().workplace, print::pictures()};
}

QJsonObject documentObject(const StudentDocument &one)
{
    return {{QStringLiteral("uid"), one.uid.toString()},
            {QStringLiteral("kind"), one.kind},
            {QStringLiteral("title"), one.title},
            {QStringLiteral("date"), one.on.toString(Qt::ISODate)},
            {QStringLiteral("source"), one.source},
            {QStringLiteral("note"), one.note},
            {QStringLiteral("by"), one.byName},
            {QStringLiteral("bytes"), one.bytes()},
            {QStringLiteral("pages"), picturesArray(one.pages)}};
}

Result<Reply> listDocuments(CommandContext &context)
{
    const auto student = studentNamed(context, context.argument("STUDENT"));
    if (!student)
        return student.error();
    const auto documents = documentsIn(context).of(*student);
    if (!documents)
        return documents.error();
    const auto row = [](const StudentDocument &one) -> QStringList {
        return {one.uid.toString(), one.on.toString(Qt::ISODate),      text::documentKindName(one.kind),
                one.title,          QString::number(one.pages.size()), text::sizeText(one.bytes())};
    };
    return listReply("documents",
                     {QStringLiteral("uid"), said(QT_TRANSLATE_NOOP("Ctl", "日期")),
                      said(QT_TRANSLATE_NOOP("Ctl", "种类")), said(QT_TRANSLATE_NOOP("Ctl", "名称")),
                      said(QT_TRANSLATE_NOOP("Ctl", "页数")), said(QT_TRANSLATE_NOOP("Ctl", "大小"))},
                     *documents, documentObject, row);
}

/// What the options say; where they say nothing it stays.
Result<StudentDocument> asked(CommandContext &context, StudentDocument document)
{
    const auto on = context.date("date");
    if (!on)
        return on.error();
    document.kind = context.option("kind", document.kind);
    document.title = context.option("title", document.title);
    document.on = on->value_or(document.on);
    document.source = context.option("source", document.source);
    document.note = context.option("note", document.note);
    return document;
}

Result<Reply> addDocument(CommandContext &context)
{
    const auto student = studentNamed(context, context.argument("STUDENT"));
    if (!student)
        return student.error();
    StudentDocument document;
    document.on = context.clock().today();
    const auto given = asked(context, document);
    if (!given)
        return given.error();
    QList<NewPicture> pages;
    for (const QString &path : context.list("file")) {
        auto bytes = context.readFile(path, "--file", largestPictureMegabytes);
        if (!bytes)
            return bytes.error();
        pages.append({path, *std::move(bytes)});
    }
    const auto added = documentsIn(context).add(*student, *given, pages);
    if (!added)
        return added.error();
    return uidReply(*added, said(QT_TRANSLATE_NOOP("Ctl", "材料已存入;原来的文件还在原处。")));
}

Result<Reply> editDocument(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const auto stored = documentsIn(context).get(*uid);
    if (!stored)
        return stored.error();
    const auto given = asked(context, *stored);
    if (!given)
        return given.error();
    if (const auto done = documentsIn(context).edit(*given); !done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "材料已修改。")));
}

Result<Reply> removeDocument(CommandContext &context)
{
    const auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    if (const auto done = documentsIn(context).remove(*uid); !done)
        return done.error();
    return uidReply(*uid, said(QT_TRANSLATE_NOOP("Ctl", "材料已移除。")));
}

Result<Reply> printDocument(CommandContext &context)
{
    return paperReply(context, [&context](const report::PrintOrder &order) -> Result<report::Printed> {
        const auto uid = context.uidArgument("UID");
        if (!uid)
            return uid.error();
        Services &services = context.services();
        return report::StudentDocumentReportService(services.workplace, services.students,
                                                    documentsIn(context))
            .print(*uid, order, report::PrintWay::Issue);
    });
}

} // namespace

Noun documentNoun()
{
    const ArgumentSpec student{"STUDENT", QT_TRANSLATE_NOOP("Ctl", "编号、学号、学籍号或没有重名的姓名")};
    const ArgumentSpec which{"UID", QT_TRANSLATE_NOOP("Ctl", "材料")};
    const auto options = [](bool isNew) -> std::vector<OptionSpec> {
        return {{"kind", "K", QT_TRANSLATE_NOOP("Ctl", "种类"), isNew, kinds},
                {"title", "T", QT_TRANSLATE_NOOP("Ctl", "名称"), isNew},
                {"date", "D", QT_TRANSLATE_NOOP("Ctl", "材料日期(默认今天)")},
                {"source", "T", QT_TRANSLATE_NOOP("Ctl", "来源:谁交来的")},
                {"note", "T", QT_TRANSLATE_NOOP("Ctl", "备注")}};
    };
    std::vector<OptionSpec> added{
        {"file", "F[,F]", QT_TRANSLATE_NOOP("Ctl", "图片,JPEG 或 PNG;几页用逗号隔开"), true}};
    for (const OptionSpec &option : options(true))
        added.push_back(option);
    return {
        "document",
        QT_TRANSLATE_NOOP("Ctl", "学生档案的材料:来信、扫描件、医院材料、绘画作品"),
        {
            {"list",
             QT_TRANSLATE_NOOP("Ctl", "一名学生的材料"),
             {student},
             {},
             VaultUse::Open,
             listDocuments},
            {"add",
             QT_TRANSLATE_NOOP("Ctl", "给学生的档案存入一份材料"),
             {student},
             added,
             VaultUse::Open,
             addDocument},
            {"edit",
             QT_TRANSLATE_NOOP("Ctl", "改材料的种类、名称、日期、来源或备注"),
             {which},
             options(false),
             VaultUse::Open,
             editDocument},
            {"remove", QT_TRANSLATE_NOOP("Ctl", "移除一份材料"), {which}, {}, VaultUse::Open, removeDocument},
            {"print",
             QT_TRANSLATE_NOOP("Ctl", "把一份材料写成 PDF"),
             {which},
             printOptions(),
             VaultUse::Open,
             printDocument,
             true},
        }};
}

} // namespace tingyu::ctl
