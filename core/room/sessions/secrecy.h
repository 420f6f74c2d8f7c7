// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/school/student.h"

namespace tingyu {

/// Why secrecy had to be broken: harm to oneself or to others (guide of 2015: class teacher and guardian are
/// told, and it is put on record), abuse (requirement F10: the duty to report stands above secrecy), a court
/// that asks.
enum class SecrecyGround : quint8
{
    SelfHarm,
    HarmOthers,
    Abuse,
    Court,
    Other
};
QString secrecyGroundCode(SecrecyGround ground); ///< self-harm, harm-others, abuse, court, other
std::optional<SecrecyGround> secrecyGroundFromCode(const QString &code);

/// Somebody who was told, and the least that was said.
struct SecrecyTold
{
    QString whom; ///< guardian, class-teacher, head, police, hospital, authority, other
    QString name;
    WallTime at;
    QString said;
    bool operator==(const SecrecyTold &) const = default;
};
QStringList secrecyListeners(); ///< codes of SecrecyTold::whom

/// An exception to secrecy (突破保密): what led to it, who decided, whom was told what, on which ground.
struct SecrecyBreach
{
    Uid uid;
    int number = 0;
    WallTime at;
    UserId keeperId; ///< who put it on record
    QString keeperName;
    Uid studentUid; ///< null: somebody who is no student
    QString studentName;
    Uid sessionUid; ///< null: not out of a session
    Uid caseUid;    ///< null: no case yet
    SecrecyGround ground = SecrecyGround::SelfHarm;
    QString law; ///< clause it rests on, where one is named
    QString facts;
    QString decidedBy;
    QString secondPerson; ///< who was asked beside; empty when there was nobody at hand
    QList<SecrecyTold> told;
    /// In a list: the person may not open it, and learns number, time and who put it on record. The rest is
    /// empty; `ground` says nothing.
    bool isCovered = false;
    bool operator==(const SecrecyBreach &) const = default;
};

/// An exception as the record of its session speaks of it.
struct SecrecyMark
{
    int number = 0;
    WallTime at;
    QString keeperName;
    bool isAddition = false; ///< put on record after the session was signed
};

} // namespace tingyu
