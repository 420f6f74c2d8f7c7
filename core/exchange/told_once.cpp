// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/told_once.h"

#include <QHash>

namespace tingyu::exchange {
namespace {

using Tables = QHash<QString, QList<QJsonObject>>;

QString tableOf(const CountedSection &counted, const QJsonObject &row)
{
    QStringList parts;
    for (const char *field : counted.table)
        parts.append(row.value(QLatin1String(field)).toVariant().toString());
    return parts.join(u'\n'); // no code, name or number holds a line end
}

Tables tablesOf(const CountedSection &counted, const QList<StreamRow> &rows)
{
    Tables tables;
    for (const StreamRow &row : rows) {
        if (row.section == QLatin1String(counted.section))
            tables[tableOf(counted, row.fields)].append(row.fields);
    }
    return tables;
}

} // namespace

void hideToldOtherwise(const QList<QByteArray> &sentLines, const CountedSection &counted, StreamRows *all)
{
    Tables told;
    for (const QByteArray &lines : sentLines) {
        const Tables said = tablesOf(counted, rowsOf(lines));
        for (auto it = said.begin(); it != said.end(); ++it) {
            if (!told.contains(it.key()))
                told.insert(it.key(), it.value());
        }
    }
    const Tables now = tablesOf(counted, all->rows);
    const QString count = QLatin1String(counted.count);
    for (StreamRow &row : all->rows) {
        if (row.section != QLatin1String(counted.section))
            continue;
        const QString table = tableOf(counted, row.fields);
        const auto first = told.constFind(table);
        if (first != told.constEnd() && *first != now.value(table))
            row.fields.insert(count, QJsonValue());
        if (row.fields.value(count).isNull())
            ++all->withheld;
    }
}

} // namespace tingyu::exchange
