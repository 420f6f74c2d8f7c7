// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QJsonObject>
#include <QObject>

namespace tingyu::ui {

class ClientPicker;
class DraftKeeper;
class FormDialog;

inline constexpr char bookingDraft[] = "booking";
inline constexpr char walkInDraft[] = "walk-in";
inline constexpr char waitingDraft[] = "waiting";

/// Keeps a half-filled dialog of the appointment book as a draft, every field and who was chosen, and puts it
/// all back when the dialog is opened for the same key again, the keyboard where it was. What the dialog
/// begins with is no draft. Storing or giving up the dialog drops it. To be made once all fields are there
/// and filled; lives with the dialog.
class BookingDraft : public QObject
{
    Q_OBJECT

public:
    BookingDraft(PageHost &host, FormDialog *dialog, ClientPicker *who, const QString &key, const char *form);
    QString key() const { return m_key; }
    QString form() const { return m_form; }

private:
    QJsonObject fields() const;
    QString content() const;
    void watch();
    void followKeyboard();
    void recall(const QJsonObject &kept);
    PageHost &m_host;
    FormDialog *m_dialog = nullptr;
    ClientPicker *m_who = nullptr;
    QString m_key;
    QString m_form;
    QJsonObject m_begun; ///< what the dialog began with
    QString m_keyboard;  ///< name of the field that has it, or had it when the window was covered
    DraftKeeper *m_keeper = nullptr;
};

} // namespace tingyu::ui
