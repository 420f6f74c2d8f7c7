// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/school_codes.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

GrowthEntry statement(const char *words, QDate on, GrowthKind kind = GrowthKind::Family)
{
    GrowthEntry entry;
    entry.kind = kind;
    entry.onDate = on;
    entry.statement = said(words);
    entry.source = said("guardian");
    return entry;
}

VulnerabilityTag tagOf(const char *code, QDate from)
{
    VulnerabilityTag tag;
    tag.code = said(code);
    tag.from = from;
    tag.source = said("roster");
    return tag;
}

struct Room : SchoolFixture
{
    Student one = add(said("张三"), class71);
    Services all{workplace()};
    const QDate today{2026, 11, 20};
    QList<VulnerabilityTag> tags() { return must(FactsRepository(db()).tags(one.id)); }
};

} // namespace

TEST_CASE("Statements on family and growth are kept with date and source, changed and removed")
{
    Room room;
    GrowthEntry entry = statement("随祖父母生活", QDate(2026, 9, 5));
    entry.sourceNote = said("家访");
    entry.stressor = said("family_change"); // belongs to observations only
    const Uid uid = must(room.all.growth.add(room.one.uid, entry));
    must(room.all.growth.add(room.one.uid, statement("转学一次", QDate(2024, 9, 1), GrowthKind::Growth)));
    GrowthEntry seen = statement("课间独坐", QDate(2026, 11, 19), GrowthKind::Observation);
    seen.stressor = said("relationship");
    must(room.all.growth.add(room.one.uid, seen));
    QList<GrowthEntry> list = must(room.all.students.show(room.one.uid)).growth;
    REQUIRE(list.size() == 3);
    CHECK(list[0].statement == said("转学一次"));
    CHECK(list[1].sourceNote == said("家访"));
    CHECK(list[1].stressor.isEmpty());
    CHECK(list[2].stressor == said("relationship"));
    GrowthEntry changed = list[1];
    changed.statement = said("随外祖父母生活");
    must(room.all.growth.edit(changed));
    must(room.all.growth.remove(list[0].uid));
    list = must(room.all.students.show(room.one.uid)).growth;
    REQUIRE(list.size() == 2);
    CHECK(list[0].statement == said("随外祖父母生活"));
    CHECK(list[0].uid == uid);
    CHECK(refusal(room.all.growth.remove(changed.uid)).isEmpty());
    CHECK(refusal(room.all.growth.edit(changed)) == said("record.not_found"));
}

