// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/handover_world.h"
#include "tests/exchange/package_maker.h"
#include "tests/support/said.h"

#include "core/care/case_service.h"
#include "core/exchange/exchange_operations.h"
#include "core/keeping/keeping_papers.h"
#include "core/report/document_json.h"
#include "core/school/facts_repository.h"
#include "core/vault/user_repository.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

QString cell(const report::Document &document, const char *field)
{
    for (const report::Block &block : document.blocks) {
        const auto *grid = std::get_if<report::FieldGrid>(&block);
        if (grid == nullptr)
            continue;
        for (const auto &row : grid->rows) {
            for (const report::FieldCell &one : row) {
                if (one.field == QLatin1String(field))
                    return one.value.text;
            }
        }
    }
    return {};
}

const report::Table &itemsOf(const report::Document &document)
{
    for (const report::Block &block : document.blocks) {
        if (const auto *table = std::get_if<report::Table>(&block))
            return *table;
    }
    FAIL("no table");
    return std::get<report::Table>(document.blocks.constFirst());
}

QList<HandedKind> kindsOf(const QList<HandedPart> &parts)
{
    QList<HandedKind> kinds;
    for (const HandedPart &part : parts)
        kinds.append(part.kind);
    return kinds;
}

} // namespace

TEST_CASE(
    "a student's file goes from school to school, waits for a person, and is read there as it was printed",
    "[handover][slow]")
{
    HandoverWorld world;
    const auto offer = must(world.handing().offer(world.student.uid));
    CHECK(offer.consent == ConsentState::NotAsked);
    CHECK(offer.openSeries == 1);
    CHECK(offer.unreadable == 0);
    REQUIRE(offer.schools.size() == 1);
    CHECK(kindsOf(offer.parts) == QList<HandedKind>{HandedKind::File, HandedKind::Sheet, HandedKind::Case,
                                                    HandedKind::Case, HandedKind::Opinion,
                                                    HandedKind::Series});
    const auto sent = world.handOver("file.typ");
    CHECK(sent.file.records == 6);
    const auto ours = must(world.handing().show(sent.handover));
    CHECK(ours.state == HandoverState::Sent);
    CHECK(ours.number == 1);
    CHECK(ours.hash.size() == 64);
    CHECK(must(world.handing().ofStudent(world.student.uid)).size() == 1);
    CHECK(world.before.stored(world.student.uid).status == RollStatus::OnRoll);

    // Looked at first, and nothing is written by that.
    CHECK(world.take("file.typ", true).reason.subject == said("verdict.handover"));
    CHECK(must(world.incoming().list()).isEmpty());
    CHECK(world.take("file.typ").verdict == Verdict::Accepted);
    const FileHandover came = must(world.incoming().list()).constFirst();
    CHECK(came.state == HandoverState::Waiting);
    CHECK_FALSE(came.student.isValid());
    CHECK(must(StudentRepository(world.after.db()).keys()).isEmpty());
    const auto look = must(world.taking().look(came.uid));
    CHECK(look.matches.isEmpty());
    CHECK(look.head.parts.size() == 6);
    CHECK(look.facts.student.name == said("林小满"));

    const Uid student = must(world.taking().takeOver(came.uid, {{}, world.after.class81}));
    const Student made = world.after.stored(student);
    CHECK(made.name == said("林小满"));
    CHECK(made.classId == world.after.class81);
    CHECK(made.idNumber == world.student.idNumber);
    CHECK(made.studentNo.isEmpty());
    CHECK(made.fileClass == FileClass::General);
    const StudentFile file = must(StudentService(world.after.workplace()).show(student));
    REQUIRE(file.contacts.size() == 1);
    CHECK(file.contacts.constFirst().isGuardian);
    REQUIRE(file.growth.size() == 1);
    CHECK(file.growth.constFirst().statement == said("父母外出务工"));
    CHECK(file.growth.constFirst().sourceNote.startsWith(said("海边小学")));
    CHECK(file.riskFactors.size() == 1);
    CHECK(file.tags.size() == 1);
    CHECK(file.consents.isEmpty()); // what was said to one school is not said to another

    const auto handed = must(world.taking().ofStudent(student));
    REQUIRE(handed.size() == 1);
    CHECK(kindsOf(handed.constFirst().parts) == kindsOf(offer.parts));
    const QList<report::Document> printed = must(world.handing().preview(world.order()));
    for (qsizetype i = 0; i < printed.size(); ++i) {
        const auto open = must(world.taking().open(handed.constFirst().parts.at(i).uid));
        CHECK(open.document.blocks == printed.at(i).blocks);
        CHECK(open.document.frame.schoolName == said("海边小学"));
        CHECK(handedCheck(open.part.document) == open.part.check);
    }
    const QStringList lines = world.after.auditLines();
    CHECK(lines.contains(said("exchange.take-over exchange_handover ok changed")));
    CHECK(lines.contains(said("exchange.take-over student ok created")));
}

