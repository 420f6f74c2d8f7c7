// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/language.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QRadioButton>

namespace tingyu::test {

/// What is on the page and does not show its whole text: buttons, parts, labels and chips.
inline QStringList cut(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button != nullptr && !button->text().isEmpty() && button->inherits("QPushButton") &&
            button->width() < button->minimumSizeHint().width() - 1)
            found.append(button->objectName() % QStringLiteral(": ") % button->text());
        const auto *segment = qobject_cast<const QRadioButton *>(widget);
        if (segment != nullptr && segment->property("segment").toBool() &&
            segment->width() < segment->sizeHint().width() - 1)
            found.append(segment->objectName() % QStringLiteral(": ") % segment->text());
        const auto *chip = qobject_cast<const ui::Chip *>(widget);
        if (chip != nullptr && !chip->content().text.isEmpty() &&
            chip->width() < chip->sizeHint().width() - 1)
            found.append(QStringLiteral("chip: ") % chip->content().text);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isSaid = label != nullptr && label->pixmap().isNull() && !label->text().isEmpty();
        if (!isSaid)
            continue;
        if (!label->wordWrap() && label->width() < label->sizeHint().width() - 1)
            found.append(QStringLiteral("label: ") % label->text());
        if (label->wordWrap() && label->height() < label->heightForWidth(label->width()) - 1)
            found.append(QStringLiteral("lines: ") % label->text());
    }
    return found;
}

/// Whatever the pages were looked at in, the next test finds them as they are by default.
struct PlainAgain
{
    PlainAgain() = default;
    Q_DISABLE_COPY_MOVE(PlainAgain)
    ~PlainAgain()
    {
        text::speak(text::Language::Chinese);
        ui::Theme::instance().apply({ui::ThemeChoice::Light, ui::defaultPoints});
    }
};

} // namespace tingyu::test
