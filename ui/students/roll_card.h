// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/leaver_service.h"
#include "ui/students/file_desk.h"
#include "ui/widgets/card.h"

namespace tingyu::ui {

/// The student's way through the school: classes before this one, names of files that were joined into this
/// one, and every turn with where from and where to.
class RollCard : public Card
{
    Q_OBJECT

public:
    RollCard(FileDesk &desk, QWidget *parent);
    void show(const Uid &student);

private:
    void fill(const RollHistory &history);
    FileDesk &m_desk;
    QVBoxLayout *m_lines = nullptr;
    Uid m_student;
};

} // namespace tingyu::ui
