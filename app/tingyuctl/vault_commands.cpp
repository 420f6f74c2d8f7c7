// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/export_commands.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/recovery_sheet_file.h"
#include "app/tingyuctl/terminal_text.h"
#include "app/tingyuctl/vault_verbs.h"
#include "app/tingyuctl/vault_words.h"
#include "core/vault/vault_health.h"

namespace tingyu::ctl {
namespace {

const auto sound = QStringLiteral("ok");

Result<Reply> createVault(CommandContext &context)
{
    if (context.userName().isEmpty())
        return fail(Errc::BadInput, "usage.option_missing",
                    {QStringLiteral("--user"), QStringLiteral("vault create")});
    const auto outlet = SheetOutlet::prepare(context, "sheet-out");
    if (!outlet)
        return outlet.error();
    const auto secret = context.newPassword(nullptr);
    if (!secret)
        return secret.error();
    NewVault wanted;
    wanted.kind =
        context.option("kind") == QLatin1String("district") ? VaultKind::District : VaultKind::School;
    wanted.schoolName = context.option("school");
    wanted.userName = context.userName();
    const auto created = Vault::create(context.argument("DIR"), wanted, *secret, context.environment());
    if (!created)
        return created.error();

    const VaultInfo info = created->vault->info();
    Reply reply;
    reply.json = {{QStringLiteral("vault_id"), info.vaultId.toString()},
                  {QStringLiteral("schema"), info.schema}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "数据夹已建立。")));
    if (auto given = outlet->give(created->sheet, wanted.schoolName, reply); !given)
        return given.error();
    return reply;
}

Result<Reply> vaultInfo(CommandContext &context)
{
    const auto info = Vault::info(context.vaultFolder());
    if (!info)
        return info.error();
    Reply reply;
    reply.json = {{QStringLiteral("vault_id"), info->vaultId.toString()},
                  {QStringLiteral("kind"), kindCode(info->kind)},
                  {QStringLiteral("schema"), info->schema},
                  {QStringLiteral("generation"), static_cast<qint64>(info->generation)},
                  {QStringLiteral("users"), info->userNames.size()},
                  {QStringLiteral("demo"), info->demo}};
    reply.lines = {said(QT_TRANSLATE_NOOP("Ctl", "编号:%1")).arg(info->vaultId.toString()),
                   said(QT_TRANSLATE_NOOP("Ctl", "种类:%1"))
                       .arg(info->kind == VaultKind::District ? said(QT_TRANSLATE_NOOP("Ctl", "教研室"))
                                                              : said(QT_TRANSLATE_NOOP("Ctl", "学校"))),
                   said(QT_TRANSLATE_NOOP("Ctl", "数据版本 %1,第 %2 代,使用者 %3 位"))
                       .arg(info->schema)
                       .arg(info->generation)
                       .arg(info->userNames.size())};
    if (info->demo)
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "演示数据,不可用于真实学生。")));
    return reply;
}

/// A folder that cannot even be opened has its bad place too: told with the refusal.
Error broken(CommandContext &context, const Error &error, const QString &keyring)
{
    if (error.code != Errc::Damaged)
        return error;
    const bool inKeyring = error.subject.startsWith(QLatin1String("keyring."));
    context.sayWithRefusal(QStringLiteral("keyring"), inKeyring ? error.subject : keyring);
    context.sayWithRefusal(QStringLiteral("database"), inKeyring ? QJsonValue() : QJsonValue(error.subject));
    context.sayWithRefusal(QStringLiteral("audit"), QJsonValue());
    return error;
}

Result<Reply> verifyVault(CommandContext &context)
{
    if (const auto there = Vault::info(context.vaultFolder()); !there)
        return broken(context, there.error(), sound);
    const QString keyring = keyringHealth(context.vaultFolder()); // before opening mends it
    if (auto opened = context.openVault(); !opened)
        return broken(context, opened.error(), keyring);
    auto health =
        checkHealth(context.vault(), context.progress(said(QT_TRANSLATE_NOOP("Ctl", "核对数据夹"))));
    if (!health)
        return broken(context, health.error(), keyring);
    if (keyring != sound)
        health->keyring = keyring;

    Reply reply;
    reply.json = {{QStringLiteral("database"), health->database},
                  {QStringLiteral("keyring"), health->keyring},
                  {QStringLiteral("audit"), auditObject(health->audit)}};
    if (!health->ok()) {
        for (auto part = reply.json.begin(); part != reply.json.end(); ++part)
            context.sayWithRefusal(part.key(), part.value());
        const auto &wentBack = context.wentBack();
        if (wentBack && health->isOlderAtMost())
            return *wentBack;
        const QString place = health->keyring != sound       ? said(QT_TRANSLATE_NOOP("Ctl", "钥匙文件"))
                              : health->database != sound    ? said(QT_TRANSLATE_NOOP("Ctl", "数据文件"))
                              : health->audit.chain != sound ? health->audit.chain
                                                             : health->audit.rows;
        return fail(Errc::Damaged, "vault.not_sound", {place});
    }
    reply.lines.append(
        said(QT_TRANSLATE_NOOP("Ctl", "数据、钥匙文件和 %1 条留痕都完好。")).arg(health->audit.entries));
    return reply;
}

} // namespace

Noun vaultNoun()
{
    return {"vault",
            QT_TRANSLATE_NOOP("Ctl", "数据夹:新建、核对、备份、恢复"),
            {
                {"create",
                 QT_TRANSLATE_NOOP("Ctl", "新建数据夹;--user 是第一位使用者,兼负责人与心理教师"),
                 {{"DIR", QT_TRANSLATE_NOOP("Ctl", "放在哪个文件夹(空的,或还不存在)")}},
                 {{"kind", "school|district", QT_TRANSLATE_NOOP("Ctl", "学校(默认)或教研室"), false,
                   "school|district"},
                  {"school", "NAME", QT_TRANSLATE_NOOP("Ctl", "学校或教研室的名称"), true},
                  {"sheet-out", "FILE",
                   QT_TRANSLATE_NOOP("Ctl", "恢复单写到这个文件,而不是屏幕;窗口会一直提醒回填核对")}},
                 VaultUse::None,
                 createVault},
                {"info",
                 QT_TRANSLATE_NOOP("Ctl", "不用密码就能知道的:编号、种类、版本、使用者人数"),
                 {},
                 {},
                 VaultUse::Folder,
                 vaultInfo},
                {"verify",
                 QT_TRANSLATE_NOOP("Ctl", "核对数据文件、钥匙文件和留痕;任何一处不对都以 5 退出"),
                 {},
                 {},
                 VaultUse::Folder,
                 verifyVault},
                backupVerb(),
                restoreVerb(),
                sticksVerb(),
                moveVerb(),
                rekeyVerb(),
                salvageVerb(),
                vaultExportVerb(),
                vaultUnpackVerb(),
                vaultImportVerb(),
            }};
}

} // namespace tingyu::ctl
