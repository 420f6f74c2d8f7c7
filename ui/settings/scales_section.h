// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_page.h"

class QLabel;
class QLineEdit;
class QStandardItemModel;
class QVBoxLayout;

namespace tingyu {
struct Alert;
}

namespace tingyu::ui {

class Banner;
class Card;
class DataTable;

/// The instruments the program knows, whether their wording is here, and who owns it; a school's text pack
/// comes in here. No instrument is edited; alerts of this program's own making may be silenced by the head.
class ScalesSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit ScalesSection(PageHost &host);
    void refresh() override;

private:
    QWidget *alertCard();
    void showRights();
    void readAlerts();
    void showAlerts(const QList<Alert> &alerts);
    void switchAlert(const QString &flagId, bool off);
    QString currentScale() const;
    void importText();
    QStandardItemModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    QLabel *m_rights = nullptr;
    Banner *m_banner = nullptr;
    Card *m_alerts = nullptr;
    QVBoxLayout *m_alertRows = nullptr;
    QLineEdit *m_alertReason = nullptr;
    QWidget *m_alertReasonRow = nullptr;
};

} // namespace tingyu::ui
