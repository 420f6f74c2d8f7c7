// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"
#include "ui/widgets/code_name.h"

#include <QList>
#include <QObject>

class QComboBox;
class QLineEdit;

namespace tingyu::ui {

class FormDialog;
class SegmentedChoice;

QList<CodeName> askedByChoices(); ///< "" first: nobody said
QList<CodeName> concernChoices(); ///< without "": each a digit at the door
QList<CodeName> urgencyChoices();

/// What somebody asks for (form 2), as rows of a dialog.
class RequestFields : public QObject
{
    Q_OBJECT

public:
    explicit RequestFields(FormDialog *dialog);
    void set(const Request &request);
    Request request() const;
    void setVisible(bool visible);

private:
    FormDialog *m_dialog = nullptr;
    QComboBox *m_askedBy = nullptr;
    QComboBox *m_concern = nullptr;
    SegmentedChoice *m_urgency = nullptr;
    SegmentedChoice *m_consent = nullptr;
    QLineEdit *m_contact = nullptr;
    QLineEdit *m_wanted = nullptr;
    QLineEdit *m_note = nullptr;
    QWidget *m_why = nullptr;   ///< who asked and the concern
    QWidget *m_reach = nullptr; ///< contact and wanted time
};

} // namespace tingyu::ui
