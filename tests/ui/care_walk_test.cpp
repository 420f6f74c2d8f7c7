// SPDX-License-Identifier: GPL-3.0-or-later
// Every part of a case and the dialogs of cases and of the counselling, in the dark and at the largest text,
// in English too.
#include "tests/ui/note_world.h"
#include "tests/ui/page_walk.h"
#include "ui/widgets/form_dialog.h"

#include <QDialog>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

struct CareWalk : NoteWorld
{
    Uid series;
    Uid unsignedNote;

    CareWalk() : NoteWorld(Fill::Work)
    {
        store(0, true);
        series = sessions().first().record.seriesUid;
        unsignedNote = store(1, false);
        addSecond({Role::Counsellor});
        unlockAs(QStringLiteral("林老师"));
    }
    QDialog *shown() const
    {
        for (QDialog *one : window.findChildren<QDialog *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void look(QWidget *at, const QByteArray &name)
    {
        INFO(name.toStdString());
        until([&] { return cut(*at).isEmpty(); }, 1000);
        CHECK(cut(*at).join(QLatin1String(" / ")).toStdString() == std::string());
        CHECK(problems().join(QLatin1String(" / ")).toStdString() == std::string());
        picture(name.constData(), at);
    }
    void lookAtDialog(const QByteArray &name)
    {
        INFO(name.toStdString());
        REQUIRE(until([this] { return shown() != nullptr; }));
        settle();
        QDialog *dialog = shown();
        look(dialog, name);
        CHECK(tabsUp(*dialog).join(QLatin1String(" / ")).toStdString() == std::string());
        CHECK(dialog->height() <= 640);
        CHECK(dialog->width() <= 1366);
        dialog->reject();
        if (dialog->isVisible())
            dialog->reject(); // what was chosen is asked about
        REQUIRE(until([this] { return shown() == nullptr; }));
        settle();
    }
};

struct Opened
{
    const char *key; ///< of the counselling tab
    const char *value;
    const char *button;
};

constexpr Opened counselling[] = {
    {"series", nullptr, "series.goals"},    {"series", nullptr, "series.share"},
    {"series", nullptr, "series.handover"}, {"series", nullptr, "series.secrecy"},
    {"series", nullptr, "series.close"},    {"series", nullptr, "series.scale"},
    {"list", "open", "series.open.new"},    {"list", "handovers", "handovers.first"},
    {"list", "secrecy", "breaches.first"},  {"note", nullptr, "note.finish"},
    {"note", nullptr, "note.drop"},         {"note", nullptr, "note.secrecy"},
};

} // namespace

TEST_CASE("nothing is cut on any part of a case, and on the dialogs of cases and of the counselling, in the "
          "dark and "
          "at the largest text, in English too",
          "[slow]")
{
    const PlainAgain plain;
    const std::string way = GENERATE("dark", "large", "english-large");
    if (way == "english-large")
        text::speak(text::Language::English);
    CareWalk world;
    Theme::instance().apply({way == "dark" ? ThemeChoice::Dark : ThemeChoice::Light,
                             way == "dark" ? defaultPoints : largestPoints});
    world.window.resize(1366, 768);
    const QByteArray end = QByteArray("-").append(way.c_str());
    for (const Opened &one : counselling) {
        const QByteArray name = QByteArray("counselling-").append(one.button).append(end);
        INFO(name.toStdString());
        const QString value = one.value != nullptr ? QString::fromLatin1(one.value)
                              : qstrcmp(one.key, "series") == 0
                                  ? world.series.toString()
                                  : NoteKey{NoteKey::Kind::Session, world.unsignedNote}.toString();
        world.openTab({{QString::fromLatin1(one.key), value}});
        world.settle();
        auto *button = world.find<QPushButton>(one.button);
        REQUIRE(button != nullptr);
        button->click();
        world.lookAtDialog(name);
    }
    world.openCase("front");
    QStringList parts;
    for (const auto *part : world.window.findChildren<QToolButton *>()) {
        if (part->objectName().startsWith(QStringLiteral("part.")))
            parts.append(part->objectName());
    }
    REQUIRE(parts.size() >= 15);
    for (const QString &part : std::as_const(parts)) {
        world.click(part.toLatin1().constData());
        world.settle();
        world.look(&world.window, QByteArray("case-").append(part.toLatin1()).append(end));
    }
    CHECK(world.window.width() == 1366);
    CHECK(world.window.height() == 768);
    world.click("case.secrecy");
    world.lookAtDialog(QByteArray("case-secrecy").append(end));
}
