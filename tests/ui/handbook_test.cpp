// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printed.h"
#include "tests/ui/page_walk.h"
#include "tests/ui/ui_world.h"
#include "ui/shell/handbook.h"
#include "ui/shell/help_paper.h"
#include "ui/shell/help_tasks.h"
#include "ui/shell/tour.h"
#include "ui/shell/workspace.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::UiWorld;

namespace {

QString withoutMarks(QString text)
{
    static const QRegularExpression marks(QStringLiteral("[*`# \\n-]|\\]\\([^)]*\\)|\\["));
    return text.remove(marks);
}

} // namespace

TEST_CASE("the handbook is twelve sheets, each with one page of the help to its last word, in both languages",
          "[slow]")
{
    UiWorld world;
    for (const auto language : {text::Language::Chinese, text::Language::English}) {
        const test::PlainAgain again;
        text::speak(language);
        const QString path = world.home.filePath(text::languageCode(language) % QStringLiteral(".pdf"));
        REQUIRE(writeHandbook(path));
        const QStringList pages = test::squeezedPages(path);
        REQUIRE(pages.size() == 12);
        const QStringList wanted = handbookTasks();
        for (int i = 0; i < pages.size(); ++i) {
            INFO(wanted.at(i).toStdString());
            const QList<HelpTask> all = helpTasks();
            const auto task = std::find_if(all.begin(), all.end(),
                                           [&](const HelpTask &one) { return one.id == wanted.at(i); });
            REQUIRE(task != all.end());
            CHECK(withoutMarks(pages.at(i)).contains(withoutMarks(task->title)));
            const QString last = task->text.trimmed().section(QLatin1Char('\n'), -1);
            CHECK(withoutMarks(pages.at(i)).contains(withoutMarks(last).right(12)));
        }
    }
    CHECK_FALSE(writeHandbook(world.home.filePath(QStringLiteral("nowhere/handbook.pdf"))));
}

TEST_CASE("a page of the help shows its picture under its first sentence, as wide as the lines")
{
    HelpPaper paper;
    paper.resize(640, 480);
    paper.show();
    QImage picture(1024, 640, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    paper.showText(QStringLiteral("# 甲\n\n乙。\n\n丙。\n"), picture);
    const auto pictureBlock = [&] { return paper.document()->begin().next().next(); };
    CHECK(paper.document()->begin().next().text() == QStringLiteral("乙。"));
    CHECK(pictureBlock().text().contains(QChar::ObjectReplacementCharacter));
    CHECK(pictureBlock().next().text() == QStringLiteral("丙。"));
    const auto width = [&] {
        return paper.document()->documentLayout()->blockBoundingRect(pictureBlock()).width();
    };
    CHECK(UiWorld::until([&] { return paper.document()->idealWidth() <= paper.viewport()->width(); }));
    const double before = width();
    paper.resize(480, 480);
    CHECK(UiWorld::until([&] { return width() < before; }));
    CHECK(paper.document()->idealWidth() <= paper.viewport()->width());
    const test::PlainAgain again;
    Theme::instance().apply({ThemeChoice::Dark, 14});
    CHECK(pictureBlock().text().contains(QChar::ObjectReplacementCharacter));
    CHECK(width() > 200);
    paper.showText(QStringLiteral("# 甲\n\n乙。\n\n丙。\n"));
    CHECK_FALSE(paper.toPlainText().contains(QChar::ObjectReplacementCharacter));
}

TEST_CASE("the tour leads along the rail by keyboard, shows whole sentences, and ends where one asks")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    Workspace &workspace = *world.shell->workspace();
    workspace.offerTour();
    REQUIRE(UiWorld::until([&] { return world.find<QPushButton>("offeredTour") != nullptr; }));
    world.click("offeredTour");
    QStringList seen;
    const auto shown = [&] { return world.window.findChild<Tour *>(); };
    while (shown() != nullptr && shown()->isVisible() && seen.size() < 20) {
        seen.append(workspace.currentPageId());
        CHECK(test::cut(*shown()).isEmpty());
        CHECK(world.window.rect().contains(
            QRect(shown()->mapTo(&world.window, QPoint(0, 0)), shown()->size())));
        CHECK(shown()->findChild<QLabel *>(QStringLiteral("tourSentence"))->text() ==
              shown()->accessibleName());
        world.picture(("tour_" + seen.last().toStdString()).c_str());
        QTest::keyClick(world.window.focusWidget(), Qt::Key_Return);
        QTest::qWait(1);
    }
    CHECK(seen == QStringList{u"today"_qs, u"students"_qs, u"appointments"_qs, u"screening"_qs, u"care"_qs,
                              u"exchange"_qs, u"settings"_qs, u"help"_qs});
    CHECK(workspace.currentPageId() == QStringLiteral("today"));
    REQUIRE(UiWorld::until([&] { return shown() == nullptr; }));

    startTour(workspace);
    world.click("tourNext");
    CHECK(workspace.currentPageId() == QStringLiteral("students"));
    world.click("tourBack");
    CHECK(workspace.currentPageId() == QStringLiteral("today"));
    QTest::keyClick(world.window.focusWidget(), Qt::Key_Escape);
    CHECK(UiWorld::until([&] { return shown() == nullptr; }));
}
