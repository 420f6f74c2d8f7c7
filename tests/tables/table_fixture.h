// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table_reader.h"
#include "tests/support/places.h"
#include "tests/support/shown_text.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include <ostream>

namespace tingyu::test {

inline QString fixturePath(const char *name)
{
    return QStringLiteral(TINGYU_SOURCE_DIR "/tests/data/tables/") + QString::fromUtf8(name);
}

inline QByteArray fixtureBytes(const char *name)
{
    QFile file(fixturePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline Workbook read(const char *name)
{
    INFO(name);
    auto workbook = readTable(fixturePath(name));
    if (!workbook)
        INFO(workbook.error().subject.toStdString()
             << " " << workbook.error().detail.join(u' ').toStdString());
    REQUIRE(workbook);
    return *workbook;
}

/// "A|B|" per row, with its number in front.
inline QStringList lines(const Sheet &sheet)
{
    QStringList result;
    for (const TableRow &row : sheet.rows) {
        QStringList texts;
        for (const Cell &cell : row.cells)
            texts.append(cell.text);
        result.append(QString::number(row.number) % QLatin1Char(':') % texts.join(QLatin1Char('|')));
    }
    return result;
}

} // namespace tingyu::test
