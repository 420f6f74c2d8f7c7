// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chip.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <optional>

namespace tingyu::ui {

/// One cell of a list: what is shown, and where it differs what it sorts by, as a chip, or what a screen
/// reader says.
struct ValueCell
{
    QString text = {};
    QVariant sort = {};
    std::optional<ChipContent> chip = {};
    QString spoken = {};
    bool figure = false; ///< right-aligned
    static ValueCell ofFigure(int value)
    {
        return {.text = QString::number(value), .sort = value, .figure = true};
    }
    bool operator==(const ValueCell &) const = default;
};

/// Rows of values given whole: for lists of up to some thousand rows that a job has read.
class ValueTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ValueTableModel(const QStringList &headers, QObject *parent = nullptr);
    void setRows(const QList<QList<ValueCell>> &rows);
    void setHeaders(const QStringList &headers);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<QList<ValueCell>> m_rows;
};

} // namespace tingyu::ui
