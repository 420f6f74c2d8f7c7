// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tingyu::keeping {

/// What stands in place of a name or a number that was taken out of somebody else's text.
inline const auto blankedWord = QStringLiteral("■■■");

/// A name or a number of somebody who is erased, as it stands in the words of others.
struct PersonWord
{
    QString word; ///< not empty; of a number as bareNumber() has it
    bool isNumber = false;
    QStringList longer;   ///< of a name: names of people who stay that hold it as a part
    bool isPhone = false; ///< a number, as text::normalPhone() has it
    bool isSure = false;  ///< a number that is nothing else wherever it stands: too long for a day or a count
};

/// Half-width, capitals, and of G, J or L with an identity number behind it the identity number alone: two
/// writings of one number compare equal.
QString bareNumber(const QString &number);

/// The telephones of a field as normalPhone() has them; two that stand in one field are two.
QStringList phonesIn(const QString &field);

/// The text with blankedWord in place of the word wherever it stands as a word of its own. A number: with
/// no digit and no Latin letter beside it, full-width ones as well (a G, J or L before an identity number
/// goes with it). A telephone: with no digit beside it, letters or not, a blank or a stroke between its
/// groups or none, and +86 before it goes with it. A name: not as a part of one of the longer names, and
/// where it is written in letters with no letter beside it. Where it does not stand the text comes back as it
/// was. Pure.
QString withoutWord(const QString &text, const PersonWord &word);

/// What SQL's GLOB finds at least all texts by that withoutWord() would change.
QString globOf(const PersonWord &word);

} // namespace tingyu::keeping
