// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/scale_words.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/scales/answer_file.h"
#include "core/scales/library.h"
#include "core/screening/screening_operations.h"
#include "ui/text/error_text.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>
#include <optional>

namespace tingyu::ctl {
namespace {

using namespace scales;

// What `check` and `import-text` read whole: the reader's own limit with room to say so itself.
constexpr qint64 largestScaleMegabytes = 64;

/// No vault is needed; one that is named with a user adds its own questionnaires and wording.
Result<ScaleLibrary *> libraryOf(CommandContext &context, std::optional<ScaleLibrary> &outside)
{
    if (context.vaultFolder().isEmpty() || context.userName().isEmpty())
        return &outside.emplace(schoolScaleFolder());
    if (auto opened = context.openVault(); !opened)
        return opened.error();
    if (auto allowed = context.services().workplace.allow(op::scaleList); !allowed)
        return allowed.error();
    return &context.services().scales;
}

Result<Reply> listScales(CommandContext &context)
{
    std::optional<ScaleLibrary> outside;
    const auto known = libraryOf(context, outside);
    if (!known)
        return known.error();
    ScaleLibrary &library = **known;
    Reply reply;
    QJsonArray array;
    QList<QStringList> table{{said(QT_TRANSLATE_NOOP("Ctl", "编号")), said(QT_TRANSLATE_NOOP("Ctl", "版本")),
                              said(QT_TRANSLATE_NOOP("Ctl", "题数")),
                              said(QT_TRANSLATE_NOOP("Ctl", "题目文字")),
                              said(QT_TRANSLATE_NOOP("Ctl", "名称"))}};
    for (const QString &id : library.ids()) {
        const Result<DefinitionPtr> found = library.find(id);
        if (!found) { // an imported one that went bad must not hide the others
            reply.notes.append(text::sentence(found.error()));
            continue;
        }
        const ScaleDefinition &scale = **found;
        const QString wording = wordingCode(library.wording(id));
        array.append(scaleSummary(scale, wording));
        table.append({id, scale.version, QString::number(scale.items.size()),
                      wordingName(library.wording(id)), inLanguage(scale.name)});
    }
    reply.json.insert(QStringLiteral("scales"), array);
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> showScale(CommandContext &context)
{
    std::optional<ScaleLibrary> outside;
    const auto known = libraryOf(context, outside);
    if (!known)
        return known.error();
    ScaleLibrary &library = **known;
    const QString id = context.argument("ID");
    const Result<DefinitionPtr> found = library.find(id);
    if (!found)
        return found.error();
    Reply reply;
    reply.json = scaleDetails(**found, library);
    reply.lines = scaleLines(**found, library);
    return reply;
}

/// Refuses with every problem: as `problems` of the object, or as lines for a person.
Error refuseWith(CommandContext &context, const QList<Problem> &problems, const Error &error)
{
    QJsonArray array;
    QByteArray lines;
    for (const Problem &problem : problems) {
        const QString message = problemSentence(problem);
        array.append(QJsonObject{{QStringLiteral("path"), problem.path},
                                 {QStringLiteral("code"), problem.code},
                                 {QStringLiteral("message"), message}});
        lines += (problem.path.isEmpty() ? message : QString(problem.path + QStringLiteral(": ") + message))
                     .toUtf8() +
                 '\n';
    }
    context.sayWithRefusal(QStringLiteral("problems"), array);
    if (!context.wantsJson())
        std::fwrite(lines.constData(), 1, static_cast<size_t>(lines.size()), stdout);
    return error;
}

Result<Reply> checkScale(CommandContext &context)
{
    const auto bytes = context.readFile(context.argument("FILE"), "FILE", largestScaleMegabytes);
    if (!bytes)
        return bytes.error();
    const DefinitionOutcome outcome = readDefinition(*bytes);
    const QList<Problem> problems = outcome.definition ? runExamples(*outcome.definition) : outcome.problems;
    if (!problems.isEmpty())
        return refuseWith(context, problems,
                          fail(Errc::BadInput, "scales.check_failed", {QString::number(problems.size())}));
    const ScaleDefinition &scale = *outcome.definition;
    const auto examples = static_cast<qint64>(scale.examples.size());
    Reply reply;
    reply.json = {{QStringLiteral("id"), scale.id},
                  {QStringLiteral("version"), scale.version},
                  {QStringLiteral("hash"), QString::fromLatin1(scale.hash.toHex())},
                  {QStringLiteral("examples"), examples},
                  {QStringLiteral("problems"), QJsonArray()}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "%1 %2 通过检查,%3 个样例的结果一致。"))
                           .arg(scale.id, scale.version)
                           .arg(examples));
    return reply;
}

Result<AnswerFileSummary> scoreInto(CommandContext &context, const ScaleDefinition &scale,
                                    AnswerFormat format, QIODevice &out)
{
    QFile in(context.option("answers"));
    if (!in.exists() || !QFileInfo(in).isFile())
        return fail(Errc::NotFound, "file.missing", {QStringLiteral("--answers")});
    if (!in.open(QIODevice::ReadOnly))
        return fail(Errc::Io, "file.unreadable", {QStringLiteral("--answers")});
    AnswerFileOptions options;
    options.sentence = [](const Error &error) { return text::sentence(error); };
    if (const Progress progress = context.progress(said(QT_TRANSLATE_NOOP("Ctl", "计分"))))
        options.progress = [progress](qint64 done) { return progress(done, 0); };
    return scoreFile(scale, in, format, out, options);
}

Result<Reply> scoreSheet(CommandContext &context)
{
    std::optional<ScaleLibrary> outside;
    const auto known = libraryOf(context, outside);
    if (!known)
        return known.error();
    const Result<DefinitionPtr> scale = (*known)->find(context.argument("ID"));
    if (!scale)
        return scale.error();
    const Result<AnswerFormat> format = answerFormatOf(context.option("answers"));
    if (!format)
        return format.error();
    Reply reply;
    if (!context.has("out")) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return fail(Errc::Io, "scales.write_failed");
        const auto done = scoreInto(context, **scale, *format, out);
        if (!done)
            return done.error();
        if (!out.flush())
            return fail(Errc::Io, "scales.write_failed");
        reply.streamed = true;
        return reply;
    }
    const QString path = context.option("out");
    if (auto allowed = context.mayWrite(path); !allowed)
        return allowed.error();
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return fail(Errc::Io, "scales.write_failed");
    const auto done = scoreInto(context, **scale, *format, out);
    if (!done)
        return done.error();
    if (!out.commit())
        return fail(Errc::Io, "scales.write_failed");
    reply.json = {{QStringLiteral("file"), path},
                  {QStringLiteral("read"), done->read},
                  {QStringLiteral("refused"), done->refused}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "读入 %1 份,其中 %2 份有误,已在结果中注明。"))
                           .arg(done->read)
                           .arg(done->refused));
    return reply;
}

