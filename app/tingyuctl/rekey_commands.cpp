// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/recovery_sheet_file.h"
#include "app/tingyuctl/terminal_text.h"
#include "app/tingyuctl/vault_verbs.h"
#include "core/vault/rekey_service.h"
#include "core/vault/salvage.h"

namespace tingyu::ctl {
namespace {

/// The new sheet must stand somewhere else than in this process before the old key goes. At a terminal the
/// person copies it and types it back; with --sheet-out it is read back from the file, and the vault stays
/// marked as not typed back.
Result<void> proveSheet(CommandContext &context, RekeyService &rekey, const RecoverySheet &sheet,
                        const SheetOutlet &outlet, const QString &title)
{
    Reply shown;
    if (auto given = outlet.give(sheet, title, shown); !given)
        return given;
    if (outlet.isFile()) {
        const auto bytes = context.readFile(context.option("sheet-out"), "--sheet-out", 1);
        return bytes ? rekey.readBack(QString::fromUtf8(*bytes)) : bytes.error();
    }
    const auto typed = context.ask(shown.lines.join(QLatin1Char('\n')) + QLatin1Char('\n') +
                                   said(QT_TRANSLATE_NOOP("Ctl", "抄好后,照纸上把九组数字输入一遍:")));
    return typed ? rekey.typeBack(*typed) : typed.error();
}

Result<Reply> rekey(CommandContext &context)
{
    const auto outlet = SheetOutlet::prepare(context, "sheet-out");
    if (!outlet)
        return outlet.error();
    if (auto confirmed = context.confirm(
            said(QT_TRANSLATE_NOOP("Ctl", "更换密钥后,旧的恢复单作废,需要封存新的一张。继续吗?")));
        !confirmed)
        return confirmed.error();
    const VaultInfo before = context.vault().info();
    RekeyService service(context.vault());
    const auto sheet = service.begin();
    if (!sheet)
        return sheet.error();
    const auto school = context.services().classes.school();
    if (auto proved = proveSheet(context, service, *sheet, *outlet, school ? school->name : QString());
        !proved)
        return proved.error();
    if (auto done = service.run(context.progress(said(QT_TRANSLATE_NOOP("Ctl", "更换密钥")))); !done)
        return done.error();
    Reply reply;
    reply.json = {{QStringLiteral("vault_id"), before.vaultId.toString()},
                  {QStringLiteral("generation"), static_cast<qint64>(sheet->generation)}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "密钥已更换。以前的备份仍用旧密码和旧恢复单打开。")));
    return reply;
}

Result<Reply> salvaging(CommandContext &context)
{
    if (context.userName().isEmpty())
        return fail(Errc::BadInput, "usage.option_missing",
                    {QStringLiteral("--user"), QStringLiteral("vault salvage")});
    const auto secret = context.password();
    if (!secret)
        return secret.error();
    const auto saved =
        salvage(context.vaultFolder(), context.userName(), *secret, context.option("to"),
                context.environment(), context.progress(said(QT_TRANSLATE_NOOP("Ctl", "抢救数据"))));
    if (!saved)
        return saved.error();
    Reply reply;
    reply.json = {{QStringLiteral("file"), saved->file},
                  {QStringLiteral("rows"), saved->rows},
                  {QStringLiteral("lost"), saved->lost},
                  {QStringLiteral("broken_tables"), QJsonArray::fromStringList(saved->brokenTables)}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "抢救出 %1 行,至少 %2 行读不出来:%3"))
                           .arg(QString::number(saved->rows), QString::number(saved->lost), saved->file));
    return reply;
}

} // namespace

Verb rekeyVerb()
{
    return {"rekey",
            QT_TRANSLATE_NOOP("Ctl", "更换密钥:旧恢复单、旧密码和旧钥匙文件打不开以后写的内容"),
            {},
            {{"sheet-out", "FILE",
              QT_TRANSLATE_NOOP("Ctl", "新恢复单写到这个文件,而不是屏幕;窗口会一直提醒回填核对")}},
            VaultUse::Open,
            rekey};
}

Verb salvageVerb()
{
    return {"salvage",
            QT_TRANSLATE_NOOP("Ctl", "从损坏的数据夹里逐行抢救还能读出的内容,写成加密文件"),
            {},
            {{"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "放在哪个文件夹"), true}},
            VaultUse::Folder,
            salvaging};
}

} // namespace tingyu::ctl
