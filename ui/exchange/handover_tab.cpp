// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/handover_tab.h"

#include "core/exchange/file_handover_service.h"
#include "core/services.h"
#include "ui/exchange/exchange_words.h"
#include "ui/exchange/handover_dialog.h"
#include "ui/exchange/take_over_dialog.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/text/school_text.h"
#include "ui/text/session_text.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {

HandoverTab::HandoverTab(PageHost &host, QWidget *parent) : PageTab(host, parent)
{
    m_in =
        new ListCard("exchange-handed-in", tr("移交来的档案"),
                     {tr("收到"), tr("学生"), tr("来自"), tr("移交单号"), tr("原因"), tr("状态"), tr("说明")},
                     host.settings(), this);
    m_in->setEmpty(QStringLiteral("import"),
                   tr("还没有学校移交来的档案。U 盘里的文件在“收件”里导入后到这里。"));
    m_in->addButton(tr("查看并接收…"), "handoverTake", tr("查看所选的档案,接收或退回"), [this] { take(); })
        ->setPrimary(true);
    m_in->addButton(tr("打开学生"), "handoverStudent", tr("打开接收到的学生"), [this] {
        if (const int row = m_in->selected(); row >= 0 && !m_came.at(row).studentUid.isNull())
            this->host().openPage(QStringLiteral("students"),
                                  {{QStringLiteral("student"), m_came.at(row).studentUid.toString()},
                                   {QStringLiteral("tab"), QStringLiteral("handover")}});
    });
    m_in->addButton(tr("打印清单"), "handoverInPaper", tr("打印移交来的档案的移交清单"),
                    [this] { printSelected(m_in, m_came); });
    connect(m_in, &ListCard::activated, this, [this] { take(); });
    m_out = new ListCard("exchange-handed-out", tr("移交出去的档案"),
                         {tr("日期"), tr("学生"), tr("交给"), tr("移交单号"), tr("原因"), tr("监护人同意"),
                          tr("状态"), tr("说明")},
                         host.settings(), this);
    m_out->setEmpty(QStringLiteral("student"),
                    tr("还没有移交过。在学生的档案里打开“移交”,点“移交到其他学校…”。"));
    m_out->addButton(tr("打印清单"), "handoverOutPaper", tr("打印移交出去的档案的移交清单"),
                     [this] { printSelected(m_out, m_went); });
    keepHeight(m_in, 220);
    keepHeight(m_out, 220);
    QVBoxLayout *column = scrolledColumn(this, "handoverColumn");
    column->addWidget(m_in, 1);
    column->addWidget(m_out, 1);
}

void HandoverTab::refresh()
{
    readThen(
        host(), this,
        [](Services &services) {
            return exchange::FileHandoverService(services.workplace, services.scales).list();
        },
        [this](const QList<exchange::FileHandover> &all) {
            m_came.clear();
            m_went.clear();
            for (const exchange::FileHandover &one : all)
                (one.isOurs ? m_went : m_came).append(one);
            fill();
            Q_EMIT titleChanged();
        });
}

void HandoverTab::fill()
{
    QList<QList<ValueCell>> came;
    for (const exchange::FileHandover &one : std::as_const(m_came))
        came.append({{stampDay(one.stateOn), one.stateOn},
                     {one.studentName},
                     {one.unitName},
                     figureCell(one.number),
                     {text::handoverReasonName(one.reason)},
                     chipCell(handoverChip(one.state)),
                     {one.state == exchange::HandoverState::Returned ? one.stateWords : one.words}});
    m_in->setRows(came);
    QList<QList<ValueCell>> went;
    for (const exchange::FileHandover &one : std::as_const(m_went))
        went.append({{one.on.toString(Qt::ISODate)},
                     {one.studentName},
                     {one.unitName},
                     figureCell(one.number),
                     {text::handoverReasonName(one.reason)},
                     {text::consentStateName(one.consent)},
                     chipCell(handoverChip(one.state)),
                     {one.state == exchange::HandoverState::Returned ? one.stateWords : one.words}});
    m_out->setRows(went);
}

QString HandoverTab::subtitle() const
{
    const auto waiting = std::count_if(m_came.cbegin(), m_came.cend(), [](const auto &one) {
        return one.state == exchange::HandoverState::Waiting;
    });
    return waiting > 0 ? tr("%n 份档案待接收", nullptr, static_cast<int>(waiting)) : QString();
}

void HandoverTab::take()
{
    const int row = m_in->selected();
    if (row < 0)
        return;
    if (m_came.at(row).state != exchange::HandoverState::Waiting) {
        host().say(tr("这份档案已经接收或退回。"));
        return;
    }
    askTakeOver(host(), this, m_came.at(row).uid, [this] { refresh(); });
}

void HandoverTab::printSelected(const ListCard *list, const QList<exchange::FileHandover> &shown)
{
    if (const int row = list->selected(); row >= 0)
        printFileHandover(host(), this, shown.at(row).uid);
}

QWidget *HandoverTab::firstFocus()
{
    return m_in->table()->firstFocus();
}

QString HandoverTab::helpTask() const
{
    return QStringLiteral("file_handover");
}

} // namespace tingyu::ui
