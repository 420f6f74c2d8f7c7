// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_samples.h"

#include "core/care/care_exports.h"
#include "core/care/case_fields.h"
#include "core/care/case_json.h"
#include "core/care/case_rules.h"
#include "core/care/student_plan_service.h"
#include "core/report/form.h"
#include "tests/support/export_files.h"
#include "tests/support/places.h"
#include "tests/support/school_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using test::CaseFixture;
using test::must;
using test::refusal;

namespace {

CaseEvent eventAt(const QString &text)
{
    return {{}, {}, {QDate(2026, 11, 19), QTime(9, 0)}, text, {}};
}

} // namespace

TEST_CASE("The fields a person writes are the fields of the forms")
{
    const auto check = [](const QString &form, std::span<const char *const> codes,
                          const QStringList &automatic) {
        const auto loaded = report::loadForm(form);
        REQUIRE(loaded);
        QStringList written;
        for (const char *code : codes)
            written.append(QLatin1String(code));
        QStringList ofForm;
        for (const QString &variant :
             loaded->variants.isEmpty() ? QStringList{QString()} : QStringList{QStringLiteral("closing")}) {
            for (const QString &id : loaded->fieldIds(variant)) {
                if (!id.contains(QLatin1Char('.')) && !automatic.contains(id))
                    ofForm.append(id);
            }
        }
        CHECK(written == ofForm);
    };
    check(QStringLiteral("form12_crisis_report"), caseFieldCodes(),
          {QStringLiteral("report_no"), QStringLiteral("age_sex_stage"), QStringLiteral("student"),
           QStringLiteral("reporter"), QStringLiteral("reviewer")});
    check(QStringLiteral("form13_consultation_opinion"), opinionFieldCodes(),
          {QStringLiteral("report_no"), QStringLiteral("case_code"), QStringLiteral("received_way"),
           QStringLiteral("typed_by"), QStringLiteral("checked_by"), QStringLiteral("parents_told"),
           QStringLiteral("feedback_sent")});
}

TEST_CASE("A case is opened, read back whole after reopening, and on record")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    const CaseContent before = must(room.services().cases.show(uid)).content;
    room.vault.reopen();
    const CaseFile file = must(room.services().cases.show(uid));
    CHECK(file.content == before);
    CHECK(file.head.kind == CaseKind::Crisis);
    CHECK(file.head.state == CaseState::Open);
    CHECK(file.head.code() == QStringLiteral("C-000001"));
    CHECK(file.content.fields.size() == static_cast<qsizetype>(caseFieldCodes().size()));
    CHECK(file.content.events.size() == 1);
    CHECK(file.content.questions.value(1).number == 2);
    CHECK(room.vault.auditLines().filter(QStringLiteral("case.open care_case ok")).size() == 1);
    CHECK(contentFromJson(toJson(before)) == [&before] {
        CaseContent bare = before; // row ids are the vault's own
        const auto strip = [](auto &items) {
            for (auto &item : items)
                item.id = {};
        };
        strip(bare.events);
        strip(bare.people);
        strip(bare.assessments);
        strip(bare.medications);
        strip(bare.measures);
        strip(bare.contacts);
        strip(bare.questions);
        strip(bare.steps);
        strip(bare.attachments);
        return bare;
    }());
}

