// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_pictures.h"

#include "ui/text/language.h"

#include <QCoreApplication>

namespace tingyu::ui {

QImage helpPicture(const QString &task)
{
    // Beside the program wherever it was put: installed, in a folder of its own, on a stick.
    return QImage(QStringLiteral("%1/../share/tingyu/help/%2/%3.png")
                      .arg(QCoreApplication::applicationDirPath(), text::languageCode(text::spoken()), task));
}

} // namespace tingyu::ui
