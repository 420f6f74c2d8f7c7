// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roster_result_step.h"

#include "core/school/roster_namesakes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {

RosterTotals totalsOf(const RosterPlan &plan, const RosterDecisions &decisions)
{
    RosterTotals totals;
    for (qsizetype i = 0; i < plan.rows.size(); ++i) {
        const bool out = decisions.leftOut.contains(i);
        switch (plan.rows.at(i).action) {
        case RosterAction::Added:
            ++(out ? totals.untouched : totals.added);
            break;
        case RosterAction::Updated:
            ++(out ? totals.untouched : totals.updated);
            break;
        case RosterAction::Unchanged:
            ++totals.untouched;
            break;
        case RosterAction::Rejected:
            ++totals.rejected;
            break;
        }
    }
    totals.leaving = static_cast<int>(decisions.leaving.size());
    return totals;
}

RosterResultStep::RosterResultStep(QWidget *parent)
    : QWidget(parent), m_card(new Card({}, this)), m_words(label({}, nullptr, m_card))
{
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("roster.result"));
    m_card->body()->addWidget(m_words);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), 0, px(20), px(12));
    column->addWidget(m_card);
    column->addStretch(1);
}

void RosterResultStep::fill(const QString &title, const QList<std::pair<QString, int>> &figures,
                            const QString &words)
{
    m_card->setTitle(title);
    if (m_figures != nullptr) {
        m_figures->hide();
        m_figures->deleteLater();
    }
    m_figures = new QWidget(m_card);
    auto *row = new QHBoxLayout(m_figures);
    row->setContentsMargins(0, px(6), 0, px(6));
    row->setSpacing(px(36));
    for (const auto &[name, count] : figures) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(0);
        cell->addWidget(label(QLocale().toString(count), "figure", m_figures));
        cell->addWidget(label(name, "second", m_figures));
        row->addLayout(cell);
    }
    row->addStretch(1);
    m_card->body()->insertWidget(0, m_figures);
    m_words->setText(words);
}

QString RosterResultStep::namesakesText(const RosterDraft &draft)
{
    int count = 0;
    const auto namesakes = rosterNamesakes(draft.table, draft.plan);
    for (auto it = namesakes.cbegin(); it != namesakes.cend(); ++it)
        count += draft.decisions.leftOut.contains(it.key()) ? 0 : 1;
    return count == 0
               ? QString()
               : QString(u'\n' %
                         tr("新增的学生里有 %n "
                            "人与别人重名:上一步的「重名」里写着各在哪个班。是同一名学生的,先不导入那一行。",
                            nullptr, count));
}

void RosterResultStep::ask(const RosterDraft &draft)
{
    const RosterTotals totals = totalsOf(draft.plan, draft.decisions);
    fill(tr("将要写入"),
         {{tr("新增"), totals.added},
          {tr("更新"), totals.updated},
          {tr("登记离校"), totals.leaving},
          {tr("不动"), totals.untouched},
          {tr("未导入"), totals.rejected}},
         totals.isNothing()
             ? tr("没有需要写入的改动。")
             : tr("到这里还没有写入任何内容。确认后一次写完,可以整体撤销;中途取消则什么也不改。") %
                   namesakesText(draft));
}

QString RosterResultStep::whatIsNext()
{
    return u'\n' % tr("接下来:看学生名单,抽几名学生核对;或回到「今日」,按提示安排值班、新建测评。");
}

void RosterResultStep::tell(const RosterDraft &draft, const RosterOutcome &outcome)
{
    const RosterTotals totals = totalsOf(draft.plan, draft.decisions);
    fill(tr("导入完成"),
         {{tr("已新增"), outcome.added},
          {tr("已更新"), outcome.updated},
          {tr("已登记离校"), outcome.left},
          {tr("不动"), totals.untouched},
          {tr("未导入"), totals.rejected}},
         totals.rejected == 0
             ? tr("文件共 %1 行,都有着落。按 Ctrl Z 可以整体撤销这次导入。").arg(draft.plan.rows.size()) %
                   whatIsNext()
             : tr("文件共 %1 行,其中 %2 行没有导入:存为表格改好后再导入一次即可。按 Ctrl Z "
                  "可以整体撤销这次导入。")
                       .arg(draft.plan.rows.size())
                       .arg(totals.rejected) %
                   whatIsNext());
}

} // namespace tingyu::ui
