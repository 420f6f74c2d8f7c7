// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_sitting.h"
#include "core/services.h"
#include "core/vault/kdf.h"
#include "core/vault/vault.h"
#include "tests/cli/process.h"
#include "tests/support/printed.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// Three students who are old enough and a campaign of these scales; its uid.
QString addCampaign(const CalledVault &called, const QStringList &scales)
{
    const SystemClock clock;
    SystemUidSource uids(clock);
    QString typed = QString::fromUtf8(headPassword);
    auto vault =
        Vault::open(called.folder(), headName, passwordBytes(typed), {clock, uids, KdfPolicy::atFloor()});
    REQUIRE(vault);
    Services services((*vault)->workplace());
    SchoolClass schoolClass;
    schoolClass.stage = SchoolStage::Senior;
    schoolClass.grade = 11;
    schoolClass.number = 1;
    schoolClass.schoolYear = 2026;
    const auto added = services.classes.add(schoolClass);
    REQUIRE(added);
    for (int i = 1; i <= 3; ++i) {
        Student student;
        student.name = q("测试生%1").arg(QChar(0x7532 + i));
        student.studentNo = q("110%1").arg(i);
        student.birthDate = QDate(2009, 1, i);
        student.classId = *added;
        REQUIRE(services.students.create(student));
    }
    Campaign wanted;
    wanted.name = q("秋季普测");
    wanted.from = QDate(2020, 9, 1);
    wanted.to = QDate(2097, 6, 30);
    wanted.scales = scales;
    const auto campaign = services.campaigns.create(wanted);
    REQUIRE(campaign);
    return campaign->uid.toString();
}

} // namespace

TEST_CASE("a station is written, answered with a code from its slips, and collected once", "[slow]")
{
    const CalledVault called;
    const QString uid = addCampaign(called, QStringList{q("phqa")});
    const QString folder = called.file(q("station"));
    const Answer made = called.call({q("campaign"), q("station"), uid, q("--to"), folder});
    INFO(made.errors.toStdString());
    REQUIRE(made.code == 0);
    CHECK(made.json().value(q("codes")).toInt() == 3);
    const QString slips = made.json().value(q("slips")).toString();
    CHECK_FALSE(QDir::cleanPath(slips).startsWith(folder + q("/")));
    const QString printed = printedText(slips);
    static const QRegularExpression form(q("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}"));
    QStringList codes;
    for (auto match = form.globalMatch(printed); match.hasNext();)
        codes.append(match.next().captured());
    REQUIRE(codes.size() == 3);
    CHECK(printed.contains(made.json().value(q("check")).toString()));
    CHECK(QFile::exists(folder + q("/program/bin/tingyu-answer")));

    QFile plan(answering::StationFiles::planFile(folder));
    REQUIRE(plan.open(QIODevice::ReadOnly));
    auto read = answering::readStationPlan(plan.readAll());
    REQUIRE(read);
    auto sitting = answering::AnswerSitting::byCode(*read, answering::StationFiles(folder),
                                                    answering::tidyCode(codes.at(1)));
    REQUIRE(sitting);
    while (!sitting->flow().atEnd())
        REQUIRE(sitting->flow().choose(2));
    REQUIRE(sitting->handIn(SystemClock().nowLocal()));

    const Answer collected = called.call({q("campaign"), q("collect"), folder});
    REQUIRE(collected.code == 0);
    CHECK(collected.json().value(q("counted")).toInt() == 1);
    CHECK(collected.json().value(q("flagged")).toInt() == 1);
    CHECK(collected.json().value(q("doubles")).toArray().isEmpty());
    CHECK(collected.json().value(q("strangers")).toArray().isEmpty());
    const Answer queue = called.call(words({"review", "list"}));
    REQUIRE(queue.code == 0);
    CHECK(queue.json().value(q("items")).toArray().size() == 1);
    const Answer again = called.call({q("campaign"), q("collect"), folder});
    CHECK(again.json().value(q("counted")).toInt() == 0);
    CHECK(again.json().value(q("already")).toInt() == 1);

    const Answer taken = called.call({q("campaign"), q("station"), uid, q("--to"), folder});
    CHECK(taken.code == 1);
    CHECK(taken.errorCode() == q("answering.folder_taken"));
}

TEST_CASE("a station written in English speaks English to the students", "[slow]")
{
    const CalledVault called;
    const QString uid = addCampaign(called, QStringList{q("phqa")});
    const QString folder = called.file(q("station"));
    const Answer made =
        called.call({q("--lang"), q("en"), q("campaign"), q("station"), uid, q("--to"), folder});
    INFO(made.errors.toStdString());
    REQUIRE(made.code == 0);
    QFile plan(answering::StationFiles::planFile(folder));
    REQUIRE(plan.open(QIODevice::ReadOnly));
    auto read = answering::readStationPlan(plan.readAll());
    REQUIRE(read);
    CHECK(read->language == q("en"));
}

TEST_CASE("a station refuses a scale without words, slips inside the folder, and an empty place to collect",
          "[slow]")
{
    const CalledVault called;
    const QString mht = addCampaign(called, QStringList{q("mht")});
    const Answer refused = called.call({q("campaign"), q("station"), mht, q("--to"), called.file(q("a"))});
    CHECK(refused.code == 1);
    CHECK(refused.errorCode() == q("answering.no_words"));
    CHECK_FALSE(QFile::exists(called.file(q("a"))));
    const Answer inside = called.call({q("campaign"), q("station"), mht, q("--to"), called.file(q("a")),
                                       q("--slips"), called.file(q("a/slips.pdf"))});
    CHECK(inside.errorCode() == q("answering.slips_inside"));
    const Answer empty = called.call({q("campaign"), q("collect"), called.file(q("nothing"))});
    CHECK(empty.code == 1);
    CHECK(empty.errorCode() == q("answering.no_folder"));
}

TEST_CASE("the sheet for reading aloud has every item numbered with its answers, and no key", "[slow]")
{
    const CalledVault called;
    const QString uid = addCampaign(called, QStringList{q("phqa")});
    const Answer printed = called.call({q("campaign"), q("read-aloud"), uid, q("--pdf"),
                                        called.file(q("aloud.pdf")), q("--reason"), q("读给学生")});
    INFO(printed.errors.toStdString());
    REQUIRE(printed.code == 0);
    const QString text = printedText(called.file(q("aloud.pdf")));
    CHECK(text.contains(q("1. 心情低落")));
    CHECK(text.contains(q("1 完全没有")));
    CHECK(text.contains(q("不解释题目")));
    const Answer closing = called.call({q("campaign"), q("closing"), q("--whom"), q("心语小屋的老师")});
    CHECK(closing.json().value(q("whom")).toString() == q("心语小屋的老师"));
}
