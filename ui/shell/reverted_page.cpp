// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reverted_page.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QDir>
#include <QVBoxLayout>

namespace tingyu::ui {

RevertedPage::RevertedPage(const QString &folder, bool hasVault, QWidget *parent)
    : StartPage(tr("这台电脑一重启,数据就没了"),
                tr("重启前在 %1 里做的记号不见了:这块盘装了还原卡或冰点,不能放数据夹。")
                    .arg(QDir::toNativeSeparators(folder)),
                parent)
{
    auto *advice = label(
        tr("换一个重启后还在的地方:另一个分区(常是 D 盘或 E 盘)、一块移动硬盘,或请管电脑的老师把这块盘设为"
           "不还原。换好后再做一次重启检验。"),
        "second", this);
    advice->setWordWrap(true);
    body()->addWidget(advice);
    auto *restore =
        named(new ActionButton(tr("从备份恢复到别处…"), this), "revertedRestore", tr("从备份恢复到别的位置"));
    restore->setPrimary(true);
    auto *create = named(new ActionButton(tr("没有备份,新建到别处…"), this), "revertedCreate",
                         tr("没有备份,新建数据夹到别的位置"));
    auto *row = new WrapRow; // long words in large letters go below each other
    row->setSpacing(px(10));
    if (hasVault) {
        auto *open =
            named(new ActionButton(tr("还是打开旧的"), this), "revertedOpen", tr("还是打开这里旧的数据夹"));
        row->addWidget(open);
        connect(open, &QPushButton::clicked, this, &RevertedPage::openAsked);
    }
    row->addStretch();
    row->addWidget(create);
    row->addWidget(restore);
    body()->addLayout(row);
    m_first = restore;
    connect(restore, &QPushButton::clicked, this, &RevertedPage::restoreAsked);
    connect(create, &QPushButton::clicked, this, &RevertedPage::createAsked);
}

} // namespace tingyu::ui
