// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/station_verbs.h"

#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/paper.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/answering/station_folder.h"
#include "core/report/answering_report.h"
#include "ui/print/paper.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace tingyu::ctl {
namespace {

/// Beside the folder, never in it: who can open the folder must not find the codes.
QString slipsPath(CommandContext &context, const QString &folder)
{
    return context.option("slips", QString(folder + QStringLiteral("-slips.pdf")));
}

Result<Reply> station(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    const QString folder = QDir(context.option("to")).absolutePath();
    const QString slips = slipsPath(context, folder);
    const QString program = context.has("program")
                                ? QDir(context.option("program")).absolutePath()
                                : answering::stationProgram(QCoreApplication::applicationDirPath());
    if (auto may = answering::mayWriteStation(folder, program); !may)
        return may.error();
    if (QDir::cleanPath(slips).startsWith(folder + QLatin1Char('/')))
        return fail(Errc::BadInput, "answering.slips_inside");
    if (auto may = context.mayWrite(slips); !may)
        return may.error();
    AnsweringService::Wanted wanted;
    wanted.language = text::languageCode(text::spoken());
    const QStringList classes = context.list("classes");
    if (!classes.isEmpty() && classes != QStringList{QStringLiteral("all")}) {
        for (const QString &name : classes) {
            auto one = context.services().classes.resolve(name);
            if (!one)
                return one.error();
            wanted.classes.append(one->id);
        }
    }
    AnsweringService &service = context.services().answering;
    auto made = service.station(*uid, wanted, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "生成编号"))));
    if (!made)
        return made.error();
    report::PrintOrder order;
    order.reason = said(QT_TRANSLATE_NOOP("Ctl", "屏幕作答的作答条"));
    order.language = print::paperLanguage();
    auto printed =
        report::AnsweringReportService(context.services().workplace, service).issueSlips(*made, order);
    if (!printed)
        return printed.error();
    auto reply = written(context, *printed, slips);
    if (!reply)
        return reply;
    if (auto done = answering::writeStation(folder, made->plan, program,
                                            context.progress(said(QT_TRANSLATE_NOOP("Ctl", "写作答站"))));
        !done) {
        QFile::remove(slips); // codes for a folder that is not there
        return done.error();
    }
    const bool portable = answering::isPortable(folder);
    reply->json.insert(QStringLiteral("station"), made->station.toString());
    reply->json.insert(QStringLiteral("slips"), slips);
    reply->json.insert(QStringLiteral("codes"), static_cast<int>(made->slips.size()));
    reply->json.insert(QStringLiteral("no_consent"), made->others.noConsent);
    reply->json.insert(QStringLiteral("unwilling"), made->others.unwilling);
    reply->json.insert(QStringLiteral("done"), made->others.done);
    reply->json.insert(QStringLiteral("check"), made->digits);
    reply->json.insert(QStringLiteral("portable"), portable);
    reply->lines = {said(QT_TRANSLATE_NOOP("Ctl", "已写好作答站,%1 人有编号;作答条在 %2。"))
                        .arg(made->slips.size())
                        .arg(slips)};
    if (made->others.noConsent > 0)
        reply->lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "%1 人没有监护人同意,没有编号。")).arg(made->others.noConsent));
    if (!portable)
        reply->lines.append(said(QT_TRANSLATE_NOOP(
            "Ctl", "程序不带自己的 Qt 和字体,作答的电脑要装有 Qt;见 packaging/portable.sh。")));
    return reply;
}

QString reasonText(const CollectedLine &line)
{
    switch (line.kind) {
    case CollectedLine::Kind::Double:
        return line.reason == QLatin1String("copied")
                   ? said(QT_TRANSLATE_NOOP("Ctl", "同一份答卷的另一个副本"))
                   : said(QT_TRANSLATE_NOOP("Ctl", "这名学生已有这份答卷"));
    case CollectedLine::Kind::Stranger:
        if (line.reason == QLatin1String("sealed"))
            return said(QT_TRANSLATE_NOOP("Ctl", "不是封给本数据夹的,或已损坏"));
        return line.reason == QLatin1String("slip") ? said(QT_TRANSLATE_NOOP("Ctl", "没有发过这个编号"))
                                                    : said(QT_TRANSLATE_NOOP("Ctl", "交卷的人没有这个编号"));
    case CollectedLine::Kind::Refused: {
        Error error;
        error.code = Errc::BadInput;
        error.subject = line.reason;
        return text::sentence(error);
    }
    case CollectedLine::Kind::Unfinished:
        return said(QT_TRANSLATE_NOOP("Ctl", "开始了,还没有交"));
    }
    return {};
}

