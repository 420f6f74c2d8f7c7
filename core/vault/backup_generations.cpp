// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/backup_generations.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace tingyu {
namespace {

constexpr int keptLast = 3;
constexpr int keptMonths = 6;

} // namespace

QList<QString> backupsToRemove(QList<BackupGeneration> present)
{
    std::sort(present.begin(), present.end(), [](const BackupGeneration &a, const BackupGeneration &b) {
        return std::tie(a.epoch, a.seq, a.file) < std::tie(b.epoch, b.seq, b.file);
    });
    QSet<QString> kept;
    for (qsizetype i = std::max<qsizetype>(0, present.size() - keptLast); i < present.size(); ++i)
        kept.insert(present.at(i).file);

    // The last six months that occur, counted backwards along the numbers: the machine's date is not asked.
    QStringList months;
    for (auto it = present.crbegin(); it != present.crend() && months.size() < keptMonths; ++it) {
        if (!months.contains(it->month))
            months.append(it->month);
    }
    for (const QString &month : std::as_const(months)) {
        const auto first = std::find_if(present.cbegin(), present.cend(),
                                        [&month](const BackupGeneration &one) { return one.month == month; });
        kept.insert(first->file);
    }
    QSet<QString> events;
    for (auto it = present.crbegin(); it != present.crend();
         ++it) { // NOLINT(modernize-loop-convert): backwards
        if (it->reason != QLatin1String("upgrade") && it->reason != QLatin1String("rekey") &&
            it->reason != QLatin1String("move"))
            continue;
        const QString event = QStringLiteral("%1/%2/%3").arg(it->reason).arg(it->schema).arg(it->generation);
        if (!events.contains(event))
            kept.insert(it->file);
        events.insert(event);
    }
    QList<QString> gone;
    for (const BackupGeneration &one : std::as_const(present)) {
        if (!kept.contains(one.file))
            gone.append(one.file);
    }
    return gone;
}

} // namespace tingyu
