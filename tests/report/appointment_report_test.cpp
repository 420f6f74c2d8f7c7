// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/appointment_report.h"
#include "core/report/appointment_report_service.h"
#include "core/report/case_report_service.h"
#include "pdf_text.h"
#include "tests/room/appointment_fixture.h"
#include "ui/print/page_layout.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using namespace tingyu::test;

namespace {

const PrintOrder monthEnd{QStringLiteral("月末存档"), 1, Language::Chinese};
using Register = AppointmentReportService::Register;

void holds(const QString &paper, std::initializer_list<const char *> texts)
{
    for (const char *text : texts) {
        INFO(text);
        CHECK(paper.contains(words(text)));
    }
}

void holdsNot(const QString &paper, std::initializer_list<const char *> texts)
{
    for (const char *text : texts) {
        INFO(text);
        CHECK_FALSE(paper.contains(words(text)));
    }
}

} // namespace

TEST_CASE(
    "The register prints what form 2 asks, with late entries and moves marked and no code without a word")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    Appointment asked = book.draft("2026-11-23T12:30");
    asked.request = {AskedBy::Mailbox, words("信箱留条"),  Concern::Future,    Urgency::Urgent,
                     words("放学后"),  ConsentMark::Given, words("不上表的话")};
    const Uid moved = must(appointments.add(asked)).uid;
    must(appointments.move(moved, {at("2026-11-24T13:30")}));
    const Uid late = must(appointments.add(book.draft("2026-11-18T12:30"))).uid;
    must(appointments.arrive(late));
    must(appointments.walkIn(book.draft("2026-11-20T08:00", BookFixture::student(book.second.uid))));
    Appointment teacher = book.draft("2026-11-26T12:30", BookFixture::staff(book.teacher));
    teacher.request.contact = words("分机三");
    must(appointments.add(teacher));
    Appointment kept = book.draft("2026-11-27T12:30");
    kept.kind = AppointmentKind::Placeholder;
    kept.title = words("留着的时段");
    must(appointments.add(kept));

    AppointmentReportService reports(services.workplace);
    const Printed printed = must(reports.registerOf(QDate(2026, 11, 1), QDate(2026, 11, 30),
                                                    Register::General, monthEnd, PrintWay::Issue));
    const QString paper = paperText(printed);
    holds(paper, {"预约登记表", "表2",      "2026-0001",    "2026-0003", "王小禾",        "七年级1班",
                  "信箱",       "信箱留条", "升学就业",     "紧急",      "放学后",        "周老师",
                  "辅导室",     "首次",     "再次",         "同意",      "改期1次",       "补登",
                  "未经预约",   "到访",     "教职工(另册)", "T-000001",  "事由:月末存档", "第1页/共"});
    holdsNot(paper, {"高老师", "分机三", "不上表的话", "留着的时段", "各月一览", "asked_by.", "concern.",
                     "state.", "consent.", "first.", "late.", "client.", "month.", "moved."});
    CHECK(book.auditLines().filter(words("appointment.print export_log ok created")).size() == 1);

    const QString staff = paperText(must(reports.registerOf(QDate(2026, 11, 1), QDate(2026, 11, 30),
                                                            Register::Staff, monthEnd, PrintWay::Preview)));
    holds(staff, {"高老师", "分机三"});
    holdsNot(staff, {"王小禾"});
    book.asUser(words("另一位"), {Role::Counsellor});
    Services other = book.services();
    holdsNot(paperText(must(AppointmentReportService(other.workplace)
                                .registerOf(QDate(2026, 11, 1), QDate(2026, 11, 30), Register::Staff,
                                            monthEnd, PrintWay::Preview))),
             {"高老师", "分机三"});
}

