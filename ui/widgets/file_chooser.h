// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace tingyu::ui {

/// File dialogs that leave no trace: Qt's own dialog (the system's puts file names into its recent lists),
/// with no history kept. Empty when the person changed his mind. What is to be written is never inside a
/// vault, and a file is one that can be written (core/vault/output_place.h): the dialog says so and stays.
QString chooseOpenFile(QWidget *parent, const QString &title, const QString &filter);
QString chooseSaveFile(QWidget *parent, const QString &title, const QString &neutralName,
                       const QString &filter);
QString chooseFolder(QWidget *parent, const QString &title); ///< to read from
QString chooseTargetFolder(QWidget *parent, const QString &title, const QString &start = {});

/// Sends what Qt's dialogs would remember into our own folder, where it is wiped; called once at start.
void keepNoDialogHistory();

} // namespace tingyu::ui
