// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign_repository.h"
#include "core/screening/class_lines.h"
#include "core/screening/result_json.h"
#include "core/screening/sheet_repository.h"

namespace tingyu::scales {
class ScaleLibrary;
struct ScaleDefinition;
} // namespace tingyu::scales

namespace tingyu {

/// Sheets of one class, one grade or all for one score: counts by band, and mean and spread where the group
/// is large enough.
struct GroupRow
{
    int counted = 0;            ///< valid sheets with a value for this score
    bool countHidden = false;   ///< `counted` is not to be shown, nor what could give it back
    QList<SmallCell> bands;     ///< in the order of GroupTable::bandIds
    std::optional<double> mean; ///< null for fewer than minimumGroup values, and where the count is hidden
    std::optional<double> sd;   ///< of the sample (n - 1)
};

struct GroupTable
{
    QString scoreId;
    QString scheme;
    QString source;
    QStringList bandIds;
    QList<GroupRow> classes; ///< as in GroupFigures::groups, and so are the grades
    QList<GroupRow> grades;
    GroupRow total;

    const GroupRow &row(const ClassLines::Line &line) const;
};

/// What may be said of a group: invalid sheets are left out and counted beside, cells of 1 to 4 are hidden
/// with what would give them back from the row, the grade or the total (C7, security: L0). One class is told
/// from the same figures as all of them, so that two papers of one campaign give nothing back either.
struct GroupFigures
{
    QString scaleId;
    int sheets = 0;
    int invalid = 0;
    int incomplete = 0;
    ClassLines groups;
    QList<GroupTable> tables; ///< one a shown score with a default banding
};

/// Pure: figures of these results by this definition.
GroupFigures groupFigures(const scales::ScaleDefinition &definition, const QList<ClassCoverage> &classes,
                          const QList<SheetRepository::ClassResult> &results);

/// The same by grade, for the direct superior: the line of totals is exact, and no cell of a grade can be had
/// back from it. Each of `classes` in it is a whole grade, known by its first class; fewer than two grades
/// tell no more than the total, and then there is none.
GroupFigures gradeFigures(const scales::ScaleDefinition &definition, const QList<ClassCoverage> &classes,
                          const QList<SheetRepository::ClassResult> &results);

class GroupService
{
public:
    GroupService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library)
    {
    }
    /// Errc::NotFound campaign.unknown, and those of ScaleLibrary::find.
    Result<GroupFigures> figures(CampaignId campaign, const QString &scaleId);

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu
