// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/student_plan_service.h"
#include "core/follow_up_services.h"
#include "core/keeping/booklet_service.h"
#include "core/keeping/rights_request.h"
#include "core/report/booklet.h"
#include "core/room/room_services.h"
#include "tests/screening/screening_fixture.h"
#include "ui/print/picture_reencoder.h"

#include <QBuffer>
#include <QImage>

namespace tingyu::test {

/// A room in which one record of each kind was made of the first pupil, and each names him in its words.
struct FileWorld : ScreeningFixture
{
    FileWorld() : student(pupils[0].uid)
    {
        particulars();
        screening();
        plan();
        session(QDate(2026, 11, 9), said("他说{测试生一}怕考试"));
        cases();
        logs();
        requests();
        papers();
    }

    static QString said(const char *words) { return QString::fromUtf8(words).remove(u'{').remove(u'}'); }

    keeping::BookletService books()
    {
        Services &all = services();
        return {all.workplace, all.scales, all.students, all.timeline,
                StudentDocumentService(all.workplace, print::pictures())};
    }

    Uid session(QDate on, const QString &state, const Uid &whose = {})
    {
        SessionInput input;
        input.client.kind = ClientKind::Student;
        input.client.studentUid = whose.isNull() ? student : whose;
        input.frame.at = {on, QTime(12, 30)};
        input.frame.minutes = 40;
        for (const char *part : {"problem", "assessment", "analysis", "effect"})
            input.content.fields.insert(QString::fromLatin1(part),
                                        said("写下的") + QString::fromLatin1(part));
        input.content.fields.insert(QStringLiteral("state"), state);
        return must(services().room().sessions.add(input)).uid;
    }

    Uid openCase(CaseKind kind, const char *reason)
    {
        return must(services().cases.open(student, kind, said(reason), QDate(2026, 11, 10)));
    }

    /// In the case of protection.
    void contactPolice()
    {
        CaseContact asked;
        asked.at = {QDate(2026, 11, 12), QTime(8, 0)};
        asked.with = said("民警");
        asked.content = said("派出所已受理");
        must(services().cases.add(protection, asked));
    }

    Uid student;
    Uid crisis;
    Uid protection;

private:
    void particulars()
    {
        Contact mother;
        mother.name = said("何秀兰");
        mother.relation = QStringLiteral("mother");
        mother.phone = QStringLiteral("13800000000");
        mother.isGuardian = true;
        must(services().students.setContacts(student, {mother}));
        Consent consent;
        consent.onDate = QDate(2026, 9, 1);
        consent.person = said("何秀兰");
        must(services().consents.record(student, consent));
        GrowthEntry growth;
        growth.onDate = QDate(2026, 9, 20);
        growth.statement = said("母亲何秀兰在外务工,电话13800000000,家在七年级1班同村");
        growth.source = QStringLiteral("guardian");
        must(services().growth.add(student, growth));
        must(services().fileClasses.set(student, FileClass::Focus, QDate(2026, 10, 8), said("近来睡得少")));
    }

    void screening()
    {
        const Campaign census = campaign({QStringLiteral("phqa")});
        const Answers first = answers(services().scales, QStringLiteral("phqa"), 2);
        NewSheet one = sheet(census, 0, QStringLiteral("phqa"), first);
        one.answeredOn = QDate(2026, 11, 5);
        must(services().sheets.store(one));
        NewSheet two;
        two.student = pupils[0].id;
        two.scaleId = QStringLiteral("phqa");
        two.purpose = said("复测");
        two.answeredOn = QDate(2026, 11, 18);
        two.answers = answers(services().scales, QStringLiteral("phqa"), 1);
        must(services().sheets.store(two));
        const auto waiting = must(services().reviews.list());
        REQUIRE_FALSE(waiting.isEmpty());
        for (const auto &[partner, words] : {std::pair(TalkPartner::Student, "他说夜里睡不着"),
                                             std::pair(TalkPartner::ClassTeacher, "班主任说上课犯困"),
                                             std::pair(TalkPartner::Guardian, "母亲何秀兰说会陪他")}) {
            ReviewTalk talk;
            talk.with = partner;
            talk.heldAt = {QDate(2026, 11, 12), QTime(15, 0)};
            talk.content = said(words);
            must(services().reviews.talk(waiting.first().uid, talk));
        }
        must(services().reviews.decide(waiting.first().uid, ReviewDecision::Confirmed, said("需要陪伴")));
        Evidence seen;
        seen.on = QDate(2026, 11, 13);
        seen.note = said("常一个人坐着");
        must(services().followUp().evidence.add(student, seen));
        must(services().followUp().evidence.watch(student, said("两方面都提示"), 30));
    }

