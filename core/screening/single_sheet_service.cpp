// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/single_sheet_service.h"

#include "core/screening/scale_shelf_service.h"
#include "core/screening/screening_operations.h"

namespace tingyu {
namespace {

constexpr int ownWordFrom = 14; ///< PIPL 31: below it a guardian agrees

} // namespace

Result<SingleFit> SingleSheetService::fitOn(StudentId student, const QString &scaleId, QDate on)
{
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    auto subject = subjectOf(m_workplace.db(), student, on);
    if (!subject)
        return subject.error();
    auto stage = m_workplace.db().value(
        QStringLiteral("SELECT c.stage FROM student s JOIN school_class c ON c.id = s.class_id"
                       " WHERE s.id = ?"),
        {student.value()});
    if (!stage)
        return stage.error();
    SingleFit fit;
    fit.definition = *definition;
    fit.misfits = scales::misfitsOf(
        **definition, stage->isNull() ? std::nullopt : std::optional(scaleStage(stage->toString())),
        subject->age, subject->grade);
    // Only who answers for himself agrees for himself; of others a guardian knows in any case.
    fit.guardianNeeded = subject->age && *subject->age < ownWordFrom;
    return fit;
}

Result<SingleFit> SingleSheetService::fit(StudentId student, const QString &scaleId, const QString &language)
{
    if (auto allowed = m_workplace.allow(op::scaleGive); !allowed)
        return allowed.error();
    auto fit = fitOn(student, scaleId, m_workplace.clock().today());
    if (!fit)
        return fit;
    fit->wording = m_library.text(scaleId, language);
    if (!fit->wording)
        fit->wording = m_library.text(scaleId, QStringLiteral("zh"));
    auto earlier = SheetRepository(m_workplace.db()).ofStudent(student);
    if (!earlier)
        return earlier.error();
    for (const AnswerSheet &sheet : std::as_const(*earlier)) {
        if (sheet.scaleId == scaleId && !fit->lastOn.isValid())
            fit->lastOn = sheet.answeredOn;
    }
    return fit;
}

Result<StoredSheet> SingleSheetService::give(const SingleOrder &order)
{
    return m_workplace.change(op::scaleGive, [&](Change &change) -> Result<StoredSheet> {
        const QDate on = order.sheet.answeredOn.isValid() ? order.sheet.answeredOn : change.clock().today();
        auto fit = fitOn(order.sheet.student, order.sheet.scaleId, on);
        if (!fit)
            return fit.error();
        ScaleShelfRepository::Use use = order.use;
        use.consentNote = use.consentNote.trimmed();
        use.ageReason = use.ageReason.trimmed();
        if (order.sheet.answers.isEmpty())
            return fail(Errc::BadInput, "single.no_answer");
        if (!fit->misfits.isEmpty() && use.ageReason.isEmpty())
            return fail(Errc::BadInput, "single.age_reason");
        if (use.consent == UseConsent::Emergency && use.consentNote.isEmpty())
            return fail(Errc::BadInput, "single.emergency_note");
        if (fit->guardianNeeded && use.consent == UseConsent::Student)
            return fail(Errc::Conflict, "single.guardian");
        NewSheet sheet = order.sheet;
        sheet.campaign.reset();
        sheet.answeredOn = on;
        sheet.despiteRefusal = use.consent == UseConsent::Emergency;
        auto stored = m_sheets.storeIn(change, sheet);
        if (!stored)
            return stored;
        if (auto noted = ScaleShelfRepository::addUse(change, stored->id, use); !noted)
            return noted.error();
        return stored;
    });
}

Result<std::optional<ScaleShelfRepository::Use>> SingleSheetService::useOf(const Uid &uid)
{
    if (auto allowed = m_workplace.allow(op::sheetView); !allowed)
        return allowed.error();
    auto sheet = SheetRepository(m_workplace.db()).byUid(uid);
    if (!sheet)
        return sheet.error();
    if (!*sheet)
        return fail(Errc::NotFound, "sheet.unknown");
    return ScaleShelfRepository(m_workplace.db()).use((*sheet)->id);
}

} // namespace tingyu
