// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

/// What is shipped about counselling rooms: data of resources/room, each in Chinese and English.
namespace tingyu {

struct Bilingual
{
    QString zh;
    QString en;
    const QString &in(bool english) const { return english ? en : zh; }
    bool operator==(const Bilingual &) const = default;
};

struct CodeWords
{
    QString code;
    Bilingual words;
    bool operator==(const CodeWords &) const = default;
};

/// Something the 2015 guide wants a room to have.
struct GuideItem
{
    enum class Group : quint8
    {
        Area,
        Equipment,
        Extension ///< where possible; never counted as missing
    };
    QString code;
    Group group = Group::Equipment;
    Bilingual words;
    double leastArea = 0; ///< square metres; 0: none is asked for
    bool operator==(const GuideItem &) const = default;
};

struct RoomGuide
{
    Bilingual source;
    QList<GuideItem> items;
    QList<CodeWords> checks; ///< what is looked at during a duty
    QList<CodeWords> uses;   ///< what function rooms are used for
    const GuideItem *item(const QString &code) const;
};

/// 《中小学心理辅导室建设指南》教基一厅函〔2015〕36号 and lists beside it. The shipped file is read once;
/// tests read it for all its errors.
const RoomGuide &roomGuide();
/// Errc::Damaged "room_data.bad" (detail: place).
Result<RoomGuide> readRoomGuide(const QByteArray &json);

} // namespace tingyu
