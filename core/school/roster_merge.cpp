// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/roster_merge.h"

#include "core/school/roster_match.h"
#include "core/school/student_rules.h"

#include <algorithm>

namespace tingyu {
namespace {

QString flagText(std::optional<bool> flag)
{
    return !flag ? QString() : *flag ? QStringLiteral("yes") : QStringLiteral("no");
}

/// Every field that a roll can set, with its value as text.
QList<std::pair<QString, QString>> texts(const Student &one)
{
    return {{QStringLiteral("name"), one.name},
            {QStringLiteral("former_name"), one.formerNames.join(QStringLiteral("、"))},
            {QStringLiteral("sex"), sexCode(one.sex)},
            {QStringLiteral("birth_date"), one.birthDate.toString(Qt::ISODate)},
            {QStringLiteral("id_kind"), one.idKind},
            {QStringLiteral("id_number"), one.idNumber},
            {QStringLiteral("roll_number"), one.rollNumber},
            {QStringLiteral("roll_number_local"), one.rollNumberLocal},
            {QStringLiteral("student_no"), one.studentNo},
            {QStringLiteral("seat_no"), one.seatNo},
            {QStringLiteral("nationality"), one.nationality},
            {QStringLiteral("ethnicity"), one.ethnicity},
            {QStringLiteral("boarding"), flagText(one.boarding)},
            {QStringLiteral("only_child"), flagText(one.onlyChild)},
            {QStringLiteral("health"), one.health},
            {QStringLiteral("household"), one.household},
            {QStringLiteral("address"), one.address},
            {QStringLiteral("phone"), one.phone},
            {QStringLiteral("entered_month"), one.enteredMonth},
            {QStringLiteral("status"), rollStatusCode(one.status)}};
}

void takeOver(QString &stored, const QString &given)
{
    if (!given.isEmpty())
        stored = given;
}

void mergeStudent(const Student &given, Student &stored)
{
    QString Student::*const fields[] = {&Student::idKind,    &Student::idNumber, &Student::rollNumberLocal,
                                        &Student::studentNo, &Student::seatNo,   &Student::nationality,
                                        &Student::ethnicity, &Student::health,   &Student::household,
                                        &Student::address,   &Student::phone,    &Student::enteredMonth};
    for (QString Student::*const field : fields)
        takeOver(stored.*field, given.*field);
    const bool backToTemporary = given.rollNumber.startsWith(QLatin1Char('L')) &&
                                 !stored.rollNumber.isEmpty() &&
                                 !stored.rollNumber.startsWith(QLatin1Char('L'));
    if (!backToTemporary) // an old list does not take a lasting number away
        takeOver(stored.rollNumber, given.rollNumber);
    if (given.sex != Sex::Unknown)
        stored.sex = given.sex;
    if (given.birthDate.isValid())
        stored.birthDate = given.birthDate;
    if (given.boarding)
        stored.boarding = given.boarding;
    if (given.onlyChild)
        stored.onlyChild = given.onlyChild;
    const QString oldName = stored.name;
    stored.name = given.name;
    keepFormerName(&stored, oldName);
    for (const QString &name : given.formerNames)
        keepFormerName(&stored, name);
}

/// The stored contact a roll speaks of: the same name, or the only father or mother, or the one in the same
/// role without a name.
const Contact *sameContact(const Contact &given, const QList<Contact> &stored)
{
    const auto find = [&stored](auto fits) {
        const auto place = std::find_if(stored.begin(), stored.end(), fits);
        return place == stored.end() ? nullptr : &*place;
    };
    if (!given.name.isEmpty()) {
        if (const Contact *same = find([&](const Contact &one) { return one.name == given.name; }))
            return same;
    }
    const bool parent =
        given.relation == QStringLiteral("father") || given.relation == QStringLiteral("mother");
    return find([&](const Contact &one) {
        const bool role = !given.relation.isEmpty() && one.relation == given.relation;
        return role && (parent || one.name.isEmpty() || given.name.isEmpty());
    });
}

QString shown(const Contact &contact)
{
    return QStringList{contact.name, contact.relation, contact.phone}.join(QLatin1Char(' ')).simplified();
}

void mergeContacts(const QList<Contact> &given, const QList<Contact> &stored, RosterPlanRow &row)
{
    for (const Contact &one : given) {
        const Contact *known = sameContact(one, stored);
        if (known == nullptr) {
            row.contacts.append(one);
            row.differences.append({QStringLiteral("guardian"), QString(), shown(one)});
            continue;
        }
        Contact after = *known;
        takeOver(after.name, one.name);
        takeOver(after.relation, one.relation);
        takeOver(after.relationNote, one.relationNote);
        takeOver(after.phone, one.phone);
        if (after == *known)
            continue;
        row.contacts.append(after);
        row.differences.append({QStringLiteral("guardian"), shown(*known), shown(after)});
    }
}

bool holds(const QList<VulnerabilityTag> &tags, const QString &code, QDate today)
{
    return std::any_of(tags.begin(), tags.end(), [&](const VulnerabilityTag &tag) {
        // Who is known to be left behind by one or both is not made "unclear" again by a list that only says
        // 是.
        const bool covered = tag.code == code || (code == QStringLiteral("left_behind") &&
                                                  tag.code.startsWith(QStringLiteral("left_behind")));
        return covered && tag.holdsOn(today);
    });
}

} // namespace

void mergeRosterRow(const RosterRow &file, const Student &stored, const QList<Contact> &contacts,
                    const QList<VulnerabilityTag> &tags, const RosterStock &stock, RosterPlanRow &row)
{
    row.student = stored.id;
    row.rev = stored.rev;
    row.after = stored;
    mergeStudent(file.student, row.after);
    if (stored.status == RollStatus::Left || stored.status == RollStatus::Graduated) {
        row.cameBack = true;
        row.after.status = RollStatus::OnRoll;
        row.after.statusSince = stock.today;
    }
    row.renamed = row.after.name != stored.name;
    row.upgraded =
        stored.rollNumber.startsWith(QLatin1Char('L')) && row.after.rollNumber != stored.rollNumber;
    const auto before = texts(stored);
    const auto after = texts(row.after);
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before.at(i).second != after.at(i).second)
            row.differences.append({before.at(i).first, before.at(i).second, after.at(i).second});
    }
    if (row.intoClass && (!row.intoClass->id.isValid() || row.intoClass->id != stored.classId)) {
        row.classChanged = true;
        const auto place = std::find_if(stock.classes.begin(), stock.classes.end(),
                                        [&](const SchoolClass &one) { return one.id == stored.classId; });
        row.differences.append({QStringLiteral("class"),
                                place == stock.classes.end() ? QString() : classLabel(*place),
                                classLabel(*row.intoClass)});
    }
    mergeContacts(file.contacts, contacts, row);
    for (const QString &tag : file.tags) {
        if (holds(tags, tag, stock.today))
            continue;
        row.tags.append(tag);
        row.differences.append({QStringLiteral("tag"), QString(), tag});
    }
    row.action = row.differences.isEmpty() ? RosterAction::Unchanged : RosterAction::Updated;
}

void newRosterRow(const RosterRow &file, RosterPlanRow &row)
{
    row.action = RosterAction::Added;
    row.after = file.student;
    row.after.formerNames.removeAll(row.after.name);
    row.contacts = file.contacts;
    row.tags = file.tags;
}

} // namespace tingyu
