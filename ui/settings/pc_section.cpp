// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pc_section.h"

#include "core/base/platform.h"
#include "core/vault/reboot_mark.h"
#include "core/vault/vault_operations.h"
#include "ui/settings/move_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/wrapped_label.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QWidget *box(QWidget *parent, QVBoxLayout **column)
{
    auto *made = new QWidget(parent);
    *column = new QVBoxLayout(made);
    (*column)->setContentsMargins(0, 0, 0, 0);
    (*column)->setSpacing(px(10));
    return made;
}

QString countsText(const RecordCounts &counts)
{
    return PcSection::tr("学生 %1,答卷 %2,个案 %3,谈话记录 %4")
        .arg(counts.students)
        .arg(counts.sheets)
        .arg(counts.cases)
        .arg(counts.sessions);
}

} // namespace

PcSection::PcSection(PageHost &host) : SettingsSection(host), m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(16));
    m_banner->setObjectName(QStringLiteral("pcVerdict"));
    column->addWidget(m_banner);
    column->addWidget(restartCard());
    if (op::vaultMove.everything.intersects(host.facts().session.roles))
        column->addWidget(moveCard());
    column->addStretch(1);
}

QWidget *PcSection::restartCard()
{
    auto *card = new Card(tr("重启检验"), this);
    card->body()->addWidget(
        wrapped(tr("有的学校电脑装了还原卡或冰点,一重启就把磁盘还原,写下的内容就没了。检验一次就知道。"),
                "caption", card));
    m_restart = wrapped({}, "second", card);
    m_restart->setObjectName(QStringLiteral("restartState"));
    card->body()->addWidget(m_restart);
    auto *row = new QHBoxLayout;
    auto *mark = named(new ActionButton(tr("写下记号"), card), "restartMark", tr("写下重启检验的记号"));
    row->addStretch(1);
    row->addWidget(mark);
    card->body()->addLayout(row);
    connect(mark, &QPushButton::clicked, this, &PcSection::leaveMark);
    return card;
}

QWidget *PcSection::moveCard()
{
    auto *card = new Card(tr("搬到另一台电脑"), this);
    for (QWidget *part : {m_here = hereBox(card), m_away = awayBox(card), m_arrived = arrivedBox(card)}) {
        card->body()->addWidget(part);
        part->hide();
    }
    return card;
}

QWidget *PcSection::hereBox(QWidget *card)
{
    QVBoxLayout *column = nullptr;
    QWidget *made = box(card, &column);
    column->addWidget(wrapped(tr("换电脑时不要自己拷贝数据夹:按步骤写一份核对过的备份,"
                                 "在新电脑上恢复。此后这台只能看,档案不会在两处各写各的。"),
                              "second", made));
    auto *row = new QHBoxLayout;
    auto *go = named(new ActionButton(tr("搬家…"), made), "moveStart", tr("搬到另一台电脑"));
    row->addStretch(1);
    row->addWidget(go);
    column->addLayout(row);
    connect(go, &QPushButton::clicked, this, [this] {
        moveToOtherPc(this, host(), [this] {
            host().saved();
            refresh();
        });
    });
    return made;
}

QWidget *PcSection::awayBox(QWidget *card)
{
    QVBoxLayout *column = nullptr;
    QWidget *made = box(card, &column);
    m_awayWords = wrapped({}, "strong", made);
    m_awayWords->setObjectName(QStringLiteral("moveAway"));
    column->addWidget(m_awayWords);
    auto *line = new QHBoxLayout;
    m_receipt = named(new QLineEdit(made), "moveReceipt", tr("新电脑上的回执,两组六位数字"));
    m_receipt->setPlaceholderText(tr("新电脑上的回执,两组六位数字"));
    m_takeReceipt =
        named(new ActionButton(tr("确认新电脑已收到"), made), "moveTakeReceipt", tr("确认新电脑已收到"));
    line->addWidget(m_receipt, 1);
    line->addWidget(m_takeReceipt);
    column->addLayout(line);
    auto *row = new QHBoxLayout;
    auto *back = named(new ActionButton(tr("没有搬成,收回…"), made), "moveBack", tr("没有搬成,收回搬家"));
    m_remove = named(new ActionButton(tr("删除这台电脑上的数据夹…"), made), "moveRemove",
                     tr("删除这台电脑上的数据夹"));
    row->addWidget(back);
    row->addStretch(1);
    row->addWidget(m_remove);
    column->addLayout(row);
    connect(m_takeReceipt, &QPushButton::clicked, this, &PcSection::takeReceipt);
    connect(m_receipt, &QLineEdit::returnPressed, this, &PcSection::takeReceipt);
    connect(back, &QPushButton::clicked, this, &PcSection::askComeBack);
    connect(m_remove, &QPushButton::clicked, this, &PcSection::askRemove);
    return made;
}

