// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/change_lines.h"

#include <QCborArray>
#include <QCborValue>
#include <QtEndian>

#include <algorithm>

namespace tingyu::merge {
namespace {

constexpr qsizetype uidBytes = 16;
const auto headKey = QLatin1String("head");
const auto userKey = QLatin1String("user");
const auto setKey = QLatin1String("set");
const auto aliasKey = QLatin1String("alias");
const auto rowKey = QLatin1String("row");
const auto endKey = QLatin1String("end");

Error bad()
{
    return fail(Errc::Damaged, "merge.file");
}

QByteArray piece(QLatin1String key, const QCborValue &content)
{
    const QByteArray body = QCborMap{{key, content}}.toCborValue().toCbor();
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(static_cast<quint32>(body.size()), bytes.data());
    return bytes + body;
}

std::optional<Known> knownOf(const QCborValue &value)
{
    if (!value.isMap())
        return std::nullopt;
    Known known;
    const QCborMap map = value.toMap();
    for (const auto &[origin, number] : map) {
        if (origin.toByteArray().size() != uidBytes || !number.isInteger())
            return std::nullopt;
        known.insert(origin.toByteArray(), number.toInteger());
    }
    return known;
}

bool isPlain(const QCborValue &value)
{
    return value.isNull() || value.isInteger() || value.isDouble() || value.isString() || value.isByteArray();
}

std::optional<Head> headOf(const QCborMap &map)
{
    const auto base = knownOf(map.value(QLatin1String("base")));
    const auto known = knownOf(map.value(QLatin1String("known")));
    Head head;
    head.vault = map.value(QLatin1String("vault")).toByteArray();
    head.origin = map.value(QLatin1String("origin")).toByteArray();
    head.schema = static_cast<int>(map.value(QLatin1String("schema")).toInteger());
    head.pc = static_cast<int>(map.value(QLatin1String("pc")).toInteger());
    head.madeUtc = map.value(QLatin1String("made")).toString();
    if (!base || !known || head.vault.size() != uidBytes || head.origin.size() != uidBytes || head.pc < 1)
        return std::nullopt;
    head.base = *base;
    head.known = *known;
    return head;
}

std::optional<ToldSet> setOf(const QCborMap &map)
{
    ToldSet set{map.value(QLatin1String("origin")).toByteArray(),
                map.value(QLatin1String("number")).toInteger(), map.value(QLatin1String("at")).toString(),
                map.value(QLatin1String("by")).toByteArray(), map.value(QLatin1String("what")).toString()};
    if (set.origin.size() != uidBytes || set.number < 1 || set.atUtc.isEmpty() ||
        (!set.user.isEmpty() && set.user.size() != uidBytes))
        return std::nullopt;
    return set;
}

std::optional<ToldRow> rowOf(const QCborMap &map, qsizetype sets)
{
    ToldRow row;
    row.table = map.value(QLatin1String("table")).toString();
    row.uid = map.value(QLatin1String("uid")).toByteArray();
    row.createdSet = map.value(QLatin1String("new")).toInteger(-1);
    if (row.table.isEmpty() || row.uid.size() != uidBytes || row.createdSet < -1 || row.createdSet >= sets)
        return std::nullopt;
    const QCborMap fields = map.value(QLatin1String("fields")).toMap();
    for (const auto &[name, told] : fields) {
        const QCborArray pair = told.toArray();
        const qint64 set = pair.at(1).toInteger(-1);
        if (!name.isString() || pair.size() != 2 || set < 0 || set >= sets || !isPlain(pair.at(0)))
            return std::nullopt;
        row.fields.insert(name.toString(), {pair.at(0), set});
    }
    const QCborMap undecided = map.value(QLatin1String("undecided")).toMap();
    for (const auto &[name, other] : undecided) {
        if (!row.fields.contains(name.toString()) || !isPlain(other))
            return std::nullopt;
        row.undecided.insert(name.toString(), other);
    }
    return row;
}

} // namespace

bool isKnown(const Known &known, const QByteArray &origin, qint64 number)
{
    return number <= known.value(origin, 0);
}

bool contains(const Known &whole, const Known &part)
{
    for (auto one = part.cbegin(); one != part.cend(); ++one) {
        if (!isKnown(whole, one.key(), one.value()))
            return false;
    }
    return true;
}

QCborMap toCbor(const Known &known)
{
    QCborMap map;
    for (auto one = known.cbegin(); one != known.cend(); ++one)
        map.insert(QCborValue(one.key()), QCborValue(one.value()));
    return map;
}

QByteArray pieceOf(const Head &head)
{
    return piece(headKey, QCborMap{{QLatin1String("version"), fileVersion},
                                   {QLatin1String("vault"), head.vault},
                                   {QLatin1String("schema"), head.schema},
                                   {QLatin1String("pc"), head.pc},
                                   {QLatin1String("origin"), head.origin},
                                   {QLatin1String("made"), head.madeUtc},
                                   {QLatin1String("base"), toCbor(head.base)},
                                   {QLatin1String("known"), toCbor(head.known)}});
}

QByteArray pieceOf(const ToldUser &user)
{
    return piece(userKey, QCborMap{{QLatin1String("uid"), user.uid}, {QLatin1String("name"), user.name}});
}

QByteArray pieceOf(const ToldSet &set)
{
    return piece(setKey, QCborMap{{QLatin1String("origin"), set.origin},
                                  {QLatin1String("number"), set.number},
                                  {QLatin1String("at"), set.atUtc},
                                  {QLatin1String("by"), set.user},
                                  {QLatin1String("what"), set.operation}});
}

QByteArray pieceOf(const ToldAlias &alias)
{
    return piece(aliasKey, QCborMap{{QLatin1String("table"), alias.table},
                                    {QLatin1String("uid"), alias.uid},
                                    {QLatin1String("other"), alias.other}});
}

QByteArray pieceOf(const ToldRow &row)
{
    QCborMap fields;
    for (auto one = row.fields.cbegin(); one != row.fields.cend(); ++one)
        fields.insert(one.key(), QCborArray{one->value, static_cast<qint64>(one->set)});
    QCborMap map{{QLatin1String("table"), row.table},
                 {QLatin1String("uid"), row.uid},
                 {QLatin1String("fields"), fields}};
    if (row.createdSet >= 0)
        map.insert(QLatin1String("new"), static_cast<qint64>(row.createdSet));
    if (!row.undecided.isEmpty()) {
        QCborMap undecided;
        for (auto one = row.undecided.cbegin(); one != row.undecided.cend(); ++one)
            undecided.insert(one.key(), *one);
        map.insert(QLatin1String("undecided"), undecided);
    }
    return piece(rowKey, map);
}

QByteArray endPiece(qint64 rows)
{
    return piece(endKey, QCborValue(rows));
}

Result<void> ChangeFileReader::take(const QByteArray &bytes)
{
    m_pending += bytes;
    while (m_pending.size() >= 4) {
        const auto size = static_cast<qsizetype>(qFromLittleEndian<quint32>(m_pending.constData()));
        if (size > largestPiece || m_isEnded)
            return bad();
        if (m_pending.size() < 4 + size)
            return {};
        QCborParserError error;
        const QCborValue value = QCborValue::fromCbor(m_pending.mid(4, size), &error);
        if (error.error != QCborError::NoError || error.offset != size || !value.isMap() ||
            value.toMap().size() != 1)
            return bad();
        m_pending.remove(0, 4 + size);
        if (auto taken = takePiece(value.toMap()); !taken)
            return taken;
    }
    return {};
}

Result<void> ChangeFileReader::takePiece(const QCborMap &piece)
{
    const auto entry = piece.begin();
    const QString key = entry.key().toString();
    const QCborMap map = entry.value().toMap();
    if (m_hasHead == (key == headKey))
        return bad();
    if (key == headKey) {
        if (map.value(QLatin1String("version")).toInteger() > fileVersion)
            return fail(Errc::TooNew, "merge.version");
        const auto head = headOf(map);
        if (!head)
            return bad();
        m_file.head = *head;
        m_hasHead = true;
        return {};
    }
    if (key == userKey) {
        m_file.users.append(
            {map.value(QLatin1String("uid")).toByteArray(), map.value(QLatin1String("name")).toString()});
        const ToldUser &user = m_file.users.constLast();
        return user.uid.size() == uidBytes && !user.name.isEmpty() ? Result<void>() : bad();
    }
    if (key == setKey) {
        const auto set = setOf(map);
        if (!set)
            return bad();
        m_file.sets.append(*set);
        return {};
    }
    if (key == aliasKey) {
        m_file.aliases.append({map.value(QLatin1String("table")).toString(),
                               map.value(QLatin1String("uid")).toByteArray(),
                               map.value(QLatin1String("other")).toByteArray()});
        const ToldAlias &alias = m_file.aliases.constLast();
        return alias.uid.size() == uidBytes && alias.other.size() == uidBytes ? Result<void>() : bad();
    }
    if (key == rowKey) {
        const auto row = rowOf(map, m_file.sets.size());
        if (!row)
            return bad();
        m_file.rows.append(*row);
        return {};
    }
    m_isEnded = key == endKey && entry.value().toInteger(-1) == m_file.rows.size();
    return m_isEnded ? Result<void>() : bad();
}

Result<ChangeFile> ChangeFileReader::finish()
{
    if (!m_isEnded || !m_pending.isEmpty())
        return bad();
    return std::move(m_file);
}

} // namespace tingyu::merge
