// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/secrecy.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Exceptions to secrecy. On a day of crisis nothing stands in their way: neither a missing second person nor
/// a missing case. What was put on record stays; more is added by another entry.
class SecrecyService
{
public:
    explicit SecrecyService(Workplace &place) : m_place(place) {}

    /// Of `breach`: student, session and case by uid, ground, law, facts, who decided, a second person, whom
    /// was told (at least one; no time = now); `at` not valid = now. Errc::BadInput "secrecy.facts",
    /// "secrecy.decided", "secrecy.told" (nobody, or no words), "secrecy.whom" {code}, "text.too_long";
    /// Errc::NotFound "student.not_found", "session.not_found".
    Result<Uid> record(const SecrecyBreach &breach);
    /// That there were some, the latest first: without facts and what was said where the person may not read
    /// them. Of one student, or of all.
    Result<QList<SecrecyBreach>> list(const std::optional<Uid> &student = {});
    /// On record as viewed. Errc::NotFound "secrecy.not_found".
    Result<SecrecyBreach> show(const Uid &uid);

private:
    Workplace &m_place;
};

} // namespace tingyu