TEST_CASE("A group's meeting is one row of the register and one hour of the week, without its members")
{
    BookFixture book;
    Services services = book.services();
    CounsellingGroup group;
    group.name = words("友伴小组");
    GroupStaff leader;
    leader.person.uid = book.me;
    group.staff = {leader};
    for (const Student &student : {book.first, book.second}) {
        GroupMember member;
        member.studentUid = student.uid;
        group.members.append(member);
    }
    GroupMeeting meeting;
    meeting.groupUid = must(services.room().groups.add(group));
    meeting.at = at("2026-11-25T16:00");
    meeting.minutes = 45;
    meeting.roomName = words("团体辅导室");
    must(services.room().groupMeetings.add(meeting));
    AppointmentReportService reports(services.workplace);
    const QString paper = paperText(must(reports.registerOf(QDate(2026, 11, 1), QDate(2026, 11, 30),
                                                            Register::General, monthEnd, PrintWay::Preview)));
    CHECK(paper.count(words("友伴小组")) == 1);
    holds(paper, {"团体辅导室", "周老师"});
    holdsNot(paper, {"王小禾", "李一帆", "再次"});
    const QString week = paperText(must(reports.week(QDate(2026, 11, 25), monthEnd, PrintWay::Preview)));
    CHECK(week.count(words("友伴小组")) == 1);
    holdsNot(week, {"王小禾", "李一帆"});
    holdsNot(paperText(must(reports.registerOf(QDate(2026, 11, 1), QDate(2026, 11, 30), Register::Staff,
                                               monthEnd, PrintWay::Preview))),
             {"友伴小组"});
    // A year with nothing but meetings has no numbers to name, and says why it has an entry all the same.
    const QString year = paperText(must(reports.registerOf(QDate(2026, 9, 1), QDate(2027, 7, 31),
                                                           Register::General, monthEnd, PrintWay::Preview)));
    holds(year, {"登记数1其中团体1"});
}

TEST_CASE("Over several months the register begins with an index that names the page of each month")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    QDate day(2026, 9, 1);
    for (int i = 0; i < 120; ++i) {
        book.clock().setNow({day.addDays(i), QTime(8, 0)});
        must(appointments.add(book.draft("2027-06-01T12:30"), OnClash::Keep));
    }
    book.clock().setNow(at("2026-12-31T08:00"));
    AppointmentReportService reports(services.workplace);
    const auto pages = paperPages(must(reports.registerOf(QDate(2026, 9, 1), QDate(2027, 7, 31),
                                                          Register::General, monthEnd, PrintWay::Preview)));
    REQUIRE(pages.size() > 3);
    holds(pages.first(), {"各月一览", "2026年9月", "2026年12月", "2026-0001–2026-0030"});
    // The page named in the index is the one on which that month's heading stands.
    const QString december = words("2026-0092–2026-0120");
    const qsizetype at = pages.first().indexOf(december);
    REQUIRE(at > 0);
    int found = -1;
    for (int page = 1; page < pages.size(); ++page) {
        if (found < 0 && pages[page].contains(words("2026-0092")))
            found = page + 1;
    }
    REQUIRE(found > 1);
    // 29 entries, none of a group, none came, none missed, none cancelled, none late, then the page.
    CHECK(pages.first().mid(at + december.size()).startsWith(words("2900000") + QString::number(found)));
    CHECK(refusal(reports.registerOf(QDate(2026, 9, 1), QDate(2027, 12, 31), Register::General, monthEnd,
                                     PrintWay::Preview)) == words("appointment.span"));
    CHECK(refusal(reports.registerOf(QDate(2026, 9, 1), QDate(2026, 9, 2), Register::General, {},
                                     PrintWay::Issue)) == words("reason.missing"));
}

