// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/leaver_service.h"
#include "core/vault/audit_service.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Leaving transfer(const QString &where)
{
    return {RollEventKind::Left, QDate(2026, 11, 19), QStringLiteral("随父母迁居"), where};
}

} // namespace

TEST_CASE("several leave at once, or nobody")
{
    SchoolFixture school;
    const Student a = school.add(QStringLiteral("林小雨"), school.class71);
    const Student b = school.add(QStringLiteral("陈默"), school.class72);
    LeaverService leavers(school.workplace());
    CHECK(must(leavers.leave({a.uid, b.uid}, transfer(QStringLiteral("青石镇中心学校")))) == 2);
    CHECK(school.stored(a.uid).status == RollStatus::Left);
    CHECK(school.stored(b.uid).statusSince == QDate(2026, 11, 19));
    const QList<GoneStudent> gone = must(leavers.gone({}));
    REQUIRE(gone.size() == 2);
    CHECK(gone.first().place == QStringLiteral("青石镇中心学校"));
    CHECK(gone.first().reason == QStringLiteral("随父母迁居"));
    CHECK(must(AuditService(school.workplace()).verify()).ok());

    const Student c = school.add(QStringLiteral("李想"), school.class71);
    const auto twice = leavers.leave({c.uid, a.uid}, transfer({}));
    CHECK(refusal(twice) == QStringLiteral("leaving.status"));
    CHECK(school.stored(c.uid).status == RollStatus::OnRoll);
    CHECK(refusal(leavers.leave({}, transfer({}))) == QStringLiteral("leaving.nobody"));
    Leaving noReason = transfer({});
    noReason.reason.clear();
    CHECK(refusal(leavers.leave({c.uid}, noReason)) == QStringLiteral("reason.missing"));
    Leaving noDay = transfer({});
    noDay.on = {};
    CHECK(refusal(leavers.leave({c.uid}, noDay)) == QStringLiteral("date.missing"));
    const auto stopped = leavers.leave({c.uid}, transfer({}), [](qint64, qint64) { return false; });
    CHECK(refusal(stopped) == QStringLiteral("cancelled"));
    CHECK(school.stored(c.uid).status == RollStatus::OnRoll);
}

TEST_CASE("leavers and graduates are looked up by kind, year and class they were in")
{
    SchoolFixture school;
    const Student left = school.add(QStringLiteral("林小雨"), school.class71);
    const Student moved = school.add(QStringLiteral("陈默"), school.class71);
    const Student out = school.add(QStringLiteral("李想"), school.class81);
    must(school.services().students.moveToClass(moved.uid, school.class72, QDate(2026, 10, 8),
                                                QStringLiteral("调班")));
    LeaverService leavers(school.workplace());
    must(leavers.leave({left.uid, moved.uid}, transfer({})));
    must(leavers.leave({out.uid}, {RollEventKind::Graduated, QDate(2027, 7, 2), QStringLiteral("毕业"), {}}));
    const auto names = [&](const GoneFilter &filter) {
        QStringList all;
        for (const GoneStudent &one : must(leavers.gone(filter)))
            all.append(one.header.name);
        all.sort();
        return all.join(u' ');
    };
    CHECK(names({RollStatus::Graduated, false, 0, {}, 10}) == QStringLiteral("李想"));
    CHECK(names({std::nullopt, false, 2026, {}, 10}).split(u' ').size() == 3);
    CHECK(names({std::nullopt, false, 2025, {}, 10}).isEmpty());
    // Also a class from which the child had moved on before leaving.
    CHECK(names({std::nullopt, false, 0, school.class71, 10}).split(u' ').size() == 2);
    CHECK(names({std::nullopt, false, 0, school.class72, 10}) == QStringLiteral("陈默"));
    // Whoever was in the class, also who is still here.
    const Student stays = school.add(QStringLiteral("吴桐"), school.class72);
    CHECK(names({std::nullopt, true, 0, school.class72, 10}).split(u' ').size() == 2);
    CHECK(must(leavers.gone({std::nullopt, true, 0, {}, 10})).size() == 4);
    CHECK(stays.status == RollStatus::OnRoll);
    school.as({Role::ClassTeacher}, {school.class72});
    CHECK(must(leavers.gone({})).size() == 1);
    CHECK(refusal(leavers.leave({left.uid}, transfer({}))) == QStringLiteral("denied"));
}

