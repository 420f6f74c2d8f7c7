// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/touched_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <algorithm>

namespace tingyu::ui {

bool TouchedFields::Field::isTouched() const
{
    // Words the program puts there leave a document unmodified.
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    return text != nullptr ? text->document()->isModified() : isChosen;
}

bool TouchedFields::isKnown(const QWidget *widget) const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(),
                       [widget](const auto &field) { return field->widget == widget; });
}

TouchedFields::Field *TouchedFields::add(QWidget *widget, std::function<QString()> read)
{
    if (isKnown(widget))
        return nullptr;
    m_fields.push_back(std::make_unique<Field>(Field{widget, std::move(read), {}, false}));
    Field *field = m_fields.back().get();
    field->before = field->read();
    return field;
}

/// What came without a hand is what stood there before. Asked a turn of the loop later: a field tells first
/// that it is another, and then that a hand did it.
void TouchedFields::settle(Field *field)
{
    QMetaObject::invokeMethod(
        this,
        [field] {
            if (field->widget != nullptr && !field->isTouched())
                field->before = field->read();
        },
        Qt::QueuedConnection);
}

void TouchedFields::watch()
{
    watchTexts();
    watchChoices();
}

void TouchedFields::watchTexts()
{
    for (auto *line : m_whole->findChildren<QLineEdit *>()) {
        if (line->echoMode() != QLineEdit::Normal)
            continue;
        Field *field = add(line, [line] { return line->text(); });
        if (field == nullptr)
            continue;
        connect(line, &QLineEdit::textEdited, this, [field] { field->isChosen = true; });
        connect(line, &QLineEdit::textChanged, this, [this, field] { settle(field); });
    }
    for (auto *text : m_whole->findChildren<QPlainTextEdit *>()) {
        Field *field = add(text, [text] { return text->toPlainText(); });
        if (field == nullptr)
            continue;
        connect(text, &QPlainTextEdit::textChanged, this, [this, field] { settle(field); });
    }
}

void TouchedFields::watchChoices()
{
    for (auto *choice : m_whole->findChildren<QComboBox *>()) {
        if (choice->isEditable())
            continue; // its line is among the lines
        Field *field = add(choice, [choice] { return choice->currentText(); });
        if (field == nullptr)
            continue;
        connect(choice, &QComboBox::activated, this, [field] { field->isChosen = true; });
        connect(choice, &QComboBox::currentTextChanged, this, [this, field] { settle(field); });
    }
    const auto state = [](const QAbstractButton *one) {
        return one->isChecked() ? QStringLiteral("1") : QString();
    };
    for (auto *check : m_whole->findChildren<QCheckBox *>()) {
        Field *field = add(check, [check, state] { return state(check); });
        if (field == nullptr)
            continue;
        connect(check, &QCheckBox::clicked, this, [field] { field->isChosen = true; });
        connect(check, &QCheckBox::toggled, this, [this, field] { settle(field); });
    }
    for (auto *one : m_whole->findChildren<QRadioButton *>()) {
        Field *field = add(one, [one, state] { return state(one); });
        if (field == nullptr)
            continue;
        connect(one, &QRadioButton::toggled, this, [this, field] { settle(field); });
        connect(one, &QRadioButton::clicked, this, [this, one] { // which takes the choice from its neighbour
            for (const auto &each : m_fields) {
                if (each->widget != nullptr && each->widget->parentWidget() == one->parentWidget() &&
                    qobject_cast<QRadioButton *>(each->widget) != nullptr)
                    each->isChosen = true;
            }
        });
    }
}

bool TouchedFields::isAny() const
{
    if (std::any_of(m_fields.cbegin(), m_fields.cend(), [](const auto &field) {
            return field->widget != nullptr && field->isTouched() && field->read() != field->before;
        }))
        return true;
    const auto lines = m_whole->findChildren<QLineEdit *>();
    const auto texts = m_whole->findChildren<QPlainTextEdit *>();
    return std::any_of(lines.cbegin(), lines.cend(),
                       [this](const QLineEdit *line) {
                           return line->isModified() && line->echoMode() == QLineEdit::Normal &&
                                  !isKnown(line);
                       }) ||
           std::any_of(texts.cbegin(), texts.cend(), [this](const QPlainTextEdit *text) {
               return text->document()->isModified() && !isKnown(text);
           });
}

} // namespace tingyu::ui
