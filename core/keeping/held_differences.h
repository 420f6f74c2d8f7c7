// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/erasure_plan.h"

#include <QCborMap>

namespace tingyu::keeping {

/// What two PCs of the room wrote differently, as it is kept until a person decides and after that.
struct HeldDifference
{
    qint64 id = 0;
    QString table; ///< of the row that they wrote
    qint64 rowId = 0;
    RowKey record; ///< that the row belongs to
    QCborMap kept; ///< field -> value: what stands here since
    QCborMap other;
};
/// All of them, removed ones too, in the order in which they came.
Result<QList<HeldDifference>> heldDifferences(Connection &db);

/// The texts that a difference holds for a field, no more than two.
QStringList textsOf(const HeldDifference &difference, const QString &field);

/// Puts what `left` makes of field and text into both sides; true if that changed any. Pure.
template<class Left>
bool rewrite(HeldDifference &difference, const Left &left)
{
    bool isChanged = false;
    for (QCborMap *side : {&difference.kept, &difference.other}) {
        for (auto one = side->begin(); one != side->end(); ++one) {
            if (!QCborValue(one.value()).isString())
                continue;
            const QString text = one.value().toString();
            const QString now = left(one.key().toString(), text);
            if (now == text)
                continue;
            one.value() = now;
            isChanged = true;
        }
    }
    return isChanged;
}

} // namespace tingyu::keeping
