// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/timeline.h"
#include "ui/students/file_tab.h"

namespace tingyu::ui {

class Card;
class EmptyState;
class SegmentedChoice;

/// Everything that happened, the latest first. Long histories show the newest and more on request.
class TimelineTab : public FileTab
{
    Q_OBJECT

public:
    TimelineTab(FileDesk &desk, QWidget *parent);
    void show(const StudentFile &file) override;
    int shownCount() const { return m_shown; }

private:
    void fill();
    bool wanted(const TimelineEntry &entry) const;
    Card *m_card = nullptr;
    SegmentedChoice *m_kind = nullptr;
    QVBoxLayout *m_lines = nullptr;
    EmptyState *m_empty = nullptr;
    QList<TimelineEntry> m_entries;
    int m_most = 0;
    int m_shown = 0;
    Uid m_student;
};

} // namespace tingyu::ui
