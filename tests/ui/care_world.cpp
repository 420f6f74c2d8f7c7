// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/care_world.h"

#include "core/vault/user_service.h"
#include "ui/widgets/simple.h"

#include <QTest>

namespace tingyu::test {

CareWorld::CareWorld(Fill fill, VaultKind kind, const QString &name)
{
    QString typed = password();
    const SecretBytes secret = passwordBytes(typed);
    NewVault wanted;
    wanted.kind = kind;
    wanted.schoolName = name;
    wanted.userName = QStringLiteral("林老师");
    {
        auto made = Vault::create(vaultFolder(), wanted, secret, door.environment());
        REQUIRE(made);
        REQUIRE(made->vault->typeBackSheet(made->sheet.groups.join(QLatin1Char(' '))));
        Services services(made->vault->workplace());
        if (fill != Fill::Nothing)
            fillSchool(services);
        if (fill == Fill::Work || fill == Fill::Head)
            fillWork(services);
        if (fill == Fill::Head)
            got(UserService(*made->vault)
                    .setRoles(made->vault->workplace().session().userId, {Role::Head}, {}));
    }
    unlock();
    settle();
}

void CareWorld::fillSchool(Services &services)
{
    got(services.calendar.setTerm(2026, 1, QDate(2026, 8, 31), QDate(2027, 1, 22)));
    SchoolClass one;
    one.stage = SchoolStage::Junior;
    one.grade = 7;
    one.number = 1;
    one.schoolYear = 2026;
    const SchoolClassId first = got(services.classes.add(one));
    one.number = 2;
    const SchoolClassId second = got(services.classes.add(one));
    int number = 0;
    for (const char16_t *name : {u"林小满", u"周雨晴", u"高兴", u"何远", u"苏念"}) {
        Student pupil;
        pupil.name = QString::fromUtf16(name);
        pupil.sex = number % 2 == 0 ? Sex::Female : Sex::Male;
        pupil.birthDate = QDate(2013, 5, 17).addDays(number * 20);
        pupil.classId = number < 3 ? first : second;
        pupil.studentNo = QStringLiteral("26%1").arg(++number, 3, 10, QLatin1Char('0'));
        Contact mother;
        mother.name = QStringLiteral("何秀兰");
        mother.relation = QStringLiteral("mother");
        mother.phone = QStringLiteral("1380001000%1").arg(number);
        mother.isGuardian = true;
        pupils.append(got(services.students.header(got(services.students.create(pupil, {mother})))));
    }
}

void CareWorld::fillWork(Services &services)
{
    Campaign wanted;
    wanted.name = QStringLiteral("秋季普测");
    wanted.from = QDate(2026, 11, 1);
    wanted.to = QDate(2026, 11, 30);
    wanted.scales = QStringList{QStringLiteral("phqa")};
    const Campaign campaign = got(services.campaigns.create(wanted));
    const auto scale = got(services.scales.find(QStringLiteral("phqa")));
    const auto store = [&](qsizetype pupil, int value, int critical) {
        NewSheet sheet;
        sheet.campaign = campaign.id;
        sheet.student = pupils.at(pupil).id;
        sheet.scaleId = QStringLiteral("phqa");
        sheet.answeredOn = QDate(2026, 11, 20);
        for (const scales::Item &item : scale->items) {
            if (!item.unscored && !item.optional)
                sheet.answers.insert(item.id, scales::Rational(value));
        }
        sheet.answers.insert(QStringLiteral("9"), scales::Rational(critical));
        got(services.sheets.store(sheet));
    };
    store(0, 2, 1);
    store(1, 2, 0);
    store(2, 0, 0);
    careCase = got(services.cases.open(pupils.first().uid, CaseKind::Crisis,
                                       QStringLiteral("辅导中说出想消失的念头"), QDate(2026, 11, 16)));
    step = got(services.cases.add(
        careCase,
        CaseStep{{}, {}, QStringLiteral("陪同家长就诊"), QStringLiteral("班主任"), QDate(2026, 11, 18)}));
    got(services.cases.add(careCase, CaseEvent{{},
                                               {},
                                               {QDate(2026, 11, 6), QTime(10, 30)},
                                               QStringLiteral("与同桌争执,独自吃饭,晚自习流泪"),
                                               QStringLiteral("班主任观察")}));
    got(services.cases.add(careCase, CaseQuestion{{}, {}, 0, QStringLiteral("目前的风险程度如何判断?")}));
    got(services.cases.setFields(
        careCase, {{QStringLiteral("reason_line"), QStringLiteral("近三周情绪低落,回避同伴")}}));
}

void CareWorld::addSecond(RoleSet roles)
{
    shell.reset();
    QString typed = password();
    const SecretBytes secret = passwordBytes(typed);
    {
        auto vault = got(Vault::open(vaultFolder(), QStringLiteral("林老师"), secret, door.environment()));
        got(UserService(*vault).add({QStringLiteral("周老师"), roles, {}}, secret));
    }
    auto vault = got(Vault::open(vaultFolder(), QStringLiteral("周老师"), secret, door.environment()));
    // A password set by another is replaced first; here by one that the test knows.
    QString fresh = secondPassword();
    got(UserService(*vault).changeOwnPassword(secret, passwordBytes(fresh)));
}

void CareWorld::sealBySecondCounsellor()
{
    addSecond({Role::Counsellor});
    QString typed = secondPassword();
    auto vault =
        got(Vault::open(vaultFolder(), QStringLiteral("周老师"), passwordBytes(typed), door.environment()));
    Services services(vault->workplace());
    got(services.caseVersions.seal(careCase));
}

void CareWorld::unlockAs(const QString &name)
{
    startShell();
    shell->start(vaultFolder());
    auto *who = find<ui::SegmentedChoice>("user");
    REQUIRE(who != nullptr);
    who->setCurrentCode(name);
    type("password", name == QStringLiteral("林老师") ? password() : secondPassword());
    click("unlock");
    REQUIRE(until([this] { return shell->workspace() != nullptr; }));
    settle();
}

void CareWorld::open(const char *page, const ui::PageTarget &target)
{
    shell->workspace()->openPage(QLatin1String(page), target);
    settle();
}

void CareWorld::openCase(const char *part)
{
    open("care",
         {{QStringLiteral("case"), careCase.toString()}, {QStringLiteral("part"), QLatin1String(part)}});
}

void CareWorld::settle()
{
    // A job may lead to another: idle has to last.
    for (int i = 0; i < 3; ++i) {
        REQUIRE(until([this] { return shell->workspace()->tasks().isIdle(); }));
        QTest::qWait(20);
    }
}

} // namespace tingyu::test
