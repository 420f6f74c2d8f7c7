// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/scale_definition.h"

namespace tingyu::scales {

bool Band::contains(const Rational &value) const
{
    if (!lo.isNull()) {
        const int order = value.compare(lo);
        if (order < 0 || (order == 0 && !loIncluded))
            return false;
    }
    if (!hi.isNull()) {
        const int order = value.compare(hi);
        if (order > 0 || (order == 0 && !hiIncluded))
            return false;
    }
    return true;
}

QStringList ScaleDefinition::bandKeys() const
{
    QStringList keys;
    for (const Banding &banding : bandings) {
        if (!keys.contains(banding.key))
            keys << banding.key;
    }
    return keys;
}

Rational keyedValue(const ResponseSet &set, bool reverse, const Rational &answer)
{
    if (answer.isNull())
        return {};
    Rational keyed;
    if (set.isListed()) {
        for (const Option &option : set.options) {
            if (option.value == answer)
                keyed = option.keyed;
        }
    } else if (answer.compare(set.min) >= 0 && answer.compare(set.max) <= 0) {
        keyed = answer;
    }
    return reverse ? set.keyedMin + set.keyedMax - keyed : keyed;
}

} // namespace tingyu::scales
