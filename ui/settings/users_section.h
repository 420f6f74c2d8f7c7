// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault_user.h"
#include "ui/settings/settings_page.h"

class QCheckBox;
class QLineEdit;
class QStandardItemModel;

namespace tingyu::ui {

class Banner;
class DataTable;
class OneTimeCode;

/// Who works with this vault: add, disable, let in again, new one-time code, roles.
class UsersSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit UsersSection(PageHost &host);
    void refresh() override;

private:
    RoleSet chosenRoles() const;
    const VaultUser *selected() const;
    void showSelected();
    void add();
    template<class Job>
    void change(const QString &done, Job job);

    QList<VaultUser> m_users;
    QStandardItemModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    QLineEdit *m_name = nullptr;
    QList<std::pair<Role, QCheckBox *>> m_roles;
    OneTimeCode *m_code = nullptr;
    QWidget *m_disable = nullptr;
    QWidget *m_enable = nullptr;
    QWidget *m_reset = nullptr;
    QWidget *m_setRoles = nullptr;
    Banner *m_banner = nullptr;
};

} // namespace tingyu::ui
