// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/cli/process.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// Two students, and 林老师 who made the vault.
struct Book : CalledVault
{
    Book()
    {
        const QString roll =
            write(q("roll.csv"), "姓名,学号,班级,性别\n王小禾,001,七年级1班,女\n李一帆,002,七年级1班,男\n");
        REQUIRE(call(words({"roster", "import"}) + QStringList{roll}).code == 0);
    }
    Answer add(const char *student, const char *at, const QStringList &more = {}) const
    {
        return call(words({"appointment", "add", "--student", student, "--with", "林老师", "--room",
                           "心理辅导室", "--at", at, "--minutes", "40"}) +
                    more);
    }
    QJsonArray list(const char *from, const char *to) const
    {
        return call(words({"appointment", "list", "--from", from, "--to", to}))
            .json()
            .value(q("appointments"))
            .toArray();
    }
    QJsonObject show(const QString &uid) const
    {
        return call(words({"appointment", "show"}) + QStringList{uid}).json();
    }
};

} // namespace

TEST_CASE("Appointments are added by number or name, listed and shown", "[slow]")
{
    const Book book;
    const QString uid = uidOf(book.add("王小禾", "2026-11-23T12:30",
                                       words({"--concern", "mood", "--asked-by", "class-teacher", "--urgency",
                                              "soon", "--contact", "班主任", "--note", "先聊聊"})));
    uidOf(book.add("002", "2026-11-24T12:30"));
    const QJsonArray listed = book.list("2026-11-23", "2026-11-24");
    REQUIRE(listed.size() == 2);
    const QJsonObject first = listed.first().toObject();
    CHECK(first.value(q("uid")).toString() == uid);
    CHECK(first.value(q("client")).toString() == q("王小禾"));
    CHECK(first.value(q("class")).toString() == q("七年级1班"));
    CHECK(first.value(q("with")).toString() == headName);
    CHECK(first.value(q("room")).toString() == q("心理辅导室"));
    CHECK(first.value(q("state")).toString() == q("booked"));
    const QJsonObject shown = book.show(uid);
    CHECK(shown.value(q("concern")).toString() == q("mood"));
    CHECK(shown.value(q("asked_by")).toString() == q("class-teacher"));
    CHECK(shown.value(q("note")).toString() == q("先聊聊"));
    CHECK(shown.value(q("handled_by")).toString() == headName);
    CHECK(
        book.call(words({"appointment", "find", "先聊"})).json().value(q("appointments")).toArray().size() ==
        1);
}

TEST_CASE("A clash is exit 1 with what it clashes with; --force saves", "[slow]")
{
    const Book book;
    const QString uid = uidOf(book.add("王小禾", "2026-11-23T12:30"));
    const Answer refused = book.add("001", "2026-11-23T13:00");
    CHECK(refused.code == 1);
    CHECK(refused.errorCode() == q("appointment.clash"));
    QStringList kinds;
    for (const QJsonValue clash : refused.json().value(q("clashes")).toArray()) {
        kinds.append(clash.toObject().value(q("kind")).toString());
        CHECK(clash.toObject().value(q("uid")).toString() == uid);
    }
    CHECK(kinds == words({"person", "room", "student"}));
    CHECK(refused.errors.count('\n') == 1);
    CHECK(QString::fromUtf8(refused.errors).contains(q("2026-11-23 12:30–13:10 王小禾")));
    CHECK(book.list("2026-11-23", "2026-11-23").size() == 1);
    const Answer forced = book.add("001", "2026-11-23T13:00", words({"--force"}));
    CHECK(forced.code == 0);
    CHECK(forced.json().value(q("clashes")).toArray().size() == 3);
    CHECK(forced.json().value(q("notes")).toArray().size() == 3);
    const Answer moved =
        book.call(words({"appointment", "move"}) + QStringList{uid} + words({"--at", "2026-11-23T13:10"}));
    CHECK(moved.code == 1);
    CHECK_FALSE(moved.json().value(q("clashes")).toArray().isEmpty());
}

