// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/password_dialog.h"

#include "core/vault/user_service.h"
#include "ui/shell/help_key.h"
#include "ui/shell/new_password.h"
#include "ui/shell/page.h"
#include "ui/text/error_text.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

class PasswordDialog final : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::PasswordDialog)

public:
    PasswordDialog(QWidget *parent, PageHost &host, bool obliged)
        : QDialog(parent)
        , m_host(host)
        , m_obliged(obliged)
        , m_banner(new Banner(this))
        , m_old(named(new PasswordField(this), "oldPassword", tr("现在的密码")))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setModal(true);
        setHelpTask(*this, QStringLiteral("unlock"));
        setWindowTitle(tr("修改密码"));
        setObjectName(QStringLiteral("passwordDialog"));
        const SessionFacts &facts = host.facts();
        m_new = new NewPassword(
            [names = QStringList{facts.schoolName, facts.session.userName}] { return names; }, this);
        m_go = named(new ActionButton(tr("修改"), this), "passwordChange", tr("修改密码"));
        m_go->setPrimary(true);
        m_go->setEnabled(false);
        auto *cancel = named(new ActionButton(tr("取消"), this), "passwordCancel", tr("不修改密码"));
        cancel->setVisible(!obliged);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(px(24), px(20), px(24), px(20));
        column->setSpacing(px(10));
        column->addWidget(label(obliged ? tr("请换成您自己的密码") : tr("修改密码"), "cardTitle", this));
        if (obliged) {
            auto *why = label(tr("这次用的是一次性代码或别人设的密码。换好以后只有您知道。"), "second", this);
            why->setWordWrap(true);
            column->addWidget(why);
        }
        column->addWidget(m_banner);
        auto *words = label(obliged ? tr("刚才用的代码或密码(&O)") : tr("现在的密码(&O)"), "second", this);
        words->setBuddy(m_old);
        column->addWidget(words);
        column->addWidget(m_old);
        column->addWidget(m_new);
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(cancel);
        row->addWidget(m_go);
        column->addLayout(row);
        setMinimumWidth(px(420));
        const auto judge = [this] { m_go->setEnabled(m_new->isGood() && !m_old->text().isEmpty()); };
        connect(m_new, &NewPassword::changed, this, judge);
        connect(m_old, &QLineEdit::textChanged, this, judge);
        connect(m_new, &NewPassword::finished, m_go, &QPushButton::click);
        connect(m_go, &QPushButton::clicked, this, [this] { change(); });
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    }
    void reject() override
    {
        if (!m_obliged)
            QDialog::reject();
    }

private:
    void change()
    {
        m_go->setEnabled(false);
        auto old = std::make_shared<SecretBytes>(m_old->take());
        auto fresh = std::make_shared<SecretBytes>(m_new->take());
        m_host.tasks().run(
            this, [old, fresh](Vault &vault) { return UserService(vault).changeOwnPassword(*old, *fresh); },
            [this](const Result<void> &changed) {
                if (!changed) {
                    m_banner->say(Banner::Kind::Attention, text::sentence(changed.error()));
                    m_old->setFocus();
                    return;
                }
                m_host.saved();
                m_host.say(tr("密码已修改;下次解锁用新密码。"));
                accept();
            });
    }
    PageHost &m_host;
    bool m_obliged;
    Banner *m_banner = nullptr;
    PasswordField *m_old = nullptr;
    NewPassword *m_new = nullptr;
    ActionButton *m_go = nullptr;
};

} // namespace

void changeOwnPassword(QWidget *parent, PageHost &host, bool obliged)
{
    auto *dialog = new PasswordDialog(parent, host, obliged);
    dialog->show();
}

} // namespace tingyu::ui
