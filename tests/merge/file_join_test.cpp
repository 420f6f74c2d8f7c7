// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/erasure_plan.h"
#include "core/merge/file_join_service.h"
#include "core/room/sessions/secrecy_repository.h"
#include "core/school/facts_repository.h"
#include "core/school/roll_operations.h"
#include "core/school/student_document_service.h"
#include "core/vault/audit_service.h"
#include "tests/merge/row_maker.h"
#include "tests/support/picture_noise.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

DoubleKey key(int id, const char *name, const QDate &birth = {}, const char *idNumber = "",
              const char *roll = "", const QStringList &former = {})
{
    static const QHash<QString, QString> sounds{{QStringLiteral("林小雨"), QStringLiteral("lin xiao yu")},
                                                {QStringLiteral("林晓宇"), QStringLiteral("lin xiao yu")},
                                                {QStringLiteral("陈默"), QStringLiteral("chen mo")}};
    const QString its = QString::fromUtf8(name);
    return {StudentId(id),
            its,
            former,
            sounds.value(its),
            QString::fromLatin1(idNumber),
            QString::fromLatin1(roll),
            birth};
}

QString reasonsOf(const QList<DoubleKey> &files, const QSet<FilePair> &apart = {})
{
    QStringList all;
    for (const DoublePair &pair : findDoubles(files, apart)) {
        QStringList reasons;
        for (const DoubleReason reason : pair.reasons)
            reasons.append(doubleReasonCode(reason));
        all.append(
            QStringLiteral("%1-%2:%3").arg(pair.one.value()).arg(pair.other.value()).arg(reasons.join(u'+')));
    }
    return all.join(u' ');
}

/// Two files of one child, and something of every table in both of them.
struct TwoFiles : SchoolFixture
{
    TwoFiles()
    {
        Student one;
        one.name = QStringLiteral("林小雨");
        one.birthDate = QDate(2013, 5, 4);
        one.studentNo = QStringLiteral("070101");
        one.classId = class71;
        Contact mother;
        mother.name = QStringLiteral("林妈妈");
        mother.relation = QStringLiteral("mother");
        mother.phone = QStringLiteral("13800000000");
        kept = add(one, {mother});
        Student two;
        two.name = QStringLiteral("林晓雨");
        two.birthDate = QDate(2013, 5, 4);
        two.rollNumber = QStringLiteral("G11010120130504002X");
        two.phone = QStringLiteral("13900000000");
        two.classId = class72;
        mother.isGuardian = true;
        Contact uncle;
        uncle.name = QStringLiteral("林叔叔");
        uncle.relation = QStringLiteral("grandparent");
        uncle.phone = QStringLiteral("13700000000");
        other = add(two, {mother, uncle});
    }
    FileJoinService joins() { return FileJoinService(workplace()); }
    bool isSound() { return must(AuditService(workplace()).verify()).ok(); }
    qint64 living(const merge::Reference &at, StudentId id)
    {
        return value(QStringLiteral("SELECT count(*) FROM \"%1\" WHERE \"%2\" = ? AND removed_utc IS NULL")
                         .arg(at.table, at.column),
                     {id.value()})
            .toLongLong();
    }
    /// What every table says, stamps and revisions aside.
    QStringList content()
    {
        QStringList lines;
        auto tables = must(db().select(QStringLiteral(
            "SELECT m.name, group_concat('quote(\"' || i.name || '\")', ' || ''|'' || ') FROM sqlite_master "
            "m, "
            "pragma_table_info(m.name) i WHERE m.type = 'table' AND i.name NOT IN ('rev', 'changed_utc', "
            "'changed_by') AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'removed_utc') "
            "GROUP BY "
            "m.name ORDER BY m.name")));
        QList<std::pair<QString, QString>> all;
        while (tables.next())
            all.append({tables.text(0), tables.text(1)});
        for (const auto &[table, columns] : std::as_const(all)) {
            auto rows =
                must(db().select(QStringLiteral("SELECT %1 FROM \"%2\" WHERE removed_utc IS NULL ORDER BY id")
                                     .arg(columns, table)));
            while (rows.next()) {
                const QString line = table + u' ' + rows.text(0);
                lines.append(line);
            }
        }
        return lines;
    }
    Student kept;
    Student other;
};

} // namespace

