// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/week_chart.h"

#include "ui/care/care_words.h"
#include "ui/care/item_table.h"
#include "ui/print/chart_painter.h"
#include "ui/text/language.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int mostLabels = 12;

QString weekText(const WeekCount &week)
{
    return week.week > 0 ? WeekChart::tr("第 %1 周").arg(week.week)
                         : week.monday.toString(QStringLiteral("M.d"));
}

} // namespace

class WeekChart::Drawing : public QWidget
{
public:
    explicit Drawing(QWidget *parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    QSize sizeHint() const override { return {px(400), px(150)}; }
    QSize minimumSizeHint() const override { return {px(200), px(120)}; }

    report::Chart chart;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &p = ui::palette();
        QPainter painter(this);
        print::ChartLook look;
        look.ink = p.primary;
        look.secondInk = p.secondInk;
        look.paper = p.primarySoft;
        look.font = Theme::instance().font(11);
        look.unit = px(4) / 3.0;
        print::paintChart(painter, rect(), chart, look,
                          [](const report::Value &value) { return value.text; });
    }
};

WeekChart::WeekChart(QWidget *parent)
    : QWidget(parent)
    , m_drawing(new Drawing(this))
    , m_model(new QStandardItemModel(this))
    , m_table(new ItemTable(this))
{
    m_table->setObjectName(QStringLiteral("weekTable"));
    m_table->setAccessibleName(tr("每周进入复核的人次"));
    m_model->setHorizontalHeaderLabels({tr("周"), tr("从"), tr("人次")});
    m_table->setModel(m_model);
    m_table->setWeights({2, 2, 1});
    m_table->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_drawing);
    column->addWidget(m_table);
}

void WeekChart::setWeeks(const QList<WeekCount> &weeks)
{
    m_weeks = weeks;
    report::Chart chart;
    chart.kind = report::Chart::Kind::Profile;
    const qsizetype step = 1 + (weeks.size() - 1) / mostLabels;
    QStringList spoken;
    m_model->setRowCount(0);
    for (qsizetype i = 0; i < weeks.size(); ++i) {
        const WeekCount &week = weeks.at(i);
        report::ChartPoint point;
        if (i % step == 0)
            point.label = report::Value::of(week.week > 0 ? QString::number(week.week)
                                                          : week.monday.toString(QStringLiteral("M.d")));
        point.value = week.count;
        chart.points.append(point);
        chart.maximum = std::max<double>(chart.maximum, week.count);
        if (week.count > 0)
            spoken.append(tr("%1 %2 人次").arg(weekText(week)).arg(week.count));
        m_model->appendRow({new QStandardItem(weekText(week)), new QStandardItem(dayText(week.monday)),
                            new QStandardItem(QString::number(week.count))});
    }
    m_drawing->chart = chart;
    m_drawing->setAccessibleName(spoken.isEmpty() ? tr("还没有进入复核的人次") : text::listed(spoken));
    m_drawing->update();
    m_table->settle();
}

void WeekChart::setTableShown(bool shown)
{
    m_drawing->setVisible(!shown);
    m_table->setVisible(shown);
    m_table->settle();
}

bool WeekChart::isTableShown() const
{
    return !m_table->isHidden();
}

} // namespace tingyu::ui
