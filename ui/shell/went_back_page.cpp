// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/went_back_page.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {

WentBackPage::WentBackPage(qint64 missingLines, bool hasRestarted, QWidget *parent)
    : StartPage(tr("这份数据比上次用的旧"),
                missingLines > 0 ? tr("这台电脑上次用到的记录比现在多 %n 条:数据夹可能被换回了旧的一份。",
                                      nullptr, static_cast<int>(missingLines))
                                 : tr("这台电脑上次用到的数据比现在的新:数据夹可能被换回了旧的一份。"),
                parent)
{
    auto *advice =
        label(tr("如果不是您自己换回的,请不要在这里继续写:先从最近的备份恢复,并告诉负责人谁能接触这台电脑。"),
              "second", this);
    advice->setWordWrap(true);
    body()->addWidget(advice);
    if (hasRestarted) {
        auto *card = label(tr("电脑在这之间重启过:它可能装了还原卡或冰点,一重启就把磁盘还原。请把数据夹换到"
                              "不还原的盘上:从 U 盘上最近的备份恢复到那里,或请管电脑的老师放开这块盘。"),
                           "strong", this);
        card->setObjectName(QStringLiteral("wentBackRestarted"));
        card->setWordWrap(true);
        body()->addWidget(card);
    }
    auto *restore = named(new ActionButton(tr("从备份恢复…"), this), "wentBackRestore",
                          tr("不打开这份旧数据,从备份恢复"));
    restore->setPrimary(true);
    auto *goOn = named(new ActionButton(tr("是我换回的,继续使用"), this), "wentBackGoOn",
                       tr("是我换回的,继续使用这份数据"));
    auto *leave = named(new ActionButton(tr("先不打开"), this), "wentBackLeave", tr("先不打开这份数据"));
    auto *row = new QHBoxLayout;
    row->addWidget(leave);
    row->addStretch(1);
    row->addWidget(goOn);
    row->addWidget(restore);
    body()->addLayout(row);
    auto *record = label(tr("继续使用会写入留痕。"), "caption", this);
    body()->addWidget(record);
    m_restore = restore;
    connect(restore, &QPushButton::clicked, this, &WentBackPage::restoreAsked);
    connect(goOn, &QPushButton::clicked, this, &WentBackPage::goOnAsked);
    connect(leave, &QPushButton::clicked, this, &WentBackPage::leaveAsked);
}

} // namespace tingyu::ui
