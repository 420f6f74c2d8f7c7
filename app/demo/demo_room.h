// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_dice.h"
#include "app/demo/demo_vault.h"
#include "app/demo/demo_words.h"
#include "core/services.h"

namespace tingyu::demo {

/// One student of the demo, as the other parts of it need him or her.
struct Pupil
{
    Uid uid;
    StudentId id;
    QString name;
    QString studentNo;
    QString classLabel;
    int grade = 7;
    QString guardian; ///< first to be called
    QString mother;
    QString teacher;              ///< of the class
    bool withGrandmother = false; ///< who brings the pupil up
    bool elevated = false;        ///< will answer with much strain
    bool critical = false;        ///< and says yes to an item that is looked at the same day
};

/// How far the room's day has been lived, and by whom it is filled.
struct Diary
{
    Dice dice; ///< of its own, so that the other parts stay the same with it and without
    Uid room = {};
    QList<Pupil> visitors = {};
    Uid group = {};
    QList<Uid> unsignedRecords = {};
    QDate next = {}; ///< the day that is not lived to its end; not valid: there is no room's day
    bool isNoonOver = false;
};

/// What is at hand while the demo is made: services, chance, words, and a clock that is moved to the day on
/// which each thing happened.
struct Room
{
    Services &services;
    FixedClock &clock;
    Dice dice;
    const Words &words;
    WallTime now;
    int schoolYear = 0;
    QList<SchoolClass> classes{};
    QList<QString> teachers{}; ///< of the classes, in their order
    QList<Pupil> pupils{};
    Made made{};
    Diary diary{Dice(1)};

    /// Puts the clock on `hour` of a day so many days before now; never before the school year, never back.
    /// What happens in the room until then happens.
    Result<void> goTo(int daysBefore, int hour, int minute = 0);
    QDate daysAgo(int days) const; ///< not before the school year
};

// Each part works through the services, as a person at the window would.
Result<void> makeSchool(Room &room);
Result<void> makeRoll(Room &room, int students);
Result<void> makeDays(Room &room);
Result<void> makeFiles(Room &room);
Result<void> makeScreenings(Room &room);
Result<void> makeCases(Room &room);
Result<void> makeDocuments(Room &room);
Result<void> makePlans(Room &room);

/// Lets the room's day go on, as makeDays() began it.
Result<void> liveUntil(Room &room, const WallTime &until);

} // namespace tingyu::demo
