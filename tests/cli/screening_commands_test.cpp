// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "core/vault/kdf.h"
#include "core/vault/vault.h"
#include "tests/cli/process.h"
#include "tests/support/printed.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// Six students of one class, a campaign of GAD-7 and the answers of all; the uid of the campaign.
QString addCampaign(const CalledVault &called)
{
    const SystemClock clock;
    SystemUidSource uids(clock);
    QString typed = QString::fromUtf8(headPassword);
    auto vault =
        Vault::open(called.folder(), headName, passwordBytes(typed), {clock, uids, KdfPolicy::atFloor()});
    REQUIRE(vault);
    Services services((*vault)->workplace());
    SchoolClass schoolClass;
    schoolClass.stage = SchoolStage::Junior;
    schoolClass.grade = 7;
    schoolClass.number = 1;
    schoolClass.schoolYear = 2026;
    const auto added = services.classes.add(schoolClass);
    REQUIRE(added);
    QByteArray file = "学号,1,2,3,4,5,6,7\n";
    for (int i = 1; i <= 6; ++i) {
        Student student;
        student.name = q("测试生%1").arg(QChar(0x7532 + i));
        student.studentNo = q("070%1").arg(i);
        student.classId = *added;
        REQUIRE(services.students.create(student));
        file += "070" + QByteArray::number(i) + (i == 1 ? ",3,3,3,3,3,3,3\n" : ",0,0,0,0,0,0,0\n");
    }
    Campaign wanted;
    wanted.name = q("秋季普测");
    wanted.from = QDate(2026, 9, 1);
    wanted.to = QDate(2027, 6, 30);
    wanted.scales = QStringList{q("gad7")};
    const auto campaign = services.campaigns.create(wanted);
    REQUIRE(campaign);
    called.write(q("answers.csv"), file);
    return campaign->uid.toString();
}

} // namespace

TEST_CASE("The summary of a campaign is written as PDF, put on record, and names no child", "[slow]")
{
    const CalledVault vault;
    const QString uid = addCampaign(vault);
    REQUIRE(vault.call({q("campaign"), q("import"), uid, vault.file(q("answers.csv"))}).code == 0);
    const QString pdf = vault.file(q("summary.pdf"));
    const Answer printed =
        vault.call({q("campaign"), q("report"), uid, q("--pdf"), pdf, q("--reason"), q("上报存档")});
    REQUIRE(printed.code == 0);
    CHECK(printed.json().value(q("pages")).toInt() >= 1);
    CHECK(printed.json().value(q("serial")).toString() == q("T-000001"));
    const QString text = printedText(pdf);
    for (const char *said : {"班级测评结果汇总", "七年级1班", "GAD-7", "事由:上报存档", "T-000001"})
        CHECK(text.contains(q(said)));
    CHECK_FALSE(text.contains(q("测试生")));
    CHECK(vault.call({q("campaign"), q("report"), uid, q("--pdf"), pdf}).code == 2); // the file is there
    CHECK(vault
              .call({q("campaign"), q("report"), q("00000000-0000-0000-0000-000000000000"), q("--pdf"),
                     vault.file(q("none.pdf"))})
              .code != 0);
    // One class alone, by the name that stands on its door; a class outside the campaign is refused.
    const QString one = vault.file(q("one.pdf"));
    const Answer ofClass =
        vault.call({q("campaign"), q("report"), uid, q("--pdf"), one, q("--class"), q("七年级1班")});
    REQUIRE(ofClass.code == 0);
    CHECK(ofClass.json().value(q("pages")).toInt() == 1);
    CHECK(printedText(one).contains(q("七年级1班")));
    CHECK(vault
              .call({q("campaign"), q("report"), uid, q("--pdf"), vault.file(q("two.pdf")), q("--class"),
                     q("九年级9班")})
              .code == 1);
    CHECK_FALSE(QFile::exists(vault.file(q("two.pdf"))));
    // A folder that is not there: nothing written, and the print is taken back.
    CHECK(vault.call({q("campaign"), q("report"), uid, q("--pdf"), vault.file(q("no/such.pdf"))}).code == 1);
}

TEST_CASE("Stored sheets are scored again with the old result kept and the differences told", "[slow]")
{
    const CalledVault vault;
    const QString uid = addCampaign(vault);
    REQUIRE(vault.call({q("campaign"), q("import"), uid, vault.file(q("answers.csv"))}).code == 0);
    const QJsonObject none = vault.call({q("scale"), q("rescore"), q("gad7")}).json();
    CHECK(none.value(q("read")).toInt() == 6);
    CHECK(none.value(q("current")).toInt() == 6);
    CHECK(none.value(q("rescored")).toInt() == 0);
    const QJsonObject preview =
        vault.call({q("scale"), q("rescore"), q("gad7"), q("--all"), q("--dry-run")}).json();
    CHECK(preview.value(q("rescored")).toInt() == 6);
    CHECK(preview.value(q("differing")).toInt() == 0);
    CHECK(preview.value(q("sheets")).toArray().isEmpty());
    const Answer all = vault.call({q("scale"), q("rescore"), q("gad7"), q("--all"), q("--campaign"), uid});
    REQUIRE(all.code == 0);
    CHECK(all.json().value(q("rescored")).toInt() == 6);
    CHECK(all.json().value(q("version")).toString() == q("1.0.0"));
    CHECK(vault.call({q("scale"), q("rescore"), q("nothing")}).code == 1);
    CHECK(vault.call({q("scale"), q("rescore"), q("gad7"), q("--campaign"), q("nothing")}).code == 1);
    CHECK(vault.call({q("vault"), q("verify")}).code == 0);
}
