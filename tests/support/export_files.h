// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/file_bytes.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu::test {

/// The rows of one table of an open export.
inline QJsonArray exportedRows(const QString &folder, const char *table)
{
    return QJsonDocument::fromJson(
               bytesOf(QDir(folder).filePath(QLatin1String(table) + QLatin1String(".json"))))
        .array();
}

/// Which of these words stand anywhere in the files of an open export.
inline QStringList exportedWords(const QString &folder, const QStringList &words)
{
    QByteArray all;
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        all += bytesOf(QDir(folder).filePath(name));
    QStringList found;
    for (const QString &word : words) {
        if (all.contains(word.toUtf8()))
            found.append(word);
    }
    return found;
}

/// How many rows of each table its manifest says were written without their closed columns.
inline QMap<QString, int> withheldRows(const QString &folder)
{
    const QJsonObject manifest =
        QJsonDocument::fromJson(bytesOf(QDir(folder).filePath(QStringLiteral("manifest.json")))).object();
    QMap<QString, int> withheld;
    for (const auto &table : manifest.value(QStringLiteral("tables")).toArray()) {
        if (const int rows = table[QStringLiteral("withheld")].toInt(-1); rows != 0)
            withheld.insert(table[QStringLiteral("name")].toString(), rows);
    }
    return withheld;
}

} // namespace tingyu::test
