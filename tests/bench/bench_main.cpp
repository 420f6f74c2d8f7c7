// SPDX-License-Identifier: GPL-3.0-or-later
// What only the inside can tell, one JSON object a line: {name, value, limit, unit}.
// tests_bench VAULT USER < password
#include "core/base/clock.h"
#include "core/base/uid_source.h"
#include "core/school/student_index.h"
#include "core/tables/table_reader.h"
#include "core/vault/keyring.h"
#include "core/vault/vault.h"
#include "resources/resources.h"
#include "tests/bench/file_bench.h"
#include "tests/bench/group_bench.h"
#include "tests/bench/today_bench.h"
#include "tests/bench/typing_measure.h"
#include "tests/bench/week_bench.h"
#include "tests/report/pdf_text.h"
#include "ui/print/pdf_file.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

using namespace tingyu;

namespace {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double medianOf(std::vector<double> times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

void tell(const char *name, double value, double limit, const char *unit)
{
    std::printf("{\"name\": \"%s\", \"value\": %.4f, \"limit\": %g, \"unit\": \"%s\"}\n", name, value, limit,
                unit);
    std::fflush(stdout);
}

/// The slowest of all keystrokes with which twelve searches are typed.
void search()
{
    const QString surnames = QStringLiteral("张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗单曾解");
    const QString given =
        QStringLiteral("雨欣宇轩子涵梓萱一诺浩然欣怡俊杰诗琪佳怡志强美玲文博思远国华丽娟建军晓东");
    StudentIndex index;
    QList<SchoolClass> classes;
    for (int grade = 1; grade <= 12; ++grade) {
        for (int number = 1; number <= 90; ++number) {
            SchoolClass one;
            one.id = SchoolClassId(grade * 100 + number);
            one.grade = grade;
            one.number = number;
            one.stage = ordinaryStage(grade);
            classes.append(one);
        }
    }
    index.setClasses(classes);
    quint32 state = 1;
    const auto next = [&state](qsizetype below) {
        state = state * 1664525U + 1013904223U;
        return static_cast<qsizetype>((state >> 8U) % static_cast<quint32>(below));
    };
    for (int i = 0; i < 100'000; ++i) {
        IndexedStudent one;
        one.id = StudentId(i + 1);
        one.name = QString(surnames.at(next(surnames.size()))) + given.at(next(given.size())) +
                   given.at(next(given.size()));
        one.openNumbers = {QString::number(20260000000 + i),
                           QStringLiteral("G") + QString::number(110101200001010000 + i)};
        one.classId = classes.at(next(classes.size())).id;
        index.put(one);
    }
    double worst = 0;
    for (const char16_t *typed :
         {u"zyx 703", u"张雨欣", u"zhangyuxin", u"0123", u"lv", u"703", u"wang 1202", u"G1101"}) {
        const QString whole = QString::fromUtf16(typed);
        for (qsizetype keys = 1; keys <= whole.size(); ++keys)
            worst = std::max(worst, milliseconds([&] { index.find(whole.left(keys), 20, {}); }));
    }
    tell("worst keystroke of search, 100,000 students", worst, 50, "ms");
}

/// Opening the vault, less the derivation that makes guessing dear.
int unlock(const QString &folder, const QString &user, QString password)
{
    QFile file(folder + QStringLiteral("/vault.keyring"));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const auto keyring = Keyring::parse(file.readAll());
    const KeySlot *slot = keyring ? keyring->byName(user) : nullptr;
    if (slot == nullptr)
        return 1;
    const SecretBytes secret = passwordBytes(password);
    const SystemClock clock;
    SystemUidSource uids(clock);
    bool sound = true;
    std::vector<double> derived(7);
    for (double &one : derived)
        one = milliseconds([&] { sound = sound && deriveKey(secret, slot->salt, slot->cost); });
    const double derive = medianOf(std::move(derived));
    std::vector<double> opened;
    for (int i = 0; i < 7; ++i) {
        Result<std::unique_ptr<Vault>> vault = fail(Errc::Internal, "bench");
        opened.push_back(milliseconds([&] {
            vault = Vault::open(folder, user, secret, {clock, uids, KdfPolicy::forPrograms()});
        }));
        sound = sound && vault; // closed outside the time
    }
    const double open = medianOf(std::move(opened));
    std::fprintf(stderr, "unlocking %.0f ms\n", open);
    tell("key derivation at the cost chosen on this machine", derive, 1000, "ms");
    tell("unlocking, beyond the key derivation", open - derive, 50, "ms");
    return sound ? 0 : 1;
}

void reports()
{
    const auto loaded = report::loadForm(QStringLiteral("screening_report"));
    if (!loaded)
        return;
    const report::Form &form = *loaded;
    const auto words = report::loadWords(form.id, report::Language::Chinese);
    int pages = 0;
    const double ms = milliseconds([&] {
        print::PdfFile file;
        for (int i = 0; i < 1000; ++i) {
            report::FormValues values = test::everyField(form, QString());
            values.fields[QStringLiteral("student")] = report::Value::of(QStringLiteral("学生%1").arg(i));
            file.add(print::PageSet(report::fillForm(form, test::sampleFrame(QString()), values), *words));
        }
        file.bytes();
        pages = file.pages();
    });
    if (pages >= 1000)
        tell("1,000 reports into one PDF", ms / 1000, 10, "s");
}

/// A week of ten years of appointments opens as that of one term does.
void week()
{
    const auto times = bench::weekTimes();
    if (!times)
        return;
    std::fprintf(stderr, "week of one term %.1f ms, of ten years %.1f ms\n", times->termMs, times->decadeMs);
    tell("the week in ten years of appointments, to that in one term", times->decadeMs / times->termMs, 1.5,
         "times");
}

void group()
{
    const double took = bench::groupReportMs();
    if (took >= 0)
        tell("group report of 5,000 students", took, 2000, "ms");
}

/// A student's file opened, and bound.
void files()
{
    if (const auto times = bench::fileTimes()) {
        std::fprintf(stderr, "file of one term %.1f ms, of ten years (%d records) %.1f ms\n", times->termMs,
                     times->records, times->decadeMs);
        tell("a file of ten years opened, from the click to the painted page", times->decadeMs, 100, "ms");
    }
    if (const auto booklet = bench::bookletTimes()) {
        std::fprintf(stderr, "booklet of %d pages %.0f ms\n", booklet->pages, booklet->ms);
        tell("a booklet of 40 pages, from the vault to the PDF", booklet->ms * 40 / booklet->pages, 1000,
             "ms");
    }
}

/// The first page of the day, when nobody ever signed a record or settled an appointment.
void today()
{
    const auto times = bench::todayTimes();
    if (!times)
        return;
    std::fprintf(stderr, "today of 200 records %.1f ms, of 100,000 %.1f ms\n", times->smallMs,
                 times->largeMs);
    tell("today's page read from 100,000 sessions and appointments", times->largeMs, 100, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    if (isXlsChild(argc, argv))
        return runXlsChild();
    const QApplication application(argc, argv);
    initDataResources();
    initLookResources();
    QFile in;
    if (argc != 3 || !in.open(stdin, QIODevice::ReadOnly)) {
        std::fputs("tests_bench VAULT USER < password\n", stderr);
        return 2;
    }
    search();
    reports();
    week();
    today();
    files();
    group();
    const test::TypingStalls stalls = test::typingStalls(test::NoteShape::Paragraphs);
    tell("longest stall while typing in a note of 20,000 characters", stalls.longest, 50, "ms");
    tell("keystroke in it, against a plain text edit", stalls.ratio, 3, "times");
    const test::TypingStalls unbroken = test::typingStalls(test::NoteShape::Unbroken);
    tell("longest stall while typing in one paragraph of 20,000 characters", unbroken.longest, 50, "ms");
    tell("usual keystroke in it", unbroken.median, 50, "ms");
    return unlock(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]),
                  QString::fromUtf8(in.readLine()).trimmed());
}