Result<Reply> collect(CommandContext &context)
{
    auto done =
        context.services().answering.collect(QDir(context.argument("DIR")).absolutePath(),
                                             context.progress(said(QT_TRANSLATE_NOOP("Ctl", "收卷"))));
    if (!done)
        return done.error();
    Reply reply;
    const std::pair<const char *, int> counts[] = {{"read", done->read},
                                                   {"counted", done->counted},
                                                   {"incomplete", done->incomplete},
                                                   {"already", done->already},
                                                   {"flagged", done->flagged},
                                                   {"queued", done->queued},
                                                   {"talks", done->talks},
                                                   {"new_talks", done->newTalks},
                                                   {"folders", done->folders},
                                                   {"changed_folders", done->changed}};
    for (const auto &[key, count] : counts)
        reply.json.insert(QLatin1String(key), count);
    reply.lines.append(
        said(QT_TRANSLATE_NOOP("Ctl", "看了 %1 份:新收 %2,以前收过 %3,重复 %4,来历不明 %5,不能收 %6。"))
            .arg(done->read)
            .arg(done->counted)
            .arg(done->already)
            .arg(done->doubles)
            .arg(done->strangers)
            .arg(done->refused));
    if (done->flagged > 0)
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "%1 份答卷须心理老师当天查看。")).arg(done->flagged));
    if (done->newTalks > 0)
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "%1 名学生想和老师聊聊,已放进候补名单。")).arg(done->newTalks));
    if (done->changed > 0)
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "%1 个作答站的设置被改动过,请查明原因。")).arg(done->changed));
    const std::pair<const char *, CollectedLine::Kind> lists[] = {
        {"doubles", CollectedLine::Kind::Double},
        {"strangers", CollectedLine::Kind::Stranger},
        {"refused", CollectedLine::Kind::Refused},
        {"unfinished", CollectedLine::Kind::Unfinished}};
    for (const auto &[key, kind] : lists) {
        QJsonArray array;
        for (const CollectedLine &line : std::as_const(done->lines)) {
            if (line.kind != kind)
                continue;
            array.append(QJsonObject{{QStringLiteral("file"), line.file},
                                     {QStringLiteral("student"), line.student},
                                     {QStringLiteral("class"), line.className},
                                     {QStringLiteral("scale"), line.scaleId},
                                     {QStringLiteral("code"), line.reason},
                                     {QStringLiteral("message"), reasonText(line)},
                                     {QStringLiteral("urgent"), line.isUrgent}});
            reply.lines.append(QStringLiteral("%1 %2 %3 %4")
                                   .arg(line.className, line.student, line.file, reasonText(line))
                                   .simplified());
            if (line.isUrgent)
                reply.lines.append(said(
                    QT_TRANSLATE_NOOP("Ctl", "  里面有须当天查看的回答,请打开文件里那名学生的情况核实。")));
        }
        reply.json.insert(QLatin1String(key), array);
    }
    return reply;
}

Result<Reply> readAloud(CommandContext &context)
{
    auto uid = context.uidArgument("UID");
    if (!uid)
        return uid.error();
    return paperReply(context, [&](const report::PrintOrder &order) {
        return report::AnsweringReportService(context.services().workplace, context.services().answering)
            .readAloud(*uid, order, true);
    });
}

Result<Reply> closing(CommandContext &context)
{
    SettingsStore &settings = context.services().settings;
    if (context.has("whom")) {
        if (auto set = settings.setText(setting::answeringWhom, context.option("whom").trimmed()); !set)
            return set.error();
    }
    auto whom = settings.text(setting::answeringWhom);
    if (!whom)
        return whom.error();
    Reply reply;
    reply.json.insert(QStringLiteral("whom"), *whom);
    reply.lines.append(whom->isEmpty() ? said(QT_TRANSLATE_NOOP("Ctl", "结尾写的是:心理老师。"))
                                       : said(QT_TRANSLATE_NOOP("Ctl", "结尾写的是:%1。")).arg(*whom));
    return reply;
}

} // namespace

std::vector<Verb> stationVerbs()
{
    return {{"station",
             QT_TRANSLATE_NOOP("Ctl", "写一个作答站文件夹,放在 U 盘或共享文件夹里用"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")}},
             {{"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "写到这个新文件夹"), true},
              {"classes", "C[,C]", QT_TRANSLATE_NOOP("Ctl", "只给这些班")},
              {"slips", "F", QT_TRANSLATE_NOOP("Ctl", "作答条的 PDF,默认写在文件夹旁边")},
              {"program", "DIR", QT_TRANSLATE_NOOP("Ctl", "packaging/portable.sh 做出的程序文件夹")}},
             VaultUse::Open,
             station,
             true},
            {"collect",
             QT_TRANSLATE_NOOP("Ctl", "从作答站收卷,每份只算一次"),
             {{"DIR", QT_TRANSLATE_NOOP("Ctl", "作答站的文件夹,或装着几个副本的文件夹")}},
             {},
             VaultUse::Open,
             collect},
            {"closing",
             QT_TRANSLATE_NOOP("Ctl", "屏幕作答结尾写明可以找谁"),
             {},
             {{"whom", "T", QT_TRANSLATE_NOOP("Ctl", "学校的说法,如 心语小屋的老师")}},
             VaultUse::Open,
             closing},
            {"read-aloud",
             QT_TRANSLATE_NOOP("Ctl", "打印读题单,读给看字有困难的学生听"),
             {{"UID", QT_TRANSLATE_NOOP("Ctl", "测评")}},
             printOptions(),
             VaultUse::Open,
             readAloud,
             true}};
}

} // namespace tingyu::ctl
