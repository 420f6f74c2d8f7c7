// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/library.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::scales;
using namespace Qt::Literals::StringLiterals;

static QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

TEST_CASE("every built-in scale passes its checks and its own worked examples")
{
    ScaleLibrary library;
    const QStringList expected{u"cssrs_screener"_s, u"epq_rsc"_s, u"gad7"_s, u"mht"_s, u"mssmhs"_s,
                               u"phq9"_s,           u"phqa"_s,    u"psqi"_s, u"sas"_s, u"sas_sv"_s,
                               u"scl90"_s,          u"sdq_s"_s,   u"sds"_s};
    CHECK(library.ids() == expected);
    for (const QString &id : library.ids()) {
        INFO(id.toStdString());
        const QList<Problem> problems = checkDefinition(fileBytes(u":/scales/"_s + id + u".json"_s));
        for (const Problem &problem : problems)
            UNSCOPED_INFO(
                QStringList({problem.path, problem.code, problem.args.join(u' ')}).join(u' ').toStdString());
        CHECK(problems.isEmpty());
        const auto definition = library.find(id);
        REQUIRE(definition);
        CHECK((*definition)->examples.size() >= 4);
        CHECK_FALSE((*definition)->sources.isEmpty());
        CHECK_FALSE((*definition)->rights.owner.isEmpty());
        CHECK_FALSE((*definition)->name.en.isEmpty());
    }
}
