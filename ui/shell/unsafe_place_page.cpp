// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unsafe_place_page.h"

#include "core/base/platform.h"
#include "ui/text/error_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {

UnsafePlacePage::UnsafePlacePage(const QString &folder, const QString &reason, QWidget *parent)
    : StartPage(reason == QLatin1String("sync") ? tr("数据夹在同步文件夹里") : tr("数据夹在网络盘上"),
                reason == QLatin1String("sync")
                    ? tr("%1 由同步软件管理:它会把写到一半的文件传走,或换回旧的,数据会坏。")
                          .arg(QDir::toNativeSeparators(folder))
                    : tr("%1 在网络盘上:断线时写到一半的数据会坏。").arg(QDir::toNativeSeparators(folder)),
                parent)
    , m_banner(new Banner(this))
    , m_target(named(new QLineEdit(this), "unsafeTarget", tr("搬到本机的哪个文件夹")))
{
    auto *advice = label(tr("请先退出同步软件,再把数据夹搬到本机的普通文件夹。文件逐个复制、核对,"
                            "然后从这里删去;同步软件在网上留的"
                            "旧版本是加密的,请到它的网站上删掉。"),
                         "second", this);
    advice->setWordWrap(true);
    m_target->setText(QDir::toNativeSeparators(QDir::homePath() % QLatin1Char('/') % tr("听屿数据夹")));
    auto *words = label(tr("搬到(&T)"), nullptr, this);
    words->setBuddy(m_target);
    auto *choose = named(new ActionButton(tr("选择…"), this), "unsafeChoose", tr("选择搬到本机的哪个文件夹"));
    auto *line = new QHBoxLayout;
    line->addWidget(words);
    line->addWidget(m_target, 1);
    line->addWidget(choose);
    m_back = named(new ActionButton(tr("返回"), this), "back", tr("返回"));
    auto *move =
        named(new ActionButton(tr("搬过去并打开"), this), "unsafeMove", tr("搬到本机的文件夹并打开"));
    move->setPrimary(true);
    m_move = move;
    auto *row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_move);
    body()->addWidget(m_banner);
    body()->addWidget(advice);
    body()->addLayout(line);
    body()->addLayout(row);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString chosen = chooseTargetFolder(this, tr("搬到本机的哪个文件夹"));
        if (!chosen.isEmpty())
            m_target->setText(QDir::toNativeSeparators(chosen % QLatin1Char('/') % tr("听屿数据夹")));
    });
    connect(m_target, &QLineEdit::textChanged, this, &UnsafePlacePage::check);
    connect(m_back, &QPushButton::clicked, this, &UnsafePlacePage::backAsked);
    connect(m_move, &QPushButton::clicked, this, [this] { Q_EMIT moveAsked(target()); });
    check();
}

QWidget *UnsafePlacePage::firstFocus()
{
    return m_target;
}

QString UnsafePlacePage::target() const
{
    return QDir::fromNativeSeparators(m_target->text().trimmed());
}

void UnsafePlacePage::check()
{
    QString reason;
    const bool isUnsafe = !target().isEmpty() && platform::isUnsafeForVault(target(), &reason);
    if (isUnsafe)
        m_banner->say(Banner::Kind::Attention, tr("这个位置会被同步或在网络上,请换到本机磁盘的其他位置。"));
    else
        m_banner->clear();
    m_move->setEnabled(!m_busy && !isUnsafe && !target().isEmpty());
    m_back->setEnabled(!m_busy);
    m_target->setEnabled(!m_busy);
}

void UnsafePlacePage::setBusy(bool busy)
{
    m_busy = busy;
    check();
}

void UnsafePlacePage::showFailure(const Error &error)
{
    m_banner->say(Banner::Kind::Attention, text::sentence(error));
}

} // namespace tingyu::ui
