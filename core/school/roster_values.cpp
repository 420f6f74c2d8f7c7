// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_values.h"

#include "core/base/chinese_date.h"
#include "core/base/identity_number.h"
#include "core/base/text.h"
#include "core/school/school_codes.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int fatherSlot = 101;
constexpr int motherSlot = 102;

/// A cell as text in stored form, without the apostrophe that marks text in spreadsheets.
QString valueOf(const Cell &cell)
{
    QString value = text::tidy(cell.text);
    while (value.startsWith(QLatin1Char('\'')))
        value.remove(0, 1);
    static const QStringList nothing{QStringLiteral("-"), QStringLiteral("--"), QStringLiteral("/"),
                                     QStringLiteral("—"), QStringLiteral("——")};
    return nothing.contains(value) ? QString() : value;
}

} // namespace

RosterRowReader::RosterRowReader(const RosterDictionary &dictionary, const RosterReadOptions &options)
    : m_dictionary(dictionary), m_options(options)
{
}

void RosterRowReader::problem(const RosterColumn &column, const char *code, const QStringList &detail)
{
    m_problems->append({m_sheet->name, m_row.row, column.heading, QString::fromLatin1(code), detail});
}

RosterRow RosterRowReader::read(const TableRow &cells, const RosterSheet &sheet,
                                QList<RosterProblem> &problems)
{
    m_sheet = &sheet;
    m_problems = &problems;
    m_row = {};
    m_row.row = cells.number;
    m_gradeText.clear();
    m_classText.clear();
    m_idNumber.clear();
    m_rollNumber.clear();
    m_idKind.clear();
    m_sex = Sex::Unknown;
    m_birth = {};
    m_contacts.clear();
    for (const RosterColumn &column : sheet.columns) {
        if (column.field.isEmpty() || column.field == QStringLiteral("not_kept"))
            continue;
        const Cell &cell = cells.at(column.index);
        if (cell.kind == CellKind::Fault)
            problem(column, "roster.formula_fault");
        else if (!cell.isBlank())
            take(column, cell);
    }
    checkIdentity();
    m_row.schoolClass = parseClass(m_gradeText, m_classText, m_options.schoolYear, m_options.stage);
    if (m_gradeText.isEmpty() && m_classText.isEmpty() && sheet.name.size() <= 31) {
        // A sheet for each class carries the class in its name.
        const ClassText ofSheet = parseClass({}, sheet.name, m_options.schoolYear, m_options.stage);
        if (ofSheet.isUnderstood())
            m_row.schoolClass = ofSheet;
    }
    QList<int> slots = m_contacts.keys();
    std::sort(slots.begin(), slots.end());
    for (const int slot : std::as_const(slots)) {
        const Contact &contact = m_contacts.value(slot);
        if (!contact.name.isEmpty() || !contact.phone.isEmpty())
            m_row.contacts.append(contact);
    }
    return m_row;
}

std::optional<QDate> RosterRowReader::dateOf(const Cell &cell, bool month) const
{
    if (cell.kind == CellKind::Date)
        return parseDate(cell.text.left(10));
    if (month) {
        if (auto first = parseYearMonth(valueOf(cell)))
            return first;
    } else if (auto date = parseDate(valueOf(cell))) {
        return date;
    }
    return cell.kind == CellKind::Number ? dateFromNumber(cell.number) : std::nullopt;
}