TEST_CASE("both papers of a handover carry the same check values", "[handover]")
{
    HandoverWorld world;
    const auto sent = world.handOver("file.typ");
    world.take("file.typ");
    const Uid came = must(world.incoming().list()).constFirst().uid;
    must(world.taking().takeOver(came, {{}, world.after.class81}));
    const report::PrintOrder order{said("移交存档"), 1, report::Language::Chinese};
    const auto here = must(world.handing().paper(sent.handover, order, report::PrintWay::Issue));
    const auto there = must(world.incoming().paper(came, order, report::PrintWay::Issue));
    CHECK(here.serial > 0);
    CHECK(here.document.frame.formId == said("form21_file_handover"));
    CHECK(cell(here.document, "check").size() == 128 + 15);
    for (const char *field : {"check", "student", "from_unit", "to_unit", "from", "witness"}) {
        CHECK_FALSE(cell(here.document, field).isEmpty());
        CHECK(cell(here.document, field) == cell(there.document, field));
    }
    CHECK(cell(here.document, "from_unit") == said("海边小学"));
    CHECK(cell(there.document, "to_unit") == said("山上中学"));
    CHECK(itemsOf(here.document).rows == itemsOf(there.document).rows);
    CHECK(itemsOf(here.document).rows.size() == 6);
    CHECK(itemsOf(here.document).rows.constFirst().at(4).number == 2); // pages as somebody counted them

    world.after.as({Role::Keyer});
    CHECK(refusal(world.incoming().paper(came, order, report::PrintWay::Issue)) == said("denied"));
}

TEST_CASE("what became of a file comes back with the receipt", "[handover]")
{
    HandoverWorld world;
    const auto sent = world.handOver("file.typ");
    const auto state = [&] { return must(world.handing().show(sent.handover)).state; };
    world.take("file.typ");
    world.receipt("first.typ");
    CHECK(state() == HandoverState::Arrived);
    const Uid came = must(world.incoming().list()).constFirst().uid;
    if (GENERATE(true, false)) {
        must(world.taking().takeOver(came, {{}, world.after.class81}));
        world.receipt("second.typ");
        CHECK(state() == HandoverState::Taken);
        CHECK(refusal(world.taking().giveBack(came, said("重复"))) == said("handover.decided"));
    } else {
        CHECK(refusal(world.taking().giveBack(came, said(" "))) == said("review.reason"));
        must(world.taking().giveBack(came, said("该生没有来报到")));
        world.receipt("second.typ");
        CHECK(state() == HandoverState::Returned);
        CHECK(must(world.handing().show(sent.handover)).stateWords == said("该生没有来报到"));
        CHECK(must(StudentRepository(world.after.db()).keys()).isEmpty());
        const Uid part = must(world.incoming().show(came)).parts.constFirst().uid;
        CHECK(refusal(world.taking().open(part)) == said("handover.part"));
    }
    CHECK(refusal(world.taking().takeOver(came, {{}, world.after.class81})) == said("handover.decided"));
}

