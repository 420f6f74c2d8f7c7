// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/record_names.h"
#include "app/tingyuctl/terminal_text.h"
#include "app/tingyuctl/vault_words.h"

#include <limits>

namespace tingyu::ctl {
namespace {

Result<Reply> listAudit(CommandContext &context)
{
    AuditFilter filter;
    filter.limit = std::numeric_limits<int>::max();
    const auto since = context.date("since");
    if (!since)
        return since.error();
    filter.since = since->value_or(QDate());
    std::optional<Uid> student;
    if (context.has("student")) {
        const auto named = studentNamed(context, context.option("student"));
        if (!named)
            return named.error();
        student = *named;
    }
    AuditService &audit = context.services().audit;
    const auto entries = student ? audit.ofStudent(*student, filter) : audit.list(filter);
    if (!entries)
        return entries.error();

    Reply reply;
    QJsonArray array;
    QList<QStringList> table{
        {said(QT_TRANSLATE_NOOP("Ctl", "序号")), said(QT_TRANSLATE_NOOP("Ctl", "时间(UTC)")),
         said(QT_TRANSLATE_NOOP("Ctl", "使用者")), said(QT_TRANSLATE_NOOP("Ctl", "操作")),
         said(QT_TRANSLATE_NOOP("Ctl", "对象")), said(QT_TRANSLATE_NOOP("Ctl", "结果"))}};
    for (const AuditEntry &entry : *entries) {
        const QString object = objectName(entry.object);
        const QString outcome = outcomeCode(entry.outcome);
        array.append(QJsonObject{{QStringLiteral("seq"), entry.seq},
                                 {QStringLiteral("at"), entry.atUtc},
                                 {QStringLiteral("user"), entry.user},
                                 {QStringLiteral("action"), entry.action},
                                 {QStringLiteral("object"), object},
                                 {QStringLiteral("outcome"), outcome},
                                 {QStringLiteral("reason"), entry.reasonCode},
                                 {QStringLiteral("purpose"), entry.purpose},
                                 {QStringLiteral("clock_suspect"), entry.clockSuspect}});
        table.append({QString::number(entry.seq), entry.atUtc, entry.user, entry.action, object, outcome});
    }
    reply.json.insert(QStringLiteral("entries"), array);
    reply.lines = tableLines(table);
    return reply;
}

Result<Reply> verifyAudit(CommandContext &context)
{
    const auto verdict =
        context.services().audit.verify(context.progress(said(QT_TRANSLATE_NOOP("Ctl", "核对留痕"))));
    if (!verdict)
        return verdict.error();
    const QJsonObject audit = auditObject(*verdict);
    if (!verdict->ok()) {
        for (auto entry = audit.begin(); entry != audit.end(); ++entry)
            context.sayWithRefusal(entry.key(), entry.value());
        return fail(Errc::Damaged, "audit.broken",
                    {verdict->chain == QLatin1String("ok") ? verdict->rows : verdict->chain});
    }
    Reply reply;
    reply.json = audit;
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "留痕完好,共 %1 条。")).arg(verdict->entries));
    return reply;
}

} // namespace

Noun auditNoun()
{
    return {"audit",
            QT_TRANSLATE_NOOP("Ctl", "留痕:谁在什么时候做了什么"),
            {
                {"list",
                 QT_TRANSLATE_NOOP("Ctl", "列出留痕,新的在前"),
                 {},
                 {{"student", "S", QT_TRANSLATE_NOOP("Ctl", "只看这名学生:uid、学号或不重名的姓名")},
                  {"since", "D", QT_TRANSLATE_NOOP("Ctl", "从这一天起,如 2026-03-02")}},
                 VaultUse::Open,
                 listAudit},
                {"verify",
                 QT_TRANSLATE_NOOP("Ctl", "核对整条留痕和受保护的每一行"),
                 {},
                 {},
                 VaultUse::Open,
                 verifyAudit},
            }};
}

} // namespace tingyu::ctl
