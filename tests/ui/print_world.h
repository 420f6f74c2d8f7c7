// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/printed.h"
#include "tests/ui/note_world.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QProcess>

namespace tingyu::test {

/// The room with things to print; what a print dialog gives is saved as a PDF and read back.
struct PrintWorld : NoteWorld
{
    QDialog *dialog(const char *name) const
    {
        for (QDialog *one : window.findChildren<QDialog *>(QLatin1String(name))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    /// Gives the reason in the print dialog that is open, saves the pages and closes it: one text a page,
    /// without white space. `name`: of the pages as pictures, where TINGYU_PICTURES names a folder.
    QStringList pages(const char *name)
    {
        REQUIRE(until([this] { return dialog("printDialog") != nullptr; }));
        QDialog *print = dialog("printDialog");
        auto *reason = print->findChild<QLineEdit *>(QStringLiteral("printReason"));
        REQUIRE(reason != nullptr);
        typeInto(reason, QStringLiteral("存档"));
        auto *save = print->findChild<QAction *>(QStringLiteral("previewSave"));
        REQUIRE(until([save] { return save->isEnabled(); }));
        settle();
        const QString path = home.filePath(QString::fromLatin1(name) % QStringLiteral(".pdf"));
        savePreview(*print, path);
        print->reject();
        settle();
        const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
        if (!folder.isEmpty())
            QProcess::execute(QStringLiteral("pdftoppm"),
                              {QStringLiteral("-r"), QStringLiteral("60"), QStringLiteral("-png"), path,
                               folder % QLatin1Char('/') % QString::fromLatin1(name)});
        return squeezedPages(path);
    }
};

} // namespace tingyu::test
