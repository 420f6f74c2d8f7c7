// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vault/secret.h"

#include <QDate>
#include <QString>

#include <optional>

/// The demo room: a school, its students, screenings and what came of them, all made up. No name, number or
/// place in it can belong to a real person: ID numbers carry a region that is never given out (99) and a
/// wrong check digit, telephones begin with 100.
namespace tingyu::demo {

/// Known to everybody: it keeps nothing secret, it only lets the unlock page be seen as it is. The window
/// shows it on that page.
inline constexpr char publishedPassword[] = "yanshi-haifeng-qing";

inline constexpr int usualStudents = 486;
inline constexpr int fewestStudents = 60; ///< below it some of what is to be seen would find nobody
inline constexpr int mostStudents = 5000;
inline constexpr quint64 usualSeed = 20260901;
/// The day on which the demo stands unless told otherwise: a school morning, so that a demo made twice is
/// the same twice.
inline WallTime usualMorning()
{
    return {QDate(2026, 11, 20), QTime(8, 0)};
}

struct Wanted
{
    QString folder;
    int students = usualStudents;
    quint64 seed = usualSeed;
    WallTime now = usualMorning();       ///< the vault's present; everything lies before it
    std::optional<SecretBytes> password; ///< otherwise the published one
};

struct Made
{
    Uid vaultId;
    QString user;
    int students = 0;
    int classes = 0;
    int screenings = 0;
    int sheets = 0;
    int flagsOpen = 0;
    int reviewsOpen = 0;
    int cases = 0;
    int drafts = 0;
};

/// Makes the vault. The same students, seed and time give the same open export, byte for byte. Errors of
/// Vault::create(); Errc::Cancelled "demo.cancelled"; after a failure nothing of it is left in the folder.
Result<Made> create(const Wanted &wanted, const Progress &progress = {});

} // namespace tingyu::demo