TEST_CASE("who comes has a file that says where from")
{
    SchoolFixture school;
    LeaverService leavers(school.workplace());
    Arrival arrival;
    arrival.student.name = QStringLiteral("吴桐");
    arrival.student.classId = school.class72;
    arrival.student.rollNumber = QStringLiteral("G110101201305040021");
    arrival.on = QDate(2026, 11, 18);
    arrival.reason = QStringLiteral("随迁");
    CHECK(refusal(leavers.arrive(arrival)) == QStringLiteral("leaving.no_place"));
    arrival.place = QStringLiteral("河东小学");
    const Uid uid = must(leavers.arrive(arrival));
    const RollHistory history = must(leavers.history(uid));
    REQUIRE(history.turns.size() == 1);
    CHECK(history.turns.first().place == QStringLiteral("河东小学"));
    CHECK(history.turns.first().toLabel == QStringLiteral("七年级2班"));
    CHECK(history.turns.first().fromLabel.isEmpty());
    CHECK(history.classes.isEmpty());
    // The same number again is the same child, also when it had left.
    must(leavers.leave({uid}, transfer({})));
    CHECK(refusal(leavers.arrive(arrival)) == QStringLiteral("student.roll_number_taken"));
    CHECK(must(AuditService(school.workplace()).verify()).ok());
}

TEST_CASE("the former classes of a file are each named once, latest first, without the present one")
{
    const auto turn = [](const char *from, int fromYear, const char *to, int toYear, const QDate &on) {
        RollTurn one;
        one.on = on;
        one.fromLabel = QString::fromUtf8(from);
        one.fromYear = fromYear;
        one.toLabel = QString::fromUtf8(to);
        one.toYear = toYear;
        return one;
    };
    const QList<RollTurn> turns{turn("七年级1班", 2025, "七年级2班", 2025, QDate(2025, 10, 1)),
                                turn("七年级2班", 2025, "七年级1班", 2025, QDate(2025, 11, 1)),
                                turn("七年级1班", 2025, "八年级1班", 2026, QDate(2026, 8, 28))};
    const QList<FormerClass> classes = formerClasses(turns, QStringLiteral("八年级1班"), 2026);
    REQUIRE(classes.size() == 2);
    CHECK(classes.first() == FormerClass{QStringLiteral("七年级1班"), 2025, QDate(2026, 8, 28)});
    CHECK(classes.last().label == QStringLiteral("七年级2班"));
}

TEST_CASE("search by a former name finds the child and says which name was meant")
{
    SchoolFixture school;
    Student one = school.add(QStringLiteral("林小雨"), school.class71);
    one.name = QStringLiteral("林雨彤");
    must(school.services().students.edit(one));
    school.add(QStringLiteral("林小雨"), school.class72);
    Services all = school.services();
    QList<Uid> found;
    for (const StudentHeader &header : must(all.search.find(QStringLiteral("林小雨"))))
        found.append(header.uid);
    CHECK(found.size() == 2);
    LeaverService leavers(school.workplace());
    const QHash<Uid, QString> meant = must(leavers.formerNamesMeant(found, QStringLiteral("林小雨")));
    REQUIRE(meant.size() == 1);
    CHECK(meant.value(one.uid) == QStringLiteral("林小雨"));
    CHECK(must(leavers.formerNamesMeant(found, QStringLiteral("linxy"))).value(one.uid) ==
          QStringLiteral("林小雨"));
    CHECK(must(leavers.formerNamesMeant(found, QStringLiteral("yutong"))).isEmpty());
    CHECK(must(leavers.formerNamesMeant(found, QStringLiteral("林雨彤"))).isEmpty());
    CHECK(must(leavers.formerNamesMeant(found, QStringLiteral("703"))).isEmpty());
}
