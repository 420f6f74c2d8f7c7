// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/terminal_text.h"
#include "app/tingyuctl/vault_verbs.h"
#include "core/base/platform.h"
#include "core/vault/backup_sticks.h"
#include "core/vault/moving.h"
#include "core/vault/restore.h"
#include "ui/text/error_text.h"

#include <QJsonArray>

namespace tingyu::ctl {
namespace {

/// What a new stick is called: the next of these that is free.
QStringList stickLabels()
{
    const QString letters = said(QT_TRANSLATE_NOOP("Ctl", "甲乙丙丁戊己庚辛壬癸"));
    QStringList labels;
    for (const QChar letter : letters)
        labels.append(letter);
    return labels;
}

/// What the window warns of under the place that was chosen.
Result<void> acceptPlace(CommandContext &context)
{
    QString reason;
    if (!platform::isUnsafeForVault(context.option("to"), &reason))
        return {};
    const Error unsafe = fail(Errc::NeedsConfirmation, "backup.unsafe_place");
    auto sure = context.confirm(text::sentence(unsafe) + said(QT_TRANSLATE_NOOP("Ctl", "仍要写到这里吗?")));
    return !sure && sure.error().code == Errc::NeedsConfirmation ? unsafe : sure;
}

Result<Reply> makeBackup(CommandContext &context)
{
    if (auto accepted = acceptPlace(context); !accepted)
        return accepted.error();
    const auto done = BackupSticks(context.vault())
                          .backup(context.option("to"), stickLabels(), BackupReason::Manual,
                                  context.progress(said(QT_TRANSLATE_NOOP("Ctl", "备份"))));
    if (!done)
        return done.error();
    const BackupResult *made = &done->backup;
    Reply reply;
    reply.json = {{QStringLiteral("file"), made->file},       {QStringLiteral("bytes"), made->bytes},
                  {QStringLiteral("seq"), made->seq},         {QStringLiteral("verified"), made->verified},
                  {QStringLiteral("removed"), made->removed}, {QStringLiteral("stick"), done->stick.label}};
    if (!made->verified) {
        for (auto part = reply.json.begin(); part != reply.json.end(); ++part)
            context.sayWithRefusal(part.key(), part.value());
        return fail(Errc::Damaged, "vault.not_sound", {made->finding});
    }
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "备份已写好并逐字节核对:%1")).arg(made->file));
    return reply;
}

Result<Reply> restoreBackup(CommandContext &context)
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
                  {QStringLiteral("sound"), restored->isSound},
                  {QStringLiteral("moved"), restored->isMove}};
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "已恢复 %1 条记录。")).arg(restored->records));
    if (restored->stamped && *restored->stamped != restored->counts)
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "备份时是 %1 条记录,与恢复出来的不一样多。"))
                               .arg(restored->stamped->total()));
    if (restored->isMove)
        reply.lines.append(said(QT_TRANSLATE_NOOP(
            "Ctl", "这是搬家用的备份:从现在起在这里写。用 vault move --state 看回执,到旧电脑上输入。")));
    if (!restored->isSound)
        reply.notes.append(said(QT_TRANSLATE_NOOP("Ctl", "留痕与数据不完全相符,请用 vault verify 查看。")));
    return reply;
}

Result<Reply> listSticks(CommandContext &context)
{
    const auto all = BackupSticks(context.vault()).list();
    if (!all)
        return all.error();
    const auto due = dueStick(*all);
    Reply reply;
    QJsonArray list;
    for (const BackupStick &one : *all) {
        const bool isDue = due && due->id == one.id;
        const QString written = one.writtenUtc.toLocalTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
        list.append(QJsonObject{{QStringLiteral("label"), one.label},
                                {QStringLiteral("seq"), one.seq},
                                {QStringLiteral("written"), written},
                                {QStringLiteral("struck"), one.isStruck()},
                                {QStringLiteral("due"), isDue}});
        reply.lines.append(said(one.isStruck() ? QT_TRANSLATE_NOOP("Ctl", "%1 第 %2 份 %3 已划掉")
                                : isDue        ? QT_TRANSLATE_NOOP("Ctl", "%1 第 %2 份 %3 下次用它")
                                               : QT_TRANSLATE_NOOP("Ctl", "%1 第 %2 份 %3"))
                               .arg(one.label)
                               .arg(one.seq)
                               .arg(written));
    }
    reply.json = {{QStringLiteral("sticks"), list}};
    if (all->isEmpty())
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "还没有备份盘。")));
    return reply;
}

