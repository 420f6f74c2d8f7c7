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
        choose(school, "sendWrite", up(name));
        REQUIRE(CareWorld::until([&] { return QFile::exists(up(name)); }));
        school.settle();
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

    QTemporaryDir home;
    CareWorld school;
    DistrictWorld district;
};

} // namespace tingyu::test
