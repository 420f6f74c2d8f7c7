// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/unit_service.h"
#include "tests/ui/care_world.h"
#include "tests/ui/page_walk.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

void choose(CareWorld &world, const char *button, const QString &path)
{
    world.answerFileDialog(path);
    world.click(button);
    world.settle();
}

void show(CareWorld &world, const char *tab)
{
    world.open("exchange", {{QStringLiteral("tab"), QString::fromLatin1(tab)}});
    world.settle();
}

/// `by` enrols the card of `other`.
void enrol(CareWorld &by, CareWorld &other, const QString &folder)
{
    const QString file = QDir(folder).filePath(QStringLiteral("card.tyk"));
    const exchange::KeyCard card = other.ask(
        [file](Services &services) { return exchange::UnitService(services.workplace).writeCard(file); });
    by.ask([file, card](Services &services) -> Result<exchange::EnrolledUnit> {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            return fail(Errc::Io, "container.not_read");
        return exchange::UnitService(services.workplace)
            .enrol(in.readAll(), exchange::fingerprintOf(card.id()).join(u' '));
    });
}

QDialog *shownDialog(const CareWorld &world)
{
    for (QDialog *one : world.window.findChildren<QDialog *>()) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

/// The dialog that is open, whole, and left again.
void lookAtDialog(CareWorld &world, const QByteArray &name)
{
    INFO(name.toStdString());
    REQUIRE(CareWorld::until([&] { return shownDialog(world) != nullptr; }));
    world.settle();
    QDialog *dialog = shownDialog(world);
    CareWorld::until([&] { return cut(*dialog).isEmpty(); }, 500);
    CHECK(cut(*dialog).join(QLatin1String(" / ")).toStdString() == std::string());
    CHECK(dialog->height() <= 640);
    CHECK(dialog->width() <= 1366);
    world.picture(name.constData(), dialog);
    dialog->reject();
    REQUIRE(CareWorld::until([&] { return shownDialog(world) == nullptr; }));
}

struct Opened
{
    const char *side;
    const char *tab;
    const char *button;
};

constexpr Opened dialogs[] = {
    {"school", "pcs", "mergeNumber"},        {"school", "units", "cardRotate"},
    {"district", "down", "downNew"},         {"district", "down", "downWrite"},
    {"district", "schools", "schoolReturn"}, {"district", "units", "unitRevoke"},
};

void walk(CareWorld &world, const char *side, const char *way, const QList<const char *> &tabs)
{
    world.window.resize(1366, 768);
    for (const char *tab : tabs) {
        INFO(side << " " << tab << " " << way);
        show(world, tab);
        QTest::qWait(20);
        if (qstrcmp(tab, "figures") == 0) {
            world.click("figuresStream.school");
            world.settle();
        }
        for (const char *list : {"exchange-schoolsTable", "exchange-casesTable", "exchange-asideTable",
                                 "exchange-downTable", "exchange-inboxTable", "exchange-unitsTable"}) {
            if (auto *view = world.find<QTableView>(list); view != nullptr && view->model()->rowCount() > 0)
                view->selectRow(0);
        }
        world.settle();
        QTest::qWait(20);
        CHECK(world.window.width() == 1366);
        CHECK(world.window.height() == 768);
        CHECK(cut(world.window).join(QLatin1String(" / ")).toStdString() == std::string());
        CHECK(world.problems().join(QLatin1String(" / ")).toStdString() == std::string());
        world.picture(
            QByteArray("exchange-").append(side).append('-').append(tab).append('-').append(way).constData());
        for (const Opened &one : dialogs) {
            if (qstrcmp(one.side, side) != 0 || qstrcmp(one.tab, tab) != 0)
                continue;
            INFO(one.button);
            world.click(one.button);
            lookAtDialog(world, QByteArray("exchange-dialog-").append(one.button).append('-').append(way));
        }
    }
}

} // namespace

TEST_CASE("nothing is cut on any tab of the exchange in the dark, in English and at the largest text at "
          "1366 x 768",
          "[slow]")
{
    const PlainAgain plain;
    const std::string way = GENERATE("dark", "english", "large", "english-large");
    if (way.starts_with("english"))
        text::speak(text::Language::English);
    CareWorld school(CareWorld::Fill::Work);
    CareWorld district(CareWorld::Fill::Nothing, VaultKind::District, QStringLiteral("海边区教育局"));
    Theme::instance().apply(
        {way == "dark" ? ThemeChoice::Dark : ThemeChoice::Light,
         way.ends_with("large") ? largestPoints : defaultPoints}); // after the settings' own
    QTemporaryDir stick;
    enrol(district, school, stick.path());
    enrol(school, district, stick.path());

    show(school, "send");
    auto *stream = school.find<QComboBox>("sendStream");
    stream->setCurrentIndex(1);
    Q_EMIT stream->activated(1);
    school.settle();
    const QString report = stick.filePath(QStringLiteral("report.typ"));
    choose(school, "sendWrite", report);
    REQUIRE(CareWorld::until([&] { return QFile::exists(report); }));
    school.settle();
    school.openCase("print");
    school.click("print.consult");
    REQUIRE(CareWorld::until([&] { return school.find<QLineEdit>("consult.reason") != nullptr; }));
    QDialog *consult = shownDialog(school);
    CHECK(cut(*consult).join(QLatin1String(" / ")).toStdString() == std::string());
    school.picture(QByteArray("exchange-dialog-consult-").append(way.c_str()).constData(), consult);
    school.find<QLineEdit>("consult.reason")->setText(QStringLiteral("请专家会诊"));
    const QString ask = stick.filePath(QStringLiteral("ask.typ"));
    choose(school, "consult.ok", ask);
    REQUIRE(CareWorld::until([&] { return QFile::exists(ask); }));
    school.settle();
    // And one that was changed on its way.
    QFile whole(report);
    REQUIRE(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    bytes[400] = static_cast<char>(bytes.at(400) ^ 1);
    QFile changed(stick.filePath(QStringLiteral("changed.typ")));
    REQUIRE(changed.open(QIODevice::WriteOnly));
    REQUIRE(changed.write(bytes) == bytes.size());
    changed.close();
    show(district, "receive");
    choose(district, "receiveFirst", stick.path());
    district.click("receiveTake");
    district.settle();
    const auto *aside = district.find<QTableView>("exchange-asideTable");
    REQUIRE(aside != nullptr);
    CHECK(aside->model()->rowCount() == 1);

    show(district, "down");
    district.click("downFirst");
    district.settle();
    district.find<QLineEdit>("downItem.title")->setText(QStringLiteral("秋季普测安排"));
    district.click("downItem.ok");
    district.settle();
    district.find<QTableView>("exchange-downTable")->selectRow(0);
    district.click("downWrite");
    district.settle();
    QTemporaryDir back;
    choose(district, "downTo.ok", back.path());
    REQUIRE(
        CareWorld::until([&] { return !QDir(back.path()).entryList({QStringLiteral("*.typ")}).isEmpty(); }));
    district.settle();
    show(school, "receive");
    choose(school, "receiveFirst", back.path());
    school.click("receiveTake");
    school.settle();

    walk(school, "school", way.c_str(), {"send", "receive", "inbox", "handover", "pcs", "units"});
    QList<const char *> tabs{"schools", "consultation", "receive", "down", "send", "units"};
    if (way != "english-large") // whose streams of figures are longer than a row
        tabs.append("figures");
    walk(district, "district", way.c_str(), tabs);
}
