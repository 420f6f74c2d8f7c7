// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include "ui/widgets/theme.h"

#include <QRegularExpression>

namespace tingyu::ui {

std::optional<QDate> parseDate(const QString &typed, const QDate &today)
{
    const QString text =
        typed.normalized(QString::NormalizationForm_KC).simplified().remove(QLatin1Char(' '));
    if (text.isEmpty())
        return std::nullopt;
    if (text == QStringLiteral("今天"))
        return today;
    if (text == QStringLiteral("昨天"))
        return today.addDays(-1);
    if (text == QStringLiteral("明天"))
        return today.addDays(1);
    static const QRegularExpression relative(QStringLiteral("^([+-])(\\d{1,4})$"));
    if (const auto hit = relative.match(text); hit.hasMatch()) {
        const int days = hit.captured(2).toInt();
        return today.addDays(hit.captured(1) == QLatin1String("-") ? -days : days);
    }
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression full(QStringLiteral("^(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?$"));
    static const QRegularExpression brief(QStringLiteral("^(\\d{1,2})[-./月](\\d{1,2})日?$"));
    QDate date;
    if (const auto hit = compact.match(text); hit.hasMatch())
        date = QDate(hit.captured(1).toInt(), hit.captured(2).toInt(), hit.captured(3).toInt());
    else if (const auto whole = full.match(text); whole.hasMatch())
        date = QDate(whole.captured(1).toInt(), whole.captured(2).toInt(), whole.captured(3).toInt());
    else if (const auto part = brief.match(text); part.hasMatch())
        date = QDate(today.year(), part.captured(1).toInt(), part.captured(2).toInt());
    if (!date.isValid())
        return std::nullopt;
    return date;
}

DateField::DateField(const QDate &today, QWidget *parent) : QLineEdit(parent), m_today(today)
{
    setPlaceholderText(tr("如 20260301、3.1、今天、+7"));
    setInputMethodHints(Qt::ImhPreferNumbers);
    connect(this, &QLineEdit::editingFinished, this, &DateField::settle);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (text().trimmed().isEmpty() || parseDate(text(), m_today))
            setRole(this, "state", QVariant());
    });
}

QDate DateField::date() const
{
    return parseDate(text(), m_today).value_or(QDate());
}

void DateField::setDate(const QDate &date)
{
    m_date = date;
    setText(date.isValid() ? date.toString(Qt::ISODate) : QString());
    setRole(this, "state", QVariant());
}

bool DateField::isProblem() const
{
    return !text().trimmed().isEmpty() && !parseDate(text(), m_today);
}

void DateField::settle()
{
    if (isProblem()) {
        setRole(this, "state", QStringLiteral("problem"));
        return;
    }
    const QDate now = date();
    if (now.isValid())
        setText(now.toString(Qt::ISODate));
    setRole(this, "state", QVariant());
    if (now != m_date) {
        m_date = now;
        Q_EMIT dateChanged(now);
    }
}

} // namespace tingyu::ui
