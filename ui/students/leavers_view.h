// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/file_handover.h"
#include "core/school/leaver_service.h"
#include "ui/students/roll_view.h"

class QComboBox;
class QLabel;

namespace tingyu::ui {

class ActionButton;
class DataTable;
class SegmentedChoice;
class ValueTableModel;

/// 离校与转入: who is on the roll and leaves, one or a whole class at once; who comes; and the lists of those
/// who left or graduated, by year and by the class they were in, with the handover of their file.
class LeaversView : public RollView
{
    Q_OBJECT

public:
    LeaversView(PageHost &host, QWidget *parent);
    QString title() const override;
    QString helpTask() const override { return QStringLiteral("leavers"); }
    void refresh() override;
    QWidget *firstFocus() override;
    void showGone(); ///< the lists of those who went

private:
    struct Facts
    {
        QList<SchoolClass> classes; ///< of every year, latest first
        int year = 0;
        QList<StudentHeader> here;
        QList<GoneStudent> gone;
        QHash<Uid, QString> handovers; ///< student -> number and day of what was handed over
    };
    bool showsGone() const;
    void load();
    void fill(const Facts &facts);
    void askLeave();
    void askArrive();
    QList<Uid> chosen() const;

    QList<SchoolClass> m_classes;
    int m_thisYear = 0;
    QList<Uid> m_rows;
    QStringList m_names; ///< of the rows, for the dialog
    bool m_filled = false;
    SegmentedChoice *m_part = nullptr;
    QComboBox *m_class = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_year = nullptr;
    DataTable *m_here = nullptr;
    ValueTableModel *m_hereModel = nullptr;
    DataTable *m_gone = nullptr;
    ValueTableModel *m_goneModel = nullptr;
    bool m_hereGiven = false;
    bool m_goneGiven = false;
    QLabel *m_count = nullptr;
    ActionButton *m_leave = nullptr;
    ActionButton *m_arrive = nullptr;
};

} // namespace tingyu::ui
