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
    const QStringList expected{u"ais"_s,
                               u"aslec"_s,
                               u"cdrisc10"_s,
                               u"cesd"_s,
                               u"cesdc"_s,
                               u"cls"_s,
                               u"conners_psq48"_s,
                               u"conners_trs28"_s,
                               u"cssrs_screener"_s,
                               u"dass21"_s,
                               u"dsrsc"_s,
                               u"epq_rsc"_s,
                               u"gad7"_s,
                               u"gses"_s,
                               u"holland60"_s,
                               u"iat"_s,
                               u"ipip50"_s,
                               u"isi"_s,
                               u"k10"_s,
                               u"k6"_s,
                               u"mht"_s,
                               u"mssmhs"_s,
                               u"phq15"_s,
                               u"phq4"_s,
                               u"phq9"_s,
                               u"phqa"_s,
                               u"psc17"_s,
                               u"psqi"_s,
                               u"pss10"_s,
                               u"pss14"_s,
                               u"psss"_s,
                               u"rcads47"_s,
                               u"rsca"_s,
                               u"rses"_s,
                               u"sas"_s,
                               u"sas_sv"_s,
                               u"sasc"_s,
                               u"scared"_s,
                               u"scl90"_s,
                               u"scsq"_s,
                               u"sdq_p"_s,
                               u"sdq_s"_s,
                               u"sdq_t"_s,
                               u"sds"_s,
                               u"sioss"_s,
                               u"smfq"_s,
                               u"snap26"_s,
                               u"ssrs"_s,
                               u"swls"_s,
                               u"tas"_s,
                               u"temperament60"_s,
                               u"ucla20"_s,
                               u"ucla3"_s,
                               u"uls8"_s,
                               u"watch_young_p"_s,
                               u"watch_young_t"_s,
                               u"who5"_s,
                               u"ypcore"_s};
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
