// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/keying_sheet.h"
#include "core/scales/option_keys.h"
#include "core/screening/screening.h"
#include "ui/text/scale_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu::ui {
namespace {

using scales::Rational;

QChar digit(qint64 value)
{
    return QChar(static_cast<char16_t>(u'0' + value));
}

QString minutesShown(const Rational &minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes.num() / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes.num() % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QList<KeyingItem> keyingItems(const scales::ScaleDefinition &definition, text::Language language)
{
    QList<KeyingItem> items;
    for (const scales::Item &item : definition.items) {
        const scales::ResponseSet &set = definition.setOf(item);
        KeyingItem keying;
        keying.id = item.id;
        keying.label = text::wordsIn(language, item.label);
        keying.isClock = set.kind == scales::ResponseSet::Kind::Clock;
        keying.min = set.min;
        keying.max = set.max;
        const QList<int> keys = scales::optionKeys(set);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const scales::Option &option = set.options[static_cast<size_t>(i)];
            keying.choices.append({digit(keys.at(i)), option.value, text::wordsIn(language, option.label)});
        }
        items.append(keying);
    }
    return items;
}

KeyingSheet::KeyingSheet(QList<KeyingItem> items) : m_items(std::move(items)) {}

KeyingSheet::Outcome KeyingSheet::move()
{
    m_pending.clear();
    ++m_caret;
    return isAtEnd() ? Outcome::Finished : Outcome::Taken;
}

KeyingSheet::Outcome KeyingSheet::take(const Rational &value)
{
    m_values.insert(m_caret, value);
    m_doubtful.remove(m_caret);
    m_keyed.insert(m_caret);
    return move();
}

KeyingSheet::Outcome KeyingSheet::key(QChar key)
{
    if (isAtEnd())
        return Outcome::Illegal;
    if (key.unicode() >= 0xff01 && key.unicode() <= 0xff5e) // full-width forms, where an input method is on
        key = QChar(static_cast<char16_t>(key.unicode() - 0xfee0));
    if (key == QLatin1Char('.') || key == QLatin1Char(' ') || key == QChar(0x3002) ||
        key == QLatin1Char('/')) {
        if (!m_pending.isEmpty() && key == QLatin1Char('.')) {
            m_pending.append(key);
            return Outcome::Pending;
        }
        m_values.remove(m_caret);
        m_keyed.insert(m_caret);
        if (key == QLatin1Char('/'))
            m_doubtful.insert(m_caret);
        else
            m_doubtful.remove(m_caret);
        return move();
    }
    if (key < QLatin1Char('0') || key > QLatin1Char('9'))
        return Outcome::Illegal;
    const KeyingItem &item = m_items.at(m_caret);
    for (const KeyingItem::Choice &choice : item.choices) {
        if (choice.key == key)
            return take(choice.value);
    }
    if (!item.choices.isEmpty() || m_pending.size() >= 6)
        return Outcome::Illegal;
    m_pending.append(key);
    // four figures are a time of day: 2330 needs no Enter
    return item.isClock && m_pending.size() == 4 ? enter() : Outcome::Pending;
}

KeyingSheet::Outcome KeyingSheet::enter()
{
    if (isAtEnd() || m_pending.isEmpty())
        return Outcome::Illegal;
    const KeyingItem &item = m_items.at(m_caret);
    Rational value = Rational::parse(m_pending.toLatin1());
    if (item.isClock) {
        const qint64 hour = value.isNull() ? 99 : value.num() / 100;
        const qint64 minute = value.isNull() ? 99 : value.num() % 100;
        value = hour <= 23 && minute <= 59 ? Rational(hour * 60 + minute) : Rational();
    }
    if (value.isNull() || value.compare(item.min) < 0 || value.compare(item.max) > 0) {
        m_pending.clear();
        return Outcome::Illegal;
    }
    return take(value);
}

bool KeyingSheet::back()
{
    if (!m_pending.isEmpty()) {
        m_pending.chop(1);
        return true;
    }
    if (m_caret == 0)
        return false;
    --m_caret;
    return true;
}

void KeyingSheet::jump(int items)
{
    goTo(m_caret + items);
}

void KeyingSheet::goTo(int item)
{
    m_pending.clear();
    m_caret = std::clamp(item, 0, std::max(0, static_cast<int>(m_items.size()) - 1));
}

QString KeyingSheet::toDraft() const
{
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("answers"),
                                   QJsonDocument::fromJson(answersToJson(answers()).toUtf8()).object()},
                                  {QStringLiteral("doubtful"), QJsonArray::fromStringList(doubtfulItems())},
                                  {QStringLiteral("caret"), m_caret}})
            .toJson(QJsonDocument::Compact));
}

void KeyingSheet::loadDraft(const QString &draft)
{
    const QJsonObject object = QJsonDocument::fromJson(draft.toUtf8()).object();
    const scales::Answers answers = answersFromJson(
        QString::fromUtf8(QJsonDocument(object.value(QStringLiteral("answers")).toObject()).toJson()));
    const QJsonArray doubtful = object.value(QStringLiteral("doubtful")).toArray();
    const int caret = object.value(QStringLiteral("caret")).toInt();
    m_values.clear();
    m_doubtful.clear();
    m_keyed.clear();
    m_pending.clear();
    for (int i = 0; i < m_items.size(); ++i) {
        const auto answer = answers.constFind(m_items.at(i).id);
        if (answer != answers.cend())
            m_values.insert(i, *answer);
        if (doubtful.contains(m_items.at(i).id))
            m_doubtful.insert(i);
        if (i < caret || answer != answers.cend() || m_doubtful.contains(i))
            m_keyed.insert(i);
    }
    goTo(caret);
}

QString KeyingSheet::shown(int item) const
{
    if (item == m_caret && !m_pending.isEmpty())
        return m_pending;
    const auto value = m_values.constFind(item);
    if (value == m_values.cend())
        return {};
    const KeyingItem &keying = m_items.at(item);
    for (const KeyingItem::Choice &choice : keying.choices) {
        if (choice.value == *value)
            return choice.key;
    }
    return keying.isClock ? minutesShown(*value) : QString::number(value->toDouble());
}

scales::Answers KeyingSheet::answers() const
{
    scales::Answers answers;
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value)
        answers.insert(m_items.at(value.key()).id, value.value());
    return answers;
}

QStringList KeyingSheet::doubtfulItems() const
{
    QStringList ids;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_doubtful.contains(i))
            ids.append(m_items.at(i).id);
    }
    return ids;
}

int KeyingSheet::blanks() const
{
    return static_cast<int>(m_items.size() - m_values.size());
}

} // namespace tingyu::ui
