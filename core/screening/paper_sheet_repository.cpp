// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/paper_sheet_repository.h"

namespace tingyu {
namespace {

const QString sheetOf = QStringLiteral("SELECT id, text_id FROM paper_sheet WHERE campaign_id = ?"
                                       " AND student_id = ? AND scale_id = ? AND removed_utc IS NULL");

} // namespace

Result<void> PaperSheetRepository::printed(Change &change, const PaperSheet &sheet)
{
    auto rows = m_db.select(sheetOf, {sheet.campaign.value(), sheet.student.value(), sheet.scaleId});
    if (!rows)
        return rows.error();
    const bool there = rows->next();
    const qint64 id = there ? rows->integer(0) : 0;
    const bool same = there && rows->text(1) == sheet.textId;
    if (auto finished = rows->finished(); !finished)
        return finished;
    if (same)
        return {};
    const std::pair<QString, QVariant> text{QStringLiteral("text_id"),
                                            sheet.textId.isNull() ? QStringLiteral("") : sheet.textId};
    if (there)
        return outcomeOf(change.update(QStringLiteral("paper_sheet"), id, Fields{text}));
    return outcomeOf(change.insert(QStringLiteral("paper_sheet"),
                                   Fields{{QStringLiteral("campaign_id"), sheet.campaign.value()},
                                          {QStringLiteral("student_id"), sheet.student.value()},
                                          {QStringLiteral("scale_id"), sheet.scaleId},
                                          text}));
}

Result<QString> PaperSheetRepository::textOf(CampaignId campaign, StudentId student, const QString &scaleId)
{
    auto rows = m_db.select(sheetOf, {campaign.value(), student.value(), scaleId});
    if (!rows)
        return rows.error();
    const QString text = rows->next() ? rows->text(1) : QString();
    if (auto finished = rows->finished(); !finished)
        return finished.error();
    return text;
}

} // namespace tingyu