/// One item a line, from a text file or a spreadsheet: every line that does not fit is told.
Result<ScaleText> importLines(CommandContext &context, const TextOrder &order, const QByteArray &bytes,
                              const QString &suffix)
{
    auto lines = context.services().scaleTexts.preview(order, bytes, suffix);
    if (!lines)
        return lines.error();
    QJsonArray array;
    for (const TextLine &line : std::as_const(lines->lines)) {
        if (!line.problem.isEmpty())
            array.append(QJsonObject{{QStringLiteral("row"), line.row},
                                     {QStringLiteral("item"), line.item},
                                     {QStringLiteral("code"), line.problem}});
    }
    for (const QString &item : std::as_const(lines->missing))
        array.append(
            QJsonObject{{QStringLiteral("item"), item}, {QStringLiteral("code"), QStringLiteral("missing")}});
    if (!array.isEmpty())
        context.sayWithRefusal(QStringLiteral("problems"), array);
    return context.services().scaleTexts.import(order, bytes, suffix);
}

Result<Reply> importText(CommandContext &context)
{
    Services &services = context.services();
    const Result<DefinitionPtr> scale = services.scales.find(context.argument("ID"));
    if (!scale)
        return scale.error();
    const QString path = context.argument("FILE");
    const auto bytes = context.readFile(path, "FILE", largestScaleMegabytes);
    if (!bytes)
        return bytes.error();
    const QString suffix = QFileInfo(path).suffix().toLower();
    TextOrder order;
    order.scaleId = (*scale)->id;
    order.title = context.option("title");
    order.instructions = context.option("instructions");
    order.licence = context.option("licence");
    order.skipFirst = context.has("skip-first");
    const bool isPack = suffix == QLatin1String("json");
    const Result<ScaleText> imported = isPack ? services.scaleTexts.importPack((*scale)->id, *bytes)
                                              : importLines(context, order, *bytes, suffix);
    if (!imported)
        return isPack ? refuseWith(context, readTextPack(*bytes, **scale).problems, imported.error())
                      : imported.error();
    const auto items = static_cast<qint64>((*scale)->items.size());
    Reply reply;
    reply.json = {{QStringLiteral("text_id"), imported->textId},
                  {QStringLiteral("scale"), imported->scaleId},
                  {QStringLiteral("language"), imported->language},
                  {QStringLiteral("items"), items}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已导入 %1 的题本包 %2,共 %3 题。"))
                           .arg(imported->scaleId, imported->textId)
                           .arg(items));
    return reply;
}

