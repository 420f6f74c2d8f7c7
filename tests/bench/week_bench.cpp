// SPDX-License-Identifier: GPL-3.0-or-later
// A week of appointments read, laid out and painted: of a vault with one term, and of one with ten years.
#include "tests/bench/week_bench.h"

#include "core/base/uid_source.h"
#include "core/room/appointment_operations.h"
#include "core/room/room_services.h"
#include "core/services.h"
#include "core/vault/vault.h"
#include "ui/room/schedule_facts.h"
#include "ui/room/week_view.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

namespace tingyu::bench {
namespace {

constexpr int rounds = 15;
constexpr int hoursADay = 12; ///< three counsellors, four each: 1,200 a term of 20 weeks
const QDate lastMonday(2026, 11, 16);

struct Room
{
    QTemporaryDir home;
    FixedClock clock{{QDate(2026, 11, 18), QTime(8, 0)}};
    SeededUidSource uids{clock, 7};
    std::unique_ptr<Vault> vault;
    std::unique_ptr<Services> services;
};

/// Weeks of appointments that end with the week that will be looked at.
bool fill(Room &room, int weeks)
{
    QString password = QStringLiteral("bench: a long and dull sentence");
    NewVault wanted;
    wanted.schoolName = QStringLiteral("Bench");
    wanted.userName = QStringLiteral("bench");
    auto made = Vault::create(room.home.filePath(QStringLiteral("vault")), wanted, passwordBytes(password),
                              {room.clock, room.uids, {{1, 8192}, {2, 16384}, false}});
    if (!made)
        return false;
    room.vault = std::move(made->vault);
    room.services = std::make_unique<Services>(room.vault->workplace());
    QList<Uid> students;
    for (int i = 0; i < 200; ++i) {
        Student student;
        student.name = QStringLiteral("学生%1").arg(i);
        auto uid = room.services->students.create(student);
        if (!uid)
            return false;
        students.append(*uid);
    }
    Workplace &place = room.vault->workplace();
    const Uid self = place.session().userUid;
    for (int week = 0; week < weeks; ++week) {
        const auto booked = place.change(op::appointmentWrite, [&](Change &change) -> Result<void> {
            AppointmentBook book(place, change);
            for (int i = 0; i < 5 * hoursADay; ++i) {
                Appointment draft;
                draft.client.kind = ClientKind::Student;
                draft.client.studentUid = students.at((week * 7 + i) % students.size());
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
double opened(Room &room)
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
    Room term;
    Room decade;
    if (!fill(term, 20) || !fill(decade, 400))
        return {};
    const WeekTimes times{opened(term), opened(decade)};
    return times.termMs > 0 && times.decadeMs > 0 ? std::optional(times) : std::nullopt;
}

} // namespace tingyu::bench
