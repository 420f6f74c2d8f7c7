// SPDX-License-Identifier: GPL-3.0-or-later
// A week of appointments read, laid out and painted: of a vault with one term, and of one with ten years.
#include "tests/bench/week_bench.h"

#include "core/room/appointments/appointment_operations.h"
#include "core/room/room_services.h"
#include "tests/bench/bench_room.h"
#include "ui/room/schedule/schedule_facts.h"
#include "ui/room/schedule/week_view.h"

#include <QElapsedTimer>
#include <QPixmap>

#include <algorithm>
#include <vector>

namespace tingyu::bench {
namespace {

constexpr int rounds = 15;
constexpr int hoursADay = 12; ///< three counsellors, four each: 1,200 a term of 20 weeks
const QDate lastMonday(2026, 11, 16);

/// Weeks of appointments that end with the week that will be looked at.
bool fill(BenchRoom &room, int weeks)
{
    if (!room.make(200))
        return false;
    Workplace &place = room.vault->workplace();
    const Uid self = place.session().userUid;
    for (int week = 0; week < weeks; ++week) {
        const auto booked = place.change(op::appointmentWrite, [&](Change &change) -> Result<void> {
            AppointmentBook book(place, change);
            for (int i = 0; i < 5 * hoursADay; ++i) {
                Appointment draft;
                draft.client.kind = ClientKind::Student;
                draft.client.studentUid = room.students.at((week * 7 + i) % room.students.size());
                draft.counsellor.uid = self;
                draft.at = {lastMonday.addDays(i / hoursADay - 7 * week), QTime(8 + i % hoursADay % 10, 0)};
                draft.minutes = 40;
                auto filled = book.filled(draft);
                if (!filled)
                    return filled.error();
                if (auto added = book.add(*filled, OnClash::Keep); !added)
                    return added.error();
            }
            return {};
        });
        if (!booked)
            return false;
    }
    return true;
}

/// The median time from the vault to the painted week; negative when something failed.
double opened(BenchRoom &room)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        ui::ScheduleLook look;
        look.day = lastMonday;
        look.now = room.clock.nowLocal();
        const auto [from, to] = ui::daysOf(look);
        const auto facts =
            ui::readSchedule(*room.services, {room.vault->workplace().session().userUid}, from, to);
        if (!facts || facts->appointments.size() != qsizetype(5) * hoursADay)
            return -1;
        ui::WeekView view;
        view.resize(1250, 600);
        view.setSheet(ui::calendarOf(*facts, look));
        if (view.grab().isNull())
            return -1;
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times.at(rounds / 2);
}

} // namespace

std::optional<WeekTimes> weekTimes()
{
    BenchRoom term;
    BenchRoom decade;
    if (!fill(term, 20) || !fill(decade, 400))
        return {};
    const WeekTimes times{opened(term), opened(decade)};
    return times.termMs > 0 && times.decadeMs > 0 ? std::optional(times) : std::nullopt;
}

} // namespace tingyu::bench
