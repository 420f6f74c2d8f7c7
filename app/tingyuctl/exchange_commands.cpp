// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/consultation_commands.h"
#include "app/tingyuctl/handover_verbs.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/unit_verbs.h"
#include "core/exchange/consultation.h"
#include "core/exchange/inspection.h"
#include "core/exchange/receive_service.h"
#include "core/exchange/result_rows.h"
#include "core/exchange/send_service.h"
#include "core/exchange/unit_service.h"
#include "ui/print/picture_reencoder.h"
#include "ui/text/error_text.h"
#include "ui/text/exchange_text.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace tingyu::ctl {
namespace {

using namespace tingyu::exchange;

/// One name on the line for a stream of figures and one of results: the level tells them apart.
const auto screeningWord = QStringLiteral("screening");

QString typedStream(const QString &stream)
{
    return stream == resultStream ? screeningWord : stream;
}

Result<SendOrder> orderOf(CommandContext &context)
{
    SendOrder order;
    for (const QString &one : context.list("to")) {
        const auto id = keyIdTyped(one);
        if (!id)
            return id.error();
        order.to.append(*id);
    }
    order.level = levelFromCode(context.option("level")).value_or(Level::Figures);
    order.stream = context.option("stream");
    if (order.level == Level::Pseudonyms && order.stream == screeningWord)
        order.stream = resultStream;
    order.period = context.option("period");
    order.reason = context.option("reason");
    order.longitudinal = context.option("longitudinal");
    return order;
}

QString shown(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.isNull() ? QStringLiteral("—") : value.toVariant().toString();
}

Result<Reply> preview(CommandContext &context)
{
    const auto order = orderOf(context);
    if (!order)
        return order.error();
    if (order->stream == consultationStream)
        return previewConsultation(context, *order);
    const auto seen = SendService(context.services().workplace, context.services().scales).preview(*order);
    if (!seen)
        return seen.error();
    Reply reply;
    reply.json = numberObject(seen->number, seen->records, seen->content.withheld);
    QJsonArray rows;
    QList<QStringList> table{
        {said(QT_TRANSLATE_NOOP("Ctl", "部分")), said(QT_TRANSLATE_NOOP("Ctl", "内容"))}};
    for (const StreamRow &row : seen->content.rows) {
        QJsonObject object = row.fields;
        QStringList cells;
        for (auto it = object.begin(); it != object.end(); ++it)
            cells.append(it.key() % QStringLiteral("=") % shown(it.value()));
        table.append({row.section, cells.join(u' ')});
        object.insert(QStringLiteral("in"), row.section);
        rows.append(object);
    }
    reply.json.insert(QStringLiteral("rows"), rows);
    reply.lines = tableLines(table);
    if (order->level == Level::Pseudonyms) {
        const bool isLongitudinal = !order->longitudinal.trimmed().isEmpty();
        reply.json.insert(QStringLiteral("longitudinal"), isLongitudinal);
        reply.lines.append(
            isLongitudinal
                ? said(QT_TRANSLATE_NOOP("Ctl", "代号不随学年更换:对方能把同一学生各学年的结果连起来。"))
                : said(QT_TRANSLATE_NOOP("Ctl", "代号只在这个学年、对这个单位不变;换了学年,对方连不起来。")));
    }
    return reply;
}

Reply sentReply(const SentFile &sent, const QString &path)
{
    Reply reply;
    reply.json = numberObject(sent.number, sent.records, sent.withheld);
    reply.json.insert(QStringLiteral("file"), path);
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "第 %1 号已写到 %2,共 %3 行,写完已读回核对。"))
                       .arg(sent.number.seq)
                       .arg(path)
                       .arg(sent.records),
                   said(QT_TRANSLATE_NOOP("Ctl", "请用 U 盘当面交送;不要用微信、QQ 或邮箱发送。"))};
    return reply;
}

Result<Reply> send(CommandContext &context)
{
    const auto order = orderOf(context);
    if (!order)
        return order.error();
    const QString path = context.option("out");
    if (auto may = context.mayWrite(path, CommandContext::Content::Harmless); !may)
        return may.error();
    if (order->stream == consultationStream)
        return sendConsultation(context, *order, path);
    const auto sent = SendService(context.services().workplace, context.services().scales)
                          .send(*order, path, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "读回核对"))));
    if (!sent)
        return sent.error();
    return sentReply(*sent, path);
}