TEST_CASE("Moved, come, missed, cancelled and put right", "[slow]")
{
    const Book book;
    const QString uid = uidOf(book.add("王小禾", "2026-11-23T12:30"));
    const auto verb = [&](const char *name, const QStringList &more = {}) {
        return book.call(words({"appointment", name}) + QStringList{uid} + more);
    };
    CHECK(verb("move", words({"--at", "2026-11-24T15:00", "--room", "沙盘室"})).code == 0);
    QJsonObject shown = book.show(uid);
    CHECK(shown.value(q("at")).toString() == q("2026-11-24T15:00"));
    CHECK(shown.value(q("first_at")).toString() == q("2026-11-23T12:30"));
    CHECK(shown.value(q("moves")).toInt() == 1);
    CHECK(shown.value(q("room")).toString() == q("沙盘室"));
    CHECK(verb("no-show").code == 0);
    CHECK(verb("arrive").errorCode() == q("appointment.not_booked"));
    CHECK(verb("reopen").code == 0);
    CHECK(verb("arrive").code == 0);
    CHECK(book.show(uid).value(q("state")).toString() == q("arrived"));
    CHECK(verb("reopen").code == 0);
    CHECK(verb("cancel", words({"--reason", "生病"})).json().value(q("state")).toString() == q("cancelled"));
    CHECK(book.show(uid).value(q("cancel_reason")).toString() == q("生病"));
}

TEST_CASE("Clients of every kind, placeholders, walk-ins and series from the command line", "[slow]")
{
    const Book book;
    const auto add = [&](const QStringList &who, const char *at, const QStringList &more = {}) {
        return book.call(words({"appointment", "add", "--with", "林老师", "--at", at}) + who + more);
    };
    CHECK(add(words({"--code", "new"}), "2026-11-23T08:00").code == 0);
    CHECK(add(words({"--code", "C-0001"}), "2026-11-23T09:00").code == 0);
    CHECK(add(words({"--code", "C-0009"}), "2026-11-23T10:00").errorCode() == q("client.not_found"));
    CHECK(add(words({"--parent", "王建国", "--child", "王小禾", "--relation", "father"}), "2026-11-23T11:00")
              .code == 0);
    CHECK(add(words({"--title", "候补"}), "2026-11-23T12:00").code == 0);
    CHECK(add({}, "2026-11-23T13:00").code == 2);
    CHECK(add(words({"--title", "候补", "--code", "new"}), "2026-11-23T13:00").code == 2);
    CHECK(add(words({"--parent", "王建国"}), "2026-11-23T13:00").code == 2);
    CHECK(add(words({"--staff", "没有"}), "2026-11-23T13:00").errorCode() == q("staff.not_found"));
    CHECK(add(words({"--student", "没有"}), "2026-11-23T13:00").code == 1);
    CHECK(add(words({"--student", "001", "--minutes", "4"}), "2026-11-23T13:00").code == 2);
    CHECK(add(words({"--student", "001"}), "tomorrow").code == 2);
    const Answer walkIn =
        book.call(words({"appointment", "add", "--student", "001", "--with", "林老师", "--walk-in"}));
    const QJsonObject here = book.show(uidOf(walkIn));
    CHECK(here.value(q("state")).toString() == q("arrived"));
    CHECK(here.value(q("walk_in")).toBool());
    const Answer series =
        add(words({"--student", "002"}), "2026-11-24T16:00", words({"--count", "3", "--any-day"}));
    CHECK(series.json().value(q("uids")).toArray().size() == 3);
    qsizetype later = 0;
    for (const QJsonValue &one :
         book.list("2026-12-01", "2026-12-08")) // with the walk-in, if today is one of them
        later += one.toObject().value(q("client")).toString() == q("李一帆") ? 1 : 0;
    CHECK(later == 2);
    // Without a recorded term no day is a school day.
    CHECK(
        add(words({"--student", "002"}), "2026-11-25T16:00", words({"--until", "2026-12-31"})).errorCode() ==
        q("series.no_day"));
    const QString second = series.json().value(q("uids")).toArray().at(1).toString();
    CHECK(book.call(words({"appointment", "cancel"}) + QStringList{second} + words({"--following"})).code ==
          0);
    const QString first = series.json().value(q("uids")).toArray().at(0).toString();
    const QString third = series.json().value(q("uids")).toArray().at(2).toString();
    CHECK(book.show(first).value(q("state")).toString() == q("booked"));
    CHECK(book.show(third).value(q("state")).toString() == q("cancelled"));
}

