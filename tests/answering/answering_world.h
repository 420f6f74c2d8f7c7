// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/station_files.h"
#include "tests/screening/screening_fixture.h"

#include <QTemporaryDir>

namespace tingyu::test {

/// A vault with a campaign of one scale that has words, all guardians but the last pupil's having consented,
/// and a station folder. Codes are cheap to try here.
class AnsweringWorld
{
public:
    explicit AnsweringWorld(const QStringList &scales = {QStringLiteral("phqa")});

    Services &services() { return room.services(); }
    /// Writes the folder as `campaign station` does, without the program.
    WrittenStation write(const QString &folder);
    static AnsweringService::Wanted wanted();
    void consent(qsizetype pupil, ConsentAnswer answer);

    ScreeningFixture room;
    Campaign campaign;
};

/// A station at work in a folder: what the program does between a code and a sheet handed in.
class Desk
{
public:
    Desk(const QString &folder, const QString &code);

    bool isKnown() const { return m_known; } ///< the code fits a slip
    const answering::Taker &taker() const { return m_taker; }
    answering::AnswerFlow flow(const QString &scale);
    /// The n-th choice on every item; `closedAt` of the station's clock.
    void handIn(const QString &scale, int choice, const QHash<QString, int> &other = {},
                const QString &closedAt = QStringLiteral("2026-11-20T10:00"));
    void askForTalk();
    answering::StationFiles files;
    answering::StationPlan plan;
    answering::CodeKeys keys;

private:
    bool m_known = false;
    answering::Taker m_taker;
};

} // namespace tingyu::test
