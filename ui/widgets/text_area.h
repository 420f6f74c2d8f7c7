// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/student_rules.h"

#include <QPlainTextEdit>

namespace tingyu::ui {

/// Some lines of text; Tab leaves. Of what is pasted or dropped it takes one character more than a record
/// does: saving then refuses the whole with its sentence, and the window never stands still over a megabyte
/// in one line.
class TextArea : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextArea(QWidget *parent = nullptr, int longest = longestText);

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    int m_longest;
};

} // namespace tingyu::ui
