// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "core/vault/kdf.h"
#include "core/vault/vault.h"
#include "tests/cli/process.h"
#include "tests/support/export_files.h"
#include "tests/support/printed.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// Puts two students on the roll of the called vault; the uid of the first.
QString addStudents(const CalledVault &called)
{
    const SystemClock clock;
    SystemUidSource uids(clock);
    QString typed = QString::fromUtf8(headPassword);
    auto vault =
        Vault::open(called.folder(), headName, passwordBytes(typed), {clock, uids, KdfPolicy::atFloor()});
    REQUIRE(vault);
    Services services((*vault)->workplace());
    Student student;
    student.name = QStringLiteral("林小满");
    student.studentNo = QStringLiteral("20260318");
    const auto first = services.students.create(student);
    REQUIRE(first);
    Student other;
    other.name = QStringLiteral("周雨晴");
    REQUIRE(services.students.create(other));
    return first->toString();
}

} // namespace

TEST_CASE("A case is opened, written to, shown and printed; a name in it stops the de-identified report",
          "[slow]")
{
    const CalledVault vault;
    const QString student = addStudents(vault);
    const Answer opened = vault.call({q("case"), q("open"), q("--student"), q("林小满"), q("--kind"),
                                      q("crisis"), q("--reason"), q("林小满说出想消失的念头")});
    REQUIRE(opened.code == 0);
    const QString uid = opened.json().value(q("uid")).toString();
    REQUIRE(Uid::fromString(uid));
    const Answer event = vault.call(
        {q("case"), q("event"), uid, q("--at"), q("2026-11-20T10:00"), q("--text"), q("周雨晴陪她来")});
    CHECK(event.code == 0);
    CHECK(Uid::fromString(event.json().value(q("uid")).toString()));
    CHECK(vault.call({q("case"), q("event"), uid, q("--at"), q("yesterday"), q("--text"), q("x")}).code == 2);

    const QJsonObject shown = vault.call({q("case"), q("show"), uid}).json();
    CHECK(shown.value(q("uid")).toString() == uid);
    CHECK(shown.value(q("student")).toString() == student);
    CHECK(shown.value(q("kind")).toString() == q("crisis"));
    CHECK(shown.value(q("state")).toString() == q("open"));
    REQUIRE(shown.value(q("events")).toArray().size() == 1);
    CHECK(shown.value(q("events")).toArray()[0].toObject().value(q("at")).toString() ==
          q("2026-11-20T10:00"));

    const QString pdf = vault.file(q("report.pdf"));
    const Answer refused = vault.call({q("case"), q("report"), uid, q("--pdf"), pdf, q("--deidentify")});
    CHECK(refused.code == 1);
    CHECK(refused.errorCode() == q("report.leaks"));
    REQUIRE(refused.json().value(q("leaks")).toArray().size() == 1);
    CHECK(refused.json().value(q("leaks")).toArray()[0].toObject().value(q("place")).toString() ==
          q("timeline[1].event"));
    CHECK(refused.json().value(q("leaks")).toArray()[0].toObject().value(q("kind")).toString() == q("name"));
    CHECK(refused.json()
              .value(q("error"))
              .toObject()
              .value(q("message"))
              .toString()
              .endsWith(q("查到的是:姓名。")));
    CHECK_FALSE(QFile::exists(pdf));
    CHECK(vault.call({q("case"), q("show"), uid}).json().value(q("prints")).toInt() == 0);

    const Answer printed =
        vault.call({q("case"), q("report"), uid, q("--pdf"), pdf, q("--reason"), q("留存")});
    REQUIRE(printed.code == 0);
    CHECK(printed.json().value(q("pages")).toInt() >= 2);
    CHECK(printed.json().value(q("serial")).toString() == q("T-000001"));
    CHECK(printed.json().value(q("withheld")).toArray().isEmpty());
    CHECK(printed.json().value(q("leaks")).toArray().size() == 1);
    CHECK(printedText(pdf).contains(q("周雨晴")));
    CHECK(printedText(pdf).contains(q("事由:留存")));
    CHECK(vault.call({q("case"), q("report"), uid, q("--pdf"), pdf}).code == 2); // the file is there
}

