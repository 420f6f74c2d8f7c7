// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/family_part.h"

#include "core/keeping/keeping_operations.h"
#include "core/keeping/keeping_papers.h"
#include "core/keeping/retention_service.h"
#include "core/report/document_json.h"
#include "core/room/room_services.h"
#include "tests/support/said.h"
#include "tests/support/school_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::keeping;
using namespace tingyu::test;

namespace {

/// A child of whom a family asks, with a case of concern and one of protection and all that may hang on them.
class Asked
{
public:
    Asked() : child(room.add(said("陈默"), room.class71))
    {
        must(room.workplace().change(op::requestWrite, [this](Change &change) -> Result<void> {
            auto unit = change.insert(said("exchange_unit"), {{said("key_id"), QByteArray(16, 'k')},
                                                              {said("box_pk"), QByteArray(32, 'b')},
                                                              {said("sign_pk"), QByteArray(32, 's')},
                                                              {said("name"), said("区指导中心")},
                                                              {said("kind"), said("district")}});
            m_unit = unit ? unit->id : 0;
            return unit ? Result<void>() : unit.error();
        }));
    }

    Uid openCase(CaseKind kind)
    {
        return must(room.services().cases.open(child.uid, kind, said("说过的事")));
    }
    /// As it stands once a case was sent for consultation and an answer came.
    void sendCase(const Uid &uid, char mark)
    {
        const QByteArray ref(16, mark);
        const auto period = QString::fromLatin1(ref.toHex());
        const qint64 id =
            room.value(said("SELECT id FROM care_case WHERE uid = ?"), {uid.bytes()}).toLongLong();
        must(room.workplace().change(op::requestWrite, [&](Change &change) -> Result<void> {
            const Fields packed{{said("unit_id"), m_unit},
                                {said("package_id"), QByteArray(16, mark)},
                                {said("stream"), said("consultation")},
                                {said("period"), period},
                                {said("level"), said("L1")},
                                {said("epoch"), 1},
                                {said("seq"), int(mark)},
                                {said("hash"), QByteArray(64, mark)},
                                {said("lines"), QByteArray("{}")}};
            auto row = change.insert(said("exchange_consultation"), {{said("case_id"), id},
                                                                     {said("unit_id"), m_unit},
                                                                     {said("ref"), ref},
                                                                     {said("level"), said("L1")},
                                                                     {said("version"), 1},
                                                                     {said("serial"), int(mark)},
                                                                     {said("reason"), said("请会诊")},
                                                                     {said("second"), said("none")}});
            if (row)
                row = change.insert(said("exchange_sent"),
                                    packed + Fields{{said("records"), 1}, {said("withheld"), 0}});
            if (row)
                row = change.insert(said("exchange_received"),
                                    packed + Fields{{said("made_utc"), said("2026-11-20T00:00:00.000Z")}});
            return row ? Result<void>() : row.error();
        }));
    }
    Uid breach(SecrecyGround ground, const Uid &caseUid = {})
    {
        SecrecyBreach one;
        one.studentUid = child.uid;
        one.caseUid = caseUid;
        one.ground = ground;
        one.facts = said("手臂有伤");
        one.decidedBy = said("校长");
        one.told = {{said("police"), said("民警"), {}, said("伤情")}};
        Services services = room.services();
        return must(services.room().secrecy.record(one));
    }
    Uid ask(const char *party = "guardian")
    {
        RightsRequest request;
        request.student = child.uid;
        request.kind = said("see");
        request.party = QLatin1String(party);
        request.person = said("陈大江");
        request.received = QDate(2026, 11, 18);
        return must(RequestService(room.workplace()).record(request));
    }

    /// What the answer says is kept: type of record and how many.
    QMap<QString, int> kept(const Uid &request)
    {
        const auto printed = must(paper(request, report::PrintWay::Preview));
        QMap<QString, int> counts;
        for (const report::Block &block : printed.document.blocks) {
            const auto *table = std::get_if<report::Table>(&block);
            if (!table || table->section != u"kept")
                continue;
            for (const QList<report::Value> &row : table->rows) {
                if (!row[1].text.isEmpty())
                    counts.insert(row[1].text, row[2].number);
            }
        }
        return counts;
    }
    Result<report::Printed> paper(const Uid &request, report::PrintWay way)
    {
        const PaperWords codes{[](const QString &action) { return action; },
                               [](const QString &type) { return type; }};
        return KeepingPapers(room.workplace())
            .answer(request, codes, {said("答复家长"), 1, report::Language::Chinese}, way);
    }

    SchoolFixture room;
    Student child;

private:
    qint64 m_unit = 0;
};

} // namespace