TEST_CASE("What cannot be stored is refused with its reason and changes nothing")
{
    CaseFixture room;
    Services all = room.services();
    const Uid uid = room.openCase();
    const QVariant rows = room.vault.value(QStringLiteral("SELECT count(*) FROM audit"));
    CHECK(refusal(all.cases.open(room.student, CaseKind::Crisis, QStringLiteral(" "))) ==
          QStringLiteral("reason.missing"));
    CHECK(refusal(all.cases.open(uid, CaseKind::Crisis, QStringLiteral("x"))) ==
          QStringLiteral("student.not_found"));
    CHECK(refusal(all.cases.show(room.student)) == QStringLiteral("case.not_found"));
    CHECK(refusal(all.cases.setFields(uid, {{QStringLiteral("no_such"), QStringLiteral("x")}})) ==
          QStringLiteral("case.field"));
    CHECK(refusal(all.cases.add(uid, eventAt(QString()))) == QStringLiteral("text.missing"));
    CHECK(refusal(all.cases.add(uid, CaseEvent{{}, {}, {}, QStringLiteral("x"), {}})) ==
          QStringLiteral("date.missing"));
    CHECK(refusal(
              all.cases.add(uid, CaseQuestion{{}, {}, 0, QString(longestCaseText + 1, QLatin1Char('x'))})) ==
          QStringLiteral("text.too_long"));
    CHECK(refusal(all.cases.add(uid, CaseMeasure{{},
                                                 {},
                                                 QStringLiteral("magic"),
                                                 QStringLiteral("x"),
                                                 {QDate(2026, 1, 1), QTime(1, 1)},
                                                 {}})) == QStringLiteral("case.code"));
    CHECK(refusal(all.cases.add(
              uid, CasePerson{{}, {}, 0, QStringLiteral("nobody"), QStringLiteral("某某"), {}})) ==
          QStringLiteral("case.code"));
    CHECK(refusal(all.cases.remove<CaseEvent>(uid)) == QStringLiteral("record.not_found"));
    CHECK(room.vault.value(QStringLiteral("SELECT count(*) FROM audit")) == rows);
}

TEST_CASE("Numbers of questions and places of people are never given twice")
{
    CaseFixture room;
    Services all = room.services();
    const Uid uid = room.openCase();
    must(all.cases.add(uid, CaseQuestion{{}, {}, 9, QStringLiteral("一")}));
    const Uid second = must(all.cases.add(uid, CaseQuestion{{}, {}, 0, QStringLiteral("二")}));
    must(all.cases.remove<CaseQuestion>(second));
    must(all.cases.add(uid, CaseQuestion{{}, {}, 0, QStringLiteral("三")}));
    const auto questions = must(all.cases.show(uid)).content.questions;
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].number == 1);
    CHECK(questions[1].number == 3);
    CaseQuestion changed = questions[1];
    changed.number = 1;
    changed.text = QStringLiteral("三,改");
    must(all.cases.edit(changed));
    CHECK(must(all.cases.show(uid)).content.questions[1].number == 3);
    CHECK(must(all.cases.show(uid)).content.questions[1].text == QStringLiteral("三,改"));
}

TEST_CASE("A field is written, cleared and written again; each change can be undone")
{
    CaseFixture room;
    Services all = room.services();
    const Uid uid = room.openCase();
    const QString code = QStringLiteral("complaint");
    CHECK(must(all.cases.setFields(uid, {{code, QStringLiteral("“不想上学”,她说。")}})));
    CHECK_FALSE(must(all.cases.setFields(uid, {{code, QStringLiteral("“不想上学”,她说。")}})));
    CHECK(must(all.cases.setFields(uid, {{code, QString()}})));
    CHECK(must(all.cases.show(uid)).content.fields.isEmpty());
    CHECK(must(all.cases.setFields(uid, {{code, QStringLiteral("再写")}})));
    const qint64 set = room.vault.workplace().lastChangeSet();
    must(all.undo.undo(set));
    CHECK(must(all.cases.show(uid)).content.fields.isEmpty());
}

TEST_CASE("A closed case takes no more changes until it is opened again with a reason")
{
    CaseFixture room;
    Services all = room.services();
    const Uid uid = room.openCase();
    CHECK(refusal(all.cases.close(uid, QDate(2026, 11, 20), QStringLiteral("达成"))) ==
          QStringLiteral("case.no_report"));
    must(all.caseVersions.seal(uid));
    must(all.cases.close(uid, QDate(2026, 11, 20), QStringLiteral("达成")));
    CHECK(refusal(all.cases.add(uid, eventAt(QStringLiteral("x")))) == QStringLiteral("case.closed"));
    CHECK(refusal(all.cases.setFields(uid, {{QStringLiteral("complaint"), QStringLiteral("x")}})) ==
          QStringLiteral("case.closed"));
    CHECK(refusal(all.cases.reopen(uid, QString())) == QStringLiteral("reason.missing"));
    must(all.cases.reopen(uid, QStringLiteral("再次出现")));
    CHECK(refusal(all.cases.reopen(uid, QStringLiteral("x"))) == QStringLiteral("case.open"));
    CHECK(must(all.cases.show(uid)).content.events.value(0).text == QStringLiteral("再次出现"));
}

