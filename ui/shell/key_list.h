// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

class QWidget;

namespace tingyu::ui {

struct PageRegistry;

struct KeyLine
{
    QString keys;
    QString meaning;
};

/// Every key that works everywhere, with those of the registered commands.
QList<KeyLine> keyLines(const PageRegistry &registry);
/// The same as a table in Markdown, for the help.
QString keyTable(const PageRegistry &registry);

/// The key list (Ctrl+/). Not modal; Esc closes it.
void showKeyList(QWidget *parent, const PageRegistry &registry);

} // namespace tingyu::ui
