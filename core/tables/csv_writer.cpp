// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/tables/table_writer.h"

namespace tingyu {
namespace {

QString neutralised(const Cell &cell)
{
    static const QString openers = QStringLiteral("=+-@\t\r\n＝＋－＠");
    const bool risky =
        cell.kind == CellKind::Text && !cell.text.isEmpty() && openers.contains(cell.text.at(0));
    return risky ? QLatin1Char('\'') % cell.text : cell.text;
}

QString quotedField(const QString &value)
{
    const bool plain = !value.contains(QLatin1Char(',')) && !value.contains(QLatin1Char('"')) &&
                       !value.contains(QLatin1Char('\n')) && !value.contains(QLatin1Char('\r')) &&
                       value.trimmed().size() == value.size();
    if (plain)
        return value;
    return QLatin1Char('"') % QString(value).replace(QLatin1Char('"'), QStringLiteral("\"\"")) %
           QLatin1Char('"');
}

} // namespace

QByteArray csvBytes(const Sheet &sheet)
{
    QByteArray result("\xEF\xBB\xBF");
    qsizetype width = 1;
    for (const TableRow &row : sheet.rows)
        width = std::max(width, row.cells.size());
    int next = 1;
    for (const TableRow &row : sheet.rows) {
        for (; next < row.number; ++next)
            result.append(QByteArray(width - 1, ',')).append("\r\n");
        ++next;
        for (qsizetype column = 0; column < width; ++column) {
            if (column > 0)
                result.append(',');
            result.append(quotedField(neutralised(row.at(column))).toUtf8());
        }
        result.append("\r\n");
    }
    return result;
}

Result<void> writeCsv(const QString &path, const Sheet &sheet)
{
    return platform::replaceFile(path, csvBytes(sheet));
}

} // namespace tingyu
