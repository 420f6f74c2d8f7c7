// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screening/screening_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QString gad7 = QStringLiteral("gad7");

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
    must(room.services().answerImport.drop(waiting.last().uid));
    CHECK(must(room.services().answerImport.pairingList(campaign.id)).isEmpty());
    CHECK(must(room.services().campaigns.status(campaign.id)).total.done == 4);
    CHECK(must(room.audit().verify()).ok());
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
