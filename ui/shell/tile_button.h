// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace tingyu::ui {

/// A large button with a drawing, a word and a line of explanation.
class TileButton : public QPushButton
{
    Q_OBJECT

public:
    TileButton(const QString &iconName, const QString &text, const QString &detail,
               QWidget *parent = nullptr);
    void setPrimary(bool primary);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QString m_detail;
    bool m_primary = false;
};

} // namespace tingyu::ui
