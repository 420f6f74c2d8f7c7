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

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// A called vault with three students, two of one name.
struct Room : CalledVault
{
    Room()
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
            one.name = text(name);
            one.classId = classId;
            one.studentNo = text(number);
            one.ethnicity = text("01");
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
    const Room room;
    const Answer found = room.call({text("student"), text("find"), text("zyx 701")});
    CHECK(found.code == 0);
    const QJsonArray students = found.json().value(text("students")).toArray();
    REQUIRE(students.size() == 1);
    const QJsonObject one = students[0].toObject();
    CHECK(one.value(text("uid")).toString() == room.zhang.toString());
    CHECK(one.value(text("name")).toString() == text("张雨欣"));
    CHECK(one.value(text("class")).toString() == text("七年级1班"));
    CHECK(one.value(text("student_no")).toString() == text("070101"));
    CHECK(room.call({text("student"), text("find"), text("lm"), text("--limit"), text("1")})
              .json()
              .value(text("students"))
              .toArray()
              .size() == 1);
    const Answer nobody = room.call({text("student"), text("find"), text("xyz")});
    CHECK(nobody.code == 0);
    CHECK(nobody.json().value(text("students")).toArray().isEmpty());

    for (const QString &name : {room.zhang.toString(), text("070101"), text("张雨欣")}) {
        const Answer shown = room.call({text("student"), text("show"), name});
        CHECK(shown.code == 0);
        CHECK(shown.json().value(text("uid")).toString() == room.zhang.toString());
        CHECK(shown.json().value(text("file_class")).toString() == text("general"));
        CHECK(shown.json().value(text("ethnicity")).toString() == text("01"));
        CHECK(shown.json().value(text("ethnicity_name")).toString() == text("汉族"));
    }
    QStringList forPeople = room.door();
    forPeople.removeAll(text("--json"));
    const Answer read = call(forPeople + QStringList{text("student"), text("show"), text("070101")});
    CHECK(read.output.startsWith("张雨欣 性别不详 汉族 七年级1班 070101\n"));
    const Answer both = room.call({text("student"), text("show"), text("李明")});
    CHECK(both.code == 1);
    CHECK(both.json().value(text("candidates")).toArray().size() == 2);
    CHECK(room.call({text("student"), text("show"), text("王五")}).code == 1);
}

TEST_CASE("Exports go into an empty folder, into a full one after a yes, and hold what was asked", "[slow]")
{
    const Room room;
    const QString folder = room.file(text("out"));
    const Answer one = room.call({text("student"), text("export"), text("070101"), text("--to"), folder});
    CHECK(one.code == 0);
    CHECK(one.json().value(text("serial")).toInt() == 1);
    QFile students(folder + text("/student.json"));
    REQUIRE(students.open(QIODevice::ReadOnly));
    CHECK(QJsonDocument::fromJson(students.readAll()).array().size() == 1);
    students.close();
    const QStringList all = {text("vault"), text("export"),   text("--to"),
                             folder,        text("--reason"), text("移交")};
    CHECK(room.call(all).code == 2); // there are files already
    CHECK(room.call(all + QStringList{text("--yes")}).code == 0);
    REQUIRE(students.open(QIODevice::ReadOnly));
    CHECK(QJsonDocument::fromJson(students.readAll()).array().size() == 3);
    CHECK(room.call({text("vault"), text("export"), text("--to"), room.file(text("b"))}).code ==
          2); // no reason
}

TEST_CASE("school term and school day say what a date is from then on", "[slow]")
{
    const CalledVault room;
    const auto day = [&room](const char *date, const char *kind) {
        return room.call({text("school"), text("day"), text(date), text("--kind"), text(kind), text("--note"),
                          text("运动会")});
    };
    CHECK(day("2026-11-20", "workday").json().value(text("school_day")).toBool(true) == false); // no term yet
    const auto term = [&room](const char *year, const char *from, const char *to) {
        return room.call({text("school"), text("term"), text("--year"), text(year), text("--term"), text("1"),
                          text("--from"), text(from), text("--to"), text(to)});
    };
    CHECK(term("2026-2028", "2026-09-01", "2027-01-20").code == 2);
    CHECK(term("2026-2027", "2027-01-20", "2026-09-01").code == 1);
    CHECK(term("2026-2027", "2026-13-01", "2027-01-20").code == 2);
    const Answer set = term("2026-2027", "2026-09-01", "2027-01-20");
    CHECK(set.code == 0);
    CHECK(set.json().value(text("year")).toString() == text("2026-2027"));
    CHECK(day("2026-11-21", "workday").json().value(text("school_day")).toBool());
    CHECK_FALSE(day("2026-11-20", "holiday").json().value(text("school_day")).toBool(true));
    CHECK(day("2026-11-31", "holiday").code == 2);
    CHECK(day("2026-11-20", "rest").code == 2);
}

TEST_CASE("student booklet binds the parts asked for, with names or without, and nothing else", "[slow]")
{
    const Room room;
    const QString pdf = room.file(text("册.pdf"));
    const QStringList call{text("student"), text("booklet"), room.zhang.toString(), text("--pdf"), pdf};
    const Answer bound = room.call(call + QStringList{text("--parts"), text("particulars,timeline")});
    INFO(bound.errors.constData());
    CHECK(bound.code == 0);
    CHECK(bound.json().value(text("serial")).toString() == text("T-000001"));
    CHECK(bound.json().value(text("pages")).toInt() >= 4);
    CHECK(printedText(pdf).contains(text("张雨欣")));
    const Answer nameless = room.call(call + QStringList{text("--nameless"), text("--yes")});
    CHECK(nameless.code == 0);
    CHECK_FALSE(printedText(pdf).contains(text("张雨欣")));
    const Answer wrong = room.call(call + QStringList{text("--parts"), text("gossip"), text("--yes")});
    CHECK(wrong.code == 1);
    CHECK(wrong.errorCode() == text("print.part"));
}
