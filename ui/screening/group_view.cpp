// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/group_view.h"

#include "core/report/group_extras.h"
#include "core/scales/library.h"
#include "core/screening/group_export.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/print/paper.h"
#include "ui/screening/chart_view.h"
#include "ui/text/error_text.h"
#include "ui/text/group_table.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

} // namespace

GroupView::GroupView(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_bar = new QWidget(this);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    m_choice = named(new QComboBox(m_bar), "groupClass", tr("汇总的班级"));
    auto *caption = new QLabel(tr("班级"), m_bar);
    caption->setBuddy(m_choice);
    bar->addWidget(caption);
    bar->addWidget(m_choice);
    bar->addStretch(1);
    m_export = named(new ActionButton(tr("导出表格…"), this), "exportGroup", tr("把汇总导出为表格文件"));
    connect(m_export, &QPushButton::clicked, this, &GroupView::exportTable);
    m_export->setEnabled(false);
    connect(m_choice, &QComboBox::activated, this, &GroupView::fill);
    m_bar->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(m_bar, 1);
    top->addStretch(0);
    top->addWidget(m_export);
    column->addLayout(top);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto *scroll = named(new QScrollArea(this), "groupScroll", tr("班级汇总的内容"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_inner = new QWidget(scroll);
    m_inner->setProperty("ground", true);
    m_column = new QVBoxLayout(m_inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(16));
    scroll->setWidget(m_inner);
    column->addWidget(scroll, 1);
}

SchoolClassId GroupView::chosenClass() const
{
    return SchoolClassId(m_choice->currentData().toLongLong());
}

void GroupView::show(const Campaign &campaign)
{
    m_choice->clear();
    take({});
    m_campaign = campaign.uid;
    m_banner->clear();
    m_host.tasks().run(
        this,
        [campaign](Services &services) -> Result<QList<Loaded>> {
            QList<Loaded> all;
            for (const QString &scale : campaign.scales) {
                auto figures = services.groups.figures(campaign.id, scale);
                if (!figures)
                    return figures.error();
                auto definition = services.scales.find(scale);
                if (!definition)
                    return definition.error();
                auto translated = services.scaleShelf.isTranslated(campaign.id, scale);
                if (!translated)
                    return translated.error();
                auto earlier = services.groups.earlier(campaign.id, scale);
                if (!earlier)
                    return earlier.error();
                auto spread =
                    DistributionService(services.workplace, services.scales).of(campaign.id, scale, *figures);
                if (!spread)
                    return spread.error();
                all.append({*figures, *definition, *translated, *earlier, *spread});
            }
            return all;
        },
        [this](const Result<QList<Loaded>> &loaded) {
            if (!loaded) {
                m_banner->say(Banner::Kind::Problem, text::sentence(loaded.error()));
                return;
            }
            take(*loaded);
            m_banner->say(Banner::Kind::Info,
                          m_column->count() > 1
                              ? tr("* 表示 1 到 4 人或可由合计推出的格子,不显示。结果不可靠的答卷不计入。")
                              : tr("还没有可以汇总的答卷。"));
        });
}

void GroupView::take(const QList<Loaded> &loaded)
{
    m_loaded = loaded;
    fillChoice();
    fill();
}

void GroupView::fillChoice()
{
    m_choice->clear();
    m_choice->addItem(tr("全部班级"), 0);
    const ClassLines groups = m_loaded.isEmpty() ? ClassLines() : m_loaded.first().figures.groups;
    for (qsizetype i = 0; i < groups.classes.size(); ++i)
        m_choice->addItem(groups.classNames[i], groups.classes[i].value());
    m_bar->setVisible(groups.classes.size() > 1);
}

void GroupView::fill()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Loaded &one : std::as_const(m_loaded)) {
        addThemes(one);
        for (const ScoreDistribution &distribution : one.distributions)
            addDistribution(one, distribution);
        for (const GroupTable &table : one.figures.tables)
            addCard(one, table);
    }
    m_column->addStretch(1);
    m_export->setEnabled(!m_loaded.isEmpty());
}

void GroupView::addThemes(const Loaded &of)
{
    const QStringList themes = text::groupThemes(*of.definition, of.figures, chosenClass());
    if (themes.isEmpty())
        return;
    auto *card = new Card(tr("%1 · 班级主题").arg(of.definition->abbr), m_inner);
    card->setNote(tr("偏高的人占该组的比例,可以在班会和心理课上谈"));
    auto *words = label(themes.join(QLatin1Char('\n')), nullptr, card);
    words->setWordWrap(true);
    card->body()->addWidget(words);
    m_column->addWidget(card);
}

