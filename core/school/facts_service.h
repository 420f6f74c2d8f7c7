// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/facts_repository.h"

namespace tingyu {

/// Errors of all services here: Errc::NotFound "student.not_found" or "record.not_found"; Errc::Denied;
/// Errc::BadInput "date.missing", "date.order", "date.future", "reason.missing", "text.missing",
/// "text.too_long", "student.code" (detail[0] = field); then nothing is changed. Each student is given by
/// uid.

/// Dated statements on family and growth, each with its source.
class GrowthService
{
public:
    explicit GrowthService(Workplace &place) : m_place(place) {}
    Result<Uid> add(const Uid &student, const GrowthEntry &entry);
    Result<void> edit(const GrowthEntry &entry); ///< by its uid; the student stays
    Result<void> remove(const Uid &entry);

private:
    Workplace &m_place;
};

/// What weighs on a student, and the groups to be looked after first.
class CircumstanceService
{
public:
    explicit CircumstanceService(Workplace &place) : m_place(place) {}
    Result<Uid> addRiskFactor(const Uid &student, const RiskFactor &factor);
    Result<void> endRiskFactor(const Uid &factor, QDate last);
    /// `expiresOn` not valid = end of the school year of `from`. Errc::Conflict "tag.holds" when the same tag
    /// holds on that day already.
    Result<Uid> addTag(const Uid &student, const VulnerabilityTag &tag);
    Result<void> endTag(const Uid &tag, QDate last);
    /// Asked again and still so: a new entry from the day after the old one ran out (or from `on`, when
    /// later) to the end of that school year.
    Result<Uid> renewTag(const Uid &tag, QDate on, const QString &source);
    /// Tags of students on the roll that run out from `from` to `to`: the list to ask again.
    Result<QList<VulnerabilityTag>> tagsExpiring(QDate from, QDate to);
    /// Figures by grade and code; no person in them.
    Result<QList<FactsRepository::GradeCount>> riskFactorsByGrade(QDate date);

private:
    Workplace &m_place;
};

/// The class of a file: set by a person, with a reason.
class FileClassService
{
public:
    explicit FileClassService(Workplace &place) : m_place(place) {}
    /// Errc::Conflict "file-class.same" when the file is of that class already.
    Result<Uid> set(const Uid &student, FileClass fileClass, QDate from, const QString &reason);
    Result<QList<FileClassEntry>> history(const Uid &student);

private:
    Workplace &m_place;
};

/// Consent of the guardian and assent of the student, by scope.
class ConsentService
{
public:
    explicit ConsentService(Workplace &place) : m_place(place) {}
    /// Errc::BadInput "consent.nothing" for a withdrawal of what was never given.
    Result<Uid> record(const Uid &student, const Consent &consent);
    Result<QList<Consent>> list(const Uid &student);
    Result<ConsentState> state(const Uid &student, ConsentParty party, ConsentScope scope, QDate date);

private:
    Workplace &m_place;
};

} // namespace tingyu
