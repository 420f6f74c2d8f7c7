// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/inbox_tab.h"

#include "core/services.h"
#include "ui/exchange/exchange_words.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_write.h"
#include "ui/text/exchange_text.h"
#include "ui/text/size_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int campaignDays = 30; // to be changed on the campaign's own page

ChipContent itemChip(const exchange::DownItem &item)
{
    if (item.actedOn.isValid())
        return {InboxTab::tr("已处理"), Tone::Primary, ChipShape::Check};
    if (item.readOn.isValid())
        return {InboxTab::tr("已阅"), Tone::Blue, ChipShape::Check};
    return item.kind == exchange::DownKind::Alert
               ? ChipContent{InboxTab::tr("今天要看"), Tone::Crimson, ChipShape::Triangle}
               : ChipContent{InboxTab::tr("未阅"), Tone::Amber, ChipShape::HalfDisc};
}

} // namespace

InboxTab::InboxTab(PageHost &host, QWidget *parent) : PageTab(host, parent)
{
    m_list = new ListCard("exchange-inbox", tr("上级来件"),
                          {tr("收到"), tr("种类"), tr("标题"), tr("状态"), tr("已阅"), tr("已处理")},
                          host.settings(), this);
    m_list->setEmpty(QStringLiteral("import"),
                     tr("上级还没有下发过。U 盘里的下发文件在“收件”里导入后到这里。"));
    connect(m_list, &ListCard::selectionChanged, this, [this] { showItem(m_list->selected()); });
    buildItem();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(20), px(16), px(20), px(18));
    row->setSpacing(px(16));
    row->addWidget(m_list, 3);
    row->addWidget(m_card, 2);
}

void InboxTab::buildItem()
{
    m_card = new Card(QString(), this);
    m_facts = label(QString(), "second", m_card);
    m_facts->setWordWrap(true);
    m_body = label(QString(), nullptr, m_card);
    m_body->setWordWrap(true);
    m_body->setTextFormat(Qt::PlainText); // no link of theirs is ever active
    m_body->setAlignment(Qt::AlignTop);
    auto *area = named(new QScrollArea(m_card), "inboxBody", tr("来件正文"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_body);
    m_read = named(new ActionButton(tr("已阅"), m_card), "inboxRead", tr("所选来件已阅"));
    m_acted = named(new ActionButton(tr("已处理"), m_card), "inboxActed", tr("所选来件已处理"));
    m_campaign =
        named(new ActionButton(tr("照此建测评"), m_card), "inboxCampaign", tr("照所选来件建一次测评"));
    connect(m_read, &QPushButton::clicked, this, [this] { act(false); });
    connect(m_acted, &QPushButton::clicked, this, [this] { act(true); });
    connect(m_campaign, &QPushButton::clicked, this, &InboxTab::makeCampaign);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    for (ActionButton *button : {m_read, m_acted, m_campaign})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_card->body()->addWidget(m_facts);
    m_card->body()->addWidget(area, 1);
    m_card->body()->addLayout(buttons);
    m_card->hide();
}

void InboxTab::refresh()
{
    host().tasks().run(
        this, [](Services &services) { return exchange::DownService(services.workplace).inbox(); },
        [this](Result<QList<exchange::DownItem>> items) {
            if (!items) {
                host().showError(items.error());
                return;
            }
            m_items = *std::move(items);
            fill();
            Q_EMIT titleChanged();
        });
}

void InboxTab::fill()
{
    const Uid before = m_shown;
    QList<QList<ValueCell>> rows;
    int again = -1;
    for (const exchange::DownItem &one : std::as_const(m_items)) {
        if (one.uid == before)
            again = static_cast<int>(rows.size());
        rows.append({{stampDay(one.cameUtc), one.cameUtc},
                     {text::downKindName(one.kind)},
                     {one.title},
                     chipCell(itemChip(one)),
                     {one.readOn.toString(Qt::ISODate)},
                     {one.actedOn.toString(Qt::ISODate)}});
    }
    m_list->setRows(rows);
    if (again >= 0)
        m_list->table()->selectSourceRow(again);
    showItem(m_list->selected());
}

QString InboxTab::subtitle() const
{
    const auto unread = std::count_if(m_items.cbegin(), m_items.cend(),
                                      [](const auto &one) { return !one.readOn.isValid(); });
    return unread > 0 ? tr("%n 件未阅", nullptr, static_cast<int>(unread)) : QString();
}

void InboxTab::showItem(int row)
{
    m_card->setVisible(row >= 0 && row < m_items.size());
    if (!m_card->isVisibleTo(this)) {
        m_shown = {};
        return;
    }
    host().tasks().run(
        this,
        [uid = m_items.at(row).uid](Services &services) {
            return exchange::DownService(services.workplace).open(uid);
        },
        [this](const Result<exchange::DownItem> &item) {
            if (!item) {
                host().showError(item.error());
                return;
            }
            m_shown = item->uid;
            m_card->setTitle(item->title);
            QStringList facts{text::downKindName(item->kind), item->madeOn.toString(Qt::ISODate)};
            if (!item->studentName.isEmpty())
                facts += {item->studentName, item->studentClass};
            if (!item->scale.isEmpty())
                facts += {item->scale, item->scaleVersion};
            if (!item->licence.isEmpty())
                facts.append(tr("授权:%1").arg(item->licence));
            if (!item->payload.isEmpty())
                facts.append(tr("文件 %1,已存在本机").arg(text::sizeText(item->payload.size())));
            facts.removeAll(QString());
            m_facts->setText(facts.join(QStringLiteral(" · ")));
            m_body->setText(item->body);
            m_read->setEnabled(!item->readOn.isValid());
            m_acted->setEnabled(!item->actedOn.isValid());
            m_campaign->setVisible(item->kind == exchange::DownKind::Campaign);
        });
}

void InboxTab::act(bool done)
{
    write(
        host(), this, {},
        [uid = m_shown, done](Services &services) {
            exchange::DownService down(services.workplace);
            return done ? down.acted(uid) : down.acknowledge(uid);
        },
        [this](const Result<void> &written) {
            if (!written)
                host().showError(written.error());
            refresh();
        });
}

void InboxTab::makeCampaign()
{
    const auto its = std::find_if(m_items.cbegin(), m_items.cend(),
                                  [this](const exchange::DownItem &one) { return one.uid == m_shown; });
    if (its == m_items.cend())
        return;
    Campaign wanted;
    wanted.name = its->title;
    wanted.scales = QStringList{its->scale};
    wanted.from = host().clock().today();
    wanted.to = wanted.from.addDays(campaignDays);
    write(
        host(), this, tr("照上级来件建测评"),
        [wanted, uid = m_shown](Services &services) -> Result<void> {
            if (auto made = services.campaigns.create(wanted); !made)
                return made.error();
            return exchange::DownService(services.workplace).acted(uid);
        },
        [this](const Result<void> &made) {
            if (!made) {
                host().showError(made.error());
                return;
            }
            host().openPage(QStringLiteral("screening"));
        });
}

QWidget *InboxTab::firstFocus()
{
    return m_list->table()->firstFocus();
}

QString InboxTab::helpTask() const
{
    return QStringLiteral("sent_down");
}

} // namespace tingyu::ui
