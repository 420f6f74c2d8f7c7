// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tingyu::ui {

/// One page of the help: one thing a person wants to do.
struct HelpTask
{
    QString id;    ///< name of the file: ":/help/<language>/<id>.md"
    QString group; ///< heading above it in the list
    QString title; ///< first line of the file
    QString text;  ///< the whole file, Markdown
    bool operator==(const HelpTask &) const = default;
};

/// Every page of the help in the language of the window, in the order of the list; groups stand together.
QList<HelpTask> helpTasks();
/// The title of one of them; empty for an unknown id.
QString helpTitle(const QString &id);
/// Where the list of keys goes in the text of the page "keys".
inline constexpr auto helpKeysPlace = "{{keys}}";

/// The tasks whose title or text holds every word of `query`, as indexes of `tasks`: those with all words in
/// the title first, otherwise in order. Marks of Markdown are not searched. An empty query finds all.
QList<int> findHelp(const QList<HelpTask> &tasks, const QString &query);

} // namespace tingyu::ui
