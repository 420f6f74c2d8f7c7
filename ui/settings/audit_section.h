// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

class QStandardItemModel;

namespace tingyu::ui {

class Banner;
class DataTable;
class DateField;

/// The log: newest first, filtered, from a day on; and its proof.
class AuditSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit AuditSection(PageHost &host);
    void refresh() override;

private:
    void verify();
    QStandardItemModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    DateField *m_since = nullptr;
    Banner *m_banner = nullptr;
};

} // namespace tingyu::ui
