// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merging.h"

#include "core/merge/change_writer.h"
#include "core/vault/keyring.h"
#include "core/vault/record_number.h"
#include "core/vault/user_repository.h"

#include <algorithm>
#include <tuple>

namespace tingyu::merge {
namespace {

const auto users = QStringLiteral("user");
const auto removedColumn = QStringLiteral("removed_utc");
const auto signedColumnName = QStringLiteral("signed_at");
constexpr int publicKeyBytes = 32;

Error badRow(const ToldRow &row)
{
    return fail(Errc::Damaged, "merge.row", {row.table});
}

bool isNumber(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Double;
}

bool isSame(const QVariant &one, const QVariant &other)
{
    if (one.isNull() || other.isNull())
        return one.isNull() && other.isNull();
    if (isNumber(one) && isNumber(other))
        return one.toDouble() == other.toDouble();
    return one.typeId() == other.typeId() && one == other;
}

bool isRemoved(const ToldRow &row)
{
    return row.fields.contains(removedColumn) && !row.fields.value(removedColumn).value.isNull();
}

QStringList namesOf(const Table &table)
{
    QStringList names;
    for (const Column &column : table.columns)
        names.append(column.name);
    return names;
}

} // namespace

struct Merging::Here
{
    qint64 id = 0;
    QString rootType;
    qint64 rootId = 0;
    QHash<QString, QVariant> values;
    MergeRepository::Written written;
    bool isClosed = false; ///< by a signature

    qint64 setOf(const QString &field) const { return written.fieldSets.value(field, written.createdSet); }
};

Merging::Merging(Workplace &place, Change &change, const QList<Table> &tables, const ChangeFile &file)
    : m_place(place)
    , m_change(change)
    , m_tables(tables)
    , m_file(file)
    , m_repository(place)
    , m_adoption(change)
    , m_now(utcStamp(place.clock().nowUtc()))
{
    m_outcome.pc = file.head.pc;
}

Result<void> Merging::prepare()
{
    auto known = m_repository.known();
    auto dots = m_repository.dots();
    if (!known || !dots)
        return known ? dots.error() : known.error();
    m_known = *std::move(known);
    m_dots = *std::move(dots);
    for (const ToldRow &row : m_file.rows) {
        if (row.table == QLatin1String("sheet_flag"))
            ++m_flags[QStringLiteral("sheet")]
                     [row.fields.value(QStringLiteral("sheet_id")).value.toByteArray()];
        const auto table = std::find_if(m_tables.cbegin(), m_tables.cend(),
                                        [&row](const Table &one) { return one.name == row.table; });
        if (table != m_tables.cend() && row.fields.contains(table->signedColumn))
            m_parts[{table->signedTable, row.fields.value(table->signedColumn).value.toByteArray()}].append(
                &row);
    }
    return learnAliases();
}

/// What the writer knows to be one thing is one thing here, whichever of its uids came here first.
Result<void> Merging::learnAliases()
{
    for (const ToldAlias &alias : m_file.aliases) {
        const bool isTold = std::any_of(m_tables.cbegin(), m_tables.cend(),
                                        [&alias](const Table &one) { return one.name == alias.table; });
        if (!isTold)
            return fail(Errc::Damaged, "merge.file");
        const auto row = m_repository.rowOf(alias.table, alias.uid);
        const auto other = m_repository.rowOf(alias.table, alias.other);
        if (!row || !other)
            return row ? other.error() : row.error();
        if (row->has_value() == other->has_value())
            continue; // both are known, or none has come yet
        auto learnt = *row ? m_repository.setAlias(alias.table, alias.other, **row)
                           : m_repository.setAlias(alias.table, alias.uid, **other);
        if (!learnt)
            return learnt;
    }
    return {};
}

Result<MergeOutcome> Merging::run(const Progress &progress)
{
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    QHash<QString, QList<const ToldRow *>> byTable;
    for (const ToldRow &row : m_file.rows)
        byTable[row.table].append(&row);
    qint64 done = 0;
    for (const Table &table : m_tables) {
        const QList<const ToldRow *> rows = byTable.take(table.name);
        for (const ToldRow *row : rows) {
            if (!keepGoing(progress, done++, m_file.rows.size()))
                return fail(Errc::Cancelled, "cancelled");
            if (auto taken = take(table, *row); !taken)
                return taken.error();
        }
    }
    if (!byTable.isEmpty())
        return badRow(*byTable.cbegin()->constFirst());
    if (auto finished = finish(); !finished)
        return finished.error();
    return m_outcome;
}

Result<void> Merging::take(const Table &table, const ToldRow &row)
{
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        if (table.column(field.key()) == nullptr)
            return badRow(row);
    }
    auto here = m_repository.rowOf(table.name, row.uid);
    if (!here)
        return here.error();
    if (!*here && row.createdSet < 0)
        return table.signedTable.isEmpty() ? badRow(row)
                                           : Result<void>(); // signed before it came: it stayed out
    if (!*here) {
        here = joined(table, row);
        if (!here)
            return here.error();
    }
    return *here ? compare(table, row, **here) : insert(table, row);
}

