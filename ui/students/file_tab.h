// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/students/file_desk.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {

/// One tab of an open file: scrolls, shows the desk's file, and is filled when it is looked at.
class FileTab : public QScrollArea
{
    Q_OBJECT

public:
    FileTab(FileDesk &desk, QWidget *parent);
    virtual void show(const StudentFile &file) = 0;
    virtual QWidget *firstFocus() { return nullptr; }

protected:
    FileDesk &desk() const { return m_desk; }
    QVBoxLayout *column() const { return m_column; }
    QWidget *sheet() const { return widget(); }

private:
    FileDesk &m_desk;
    QVBoxLayout *m_column = nullptr;
};

} // namespace tingyu::ui
