// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace tingyu::ui {

/// Widgets in a row, which goes on in a second one where the first is full, so that nothing is cut with large
/// letters or long words. What comes after the stretch stands at the right end.
class WrapRow : public QLayout
{
    Q_OBJECT

public:
    explicit WrapRow(QWidget *parent = nullptr) : QLayout(parent) {}
    ~WrapRow() override;
    void addStretch() { m_stretchAt = static_cast<int>(m_items.size()); }
    void addBeforeStretch(QWidget *widget); ///< the last of those at the left

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &box) override;

private:
    struct Line
    {
        QList<int> items;
        int width = 0;
        int height = 0;
    };
    QList<Line> lines(int width) const;
    int placed(const QRect &box, bool apply) const; ///< the height it takes
    QList<QLayoutItem *> m_items;
    int m_stretchAt = -1;
};

} // namespace tingyu::ui
