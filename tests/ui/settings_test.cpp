// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"
#include "ui/widgets/settings.h"

#include <QCoreApplication>
#include <QDate>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::ui;

TEST_CASE("settings come back as they were set, within their bounds")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("t.ini"));
    {
        Settings settings(file);
        CHECK(settings.language() == QStringLiteral("zh"));
        settings.setAppearance({ThemeChoice::Dark, 99});
        settings.setLanguage(QStringLiteral("en"));
        settings.setSheetsToday(QDate(2026, 3, 2), 4);
    }
    const Settings again(file);
    CHECK(again.appearance() == Appearance{ThemeChoice::Dark, largestPoints});
    CHECK(again.language() == QStringLiteral("en"));
    CHECK(again.sheetsToday(QDate(2026, 3, 2)) == 4);
    CHECK(again.sheetsToday(QDate(2026, 3, 3)) == 0);
}

TEST_CASE("a list remembers its columns, filters by words and can be put back")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("t.ini")));
    QStandardItemModel model(0, 3);
    model.setHorizontalHeaderLabels({QStringLiteral("姓名"), QStringLiteral("班级"), QStringLiteral("学号")});
    const QStringList rows[] = {{QStringLiteral("乙同学"), QStringLiteral("七年级2班"), QStringLiteral("10")},
                                {QStringLiteral("甲同学"), QStringLiteral("七年级1班"), QStringLiteral("9")}};
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row)
            items.append(new QStandardItem(cell));
        model.appendRow(items);
    }
    {
        DataTable table("roll", QStringLiteral("名册"), settings);
        table.setModel(&model);
        table.view()->horizontalHeader()->setSectionHidden(2, true);
        table.view()->horizontalHeader()->resizeSection(0, 231);
        table.view()->sortByColumn(0, Qt::AscendingOrder);
        CHECK(table.view()->model()->index(0, 0).data().toString() ==
              QStringLiteral("甲同学")); // pinyin order
        table.filterLine()->setText(QStringLiteral("七年级 2班"));
        CHECK(table.visibleRowCount() == 1);
        table.filterLine()->clear();
        CHECK(table.visibleRowCount() == 2);
    }
    DataTable table("roll", QStringLiteral("名册"), settings);
    table.setModel(&model);
    CHECK(table.view()->horizontalHeader()->sectionSize(0) == 231);
    CHECK(table.view()->isColumnHidden(2));
    CHECK(table.view()->model()->index(0, 0).data().toString() == QStringLiteral("甲同学"));
    table.restoreDefaultColumns();
    CHECK_FALSE(table.view()->isColumnHidden(2));
}

TEST_CASE("a list that gets its rows after it was set is as wide as they need, unless a person set it")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("t.ini")));
    const QString longName = QStringLiteral("七年级入学后的补充测评");
    for (const bool setByPerson : {false, true}) {
        QStandardItemModel model(0, 2);
        model.setHorizontalHeaderLabels({QStringLiteral("名称"), QStringLiteral("人数")});
        DataTable table("late", QStringLiteral("测评"), settings);
        table.setModel(&model);
        auto *header = table.view()->horizontalHeader();
        if (setByPerson)
            header->resizeSection(0, 91);
        model.appendRow({new QStandardItem(longName), new QStandardItem(QStringLiteral("3"))});
        QCoreApplication::processEvents();
        const int needed = table.view()->fontMetrics().horizontalAdvance(longName);
        if (setByPerson)
            CHECK(header->sectionSize(0) == 91);
        else
            CHECK(header->sectionSize(0) > needed);
    }
}

TEST_CASE(
    "a list is fitted to its rows although its last column is hidden and its window grew before they came")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("t.ini")));
    const QString moment = QStringLiteral("2026-11-20 08:00");
    QStandardItemModel model(0, 4);
    model.setHorizontalHeaderLabels(
        {QStringLiteral("时间"), QStringLiteral("谁"), QStringLiteral("结果"), QStringLiteral("缘由")});
    DataTable table("trail", QStringLiteral("留痕"), settings);
    table.setModel(&model, {3});
    table.resize(500, 300);
    table.show();
    table.resize(900, 300); // what stretches then is the last column that shows
    QCoreApplication::processEvents();
    model.appendRow({new QStandardItem(moment), new QStandardItem(QStringLiteral("某人")),
                     new QStandardItem(QStringLiteral("完成")), new QStandardItem(QStringLiteral("例行"))});
    QCoreApplication::processEvents();
    auto *header = table.view()->horizontalHeader();
    CHECK(header->sectionSize(0) > table.view()->fontMetrics().horizontalAdvance(moment));
    CHECK(settings.listState(QStringLiteral("trail")).isEmpty());
}

TEST_CASE("a list whose widths were kept in a wide window ends where a narrow one ends")
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("t.ini")));
    QStandardItemModel model(1, 3);
    model.setHorizontalHeaderLabels({QStringLiteral("名称"), QStringLiteral("班数"), QStringLiteral("人数")});
    for (const int width : {1200, 700}) {
        DataTable table("wide", QStringLiteral("各校"), settings);
        table.resize(width, 300);
        table.show();
        table.setModel(&model);
        QCoreApplication::processEvents();
        auto *header = table.view()->horizontalHeader();
        CHECK(header->length() == table.view()->viewport()->width());
        if (width > 1000)
            header->resizeSection(0, 131);
        CHECK(header->sectionSize(0) == 131);
        CHECK(header->length() == table.view()->viewport()->width());
    }
}
