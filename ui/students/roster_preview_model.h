// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/roster_namesakes.h"
#include "ui/students/roster_draft.h"

#include <QAbstractTableModel>

namespace tingyu::ui {

/// The rows of a plan, one kind at a time. Students who are not in the file can be ticked as having left.
class RosterPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class View
    {
        Added,
        Updated,
        Unchanged,
        Problems,
        Namesakes,
        Missing
    };
    enum Column
    {
        Action,
        Line,
        Name,
        SchoolClass,
        Number,
        Words,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;
    /// `draft` outlives the model; it is told of changes with setDraft() again.
    void setDraft(const RosterDraft *draft);
    void setView(View view);
    View view() const { return m_view; }
    int countOf(View view) const;
    /// Rows of the file that are left out this time.
    QSet<qsizetype> leftOut() const { return m_leftOut; }
    /// Turns the choice for these rows round.
    void toggleLeftOut(const QList<int> &rows);
    QList<Uid> leaving() const { return m_leaving.values(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void choicesChanged();

private:
    QList<qsizetype> rowsOf(View view) const;
    QString namesakeText(qsizetype place) const;
    QVariant planData(qsizetype place, Column column, int role) const;
    QVariant missingData(const RosterMissing &one, Column column, int role) const;
    QString planText(qsizetype place, Column column) const;
    QStringList problemsOf(const RosterRow &row) const;

    const RosterDraft *m_draft = nullptr;
    View m_view = View::Added;
    QList<qsizetype> m_rows; ///< places in the plan's rows, or in its missing
    QHash<std::pair<qsizetype, int>, QStringList> m_problems; ///< sheet and row -> sentences
    QHash<qsizetype, QList<RosterNamesake>> m_namesakes;      ///< by place in the plan's rows
    QSet<qsizetype> m_leftOut;
    QSet<Uid> m_leaving;
};

} // namespace tingyu::ui
