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
    return writeXlsx(path, table);
}

} // namespace tingyu
