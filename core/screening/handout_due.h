// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign_plan.h"
#include "core/vault/workplace.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu {

/// Days after which sheets that went out to parents or teachers are asked for, where the campaign's window
/// has not ended before. The school writes its own.
namespace setting {
inline constexpr Setting handoutDays{"handout.days", Setting::Kind::Integer, "14", 1, 120};
} // namespace setting

/// Sheets of one kind that went out and did not come back (C4, C18).
struct HandoutDue
{
    Uid campaign;
    QString campaignName;
    QString scaleId;
    scales::Informant informant = scales::Informant::Parent;
    int out = 0;  ///< of the classes that owe some
    int owed = 0; ///< out, and neither back nor keyed
    QStringList classes;
    QDate since; ///< the first day on which some of them are asked for
    bool operator==(const HandoutDue &) const = default;
};

/// Somebody to ask: the student a sheet is about.
struct HandoutAsk
{
    StudentId student;
    QString studentName;
    QString schoolNo;
    QString className;
    QDate handedOn;
    bool operator==(const HandoutAsk &) const = default;
};

/// How many are owed; sheets that were keyed came back, also where nobody counted them.
int owedOf(const HandoutLine &line);
/// From when they are asked for: so many days after they went out, or the day after the window; not valid
/// where none went out.
QDate askedFrom(const Handout &handout, QDate windowEnd, int days);

class HandoutService
{
public:
    HandoutService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library)
    {
    }

    /// Of campaigns that are not closed, the longest first; empty for who holds no campaign.
    Result<QList<HandoutDue>> due();
    /// Students of the classes that owe sheets of this scale, without one keyed: by class and name. Who
    /// refused, has no consent or is left out is not asked. Errc::NotFound "campaign.unknown".
    Result<QList<HandoutAsk>> toAsk(const Uid &campaign, const QString &scaleId);
    Result<int> days();
    Result<void> setDays(int days); ///< Errc::BadInput "setting.value"

private:
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu
