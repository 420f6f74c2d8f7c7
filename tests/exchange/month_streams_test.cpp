// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch_test_macros.hpp>

#include "tests/exchange/exchange_unit.h"
#include "tests/exchange/told_cells.h"
#include "tests/support/said.h"

#include "core/exchange/district_service.h"
#include "core/room/room_services.h"
#include "core/scales/library.h"
#include "ui/text/exchange_text.h"

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::exchange;

namespace {

/// A school that reports October to its district.
struct MonthSchool
{
    ExchangeUnit school{said("听海小学")};
    ExchangeUnit district{said("海丰县教育局"), UnitKind::District};
    SchoolClassId class91 = school.addClass(9, 1);
    Stick stick;
    int pupils = 0;
    int sent = 0;

    MonthSchool()
    {
        school.enrol(district);
        district.enrol(school);
    }
    Student pupil(SchoolClassId schoolClass)
    {
        return school.add(said("测试生"), schoolClass, QString::number(++pupils));
    }
    Uid openCase(SchoolClassId schoolClass, CaseKind kind = CaseKind::Crisis, QDate on = {2026, 10, 12})
    {
        return must(CaseService(school.workplace()).open(pupil(schoolClass).uid, kind, said("试"), on));
    }
    void openCases(SchoolClassId schoolClass, int count)
    {
        for (int i = 0; i < count; ++i)
            openCase(schoolClass);
    }
    void setClass(SchoolClassId schoolClass, FileClass fileClass, QDate from = {2026, 10, 8})
    {
        must(FileClassService(school.workplace()).set(pupil(schoolClass).uid, fileClass, from, said("试")));
    }
    SendOrder order(const char *stream, const char *period = "2026-10")
    {
        SendOrder order = school.order(district);
        order.stream = said(stream);
        order.period = said(period);
        return order;
    }
    QList<StreamRow> preview(const char *stream)
    {
        return must(school.sending().preview(order(stream))).content.rows;
    }
    QList<StreamRow> send(const char *stream)
    {
        const QList<StreamRow> rows = preview(stream);
        const QString path = stick.path(said("%1.typ").arg(++sent));
        must(school.sending().send(order(stream), path));
        CHECK(must(district.receiving().take({path}, false)).constFirst().verdict == Verdict::Accepted);
        return rows;
    }
};

QHash<QString, int> totalsOf(const QList<StreamRow> &rows, const char *table)
{
    return toldTables(rows).value(said(table)).totals;
}

} // namespace

TEST_CASE("a month that is not over yet is not reported")
{
    MonthSchool month;
    for (const char *stream : {"care", "activities"}) {
        CHECK(month.school.sending().preview(month.order(stream, "2026-11")).error() ==
              fail(Errc::Conflict, "stream.running", {said("2026-11")}));
        CHECK(refusal(month.school.sending().preview(month.order(stream, "2026-12"))) ==
              said("stream.running"));
        month.school.clock().setNow(WallTime{QDate(2026, 11, 30), QTime(23, 59)});
        CHECK(refusal(month.school.sending().preview(month.order(stream, "2026-11"))) ==
              said("stream.running"));
        month.school.clock().setNow(WallTime{QDate(2026, 12, 1), QTime(0, 0)});
        CHECK(month.school.sending().preview(month.order(stream, "2026-11")));
        month.school.clock().setNow(WallTime{QDate(2026, 11, 20), QTime(8, 0)});
    }
}

