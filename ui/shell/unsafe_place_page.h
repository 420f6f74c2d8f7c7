// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/start_frame.h"

class QLineEdit;
class QPushButton;

namespace tingyu {
struct Error;
}

namespace tingyu::ui {

class Banner;

/// The vault lies where a sync tool writes, or on a network drive. It is not opened there; from here it goes
/// to a folder of this PC.
class UnsafePlacePage : public StartPage
{
    Q_OBJECT

public:
    /// `reason`: "sync" or "network" (platform::isUnsafeForVault).
    UnsafePlacePage(const QString &folder, const QString &reason, QWidget *parent = nullptr);
    QWidget *firstFocus() override;
    QString helpTask() const override { return QStringLiteral("pc"); }
    void setBusy(bool busy);
    void showFailure(const Error &error);

Q_SIGNALS:
    void backAsked();
    void moveAsked(const QString &target);

private:
    QString target() const;
    void check();
    Banner *m_banner = nullptr;
    QLineEdit *m_target = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_move = nullptr;
    bool m_busy = false;
};

} // namespace tingyu::ui
