// SPDX-License-Identifier: GPL-3.0-or-later
// What the first page of the day says, read from a small room and from one in which nobody ever signed
// anything.
#include "tests/bench/today_bench.h"

#include "core/room/room_services.h"
#include "tests/bench/bench_room.h"
#include "ui/today/today_facts.h"

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace tingyu::bench {
namespace {

constexpr int rounds = 15;
constexpr int seriesCount = 500;
constexpr int large = 100'000;
constexpr int small = 200;

/// Rows numbered from 0, each with the standard columns; the log knows nothing of them, which reading does
/// not ask.
bool insertMany(Connection &db, const QString &table, const QString &columns, const QString &values, int rows)
{
    return bool(
        db.run(QStringLiteral("INSERT INTO %1 (uid, rev, created_utc, created_by, changed_utc, "
                              "changed_by, origin, %2) WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT "
                              "i + 1 FROM n WHERE i < %3 - 1) SELECT randomblob(16), 1, '2026-01-01', 1, "
                              "'2026-01-01', 1, zeroblob(16), %4 FROM n")
                   .arg(table, columns, QString::number(rows), values)));
}

/// Sessions and appointments side by side, the last ones of today: 50 minutes apart, back over ten years.
bool fill(BenchRoom &room, int records)
{
    if (!room.make(seriesCount))
        return false;
    Connection &db = room.vault->workplace().db();
    const QString at = QStringLiteral("strftime('%Y-%m-%dT%H:%M', '2026-11-18T07:00', '-' || (50 * i) || ' "
                                      "minutes')");
    auto begun = Transaction::begin(db);
    if (!begun)
        return false;
    const bool filled =
        insertMany(db, QStringLiteral("client"), QStringLiteral("kind, student_id"),
                   QStringLiteral("'student', (SELECT min(id) FROM student) + i"), seriesCount) &&
        insertMany(db, QStringLiteral("counselling_series"),
                   QStringLiteral("number, client_id, keeper_id, opened_on, state"),
                   QStringLiteral("i + 1, (SELECT min(id) FROM client) + i, 1, '2016-09-01', 'open'"),
                   seriesCount) &&
        insertMany(db, QStringLiteral("session_record"),
                   QStringLiteral("series_id, number, author_id, kind, at, minutes, next_on"),
                   QStringLiteral("(SELECT min(id) FROM counselling_series) + i % 500, 1000 - i / 500, 1, "
                                  "'face-to-face', %1, 40, '2026-11-18'")
                       .arg(at),
                   records) &&
        insertMany(
            db, QStringLiteral("appointment"),
            QStringLiteral("kind, client_id, user_id, at, minutes, state, register_year, register_number, "
                           "registered_on"),
            QStringLiteral("'client', (SELECT min(id) FROM client) + i % 500, 1, %1, 40, 'booked', 2016, "
                           "i + 1, '2016-09-01'")
                .arg(at),
            records);
    return filled && (*begun)->commit();
}

/// The median; negative when something failed or is not what was filled in.
double readIn(BenchRoom &room, int records)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto facts = ui::readToday(*room.services);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!facts || facts->room.unsignedOnes.waiting != records || facts->room.overdue.count != records)
            return -1;
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times.at(rounds / 2);
}

} // namespace

std::optional<TodayTimes> todayTimes()
{
    BenchRoom few;
    BenchRoom many;
    if (!fill(few, small) || !fill(many, large))
        return {};
    const TodayTimes times{readIn(few, small), readIn(many, large)};
    return times.smallMs > 0 && times.largeMs > 0 ? std::optional(times) : std::nullopt;
}

} // namespace tingyu::bench