TEST_CASE("a file is joined to a student who is here already, and leaves what stands there", "[handover]")
{
    HandoverWorld world;
    Student here;
    here.name = said("林晓满");
    here.classId = world.after.class71;
    here.studentNo = said("0801");
    here.idKind = said("1");
    here.idNumber = world.student.idNumber;
    here.phone = said("13900000001");
    const Student known = world.after.add(here);
    world.handOver("file.typ");
    world.take("file.typ");
    const Uid came = must(world.incoming().list()).constFirst().uid;
    const auto look = must(world.taking().look(came));
    REQUIRE(look.matches.size() == 1);
    CHECK(look.matches.constFirst().student.uid == known.uid);
    CHECK(look.matches.constFirst().by == QStringList{said("id-number")});
    // A second student with that number is not made, and nothing is half done.
    CHECK(refusal(world.taking().takeOver(came, {{}, world.after.class81})) == said("handover.exists"));
    CHECK(refusal(world.taking().takeOver(came, {})) == said("handover.join"));
    CHECK(refusal(world.taking().takeOver(came, {known.uid, world.after.class81})) == said("handover.join"));
    CHECK(must(world.incoming().show(came)).state == HandoverState::Waiting);

    scales::ScaleLibrary library{QString()};
    const auto figures = [&] {
        return must(streamRows(world.after.workplace(), library, said("care"), said("2026-10"),
                               Level::Figures))
            .rows;
    };
    const auto counted = [&] {
        QList<int> counts;
        for (const char *table : {"care_case", "session_record", "counselling_series", "sheet", "review"})
            counts.append(
                world.after.value(said("SELECT count(*) FROM %1").arg(QLatin1String(table))).toInt());
        return counts;
    };
    const auto rowsBefore = figures();
    const auto countsBefore = counted();
    REQUIRE(look.matches.constFirst().differences ==
            QList<HandedDifference>{{said("name"), said("林晓满"), said("林小满")}});
    CHECK(must(world.taking().takeOver(came, {known.uid, {}, {said("name")}})) == known.uid);
    CHECK(figures() == rowsBefore);
    CHECK(counted() == countsBefore);
    const Student after = world.after.stored(known.uid);
    CHECK(after.name == said("林晓满"));
    CHECK(after.formerNames == QStringList{said("林小满")});
    CHECK(after.phone == said("13900000001"));
    CHECK(after.classId == world.after.class71);
    CHECK(after.birthDate == world.student.birthDate);
    CHECK(must(StudentRepository(world.after.db()).keys()).size() == 1);
}

TEST_CASE(
    "what tells children apart is compared; what one does not know and what a child was called differ in "
    "nothing",
    "[handover]")
{
    Student one;
    one.name = said("林小满");
    one.sex = Sex::Female;
    one.birthDate = QDate(2013, 5, 17);
    one.idNumber = said("110101201305170029");
    const auto fields = [&one](const std::function<void(Student &)> &change, const JoinedKey &joined = {}) {
        Student here = one;
        change(here);
        return differingFields(differencesOf(here, {joined}, one)).join(u' ');
    };
    CHECK(fields([](Student &) {}).isEmpty());
    CHECK(fields([](Student &here) { here.name = said("李明"); }) == said("name"));
    CHECK(fields([](Student &here) { here.birthDate = QDate(2013, 5, 7); }) == said("birth-date"));
    CHECK(fields([](Student &here) { here.sex = Sex::Male; }) == said("sex"));
    CHECK(fields([](Student &here) { here.idNumber = said("110101201305170037"); }) == said("id-number"));
    CHECK(fields([](Student &here) {
              here.name = said("李明");
              here.birthDate = QDate(2013, 5, 7);
          }) == said("name birth-date"));
    CHECK(fields([](Student &here) {
              here.name = said("林晓满");
              here.formerNames = {said("林小满")};
          }).isEmpty());
    CHECK(fields([](Student &here) {
              here.birthDate = {};
              here.sex = Sex::Unknown;
              here.idNumber.clear();
          }).isEmpty());
    JoinedKey joined;
    joined.name = one.name;
    joined.birthDate = one.birthDate;
    joined.idNumber = one.idNumber;
    CHECK(fields(
              [](Student &here) {
                  here.name = said("林晓满");
                  here.birthDate = QDate(2013, 5, 7);
                  here.idNumber = said("110101201305170037");
              },
              joined)
              .isEmpty());
    Student came = one;
    came.name = said("林大满");
    came.formerNames = {one.name};
    CHECK(differencesOf(one, {}, came).isEmpty());
}