TEST_CASE("Only the room's staff reach cases, and a case of protection only the head and who keeps it")
{
    CaseFixture room;
    room.vault.asUser(QStringLiteral("甲"), {Role::Counsellor});
    const Uid open = room.openCase(CaseKind::Concern);
    const Uid hidden = room.openCase(CaseKind::Protection);
    must(room.services().cases.show(hidden));
    CHECK(must(room.services().cases.list({})).size() == 2);
    room.vault.asUser(QStringLiteral("乙"), {Role::Counsellor});
    must(room.services().cases.show(open));
    CHECK(refusal(room.services().cases.show(hidden)) == QStringLiteral("denied"));
    CHECK(refusal(room.services().cases.add(hidden, eventAt(QStringLiteral("x")))) ==
          QStringLiteral("denied"));
    CHECK(refusal(room.services().caseVersions.seal(hidden)) == QStringLiteral("denied"));
    CHECK(must(room.services().cases.list({})).size() == 1);
    room.vault.asUser(QStringLiteral("丙"), {Role::Head});
    // The head sees that there are cases, and what is in them only on purpose.
    for (const Uid &one : {open, hidden})
        CHECK(refusal(room.services().cases.show(one)) == QStringLiteral("denied.purpose"));
    for (const CareCase &one : must(room.services().cases.list({})))
        CHECK(one.reason.isEmpty());
    CHECK(must(room.services().cases.list({})).size() == 2);
    room.vault.workplace().openOnPurpose(15);
    must(room.services().cases.show(hidden));
    for (const CareCase &one : must(room.services().cases.list({})))
        CHECK_FALSE(one.reason.isEmpty());
    room.vault.clock().advanceMs(15LL * 60 * 1000);
    CHECK(refusal(room.services().cases.show(hidden)) == QStringLiteral("denied.purpose"));
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        room.vault.as({role}, {room.schoolClass});
        Services all = room.services();
        CHECK(refusal(all.cases.show(open)) == QStringLiteral("denied"));
        CHECK(refusal(all.cases.list({})) == QStringLiteral("denied"));
        CHECK(refusal(all.cases.open(room.student, CaseKind::Crisis, QStringLiteral("x"))) ==
              QStringLiteral("denied"));
        CHECK(refusal(all.cases.add(open, eventAt(QStringLiteral("x")))) == QStringLiteral("denied"));
        CHECK(refusal(all.caseVersions.approve(open, 1)) == QStringLiteral("denied"));
        CasePrint print;
        print.reason = QStringLiteral("x");
        CHECK(refusal(all.caseVersions.logPrint(open, print)) == QStringLiteral("denied"));
        CHECK(refusal(all.opinions.of(open)) == QStringLiteral("denied"));
    }
}

TEST_CASE("An export holds of cases what its maker may read: the head's nothing without a purpose")
{
    CaseFixture room;
    room.vault.asUser(QStringLiteral("甲"), {Role::Counsellor});
    const Uid open = room.openCase(CaseKind::Concern);
    const Uid hidden = room.openCase(CaseKind::Protection);
    must(room.services().cases.add(open, eventAt(QStringLiteral("独自吃饭"))));
    must(room.services().cases.add(hidden, eventAt(QStringLiteral("手臂有伤"))));
    const QStringList words{QStringLiteral("独自吃饭"), QStringLiteral("手臂有伤")};
    int made = 0;
    const auto ofStudent = [&] {
        const QString folder = room.vault.folder() + QStringLiteral("/s%1").arg(++made);
        must(room.services().openExport.student(room.student, folder, QStringLiteral("转学")));
        CHECK(test::exportedRows(folder, "case_event").size() == 2);
        return test::exportedWords(folder, words);
    };
    const auto ofVault = [&] {
        const QString folder = room.vault.folder() + QStringLiteral("/v%1").arg(++made);
        must(room.services().openExport.vault(folder, QStringLiteral("交接")));
        CHECK(test::exportedRows(folder, "case_event").size() == 2);
        return test::exportedWords(folder, words);
    };
    CHECK(ofStudent() == words);
    room.vault.asUser(QStringLiteral("乙"), {Role::Counsellor});
    CHECK(ofStudent() == words.first(1));
    room.vault.asUser(QStringLiteral("丙"), {Role::Head});
    CHECK(ofStudent().isEmpty());
    CHECK(ofVault().isEmpty());
    room.vault.workplace().openOnPurpose(15);
    CHECK(ofStudent() == words);
    CHECK(ofVault() == words);
    room.vault.asUser(QStringLiteral("丁"), {Role::Head, Role::Counsellor});
    CHECK(ofVault() == words.first(1));
}

