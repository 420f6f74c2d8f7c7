// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/file_join_service.h"
#include "ui/students/roll_view.h"

class QLabel;

namespace tingyu::ui {

class ActionButton;
class DataTable;
class SegmentedChoice;
class ValueTableModel;

/// 重复档案: pairs of files that may be of one child, each with the reason; what was joined, to be taken
/// back.
class DoublesView : public RollView
{
    Q_OBJECT

public:
    DoublesView(PageHost &host, QWidget *parent);
    QString title() const override;
    QString helpTask() const override { return QStringLiteral("two_files"); }
    void refresh() override;
    QWidget *firstFocus() override;

private:
    struct Facts
    {
        QList<JoinCandidate> candidates;
        QList<JoinedFile> joined;
    };
    bool showsJoined() const;
    void fill();
    void compare();
    void sayApart();
    void askTakeBack();
    const JoinCandidate *chosen() const;

    Facts m_facts;
    SegmentedChoice *m_part = nullptr;
    QLabel *m_count = nullptr;
    DataTable *m_table = nullptr;
    ValueTableModel *m_model = nullptr;
    DataTable *m_joined = nullptr;
    ValueTableModel *m_joinedModel = nullptr;
    bool m_given = false;
    bool m_joinedGiven = false;
    ActionButton *m_compare = nullptr;
    ActionButton *m_apart = nullptr;
    ActionButton *m_takeBack = nullptr;
};

} // namespace tingyu::ui
