// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/told_cells.h"
#include "tests/support/matrix_rank.h"

#include "core/screening/coverage.h"

#include <algorithm>
#include <cmath>

namespace tingyu::test {

using Row = QList<double>;
int ToldTable::hidden() const
{
    return static_cast<int>(
        std::count_if(cells.cbegin(), cells.cend(), [](const Cell &cell) { return !cell.count; }));
}

QHash<QString, ToldTable> toldTables(const QList<exchange::StreamRow> &rows)
{
    QHash<QString, ToldTable> tables;
    for (const exchange::StreamRow &row : rows) {
        const auto text = [&row](const char *name) {
            return row.fields.value(QLatin1String(name)).toVariant().toString();
        };
        const bool isCare = row.section.startsWith(QLatin1String("care"));
        if (!isCare && row.section != QLatin1String("bands") && row.section != QLatin1String("grades"))
            continue;
        ToldTable &table = tables[isCare ? text("table") : text("campaign") % text("scale") % text("score")];
        const QString code = isCare ? text("code") : text("band");
        const QJsonValue count =
            row.fields.value(isCare ? QLatin1String("count") : QLatin1String("students"));
        if (!row.fields.contains(QLatin1String("grade")))
            table.totals.insert(code, count.toInt());
        else
            table.cells.append(
                {text("grade"), code, count.isNull() ? std::nullopt : std::optional<int>(count.toInt())});
    }
    return tables;
}

int workedOut(const QList<ToldTable> &packages, const QString &changed)
{
    const bool areHeldTogether = !changed.isEmpty();
    const auto keyOf = [&](qsizetype package, const ToldTable::Cell &cell) -> QString {
        const bool isOne = areHeldTogether && cell.grade != changed;
        return (isOne ? QString() : QString::number(package)) % u' ' % cell.grade % u' ' % cell.code;
    };
    QHash<QString, int> shown;
    for (qsizetype at = 0; at < packages.size(); ++at) {
        for (const ToldTable::Cell &cell : packages[at].cells) {
            if (cell.count)
                shown.insert(keyOf(at, cell), *cell.count);
        }
    }
    QHash<QString, qsizetype> unknown;
    for (qsizetype at = 0; at < packages.size(); ++at) {
        for (const ToldTable::Cell &cell : packages[at].cells) {
            const QString key = keyOf(at, cell);
            if (!cell.count && !shown.contains(key) && !unknown.contains(key))
                unknown.insert(key, unknown.size());
        }
    }
    QList<Row> equations; // what stands on the right of each is its last part
    for (qsizetype at = 0; at < packages.size(); ++at) {
        const ToldTable &told = packages[at];
        for (auto total = told.totals.cbegin(); total != told.totals.cend(); ++total) {
            Row sum(unknown.size() + 1, 0);
            sum.last() = *total;
            for (const ToldTable::Cell &cell : told.cells) {
                if (cell.code != total.key())
                    continue;
                const QString key = keyOf(at, cell);
                if (const auto its = unknown.constFind(key); its != unknown.constEnd())
                    sum[*its] = 1;
                else
                    sum.last() -= shown.value(key);
            }
            if (std::any_of(sum.cbegin(), sum.cend() - 1, [](double part) { return part != 0; }))
                equations.append(sum);
        }
    }
    const qsizetype rank = rankOf(equations);
    int worked = 0;
    for (qsizetype at = 0; at < unknown.size(); ++at) {
        for (int count = 1; count < minimumGroup; ++count) {
            Row alone(unknown.size() + 1, 0);
            alone[at] = 1;
            alone.last() = count;
            worked += rankOf(equations + QList<Row>{alone}) == rank ? 1 : 0;
        }
    }
    return worked;
}

} // namespace tingyu::test
