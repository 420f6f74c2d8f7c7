// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/logs/workload_view.h"

#include "core/report/room_log_report_service.h"
#include "core/room/room_services.h"
#include "ui/models/value_table_model.h"
#include "ui/screening/chart_view.h"
#include "ui/shell/page_read.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/group_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int monthsShown = 12;

QStringList headings()
{
    QStringList headings{WorkloadView::tr("月份")};
    for (const WorkKind kind : workKinds)
        headings.append(text::workKindName(kind));
    headings.append(WorkloadView::tr("面谈和团体(分)"));
    headings.append(WorkloadView::tr("值班(分)"));
    return headings;
}

QList<ValueCell> rowOf(const QString &name, const WorkMonth &month)
{
    QList<ValueCell> row{{name}};
    for (const WorkKind kind : workKinds)
        row.append(ValueCell::ofFigure(month.of(kind).count));
    row.append(
        ValueCell::ofFigure(month.of(WorkKind::Session).minutes + month.of(WorkKind::GroupMeeting).minutes));
    row.append(ValueCell::ofFigure(month.of(WorkKind::Duty).minutes));
    return row;
}

} // namespace

WorkloadView::WorkloadView(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_person(named(new QComboBox(this), "workload.person", tr("看谁的工作量")))
    , m_model(new ValueTableModel(headings(), this))
    , m_table(new DataTable("workload", tr("各月工作量"), host.settings(), this))
    , m_chart(named(new ChartView(this), "workload.chart", tr("每月受理次数")))
{
    auto *paper = named(new ActionButton(tr("打印"), this), "workload.print", tr("打印工作量统计"));
    paper->setPrimary(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_person);
    row->addWidget(label(tr("最近十二个月"), "caption", this));
    row->addStretch(1);
    row->addWidget(paper);
    m_table->setModel(m_model);
    m_table->setEmpty(new EmptyState(QStringLiteral("clock"), tr("最近十二个月还没有工作记录。"), this));
    m_table->setMinimumHeight(px(130)); // the chart leaves it some rows
    auto *card = new Card(tr("每月受理次数(个别辅导、团体、电话、信件)"), this);
    card->body()->addWidget(m_chart);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addLayout(row);
    column->addWidget(m_table, 3);
    column->addWidget(card, 2);
    connect(m_person, &QComboBox::currentIndexChanged, this, &WorkloadView::showPerson);
    connect(paper, &QPushButton::clicked, this, [this] { print(); });
}

QDate WorkloadView::from() const
{
    const QDate today = m_host.clock().today();
    return QDate(today.year(), today.month(), 1).addMonths(1 - monthsShown);
}

void WorkloadView::refresh()
{
    readThen(
        m_host, this,
        [first = from(), last = m_host.clock().today()](Services &services) {
            return services.room().workload.byMonth(first, last);
        },
        [this](const QList<PersonWorkload> &people) {
            const QVariant before = m_person->currentData();
            m_people = people;
            const QSignalBlocker quiet(m_person);
            m_person->clear();
            for (const PersonWorkload &one : std::as_const(m_people))
                m_person->addItem(one.person.name, one.person.uid.toString());
            m_person->setCurrentIndex(std::max(0, m_person->findData(before)));
            m_person->setVisible(m_people.size() > 1);
            showPerson();
        });
}

void WorkloadView::showPerson()
{
    const int at = m_person->currentIndex();
    QList<QList<ValueCell>> rows;
    report::Chart chart;
    if (at >= 0 && at < m_people.size()) {
        const PersonWorkload &one = m_people.at(at);
        for (const WorkMonth &month : one.months)
            rows.append(rowOf(month.month.toString(QStringLiteral("yyyy-MM")), month));
        rows.append(rowOf(tr("合计"), one.total));
        chart = report::workloadChart(one);
    }
    m_model->setRows(rows);
    m_chart->setChart(chart);
}

bool WorkloadView::print()
{
    const DaySpan span{from(), m_host.clock().today()};
    const auto make = [span](Services &services, const report::PrintOrder &order, bool record) {
        return report::RoomLogReportService(services.workplace)
            .workload(span, {}, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    auto *dialog = new PrintDialog(m_host, tr("打印工作量统计"), make, this);
    dialog->open();
    return true;
}

QWidget *WorkloadView::firstFocus() const
{
    return m_table->view();
}

} // namespace tingyu::ui
