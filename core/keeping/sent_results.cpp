// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keeping/sent_results.h"

#include "core/exchange/result_rows.h"
#include "core/keeping/erasure_records.h"

#include <algorithm>

namespace tingyu::keeping {
namespace {

struct Sent
{
    qint64 id = 0;
    int year = 0;
    QByteArray lines;
};

Result<QList<Sent>> sentResults(Connection &db)
{
    auto rows = db.select(QStringLiteral("SELECT id, period, lines FROM exchange_sent WHERE stream = ?"),
                          {exchange::resultStream});
    if (!rows)
        return rows.error();
    QList<Sent> all;
    while (rows->next())
        all.append({rows->integer(0), rows->text(1).left(4).toInt(), rows->bytes(2)});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return all;
}

/// A unit is known by its first card: any of them may have been it.
Result<QList<QByteArray>> receivers(Connection &db)
{
    auto cards = db.select(QStringLiteral("SELECT DISTINCT key_id FROM exchange_unit"));
    if (!cards)
        return cards.error();
    QList<QByteArray> all;
    while (cards->next())
        all.append(cards->bytes(0));
    if (auto ended = cards->finished(); !ended)
        return ended.error();
    return all;
}

Result<QList<Uid>> erasedPeople(Connection &db, const ErasurePlan &plan)
{
    const auto student = QStringLiteral("student");
    QList<Uid> people;
    for (const qint64 id : plan.rows.value(student)) {
        const auto uid = uidOf(db, {student, id});
        if (!uid)
            return uid.error();
        people.append(*uid);
    }
    return people;
}

/// What the people are called in results of that school year, whoever received them.
Result<QSet<QByteArray>> standIns(Connection &db, const QList<Uid> &people,
                                  const QList<QByteArray> &receivers, int year)
{
    QSet<QByteArray> all;
    for (const Uid &person : people) {
        for (const QByteArray &receiver : receivers) {
            for (const int which : {year, exchange::everyYear}) {
                const auto one = exchange::pseudonym(db, receiver, which, person);
                if (!one)
                    return one.error();
                all.insert(one->toHex());
            }
        }
    }
    return all;
}

} // namespace

Result<QSet<RowKey>> clearSentResults(Change &change, const ErasurePlan &plan)
{
    const auto sent = sentResults(change.db());
    if (!sent || sent->isEmpty())
        return sent ? Result<QSet<RowKey>>(QSet<RowKey>()) : sent.error();
    const auto units = receivers(change.db());
    if (!units)
        return units.error();
    const auto people = erasedPeople(change.db(), plan);
    if (!people)
        return people.error();
    QSet<RowKey> touched;
    for (const Sent &one : *sent) {
        const auto theirs = standIns(change.db(), *people, *units, one.year);
        if (!theirs)
            return theirs.error();
        QList<QByteArray> lines = one.lines.split('\n');
        const qsizetype removed = lines.removeIf([&theirs](const QByteArray &line) {
            return std::any_of(theirs->cbegin(), theirs->cend(),
                               [&line](const QByteArray &standIn) { return line.contains(standIn); });
        });
        if (removed == 0)
            continue;
        const RowKey package{QStringLiteral("exchange_sent"), one.id};
        touched.insert(package);
        if (auto written = overwrite(change, package, {QStringLiteral("lines")}, lines.join('\n')); !written)
            return written.error();
    }
    return touched;
}

} // namespace tingyu::keeping
