// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_text.h"
#include "tests/report/file_world.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::test::must;
using tingyu::test::ScreeningFixture;
using tingyu::test::squeezed;

namespace {

const PrintOrder forTransfer{QStringLiteral("转学移交"), 1, Language::Chinese};

/// One fact of every part.
Uid fullFile(ScreeningFixture &room)
{
    const Uid student = room.pupils[0].uid;
    auto &services = room.services();
    Contact mother;
    mother.name = QStringLiteral("何秀兰");
    mother.relation = QStringLiteral("mother");
    mother.phone = QStringLiteral("13800000000");
    mother.isGuardian = true;
    must(services.students.setContacts(student, {mother}));
    Consent consent;
    consent.onDate = QDate(2026, 9, 1);
    consent.person = QStringLiteral("何秀兰");
    must(services.consents.record(student, consent));
    must(services.fileClasses.set(student, FileClass::Attention, QDate(2026, 10, 8),
                                  QStringLiteral("近来睡得少")));
    return student;
}

} // namespace

TEST_CASE("A student's file prints what it holds, with every code in words")
{
    ScreeningFixture room;
    const Uid student = fullFile(room);
    const Printed printed = must(room.services().studentReports.issue(student, {}, forTransfer));
    const QString paper = test::paperText(printed);
    for (const char *said :
         {"学生心理档案", "测试生一", "七年级1班", "在籍", "何秀兰", "母亲", "13800000000", "监护人", "测评",
          "同意", "近来睡得少", "关注", "时间线", "T-000001", "事由:转学移交", "第1页/共"})
        CHECK(paper.contains(QString::fromUtf8(said)));
    // A code without a word would stand as set.code.
    for (const char *set : {"relation.", "source.", "event.", "scope.", "party.", "consent.", "file_class.",
                            "status.", "mark.", "file-class"})
        CHECK_FALSE(paper.contains(QString::fromUtf8(set)));
    CHECK(room.auditLines().filter(QStringLiteral("student.print student ok print")).size() == 1);
}

TEST_CASE(
    "Who a contact is to the student is printed once, with the source's word where the code leaves it open")
{
    struct Case
    {
        const char *code;
        const char16_t *note;
        const char16_t *said;
    };
    ScreeningFixture room;
    const Uid student = room.pupils[0].uid;
    for (const Case &one : {Case{"father", u"父亲", u"父亲"}, Case{"mother", u"妈妈", u"母亲"},
                            Case{"grandfather", u"外公", u"(外)祖父·外公"},
                            Case{"other_relative", u"其他亲属", u"其他亲属"}, Case{"", u"邻居", u"邻居"}}) {
        const QString said = QString::fromUtf16(one.said);
        INFO(said.toStdString());
        Contact contact;
        contact.name = QStringLiteral("何秀兰");
        contact.relation = QLatin1String(one.code);
        contact.relationNote = QString::fromUtf16(one.note);
        contact.phone = QStringLiteral("13800000000");
        must(room.services().students.setContacts(student, {contact}));
        const QString paper = test::paperText(
            must(room.services().studentReports.preview(student, {QStringLiteral("contacts")}, forTransfer)));
        CHECK(paper.count(said) == 1);
        CHECK(paper.contains(QStringLiteral("何秀兰") % said % QStringLiteral("13800000000")));
    }
}

TEST_CASE("Only the parts asked for are printed, and only parts there are")
{
    ScreeningFixture room;
    const Uid student = fullFile(room);
    const QString paper = test::paperText(
        must(room.services().studentReports.preview(student, {QStringLiteral("contacts")}, forTransfer)));
    CHECK(paper.contains(QStringLiteral("13800000000")));
    CHECK_FALSE(paper.contains(QStringLiteral("近来睡得少")));
    CHECK_FALSE(paper.contains(QStringLiteral("知情同意")));
    CHECK(room.services()
              .studentReports.preview(student, {QStringLiteral("all")}, forTransfer)
              .error()
              .subject == QStringLiteral("print.part"));
    CHECK(room.services().studentReports.issue(student, {}, {}).error().subject ==
          QStringLiteral("reason.missing"));
    CHECK(room.services().studentReports.preview(Uid(), {}, forTransfer).error().subject ==
          QStringLiteral("student.not_found"));
    CHECK(room.value(QStringLiteral("SELECT count(*) FROM export_log")).toInt() == 0);
}

