// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_repository.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Experts' answers on paper, typed against the numbers of the questions, and what the school makes of each.
/// Errors beside those of CaseService: Errc::BadInput "opinion.field" {code}, "opinion.question" {number: the
/// version asked no such question}, "opinion.verdict", "reason.missing" (a point adopted in part or not at
/// all says why); Errc::NotFound "case.no_version".
class OpinionService
{
public:
    explicit OpinionService(Workplace &place) : m_place(place) {}

    /// A new opinion beside those already there.
    Result<Uid> record(const Uid &one, const Opinion &opinion);
    Result<QList<Opinion>> of(const Uid &one);
    /// Corrects a typed text or decides on it, by the part's uid; code and opinion stay.
    Result<void> setPart(const OpinionPart &part);
    /// Dates on which the guardians were told and the outcome went to the expert; who checked the typing.
    Result<void> follow(const Uid &opinion, const QString &checkedBy, QDate parentsTold, QDate feedbackSent);

private:
    Workplace &m_place;
};

} // namespace tingyu
