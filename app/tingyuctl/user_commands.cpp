// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/replies.h"
#include "app/tingyuctl/terminal_text.h"
#include "app/tingyuctl/vault_words.h"
#include "core/vault/user_service.h"

namespace tingyu::ctl {
namespace {

QString stateCode(const VaultUser &user)
{
    return user.enabled ? QStringLiteral("enabled") : QStringLiteral("disabled");
}

QJsonObject userObject(const VaultUser &user)
{
    return {{QStringLiteral("name"), user.name},
            {QStringLiteral("roles"), QJsonArray::fromStringList(roleCodes(user.roles))},
            {QStringLiteral("state"), stateCode(user)},
            {QStringLiteral("uid"), user.uid.toString()},
            {QStringLiteral("must_change_password"), user.mustChangePassword}};
}

Result<RoleSet> rolesGiven(const CommandContext &context)
{
    RoleSet roles;
    const QStringList codes = context.list("role");
    for (const QString &code : codes) {
        const auto role = roleFromCode(code);
        if (!role)
            return fail(Errc::BadInput, "usage.role", {QStringLiteral("--role")});
        roles = roles.with(*role);
    }
    if (roles.isEmpty())
        return fail(Errc::BadInput, "usage.role", {QStringLiteral("--role")});
    return roles;
}

Result<VaultUser> userNamed(UserService &users, const QString &name)
{
    const auto all = users.list();
    if (!all)
        return all.error();
    for (const VaultUser &user : *all) {
        if (user.name == name || user.uid.toString() == name)
            return user;
    }
    return fail(Errc::NotFound, "user.unknown");
}

Result<Reply> addUser(CommandContext &context)
{
    NewUser wanted;
    wanted.name = context.argument("NAME");
    const auto roles = rolesGiven(context);
    if (!roles)
        return roles.error();
    wanted.roles = *roles;
    const QStringList classes = context.list("class");
    for (const QString &typed : classes) {
        const auto schoolClass = context.services().classes.resolve(typed);
        if (!schoolClass)
            return schoolClass.error();
        wanted.classes.append(schoolClass->id);
    }
    const auto secret = context.newPassword("new-password-file");
    if (!secret)
        return secret.error();
    const auto added = UserService(context.vault()).add(wanted, *secret);
    if (!added)
        return added.error();
    Reply reply;
    reply.json = userObject(added->user);
    reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "使用者已加入,下次在窗口解锁时须换一个自己的密码。")));
    return reply;
}

Result<Reply> listUsers(CommandContext &context)
{
    const auto users = UserService(context.vault()).list();
    if (!users)
        return users.error();
    const auto row = [](const VaultUser &user) -> QStringList {
        return {user.name, roleCodes(user.roles).join(QStringLiteral(", ")),
                user.enabled ? said(QT_TRANSLATE_NOOP("Ctl", "启用"))
                             : said(QT_TRANSLATE_NOOP("Ctl", "停用"))};
    };
    return listReply("users",
                     {said(QT_TRANSLATE_NOOP("Ctl", "姓名")), said(QT_TRANSLATE_NOOP("Ctl", "角色")),
                      said(QT_TRANSLATE_NOOP("Ctl", "状态"))},
                     *users, userObject, row);
}

Result<Reply> disableUser(CommandContext &context)
{
    UserService users(context.vault());
    auto user = userNamed(users, context.argument("NAME"));
    if (!user)
        return user.error();
    if (auto disabled = users.disable(user->id); !disabled)
        return disabled.error();
    user->enabled = false;
    Reply reply;
    reply.json = userObject(*user);
    reply.lines.append(said(QT_TRANSLATE_NOOP(
        "Ctl", "使用者已停用。此前拷走的数据夹和备份仍可用其旧密码打开:需要时再做 vault rekey。")));
    return reply;
}

Result<Reply> changePassword(CommandContext &context)
{
    UserService users(context.vault());
    const QString name = context.argument("NAME");
    Reply reply;
    if (name == context.services().workplace.session().userName) {
        const auto fresh = context.newPassword("new-password-file");
        if (!fresh)
            return fresh.error();
        if (auto changed = users.changeOwnPassword(context.usedPassword(), *fresh); !changed)
            return changed.error();
        reply.lines.append(said(QT_TRANSLATE_NOOP("Ctl", "您的密码已更换。")));
    } else {
        const auto user = userNamed(users, name);
        if (!user)
            return user.error();
        const auto fresh = context.newPassword("new-password-file");
        if (!fresh)
            return fresh.error();
        if (auto reset = users.reset(user->id, *fresh); !reset)
            return reset.error();
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "密码已重设,其下次在窗口解锁时须换一个自己的密码。")));
    }
    reply.json.insert(QStringLiteral("name"), name);
    return reply;
}

const OptionSpec newPasswordFile{
    "new-password-file", "FILE",
    QT_TRANSLATE_NOOP("Ctl", "新密码所在的文件:整个文件,去掉末尾一个换行;不写则在终端询问")};

} // namespace

Noun userNoun()
{
    const ArgumentSpec name{"NAME", QT_TRANSLATE_NOOP("Ctl", "使用者的姓名")};
    return {"user",
            QT_TRANSLATE_NOOP("Ctl", "使用者:加入、查看、停用、更换密码"),
            {
                {"add",
                 QT_TRANSLATE_NOOP("Ctl", "加入一位使用者"),
                 {name},
                 {{"role", "R[,R]",
                   QT_TRANSLATE_NOOP("Ctl", "角色:head、counsellor、class-teacher、keyer、inspector;"
                                            "教研室:officer、expert、head"),
                   true},
                  {"class", "C[,C]", QT_TRANSLATE_NOOP("Ctl", "班主任的班级,如 七年级1班")},
                  newPasswordFile},
                 VaultUse::Open,
                 addUser},
                {"list", QT_TRANSLATE_NOOP("Ctl", "列出使用者"), {}, {}, VaultUse::Open, listUsers},
                {"disable",
                 QT_TRANSLATE_NOOP("Ctl", "停用一位使用者,其不能再解锁"),
                 {name},
                 {},
                 VaultUse::Open,
                 disableUser},
                {"passwd",
                 QT_TRANSLATE_NOOP("Ctl", "更换自己的密码,或由负责人为别人重设"),
                 {name},
                 {newPasswordFile},
                 VaultUse::Open,
                 changePassword},
            }};
}

} // namespace tingyu::ctl
