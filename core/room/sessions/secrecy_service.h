// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/secrecy.h"
#include "core/vault/workplace.h"

#include <functional>

namespace tingyu {

/// Exceptions to secrecy. On a day of crisis nothing stands in their way: neither a missing second person nor
/// a missing case. What was put on record stays; more is added by another entry.
class SecrecyService
{
public:
    /// Whose the case is, for who may read it. Put in by who knows the cases (core/services.cpp): this room
    /// does not. Errc::NotFound "case.not_found"; Errc::Denied.
    using CaseReader = std::function<Result<StudentId>(const Uid &)>;

    explicit SecrecyService(Workplace &place) : m_place(place) {}
    void setCaseReader(CaseReader reader) { m_studentOfCase = std::move(reader); }

    /// Of `breach`: student, session and case by uid, ground, law, facts, who decided, a second person, whom
    /// was told (at least one; no time = now); `at` not valid = now. Errc::BadInput "secrecy.facts",
    /// "secrecy.decided", "secrecy.told" (nobody, or no words), "secrecy.whom" {code}, "text.too_long";
    /// "secrecy.session", "secrecy.case" (another student's); Errc::NotFound "student.not_found",
    /// "session.not_found", "case.not_found". Session and case are such that the person may read.
    Result<Uid> record(const SecrecyBreach &breach);
    /// That there were some, the latest first; those that the person may not open are covered: who was in
    /// need of it, and that a child was harmed, is not told by a list. Of one student (then without the
    /// covered ones, which would be told by being there), or of all. Errc::NotFound "student.not_found".
    Result<QList<SecrecyBreach>> list(const std::optional<Uid> &student = {});
    /// On record as viewed. Errc::NotFound "secrecy.not_found".
    Result<SecrecyBreach> show(const Uid &uid);

private:
    Result<void> mustBeOf(StudentId student, const SecrecyBreach &breach);

    Workplace &m_place;
    CaseReader m_studentOfCase;
};

} // namespace tingyu
