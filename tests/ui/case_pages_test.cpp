// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of an attachment's pages on the case page: added, covered by mouse and by keyboard, looked at.
#include "core/care/case_page_service.h"
#include "tests/support/pictures.h"
#include "tests/ui/care_world.h"
#include "ui/care/cover_canvas.h"
#include "ui/care/pages_panel.h"
#include "ui/print/picture_reencoder.h"
#include "ui/text/language.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

/// A page of a letter as a scanner gives it.
QImage letterWithNames()
{
    QImage page(900, 1270, QImage::Format_RGB32);
    page.fill(0xfffaf7ef);
    QPainter painter(&page);
    painter.setPen(QColor(0x30, 0x38, 0x60));
    painter.setFont(QFont(QStringLiteral("Noto Sans CJK SC"), 26));
    painter.drawText(90, 150, QStringLiteral("周老师:"));
    for (int line = 0; line < 8; ++line)
        painter.drawText(90, 240 + line * 90, QStringLiteral("我最近总是睡不着,不想去上学,也不想说话"));
    painter.drawText(560, 1080, QStringLiteral("林小满"));
    return page;
}

struct PagesWorld : CareWorld
{
    PagesWorld()
    {
        ask([one = careCase](Services &services) {
            CaseAttachment attachment;
            attachment.name = QStringLiteral("给老师的信");
            return services.cases.add(one, attachment);
        });
        openCase("papers");
    }
    QString file(const QByteArray &bytes, const QString &name = QStringLiteral("letter.jpg")) const
    {
        const QString path = home.filePath(name);
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
        return path;
    }
    void addPicture(const QByteArray &bytes)
    {
        answerFileDialog(file(bytes));
        click("pages.add");
        settle();
        settle(); // the case is read anew, and then its pages
    }
    CoverCanvas *openEditor()
    {
        click("pages.cover");
        REQUIRE(until([&] {
            const auto *canvas = find<CoverCanvas>("cover.canvas");
            return canvas != nullptr && canvas->width() > 100; // the window is laid out
        }));
        return find<CoverCanvas>("cover.canvas");
    }
    QList<CasePage> pages()
    {
        return ask([one = careCase](Services &services) {
            return CasePageService(services.workplace, print::pictures()).of(one);
        });
    }
    QByteArray covered(const Uid &page)
    {
        return ask([page](Services &services) {
            return CasePageService(services.workplace, print::pictures()).covered(page);
        });
    }
    QString shownFirst() const { return find<QListWidget>("pages.list")->item(0)->text(); }
};

} // namespace

TEST_CASE("a page is covered by keys alone, on somebody's word, and what may leave is seen", "[slow]")
{
    PagesWorld world;
    world.addPicture(pictureBytes(letterWithNames(), "jpeg"));
    REQUIRE(world.pages().size() == 1);
    CHECK(world.shownFirst().contains(QStringLiteral("还没有遮盖")));
    CHECK_FALSE(world.find<QPushButton>("pages.viewCovered")->isEnabled());
    world.picture("pages-panel");
    CHECK(world.problems().isEmpty());

    CoverCanvas *canvas = world.openEditor();
    CHECK(canvas->hasFocus());
    auto *ok = world.find<QPushButton>("cover.ok");
    CHECK_FALSE(ok->isEnabled()); // nothing is covered, and nobody said that nothing need be
    QTest::keyClick(canvas, Qt::Key_N);
    REQUIRE(canvas->areas().size() == 1);
    const PictureArea first = canvas->areas().constFirst();
    QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(canvas, Qt::Key_Up, Qt::ShiftModifier);
    CHECK(canvas->areas().constFirst() ==
          PictureArea{first.left + 100, first.top + 20, first.width + 100, first.height - 100});
    QTest::keyClick(canvas, Qt::Key_Z, Qt::ControlModifier);
    CHECK(canvas->areas().constFirst().height == first.height);
    QTest::keyClick(canvas, Qt::Key_Insert);
    REQUIRE(canvas->areas().size() == 2);
    CHECK(canvas->current() == 1);
    QTest::keyClick(canvas, Qt::Key_Space);
    CHECK(canvas->current() == 0);
    CHECK(canvas->accessibleDescription().contains(QStringLiteral("共 2 块")));
    QTest::keyClick(canvas, Qt::Key_Delete);
    CHECK(canvas->areas().size() == 1);
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(canvas, Qt::Key_Left); // never beside the page
    CHECK(canvas->areas().constFirst().left == 0);
    const int wide = canvas->width();
    QTest::keyClick(canvas, Qt::Key_Plus);
    CHECK(canvas->width() > wide);
    QTest::keyClick(canvas, Qt::Key_Minus);
    auto *dialog = world.find<QDialog>("cover");
    CHECK(accessibilityProblems(*dialog).isEmpty());
    const auto areas = canvas->areas();
    REQUIRE(ok->isEnabled());
    world.click("cover.ok");
    REQUIRE(UiWorld::until([&] { return world.find<QDialog>("cover") == nullptr; }));
    world.settle();
    world.settle();
    const CasePage page = world.pages().constFirst();
    REQUIRE(page.cover);
    CHECK(page.cover->areas == areas);
    CHECK(page.cover->by == QStringLiteral("林老师"));
    CHECK(world.shownFirst().contains(QStringLiteral("已遮盖 1 处,林老师 确认")));
    CHECK_FALSE(print::smallPicture(world.covered(page.uid), 100).isNull());
    world.click("pages.viewCovered");
    REQUIRE(UiWorld::until([&] { return world.find<QDialog>("pictureView") != nullptr; }));
    world.find<QDialog>("pictureView")->close();

    // Undone, it stays again.
    world.shell->workspace()->undoLast();
    world.settle();
    world.settle();
    CHECK_FALSE(world.pages().constFirst().cover);
}