Result<Reply> receipt(CommandContext &context)
{
    const auto id = keyIdTyped(context.option("to"));
    if (!id)
        return id.error();
    const QString path = context.option("out");
    if (auto may = context.mayWrite(path, CommandContext::Content::Harmless); !may)
        return may.error();
    const auto sent = SendService(context.services().workplace, context.services().scales).receipt(*id, path);
    if (!sent)
        return sent.error();
    return sentReply(*sent, path);
}

QString signatureCode(SignatureState state)
{
    switch (state) {
    case SignatureState::Valid:
        return QStringLiteral("valid");
    case SignatureState::Invalid:
        return QStringLiteral("invalid");
    case SignatureState::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString signatureWords(SignatureState state)
{
    switch (state) {
    case SignatureState::Valid:
        return said(QT_TRANSLATE_NOOP("Ctl", "签名完好"));
    case SignatureState::Invalid:
        return said(QT_TRANSLATE_NOOP("Ctl", "文件不完整或被改动"));
    case SignatureState::Unknown:
        return said(QT_TRANSLATE_NOOP("Ctl", "签名要由收件单位核对"));
    }
    return {};
}

Result<Reply> inspectFile(CommandContext &context)
{
    const auto seen = exchange::inspect(context.argument("FILE"));
    if (!seen)
        return seen.error();
    QJsonArray recipients;
    for (const QByteArray &one : seen->recipients)
        recipients.append(keyIdText(one));
    Reply reply;
    reply.json = {{QStringLiteral("type"), seen->type},
                  {QStringLiteral("sender_id"), keyIdText(seen->senderId)},
                  {QStringLiteral("recipients"), recipients},
                  {QStringLiteral("bytes"), seen->bytes},
                  {QStringLiteral("signature"), signatureCode(seen->signature)}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "种类:%1")).arg(seen->type),
                   said(QT_TRANSLATE_NOOP("Ctl", "发件:%1")).arg(keyIdText(seen->senderId)),
                   said(QT_TRANSLATE_NOOP("Ctl", "字节:%1")).arg(seen->bytes),
                   signatureWords(seen->signature)};
    return reply;
}

Result<Reply> importPackages(CommandContext &context)
{
    const QString path = context.argument("FILE");
    if (!QFileInfo::exists(path))
        return fail(Errc::NotFound, "file.missing", {QStringLiteral("FILE")});
    const QStringList files = filesAt(path);
    if (files.isEmpty())
        return fail(Errc::NotFound, "exchange.nothing_there");
    const auto verdicts =
        ReceiveService(context.services().workplace, &print::pictures(), &context.services().scales)
            .take(files, context.has("dry-run"), context.progress(said(QT_TRANSLATE_NOOP("Ctl", "导入"))));
    if (!verdicts)
        return verdicts.error();
    const auto object = [](const FileVerdict &one) {
        return QJsonObject{{QStringLiteral("file"), one.file},
                           {QStringLiteral("verdict"), verdictCode(one.verdict)},
                           {QStringLiteral("code"), one.reason.subject},
                           {QStringLiteral("message"), text::sentence(one.reason)},
                           {QStringLiteral("put_aside"), one.isPutAside},
                           {QStringLiteral("new"), one.added},
                           {QStringLiteral("replaced"), one.replaced},
                           {QStringLiteral("unchanged"), one.unchanged}};
    };
    const auto row = [](const FileVerdict &one) -> QStringList {
        return {one.file, one.sender, text::contentName(one), text::periodText(one.period),
                text::sentence(one.reason)};
    };
    Reply reply = listReply("files",
                            {said(QT_TRANSLATE_NOOP("Ctl", "文件")), said(QT_TRANSLATE_NOOP("Ctl", "单位")),
                             said(QT_TRANSLATE_NOOP("Ctl", "内容")), said(QT_TRANSLATE_NOOP("Ctl", "期间")),
                             said(QT_TRANSLATE_NOOP("Ctl", "结果"))},
                            *verdicts, object, row);
    const auto isAside = [](const FileVerdict &one) { return one.isPutAside; };
    if (std::any_of(verdicts->cbegin(), verdicts->cend(), isAside))
        reply.lines.append(said(QT_TRANSLATE_NOOP(
            "Ctl", "被改动的文件列在 exchange aside 里;请问发件单位,问过后用 --asked 去掉。")));
    if (context.has("dry-run"))
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "以上只是预先看看,还没有写入。")));
    return reply;
}

