// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu::test;

namespace {

QString text(const Answer &answer, const char *key)
{
    return answer.json().value(QLatin1String(key)).toString();
}

/// A vault whose key card lies on the stick, with its fingerprint on paper.
struct Office
{
    CalledVault vault;
    QString card = vault.file(QStringLiteral("card.tyk"));
    QString keyId;
    QString fingerprint;

    Office()
    {
        const Answer made = vault.call({q("exchange"), q("keycard"), q("--out"), card});
        REQUIRE(made.code == 0);
        keyId = text(made, "key_id");
        fingerprint = text(made, "fingerprint");
        REQUIRE(keyId.size() == 32);
        REQUIRE(fingerprint.split(u' ').size() == 8);
    }
    Answer enrol(const Office &other, const QString &typed) const
    {
        return vault.call({q("exchange"), q("enrol"), other.card, q("--fingerprint"), typed});
    }
    Answer report(const char *verb, const Office &to, const QStringList &more = {}) const
    {
        return vault.call(QStringList{q("exchange"), q(verb), q("--to"), to.keyId, q("--level"), q("L0"),
                                      q("--stream"), q("school"), q("--period"), q("2026")} +
                          more);
    }
};

QJsonObject firstFile(const Answer &answer)
{
    REQUIRE(answer.code == 0);
    return answer.json().value(QLatin1String("files")).toArray().first().toObject();
}

} // namespace

TEST_CASE(
    "Figures go from vault to vault on a stick, a receipt comes back, and a revoked key is not believed",
    "[slow]")
{
    const Office school;
    const Office district;
    REQUIRE(
        school.vault
            .call({q("roster"), q("import"),
                   school.vault.write(q("roll.csv"), "姓名,性别,班级,学号\n汐小帆,女,七年级1班,20260101\n")})
            .code == 0);

    const Answer wrong = school.enrol(district, school.fingerprint);
    CHECK(wrong.code == 1);
    CHECK(wrong.errorCode() == q("fingerprint.other"));
    CHECK(text(school.enrol(district, district.fingerprint), "key_id") == district.keyId);
    CHECK(district.enrol(school, school.fingerprint).code == 0);

    const Answer seen = school.report("preview", district);
    REQUIRE(seen.code == 0);
    CHECK(seen.json().value(q("seq")).toInt() == 1);
    const QString package = school.vault.file(q("a.typ"));
    const Answer sent = school.report("export", district, {q("--out"), package});
    REQUIRE(sent.code == 0);
    CHECK(sent.json().value(q("records")) == seen.json().value(q("records")));
    CHECK(sent.json().value(q("withheld")).toInt(-1) == 0);

    const Answer inspected = call({q("exchange"), q("inspect"), package, q("--json")});
    CHECK(text(inspected, "type") == q("report"));
    CHECK(text(inspected, "sender_id") == school.keyId);
    CHECK(text(inspected, "signature") == q("unknown"));
    CHECK(text(call({q("exchange"), q("inspect"), school.card, q("--json")}), "signature") == q("valid"));

    CHECK(firstFile(district.vault.call({q("exchange"), q("import"), package, q("--dry-run")}))
              .value(q("verdict")) == q("accepted"));
    CHECK(district.vault.call({q("exchange"), q("state")})
              .json()
              .value(q("schools"))
              .toArray()
              .first()
              .toObject()
              .value(q("streams"))
              .toArray()
              .isEmpty());
    const QJsonObject taken = firstFile(district.vault.call({q("exchange"), q("import"), package}));
    CHECK(taken.value(q("verdict")) == q("accepted"));
    CHECK(taken.value(q("new")) == sent.json().value(q("records")));
    CHECK(firstFile(district.vault.call({q("exchange"), q("import"), package})).value(q("verdict")) ==
          q("duplicate"));
    CHECK(firstFile(school.vault.call({q("exchange"), q("import"), package})).value(q("code")) ==
          q("package.unknown_sender"));

    const QString receipt = district.vault.file(q("r.typ"));
    CHECK(district.vault.call({q("exchange"), q("receipt"), q("--to"), school.keyId, q("--out"), receipt})
              .code == 0);
    CHECK(firstFile(school.vault.call({q("exchange"), q("import"), receipt})).value(q("verdict")) ==
          q("accepted"));

    const QString list = district.vault.file(q("list.tyl"));
    CHECK(
        district.vault
            .call({q("exchange"), q("revoke"), school.keyId, q("--reason"), q("电脑丢失"), q("--out"), list})
            .json()
            .value(q("number"))
            .toInt() == 1);
    REQUIRE(school.report("export", district, {q("--out"), package, q("--yes")}).code == 0);
    const QJsonObject refused = firstFile(district.vault.call({q("exchange"), q("import"), package}));
    CHECK(refused.value(q("verdict")) == q("rejected"));
    CHECK(refused.value(q("code")) == q("unit.revoked_sender"));
    CHECK(school.vault.call({q("exchange"), q("revocations"), list}).errorCode() == q("revocation.issuer"));
}

TEST_CASE("What is no key id, no stream and no level is refused with the code for it")
{
    const Office office;
    const auto refusal = [&](const QStringList &words) {
        return office.vault.call(QStringList{q("exchange")} + words);
    };
    const Answer id = refusal({q("receipt"), q("--to"), q("12"), q("--out"), office.vault.file(q("r"))});
    CHECK(id.code == 2);
    CHECK(id.errorCode() == q("usage.key_id"));
    CHECK(office.report("preview", office).errorCode() == q("unit.unknown"));
    CHECK(refusal({q("preview"), q("--to"), office.keyId, q("--level"), q("L9"), q("--stream"), q("school"),
                   q("--period"), q("x")})
              .code == 2);
    CHECK(refusal({q("inspect"), q("/nowhere")}).errorCode() == q("container.no_file"));
}
