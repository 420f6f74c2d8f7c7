// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/unit_service.h"
#include "tests/ui/care_world.h"
#include "ui/exchange/key_card_paper.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTableView>

namespace tingyu::test {

struct DistrictWorld : CareWorld
{
    DistrictWorld() : CareWorld(Fill::Nothing, VaultKind::District, QStringLiteral("海边区教育局")) {}
};

/// A school and its district, each with its window, and the folder that goes between them.
struct BothSides
{
    explicit BothSides(CareWorld::Fill fill = CareWorld::Fill::School) : school(fill)
    {
        REQUIRE(QDir(home.path()).mkpath(QStringLiteral("up")));
        REQUIRE(QDir(home.path()).mkpath(QStringLiteral("down")));
        show(school, "units");
        show(district, "units");
    }
    QString up(const QString &name = {}) const { return home.filePath(QStringLiteral("up/") % name); }
    QString down(const QString &name = {}) const { return home.filePath(QStringLiteral("down/") % name); }

    static void show(CareWorld &world, const char *tab)
    {
        world.open("exchange", {{QStringLiteral("tab"), QString::fromLatin1(tab)}});
        world.settle();
    }
    static exchange::KeyCard card(CareWorld &world)
    {
        return world.ask(
            [](Services &services) { return exchange::UnitService(services.workplace).ownCard(); });
    }
    /// Presses the button and answers the file dialog that follows.
    static void choose(CareWorld &world, const char *button, const QString &path)
    {
        world.answerFileDialog(path);
        world.click(button);
        world.settle();
    }
    /// The same where a file is named, which is there in the end.
    static void write(CareWorld &world, const char *button, const QString &file)
    {
        choose(world, button, file);
        REQUIRE(CareWorld::until([&] { return QFile::exists(file); }));
        world.settle();
    }
    static QString cell(CareWorld &world, const char *list, int row, int column)
    {
        const auto *view = world.find<QTableView>(qPrintable(QLatin1String(list) % QStringLiteral("Table")));
        REQUIRE(view != nullptr);
        return view->model()->index(row, column).data().toString();
    }
    static int rows(CareWorld &world, const char *list)
    {
        const auto *view = world.find<QTableView>(qPrintable(QLatin1String(list) % QStringLiteral("Table")));
        return view == nullptr ? 0 : view->model()->rowCount();
    }
    /// `other` writes its card, `world` enrols it off the paper.
    void enrol(CareWorld &world, CareWorld &other, const QString &folder)
    {
        choose(other, "cardWrite", QDir(folder).filePath(QStringLiteral("card.tyk")));
        choose(world, rows(world, "exchange-units") == 0 ? "unitEnrolFirst" : "unitEnrol", folder);
        REQUIRE(CareWorld::until([&] { return world.find<QLineEdit>("enrolCard.fingerprint") != nullptr; }));
        world.picture("exchange-enrol");
        world.find<QLineEdit>("enrolCard.fingerprint")->setText(ui::fingerprintTyped(card(other)));
        world.click("enrolCard.ok");
        world.settle();
        REQUIRE(rows(world, "exchange-units") == 1);
        QFile::remove(QDir(folder).filePath(QStringLiteral("card.tyk")));
    }
    void enrolBoth()
    {
        enrol(district, school, up());
        enrol(school, district, down());
    }
    void sendProfile(const QString &name)
    {
        show(school, "send");
        auto *stream = school.find<QComboBox>("sendStream");
        stream->setCurrentIndex(1);
        Q_EMIT stream->activated(1);
        school.settle();
        write(school, "sendWrite", up(name));
    }
    void chooseResults()
    {
        show(school, "send");
        auto *stream = school.find<QComboBox>("sendStream");
        const int at = stream->findData(QStringLiteral("results"));
        REQUIRE(at >= 0);
        stream->setCurrentIndex(at);
        Q_EMIT stream->activated(at);
        school.settle();
    }
    void receive(CareWorld &world, const QString &folder)
    {
        show(world, "receive");
        choose(world, rows(world, "exchange-files") == 0 ? "receiveFirst" : "receiveFolder", folder);
        REQUIRE(CareWorld::until([&] { return rows(world, "exchange-files") > 0; }));
    }
    /// The district takes what came up, the school what came down.
    void take(CareWorld &world)
    {
        receive(world, folderTo(world));
        world.click("receiveTake");
        world.settle();
    }
    /// What stands first on the list of the district goes down, and the school takes it.
    void passDown()
    {
        show(district, "down");
        district.find<QTableView>("exchange-downTable")->selectRow(0);
        district.click("downWrite");
        district.settle();
        pass(district, "downTo.ok", school);
    }
    /// What became of the packages that one side took goes back, and the other side takes it.
    void passReceipts(CareWorld &from, CareWorld &to)
    {
        show(from, "receive");
        pass(from, "receiveReceipts", to);
    }
    /// The dialog that sends the case of the school to the expert.
    void openConsultation()
    {
        school.openCase("print");
        school.click("print.consult");
        REQUIRE(CareWorld::until([&] { return school.find<QLineEdit>("consult.reason") != nullptr; }));
    }
    void sendCase()
    {
        school.find<QLineEdit>("consult.reason")->setText(QStringLiteral("请专家会诊"));
        write(school, "consult.ok", up(QStringLiteral("ask.typ")));
    }
    /// The case that was sent is on the desk of the district.
    void takeCase()
    {
        take(district);
        show(district, "consultation");
    }
    void openCaseOnDesk()
    {
        district.find<QTableView>("exchange-casesTable")->selectRow(0);
        district.click("consultOpen");
        district.settle();
    }

    QTemporaryDir home;
    CareWorld school;
    DistrictWorld district;

private:
    QString folderTo(const CareWorld &world) const { return &world == &school ? down() : up(); }
    /// Packages whose names the program gives go into the empty folder of the other side, which takes them.
    void pass(CareWorld &from, const char *button, CareWorld &to)
    {
        const QString folder = folderTo(to);
        choose(from, button, folder);
        REQUIRE(
            CareWorld::until([&] { return !QDir(folder).entryList({QStringLiteral("*.typ")}).isEmpty(); }));
        from.settle();
        take(to);
    }
};

} // namespace tingyu::test