TEST_CASE("two files of one child are found by rule")
{
    const QDate birth(2013, 5, 4);
    CHECK(reasonsOf({key(1, "林小雨", birth), key(2, "陈默", birth)}).isEmpty());
    CHECK(reasonsOf({key(1, "林小雨", birth), key(2, "林小雨", birth)}) == QStringLiteral("1-2:name-birth"));
    CHECK(reasonsOf({key(1, "林小雨", birth), key(2, "林晓宇", birth)}) ==
          QStringLiteral("1-2:pinyin-birth"));
    CHECK(reasonsOf({key(1, "林小雨"), key(2, "林小雨", birth)}).isEmpty()); // there are many of one name
    CHECK(reasonsOf({key(1, "林小雨", birth, "11010120130504002X"),
                     key(2, "陈默", {}, "11010120130504002X")}) == QStringLiteral("1-2:id-number"));
    CHECK(reasonsOf({key(1, "林小雨", birth, "11010120130504002X"),
                     key(2, "林小雨", {}, "", "G11010120130504002X")}) == QStringLiteral("1-2:id-number"));
    CHECK(reasonsOf({key(1, "林小雨", birth, "", "G1"), key(2, "陈默", {}, "", "G1")}) ==
          QStringLiteral("1-2:id-number+roll-number"));
    CHECK(reasonsOf({key(1, "陈默", birth, "", "", {QStringLiteral("林小雨")}), key(2, "林小雨")}) ==
          QStringLiteral("1-2:former-name"));
    CHECK(reasonsOf({key(1, "陈默", birth, "", "", {QStringLiteral("林小雨")}),
                     key(2, "林小雨", QDate(2012, 1, 1))})
              .isEmpty());
    // Two lasting numbers that differ are two children, a provisional one says nothing.
    CHECK(reasonsOf(
              {key(1, "林小雨", birth, "110101201305040021"), key(2, "林小雨", birth, "11010120130504002X")})
              .isEmpty());
    CHECK(reasonsOf({key(1, "林小雨", birth, "", "L1"), key(2, "林小雨", birth, "", "G2")}) ==
          QStringLiteral("1-2:name-birth"));
    // The strongest first; what a person said apart is left out.
    const QList<DoubleKey> three{key(1, "林小雨", birth), key(2, "林小雨", birth, "3"),
                                 key(3, "陈默", {}, "3")};
    CHECK(reasonsOf(three) == QStringLiteral("2-3:id-number 1-2:name-birth"));
    CHECK(reasonsOf(three, {filePair(StudentId(3), StudentId(2))}) == QStringLiteral("1-2:name-birth"));
}

TEST_CASE("every table that refers to a student goes along, whatever room it is of, and comes back")
{
    TwoFiles school;
    const auto references = must(merge::referencesOf(school.db())).value(QStringLiteral("student"));
    CHECK(references.size() > 30);
    RowMaker rows(school);
    must(school.workplace().change(op::fileJoin, [&](Change &change) -> Result<void> {
        for (const Student &file : {school.kept, school.other}) {
            for (const merge::Reference &at : references) {
                if (at.table == QLatin1String("student_apart"))
                    continue; // made by hand below
                INFO(at.table.toStdString());
                auto made = rows.make(change, at.table, {{at.column, file.id.value()}});
                if (!made)
                    return made.error();
            }
        }
        return {};
    }));
    REQUIRE(school.isSound());
    const Student third = school.add(QStringLiteral("郑一"), school.class71);
    must(school.joins().apart(third.uid, school.other.uid));
    const QStringList before = school.content();
    QHash<QString, qint64> had;
    for (const merge::Reference &at : references)
        had.insert(at.table + at.column, school.living(at, school.other.id));

    const JoinLook look = must(school.joins().look(school.kept.uid, school.other.uid));
    const JoinOutcome outcome = must(school.joins().join({school.kept.uid, school.other.uid, {}}));
    for (const merge::Reference &at : references) {
        INFO(at.table.toStdString() << "." << at.column.toStdString());
        const qint64 was = had.value(at.table + at.column);
        CHECK((was > 0 || at.table == QLatin1String("student_apart")));
        const merge::RowCount count = outcome.rows.value(at.table);
        CHECK(school.living(at, school.other.id) == count.stays);
        if (at.table != QLatin1String("student_apart"))
            CHECK(look.rows.value(at.table).moved + look.rows.value(at.table).stays == was);
        CHECK((was == 0 || count.moved + count.folded + count.stays >= was));
        // Only what is on record for good, with its number, goes on naming the file it was said under.
        CHECK((count.stays == 0 || at.table == QLatin1String("secrecy_breach")));
    }
    CHECK(school.isSound());
    CHECK(must(StudentRepository(school.db()).byUid(school.other.uid))->uid == school.kept.uid);
    // What stays under the other file is found with the one that stands.
    CHECK(must(SecrecyRepository(school.db()).list(school.kept.id)).size() == 2);

    must(school.joins().takeBack(outcome.join));
    CHECK(school.content() == before);
    CHECK(school.isSound());
    CHECK(must(StudentRepository(school.db()).byUid(school.other.uid))->uid == school.other.uid);
    CHECK(school.value(QStringLiteral("SELECT count(*) FROM merge_alias")).toInt() == 0);
    // Once more: what was said again before is not said a third time.
    must(school.joins().join({school.kept.uid, school.other.uid, {}}));
    CHECK(school.isSound());
}

