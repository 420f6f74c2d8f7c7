// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/adoption.h"
#include "core/vault/vault_operations.h"
#include "core/vault/whole_undo.h"
#include "core/vault/workplace.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tingyu {

/// What one set did to one row.
struct UndoService::Steps
{
    QString table;
    qint64 rowId = 0;
    qint64 lastRev = 0;
    bool wasCreated = false;
    bool wasRemoved = false;  ///< and is so at the end of the set
    bool wasRestored = false; ///< was removed before the set, and lives after it
    Fields before;            ///< value of each field before the set

    static Result<UndoOutcome> whole(Workplace &workplace, qint64 changeSet,
                                     const std::function<Result<void>(Change &)> &also);
};

namespace {

struct RecordHistory
{
    QString type;
    qint64 id = 0;
    QList<UndoService::Steps> rows; ///< in the order of their first change
};

Result<QList<RecordHistory>> historyOf(Connection &db, qint64 set)
{
    auto lines =
        db.select(QStringLiteral("SELECT table_name, row_id, root_type, root_id, rev, field, old_value, "
                                 "new_value FROM change WHERE set_id = ? ORDER BY id"),
                  {set});
    if (!lines)
        return lines.error();
    QList<RecordHistory> records;
    QHash<std::pair<QString, qint64>, qsizetype> recordAt;
    QHash<std::pair<QString, qint64>, qsizetype> rowAt;
    while (lines->next()) {
        const std::pair recordKey{lines->text(2), lines->integer(3)};
        if (!recordAt.contains(recordKey)) {
            recordAt.insert(recordKey, records.size());
            records.append({recordKey.first, recordKey.second, {}});
        }
        RecordHistory &record = records[recordAt.value(recordKey)];
        const std::pair rowKey{lines->text(0), lines->integer(1)};
        if (!rowAt.contains(rowKey)) {
            rowAt.insert(rowKey, record.rows.size());
            record.rows.append({rowKey.first, rowKey.second, 0, false, false, false, {}});
        }
        UndoService::Steps &row = record.rows[rowAt.value(rowKey)];
        row.lastRev = lines->integer(4);
        const QString field = lines->text(5);
        if (field.isEmpty()) {
            row.wasCreated = true;
        } else if (field == QLatin1String("removed_utc")) {
            row.wasRemoved = !lines->isNull(7);
            row.wasRestored = lines->isNull(7);
        } else if (std::none_of(row.before.cbegin(), row.before.cend(),
                                [&field](const auto &known) { return known.first == field; })) {
            row.before.append({field, lines->value(6)});
        }
    }
    if (auto ended = lines->finished(); !ended)
        return ended.error();
    return records;
}

/// Is every row still as the set left it, and has no later set written to the record?
Result<bool> isUntouched(Connection &db, const RecordHistory &record, qint64 set)
{
    auto later = db.value(
        QStringLiteral("SELECT 1 FROM change WHERE root_type = ? AND root_id = ? AND set_id > ? LIMIT 1"),
        {record.type, record.id, set});
    if (!later)
        return later.error();
    if (!later->isNull())
        return false;
    for (const UndoService::Steps &row : record.rows) {
        auto rev = db.value(QStringLiteral("SELECT rev FROM ") + sqlName(row.table) +
                                QStringLiteral(" WHERE id = ?"),
                            {row.rowId});
        if (!rev)
            return rev.error();
        if (rev->isNull() || rev->toLongLong() != row.lastRev)
            return false;
    }
    return true;
}

/// For each table the columns of others that point at it, with the SELECT of the living rows: a record that
/// others were hung on meanwhile cannot be taken away.
struct Pointer
{
    QString table;
    QString column;
    QString select;
};
using Pointers = QHash<QString, QList<Pointer>>;

Result<Pointers> pointersOf(Connection &db)
{
    auto rows = db.select(QStringLiteral(
        "SELECT f.\"table\", m.name, f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f "
        "WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = "
        "'removed_utc')"));
    if (!rows)
        return rows.error();
    Pointers pointers;
    while (rows->next())
        pointers[rows->text(0)].append({rows->text(1), rows->text(2),
                                        QStringLiteral("SELECT id FROM ") + sqlName(rows->text(1)) +
                                            QStringLiteral(" WHERE ") + sqlName(rows->text(2)) +
                                            QStringLiteral(" = ? AND removed_utc IS NULL")});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return pointers;
}

using RowKey = std::pair<QString, qint64>;

/// What no longer points anywhere once the records are put back: rows the set made (empty column), and fields
/// that get their old value. They go together, so that one may point at the other.
using Leaving = QSet<std::pair<RowKey, QString>>;

Leaving leavingPointers(const QList<RecordHistory> &records, const QSet<qsizetype> &staying)
{
    Leaving leaving;
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (staying.contains(i))
            continue;
        for (const UndoService::Steps &row : records.at(i).rows) {
            const RowKey key{row.table, row.rowId};
            if (row.wasCreated || row.wasRestored)
                leaving.insert({key, {}});
            for (const auto &field : row.before)
                leaving.insert({key, field.first});
        }
    }
    return leaving;
}