TEST_CASE("A statement without words, day or source is refused")
{
    Room room;
    const auto refused = [&room](auto change) {
        GrowthEntry entry = statement("随祖父母生活", QDate(2026, 9, 5));
        change(entry);
        return refusal(room.all.growth.add(room.one.uid, entry));
    };
    CHECK(refused([](GrowthEntry &e) { e.statement = said(" \n "); }) == said("text.missing"));
    CHECK(refused([](GrowthEntry &e) { e.statement = QString(30'000, u'长'); }) == said("text.too_long"));
    CHECK(refused([](GrowthEntry &e) { e.onDate = QDate(); }) == said("date.missing"));
    CHECK(refused([](GrowthEntry &e) { e.onDate = QDate(2026, 11, 21); }) == said("date.future"));
    CHECK(refused([](GrowthEntry &e) { e.source = said("rumour"); }) == said("student.code"));
    CHECK(refused([](GrowthEntry &e) {
              e.kind = GrowthKind::Observation;
              e.stressor = said("problem_pupil");
          }) == said("student.code"));
    CHECK(refusal(room.all.growth.add(room.uids().next(), statement("x", room.today))) ==
          said("student.not_found"));
    CHECK(must(room.all.students.show(room.one.uid)).growth.isEmpty());
}

TEST_CASE("Risk factors run from one date to another and are counted by grade, a student once")
{
    Room room;
    const Student other = room.add(said("李四"), room.class72);
    RiskFactor factor;
    factor.code = said("study_pressure");
    factor.from = QDate(2026, 9, 10);
    factor.source = said("student");
    const Uid uid = must(room.all.circumstances.addRiskFactor(room.one.uid, factor));
    must(room.all.circumstances.addRiskFactor(room.one.uid, factor));
    must(room.all.circumstances.addRiskFactor(other.uid, factor));
    const auto counted = [&room](QDate on) {
        const auto counts = must(room.all.circumstances.riskFactorsByGrade(on));
        return counts.isEmpty() ? 0 : static_cast<int>(counts[0].students);
    };
    CHECK(counted(QDate(2026, 9, 9)) == 0);
    CHECK(counted(room.today) == 2);
    CHECK(refusal(room.all.circumstances.endRiskFactor(uid, QDate(2026, 9, 9))) == said("date.order"));
    must(room.all.circumstances.endRiskFactor(uid, QDate(2026, 10, 1)));
    CHECK(counted(room.today) == 2); // the second entry is still open
    must(room.all.students.leaveSchool(other.uid, room.today, said("转学")));
    CHECK(counted(room.today) == 1);
    factor.code = said("bad");
    CHECK(refusal(room.all.circumstances.addRiskFactor(room.one.uid, factor)) == said("student.code"));
}

TEST_CASE("A tag runs out with the school year, is asked anew and does not stand twice")
{
    Room room;
    const Uid first =
        must(room.all.circumstances.addTag(room.one.uid, tagOf("left_behind", QDate(2026, 9, 10))));
    CHECK(room.tags()[0].expiresOn == QDate(2027, 7, 2)); // last day of the recorded second term
    CHECK(refusal(room.all.circumstances.addTag(room.one.uid, tagOf("left_behind", room.today))) ==
          said("tag.holds"));
    must(room.all.circumstances.addTag(room.one.uid, tagOf("single_parent", QDate(2025, 10, 1))));
    CHECK(room.tags()[0].expiresOn == QDate(2026, 7, 31)); // no term of 2025-2026 is recorded
    CHECK(refusal(room.all.circumstances.addTag(room.one.uid, tagOf("poor", room.today))) ==
          said("student.code"));
    CHECK(must(room.all.circumstances.tagsExpiring(QDate(2027, 6, 1), QDate(2027, 8, 31))).size() == 1);
    CHECK(must(room.all.circumstances.tagsExpiring(QDate(2027, 7, 3), QDate(2027, 8, 31))).isEmpty());

    room.clock().setNow({QDate(2027, 9, 6), QTime(8, 0)});
    must(room.all.circumstances.renewTag(first, QDate(2027, 9, 6), said("home_visit")));
    const QList<VulnerabilityTag> tags = room.tags();
    REQUIRE(tags.size() == 3);
    CHECK(tags[2].from == QDate(2027, 9, 6));
    CHECK(tags[2].expiresOn == QDate(2028, 7, 31));
    CHECK(tags[2].source == said("home_visit"));
    CHECK(refusal(room.all.circumstances.renewTag(first, QDate(2027, 9, 6), said("home_visit"))) ==
          said("tag.holds"));
    must(room.all.circumstances.endTag(tags[2].uid, QDate(2027, 9, 30)));
    CHECK(refusal(room.all.circumstances.renewTag(tags[2].uid, QDate(2027, 9, 6), said("roster"))) ==
          said("tag.ended"));
    CHECK(refusal(room.all.circumstances.endTag(tags[2].uid, QDate(2027, 9, 1))) == said("date.order"));
}

TEST_CASE("The class of a file is set by a person with a reason, and every decision is kept")
{
    Room room;
    CHECK(refusal(room.all.fileClasses.set(room.one.uid, FileClass::Focus, room.today, said(" "))) ==
          said("reason.missing"));
    CHECK(refusal(room.all.fileClasses.set(room.one.uid, FileClass::Focus, room.today.addDays(1),
                                           said("x"))) == said("date.future"));
    CHECK(refusal(room.all.fileClasses.set(room.one.uid, FileClass::General, room.today, said("x"))) ==
          said("file-class.same"));
    CHECK(must(room.all.fileClasses.history(room.one.uid)).isEmpty());
    must(room.all.fileClasses.set(room.one.uid, FileClass::Focus, QDate(2026, 10, 1), said("连续缺勤")));
    must(room.all.fileClasses.set(room.one.uid, FileClass::Attention, room.today, said("情况好转")));
    const qint64 second = room.workplace().lastChangeSet();
    const QList<FileClassEntry> history = must(room.all.fileClasses.history(room.one.uid));
    REQUIRE(history.size() == 2);
    CHECK(history[0].fileClass == FileClass::Focus);
    CHECK(history[1].reason == said("情况好转"));
    CHECK(history[1].decidedBy == said("周老师"));
    CHECK(room.stored(room.one.uid).fileClass == FileClass::Attention);
    must(room.all.undo.undo(second)); // the history and the present class go back together
    CHECK(room.stored(room.one.uid).fileClass == FileClass::Focus);
    CHECK(must(room.all.fileClasses.history(room.one.uid)).size() == 1);
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("Consents are recorded, expire and are withdrawn, each in its own line")
{
    Room room;
    const auto state = [&room](QDate on) {
        return must(
            room.all.consents.state(room.one.uid, ConsentParty::Guardian, ConsentScope::Screening, on));
    };
    Consent consent;
    consent.onDate = QDate(2026, 9, 10);
    consent.expiresOn = QDate(2026, 12, 31);
    consent.person = said("张父");
    consent.paperRef = said("同意书 12 号");
    Consent withdrawal = consent;
    withdrawal.answer = ConsentAnswer::Withdrawn;
    withdrawal.onDate = room.today;
    CHECK(refusal(room.all.consents.record(room.one.uid, withdrawal)) == said("consent.nothing"));
    must(room.all.consents.record(room.one.uid, consent));
    CHECK(state(room.today) == ConsentState::Given);
    CHECK(state(QDate(2027, 1, 1)) == ConsentState::Expired);
    must(room.all.consents.record(room.one.uid, withdrawal));
    CHECK(state(room.today) == ConsentState::Withdrawn);
    CHECK(state(QDate(2026, 11, 19)) == ConsentState::Given);
    const QList<Consent> given = must(room.all.consents.list(room.one.uid));
    REQUIRE(given.size() == 2);
    CHECK(given[0].paperRef == said("同意书 12 号"));
    CHECK_FALSE(given[1].expiresOn.isValid());
    consent.expiresOn = QDate(2026, 9, 1);
    CHECK(refusal(room.all.consents.record(room.one.uid, consent)) == said("date.order"));
    consent.onDate = QDate();
    CHECK(refusal(room.all.consents.record(room.one.uid, consent)) == said("date.missing"));
}

TEST_CASE("The timeline merges every room's events, the latest first")
{
    Room room;
    must(room.all.growth.add(room.one.uid, statement("转学一次", QDate(2024, 9, 1), GrowthKind::Growth)));
    must(room.all.fileClasses.set(room.one.uid, FileClass::Focus, QDate(2026, 10, 1), said("连续缺勤")));
    must(room.all.circumstances.addTag(room.one.uid, tagOf("migrant", QDate(2025, 9, 1))));
    must(room.all.students.takeLeave(room.one.uid, QDate(2026, 11, 2), QDate(2027, 11, 2), said("休养")));
    Consent consent;
    consent.onDate = QDate(2026, 10, 1);
    must(room.all.consents.record(room.one.uid, consent));
    const Uid sheet = room.uids().next();
    room.all.timeline.add(op::studentView, [&sheet](Workplace &, StudentId) -> Result<QList<TimelineEntry>> {
        const ObjectRef object{said("sheet"), sheet};
        return QList<TimelineEntry>{
            {QDate(2026, 10, 1), QTime(9, 0), said("sheet.scored"), {}, {}, object},
            {QDate(2026, 10, 1), QTime(10, 30), said("sheet.reviewed"), {}, {}, object}};
    });
    room.all.timeline.add(op::auditVerify, [](Workplace &, StudentId) -> Result<QList<TimelineEntry>> {
        return QList<TimelineEntry>();
    });
    static constexpr Operation nobody{"test.nobody", {Role::Expert}, {}, {}};
    room.all.timeline.add(nobody, [](Workplace &, StudentId) -> Result<QList<TimelineEntry>> {
        FAIL("a source was read by somebody who may not");
        return QList<TimelineEntry>();
    });
    QStringList kinds;
    for (const TimelineEntry &entry : must(room.all.timeline.of(room.one.uid)))
        kinds.append(entry.kind);
    CHECK(
        kinds.join(u' ').toStdString() ==
        "roll.leave sheet.reviewed sheet.scored file-class consent.given tag.expired tag.from growth.growth");
    const auto autumn = must(room.all.timeline.of(room.one.uid, {QDate(2026, 9, 1), QDate(2026, 10, 31)}));
    CHECK(autumn.size() == 4);
    CHECK(autumn[2].text == said("连续缺勤"));
    CHECK(autumn[2].codes == QStringList{said("focus"), said("周老师")});
    CHECK(refusal(room.all.timeline.of(room.uids().next())) == said("student.not_found"));
    room.all.timeline.add(op::studentView, [](Workplace &, StudentId) -> Result<QList<TimelineEntry>> {
        return fail(Errc::Damaged, "vault.damaged");
    });
    CHECK(refusal(room.all.timeline.of(room.one.uid)) == said("vault.damaged")); // never half a life
}

TEST_CASE("Codes are neutral, unique and plain")
{
    for (const auto codes : {riskFactorCodes(), vulnerabilityCodes(), relationCodes(), sourceCodes(),
                             postCodes(), documentKindCodes()}) {
        QStringList seen;
        for (const SchoolCode &one : codes) {
            const QString code = said(one.code);
            INFO(one.code);
            CHECK_FALSE(seen.contains(code));
            CHECK(isCode(codes, code));
            for (const char *label : {"problem", "abnormal", "patient", "deviant", "poor"})
                CHECK_FALSE(code.contains(said(label)));
            seen.append(code);
        }
        CHECK_FALSE(isCode(codes, QString()));
    }
}
