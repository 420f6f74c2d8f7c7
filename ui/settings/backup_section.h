// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace tingyu::ui {

class Banner;
class DataTable;

/// Where backups go, one now with its proof, the last verified one, the generations that are there.
class BackupSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit BackupSection(PageHost &host);
    void refresh() override;

private:
    void backup();
    void listGenerations();
    QLineEdit *m_folder = nullptr;
    QLabel *m_last = nullptr;
    Banner *m_banner = nullptr;
    QStandardItemModel *m_model = nullptr;
    DataTable *m_table = nullptr;
};

/// Tells the status bar how old the last verified backup is.
void showBackupAge(QObject *guard, PageHost &host);

} // namespace tingyu::ui