TEST_CASE("warnings and cases of a month go up exact for the whole school, zeros too")
{
    MonthSchool month;
    QList<StreamRow> rows = month.preview("care");
    CHECK(totalsOf(rows, "open") ==
          QHash<QString, int>{{said("crisis"), 0}, {said("concern"), 0}, {said("protection"), 0}});
    month.openCases(month.school.class71, 2);
    month.openCases(month.school.class81, 1);
    month.openCase(month.school.class81, CaseKind::Concern, QDate(2026, 9, 30));
    month.openCase(month.school.class81, CaseKind::Protection, QDate(2026, 11, 1)); // of another month
    const Uid ended = month.openCase(month.school.class81, CaseKind::Concern);
    CaseService cases(month.school.workplace());
    must(cases.add(ended, CaseEvent{{}, {}, {QDate(2026, 10, 31), QTime(23, 59)}, said("家访"), {}}));
    must(cases.add(ended, CaseEvent{{}, {}, {QDate(2026, 11, 1), QTime(0, 0)}, said("家访"), {}}));
    must(cases.close(ended, QDate(2026, 10, 31), said("好转")));
    month.setClass(month.school.class71, FileClass::Focus);
    month.setClass(month.school.class71, FileClass::Focus, QDate(2026, 11, 2));
    rows = month.preview("care");
    const auto of = [&rows](const char *table, const char *code) {
        return totalsOf(rows, table).value(said(code), -1);
    };
    CHECK(of("open", "crisis") == 3); // three, not none: the county can tell
    CHECK(of("open", "concern") == 1);
    CHECK(of("open", "protection") == 0);
    CHECK(of("opened", "crisis") == 3);
    CHECK(of("opened", "concern") == 1);
    CHECK(of("closed", "concern") == 1);
    CHECK(of("events", "concern") == 1);
    CHECK(of("consultations", "sent") == 0);
    CHECK(of("reviews", "waiting") == 0);
    CHECK(of("file_class", "focus") == 1);
    CHECK(of("file_class", "general") == 7); // on 31 October
    const ToldTable open = toldTables(rows).value(said("open"));
    CHECK(open.hidden() > 0);
    for (const ToldTable::Cell &cell : open.cells)
        CHECK((!cell.count || *cell.count == 0 || *cell.count >= 5));
    CHECK(must(month.school.sending().preview(month.order("care"))).content.withheld > 0);
}

TEST_CASE("a screening's reviews are told by what became of them in the month")
{
    MonthSchool month;
    Services services = month.school.services();
    Campaign wanted;
    wanted.name = said("秋季普测");
    wanted.from = QDate(2026, 10, 1);
    wanted.to = QDate(2026, 11, 30);
    wanted.scales = QStringList{said("phq9")};
    const Campaign campaign = must(services.campaigns.create(wanted));
    const auto ask = [&](const char *since, const char *decision, const char *decided) {
        NewSheet sheet;
        sheet.campaign = campaign.id;
        sheet.student = month.pupil(month.school.class71).id;
        sheet.scaleId = said("phq9");
        const auto phq9 = must(services.scales.find(sheet.scaleId));
        for (const scales::Item &item : phq9->items) {
            if (!item.unscored && !item.optional)
                sheet.answers.insert(item.id, scales::Rational(3));
        }
        const auto stored = must(services.sheets.store(sheet));
        must(month.school.db().run(
            said("UPDATE review SET since = ?, state = ?, decision = ?, decided_at = ? WHERE sheet_id = ?"),
            {said(since), decision == nullptr ? said("open") : said("decided"),
             decision == nullptr ? QVariant() : said(decision),
             decided == nullptr ? QVariant() : said(decided), stored.id.value()}));
    };
    ask("2026-10-05T09:00", nullptr, nullptr);
    ask("2026-10-05T09:00", "confirmed", "2026-11-01T09:00"); // still waited at the end
    ask("2026-09-05T09:00", "confirmed", "2026-10-31T23:00");
    ask("2026-09-05T09:00", "watch", "2026-09-30T09:00"); // of the month before
    ask("2026-10-05T09:00", "not-confirmed", "2026-10-06T09:00");
    ask("2026-11-01T00:00", nullptr, nullptr);
    CHECK(totalsOf(month.preview("care"), "reviews") ==
          QHash<QString, int>{
              {said("waiting"), 2}, {said("confirmed"), 1}, {said("not-confirmed"), 1}, {said("watch"), 0}});
}