TEST_CASE("the papers of both files are in the one that stands, with their pictures, and go back")
{
    TwoFiles school;
    const AsItCame pictures;
    StudentDocumentService documents(school.workplace(), pictures);
    StudentDocument paper;
    paper.kind = QStringLiteral("letter");
    paper.title = QStringLiteral("写给老师的信");
    paper.on = QDate(2026, 11, 18);
    const auto page = [](quint32 seed) {
        return NewPicture{QStringLiteral("1.png"), pictureNoise(seed, 500)};
    };
    const Uid own = must(documents.add(school.kept.uid, paper, {page(1)}));
    const Uid moved = must(documents.add(school.other.uid, paper, {page(2), page(3)}));
    const StudentDocument before = must(documents.get(moved));

    const JoinOutcome outcome = must(school.joins().join({school.kept.uid, school.other.uid, {}}));
    QList<Uid> found;
    for (const StudentDocument &one : must(documents.of(school.kept.uid)))
        found.append(one.uid);
    CHECK(found.size() == 2);
    CHECK(found.contains(own));
    CHECK(found.contains(moved));
    const StudentDocument after = must(documents.get(moved));
    CHECK(after.student == school.kept.uid);
    CHECK(after.pages == before.pages);
    REQUIRE(after.pages.size() == 2);
    CHECK(must(documents.page(after.pages[0].uid)) == page(2).bytes);
    CHECK(must(documents.page(after.pages[1].uid)) == page(3).bytes);

    must(school.joins().takeBack(outcome.join));
    CHECK(must(documents.of(school.kept.uid)).size() == 1);
    CHECK(must(documents.of(school.other.uid)) == QList<StudentDocument>{before});
}

TEST_CASE("field by field a person chooses, and nothing that was known is lost")
{
    TwoFiles school;
    FileClassService(school.workplace());
    const JoinLook look = must(school.joins().look(school.kept.uid, school.other.uid));
    CHECK(look.reasons == QList<DoubleReason>{DoubleReason::PinyinBirth});
    const auto field = [&look](const char *name) {
        const auto found =
            std::find_if(look.fields.cbegin(), look.fields.cend(),
                         [name](const JoinField &one) { return one.name == QLatin1String(name); });
        return found == look.fields.cend() ? JoinField() : *found;
    };
    CHECK(field("name").other.toString() == QStringLiteral("林晓雨"));
    CHECK_FALSE(field("name").takeOther);
    CHECK(field("roll_number").takeOther); // only one of the two knows it
    CHECK(field("class_id").kept.toString() == QStringLiteral("2026-2027 七年级1班"));
    CHECK(field("birth_date").name.isEmpty()); // both say the same
    const JoinOutcome outcome = must(school.joins().join(
        {school.kept.uid,
         school.other.uid,
         {QStringLiteral("name"), QStringLiteral("roll_number"), QStringLiteral("class_id")}}));
    const Student now = school.stored(school.kept.uid);
    CHECK(now.name == QStringLiteral("林晓雨"));
    CHECK(now.formerNames == QStringList{QStringLiteral("林小雨")});
    CHECK(now.rollNumber == QStringLiteral("G11010120130504002X"));
    CHECK(now.studentNo == QStringLiteral("070101"));
    CHECK(now.classId == school.class72);
    CHECK(now.phone.isEmpty()); // was not chosen
    const QList<Contact> contacts = must(StudentRepository(school.db()).contacts(now.id));
    REQUIRE(contacts.size() == 2);
    CHECK(contacts.first().name == QStringLiteral("林妈妈"));
    CHECK(contacts.first().isGuardian); // one of the two files knew
    CHECK(contacts.last().name == QStringLiteral("林叔叔"));
    const QList<JoinedFile> joined = must(school.joins().joined());
    REQUIRE(joined.size() == 1);
    CHECK(joined.first().otherName == QStringLiteral("林晓雨"));
    CHECK(school.auditLines().filter(QStringLiteral("student.join student ok")).size() == 2);
    must(school.joins().takeBack(outcome.join));
    CHECK(school.stored(school.kept.uid).name == QStringLiteral("林小雨"));
    CHECK(school.stored(school.kept.uid).formerNames.isEmpty());
    CHECK(must(StudentRepository(school.db()).contacts(school.other.id)).size() == 2);
    CHECK(refusal(school.joins().takeBack(outcome.join)) == QStringLiteral("join.none"));
}

