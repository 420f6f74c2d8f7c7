// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/cell_answer.h"

#include "core/base/text.h"

#include <QTime>

namespace tingyu {
namespace {

using scales::Item;
using scales::Option;
using scales::Rational;
using scales::ResponseSet;
using Kind = CellReading::Kind;

Rational numberOf(const QString &squeezed)
{
    return Rational::parseDecimal(squeezed.toLatin1());
}

/// "23:30", also behind a date ("2026-11-03T23:30"); else a figure.
Rational minutesOf(const QString &squeezed)
{
    const qsizetype mark = squeezed.indexOf(QLatin1Char('T'));
    const QStringList parts = squeezed.mid(mark + 1).split(QLatin1Char(':'));
    if (parts.size() < 2)
        return numberOf(squeezed);
    bool hourGood = false;
    bool minuteGood = false;
    const int hour = parts.at(0).toInt(&hourGood);
    const int minute = parts.at(1).toInt(&minuteGood);
    return hourGood && minuteGood && QTime::isValid(hour, minute, 0) ? Rational(hour * 60 + minute)
                                                                     : Rational();
}

/// Is it one of the set's printed values (or within its range)?
bool isPrinted(const ResponseSet &set, const Rational &value)
{
    if (value.isNull())
        return false;
    if (!set.isListed())
        return value.compare(set.min) >= 0 && value.compare(set.max) <= 0;
    for (const Option &option : set.options) {
        if (option.value == value)
            return true;
    }
    return false;
}

CellReading asPrinted(const ResponseSet &set, const Rational &value)
{
    return isPrinted(set, value) ? CellReading{Kind::Value, value} : CellReading{Kind::Unread, {}};
}

/// The option at a place on the form, from 0.
CellReading atPlace(const ResponseSet &set, const Rational &place)
{
    const bool there = !place.isNull() && place.isWhole() && place.num() >= 0 &&
                       place.num() < static_cast<qint64>(set.options.size());
    return there ? CellReading{Kind::Value, set.options[static_cast<size_t>(place.num())].value}
                 : CellReading{Kind::Unread, {}};
}

CellReading lettered(const ResponseSet &set, const QString &squeezed)
{
    bool letters = !squeezed.isEmpty();
    for (const QChar letter : squeezed.toUpper())
        letters = letters && letter >= QLatin1Char('A') && letter <= QLatin1Char('Z');
    if (!letters)
        return {Kind::Unread, {}};
    if (squeezed.size() > 1)
        return {Kind::Multi, {}};
    return atPlace(set, Rational(squeezed.toUpper().front().unicode() - u'A'));
}

/// Back from what the answer counts to the option: only where one option counts that much.
CellReading scored(const Item &item, const ResponseSet &set, const Rational &score)
{
    if (score.isNull())
        return {Kind::Unread, {}};
    CellReading found{Kind::Unread, {}};
    for (const Option &option : set.options) {
        const Rational counts = item.reverse ? set.keyedMin + set.keyedMax - option.keyed : option.keyed;
        if (item.unscored ? option.value != score : counts != score)
            continue;
        if (found.kind == Kind::Value)
            return {Kind::Ambiguous, {}};
        found = {Kind::Value, option.value};
    }
    return found;
}

} // namespace

Rational labelledValue(const ResponseSet &set, const QString &cell)
{
    const QString wanted = text::squeezed(cell).toLower();
    for (const Option &option : set.options) {
        if (wanted == text::squeezed(option.label.zh).toLower() ||
            wanted == text::squeezed(option.label.en).toLower())
            return option.value;
    }
    return {};
}

CellReading readAnswerCell(const scales::ScaleDefinition &definition, int itemAt, AnswerCoding coding,
                           const QString &cell, const AnswerProfile &profile)
{
    const Item &item = definition.items[static_cast<size_t>(itemAt)];
    const ResponseSet &set = definition.setOf(item);
    const QString squeezed = text::squeezed(cell);
    if (const auto mapped = profile.values.constFind(squeezed); mapped != profile.values.cend())
        return asPrinted(set, Rational::parse(mapped->toLatin1()));
    if (squeezed.size() == 1 && profile.blankMarks.contains(squeezed))
        return {};
    if (squeezed.size() == 1 && profile.multiMarks.contains(squeezed))
        return {Kind::Multi, {}};
    if (set.kind == ResponseSet::Kind::Clock)
        return asPrinted(set, minutesOf(squeezed));
    if (!set.isListed())
        return asPrinted(set, numberOf(squeezed));
    switch (coding) {
    case AnswerCoding::Auto:
    case AnswerCoding::Value:
        return asPrinted(set, numberOf(squeezed));
    case AnswerCoding::Label: {
        const Rational value = labelledValue(set, cell);
        return value.isNull() ? CellReading{Kind::Unread, {}} : CellReading{Kind::Value, value};
    }
    case AnswerCoding::Place: {
        const Rational place = numberOf(squeezed);
        return place.isNull() ? CellReading{Kind::Unread, {}} : atPlace(set, place - Rational(1));
    }
    case AnswerCoding::PlaceZero:
        return atPlace(set, numberOf(squeezed));
    case AnswerCoding::Letter:
        return lettered(set, squeezed);
    case AnswerCoding::Score:
        return scored(item, set, numberOf(squeezed));
    }
    return {Kind::Unread, {}};
}

} // namespace tingyu
