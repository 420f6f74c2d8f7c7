// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QCborMap>
#include <QDateTime>
#include <QStringList>
#include <QVariant>

/// What a person sees of the PCs of one room: which there are, and what was written differently on two.
namespace tingyu::merge {

struct Pc
{
    int number = 1;
    bool isThis = false;
    QDateTime heardUtc; ///< when its last change file was taken in
};

enum class DifferenceKind : quint8
{
    Field,   ///< both changed the same field
    Removed, ///< one removed what the other went on with: it stays
    Signed,  ///< one signed what the other went on with: the signature stands
    Double,  ///< both entered what there can be one of: one is put away
    Number   ///< both gave the same number: one has another now
};
QString differenceKindCode(DifferenceKind kind); ///< field, removed, signed, double, number
std::optional<DifferenceKind> differenceKindFromCode(const QString &code);

enum class Choice : quint8
{
    Kept, ///< what stands
    Other
};

struct StoredDifference
{
    qint64 id = 0;
    Uid uid;
    DifferenceKind kind = DifferenceKind::Field;
    int pc = 0; ///< the other one
    QString table;
    qint64 rowId = 0;
    QString rootType;
    qint64 rootId = 0;
    QStringList fields;
    QCborMap kept; ///< field -> value; of a reference the uid
    QCborMap other;
    qint64 keptBy = 0; ///< user, 0: unknown
    qint64 otherBy = 0;
    QString otherUtc;
    bool isNarrow = false; ///< of a record that only who keeps it may read
};

/// One value, as it may be shown.
struct ShownValue
{
    QString field;
    QVariant kept; ///< null: no value; of a reference the name of what it refers to
    QVariant other;
};

struct Difference
{
    Uid uid;
    DifferenceKind kind = DifferenceKind::Field;
    int pc = 0;
    QString table;
    QString rootType;
    Uid root;
    QString about; ///< whom or what the record is about, as the person may know it: a name, a number
    QList<ShownValue> values; ///< empty where they are for others to read
    QString keptBy;
    QString otherBy;
    QDateTime otherUtc;
    bool isClosed = false; ///< not for this person to read or to decide
    bool canChoose = true; ///< the other one can still be taken
};

} // namespace tingyu::merge
