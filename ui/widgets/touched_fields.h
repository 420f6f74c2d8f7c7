// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace tingyu::ui {

/// Knows which lines, texts, lists and choices of a widget a hand has changed, and whether they still differ
/// from what the program had put there: a word typed and taken away again is no change. Secrets are not
/// watched. Lives with the widget.
class TouchedFields : public QObject
{
    Q_OBJECT

public:
    explicit TouchedFields(QWidget *whole) : QObject(whole), m_whole(whole) {}
    void watch(); ///< the fields that are there by now; those known already stay as they are
    /// Whether one differs by hand. Words typed where no watch() came since are always one.
    bool isAny() const;

private:
    struct Field
    {
        QPointer<QWidget> widget;
        std::function<QString()> read; ///< only while the widget lives
        QString before;
        bool isChosen = false; ///< by hand; texts know it themselves

        bool isTouched() const;
    };
    Field *add(QWidget *widget, std::function<QString()> read); ///< null: it is known already
    void settle(Field *field);
    void watchTexts();
    void watchChoices();
    bool isKnown(const QWidget *widget) const;
    QWidget *m_whole = nullptr;
    std::vector<std::unique_ptr<Field>> m_fields;
};

} // namespace tingyu::ui
