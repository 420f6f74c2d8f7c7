// SPDX-License-Identifier: GPL-3.0-or-later
// One census of a whole school by each of the three ways: keyed from paper, on screen, out of a file.
#include "tests/answering/answering_world.h"

#include "core/answering/answer_seal.h"
#include "tests/support/scale_ids.h"

#include <QDir>

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

namespace {

constexpr int classSize = 50;

/// What each pupil says: a choice per item, from 1, or 0 for left out; most say little, some say much.
using Said = QHash<QString, int>;

Said saidBy(std::mt19937 &dice, const scales::ScaleDefinition &definition)
{
    Said said;
    const unsigned weight = dice() % 10; // of this pupil
    for (const scales::Item &item : definition.items) {
        const auto choices = static_cast<unsigned>(definition.setOf(item).options.size());
        const bool isMuch = dice() % 10 < weight / 2;
        said.insert(item.id, dice() % 97 == 0 ? 0 : isMuch ? int(1 + dice() % choices) : 1);
    }
    return said;
}

Answers printed(const scales::ScaleDefinition &definition, const Said &said)
{
    Answers answers;
    for (const scales::Item &item : definition.items) {
        const int choice = said.value(item.id);
        if (choice > 0)
            answers.insert(item.id, definition.setOf(item).options[static_cast<size_t>(choice) - 1].value);
    }
    return answers;
}

/// What is scored and who is to be looked at, of each student, as text.
QStringList outcomeOf(VaultFixture &vault, CampaignId campaign)
{
    auto rows = must(vault.db().select(
        QStringLiteral(
            "SELECT s.student_id, s.scale_id, s.status, s.validity, r.missing, r.result, (SELECT "
            "group_concat(f.flag_id) FROM (SELECT flag_id FROM sheet_flag WHERE sheet_id = s.id AND "
            "contact_at IS NULL ORDER BY flag_id) f), EXISTS (SELECT 1 FROM review v WHERE v.sheet_id = "
            "s.id AND v.state = 'open') FROM sheet s JOIN score_result r ON r.sheet_id = s.id WHERE "
            "s.campaign_id = ? ORDER BY 1, 2"),
        {campaign.value()}));
    QStringList lines;
    while (rows.next()) {
        QStringList words;
        for (int i = 0; i < 8; ++i)
            words.append(rows.text(i));
        lines.append(words.join(u'|'));
    }
    must(rows.finished());
    return lines;
}

/// The queue as a counsellor sees it, but for the hour at which each sheet came in.
QStringList queueOf(Services &services, CampaignId campaign)
{
    QStringList lines;
    const auto reviews = must(services.reviews.list());
    for (const Review &review : reviews) {
        if (review.campaign == campaign)
            lines.append(review.studentUid.toString() + u'|' + review.scaleId + u'|' +
                         review.flags.join(u','));
    }
    lines.sort();
    return lines;
}

Workbook fileOf(const QList<Student> &pupils, const scales::ScaleDefinition &definition,
                const QList<Said> &all)
{
    Workbook book;
    Sheet sheet;
    TableRow head;
    head.number = 1;
    head.cells = {Cell::ofText(QStringLiteral("学号")), Cell::ofText(QStringLiteral("姓名"))};
    for (const scales::Item &item : definition.items)
        head.cells.append(Cell::ofText(item.id));
    sheet.rows.append(head);
    for (qsizetype i = 0; i < pupils.size(); ++i) {
        TableRow row;
        row.number = static_cast<int>(i) + 2;
        row.cells = {Cell::ofText(pupils.at(i).studentNo), Cell::ofText(pupils.at(i).name)};
        const Answers answers = printed(definition, all.at(i));
        for (const scales::Item &item : definition.items)
            row.cells.append(Cell::ofText(answers.contains(item.id)
                                              ? QString::fromLatin1(answers.value(item.id).toText())
                                              : QString()));
        sheet.rows.append(row);
    }
    book.sheets.append(sheet);
    return book;
}

void answerOnScreen(const WrittenStation &written, const QString &folder,
                    const QHash<QString, QHash<QString, Said>> &said)
{
    for (const CodeSlip &slip : written.slips) {
        Desk desk(folder, slip.code);
        REQUIRE(desk.isKnown());
        for (const QString &scale : {phqa, gad7}) {
            AnswerFlow way = desk.flow(scale);
            while (!way.atEnd()) {
                const int choice = said.value(scale).value(slip.schoolNo).value(way.question().id);
                if (choice == 0)
                    way.skip();
                else
                    REQUIRE(way.choose(choice));
            }
            ClosedBox box = closedSheet(way, desk.plan.station, desk.keys);
            box.closedAt = *WallTime::parse(QStringLiteral("2026-11-20T10:00"));
            box.seconds = 240;
            must(desk.files.handIn(box, sealed(box, desk.plan.publicKey)));
        }
    }
}

/// Every pupil by each of the three ways: one outcome, one queue.
void census(int pupilsInAll)
{
    ScreeningFixture room;
    QList<Student> pupils;
    SchoolClassId current;
    for (int n = 0; n < pupilsInAll; ++n) {
        if (n % classSize == 0) {
            SchoolClass made;
            made.stage = ordinaryStage(9);
            made.grade = 9;
            made.number = 10 + n / classSize;
            made.schoolYear = 2026;
            current = must(room.services().classes.add(made));
        }
        Student student;
        student.name = QStringLiteral("普测生%1").arg(n);
        student.studentNo = QStringLiteral("2026%1").arg(n, 4, 10, QLatin1Char('0'));
        student.birthDate = QDate(2010, 5, 1);
        student.classId = current;
        const auto created = must(room.services().students.create(student));
        pupils.append(must(StudentRepository(room.db()).byUid(created)).value());
    }
    std::mt19937 dice(20261129);
    QHash<QString, QList<Said>> inOrder;
    QHash<QString, QHash<QString, Said>> byNumber;
    for (const QString &scale : {phqa, gad7}) {
        const auto definition = must(room.services().scales.find(scale));
        for (const Student &pupil : std::as_const(pupils)) {
            inOrder[scale].append(saidBy(dice, *definition));
            byNumber[scale].insert(pupil.studentNo, inOrder.value(scale).constLast());
        }
    }

    const auto planned = [&room, &pupils](const QString &name) {
        Campaign wanted;
        wanted.name = name;
        wanted.from = QDate(2026, 11, 1);
        wanted.to = QDate(2026, 11, 30);
        wanted.scales = {phqa, gad7};
        wanted.allClasses = false;
        for (const Student &pupil : pupils) {
            if (!wanted.classes.contains(pupil.classId))
                wanted.classes.append(pupil.classId);
        }
        return must(room.services().campaigns.create(wanted));
    };
    const Campaign paper = planned(QStringLiteral("纸笔"));
    for (const QString &scale : {phqa, gad7}) {
        const auto definition = must(room.services().scales.find(scale));
        for (qsizetype i = 0; i < pupils.size(); ++i) {
            NewSheet sheet;
            sheet.campaign = paper.id;
            sheet.student = pupils.at(i).id;
            sheet.scaleId = scale;
            sheet.source = SheetSource::Keyed;
            sheet.answeredOn = QDate(2026, 11, 20);
            sheet.answers = printed(*definition, inOrder.value(scale).at(i));
            must(room.services().sheets.store(sheet));
        }
    }

    const Campaign file = planned(QStringLiteral("文件"));
    for (const QString &scale : {phqa, gad7}) {
        const auto definition = must(room.services().scales.find(scale));
        const auto taken = must(room.services().answerImport.import(
            file.uid, fileOf(pupils, *definition, inOrder.value(scale)), {.scaleId = scale}));
        CHECK(taken.scored + taken.incomplete == pupilsInAll);
    }

    const Campaign screen = planned(QStringLiteral("屏幕"));
    QTemporaryDir folder;
    const WrittenStation written =
        must(room.services().answering.station(screen.uid, AnsweringWorld::wanted()));
    REQUIRE(written.slips.size() == pupilsInAll);
    QDir().mkpath(folder.filePath(QStringLiteral("answers")));
    QFile plan(StationFiles::planFile(folder.path()));
    REQUIRE(plan.open(QIODevice::WriteOnly));
    REQUIRE(plan.write(written.plan) == written.plan.size());
    plan.close();
    answerOnScreen(written, folder.path(), byNumber);
    CHECK(must(room.services().answering.collect(folder.path())).counted == 2 * pupilsInAll);

    const QStringList wanted = outcomeOf(room, paper.id);
    CHECK(wanted.size() == 2 * pupilsInAll);
    CHECK(wanted == outcomeOf(room, file.id));
    CHECK(wanted == outcomeOf(room, screen.id));
    const QStringList queue = queueOf(room.services(), paper.id);
    CHECK(queue.size() > pupilsInAll / 75);
    CHECK(queue == queueOf(room.services(), file.id));
    CHECK(queue == queueOf(room.services(), screen.id));
    CHECK(wanted.filter(QStringLiteral("item9")).size() > pupilsInAll / 75);
}

} // namespace

TEST_CASE(
    "a census of 300 students on paper, on screen and by file ends in the same scores and the same queue",
    "[slow]")
{
    census(300);
}

TEST_CASE(
    "a census of 1,500 students on paper, on screen and by file ends in the same scores and the same queue",
    "[campaign]")
{
    census(1500);
}
