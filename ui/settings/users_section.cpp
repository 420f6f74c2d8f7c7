// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/users_section.h"

#include "core/vault/user_service.h"
#include "ui/settings/one_time_code.h"
#include "ui/shell/page_read.h"
#include "ui/text/error_text.h"
#include "ui/text/operation_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {

UsersSection::UsersSection(PageHost &host)
    : SettingsSection(host), m_model(new QStandardItemModel(this)), m_banner(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(16));
    column->addWidget(m_banner);

    m_code = new OneTimeCode(this);
    column->addWidget(m_code);

    auto *list = new Card(tr("可以登录的人"), this);
    m_table = new DataTable("users", tr("用户"), host.settings(), list);
    m_model->setHorizontalHeaderLabels({tr("姓名"), tr("角色"), tr("状态")});
    m_table->setModel(m_model);
    m_table->setMinimumHeight(px(200));
    list->body()->addWidget(m_table);
    auto *row = new WrapRow;
    row->setSpacing(px(8));
    const auto button = [&](const char *name, const QString &words, const QString &spoken, auto act) {
        auto *made = named(new ActionButton(words, list), name, spoken);
        connect(made, &QPushButton::clicked, this, act);
        row->addWidget(made);
        return made;
    };
    m_disable = button("userDisable", tr("停用"), tr("停用所选的人"), [this] {
        if (const VaultUser *user = selected())
            change(tr("已停用;他以前的密码文件副本仍能打开旧备份。"),
                   [id = user->id](Vault &vault) { return UserService(vault).disable(id); });
    });
    m_enable = button("userEnable", tr("重新启用"), tr("重新启用所选的人"), [this] {
        if (const VaultUser *user = selected())
            change(tr("已重新启用。"),
                   [id = user->id](Vault &vault) { return UserService(vault).enable(id); });
    });
    m_reset = button("userReset", tr("忘记密码:给一次性代码"), tr("给所选的人一次性代码"), [this] {
        const VaultUser *user = selected();
        if (user == nullptr)
            return;
        this->host().tasks().run(
            this, [id = user->id](Vault &vault) { return UserService(vault).reset(id); },
            [this, name = user->name](const Result<QString> &code) {
                if (code)
                    m_code->present(name, *code);
                else
                    m_banner->say(Banner::Kind::Attention, text::sentence(code.error()));
            });
    });
    m_setRoles = button("userRoles", tr("改为下面勾选的角色"), tr("把所选的人改为勾选的角色"), [this] {
        if (const VaultUser *user = selected())
            change(tr("角色已修改。"),
                   [id = user->id, roles = chosenRoles(), classes = user->classes](Vault &vault) {
                       return UserService(vault).setRoles(id, roles, classes);
                   });
    });
    list->body()->addLayout(row);
    column->addWidget(list);

    auto *fresh = new Card(tr("添加一个人"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    m_name = named(new QLineEdit(fresh), "newUserName", tr("新用户的姓名"));
    auto *words = label(tr("姓名(&N)"), "second", fresh);
    words->setBuddy(m_name);
    grid->addWidget(words, 0, 0);
    grid->addWidget(m_name, 0, 1);
    auto *roles = new WrapRow;
    const RoleSet possible = UserService::rolesOf(host.facts().kind);
    for (int i = 0; i < roleCount; ++i) {
        const auto role = static_cast<Role>(i);
        // A class teacher needs a class: most need no account at all, a printed slip serves them.
        if (!possible.has(role) || role == Role::ClassTeacher)
            continue;
        auto *box = new QCheckBox(text::roleText(role), fresh);
        box->setObjectName(QStringLiteral("role.") % roleCode(role));
        box->setAccessibleName(tr("角色:%1").arg(text::roleText(role)));
        m_roles.append({role, box});
        roles->addWidget(box);
    }
    grid->addWidget(label(tr("角色"), "second", fresh), 1, 0);
    grid->addLayout(roles, 1, 1);
    auto *add = named(new ActionButton(tr("添加"), fresh), "userAdd", tr("添加这个人"));
    add->setPrimary(true);
    grid->addWidget(add, 2, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    fresh->body()->addLayout(grid);
    auto *truth = label(tr("录入员和督导在程序里只看得到份内的内容;但拿到数据夹和密码的人,技术上可以读到全部,"
                           "请只给可信的人。"),
                        "caption", fresh);
    truth->setWordWrap(true);
    fresh->body()->addWidget(truth);
    column->addWidget(fresh);
    column->addStretch(1);
    connect(add, &QPushButton::clicked, this, &UsersSection::add);
    connect(m_name, &QLineEdit::returnPressed, this, &UsersSection::add);
    connect(m_table, &DataTable::selectionChanged, this, &UsersSection::showSelected);
    showSelected();
}

RoleSet UsersSection::chosenRoles() const
{
    RoleSet roles;
    for (const auto &[role, box] : m_roles) {
        if (box->isChecked())
            roles = roles.with(role);
    }
    return roles;
}

const VaultUser *UsersSection::selected() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.size() == 1 && rows.constFirst() < m_users.size() ? &m_users.at(rows.constFirst()) : nullptr;
}

void UsersSection::showSelected()
{
    const VaultUser *user = selected();
    const bool other = user != nullptr && user->id != host().facts().session.userId;
    m_disable->setEnabled(other && user->enabled);
    m_enable->setEnabled(other && !user->enabled);
    m_reset->setEnabled(other && user->enabled);
    m_setRoles->setEnabled(user != nullptr);
}

void UsersSection::refresh()
{
    readThen(
        host(), this, [](Vault &vault) { return UserService(vault).list(); },
        [this](const QList<VaultUser> &users) {
            m_users = users;
            m_model->setRowCount(0);
            for (const VaultUser &user : m_users) {
                const ChipContent chip =
                    !user.enabled             ? ChipContent{tr("已停用"), Tone::Plain, ChipShape::None}
                    : user.mustChangePassword ? ChipContent{tr("待换密码"), Tone::Amber, ChipShape::HalfDisc}
                                              : ChipContent{tr("启用"), Tone::Primary, ChipShape::Check};
                auto *state = new QStandardItem(chip.text);
                state->setData(QVariant::fromValue(chip), DataTable::ChipRole);
                m_model->appendRow(
                    {new QStandardItem(user.name), new QStandardItem(text::rolesText(user.roles)), state});
            }
            m_table->setModel(m_model);
            showSelected();
        });
}

template<class Job>
void UsersSection::change(const QString &done, Job job)
{
    host().tasks().run(this, job, [this, done](const Result<void> &changed) {
        if (changed) {
            m_banner->say(Banner::Kind::Done, done);
            host().saved();
        } else {
            m_banner->say(Banner::Kind::Attention, text::sentence(changed.error()));
        }
        refresh();
    });
}

void UsersSection::add()
{
    NewUser wanted;
    wanted.name = m_name->text().trimmed();
    wanted.roles = chosenRoles();
    host().tasks().run(
        this, [wanted](Vault &vault) { return UserService(vault).add(wanted); },
        [this](const Result<AddedUser> &added) {
            if (!added) {
                m_banner->say(Banner::Kind::Attention, text::sentence(added.error()));
                return;
            }
            m_name->clear();
            m_banner->clear();
            m_code->present(added->user.name, added->oneTimeCode);
            host().saved();
            refresh();
        });
}

} // namespace tingyu::ui
