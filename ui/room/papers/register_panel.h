// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/room/room_desk.h"
#include "ui/room/room_panel.h"

class QLabel;

namespace tingyu::ui {

class ListCard;

/// Areas and equipment: the 2015 guide with what is there and what is missing,
/// and the school's register.
class RegisterPanel : public RoomPanel
{
    Q_OBJECT

public:
    explicit RegisterPanel(PageHost &host, QWidget *parent = nullptr);
    void refresh() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;

private:
    struct Facts
    {
        QList<CounsellingRoom> rooms;
        QList<RegisterLine> lines;
    };
    void addWriting(); ///< buttons and rows that open
    void fill();
    void askLine(const RegisterLine &line);

    Facts m_facts;
    QList<RegisterVerdict> m_verdicts;
    QLabel *m_missing = nullptr;
    ListCard *m_guide = nullptr;
    ListCard *m_lines = nullptr;
};

} // namespace tingyu::ui