TEST_CASE("A lesson missed is a note; every school day asks for an opening outside lessons", "[slow]")
{
    const Book book;
    REQUIRE(book.call(words({"school", "term", "--year", "2026-2027", "--term", "1", "--from", "2026-09-01",
                             "--to", "2027-01-22"}))
                .code == 0);
    REQUIRE(
        book.call(words({"school", "period", "--number", "1", "--from", "08:00", "--to", "08:40"})).code ==
        0);
    CHECK(book.call(words({"school", "period", "--number", "1", "--from", "09:00", "--to", "09:40"}))
              .errorCode() == q("period.overlap"));
    CHECK(book.call(words({"school", "periods"})).json().value(q("periods")).toArray().size() == 1);
    const Answer booked = book.add("001", "2026-11-23T08:00");
    CHECK(booked.code == 0);
    CHECK(booked.json().value(q("lessons")).toArray().size() == 1);
    CHECK(booked.json().value(q("notes")).toArray().size() == 1);
    REQUIRE(book.call(words({"duty", "add", "--by", "林老师", "--open", "2026-11-23T08:00", "--close",
                             "2026-11-23T08:40"}))
                .code == 0);
    const Answer hours =
        book.call(words({"duty", "hours", "--from", "2026-11-23", "--to", "2026-11-23", "--rule"}) +
                  QStringList{book.write(q("rule.json"), R"({"kind":"every_school_day"})")});
    CHECK(hours.json().value(q("short")).toInt() == 1);
}

TEST_CASE("Register, slip, week and blank forms are written as PDF, the calendar without names", "[slow]")
{
    const Book book;
    const QString uid = uidOf(book.add("王小禾", "2026-11-23T12:30"));
    const auto print = [&](const char *name, const QStringList &what) {
        const QString path = book.file(q(name));
        const Answer answer = book.call(words({"appointment", "print", "--pdf"}) + QStringList{path} + what);
        if (answer.code == 0) {
            QFile file(path);
            REQUIRE(file.open(QIODevice::ReadOnly));
            CHECK(file.readAll().startsWith("%PDF"));
        }
        return answer;
    };
    const QString day = q("2026-11-20");
    const Answer list = print("register.pdf", words({"--from", "2026-01-01", "--to", "2026-12-31"}));
    CHECK(list.json().value(q("pages")).toInt() >= 1);
    CHECK(list.json().value(q("serial")).toString() == q("T-000001"));
    CHECK(print("slip.pdf", words({"--slip"}) + QStringList{uid}).json().value(q("pages")).toInt() == 1);
    CHECK(print("week.pdf", words({"--week", "2026-11-25"})).json().value(q("pages")).toInt() == 1);
    for (const char *form : {"register", "slip", "week"})
        CHECK(print(form, words({"--blank", form})).json().value(q("pages")).toInt() == 1);
    CHECK(print("none.pdf", {}).code == 2);
    CHECK(print("none.pdf", words({"--from", "2026-01-01"})).code == 2);
    CHECK(print("none.pdf", words({"--slip", "x"})).code == 2);
    CHECK(print("none.pdf", words({"--from", "2026-01-01", "--to", "2025-01-01"})).errorCode() ==
          q("appointment.span"));
    CHECK_FALSE(QFile::exists(book.file(q("none.pdf"))));

    const QString path = book.file(q("busy.ics"));
    const Answer ics =
        book.call(words({"appointment", "ics", "--from", "2026-11-23", "--to", "2026-11-23", "--out"}) +
                  QStringList{path});
    CHECK(ics.json().value(q("events")).toInt() == 1);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.startsWith(q("BEGIN:VCALENDAR\r\n")));
    CHECK_FALSE(text.contains(q("王小禾")));
    CHECK_FALSE(text.contains(headName));
}

TEST_CASE("An inspector gets no appointment", "[slow]")
{
    const Book book;
    const QString password = book.write(q("inspector"), QByteArrayLiteral("操场边的梧桐叶落了一地"));
    REQUIRE(book.call(words({"user", "add", "督导", "--role", "inspector", "--new-password-file"}) +
                      QStringList{password})
                .code == 0);
    const QStringList door{q("--vault"),         book.folder(), q("--user"), q("督导"),
                           q("--password-file"), password,      q("--json")};
    CHECK(call(door + words({"appointment", "list", "--from", "2026-11-23", "--to", "2026-11-23"})).code ==
          4);
}
