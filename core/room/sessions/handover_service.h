// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/series.h"
#include "core/vault/workplace.h"

#include <functional>

namespace tingyu {

/// Open series and files go to a named successor (form 21), who can then read them. Signed records keep their
/// author; what the other one left unsigned stays his, unfinished drafts nobody reads, and both are counted.
class HandoverService
{
public:
    /// Passes the open cases of one user to another inside the change, and says which. Put in by who knows
    /// the cases (core/services.cpp): this room does not.
    using CasePasser = std::function<Result<QList<HandoverItem>>(Change &, UserId from, UserId to)>;

    explicit HandoverService(Workplace &place) : m_place(place) {}
    void setCasePasser(CasePasser passer) { m_passCases = std::move(passer); }

    /// Of `handover`: from and to by uid, reason, words, witness. `series` empty = all open ones of `from`,
    /// and his open cases with them; otherwise these only.
    ///
    /// Who may: a counsellor his own; the head anybody's, but to himself on purpose only. Errc::NotFound
    /// "user.unknown", "series.not_found"; Errc::BadInput "handover.same", "handover.role" (the successor is
    /// no counsellor here), "handover.own_file" (the successor is the client of one of them),
    /// "handover.witness" (no name), "handover.nothing", "reason.missing" (words, at a sudden loss),
    /// "text.too_long"; Errc::Conflict "handover.keeper" (a series is not kept by `from`), "series.closed".
    Result<Uid> handOver(const Handover &handover, const QList<Uid> &series = {});
    /// Without items, the latest first.
    Result<QList<Handover>> list();
    /// With what went over, for the form. A counsellor sees those he gave or took. Errc::NotFound
    /// "handover.not_found".
    Result<Handover> show(const Uid &uid);

private:
    Workplace &m_place;
    CasePasser m_passCases;
};

} // namespace tingyu