Result<QVariant> Merging::userOf(const QByteArray &uid)
{
    if (uid.isEmpty())
        return QVariant();
    if (const auto known = m_users.constFind(uid); known != m_users.cend())
        return QVariant::fromValue(*known);
    UserRepository repository(m_place.db());
    const auto told = std::find_if(m_file.users.cbegin(), m_file.users.cend(),
                                   [&uid](const ToldUser &one) { return one.uid == uid; });
    auto user = repository.byUid(Uid::fromBytes(uid).value_or(Uid()));
    if (user && !*user) {
        if (told == m_file.users.cend())
            return fail(Errc::Damaged, "merge.file");
        user = repository.byName(told->name);
    }
    if (!user)
        return user.error();
    if (!*user) { // a name without a key: the head of this PC may let the person in
        VaultUser fresh;
        fresh.uid = Uid::fromBytes(uid).value_or(Uid());
        fresh.name = told->name;
        fresh.boxPublicKey = QByteArray(publicKeyBytes, '\0');
        fresh.enabled = false;
        const auto added = UserRepository::add(m_change, fresh);
        if (!added)
            return added.error();
        fresh.id = *added;
        *user = fresh;
    }
    m_users.insert(uid, (*user)->id.value());
    return QVariant::fromValue((*user)->id.value());
}

Result<qint64> Merging::setOf(qsizetype told)
{
    if (const auto known = m_sets.constFind(told); known != m_sets.cend())
        return *known;
    const ToldSet &set = m_file.sets.at(told);
    qint64 id = set.number; // our own, come back
    if (set.origin != m_place.origin().bytes()) {
        const auto user = userOf(set.user);
        if (!user)
            return user.error();
        const auto made = m_adoption.setOf({Uid::fromBytes(set.origin).value_or(Uid()), set.number, set.atUtc,
                                            user->toLongLong(), set.operation});
        if (!made)
            return made;
        id = *made;
        m_dots.insert(id, {set.origin, set.number});
    }
    m_sets.insert(told, id);
    return id;
}

/// Nothing: it refers to a row that has not come yet.
Result<std::optional<QVariant>> Merging::valueOf(const Column &column, const QCborValue &told)
{
    if (column.target.isEmpty() || told.isNull())
        return std::optional(variantOf(told));
    const QByteArray uid = told.toByteArray();
    if (column.target == users) {
        const auto user = userOf(uid);
        return user ? Result<std::optional<QVariant>>(std::optional(*user)) : user.error();
    }
    const bool isTold = std::any_of(m_tables.cbegin(), m_tables.cend(),
                                    [&column](const Table &one) { return one.name == column.target; });
    if (!isTold)
        return std::optional(QVariant()); // what belongs to the other PC alone
    const auto row = m_repository.rowOf(column.target, uid);
    if (!row)
        return row.error();
    return *row ? std::optional(QVariant::fromValue(**row)) : std::optional<QVariant>();
}

