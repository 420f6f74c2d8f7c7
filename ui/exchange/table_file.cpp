// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/table_file.h"

#include "core/exchange/district_report.h"
#include "core/exchange/district_service.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/file_chooser.h"

#include <QCoreApplication>

#include <cmath>

namespace tingyu::ui {
namespace {

struct TableFile
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::TableFile)
};

Cell cellOf(const ValueCell &value)
{
    bool isNumber = false;
    const double number = value.text.toDouble(&isNumber);
    return value.figure && isNumber && std::isfinite(number) ? Cell::ofNumber(number)
                                                             : Cell::ofText(value.text);
}

} // namespace

void saveTable(PageHost &host, QWidget *parent, const QString &title, const QStringList &heads,
               const QList<QList<ValueCell>> &rows)
{
    const QString path =
        chooseSaveFile(parent, title, title % QStringLiteral(".xlsx"), TableFile::tr("表格 (*.xlsx)"));
    if (path.isEmpty())
        return;
    Sheet sheet;
    sheet.name = title.left(31); // as many as a spreadsheet allows
    TableRow head{1, {}};
    for (const QString &one : heads)
        head.cells.append(Cell::ofText(one));
    sheet.rows.append(head);
    for (const QList<ValueCell> &row : rows) {
        TableRow line{static_cast<int>(sheet.rows.size()) + 1, {}};
        for (const ValueCell &cell : row)
            line.cells.append(cellOf(cell));
        sheet.rows.append(line);
    }
    Workbook book;
    book.sheets.append(sheet);
    host.tasks().run(
        parent,
        [path, book](Services &services) {
            return exchange::DistrictService(services.workplace).saveTable(path, book);
        },
        [&host](const Result<void> &written) {
            if (written)
                host.say(TableFile::tr("表格已保存。"));
            else
                host.showError(written.error());
        });
}

void printTable(PageHost &host, QWidget *parent, const QString &title, const QString &about,
                const QStringList &heads, const QList<QList<ValueCell>> &rows)
{
    exchange::PrintedTable table{title, about, heads, {}};
    for (const QList<ValueCell> &row : rows) {
        QStringList cells;
        for (const ValueCell &cell : row)
            cells.append(cell.text);
        table.rows.append(cells);
    }
    auto *dialog = new PrintDialog(
        host, TableFile::tr("打印%1").arg(title),
        [table](Services &services, const report::PrintOrder &order, bool record) {
            return exchange::printTable(services.workplace, table, order,
                                        record ? report::PrintWay::Issue : report::PrintWay::Preview);
        },
        parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace tingyu::ui
