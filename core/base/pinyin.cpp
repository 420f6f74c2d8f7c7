// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pinyin.h"

#include "core/base/pinyin_table.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace tingyu {
namespace {

std::string_view readingsOf(char32_t character)
{
    const std::uint32_t *end = pinyin::characters + pinyin::characterCount;
    const std::uint32_t *place = std::lower_bound(pinyin::characters, end, character);
    if (place == end || *place != character)
        return {};
    const char *start = pinyin::pool + pinyin::offsets[place - pinyin::characters];
    return {start, std::strcspn(start, "\n")};
}

QStringList split(std::string_view joined, char separator)
{
    QStringList parts;
    while (!joined.empty()) {
        const size_t end = std::min(joined.find(separator), joined.size());
        parts.append(QString::fromLatin1(joined.data(), static_cast<qsizetype>(end)));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return parts;
}

/// lv -> lv, lu, lyu (as passports spell 吕); lve -> lve, lue.
void addSpellingsOfU(QStringList &readings)
{
    QStringList more;
    for (const QString &reading : std::as_const(readings)) {
        if (!reading.contains(QLatin1Char('v')))
            continue;
        more.append(QString(reading).replace(QLatin1Char('v'), QLatin1Char('u')));
        if (reading.endsWith(QLatin1Char('v')))
            more.append(reading.chopped(1) % QStringLiteral("yu"));
    }
    readings.append(more);
    readings.removeDuplicates();
}

void moveToFront(QStringList &readings, const QString &reading)
{
    readings.removeAll(reading);
    readings.prepend(reading);
}

void likelySurname(QList<QStringList> &syllables, const QString &name)
{
    QString one = name.left(name.size() > 1 && name.at(0).isHighSurrogate() ? 2 : 1);
    const QString two = name.left(2);
    for (const QString &start : {two, one}) { // 单于 before 单
        for (std::size_t i = 0; i < pinyin::surnameCount; ++i) {
            if (QStringView(pinyin::surnames[i].characters) != start)
                continue;
            const QStringList readings = split(pinyin::surnames[i].reading, ' ');
            if (readings.size() == 2 && syllables.size() < 3)
                continue; // 长孙 alone, or with nothing behind it, is more likely 长 + 孙 as given
            for (qsizetype place = 0; place < readings.size() && place < syllables.size(); ++place)
                moveToFront(syllables[place], readings.at(place));
            return;
        }
    }
}

/// Fits typed letters to the syllables from `from` on; syllables are the blank-separated parts of `packed`.
bool fitsFrom(QByteArrayView packed, qsizetype from, QByteArrayView typed, bool *usedUp)
{
    if (typed.isEmpty()) {
        *usedUp = from >= packed.size();
        return true;
    }
    if (typed.front() == '\'')
        return fitsFrom(packed, from, typed.sliced(1), usedUp);
    if (from >= packed.size())
        return false;
    qsizetype end = packed.indexOf(' ', from);
    if (end < 0)
        end = packed.size();
    bool found = false;
    for (qsizetype start = from; start < end;) {
        qsizetype stop = packed.indexOf('/', start);
        if (stop < 0 || stop > end)
            stop = end;
        const QByteArrayView reading = packed.sliced(start, stop - start);
        qsizetype common = 0;
        while (common < reading.size() && common < typed.size() && reading[common] == typed[common])
            ++common;
        // Longest first; a part of a syllable that is neither its initial nor at the end would let "zan" fit
        // 张.
        for (qsizetype take = common; take >= 1; --take) {
            const bool whole = take == reading.size() || take == typed.size();
            const bool initial = take == 1 || (take == 2 && reading[1] == 'h');
            if (!whole && !initial)
                continue;
            bool all = false;
            if (fitsFrom(packed, end + 1, typed.sliced(take), &all)) {
                found = true;
                *usedUp = *usedUp || all;
                if (*usedUp)
                    return true;
            }
        }
        start = stop + 1;
    }
    return found;
}

} // namespace

QStringList pinyinOf(char32_t character)
{
    return split(readingsOf(character), '/');
}

PinyinKeys keysOf(const QString &name)
{
    PinyinKeys keys;
    QString run;
    const auto endRun = [&] {
        if (!run.isEmpty())
            keys.syllables.append({run});
        run.clear();
    };
    const QString normal = text::normalName(name);
    const QList<uint> characters = normal.toUcs4();
    for (const uint character : characters) {
        QStringList readings = pinyinOf(character);
        if (!readings.isEmpty()) {
            endRun();
            addSpellingsOfU(readings);
            keys.syllables.append(readings);
        } else if (QChar::isLetterOrNumber(character) && !text::isHan(character)) {
            run.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1).toLower());
        } else {
            endRun();
        }
    }
    endRun();
    if (!keys.syllables.isEmpty())
        likelySurname(keys.syllables, normal);
    return keys;
}

QString PinyinKeys::full() const
{
    QString result;
    for (const QStringList &readings : syllables)
        result += readings.first();
    return result;
}

QString PinyinKeys::initials() const
{
    QString result;
    for (const QStringList &readings : syllables)
        result += readings.first().left(1);
    return result;
}

QString PinyinKeys::spaced() const
{
    QStringList parts;
    for (const QStringList &readings : syllables)
        parts.append(readings.first());
    return parts.join(QLatin1Char(' '));
}

QByteArray PinyinKeys::packed() const
{
    QByteArray result;
    for (const QStringList &readings : syllables) {
        if (!result.isEmpty())
            result.append(' ');
        result.append(readings.join(QLatin1Char('/')).toUtf8());
    }
    return result;
}

PinyinFit pinyinFit(QByteArrayView packed, QByteArrayView typed)
{
    if (typed.isEmpty())
        return PinyinFit::None;
    for (qsizetype from = 0; from < packed.size();) {
        bool usedUp = false;
        if (fitsFrom(packed, from, typed, &usedUp)) {
            if (from > 0)
                return PinyinFit::Inside;
            return usedUp ? PinyinFit::Complete : PinyinFit::Start;
        }
        const qsizetype next = packed.indexOf(' ', from);
        from = next < 0 ? packed.size() : next + 1;
    }
    return PinyinFit::None;
}

} // namespace tingyu
