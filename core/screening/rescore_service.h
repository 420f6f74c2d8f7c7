// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/screening/sheet_service.h"

namespace tingyu {

struct RescoreOrder
{
    QString scaleId;
    Uid campaign;        ///< null: every sheet of the scale
    bool all = false;    ///< also sheets whose latest result is by the present definition, norms and engine
    bool dryRun = false; ///< the report of what would differ; nothing is written
};

struct RescoreOutcome
{
    QString version;   ///< of the definition scored with
    int read = 0;      ///< read = rescored + current + refused
    int rescored = 0;  ///< have a second result now
    int current = 0;   ///< were scored by the present definition already
    int refused = 0;   ///< answers that the present definition does not print; the old result stands
    int differing = 0; ///< rescored with a difference
    int flagged = 0;   ///< rescored sheets with an open same-day flag they had not before
    QList<RescoredSheet> sheets; ///< those rescored with a difference
    QList<Uid> refusedSheets;
    qint64 changeSet = 0; ///< for undo; 0 on a dry run
};

/// Scoring stored sheets again after a definition, a norm or the engine has changed: never in silence, never
/// in place of what was there.
class RescoreService
{
public:
    RescoreService(Workplace &workplace, scales::ScaleLibrary &library, SheetService &sheets)
        : m_workplace(workplace), m_library(library), m_sheets(sheets)
    {
    }
    /// All or nothing, one undo step. Errc::NotFound campaign.unknown; Errc::Cancelled rescore.cancelled;
    /// those of ScaleLibrary::find.
    Result<RescoreOutcome> run(const RescoreOrder &order, const Progress &progress = {});
    /// What stands in the vault by now: sheets whose last result differs from the one before it by another
    /// definition, and in what. A correction of answers is no such difference.
    Result<QList<RescoredSheet>> kept(const QString &scaleId);
    /// "张三 七年级1班", for the report of the differences.
    Result<QString> nameOf(StudentId student);

private:
    Result<QList<AnswerSheet>> sheetsOf(const RescoreOrder &order);
    Result<void> rescoreOne(Change &change, const RescoreOrder &order, const AnswerSheet &sheet,
                            const scales::ScaleDefinition &definition, RescoreOutcome *outcome);
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
    SheetService &m_sheets;
};

} // namespace tingyu
