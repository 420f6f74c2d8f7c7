// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"
#include "ui/models/value_table_model.h"

class QWidget;

namespace tingyu::ui {

class PageHost;

/// Lists of the district as files and on paper.

/// Asks where and writes the list as an .xlsx sheet, figures as figures; says that it is there, or why not.
void saveTable(PageHost &host, QWidget *parent, const QString &title, const QStringList &heads,
               const QList<QList<ValueCell>> &rows);

/// The same list on paper, through the print dialog. `about` is its period.
void printTable(PageHost &host, QWidget *parent, const QString &title, const QString &about,
                const QStringList &heads, const QList<QList<ValueCell>> &rows);

} // namespace tingyu::ui
