// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

#include <QCryptographicHash>

using namespace tingyu;
using namespace tingyu::test;

namespace {

Workbook workbook(const QList<QStringList> &rows)
{
    Workbook book;
    Sheet sheet;
    int number = 0;
    for (const QStringList &row : rows) {
        TableRow made;
        made.number = ++number;
        for (const QString &cell : row)
            made.cells.append(Cell::ofText(cell));
        sheet.rows.append(made);
    }
    book.sheets.append(sheet);
    return book;
}

QStringList header()
{
    QStringList headings{QStringLiteral("学号"), QStringLiteral("姓名"), QStringLiteral("班级"),
                         QStringLiteral("日期")};
    for (int i = 1; i <= 7; ++i)
        headings.append(QString::number(i));
    return headings;
}

QStringList row(const QString &number, const QString &name, const QString &className, const QString &answer,
                int answered = 7, const QString &date = QStringLiteral("2026-11-10"))
{
    return QStringList{number, name, className, date} + QStringList(answered, answer);
}

} // namespace

TEST_CASE("every row of an answer file is accounted for")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{gad7});
    const auto name = [&](int i) { return room.pupils.at(i).name; };
    Consent refusal;
    refusal.party = ConsentParty::Student;
    refusal.scope = ConsentScope::Screening;
    refusal.answer = ConsentAnswer::Refused;
    refusal.onDate = QDate(2026, 11, 1);
    must(room.services().consents.record(room.pupils.at(5).uid, refusal));

    const Workbook book = workbook(
        {header(), row(QStringLiteral("0701"), name(0), QStringLiteral("七(1)班"), QStringLiteral("2")),
         row({}, name(1), QStringLiteral("初一1班"), QStringLiteral("0")),
         row(QStringLiteral("0703"), {}, {}, QStringLiteral("1"), 3),
         row(QStringLiteral("0704"), QStringLiteral("别人"), {}, QStringLiteral("0")),
         row(QStringLiteral("9999"), QStringLiteral("无此人"), {}, QStringLiteral("0")),
         row(QStringLiteral("0705"), name(4), {}, QStringLiteral("9")),
         row(QStringLiteral("0706"), name(5), {}, QStringLiteral("0")),
         row(QStringLiteral("0701"), name(0), {}, QStringLiteral("0")),
         row(QStringLiteral("0707"), name(6), {}, QStringLiteral("0"), 7, QStringLiteral("2026-12-25"))});
    const AnswerImportOutcome preview =
        must(room.services().answerImport.import(campaign.uid, book, {.dryRun = true}));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM sheet")).toInt() == 0);

    const AnswerImportOutcome outcome = must(room.services().answerImport.import(campaign.uid, book, {}));
    CHECK(outcome.read == 9);
    CHECK(outcome.scored == 3);
    CHECK(outcome.incomplete == 1);
    CHECK(outcome.unmatched == 2);
    CHECK(outcome.rejected == 2);
    CHECK(outcome.refused == 1);
    CHECK(outcome.queued == 1);
    CHECK(preview.scored == outcome.scored);
    CHECK(preview.problems == outcome.problems);
    const QList<AnswerProblem> wanted{{5, {}, QStringLiteral("name_differs")},
                                      {6, {}, QStringLiteral("unknown_student")},
                                      {7, QStringLiteral("1"), QStringLiteral("value_not_printed")},
                                      {9, {}, QStringLiteral("twice_in_file")},
                                      {10, {}, QStringLiteral("outside_window")}};
    CHECK(outcome.problems == wanted);

    const auto waiting = must(room.services().answerImport.pairingList(campaign.id));
    REQUIRE(waiting.size() == 2);
    must(room.services().answerImport.pair(waiting.first().uid, room.pupils.at(3).id));
    CHECK(room.services().answerImport.drop(waiting.last().uid, {}).error().subject ==
          QStringLiteral("reason.missing"));
    must(room.services().answerImport.drop(waiting.last().uid, QStringLiteral("外校学生")));
    CHECK(must(room.services().answerImport.pairingList(campaign.id)).isEmpty());
    CHECK(must(room.services().campaigns.status(campaign.id)).total.done == 4);
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("sheets of a file name the wording the profile says, also after a row was paired")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{QStringLiteral("isi")});
    TextOrder order;
    order.scaleId = QStringLiteral("isi");
    order.instructions = QStringLiteral("请选一项。");
    order.licence = QStringLiteral("授权书 2026-7");
    const ScaleText text =
        must(room.services().scaleTexts.import(order, "甲\n乙\n丙\n丁\n戊\n己\n庚\n", QStringLiteral("txt")));
    const Workbook book =
        workbook({header(), row(QStringLiteral("0701"), {}, {}, QStringLiteral("1")),
                  row(QStringLiteral("9999"), QStringLiteral("无此人"), {}, QStringLiteral("2"))});
    AnswerImportOptions options;
    options.profile = must(readAnswerProfile(R"({"text": "no_such_pack"})"));
    CHECK(room.services().answerImport.import(campaign.uid, book, options).error().subject ==
          QLatin1String("answers.profile_text"));
    options.profile.textId = text.textId;
    CHECK(must(readAnswerProfile(writeAnswerProfile(options.profile))) == options.profile);
    CHECK(must(room.services().answerImport.import(campaign.uid, book, options)).unmatched == 1);
    const auto waiting = must(room.services().answerImport.pairingList(campaign.id));
    must(room.services().answerImport.pair(waiting.first().uid, room.pupils.at(1).id));
    for (const int pupil : {0, 1}) {
        const auto sheets = must(room.services().sheets.ofStudent(room.pupils.at(pupil).id));
        REQUIRE(sheets.size() == 1);
        CHECK(sheets.first().textId == text.textId);
    }
}

