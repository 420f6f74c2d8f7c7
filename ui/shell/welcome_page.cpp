// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "ui/shell/tile_button.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QVBoxLayout>

namespace tingyu::ui {

WelcomePage::WelcomePage(bool demoOffered, QWidget *parent)
    : StartPage(tr("欢迎"), tr("为学校的心理辅导室建立一个加密的数据夹,或打开已有的。"), parent)
    , m_banner(new Banner(this))
{
    body()->addWidget(m_banner);
    auto *grid = new QGridLayout;
    grid->setSpacing(px(12));
    auto *create = named(new TileButton(QStringLiteral("add"), tr("新建数据夹"),
                                        tr("第一次使用:学校、密码和恢复单,约三分钟"), this),
                         "welcomeCreate", tr("新建数据夹"));
    create->setPrimary(true);
    auto *open = named(new TileButton(QStringLiteral("folder-open"), tr("打开数据夹"),
                                      tr("数据夹已在这台电脑或移动硬盘上"), this),
                       "welcomeOpen", tr("打开数据夹"));
    auto *restore = named(new TileButton(QStringLiteral("restore"), tr("从备份恢复"),
                                         tr("用密码或恢复单;也可以把备份文件拖到这里"), this),
                          "welcomeRestore", tr("从备份恢复"));
    grid->addWidget(create, 0, 0);
    grid->addWidget(open, 0, 1);
    grid->addWidget(restore, 1, 0);
    if (demoOffered) {
        auto *demo = named(
            new TileButton(QStringLiteral("demo"), tr("看演示"), tr("虚构的学校和学生,不影响真实数据"), this),
            "welcomeDemo", tr("看演示"));
        grid->addWidget(demo, 1, 1);
        connect(demo, &QPushButton::clicked, this, &WelcomePage::demoAsked);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    m_create = create;
    connect(create, &QPushButton::clicked, this, &WelcomePage::createAsked);
    connect(restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreAsked(QString()); });
    connect(open, &QPushButton::clicked, this, [this] {
        const QString folder = chooseFolder(this, tr("打开数据夹"));
        if (!folder.isEmpty())
            Q_EMIT openAsked(folder);
    });
}

bool WelcomePage::takeFile(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir())
        Q_EMIT openAsked(path);
    else
        Q_EMIT restoreAsked(path);
    return true;
}

void WelcomePage::showProblem(const QString &sentence)
{
    m_banner->say(Banner::Kind::Attention, sentence);
}

} // namespace tingyu::ui
