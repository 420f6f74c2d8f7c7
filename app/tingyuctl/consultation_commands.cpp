// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/consultation_commands.h"

#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/second_person.h"
#include "core/exchange/consultation_desk_service.h"
#include "core/exchange/consultation_service.h"
#include "ui/print/paper.h"
#include "ui/text/exchange_text.h"
#include "ui/text/school_text.h"
#include "ui/text/size_text.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace tingyu::ctl {
namespace {

using namespace tingyu::exchange;

constexpr qint64 answerMegabytes = 1;

Result<ConsultationOrder> consultationOrder(CommandContext &context, const SendOrder &base)
{
    ConsultationOrder order;
    order.to = base.to;
    order.level = base.level;
    order.period = base.period;
    order.reason = context.option("reason");
    order.language = print::paperLanguage();
    order.consentWords = context.option("no-consent");
    const auto keepUntil = context.date("keep-until");
    if (!keepUntil)
        return keepUntil.error();
    order.keepUntil = keepUntil->value_or(QDate());
    for (const QString &student : context.list("students")) {
        const auto one = caseNamed(context, student);
        if (!one)
            return one.error();
        order.cases.append(*one);
    }
    if (context.has("no-pages"))
        order.pages = QList<Uid>();
    for (const QString &page : context.list("pages")) {
        const auto uid = Uid::fromString(page);
        if (!uid)
            return fail(Errc::BadInput, "usage.uid", {page});
        if (!order.pages)
            order.pages = QList<Uid>();
        order.pages->append(*uid);
    }
    return order;
}

QList<OpinionPart> partsOf(const QJsonObject &answers, const char *key, const QString &prefix)
{
    QList<OpinionPart> parts;
    const QJsonObject object = answers.value(QLatin1String(key)).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        OpinionPart part;
        part.code = prefix % it.key();
        part.text = it.value().toString();
        parts.append(part);
    }
    return parts;
}

struct TypedAnswer
{
    QString expert;
    QList<OpinionPart> parts;
};

/// {"expert", "questions": {"1": …}, "fields": {"risk": …}}, or plain text in which "1." begins the answer to
/// question 1.
Result<TypedAnswer> answerFrom(const QByteArray &bytes, const QString &caller)
{
    TypedAnswer answer{caller, {}};
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    if (json.isObject()) {
        const QJsonObject object = json.object();
        answer.expert = object.value(QLatin1String("expert")).toString(caller);
        answer.parts =
            partsOf(object, "questions", QStringLiteral("question.")) + partsOf(object, "fields", QString());
    } else {
        static const QRegularExpression number(QStringLiteral("^\\s*(\\d{1,2})[.\\x{3001}\\x{ff0e}]\\s*"));
        for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
            const auto begins = number.match(line);
            if (begins.hasMatch()) {
                OpinionPart part;
                part.code = QStringLiteral("question.") % begins.captured(1);
                part.text = line.mid(begins.capturedLength());
                answer.parts.append(part);
            } else if (!answer.parts.isEmpty()) {
                answer.parts.last().text += u'\n' % line;
            }
        }
    }
    return answer.parts.isEmpty() ? fail(Errc::BadInput, "reply.file") : Result<TypedAnswer>(answer);
}

/// What the guardians said: of one case as it is, of several the one that is furthest from a consent.
void sayConsents(const QList<CaseConsent> &consents, Reply *reply)
{
    constexpr ConsentState furthestFirst[] = {ConsentState::Withdrawn, ConsentState::Refused,
                                              ConsentState::NotAsked, ConsentState::Expired};
    ConsentState all = ConsentState::Given;
    for (const ConsentState state : furthestFirst) {
        const bool isSaid = std::any_of(consents.cbegin(), consents.cend(),
                                        [state](const CaseConsent &one) { return one.state == state; });
        if (isSaid && all == ConsentState::Given)
            all = state;
    }
    reply->json.insert(QStringLiteral("consent"), consentStateCode(all));
    for (const CaseConsent &one : consents)
        reply->lines.append(said(QT_TRANSLATE_NOOP("Ctl", "%1 监护人同意会诊:%2"))
                                .arg(one.code, text::consentStateName(one.state)));
}