TEST_CASE(
    "Of a case of protection the source of an event, and what its prints were and for whom, go with its "
    "keeper's export alone")
{
    CaseFixture room;
    room.vault.asUser(QStringLiteral("甲"), {Role::Counsellor});
    const Uid open = room.openCase(CaseKind::Concern);
    const Uid hidden = room.openCase(CaseKind::Protection);
    for (const auto &[uid, mark] :
         {std::pair(open, QStringLiteral("明")), std::pair(hidden, QStringLiteral("暗"))}) {
        CaseEvent event = eventAt(QStringLiteral("说过"));
        event.source = mark % QStringLiteral("处听来");
        must(room.services().cases.add(uid, event));
        report::CaseReportRequest request;
        request.caseUid = uid;
        request.variant = QStringLiteral("consultation");
        request.reason = mark % QStringLiteral("因打印");
        request.recipient = mark % QStringLiteral("处收下");
        must(room.services().caseReports.issue(request));
    }
    const QStringList told{QStringLiteral("明处听来"), QStringLiteral("明因打印"),
                           QStringLiteral("明处收下")};
    const QStringList kept{QStringLiteral("暗处听来"), QStringLiteral("暗因打印"),
                           QStringLiteral("暗处收下")};
    int made = 0;
    const auto exported = [&](bool whole) {
        const QString folder = room.vault.folder() + QStringLiteral("/p%1").arg(++made);
        if (whole)
            must(room.services().openExport.vault(folder, QStringLiteral("交接")));
        else
            must(room.services().openExport.student(room.student, folder, QStringLiteral("转学")));
        CHECK(test::exportedRows(folder, "case_print").size() == 2); // that there were prints is told
        return test::exportedWords(folder, told + kept);
    };
    CHECK(exported(false) == told + kept);
    room.vault.asUser(QStringLiteral("乙"), {Role::Counsellor});
    CHECK(exported(false) == told);
    room.vault.asUser(QStringLiteral("丙"), {Role::Head});
    CHECK(exported(false).isEmpty());
    CHECK(exported(true).isEmpty());
    room.vault.workplace().openOnPurpose(15);
    CHECK(exported(true) == told + kept);
}

