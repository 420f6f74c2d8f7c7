// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/counselling_room.h"
#include "core/room/room_data.h"
#include "core/school/kept_file.h"

namespace tingyu {

struct RegisterLineTag;
using RegisterLineId = Id<RegisterLineTag>;

/// What the room has, or has not: an area or a piece of equipment (A14).
struct RegisterLine
{
    RegisterLineId id;
    Uid uid;
    QString item; ///< code of RoomGuide::items; empty: the school's own, named by `name`
    QString name;
    Uid roomUid; ///< null: of the school's one room, or of no particular one
    QString roomName;
    bool isThere = true;
    int quantity = 1;
    double area = 0; ///< square metres, of an area; 0: not measured
    QDate checkedOn;
    QString note;
    QList<KeptPicture> photos = {}; ///< filled by RegisterService::lines() only
    bool operator==(const RegisterLine &) const = default;
};

/// An item of the guide held against the register.
struct RegisterVerdict
{
    enum class State : quint8
    {
        Present,
        TooSmall, ///< there, but no line of it reaches the area asked for
        Missing,
        Optional ///< not there, and only where possible
    };
    GuideItem item;
    State state = State::Missing;
    int quantity = 0;
    double largest = 0; ///< square metres; 0: not measured
    bool operator==(const RegisterVerdict &) const = default;
};
/// Of every item of the guide, in its order. An area nobody measured counts as present.
QList<RegisterVerdict> heldAgainst(const RoomGuide &guide, const QList<RegisterLine> &lines);

RegisterLine normalized(RegisterLine line);
/// Errc::BadInput "register.item" (neither a known item nor a name, or both), "register.count" (detail:
/// most), "register.area" (detail: most), "date.missing", "date.future", "text.too_long".
Result<void> checkRegisterLine(const RegisterLine &line, QDate today);

} // namespace tingyu
