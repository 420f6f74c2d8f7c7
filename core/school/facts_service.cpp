// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/facts_service.h"

#include "core/base/text.h"
#include "core/school/calendar_service.h"
#include "core/school/class_reach.h"
#include "core/school/existing_student.h"
#include "core/school/school_codes.h"
#include "core/school/school_operations.h"
#include "core/school/student_repository.h"
#include "core/school/student_rules.h"

namespace tingyu {
namespace {

template<class T>
Result<T> present(Result<std::optional<T>> &&found)
{
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "record.not_found");
    return std::move(**found);
}

Result<Uid> uidOf(const Result<RowRef> &row)
{
    if (!row)
        return row.error();
    return row->uid;
}

Result<void> checkDay(QDate day, QDate today)
{
    if (!day.isValid())
        return fail(Errc::BadInput, "date.missing");
    if (day > today)
        return fail(Errc::BadInput, "date.future");
    return {};
}

Result<void> checkCode(std::span<const SchoolCode> codes, const QString &code, const char *field)
{
    if (!isCode(codes, code))
        return fail(Errc::BadInput, "student.code", {QString::fromLatin1(field)});
    return {};
}

Result<void> checkText(const QString &text, qsizetype longest)
{
    return text.size() > longest ? Result<void>(fail(Errc::BadInput, "text.too_long")) : Result<void>();
}

/// The first error of several checks.
Result<void> together(std::initializer_list<Result<void>> checks)
{
    for (const Result<void> &check : checks) {
        if (!check)
            return check.error();
    }
    return {};
}

Result<GrowthEntry> checkedGrowth(GrowthEntry entry, QDate today)
{
    entry.statement = text::tidyLines(entry.statement);
    entry.sourceNote = text::tidy(entry.sourceNote);
    if (entry.kind != GrowthKind::Observation)
        entry.stressor.clear();
    if (entry.statement.isEmpty())
        return fail(Errc::BadInput, "text.missing");
    auto checked =
        together({checkDay(entry.onDate, today), checkCode(sourceCodes(), entry.source, "source"),
                  checkText(entry.statement, longestText), checkText(entry.sourceNote, longestLine)});
    if (checked && !entry.stressor.isEmpty())
        checked = checkCode(riskFactorCodes(), entry.stressor, "stressor");
    if (!checked)
        return checked.error();
    return entry;
}

} // namespace

Result<Uid> GrowthService::add(const Uid &student, const GrowthEntry &entry)
{
    auto wanted = checkedGrowth(entry, m_place.clock().today());
    if (!wanted)
        return wanted.error();
    return m_place.change(op::growthWrite, [&](Change &change) -> Result<Uid> {
        auto owner = existingStudent(m_place.db(), student);
        if (!owner)
            return owner.error();
        wanted->studentId = owner->id;
        return uidOf(FactsRepository::addGrowth(change, *wanted));
    });
}

Result<void> GrowthService::edit(const GrowthEntry &entry)
{
    auto wanted = checkedGrowth(entry, m_place.clock().today());
    if (!wanted)
        return wanted.error();
    return m_place.change(op::growthWrite, [&](Change &change) -> Result<void> {
        auto stored = present(FactsRepository(m_place.db()).growthByUid(entry.uid));
        if (!stored)
            return stored.error();
        wanted->id = stored->id;
        wanted->studentId = stored->studentId;
        return outcomeOf(FactsRepository::updateGrowth(change, *wanted));
    });
}

Result<void> GrowthService::remove(const Uid &entry)
{
    return m_place.change(op::growthWrite, [&](Change &change) -> Result<void> {
        auto stored = present(FactsRepository(m_place.db()).growthByUid(entry));
        if (!stored)
            return stored.error();
        return FactsRepository::removeGrowth(change, stored->id);
    });
}

Result<Uid> CircumstanceService::addRiskFactor(const Uid &student, const RiskFactor &factor)
{
    RiskFactor wanted = factor;
    wanted.note = text::tidyLines(wanted.note);
    const auto checked =
        together({checkCode(riskFactorCodes(), wanted.code, "risk_factor"),
                  checkDay(wanted.from, m_place.clock().today()),
                  checkCode(sourceCodes(), wanted.source, "source"), checkText(wanted.note, longestText)});
    if (!checked)
        return checked.error();
    if (wanted.to.isValid() && wanted.to < wanted.from)
        return fail(Errc::BadInput, "date.order");
    return m_place.change(op::circumstanceWrite, [&](Change &change) -> Result<Uid> {
        auto owner = existingStudent(m_place.db(), student);
        if (!owner)
            return owner.error();
        wanted.studentId = owner->id;
        return uidOf(FactsRepository::addRiskFactor(change, wanted));
    });
}

