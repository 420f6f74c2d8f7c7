// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/group_view.h"

#include "core/scales/library.h"
#include "ui/models/value_table_model.h"
#include "ui/text/error_text.h"
#include "ui/text/scale_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {

GroupView::GroupView(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
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

void GroupView::show(const Campaign &campaign)
{
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
                all.append({*figures, *definition});
            }
            return all;
        },
        [this](const Result<QList<Loaded>> &loaded) {
            if (loaded)
                fill(*loaded);
            else
                m_banner->say(Banner::Kind::Problem, text::sentence(loaded.error()));
        });
}

void GroupView::fill(const QList<Loaded> &loaded)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto word = [](const scales::Words &words) { return text::wordsIn(text::spoken(), words); };
    int shown = 0;
    for (const Loaded &one : loaded) {
        for (const GroupTable &table : one.figures.tables) {
            const scales::Score &score =
                one.definition->scores[static_cast<size_t>(one.definition->scoreIndex.value(table.scoreId))];
            auto *card = new Card(tr("%1 · %2").arg(one.definition->abbr, word(score.name)), m_inner);
            card->setNote(tr("%1 · %2").arg(table.scheme, table.source));
            QStringList headers{tr("班级"), tr("人数")};
            for (const scales::Banding &banding : one.definition->bandings) {
                if (!banding.isDefault || banding.scheme != table.scheme ||
                    one.definition->scores[static_cast<size_t>(banding.score)].id != table.scoreId)
                    continue;
                for (const scales::Band &band : banding.bands)
                    headers.append(word(band.label));
                break;
            }
            headers.append(tr("平均"));
            headers.append(tr("标准差"));
            auto *model = new ValueTableModel(headers, card);
            QList<QList<ValueCell>> rows;
            const auto add = [&](const GroupRow &row, const QString &name) {
                QList<ValueCell> cells{
                    {.text = name, .sort = rows.size()},
                    {.text = row.countHidden ? QStringLiteral("*") : QString::number(row.counted),
                     .spoken = row.countHidden ? tr("人数少,不显示") : QString(),
                     .figure = true}};
                for (const SmallCell &cell : row.bands)
                    cells.append({.text = cell.hidden ? QStringLiteral("*") : QString::number(cell.count),
                                  .spoken = cell.hidden ? tr("人数少,不显示") : QString(),
                                  .figure = true});
                cells.append({.text = row.mean ? QString::number(*row.mean, 'f', 2) : QStringLiteral("–"),
                              .figure = true});
                cells.append({.text = row.sd ? QString::number(*row.sd, 'f', 2) : QStringLiteral("–"),
                              .figure = true});
                rows.append(cells);
            };
            for (const GroupRow &row : table.rows)
                add(row, row.classLabel);
            add(table.total, tr("合计"));
            model->setRows(rows);
            const QByteArray id =
                QByteArray("group.") + one.definition->id.toLatin1() + '.' + table.scoreId.toLatin1();
            const QString spoken = tr("%1 %2 班级汇总").arg(one.definition->abbr, word(score.name));
            auto *list =
                named(new DataTable(id.constData(), spoken, m_host.settings(), card), id.constData(), spoken);
            list->setModel(model);
            list->setMinimumHeight(px(120 + 38 * static_cast<int>(std::min<qsizetype>(rows.size(), 8))));
            card->body()->addWidget(list);
            m_column->addWidget(card);
            ++shown;
        }
    }
    m_column->addStretch(1);
    m_banner->say(Banner::Kind::Info,
                  shown > 0 ? tr("* 表示 1 到 4 人或可由合计推出的格子,不显示。结果不可靠的答卷不计入。")
                            : tr("还没有可以汇总的答卷。"));
}

} // namespace tingyu::ui