Result<QList<Adoption::Field>> Merging::fieldsOf(const Table &table, const ToldRow &row,
                                                 const QStringList &names, qint64 id)
{
    const QHash<QString, QVariant> instead = m_instead.value({table.name, row.uid});
    QList<Adoption::Field> fields;
    for (const QString &name : names) {
        const auto told = row.fields.constFind(name);
        if (told == row.fields.cend())
            continue;
        const Column &column = *table.column(name);
        if (instead.contains(name)) {
            fields.append({name, instead.value(name), 0});
            continue;
        }
        const auto set = setOf(told->set);
        const auto value = valueOf(column, told->value);
        if (!set || !value)
            return set ? value.error() : set.error();
        if (*value) {
            fields.append({name, **value, *set});
            continue;
        }
        if (column.isNeeded)
            return badRow(row);
        m_late.append({table.name, id, {name, {}, *set}, told->value});
    }
    return fields;
}

Result<bool> Merging::isSigned(const Table &table, const QVariant &parent)
{
    const auto at = m_place.db().value(
        QStringLiteral("SELECT signed_at FROM \"%1\" WHERE id = ?").arg(table.signedTable), {parent});
    return at ? Result<bool>(!at->isNull()) : at.error();
}

Result<void> Merging::insert(const Table &table, const ToldRow &row)
{
    if (!table.signedTable.isEmpty()) {
        const auto parent =
            valueOf(*table.column(table.signedColumn), row.fields.value(table.signedColumn).value);
        if (!parent)
            return parent.error();
        if (!*parent)
            return badRow(row);
        const auto closed = isSigned(table, **parent);
        if (!closed)
            return closed.error();
        if (*closed) {
            if (isRemoved(row))
                return {};
            Here gone;
            gone.rootType = table.signedTable;
            gone.rootId = (*parent)->toLongLong();
            QCborMap other;
            for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field)
                other.insert(field.key(), field->value);
            return note(DifferenceKind::Signed, table, gone, row.fields.keys(), {}, other, &row);
        }
    }
    QStringList names = namesOf(table);
    const bool isSignedNow = table.isSigned && !row.fields.value(signedColumnName).value.isNull();
    if (isSignedNow) { // its parts come first
        const QStringList signature = table.groupOf(signedColumnName);
        names.removeIf([&signature](const QString &name) { return signature.contains(name); });
    }
    if (table.name == QLatin1String("score_result")) {
        const auto sheet = valueOf(*table.column(QStringLiteral("sheet_id")),
                                   row.fields.value(QStringLiteral("sheet_id")).value);
        if (!sheet)
            return sheet.error();
        if (*sheet && m_keptSheets.contains((*sheet)->toLongLong())) // of answers that do not stand here
            m_instead[{table.name, row.uid}].insert(removedColumn, m_now);
    }
    const qsizetype lateFrom = m_late.size();
    auto fields = fieldsOf(table, row, names, 0);
    if (!fields)
        return fields.error();
    const auto set = setOf(row.createdSet);
    if (!set)
        return set.error();
    auto added = m_adoption.insert(table.name, Uid::fromBytes(row.uid).value_or(Uid()), *set, *fields);
    if (!added)
        return added.error().code == Errc::Conflict ? badRow(row) : added.error();
    ++m_outcome.added;
    for (qsizetype i = lateFrom; i < m_late.size(); ++i)
        m_late[i].id = added->id;
    if (isSignedNow) {
        if (auto noted = sign(table, row, added->id); !noted)
            return noted;
    }
    const auto noted = m_notesToCome.constFind({table.name, row.uid});
    if (noted == m_notesToCome.cend() && row.undecided.isEmpty())
        return {};
    auto here = read(table, added->id);
    if (!here)
        return here.error();
    if (!row.undecided.isEmpty()) {
        if (auto shared = shareDoubt(table, row, *here, {}, row.undecided.keys(), false); !shared)
            return shared;
    }
    if (noted == m_notesToCome.cend())
        return {};
    QCborMap other;
    QStringList differing;
    for (const auto &[name, value] : noted->second) {
        differing.append(name.toString());
        other.insert(name, row.fields.value(name.toString()).value);
    }
    return note(noted->first, table, *here, differing, noted->second, other, &row);
}

