// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/recovery_sheet.h"
#include "core/vault/secret.h"
#include "core/vault/vault.h"
#include "ui/shell/start_frame.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tingyu::ui {

class Banner;
class NewPassword;
class SegmentedChoice;
class SheetEntry;

/// From nothing to an open vault: place and names with a try of the input method, password, recovery sheet to
/// copy, sheet typed back, sealed. The vault exists from the third step on; what is missing then is asked for
/// at the next unlocking.
class FirstRunAssistant : public StartPage
{
    Q_OBJECT

public:
    explicit FirstRunAssistant(const Clock &clock, QWidget *parent = nullptr);
    ~FirstRunAssistant() override;
    QWidget *firstFocus() override;
    QString folder() const;
    NewVault wanted() const;
    SecretBytes takePassword();
    bool wantsRestartTest() const;
    void setBusy(bool busy);
    void showFailure(const Error &error);
    void showSheet(const RecoverySheet &sheet);
    void showTypedBack(); ///< the sheet was right
    int step() const;     ///< from 1

Q_SIGNALS:
    void cancelled();
    void createAsked();
    void typedBack(const QString &text);
    void finished(bool sealed);

private:
    QWidget *placeStep();
    QWidget *passwordStep();
    QWidget *sheetStep();
    QWidget *typeBackStep();
    QWidget *sealStep();
    void go(int step);
    void checkPlace();
    void next();
    const Clock &m_clock;
    QStackedWidget *m_steps = nullptr;
    QLabel *m_count = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QLineEdit *m_folder = nullptr;
    SegmentedChoice *m_kind = nullptr;
    QLineEdit *m_school = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_tryInput = nullptr;
    QLabel *m_tryWords = nullptr;
    QLabel *m_folderWords = nullptr;
    NewPassword *m_password = nullptr;
    QWidget *m_sheetPlace = nullptr;
    QLabel *m_sheetFacts = nullptr;
    QCheckBox *m_copied = nullptr;
    SheetEntry *m_entry = nullptr;
    QCheckBox *m_sealed = nullptr;
    QCheckBox *m_restartTest = nullptr;
    RecoverySheet m_sheet;
    bool m_busy = false;
};

} // namespace tingyu::ui