void RosterRowReader::take(const RosterColumn &column, const Cell &cell)
{
    const QString value = valueOf(cell);
    const QString &field = column.field;
    Student &student = m_row.student;
    if (value.isEmpty())
        return;
    if (value.size() > longestLine) {
        problem(column, "roster.too_long");
        return;
    }
    const auto store = [&column](QString &target, const QString &text) {
        if (column.taken)
            target = text;
    };
    if (field == QStringLiteral("name")) {
        student.name =
            text::normalName(value).left(longestName); // a roll without names is none: always taken
    } else if (field == QStringLiteral("former_name")) {
        if (column.taken)
            student.formerNames = {text::normalName(value).left(longestName)};
    } else if (field == QStringLiteral("grade")) {
        m_gradeText = column.taken ? value : QString();
    } else if (field == QStringLiteral("class")) {
        m_classText = column.taken ? value : QString();
    } else if (field == QStringLiteral("address")) {
        store(student.address, value);
    } else if (field == QStringLiteral("nationality")) {
        store(student.nationality, value.left(longestNumber));
    } else if (field == QStringLiteral("birth_date") || field == QStringLiteral("entered_month")) {
        const bool month = field == QStringLiteral("entered_month");
        const auto date = dateOf(cell, month);
        if (!date)
            return problem(column, "roster.bad_date");
        if (month) {
            store(student.enteredMonth, date->toString(QStringLiteral("yyyy-MM")));
            return;
        }
        if (m_options.today.isValid() && (*date > m_options.today || date->addYears(60) < m_options.today))
            return problem(column, "roster.birth_unlikely");
        m_birth = *date;
        if (column.taken)
            student.birthDate = *date;
    } else if (field.startsWith(QStringLiteral("guardian_")) || field.startsWith(QStringLiteral("father_")) ||
               field.startsWith(QStringLiteral("mother_"))) {
        takeContact(column, value);
    } else if (field == QStringLiteral("phone") || field.endsWith(QStringLiteral("_no")) ||
               field.contains(QStringLiteral("number"))) {
        takeNumber(column, cell, text::squeezed(value));
    } else {
        takeCoded(column, value);
    }
}

void RosterRowReader::takeNumber(const RosterColumn &column, const Cell &cell, const QString &value)
{
    const QString &field = column.field;
    Student &student = m_row.student;
    const bool identity = field == QStringLiteral("id_number");
    const bool roll = field == QStringLiteral("roll_number");
    const NumberDamage damage = numberDamage(value, cell.kind == CellKind::Number);
    const bool ownZeros = damage == NumberDamage::TrailingZeros && !identity;
    if (damage != NumberDamage::None && !ownZeros)
        return problem(column, "roster.number_destroyed"); // and nothing is stored
    if (value.size() > longestNumber)
        return problem(column, "roster.too_long");
    if (identity) {
        m_idNumber = value.toUpper();
        m_idColumn = column;
        if (column.taken)
            student.idNumber = m_idNumber;
    } else if (roll) {
        m_rollNumber = value.toUpper();
        m_rollColumn = column;
        if (!parseEnrolmentNumber(m_rollNumber))
            problem(column, "roster.roll_number_form");
        if (column.taken)
            student.rollNumber = m_rollNumber;
    } else if (column.taken && field == QStringLiteral("phone")) {
        student.phone = text::normalPhone(value);
    } else if (column.taken && field == QStringLiteral("roll_number_local")) {
        student.rollNumberLocal = value;
    } else if (column.taken && field == QStringLiteral("student_no")) {
        student.studentNo = value;
    } else if (column.taken && field == QStringLiteral("seat_no")) {
        student.seatNo = value;
    }
}

void RosterRowReader::takeFlag(const RosterColumn &column, const QString &list, const QString &value,
                               std::optional<bool> *flag)
{
    const auto code = m_dictionary.codeOf(list, value);
    if (!code)
        return problem(column, "roster.unknown_value");
    if (column.taken)
        *flag = *code == QStringLiteral("yes");
}

void RosterRowReader::takeCoded(const RosterColumn &column, const QString &value)
{
    const QString &field = column.field;
    Student &student = m_row.student;
    if (field == QStringLiteral("study_mode"))
        return takeFlag(column, field, value, &student.boarding);
    if (field == QStringLiteral("boarding"))
        // 是否住校 may also hold 走读 and 住校, which only look like the other column's figures
        return takeFlag(column,
                        m_dictionary.codeOf(QStringLiteral("yes_no"), value) ? QStringLiteral("yes_no")
                                                                             : QStringLiteral("study_mode"),
                        value, &student.boarding);
    if (field == QStringLiteral("only_child"))
        return takeFlag(column, QStringLiteral("yes_no"), value, &student.onlyChild);
    if (field == QStringLiteral("sex") || field == QStringLiteral("id_kind") ||
        field == QStringLiteral("ethnicity") || field == QStringLiteral("health") ||
        field == QStringLiteral("household")) {
        const auto code = m_dictionary.codeOf(field, value);
        if (!code) {
            problem(column, "roster.unknown_value");
            // What a province calls its people is worth keeping in its own words.
            if (field == QStringLiteral("ethnicity") && column.taken)
                student.ethnicity = value.left(longestNumber);
            return;
        }
        if (field == QStringLiteral("sex"))
            m_sex = *code == QStringLiteral("M") ? Sex::Male : Sex::Female;
        if (field == QStringLiteral("id_kind"))
            m_idKind = *code;
        if (!column.taken)
            return;
        if (field == QStringLiteral("sex"))
            student.sex = m_sex;
        QString *const targets[] = {&student.idKind, &student.ethnicity, &student.health, &student.household};
        static const QString names[] = {QStringLiteral("id_kind"), QStringLiteral("ethnicity"),
                                        QStringLiteral("health"), QStringLiteral("household")};
        for (size_t i = 0; i < std::size(names); ++i) {
            if (field == names[i])
                *targets[i] = *code;
        }
        return;
    }
    takeTag(column, value);
}