/// The row here that the told one is the same as, under another uid.
Result<std::optional<qint64>> Merging::joined(const Table &table, const ToldRow &row)
{
    for (const Key &key : table.keys) {
        if (isRemoved(row) && key.kind == KeyKind::Whole)
            continue;
        if (!key.onlyColumn.isEmpty() && row.fields.value(key.onlyColumn).value.toString() != key.onlyValue)
            continue;
        QVariantList values;
        bool isWhole = true;
        for (const QString &name : key.columns) {
            const auto value = valueOf(*table.column(name), row.fields.value(name).value);
            if (!value)
                return value.error();
            // NULL is like no other, but for the unit, where it is the school as a whole.
            isWhole = isWhole && *value && (!(*value)->isNull() || name == QLatin1String("unit_id"));
            values.append(value->value_or(QVariant()));
        }
        if (!isWhole)
            continue;
        auto other = holder(table, key, values);
        // Two that neither PC knew of the other are joined also where one was removed in the meantime: the
        // other PC may have joined them before.
        if (other && *other && key.kind == KeyKind::Same && isRemoved(row)) {
            const auto unseen = wasMadeUnseen(table, **other);
            if (!unseen)
                return unseen.error();
            if (!*unseen)
                other = std::optional<qint64>();
        }
        if (other && !*other && key.kind == KeyKind::Same)
            other = goneHolder(table, key, values);
        if (!other)
            return other.error();
        if (!*other)
            continue;
        if (key.kind == KeyKind::Same) {
            if (auto told = m_repository.setAlias(table.name, row.uid, **other); !told)
                return told.error();
            return *other;
        }
        auto done = key.kind == KeyKind::Whole ? putAside(table, row, **other)
                                               : renumber(table, key, row, **other, values);
        if (!done)
            return done.error();
    }
    return std::optional<qint64>();
}

Result<std::optional<qint64>> Merging::holder(const Table &table, const Key &key, const QVariantList &values)
{
    QString where =
        key.kind == KeyKind::Numbered ? QStringLiteral("1") : QStringLiteral("removed_utc IS NULL");
    for (const QString &name : key.columns) // an index of rows that have a value is found by = alone
        where += (name == QLatin1String("unit_id") ? QStringLiteral(" AND \"%1\" IS ?")
                                                   : QStringLiteral(" AND \"%1\" = ?"))
                     .arg(name);
    QVariantList all = values;
    if (!key.onlyColumn.isEmpty()) {
        where += QStringLiteral(" AND \"%1\" = ?").arg(key.onlyColumn);
        all.append(key.onlyValue);
    }
    const auto found = m_place.db().value(
        QStringLiteral("SELECT id FROM \"%1\" WHERE %2 ORDER BY id LIMIT 1").arg(table.name, where), all);
    if (!found)
        return found.error();
    return found->isNull() ? std::optional<qint64>() : std::optional(found->toLongLong());
}

Result<bool> Merging::wasMadeUnseen(const Table &table, qint64 id)
{
    const auto written = m_repository.writtenOf(table.name, id);
    if (!written)
        return written.error();
    const Dot dot = m_dots.value(written->createdSet);
    return !dot.origin.isEmpty() && !isKnown(m_file.head.known, dot.origin, dot.number);
}

