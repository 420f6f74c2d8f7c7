// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_vault.h"
#include "app/tingyuctl/command_context.h"
#include "app/tingyuctl/nouns.h"
#include "app/tingyuctl/terminal_text.h"

namespace tingyu::ctl {
namespace {

constexpr int mostSeed = 2'000'000'000;

Result<Reply> createDemo(CommandContext &context)
{
    demo::Wanted wanted;
    wanted.folder = context.argument("DIR");
    const auto students =
        context.number("students", demo::usualStudents, demo::fewestStudents, demo::mostStudents);
    if (!students)
        return students.error();
    wanted.students = *students;
    const auto seed = context.number("seed", static_cast<int>(demo::usualSeed), 0, mostSeed);
    if (!seed)
        return seed.error();
    wanted.seed = static_cast<quint64>(*seed);
    if (context.wasNowGiven())
        wanted.now = context.clock().nowLocal();
    if (context.wasPasswordFileGiven()) {
        auto password = context.newPassword(nullptr);
        if (!password)
            return password.error();
        wanted.password = std::move(*password);
    }
    const bool published = !wanted.password;
    const auto made = demo::create(wanted, context.progress(said(QT_TRANSLATE_NOOP("Ctl", "建立演示数据"))));
    if (!made)
        return made.error();
    Reply reply;
    reply.json = {{QStringLiteral("vault_id"), made->vaultId.toString()},
                  {QStringLiteral("user"), made->user},
                  {QStringLiteral("students"), made->students},
                  {QStringLiteral("classes"), made->classes},
                  {QStringLiteral("screenings"), made->screenings},
                  {QStringLiteral("sheets"), made->sheets},
                  {QStringLiteral("flags_open"), made->flagsOpen},
                  {QStringLiteral("reviews_open"), made->reviewsOpen},
                  {QStringLiteral("cases"), made->cases},
                  {QStringLiteral("drafts"), made->drafts}};
    reply.lines = {
        said(QT_TRANSLATE_NOOP("Ctl", "演示数据夹已建立,不可用于真实学生。使用者:%1")).arg(made->user),
        said(QT_TRANSLATE_NOOP("Ctl", "学生 %1 名,班级 %2 个,测评 %3 次,答卷 %4 份。"))
            .arg(made->students)
            .arg(made->classes)
            .arg(made->screenings)
            .arg(made->sheets),
        said(QT_TRANSLATE_NOOP("Ctl", "待当天面谈 %1 人,待复核 %2 份,个案 %3 个,草稿 %4 份。"))
            .arg(made->flagsOpen)
            .arg(made->reviewsOpen)
            .arg(made->cases)
            .arg(made->drafts)};
    if (published)
        reply.lines.append(
            said(QT_TRANSLATE_NOOP("Ctl", "演示密码:%1")).arg(QString::fromLatin1(demo::publishedPassword)));
    return reply;
}

} // namespace

Noun demoNoun()
{
    Verb verb{"create",
              QT_TRANSLATE_NOOP("Ctl", "建立一个虚构学校的演示数据夹;--password-file 换掉公开的演示密码"),
              {{"DIR", QT_TRANSLATE_NOOP("Ctl", "放在哪个文件夹(空的,或还不存在)")}},
              {{"students", "N", QT_TRANSLATE_NOOP("Ctl", "学生人数,60 到 5000,默认 486")},
               {"seed", "S", QT_TRANSLATE_NOOP("Ctl", "种子:同样的种子得到同样的数据")}},
              VaultUse::None,
              createDemo};
    verb.ownsClock = true;
    return {"demo", QT_TRANSLATE_NOOP("Ctl", "演示数据"), {verb}};
}

} // namespace tingyu::ctl