TEST_CASE("a file is joined to a student who differs only where a person says that it is one child",
          "[handover]")
{
    HandoverWorld world;
    Student here;
    here.name = said("李明");
    here.sex = Sex::Male;
    here.birthDate = QDate(2013, 5, 7);
    here.classId = world.after.class71;
    const Student known = world.after.add(here);
    world.handOver("file.typ");
    world.take("file.typ");
    const Uid came = must(world.incoming().list()).constFirst().uid;
    const auto join = [&](const QStringList &confirmed) {
        return world.taking().takeOver(came, {known.uid, {}, confirmed});
    };
    const QStringList fields{said("name"), said("birth-date"), said("sex")};
    CHECK(differingFields(must(world.taking().differences(came, known.uid))) == fields);
    for (const QStringList &confirmed : {QStringList(), fields.mid(1), fields.mid(0, 2)}) {
        const auto refused = join(confirmed);
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == fail(Errc::NeedsConfirmation, "handover.differs", fields));
    }
    CHECK(world.after.stored(known.uid) == known);
    CHECK(must(StudentService(world.after.workplace()).show(known.uid)).contacts.isEmpty());
    CHECK(must(world.incoming().show(came)).state == HandoverState::Waiting);
    world.after.as({Role::Keyer});
    CHECK(refusal(world.taking().differences(came, known.uid)) == said("denied"));
    world.after.asCounsellor();
    CHECK(must(join(fields)) == known.uid);
    CHECK(world.after.stored(known.uid).formerNames == QStringList{said("林小满")});
    CHECK(refusal(world.taking().differences(came, known.uid)) == said("handover.decided"));
}

TEST_CASE("reading and printing what was handed over stands in the register of access to the file",
          "[handover]")
{
    HandoverWorld world;
    world.handOver("file.typ");
    world.take("file.typ");
    const Uid came = must(world.incoming().list()).constFirst().uid;
    const Uid student = must(world.taking().takeOver(came, {{}, world.after.class81}));
    const QList<HandedPart> parts = must(world.taking().ofStudent(student)).constFirst().parts;
    const report::PrintOrder order{said("转入建档"), 1, report::Language::Chinese};
    for (const HandedPart &part : parts) // one of them restricted
        must(world.taking().print(part.uid, order, true));
    world.after.asUser(said("陈校长"), {Role::Head});
    const keeping::PaperWords codes{[](const QString &action) { return action; },
                                    [](const QString &type) { return type; }};
    const auto paper = must(keeping::KeepingPapers(world.after.workplace())
                                .accessRegister({student, QDate(2026, 11, 1), QDate(2026, 11, 30)}, codes,
                                                order, report::PrintWay::Preview));
    QSet<QString> told;
    for (const QList<report::Value> &row : itemsOf(paper.document).rows)
        told.insert(row.at(2).text);
    for (const char *action : {"exchange.take-over", "exchange.handed-view", "exchange.handed-own-view"})
        CHECK(told.contains(said(action)));
}

