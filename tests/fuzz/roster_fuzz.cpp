// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a roll: headings, values and the plan over an empty room and over itself.
#include "core/school/roster_plan.h"
#include "core/school/roster_reader.h"
#include "core/tables/table_reader.h"
#include "resources/resources.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace tingyu;
    static const bool ready = (initDataResources(), true);
    static const auto dictionary = RosterDictionary::shipped();
    if (!ready || !dictionary || size > 64 * 1024)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return 0;
    const auto workbook = readTable(bytes);
    if (!workbook)
        return 0;
    RosterReadOptions options;
    options.schoolYear = 2026;
    options.today = QDate(2026, 11, 20);
    const auto table = readRoster(*workbook, *dictionary, options);
    if (!table)
        return 0;
    RosterStock stock;
    stock.schoolYear = 2026;
    stock.today = options.today;
    const RosterPlan plan = planRoster(*table, stock);
    if (plan.read() != table->rows.size() || plan.rows.size() != table->rows.size())
        __builtin_trap();
    return 0;
}
