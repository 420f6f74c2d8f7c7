// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include "core/base/chinese_date.h"
#include "ui/widgets/theme.h"

namespace tingyu::ui {

DateField::DateField(const QDate &today, QWidget *parent) : QLineEdit(parent), m_today(today)
{
    setPlaceholderText(tr("如 20260301"));
    setToolTip(tr("可以输入 20260301、3.1、今天、+7"));
    setInputMethodHints(Qt::ImhPreferNumbers);
    connect(this, &QLineEdit::editingFinished, this, &DateField::settle);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (text().trimmed().isEmpty() || parseTypedDate(text(), m_today))
            setRole(this, "state", QVariant());
    });
}

QDate DateField::date() const
{
    return parseTypedDate(text(), m_today).value_or(QDate());
}

void DateField::setDate(const QDate &date)
{
    m_date = date;
    setText(date.isValid() ? date.toString(Qt::ISODate) : QString());
    setRole(this, "state", QVariant());
}

bool DateField::isProblem() const
{
    return !text().trimmed().isEmpty() && !parseTypedDate(text(), m_today);
}

void DateField::settle()
{
    if (isProblem()) {
        setRole(this, "state", QStringLiteral("problem"));
        return;
    }
    const QDate now = date();
    if (now.isValid()) {
        const bool isTyped = isModified();
        setText(now.toString(Qt::ISODate));
        setModified(isTyped); // the same date, written out
    }
    setRole(this, "state", QVariant());
    if (now != m_date) {
        m_date = now;
        Q_EMIT dateChanged(now);
    }
}

} // namespace tingyu::ui