TEST_CASE("A colleague's export tells of a case of protection no code of what was done, how and with whom")
{
    CaseFixture room;
    room.vault.asUser(QStringLiteral("甲"), {Role::Counsellor});
    const Uid open = room.fullCase(CaseKind::Concern);
    const Uid hidden = room.fullCase(CaseKind::Protection);
    for (const Uid &uid : {open, hidden}) {
        Services all = room.services();
        must(all.caseVersions.seal(uid));
        must(all.caseVersions.approveOnPaper(uid, 1, QStringLiteral("李校长"), QStringLiteral("校长"),
                                             room.vault.clock().today()));
        Opinion opinion;
        opinion.version = 1;
        opinion.receivedOn = QDate(2026, 11, 20);
        opinion.receivedWay = QStringLiteral("paper");
        opinion.parts = {
            {{}, {}, QStringLiteral("within_day"), QStringLiteral("有人陪护"), {}, {}, {}, {}, {}}};
        must(all.opinions.follow(must(all.opinions.record(uid, opinion)), QStringLiteral("核对人"),
                                 QDate(2026, 11, 20), QDate(2026, 11, 20)));
    }
    struct Closed
    {
        const char *table;
        QByteArrayList columns;
    };
    const Closed all[] = {{"case_person", {"kind", "name"}},
                          {"case_measure", {"kind", "what", "who"}},
                          {"case_contact", {"way", "with_whom", "content", "reaction"}},
                          {"case_assessment", {"scale", "edition", "informant", "score"}},
                          {"case_version", {"content", "signer", "signer_post"}},
                          {"case_opinion",
                           {"version", "received_on", "received_way", "typed_by", "checked_by",
                            "parents_told", "feedback_sent"}}};
    const auto check = [&](const char *made, bool isOwn) {
        const QString folder = room.vault.folder() + u'/' + QLatin1String(made);
        must(room.services().openExport.student(room.student, folder, QStringLiteral("转学")));
        for (const Closed &one : all) {
            const QJsonArray rows = test::exportedRows(folder, one.table);
            CHECK(rows.size() == 2); // that there is a row is told
            for (const auto &row : rows) {
                const bool isOpen = isOwn || row[QStringLiteral("case_uid")].toString() == open.toString();
                for (const QByteArray &column : one.columns) {
                    INFO(made << " " << one.table << "." << column.toStdString());
                    CHECK(row[QLatin1String(column)].isNull() != isOpen);
                }
            }
        }
        for (const auto &row : test::exportedRows(folder, "change")) {
            if (row[QStringLiteral("root_uid")].toString() == hidden.toString())
                CHECK(
                    (isOwn || (row[QStringLiteral("old")].isNull() && row[QStringLiteral("new")].isNull())));
        }
    };
    check("own", true);
    room.vault.asUser(QStringLiteral("乙"), {Role::Counsellor});
    check("colleague", false);
}

TEST_CASE("A version keeps what it said, and the same content is the same version")
{
    CaseFixture room;
    Services all = room.services();
    const Uid uid = room.openCase();
    must(all.cases.setFields(uid, {{QStringLiteral("complaint"), QStringLiteral("第一")}}));
    CHECK(must(all.caseVersions.seal(uid)) == 1);
    CHECK(must(all.caseVersions.seal(uid)) == 1);
    must(all.cases.setFields(uid, {{QStringLiteral("complaint"), QStringLiteral("第二")}}));
    CHECK(must(all.caseVersions.seal(uid)) == 2);
    CHECK(must(all.caseVersions.version(uid, 1)).content.fields.value(QStringLiteral("complaint")) ==
          QStringLiteral("第一"));
    CHECK(refusal(all.caseVersions.version(uid, 3)) == QStringLiteral("case.no_version"));
}

TEST_CASE("A report is approved by another head, or on paper, and once")
{
    CaseFixture room;
    room.vault.asUser(QStringLiteral("甲"), {Role::Head, Role::Counsellor});
    const Uid uid = room.openCase();
    must(room.services().caseVersions.seal(uid));
    CHECK(refusal(room.services().caseVersions.approve(uid, 1)) == QStringLiteral("case.approve_own"));
    room.vault.asUser(QStringLiteral("乙"), {Role::Counsellor});
    CHECK(refusal(room.services().caseVersions.approve(uid, 1)) == QStringLiteral("denied"));
    room.vault.asUser(QStringLiteral("丙"), {Role::Head});
    // Nobody approves what he may not read.
    CHECK(refusal(room.services().caseVersions.approve(uid, 1)) == QStringLiteral("denied.purpose"));
    room.vault.workplace().openOnPurpose(15);
    must(room.services().caseVersions.approve(uid, 1));
    CHECK(must(UndoService(room.vault.workplace()).undo(room.vault.workplace().lastChangeSet())).left ==
          QList<ObjectRef>{{QStringLiteral("care_case"), uid}});
    CHECK(refusal(room.services().caseVersions.approve(uid, 1)) == QStringLiteral("case.approved"));
    const CaseVersion approved = must(room.services().cases.show(uid)).versions.value(0);
    CHECK(approved.isApproved());
    CHECK(approved.approvedByName == QStringLiteral("丙"));

    room.vault.asUser(QStringLiteral("甲"));
    must(room.services().cases.add(uid, eventAt(QStringLiteral("新情况"))));
    CHECK(must(room.services().caseVersions.seal(uid)) == 2);
    CHECK_FALSE(must(room.services().cases.show(uid)).versions.value(1).isApproved());
    auto paper = [&](const QString &signer, const QString &post, QDate on) {
        return refusal(room.services().caseVersions.approveOnPaper(uid, 2, signer, post, on));
    };
    CHECK(paper(QString(), QStringLiteral("校长"), QDate(2026, 11, 20)) == QStringLiteral("case.signature"));
    CHECK(paper(QStringLiteral("某人"), QString(), QDate(2026, 11, 20)) == QStringLiteral("case.signature"));
    CHECK(paper(QStringLiteral("某人"), QStringLiteral("校长"), {}) == QStringLiteral("case.signature"));
    CHECK(paper(QStringLiteral("某人"), QStringLiteral("校长"), QDate(2026, 11, 21)) ==
          QStringLiteral("date.future"));
    CHECK(paper(QStringLiteral("某人"), QStringLiteral("校长"), QDate(2026, 11, 20)).isEmpty());
    CHECK(must(room.services().cases.show(uid)).versions.value(1).signer == QStringLiteral("某人"));
}

