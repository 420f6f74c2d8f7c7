// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/inspection.h"
#include "ui/shell/page.h"

class QLabel;

namespace tingyu::ui {

class ActionButton;
class ListPanel;

/// One draw of an inspection: what is filled and when it was signed, names and texts covered. Uncovering one
/// is on record each time.
class InspectionView : public QWidget
{
    Q_OBJECT

public:
    explicit InspectionView(PageHost &host, QWidget *parent = nullptr);
    void open(const Uid &draw);
    void reload();
    const Uid &uid() const { return m_uid; }
    QWidget *firstFocus() const;
    void print();

Q_SIGNALS:
    void loaded();
    void failed(const Error &error);
    void leaveAsked();

private:
    void show();
    void uncover(const Uid &session);
    void showUncovered(const SessionFile &record);
    PageHost &m_host;
    Uid m_uid;
    InspectionDraw m_draw;
    ActionButton *m_back = nullptr;
    QLabel *m_what = nullptr;
    ListPanel *m_list = nullptr;
};

} // namespace tingyu::ui
