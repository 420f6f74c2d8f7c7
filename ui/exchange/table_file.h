// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"
#include "ui/models/value_table_model.h"

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Asks where and writes the list as an .xlsx sheet, figures as figures; says that it is there, or why not.
void saveTable(PageHost &host, QWidget *parent, const QString &title, const QStringList &heads,
               const QList<QList<ValueCell>> &rows);

} // namespace tingyu::ui