TEST_CASE("no hidden count of a grade follows from the totals, nor from a second report of the month")
{
    MonthSchool month;
    month.openCases(month.school.class71, 4);
    month.openCases(month.school.class81, 6);
    month.openCases(month.class91, 9);
    for (int i = 0; i < 3; ++i)
        month.setClass(month.school.class71, FileClass::Crisis);
    for (int i = 0; i < 8; ++i)
        month.setClass(month.school.class81, FileClass::Crisis);
    const auto first = toldTables(month.send("care"));
    CHECK(first.value(said("open")).hidden() > 0);
    CHECK(first.value(said("file_class")).hidden() > 0);
    CHECK(toldTables(month.send("care")).value(said("open")).hidden() == first.value(said("open")).hidden());
    month.openCases(month.school.class71, 1); // 4 become 5, and would be shown
    const auto second = toldTables(month.send("care"));
    CHECK(second.value(said("open")).hidden() == second.value(said("open")).cells.size());
    CHECK(second.value(said("open")).totals.value(said("crisis")) == 20); // exact all the same
    for (const char *table : {"open", "file_class"}) {
        const QList<ToldTable> both{first.value(said(table)), second.value(said(table))};
        CHECK(workedOut({both.first()}) == 0);
        CHECK(workedOut({both.last()}) == 0);
        for (const char *grade : {"7", "8", "9"})
            CHECK(workedOut(both, said(grade)) == 0);
    }
}

TEST_CASE("a total that is small is told all the same, and gives no grade away")
{
    MonthSchool month;
    month.openCases(month.school.class71, 3);
    month.pupil(month.school.class81);
    month.pupil(month.class91);
    const ToldTable open = toldTables(month.preview("care")).value(said("open"));
    CHECK(open.totals.value(said("crisis")) == 3);
    CHECK(open.hidden() > 1);
    CHECK(workedOut({open}) == 0);
}

TEST_CASE("a school of one grade tells its totals alone")
{
    MonthSchool month;
    month.openCases(month.school.class71, 4);
    const auto told = toldTables(month.preview("care"));
    CHECK(told.value(said("open")).totals.value(said("crisis")) == 4);
    CHECK(told.value(said("open")).cells.isEmpty());
}

TEST_CASE("every figure of a month has words")
{
    MonthSchool month;
    month.openCases(month.school.class71, 1);
    month.openCases(month.school.class81, 6);
    scales::ScaleLibrary library{QString()};
    for (const char *stream : {"care", "activities"}) {
        CHECK(tingyu::text::streamName(said(stream)) != said(stream));
        const auto rows = tingyu::text::FigureWords(library).rows(month.preview(stream));
        CHECK_FALSE(rows.isEmpty());
        QSet<QString> items;
        for (const auto &row : rows) {
            INFO(row.item.toStdString());
            CHECK_FALSE(row.section.isEmpty());
            CHECK_FALSE(row.item.contains(u'.'));
            CHECK_FALSE(row.item.contains(u'%'));
            CHECK_FALSE(items.contains(row.item));
            items.insert(row.item);
        }
    }
    const auto words = tingyu::text::FigureWords(library).rows(month.preview("care"));
    CHECK(std::any_of(words.cbegin(), words.cend(), [](const auto &row) {
        return row.item == said("七年级 月末未结个案:危机个案") && row.withheld;
    }));
}

TEST_CASE("at the district cases add up over schools and grades, and small ones are hidden on paper")
{
    MonthSchool month;
    month.openCases(month.school.class71, 6);
    month.openCases(month.school.class81, 7);
    month.openCase(month.school.class81, CaseKind::Concern);
    month.send("care");
    month.send("activities");
    DistrictService desk(month.district.workplace());
    const auto figure = [](const FigureTable &table, const FigureTable::Line &line, const char *column) {
        return line.figures.value(table.columns.indexOf(said(column)));
    };
    const FigureTable whole = must(desk.figures(said("care"), said("2026-10"), FiguresBy::Unit));
    CHECK(figure(whole, whole.total, "care.open.crisis").count == 13);
    CHECK(figure(whole, whole.total, "care.open.concern").count == 1);
    const FigureTable paper = withSmallHidden(whole);
    CHECK(figure(paper, paper.total, "care.open.concern").withheld == 1);
    CHECK(figure(paper, paper.total, "care.opened.concern").withheld == 1);
    const FigureTable grades = must(desk.figures(said("care"), said("2026-10"), FiguresBy::Grade));
    CHECK(grades.lines.size() == 2);
    CHECK(figure(grades, grades.lines.first(), "care.open.concern").count == 0);
    const FigureTable done = must(desk.figures(said("activities"), said("2026-10"), FiguresBy::Unit));
    CHECK(figure(done, done.total, "activities.lesson.times").isTold);
}

