// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace tingyu::ui {

/// Columns beside each other, each as wide as its share and no narrower than what stands in it; where that is
/// more than there is, below each other, so that large letters or long words put nothing past the edge.
class SideBySide : public QLayout
{
    Q_OBJECT

public:
    explicit SideBySide(QWidget *parent = nullptr) : QLayout(parent) {}
    ~SideBySide() override;
    void add(QWidget *column, int share);
    void add(QLayout *column, int share);

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_columns.size()); }
    QLayoutItem *itemAt(int index) const override { return m_columns.value(index).item; }
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &box) override;

private:
    struct Column
    {
        QLayoutItem *item = nullptr;
        int share = 1;
    };
    QList<int> widths(int width) const; ///< of the columns that are shown; empty: they go below each other
    int placed(const QRect &box, bool apply) const; ///< the height it takes
    QList<Column> shown() const;
    QList<Column> m_columns;
};

} // namespace tingyu::ui
