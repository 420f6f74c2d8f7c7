// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace tingyu {

struct HelpPlaceTag;
using HelpPlaceId = Id<HelpPlaceTag>;

/// Where help is to be had (A9 to A11, E11, E12): one entry of the directory.
struct HelpPlace
{
    HelpPlaceId id; ///< not valid: shipped, and nothing of it changed here
    Uid uid;
    QString code; ///< of a shipped entry, also when the school has its own version of it
    QString kind; ///< a code of helpKinds()
    QString name;
    QString region;
    QString phone;
    QString hours;
    QString contact; ///< whom to ask for
    QString address;
    QString source;  ///< who says so
    QDate checkedOn; ///< not valid: nobody has made sure yet
    QString note;
    bool operator==(const HelpPlace &) const = default;
};

/// In the order in which they are listed: own_line (the school's line, A9), emergency, hotline, hospital,
/// channel (green-channel contact, E11), expert, centre (guidance centres and other bodies).
const QStringList &helpKinds();

/// For whom a print tells where help is.
enum class HelpUse : quint8
{
    Everybody, ///< consent forms, slips, posters: the school's line, hotlines, emergency
    Crisis     ///< case reports, referral: hospitals and green channels too
};

/// Not checked for a year, or never.
bool isStale(const HelpPlace &place, QDate today);
/// What a print of that use tells, in order: entries that have a phone.
QList<HelpPlace> helpFor(const QList<HelpPlace> &places, HelpUse use);
/// The shipped entries in one language, then the school's own; one that stands for a shipped entry takes its
/// place. By kind, then by name.
QList<HelpPlace> helpDirectory(const QList<HelpPlace> &shipped, const QList<HelpPlace> &own);
QList<HelpPlace> shippedHelp(bool english);

HelpPlace normalized(HelpPlace place);
/// Errc::BadInput "help.no_name", "help.kind", "help.no_way" (neither phone nor address), "text.too_long",
/// "date.future".
Result<void> checkHelpPlace(const HelpPlace &place, QDate today);

} // namespace tingyu