const char *differenceKind(ResultDifference::Of of)
{
    switch (of) {
    case ResultDifference::Of::Score:
        return "score";
    case ResultDifference::Of::Band:
        return "band";
    case ResultDifference::Of::Flag:
        return "flag";
    }
    return "";
}

QJsonObject rescoredObject(const RescoredSheet &sheet)
{
    QJsonArray differences;
    for (const ResultDifference &one : sheet.differences)
        differences.append(QJsonObject{{QStringLiteral("of"), QLatin1String(differenceKind(one.of))},
                                       {QStringLiteral("id"), one.id},
                                       {QStringLiteral("before"), orNull(one.before)},
                                       {QStringLiteral("after"), orNull(one.after)}});
    return {{QStringLiteral("sheet"), sheet.sheet.toString()},
            {QStringLiteral("from"), sheet.fromVersion},
            {QStringLiteral("to"), sheet.toVersion},
            {QStringLiteral("differences"), differences}};
}

Result<Reply> rescore(CommandContext &context)
{
    RescoreOrder order;
    order.scaleId = context.argument("ID");
    order.all = context.has("all");
    order.dryRun = context.has("dry-run");
    if (context.has("campaign")) {
        const auto uid = Uid::fromString(context.option("campaign"));
        if (!uid)
            return fail(Errc::NotFound, "campaign.unknown");
        order.campaign = *uid;
    }
    const auto done =
        context.services().rescoring.run(order, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "重新计分"))));
    if (!done)
        return done.error();
    QJsonArray sheets;
    for (const RescoredSheet &sheet : done->sheets)
        sheets.append(rescoredObject(sheet));
    QJsonArray refused;
    for (const Uid &sheet : done->refusedSheets)
        refused.append(sheet.toString());
    Reply reply;
    reply.json = {{QStringLiteral("scale"), order.scaleId},
                  {QStringLiteral("version"), done->version},
                  {QStringLiteral("read"), done->read},
                  {QStringLiteral("rescored"), done->rescored},
                  {QStringLiteral("current"), done->current},
                  {QStringLiteral("refused"), done->refused},
                  {QStringLiteral("differing"), done->differing},
                  {QStringLiteral("flagged"), done->flagged},
                  {QStringLiteral("sheets"), sheets},
                  {QStringLiteral("refused_sheets"), refused}};
    reply.lines.append(
        said(QT_TRANSLATE_NOOP("Ctl", "%1 %2:读入答卷 %3 份,重新计分 %4 份,已是此版本 %5 份,无法计分 %6 份;"
                                      "结果有不同的 %7 份。"))
            .arg(order.scaleId, done->version)
            .arg(done->read)
            .arg(done->rescored)
            .arg(done->current)
            .arg(done->refused)
            .arg(done->differing));
    for (const RescoredSheet &sheet : done->sheets) {
        for (const ResultDifference &one : sheet.differences)
            reply.lines.append(QStringLiteral("%1 %2 %3: %4 -> %5")
                                   .arg(sheet.sheet.toString(), QLatin1String(differenceKind(one.of)), one.id,
                                        one.before.isEmpty() ? QStringLiteral("-") : one.before,
                                        one.after.isEmpty() ? QStringLiteral("-") : one.after));
    }
    if (done->flagged > 0)
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "%1 份答卷须心理老师当天查看。")).arg(done->flagged));
    if (order.dryRun)
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "这是预览,数据没有改动。")));
    return reply;
}

} // namespace

