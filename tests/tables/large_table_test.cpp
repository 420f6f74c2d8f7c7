// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/table_writer.h"
#include "tests/tables/table_fixture.h"

using namespace tingyu;
using namespace tingyu::test;

namespace {

Workbook bookOf(int rows, int columns)
{
    Workbook book;
    Sheet sheet;
    sheet.name = QStringLiteral("名册");
    for (int row = 1; row <= rows; ++row) {
        TableRow line{row, {}};
        for (int column = 0; column < columns; ++column)
            line.cells.append(column % 4 == 3 ? Cell::ofNumber(row * 100 + column)
                                              : Cell::ofText(QStringLiteral("%1样%2").arg(row).arg(column)));
        sheet.rows.append(line);
    }
    book.sheets = {sheet};
    return book;
}

/// Most memory this process ever held, in megabytes; 0 where the system does not say.
qint64 peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

} // namespace

TEST_CASE("five thousand rows of forty columns are read, all of them", "[slow]")
{
    const QByteArray bytes = *xlsxBytes(bookOf(5'000, 40));
    const auto book = readTable(bytes);
    REQUIRE(book);
    CHECK(book->sheets.at(0).rows.size() == 5'000);
}

TEST_CASE("the largest table within the limits stays below 500 MB", "[slow]")
{
    QByteArray csv;
    TableLimits limits;
    const int columns = 12;
    const auto rows = static_cast<int>(limits.cells / columns) - 10;
    for (int row = 0; row < std::min(rows, limits.rows - 10); ++row) {
        for (int column = 0; column < columns; ++column)
            csv += QByteArray::number(row * columns + column) + (column + 1 < columns ? "," : "\n");
    }
    const auto book = readTable(csv);
    REQUIRE(book);
    const qint64 peak = peakMegabytes();
    WARN("peak " << peak << " MB with " << book->sheets.at(0).rows.size() << " rows");
    CHECK(peak < 500);
}

TEST_CASE("the largest text in one cell is refused below 500 MB", "[slow]")
{
    const std::pair<const char *, const char *> kinds[] = {
        {"\"", "\"\n"},
        {"", "\n"},
        {"<table><tr><td>", "</td></tr></table>"},
        {"<Workbook "
         "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table><Row><Cell><Data>",
         "</Data></Cell></Row></Table></Worksheet></Workbook>"}};
    const auto size = static_cast<qsizetype>(TableLimits().textBytes) - 1'000;
    for (const auto &[front, end] : kinds) {
        INFO(front);
        const QByteArray bytes = front + QByteArray(size, 'a') + end;
        const auto book = readTable(bytes);
        REQUIRE_FALSE(book);
        CHECK(book.error().subject == QStringLiteral("tables.too_large"));
        CHECK(peakMegabytes() < 500);
    }
}
