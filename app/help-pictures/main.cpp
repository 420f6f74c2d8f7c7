// SPDX-License-Identifier: GPL-3.0-or-later
// tingyu-help-pictures RECIPES LANGUAGE FOLDER [TASK …] : takes the pictures of the help. For the build, not
// for people.
#include "app/help-pictures/picture_taker.h"
#include "resources/resources.h"
#include "ui/shell/help_tasks.h"
#include "ui/text/language.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

#include <algorithm>

using namespace tingyu;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tingyu"));
    QApplication::setApplicationVersion(QStringLiteral(TINGYU_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    initDataResources();
    initLookResources();
    QTextStream err(stderr);
    const QStringList words = QApplication::arguments().mid(1);
    if (words.size() < 3) {
        err << "tingyu-help-pictures RECIPES zh|en FOLDER [TASK ...]" << Qt::endl;
        return 2;
    }
    text::speak(text::languageFromCode(words.at(1)));
    ui::Theme::instance().apply({ui::ThemeChoice::Light, ui::defaultPoints});
    QList<app::Recipe> recipes;
    if (const QString problem = app::readRecipes(words.at(0), recipes); !problem.isEmpty()) {
        err << problem << Qt::endl;
        return 1;
    }
    QStringList wanting;
    for (const ui::HelpTask &task : ui::helpTasks()) {
        if (std::none_of(recipes.begin(), recipes.end(),
                         [&task](const app::Recipe &recipe) { return recipe.task == task.id; }))
            wanting.append(task.id);
    }
    if (!wanting.isEmpty()) {
        err << "the recipes say nothing of: " << wanting.join(QStringLiteral(", ")) << Qt::endl;
        return 1;
    }
    if (!QDir().mkpath(words.at(2))) {
        err << "no folder can be made at " << words.at(2) << Qt::endl;
        return 1;
    }
    app::PictureTaker taker;
    if (const QString problem = taker.start(); !problem.isEmpty()) {
        err << problem << Qt::endl;
        return 1;
    }
    int failed = 0;
    for (const app::Recipe &recipe : std::as_const(recipes)) {
        if (recipe.steps.isEmpty() || (words.size() > 3 && !words.mid(3).contains(recipe.task)))
            continue;
        if (const QString problem = taker.take(recipe, words.at(2)); !problem.isEmpty()) {
            err << recipe.task << ": " << problem << Qt::endl;
            ++failed;
        }
    }
    return failed == 0 ? 0 : 1;
}