Noun scaleNoun()
{
    const ArgumentSpec id{"ID", QT_TRANSLATE_NOOP("Ctl", "量表编号,如 mht")};
    return {"scale",
            QT_TRANSLATE_NOOP("Ctl", "量表:查看、检查定义、给答卷文件计分、重新计分"),
            {
                {"list",
                 QT_TRANSLATE_NOOP("Ctl", "列出全部量表;给出 --vault 和 --user 时连同数据夹里的"),
                 {},
                 {},
                 VaultUse::None,
                 listScales},
                {"show",
                 QT_TRANSLATE_NOOP("Ctl", "一个量表的题目、分数、界值、来源和权利"),
                 {id},
                 {},
                 VaultUse::None,
                 showScale},
                {"check",
                 QT_TRANSLATE_NOOP("Ctl", "检查一个量表定义文件,逐处说明问题"),
                 {{"FILE", QT_TRANSLATE_NOOP("Ctl", "定义文件(JSON)")}},
                 {},
                 VaultUse::None,
                 checkScale},
                {"score",
                 QT_TRANSLATE_NOOP(
                     "Ctl", "给答卷文件计分,一份答卷一行结果;给出 --vault 和 --user 时也认数据夹里的量表"),
                 {id},
                 {{"answers", "FILE", QT_TRANSLATE_NOOP("Ctl", "答卷文件:.csv 或 .jsonl"), true},
                  {"out", "FILE", QT_TRANSLATE_NOOP("Ctl", "结果写到这个文件;不写则送到标准输出")}},
                 VaultUse::None,
                 scoreSheet},
                {"import-text",
                 QT_TRANSLATE_NOOP("Ctl", "导入学校有权使用的题目文字,加密存入数据夹"),
                 {id, {"FILE", QT_TRANSLATE_NOOP("Ctl", "题本包(JSON),或一行一题的 txt、csv、xls、xlsx")}},
                 {{"title", "T", QT_TRANSLATE_NOOP("Ctl", "题本的标题;不写用量表的名称")},
                  {"instructions", "T", QT_TRANSLATE_NOOP("Ctl", "指导语;一行一题的文件须写")},
                  {"licence", "T", QT_TRANSLATE_NOOP("Ctl", "来源与授权;一行一题的文件须写")},
                  {"skip-first", nullptr, QT_TRANSLATE_NOOP("Ctl", "第一行是标题")}},
                 VaultUse::Open,
                 importText},
                {"rescore",
                 QT_TRANSLATE_NOOP("Ctl", "量表定义更新后,给已存的答卷再计一次分;旧结果保留,逐份列出不同"),
                 {id},
                 {{"campaign", "UID", QT_TRANSLATE_NOOP("Ctl", "只限这次测评的答卷")},
                  {"all", nullptr, QT_TRANSLATE_NOOP("Ctl", "已按现在的定义和引擎计过分的也再计一次")},
                  {"dry-run", nullptr, QT_TRANSLATE_NOOP("Ctl", "只列出不同,不写入")}},
                 VaultUse::Open,
                 rescore},
            }};
}

} // namespace tingyu::ctl