TEST_CASE("Prints get rising serials over all cases, and a reason")
{
    CaseFixture room;
    Services all = room.services();
    const Uid one = room.openCase();
    const Uid two = room.openCase(CaseKind::Concern);
    CasePrint print;
    print.form = QStringLiteral("form12_crisis_report");
    CHECK(refusal(all.caseVersions.logPrint(one, print)) == QStringLiteral("reason.missing"));
    print.reason = QStringLiteral("专家会诊");
    print.copies = 0;
    CHECK(refusal(all.caseVersions.logPrint(one, print)) == QStringLiteral("print.copies"));
    print.copies = 2;
    CHECK(must(all.caseVersions.logPrint(one, print)).serial == 1);
    CHECK(must(all.caseVersions.logPrint(two, print)).serial == 2);
    CHECK(must(all.caseVersions.logPrint(one, print)).serial == 3);
    CHECK(serialText(3) == QStringLiteral("T-000003"));
    CHECK(must(all.cases.show(one)).prints.size() == 2);
    CHECK(must(all.cases.show(one)).versions.size() == 1);
}

TEST_CASE(
    "Opinions are typed against the numbers of their version, stand apart, and are adopted point by point")
{
    CaseFixture room;
    Services all = room.services();
    const Uid uid = room.fullCase();
    must(all.caseVersions.seal(uid));
    Opinion opinion;
    opinion.version = 1;
    opinion.receivedOn = QDate(2026, 11, 20);
    opinion.parts = {
        {{}, {}, QStringLiteral("question.1"), QStringLiteral("中等,一周内就医"), {}, {}, {}, {}, {}},
        {{}, {}, QStringLiteral("within_day"), QStringLiteral("有人陪护"), {}, {}, {}, {}, {}}};
    const Uid first = must(all.opinions.record(uid, opinion));
    opinion.parts[0].text = QStringLiteral("不同的看法");
    must(all.opinions.record(uid, opinion));
    opinion.parts[0].code = QStringLiteral("question.7");
    CHECK(refusal(all.opinions.record(uid, opinion)) == QStringLiteral("opinion.question"));
    opinion.parts[0].code = QStringLiteral("nothing");
    CHECK(refusal(all.opinions.record(uid, opinion)) == QStringLiteral("opinion.field"));
    opinion.parts[0].code = QStringLiteral("question.1");
    opinion.version = 5;
    CHECK(refusal(all.opinions.record(uid, opinion)) == QStringLiteral("case.no_version"));

    QList<Opinion> stored = must(all.opinions.of(uid));
    REQUIRE(stored.size() == 2);
    CHECK(stored[0].uid == first);
    CHECK(stored[0].parts[0].text == QStringLiteral("中等,一周内就医"));
    OpinionPart part = stored[0].parts[0];
    part.verdict = QStringLiteral("partly");
    CHECK(refusal(all.opinions.setPart(part)) == QStringLiteral("reason.missing"));
    part.reason = QStringLiteral("路程远");
    part.who = QStringLiteral("田野");
    part.until = QDate(2026, 11, 27);
    part.code = QStringLiteral("risk");
    must(all.opinions.setPart(part));
    must(all.opinions.follow(first, QStringLiteral("核对人"), QDate(2026, 11, 21), {}));
    stored = must(all.opinions.of(uid));
    CHECK(stored[0].parts[0].verdict == QStringLiteral("partly"));
    CHECK(stored[0].parts[0].code == QStringLiteral("question.1"));
    CHECK(stored[0].parentsTold == QDate(2026, 11, 21));
    CHECK(stored[1].parts[0].verdict.isEmpty());
}

