// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/start_frame.h"

namespace tingyu::ui {

/// The restart test failed: what was written before the restart is gone. One sentence, and the ways on.
class RevertedPage : public StartPage
{
    Q_OBJECT

public:
    /// `hasVault`: an older vault is still there, and can be opened.
    explicit RevertedPage(const QString &folder, bool hasVault, QWidget *parent = nullptr);
    QWidget *firstFocus() override { return m_first; }
    QString helpTask() const override { return QStringLiteral("pc"); }

Q_SIGNALS:
    void restoreAsked(); ///< a backup, to another place
    void createAsked();  ///< a new vault in another place
    void openAsked();    ///< the older one all the same

private:
    QWidget *m_first = nullptr;
};

} // namespace tingyu::ui
