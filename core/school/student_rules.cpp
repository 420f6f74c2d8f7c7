// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_rules.h"

#include "core/base/text.h"
#include "core/school/school_codes.h"

#include <QRegularExpression>

namespace tingyu {
namespace {

/// Nobody on a school roll is older; a date before is a slip of the keyboard.
constexpr int oldestPupil = 60;

} // namespace

Student normalized(Student student)
{
    student.name = text::normalName(student.name);
    for (QString &name : student.formerNames)
        name = text::normalName(name);
    student.formerNames.removeAll(QString());
    student.idNumber = text::squeezed(student.idNumber).toUpper();
    student.rollNumber = text::squeezed(student.rollNumber).toUpper();
    for (QString *number : {&student.rollNumberLocal, &student.studentNo, &student.seatNo, &student.idKind})
        *number = text::squeezed(*number);
    student.phone = text::normalPhone(student.phone);
    for (QString *line : {&student.nationality, &student.ethnicity, &student.address})
        *line = text::tidy(*line);
    return student;
}

Contact normalized(Contact contact)
{
    contact.name = text::normalName(contact.name);
    contact.relationNote = text::tidy(contact.relationNote);
    contact.phone = text::normalPhone(contact.phone);
    return contact;
}

Result<void> checkStudent(const Student &student, QDate today)
{
    if (student.name.isEmpty())
        return fail(Errc::BadInput, "student.no_name");
    const std::pair<const char *, qsizetype> names[] = {
        {"name", student.name.size()}, {"former_names", student.formerNames.join(u'\n').size() / 4}};
    for (const auto &[field, size] : names) {
        if (size > longestName)
            return fail(Errc::BadInput, "student.too_long", {QString::fromLatin1(field)});
    }
    const std::pair<const char *, const QString &> numbers[] = {{"id_number", student.idNumber},
                                                                {"roll_number", student.rollNumber},
                                                                {"roll_number_2", student.rollNumberLocal},
                                                                {"student_no", student.studentNo},
                                                                {"seat_no", student.seatNo},
                                                                {"phone", student.phone},
                                                                {"nationality", student.nationality},
                                                                {"ethnicity", student.ethnicity}};
    for (const auto &[field, value] : numbers) {
        if (value.size() > longestNumber)
            return fail(Errc::BadInput, "student.too_long", {QString::fromLatin1(field)});
    }
    if (student.address.size() > longestLine)
        return fail(Errc::BadInput, "student.too_long", {QStringLiteral("address")});
    if (student.birthDate.isValid() &&
        (student.birthDate > today || student.birthDate.addYears(oldestPupil) < today))
        return fail(Errc::BadInput, "student.birth");
    static const QRegularExpression month(QStringLiteral("^(\\d{4}-(0[1-9]|1[0-2]))?$"));
    if (!month.match(student.enteredMonth).hasMatch())
        return fail(Errc::BadInput, "student.code", {QStringLiteral("entered_month")});
    return {};
}

Result<void> checkContact(const Contact &contact)
{
    if (contact.name.isEmpty() && contact.phone.isEmpty())
        return fail(Errc::BadInput, "contact.empty");
    if (contact.name.size() > longestName || contact.phone.size() > longestNumber ||
        contact.relationNote.size() > longestName)
        return fail(Errc::BadInput, "student.too_long", {QStringLiteral("contact")});
    if (!contact.relation.isEmpty() && !isCode(relationCodes(), contact.relation))
        return fail(Errc::BadInput, "student.code", {QStringLiteral("relation")});
    return {};
}

void keepFormerName(Student *student, const QString &name)
{
    if (!name.isEmpty() && name != student->name && !student->formerNames.contains(name))
        student->formerNames.append(name);
    student->formerNames.removeAll(student->name);
}

Result<void> checkReason(const QString &reason)
{
    const QString plain = text::tidyLines(reason);
    if (plain.isEmpty())
        return fail(Errc::BadInput, "reason.missing");
    if (plain.size() > longestText)
        return fail(Errc::BadInput, "reason.too_long");
    return {};
}

} // namespace tingyu
