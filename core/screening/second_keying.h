// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/scoring.h"
#include "core/school/student.h"
#include "core/screening/screening.h"

namespace tingyu {

/// What one keyer read on one item.
struct KeyedItem
{
    scales::Rational value; ///< null: nothing ticked
    bool doubtful = false;
    bool operator==(const KeyedItem &) const = default;
};

/// An item the two keyers read differently.
struct ItemDifference
{
    QString item;
    KeyedItem first;
    KeyedItem second;
    bool operator==(const ItemDifference &) const = default;
};

/// In the order of `items`. Pure.
QList<ItemDifference> keyingDifferences(const QStringList &items, const scales::Answers &first,
                                        const QStringList &firstDoubtful, const scales::Answers &second,
                                        const QStringList &secondDoubtful);

/// A sheet that was keyed twice.
struct KeyedTwice
{
    Uid uid;
    Uid sheet;
    QString studentName;
    QString className;
    QString schoolNo;
    QString scaleId;
    QString firstBy;
    QString secondBy;
    int items = 0;
    int differing = 0;
};

/// What of a sheet may be keyed a second time by whom.
enum class SecondState : quint8
{
    Open,    ///< keyed once, by somebody else
    Own,     ///< keyed by this user: somebody else has to
    Waiting, ///< the two disagree
    Agreed,
    NotKeyed ///< came from a file or a screen
};

/// Fields keyed and fields that were not what was agreed.
struct OperatorErrors
{
    QString name;
    qint64 fields = 0;
    qint64 wrong = 0;
};
struct KeyingErrors
{
    int sheets = 0;  ///< keyed twice and agreed
    int waiting = 0; ///< not agreed yet: in no figure
    qint64 fields = 0;
    qint64 wrong = 0;
    QList<OperatorErrors> operators; ///< by name
    /// Of a thousand fields; nullopt while there is none.
    static std::optional<double> perThousand(qint64 wrong, qint64 fields);
};

} // namespace tingyu
