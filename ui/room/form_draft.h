// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_write.h"

#include <QObject>

namespace tingyu::ui {

class DraftKeeper;

/// Keeps what is typed into a dialog as a draft, so that locking takes no words away, and brings it back when
/// the dialog is opened for the same person again. All lines and texts of the dialog are kept by their object
/// names; empty ones are filled from the draft, others stay. Closing the dialog without sending it drops the
/// draft. To be made once all fields are there; lives with the dialog.
class FormDraft : public QObject
{
    Q_OBJECT

public:
    FormDraft(PageHost &host, FormDialog *dialog, const QString &personKey, const char *form);
    /// Writes, and drops the draft with it. `done` is called in the window, while `guard` lives, once it is
    /// written; a refusal is said in the dialog.
    void send(QObject *guard, const QString &label, WriteJob job, const std::function<void()> &done);

private:
    QString content() const;
    void recall(const QString &content);
    PageHost &m_host;
    FormDialog *m_dialog = nullptr;
    QString m_person;
    QString m_form;
    DraftKeeper *m_keeper = nullptr;
};

} // namespace tingyu::ui
