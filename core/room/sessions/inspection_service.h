// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/inspection.h"
#include "core/room/sessions/series.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Records shown to an inspection: drawn by chance with a seed that is kept and printed, names and texts
/// covered. Colleagues who came as clients are never among them.
class InspectionService
{
public:
    static constexpr int mostDrawn = 200;

    explicit InspectionService(Workplace &place) : m_place(place) {}

    /// Of the sessions that lie in the days `from` to `to`, signed or not. Without a seed one is made by the
    /// operating system. Errc::BadInput "session.span", "inspection.count" {most}.
    Result<InspectionDraw> draw(QDate from, QDate to, int wanted, std::optional<quint32> seed = {});
    /// A draw that was made, as its records stand now. Errc::NotFound "inspection.not_found".
    Result<InspectionDraw> show(const Uid &draw);
    /// Without records, the latest first.
    Result<QList<InspectionDraw>> list();
    /// One record of a draw with name and text: who keeps it, or the head on purpose; on record each time.
    /// Errc::NotFound "inspection.not_found", "session.not_found"; Errc::BadInput "inspection.not_drawn".
    Result<SessionFile> uncover(const Uid &draw, const Uid &session);

private:
    Workplace &m_place;
};

} // namespace tingyu
