// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merge_service.h"
#include "core/room/room_services.h"
#include "core/services.h"
#include "core/vault/backup_service.h"
#include "core/vault/restore.h"
#include "core/vault/user_service.h"
#include "tests/support/said.h"
#include "tests/vault/keys_fixture.h"

#include <catch2/catch_test_macros.hpp>

namespace tingyu::test {

/// One PC of a room: an open vault with its services.
struct RoomPc
{
    RoomPc(std::unique_ptr<Vault> opened) : vault(std::move(opened)), all(place()), merge(place()) {}
    Workplace &place() { return vault->workplace(); }
    Connection &db() { return place().db(); }
    QVariant value(const char *sql, const QVariantList &values = {})
    {
        return must(db().value(said(sql), values));
    }
    Student student(const char *name)
    {
        const auto uid =
            Uid::fromBytes(value("SELECT uid FROM student WHERE name = ?", {said(name)}).toByteArray());
        return must(StudentRepository(db()).byUid(uid.value())).value();
    }
    void phone(const char *name, const char *number)
    {
        Student one = student(name);
        one.phone = said(number);
        must(all.students.edit(one));
    }
    QStringList differences()
    {
        QStringList lines;
        for (const merge::Difference &one : must(merge.differences())) {
            QStringList values;
            for (const merge::ShownValue &value : one.values)
                values.append(QStringLiteral("%1: %2 | %3")
                                  .arg(value.field, value.kept.toString(), value.other.toString()));
            lines.append(
                QStringLiteral("%1 %2 %3 %4")
                    .arg(merge::differenceKindCode(one.kind), one.table, one.about, values.join(u';'))
                    .trimmed());
        }
        return lines;
    }
    /// 友伴小组, led by whoever works here, with both students in it.
    Uid friends()
    {
        CounsellingGroup group;
        group.name = said("友伴小组");
        group.theme = said("人际交往");
        GroupStaff leader;
        leader.person.uid = place().session().userUid;
        group.staff = {leader};
        for (const char *name : {"林小雨", "陈默"}) {
            GroupMember member;
            member.studentUid = student(name).uid;
            member.from = QDate(2026, 11, 2);
            group.members.append(member);
        }
        return must(all.room().groups.add(group));
    }
    bool isSound() { return must(place().audit().verify()).ok(); }

    std::unique_ptr<Vault> vault;
    Services all;
    merge::MergeService merge;
};

/// A school with two students and two counsellors on PC 1, restored from its backup on others. A stick goes
/// between them.
struct RoomPcs : KeyedVault
{
    RoomPcs()
    {
        one = std::make_unique<RoomPc>(must(open()));
        must(UserService(*one->vault).add({colleague, {Role::Counsellor}, {}}, secret(colleaguePassword)));
        School school;
        school.name = said("青石镇中心学校");
        must(one->all.classes.setSchool(school));
        must(one->all.calendar.setTerm(2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 22)));
        SchoolClass seven;
        seven.stage = ordinaryStage(7);
        seven.grade = 7;
        seven.number = 1;
        seven.schoolYear = 2026;
        const SchoolClassId classId = must(one->all.classes.add(seven));
        for (const char *name : {"林小雨", "陈默"}) {
            Student student;
            student.name = said(name);
            student.classId = classId;
            must(one->all.students.create(student));
        }
        two = further(2);
    }

    /// A PC that is made of PC 1's backup of this moment.
    std::unique_ptr<RoomPc> further(int number, const QString &user = head,
                                    const char *password = headPassword)
    {
        const auto backup = must(BackupService(*one->vault).backup(stick.path()));
        const QString where = dir.filePath(QStringLiteral("pc%1-%2").arg(number).arg(++m_made));
        must(restoreWithPassword(backup.file, where, head, secret(headPassword), environment));
        auto pc = std::make_unique<RoomPc>(must(Vault::open(where, user, secret(password), environment)));
        if (user == head)
            must(pc->merge.setNumber(number));
        return pc;
    }
    void later(int minutes = 5) { clock.advanceMs(qint64(minutes) * 60'000); }
    QString write(RoomPc &from, const char *name)
    {
        return must(from.merge.write(stick.filePath(said(name)))).file;
    }
    merge::MergeOutcome carry(RoomPc &from, RoomPc &to) { return must(to.merge.take(write(from, "x.tyc"))); }
    /// There, back and there: each knows what the other has.
    void meet(RoomPc &a, RoomPc &b)
    {
        carry(b, a);
        carry(a, b);
    }

    QTemporaryDir stick;
    std::unique_ptr<RoomPc> one;
    std::unique_ptr<RoomPc> two;

private:
    int m_made = 0;
};

/// What the rows of a vault say, the same for the same content: every table that travels, by uid, references
/// by uid, users by name.
inline QStringList contentOf(RoomPc &pc)
{
    QStringList lines;
    const QList<merge::Table> tables = must(merge::tablesOf(pc.db()));
    for (const merge::Table &table : tables) {
        QStringList columns{said("hex(t.uid)"), said("t.created_utc")};
        for (const merge::Column &column : table.columns) {
            if (column.name == QLatin1String("removed_utc"))
                columns.append(said("t.removed_utc IS NULL"));
            else if (column.target.isEmpty())
                columns.append(QStringLiteral("quote(t.\"%1\")").arg(column.name));
            else
                columns.append(QStringLiteral("(SELECT hex(x.uid) FROM \"%1\" x WHERE x.id = t.\"%2\")")
                                   .arg(column.target, column.name));
        }
        auto rows = must(pc.db().select(
            QStringLiteral("SELECT %1 FROM \"%2\" t ORDER BY t.uid").arg(columns.join(u','), table.name)));
        while (rows.next()) {
            QStringList words{table.name};
            for (int i = 0; i < static_cast<int>(columns.size()); ++i)
                words.append(rows.text(i));
            lines.append(words.join(u'|'));
        }
    }
    return lines;
}

} // namespace tingyu::test
