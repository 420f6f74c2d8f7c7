// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/group_view.h"

#include "core/scales/library.h"
#include "ui/models/value_table_model.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QString word(const scales::Words &words)
{
    return text::wordsIn(text::spoken(), words);
}

const scales::Banding *bandingOf(const scales::ScaleDefinition &definition, const GroupTable &table)
{
    for (const scales::Banding &banding : definition.bandings) {
        if (banding.isDefault && banding.scheme == table.scheme &&
            definition.scores[static_cast<size_t>(banding.score)].id == table.scoreId)
            return &banding;
    }
    return nullptr;
}

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
    connect(m_choice, &QComboBox::activated, this, &GroupView::fill);
    m_bar->hide();
    column->addWidget(m_bar);
    m_banner = new Banner(this);
    column->addWidget(m_banner);
    auto *scroll = new QScrollArea(this);
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
                all.append({*figures, *definition, *translated});
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
        for (const GroupTable &table : one.figures.tables)
            addCard(one, table);
    }
    m_column->addStretch(1);
}

void GroupView::addCard(const Loaded &of, const GroupTable &table)
{
    const scales::ScaleDefinition &definition = *of.definition;
    const QString score =
        word(definition.scores[static_cast<size_t>(definition.scoreIndex.value(table.scoreId))].name);
    auto *card = new Card(tr("%1 · %2").arg(definition.abbr, score), m_inner);
    const QString bands = tr("%1 · %2").arg(table.scheme, table.source);
    card->setNote(of.translated ? tr("%1 · 非标准译本, 界值仅供参考").arg(bands) : bands);
    QStringList headers{tr("班级"), tr("人数")};
    if (const scales::Banding *banding = bandingOf(definition, table)) {
        for (const scales::Band &band : banding->bands)
            headers.append(word(band.label));
    }
    headers += {tr("平均"), tr("标准差")};
    QList<QList<ValueCell>> rows;
    const auto number = [](bool hidden, int count) {
        return ValueCell{.text = hidden ? QStringLiteral("*") : QString::number(count),
                         .spoken = hidden ? tr("人数少,不显示") : QString(),
                         .figure = true};
    };
    const auto decimal = [](std::optional<double> figure) {
        return ValueCell{.text = figure ? QString::number(*figure, 'f', 2) : QStringLiteral("–"),
                         .figure = true};
    };
    for (const ClassLines::Line &line : of.figures.groups.lines(chosenClass())) {
        const GroupRow &row = table.row(line);
        const QString name = of.figures.groups.label(line);
        QList<ValueCell> cells{{.text = name.isEmpty() ? tr("合计") : name, .sort = rows.size()},
                               number(row.countHidden, row.counted)};
        for (const SmallCell &cell : row.bands)
            cells.append(number(cell.hidden, cell.count));
        cells += {decimal(row.mean), decimal(row.sd)};
        rows.append(cells);
    }
    auto *model = new ValueTableModel(headers, card);
    model->setRows(rows);
    const QByteArray id = QByteArray("group.") + definition.id.toLatin1() + '.' + table.scoreId.toLatin1();
    const QString spoken = tr("%1 %2 班级汇总").arg(definition.abbr, score);
    auto *list =
        named(new DataTable(id.constData(), spoken, m_host.settings(), card), id.constData(), spoken);
    list->setModel(model);
    list->setMinimumHeight(px(120 + 38 * static_cast<int>(std::min<qsizetype>(rows.size(), 8))));
    card->body()->addWidget(list);
    m_column->addWidget(card);
}

} // namespace tingyu::ui
