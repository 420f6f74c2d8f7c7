// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QString names(const QList<StudentHeader> &headers)
{
    QStringList list;
    for (const StudentHeader &one : headers)
        list.append(one.name);
    return list.join(u' ');
}

} // namespace

TEST_CASE("The search follows what services write, and undo, without being told")
{
    SchoolFixture room;
    Services services = room.services();
    const auto find = [&](const char *typed) { return names(must(services.search.find(said(typed)))); };
    CHECK(find("zs").isEmpty());
    const Uid uid = must(services.students.create([&] {
        Student one;
        one.name = said("张三");
        one.classId = room.class71;
        one.studentNo = said("070101");
        return one;
    }()));
    CHECK(find("zs") == said("张三"));
    const QList<StudentHeader> found = must(services.search.find(said("zs 701")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].uid == uid);
    CHECK(found[0].classLabel == said("七年级1班"));
    CHECK(found[0].studentNo == said("070101"));
    Contact father;
    father.name = said("张父");
    father.phone = said("13812345678");
    must(services.students.setContacts(uid, {father}));
    CHECK(find("5678") == said("张三"));
    Student one = room.stored(uid);
    one.name = said("章珊");
    must(services.students.edit(one));
    const qint64 rename = room.workplace().lastChangeSet();
    CHECK(find("章珊") == said("章珊"));
    CHECK(find("张三") == said("章珊")); // still found by the former name
    must(services.undo.undo(rename));
    CHECK(find("章珊").isEmpty());
    CHECK(find("张三") == said("张三"));
    const SchoolClassId fresh = room.addClass(9, 4);
    must(services.students.moveToClass(uid, fresh, QDate(2026, 11, 1), said("分班")));
    CHECK(find("zs 904") == said("张三"));
    CHECK(find("zs 701").isEmpty());
    services.search.forget();
    CHECK(find("zs 904") == said("张三"));
}

TEST_CASE("A roster's worth of changes is followed as well")
{
    SchoolFixture room;
    Services services = room.services();
    must(services.search.prepare());
    must(room.workplace().change(op::rosterImport, [&](Change &change) -> Result<void> {
        for (int i = 0; i < 2500; ++i) {
            Student one;
            one.name = i == 1234 ? said("欧阳明") : said("学生");
            one.studentNo = QString::number(100000 + i);
            if (auto row = StudentRepository::add(change, one); !row)
                return row.error();
        }
        return {};
    }));
    CHECK(names(must(services.search.find(said("oym")))) == said("欧阳明"));
    CHECK(services.search.index().size() == 2500);
    must(services.undo.undo(room.workplace().lastChangeSet()));
    CHECK(must(services.search.find(said("oym"))).isEmpty());
    CHECK(services.search.index().size() == 0);
}

TEST_CASE("Each role finds what it may")
{
    SchoolFixture room;
    Student one;
    one.name = said("张三");
    one.classId = room.class71;
    one.phone = said("13812345678");
    room.add(one);
    room.add(said("张四"), room.class81);
    const auto find = [&](const char *typed) {
        Services services = room.services();
        return names(must(services.search.find(said(typed))));
    };
    CHECK(find("zhang") == said("张三 张四"));
    CHECK(find("5678") == said("张三"));
    room.asUser(said("录入"), {Role::Keyer});
    CHECK(find("zhang") == said("张三 张四"));
    CHECK(find("5678").isEmpty());
    room.asUser(said("班主任"), {Role::ClassTeacher}, {room.class81});
    CHECK(find("zhang") == said("张四"));
    room.asUser(said("督导"), {Role::Inspector});
    Services services = room.services();
    CHECK(refusal(services.search.find(said("zhang"))) == said("denied"));
    CHECK(refusal(services.lookup.resolve(said("张三"))) == said("denied"));
}

TEST_CASE("A person is named by uid, number or a name that is only his or hers")
{
    SchoolFixture room;
    Services services = room.services();
    Student numbered;
    numbered.name = said("张三");
    numbered.studentNo = said("070101");
    numbered.rollNumber = said("G110101201305040021");
    numbered.rollNumberLocal = said("2024000001");
    const Student one = room.add(numbered);
    const Student twin = room.add(said("李四"), room.class71);
    room.add(said("李四"), room.class81);
    const auto meant = [&](const QString &typed) {
        const StudentMatch match = must(services.lookup.resolve(typed));
        return match.one ? match.one->uid : Uid();
    };
    CHECK(meant(one.uid.toString()) == one.uid);
    CHECK(meant(one.uid.toString().toUpper()) == one.uid);
    CHECK(meant(said("070101")) == one.uid);
    CHECK(meant(said("０７０１０１")) == one.uid);
    CHECK(meant(said("G110101201305040021")) == one.uid);
    CHECK(meant(said("2024000001")) == one.uid);
    CHECK(meant(said("张三")) == one.uid);
    CHECK(meant(said(" 张 三 ")) == one.uid);
    const StudentMatch both = must(services.lookup.resolve(said("李四")));
    CHECK_FALSE(both.one);
    CHECK(both.candidates.size() == 2);
    for (const char *typed : {"王五", "99", "", "张", "00000000-0000-7000-8000-000000000000"}) {
        const auto none = services.lookup.resolve(said(typed));
        REQUIRE_FALSE(none);
        CHECK(none.error().code == Errc::NotFound);
    }
    must(services.students.leaveSchool(twin.uid, QDate(2026, 11, 1), said("转学")));
    CHECK(meant(said("李四")) != twin.uid); // the one still on the roll
    CHECK(meant(twin.uid.toString()) == twin.uid);
}