/// What stands about a move: this PC is left, or the vault came here.
Result<Reply> tellMove(CommandContext &context)
{
    Moving moving(context.vault());
    const auto away = moving.away();
    const auto arrived = moving.arrived();
    if (!away || !arrived)
        return away ? arrived.error() : away.error();
    Reply reply;
    reply.json = {{QStringLiteral("moved_away"), away->has_value()},
                  {QStringLiteral("received"), *away && (*away)->isReceived},
                  {QStringLiteral("receipt"), *arrived ? (*arrived)->receipt : QString()}};
    if (*away)
        reply.lines.append(said((*away)->isReceived
                                    ? QT_TRANSLATE_NOOP("Ctl", "已搬走,新电脑已收到;这里只能看。")
                                    : QT_TRANSLATE_NOOP("Ctl", "已搬走;这里只能看。")));
    else if (*arrived)
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "是搬来的。回执:%1")).arg((*arrived)->receipt));
    else
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "没有搬家。")));
    return reply;
}

Result<Reply> moveVault(CommandContext &context)
{
    Moving moving(context.vault());
    const int ways = (context.has("to") ? 1 : 0) + (context.has("revoke") ? 1 : 0) +
                     (context.has("receipt") ? 1 : 0) + (context.has("state") ? 1 : 0);
    if (ways != 1)
        return fail(Errc::BadInput, "usage.option_missing",
                    {QStringLiteral("--to"), QStringLiteral("vault move")});
    if (context.has("state"))
        return tellMove(context);
    if (context.has("receipt")) {
        if (auto accepted = moving.acceptReceipt(context.option("receipt")); !accepted)
            return accepted.error();
        return tellMove(context);
    }
    if (context.has("revoke")) {
        if (auto sure = context.confirm(
                said(QT_TRANSLATE_NOOP("Ctl", "新电脑上还没有写过东西,要收回搬家、在这里接着写吗?")));
            !sure)
            return sure.error();
        if (auto back = moving.comeBack(); !back)
            return back.error();
        return tellMove(context);
    }
    if (auto accepted = acceptPlace(context); !accepted)
        return accepted.error();
    if (auto sure = context.confirm(
            said(QT_TRANSLATE_NOOP("Ctl", "写一份搬家用的备份,然后这里只能看、不能写。搬吗?")));
        !sure)
        return sure.error();
    const auto made =
        moving.leave(context.option("to"), context.progress(said(QT_TRANSLATE_NOOP("Ctl", "搬家"))));
    if (!made)
        return made.error();
    Reply reply;
    reply.json = {{QStringLiteral("file"), made->file},
                  {QStringLiteral("bytes"), made->bytes},
                  {QStringLiteral("seq"), made->seq},
                  {QStringLiteral("verified"), made->verified},
                  {QStringLiteral("moved_away"), true}};
    reply.lines.append(
        said(
            QT_TRANSLATE_NOOP(
                "Ctl", "搬家用的备份已写好并核对:%1。这里从现在起只能看;在新电脑上用 vault restore 恢复它。"))
            .arg(made->file));
    return reply;
}

} // namespace

Verb sticksVerb()
{
    return {
        "sticks",  QT_TRANSLATE_NOOP("Ctl", "轮换的备份盘:各写到第几份,下次用哪一个"), {}, {}, VaultUse::Open,
        listSticks};
}

Verb moveVerb()
{
    return {"move",
            QT_TRANSLATE_NOOP("Ctl", "搬家到另一台电脑:写一份备份,此后这里只能看(四个选项选一个)"),
            {},
            {{"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "搬家用的备份放在哪个文件夹")},
             {"revoke", nullptr, QT_TRANSLATE_NOOP("Ctl", "收回:没有搬成,在这里接着写")},
             {"receipt", "DIGITS", QT_TRANSLATE_NOOP("Ctl", "新电脑给的回执,两组六位数字")},
             {"state", nullptr, QT_TRANSLATE_NOOP("Ctl", "看搬走了没有,或搬来的回执")}},
            VaultUse::Open,
            moveVault};
}

Verb backupVerb()
{
    return {"backup",
            QT_TRANSLATE_NOOP("Ctl", "写一份备份,逐字节读回并试着打开"),
            {},
            {{"to", "DIR", QT_TRANSLATE_NOOP("Ctl", "备份放在哪个文件夹"), true}},
            VaultUse::Open,
            makeBackup};
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
            restoreBackup};
}

} // namespace tingyu::ctl
