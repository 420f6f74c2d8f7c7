// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/option_keys.h"

namespace tingyu::scales {
namespace {

constexpr size_t mostKeys = 9;

bool valuesAreKeys(const ResponseSet &set)
{
    Rational last;
    for (const Option &option : set.options) {
        const bool oneFigure = option.value.isWhole() && option.value.num() >= 0 && option.value.num() <= 9;
        if (!oneFigure || (!last.isNull() && option.value.compare(last) <= 0))
            return false;
        last = option.value;
    }
    return !set.options.empty();
}

} // namespace

QList<int> optionKeys(const ResponseSet &set)
{
    QList<int> keys;
    if (!set.isListed() || set.options.size() > mostKeys)
        return keys;
    const bool byValue = valuesAreKeys(set);
    for (const Option &option : set.options)
        keys.append(byValue ? static_cast<int>(option.value.num()) : static_cast<int>(keys.size()) + 1);
    return keys;
}

} // namespace tingyu::scales
