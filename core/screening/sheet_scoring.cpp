// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/sheet_scoring.h"

#include "core/school/facts_repository.h"
#include "core/school/student_repository.h"
#include "core/screening/alert_choice_repository.h"

namespace tingyu {
namespace {

int completedYears(QDate birth, QDate on)
{
    int years = on.year() - birth.year();
    if (QDate(on.year(), birth.month(), 1).addDays(birth.day() - 1) > on)
        --years;
    return years;
}

} // namespace

scales::Sex contextSex(Sex sex)
{
    switch (sex) {
    case Sex::Unknown:
        return scales::Sex::Unknown;
    case Sex::Male:
        return scales::Sex::Male;
    case Sex::Female:
        return scales::Sex::Female;
    }
    return scales::Sex::Unknown;
}

std::optional<int> ageOn(QDate birth, QDate on)
{
    return birth.isValid() && birth <= on ? std::optional(completedYears(birth, on)) : std::nullopt;
}

QString hashText(const scales::ScaleDefinition &definition)
{
    return QString::fromLatin1(definition.hash.toHex());
}

Result<SheetSubject> subjectOf(Connection &db, StudentId id, QDate on)
{
    auto student = StudentRepository(db).byId(id);
    if (!student)
        return student.error();
    if (!*student)
        return fail(Errc::NotFound, "sheet.unknown_student");
    SheetSubject subject;
    subject.sexCode = sexCode((*student)->sex);
    subject.context.sex = contextSex((*student)->sex);
    subject.age = ageOn((*student)->birthDate, on);
    if (subject.age)
        subject.context.age = scales::Rational(*subject.age);
    auto grade = db.value(QStringLiteral("SELECT grade FROM school_class WHERE id = ?"),
                          {(*student)->classId.value()});
    if (!grade)
        return grade.error();
    if (!grade->isNull()) {
        subject.grade = grade->toInt();
        subject.context.grade = scales::Rational(*subject.grade);
    }
    return subject;
}

Result<scales::ScaleResult> scored(Connection &db, const scales::ScaleDefinition &definition,
                                   const Answers &answers, const scales::Context &context)
{
    auto result = scales::score(definition, answers, context);
    if (!result)
        return result;
    auto muted = AlertChoiceRepository(db).mutedFlags(definition.id);
    if (!muted)
        return muted.error();
    for (scales::FlagValue &flag : result->flags)
        flag.muted = !flag.published && muted->contains(flag.id);
    return result;
}

Result<bool> isUnwilling(Connection &db, StudentId student, QDate on)
{
    auto consents = FactsRepository(db).consents(student);
    if (!consents)
        return consents.error();
    for (const ConsentParty party : {ConsentParty::Guardian, ConsentParty::Student}) {
        const ConsentState state = consentState(*consents, party, ConsentScope::Screening, on);
        if (state == ConsentState::Refused || state == ConsentState::Withdrawn)
            return true;
    }
    return false;
}

} // namespace tingyu
