// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace tingyu::ui {

/// A short list on a card: as high as its rows, long texts wrapped, columns sharing the width by weight.
/// Enter and double click open a row.
class ItemTable : public QTableView
{
    Q_OBJECT

public:
    explicit ItemTable(QWidget *parent = nullptr);
    void setWeights(const QList<double> &weights); ///< by column; 0 hides it
    void settle();                                 ///< after the model was filled

Q_SIGNALS:
    void opened(int row);
    void removeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<double> m_weights;
};

} // namespace tingyu::ui
