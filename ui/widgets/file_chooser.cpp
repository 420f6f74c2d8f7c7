// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/file_chooser.h"

#include "ui/widgets/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QSettings>
#include <QStandardPaths>

namespace tingyu::ui {
namespace {

void forget()
{
    QSettings settings(QSettings::UserScope, QStringLiteral("QtProject"));
    settings.remove(QStringLiteral("FileDialog"));
    settings.sync();
}

QString askFor(QFileDialog &dialog)
{
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setHistory({});
    dialog.setObjectName(QStringLiteral("fileDialog"));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    return dialog.selectedFiles().constFirst();
}

} // namespace

QString chooseOpenFile(QWidget *parent, const QString &title, const QString &filter)
{
    QString chosen;
    {
        QFileDialog dialog(parent, title, QDir::homePath(), filter);
        dialog.setFileMode(QFileDialog::ExistingFile);
        chosen = askFor(dialog);
    }
    forget(); // the dialog writes its history when it is destroyed
    return chosen;
}

QString chooseSaveFile(QWidget *parent, const QString &title, const QString &neutralName,
                       const QString &filter)
{
    QString chosen;
    {
        QFileDialog dialog(parent, title, QDir::homePath(), filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.selectFile(neutralName);
        chosen = askFor(dialog);
    }
    forget();
    return chosen;
}

QString chooseFolder(QWidget *parent, const QString &title, const QString &start)
{
    QString chosen;
    {
        QFileDialog dialog(parent, title, start.isEmpty() ? QDir::homePath() : start);
        dialog.setFileMode(QFileDialog::Directory);
        dialog.setOption(QFileDialog::ShowDirsOnly);
        chosen = askFor(dialog);
    }
    forget();
    return chosen;
}

void keepNoDialogHistory()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, Settings::configFolder());
    forget();
}

} // namespace tingyu::ui
