// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/language.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

namespace tingyu::test {

/// What is laid out where nobody can bring it into view: past the edge of an area that does not scroll to the
/// side, or behind the end of a row of tabs.
inline QStringList outOfReach(const QWidget &root)
{
    QStringList found;
    for (const auto *area : root.findChildren<QScrollArea *>()) {
        if (area->isVisibleTo(&root) && area->widget() != nullptr &&
            area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget()->width() > area->viewport()->width())
            found.append(QStringLiteral("area %1: %2 wide in %3")
                             .arg(area->objectName())
                             .arg(area->widget()->width())
                             .arg(area->viewport()->width()));
    }
    for (const auto *tabs : root.findChildren<QTabBar *>()) {
        if (tabs->isVisibleTo(&root) && tabs->count() > 0 &&
            tabs->tabRect(tabs->count() - 1).right() > tabs->width())
            found.append(QStringLiteral("tab: ") % tabs->tabText(tabs->count() - 1));
    }
    return found;
}

/// What must be pushed to the side to be read; tables may.
inline QStringList sideways(const QWidget &root)
{
    QStringList found;
    for (const auto *area : root.findChildren<QScrollArea *>()) {
        if (area->isVisibleTo(&root) && area->horizontalScrollBar()->maximum() > 0)
            found.append(area->objectName() % QLatin1Char(' ') %
                         QString::number(area->horizontalScrollBar()->maximum()));
    }
    return found;
}

/// Where Tab goes up although what comes next does not stand in a column to the right: a reader looks for the
/// keyboard below. What scrolls stands somewhere else for the time being, and a list comes before its filter.
inline QStringList tabsUp(const QWidget &root)
{
    QStringList found;
    const QWidget *last = nullptr;
    const auto boxOf = [&root](const QWidget *one) {
        return QRect(one->mapTo(&root, QPoint()), one->size());
    };
    const auto scrolls = [](const QWidget *one) {
        while (one != nullptr && qobject_cast<const QScrollArea *>(one) == nullptr)
            one = one->parentWidget();
        return one;
    };
    for (const QWidget *at = root.nextInFocusChain(); at != &root; at = at->nextInFocusChain()) {
        if (at->window() != &root || !at->isVisibleTo(&root) || !at->isEnabled() ||
            (at->focusPolicy() & Qt::TabFocus) == 0 || at->objectName().endsWith(QLatin1String("Filter")))
            continue;
        if (last != nullptr && scrolls(last) == scrolls(at) && boxOf(at).bottom() < boxOf(last).top() &&
            boxOf(at).left() < boxOf(last).right())
            found.append(last->objectName() % QStringLiteral(" to ") % at->objectName());
        last = at;
    }
    return found;
}

/// What is on the page and does not show its whole text: buttons, parts, labels and chips.
inline QStringList cut(const QWidget &root)
{
    QStringList found = outOfReach(root);
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button != nullptr && !button->text().isEmpty() && button->inherits("QPushButton") &&
            button->width() < button->minimumSizeHint().width() - 1)
            found.append(button->objectName() % QStringLiteral(": ") % button->text());
        if (button != nullptr && button->property("section").toBool() &&
            (button->width() < button->sizeHint().width() - 1 ||
             button->height() < button->sizeHint().height() - 1))
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
