// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/terminal_text.h"
#include "app/tingyuctl/vault_verbs.h"
#include "core/vault/backup_service.h"
#include "core/vault/restore.h"

namespace tingyu::ctl {
namespace {

Result<Reply> backup(CommandContext &context)
{
    const auto made = BackupService(context.vault())
                          .backup(context.option("to"), BackupReason::Manual,
                                  context.progress(said(QT_TRANSLATE_NOOP("Ctl", "备份"))));
    if (!made)
        return made.error();
    Reply reply;
    reply.json = {{QStringLiteral("file"), made->file},
                  {QStringLiteral("bytes"), made->bytes},
                  {QStringLiteral("seq"), made->seq},
                  {QStringLiteral("verified"), made->verified},
                  {QStringLiteral("removed"), made->removed}};
    if (!made->verified) {
        for (auto part = reply.json.begin(); part != reply.json.end(); ++part)
            context.sayWithRefusal(part.key(), part.value());
        return fail(Errc::Damaged, "vault.not_sound", {made->finding});
    }
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "备份已写好并逐字节核对:%1")).arg(made->file));
    return reply;
}

Result<Reply> restore(CommandContext &context)
{
    const QString file = context.argument("FILE");
    const QString folder = context.option("to");
    if (context.userName().isEmpty())
        return fail(Errc::BadInput, "usage.option_missing",
                    {QStringLiteral("--user"), QStringLiteral("vault restore")});
    const Progress progress = context.progress(said(QT_TRANSLATE_NOOP("Ctl", "恢复")));
    const auto restored = [&]() -> Result<Restored> {
        if (!context.has("sheet-file")) {
            const auto secret = context.password();
            return secret ? restoreWithPassword(file, folder, context.userName(), *secret,
                                                context.environment(), progress)
                          : secret.error();
        }
        const auto sheet = context.readFile(context.option("sheet-file"), "--sheet-file", 1);
        if (!sheet)
            return sheet.error();
        const auto secret = context.newPassword(nullptr);
        return secret ? restoreWithSheet(file, folder, QString::fromUtf8(*sheet), context.userName(), *secret,
                                         context.environment(), progress)
                      : secret.error();
    }();
    if (!restored)
        return restored.error();
    Reply reply;
    reply.json = {{QStringLiteral("vault_id"), restored->vaultId.toString()},
                  {QStringLiteral("records"), restored->records},
                  {QStringLiteral("sound"), restored->isSound}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已恢复 %1 条记录。")).arg(restored->records));
    if (!restored->isSound)
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "留痕与数据不完全相符,请用 vault verify 查看。")));
    return reply;
}

} // namespace

Verb backupVerb()
{
    return {"backup",
            QT_TRANSLATE_NOOP("Ctl", "写一份备份,逐字节读回并试着打开"),
            {},
            {{"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "备份放在哪个文件夹"), true}},
            VaultUse::Open,
            backup};
}

Verb restoreVerb()
{
    return {"restore",
            QT_TRANSLATE_NOOP("Ctl", "把备份恢复成一个新的数据夹"),
            {{"FILE", QT_TRANSLATE_NOOP("Ctl", "备份文件")}},
            {{"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "恢复到哪个文件夹(空的,或还不存在)"), true},
             {"sheet-file", "FILE",
              QT_TRANSLATE_NOOP("Ctl", "恢复单:任何含有九组六位数字的文本;--user 成为负责人兼心理教师,"
                                       "--password-file 是其新密码")}},
            VaultUse::None,
            restore};
}

} // namespace tingyu::ctl
