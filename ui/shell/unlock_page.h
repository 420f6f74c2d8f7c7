// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/vault.h"
#include "ui/shell/start_frame.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTimer;

namespace tingyu::ui {

class Banner;
class PasswordField;
class SegmentedChoice;

/// Who and the password. A wrong password, a wait after too many, and damaged data are told apart, each with
/// its next step. Shows the bare number of sheets that must be looked at today.
class UnlockPage : public StartPage
{
    Q_OBJECT

public:
    UnlockPage(const QString &folder, const VaultInfo &info, int sheetsToday, QWidget *parent = nullptr);
    QWidget *firstFocus() override;
    QString helpTask() const override { return QStringLiteral("unlock"); }
    void showDemoPassword(const QString &password);
    void setBusy(bool busy);
    void showFailure(const Error &error);
    void tellRestored();
    QString user() const;

Q_SIGNALS:
    void unlockAsked(const QString &user);
    void sheetAsked();
    void otherFolderAsked();
    void restoreAsked();

public:
    PasswordField *password() const { return m_password; }

private:
    void count();
    QWidget *m_users = nullptr;
    SegmentedChoice *m_segments = nullptr;
    QComboBox *m_combo = nullptr;
    QString m_onlyUser;
    PasswordField *m_password = nullptr;
    QPushButton *m_unlock = nullptr;
    QLabel *m_hint = nullptr;
    Banner *m_banner = nullptr;
    QTimer *m_timer = nullptr;
    int m_secondsLeft = 0;
};

} // namespace tingyu::ui