Result<std::optional<qint64>> Merging::goneHolder(const Table &table, const Key &key,
                                                  const QVariantList &values)
{
    auto gone = m_goneUnseen.find(table.name);
    if (gone == m_goneUnseen.end()) {
        gone = m_goneUnseen.insert(table.name, {});
        auto rows = m_place.db().select(
            QStringLiteral("SELECT id FROM \"%1\" WHERE removed_utc IS NOT NULL ORDER BY id")
                .arg(table.name));
        if (!rows)
            return rows.error();
        while (rows->next()) {
            const auto unseen = wasMadeUnseen(table, rows->integer(0));
            if (!unseen)
                return unseen.error();
            if (*unseen)
                gone->append(rows->integer(0));
        }
        if (auto ended = rows->finished(); !ended)
            return ended.error();
    }
    QStringList names = key.columns;
    if (!key.onlyColumn.isEmpty())
        names.append(key.onlyColumn);
    for (const qint64 id : std::as_const(*gone)) {
        const auto found = m_repository.values(table.name, id, names);
        if (!found)
            return found.error();
        bool isSameKey = found->has_value();
        for (qsizetype i = 0; isSameKey && i < names.size(); ++i)
            isSameKey = isSame((*found)->at(i), i < values.size() ? values.at(i) : QVariant(key.onlyValue));
        if (isSameKey)
            return std::optional(id);
    }
    return std::optional<qint64>();
}

/// Which of the two stands is the same on every PC: the one with more marks to look into, then the earlier.
Result<void> Merging::putAside(const Table &table, const ToldRow &row, qint64 other)
{
    const auto here = read(table, other);
    const auto uid = m_repository.uidOf(table.name, other);
    const auto made = m_place.db().value(
        QStringLiteral("SELECT created_utc FROM \"%1\" WHERE id = ?").arg(table.name), {other});
    if (!here || !uid || !made)
        return !here ? here.error() : !uid ? uid.error() : made.error();
    qint64 flagsHere = 0;
    if (table.name == QLatin1String("sheet")) {
        const auto flags = m_place.db().value(
            QStringLiteral("SELECT count(*) FROM sheet_flag WHERE sheet_id = ? AND removed_utc IS NULL"),
            {other});
        if (!flags)
            return flags.error();
        flagsHere = flags->toLongLong();
    }
    const qint64 flagsTold = m_flags.value(table.name).value(row.uid);
    const bool theirs = flagsTold != flagsHere ? flagsTold > flagsHere
                                               : std::tuple(m_file.sets.at(row.createdSet).atUtc, row.uid) <
                                                     std::tuple(made->toString(), *uid);
    QCborMap mine;
    QCborMap told;
    QStringList fields;
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        const Column &column = *table.column(field.key());
        const QVariant value = here->values.value(field.key());
        if (!column.target.isEmpty() || field.key() == removedColumn ||
            isSame(value, variantOf(field->value)))
            continue;
        fields.append(field.key());
        mine.insert(field.key(), cborOf(value));
        told.insert(field.key(), field->value);
    }
    if (!theirs) {
        m_instead[{table.name, row.uid}].insert(removedColumn, m_now);
        m_notesToCome.insert({table.name, row.uid}, {DifferenceKind::Double, mine});
        return {};
    }
    if (auto gone = m_adoption.write(table.name, other, {{removedColumn, m_now, 0}}); !gone)
        return gone;
    return note(DifferenceKind::Double, table, *here, fields, told, mine, &row);
}

