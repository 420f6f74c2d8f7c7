// SPDX-License-Identifier: GPL-3.0-or-later
// A student's file opened in the window, of one term and of ten years; and the file of ten years, bound.
#include "tests/bench/file_bench.h"

#include "core/keeping/booklet_service.h"
#include "core/room/room_services.h"
#include "tests/bench/bench_room.h"
#include "ui/print/pdf_file.h"
#include "ui/print/picture_reencoder.h"
#include "ui/students/student_file_view.h"
#include "ui/widgets/settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>

#include <algorithm>
#include <vector>

namespace tingyu::bench {
namespace {

constexpr int rounds = 11;
constexpr int termsOfDecade = 20;
constexpr int leastPages = 40;

/// The window's side of a page, with nothing around it.
class BenchHost : public ui::PageHost
{
public:
    BenchHost(const FixedClock &clock, const QString &settings) : m_clock(clock), m_settings(settings) {}
    ui::TaskRunner &tasks() override { return m_tasks; }
    const ui::SessionFacts &facts() const override { return m_facts; }
    const Clock &clock() const override { return m_clock; }
    ui::Settings &settings() override { return m_settings; }
    void openPage(const QString &, const ui::PageTarget &) override {}
    void saved(const QString &, qint64) override {}
    void draftSaved() override {}
    void say(const QString &) override {}
    void showError(const Error &, const std::function<void()> &) override { failed = true; }
    void setBadge(const QString &, int) override {}
    void setSheetsToday(int) override {}
    void setBackupStanding(const BackupStanding &) override {}
    void removeMovedVault() override {}
    void lockNow() override {}
    void setLockMinutes(int) override {}
    void setLanguage(const QString &) override {}
    void keepDrafts() override {}
    void leaveSpentVault() override {}
    const ui::PageRegistry &registry() const override { return m_registry; }
    void refreshPage() override {}
    QWidget *dialogParent() override { return nullptr; }

    bool failed = false;
    ui::SessionFacts m_facts;

private:
    const FixedClock &m_clock;
    ui::Settings m_settings;
    ui::TaskRunner m_tasks;
    ui::PageRegistry m_registry;
};

/// What one term leaves in a file: observations, consents, sessions, a class of the file.
bool liveTerm(BenchRoom &room, const Uid &student, QDate first)
{
    Services &services = *room.services;
    const QString words = QStringLiteral("班主任说这周上课走神,午休一个人坐着;与家里通过电话,约好周二再谈。");
    for (int i = 0; i < 8; ++i) {
        GrowthEntry entry;
        entry.onDate = first.addDays(i * 14);
        entry.statement = words;
        entry.source = QStringLiteral("class_teacher");
        if (!services.growth.add(student, entry))
            return false;
    }
    Consent consent;
    consent.onDate = first;
    consent.person = QStringLiteral("监护人");
    if (!services.consents.record(student, consent))
        return false;
    const FileClass now = first.month() > 6 ? FileClass::Focus : FileClass::Attention;
    if (!services.fileClasses.set(student, now, first, words))
        return false;
    for (int i = 0; i < 6; ++i) {
        SessionInput input;
        input.client.kind = ClientKind::Student;
        input.client.studentUid = student;
        input.frame.at = {first.addDays(7 + i * 14), QTime(12, 30)};
        input.frame.minutes = 40;
        for (const char *part : {"state", "problem", "assessment", "process", "analysis", "effect"})
            input.content.fields.insert(QLatin1String(part), words + words);
        if (!services.room().sessions.add(input))
            return false;
    }
    return true;
}

bool live(BenchRoom &room, const Uid &student, int terms)
{
    for (int term = 0; term < terms; ++term) {
        const QDate first(2016 + (term + 1) / 2, term % 2 == 0 ? 9 : 2, 10);
        room.clock.setNow({first.addDays(120), QTime(8, 0)});
        if (!liveTerm(room, student, first))
            return false;
    }
    room.clock.setNow({QDate(2026, 11, 18), QTime(8, 0)});
    return true;
}

/// From the click to the painted page; negative when something failed.
double opened(BenchHost &host, const Uid &student, const QString &name)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        ui::StudentFileView view(host);
        view.resize(1290, 650);
        view.grab(); // the page is there before a file is opened in it
        bool isRead = false;
        QObject::connect(&view, &ui::StudentFileView::changed, [&isRead] { isRead = true; });
        QElapsedTimer timer;
        timer.start();
        view.open(student);
        while (!host.failed && (!isRead || !host.tasks().isIdle()))
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
        if (host.failed || view.name() != name || view.grab().isNull())
            return -1;
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times.at(rounds / 2);
}

/// The vault goes to the thread on which the window keeps it.
bool handOver(BenchRoom &room, BenchHost &host)
{
    const Session session = room.vault->workplace().session();
    host.m_facts.session = session;
    room.services.reset();
    bool isOpen = false;
    bool isDone = false;
    QObject guard;
    host.tasks().open(
        &guard,
        [&room]() -> ui::TaskRunner::Opened {
            return std::make_unique<ui::OpenVault>(std::move(room.vault));
        },
        [&](const Result<void> &opened) {
            isOpen = static_cast<bool>(opened);
            isDone = true;
        });
    while (!isDone)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return isOpen;
}

} // namespace

std::optional<FileTimes> fileTimes()
{
    BenchRoom room;
    if (!room.make(200) || !live(room, room.students[0], 1) || !live(room, room.students[1], termsOfDecade))
        return {};
    const auto lines = room.services->timeline.of(room.students[1]);
    if (!lines)
        return {};
    FileTimes times;
    times.records = static_cast<int>(lines->size());
    BenchHost host(room.clock, room.home.filePath(QStringLiteral("bench.ini")));
    if (!handOver(room, host))
        return {};
    times.termMs = opened(host, room.students[0], QStringLiteral("学生0"));
    times.decadeMs = opened(host, room.students[1], QStringLiteral("学生1"));
    return times.termMs > 0 && times.decadeMs > 0 ? std::optional(times) : std::nullopt;
}

std::optional<BookletTimes> bookletTimes()
{
    BenchRoom room;
    if (!room.make(500) || !live(room, room.students[0], 6))
        return {};
    Services &all = *room.services;
    const keeping::BookletRequest request{room.students[0], {}, true};
    const report::PrintOrder order{QStringLiteral("归档"), 1, report::Language::Chinese};
    std::vector<BookletTimes> turns;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto made = keeping::BookletService(all.workplace, all.scales, all.students, all.timeline,
                                                  StudentDocumentService(all.workplace, print::pictures()))
                              .preview(request, order);
        if (!made)
            return {};
        const auto words = report::loadWords(made->document.frame.formId, report::Language::Chinese);
        if (!words)
            return {};
        print::PdfFile file;
        file.add(print::PageSet(made->document, *words));
        if (file.bytes().isEmpty() || file.pages() < leastPages)
            return {};
        turns.push_back({static_cast<double>(timer.nsecsElapsed()) / 1e6, file.pages()});
    }
    std::sort(turns.begin(), turns.end(),
              [](const BookletTimes &one, const BookletTimes &other) { return one.ms < other.ms; });
    return turns[turns.size() / 2];
}

} // namespace tingyu::bench
