// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/member_finder.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <functional>

namespace tingyu::ui {
namespace {

using Fits = std::function<bool(const FindKey &)>;

QList<int> rowsThat(const QList<FindKey> &members, const Fits &fits)
{
    QList<int> rows;
    for (int row = 0; row < members.size(); ++row) {
        if (fits(members.at(row)))
            rows.append(row);
    }
    return rows;
}

/// Every reading of each syllable may be meant: 单 is found by s and by d.
bool initialsFit(const QString &name, const QString &typed, bool whole)
{
    const PinyinKeys keys = keysOf(name);
    if (typed.size() > keys.syllables.size() || (whole && typed.size() != keys.syllables.size()))
        return false;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        bool fits = false;
        for (const QString &reading : keys.syllables.at(i))
            fits = fits || reading.startsWith(typed.at(i));
        if (!fits)
            return false;
    }
    return true;
}

} // namespace

QList<int> findMembers(const QList<FindKey> &members, const QString &given, FindBy by)
{
    const QString typed = text::squeezed(given).toLower();
    if (typed.isEmpty())
        return {};
    QList<Fits> kinds;
    if (by == FindBy::Code) {
        kinds = {[&](const FindKey &one) { return one.code == typed; },
                 [&](const FindKey &one) { return one.code.endsWith(typed); }};
    } else if (text::isDigits(typed)) {
        kinds = {[&](const FindKey &one) { return one.schoolNo == typed; },
                 [&](const FindKey &one) { return one.schoolNo.endsWith(typed); }};
    } else {
        kinds = {[&](const FindKey &one) { return one.name == given.trimmed(); },
                 [&](const FindKey &one) { return one.schoolNo.toLower() == typed; },
                 [&](const FindKey &one) { return initialsFit(one.name, typed, true); },
                 [&](const FindKey &one) { return initialsFit(one.name, typed, false); },
                 [&](const FindKey &one) { return one.schoolNo.toLower().endsWith(typed); }};
    }
    for (const Fits &fits : std::as_const(kinds)) {
        const QList<int> rows = rowsThat(members, fits);
        if (!rows.isEmpty())
            return rows;
    }
    return {};
}

} // namespace tingyu::ui