TEST_CASE("a cover is drawn, moved and sized by mouse, and one page names nobody", "[slow]")
{
    PagesWorld world;
    world.addPicture(pictureBytes(letterWithNames(), "jpeg"));
    CoverCanvas *canvas = world.openEditor();
    const auto at = [&](double x, double y) {
        return QPoint(static_cast<int>(canvas->width() * x), static_cast<int>(canvas->height() * y));
    };
    const auto drag = [&](QPoint from, QPoint to) {
        QTest::mousePress(canvas, Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(canvas, (from + to) / 2);
        QTest::mouseMove(canvas, to);
        QTest::mouseRelease(canvas, Qt::LeftButton, Qt::NoModifier, to);
    };
    QTest::mouseClick(canvas, Qt::LeftButton, Qt::NoModifier, at(0.2, 0.2));
    CHECK(canvas->areas().isEmpty()); // a click is no cover
    drag(at(0.6, 0.8), at(0.9, 0.9));
    drag(at(0.08, 0.07), at(0.3, 0.13));
    REQUIRE(canvas->areas().size() == 2);
    const PictureArea drawn = canvas->areas().constFirst();
    CHECK(std::abs(drawn.left - 6000) < 100);
    CHECK(std::abs(drawn.width - 3000) < 150);
    drag(at(0.7, 0.85), at(0.7, 0.82));
    CHECK(canvas->current() == 0);
    CHECK(std::abs(canvas->areas().constFirst().top - 7700) < 100);
    const QRect place = canvas->placeOf(0);
    drag(place.bottomRight(), place.bottomRight() + QPoint(0, canvas->height() / 20));
    CHECK(std::abs(canvas->areas().constFirst().height - 1500) < 150);
    auto *dialog = world.find<QDialog>("cover");
    world.picture("pages-editor-light", dialog);
    Theme::instance().apply({ThemeChoice::Dark});
    world.picture("pages-editor-dark", dialog);
    Theme::instance().apply({ThemeChoice::Light});

    world.find<QCheckBox>("cover.nobody")->setChecked(true);
    CHECK_FALSE(world.find<QPushButton>("cover.ok")->isEnabled()); // both at once cannot be true
    for (int i = 0; i < 2; ++i)
        world.click("cover.remove");
    REQUIRE(world.find<QPushButton>("cover.ok")->isEnabled());
    world.click("cover.ok");
    REQUIRE(UiWorld::until([&] { return world.find<QDialog>("cover") == nullptr; }));
    world.settle();
    world.settle();
    CHECK(world.shownFirst().contains(QStringLiteral("没有写出任何人,林老师 确认")));
    world.picture("pages-panel-light");
    Theme::instance().apply({ThemeChoice::Dark});
    world.picture("pages-panel-dark");
    Theme::instance().apply({ThemeChoice::Light});
}

TEST_CASE("what is no picture is refused on the page, and a dropped one is taken", "[slow]")
{
    PagesWorld world;
    world.addPicture("这不是图片");
    CHECK(world.pages().isEmpty());
    CHECK(world.find<Banner>("pages.message")->text().contains(QStringLiteral("没有存入")));
    auto *panel = world.find<PagesPanel>("pages");
    panel->addFile(world.file(photograph(), QStringLiteral("p.jpg")));
    world.settle();
    world.settle();
    CHECK(world.pages().size() == 1);
    world.click("pages.remove");
    world.settle();
    world.settle();
    CHECK(world.pages().isEmpty());
    CHECK(world.find<QListWidget>("pages.list") == nullptr);
}

TEST_CASE("in English, dark and at the largest text the editor says all it has to say", "[slow]")
{
    struct English
    {
        English() { text::speak(text::Language::English); }
        ~English()
        {
            text::speak(text::Language::Chinese);
            Theme::instance().apply({ThemeChoice::Light, defaultPoints});
        }
    } const english;
    PagesWorld world;
    Theme::instance().apply({ThemeChoice::Dark, largestPoints});
    world.addPicture(pictureBytes(letterWithNames(), "jpeg"));
    world.picture("pages-panel-english");
    CoverCanvas *canvas = world.openEditor();
    QTest::keyClick(canvas, Qt::Key_N);
    auto *dialog = world.find<QDialog>("cover");
    world.picture("pages-editor-english", dialog);
    CHECK(accessibilityProblems(*dialog).isEmpty());
    for (const char *name : {"cover.ok", "cover.leave", "cover.add", "cover.undo", "cover.remove"}) {
        const auto *button = world.find<QPushButton>(name);
        INFO(name);
        REQUIRE(button != nullptr);
        CHECK(button->width() >= button->sizeHint().width()); // nothing is cut
        CHECK(std::none_of(button->text().cbegin(), button->text().cend(),
                           [](QChar c) { return c.script() == QChar::Script_Han; }));
    }
    dialog->close();
}
