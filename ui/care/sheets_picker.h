// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_sheet.h"
#include "ui/care/care_words.h"
#include "ui/care/case_desk.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace tingyu::ui {

/// The student's screening sheets, to be ticked and attached to the case. Attaching reads the sheets, which
/// is put on record.
class SheetsPicker : public QWidget
{
    Q_OBJECT

public:
    SheetsPicker(CaseDesk &desk, QWidget *parent = nullptr);
    void begin(); ///< reads the list and shows itself

private:
    struct Entry
    {
        Uid uid;
        QString words;
    };
    void showEntries(const QList<Entry> &entries);
    void attach();
    CaseDesk &m_desk;
    QVBoxLayout *m_list = nullptr;
    QList<std::pair<Uid, QCheckBox *>> m_boxes;
};

} // namespace tingyu::ui
