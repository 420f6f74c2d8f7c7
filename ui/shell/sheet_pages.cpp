// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheet_pages.h"

#include "ui/shell/new_password.h"
#include "ui/shell/sheet_entry.h"
#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int goesAwayMs = 8000;

} // namespace

SheetUnlockPage::SheetUnlockPage(const QStringList &users, QWidget *parent)
    : StartPage(tr("用恢复单打开"), tr("照恢复单逐组输入九组数字,再为自己设一个新密码。"), parent)
    , m_entry(new SheetEntry(this))
    , m_name(named(new QLineEdit(this), "userName", tr("您的姓名")))
    , m_banner(new Banner(this))
{
    m_password = new NewPassword([this] { return QStringList{m_name->text()}; }, this);
    auto *go = named(new ActionButton(tr("打开"), this), "openWithSheet", tr("用恢复单打开"));
    go->setPrimary(true);
    m_go = go;
    auto *back = named(new ActionButton(tr("返回"), this), "back", tr("返回"));
    m_name->setText(users.value(0));
    auto *words = label(tr("您的姓名(&N):写已有的姓名会重设他的密码"), "second", this);
    words->setBuddy(m_name);
    body()->addWidget(m_banner);
    body()->addWidget(m_entry);
    body()->addWidget(words);
    body()->addWidget(m_name);
    body()->addWidget(m_password);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(go);
    body()->addLayout(row);
    connect(m_entry, &SheetEntry::changed, this, &SheetUnlockPage::check);
    connect(m_name, &QLineEdit::textChanged, this, &SheetUnlockPage::check);
    connect(m_password, &NewPassword::changed, this, &SheetUnlockPage::check);
    connect(m_password, &NewPassword::finished, m_go, &QPushButton::click);
    connect(go, &QPushButton::clicked, this, &SheetUnlockPage::unlockAsked);
    connect(back, &QPushButton::clicked, this, &SheetUnlockPage::backAsked);
    check();
}

void SheetUnlockPage::check()
{
    m_go->setEnabled(!m_busy && m_entry->isComplete() && m_password->isGood() && !user().isEmpty());
}

QWidget *SheetUnlockPage::firstFocus()
{
    return m_entry->firstField();
}

QString SheetUnlockPage::sheetText() const
{
    return m_entry->text();
}

QString SheetUnlockPage::user() const
{
    return m_name->text().trimmed();
}

SecretBytes SheetUnlockPage::takePassword()
{
    return m_password->take();
}

void SheetUnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    check();
    if (busy)
        m_banner->say(Banner::Kind::Info, tr("正在打开…"));
}

void SheetUnlockPage::showFailure(const Error &error)
{
    setBusy(false);
    if (error.subject == QLatin1String("sheet.group"))
        m_entry->markGroup(error.detail.value(0).toInt());
    m_banner->say(Banner::Kind::Attention, text::sentence(error));
}

TypeBackPage::TypeBackPage(QWidget *parent)
    : StartPage(tr("核对恢复单"), tr("这个数据夹的恢复单还没有照纸输入核对过。请拿出纸,逐组输入一遍。"),
                parent)
    , m_entry(new SheetEntry(this))
    , m_banner(new Banner(this))
{
    auto *go = named(new ActionButton(tr("核对"), this), "checkSheet", tr("核对恢复单"));
    go->setPrimary(true);
    go->setEnabled(false);
    auto *wait = named(new ActionButton(tr("下次再说"), this), "later", tr("下次解锁时再核对"));
    body()->addWidget(m_banner);
    body()->addWidget(m_entry);
    auto *lost = label(tr("纸已经找不到?先进入程序,在设置的「锁定与安全」里更换密钥,会得到一张新的恢复单。"),
                       "caption", this);
    lost->setWordWrap(true);
    body()->addWidget(lost);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(wait);
    row->addWidget(go);
    body()->addLayout(row);
    connect(m_entry, &SheetEntry::changed, this, [this, go] { go->setEnabled(m_entry->isComplete()); });
    connect(go, &QPushButton::clicked, this, [this] { Q_EMIT typedBack(m_entry->text()); });
    connect(wait, &QPushButton::clicked, this, &TypeBackPage::later);
}

QWidget *TypeBackPage::firstFocus()
{
    return m_entry->firstField();
}

void TypeBackPage::showFailure(const Error &error)
{
    if (error.subject == QLatin1String("sheet.group"))
        m_entry->markGroup(error.detail.value(0).toInt());
    m_banner->say(Banner::Kind::Attention, text::sentence(error));
}

BusyPage::BusyPage(const Error &error, QWidget *parent)
    : StartPage(tr("已在另一个窗口中打开"), text::sentence(error), parent)
{
    auto *close = named(new ActionButton(tr("关闭这个窗口"), this), "close", tr("关闭这个窗口"));
    close->setPrimary(true);
    m_close = close;
    auto *row = new QHBoxLayout;
    row->addWidget(close);
    row->addStretch(1);
    body()->addLayout(row);
    body()->addWidget(label(tr("这个窗口会自己关闭。"), "caption", this));
    connect(close, &QPushButton::clicked, this, &BusyPage::closeAsked);
    QTimer::singleShot(goesAwayMs, this, &BusyPage::closeAsked);
}

} // namespace tingyu::ui
