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
        const int line = fontMetrics().horizontalAdvance(text()) + 1;
        return {line, heightForWidth(line)};
    }
};

} // namespace tingyu::ui