TEST_CASE("A slip says when, where and with whom, and by the school's wish not the word 心理")
{
    BookFixture book;
    Services services = book.services();
    Appointment asked = book.draft("2026-11-23T12:30");
    asked.roomUid = {};
    asked.roomName = words("心理辅导室");
    asked.request.concern = Concern::Mood;
    asked.request.note = words("不该出现");
    const Uid uid = must(services.room().appointments.add(asked)).uid;
    AppointmentReportService reports(services.workplace);
    const auto slip = [&] { return paperText(must(reports.slip(uid, monthEnd, PrintWay::Preview))); };
    QString paper = slip();
    holds(paper, {"王小禾", "12:30", "周一", "辅导室", "周老师", "约40分钟", "12356"});
    holdsNot(paper, {"心理", "情绪", "不该出现", "T-0", "月末存档"});
    must(services.settings.setText(setting::slipPlace, words("三楼谈心小屋")));
    holds(slip(), {"三楼谈心小屋"});
    must(services.settings.reset(setting::slipPlace));
    must(services.settings.setOn(setting::slipIsPlain, false));
    holds(slip(), {"心理辅导室"});
    Appointment kept = book.draft("2026-11-27T12:30");
    kept.kind = AppointmentKind::Placeholder;
    kept.title = words("候补");
    const Uid none = must(services.room().appointments.add(kept)).uid;
    CHECK(refusal(reports.slip(none, monthEnd, PrintWay::Preview)) == words("appointment.no_slip"));
    CHECK(refusal(reports.slip(book.room.uid, monthEnd, PrintWay::Preview)) ==
          words("appointment.not_found"));
    must(reports.slip(uid, monthEnd, PrintWay::Issue));
    CHECK(book.auditLines().contains(words("appointment.print appointment ok print")));
}

TEST_CASE("A week is one page: hours down, days across, without what was cancelled")
{
    BookFixture book;
    Services services = book.services();
    AppointmentService &appointments = services.room().appointments;
    for (const char *when : {"2026-11-23T08:00", "2026-11-23T12:30", "2026-11-25T12:30", "2026-11-27T16:00"})
        must(appointments.add(book.draft(when)));
    const Uid gone =
        must(appointments.add(book.draft("2026-11-24T09:00", BookFixture::student(book.second.uid)))).uid;
    must(appointments.cancel(gone, {}));
    must(appointments.add(book.draft("2026-11-26T12:30", BookFixture::staff(book.teacher))));
    AppointmentReportService reports(services.workplace);
    const auto pages = paperPages(must(reports.week(QDate(2026, 11, 26), monthEnd, PrintWay::Preview)));
    REQUIRE(pages.size() == 1);
    holds(pages.first(), {"周一11月23日", "周五11月27日", "08:00–08:40", "16:00–16:40", "王小禾", "周老师"});
    holdsNot(pages.first(), {"李一帆", "高老师", "周六", "day."});
    // Across one sheet, however full it is.
    for (int day = 23; day <= 27; ++day) {
        for (int hour = 10; hour < 18; ++hour) {
            Appointment one = book.draft("2026-11-23T10:45");
            one.at = {QDate(2026, 11, day), QTime(hour, 45)};
            one.minutes = 10;
            must(appointments.add(one, OnClash::Keep));
        }
    }
    const Printed full = must(reports.week(QDate(2026, 11, 26), monthEnd, PrintWay::Preview));
    const print::PageSet sheet(full.document, must(loadWords(full.document.frame.formId, Language::Chinese)));
    CHECK(sheet.sheet().isTurned);
    CHECK(sheet.count() == 1);
    must(appointments.add(book.draft("2026-11-28T10:00")));
    holds(paperText(must(reports.week(QDate(2026, 11, 26), monthEnd, PrintWay::Preview))),
          {"周六11月28日", "10:00–10:40"});
}

TEST_CASE("Only head and counsellor print the appointment book")
{
    BookFixture book;
    const Uid uid = must(book.services().room().appointments.add(book.draft("2026-11-23T12:30"))).uid;
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        book.asUser(roleCode(role), {role}, {book.class71});
        Services services = book.services();
        AppointmentReportService reports(services.workplace);
        CHECK(refusal(reports.registerOf(QDate(2026, 11, 1), QDate(2026, 11, 30), Register::General, monthEnd,
                                         PrintWay::Issue)) == words("denied"));
        CHECK(refusal(reports.slip(uid, monthEnd, PrintWay::Issue)) == words("denied"));
        CHECK(refusal(reports.week(QDate(2026, 11, 23), monthEnd, PrintWay::Issue)) == words("denied"));
    }
    CHECK(book.value(words("SELECT count(*) FROM export_log")).toInt() == 0);
}
