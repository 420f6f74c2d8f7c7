// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of the stick, for packaging/kit.sh and not for people:
// tingyu-kit-papers guide WORDS PICTURES OUT.pdf    one page of pictures from the stick to the first report
// tingyu-kit-papers manual zh|en TITLE OUT.pdf      every page of the help, with a list of them before it
// tingyu-kit-papers handbook zh|en OUT.pdf          the twelve sheets that the window prints
#include "app/kit-papers/guide_page.h"
#include "app/kit-papers/manual.h"
#include "resources/resources.h"
#include "ui/shell/handbook.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"

#include <QGuiApplication>
#include <QTextStream>

using namespace tingyu;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    initDataResources();
    initLookResources();
    const QStringList words = QGuiApplication::arguments().mid(1);
    QString problem =
        QStringLiteral("tingyu-kit-papers guide WORDS PICTURES OUT.pdf | manual zh|en TITLE OUT.pdf | "
                       "handbook zh|en OUT.pdf");
    if (words.size() == 4 && words.at(0) == QLatin1String("guide")) {
        problem = app::writeGuide(words.at(1), words.at(2), words.at(3));
    } else if (words.size() == 4 && words.at(0) == QLatin1String("manual")) {
        text::speak(text::languageFromCode(words.at(1)));
        problem = app::writeManual(words.at(2), words.at(3));
    } else if (words.size() == 3 && words.at(0) == QLatin1String("handbook")) {
        text::speak(text::languageFromCode(words.at(1)));
        const auto written = ui::writeHandbook(words.at(2));
        problem = written ? QString() : text::sentence(written.error());
    }
    if (problem.isEmpty())
        return 0;
    QTextStream(stderr) << problem << Qt::endl;
    return 1;
}
