// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

/// Pinyin for finding people and for sorting. Without tones, ü as v, small letters. A character with several
/// readings is found by each of them; nothing depends on having guessed the right one.
namespace tingyu {

/// All readings of a 汉字, the plain one first; empty for anything else and for characters without a known
/// reading.
QStringList pinyinOf(char32_t character);

/// A name, syllable by syllable. A 汉字 is a syllable with its readings, the likeliest first (surname
/// readings for the surname: 单 shan, 尉迟 yu chi); with ü also its spellings lu and lyu beside lv. A run of
/// other letters or digits is a syllable with itself, in small letters, as its reading. Dots and blanks only
/// part.
struct PinyinKeys
{
    QList<QStringList> syllables;

    QString full() const;     ///< "zhangyuxin": likeliest readings
    QString initials() const; ///< "zyx"
    /// For sorting and for a column: likeliest readings with a blank between, "zhang yu xin".
    QString spaced() const;
    /// For an index in memory: "zhang yu xin", other readings behind a slash, "shan/dan hong". ASCII when the
    /// name is 汉字.
    QByteArray packed() const;
    bool operator==(const PinyinKeys &) const = default;
};
PinyinKeys keysOf(const QString &name);

/// How well typed letters fit a name in packed form. Letters are consumed from the start of any syllable on,
/// each syllable by its initial, by the start of one of its readings, or whole: "zyx", "zhangyx", "yuxin",
/// "zhangyuxi" all fit 张雨欣. `typed` in small letters without blanks; an apostrophe may part syllables.
enum class PinyinFit
{
    None,
    Inside,   ///< from a later syllable on
    Start,    ///< from the first syllable on, name not used up
    Complete, ///< the whole name, by initials or letters
};
PinyinFit pinyinFit(QByteArrayView packed, QByteArrayView typed);

} // namespace tingyu
