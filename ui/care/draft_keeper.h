// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace tingyu::ui {

/// Writes what is half typed into the vault within 2 s of the last key, so that neither a lock nor a power
/// cut takes words away.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// `content` gives the form's text as it stands; empty: nothing half typed, the draft goes.
    DraftKeeper(PageHost &host, const QString &form, std::function<QString()> content, QObject *parent);
    void setPerson(const QString &personKey);
    void touch();  ///< something was typed
    void flush();  ///< writes now what waits
    void forget(); ///< nothing waits any more; the vault's draft is left to who finishes the form

private:
    void write();
    PageHost &m_host;
    QString m_form;
    QString m_person;
    std::function<QString()> m_content;
    QTimer m_timer;
};

} // namespace tingyu::ui