TEST_CASE("The student's timeline shows the case to those who may read it")
{
    CaseFixture room;
    room.vault.asUser(QStringLiteral("甲"), {Role::Counsellor});
    const Uid uid = room.openCase(CaseKind::Protection);
    must(room.services().cases.add(uid, eventAt(QStringLiteral("一件事"))));
    const auto kinds = [&] {
        QStringList list;
        for (const TimelineEntry &entry : must(room.services().timeline.of(room.student)))
            list.append(entry.kind);
        return list;
    };
    CHECK(kinds().contains(QStringLiteral("case.event")));
    CHECK(kinds().contains(QStringLiteral("case.opened")));
    room.vault.asUser(QStringLiteral("乙"), {Role::Counsellor});
    CHECK_FALSE(kinds().contains(QStringLiteral("case.event")));
}

TEST_CASE("The audit log holds for every table of a case")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    must(room.services().caseVersions.seal(uid));
    const auto verdict = must(room.vault.audit().verify());
    CHECK(verdict.chain == QStringLiteral("ok"));
    CHECK(verdict.rows == QStringLiteral("ok"));
}

TEST_CASE("The open export holds every table of a full case, and the page of the format names each column")
{
    CaseFixture room;
    const Uid uid = room.fullCase();
    Services all = room.services();
    must(all.caseVersions.keepWord(uid, QStringLiteral("complaint"), QStringLiteral("高兴")));
    CasePrint print;
    print.reason = QStringLiteral("专家会诊");
    must(all.caseVersions.logPrint(uid, print));
    Opinion opinion;
    opinion.version = 1;
    opinion.receivedOn = QDate(2026, 11, 20);
    opinion.parts = {{{}, {}, QStringLiteral("question.1"), QStringLiteral("中等"), {}, {}, {}, {}, {}}};
    must(all.opinions.record(uid, opinion));
    StudentPlan plan;
    plan.begun = QDate(2026, 11, 20);
    plan.goals = QStringLiteral("按时到校");
    plan.reviewOn = QDate(2026, 12, 20);
    plan.measures = {{{}, QStringLiteral("每周家访"), {}, {}, {}}};
    StudentPlanService plans(room.vault.workplace());
    const Uid planned = must(plans.begin(room.student, plan));
    must(plans.addEntry(planned, {{}, QStringLiteral("visit"), plan.begun, {}, QStringLiteral("去过"), {}}));
    const QString folder = room.vault.folder() + QStringLiteral("/out");
    must(all.openExport.vault(folder, QStringLiteral("交接")));
    QFile page(QStringLiteral(TINGYU_SOURCE_DIR "/resources/help/zh/open_export.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString format = QString::fromUtf8(page.readAll());
    for (const ExportTable &table : careExports()) {
        INFO(table.name);
        QFile file(folder + QLatin1Char('/') + QLatin1String(table.name) + QStringLiteral(".json"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        REQUIRE(rows.size() > 0);
        CHECK(format.contains(QStringLiteral("## ") + QLatin1String(table.name) + QLatin1Char(' ')));
        for (const ExportColumn &column : table.columns) {
            CHECK(rows[0].toObject().contains(QLatin1String(column.name)));
            CHECK(format.contains(QLatin1Char('`') + QLatin1String(column.name) + QLatin1Char('`')));
        }
    }
}
