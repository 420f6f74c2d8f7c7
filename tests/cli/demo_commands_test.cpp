// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_vault.h"
#include "core/base/identity_number.h"
#include "core/care/case_fields.h"
#include "core/care/student_plan_service.h"
#include "core/room/room_services.h"
#include "core/services.h"
#include "core/vault/vault.h"
#include "tests/cli/process.h"
#include "tests/support/vault_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QThread>

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

SecretBytes publishedPassword()
{
    QString typed = QString::fromLatin1(demo::publishedPassword);
    return passwordBytes(typed);
}

/// A demo in a folder of its own, opened, with its whole open export.
class Demo
{
public:
    explicit Demo(quint64 seed, int students = demo::usualStudents)
        : m_clock(demo::usualMorning()), m_uids(m_clock)
    {
        demo::Wanted wanted;
        wanted.folder = m_temp.filePath(QStringLiteral("vault"));
        wanted.seed = seed;
        wanted.students = students;
        made = must(demo::create(wanted));
        m_vault = must(Vault::open(wanted.folder, made.user, publishedPassword(),
                                   VaultEnvironment{m_clock, m_uids, KdfPolicy::atFloor()}));
    }

    Workplace &workplace() { return m_vault->workplace(); }

    /// Name and bytes of every file of the open export.
    QMap<QString, QByteArray> exported()
    {
        Services services(workplace());
        const QString folder = m_temp.filePath(QStringLiteral("export"));
        must(services.openExport.vault(folder, QStringLiteral("test"), true));
        QMap<QString, QByteArray> files;
        for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
            QFile file(QDir(folder).filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            files.insert(name, file.readAll());
        }
        return files;
    }

    demo::Made made;

private:
    QTemporaryDir m_temp{memoryFolderTemplate()};
    FixedClock m_clock;
    SystemUidSource m_uids;
    std::unique_ptr<Vault> m_vault;
};

} // namespace

TEST_CASE("The same seed gives the same open export byte for byte, another seed another school", "[slow]")
{
    const auto one = Demo(7).exported();
    const auto same = Demo(7).exported();
    const auto other = Demo(8).exported();
    REQUIRE(one.size() > 10);
    CHECK(one.keys() == same.keys());
    for (auto file = one.begin(); file != one.end(); ++file) {
        CAPTURE(file.key().toStdString());
        CHECK((same.value(file.key()) == file.value()));
    }
    CHECK((other.value(QStringLiteral("student.csv")) != one.value(QStringLiteral("student.csv"))));
}

TEST_CASE("The demo school holds what it promises", "[slow]")
{
    Demo demo(demo::usualSeed);
    Services services(demo.workplace());
    const auto page = must(services.students.list({}, StudentOrder::Name, 0, 1000));
    CHECK(page.total == 486);
    CHECK(must(services.classes.classes()).size() == 12);

    QHash<QString, int> names;
    int watched = 0;
    for (const StudentRow &row : page.rows) {
        ++names[row.header.name];
        watched += row.fileClass && isWatched(*row.fileClass) ? 1 : 0;
    }
    int twice = 0;
    int longest = 0;
    int four = 0;
    int rare = 0;
    for (auto name = names.begin(); name != names.end(); ++name) {
        twice += name.value() > 1 ? 1 : 0;
        longest += name.key().contains(QChar(0x00B7)) ? 1 : 0;
        const QList<uint> characters = name.key().toUcs4();
        four += characters.size() == 4 ? 1 : 0;
        for (const uint character : characters)
            rare += character > 0x9FFF || character < 0x4E00 ? (character == 0x00B7 ? 0 : 1) : 0;
    }
    CHECK(twice == 3);
    CHECK(longest > 3);
    CHECK(four > 1);
    CHECK(rare >= 3);
    CHECK(watched > 20);

    StudentFilter away;
    away.tag = QStringLiteral("left_behind_both");
    away.tagDate = demo::usualMorning().date;
    const double share =
        static_cast<double>(must(services.students.list(away, StudentOrder::Name, 0, 1)).total) / 486;
    CHECK((share > 0.305 && share < 0.315));

    const auto campaigns = must(services.campaigns.list());
    REQUIRE(campaigns.size() == 2);
    for (const Campaign &campaign : campaigns) {
        const Coverage total = must(services.campaigns.status(campaign.id)).total;
        CHECK(total.onRoll > 0);
        if (campaign.closed) {
            CHECK(total.open() == 0);
            CHECK(total.refused > 0);
            CHECK(total.absent > 0);
            CHECK(*total.coverage() > 0.9);
        } else {
            CHECK(total.done > 0);
            CHECK(total.open() > total.onRoll / 3);
        }
    }
    CHECK(demo.made.flagsOpen > 0);
    CHECK_FALSE(must(services.sheets.openFlags()).isEmpty());
    ReviewFilter all;
    all.withDecided = true;
    int states[3] = {};
    for (const Review &review : must(services.reviews.list(all)))
        ++states[static_cast<int>(review.state)];
    CHECK(states[0] > 0);
    CHECK(states[1] > 0);
    CHECK(states[2] > 0);
    CHECK(must(services.drafts.list()).size() == 6);
    CHECK(demo.made.drafts == 6);
}

