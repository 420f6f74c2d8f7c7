// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A school whose key card lies on the stick.
struct SchoolVault
{
    explicit SchoolVault(const char *name) : card(vault.file(QStringLiteral("card.tyk")))
    {
        REQUIRE(vault
                    .call({q("roster"), q("import"),
                           vault.write(q("roll.csv"), QByteArray("姓名,性别,班级,学号,出生日期\n") + name)})
                    .code == 0);
        const Answer made = vault.call({q("exchange"), q("keycard"), q("--out"), card});
        REQUIRE(made.code == 0);
        keyId = text(made, "key_id");
        fingerprint = text(made, "fingerprint");
    }
    void enrol(const SchoolVault &other) const
    {
        REQUIRE(
            vault.call({q("exchange"), q("enrol"), other.card, q("--fingerprint"), other.fingerprint}).code ==
            0);
    }
    Answer exchange(const QStringList &words) const { return vault.call(QStringList{q("exchange")} + words); }

    CalledVault vault;
    QString card;
    QString keyId;
    QString fingerprint;
};

} // namespace

TEST_CASE("A file is handed over with its list, taken over at the other school, and both lists carry one "
          "check value",
          "[slow][handover]")
{
    const SchoolVault before("汐小帆,女,七年级1班,20260101,2013-05-17\n");
    const SchoolVault after("岚小舟,男,八年级1班,20260201,2012-03-02\n");
    before.enrol(after);
    after.enrol(before);

    const Answer parts = before.exchange({q("handover-parts"), q("汐小帆")});
    REQUIRE(parts.code == 0);
    CHECK(text(parts, "consent") == q("not-asked"));
    CHECK(parts.json().value(q("parts")).toArray().size() == 1);

    const QString package = before.vault.file(q("file.typ"));
    const QString list = before.vault.file(q("list.pdf"));
    const QStringList order{q("handover"),   q("汐小帆"), q("--to"), after.keyId, q("--reason"),
                            q("随父母迁居"), q("--out"),  package,   q("--pdf"),  list};
    CHECK(before.exchange(order).errorCode() == q("handover.second"));
    const QStringList signedOrder = order + words({"--paper-signature", "李校长,校长,2026-11-20"});
    CHECK(before.exchange(signedOrder).errorCode() == q("handover.consent"));
    CHECK_FALSE(QFile::exists(package));
    const Answer sent = before.exchange(signedOrder + words({"--no-consent", "监护人电话同意"}));
    REQUIRE(sent.code == 0);
    CHECK(QFile::exists(package));
    CHECK(QFile::exists(list));
    CHECK(text(sent, "state") == q("sent"));
    CHECK(sent.json().value(q("records")).toInt() == 1);
    CHECK(sent.json().value(q("parts")).toArray().first().toObject().value(q("pages")).toInt() >= 1);
    CHECK(text(sent, "check").size() == 128);

    REQUIRE(after.exchange({q("import"), package}).code == 0);
    const Answer look = after.exchange({q("take-over"), q("汐小帆")});
    REQUIRE(look.code == 0);
    CHECK(text(look, "state") == q("waiting"));
    CHECK(text(look, "check") == text(sent, "check"));
    CHECK(look.json().value(q("matches")).toArray().isEmpty());
    CHECK(after.exchange({q("take-over"), q("汐小帆"), q("--class"), q("八年级1班"), q("--refuse"), q("x")})
              .errorCode() == q("handover.join"));
    CHECK(after.exchange({q("take-over"), q("没有")}).errorCode() == q("record.not_found"));
    const Answer taken = after.exchange({q("take-over"), q("汐小帆"), q("--class"), q("八年级1班")});
    REQUIRE(taken.code == 0);
    CHECK(after.exchange({q("take-over"), q("汐小帆"), q("--class"), q("八年级1班")}).errorCode() ==
          q("handover.decided"));

    const QString there = after.vault.file(q("list.pdf"));
    CHECK(after.exchange({q("handover-paper"), q("汐小帆"), q("--pdf"), there, q("--reason"), q("存档")})
              .code == 0);
    const Answer handed = after.exchange({q("handed"), q("汐小帆")});
    REQUIRE(handed.code == 0);
    const QJsonObject part = handed.json()
                                 .value(q("handovers"))
                                 .toArray()
                                 .first()
                                 .toObject()
                                 .value(q("parts"))
                                 .toArray()
                                 .first()
                                 .toObject();
    CHECK(part.value(q("check")) ==
          sent.json().value(q("parts")).toArray().first().toObject().value(q("check")));
    const QString file = after.vault.file(q("file.pdf"));
    CHECK(after
              .exchange({q("handed-print"), part.value(q("uid")).toString(), q("--pdf"), file, q("--reason"),
                         q("转入建档")})
              .code == 0);
    CHECK(QFile::exists(file));

    // Whose name and birth date are others is joined only with somebody's yes.
    for (const char *kind : {"concern", "protection"})
        REQUIRE(before.vault
                    .call({q("case"), q("open"), q("--student"), q("汐小帆"), q("--kind"), q(kind),
                           q("--reason"), q("家中有事")})
                    .code == 0);
    const QString second = before.vault.file(q("second.typ"));
    const Answer resent =
        before.exchange({q("handover"), q("汐小帆"), q("--to"), after.keyId, q("--reason"), q("补送"),
                         q("--parts"), q("file,case"), q("--out"), second, q("--paper-signature"),
                         q("李校长,校长,2026-11-20"), q("--no-consent"), q("监护人电话同意")});
    REQUIRE(resent.code == 0);
    // A kind does not stand for what is on protection: that is named by its code.
    REQUIRE(resent.json().value(q("parts")).toArray().size() == 2);
    CHECK(text(resent.json().value(q("parts")).toArray().at(1).toObject(), "code") == q("C-000001"));
    CHECK(resent.json().value(q("held_back")) == QJsonArray{q("C-000002")});
    const Answer imported = after.exchange({q("import"), second});
    CHECK(text(imported.json().value(q("files")).toArray().first().toObject(), "message")
              .contains(q("第 2 号")));
    const QJsonArray waiting = after.exchange({q("handovers")}).json().value(q("handovers")).toArray();
    QString uid;
    for (const auto &one : waiting) {
        if (one.toObject().value(q("state")) == q("waiting"))
            uid = one.toObject().value(q("uid")).toString();
    }
    const QStringList joining{q("take-over"), uid, q("--student"), q("岚小舟")};
    const Answer asked = after.exchange(joining);
    CHECK(asked.code == 2);
    CHECK(asked.errorCode() == q("handover.differs"));
    CHECK(after.exchange(joining + words({"--yes"})).code == 0);

    const QString receipt = after.vault.file(q("r.typ"));
    REQUIRE(after.exchange({q("receipt"), q("--to"), before.keyId, q("--out"), receipt}).code == 0);
    REQUIRE(before.exchange({q("import"), receipt}).code == 0);
    const QJsonObject ours =
        before.exchange({q("handovers")}).json().value(q("handovers")).toArray().first().toObject();
    CHECK(ours.value(q("state")) == q("taken"));
    CHECK(ours.value(q("direction")) == q("out"));
}
