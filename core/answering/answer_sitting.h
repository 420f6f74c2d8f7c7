// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/station_files.h"
#include "core/answering/station_plan.h"

namespace tingyu::answering {

/// One student at one PC, from the code to the last sheet: the scales one after another, what was begun taken
/// up again, each finished sheet sealed and on the medium before it counts as handed in. Made anew for each
/// student, so that nothing of one can reach the next.
class AnswerSitting
{
public:
    /// By one-time code. Errc::NotFound answering.no_code (no slip of this folder); answering.plan.
    static Result<AnswerSitting> byCode(const StationPlan &plan, const StationFiles &files,
                                        const QString &tidyCode);
    /// Chosen by the helper.
    static Result<AnswerSitting> bySeat(const StationPlan &plan, const StationFiles &files,
                                        const RoomRound::Seat &seat);

    const Taker &taker() const { return m_taker; }
    /// Every scale is handed in.
    bool isOver() const { return m_left.isEmpty(); }
    bool wasTakenUp() const { return m_takenUp; } ///< the scale now shown was begun before
    int scalesLeft() const { return static_cast<int>(m_left.size()); }
    AnswerFlow &flow() { return *m_flow; } ///< not when over
    const AnswerFlow &flow() const { return *m_flow; }

    void addTime(int seconds) { m_seconds += seconds; }
    /// Writes what was begun, readable with the student's own key alone.
    Result<void> keep();
    /// Seals the sheet as it stands and goes to the next scale; on failure nothing is handed in and the sheet
    /// stays as it is.
    Result<void> handIn(const WallTime &now);
    /// 我想和老师聊聊.
    Result<void> askForTalk(const WallTime &now);

private:
    AnswerSitting(const StationPlan &plan, const StationFiles &files, CodeKeys keys, Taker taker);
    Result<void> open();

    QString m_station;
    QByteArray m_publicKey;
    QList<Questionnaire> m_questionnaires; ///< without what does not apply to this person
    StationFiles m_files;
    CodeKeys m_keys;
    Taker m_taker;
    QStringList m_left;
    std::optional<AnswerFlow> m_flow;
    bool m_takenUp = false;
    int m_seconds = 0;
};

} // namespace tingyu::answering
