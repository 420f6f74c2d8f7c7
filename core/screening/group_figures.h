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
    /// Half the width of the 95 % confidence interval of the mean (Student's t).
    std::optional<double> margin;
};

/// 97.5 % quantile of Student's t for `degrees` of freedom, 4 or more (Hill's expansion: right to 0.001).
double studentT(double degrees);

/// What a mean is against that of the same group at another time.
struct GroupChange
{
    double difference = 0; ///< later less earlier
    double margin = 0; ///< half of its 95 % interval, as if other students had answered (Welch): rather wide
    bool isClear() const { return difference > margin || difference < -margin; }
    bool operator==(const GroupChange &) const = default;
};
/// Null where one of the means is not told.
std::optional<GroupChange> changeOf(const GroupRow &earlier, const GroupRow &later);

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
    /// A subscale of the scale, and the highest bands of it: what themes of a class are told from.
    bool isPart = false;
    QList<bool> isHigh; ///< for each of `bandIds`
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

/// What many of a class have in common (its themes): subscales with the share of a class in a high band, the
/// greatest first, at most `most`. Only what the table tells: nothing of a hidden cell.
struct ClassTheme
{
    QString scoreId;
    double share = 0;
    bool operator==(const ClassTheme &) const = default;
};
QList<ClassTheme> themesOf(const GroupFigures &figures, const ClassLines::Line &line, qsizetype most = 3);
inline constexpr double leastThemeShare = 0.2;

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
    /// Of the latest campaign before this one that had the scale; empty where there is none.
    struct Earlier
    {
        QString campaign;
        QDate from;
        GroupFigures figures;
    };
    Result<std::optional<Earlier>> earlier(CampaignId campaign, const QString &scaleId);

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu
