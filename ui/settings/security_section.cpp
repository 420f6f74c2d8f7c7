// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/security_section.h"

#include "core/vault/vault_operations.h"
#include "ui/settings/password_dialog.h"
#include "ui/settings/rekey_dialog.h"
#include "ui/shell/page_read.h"
#include "ui/shell/shell_settings.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tingyu::ui {

SecuritySection::SecuritySection(PageHost &host) : SettingsSection(host)
{
    const RoleSet roles = host.facts().session.roles;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(16));

    auto *lock = new Card(tr("自动锁定"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_minutes = named(new QSpinBox(lock), "lockMinutes", tr("无操作几分钟后锁定"));
    m_minutes->setRange(static_cast<int>(setting::idleLockMinutes.least),
                        static_cast<int>(setting::idleLockMinutes.most));
    m_minutes->setValue(host.facts().lockMinutes);
    m_minutes->setSuffix(tr(" 分钟"));
    m_minutes->setFixedWidth(px(110));
    m_minutes->setKeyboardTracking(false);
    m_minutes->setEnabled(op::settingsChange.everything.intersects(roles));
    auto *words = label(tr("无操作多久后锁定(&I)"), nullptr, lock);
    words->setBuddy(m_minutes);
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int value) {
        this->host().tasks().run(
            this,
            [value](Services &services) {
                return services.settings.setNumber(setting::idleLockMinutes, value);
            },
            [this, value](const Result<void> &written) {
                if (!written) {
                    this->host().showError(written.error());
                    return;
                }
                this->host().setLockMinutes(value);
                this->host().saved();
            });
    });
    row->addWidget(words);
    row->addWidget(m_minutes);
    row->addStretch(1);
    lock->body()->addLayout(row);
    auto *why =
        label(tr("锁定时窗口马上遮住,未写完的内容已经存好,内存中的密钥被清除。桌面锁屏时也会一同锁定。"),
              "caption", lock);
    why->setWordWrap(true);
    lock->body()->addWidget(why);
    column->addWidget(lock);

    auto *password = new Card(tr("我的密码"), this);
    auto *change = named(new ActionButton(tr("修改密码…"), password), "changePassword", tr("修改我的密码"));
    auto *passwordRow = new QHBoxLayout;
    auto *old = label(tr("改密码不用重新加密数据;旧备份仍用旧密码打开。"), "caption", password);
    old->setWordWrap(true);
    passwordRow->addWidget(old, 1);
    passwordRow->addWidget(change);
    password->body()->addLayout(passwordRow);
    connect(change, &QPushButton::clicked, this, [this] { changeOwnPassword(this, this->host(), false); });
    column->addWidget(password);

    auto *sheet = new Card(tr("恢复单"), this);
    m_sealed =
        named(new QCheckBox(tr("已交校领导封存(&S)"), sheet), "sheetSealed", tr("恢复单已交校领导封存"));
    m_sealed->setEnabled(op::settingsChange.everything.intersects(roles));
    sheet->body()->addWidget(m_sealed);
    auto *truth = label(tr("密码和恢复单都没有了,就没有任何人能打开这些数据。没有交出去以前,每天提醒一次。"),
                        "caption", sheet);
    truth->setWordWrap(true);
    sheet->body()->addWidget(truth);
    connect(m_sealed, &QCheckBox::clicked, this, [this](bool sealed) {
        this->host().tasks().run(
            this,
            [sealed](Services &services) { return services.settings.setOn(sheetSealedSetting, sealed); },
            [this](const Result<void> &written) {
                if (!written)
                    this->host().showError(written.error());
                else
                    this->host().saved();
            });
    });
    column->addWidget(sheet);

    if (op::vaultRekey.everything.intersects(roles)) {
        auto *key = new Card(tr("密钥"), this);
        auto *rekey = named(new ActionButton(tr("更换密钥…"), key), "rekey", tr("更换全部数据的密钥"));
        auto *keyRow = new QHBoxLayout;
        auto *when = label(
            tr("恢复单可能被人看过、有人离开了这间辅导室,或数据夹的副本流出去时更换。会得到一张新的恢复单。"),
            "caption", key);
        when->setWordWrap(true);
        keyRow->addWidget(when, 1);
        keyRow->addWidget(rekey);
        key->body()->addLayout(keyRow);
        connect(rekey, &QPushButton::clicked, this, [this] { changeVaultKey(this, this->host()); });
        column->addWidget(key);
    }
    column->addStretch(1);
}

void SecuritySection::refresh()
{
    readThen(
        host(), this, [](Services &services) { return services.settings.isOn(sheetSealedSetting); },
        [this](bool sealed) { m_sealed->setChecked(sealed); });
}

QWidget *SecuritySection::firstFocus()
{
    return m_minutes;
}

} // namespace tingyu::ui