/// Does a living row from outside the set point at a row that undo would remove?
Result<bool> isPointedAt(Connection &db, const RecordHistory &record, const Pointers &pointers,
                         const Leaving &leaving)
{
    for (const UndoService::Steps &row : record.rows) {
        if (!row.wasCreated)
            continue;
        for (const Pointer &pointer : pointers.value(row.table)) {
            auto found = db.select(pointer.select, {row.rowId});
            if (!found)
                return found.error();
            while (found->next()) {
                const RowKey key{pointer.table, found->integer(0)};
                if (!leaving.contains({key, {}}) && !leaving.contains({key, pointer.column}))
                    return true;
            }
            if (auto ended = found->finished(); !ended)
                return ended.error();
        }
    }
    return false;
}

/// Did the set only say of whom or of what the record is, and nothing that it says itself? Then what is on
/// record for good goes back with those it belongs to.
Result<bool> isOnlyMoved(Connection &db, const RecordHistory &record)
{
    for (const UndoService::Steps &row : record.rows) {
        if (row.wasCreated || row.wasRemoved || row.wasRestored)
            return false;
        for (const auto &field : row.before) {
            auto refers =
                db.value(QStringLiteral("SELECT 1 FROM pragma_foreign_key_list(?) WHERE \"from\" = ?"),
                         {row.table, field.first});
            if (!refers)
                return refers.error();
            if (refers->isNull())
                return false;
        }
    }
    return true;
}

/// Is the record signed, or on record for good?
Result<bool> isSealed(Workplace &workplace, const RecordHistory &record, qint64 set)
{
    const RecordType::Child *child = nullptr;
    const RecordType *type = workplace.audit().typeOf(record.type, &child);
    if (type == nullptr || type->sealedWhen == nullptr)
        return false;
    auto sealed =
        workplace.db().value(QStringLiteral("SELECT %1 FROM %2, (SELECT ? AS undone_set) WHERE id = ?")
                                 .arg(QLatin1String(type->sealedWhen), sqlName(record.type)),
                             {set, record.id});
    if (!sealed)
        return sealed.error();
    if (!sealed->toBool())
        return false;
    auto moved = isOnlyMoved(workplace.db(), record);
    return moved ? Result<bool>(!*moved) : moved;
}

/// Which records of the set stay as they are: those that changed since, those that are sealed, and those that
/// something living points at, of other sets or of records that stay.
Result<QSet<qsizetype>> stayingRecords(Workplace &workplace, const QList<RecordHistory> &records, qint64 set)
{
    Connection &db = workplace.db();
    QSet<qsizetype> staying;
    for (qsizetype i = 0; i < records.size(); ++i) {
        auto untouched = isUntouched(db, records.at(i), set);
        if (!untouched)
            return untouched.error();
        auto sealed = isSealed(workplace, records.at(i), set);
        if (!sealed)
            return sealed.error();
        if (!*untouched || *sealed)
            staying.insert(i);
    }
    auto pointers = pointersOf(db);
    if (!pointers)
        return pointers.error();
    for (qsizetype before = -1; before != staying.size();) {
        before = staying.size();
        const Leaving leaving = leavingPointers(records, staying);
        for (qsizetype i = 0; i < records.size(); ++i) {
            auto pointedAt = isPointedAt(db, records.at(i), *pointers, leaving);
            if (!pointedAt)
                return pointedAt.error();
            if (*pointedAt)
                staying.insert(i);
        }
    }
    return staying;
}

Result<Uid> uidOf(Connection &db, const RecordHistory &record)
{
    auto uid =
        db.value(QStringLiteral("SELECT uid FROM ") + sqlName(record.type) + QStringLiteral(" WHERE id = ?"),
                 {record.id});
    if (!uid)
        return uid.error();
    return Uid::fromBytes(uid->toByteArray()).value_or(Uid());
}

} // namespace

