// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace tingyu::ui {

/// One line where there is room for it, and more only where there is not. Names are never markup.
class LineLabel : public QLabel
{
public:
    explicit LineLabel(QWidget *parent = nullptr) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
    }

    QSize sizeHint() const override
    {
        // Words that may be parted are rounded up one by one: a line as wide as the whole would break.
        const int line = fontMetrics().horizontalAdvance(text()) + 4;
        return {line, heightForWidth(line)};
    }
};

} // namespace tingyu::ui