TEST_CASE("A file is printed by the staff of the room alone")
{
    ScreeningFixture room;
    const Uid student = fullFile(room);
    for (const Role role : {Role::Keyer, Role::ClassTeacher, Role::Inspector, Role::Officer, Role::Expert}) {
        room.use({role}, {room.firstClass});
        CHECK(room.services().studentReports.issue(student, {}, forTransfer).error().code == Errc::Denied);
    }
    for (const Role role : {Role::Head, Role::Counsellor}) {
        room.use({role});
        CHECK(room.services().studentReports.issue(student, {}, forTransfer));
    }
}

TEST_CASE("A file's sheet may be shown to the family: it is silent about a case of protection, also to who "
          "keeps it")
{
    test::FileWorld world;
    world.contactPolice();
    const Uid student = world.student;
    const auto timeline = must(world.services().timeline.of(student));
    CHECK(std::count_if(timeline.cbegin(), timeline.cend(), [&world](const TimelineEntry &one) {
              return one.object.uid == world.protection;
          }) == 2); // who keeps it sees it in the window
    const QString paper =
        test::paperText(must(world.services().studentReports.preview(student, {}, forTransfer)));
    for (const char *told : {"有人伤害他", "派出所", "保护"}) {
        INFO(told);
        CHECK_FALSE(paper.contains(QString::fromUtf8(told)));
    }
    CHECK(paper.contains(QStringLiteral("说过不想活"))); // of the crisis it tells
}

TEST_CASE("A plan and papers stand on the timeline, and on the printed one in words")
{
    test::FileWorld world;
    QStringList kinds;
    for (const TimelineEntry &one : must(world.services().timeline.of(world.student)))
        kinds.append(one.kind);
    for (const char *kind : {"document.drawing", "plan.begun", "plan.visit"})
        CHECK(kinds.count(QString::fromUtf8(kind)) == 1);
    const QString paper =
        test::paperText(must(world.services().studentReports.preview(world.student, {}, forTransfer)));
    for (const char *words : {"材料:绘画作品房树人画", "制定一生一策每天告诉一个人自己怎么样",
                              "一生一策:帮扶走访到家走访", "来电·家长何秀兰问孩子"}) {
        INFO(words);
        CHECK(paper.contains(QString::fromUtf8(words)));
    }
    // Only for who may read them.
    world.use({Role::Head});
    for (const TimelineEntry &one : must(world.services().timeline.of(world.student)))
        CHECK_FALSE((one.kind.startsWith(QStringLiteral("plan.")) ||
                     one.kind.startsWith(QStringLiteral("document."))));
}

TEST_CASE("Why a file was printed is told to the head who asks who looked, to each print its own reason")
{
    test::FileWorld world;
    const auto print = [&world](const char *reason) {
        const PrintOrder why{QString::fromUtf8(reason), 1, Language::Chinese};
        must(world.services().studentReports.issue(world.student, {}, why));
    };
    print("转学移交");
    print("家长会谈");
    CaseReportRequest request;
    request.caseUid = world.crisis;
    request.variant = QStringLiteral("consultation");
    for (const char *reason : {"专家会诊", "再次会诊"}) {
        request.reason = QString::fromUtf8(reason);
        must(world.services().caseReports.issue(request));
    }
    const auto reasons = [&world] {
        QStringList told;
        for (const AuditEntry &one : must(world.services().audit.ofStudent(world.student, {})))
            if (one.action.endsWith(QStringLiteral(".print")))
                told.append(one.purpose);
        return told;
    };
    world.use({Role::Head});
    const QStringList all{QStringLiteral("再次会诊"), QStringLiteral("专家会诊"), QStringLiteral("家长会谈"),
                          QStringLiteral("转学移交")};
    CHECK(reasons() == all);
    world.use({Role::Inspector}); // the words may name somebody
    CHECK(reasons() == QStringList({QString(), QString(), QString(), QString()}));
}
