// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_repository.h"
#include "core/services.h"
#include "core/vault/kdf.h"
#include "core/vault/vault.h"
#include "tests/cli/process.h"
#include "tests/support/pictures.h"

#include <QFile>
#include <QJsonArray>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

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

    // Changed on its way: listed until its sender was asked, never let in.
    QFile whole(package);
    REQUIRE(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    bytes[400] = static_cast<char>(bytes.at(400) ^ 1);
    const QString changed = district.vault.file(q("changed.typ"));
    QFile copy(changed);
    REQUIRE(copy.open(QIODevice::WriteOnly));
    REQUIRE(copy.write(bytes) == bytes.size());
    copy.close();
    const QJsonObject tampered = firstFile(district.vault.call({q("exchange"), q("import"), changed}));
    CHECK(tampered.value(q("verdict")) == q("rejected"));
    CHECK(tampered.value(q("code")) == q("container.signature"));
    CHECK(tampered.value(q("put_aside")).toBool());
    const auto aside = [&](const QStringList &more = {}) {
        return district.vault.call(QStringList{q("exchange"), q("aside")} + more);
    };
    const QJsonArray listed = aside().json().value(q("aside")).toArray();
    REQUIRE(listed.size() == 1);
    CHECK(listed.first().toObject().value(q("key_id")) == school.keyId);
    const QString hash = listed.first().toObject().value(q("hash")).toString();
    CHECK(aside({q("--allow"), hash}).errorCode() == q("package.damaged_stays"));
    CHECK(aside({q("--asked"), q("zz")}).errorCode() == q("package.not_quarantined"));
    CHECK(aside({q("--asked"), hash.left(12)}).json().value(q("aside")).toArray().isEmpty());
    const QJsonObject card = firstFile(district.vault.call({q("exchange"), q("import"), school.card}));
    CHECK(card.value(q("code")) == q("unit.known"));

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

namespace {

/// Two screened pupils, of whom one may be told of to another office; the uid of the screening.
QString addScreening(const CalledVault &called)
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
    for (const char *number : {"07011", "07012"}) {
        Student student;
        student.name = q("汐小帆");
        student.studentNo = q(number);
        student.classId = *added;
        const auto uid = services.students.create(student);
        REQUIRE(uid);
        Consent consent;
        consent.scope = ConsentScope::Exchange;
        consent.answer = student.studentNo == q("07011") ? ConsentAnswer::Given : ConsentAnswer::Refused;
        consent.onDate = clock.today();
        consent.person = q("汐建国");
        REQUIRE(services.consents.record(*uid, consent));
    }
    Campaign wanted;
    wanted.name = q("秋季普测");
    wanted.from = QDate(2026, 9, 1);
    wanted.to = QDate(2027, 1, 15);
    wanted.scales = QStringList{q("gad7")};
    const auto campaign = services.campaigns.create(wanted);
    REQUIRE(campaign);
    return campaign->uid.toString();
}

/// The guardian of the one pupil says this today; the last word holds.
bool consentToConsultation(const CalledVault &called, const char *answer)
{
    const SystemClock clock;
    SystemUidSource uids(clock);
    QString typed = QString::fromUtf8(headPassword);
    auto vault =
        Vault::open(called.folder(), headName, passwordBytes(typed), {clock, uids, KdfPolicy::atFloor()});
    REQUIRE(vault);
    Services services((*vault)->workplace());
    const auto found = StudentRepository((*vault)->workplace().db()).byNumber(q("20260101"));
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    Consent consent;
    consent.scope = ConsentScope::Consultation;
    consent.answer = consentAnswerFromCode(q(answer)).value_or(ConsentAnswer::Refused);
    consent.onDate = clock.today();
    consent.person = q("汐建国");
    return bool(services.consents.record(found->constFirst().uid, consent));
}

} // namespace