TEST_CASE("what was said about consent keeps its order, whichever file it was said under")
{
    TwoFiles school;
    const auto say = [&](const Student &file, ConsentAnswer answer) {
        Consent one;
        one.studentId = file.id;
        one.answer = answer;
        one.onDate = QDate(2026, 11, 19);
        must(school.workplace().change(op::fileJoin, [&](Change &change) -> Result<void> {
            return outcomeOf(FactsRepository::addConsent(change, one));
        }));
        school.clock().advanceMs(60'000);
    };
    say(school.other, ConsentAnswer::Given);
    say(school.kept, ConsentAnswer::Withdrawn); // later on the same day
    must(school.joins().join({school.kept.uid, school.other.uid, {}}));
    const QList<Consent> said = must(FactsRepository(school.db()).consents(school.kept.id));
    CHECK(said.size() == 2);
    CHECK(consentState(said, ConsentParty::Guardian, ConsentScope::Screening, QDate(2026, 11, 20)) ==
          ConsentState::Withdrawn);
    CHECK(school.isSound());
}

TEST_CASE("two answer sheets of one screening both stay, and the one with marks keeps the place")
{
    TwoFiles school;
    RowMaker rows(school);
    qint64 plain = 0;
    qint64 marked = 0;
    must(school.workplace().change(op::fileJoin, [&](Change &change) -> Result<void> {
        const qint64 campaign = must(rows.make(change, QStringLiteral("campaign"), {}));
        const auto sheetOf = [&](const Student &file) {
            return must(rows.make(change, QStringLiteral("sheet"),
                                  {{QStringLiteral("student_id"), file.id.value()},
                                   {QStringLiteral("campaign_id"), campaign},
                                   {QStringLiteral("scale_id"), QStringLiteral("phq9")}}));
        };
        plain = sheetOf(school.kept);
        marked = sheetOf(school.other);
        must(rows.make(change, QStringLiteral("sheet_flag"), {{QStringLiteral("sheet_id"), marked}}));
        return {};
    }));
    const JoinOutcome outcome = must(school.joins().join({school.kept.uid, school.other.uid, {}}));
    CHECK(outcome.rows.value(QStringLiteral("sheet")).folded == 1);
    const auto campaignOf = [&](qint64 sheet) {
        return school.value(
            QStringLiteral("SELECT campaign_id FROM sheet WHERE id = ? AND student_id = ? AND "
                           "removed_utc IS NULL"),
            {sheet, school.kept.id.value()});
    };
    CHECK(campaignOf(marked).toLongLong() > 0);
    CHECK(campaignOf(plain).isNull());
    CHECK(
        school
            .value(QStringLiteral("SELECT count(*) FROM sheet WHERE student_id = ? AND removed_utc IS NULL"),
                   {school.kept.id.value()})
            .toInt() == 2);
    must(school.joins().takeBack(outcome.join));
    CHECK(school.value(QStringLiteral("SELECT count(*) FROM sheet WHERE campaign_id IS NOT NULL")).toInt() ==
          2);
    CHECK(school.isSound());
}

TEST_CASE("a roll that knows the other file's number finds the file that stands")
{
    TwoFiles school;
    must(school.joins().join({school.kept.uid, school.other.uid, {}}));
    RosterTable table;
    RosterRow row;
    row.row = 2;
    row.student.name = QStringLiteral("林晓雨");
    row.student.rollNumber = QStringLiteral("G11010120130504002X");
    table.rows = {row};
    const RosterPlan plan = must(school.services().roster.plan(table));
    REQUIRE(plan.rows.size() == 1);
    CHECK(plan.rows.first().student == school.kept.id);
    CHECK(must(school.services().lookup.resolve(QStringLiteral("G11010120130504002X"))).one->uid ==
          school.kept.uid);
    CHECK(must(school.services().lookup.resolve(school.other.uid.toString())).one->uid == school.kept.uid);
}

TEST_CASE("two children are not asked about again, and what would be lost holds a join up")
{
    TwoFiles school;
    REQUIRE(must(school.joins().candidates()).size() == 1);
    must(school.joins().apart(school.other.uid, school.kept.uid));
    must(school.joins().apart(school.kept.uid, school.other.uid)); // said twice is said once
    CHECK(must(school.joins().candidates()).isEmpty());
    must(school.services().drafts.save(school.other.uid.toString(), QStringLiteral("growth"),
                                       QStringLiteral("…")));
    CHECK(must(school.joins().look(school.kept.uid, school.other.uid)).drafts == 1);
    CHECK(refusal(school.joins().join({school.kept.uid, school.other.uid, {}})) ==
          QStringLiteral("join.drafts"));
    must(school.services().drafts.discard(school.other.uid.toString(), QStringLiteral("growth")));
    CHECK(refusal(school.joins().join({school.kept.uid, school.kept.uid, {}})) ==
          QStringLiteral("join.same"));
    const JoinOutcome outcome = must(school.joins().join({school.kept.uid, school.other.uid, {}}));
    CHECK(refusal(school.joins().join({school.kept.uid, school.other.uid, {}})) ==
          QStringLiteral("join.same"));
    // Once the file has been gone on with, two files cannot be made of it.
    Student one = school.stored(school.kept.uid);
    one.phone = QStringLiteral("13600000000");
    must(school.services().students.edit(one));
    CHECK(refusal(school.joins().takeBack(outcome.join)) == QStringLiteral("undo.changed_since"));
    CHECK(school.isSound());
}

TEST_CASE("a third file joins, and the names of both go with the one that stands")
{
    TwoFiles school;
    const Student third = school.add(QStringLiteral("林小雨"), school.class81, QStringLiteral("0777"));
    const JoinOutcome first = must(school.joins().join({school.kept.uid, school.other.uid, {}}));
    const JoinOutcome second = must(school.joins().join({third.uid, school.kept.uid, {}}));
    for (const Student &gone : {school.kept, school.other})
        CHECK(must(StudentRepository(school.db()).byUid(gone.uid))->uid == third.uid);
    CHECK(refusal(school.joins().takeBack(first.join)) == QStringLiteral("undo.changed_since"));
    must(school.joins().takeBack(second.join));
    CHECK(must(StudentRepository(school.db()).byUid(school.other.uid))->uid == school.kept.uid);
    CHECK(school.isSound());
}

TEST_CASE("who destroys the file that stands destroys the one that went into it")
{
    TwoFiles school;
    Consent said;
    said.onDate = QDate(2026, 11, 19);
    must(school.services().consents.record(school.other.uid,
                                           said)); // stays under the other file, and is said again
    must(school.joins().join({school.kept.uid, school.other.uid, {}}));
    const keeping::ErasurePlan plan = must(keeping::planErasure(school.db(), {school.kept.uid}));
    CHECK(plan.has(QStringLiteral("student"), school.kept.id.value()));
    CHECK(plan.has(QStringLiteral("student"), school.other.id.value()));
    CHECK(plan.rows.value(QStringLiteral("consent")).size() == 2);
    CHECK(plan.rows.value(QStringLiteral("student_join")).size() == 1);
    CHECK(plan.names.contains(QStringLiteral("林晓雨")));
}

TEST_CASE("only the room's staff make two files one")
{
    TwoFiles school;
    school.as({Role::ClassTeacher}, {school.class71});
    CHECK(refusal(school.joins().candidates()) == QStringLiteral("denied"));
    CHECK(refusal(school.joins().look(school.kept.uid, school.other.uid)) == QStringLiteral("denied"));
    CHECK(refusal(school.joins().join({school.kept.uid, school.other.uid, {}})) == QStringLiteral("denied"));
    CHECK(refusal(school.joins().apart(school.kept.uid, school.other.uid)) == QStringLiteral("denied"));
}
