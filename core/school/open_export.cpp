// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/open_export.h"

#include "core/school/export_work.h"
#include "core/school/student_rules.h"

namespace tingyu {

/// What is written, where and why.
struct OpenExport::Order
{
    ExportOrder work;
    QString folder;
    QString reason;
    bool replace = false;
};

void OpenExport::add(std::span<const ExportTable> tables)
{
    for (const ExportTable &table : tables)
        m_tables.append(table);
}

Result<ExportOutcome> OpenExport::student(const Uid &student, const QString &folder, const QString &reason,
                                          bool replace)
{
    auto work = studentOrder(m_place, m_tables, student);
    if (!work)
        return work.error();
    return perform({*work, folder, reason, replace}, {});
}

Result<ExportOutcome> OpenExport::vault(const QString &folder, const QString &reason, bool replace,
                                        const Progress &progress)
{
    auto work = vaultOrder(m_place, m_tables);
    if (!work)
        return work.error();
    return perform({*work, folder, reason, replace}, progress);
}

Result<ExportOutcome> OpenExport::perform(const Order &order, const Progress &progress)
{
    if (auto checked = checkReason(order.reason); !checked)
        return checked.error();
    const auto target = FolderTarget::prepare(order.folder, order.replace, exportFileNames(order.work));
    if (!target)
        return target.error();
    return performExport(m_place, order.work, order.reason, **target, progress);
}

} // namespace tingyu
