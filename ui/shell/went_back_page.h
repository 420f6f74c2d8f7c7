// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/start_frame.h"

namespace tingyu::ui {

/// The vault that was opened is older than what this PC saw last: told before any page shows, with the ways
/// on.
class WentBackPage : public StartPage
{
    Q_OBJECT

public:
    /// `missingLines`: of the log; 0 when it is not known how many. `hasRestarted`: the PC was started anew
    /// since it saw the newer one, as where a disk is put back at every start.
    explicit WentBackPage(qint64 missingLines, bool hasRestarted, QWidget *parent = nullptr);
    QWidget *firstFocus() override { return m_restore; }
    QString helpTask() const override { return QStringLiteral("trouble"); }

Q_SIGNALS:
    void restoreAsked();
    void goOnAsked(); ///< the person put it back himself
    void leaveAsked();

private:
    QWidget *m_restore = nullptr;
};

} // namespace tingyu::ui
