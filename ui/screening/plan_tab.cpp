// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/plan_tab.h"

#include "core/report/campaign_paper.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/campaign_text.h"
#include "ui/text/language.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace tingyu::ui {

PlanTab::PlanTab(PageHost &host, const Campaign &campaign, const char *listId, const QString &listName,
                 const QStringList &headers, QWidget *parent)
    : QWidget(parent), m_host(host), m_campaign(campaign)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_note = label({}, "second", this);
    m_note->setWordWrap(true);
    m_note->hide();
    column->addWidget(m_note);
    m_model = new ValueTableModel(headers, this);
    m_list = named(new DataTable(listId, listName, host.settings(), this), listId, listName);
    m_list->setModel(m_model);
    column->addWidget(m_list, 1);
    m_tools = new WrapRow;
    m_tools->setSpacing(px(8));
    column->addLayout(m_tools);
}

QWidget *PlanTab::firstFocus() const
{
    return m_list->firstFocus();
}

void PlanTab::setRows(const QList<QList<ValueCell>> &rows)
{
    const QList<int> before = m_list->selectedRows();
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_list->selectSourceRow(std::min(before.value(0, 0), static_cast<int>(rows.size()) - 1));
}

int PlanTab::chosenRow() const
{
    const QList<int> rows = m_list->selectedRows();
    if (rows.isEmpty())
        m_host.say(tr("请先在列表中选一行。"));
    return rows.value(0, -1);
}

void PlanTab::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

ActionButton *PlanTab::addButton(const char *name, const QString &text, const QString &spoken,
                                 const std::function<void()> &act)
{
    auto *button = named(new ActionButton(text, this), name, spoken);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    m_tools->addWidget(button);
    return button;
}

void PlanTab::store(const QString &label, const std::function<Result<void>(Services &)> &job)
{
    write(m_host, this, label, job, [this](const Result<void> &stored) {
        if (!stored) {
            m_host.showError(stored.error());
            return;
        }
        refresh();
        Q_EMIT changed();
    });
}

void PlanTab::store(FormDialog *dialog, const QString &label,
                    const std::function<Result<void>(Services &)> &job)
{
    write(m_host, this, dialog, label, job, [this](const Result<void> &stored) {
        if (!stored)
            return;
        refresh();
        Q_EMIT changed();
    });
}

MakeUpTab::MakeUpTab(PageHost &host, const Campaign &campaign, QWidget *parent)
    : PlanTab(host, campaign, "makeUpList", tr("补测名单"),
              {tr("班级"), tr("学号"), tr("姓名"), tr("情况"), tr("要做的量表")}, parent)
{
    say(tr("还能请来补测的学生;不愿参加、未获同意和不纳入的不在名单上。打印的名单不写情况。"));
    addButton("printMakeUp", tr("打印补测名单"), tr("打印补测名单"), [this] {
        const auto make = [uid = this->campaign().uid](Services &services, const report::PrintOrder &order,
                                                       bool record) {
            return report::CampaignPaperService(services.workplace, services.scales)
                .makeUpList(uid, {}, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
        };
        (new PrintDialog(this->host(), tr("打印补测名单"), make, this))->open();
    });
}

void MakeUpTab::refresh()
{
    host().tasks().run(
        this,
        [id = campaign().id](Services &services) {
            return CampaignPlanService(services.workplace, services.scales).makeUpList(id);
        },
        [this](const Result<QList<MakeUpRow>> &rows) {
            if (!rows) {
                report(rows.error());
                return;
            }
            QList<QList<ValueCell>> cells;
            for (int i = 0; i < rows->size(); ++i) {
                const MakeUpRow &row = rows->at(i);
                QStringList scales;
                for (const QString &scale : row.scales)
                    scales.append(campaign().shortName(scale));
                cells.append({{.text = row.className, .sort = i},
                              {.text = row.schoolNo},
                              {.text = row.name},
                              {.text = text::memberState(row.state)},
                              {.text = text::listed(scales)}});
            }
            setRows(cells);
        });
}

} // namespace tingyu::ui
