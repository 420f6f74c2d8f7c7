// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

class QLabel;
class QStandardItemModel;

namespace tingyu::ui {

class Banner;
class DataTable;

/// The instruments the program knows, whether their wording is here, and who owns it; a school's text pack
/// comes in here. No instrument is edited.
class ScalesSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit ScalesSection(PageHost &host);
    void refresh() override;

private:
    void showRights();
    void importText();
    QStandardItemModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    QLabel *m_rights = nullptr;
    Banner *m_banner = nullptr;
};

} // namespace tingyu::ui
