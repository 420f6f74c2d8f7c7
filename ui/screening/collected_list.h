// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answering.h"
#include "ui/shell/page.h"

class QLabel;

namespace tingyu::ui {

class DataTable;
class ValueTableModel;

/// What stations handed in, in figures, and below it whatever was not simply counted.
class CollectedList : public QWidget
{
    Q_OBJECT

public:
    explicit CollectedList(PageHost &host, QWidget *parent = nullptr);
    void fill(const Collected &collected);

private:
    QLabel *m_summary = nullptr;
    DataTable *m_lines = nullptr;
    ValueTableModel *m_lineModel = nullptr;
};

} // namespace tingyu::ui