TEST_CASE("The demo room has lived nine weeks: duty, visits, records, a group, and something left to do",
          "[slow]")
{
    Demo demo(demo::usualSeed);
    Services services(demo.workplace());
    RoomServices &room = services.room();
    const QDate today = demo::usualMorning().date;
    const QDate first = today.addDays(-63);
    CHECK(must(room.duties.list(first, today)).size() > 35);
    CHECK(must(room.dutyTodos.missing(first, today)).size() > 0);
    AppointmentFilter filter;
    filter.from = first;
    filter.to = today.addDays(7);
    int arrived = 0;
    int waiting = 0;
    for (const Appointment &one : must(room.appointments.list(filter))) {
        arrived += one.kind == AppointmentKind::Client && one.state == AppointmentState::Arrived ? 1 : 0;
        waiting += one.state == AppointmentState::Booked && one.at.date >= today ? 1 : 0;
    }
    CHECK(arrived >= 50);
    CHECK(waiting >= 2);
    SessionService::Question asked;
    asked.from = first;
    asked.to = today;
    CHECK(must(room.sessions.list(asked)).size() == arrived);
    CHECK_FALSE(must(room.sessions.unsignedSessions()).isEmpty());
    const QList<GroupLine> groups = must(room.groups.list());
    REQUIRE(groups.size() == 1);
    CHECK(groups.constFirst().meetings >= 7);
    CHECK_FALSE(must(room.phoneCalls.list(first, today)).isEmpty());
    CHECK_FALSE(must(room.letters.list(first, today)).isEmpty());
}

TEST_CASE("The demo holds eleven cases, and the demo case fills every field and every list of the report",
          "[slow]")
{
    Demo demo(demo::usualSeed);
    Services services(demo.workplace());
    const auto cases = must(services.cases.list({}));
    CHECK(cases.size() == 11);
    CHECK(std::count_if(cases.begin(), cases.end(),
                        [](const CareCase &one) { return one.kind == CaseKind::Crisis; }) == 2);
    const auto first =
        std::find_if(cases.begin(), cases.end(), [](const CareCase &one) { return one.number == 1; });
    REQUIRE(first != cases.end());
    const CaseContent content = must(services.cases.show(first->uid)).content;
    for (const char *code : caseFieldCodes()) {
        CAPTURE(code);
        CHECK_FALSE(content.fields.value(QLatin1String(code)).isEmpty());
    }
    CHECK(content.events.size() >= 5);
    CHECK(content.assessments.size() == 2);
    CHECK_FALSE(content.people.isEmpty());
    CHECK_FALSE(content.medications.isEmpty());
    CHECK_FALSE(content.measures.isEmpty());
    CHECK_FALSE(content.contacts.isEmpty());
    CHECK_FALSE(content.questions.isEmpty());
    CHECK_FALSE(content.steps.isEmpty());
    CHECK_FALSE(content.attachments.isEmpty());
}