Result<void> CircumstanceService::endRiskFactor(const Uid &factor, QDate last)
{
    return m_place.change(op::circumstanceWrite, [&](Change &change) -> Result<void> {
        auto stored = present(FactsRepository(m_place.db()).riskFactorByUid(factor));
        if (!stored)
            return stored.error();
        if (!last.isValid() || last < stored->from)
            return fail(Errc::BadInput, "date.order");
        stored->to = last;
        return outcomeOf(FactsRepository::updateRiskFactor(change, *stored));
    });
}

Result<Uid> CircumstanceService::addTag(const Uid &student, const VulnerabilityTag &tag)
{
    VulnerabilityTag wanted = tag;
    wanted.note = text::tidyLines(wanted.note);
    const auto checked = together(
        {checkCode(vulnerabilityCodes(), wanted.code, "tag"), checkDay(wanted.from, m_place.clock().today()),
         checkCode(sourceCodes(), wanted.source, "source"), checkText(wanted.note, longestText)});
    if (!checked)
        return checked.error();
    if (!wanted.expiresOn.isValid()) {
        auto end = CalendarService(m_place).endOfSchoolYear(wanted.from);
        if (!end)
            return end.error();
        wanted.expiresOn = *end;
    }
    if (wanted.expiresOn < wanted.from || (wanted.to.isValid() && wanted.to < wanted.from))
        return fail(Errc::BadInput, "date.order");
    return m_place.change(op::circumstanceWrite, [&](Change &change) -> Result<Uid> {
        auto owner = existingStudent(m_place.db(), student);
        if (!owner)
            return owner.error();
        auto tags = FactsRepository(m_place.db()).tags(owner->id);
        if (!tags)
            return tags.error();
        for (const VulnerabilityTag &one : std::as_const(*tags)) {
            if (one.code == wanted.code && one.holdsOn(wanted.from))
                return fail(Errc::Conflict, "tag.holds");
        }
        wanted.studentId = owner->id;
        return uidOf(FactsRepository::addTag(change, wanted));
    });
}

Result<void> CircumstanceService::endTag(const Uid &tag, QDate last)
{
    return m_place.change(op::circumstanceWrite, [&](Change &change) -> Result<void> {
        auto stored = present(FactsRepository(m_place.db()).tagByUid(tag));
        if (!stored)
            return stored.error();
        if (!last.isValid() || last < stored->from)
            return fail(Errc::BadInput, "date.order");
        stored->to = last;
        return outcomeOf(FactsRepository::updateTag(change, *stored));
    });
}

Result<Uid> CircumstanceService::renewTag(const Uid &tag, QDate on, const QString &source)
{
    const auto checked =
        together({checkDay(on, m_place.clock().today()), checkCode(sourceCodes(), source, "source")});
    if (!checked)
        return checked.error();
    return m_place.change(op::circumstanceWrite, [&](Change &change) -> Result<Uid> {
        auto stored = present(FactsRepository(m_place.db()).tagByUid(tag));
        if (!stored)
            return stored.error();
        if (stored->to.isValid())
            return fail(Errc::BadInput, "tag.ended");
        VulnerabilityTag next;
        next.studentId = stored->studentId;
        next.code = stored->code;
        next.from = std::max(stored->expiresOn.addDays(1), on);
        next.source = source;
        auto end = CalendarService(m_place).endOfSchoolYear(next.from);
        if (!end)
            return end.error();
        next.expiresOn = *end;
        auto tags = FactsRepository(m_place.db()).tags(stored->studentId);
        if (!tags)
            return tags.error();
        for (const VulnerabilityTag &one : std::as_const(*tags)) {
            if (one.code == next.code && one.holdsOn(next.from))
                return fail(Errc::Conflict, "tag.holds");
        }
        return uidOf(FactsRepository::addTag(change, next));
    });
}

Result<QList<VulnerabilityTag>> CircumstanceService::tagsExpiring(QDate from, QDate to)
{
    if (auto allowed = m_place.allow(op::studentView); !allowed)
        return allowed.error();
    return FactsRepository(m_place.db()).tagsExpiring(from, to);
}

