// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/group_export.h"

#include "core/screening/screening_operations.h"
#include "core/tables/table_writer.h"
#include "core/vault/output_place.h"

namespace tingyu {

Result<void> writeGroupReport(Workplace &place, const Uid &campaign, const Workbook &table,
                              const QString &path)
{
    const ObjectRef object{QStringLiteral("campaign"), campaign};
    if (auto allowed = place.allow(op::campaignPrint, {}, object); !allowed)
        return allowed;
    if (auto checked = checkOutputFile(path); !checked)
        return checked;
    if (auto noted =
            place.note(QLatin1String(op::campaignPrint.id), object, Outcome::Ok, QStringLiteral("print"));
        !noted)
        return noted;
    return writeTableFile(path, table);
}

Result<void> writeTableFile(const QString &path, const Workbook &table)
{
    if (!path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writeXlsx(path, table);
    if (table.sheets.size() == 1)
        return writeCsv(path, table.sheets.first());
    Sheet all;
    const auto add = [&all](TableRow row) {
        row.number = static_cast<int>(all.rows.size()) + 1;
        all.rows.append(row);
    };
    for (const Sheet &sheet : table.sheets) {
        if (!all.rows.isEmpty())
            add({});
        TableRow name;
        name.cells = {Cell::ofText(sheet.name)};
        add(name);
        for (const TableRow &row : sheet.rows)
            add(row);
    }
    return writeCsv(path, all);
}

} // namespace tingyu