/// The one of these whose hash begins so.
Result<QByteArray> hashTyped(const QList<PutAside> &all, const QString &typed)
{
    QList<QByteArray> hits;
    for (const PutAside &one : all) {
        if (!typed.isEmpty() && QString::fromLatin1(one.hash.toHex()).startsWith(typed.toLower()))
            hits.append(one.hash);
    }
    return hits.size() == 1 ? Result<QByteArray>(hits.constFirst())
                            : fail(Errc::NotFound, "package.not_quarantined");
}

Result<Reply> aside(CommandContext &context)
{
    ReceiveService receiving(context.services().workplace);
    auto all = receiving.quarantined();
    const auto units = UnitService(context.services().workplace).list();
    if (!all || !units)
        return all ? units.error() : all.error();
    for (const char *option : {"allow", "asked"}) {
        if (!context.has(option))
            continue;
        const auto hash = hashTyped(*all, context.option(option));
        if (!hash)
            return hash.error();
        const auto done = qstrcmp(option, "allow") == 0 ? receiving.allow(*hash) : receiving.setAsked(*hash);
        if (!done)
            return done.error();
    }
    all = receiving.quarantined();
    if (!all)
        return all.error();
    QHash<EnrolledUnitId, KeyCard> cards;
    for (const EnrolledUnit &unit : *units)
        cards.insert(unit.id, unit.card);
    const auto state = [](const PutAside &one) {
        return one.isDamaged   ? said(QT_TRANSLATE_NOOP("Ctl", "文件已损坏或被改动"))
               : one.isAllowed ? said(QT_TRANSLATE_NOOP("Ctl", "已允许,请再导入一次"))
                               : said(QT_TRANSLATE_NOOP("Ctl", "待核实"));
    };
    const auto object = [&](const PutAside &one) {
        QJsonObject row{{QStringLiteral("hash"), QString::fromLatin1(one.hash.toHex())},
                        {QStringLiteral("name"), cards.value(one.unit).name},
                        {QStringLiteral("key_id"), keyIdText(cards.value(one.unit).id())},
                        {QStringLiteral("seen_utc"), one.seenUtc},
                        {QStringLiteral("damaged"), one.isDamaged},
                        {QStringLiteral("allowed"), one.isAllowed},
                        {QStringLiteral("message"), state(one)}};
        if (!one.isDamaged) {
            row.insert(QStringLiteral("stream"), typedStream(one.stream));
            row.insert(QStringLiteral("period"), one.period);
            row.insert(QStringLiteral("epoch"), one.number.epoch);
            row.insert(QStringLiteral("seq"), one.number.seq);
        }
        return row;
    };
    const auto row = [&](const PutAside &one) -> QStringList {
        const QString name = cards.value(one.unit).name;
        return {QString::fromLatin1(one.hash.toHex().left(16)),
                one.seenUtc.left(10),
                one.isDamaged ? said(QT_TRANSLATE_NOOP("Ctl", "自称 %1")).arg(name) : name,
                one.isDamaged ? QString() : text::streamName(one.stream),
                text::periodText(one.period),
                state(one)};
    };
    return listReply("aside",
                     {said(QT_TRANSLATE_NOOP("Ctl", "文件")), said(QT_TRANSLATE_NOOP("Ctl", "收到")),
                      said(QT_TRANSLATE_NOOP("Ctl", "单位")), said(QT_TRANSLATE_NOOP("Ctl", "内容")),
                      said(QT_TRANSLATE_NOOP("Ctl", "期间")), said(QT_TRANSLATE_NOOP("Ctl", "状态"))},
                     *all, object, row);
}

Result<Reply> exchangeState(CommandContext &context)
{
    const auto units = ReceiveService(context.services().workplace).state();
    if (!units)
        return units.error();
    const auto object = [](const ReceiveService::UnitState &one) {
        QJsonArray streams;
        for (const ReceiveService::StreamState &stream : one.streams)
            streams.append(QJsonObject{{QStringLiteral("stream"), typedStream(stream.head.stream)},
                                       {QStringLiteral("level"), levelCode(stream.head.level)},
                                       {QStringLiteral("period"), stream.head.period},
                                       {QStringLiteral("epoch"), stream.head.number.epoch},
                                       {QStringLiteral("seq"), stream.head.number.seq},
                                       {QStringLiteral("gaps"), stream.gaps}});
        return QJsonObject{{QStringLiteral("name"), one.unit.card.name},
                           {QStringLiteral("key_id"), keyIdText(one.unit.card.id())},
                           {QStringLiteral("revoked"), one.unit.isRevoked()},
                           {QStringLiteral("streams"), streams}};
    };
    const auto row = [](const ReceiveService::UnitState &one) -> QStringList {
        QStringList streams;
        for (const ReceiveService::StreamState &stream : one.streams)
            streams.append(
                QStringLiteral("%1 %2 #%3 (%4 %5 %6)")
                    .arg(text::streamName(stream.head.stream), text::periodText(stream.head.period))
                    .arg(stream.head.number.seq)
                    .arg(typedStream(stream.head.stream), levelCode(stream.head.level), stream.head.period));
        return {one.unit.card.name, keyIdText(one.unit.card.id()), streams.join(QStringLiteral(", "))};
    };
    return listReply("schools",
                     {said(QT_TRANSLATE_NOOP("Ctl", "单位")), said(QT_TRANSLATE_NOOP("Ctl", "编号")),
                      said(QT_TRANSLATE_NOOP("Ctl", "最近收到"))},
                     *units, object, row);
}

