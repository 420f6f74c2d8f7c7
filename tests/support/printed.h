// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <catch2/catch_test_macros.hpp>

namespace tingyu::test {

/// What stands on the pages of a PDF, as a person would copy it: one text a page. `asLaid`: words that stand
/// in one line on the paper stand in one line here.
inline QStringList printedPages(const QString &path, bool asLaid = false)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {asLaid ? QStringLiteral("-layout") : QStringLiteral("-raw"), path, QStringLiteral("-")});
    REQUIRE(reader.waitForFinished(60'000));
    REQUIRE(reader.exitCode() == 0);
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(QLatin1Char('\f'));
    if (!pages.isEmpty() && pages.constLast().trimmed().isEmpty())
        pages.removeLast();
    return pages;
}

/// All of it, page after page.
inline QString printedText(const QString &path)
{
    return printedPages(path).join(QLatin1Char('\f'));
}

/// Without white space, because a reader of PDF spaces Chinese as it likes.
inline QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// The pages without white space, those that say nothing left out.
inline QStringList squeezedPages(const QString &path)
{
    QStringList pages;
    for (const QString &page : printedPages(path, true)) {
        if (const QString words = squeezed(page); !words.isEmpty())
            pages.append(words);
    }
    return pages;
}

} // namespace tingyu::test