TEST_CASE("a second import of the same file adds nothing, and one undo takes an import back")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{gad7});
    const Workbook book = workbook({header(), row(QStringLiteral("0701"), {}, {}, QStringLiteral("3")),
                                    row(QStringLiteral("0702"), {}, {}, QStringLiteral("0"))});
    const AnswerImportOutcome first = must(room.services().answerImport.import(campaign.uid, book, {}));
    CHECK(first.scored == 2);
    const AnswerImportOutcome second = must(room.services().answerImport.import(campaign.uid, book, {}));
    CHECK(second.rejected == 2);
    CHECK(second.problems.first().code == QStringLiteral("already_there"));

    must(room.services().undo.undo(first.changeSet));
    CHECK(must(room.services().campaigns.status(campaign.id)).total.done == 0);
    CHECK(must(room.services().reviews.list()).isEmpty());
    const AnswerImportOutcome third = must(room.services().answerImport.import(campaign.uid, book, {}));
    CHECK(third.scored == 2);
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("a cancelled import leaves nothing, and a file for several scales must say which")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{gad7, QStringLiteral("phqa")});
    const Workbook book = workbook({header(), row(QStringLiteral("0701"), {}, {}, QStringLiteral("3")),
                                    row(QStringLiteral("0702"), {}, {}, QStringLiteral("0"))});
    const auto unnamed = room.services().answerImport.import(campaign.uid, book, {});
    REQUIRE_FALSE(unnamed);
    CHECK(unnamed.error().subject == QLatin1String("import.which_scale"));
    const auto stopped = room.services().answerImport.import(campaign.uid, book, {.scaleId = gad7},
                                                             [](qint64 done, qint64) { return done == 0; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::Cancelled);
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM sheet")).toInt() == 0);
}

TEST_CASE("the pairing list offers who may be meant, pairs by a person's word, and can be undone")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign(QStringList{gad7});
    auto &import = room.services().answerImport;
    const QString name = room.pupils.at(0).name;
    // The number belongs to somebody else by name; the name is right in another class.
    must(import.import(
        campaign.uid,
        workbook({header(), row(QStringLiteral("0702"), QStringLiteral("周望"), {}, QStringLiteral("0")),
                  row({}, name, QStringLiteral("七年级2班"), QStringLiteral("3"))}),
        {}));
    const auto waiting = must(import.pairingList(campaign.id));
    REQUIRE(waiting.size() == 2);
    const auto byNumber = must(import.candidates(waiting.first().uid));
    REQUIRE_FALSE(byNumber.isEmpty());
    CHECK(byNumber.first().id == room.pupils.at(1).id);
    CHECK(byNumber.first().hint == PairHint::SameNumber);
    const auto byName = must(import.candidates(waiting.last().uid));
    REQUIRE_FALSE(byName.isEmpty());
    CHECK(byName.first().id == room.pupils.at(0).id);
    CHECK(byName.first().hint == PairHint::SameName);
    CHECK_FALSE(byName.first().sameClass);
    CHECK(byName.first().className == QStringLiteral("七年级1班"));

    const StoredSheet sheet = must(import.pair(waiting.last().uid, room.pupils.at(0).id));
    const qint64 paired = room.workplace().lastChangeSet();
    CHECK(sheet.queued);
    CHECK(import.pair(waiting.last().uid, room.pupils.at(1).id).error().subject ==
          QStringLiteral("import.row_gone"));
    // Who has a sheet is offered no more, and a second one is refused with the row left as it was.
    for (const PairCandidate &one : must(import.candidates(waiting.first().uid)))
        CHECK(one.id != room.pupils.at(0).id);
    CHECK(import.pair(waiting.first().uid, room.pupils.at(0).id).error().subject ==
          QStringLiteral("sheet.twice"));
    CHECK(must(import.pairingList(campaign.id)).size() == 1);

    must(room.services().undo.undo(paired));
    CHECK(must(import.pairingList(campaign.id)).size() == 2);
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM sheet WHERE removed_utc IS NULL")).toInt() == 0);
    must(import.drop(waiting.first().uid, QStringLiteral("外校学生")));
    must(room.services().undo.undo(room.workplace().lastChangeSet()));
    CHECK(must(import.pairingList(campaign.id)).size() == 2);

    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector}) {
        room.use({role}, {room.firstClass});
        AnswerImportService &other = room.services().answerImport;
        CHECK(other.candidates(waiting.first().uid).error().code == Errc::Denied);
        CHECK(other.pair(waiting.first().uid, room.pupils.at(1).id).error().code == Errc::Denied);
        CHECK(other.drop(waiting.first().uid, QStringLiteral("外校学生")).error().code == Errc::Denied);
    }
}