TEST_CASE("a second file from one school is spoken of by its own number", "[handover]")
{
    HandoverWorld world;
    world.handOver("one.typ");
    world.handOver("two.typ");
    CHECK(world.take("one.typ").reason == fail(Errc::Conflict, "verdict.handover", {said("1")}));
    CHECK(world.take("two.typ").reason == fail(Errc::Conflict, "verdict.handover", {said("2")}));
    CHECK(world.take("two.typ").reason == fail(Errc::Conflict, "verdict.duplicate", {said("2")}));
}

TEST_CASE(
    "the same file twice is here already, a second one of its number is not, and a wrong receiver reads none",
    "[handover]")
{
    HandoverWorld world;
    world.handOver("file.typ");
    CHECK(world.take("file.typ").verdict == Verdict::Accepted);
    CHECK(world.take("file.typ").verdict == Verdict::Duplicate);
    CHECK(must(world.incoming().list()).size() == 1);
    ExchangeUnit third(said("河边小学"));
    third.enrol(world.before);
    const auto elsewhere = must(third.receiving().take({world.stick.path(said("file.typ"))}, false));
    CHECK(elsewhere.constFirst().verdict == Verdict::Rejected);
    CHECK(elsewhere.constFirst().reason.subject == said("package.not_for_us"));

    // A cut file is nobody's.
    QByteArray bytes = world.stick.read(said("file.typ"));
    bytes.chop(1000);
    world.stick.write(said("cut.typ"), bytes);
    CHECK(world.take("cut.typ").verdict == Verdict::Rejected);
}

TEST_CASE("a file comes from a school only, once under its number, and never as figures", "[handover]")
{
    HandoverWorld world;
    world.handOver("file.typ");
    const QList<StreamRow> rows = rowsOf(world.plain("file.typ"));
    const auto came = [&](const OwnKeys &sender, const QString &period, Level level) {
        Manifest manifest = manifestOf(sender, handoverStream, period, {1, 1});
        manifest.level = level;
        manifest.purpose = said("转学");
        world.stick.write(said("made.typ"), must(pack(sender, {world.after.card()}, manifest, rows)).bytes);
        return world.take("made.typ");
    };
    const QString ref = rows.constFirst().fields.value(QLatin1String("handover")).toString();
    ExchangeUnit office(said("海边区教育局"), UnitKind::District);
    world.after.enrol(office);
    const OwnKeys theirs = must(UnitRepository(office.db()).own());
    CHECK(came(theirs, ref, Level::Identified).reason.subject == said("handover.sender"));
    const OwnKeys school = must(UnitRepository(world.before.db()).own());
    CHECK(came(school, ref, Level::Figures).reason.subject == said("stream.unknown"));
    CHECK(came(school, QString(32, u'a'), Level::Identified).reason.subject == said("handover.rows"));
    CHECK(must(world.incoming().list()).isEmpty());
    CHECK(must(world.taking().waitingCount()) == 0);
    CHECK(world.take("file.typ").verdict == Verdict::Accepted);
    CHECK(must(world.taking().waitingCount()) == 1);
    CHECK(came(school, ref, Level::Identified).reason.subject == said("handover.twice"));
    CHECK(must(world.incoming().list()).size() == 1);
    world.after.as({Role::Keyer});
    CHECK(must(world.taking().waitingCount()) == 0);
}