/// The one that is signed keeps its number, else the earlier one: the same on every PC.
Result<void> Merging::renumber(const Table &table, const Key &key, const ToldRow &row, qint64 other,
                               const QVariantList &values)
{
    const QString name = key.columns.constLast();
    const auto here = read(table, other);
    const auto uid = m_repository.uidOf(table.name, other);
    const auto made = m_place.db().value(
        QStringLiteral("SELECT created_utc FROM \"%1\" WHERE id = ?").arg(table.name), {other});
    if (!here || !uid || !made)
        return !here ? here.error() : !uid ? uid.error() : made.error();
    qint64 free = 0;
    if (key.columns.size() == 1) {
        const auto next =
            nextNumber(m_place.db(), table.name.toLatin1().constData(), name.toLatin1().constData());
        if (!next)
            return next.error();
        free = *next;
    } else {
        QString where;
        for (const QString &one : key.columns.first(key.columns.size() - 1))
            where += QStringLiteral(" AND \"%1\" IS ?").arg(one);
        const auto highest = m_place.db().value(
            QStringLiteral("SELECT max(\"%1\") FROM \"%2\" WHERE 1%3").arg(name, table.name, where),
            values.first(values.size() - 1));
        if (!highest)
            return highest.error();
        free = highest->toLongLong() + 1;
        for (const ToldRow &one : m_file.rows) { // numbers that are still to come
            if (one.table == table.name)
                free = std::max(free, one.fields.value(name).value.toInteger() + 1);
        }
    }
    const bool isSignedThere = table.isSigned && !row.fields.value(signedColumnName).value.isNull();
    const bool theirs = std::tuple(!isSignedThere, m_file.sets.at(row.createdSet).atUtc, row.uid) <
                        std::tuple(!here->isClosed, made->toString(), *uid);
    const QCborMap before{{name, cborOf(values.constLast())}};
    const QCborMap after{{name, QCborValue(free)}};
    if (theirs && !here->isClosed && !table.isLedger) {
        auto written = m_adoption.write(table.name, other, {{name, free, 0}});
        return written ? note(DifferenceKind::Number, table, *here, {name}, after, before, &row) : written;
    }
    m_instead[{table.name, row.uid}].insert(name, free);
    m_notesToCome.insert({table.name, row.uid}, {DifferenceKind::Number, after});
    return {};
}

Result<Merging::Here> Merging::read(const Table &table, qint64 id)
{
    Here here;
    here.id = id;
    const QStringList names = namesOf(table);
    const auto values = m_repository.values(table.name, id, names);
    auto written = m_repository.writtenOf(table.name, id);
    if (!values || !written)
        return values ? written.error() : values.error();
    if (!*values)
        return fail(Errc::Internal, "merge.row", {table.name});
    for (qsizetype i = 0; i < names.size(); ++i)
        here.values.insert(names.at(i), (*values)->at(i));
    here.written = *std::move(written);
    const RecordType::Child *child = nullptr;
    const RecordType *type = m_place.audit().typeOf(table.name, &child);
    here.rootType = child == nullptr ? table.name : QString::fromLatin1(type->type);
    here.rootId = child == nullptr ? id : here.values.value(QLatin1String(child->parentColumn)).toLongLong();
    if (table.isSigned)
        here.isClosed = !here.values.value(signedColumnName).isNull();
    else if (!table.signedTable.isEmpty()) {
        const auto closed = isSigned(table, here.values.value(table.signedColumn));
        if (!closed)
            return closed.error();
        here.isClosed = *closed;
    }
    return here;
}

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

Result<void> Merging::compare(const Table &table, const ToldRow &row, qint64 id)
{
    auto here = read(table, id);
    if (!here)
        return here.error();
    const ToldField signature = row.fields.value(signedColumnName);
    if (table.isSigned && !here->isClosed && row.fields.contains(signedColumnName) &&
        !signature.value.isNull() && isUnknownHere(row, {signedColumnName})) {
        if (auto done = comeToSignature(table, row, *here); !done)
            return done;
        if (auto noted = sign(table, row, id); !noted)
            return noted;
        here = read(table, id);
        if (!here)
            return here.error();
    }
    if (auto done = compareRemoval(table, row, *here); !done)
        return done;
    if (table.isLedger)
        return {}; // a number it was given here instead of its own is this PC's
    QSet<QString> seen{removedColumn};
    if (table.isSigned) {
        const QStringList names = table.groupOf(signedColumnName);
        seen.unite(QSet<QString>(names.cbegin(), names.cend()));
    }
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        if (seen.contains(field.key()))
            continue;
        const QStringList group = table.groupOf(field.key());
        seen.unite(QSet<QString>(group.cbegin(), group.cend()));
        if (auto done = compareGroup(table, row, *here, group); !done)
            return done;
    }
    return {};
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