QWidget *PcSection::arrivedBox(QWidget *card)
{
    QVBoxLayout *column = nullptr;
    QWidget *made = box(card, &column);
    m_arrivedWords = wrapped({}, "second", made);
    m_arrivedWords->setObjectName(QStringLiteral("moveArrived"));
    m_receiptShown = label({}, "figure", made);
    m_receiptShown->setObjectName(QStringLiteral("moveReceiptShown"));
    m_receiptShown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_arrivedWords);
    column->addWidget(label(tr("回执,到旧电脑的「电脑与搬家」里输入:"), "second", made));
    column->addWidget(m_receiptShown);
    auto *row = new QHBoxLayout;
    auto *settled =
        named(new ActionButton(tr("旧电脑已经处理好"), made), "moveSettled", tr("旧电脑已经处理好,不再提醒"));
    row->addStretch(1);
    row->addWidget(settled);
    column->addLayout(row);
    connect(settled, &QPushButton::clicked, this, [this] {
        host().tasks().run(
            this, [](Vault &vault) { return Moving(vault).settle(); },
            [this](const Result<void> &done) {
                if (!done)
                    refuse(done.error());
                else
                    host().saved();
                refresh();
            });
    });
    return made;
}

void PcSection::refresh()
{
    host().tasks().run(
        this,
        [](Vault &vault) -> Result<Facts> {
            Facts facts;
            facts.folder = vault.folder();
            const auto survived = rebootmark::hasSurvived(vault);
            Moving moving(vault);
            auto away = moving.away();
            auto arrived = moving.arrived();
            if (!survived || !away || !arrived)
                return !survived ? survived.error() : !away ? away.error() : arrived.error();
            facts.hasSurvived = *survived;
            facts.isMarked = rebootmark::find(facts.folder).has_value();
            facts.away = *away;
            facts.arrived = *arrived;
            return facts;
        },
        [this](const Result<Facts> &facts) {
            if (facts)
                show(*facts);
            else
                host().showError(facts.error());
        });
}

void PcSection::show(const Facts &facts)
{
    const QString folder = QDir::toNativeSeparators(facts.folder);
    if (facts.isMarked)
        m_restart->setText(
            tr("记号已写在 "
               "%1。请现在重启电脑,再打开听屿:它会说“重启检验通过”。如果它像没检验过一样什么也没说,"
               "就是数据没有留住,请把数据夹换到别的盘。")
                .arg(folder));
    else
        m_restart->setText(
            facts.hasSurvived
                ? tr("检验过:%1 里的数据重启后还在。换了盘或重装了系统,请再检验一次。").arg(folder)
                : tr("还没有检验过 %1。").arg(folder));
    if (m_here == nullptr)
        return;
    m_here->setVisible(!facts.away && !facts.arrived);
    m_away->setVisible(facts.away.has_value());
    m_arrived->setVisible(!facts.away && facts.arrived);
    if (facts.away) {
        const Moving::Away &away = *facts.away;
        m_awayWords->setText(
            away.seq == 0 ? tr("%1 开始搬家,没有做完:这里现在只能看。请收回,需要时再搬一次。")
                                .arg(text::timeText(away.atUtc))
            : away.isReceived
                ? tr("已搬走,新电脑已收到。这里只能看;确认新电脑用着没问题,就可以删掉这台上的。")
                : tr("%1 搬走,用第 %2 份备份。这里只能看;在新电脑上恢复以后,把它的回执输在下面。")
                      .arg(text::timeText(away.atUtc))
                      .arg(away.seq));
        const bool waits = away.seq > 0 && !away.isReceived;
        m_receipt->setVisible(waits);
        m_takeReceipt->setVisible(waits);
        m_remove->setVisible(away.isReceived);
    }
    if (facts.arrived)
        showArrived(*facts.arrived);
}