TEST_CASE("The report on the demo case leaves the room without a finding, whatever the seed", "[slow]")
{
    for (const quint64 seed : {demo::usualSeed, quint64{1}, quint64{2}, quint64{3}}) {
        CAPTURE(seed);
        Demo demo(seed);
        Services services(demo.workplace());
        const auto cases = must(services.cases.list({}));
        report::CaseReportRequest request;
        request.caseUid = std::find_if(cases.begin(), cases.end(), [](const CareCase &one) {
                              return one.number == 1;
                          })->uid;
        request.variant = QStringLiteral("consultation");
        request.deidentify = true;
        request.reason = QStringLiteral("会诊");
        const auto made = must(services.caseReports.preview(request));
        for (const report::LeakFinding &leak : made.leaks)
            WARN(leak.place.toStdString() << " " << leak.word.toStdString());
        CHECK(made.leaks.isEmpty());
    }
}

TEST_CASE("No number of the demo can be a real person's")
{
    const auto files = Demo(demo::usualSeed).exported();
    static const QRegularExpression eighteen(QStringLiteral("(?=([0-9]{17}[0-9Xx]))"));
    static const QRegularExpression mobile(QStringLiteral("(?<![0-9a-f-])1[3-9][0-9]{9}(?![0-9a-f-])"));
    int numbers = 0;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString text = QString::fromUtf8(file.value());
        CAPTURE(file.key().toStdString());
        CHECK_FALSE(mobile.match(text).hasMatch());
        auto found = eighteen.globalMatch(text);
        while (found.hasNext()) {
            const auto number = parseIdentityNumber(found.next().captured(1));
            REQUIRE(number);
            CHECK_FALSE(number->isSound());
            ++numbers;
        }
    }
    CHECK(numbers > 486);
}

TEST_CASE("demo create is opened with the published password, stands whole, and knows its own time", "[slow]")
{
    QTemporaryDir temp(memoryFolderTemplate());
    const QString folder = temp.filePath(QStringLiteral("demo"));
    const Answer made = call(words("--json demo create --students 60 --seed 3") << folder);
    CAPTURE(made.errors.toStdString());
    REQUIRE(made.code == 0);
    CHECK(Uid::fromString(made.json().value(QStringLiteral("vault_id")).toString()));
    CHECK(made.json().value(QStringLiteral("user")).toString() == QStringLiteral("演示老师"));

    QFile password(temp.filePath(QStringLiteral("password")));
    REQUIRE(password.open(QIODevice::WriteOnly));
    password.write(demo::publishedPassword);
    password.close();
    const QStringList door{QStringLiteral("--vault"), folder, QStringLiteral("--password-file"),
                           password.fileName(), QStringLiteral("--json")};
    CHECK(call(QStringList{QStringLiteral("--vault"), folder, QStringLiteral("--json")} + words("vault info"))
              .json()
              .value(QStringLiteral("demo"))
              .toBool());
    const QJsonObject health = call(door + words("--now 2026-11-20T09:00 vault verify")).json();
    CHECK(health.value(QStringLiteral("database")).toString() == QStringLiteral("ok"));
    CHECK(health.value(QStringLiteral("keyring")).toString() == QStringLiteral("ok"));
    const QJsonArray users = call(door + words("user list")).json().value(QStringLiteral("users")).toArray();
    REQUIRE(users.size() == 1);
    CHECK(users[0].toObject().value(QStringLiteral("roles")).toArray() ==
          QJsonArray{QStringLiteral("head"), QStringLiteral("counsellor")});

    const Answer again = call(words("--json demo create") << folder);
    CHECK(again.code == 1);
    CHECK(again.errorCode() == QStringLiteral("vault.exists"));
    CHECK(call(door + words("vault verify")).code == 0);
    CHECK(call(words("demo create --students 5") << temp.filePath(QStringLiteral("few"))).code == 2);
    CHECK_FALSE(QDir(temp.filePath(QStringLiteral("few"))).exists());
}

