// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_repository.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Versions of a case report, their approval, the words said to be no person, and the print log.
/// Errors beside those of CaseService: Errc::NotFound "case.no_version".
class CaseVersionService
{
public:
    explicit CaseVersionService(Workplace &place) : m_place(place) {}

    /// Freezes the report as it stands. The latest version when nothing changed since it.
    Result<int> seal(const Uid &one);
    Result<CaseVersion> version(const Uid &one, int number);
    /// By the head. Errc::Conflict "case.approve_own" for a version of the caller's own (a paper signature is
    /// the way where nobody else can), "case.approved" when it is.
    Result<void> approve(const Uid &one, int number);
    /// Copies a signature given on paper. Errc::BadInput "case.signature" when signer, post or date is
    /// missing, "date.future".
    Result<void> approveOnPaper(const Uid &one, int number, const QString &signer, const QString &post,
                                QDate on);
    /// "Not a person", said of a word at a place; twice is once.
    Result<void> keepWord(const Uid &one, const QString &place, const QString &word);
    /// Seals, and puts a print on record under a new serial of the export log. `print.serial`, `version`,
    /// `at` and `userName` are given here. Errc::BadInput "reason.missing", "print.copies" (1 to 99).
    Result<CasePrint> logPrint(const Uid &one, CasePrint print);

private:
    Result<int> sealIn(Change &change, const CareCase &one);
    Workplace &m_place;
};

} // namespace tingyu
