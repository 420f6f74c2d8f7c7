// SPDX-License-Identifier: GPL-3.0-or-later
// A row that both PCs have: field by field.
#include "core/merge/change_writer.h"
#include "core/merge/merging_row.h"

#include <algorithm>
#include <tuple>

namespace tingyu::merge {

bool Merging::isUnknownHere(const ToldRow &row, const QStringList &group) const
{
    return std::any_of(group.cbegin(), group.cend(), [&](const QString &name) {
        const auto field = row.fields.constFind(name);
        if (field == row.fields.cend())
            return false;
        const ToldSet &set = m_file.sets.at(field->set);
        return !isKnown(m_known, set.origin, set.number);
    });
}

bool Merging::isUnknownThere(const Here &here, const QStringList &group) const
{
    return std::any_of(group.cbegin(), group.cend(), [&](const QString &name) {
        const Dot dot = m_dots.value(here.setOf(name));
        return !dot.origin.isEmpty() && !isKnown(m_file.head.known, dot.origin, dot.number);
    });
}

Result<void> Merging::compareGroup(const Table &table, const ToldRow &row, Here &here,
                                   const QStringList &group)
{
    const bool isUndecided = std::any_of(
        group.cbegin(), group.cend(), [&row](const QString &name) { return row.undecided.contains(name); });
    const bool isNews = isUnknownHere(row, group);
    if (!isNews && !isUndecided)
        return {};
    QStringList differing;
    for (const QString &name : group) {
        const auto field = row.fields.constFind(name);
        if (field == row.fields.cend())
            continue;
        const auto value = valueOf(*table.column(name), field->value);
        if (!value)
            return value.error();
        if (!*value || !isSame(**value, here.values.value(name)))
            differing.append(name);
    }
    if (here.isClosed) // by both, or the other had not heard of it
        return isNews ? refuseAfterSignature(table, row, here, differing) : Result<void>();
    const bool isNewHere = isUnknownThere(here, group);
    if (isNews && isNewHere && !differing.isEmpty())
        return disagree(table, row, here, differing, group);
    if (isUndecided && !isNewHere)
        return shareDoubt(table, row, here, differing, group, isNews);
    if (!isNews || isNewHere)
        return {};
    if (!here.values.value(removedColumn).isNull() && !row.fields.contains(removedColumn) &&
        !differing.isEmpty()) {
        if (auto done = keepLiving(table, row, here); !done)
            return done;
    }
    return accept(table, row, here, group);
}

/// The writer has two values and nobody has decided: so it is here too. Whoever holds one of them keeps it.
Result<void> Merging::shareDoubt(const Table &table, const ToldRow &row, Here &here,
                                 const QStringList &differing, const QStringList &group, bool isNews)
{
    const auto open = m_repository.openOf(table.name, here.id);
    if (!open)
        return open.error();
    QStringList fields;
    QCborMap mine;
    QCborMap others;
    bool holdsOther = true;
    for (const QString &name : group) {
        if (!row.undecided.contains(name))
            continue;
        const bool isKnownDoubt =
            std::any_of(open->cbegin(), open->cend(),
                        [&name](const StoredDifference &one) { return one.fields.contains(name); });
        if (isKnownDoubt)
            return {};
        const auto value = shown(*table.column(name), here.values.value(name));
        if (!value)
            return value.error();
        fields.append(name);
        mine.insert(name, *value);
        others.insert(name, row.undecided.value(name));
        holdsOther = holdsOther && *value == row.undecided.value(name);
    }
    QCborMap told;
    for (const QString &name : std::as_const(fields))
        told.insert(name, row.fields.value(name).value);
    const auto kind = fields.contains(removedColumn) ? DifferenceKind::Removed : DifferenceKind::Field;
    if (holdsOther && !differing.isEmpty())
        return note(kind, table, here, fields, mine, told, row);
    if (isNews) {
        if (auto taken = accept(table, row, here, group); !taken)
            return taken;
    }
    return note(kind, table, here, fields, told, others, row);
}

Result<void> Merging::accept(const Table &table, const ToldRow &row, Here &here, const QStringList &names)
{
    const auto fields = fieldsOf(table, row, names, here.id);
    if (!fields)
        return fields.error();
    if (fields->isEmpty())
        return {};
    auto written = m_adoption.write(table.name, here.id, *fields);
    if (!written && written.error().code == Errc::Conflict) {
        // What it became there is taken here by another record: a person must look at the two.
        QCborMap kept;
        QCborMap other;
        for (const Adoption::Field &field : *fields) {
            const auto value = shown(*table.column(field.name), here.values.value(field.name));
            if (!value)
                return value.error();
            kept.insert(field.name, *value);
            other.insert(field.name, row.fields.value(field.name).value);
        }
        return note(DifferenceKind::Field, table, here, names, kept, other, row);
    }
    if (!written)
        return written;
    for (const Adoption::Field &field : *fields)
        here.values.insert(field.name, field.value);
    ++m_outcome.changed;
    return {};
}

bool Merging::goesFirst(const Table &table, const ToldRow &row, const Here &here, const QStringList &group)
{
    QHash<QString, QVariant> told;
    for (const Rank &rank : table.ranks)
        told.insert(rank.column, variantOf(row.fields.value(rank.column).value));
    if (const auto graver = table.isGraver(group, told, here.values))
        return *graver;
    // Answers and the result that was scored of them go together: the later correction stands on every PC.
    if (table.name != QLatin1String("sheet") || !group.contains(QStringLiteral("answers")))
        return false;
    const ToldSet &there = m_file.sets.at(row.fields.value(QStringLiteral("answers")).set);
    const qint64 set = here.setOf(QStringLiteral("answers"));
    const auto mine = m_repository.set(set);
    return mine && std::tuple(there.atUtc, there.origin) > std::tuple(mine->atUtc, m_dots.value(set).origin);
}

Result<void> Merging::disagree(const Table &table, const ToldRow &row, Here &here,
                               const QStringList &differing, const QStringList &group)
{
    QCborMap mine;
    QCborMap told;
    for (const QString &name : differing) {
        const auto value = shown(*table.column(name), here.values.value(name));
        if (!value)
            return value.error();
        mine.insert(name, *value);
        told.insert(name, row.fields.value(name).value);
    }
    const bool theirs = goesFirst(table, row, here, group);
    if (!theirs && table.name == QLatin1String("sheet"))
        m_keptSheets.insert(here.id);
    if (theirs) {
        if (auto taken = accept(table, row, here, group); !taken)
            return taken;
    }
    return note(DifferenceKind::Field, table, here, differing, theirs ? told : mine, theirs ? mine : told,
                row);
}

Result<void> Merging::compareRemoval(const Table &table, const ToldRow &row, Here &here)
{
    if (!row.fields.contains(removedColumn) || here.isClosed || !isUnknownHere(row, {removedColumn}))
        return {};
    const bool isGoneHere = !here.values.value(removedColumn).isNull();
    if (isRemoved(row) == isGoneHere)
        return row.undecided.contains(removedColumn)
                   ? shareDoubt(table, row, here, {}, {removedColumn}, false)
                   : Result<void>();
    if (!isRemoved(row)) { // restored there
        if (!isUnknownThere(here, {removedColumn}))
            return accept(table, row, here, {removedColumn});
        return keepLiving(table, row, here);
    }
    bool wasGoneOnWith = isUnknownThere(here, namesOf(table));
    if (here.rootType == table.name && !wasGoneOnWith) {
        const auto beyond =
            m_repository.isWrittenBeyond(here.rootType, here.rootId, m_file.head.known, m_dots);
        if (!beyond)
            return beyond.error();
        wasGoneOnWith = *beyond;
    }
    if (!wasGoneOnWith)
        return accept(table, row, here, {removedColumn});
    const QCborMap living{{removedColumn, QCborValue(nullptr)}};
    const QCborMap gone{{removedColumn, row.fields.value(removedColumn).value}};
    return note(DifferenceKind::Removed, table, here, {removedColumn}, living, gone, row);
}

/// It was removed here, and gone on with there: until a person decides it lives.
Result<void> Merging::keepLiving(const Table &table, const ToldRow &row, Here &here)
{
    const QCborMap gone{{removedColumn, cborOf(here.values.value(removedColumn))}};
    auto written = m_adoption.write(table.name, here.id, {{removedColumn, {}, 0}});
    if (!written)
        return written.error().code == Errc::Conflict ? Result<void>() : written; // its place is taken
    here.values.insert(removedColumn, {});
    return note(DifferenceKind::Removed, table, here, {removedColumn},
                QCborMap{{removedColumn, QCborValue(nullptr)}}, gone, row);
}

} // namespace tingyu::merge
