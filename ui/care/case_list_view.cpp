// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/case_list_view.h"

#include "ui/care/care_words.h"
#include "ui/shell/page_read.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QStandardItem *chipCell(const ChipContent &chip)
{
    auto *cell = new QStandardItem(chip.text);
    cell->setData(QVariant::fromValue(chip), DataTable::ChipRole);
    return cell;
}

} // namespace

CaseListView::CaseListView(PageHost &host, QWidget *parent)
    : QWidget(parent), m_host(host), m_stack(new QStackedWidget(this)), m_model(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(18));
    column->addWidget(m_stack);
    m_empty = new EmptyState(QStringLiteral("case"),
                             tr("还没有个案。需要持续关注的学生,在这里开立个案,经过、措施和会诊都记在一起。"),
                             this);
    m_emptyButton = named(m_empty->setAction(tr("开立个案"), [this] { Q_EMIT openNewAsked(); }),
                          "cases.openFirst", tr("开立第一个个案"));
    m_stack->addWidget(m_empty);

    auto *page = new QWidget(this);
    auto *list = new QVBoxLayout(page);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(px(12));
    m_table = new DataTable("cases", tr("个案列表"), host.settings(), page);
    m_model->setHorizontalHeaderLabels({tr("编号"), tr("学生"), tr("班级"), tr("类别"), tr("状态"),
                                        tr("开立"), tr("下一步期限"), tr("负责")});
    m_table->setModel(m_model, host.facts().onePerson ? QList<int>{7} : QList<int>{});
    m_state = new SegmentedChoice(page);
    m_state->setObjectName(QStringLiteral("cases.state"));
    m_state->setAccessibleName(tr("看哪些个案"));
    m_state->add(QStringLiteral("open"), tr("进行中"));
    m_state->add(QStringLiteral("closed"), tr("已结案"));
    m_state->add(QStringLiteral("all"), tr("全部"));
    m_state->setCurrentCode(QStringLiteral("open"));
    m_table->addTool(m_state);
    auto *add = named(new ActionButton(tr("开立个案"), page), "cases.new", tr("开立个案"));
    add->setPrimary(true);
    add->setToolTip(tr("开立个案  Ctrl N"));
    m_table->addTool(add);
    list->addWidget(m_table, 1);
    m_stack->addWidget(page);
    connect(add, &QPushButton::clicked, this, &CaseListView::openNewAsked);
    connect(m_state, &SegmentedChoice::chosen, this, &CaseListView::showRows);
    connect(m_table, &DataTable::activated, this, [this](int row) {
        if (row >= 0 && row < m_cases.size())
            Q_EMIT opened(m_cases.at(row).one.uid);
    });
}

Result<CaseListView::Read> CaseListView::read(Services &services)
{
    auto cases = services.cases.list({});
    if (!cases)
        return cases.error();
    QList<StudentId> ids;
    for (const CareCase &one : std::as_const(*cases))
        ids.append(one.studentId);
    auto students = services.students.headers(ids);
    if (!students)
        return students.error();
    QHash<StudentId, StudentHeader> byId;
    for (const StudentHeader &one : std::as_const(*students))
        byId.insert(one.id, one);
    auto steps = CaseFollowService(services.workplace).openSteps();
    if (!steps)
        return steps.error();
    QHash<Uid, QDate> due;
    for (const DueStep &step : std::as_const(*steps)) {
        if (step.until.isValid() && !due.contains(step.head.uid))
            due.insert(step.head.uid, step.until);
    }
    Read read;
    for (const CareCase &one : std::as_const(*cases))
        read.rows.append({one, byId.value(one.studentId), due.value(one.uid)});
    return read;
}

void CaseListView::refresh()
{
    readThen(m_host, this, read, [this](const Read &read) {
        m_all = read.rows;
        showRows();
    });
}

void CaseListView::setState(const QString &code)
{
    m_state->setCurrentCode(code);
    showRows();
}

void CaseListView::showRows()
{
    const QString state = m_state->currentCode();
    m_cases.clear();
    m_model->setRowCount(0);
    const QDate today = m_host.clock().today();
    for (const Row &row : std::as_const(m_all)) {
        const bool open = row.one.state == CaseState::Open;
        if ((state == QLatin1String("open") && !open) || (state == QLatin1String("closed") && open))
            continue;
        m_cases.append(row);
        auto *due = new QStandardItem(dayText(row.due));
        if (row.due.isValid() && row.due < today)
            due->setData(QVariant::fromValue(
                             ChipContent{tr("逾期 %n 天", nullptr, static_cast<int>(row.due.daysTo(today))),
                                         Tone::Orange, ChipShape::Disc}),
                         DataTable::ChipRole);
        m_model->appendRow({new QStandardItem(row.one.code()), new QStandardItem(row.student.name),
                            new QStandardItem(row.student.classLabel), chipCell(caseKindChip(row.one.kind)),
                            chipCell(caseStateChip(row.one)), new QStandardItem(dayText(row.one.openedOn)),
                            due, new QStandardItem(row.one.ownerName)});
    }
    m_stack->setCurrentIndex(m_all.isEmpty() ? 0 : 1);
    if (!m_cases.isEmpty())
        m_table->selectSourceRow(0);
    Q_EMIT counted();
}

QWidget *CaseListView::firstFocus() const
{
    return m_all.isEmpty() ? m_emptyButton : m_table->view();
}

} // namespace tingyu::ui
