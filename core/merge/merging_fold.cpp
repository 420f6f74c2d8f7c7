// SPDX-License-Identifier: GPL-3.0-or-later
// Two rows here that another PC knows to be one thing: one was given another name before the two met.
#include "core/merge/change_writer.h"
#include "core/merge/file_join.h"
#include "core/merge/merging_row.h"
#include "core/vault/read_column.h"

#include <algorithm>
#include <tuple>

namespace tingyu::merge {
namespace {

bool wasChanged(const MergeRepository::Written &written, const QStringList &group)
{
    return std::any_of(group.cbegin(), group.cend(),
                       [&written](const QString &name) { return written.fieldSets.contains(name); });
}

} // namespace

/// The earlier row stands. The other one is removed and is from then on only a name of it; what is signed
/// goes on naming it, for a signature closes that too. Where no key makes two rows one, a person did: then
/// the row that stands at the writer stands here, with the fields that were chosen there.
Result<void> Merging::fold(const Table &table, qint64 one, qint64 other)
{
    if (one == other)
        return {};
    const bool isChosen = table.keys.isEmpty();
    auto kept = read(table, isChosen ? one : std::min(one, other));
    const auto gone = read(table, isChosen ? other : std::max(one, other));
    if (!kept || !gone)
        return kept ? gone.error() : kept.error();
    if (kept->isClosed || gone->isClosed)
        return {};
    const bool isLiving = gone->values.value(removedColumn).isNull();
    if (isLiving) { // its name is free before the one that stands takes it
        if (auto removed = m_adoption.write(table.name, gone->id, {{removedColumn, m_now, 0}}); !removed)
            return removed;
    }
    QSet<QString> seen{removedColumn};
    for (const Column &column : table.columns) {
        if (isChosen || seen.contains(column.name))
            continue;
        const QStringList group = table.groupOf(column.name);
        seen.unite(QSet<QString>(group.cbegin(), group.cend()));
        if (auto done = foldGroup(table, *kept, *gone, group); !done)
            return done;
    }
    if (isLiving && !isChosen && !kept->values.value(removedColumn).isNull()) {
        if (auto lives = m_adoption.write(table.name, kept->id, {{removedColumn, {}, 0}}); !lives)
            return lives;
    }
    if (auto moved = moveReferences(table, gone->id, kept->id); !moved)
        return moved;
    ++m_outcome.changed;
    return m_repository.fold(m_change, table.name, gone->id, kept->id);
}

/// What asks for more care stands, else what was written later: the same on every PC, whichever rows it has.
/// Both values are shown, unless what gives way had never been touched since the thing was made.
Result<void> Merging::foldGroup(const Table &table, Here &kept, const Here &gone, const QStringList &group)
{
    QStringList differing;
    QCborMap mine;
    QCborMap theirs;
    for (const QString &name : group) {
        const QVariant value = kept.values.value(name);
        const QVariant other = gone.values.value(name);
        if (isSame(value, other))
            continue;
        const auto shownHere = shown(*table.column(name), value);
        const auto shownThere = shown(*table.column(name), other);
        if (!shownHere || !shownThere)
            return shownHere ? shownThere.error() : shownHere.error();
        differing.append(name);
        mine.insert(name, *shownHere);
        theirs.insert(name, *shownThere);
    }
    if (differing.isEmpty())
        return {};
    const qint64 mineSet = kept.setOf(differing.constFirst());
    const qint64 theirSet = gone.setOf(differing.constFirst());
    const auto mineFull = m_repository.set(mineSet);
    const auto theirFull = m_repository.set(theirSet);
    if (!mineFull || !theirFull)
        return mineFull ? theirFull.error() : mineFull.error();
    const auto stamp = [this](qint64 set, const MergeRepository::FullSet &full) {
        return std::tuple(full.atUtc, m_dots.value(set).origin, m_dots.value(set).number);
    };
    const bool takesOther = table.isGraver(group, gone.values, kept.values)
                                .value_or(stamp(mineSet, *mineFull) < stamp(theirSet, *theirFull));
    const bool isOpen = wasChanged((takesOther ? kept : gone).written, group) ||
                        !wasChanged((takesOther ? gone : kept).written, group);
    if (takesOther) {
        QList<Adoption::Field> fields;
        for (const QString &name : group)
            fields.append({name, gone.values.value(name), gone.setOf(name)});
        if (auto written = m_adoption.write(table.name, kept.id, fields); !written)
            return written;
    }
    if (isOpen) {
        auto one = difference(DifferenceKind::Field, table, takesOther ? gone : kept, differing,
                              takesOther ? theirs : mine, takesOther ? mine : theirs);
        if (!one)
            return one.error();
        const MergeRepository::FullSet &set = takesOther ? *mineFull : *theirFull;
        const auto by = userOf(set.user);
        if (!by)
            return by.error();
        one->rowId = kept.id;
        one->rootId = kept.rootId;
        one->otherBy = by->toLongLong();
        one->otherUtc = set.atUtc;
        ++m_outcome.differences;
        if (auto noted = MergeRepository::add(m_change, *one); !noted)
            return noted;
    }
    return {};
}

Result<void> Merging::moveReferences(const Table &table, qint64 from, qint64 to)
{
    for (const Table &other : m_tables) {
        for (const Column &column : other.columns) {
            if (column.target != table.name)
                continue;
            const auto ids = readIntegers(m_place.db(),
                                          QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" = ? ORDER BY id")
                                              .arg(other.name, column.name),
                                          {from});
            if (!ids)
                return ids.error();
            for (const qint64 id : *ids) {
                if (auto moved = moveReference(other, column, id, to); !moved)
                    return moved;
            }
        }
    }
    return {};
}

Result<void> Merging::moveReference(const Table &table, const Column &column, qint64 id, qint64 to)
{
    const auto here = read(table, id);
    if (!here)
        return here.error();
    const Table *target = tableNamed(m_tables, column.target);
    if (table.isLedger && target != nullptr && target->keys.isEmpty()) // as where the two became one
        return outcomeOf(copyInto(m_adoption, m_place.db(), table, column.name, id, to, m_now));
    if (here->isClosed || table.isLedger)
        return {};
    for (const Key &key : table.keys) { // the same thing in both: these are one too
        if (key.kind != KeyKind::Same || !key.columns.contains(column.name) ||
            (!key.onlyColumn.isEmpty() && here->values.value(key.onlyColumn).toString() != key.onlyValue))
            continue;
        QVariantList values;
        bool isWhole = here->values.value(removedColumn).isNull();
        for (const QString &name : key.columns) {
            values.append(name == column.name ? QVariant::fromValue(to) : here->values.value(name));
            isWhole = isWhole && (!values.constLast().isNull() || name == QLatin1String("unit_id"));
        }
        const auto same = isWhole ? holder(table, key, values) : std::optional<qint64>();
        if (!same)
            return same.error();
        if (*same)
            return fold(table, **same, id);
    }
    auto written = m_adoption.write(table.name, id, {{column.name, to, 0}});
    return !written && written.error().code == Errc::Conflict ? Result<void>() : written;
}

} // namespace tingyu::merge
