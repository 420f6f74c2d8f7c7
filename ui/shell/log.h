// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace tingyu::ui {

/// The program's own log in AppLocalDataLocation: 5 files of at most 1 MB. A line is time, code and codes;
/// whatever is not a code (letters, digits, . : _ -) is replaced, so that no name, answer or note can get in,
/// also not through a message of a library.
class Log
{
public:
    explicit Log(const QString &folder); ///< empty: AppLocalDataLocation/log
    void line(const char *code, const QStringList &codes = {});
    void error(const Error &error);
    /// Takes the messages of Qt: their category and kind only.
    void takeQtMessages();
    QString folder() const { return m_folder; }

    static constexpr int files = 5;
    static constexpr qint64 bytesPerFile = 1'000'000;

private:
    void turnOver();
    QString fileName(int number) const;
    QString m_folder;
};

} // namespace tingyu::ui