TEST_CASE("a file goes to a school only, with a reason, somebody's word and a consent or why there is none",
          "[handover]")
{
    HandoverWorld world;
    const QString path = world.stick.path(said("x.typ"));
    const auto tried = [&](const std::function<void(FileHandoverOrder &)> &change) {
        FileHandoverOrder order = world.order();
        change(order);
        return refusal(world.handing().send(order, path));
    };
    CHECK(tried([](auto &order) { order.words = said(" "); }) == said("reason.missing"));
    CHECK(tried([](auto &order) { order.reason = HandoverReason::NewPost; }) == said("handover.reason"));
    CHECK(tried([](auto &order) { order.toName = QString(61, u'长'); }) == said("handover.names"));
    CHECK(tried([](auto &order) { order.second = Second::None; }) == said("handover.second"));
    CHECK(tried([](auto &order) { order.second = Second::Missing; }) == said("handover.second"));
    CHECK(tried([](auto &order) { order.secondName = said("没有这个人"); }) == said("second.unknown"));
    CHECK(tried([&](auto &order) { order.secondName = world.before.workplace().session().userName; }) ==
          said("second.self"));
    CHECK(tried([](auto &order) { order.second = Second::Paper; }) == said("second.user_there"));
    CHECK(tried([](auto &order) { order.consentWords.clear(); }) == said("handover.consent"));
    CHECK(tried([](auto &order) { order.parts.clear(); }) == said("handover.parts"));
    CHECK(tried([](auto &order) { order.parts.append(order.parts.constFirst()); }) == said("handover.parts"));
    CHECK(tried([](auto &order) { order.parts.first().source = Uid(); }) == said("handover.parts"));
    CHECK(tried([](auto &order) { order.to = QByteArray(16, 'x'); }) == said("unit.unknown"));
    ExchangeUnit office(said("海边区教育局"), UnitKind::District);
    world.before.enrol(office);
    CHECK(tried([&](auto &order) { order.to = office.id(); }) == said("handover.receiver"));
    CHECK_FALSE(QFile::exists(path));
    CHECK(must(world.handing().list()).isEmpty());

    Consent consent;
    consent.scope = ConsentScope::Exchange;
    consent.onDate = QDate(2026, 11, 19);
    must(ConsentService(world.before.workplace()).record(world.student.uid, consent));
    CHECK(tried([](auto &order) { order.consentWords.clear(); }).isEmpty());
    CHECK(must(world.handing().list()).constFirst().consent == ConsentState::Given);
}

TEST_CASE("no word of a session is in the package, and what a person may not read he does not hand over",
          "[handover]")
{
    HandoverWorld world;
    world.handOver("file.typ");
    const QByteArray lines = world.plain("file.typ");
    CHECK(lines.contains("林小满"));
    CHECK(lines.contains("近三周情绪低落"));
    CHECK(lines.contains("一个月后回访"));
    for (const char *secret : {"只在咨询室里说的话", "说给老师听的秘密", "补记的一句"})
        CHECK_FALSE(lines.contains(secret));

    // Another counsellor neither reads the counselling nor the case of protection.
    world.before.asUser(said("孙老师"), {Role::Counsellor});
    auto offer = must(world.handing().offer(world.student.uid));
    CHECK(kindsOf(offer.parts) ==
          QList<HandedKind>{HandedKind::File, HandedKind::Sheet, HandedKind::Case, HandedKind::Opinion});
    CHECK(offer.unreadable == 2); // two series; of protection nothing is told
    FileHandoverOrder order = world.order();
    order.secondName = said("周老师");
    CHECK(refusal(world.handing().send(order, world.stick.path(said("y.typ")))) == said("handover.parts"));
    // The head alone hands over the file, and the rest on purpose.
    world.before.asUser(said("陈校长"), {Role::Head});
    offer = must(world.handing().offer(world.student.uid));
    CHECK(kindsOf(offer.parts) == QList<HandedKind>{HandedKind::File});
    world.before.workplace().openOnPurpose(15);
    offer = must(world.handing().offer(world.student.uid));
    CHECK(offer.parts.size() == 6);
    const RoleSet role = GENERATE(RoleSet{Role::Keyer}, RoleSet{Role::Inspector}, RoleSet{Role::ClassTeacher},
                                  RoleSet{Role::Officer});
    world.before.as(role);
    CHECK(refusal(world.handing().offer(world.student.uid)) == said("denied"));
    CHECK(refusal(world.handing().list()) == said("denied"));
}

