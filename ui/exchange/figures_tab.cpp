// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/figures_tab.h"

#include "ui/exchange/exchange_words.h"
#include "ui/exchange/table_file.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/text/exchange_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHorizontalBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tingyu::ui {
namespace {

constexpr double barsAcross = 10;      // a single bar is no wider than one of ten
constexpr double spareForNumber = 1.2; // the number behind the longest bar
constexpr int barsShown = 15; // more cannot be told apart on the lowest screens; the table has them all

QString figureText(const exchange::Figure &figure)
{
    if (!figure.isTold)
        return {};
    return figure.withheld == 0 ? QString::number(figure.count)
           : figure.count == 0  ? QStringLiteral("—")
                                : QStringLiteral("≥ %1").arg(figure.count);
}

} // namespace

FiguresTab::FiguresTab(PageHost &host, QWidget *parent) : PageTab(host, parent)
{
    build();
}

void FiguresTab::build()
{
    m_stream = named(new SegmentedChoice(this), "figuresStream", tr("看哪一种报送"));
    for (const auto &[code, name] : streamChoices())
        m_stream->add(code, name);
    m_stream->setCurrentCode(QStringLiteral("room"));
    m_period = named(new QComboBox(this), "figuresPeriod", tr("期间"));
    m_period->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_by = named(new SegmentedChoice(this), "figuresBy", tr("怎样汇总"));
    m_by->add(QStringLiteral("unit"), tr("按学校"));
    m_by->add(QStringLiteral("region"), tr("按地区"));
    m_by->add(QStringLiteral("grade"), tr("按年级"));
    m_by->add(QStringLiteral("period"), tr("按期间"));
    m_by->setCurrentCode(QStringLiteral("unit"));
    auto *bar = new WrapRow;
    bar->setSpacing(px(10));
    bar->addWidget(m_stream);
    bar->addWidget(m_period);
    bar->addWidget(m_by);
    auto *picture = new Card(tr("条形图"), this);
    m_figure = named(new QComboBox(picture), "figuresColumn", tr("画哪一项"));
    picture->addToHeader(m_figure);
    m_chart = named(new QChartView(picture), "figuresChart", tr("所选一项的条形图"));
    m_chart->setFocusPolicy(Qt::NoFocus); // the table says the same to the keyboard
    m_chart->setRenderHint(QPainter::Antialiasing);
    m_chart->setFrameShape(QFrame::NoFrame);
    picture->body()->addWidget(m_chart, 1);
    m_place = new QVBoxLayout;
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addLayout(m_place, 3);
    row->addWidget(picture, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(18));
    column->setSpacing(px(14));
    column->addLayout(bar);
    column->addLayout(row, 1);
    connect(m_stream, &SegmentedChoice::chosen, this, [this] { readPeriods(); });
    connect(m_by, &SegmentedChoice::chosen, this, [this] { readFigures(); });
    connect(m_period, &QComboBox::activated, this, [this] { readFigures(); });
    connect(m_figure, &QComboBox::currentIndexChanged, this, [this] { draw(); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { draw(); });
    fill();
}

exchange::FiguresBy FiguresTab::by() const
{
    const QString code = m_by->currentCode();
    return code == QLatin1String("region")   ? exchange::FiguresBy::Region
           : code == QLatin1String("grade")  ? exchange::FiguresBy::Grade
           : code == QLatin1String("period") ? exchange::FiguresBy::Period
                                             : exchange::FiguresBy::Unit;
}

void FiguresTab::refresh()
{
    readPeriods();
}

void FiguresTab::readPeriods()
{
    readThen(
        host(), this,
        [stream = m_stream->currentCode()](Services &services) {
            return exchange::DistrictService(services.workplace).periods(stream);
        },
        [this](const QStringList &periods) {
            const QString before = chosenCode(m_period);
            QList<CodeName> choices;
            for (const QString &period : periods)
                choices.append({period, text::periodText(period)});
            fillChoices(m_period, choices);
            if (periods.contains(before))
                chooseCode(m_period, before);
            readFigures();
        });
}

void FiguresTab::readFigures()
{
    readThen(
        host(), this,
        [stream = m_stream->currentCode(), period = chosenCode(m_period),
         how = by()](Services &services) -> Result<Shown> {
            auto table = exchange::DistrictService(services.workplace).figures(stream, period, how);
            if (!table)
                return table.error();
            Shown shown;
            text::FigureWords words(services.scales);
            for (const QString &column : std::as_const(table->columns))
                shown.heads.append(words.column(column));
            for (const exchange::FigureTable::Line &line : std::as_const(table->lines))
                shown.lines.append(text::FigureWords::line(how, line.key));
            shown.table = *std::move(table);
            return shown;
        },
        [this](Shown shown) {
            m_shown = std::move(shown);
            fill();
        });
}

QStringList FiguresTab::heads() const
{
    return QStringList{tr("名称"), tr("单位数")} + m_shown.heads;
}

QList<ValueCell> FiguresTab::cellsOf(const QString &name, const exchange::FigureTable::Line &line)
{
    QList<ValueCell> cells{{name}, {QString::number(line.units), line.units, {}, {}, true}};
    for (const exchange::Figure &figure : line.figures)
        cells.append({figureText(figure), figure.count, {}, {}, true});
    return cells;
}

void FiguresTab::fill()
{
    delete m_list;
    // Its columns are those of what is shown; a width that was set belongs to the stream.
    const QByteArray id = "exchange-figures-" + m_stream->currentCode().toLatin1();
    m_list = new ListCard(id.constData(), tr("汇总"), heads(), host().settings(), this);
    m_list->setEmpty(QStringLiteral("report"), tr("这一种还没有收到。收到各校的报送后,这里自动汇总。"));
    m_list->addButton(tr("存为表格…"), "figuresSave", tr("把汇总存为表格"), [this] { save(); });
    m_list->addButton(tr("打印"), "figuresPrint", tr("打印汇总"), [this] { print(); });
    m_place->addWidget(m_list);
    QList<QList<ValueCell>> rows;
    for (qsizetype i = 0; i < m_shown.table.lines.size(); ++i)
        rows.append(cellsOf(m_shown.lines[i], m_shown.table.lines[i]));
    if (rows.size() > 1)
        rows.append(cellsOf(tr("合计"), m_shown.table.total));
    m_list->setRows(rows);
    const QString before = m_figure->currentText();
    {
        const QSignalBlocker quiet(m_figure);
        m_figure->clear();
        m_figure->addItems(m_shown.heads);
        m_figure->setCurrentIndex(std::max(0, m_figure->findText(before)));
    }
    draw();
}

void FiguresTab::draw()
{
    auto *chart = new QChart;
    chart->setBackgroundBrush(ui::palette().surface);
    chart->legend()->hide();
    chart->setMargins({0, 0, 0, 0});
    const int column = m_figure->currentIndex();
    if (column >= 0 && !m_shown.table.lines.isEmpty()) {
        QList<qsizetype> order(m_shown.table.lines.size());
        std::iota(order.begin(), order.end(), 0);
        if (by() == exchange::FiguresBy::Unit || by() == exchange::FiguresBy::Region)
            std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
                return m_shown.table.lines[a].figures[column].count >
                       m_shown.table.lines[b].figures[column].count;
            });
        order.resize(std::min<qsizetype>(order.size(), barsShown));
        std::reverse(order.begin(), order.end()); // bars are drawn from the bottom
        auto *set = new QBarSet(m_figure->currentText());
        set->setColor(ui::palette().primary);
        set->setLabelColor(ui::palette().ink);
        QStringList names;
        QList<double> values;
        for (const qsizetype line : std::as_const(order)) {
            values.append(static_cast<double>(m_shown.table.lines[line].figures[column].count));
            names.append(m_shown.lines[line]);
        }
        set->append(values);
        auto *series = new QHorizontalBarSeries;
        series->setBarWidth(std::min(0.7, static_cast<double>(order.size()) / barsAcross));
        series->append(set);
        series->setLabelsVisible(true);
        series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
        chart->addSeries(series);
        auto *down = new QBarCategoryAxis;
        down->append(names);
        down->setLabelsColor(ui::palette().ink);
        down->setGridLineVisible(false);
        auto *along = new QValueAxis;
        along->setLabelFormat(QStringLiteral("%d"));
        along->setLabelsColor(ui::palette().secondInk);
        along->setGridLineColor(ui::palette().line);
        const double longest = std::max(1.0, *std::max_element(values.cbegin(), values.cend()));
        along->setRange(0, std::ceil(longest * spareForNumber));
        chart->addAxis(down, Qt::AlignLeft);
        chart->addAxis(along, Qt::AlignBottom);
        series->attachAxis(down);
        series->attachAxis(along);
        along->setTickCount(std::min(5, static_cast<int>(along->max()) + 1));
    }
    m_chart->setBackgroundBrush(ui::palette().surface);
    QChart *before = m_chart->chart();
    m_chart->setChart(chart);
    delete before;
}

QList<QList<ValueCell>> FiguresTab::leavingRows() const
{
    // What leaves goes further than this screen: small numbers of people are hidden in it.
    const exchange::FigureTable hidden = exchange::withSmallHidden(m_shown.table);
    QList<QList<ValueCell>> rows;
    for (qsizetype i = 0; i < hidden.lines.size(); ++i)
        rows.append(cellsOf(m_shown.lines[i], hidden.lines[i]));
    rows.append(cellsOf(tr("合计"), hidden.total));
    return rows;
}

void FiguresTab::save()
{
    saveTable(host(), this, text::streamName(m_stream->currentCode()), heads(), leavingRows());
}

bool FiguresTab::print()
{
    printTable(host(), this, text::streamName(m_stream->currentCode()),
               by() == exchange::FiguresBy::Period ? QString() : text::periodText(chosenCode(m_period)),
               heads(), leavingRows());
    return true;
}

QWidget *FiguresTab::firstFocus()
{
    return m_list->table()->firstFocus();
}

QString FiguresTab::helpTask() const
{
    return QStringLiteral("district");
}

} // namespace tingyu::ui