std::vector<OptionSpec> orderOptions(bool writes)
{
    std::vector<OptionSpec> options{
        {"to", "KEYID[,KEYID]", QT_TRANSLATE_NOOP("Ctl", "收件单位的编号,最多 3 个"), true},
        {"level", "L0|L1|L2", QT_TRANSLATE_NOOP("Ctl", "报送级别"), true, "L0|L1|L2"},
        {"stream", "S",
         QT_TRANSLATE_NOOP(
             "Ctl", "报送内容:room 心理辅导室月报,care 预警与个案,activities 教学与活动,school 学校概况,"
                    "screening 测评(L1 是不含姓名的测评结果),consultation 会诊"),
         true},
        {"period", "P", QT_TRANSLATE_NOOP("Ctl", "期间:月 2026-11,学年 2026,学期 2026-1"), true}};
    for (const OptionSpec &one : consultationOptions())
        options.push_back(one);
    options.push_back({"longitudinal", "T",
                       QT_TRANSLATE_NOOP("Ctl", "测评结果 L1:跨学年用同一代号,用来做什么;只有负责人可以")});
    if (writes)
        options.push_back({"out", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件(.typ)"), true});
    return options;
}

std::vector<Verb> packageVerbs()
{
    return {{"preview",
             QT_TRANSLATE_NOOP("Ctl", "看报送文件里会有什么,一行不差"),
             {},
             orderOptions(false),
             VaultUse::Open,
             preview},
            {"export",
             QT_TRANSLATE_NOOP("Ctl", "写出报送文件,写完读回核对"),
             {},
             orderOptions(true),
             VaultUse::Open,
             send},
            {"receipt",
             QT_TRANSLATE_NOOP("Ctl", "给报送单位写回执"),
             {},
             {{"to", "KEYID", QT_TRANSLATE_NOOP("Ctl", "报送单位的编号"), true},
              {"out", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件"), true}},
             VaultUse::Open,
             receipt},
            replyVerb(),
            casesVerb(),
            {"inspect",
             QT_TRANSLATE_NOOP("Ctl", "不用数据夹,看一个文件的来历"),
             {{"FILE", QT_TRANSLATE_NOOP("Ctl", "文件")}},
             {},
             VaultUse::None,
             inspectFile},
            {"import",
             QT_TRANSLATE_NOOP("Ctl", "导入一个文件或一个文件夹里的报送、回执和停用名单"),
             {{"FILE", QT_TRANSLATE_NOOP("Ctl", "文件或文件夹")}},
             {{"dry-run", nullptr, QT_TRANSLATE_NOOP("Ctl", "只看结果,不写入")}},
             VaultUse::Open,
             importPackages},
            {"aside",
             QT_TRANSLATE_NOOP("Ctl", "搁置待查的文件,和核实过的结果"),
             {},
             {{"allow", "HASH", QT_TRANSLATE_NOOP("Ctl", "核实过跳号的,允许再导入;写出摘要的前几位就行")},
              {"asked", "HASH", QT_TRANSLATE_NOOP("Ctl", "问过发件单位,去掉这个被改动的文件")}},
             VaultUse::Open,
             aside},
            {"state",
             QT_TRANSLATE_NOOP("Ctl", "各单位最近报送到第几号,缺几号"),
             {},
             {},
             VaultUse::Open,
             exchangeState}};
}

} // namespace

Noun exchangeNoun()
{
    Noun noun{"exchange", QT_TRANSLATE_NOOP("Ctl", "与上级和其他单位用 U 盘往来:密钥卡、报送、导入、回执"),
              unitVerbs()};
    for (const auto &more : {packageVerbs(), handoverVerbs()})
        noun.verbs.insert(noun.verbs.end(), more.begin(), more.end());
    return noun;
}

} // namespace tingyu::ctl