QString keptWords(const ReceivedCase &one, QDate today)
{
    const QString day = one.keepUntil.toString(Qt::ISODate);
    return one.isKeptOver(today) ? said(QT_TRANSLATE_NOOP("Ctl", "%1 保存期已到")).arg(day) : day;
}

Result<Reply> cases(CommandContext &context)
{
    const auto list = ConsultationDeskService(context.services().workplace).cases();
    if (!list)
        return list.error();
    const QDate today = context.services().workplace.clock().today();
    const auto object = [today](const ReceivedCase &one) {
        return QJsonObject{{QStringLiteral("uid"), one.uid.toString()},
                           {QStringLiteral("case"), keyIdText(one.ref)},
                           {QStringLiteral("level"), levelCode(one.level)},
                           {QStringLiteral("kind"), caseKindCode(one.kind)},
                           {QStringLiteral("version"), one.version},
                           {QStringLiteral("period"), one.period},
                           {QStringLiteral("second"), secondCode(one.second)},
                           {QStringLiteral("pages"), one.pages},
                           {QStringLiteral("consent"),
                            one.consent ? QJsonValue(consentStateCode(*one.consent)) : QJsonValue()},
                           {QStringLiteral("keep_until"), dayOrNull(one.keepUntil)},
                           {QStringLiteral("kept_over"), one.isKeptOver(today)},
                           {QStringLiteral("replies"), one.replyNumber},
                           {QStringLiteral("open"), one.isOpen()}};
    };
    const auto row = [today](const ReceivedCase &one) -> QStringList {
        return {one.uid.toString(),
                text::periodText(keyIdText(one.ref)),
                levelCode(one.level),
                QString::number(one.version),
                one.period,
                QString::number(one.pages),
                QString::number(one.replyNumber),
                one.consent ? text::consentStateName(*one.consent) : QString(),
                keptWords(one, today)};
    };
    return listReply("cases",
                     {said(QT_TRANSLATE_NOOP("Ctl", "编号")), said(QT_TRANSLATE_NOOP("Ctl", "代号")),
                      said(QT_TRANSLATE_NOOP("Ctl", "级别")), said(QT_TRANSLATE_NOOP("Ctl", "版本")),
                      said(QT_TRANSLATE_NOOP("Ctl", "期间")), said(QT_TRANSLATE_NOOP("Ctl", "图片页")),
                      said(QT_TRANSLATE_NOOP("Ctl", "答复次数")),
                      said(QT_TRANSLATE_NOOP("Ctl", "监护人同意")), said(QT_TRANSLATE_NOOP("Ctl", "保存到"))},
                     *list, object, row);
}

Result<Reply> reply(CommandContext &context)
{
    ConsultationDeskService desk(context.services().workplace);
    const QString wanted = context.argument("CASE");
    const auto list = desk.cases();
    if (!list)
        return list.error();
    QList<Candidate> candidates;
    for (const ReceivedCase &one : *list) {
        if (one.uid.toString() == wanted || keyIdText(one.ref).startsWith(wanted))
            candidates.append({one.uid, keyIdText(one.ref), one.period});
    }
    const auto uid = context.theOne(candidates);
    if (!uid)
        return uid.error();
    const auto bytes = context.readFile(context.option("from-file"), "from-file", answerMegabytes);
    if (!bytes)
        return bytes.error();
    const auto answer = answerFrom(*bytes, context.services().workplace.session().userName);
    if (!answer)
        return answer.error();
    const auto to = keyIdTyped(context.option("to"));
    if (!to)
        return to.error();
    const QString path = context.option("out");
    if (auto may = context.mayWrite(path, CommandContext::Content::Harmless); !may)
        return may.error();
    const auto sent = desk.reply(*uid, answer->expert, answer->parts, *to, path);
    if (!sent)
        return sent.error();
    Reply reply;
    reply.json = {{QStringLiteral("file"), path},
                  {QStringLiteral("epoch"), sent->number.epoch},
                  {QStringLiteral("seq"), sent->number.seq}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "第 %1 次答复已写到 %2,写完已读回核对。"))
                       .arg(sent->number.seq)
                       .arg(path)};
    return reply;
}