TEST_CASE("a row is paired with nobody the campaign does not ask")
{
    ScreeningFixture room;
    Campaign wanted = room.campaign(QStringList{gad7});
    wanted.allClasses = false;
    wanted.classes = {room.firstClass};
    const Campaign campaign = must(room.services().campaigns.edit(wanted));
    auto &import = room.services().answerImport;
    must(import.import(
        campaign.uid,
        workbook({header(), row(QStringLiteral("9999"), room.pupils.at(7).name, {}, QStringLiteral("0"))}),
        {}));
    const Uid waiting = must(import.pairingList(campaign.id)).first().uid;
    for (const PairCandidate &one : must(import.candidates(waiting)))
        CHECK(one.id != room.pupils.at(7).id);
    CHECK(import.pair(waiting, room.pupils.at(7).id).error().subject == QStringLiteral("import.not_asked"));
}

TEST_CASE("who may be meant comes best first")
{
    const SchoolClassId first(1);
    const SchoolClassId second(2);
    const auto student = [](int id, const QString &name, const QString &number, SchoolClassId schoolClass) {
        StudentKey key;
        key.id = StudentId(id);
        key.name = name;
        key.studentNo = number;
        key.classId = schoolClass;
        return key;
    };
    const QList<StudentKey> students{student(1, QStringLiteral("李小雨"), QStringLiteral("0701"), first),
                                     student(2, QStringLiteral("李晓雨"), QStringLiteral("0702"), second),
                                     student(3, QStringLiteral("李小云"), QStringLiteral("0703"), first),
                                     student(4, QStringLiteral("王五"), QStringLiteral("0799"), first),
                                     student(5, QStringLiteral("李小雨"), QStringLiteral("0813"), second)};
    const QHash<SchoolClassId, QString> labels{{first, QStringLiteral("七年级1班")},
                                               {second, QStringLiteral("七年级2班")}};
    UnmatchedRow row;
    row.name = QStringLiteral("李小雨");
    row.className = QStringLiteral("初一(1)班");
    row.number = QStringLiteral("0709");
    QList<int> order;
    for (const PairCandidate &one : pairCandidates(row, students, labels))
        order.append(static_cast<int>(one.id.value()));
    CHECK(order == QList<int>{1, 5, 2, 3, 4}); // name and class, name, sound, one character, one digit
    CHECK(pairCandidates(row, students, labels, 2).size() == 2);
    CHECK(pairCandidates({}, students, labels).isEmpty());
}

TEST_CASE("coverage counts a campaign of two scales by student, whichever file brought the answers")
{
    ScreeningFixture room;
    const QString phqa = QStringLiteral("phqa");
    const Campaign campaign = room.campaign({gad7, phqa});
    const auto file = [&](int from, int to, int items, int answered) {
        QStringList headings{QStringLiteral("学号")};
        for (int i = 1; i <= items; ++i)
            headings.append(QString::number(i));
        QList<QStringList> rows{headings};
        for (int i = from; i <= to; ++i)
            rows.append(QStringList{room.pupils.at(i).studentNo} +
                        QStringList(answered, QStringLiteral("0")));
        return workbook(rows);
    };
    const auto bring = [&](const QString &scale, const Workbook &book) {
        AnswerImportOptions options;
        options.scaleId = scale;
        return must(room.services().answerImport.import(campaign.uid, book, options));
    };
    // All ten answered the first scale, in two files; four of the first class the second one, one with
    // blanks.
    bring(gad7, file(0, 5, 7, 7));
    bring(gad7, file(6, 9, 7, 7));
    CHECK(must(room.services().campaigns.status(campaign.id)).total.incomplete == 10);
    bring(phqa, file(0, 2, 9, 9));
    bring(phqa, file(3, 3, 9, 5));
    const CampaignStatus status = must(room.services().campaigns.status(campaign.id));
    REQUIRE(status.classes.size() == 2);
    CHECK(status.classes[0].counts == Coverage{.onRoll = 6, .done = 3, .incomplete = 3});
    CHECK(status.classes[1].counts == Coverage{.onRoll = 4, .incomplete = 4});
    CHECK(status.total.coverage() == 0.3);
    // The same file a second time counts nobody twice.
    CHECK(bring(phqa, file(0, 2, 9, 9)).rejected == 3);
    CHECK(must(room.services().campaigns.status(campaign.id)).total == status.total);
}

