// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/case_desk.h"

#include <QWidget>

class QLabel;

namespace tingyu::ui {

class Banner;
class FieldEdit;
class SegmentedChoice;
class StudentBox;

/// Opening a case: for whom, of which kind, why.
class OpenCaseView : public QWidget
{
    Q_OBJECT

public:
    explicit OpenCaseView(PageHost &host, QWidget *parent = nullptr);
    /// A null student is to be found by the person.
    void begin(const Uid &student = {}, const QString &reason = {});
    QWidget *firstFocus() const;
    const Uid &student() const { return m_student; }

Q_SIGNALS:
    void opened(const Uid &one);
    void left();

private:
    void choose(const Uid &student);
    void submit();
    PageHost &m_host;
    Uid m_student;
    Banner *m_banner = nullptr;
    StudentBox *m_search = nullptr;
    QLabel *m_who = nullptr;
    QLabel *m_others = nullptr;
    SegmentedChoice *m_kind = nullptr;
    FieldEdit *m_on = nullptr;
    FieldEdit *m_reason = nullptr;
};

} // namespace tingyu::ui