DataTable *GroupView::addTable(Card *card, const text::GroupColumns &columns, const QByteArray &id,
                               const QString &spoken)
{
    QList<QList<ValueCell>> rows;
    for (const QList<text::GroupColumns::Cell> &line : columns.rows) {
        QList<ValueCell> cells;
        for (const text::GroupColumns::Cell &cell : line)
            cells.append({.text = cell.text,
                          .sort = cell.number ? QVariant(*cell.number) : QVariant(),
                          .spoken = cell.isHidden ? tr("人数少,不显示") : QString(),
                          .figure = !cells.isEmpty()});
        cells.first().sort = rows.size();
        rows.append(cells);
    }
    auto *model = new ValueTableModel(columns.headings, card);
    model->setRows(rows);
    auto *list =
        named(new DataTable(id.constData(), spoken, m_host.settings(), card), id.constData(), spoken);
    list->setModel(model);
    list->setMinimumHeight(px(120 + 38 * static_cast<int>(std::min<qsizetype>(rows.size(), 8))));
    card->body()->addWidget(list);
    return list;
}

/// Of all classes the steps of the score; of the class chosen its bands, which is all that may be told.
void GroupView::addDistribution(const Loaded &of, const ScoreDistribution &distribution)
{
    const scales::ScaleDefinition &definition = *of.definition;
    const auto table =
        std::find_if(of.figures.tables.cbegin(), of.figures.tables.cend(),
                     [&](const GroupTable &one) { return one.scoreId == distribution.scoreId; });
    if (table == of.figures.tables.cend())
        return;
    const QString score = text::spokenWords(
        definition.scores[static_cast<size_t>(definition.scoreIndex.value(distribution.scoreId))].name);
    auto *card = new Card(tr("%1 · %2 · 得分分布").arg(definition.abbr, score), m_inner);
    card->setNote(tr("每根柱子是一段分数里的人数,不足 5 人的并入相邻的一段"));
    const SchoolClassId only = chosenClass();
    const report::Language language = print::paperLanguage();
    const report::Chart chart =
        only.isValid() ? report::bandChart(definition, *table,
                                           table->row(of.figures.groups.lines(only).first()), language)
                       : report::distributionChart(definition, distribution, language);
    const QByteArray id =
        QByteArray("spread.") + definition.id.toLatin1() + '.' + distribution.scoreId.toLatin1();
    if (!chart.points.isEmpty()) {
        const QByteArray name = id + ".chart";
        auto *view =
            named(new ChartView(card), name.constData(), tr("%1 %2 得分分布图").arg(definition.abbr, score));
        view->setChart(chart);
        view->setMinimumHeight(px(220));
        card->body()->addWidget(view);
    }
    addTable(card, text::distributionColumns(definition, of.figures, distribution, only), id,
             tr("%1 %2 得分分布表").arg(definition.abbr, score));
    m_column->addWidget(card);
}

void GroupView::addCard(const Loaded &of, const GroupTable &table)
{
    const scales::ScaleDefinition &definition = *of.definition;
    const QString score = text::spokenWords(
        definition.scores[static_cast<size_t>(definition.scoreIndex.value(table.scoreId))].name);
    auto *card = new Card(tr("%1 · %2").arg(definition.abbr, score), m_inner);
    const QString bands = tr("%1 · %2").arg(table.scheme, table.source);
    card->setNote(of.translated ? tr("%1 · 非标准译本, 界值仅供参考").arg(bands) : bands);
    const text::GroupColumns columns =
        text::groupColumns(definition, of.figures, table, of.earlier, chosenClass());
    const QByteArray id = QByteArray("group.") + definition.id.toLatin1() + '.' + table.scoreId.toLatin1();
    addTable(card, columns, id, tr("%1 %2 班级汇总").arg(definition.abbr, score));
    if (!columns.since.isEmpty()) {
        auto *since = label(columns.since, "caption", card);
        since->setWordWrap(true);
        card->body()->addWidget(since);
    }
    m_column->addWidget(card);
}

void GroupView::exportTable()
{
    const QString path = chooseSaveFile(this, tr("导出班级汇总"), QStringLiteral("group-report.xlsx"),
                                        tr("表格 (*.xlsx *.csv)"));
    if (path.isEmpty())
        return;
    QList<text::GroupScale> scales;
    for (const Loaded &one : std::as_const(m_loaded))
        scales.append({one.definition.get(), one.figures, one.earlier, one.distributions});
    m_host.tasks().run(
        this,
        [campaign = m_campaign, book = text::groupWorkbook(scales), path](Services &services) {
            return writeGroupReport(services.workplace, campaign, book, path);
        },
        [this](const Result<void> &done) {
            if (done)
                m_host.say(tr("班级汇总已导出。"));
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(done.error()));
        });
}

} // namespace tingyu::ui