Result<void> UndoService::putBack(Change &change, const Steps &steps)
{
    if (steps.wasCreated)
        return steps.wasRemoved ? Result<void>() : change.remove(steps.table, steps.rowId);
    if (steps.wasRemoved) {
        if (auto done = change.restore(steps.table, steps.rowId); !done)
            return done;
    }
    if (!steps.before.isEmpty()) {
        // A part that went to another record goes back, and a row that was removed all the time stays so:
        // neither is what an ordinary change does.
        auto living = change.db().value(QStringLiteral("SELECT removed_utc IS NULL FROM ") +
                                            sqlName(steps.table) + QStringLiteral(" WHERE id = ?"),
                                        {steps.rowId});
        if (!living)
            return living.error();
        const RecordType::Child *child = nullptr;
        change.m_workplace.audit().typeOf(steps.table, &child);
        const bool hasMoved =
            child != nullptr &&
            std::any_of(steps.before.cbegin(), steps.before.cend(), [child](const auto &field) {
                return field.first == QLatin1String(child->parentColumn);
            });
        if (hasMoved || !living->toBool()) {
            QList<Adoption::Field> fields;
            for (const auto &[name, value] : steps.before)
                fields.append({name, value, 0});
            if (auto done = Adoption(change).write(steps.table, steps.rowId, fields); !done)
                return done;
        } else if (auto done = change.update(steps.table, steps.rowId, steps.before); !done) {
            return done.error();
        }
    }
    return steps.wasRestored ? change.remove(steps.table, steps.rowId) : Result<void>();
}

/// The set is there and not undone, and the user may do what it did.
Result<void> UndoService::askFor(qint64 changeSet)
{
    auto sets = m_workplace.db().select(
        QStringLiteral("SELECT operation, user_id FROM change_set WHERE id = ? AND undone_by IS NULL"),
        {changeSet});
    if (!sets)
        return sets.error();
    if (!sets->next()) {
        if (auto ended = sets->finished(); !ended)
            return ended;
        return fail(Errc::NotFound, "vault.no_change_set");
    }
    const QString operation = sets->text(0);
    const AccessScope author{{}, UserId(sets->integer(1))};
    for (const Operation *known : allOperations()) {
        if (operation != QLatin1String(known->id))
            continue;
        if (auto allowed = m_workplace.allow(*known, author); !allowed)
            return allowed;
    }
    return {};
}

Result<UndoOutcome> UndoService::undoInside(Change &change, qint64 changeSet)
{
    if (auto allowed = askFor(changeSet); !allowed)
        return allowed.error();
    Connection &db = change.db();
    auto records = historyOf(db, changeSet);
    if (!records)
        return records.error();
    auto staying = stayingRecords(m_workplace, *records, changeSet);
    if (!staying)
        return staying.error();
    UndoOutcome outcome;
    for (qsizetype at = records->size();
         at-- > 0;) { // what gave way to another comes back after that one went
        const RecordHistory &record = records->at(at);
        if (staying->contains(at)) {
            auto uid = uidOf(db, record);
            if (!uid)
                return uid.error();
            outcome.left.prepend({record.type, *uid});
            continue;
        }
        for (qsizetype i = record.rows.size(); i-- > 0;) { // children before the parents they need
            if (auto done = putBack(change, record.rows.at(i)); !done)
                return done.error();
        }
        ++outcome.restored;
    }
    if (change.set() != 0) {
        auto marked = db.run(QStringLiteral("UPDATE change_set SET undone_by = ? WHERE id = ?"),
                             {change.set(), changeSet});
        if (!marked)
            return marked.error();
    }
    return outcome;
}

Result<UndoOutcome> UndoService::Steps::whole(Workplace &workplace, qint64 changeSet,
                                              const std::function<Result<void>(Change &)> &also)
{
    return workplace.change(op::undoChange, [&](Change &change) -> Result<UndoOutcome> {
        auto undone = UndoService(workplace).undoInside(change, changeSet);
        if (!undone)
            return undone;
        if (!undone->left.isEmpty())
            return fail(Errc::Conflict, "undo.changed_since", {QString::number(undone->left.size())});
        if (also) {
            if (auto done = also(change); !done)
                return done.error();
        }
        return undone;
    });
}

Result<UndoOutcome> undoWhole(Workplace &workplace, qint64 changeSet,
                              const std::function<Result<void>(Change &)> &also)
{
    return UndoService::Steps::whole(workplace, changeSet, also);
}

Result<UndoOutcome> UndoService::undo(qint64 changeSet)
{
    return m_workplace.change(op::undoChange, [&](Change &change) { return undoInside(change, changeSet); });
}

} // namespace tingyu