TEST_CASE("a file is looked at before it is read, and how it was read is remembered for its headings")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({gad7});
    auto &importer = room.services().answerImport;
    const QByteArray csv = "考生,Q1,Q2,Q3,Q4,Q5,Q6,Q7\n0701,1,2,3,4,1,2,3\n0702,4,4,4,4,4,4,4\n";
    const AnswerFilePreview blind = must(importer.previewFile(campaign.uid, csv, {}));
    REQUIRE(blind.preview.problem);
    CHECK(blind.preview.problem->subject == QLatin1String("answers.no_who"));
    CHECK_FALSE(blind.remembered);

    AnswerImportOptions options;
    options.profile.columns = {{QStringLiteral("考生"), QStringLiteral("student_no")}};
    options.profile.coding = AnswerCoding::Place;
    options.remember = true;
    const AnswerFilePreview seen = must(importer.previewFile(campaign.uid, csv, options));
    CHECK_FALSE(seen.preview.problem);
    CHECK(seen.preview.students.first().answers.first().reading.value == scales::Rational(0));
    const AnswerImportOutcome outcome = must(importer.importFile(campaign.uid, csv, options));
    CHECK(outcome.scored == 2);
    const auto sheets = must(room.services().sheets.ofStudent(room.pupils.at(0).id));
    REQUIRE(sheets.size() == 1);
    CHECK(sheets.first().answers.value(QStringLiteral("4")) == scales::Rational(3));
    CHECK(room.value(QStringLiteral("SELECT file_sha256 FROM sheet LIMIT 1")).toByteArray() ==
          QCryptographicHash::hash(csv, QCryptographicHash::Sha256));

    // Another file with these headings, in another order.
    const QByteArray next = "Q1,Q2,Q3,Q4,Q5,Q6,Q7,考生\n1,1,1,1,1,1,1,0703\n";
    const AnswerFilePreview known = must(importer.previewFile(campaign.uid, next, {}));
    CHECK(known.remembered);
    CHECK(known.profile == options.profile);
    CHECK_FALSE(known.preview.problem);
    AnswerImportOptions plain;
    plain.asGiven = true;
    CHECK_FALSE(must(importer.previewFile(campaign.uid, next, plain)).remembered);
    // The command line takes what it is given and nothing else.
    CHECK(importer.importFile(campaign.uid, next, {}).error().subject == QLatin1String("answers.no_who"));
    options.profile.coding = AnswerCoding::Letter;
    options.dryRun = true;
    must(importer.importFile(campaign.uid, next, options));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM answer_profile")).toInt() == 1);
    CHECK(must(room.audit().verify()).ok());
}

TEST_CASE("lines of a sheet reader come in with their double marks, also by way of the pairing list")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({gad7});
    auto &importer = room.services().answerImport;
    const QByteArray lines = "0701 0123012\r\n0702 01*3 12\r\n7777 012*012\r\n";
    const AnswerImportOutcome outcome = must(importer.importFile(campaign.uid, lines, {}));
    CHECK(outcome.read == 3);
    CHECK(outcome.scored == 1);
    CHECK(outcome.incomplete == 1);
    CHECK(outcome.unmatched == 1);
    CHECK(must(room.services().sheets.ofStudent(room.pupils.at(1).id)).first().doubtfulItems ==
          QStringList{QStringLiteral("3")});
    const auto waiting = must(importer.pairingList(campaign.id));
    REQUIRE(waiting.size() == 1);
    must(importer.pair(waiting.first().uid, room.pupils.at(2).id));
    const auto paired = must(room.services().sheets.ofStudent(room.pupils.at(2).id));
    REQUIRE(paired.size() == 1);
    CHECK(paired.first().doubtfulItems == QStringList{QStringLiteral("4")});
    CHECK(paired.first().answers.size() == 6);
}
