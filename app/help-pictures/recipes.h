// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariantMap>

namespace tingyu::app {

/// One thing done to the window before its picture is taken.
struct Step
{
    enum class Kind
    {
        Open,    ///< page `name` with `target`
        Command, ///< command `name` of the search
        Press,   ///< button `name`
        Row,     ///< row `number` of list or table `name`
        Tab,     ///< part `number` of tab bar `name`
        Type     ///< `text` into field `name`
    };
    Kind kind = Kind::Open;
    QString name;
    QVariantMap target = {};
    int number = 0;
    QString text = {};
};

/// How the picture of one page of the help comes about. A page whose subject is outside the window (a file
/// format) has none and says so by an empty list of steps.
struct Recipe
{
    QString task; ///< id of help_tasks.h
    QList<Step> steps;
    QString part;           ///< object name of what is taken; empty: the topmost dialog, else the window
    bool elsewhere = false; ///< F1 leads from what is shown to another page, on purpose
};

/// Of the JSON file, in its order. A sentence for whoever wrote it where it is not what Step knows.
QString readRecipes(const QString &path, QList<Recipe> &recipes);

} // namespace tingyu::app