void RosterRowReader::takeTag(const RosterColumn &column, const QString &value)
{
    const QString &field = column.field;
    QString tag;
    if (field == QStringLiteral("left_behind")) {
        const auto code = m_dictionary.codeOf(field, value);
        if (!code)
            return problem(column, "roster.unknown_value");
        if (*code == QStringLiteral("no"))
            return;
        tag = *code;
        if (tag == QStringLiteral("left_behind"))
            problem(column, "roster.left_behind_unclear"); // one parent away, or both: to be asked
    } else if (field == QStringLiteral("disability") || field == QStringLiteral("inclusive_education")) {
        // Kinds differ from list to list; any but "none" says that there is one.
        if (m_dictionary.codeOf(field, value) == QStringLiteral("no"))
            return;
        tag = field;
    } else {
        const auto code = m_dictionary.codeOf(QStringLiteral("yes_no"), value);
        if (!code)
            return problem(column, "roster.unknown_value");
        if (*code == QStringLiteral("no"))
            return;
        tag = field;
    }
    if (column.taken && isCode(vulnerabilityCodes(), tag) && !m_row.tags.contains(tag))
        m_row.tags.append(tag);
}

void RosterRowReader::takeContact(const RosterColumn &column, const QString &value)
{
    if (!column.taken)
        return;
    const bool father = column.field.startsWith(QStringLiteral("father_"));
    const bool mother = column.field.startsWith(QStringLiteral("mother_"));
    const QString what = column.field.mid(column.field.indexOf(QLatin1Char('_')) + 1);
    const int slot = father ? fatherSlot : mother ? motherSlot : column.slot;
    const bool fresh = !m_contacts.contains(slot);
    Contact &contact = m_contacts[slot];
    if (fresh)
        contact.isGuardian = true;
    if (father || mother)
        contact.relation = father ? QStringLiteral("father") : QStringLiteral("mother");
    if (what == QStringLiteral("name")) {
        contact.name = text::normalName(value).left(longestName);
    } else if (what == QStringLiteral("phone")) {
        contact.phone = text::normalPhone(value).left(longestNumber);
        if (contact.phone.isEmpty())
            problem(column, "roster.bad_phone");
    } else if (what == QStringLiteral("is")) {
        contact.isGuardian = m_dictionary.codeOf(QStringLiteral("yes_no"), value) != QStringLiteral("no");
    } else {
        const auto code = m_dictionary.codeOf(QStringLiteral("relation"), value);
        contact.relation = code.value_or(QString());
        // Both grandfathers have one code; the word of the file tells them apart.
        contact.relationNote = text::isDigits(value) ? QString() : value.left(longestName);
        if (!code)
            problem(column, "roster.unknown_value");
    }
}

void RosterRowReader::checkIdentity()
{
    const bool resident = m_idKind.isEmpty() || m_idKind == QStringLiteral("1");
    std::optional<IdentityNumber> number;
    const RosterColumn *column = &m_idColumn;
    if (!m_idNumber.isEmpty()) {
        if (!resident)
            return;
        number = parseIdentityNumber(m_idNumber);
        if (!number)
            return problem(m_idColumn, "roster.id_form");
        if (!number->checkDigitRight)
            problem(m_idColumn, "roster.id_check_digit");
        if (!number->birth.isValid())
            problem(m_idColumn, "roster.id_birth");
    } else if (const auto roll = parseEnrolmentNumber(m_rollNumber)) {
        number = roll->identity; // a G number holds the ID number
        column = &m_rollColumn;
    }
    if (!number)
        return;
    if (m_birth.isValid() && number->birth.isValid() && number->birth != m_birth)
        problem(*column, "roster.birth_differs");
    if (m_sex != Sex::Unknown && number->sex != m_sex)
        problem(*column, "roster.sex_differs");
}

} // namespace tingyu
