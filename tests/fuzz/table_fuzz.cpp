// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a spreadsheet: xlsx, csv, pages and XML. Old .xls files are read by another process and are
// left out.
#include "core/tables/table_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return 0;
    tingyu::TableReadOptions options;
    options.limits.partBytes = 16 << 20;
    options.limits.unpackedBytes = 32 << 20;
    const auto workbook = tingyu::readTable(bytes, options);
    if (!workbook) {
        if (!workbook.error().subject.startsWith(QStringLiteral("tables.")))
            __builtin_trap();
        return 0;
    }
    for (const tingyu::Sheet &sheet : workbook->sheets) {
        int last = 0;
        for (const tingyu::TableRow &row : sheet.rows) {
            if (row.number <= last || row.cells.isEmpty() || row.cells.size() > options.limits.columns)
                __builtin_trap();
            last = row.number;
        }
    }
    return 0;
}