Result<void> Merging::refuseAfterSignature(const Table &table, const ToldRow &row, const Here &here,
                                           const QStringList &differing)
{
    if (differing.isEmpty() || isRemoved(row) || !here.values.value(removedColumn).isNull())
        return {};
    QCborMap kept;
    QCborMap other;
    for (const QString &name : differing) {
        const auto value = shown(*table.column(name), here.values.value(name));
        if (!value)
            return value.error();
        kept.insert(name, *value);
        other.insert(name, row.fields.value(name).value);
    }
    return note(DifferenceKind::Signed, table, here, differing, kept, other, &row);
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
        return note(kind, table, here, fields, mine, told, &row);
    if (isNews) {
        if (auto taken = accept(table, row, here, group); !taken)
            return taken;
    }
    return note(kind, table, here, fields, told, others, &row);
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
        return note(DifferenceKind::Field, table, here, names, kept, other, &row);
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
    for (const Rank &rank : table.ranks) {
        if (!group.contains(rank.column))
            continue;
        const auto place = [&rank](const QVariant &value) {
            return rank.lowToHigh.indexOf(value.toString());
        };
        const auto told = place(variantOf(row.fields.value(rank.column).value));
        const auto mine = place(here.values.value(rank.column));
        if (told != mine)
            return told > mine;
    }
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
                &row);
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
    return note(DifferenceKind::Removed, table, here, {removedColumn}, living, gone, &row);
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
                QCborMap{{removedColumn, QCborValue(nullptr)}}, gone, &row);
}

/// The signature is written when all of the file is here: what belongs to the record comes first.
Result<void> Merging::sign(const Table &table, const ToldRow &row, qint64 id)
{
    const auto fields = fieldsOf(table, row, table.groupOf(signedColumnName), id);
    if (!fields)
        return fields.error();
    m_signatures.append({table.name, id, *fields});
    return {};
}

/// It was signed there, and all that was signed is told with the signature: that holds. What says otherwise
/// here is shown beside.
Result<void> Merging::comeToSignature(const Table &table, const ToldRow &row, const Here &here)
{
    QSet<std::pair<QString, qint64>> told;
    if (auto done = yield(table, row, here.id); !done)
        return done;
    const QList<const ToldRow *> parts = m_parts.value({table.name, row.uid});
    for (const ToldRow *part : parts) {
        const auto id = m_repository.rowOf(part->table, part->uid);
        if (!id)
            return id.error();
        if (!*id)
            continue; // it comes
        told.insert({part->table, **id});
        const auto of = std::find_if(m_tables.cbegin(), m_tables.cend(),
                                     [part](const Table &one) { return one.name == part->table; });
        if (auto done = yield(*of, *part, **id); !done)
            return done;
    }
    for (const Table &part : m_tables) {
        if (part.signedTable != table.name)
            continue;
        if (auto done = putOut(part, here.id, row, told); !done)
            return done;
    }
    return {};
}

/// The row as it is told, whatever stands here.
Result<void> Merging::yield(const Table &table, const ToldRow &row, qint64 id)
{
    auto here = read(table, id);
    if (!here)
        return here.error();
    QStringList differing;
    QCborMap kept;
    QCborMap other;
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        const Column &column = *table.column(field.key());
        const auto value = valueOf(column, field->value);
        if (!value)
            return value.error();
        const bool isOfSignature = table.isSigned && table.groupOf(signedColumnName).contains(field.key());
        if (isOfSignature || (*value && isSame(**value, here->values.value(field.key()))))
            continue;
        const auto mine = shown(column, here->values.value(field.key()));
        if (!mine)
            return mine.error();
        differing.append(field.key());
        kept.insert(field.key(), field->value);
        other.insert(field.key(), *mine);
    }
    if (differing.isEmpty())
        return {};
    const bool isNewHere = isUnknownThere(*here, differing);
    const Here before = *here;
    if (auto taken = accept(table, row, *here, differing); !taken || !isNewHere)
        return taken;
    return note(DifferenceKind::Signed, table, before, differing, kept, other, &row);
}

