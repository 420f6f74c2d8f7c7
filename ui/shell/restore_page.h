// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/start_frame.h"
#include "ui/shell/vault_door.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tingyu::ui {

class Banner;
class NewPassword;
class PasswordField;
class ProgressLine;
class SegmentedChoice;
class SheetEntry;

/// A backup becomes a vault in a new place: with a user's password, or with the recovery sheet alone.
class RestorePage : public StartPage
{
    Q_OBJECT

public:
    RestorePage(TaskRunner &tasks, const VaultDoor &door, const QString &file, QWidget *parent = nullptr);
    QWidget *firstFocus() override;
    QString helpTask() const override { return QStringLiteral("backup"); }
    bool takeFile(const QString &path) override;
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void backAsked();
    void restored(const QString &folder);
    void importAsked(const QString &file); ///< of an open export; empty: asked for there

private:
    QWidget *passwordWay();
    QWidget *sheetWay();
    bool bySheet() const;
    void check();
    void restore();
    TaskRunner &m_tasks;
    const VaultDoor &m_door;
    QLineEdit *m_file = nullptr;
    QLineEdit *m_folder = nullptr;
    SegmentedChoice *m_way = nullptr;
    QStackedWidget *m_ways = nullptr;
    QLineEdit *m_user = nullptr;
    PasswordField *m_password = nullptr;
    SheetEntry *m_entry = nullptr;
    QLineEdit *m_newUser = nullptr;
    NewPassword *m_newPassword = nullptr;
    Banner *m_banner = nullptr;
    ProgressLine *m_progress = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_import = nullptr;
    bool m_busy = false;
};

} // namespace tingyu::ui
