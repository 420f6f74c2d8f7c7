// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/repeat_list.h"

#include "core/scales/library.h"
#include "core/school/columns.h"
#include "core/school/school.h"
#include "core/screening/campaign_repository.h"
#include "core/screening/result_json.h"
#include "core/screening/result_reading.h"
#include "core/screening/screening_operations.h"
#include "core/screening/sheet_repository.h"

#include <algorithm>

namespace tingyu {
namespace {

struct RepeatLine
{
    RepeatRow row;
    Answers answers;
    std::optional<int> seconds;
    QByteArray json;
};

RepeatLine lineFromRow(const Rows &row)
{
    RepeatLine line;
    line.row.sheet = columns::uidAt(row, 0);
    line.row.student = columns::idAt<StudentId>(row, 1);
    line.row.studentUid = columns::uidAt(row, 2);
    line.row.studentName = row.text(3);
    line.row.schoolNo = row.text(4);
    if (!row.isNull(5)) {
        line.row.className =
            classLabel(schoolStageFromCode(row.text(5)).value_or(SchoolStage::Primary),
                       static_cast<int>(row.integer(6)), static_cast<int>(row.integer(7)), row.text(8));
    }
    line.row.answeredOn = columns::dateAt(row, 9);
    line.row.validity = sheetValidityFromCode(row.text(10));
    line.answers = answersFromJson(row.text(11));
    if (!row.isNull(12))
        line.seconds = static_cast<int>(row.integer(12));
    line.json = row.text(13).toUtf8();
    return line;
}

} // namespace

Result<QList<RepeatRow>> RepeatService::list(const Uid &uid)
{
    if (auto allowed = m_workplace.allow(op::sheetRepeat); !allowed)
        return allowed.error();
    auto campaign = CampaignRepository(m_workplace.db()).byUid(uid);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    QList<RepeatRow> rows;
    for (const QString &scale : std::as_const((*campaign)->scales)) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        auto lines = columns::all<RepeatLine>(
            m_workplace.db(),
            QStringLiteral(
                "SELECT h.uid, s.id, s.uid, s.name, s.student_no, c.stage, c.grade, c.number, c.name,"
                " h.answered_on, h.validity, h.answers, h.duration_s, r.result FROM sheet h"
                " JOIN student s ON s.id = h.student_id LEFT JOIN school_class c ON c.id = s.class_id"
                " JOIN score_result r ON r.sheet_id = h.id AND r.id = (SELECT max(id) FROM score_result"
                " WHERE sheet_id = h.id AND removed_utc IS NULL)"
                " WHERE h.campaign_id = ? AND h.scale_id = ? AND h.removed_utc IS NULL"
                " AND (h.validity <> 'ok' OR h.status = 'incomplete')"
                " ORDER BY c.grade, c.number, c.name, s.name, h.id"),
            {(*campaign)->id.value(), scale}, lineFromRow);
        if (!lines)
            return lines.error();
        const scales::Score *whole = summaryScore(**definition);
        for (RepeatLine &line : *lines) {
            RepeatRow &row = line.row;
            row.scaleId = scale;
            const ReadResult result = resultFromJson(line.json);
            for (const StoredFlag &flag : result.flags) {
                if (flag.kind == scales::FlagKind::Validity && flag.value == scales::Truth::Yes &&
                    !flag.muted)
                    row.flags.append(flag.id);
            }
            const AnswerPattern pattern = patternOf(**definition, line.answers, line.seconds);
            row.signs = pattern.signs;
            row.blank = pattern.blank;
            const StoredScore *score = whole == nullptr ? nullptr : result.score(whole->id);
            row.hasNoScore = whole != nullptr && (score == nullptr || score->exact.isNull());
            if (row.validity != SheetValidity::Ok || row.hasNoScore)
                rows.append(row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const RepeatRow &one, const RepeatRow &other) {
        return one.className == other.className && one.mustRepeat() && !other.mustRepeat();
    });
    return rows;
}

Result<int> RepeatService::askAgain(const QList<Uid> &uids)
{
    return m_workplace.change(op::sheetRepeat, [&](Change &change) -> Result<int> {
        if (uids.isEmpty())
            return fail(Errc::BadInput, "repeat.none_chosen");
        change.setReason(QStringLiteral("repeat"));
        SheetRepository sheets(change.db());
        for (const Uid &uid : uids) {
            auto sheet = sheets.byUid(uid);
            if (!sheet)
                return sheet.error();
            if (!*sheet)
                return fail(Errc::NotFound, "sheet.unknown");
            if (!(*sheet)->campaign)
                return fail(Errc::Conflict, "repeat.no_campaign");
            auto taken = change.update(QStringLiteral("sheet"), (*sheet)->id.value(),
                                       {{QStringLiteral("campaign_id"), QVariant()},
                                        {QStringLiteral("purpose"), QStringLiteral("repeat")}});
            if (!taken)
                return taken.error();
        }
        return static_cast<int>(uids.size());
    });
}

} // namespace tingyu
