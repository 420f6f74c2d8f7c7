// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screening/keying_sheet.h"

#include <QWidget>

namespace tingyu::ui {

/// The paper sheet on the screen: numbered cells in rows of ten, or in columns as the paper has them, the
/// caret, and what was struck. It takes the keys; the input method is off, so that it cannot swallow digits.
/// What it shows is also its accessible value.
class AnswerGrid : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerGrid(QWidget *parent = nullptr);
    void setSheet(const KeyingSheet &sheet);
    const KeyingSheet &sheet() const { return m_sheet; }
    /// Items under one another, as on the paper; 0: rows of ten.
    void setColumnLength(int items);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// "第 47 题,共 100 题": spoken, and asserted by tests.
    QString spokenState() const;

Q_SIGNALS:
    void moved();    ///< any legal key: draft, figures
    void illegal();  ///< a key outside the item's range
    void finished(); ///< the last item was struck
    void leaveAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr int perRow = 10;
    int rows() const;
    int columns() const;
    QRect cellRect(int item) const;
    void act(KeyingSheet::Outcome outcome);
    void announce();
    KeyingSheet m_sheet;
    int m_columnLength = 0;
    bool m_red = false; ///< the last key was illegal
};

} // namespace tingyu::ui
