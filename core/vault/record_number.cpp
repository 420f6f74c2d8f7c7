// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/record_number.h"

#include "core/vault/facts.h"

#include <algorithm>

namespace tingyu {
namespace {

const auto pcFact = QStringLiteral("pc_number");

} // namespace

Result<int> pcNumber(Connection &db)
{
    const auto number = readNumberFact(db, pcFact, 1);
    return number ? Result<int>(static_cast<int>(*number)) : number.error();
}

Result<void> setPcNumber(Connection &db, int pc)
{
    Q_ASSERT(pc >= 1 && pc <= mostPcs);
    return writeNumberFact(db, pcFact, pc);
}

Result<qint64> nextNumber(Connection &db, const char *table, const char *column, const QString &where,
                          const QVariantList &values)
{
    const auto pc = pcNumber(db);
    if (!pc)
        return pc.error();
    const qint64 before = *pc == 1 ? 0 : *pc * numbersOfPc;
    const qint64 last = (*pc == 1 ? 2 : *pc + 1) * numbersOfPc - 1;
    const auto highest =
        db.value(QStringLiteral("SELECT ifnull(max(%1), %2) FROM %3 WHERE %1 > %2 AND %1 <= %4 AND (%5)")
                     .arg(QLatin1String(column), QString::number(before), QLatin1String(table),
                          QString::number(last), where),
                 values);
    if (!highest)
        return highest.error();
    // Of erased rows the number alone is known; it is not given again either.
    QStringList scope;
    for (const QVariant &value : values)
        scope.append(value.toString());
    const auto erased =
        db.value(QStringLiteral("SELECT ifnull(max(number), 0) FROM erased_number WHERE table_name = ? AND "
                                "column_name = ? AND scope = ? AND number > ? AND number <= ?"),
                 {QLatin1String(table), QLatin1String(column), scope.join(u','), before, last});
    if (!erased)
        return erased.error();
    const qint64 taken = std::max(highest->toLongLong(), erased->toLongLong());
    if (taken >= last)
        return fail(Errc::LimitExceeded, "number.used_up");
    return taken + 1;
}

} // namespace tingyu
