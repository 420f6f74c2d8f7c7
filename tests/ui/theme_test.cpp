// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QWindow>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace tingyu::ui;

namespace {

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

/// WCAG 2.1 contrast ratio
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace

TEST_CASE("every text pair of both palettes has a contrast of at least 4.5")
{
    for (const Palette &p : {Palette::light(), Palette::darkOne()}) {
        const std::tuple<const char *, QColor, QColor> pairs[] = {
            {"ink on background", p.ink, p.background},
            {"ink on surface", p.ink, p.surface},
            {"ink on selection", p.ink, p.primarySoft},
            {"second ink on background", p.secondInk, p.background},
            {"second ink on surface", p.secondInk, p.surface},
            {"second ink on selection", p.secondInk, p.primarySoft},
            {"second ink on amber soft", p.secondInk, p.amberSoft},
            {"primary on surface", p.primary, p.surface},
            {"primary on background", p.primary, p.background},
            {"primary chip", p.primary, p.primarySoft},
            {"blue chip", p.blue, p.blueSoft},
            {"amber chip", p.amber, p.amberSoft},
            {"orange chip", p.orange, p.orangeSoft},
            {"crimson chip", p.crimson, p.crimsonSoft},
            {"crimson on surface", p.crimson, p.surface},
            {"filled button", p.onPrimary, p.primary},
            {"filled button under the pointer", p.onPrimary, p.primaryStrong},
            {"rail", p.railInk, p.rail},
            {"rail, chosen", QColor(Qt::white), p.railActive},
            {"badge", p.onBadge, p.badge},
            {"toast", p.background, p.ink},
            {"disabled main button", p.secondInk, p.background},
        };
        for (const auto &[name, text, ground] : pairs) {
            INFO(name << (p.dark ? " dark " : " light ") << contrast(text, ground));
            CHECK(contrast(text, ground) >= 4.5);
        }
    }
}

TEST_CASE("text size scales everything and stays within its bounds")
{
    Theme &theme = Theme::instance();
    theme.apply({ThemeChoice::Light, 10.5});
    CHECK(px(16) == 16);
    QWidget window;
    theme.dress(&window);
    QPushButton button(QStringLiteral("打印"), &window);
    button.ensurePolished();
    const int before = button.sizeHint().height();
    theme.apply({ThemeChoice::Light, 16});
    CHECK(px(16) == 24);
    CHECK(QApplication::font().pointSizeF() == 16);
    CHECK(button.sizeHint().height() > before * 5 / 4); // a window that is open follows
    theme.apply({ThemeChoice::Light, 40});
    CHECK(theme.appearance().points == largestPoints);
    theme.apply({ThemeChoice::Dark, 10.5});
    CHECK(palette().dark);
    CHECK_FALSE(window.styleSheet().contains(QLatin1Char('@')));
    CHECK_FALSE(window.styleSheet().contains(QLatin1String("#(")));
    theme.apply({ThemeChoice::Light, 10.5});
}

TEST_CASE("every drawing is there, in one ink, and follows the palette")
{
    const QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    REQUIRE(names.size() > 40);
    for (const QString &file : names) {
        const QString name = file.chopped(4);
        if (name == QLatin1String("tingyu") || name.startsWith(QLatin1String("fixed-")))
            continue;
        const QImage drawn = iconPixmap(name, QColor(0x1D6B64), 48, 1.0).toImage();
        int painted = 0;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                const QColor pixel = drawn.pixelColor(x, y);
                if (pixel.alpha() < 200)
                    continue;
                ++painted;
                INFO(name.toStdString());
                REQUIRE(std::abs(pixel.green() - 0x6B) < 12);
            }
        }
        INFO(name.toStdString());
        CHECK(painted > 60);
    }
}

TEST_CASE("following the system follows it while the window is open, and only then")
{
    Theme &theme = Theme::instance();
    bool systemIsDark = false;
    theme.setSystemProbe([&] { return systemIsDark; });
    theme.apply({ThemeChoice::System, 10.5});
    QWidget window;
    theme.dress(&window);
    window.show();
    CHECK_FALSE(palette().dark);
    const QString light = window.styleSheet();
    systemIsDark = true;
    QEvent changed(QEvent::ThemeChange);
    QApplication::sendEvent(window.windowHandle(), &changed);
    for (int i = 0; i < 100 && !palette().dark; ++i)
        QApplication::processEvents();
    CHECK(palette().dark);
    CHECK(window.styleSheet() != light);
    theme.apply({ThemeChoice::Light, 10.5});
    systemIsDark = false;
    theme.askSystem();
    systemIsDark = true;
    theme.askSystem();
    CHECK_FALSE(palette().dark); // the person chose
    theme.setSystemProbe({});
    theme.apply({ThemeChoice::Light, 10.5});
    CHECK_FALSE(palette().dark);
}
