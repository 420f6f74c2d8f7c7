// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roster_preview_model.h"

#include "ui/students/roster_words.h"
#include "ui/text/language.h"
#include "ui/widgets/data_table.h"

namespace tingyu::ui {

void RosterPreviewModel::setDraft(const RosterDraft *draft)
{
    beginResetModel();
    m_draft = draft;
    m_leftOut.clear();
    m_leaving.clear();
    m_problems.clear();
    m_namesakes = rosterNamesakes(draft->table, draft->plan);
    QHash<QString, qsizetype> sheets;
    for (qsizetype i = 0; i < draft->table.sheets.size(); ++i)
        sheets.insert(draft->table.sheets.at(i).name, i);
    for (const RosterProblem &problem : draft->plan.problems)
        m_problems[{sheets.value(problem.sheet, -1), problem.row}].append(rosterProblemText(problem));
    m_rows = rowsOf(m_view);
    endResetModel();
}

void RosterPreviewModel::setView(View view)
{
    beginResetModel();
    m_view = view;
    m_rows = rowsOf(view);
    endResetModel();
}

QStringList RosterPreviewModel::problemsOf(const RosterRow &row) const
{
    return m_problems.value({row.sheet, row.row});
}

QList<qsizetype> RosterPreviewModel::rowsOf(View view) const
{
    QList<qsizetype> rows;
    if (m_draft == nullptr)
        return rows;
    if (view == View::Missing) {
        for (qsizetype i = 0; i < m_draft->plan.missing.size(); ++i)
            rows.append(i);
        return rows;
    }
    for (qsizetype i = 0; i < m_draft->plan.rows.size(); ++i) {
        const RosterPlanRow &row = m_draft->plan.rows.at(i);
        bool fits = false;
        switch (view) {
        case View::Added:
            fits = row.action == RosterAction::Added;
            break;
        case View::Updated:
            fits = row.action == RosterAction::Updated;
            break;
        case View::Unchanged:
            fits = row.action == RosterAction::Unchanged;
            break;
        case View::Problems:
            fits = row.action == RosterAction::Rejected ||
                   !problemsOf(m_draft->table.rows.at(row.source)).isEmpty();
            break;
        case View::Namesakes:
            fits = m_namesakes.contains(i);
            break;
        case View::Missing:
            break;
        }
        if (fits)
            rows.append(i);
    }
    return rows;
}

int RosterPreviewModel::countOf(View view) const
{
    return static_cast<int>(rowsOf(view).size());
}

void RosterPreviewModel::toggleLeftOut(const QList<int> &rows)
{
    if (m_view == View::Missing)
        return;
    for (const int row : rows) {
        const qsizetype place = m_rows.at(row);
        const RosterAction action = m_draft->plan.rows.at(place).action;
        if (action != RosterAction::Added && action != RosterAction::Updated)
            continue;
        if (!m_leftOut.remove(place))
            m_leftOut.insert(place);
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT choicesChanged();
}

int RosterPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RosterPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RosterPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const qsizetype place = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    return m_view == View::Missing ? missingData(m_draft->plan.missing.at(place), column, role)
                                   : planData(place, column, role);
}

QVariant RosterPreviewModel::planData(qsizetype place, Column column, int role) const
{
    const RosterPlanRow &row = m_draft->plan.rows.at(place);
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && column == Words))
        return planText(place, column);
    if (role == DataTable::ChipRole && column == Action)
        return QVariant::fromValue(rosterActionChip(row.action, m_leftOut.contains(place)));
    if (role == DataTable::SortRole && column == Line)
        return m_draft->table.rows.at(row.source).row;
    return {};
}

QString RosterPreviewModel::planText(qsizetype place, Column column) const
{
    const RosterPlanRow &row = m_draft->plan.rows.at(place);
    const RosterRow &source = m_draft->table.rows.at(row.source);
    switch (column) {
    case Action:
        return rosterActionChip(row.action, m_leftOut.contains(place)).text;
    case Line:
        return m_draft->table.sheets.size() > 1
                   ? tr("%1 第 %2 行").arg(m_draft->table.sheets.at(source.sheet).name).arg(source.row)
                   : tr("第 %1 行").arg(source.row);
    case Name:
        return source.student.name;
    case SchoolClass:
        return row.intoClass ? classLabel(*row.intoClass) : source.schoolClass.shown();
    case Number:
        return source.student.studentNo.isEmpty() ? source.student.rollNumber : source.student.studentNo;
    case Words: {
        QStringList words;
        if (row.renamed)
            words.append(tr("改了姓名,旧名记为曾用名"));
        if (row.upgraded)
            words.append(tr("临时学籍号升级"));
        if (row.cameBack)
            words.append(tr("曾离校,现回到名册"));
        if (m_namesakes.contains(place))
            words.append(namesakeText(place));
        for (const RosterDifference &one : row.differences)
            words.append(rosterDifferenceText(one));
        return (problemsOf(source) + words).join(tr(";"));
    }
    case ColumnCount:
        break;
    }
    return {};
}

QString RosterPreviewModel::namesakeText(qsizetype place) const
{
    QStringList people;
    for (const RosterNamesake &one : m_namesakes.value(place)) {
        const QString of = one.classLabel.isEmpty() ? tr("没有班级") : one.classLabel;
        people.append(one.row < 0 ? tr("%1(已在名单)").arg(of)
                                  : tr("%1(%2)").arg(of, planText(one.row, Line)));
    }
    return tr("重名:%1").arg(text::listed(people));
}

QVariant RosterPreviewModel::missingData(const RosterMissing &one, Column column, int role) const
{
    const bool leaves = m_leaving.contains(one.uid);
    if (role == Qt::CheckStateRole && column == Action)
        return leaves ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Action:
        return leaves ? tr("登记离校") : tr("保留");
    case Line:
        return {};
    case Name:
        return one.name;
    case SchoolClass:
        return one.classLabel;
    case Number:
        return one.studentNo;
    case Words:
        return one.gradeInFile ? tr("文件里有同年级的学生,没有这一名") : tr("文件里没有这个年级");
    case ColumnCount:
        break;
    }
    return {};
}

bool RosterPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (m_view != View::Missing || role != Qt::CheckStateRole || index.column() != Action)
        return false;
    const Uid uid = m_draft->plan.missing.at(m_rows.at(index.row())).uid;
    if (value.toInt() == Qt::Checked)
        m_leaving.insert(uid);
    else
        m_leaving.remove(uid);
    Q_EMIT dataChanged(index, index);
    Q_EMIT choicesChanged();
    return true;
}

Qt::ItemFlags RosterPreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_view == View::Missing && index.column() == Action)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant RosterPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Action:
        return tr("处理");
    case Line:
        return tr("文件中的行");
    case Name:
        return tr("姓名");
    case SchoolClass:
        return tr("班级");
    case Number:
        return tr("学号/学籍号");
    case Words:
        return tr("说明");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace tingyu::ui
