// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a process of its own and does nothing but turn one .xls into plain cells.
#include "core/base/chinese_date.h"
#include "core/base/platform.h"
#include "core/tables/table_reader.h"

#include <QDataStream>
#include <QFile>

#include <freexl.h>

#include <algorithm>
#include <cstring>

namespace tingyu {
namespace {

constexpr quint64 memoryLimit = 384ULL << 20;
constexpr int cpuLimitSeconds = 20;

Cell cellOf(const FreeXL_CellValue &value)
{
    switch (value.type) {
    case FREEXL_CELL_INT:
        return Cell::ofNumber(value.value.int_value);
    case FREEXL_CELL_DOUBLE:
        return Cell::ofNumber(value.value.double_value);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_TIME:
        return Cell::ofText(QString::fromUtf8(value.value.text_value));
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME: {
        const QString text = QString::fromUtf8(value.value.text_value);
        const auto date = parseDate(text.left(10));
        if (!date)
            return Cell::ofText(text);
        Cell cell = Cell::ofDate(*date);
        const QString time = text.mid(11, 8);
        if (!time.isEmpty() && time != QStringLiteral("00:00:00"))
            cell.text += QLatin1Char('T') % time;
        return cell;
    }
    }
    return {};
}

bool writeSheet(const void *book, unsigned short index, QDataStream &out)
{
    const char *name = nullptr;
    if (freexl_get_worksheet_name(book, index, &name) != FREEXL_OK ||
        freexl_select_active_worksheet(book, index) != FREEXL_OK)
        return false;
    out << quint8('S') << QString::fromUtf8(name);
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl_worksheet_dimensions(book, &rows, &columns) != FREEXL_OK)
        return false;
    for (unsigned int row = 0; row < std::min(rows, 65'536U); ++row) {
        bool begun = false;
        for (unsigned short column = 0; column < columns; ++column) {
            FreeXL_CellValue value;
            if (freexl_get_cell_value(book, row, column, &value) != FREEXL_OK)
                continue;
            const Cell cell = cellOf(value);
            if (cell.isBlank())
                continue;
            if (!begun)
                out << quint8('R') << qint32(row + 1);
            begun = true;
            out << quint8('C') << qint32(column) << quint8(cell.kind) << cell.number << cell.text;
        }
    }
    out << quint8('D');
    return out.status() == QDataStream::Ok;
}

bool writeBook(const void *book, QDataStream &out)
{
    unsigned int password = FREEXL_UNKNOWN;
    if (freexl_get_info(book, FREEXL_BIFF_PASSWORD, &password) == FREEXL_OK &&
        password == FREEXL_BIFF_OBFUSCATED) {
        out << quint8('P');
        return true;
    }
    unsigned int sheets = 0;
    if (freexl_get_info(book, FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK || sheets > 0xFFFF)
        return false;
    for (unsigned int sheet = 0; sheet < sheets; ++sheet) {
        if (!writeSheet(book, static_cast<unsigned short>(sheet), out))
            return false;
    }
    out << quint8('E');
    return out.status() == QDataStream::Ok;
}

} // namespace

bool isXlsChild(int argc, char **argv)
{
    return argc == 2 && std::strcmp(argv[1], "--read-xls") == 0;
}

int runXlsChild()
{
    platform::hardenProcess();
    platform::limitProcess(memoryLimit, cpuLimitSeconds);
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 1;
    const QByteArray bytes = input.read(TableLimits().xlsBytes + 1);
    auto file = platform::MemoryFile::make(bytes);
    if (!file)
        return 1;
    const void *book = nullptr;
    if (freexl_open(QFile::encodeName((*file)->path()).constData(), &book) != FREEXL_OK)
        return 1;
    QDataStream out(&output);
    out.setVersion(QDataStream::Qt_6_4);
    const bool whole = writeBook(book, out);
    freexl_close(book);
    return whole && output.flush() ? 0 : 1;
}

} // namespace tingyu