TEST_CASE("Results without names leave for a reason, and months once they are over", "[slow]")
{
    const Office school;
    const Office district;
    REQUIRE(school.enrol(district, district.fingerprint).code == 0);
    REQUIRE(district.enrol(school, school.fingerprint).code == 0);
    const QString campaign = addScreening(school.vault);
    REQUIRE(school.vault
                .call({q("campaign"), q("import"), campaign,
                       school.vault.write(q("a.csv"), "学号,1,2,3,4,5,6,7\n07011,3,3,3,3,3,3,3\n"
                                                      "07012,0,0,0,0,0,0,0\n")})
                .code == 0);
    const auto order = [&](const char *level, const char *stream, const QString &period) {
        return QStringList{q("--to"),     district.keyId, q("--level"),  q(level),
                           q("--stream"), q(stream),      q("--period"), period};
    };
    const auto exchange = [&](const char *verb, const QStringList &words) {
        return school.vault.call(QStringList{q("exchange"), q(verb)} + words);
    };
    const QStringList results = order("L1", "screening", q("2026-1"));
    const Answer silent = exchange("preview", results);
    CHECK(silent.code == 1);
    CHECK(silent.errorCode() == q("reason.missing"));
    const Answer sent = exchange("export", results + QStringList{q("--reason"), q("全县测评报告"), q("--out"),
                                                                 school.vault.file(q("l1.typ"))});
    REQUIRE(sent.code == 0);
    CHECK(sent.json().value(q("records")).toInt() == 1);
    CHECK(sent.json().value(q("withheld")).toInt() == 1);
    CHECK(firstFile(district.vault.call({q("exchange"), q("import"), school.vault.file(q("l1.typ"))}))
              .value(q("new"))
              .toInt() == 1);
    // As it is typed, it is shown.
    const QJsonObject head = district.vault.call({q("exchange"), q("state")})
                                 .json()
                                 .value(q("schools"))
                                 .toArray()
                                 .first()
                                 .toObject()
                                 .value(q("streams"))
                                 .toArray()
                                 .first()
                                 .toObject();
    CHECK(head.value(q("stream")) == q("screening"));
    CHECK(head.value(q("level")) == q("L1"));
    CHECK(head.value(q("period")) == q("2026-1"));
    const QJsonArray rows = exchange("preview", results + QStringList{q("--reason"), q("全县测评报告")})
                                .json()
                                .value(q("rows"))
                                .toArray();
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().toObject().value(q("scale")) == q("gad7"));
    CHECK(rows.first().toObject().value(q("pid")).toString().size() == 32);

    // Ids that outlast the school year are the head's to say; he who made the vault is one.
    const QStringList lasting =
        results + QStringList{q("--reason"), q("全县测评报告"), q("--longitudinal"), q("追踪干预效果")};
    const Answer seen = exchange("preview", lasting);
    REQUIRE(seen.code == 0);
    CHECK(seen.json().value(q("longitudinal")).toBool());
    CHECK(seen.json().value(q("records")).toInt() == 1);
    const QJsonArray lastingRows = seen.json().value(q("rows")).toArray();
    REQUIRE(lastingRows.size() == 2);
    CHECK(lastingRows.first().toObject().value(q("in")) == q("longitudinal"));
    CHECK(lastingRows.first().toObject().value(q("purpose")) == q("追踪干预效果"));
    CHECK(lastingRows.last().toObject().value(q("pid")) != rows.first().toObject().value(q("pid")));

    const QDate today = SystemClock().today();
    const QString over = today.addMonths(-1).toString(q("yyyy-MM"));
    for (const char *stream : {"care", "activities"}) {
        CHECK(exchange("preview", order("L0", stream, today.toString(q("yyyy-MM")))).errorCode() ==
              q("stream.running"));
        CHECK(exchange("preview", order("L0", stream, over)).code == 0);
    }
}

