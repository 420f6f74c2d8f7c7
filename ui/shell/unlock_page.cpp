// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unlock_page.h"

#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int mostSegments = 5;

} // namespace

UnlockPage::UnlockPage(const QString &folder, const VaultInfo &info, int sheetsToday, QWidget *parent)
    : StartPage(tr("已锁定"), {}, parent)
    , m_password(named(new PasswordField(this), "password", tr("密码")))
    , m_hint(label({}, "caption", this))
    , m_banner(new Banner(this))
    , m_timer(new QTimer(this))
{
    setSentence(tr("输入密码后继续;未写完的内容还在原处。"));
    if (sheetsToday > 0) {
        auto *today = new Banner(this);
        today->setObjectName(QStringLiteral("sheetsToday"));
        today->say(Banner::Kind::Problem, tr("今日 %n 份答卷须心理老师当天查看", nullptr, sheetsToday));
        body()->addWidget(today);
    }
    body()->addWidget(m_banner);

    auto *who = label(tr("姓名(&N)"), "second", this);
    body()->addWidget(who);
    if (info.userNames.size() == 1) {
        m_onlyUser = info.userNames.constFirst();
        who->setText(tr("姓名"));
        body()->addWidget(label(m_onlyUser, "cardTitle", this));
    } else if (info.userNames.size() <= mostSegments) {
        m_segments = named(new SegmentedChoice(this), "user", tr("姓名"));
        for (const QString &name : info.userNames)
            m_segments->add(name, name);
        m_segments->setCurrentCode(info.userNames.value(0));
        who->setText(tr("姓名"));
        connect(m_segments, &SegmentedChoice::chosen, this, [this] { m_password->setFocus(); });
        body()->addWidget(m_segments);
    } else {
        m_combo = named(new QComboBox(this), "user", tr("姓名"));
        m_combo->addItems(info.userNames);
        who->setBuddy(m_combo);
        body()->addWidget(m_combo);
    }
    auto *word = label(tr("密码(&P)"), "second", this);
    word->setBuddy(m_password);
    body()->addSpacing(px(4));
    body()->addWidget(word);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    m_password->setMinimumHeight(px(38));
    row->addWidget(m_password, 1);
    auto *unlock = named(new ActionButton(tr("解锁"), this), "unlock", tr("解锁"));
    unlock->setPrimary(true);
    unlock->setMinimumHeight(px(38));
    m_unlock = unlock;
    row->addWidget(unlock);
    body()->addLayout(row);
    body()->addWidget(m_hint);
    m_hint->setMinimumHeight(px(18));

    auto *ways = new QHBoxLayout;
    ways->setSpacing(px(14));
    const std::tuple<const char *, QString, void (UnlockPage::*)()> links[] = {
        {"useSheet", tr("忘记密码:用恢复单"), &UnlockPage::sheetAsked},
        {"otherFolder", tr("打开另一个数据夹"), &UnlockPage::otherFolderAsked},
        {"restore", tr("从备份恢复"), &UnlockPage::restoreAsked},
    };
    for (const auto &[name, text, asked] : links) {
        auto *link = named(new QPushButton(text, this), name, text);
        link->setProperty("link", true);
        link->setCursor(Qt::PointingHandCursor);
        connect(link, &QPushButton::clicked, this, asked);
        ways->addWidget(link);
    }
    ways->addStretch(1);
    body()->addLayout(ways);
    auto *where = label(tr("数据夹:%1").arg(folder), "caption", this);
    where->setWordWrap(true);
    body()->addWidget(where);

    connect(m_password, &PasswordField::hintChanged, m_hint, &QLabel::setText);
    const auto go = [this] {
        if (!m_password->text().isEmpty() && m_unlock->isEnabled())
            Q_EMIT unlockAsked(user());
    };
    connect(m_password, &QLineEdit::returnPressed, this, go);
    connect(unlock, &QPushButton::clicked, this, go);
    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, &UnlockPage::count);
}

QString UnlockPage::user() const
{
    if (m_segments != nullptr)
        return m_segments->currentCode();
    return m_combo != nullptr ? m_combo->currentText() : m_onlyUser;
}

QWidget *UnlockPage::firstFocus()
{
    return m_password;
}

void UnlockPage::showDemoPassword(const QString &password)
{
    setSentence(tr("演示数据 — 不可用于真实学生。演示密码:%1").arg(password));
}

void UnlockPage::setBusy(bool busy)
{
    m_unlock->setEnabled(!busy && m_secondsLeft == 0);
    m_password->setEnabled(!busy && m_secondsLeft == 0);
    m_unlock->setText(busy ? tr("正在解锁…") : tr("解锁"));
    if (!busy && m_secondsLeft == 0)
        m_password->setFocus();
}

void UnlockPage::tellRestored()
{
    m_banner->say(Banner::Kind::Done,
                  tr("已经恢复。用恢复单恢复的,输入刚才设的新密码;用密码恢复的,输入备份时的密码。"));
}

void UnlockPage::showFailure(const Error &error)
{
    if (error.code == Errc::LockedOut) {
        m_secondsLeft = qMax(1, error.detail.value(0).toInt());
        setBusy(false);
        m_timer->start();
        count();
        return;
    }
    setBusy(false);
    const bool serious =
        error.code == Errc::Damaged || error.code == Errc::TooNew || error.code == Errc::Internal;
    m_banner->say(serious ? Banner::Kind::Problem : Banner::Kind::Attention, text::sentence(error));
}

void UnlockPage::count()
{
    if (m_secondsLeft <= 0) {
        m_timer->stop();
        m_secondsLeft = 0;
        m_banner->clear();
        setBusy(false);
        return;
    }
    m_banner->say(Banner::Kind::Attention, tr("密码连续输错,请等 %n 秒后再试。", nullptr, m_secondsLeft));
    --m_secondsLeft;
}

} // namespace tingyu::ui
