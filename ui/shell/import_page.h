// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/open_import.h"
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

/// An open export becomes a vault in a new place, with a head of its own; then its recovery sheet is copied.
class ImportPage : public StartPage
{
    Q_OBJECT

public:
    ImportPage(TaskRunner &tasks, const VaultDoor &door, const QString &file, QWidget *parent = nullptr);
    QWidget *firstFocus() override;
    QString helpTask() const override { return QStringLiteral("open_export"); }
    bool takeFile(const QString &path) override;

Q_SIGNALS:
    void backAsked();
    void imported(const QString &folder); ///< the sheet is on paper

private:
    QWidget *placesStep();
    QWidget *sheetStep();
    bool isSealed() const;
    QString source() const;
    QString folder() const;
    void check();
    void import();
    void showSheet(const Imported &made);
    TaskRunner &m_tasks;
    const VaultDoor &m_door;
    QStackedWidget *m_steps = nullptr;
    QWidget *m_places = nullptr;
    QLineEdit *m_source = nullptr;
    PasswordField *m_exportPassword = nullptr;
    QLineEdit *m_folder = nullptr;
    QLineEdit *m_name = nullptr;
    NewPassword *m_password = nullptr;
    QWidget *m_sheetPlace = nullptr;
    Banner *m_banner = nullptr;
    ProgressLine *m_progress = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_copied = nullptr;
    RecoverySheet m_sheet;
    QString m_school;
    bool m_busy = false;
};

} // namespace tingyu::ui
