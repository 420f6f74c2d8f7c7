// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

class QCheckBox;
class QSpinBox;

namespace tingyu::ui {

/// After how many quiet minutes the window locks, the own password, the state of the recovery sheet.
class SecuritySection : public SettingsSection
{
    Q_OBJECT

public:
    explicit SecuritySection(PageHost &host);
    void refresh() override;
    QWidget *firstFocus() override;

private:
    QSpinBox *m_minutes = nullptr;
    QCheckBox *m_sealed = nullptr;
};

} // namespace tingyu::ui
