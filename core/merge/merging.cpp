// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merging.h"

#include "core/keeping/erased_rows.h"
#include "core/keeping/erasure_rules.h"
#include "core/merge/change_writer.h"
#include "core/merge/merging_row.h"
#include "core/school/export_shape.h"
#include "core/vault/keyring.h"
#include "core/vault/user_repository.h"

#include <algorithm>

namespace tingyu::merge {
namespace {

constexpr int publicKeyBytes = 32;

bool isNumber(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Double;
}

} // namespace

bool isSame(const QVariant &one, const QVariant &other)
{
    if (one.isNull() || other.isNull())
        return one.isNull() && other.isNull();
    if (isNumber(one) && isNumber(other))
        return one.toDouble() == other.toDouble();
    return one.typeId() == other.typeId() && one == other;
}

QStringList namesOf(const Table &table)
{
    QStringList names;
    for (const Column &column : table.columns)
        names.append(column.name);
    return names;
}

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
    const auto own = m_repository.origin();
    if (!own)
        return own.error();
    m_own = *own;
    m_known = *std::move(known);
    m_dots = *std::move(dots);
    const auto links = keeping::linksOf(m_place.db());
    if (!links)
        return links.error();
    for (const keeping::Link &link : *links) {
        if (link.fate == keeping::Fate::Erase)
            m_erasedWith.insert({link.table, link.column});
    }
    for (const ToldRow &row : m_file.rows) {
        if (row.table == QLatin1String("sheet_flag"))
            ++m_flags[QStringLiteral("sheet")]
                     [row.fields.value(QStringLiteral("sheet_id")).value.toByteArray()];
        const Table *table = tableNamed(m_tables, row.table);
        if (table != nullptr && row.fields.contains(table->signedColumn))
            m_parts[{table->signedTable, row.fields.value(table->signedColumn).value.toByteArray()}].append(
                &row);
    }
    return learnAliases();
}

/// Who was erased here does not come back, with nothing that belongs to him.
Result<bool> Merging::isOfErased(const Table &table, const ToldRow &row)
{
    const auto erased = keeping::isErased(m_place.db(), row.uid);
    if (!erased || *erased)
        return erased;
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        if (!field->value.isByteArray() || !m_erasedWith.contains({table.name, field.key()}))
            continue;
        const auto with = keeping::isErased(m_place.db(), field->value.toByteArray());
        if (!with)
            return with;
        if (*with) {
            const auto buried = keeping::bury(m_place.db(), row.uid);
            return buried ? Result<bool>(true) : buried.error();
        }
    }
    return false;
}

/// What the writer knows to be one thing is one thing here, whichever of its uids came here first.
Result<void> Merging::learnAliases()
{
    for (const ToldAlias &alias : m_file.aliases) {
        const Table *table = tableNamed(m_tables, alias.table);
        if (table == nullptr)
            return fail(Errc::Damaged, "merge.file");
        const auto gone = keeping::isErased(m_place.db(), alias.uid);
        const auto goneToo = keeping::isErased(m_place.db(), alias.other);
        if (!gone || !goneToo)
            return gone ? goneToo.error() : gone.error();
        if (*gone || *goneToo) {
            for (const QByteArray &uid : {alias.uid, alias.other}) {
                if (auto buried = keeping::bury(m_place.db(), uid); !buried)
                    return buried;
            }
            continue;
        }
        const auto row = m_repository.rowOf(alias.table, alias.uid);
        const auto other = m_repository.rowOf(alias.table, alias.other);
        if (!row || !other)
            return row ? other.error() : row.error();
        if (!*row && !*other)
            continue; // none has come yet
        if (*row && *other) {
            if (auto folded = fold(*table, **row, **other); !folded)
                return folded;
            continue;
        }
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
    if (!*here) {
        const auto erased = isOfErased(table, row);
        if (!erased)
            return erased.error();
        if (*erased)
            return {};
    }
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
    if (set.origin != m_own) {
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
    if (column.target == usersTable) {
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
            return note(DifferenceKind::Signed, table, gone, row.fields.keys(), {}, other, row);
        }
    }
    QStringList names = namesOf(table);
    const bool isSignedNow = table.isSigned && !row.fields.value(signatureColumn).value.isNull();
    if (isSignedNow) { // its parts come first
        const QStringList signature = table.groupOf(signatureColumn);
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
    return note(noted->first, table, *here, differing, noted->second, other, row);
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
        here.isClosed = !here.values.value(signatureColumn).isNull();
    else if (!table.signedTable.isEmpty()) {
        const auto closed = isSigned(table, here.values.value(table.signedColumn));
        if (!closed)
            return closed.error();
        here.isClosed = *closed;
    }
    return here;
}

Result<void> Merging::compare(const Table &table, const ToldRow &row, qint64 id)
{
    auto here = read(table, id);
    if (!here)
        return here.error();
    const ToldField signature = row.fields.value(signatureColumn);
    if (table.isSigned && !here->isClosed && row.fields.contains(signatureColumn) &&
        !signature.value.isNull() && isUnknownHere(row, {signatureColumn})) {
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
        const QStringList names = table.groupOf(signatureColumn);
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

Result<QCborValue> Merging::shown(const Column &column, const QVariant &value)
{
    if (column.target.isEmpty() || value.isNull())
        return cborOf(value);
    const auto uid = m_repository.uidOf(column.target, value.toLongLong());
    return uid ? Result<QCborValue>(QCborValue(*uid)) : uid.error();
}

Result<StoredDifference> Merging::difference(DifferenceKind kind, const Table &table, const Here &here,
                                             const QStringList &fields, const QCborMap &kept,
                                             const QCborMap &other)
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
    const qint64 mine = fields.isEmpty() ? here.written.createdSet : here.setOf(fields.constFirst());
    const auto keptBy =
        m_place.db().value(QStringLiteral("SELECT user_id FROM change_set WHERE id = ?"), {mine});
    if (!keptBy)
        return keptBy.error();
    one.keptBy = keptBy->toLongLong();
    return one;
}

Result<void> Merging::note(DifferenceKind kind, const Table &table, const Here &here,
                           const QStringList &fields, const QCborMap &kept, const QCborMap &other,
                           const ToldRow &row)
{
    auto one = difference(kind, table, here, fields, kept, other);
    if (!one)
        return one.error();
    qsizetype told = std::max<qsizetype>(row.createdSet, 0);
    for (const QString &name : fields) {
        if (row.fields.contains(name)) {
            told = row.fields.value(name).set;
            break;
        }
    }
    if (told < m_file.sets.size()) {
        const auto by = userOf(m_file.sets.at(told).user);
        if (!by)
            return by.error();
        one->otherBy = by->toLongLong();
        one->otherUtc = m_file.sets.at(told).atUtc;
    }
    ++m_outcome.differences;
    return MergeRepository::add(m_change, *one);
}

Result<void> Merging::finish()
{
    for (const Pending &one : std::as_const(m_late)) {
        const Table *table = tableNamed(m_tables, one.table);
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
    learnt.remove(m_own);
    return m_repository.learn(learnt);
}

} // namespace tingyu::merge
