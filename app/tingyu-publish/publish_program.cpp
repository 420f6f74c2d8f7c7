// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyu-publish/publish_program.h"

#include "app/tingyu-publish/figure_server.h"
#include "app/tingyu-publish/server_address.h"
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/terminal_text.h"
#include "core/exchange/publish_service.h"
#include "ui/text/exchange_text.h"

#include <QJsonArray>

namespace tingyu::publish {
namespace {

using ctl::said;

Result<QString> serverPassword(ctl::CommandContext &context)
{
    if (!context.has("server-password-file"))
        return QString();
    const auto secret = context.otherPassword("server-password-file", {});
    if (!secret)
        return secret.error();
    return QString::fromUtf8(reinterpret_cast<const char *>(secret->data()),
                             static_cast<qsizetype>(secret->size()));
}

ctl::Reply replyOf(const Published &done, const QList<exchange::LeftOut> &leftOut)
{
    int rows = 0;
    QJsonArray packages;
    for (const exchange::LeftOut &one : leftOut) {
        rows += one.rows;
        packages.append(QJsonObject{{QStringLiteral("unit"), one.unit},
                                    {QStringLiteral("stream"), one.stream},
                                    {QStringLiteral("period"), one.period},
                                    {QStringLiteral("rows"), one.rows}});
    }
    ctl::Reply reply;
    reply.json = {{QStringLiteral("units"), done.units},
                  {QStringLiteral("packages"), done.packages},
                  {QStringLiteral("changed_units"), done.changedUnits},
                  {QStringLiteral("changed_packages"), done.changedPackages},
                  {QStringLiteral("newer_there"), done.newerThere},
                  {QStringLiteral("left_out_rows"), rows},
                  {QStringLiteral("left_out"), packages}};
    reply.lines = {
        said(QT_TRANSLATE_NOOP("Ctl", "单位 %1 个,报送 %2 份。")).arg(done.units).arg(done.packages),
        done.changedUnits + done.changedPackages == 0
            ? said(QT_TRANSLATE_NOOP("Ctl", "服务器上已是这些数,没有改动。"))
            : said(QT_TRANSLATE_NOOP("Ctl", "写入或更新:单位 %1 个,报送 %2 份。"))
                  .arg(done.changedUnits)
                  .arg(done.changedPackages)};
    if (done.newerThere > 0)
        reply.notes = {
            said(QT_TRANSLATE_NOOP("Ctl", "有 %1 份在服务器上已是更新的,没有改动;请确认这是最新的数据夹。"))
                .arg(done.newerThere)};
    for (const exchange::LeftOut &one : leftOut)
        reply.notes.append(
            said(QT_TRANSLATE_NOOP("Ctl", "%1 的“%2”(%3)里有 %4 行不认识的内容,没有装入,其余已装入;"
                                          "请运行 tingyuctl vault verify 检查。"))
                .arg(one.unit, text::streamName(one.stream), text::periodText(one.period))
                .arg(one.rows));
    return reply;
}

Result<ctl::Reply> publish(ctl::CommandContext &context)
{
    const auto options = connectOptions(context.option("server"));
    if (!options)
        return options.error();
    exchange::PublishService service(context.services().workplace);
    if (auto may = service.check(); !may)
        return may.error();
    const auto password = serverPassword(context);
    if (!password)
        return password.error();
    auto server = FigureServer::connect(*options, *password);
    if (!server)
        return server.error();
    if (auto begun = (*server)->begin(); !begun)
        return begun.error();
    auto put =
        service.eachUnit([&server](const exchange::PublishedUnit &unit) { return (*server)->put(unit); });
    if (!put)
        return put.error();
    const auto done = (*server)->commit();
    if (!done)
        return done.error();
    return replyOf(*done, *put);
}

} // namespace

const std::vector<ctl::Noun> &program()
{
    static const std::vector<ctl::Noun> nouns{
        {"tingyu-publish",
         "",
         {{nullptr,
           QT_TRANSLATE_NOOP("Ctl", "把教研室数据夹里各单位的汇总数据装入 PostgreSQL 服务器。"),
           {},
           {{"server", "WORDS",
             QT_TRANSLATE_NOOP("Ctl", "服务器:\"host=… port=… dbname=… user=…\",不写密码;默认要求加密的连接"),
             true},
            {"server-password-file", "FILE",
             QT_TRANSLATE_NOOP("Ctl", "服务器密码所在的文件;不写则由 ~/.pgpass 给出")}},
           ctl::VaultUse::Open,
           publish,
           false,
           false,
           QT_TRANSLATE_NOOP("Ctl",
                             "只有数,没有学生。同一数据夹可以反复装入:已有的不变,新的报送整份换下旧的。"
                             "中途停下时,服务器保持原样。")}}}};
    return nouns;
}

} // namespace tingyu::publish