TEST_CASE("Pages of a case are kept, covered and sent with a name alone, and made anew where they come in",
          "[slow]")
{
    const Office school;
    const Office district;
    REQUIRE(school.enrol(district, district.fingerprint).code == 0);
    REQUIRE(district.enrol(school, school.fingerprint).code == 0);
    REQUIRE(
        school.vault
            .call({q("roster"), q("import"),
                   school.vault.write(q("roll.csv"), "姓名,性别,班级,学号\n汐小帆,女,七年级1班,20260101\n")})
            .code == 0);
    const QString careCase =
        text(school.vault.call({q("case"), q("open"), q("--student"), q("20260101"), q("--kind"),
                                q("concern"), q("--reason"), q("情绪低落")}),
             "uid");
    const QString file = school.vault.file(q("photo.jpg"));
    {
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
        const QByteArray bytes = photograph();
        REQUIRE(out.write(bytes) == bytes.size());
    }
    const auto attach = [&](const QStringList &more) {
        return school.vault.call(QStringList{q("case"), q("attach"), careCase, q("--file"), file} + more);
    };
    const Answer clean = attach({q("--title"), q("家庭画"), q("--covered")});
    REQUIRE(clean.code == 0);
    CHECK(clean.json().value(q("covered")).toBool());
    const Answer bare = attach({q("--attachment"), text(clean, "attachment")});
    REQUIRE(bare.code == 0);
    CHECK(school.vault
              .call({q("case"), q("attach"), careCase, q("--file"), school.vault.write(q("x.png"), "none")})
              .errorCode() == q("picture.unknown"));

    const QString month = SystemClock().today().toString(q("yyyy-MM"));
    const auto exchange = [&](const char *verb, const char *level, const QStringList &more) {
        return school.vault.call(QStringList{q("exchange"), q(verb), q("--to"), district.keyId, q("--level"),
                                             q(level), q("--stream"), q("consultation"), q("--period"), month,
                                             q("--students"), careCase, q("--reason"), q("请专家会诊")} +
                                 more);
    };
    const QJsonArray pages = exchange("preview", "L2", {}).json().value(q("pages")).toArray();
    REQUIRE(pages.size() == 2);
    CHECK(pages.at(0).toObject().value(q("goes")).toBool());
    CHECK_FALSE(pages.at(1).toObject().value(q("goes")).toBool());
    CHECK(exchange("preview", "L1", {q("--pages"), text(clean, "uid")}).errorCode() ==
          q("consultation.pages_named"));
    CHECK(exchange("preview", "L2", {q("--pages"), text(bare, "uid")}).errorCode() ==
          q("consultation.page_uncovered"));
    const QStringList cover{q("case"), q("cover"), text(bare, "uid")};
    CHECK(school.vault.call(cover).errorCode() == q("page.no_areas"));
    CHECK(school.vault.call(cover + QStringList{q("--areas"), q("0,0,99999,1")}).errorCode() ==
          q("page.areas"));
    REQUIRE(school.vault.call(cover + QStringList{q("--areas"), q("0,0,5000,1000;0,9000,10000,1000")}).code ==
            0);
    const QJsonArray kept =
        school.vault.call({q("case"), q("pages"), careCase}).json().value(q("pages")).toArray();
    REQUIRE(kept.size() == 2);
    CHECK(kept.at(1).toObject().value(q("areas")).toString() == q("0,0,5000,1000;0,9000,10000,1000"));

    // On paper the named report has them behind it, the nameless one has not.
    const auto printed = [&](const QStringList &more) {
        return school.vault
            .call(QStringList{q("case"), q("report"), careCase, q("--yes"), q("--pdf"),
                              school.vault.file(q("r.pdf"))} +
                  more)
            .json()
            .value(q("pages"))
            .toInt();
    };
    CHECK(printed({}) == printed({q("--deidentify")}) + 2);
    const QString package = school.vault.file(q("ask.typ"));
    const QString keepUntil = SystemClock().today().addDays(30).toString(Qt::ISODate);
    CHECK(text(exchange("preview", "L2", {}), "consent") == q("not-asked"));
    CHECK(exchange("preview", "L1", {}).json().value(q("consent")).isUndefined());
    CHECK(exchange("preview", "L1", {q("--keep-until"), keepUntil}).errorCode() ==
          q("consultation.keep_named"));
    CHECK(exchange("preview", "L2", {q("--keep-until"), q("2026-01-31")}).errorCode() ==
          q("consultation.keep_until"));
    CHECK(exchange("preview", "L2", {q("--keep-until"), q("soon")}).errorCode() == q("usage.date"));
    const Answer asked =
        exchange("export", "L2", {q("--emergency"), q("--keep-until"), keepUntil, q("--out"), package});
    REQUIRE(asked.code == 0);
    CHECK(text(asked, "consent") == q("not-asked"));
    CHECK(text(asked, "keep_until") == keepUntil);
    const QJsonObject taken = firstFile(district.vault.call({q("exchange"), q("import"), package}));
    CHECK(taken.value(q("verdict")) == q("accepted"));
    const QJsonArray cases =
        district.vault.call({q("exchange"), q("cases")}).json().value(q("cases")).toArray();
    REQUIRE(cases.size() == 1);
    CHECK(cases.first().toObject().value(q("pages")).toInt() == 2);
    CHECK(cases.first().toObject().value(q("consent")) == q("not-asked"));
    CHECK(cases.first().toObject().value(q("keep_until")) == keepUntil);
    CHECK_FALSE(cases.first().toObject().value(q("kept_over")).toBool(true));
    // What the guardian refused leaves for a reason of its own alone; asked, it needs none.
    const auto say = [&](const char *answer) { REQUIRE(consentToConsultation(school.vault, answer)); };
    say("refused");
    const QStringList again{q("--emergency"), q("--yes"), q("--out"), package};
    CHECK(exchange("export", "L2", again).errorCode() == q("consultation.consent"));
    const Answer forced = exchange("export", "L2", again + QStringList{q("--no-consent"), q("孩子有危险")});
    REQUIRE(forced.code == 0);
    CHECK(text(forced, "consent") == q("refused"));
    say("given");
    CHECK(text(exchange("export", "L2", again), "consent") == q("given"));
    REQUIRE(school.vault.call({q("case"), q("detach"), text(bare, "uid")}).code == 0);
}

TEST_CASE("What is no key id, no stream and no level is refused with the code for it", "[slow]")
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