TEST_CASE("A de-identified report is written when nothing in it tells who is meant", "[slow]")
{
    const CalledVault vault;
    addStudents(vault);
    const QString uid = vault
                            .call({q("case"), q("open"), q("--student"), q("20260318"), q("--kind"),
                                   q("concern"), q("--reason"), q("林小满近三周情绪低落")})
                            .json()
                            .value(q("uid"))
                            .toString();
    const QString pdf = vault.file(q("outside.pdf"));
    const Answer printed = vault.call({q("case"), q("report"), uid, q("--pdf"), pdf, q("--deidentify")});
    REQUIRE(printed.code == 0);
    CHECK(printed.json().value(q("leaks")).toArray().isEmpty());
    const QString text = printedText(pdf);
    CHECK(text.contains(q("该生近三周情绪低落")));
    for (const char *secret : {"林小满", "海湾中学", "林老师", "20260318"})
        CHECK_FALSE(text.contains(q(secret)));
    // A folder that is not there: nothing written, nothing on record.
    const Answer failed = vault.call({q("case"), q("report"), uid, q("--pdf"), vault.file(q("no/such.pdf"))});
    CHECK(failed.code == 1);
    CHECK(vault.call({q("case"), q("show"), uid}).json().value(q("prints")).toInt() == 1);
}

TEST_CASE(
    "A head who is no counsellor reads and exports a case only with a purpose, and the purpose is on record",
    "[slow]")
{
    const CalledVault vault;
    addStudents(vault);
    const QString uid = vault
                            .call({q("case"), q("open"), q("--student"), q("林小满"), q("--kind"),
                                   q("concern"), q("--reason"), q("想找人说说话")})
                            .json()
                            .value(q("uid"))
                            .toString();
    const QByteArray password = QByteArrayLiteral("操场边的梧桐叶落了一地");
    REQUIRE(vault
                .call({q("user"), q("add"), q("何校长"), q("--role"), q("head"), q("--new-password-file"),
                       vault.write(q("new"), password)})
                .code == 0);
    const auto asHead = [&](const QStringList &what) {
        return call(QStringList{q("--vault"), vault.folder(), q("--user"), q("何校长"), q("--password-file"),
                                vault.write(q("head"), password), q("--json")} +
                    what);
    };
    const Answer closed = asHead({q("case"), q("show"), uid});
    CHECK(closed.code == 4);
    CHECK(closed.errorCode() == q("denied.purpose"));
    CHECK(asHead({q("--purpose"), q("看"), q("case"), q("show"), uid}).code == 1);
    const Answer shown = asHead({q("--purpose"), q("审核个案报告"), q("case"), q("show"), uid});
    CHECK(shown.code == 0);
    CHECK(shown.json().value(q("uid")).toString() == uid);
    const QJsonArray entries = asHead({q("audit"), q("list")}).json().value(q("entries")).toArray();
    const auto told = std::count_if(entries.begin(), entries.end(), [](const auto &entry) {
        return entry.toObject().value(q("action")).toString() == q("notes.open") &&
               entry.toObject().value(q("purpose")).toString() == q("审核个案报告");
    });
    CHECK(told == 1);

    const auto exported = [&](const char *name, const QStringList &before) {
        const QString folder = vault.file(q(name));
        const Answer made = asHead(
            before + QStringList{q("vault"), q("export"), q("--to"), folder, q("--reason"), q("交接")});
        CHECK(made.code == 0);
        return std::pair(made.json().value(q("withheld")).toInt(-1),
                         exportedRows(folder, "care_case")[0][q("reason")]);
    };
    CHECK(exported("plain", {}) == std::pair(1, QJsonValue(QJsonValue::Null)));
    CHECK(exported("whole", {q("--purpose"), q("整库移交")}) == std::pair(0, QJsonValue(q("想找人说说话"))));
}
