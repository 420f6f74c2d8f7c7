// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/single_sheet_service.h"
#include "ui/shell/page.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;

namespace tingyu::ui {

class ActionButton;
class AnswerForm;
class Banner;
class SegmentedChoice;

/// One scale for one student outside a campaign: what for, who agreed, and the answers, asked by the
/// counsellor or copied from the paper form. An unfinished one waits as a draft of that student.
class SingleSheetDialog : public QDialog
{
    Q_OBJECT

public:
    SingleSheetDialog(PageHost &host, const Uid &student, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const Uid &sheet);

private:
    struct Start;
    void build();
    void load();
    void takeStart(const Start &start);
    void chooseScale();
    void takeFit(const SingleFit &fit);
    void showWording();
    void give();
    void keepDraft();
    QString draftText() const;
    void takeDraft(const QString &text);

    PageHost &m_host;
    Uid m_student;
    StudentId m_studentId;
    std::optional<SingleFit> m_fit;
    Answers m_waiting; ///< of the draft, until its scale is shown
    QTimer m_draftTimer;
    QLabel *m_heading = nullptr;
    Banner *m_banner = nullptr;
    QComboBox *m_scale = nullptr;
    QLineEdit *m_purpose = nullptr;
    SegmentedChoice *m_consent = nullptr;
    QLineEdit *m_consentNote = nullptr;
    QLabel *m_ageCaption = nullptr;
    QLineEdit *m_ageReason = nullptr;
    QLabel *m_wordingCaption = nullptr;
    SegmentedChoice *m_wording = nullptr;
    AnswerForm *m_form = nullptr;
    ActionButton *m_give = nullptr;
};

} // namespace tingyu::ui
