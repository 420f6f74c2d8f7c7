// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheet_entry.h"

#include "core/vault/digit_groups.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int groupCount = 9;
constexpr int groupLength = 6;

QString digitsOf(const QString &typed)
{
    QString digits;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC)) {
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            digits += c;
    }
    return digits;
}

} // namespace

SheetEntry::SheetEntry(QWidget *parent) : QWidget(parent), m_note(label({}, "caption", this))
{
    auto *grid = new QGridLayout;
    grid->setSpacing(px(10));
    for (int i = 0; i < groupCount; ++i) {
        auto *field = new QLineEdit(this);
        field->setObjectName(QStringLiteral("group%1").arg(i + 1));
        field->setAccessibleName(tr("恢复单第 %1 组").arg(i + 1));
        field->setMaxLength(groupLength + 2);
        field->setAlignment(Qt::AlignCenter);
        field->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        field->setFont(Theme::instance().font(16));
        auto *number = label(QString::number(i + 1), "caption", this);
        number->setBuddy(field);
        number->setFixedWidth(px(16));
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(number, i / 3, (i % 3) * 2);
        grid->addWidget(field, i / 3, (i % 3) * 2 + 1);
        m_fields.append(field);
        connect(field, &QLineEdit::textEdited, this, [this, i] { check(i); });
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(grid);
    m_note->setMinimumHeight(px(18));
    column->addWidget(m_note);
}

void SheetEntry::check(int index)
{
    QLineEdit *field = m_fields.at(index);
    const QString digits = digitsOf(field->text());
    if (digits != field->text())
        field->setText(digits.left(groupLength));
    const bool full = digits.size() >= groupLength;
    const bool right = full && digits::isGroup(digits.left(groupLength));
    setRole(field, "state",
            !full ? QVariant() : QVariant(right ? QStringLiteral("good") : QStringLiteral("problem")));
    m_note->setText(full && !right ? tr("第 %1 组有数字抄错或输错,请对照恢复单。").arg(index + 1)
                                   : QString());
    if (right && index + 1 < m_fields.size())
        m_fields.at(index + 1)->setFocus();
    Q_EMIT changed();
}

bool SheetEntry::isComplete() const
{
    for (const QLineEdit *field : m_fields) {
        if (!digits::isGroup(digitsOf(field->text())))
            return false;
    }
    return true;
}

QString SheetEntry::text() const
{
    QStringList groups;
    for (const QLineEdit *field : m_fields)
        groups.append(digitsOf(field->text()));
    return groups.join(QLatin1Char(' '));
}

void SheetEntry::markGroup(int number)
{
    if (number < 1 || number > m_fields.size())
        return;
    setRole(m_fields.at(number - 1), "state", QStringLiteral("problem"));
    m_fields.at(number - 1)->setFocus();
}

void SheetEntry::wipe()
{
    for (QLineEdit *field : std::as_const(m_fields)) {
        field->setText(QString(groupLength, QLatin1Char('0')));
        field->clear();
        setRole(field, "state", QVariant());
    }
}

QWidget *SheetEntry::firstField() const
{
    return m_fields.constFirst();
}

QWidget *makeSheetView(const QStringList &groups, QWidget *parent)
{
    auto *card = new Card({}, parent);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(24));
    grid->setVerticalSpacing(px(14));
    for (int i = 0; i < groups.size(); ++i) {
        auto *number = label(QString::number(i + 1), "caption", card);
        auto *figures = label(groups.at(i).left(3) % QLatin1Char(' ') % groups.at(i).mid(3), "digits", card);
        figures->setObjectName(QStringLiteral("sheetGroup%1").arg(i + 1));
        grid->addWidget(number, i / 3, (i % 3) * 2, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(figures, i / 3, (i % 3) * 2 + 1, Qt::AlignLeft | Qt::AlignVCenter);
    }
    for (int column = 1; column < 6; column += 2)
        grid->setColumnStretch(column, 1);
    card->body()->addLayout(grid);
    return card;
}

} // namespace tingyu::ui