    void plan()
    {
        StudentPlan plan;
        plan.begun = QDate(2026, 11, 16);
        plan.signs = said("话少,夜里睡不着");
        plan.goals = said("每天告诉一个人自己怎么样");
        plan.helper = said("霁老师");
        plan.reviewOn = QDate(2026, 12, 16);
        plan.measures = {{{}, said("每周二面谈"), said("心理老师"), QDate(2026, 12, 1), {}}};
        StudentPlanService plans(services().workplace);
        const Uid made = must(plans.begin(student, plan));
        must(plans.addEntry(made, {{},
                                   QStringLiteral("visit"),
                                   QDate(2026, 11, 17),
                                   said("霁老师"),
                                   said("到家走访,与何秀兰谈了睡眠"),
                                   {}}));
    }

    void cases()
    {
        crisis = openCase(CaseKind::Crisis, "说过不想活");
        CaseMeasure sent;
        sent.kind = QStringLiteral("medical");
        sent.what = said("陪同就医");
        sent.at = {QDate(2026, 11, 11), QTime(9, 0)};
        must(services().cases.add(crisis, sent));
        CaseContact told;
        told.at = {QDate(2026, 11, 10), QTime(17, 0)};
        told.with = said("母亲");
        told.content = said("告知情况,请她今晚陪着测试生一");
        must(services().cases.add(crisis, told));
        protection = openCase(CaseKind::Protection, "有人伤害他");
    }

    void logs()
    {
        auto &room = services().room();
        RoomPerson me;
        me.uid = services().workplace.session().userUid;
        PhoneCall call;
        call.by = me;
        call.at = {QDate(2026, 11, 6), QTime(19, 30)};
        call.caller = CallerKind::Parent;
        call.minutes = 20;
        call.concern = said("何秀兰问孩子睡不好怎么办");
        call.student.uid = student;
        must(room.phoneCalls.add(call));
        Lesson lesson;
        lesson.by = me;
        lesson.on = QDate(2026, 11, 3);
        lesson.topic = said("情绪的温度");
        lesson.classes = said("七年级1班");
        lesson.pupils = 41;
        must(room.lessons.add(lesson));
        for (const auto &[audience, matter] : {std::pair(AdviceAudience::Leader, "午休留一间安静的屋子"),
                                               std::pair(AdviceAudience::Teacher, "点名时请不要催他")}) {
            Advice advice;
            advice.by = me;
            advice.on = QDate(2026, 11, 4);
            advice.audience = audience;
            advice.matter = said(matter);
            advice.advice = said("照此办理");
            must(room.advice.add(advice));
        }
        Duty duty;
        duty.by = me;
        duty.openedAt = {QDate(2026, 11, 2), QTime(12, 0)};
        duty.closedAt = WallTime{QDate(2026, 11, 2), QTime(13, 0)};
        duty.notes.visits.students = 1;
        DutyVisit visit;
        visit.code = QStringLiteral("V-1");
        visit.grade = said("七年级");
        visit.kind = QStringLiteral("emotion");
        visit.outcome = QStringLiteral("referral");
        duty.notes.visitors = {visit};
        must(room.duties.add(duty));
    }

    void requests()
    {
        keeping::RequestService asked(services().workplace);
        keeping::RightsRequest one;
        one.kind = QStringLiteral("see");
        one.party = QStringLiteral("guardian");
        one.person = said("何秀兰");
        one.student = student;
        one.received = QDate(2026, 11, 19);
        one.words = said("想看测评结果");
        must(asked.record(one));
        one.kind = QStringLiteral("erase");
        one.words = said("要求全部删掉");
        must(asked.hold(must(asked.record(one)), said("他可能伤害了孩子")));
    }

    void papers()
    {
        QImage image(60, 80, QImage::Format_RGB32);
        image.fill(0xffe0d0c0);
        QByteArray png;
        QBuffer buffer(&png);
        image.save(&buffer, "png");
        StudentDocument drawing;
        drawing.kind = QStringLiteral("drawing");
        drawing.title = said("房树人画");
        drawing.on = QDate(2026, 11, 14);
        must(StudentDocumentService(services().workplace, print::pictures())
                 .add(student, drawing, {{QStringLiteral("1.png"), png}}));
    }
};

} // namespace tingyu::test
