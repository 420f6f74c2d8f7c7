// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "core/vault/vault.h"
#include "tests/cli/process.h"
#include "tests/support/printed.h"
#include "tests/support/vault_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A called vault with three students, two of one name.
struct PupilVault : CalledVault
{
    PupilVault()
    {
        const SystemClock clock;
        SystemUidSource uids(clock);
        QByteArray password = headPassword;
        auto vault = must(Vault::open(folder(), headName, SecretBytes::take(password),
                                      {clock, uids, KdfPolicy::atFloor()}));
        Services services(vault->workplace());
        SchoolClass seven;
        seven.schoolYear = must(services.classes.currentSchoolYear());
        seven.number = 1;
        const SchoolClassId class71 = must(services.classes.add(seven));
        seven.number = 2;
        const SchoolClassId class72 = must(services.classes.add(seven));
        const auto add = [&](const char *name, SchoolClassId classId, const char *number) {
            Student one;
            one.name = q(name);
            one.classId = classId;
            one.studentNo = q(number);
            one.ethnicity = q("01");
            return must(services.students.create(one));
        };
        zhang = add("张雨欣", class71, "070101");
        first = add("李明", class71, "070102");
        second = add("李明", class72, "070201");
    }
    Uid zhang, first, second;
};

} // namespace

TEST_CASE("student find gives the best first, student show the file, by any name that is clear", "[slow]")
{
    const PupilVault room;
    const Answer found = room.call({q("student"), q("find"), q("zyx 701")});
    CHECK(found.code == 0);
    const QJsonArray students = found.json().value(q("students")).toArray();
    REQUIRE(students.size() == 1);
    const QJsonObject one = students[0].toObject();
    CHECK(one.value(q("uid")).toString() == room.zhang.toString());
    CHECK(one.value(q("name")).toString() == q("张雨欣"));
    CHECK(one.value(q("class")).toString() == q("七年级1班"));
    CHECK(one.value(q("student_no")).toString() == q("070101"));
    CHECK(room.call({q("student"), q("find"), q("lm"), q("--limit"), q("1")})
              .json()
              .value(q("students"))
              .toArray()
              .size() == 1);
    const Answer nobody = room.call({q("student"), q("find"), q("xyz")});
    CHECK(nobody.code == 0);
    CHECK(nobody.json().value(q("students")).toArray().isEmpty());

    for (const QString &name : {room.zhang.toString(), q("070101"), q("张雨欣")}) {
        const Answer shown = room.call({q("student"), q("show"), name});
        CHECK(shown.code == 0);
        CHECK(shown.json().value(q("uid")).toString() == room.zhang.toString());
        CHECK(shown.json().value(q("file_class")).toString() == q("general"));
        CHECK(shown.json().value(q("ethnicity")).toString() == q("01"));
        CHECK(shown.json().value(q("ethnicity_name")).toString() == q("汉族"));
    }
    QStringList forPeople = room.door();
    forPeople.removeAll(q("--json"));
    const Answer read = call(forPeople + QStringList{q("student"), q("show"), q("070101")});
    CHECK(read.output.startsWith("张雨欣 性别不详 汉族 七年级1班 070101\n"));
    const Answer both = room.call({q("student"), q("show"), q("李明")});
    CHECK(both.code == 1);
    CHECK(both.json().value(q("candidates")).toArray().size() == 2);
    CHECK(room.call({q("student"), q("show"), q("王五")}).code == 1);
}

TEST_CASE("Exports go into an empty folder, into a full one after a yes, and hold what was asked", "[slow]")
{
    const PupilVault room;
    const QString folder = room.file(q("out"));
    const Answer one = room.call({q("student"), q("export"), q("070101"), q("--to"), folder});
    CHECK(one.code == 0);
    CHECK(one.json().value(q("serial")).toInt() == 1);
    QFile students(folder + q("/student.json"));
    REQUIRE(students.open(QIODevice::ReadOnly));
    CHECK(QJsonDocument::fromJson(students.readAll()).array().size() == 1);
    students.close();
    const QStringList all = {q("vault"), q("export"), q("--to"), folder, q("--reason"), q("移交")};
    CHECK(room.call(all).code == 2); // there are files already
    CHECK(room.call(all + QStringList{q("--yes")}).code == 0);
    REQUIRE(students.open(QIODevice::ReadOnly));
    CHECK(QJsonDocument::fromJson(students.readAll()).array().size() == 3);
    CHECK(room.call({q("vault"), q("export"), q("--to"), room.file(q("b"))}).code == 2); // no reason
}

TEST_CASE("school term and school day say what a date is from then on", "[slow]")
{
    const CalledVault room;
    const auto day = [&room](const char *date, const char *kind) {
        return room.call({q("school"), q("day"), q(date), q("--kind"), q(kind), q("--note"), q("运动会")});
    };
    CHECK(day("2026-11-20", "workday").json().value(q("school_day")).toBool(true) == false); // no term yet
    const auto term = [&room](const char *year, const char *from, const char *to) {
        return room.call({q("school"), q("term"), q("--year"), q(year), q("--term"), q("1"), q("--from"),
                          q(from), q("--to"), q(to)});
    };
    CHECK(term("2026-2028", "2026-09-01", "2027-01-20").code == 2);
    CHECK(term("2026-2027", "2027-01-20", "2026-09-01").code == 1);
    CHECK(term("2026-2027", "2026-13-01", "2027-01-20").code == 2);
    const Answer set = term("2026-2027", "2026-09-01", "2027-01-20");
    CHECK(set.code == 0);
    CHECK(set.json().value(q("year")).toString() == q("2026-2027"));
    CHECK(day("2026-11-21", "workday").json().value(q("school_day")).toBool());
    CHECK_FALSE(day("2026-11-20", "holiday").json().value(q("school_day")).toBool(true));
    CHECK(day("2026-11-31", "holiday").code == 2);
    CHECK(day("2026-11-20", "rest").code == 2);
}

TEST_CASE("student booklet binds the parts asked for, with names or without, and nothing else", "[slow]")
{
    const PupilVault room;
    const QString pdf = room.file(q("册.pdf"));
    const QStringList call{q("student"), q("booklet"), room.zhang.toString(), q("--pdf"), pdf};
    const Answer bound = room.call(call + QStringList{q("--parts"), q("particulars,timeline")});
    INFO(bound.errors.constData());
    CHECK(bound.code == 0);
    CHECK(bound.json().value(q("serial")).toString() == q("T-000001"));
    CHECK(bound.json().value(q("pages")).toInt() >= 4);
    CHECK(printedText(pdf).contains(q("张雨欣")));
    const Answer nameless = room.call(call + QStringList{q("--nameless"), q("--yes")});
    CHECK(nameless.code == 0);
    CHECK_FALSE(printedText(pdf).contains(q("张雨欣")));
    const Answer wrong = room.call(call + QStringList{q("--parts"), q("gossip"), q("--yes")});
    CHECK(wrong.code == 1);
    CHECK(wrong.errorCode() == q("print.part"));
}
