// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace tingyu::ui {

/// One place of the navigation rail: drawing above word, a number where work is due. A checkable tool button,
/// so that assistive tools can switch pages with it.
class RailButton : public QToolButton
{
    Q_OBJECT

public:
    RailButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);
    void setBadge(int count); ///< 0 hides it; above 99 shows 99+
    int badge() const { return m_badge; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    int m_badge = 0;
};

} // namespace tingyu::ui