TEST_CASE("An answer to a family counts what is kept, and of a case of protection nothing that hangs on it")
{
    Asked asked;
    const Uid request = asked.ask();
    asked.openCase(CaseKind::Concern);
    const QMap<QString, int> before = asked.kept(request);
    CHECK(before.value(said("care_case")) == 1);
    CHECK(before.value(said("rights_request")) == 1);

    const Uid hidden = asked.openCase(CaseKind::Protection);
    CHECK(asked.kept(request) == before);

    SECTION("packages that were sent and came for it")
    {
        asked.sendCase(hidden, 'p');
    }
    SECTION("secrecy broken for abuse: by the case, by the child alone, and on a court's order")
    {
        asked.breach(SecrecyGround::Abuse, hidden);
        asked.breach(SecrecyGround::Abuse);
        asked.breach(SecrecyGround::Court);
        asked.breach(SecrecyGround::SelfHarm, hidden);
    }
    SECTION("a hold that the police asked for, also once it is lifted")
    {
        must(RetentionService(asked.room.workplace()).hold(asked.child.uid, said("取证"), said("派出所")));
        CHECK(asked.kept(request) == before);
        must(RetentionService(asked.room.workplace()).lift(asked.child.uid, said("已取")));
    }
    SECTION("a request of somebody else that is held")
    {
        const Uid other = asked.ask();
        must(RequestService(asked.room.workplace()).hold(other, said("可能就是他")));
        CHECK(refusal(asked.paper(other, report::PrintWay::Preview)) == said("request.held"));
    }
    CHECK(asked.kept(request) == before);
}

TEST_CASE("An answer counts what is written into the file itself, and not how the room classes it")
{
    Asked asked;
    const Uid request = asked.ask();
    Services services = asked.room.services();
    const QMap<QString, int> before = asked.kept(request);
    GrowthEntry entry;
    entry.kind = GrowthKind::Observation;
    entry.onDate = QDate(2026, 11, 1);
    entry.statement = said("夜里总是醒");
    entry.source = said("class_teacher");
    must(services.growth.add(asked.child.uid, entry));
    must(services.fileClasses.set(asked.child.uid, FileClass::Focus, QDate(2026, 11, 2), said("会诊后")));
    QMap<QString, int> after = before;
    after.insert(said("growth_entry"), 1);
    CHECK(asked.kept(request) == after);
}

TEST_CASE("What hangs on another case, secrecy broken on another ground and a request that goes on are told")
{
    Asked asked;
    const Uid request = asked.ask();
    const Uid open = asked.openCase(CaseKind::Concern);
    asked.openCase(CaseKind::Protection);
    asked.sendCase(open, 'c');
    asked.breach(SecrecyGround::SelfHarm, open);
    const Uid other = asked.ask("student");
    must(RequestService(asked.room.workplace()).hold(other, said("先问清楚")));
    must(RequestService(asked.room.workplace()).goOn(other));
    const QMap<QString, int> kept = asked.kept(request);
    for (const char *type :
         {"care_case", "exchange_consultation", "exchange_sent", "exchange_received", "secrecy_breach"}) {
        INFO(type);
        CHECK(kept.value(said(type)) == 1);
    }
    CHECK(kept.value(said("rights_request")) == 2);
}

TEST_CASE("An answer says what kind of print left the room, never the staff's reason for it")
{
    Asked asked;
    Services services = asked.room.services();
    must(services.studentReports.issue(asked.child.uid, {},
                                       {said("派出所调取"), 1, report::Language::Chinese}));
    must(services.openExport.student(asked.child.uid, asked.room.folder() + said("/out"), said("法院调取")));
    const auto issue = [&](const Uid &uid, const char *reason) {
        report::CaseReportRequest request;
        request.caseUid = uid;
        request.reason = said(reason);
        return must(services.caseReports.issue(request)).serial;
    };
    const int open = issue(asked.openCase(CaseKind::Concern), "转介时备查");
    const int hidden = issue(asked.openCase(CaseKind::Protection), "报警时交去");
    const auto serial = [](int number) { return said("T-%1").arg(number, 6, 10, QLatin1Char('0')); };
    const Uid request = asked.ask();
    for (const auto way : {report::PrintWay::Preview, report::PrintWay::Issue}) {
        const QString paper = QString::fromUtf8(report::toJson(must(asked.paper(request, way)).document));
        for (const char *reason : {"派出所", "法院", "备查", "报警"}) {
            INFO(reason);
            CHECK_FALSE(paper.contains(said(reason)));
        }
        CHECK(paper.contains(serial(open)));
        CHECK_FALSE(paper.contains(serial(hidden)));
        for (const char *kind : {"student-print", "student-export", "case-print"}) {
            INFO(kind);
            CHECK(paper.contains(said(kind)));
        }
    }
}
