// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

class QLabel;

namespace tingyu::ui {

class Banner;

/// Theme, text size, language: of this person's window, kept outside the vault.
class AppearanceSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit AppearanceSection(PageHost &host);
    QWidget *firstFocus() override;

private:
    void scale(double step);
    void showSize();
    QLabel *m_size = nullptr;
    Banner *m_note = nullptr;
    QWidget *m_first = nullptr;
};

} // namespace tingyu::ui