/// Which pictures go along, by name and size, and why the others stay.
void sayPages(const ConsultationService::Preview &shown, Level level, Reply *reply)
{
    QJsonArray pages;
    for (qsizetype i = 0; i < shown.pages.size(); ++i) {
        const QString code = shown.reports.at(i).document.frame.recordCode;
        for (const auto &[page, goes] : shown.pages.at(i)) {
            const qint64 bytes = page.cover ? page.cover->bytes : 0;
            pages.append(QJsonObject{{QStringLiteral("case"), code},
                                     {QStringLiteral("uid"), page.uid.toString()},
                                     {QStringLiteral("page"), page.number},
                                     {QStringLiteral("title"), page.title},
                                     {QStringLiteral("bytes"), bytes},
                                     {QStringLiteral("covered"), page.cover.has_value()},
                                     {QStringLiteral("goes"), goes}});
            const QString how = goes ? said(QT_TRANSLATE_NOOP("Ctl", "随送,%1")).arg(text::sizeText(bytes))
                                : !page.cover ? said(QT_TRANSLATE_NOOP("Ctl", "没有遮盖,不送"))
                                : level == Level::Pseudonyms
                                    ? said(QT_TRANSLATE_NOOP("Ctl", "不具名的会诊不带图片,不送"))
                                    : said(QT_TRANSLATE_NOOP("Ctl", "没有选,不送"));
            reply->lines.append(said(QT_TRANSLATE_NOOP("Ctl", "%1 图片第 %2 页(%3):%4"))
                                    .arg(code)
                                    .arg(page.number)
                                    .arg(page.title, how));
        }
    }
    reply->json.insert(QStringLiteral("pages"), pages);
}

} // namespace

QJsonObject numberObject(const PackageNumber &number, qint64 records, int withheld)
{
    return {{QStringLiteral("epoch"), number.epoch},
            {QStringLiteral("seq"), number.seq},
            {QStringLiteral("records"), records},
            {QStringLiteral("withheld"), withheld}};
}

std::vector<OptionSpec> consultationOptions()
{
    return {
        {"students", "S[,S]", QT_TRANSLATE_NOOP("Ctl", "会诊:学生或个案,L1 和 L2 用")},
        {"reason", "T", QT_TRANSLATE_NOOP("Ctl", "会诊:为什么送出")},
        {"second-user", "NAME", QT_TRANSLATE_NOOP("Ctl", "L2:另一位同意的负责人或心理教师")},
        {"second-password-file", "F", QT_TRANSLATE_NOOP("Ctl", "L2:那位的密码文件;没有就在终端问")},
        {"paper-signature", "T", QT_TRANSLATE_NOOP("Ctl", "L2:一人的辅导室用,书面签批的姓名、职务、日期")},
        {"pages", "UID[,UID]", QT_TRANSLATE_NOOP("Ctl", "L2:随送哪几页图片;不给就送全部已遮盖的,最多 10 页")},
        {"no-consent", "T",
         QT_TRANSLATE_NOOP(
             "Ctl", "L2:没有监护人同意时为什么仍要送出;不写就以 --reason 为准,监护人不同意或已撤回时必须写")},
        {"keep-until", "D", QT_TRANSLATE_NOOP("Ctl", "L2:请对方保存到哪一天")},
        {"no-pages", nullptr, QT_TRANSLATE_NOOP("Ctl", "L2:不送图片页")},
        {"emergency", nullptr, QT_TRANSLATE_NOOP("Ctl", "L2:紧急,先送出,签批待补,对方看得到")}};
}

