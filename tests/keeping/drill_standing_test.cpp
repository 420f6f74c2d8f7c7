// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/drill_standing.h"

#include "core/vault/backup_service.h"
#include "tests/merge/room_pcs.h"

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::keeping;

TEST_CASE("A restore drill is due once a term, and never in the holidays")
{
    const QDate autumn(2026, 9, 1);
    const SchoolCalendar terms(
        {{2026, 1, autumn, QDate(2027, 1, 22)}, {2026, 2, QDate(2027, 2, 22), QDate(2027, 7, 9)}},
        DayTable());
    const SchoolCalendar none;
    const struct
    {
        QDate last;
        QDate today;
        bool hasTerms;
        bool isDue;
    } cases[] = {{{}, QDate(2026, 11, 20), true, true},
                 {QDate(2026, 9, 1), QDate(2026, 11, 20), true, false},
                 {QDate(2026, 8, 31), QDate(2026, 11, 20), true, true},
                 {QDate(2026, 11, 20), QDate(2027, 2, 1), true, false}, // holidays
                 {{}, QDate(2027, 2, 1), true, false},
                 {QDate(2026, 11, 20), QDate(2027, 2, 22), true, true},
                 {{}, QDate(2026, 11, 20), false, true},
                 {QDate(2026, 9, 2), QDate(2026, 11, 20), false, false},
                 {QDate(2026, 9, 2), QDate(2027, 3, 1), false, true}};
    for (const auto &one : cases) {
        CAPTURE(one.last.toString().toStdString(), one.today.toString().toStdString(), one.hasTerms);
        CHECK(isDrillDue(one.last, one.today, one.hasTerms ? terms : none) == one.isDue);
    }
}

TEST_CASE("A drill with the sheet settles the term, one with a password does not, and without a backup there "
          "is nothing to try")
{
    RoomPcs room;
    Vault &vault = *room.one->vault;
    CHECK(must(drillStanding(vault)).isDue);
    CHECK(must(drillStanding(vault)).termFrom == QDate(2026, 9, 1));
    const QString file = must(BackupService(vault).backup(room.stick.path())).file;
    must(BackupShelf(vault).tryWithPassword(file, head, secret(headPassword)));
    CHECK(must(drillStanding(vault)).isDue);
    must(BackupShelf(vault).tryWithSheet(file, room.sheetText()));
    const auto standing = must(drillStanding(vault));
    CHECK_FALSE(standing.isDue);
    CHECK(standing.last->person == head);
    CHECK(standing.last->counts.students == 2);

    KeyedVault bare;
    auto fresh = must(bare.open());
    CHECK_FALSE(must(drillStanding(*fresh)).isDue);
}