/// Parts of a record that were not there when it was signed.
Result<void> Merging::putOut(const Table &part, qint64 record, const ToldRow &row,
                             const QSet<std::pair<QString, qint64>> &told)
{
    auto rows =
        m_place.db().select(QStringLiteral("SELECT id FROM \"%1\" WHERE \"%2\" = ? AND removed_utc IS "
                                           "NULL ORDER BY id")
                                .arg(part.name, part.signedColumn),
                            {record});
    if (!rows)
        return rows.error();
    QList<qint64> ids;
    while (rows->next()) {
        if (!told.contains({part.name, rows->integer(0)}))
            ids.append(rows->integer(0));
    }
    if (auto ended = rows->finished(); !ended)
        return ended;
    for (const qint64 id : std::as_const(ids)) {
        const auto here = read(part, id);
        if (!here)
            return here.error();
        QCborMap other;
        QStringList fields;
        for (const Column &column : part.columns) {
            if (!column.target.isEmpty() || column.name == removedColumn)
                continue;
            fields.append(column.name);
            other.insert(column.name, cborOf(here->values.value(column.name)));
        }
        if (auto gone = m_adoption.write(part.name, id, {{removedColumn, m_now, 0}}); !gone)
            return gone;
        if (auto noted = note(DifferenceKind::Signed, part, *here, fields, {}, other, &row); !noted)
            return noted;
    }
    return {};
}

Result<QCborValue> Merging::shown(const Column &column, const QVariant &value)
{
    if (column.target.isEmpty() || value.isNull())
        return cborOf(value);
    const auto uid = m_repository.uidOf(column.target, value.toLongLong());
    return uid ? Result<QCborValue>(QCborValue(*uid)) : uid.error();
}

Result<void> Merging::note(DifferenceKind kind, const Table &table, const Here &here,
                           const QStringList &fields, const QCborMap &kept, const QCborMap &other,
                           const ToldRow *row)
{
    StoredDifference one;
    one.kind = kind;
    one.pc = m_file.head.pc;
    one.table = table.name;
    one.rowId = here.id;
    one.rootType = here.rootType;
    one.rootId = here.rootId;
    one.fields = fields;
    one.kept = kept;
    one.other = other;
    const auto userOfSet = [this](qint64 set) -> Result<qint64> {
        const auto user =
            m_place.db().value(QStringLiteral("SELECT user_id FROM change_set WHERE id = ?"), {set});
        return user ? Result<qint64>(user->toLongLong()) : user.error();
    };
    const qint64 mine = fields.isEmpty() ? here.written.createdSet : here.setOf(fields.constFirst());
    const auto keptBy = userOfSet(mine);
    if (!keptBy)
        return keptBy.error();
    one.keptBy = *keptBy;
    qsizetype told = row == nullptr ? -1 : std::max<qsizetype>(row->createdSet, 0);
    for (const QString &name : fields) {
        if (row != nullptr && row->fields.contains(name)) {
            told = row->fields.value(name).set;
            break;
        }
    }
    if (told >= 0 && told < m_file.sets.size()) {
        const auto by = userOf(m_file.sets.at(told).user);
        if (!by)
            return by.error();
        one.otherBy = by->toLongLong();
        one.otherUtc = m_file.sets.at(told).atUtc;
    }
    ++m_outcome.differences;
    return MergeRepository::add(m_change, one);
}

Result<void> Merging::finish()
{
    for (const Pending &one : std::as_const(m_late)) {
        const auto table = std::find_if(m_tables.cbegin(), m_tables.cend(),
                                        [&one](const Table &known) { return known.name == one.table; });
        const auto value = valueOf(*table->column(one.field.name), one.told);
        if (!value)
            return value.error();
        if (!*value || one.id == 0)
            continue; // it refers to nothing that came
        if (auto written = m_adoption.write(one.table, one.id, {{one.field.name, **value, one.field.set}});
            !written)
            return written;
    }
    for (const Signature &one : std::as_const(m_signatures)) {
        if (auto written = m_adoption.write(one.table, one.id, one.fields); !written)
            return written;
    }
    if (auto learnt = learnAliases(); !learnt)
        return learnt;
    Known learnt = m_file.head.known;
    learnt.remove(m_place.origin().bytes());
    return m_repository.learn(learnt);
}

} // namespace tingyu::merge