Result<Reply> previewConsultation(CommandContext &context, const SendOrder &base)
{
    const auto order = consultationOrder(context, base);
    if (!order)
        return order.error();
    const auto shown = ConsultationService(context.services().workplace).preview(*order);
    if (!shown)
        return shown.error();
    QSet<QString> withheld;
    QJsonArray reports;
    Reply reply;
    for (const report::CaseReport &report : shown->reports) {
        withheld.unite(QSet<QString>(report.withheld.begin(), report.withheld.end()));
        QJsonObject object{{QStringLiteral("case"), report.document.frame.recordCode},
                           {QStringLiteral("leaks"), report.leaks.size()},
                           {QStringLiteral("withheld"), QJsonArray::fromStringList(report.withheld)}};
        if (const auto consent = shown->consents.value(reports.size()); !consent.code.isEmpty())
            object.insert(QStringLiteral("consent"), consentStateCode(consent.state));
        reports.append(object);
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "%1:隐去 %2 栏,还有 %3 处要处理"))
                               .arg(report.document.frame.recordCode)
                               .arg(report.withheld.size())
                               .arg(report.leaks.size()));
    }
    reply.json = numberObject(shown->number, shown->reports.size(), static_cast<int>(withheld.size()));
    reply.json.insert(QStringLiteral("cases"), reports);
    if (order->level == Level::Identified) {
        sayConsents(shown->consents, &reply);
        reply.json.insert(QStringLiteral("keep_until"), dayOrNull(order->keepUntil));
    }
    sayPages(*shown, order->level, &reply);
    return reply;
}

Result<Reply> sendConsultation(CommandContext &context, const SendOrder &base, const QString &path)
{
    auto order = consultationOrder(context, base);
    if (!order)
        return order.error();
    const auto second = secondPerson(context);
    if (!second)
        return second.error();
    order->second = second->how == Second::None && context.has("emergency") ? Second::Missing : second->how;
    order->secondName = second->name;
    ConsultationService service(context.services().workplace);
    const auto consents = service.consents(order->cases);
    if (!consents)
        return consents.error();
    const auto sent =
        service.send(*order, path, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "读回核对"))));
    if (!sent)
        return sent.error();
    Reply reply;
    reply.json = numberObject(sent->number, sent->records, sent->withheld);
    reply.json.insert(QStringLiteral("file"), path);
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "会诊第 %1 号已写到 %2,共 %3 个个案,写完已读回核对。"))
                       .arg(sent->number.seq)
                       .arg(path)
                       .arg(sent->records),
                   said(QT_TRANSLATE_NOOP("Ctl", "请用 U 盘当面交送;不要用微信、QQ 或邮箱发送。"))};
    if (order->level == Level::Identified) {
        sayConsents(*consents, &reply);
        reply.json.insert(QStringLiteral("keep_until"), dayOrNull(order->keepUntil));
        const bool isWithout = std::any_of(consents->cbegin(), consents->cend(), [](const CaseConsent &one) {
            return one.state != ConsentState::Given;
        });
        if (isWithout)
            reply.lines.append(
                said(QT_TRANSLATE_NOOP("Ctl", "没有监护人同意就送出了,理由已记录;对方看得到没有同意。")));
    }
    return reply;
}

Verb casesVerb()
{
    return {"cases", QT_TRANSLATE_NOOP("Ctl", "送来会诊的个案"), {}, {}, VaultUse::Open, cases};
}

Verb replyVerb()
{
    return {"reply",
            QT_TRANSLATE_NOOP("Ctl", "写出对一个会诊的答复"),
            {{"CASE", QT_TRANSLATE_NOOP("Ctl", "会诊的编号或代号")}},
            {{"from-file", "F", QT_TRANSLATE_NOOP("Ctl", "答复:JSON,或每题以“1.”开头的文本"), true},
             {"to", "KEYID", QT_TRANSLATE_NOOP("Ctl", "送来会诊的单位的编号"), true},
             {"out", "F", QT_TRANSLATE_NOOP("Ctl", "写到这个文件(.typ)"), true}},
            VaultUse::Open,
            reply};
}

} // namespace tingyu::ctl