Result<QList<FactsRepository::GradeCount>> CircumstanceService::riskFactorsByGrade(QDate date)
{
    if (auto allowed = m_place.allow(op::studentCount); !allowed)
        return allowed.error();
    return FactsRepository(m_place.db()).riskFactorsByGrade(date);
}

Result<Uid> FileClassService::set(const Uid &student, FileClass fileClass, QDate from, const QString &reason)
{
    if (auto checked = together({checkDay(from, m_place.clock().today()), checkReason(reason)}); !checked)
        return checked.error();
    return m_place.change(op::fileClassSet, [&](Change &change) -> Result<Uid> {
        auto owner = existingStudent(m_place.db(), student);
        if (!owner)
            return owner.error();
        if (owner->fileClass == fileClass)
            return fail(Errc::Conflict, "file-class.same");
        FileClassEntry entry;
        entry.studentId = owner->id;
        entry.fileClass = fileClass;
        entry.from = from;
        entry.reason = text::tidyLines(reason);
        auto row = FactsRepository::addFileClass(change, entry, m_place.session().userId);
        if (!row)
            return row.error();
        if (auto kept = StudentRepository::setFileClass(change, owner->id, fileClass); !kept)
            return kept.error();
        return row->uid;
    });
}

Result<QList<FileClassEntry>> FileClassService::history(const Uid &student)
{
    if (auto allowed = m_place.allow(op::studentView); !allowed)
        return allowed.error();
    auto owner = existingStudent(m_place.db(), student);
    if (!owner)
        return owner.error();
    if (auto viewed =
            m_place.viewed(op::studentView, {QStringLiteral("student"), student}, scopeOf(owner->classId));
        !viewed)
        return viewed.error();
    return FactsRepository(m_place.db()).fileClasses(owner->id);
}

Result<Uid> ConsentService::record(const Uid &student, const Consent &consent)
{
    Consent wanted = consent;
    wanted.person = text::normalName(wanted.person);
    wanted.paperRef = text::tidy(wanted.paperRef);
    wanted.note = text::tidyLines(wanted.note);
    const auto checked =
        together({checkDay(wanted.onDate, m_place.clock().today()), checkText(wanted.person, longestName),
                  checkText(wanted.paperRef, longestLine), checkText(wanted.note, longestText)});
    if (!checked)
        return checked.error();
    if (wanted.answer != ConsentAnswer::Given)
        wanted.expiresOn = QDate();
    if (wanted.expiresOn.isValid() && wanted.expiresOn < wanted.onDate)
        return fail(Errc::BadInput, "date.order");
    return m_place.change(op::consentRecord, [&](Change &change) -> Result<Uid> {
        auto owner = existingStudent(m_place.db(), student);
        if (!owner)
            return owner.error();
        auto said = FactsRepository(m_place.db()).consents(owner->id);
        if (!said)
            return said.error();
        if (wanted.answer == ConsentAnswer::Withdrawn) {
            const ConsentState now = consentState(*said, wanted.party, wanted.scope, wanted.onDate);
            if (now != ConsentState::Given && now != ConsentState::Expired)
                return fail(Errc::BadInput, "consent.nothing");
        }
        wanted.studentId = owner->id;
        return uidOf(FactsRepository::addConsent(change, wanted));
    });
}

Result<QList<Consent>> ConsentService::list(const Uid &student)
{
    if (auto allowed = m_place.allow(op::studentView); !allowed)
        return allowed.error();
    auto owner = existingStudent(m_place.db(), student);
    if (!owner)
        return owner.error();
    if (auto viewed =
            m_place.viewed(op::studentView, {QStringLiteral("student"), student}, scopeOf(owner->classId));
        !viewed)
        return viewed.error();
    return FactsRepository(m_place.db()).consents(owner->id);
}

Result<ConsentState> ConsentService::state(const Uid &student, ConsentParty party, ConsentScope scope,
                                           QDate date)
{
    if (auto allowed = m_place.allow(op::studentView); !allowed)
        return allowed.error();
    auto owner = existingStudent(m_place.db(), student);
    if (!owner)
        return owner.error();
    auto said = FactsRepository(m_place.db()).consents(owner->id);
    if (!said)
        return said.error();
    return consentState(*said, party, scope, date);
}

} // namespace tingyu