TEST_CASE("documents that came are read by counsellors, and those on protection and counselling by who took "
          "them over",
          "[handover]")
{
    HandoverWorld world;
    world.handOver("file.typ");
    world.take("file.typ");
    const Uid came = must(world.incoming().list()).constFirst().uid;
    const Uid student = must(world.taking().takeOver(came, {{}, world.after.class81}));
    const QList<HandedPart> parts = must(world.taking().ofStudent(student)).constFirst().parts;
    REQUIRE(parts.size() == 6);
    const report::PrintOrder order{said("转入建档"), 1, report::Language::Chinese};
    CHECK(must(world.taking().print(parts.constFirst().uid, order, true)).serial > 0);
    CHECK(refusal(world.taking().print(parts.constFirst().uid, {{}, 1, {}}, true)) == said("reason.missing"));

    world.after.asUser(said("孙老师"), {Role::Counsellor});
    CHECK(must(world.taking().ofStudent(student)).constFirst().parts.size() == 4);
    for (const HandedPart &part : parts)
        CHECK(refusal(world.taking().open(part.uid)) == (part.isRestricted ? said("denied") : QString()));
    world.after.asUser(said("陈校长"), {Role::Head});
    CHECK(must(world.taking().ofStudent(student)).constFirst().parts.size() == 6);
    CHECK(refusal(world.taking().open(parts.constFirst().uid)) == said("denied.purpose"));
    world.after.workplace().openOnPurpose(15);
    for (const HandedPart &part : parts)
        CHECK(refusal(world.taking().open(part.uid)).isEmpty());
    world.after.as({Role::Keyer});
    CHECK(refusal(world.taking().ofStudent(student)) == said("denied"));
    CHECK(refusal(world.taking().open(parts.constFirst().uid)) == said("denied"));
    CHECK(refusal(world.taking().look(came)) == said("denied"));
    CHECK(refusal(world.taking().takeOver(came, {{}, world.after.class81})) == said("denied"));
}

TEST_CASE("a file that was changed on its way is refused, whatever is changed in it", "[handover]")
{
    HandoverWorld world;
    world.handOver("file.typ");
    const QList<StreamRow> rows = rowsOf(world.plain("file.typ"));
    CHECK(must(fileOf(rows)).head.parts.size() == 6);
    const auto changed = [&rows](const std::function<bool(QString, QJsonObject &)> &change) {
        QList<StreamRow> other = rows;
        for (StreamRow &row : other) {
            if (change(row.section, row.fields))
                break;
        }
        return refusal(fileOf(other));
    };
    const auto set = [&changed](const char *section, const char *field, const QJsonValue &value) {
        return changed([&](const QString &in, QJsonObject &row) {
            if (in != QLatin1String(section))
                return false;
            row.insert(QLatin1String(field), value);
            return true;
        });
    };
    const QString bad = said("handover.rows");
    CHECK(set("handover", "reason", said("else")) == bad);
    CHECK(set("handover", "second", said("missing")) == bad);
    CHECK(set("handover", "witness", QString()) == bad);
    CHECK(set("handover", "number", 0) == bad);
    CHECK(set("student", "name", QString()) == bad);
    CHECK(set("growth", "source", said("else")) == bad);
    CHECK(set("factors", "code", said("else")) == bad);
    CHECK(set("parts", "check", said("0000000000000000")) == bad);
    CHECK(set("parts", "kind", said("case")) == bad);
    CHECK(set("parts", "no", 1) == bad);
    CHECK(set("text", "piece", 1) == bad);
    CHECK(changed([](const QString &in, QJsonObject &row) {
              if (in != QLatin1String("text") || row.value(QLatin1String("of")) != QLatin1String("document"))
                  return false;
              row.insert(QStringLiteral("text"),
                         row.value(QLatin1String("text")).toString().replace(said("林"), said("李")));
              return true;
          }) == bad);
    QList<StreamRow> twice = rows;
    twice.append(rows.constFirst());
    CHECK(refusal(fileOf(twice)) == bad);
    CHECK(refusal(fileOf({})) == bad);
}
