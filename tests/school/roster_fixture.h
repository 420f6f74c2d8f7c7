// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster_import_service.h"
#include "core/tables/table_reader.h"
#include "tests/support/places.h"
#include "tests/support/shown_text.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

namespace tingyu::test {

inline QString samplePath(const char *name)
{
    return QStringLiteral(TINGYU_SOURCE_DIR "/tests/data/samples/") + QString::fromUtf8(name);
}

inline Workbook sampleBook(const char *name)
{
    return must(readTable(samplePath(name)));
}

/// A book of one sheet; cells parted by commas, rows by line ends.
inline Workbook bookOf(const char *csv)
{
    return must(readTable(QByteArray(csv)));
}

inline RosterDictionary dictionary()
{
    return must(RosterDictionary::shipped());
}

inline RosterReadOptions readOptions()
{
    RosterReadOptions options;
    options.schoolYear = 2026;
    options.today = QDate(2026, 11, 20);
    return options;
}

inline RosterTable rosterOf(const char *csv)
{
    return must(readRoster(bookOf(csv), dictionary(), readOptions()));
}

/// "row code" of each problem.
inline QStringList codes(const QList<RosterProblem> &problems)
{
    QStringList result;
    for (const RosterProblem &problem : problems)
        result.append(QString::number(problem.row) % QLatin1Char(' ') % problem.code.mid(7));
    return result;
}

} // namespace tingyu::test
