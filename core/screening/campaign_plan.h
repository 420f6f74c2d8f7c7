// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "core/screening/member_state.h"
#include "core/vault/settings_store.h"

namespace tingyu {

using SittingId = Id<struct SittingTag>;

/// A student of a class that takes part who is left out, and why.
struct CampaignException
{
    StudentId student;
    QString name;
    QString className;
    QString reason;
    bool operator==(const CampaignException &) const = default;
};

/// Papers of one kind in one class. Counts only: who collects folded sheets counts them and opens none.
struct Handout
{
    SchoolClassId schoolClass;
    QString item; ///< consentItem, or the id of a scale that parents or teachers fill in
    int printed = 0;
    QDate printedOn;
    int handedOut = 0;
    QDate handedOn;
    int returned = 0;
    QDate returnedOn;
    bool operator==(const Handout &) const = default;
};
inline const QString consentItem = QStringLiteral("consent");

/// The papers of one kind over all classes, beside what was keyed from them.
struct HandoutLine
{
    Handout handout;
    QString className;
    int students = 0; ///< on the roll and not left out
    int keyed = 0;    ///< sheets stored; of the consent: guardians whose word is on record
    bool operator==(const HandoutLine &) const = default;
};

/// One class answered on one day.
struct Sitting
{
    SittingId id;
    SchoolClassId schoolClass;
    QString className;
    QDate on;
    int present = 0;
    QString ledBy;
    QString place;
    QString irregular; ///< what did not go as planned
    bool operator==(const Sitting &) const = default;
};

/// The sheets of one day were collected and their flags looked at.
struct DayLook
{
    QDate on;
    QDate lookedOn;
    QString by;
    bool operator==(const DayLook &) const = default;
};

/// A student on the list of those still to be asked.
struct MakeUpRow
{
    StudentId student;
    QString name;
    QString schoolNo;
    SchoolClassId schoolClass;
    QString className;
    MemberState state = MemberState::Open;
    QStringList scales; ///< to be answered, or answered again
};

/// Something a campaign asks of its people today.
struct CampaignDuty
{
    enum class Kind
    {
        NoStandIn,    ///< nobody looks at flags when the first one cannot
        NotCollected, ///< a class sat, and sheets of it are not there
        NotLooked     ///< sheets were answered that day, and nobody has said that their flags were looked at
    };
    Kind kind = Kind::NoStandIn;
    Uid campaign;
    QString name;
    QDate day;           ///< the first one
    int count = 0;       ///< sheets, or days
    bool overdue = true; ///< false: of today, which is not over yet
    bool operator==(const CampaignDuty &) const = default;
};

QString campaignDutyCode(CampaignDuty::Kind kind); ///< no-stand-in, not-collected, not-looked

/// Sheets of one class: on how many students, and of which days.
struct CollectedClass
{
    SchoolClassId schoolClass;
    int students = 0; ///< with a sheet of what the student answers
};
/// Days on which sheets of a campaign were answered.
struct AnsweredDay
{
    QDate on;
    int flags = 0;     ///< raised by them
    int contacted = 0; ///< and answered by a contact
};
/// What a campaign in its course asks for. Closed ones ask for nothing; days after `today` neither.
QList<CampaignDuty> campaignDuties(const Campaign &campaign, bool critical, const QList<Sitting> &sittings,
                                   const QList<CollectedClass> &collected, const QList<AnsweredDay> &days,
                                   const QList<DayLook> &looks, QDate today);

/// Months whose first day calls for a screening of the whole school, comma separated. 3 and 9: 贵州
/// 2024-11-13 答复 一(三)(五), every March and September; the school writes its own where its office asks
/// otherwise.
namespace setting {
inline constexpr Setting screeningMonths{"screening.months", Setting::Kind::Text, "3,9", 0, 30};
} // namespace setting
/// 1 to 12, each once, in order; nothing for text that is no such list. An empty one: no reminder.
std::optional<QList<int>> monthsFromText(const QString &text);

/// The screening that is due: nothing where one was planned since the last of these months began.
struct DueScreening
{
    QDate since;
    bool overdue = false; ///< the month is over
    bool operator==(const DueScreening &) const = default;
};
std::optional<DueScreening> dueScreening(const QList<int> &months, const QList<Campaign> &campaigns,
                                         QDate today);

} // namespace tingyu