void PcSection::showArrived(const Moving::Arrived &arrived)
{
    QString words = tr("这个数据夹在 %1 搬到这台电脑,用旧电脑的第 %2 份备份。")
                        .arg(text::timeText(arrived.atUtc))
                        .arg(arrived.seq);
    if (!arrived.then)
        words += tr("现在有:%1。").arg(countsText(arrived.now));
    else if (*arrived.then == arrived.now)
        words += tr("与旧电脑上一样多:%1。").arg(countsText(arrived.now));
    else
        words += tr("旧电脑上是:%1;现在是:%2。").arg(countsText(*arrived.then), countsText(arrived.now));
    m_arrivedWords->setText(words);
    m_receiptShown->setText(arrived.receipt);
}

void PcSection::leaveMark()
{
    struct Left
    {
        QString folder;
        QString mark;
    };
    host().tasks().run(
        this,
        [](Vault &vault) -> Result<Left> {
            const auto mark = rebootmark::leave(vault.folder());
            return mark ? Result<Left>(Left{vault.folder(), mark->toString()}) : mark.error();
        },
        [this](const Result<Left> &left) {
            if (!left) {
                refuse(left.error());
                return;
            }
            host().settings().setRebootMark(left->folder, left->mark);
            m_banner->say(Banner::Kind::Info, tr("记号已写好。请现在重启电脑,再打开听屿。"));
            refresh();
        });
}

void PcSection::takeReceipt()
{
    host().tasks().run(
        this, [typed = m_receipt->text()](Vault &vault) { return Moving(vault).acceptReceipt(typed); },
        [this](const Result<void> &right) {
            if (!right) {
                refuse(right.error());
                m_receipt->setFocus();
                return;
            }
            m_receipt->clear();
            m_banner->say(Banner::Kind::Done, tr("回执对上了:新电脑已打开搬去的数据夹。"));
            host().saved();
            refresh();
        });
}

void PcSection::askComeBack()
{
    auto *dialog = new FormDialog("moveBackAsk", tr("收回搬家"), this);
    dialog->addNote(tr("只有新电脑上还没有写过东西时才收回。新电脑上已经写了的,不会到这里来;两边都接着写,"
                       "以后合并和上报都会对不上。"));
    dialog->addNote(tr("收回以后请删掉新电脑上的数据夹。窗口会锁上,再用密码打开。"));
    dialog->setSubmit(tr("收回,在这里接着写"), [this, dialog] {
        host().tasks().run(
            dialog, [](Vault &vault) { return Moving(vault).comeBack(); },
            [this, dialog](const Result<void> &done) {
                if (!done) {
                    dialog->refuse(done.error());
                    return;
                }
                dialog->finish();
                host().leaveSpentVault(); // its installation is another one: opened anew
            });
    });
    dialog->show();
}

void PcSection::askRemove()
{
    auto *dialog = new FormDialog("moveRemoveAsk", tr("删除这台电脑上的数据夹"), this);
    dialog->addNote(tr("钥匙文件和加密的数据文件都从这块盘上删去,不能收回;您自己放在旁边的文件留着。"
                       "档案在新电脑上,备份盘上的备份也还在。"));
    dialog->setSubmit(tr("删除"), [this, dialog] {
        dialog->finish();
        host().removeMovedVault();
    });
    dialog->show();
}

void PcSection::refuse(const Error &error)
{
    m_banner->say(Banner::Kind::Attention, text::sentence(error));
}

} // namespace tingyu::ui
