// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/file_chooser.h"

#include "core/vault/output_place.h"
#include "ui/text/error_text.h"
#include "ui/widgets/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
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

/// Asks on while what was chosen cannot be written to, and says why.
class TargetDialog : public QFileDialog
{
public:
    using QFileDialog::QFileDialog;

protected:
    void accept() override
    {
        const QString chosen = selectedFiles().value(0);
        const bool wantsFolder = fileMode() == Directory;
        const bool walksIn = !wantsFolder && QFileInfo(chosen).isDir();
        const auto may = wantsFolder ? checkOutputFolder(chosen) : checkOutputFile(chosen);
        if (walksIn || may) {
            QFileDialog::accept();
            return;
        }
        QMessageBox refusal(QMessageBox::Warning, windowTitle(), text::sentence(may.error()), QMessageBox::Ok,
                            this);
        refusal.setObjectName(QStringLiteral("fileDialogRefusal"));
        refusal.exec();
    }
};

QString askFor(QFileDialog &dialog)
{
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setHistory({});
    dialog.setObjectName(QStringLiteral("fileDialog"));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    return dialog.selectedFiles().constFirst();
}

QString askForFolder(QFileDialog &dialog)
{
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return askFor(dialog);
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
        TargetDialog dialog(parent, title, QDir::homePath(), filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.selectFile(neutralName);
        chosen = askFor(dialog);
    }
    forget();
    return chosen;
}

QString chooseFolder(QWidget *parent, const QString &title)
{
    QString chosen;
    {
        QFileDialog dialog(parent, title, QDir::homePath());
        chosen = askForFolder(dialog);
    }
    forget();
    return chosen;
}

QString chooseTargetFolder(QWidget *parent, const QString &title, const QString &start)
{
    QString chosen;
    {
        TargetDialog dialog(parent, title, start.isEmpty() ? QDir::homePath() : start);
        chosen = askForFolder(dialog);
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
