// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_world.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTranslator>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::UiWorld;

namespace {

/// Every sentence two fifths longer, as another language may be.
class LongWords final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QString((text.size() * 2 + 4) / 5, QChar(0x957F));
    }
    bool isEmpty() const override { return false; }
};

QStringList clipped(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget);
            button != nullptr && !button->text().isEmpty() && button->inherits("QPushButton") &&
            button->width() < button->minimumSizeHint().width() - 1)
            found.append(button->objectName() % QStringLiteral(": ") % button->text());
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label != nullptr && !label->wordWrap() && label->pixmap().isNull() &&
            label->width() < label->sizeHint().width() - 1)
            found.append(
                QStringLiteral("label %1 of %2: ").arg(label->width()).arg(label->sizeHint().width()) %
                label->text());
    }
    return found;
}

void walk(UiWorld &world)
{
    world.window.resize(1366, 768);
    REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
    for (const char *page : {"help", "settings"}) {
        world.shell->workspace()->openPage(QString::fromLatin1(page));
        QTest::qWait(20);
        CHECK(clipped(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
    }
    for (const char *view : {"week", "day", "list", "register", "waitlist"}) {
        world.shell->workspace()->openPage(QStringLiteral("appointments"),
                                           {{QStringLiteral("view"), QLatin1String(view)}});
        REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
        QTest::qWait(20);
        INFO(view);
        CHECK(clipped(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
    }
    auto *settings = qobject_cast<SettingsPage *>(world.shell->workspace()->page(QStringLiteral("settings")));
    for (const QString &id : settings->sectionIds()) {
        settings->open({{QStringLiteral("section"), id}});
        REQUIRE(UiWorld::until([&] { return world.shell->tasks().isIdle(); }));
        QTest::qWait(20);
        INFO(id.toStdString());
        CHECK(clipped(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
    }
    CHECK(world.window.width() == 1366);
    CHECK(world.window.minimumSizeHint().height() <= 768);
}

} // namespace

TEST_CASE("words two fifths longer are not cut on any page of the shell at 1366 x 768")
{
    UiWorld world;
    world.makeVault();
    LongWords longer;
    QApplication::installTranslator(&longer);
    world.unlock();
    walk(world);
    QApplication::removeTranslator(&longer);
}

TEST_CASE("the largest text cuts nothing on any page of the shell")
{
    UiWorld world;
    world.makeVault();
    world.unlock();
    Theme::instance().apply({ThemeChoice::Dark, 14});
    walk(world);
    Theme::instance().apply({ThemeChoice::Light, defaultPoints});
}