TEST_CASE("demo create makes as many pupils as it promises, each with numbers of their own", "[slow]")
{
    const QTemporaryDir temp(memoryFolderTemplate());
    const Answer made =
        call(words("--json demo create --students 5000") << temp.filePath(QStringLiteral("demo")));
    CAPTURE(made.errors.toStdString());
    REQUIRE(made.code == 0);
    CHECK(made.json().value(QStringLiteral("students")).toInt() == 5000);
}

TEST_CASE("demo create takes another password and another day", "[slow]")
{
    QTemporaryDir temp(memoryFolderTemplate());
    const QString folder = temp.filePath(QStringLiteral("demo"));
    QFile password(temp.filePath(QStringLiteral("password")));
    REQUIRE(password.open(QIODevice::WriteOnly));
    password.write("纸船慢慢漂过安静的小石桥\n");
    password.close();
    const QStringList secret{QStringLiteral("--password-file"), password.fileName(),
                             QStringLiteral("--json")};
    const Answer made = call(secret + words("--now 2025-09-03T08:00 demo create --students 60") << folder);
    CAPTURE(made.errors.toStdString());
    REQUIRE(made.code == 0);
    const QStringList door = QStringList{QStringLiteral("--vault"), folder} + secret;
    CHECK(call(door + words("vault verify")).code == 0);
    const QJsonArray campaigns =
        call(door + words("campaign list")).json().value(QStringLiteral("campaigns")).toArray();
    REQUIRE(campaigns.size() == 2);
    for (const auto &one : campaigns)
        CHECK(one.toObject().value(QStringLiteral("from")).toString() < QStringLiteral("2025-09-04"));
}

TEST_CASE("In a demo whose clock stands still the wait after wrong passwords ends by itself all the same",
          "[slow]")
{
    const QTemporaryDir temp(memoryFolderTemplate());
    const QString folder = temp.filePath(QStringLiteral("demo"));
    REQUIRE(call(words("demo create --students 60") << folder).code == 0);
    const QString wrong = temp.filePath(QStringLiteral("wrong"));
    QFile file(wrong);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("not the published one");
    file.close();
    const auto secondsLeft = [&](const char *now) {
        const Answer answer =
            call(words("--json --now") << QLatin1String(now) << QStringLiteral("--vault") << folder
                                       << QStringLiteral("--password-file") << wrong << words("user list"));
        CHECK(answer.code == 3);
        return answer.json().value(QStringLiteral("seconds_left")).toInt();
    };
    for (int attempt = 0; attempt < 5; ++attempt)
        secondsLeft("2026-11-20T08:00");
    const int first = secondsLeft("2026-11-20T08:00");
    CHECK(first > 0);
    QThread::sleep(2);
    CHECK(secondsLeft("2026-11-20T08:00") < first);
}

TEST_CASE("Most of the watched in a demo have a plan that is led, and some have none yet", "[slow]")
{
    Demo demo(1);
    StudentPlanService plans(demo.workplace());
    int led = 0;
    int lacking = 0;
    int due = 0;
    int visits = 0;
    int measures = 0;
    for (const PlanStanding &one : must(plans.standings())) {
        CHECK(one.isWatched);
        led += one.hasPlan() ? 1 : 0;
        lacking += one.lacksPlan() ? 1 : 0;
        due += one.isDue(demo::usualMorning().date) ? 1 : 0;
        for (const StudentPlan &plan : must(plans.ofStudent(one.student))) {
            measures += static_cast<int>(plan.measures.size());
            for (const PlanEntry &entry : plan.entries)
                visits += entry.kind == QLatin1String("visit") ? 1 : 0;
        }
    }
    CHECK(led >= 5);
    CHECK(lacking >= 1);
    CHECK(due >= 1);
    CHECK(visits >= 3);
    CHECK(measures >= led);
}
