// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_repository.h"
#include "core/school/timeline.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Cases: what a person does with them. A case of protection is reached by the head and by who keeps it only.
///
/// Errors of all calls: Errc::NotFound "case.not_found", "record.not_found", "student.not_found";
/// Errc::Denied; Errc::BadInput "reason.missing", "text.missing", "text.too_long", "date.missing",
/// "case.code" (detail[0] = field: a code this program does not know); Errc::Conflict "case.closed" for a
/// write to a closed case. Then nothing is changed.
class CaseService
{
public:
    explicit CaseService(Workplace &place) : m_place(place) {}

    /// The caller keeps the case. `on` not valid = today.
    Result<Uid> open(const Uid &student, CaseKind kind, const QString &reason, QDate on = {});
    /// The whole case, put on record as viewed.
    Result<CaseFile> show(const Uid &one);
    /// Open first, the latest first; cases the person may not read are left out. No view is put on record.
    Result<QList<CareCase>> list(const CaseFilter &filter);

    /// Fields of form 12 by code; an empty text clears a field. False when nothing differed. Errc::BadInput
    /// "case.field" {code}.
    Result<bool> setFields(const Uid &one, const QHash<QString, QString> &texts);

    /// Items of the lists: CaseEvent, CasePerson, CaseAssessment, CaseMedication, CaseMeasure, CaseContact,
    /// CaseQuestion, CaseStep, CaseAttachment. Numbers and positions are given here.
    template<class Item>
    Result<Uid> add(const Uid &one, const Item &item);
    /// By its uid; number and position stay.
    template<class Item>
    Result<void> edit(const Item &item);
    template<class Item>
    Result<void> remove(const Uid &item);

    Result<void> handOver(const Uid &one, UserId to);
    /// Errc::BadInput "case.no_report" for a crisis without a sealed report.
    Result<void> close(const Uid &one, QDate on, const QString &reason);
    /// Errc::Conflict "case.open" when it is.
    Result<void> reopen(const Uid &one, const QString &reason);

private:
    Workplace &m_place;
};

/// The operation that guards reading or writing this case, and its scope.
const Operation &viewOperation(CaseKind kind);
const Operation &editOperation(CaseKind kind);
AccessScope scopeOf(const CareCase &one);
/// The living case, or "case.not_found"; Errc::Denied, on record, for who reads no case at all.
Result<CareCase> caseByUid(Workplace &place, const Uid &uid);

/// Opening, closing, events and talks with guardians, for the student's timeline. Cases of protection only
/// for those who may read them.
Result<QList<TimelineEntry>> caseTimeline(Workplace &place, StudentId student);

} // namespace tingyu
