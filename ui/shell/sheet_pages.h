// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/secret.h"
#include "ui/shell/start_frame.h"

class QLineEdit;
class QPushButton;

namespace tingyu::ui {

class Banner;
class NewPassword;
class SheetEntry;

/// The way in with the recovery sheet alone: nine groups, a name, a new password.
class SheetUnlockPage : public StartPage
{
    Q_OBJECT

public:
    explicit SheetUnlockPage(const QStringList &users, QWidget *parent = nullptr);
    QWidget *firstFocus() override;
    QString helpTask() const override { return QStringLiteral("unlock"); }
    QString sheetText() const;
    QString user() const;
    SecretBytes takePassword();
    void setBusy(bool busy);
    void showFailure(const Error &error);

Q_SIGNALS:
    void unlockAsked();
    void backAsked();

private:
    void check();
    SheetEntry *m_entry = nullptr;
    QLineEdit *m_name = nullptr;
    NewPassword *m_password = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_go = nullptr;
    bool m_busy = false;
};

/// Asked at each unlocking while the sheet has not been typed back whole; may be put off.
class TypeBackPage : public StartPage
{
    Q_OBJECT

public:
    explicit TypeBackPage(QWidget *parent = nullptr);
    QWidget *firstFocus() override;
    void showFailure(const Error &error);

Q_SIGNALS:
    void typedBack(const QString &text);
    void later();

private:
    SheetEntry *m_entry = nullptr;
    Banner *m_banner = nullptr;
};

/// The vault is open in another window: said, and then this window goes away.
class BusyPage : public StartPage
{
    Q_OBJECT

public:
    explicit BusyPage(const Error &error, QWidget *parent = nullptr);
    QWidget *firstFocus() override { return m_close; }
    QString helpTask() const override { return QStringLiteral("trouble"); }

Q_SIGNALS:
    void closeAsked();

private:
    QWidget *m_close = nullptr;
};

} // namespace tingyu::ui