TEST_CASE("lessons, meetings, hours and visits of a month are counted, never titled or named")
{
    MonthSchool month;
    Services services = month.school.services();
    RoomServices &room = services.room();
    RoomPerson person;
    person.uid = must(room.duties.peopleNamed(said("周老师"))).constFirst().uid;
    const auto lesson = [&](QDate on, int lessons, int pupils) {
        Lesson one;
        one.by = person;
        one.on = on;
        one.lessons = lessons;
        one.halfHours = 2 * lessons;
        one.topic = said("认识情绪");
        one.classes = said("七年级1班");
        one.pupils = pupils;
        must(room.lessons.add(one));
    };
    lesson(QDate(2026, 10, 1), 2, 44);
    lesson(QDate(2026, 10, 31), 1, 40);
    lesson(QDate(2026, 11, 1), 1, 40);
    const auto entry = [&](StaffLogKind kind, int halfHours) {
        StaffLogEntry one;
        one.by = person;
        one.on = QDate(2026, 10, 20);
        one.kind = kind;
        one.halfHours = halfHours;
        one.content = said("危机识别");
        one.lecturer = said("李教授");
        must(room.staffLog.add(one));
    };
    entry(StaffLogKind::Training, 3);
    entry(StaffLogKind::Training, 2);
    entry(StaffLogKind::Supervision, 4);
    CounsellingGroup group;
    group.name = said("友伴小组");
    group.staff = {{GroupRole::Leader, person}};
    GroupMember member;
    member.studentUid = month.pupil(month.school.class71).uid;
    member.from = QDate(2026, 9, 1);
    group.members = {member};
    GroupMeeting meeting;
    meeting.groupUid = must(room.groups.add(group));
    meeting.at = {QDate(2026, 10, 21), QTime(16, 0)};
    meeting.minutes = 45;
    GroupAttendance came;
    came.member.studentUid = member.studentUid;
    came.presence = GroupPresence::Present;
    meeting.attendance = {came};
    must(room.groupMeetings.add(meeting));
    RoomUse use;
    use.purpose = said("sand_tray");
    use.date = QDate(2026, 10, 22);
    use.from = QTime(10, 0);
    use.minutes = 30;
    use.people = 2;
    use.person = person;
    must(room.activities.add(use));

    const QList<StreamRow> rows = month.send("activities");
    const auto of = [&rows](const char *code) {
        for (const StreamRow &row : rows) {
            if (row.fields.value(said("code")) == said(code))
                return QList<int>{row.fields.value(said("times")).toInt(),
                                  row.fields.value(said("minutes")).toInt(),
                                  row.fields.value(said("people")).toInt()};
        }
        return QList<int>();
    };
    CHECK(of("lesson") == QList<int>{3, 180, 84});
    CHECK(of("group") == QList<int>{1, 45, 1});
    CHECK(of("training") == QList<int>{2, 150, 1});
    CHECK(of("supervision") == QList<int>{1, 120, 1});
    CHECK(of("experience") == QList<int>{0, 0, 0});
    CHECK(of("meeting") == QList<int>{0, 0, 0});
    CHECK(of("outreach") == QList<int>{0, 0, 0});
    CHECK(of("room_use") == QList<int>{1, 30, 2});
    const QByteArray lines = month.district.content();
    for (const char *word : {"认识情绪", "七年级", "危机识别", "李教授", "友伴", "周老师", "测试生"})
        CHECK_FALSE(lines.contains(word));
}
