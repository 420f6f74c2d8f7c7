// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/down_tab.h"

#include "core/exchange/unit_service.h"
#include "ui/exchange/down_dialog.h"
#include "ui/exchange/exchange_words.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/text/exchange_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

QString dayShown(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

DownTab::DownTab(PageHost &host, QWidget *parent) : PageTab(host, parent), m_banner(new Banner(this))
{
    m_items =
        new ListCard("exchange-down", tr("下发给学校的"),
                     {tr("日期"), tr("种类"), tr("标题"), tr("发给"), tr("收到"), tr("已阅"), tr("已处理")},
                     host.settings(), this);
    m_items->setEmpty(
        QStringLiteral("export"),
        tr("还没有下发过。通知、测评任务、量表题目文本、地区规则、表格和指名通报都从这里发给学校。"),
        tr("写第一份…"), "downFirst", [this] { addNew(); });
    m_items->addButton(tr("新的下发…"), "downNew", tr("写一份新的下发"), [this] { addNew(); })
        ->setPrimary(true);
    m_items->addButton(tr("写给学校…"), "downWrite", tr("把所选的下发写成给各校的文件"), [this] { write(); });
    m_units = new ListCard("exchange-down-units", tr("各校回音"),
                           {tr("单位"), tr("收到"), tr("已阅"), tr("已处理")}, host.settings(), this);
    m_units->setEmpty(QStringLiteral("report"),
                      tr("选一份下发,这里显示各校哪天收到、已阅、已处理;学校的回执导入后才有。"));
    connect(m_items, &ListCard::selectionChanged, this, [this] { showUnits(m_items->selected()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addWidget(m_items, 3);
    row->addWidget(m_units, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(18));
    column->setSpacing(px(14));
    column->addWidget(m_banner);
    column->addLayout(row, 1);
}

void DownTab::refresh()
{
    readThen(
        host(), this,
        [](Services &services) -> Result<Facts> {
            exchange::DownService down(services.workplace);
            auto items = down.sent();
            auto others = down.whoElse();
            auto units = exchange::UnitService(services.workplace).list();
            if (!items || !others || !units)
                return !items ? items.error() : !others ? others.error() : units.error();
            Facts facts{*std::move(items), {}, {}, *std::move(others)};
            for (const exchange::EnrolledUnit &unit : std::as_const(*units)) {
                facts.names.insert(unit.id, unit.card.name);
                if (unit.isReachable())
                    facts.units.append(unit);
            }
            return facts;
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            fill();
        });
}

void DownTab::fill()
{
    QList<QList<ValueCell>> rows;
    for (const exchange::DownService::Sent &one : std::as_const(m_facts.items)) {
        const auto count = [&one](QDate exchange::Delivery::*day) {
            return std::count_if(one.deliveries.cbegin(), one.deliveries.cend(),
                                 [day](const exchange::Delivery &its) { return (its.*day).isValid(); });
        };
        rows.append({{dayShown(one.item.madeOn)},
                     {text::downKindName(one.item.kind)},
                     {one.item.title},
                     figureCell(one.deliveries.size()),
                     figureCell(count(&exchange::Delivery::cameOn)),
                     figureCell(count(&exchange::Delivery::readOn)),
                     figureCell(count(&exchange::Delivery::actedOn))});
    }
    m_items->setRows(rows);
    showUnits(m_items->selected());
}

const exchange::DownService::Sent *DownTab::chosen() const
{
    const int row = m_items->selected();
    return row < 0 || row >= m_facts.items.size() ? nullptr : &m_facts.items.at(row);
}

void DownTab::showUnits(int row)
{
    QList<QList<ValueCell>> rows;
    if (row >= 0 && row < m_facts.items.size()) {
        for (const exchange::Delivery &one : m_facts.items.at(row).deliveries)
            rows.append({{m_facts.names.value(one.unit)},
                         {dayShown(one.cameOn)},
                         {dayShown(one.readOn)},
                         {dayShown(one.actedOn)}});
    }
    m_units->setRows(rows);
}

void DownTab::write()
{
    const exchange::DownService::Sent *one = chosen();
    if (one == nullptr) {
        host().say(tr("请先选一份下发。"));
        return;
    }
    if (m_facts.units.isEmpty()) {
        host().say(tr("还没有登记学校的密钥卡。"));
        return;
    }
    QList<CodeName> choices;
    // What names a student goes to the student's own school alone.
    if (one->item.kind != exchange::DownKind::Alert)
        choices.append({QString(), tr("全部 %n 个单位", nullptr, static_cast<int>(m_facts.units.size()))});
    for (const exchange::EnrolledUnit &unit : std::as_const(m_facts.units))
        choices.append({exchange::keyIdText(unit.card.id()), unit.card.name});
    auto *dialog = new FormDialog("downTo", tr("写给学校"), this);
    dialog->addNote(tr("每个单位一个文件,写进您选的文件夹;只有收件的单位打得开。"));
    auto *to = dialog->addChoice("to", tr("写给"), choices);
    dialog->setSubmit(tr("选文件夹并写出…"), [this, dialog, to, item = one->item] {
        QList<QByteArray> keys;
        if (const auto key = exchange::keyIdFromText(chosenCode(to)))
            keys.append(*key);
        else
            for (const exchange::EnrolledUnit &unit : std::as_const(m_facts.units))
                keys.append(unit.card.id());
        dialog->finish();
        writeTo(item, keys);
    });
    dialog->show();
}

void DownTab::writeTo(const exchange::DownItem &item, const QList<QByteArray> &to)
{
    const QString folder = chooseTargetFolder(this, tr("下发文件写到哪个文件夹"));
    if (folder.isEmpty())
        return;
    host().tasks().runLong(
        this, tr("写下发文件"),
        [uid = item.uid, to, folder](Services &services, const Progress &progress) {
            return exchange::DownService(services.workplace).write(uid, to, folder, progress);
        },
        [this](const Result<int> &written) {
            refresh();
            if (!written) {
                host().showError(written.error());
                return;
            }
            m_banner->say(Banner::Kind::Done,
                          tr("写了 %n 个文件,写完都已读回核对。请交给各校。", nullptr, *written));
            host().saved();
        });
}

QWidget *DownTab::firstFocus()
{
    return m_items->table()->firstFocus();
}

bool DownTab::addNew()
{
    askDownItem(host(), this, m_facts.others, [this] { refresh(); });
    return true;
}

QString DownTab::helpTask() const
{
    return QStringLiteral("sent_down");
}

} // namespace tingyu::ui
