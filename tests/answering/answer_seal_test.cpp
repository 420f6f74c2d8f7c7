// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_seal.h"
#include "core/answering/closed_sheet.h"
#include "core/answering/station_plan.h"
#include "core/vault/crypto.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QSet>

using namespace tingyu;
using namespace tingyu::answering;
using namespace tingyu::test;

namespace {

constexpr CodeCost cheap{1, 8192};
const QByteArray salt(saltBytes, 's');

} // namespace

TEST_CASE("a sealed sheet opens with the vault's secret half alone and tells nothing by its length")
{
    const crypto::KeyPair pair = crypto::makeBoxPair();
    const CodeKeys keys = CodeKeys::of(QByteArray(keyBytes, 'k'));
    ClosedBox box = talkRequest(QStringLiteral("station"), keys);
    box.kind = ClosedBox::Kind::Sheet;
    box.scaleId = QStringLiteral("phqa");
    const QByteArray empty = sealed(box, pair.publicKey);
    box.answers = {{QStringLiteral("9"), Rational(3)}, {QStringLiteral("1"), Rational::fraction(1, 2)}};
    box.leftOut = QStringList{QStringLiteral("2")};
    box.seconds = 71;
    box.closedAt = *WallTime::parse(QStringLiteral("2026-11-20T10:00"));
    const QByteArray file = sealed(box, pair.publicKey);
    CHECK(file.size() == empty.size());
    CHECK_FALSE(file.contains("phqa"));
    const auto secret = crypto::openSealed(*sealedPart(file), pair.publicKey, pair.secretKey);
    REQUIRE(secret);
    const auto plain = withoutPadding(
        QByteArray(reinterpret_cast<const char *>(secret->data()), static_cast<qsizetype>(secret->size())));
    REQUIRE(plain);
    CHECK(must(readClosedBox(*plain)) == box);

    const crypto::KeyPair other = crypto::makeBoxPair();
    CHECK_FALSE(crypto::openSealed(*sealedPart(file), other.publicKey, other.secretKey));
    CHECK(sealed(box, QByteArray("short")).isEmpty());
    CHECK_FALSE(sealedPart("TYANSWER2\nxxxx"));
    CHECK_FALSE(readClosedBox("{}"));
}

TEST_CASE("what is wrapped opens with its own key alone, and any changed byte is seen")
{
    const QByteArray key(keyBytes, 'a');
    const QByteArray wrapped = wrappedWith(key, "第 9 题");
    CHECK(unwrappedWith(key, wrapped) == QByteArray("第 9 题"));
    CHECK_FALSE(unwrappedWith(QByteArray(keyBytes, 'b'), wrapped));
    for (const qsizetype at : {qsizetype(0), qsizetype(30), wrapped.size() - 1}) {
        QByteArray changed = wrapped;
        changed[at] = static_cast<char>(changed.at(at) ^ 1);
        CHECK_FALSE(unwrappedWith(key, changed));
    }
    CHECK_FALSE(unwrappedWith(key, wrapped.first(10)));
    CHECK_FALSE(unwrappedWith(key, {}));
    CHECK(wrappedWith(key, "a") != wrappedWith(key, "a"));
}

TEST_CASE("codes are long, have no letters that look alike, and are read however they are typed")
{
    QSet<QString> seen;
    for (int n = 0; n < 2000; ++n) {
        const QString code = newCode();
        CHECK(code.size() == 12);
        for (const char letter : {'0', '1', 'I', 'L', 'O'})
            CHECK_FALSE(code.contains(QLatin1Char(letter)));
        seen.insert(code);
    }
    CHECK(seen.size() == 2000);
    const QString code = QStringLiteral("K7QM4XRD9WHP");
    CHECK(groupedCode(code) == QStringLiteral("K7QM-4XRD-9WHP"));
    for (const char *typed :
         {"k7qm-4xrd-9whp", " K7QM 4XRD 9WHP ", "Ｋ７ＱＭ４ＸＲＤ９ＷＨＰ", "k7qm—4xrd—9whp"})
        CHECK(tidyCode(QString::fromUtf8(typed)) == code);
    for (const char *typed :
         {"", "K7QM-4XRD", "K7QM-4XRD-9WHP-2", "K7QM-4XRD-9WH0", "测评测评测评测评测评测评"})
        CHECK(tidyCode(QString::fromUtf8(typed)).isEmpty());
}

TEST_CASE("whose slip it is opens with its own code alone, and a sheet shows that its code was held")
{
    const Taker taker{QStringLiteral("测试生甲"),
                      QStringLiteral("七年级1班"),
                      QStringList{QStringLiteral("phqa")},
                      {{QStringLiteral("phqa"), QStringList{QStringLiteral("4")}}}};
    const CodeKeys keys = CodeKeys::of(must(codeKey(QStringLiteral("K7QM4XRD9WHP"), salt, cheap)));
    const CodeKeys other = CodeKeys::of(must(codeKey(QStringLiteral("K7QM4XRD9WHQ"), salt, cheap)));
    const StationSlip slip{keys.slip, wrappedTaker(taker, keys)};
    CHECK(must(takerOf(slip, keys)) == taker);
    CHECK_FALSE(takerOf(slip, other));
    CHECK_FALSE(slip.taker.contains("测试生"));
    const QByteArray box(slipBytes, 'b');
    CHECK(proofOf(keys, box) != proofOf(other, box));
    CHECK(proofOf(keys, box) != proofOf(keys, QByteArray(slipBytes, 'c')));
    CHECK(keys.slip != other.slip);
    CHECK_FALSE(codeKey(QStringLiteral("K7QM4XRD9WHP"), salt, {3, 1ULL << 40}));
}

TEST_CASE("a plan that was damaged or made too large is refused")
{
    StationPlan plan;
    plan.station = QStringLiteral("s");
    plan.language = QStringLiteral("zh");
    plan.publicKey = QByteArray(keyBytes, 'p');
    plan.salt = salt;
    plan.cost = cheap;
    plan.leaveKey = QByteArray(keyBytes, 'l');
    Questionnaire one;
    one.scaleId = QStringLiteral("x");
    AnswerSet set;
    set.choices = {{Rational(0), QStringLiteral("否")}, {Rational(1), QStringLiteral("是")}};
    one.sets = {set};
    one.questions = {{QStringLiteral("1"), QStringLiteral("一"), 0, {}}};
    plan.questionnaires = {one};
    plan.slips = {{QByteArray(slipBytes, '1'), "x"}};
    const QByteArray bytes = written(plan);
    CHECK(must(readStationPlan(bytes)) == plan);
    CHECK(checkDigits(bytes).size() == 9);
    QByteArray changed = bytes;
    changed.replace("\"whom\":\"\"", "\"whom\":\"x\"");
    CHECK(checkDigits(changed) != checkDigits(bytes));
    for (const auto &[from, to] :
         {std::pair("\"set\":0", "\"set\":7"), std::pair("tingyu-station-1", "other"),
          std::pair("\"passes\":1", "\"passes\":99"), std::pair("\"single\"", "\"odd\"")}) {
        QByteArray bad = bytes;
        bad.replace(from, to);
        REQUIRE(bad != bytes);
        CHECK_FALSE(readStationPlan(bad));
    }
    for (qsizetype at = 0; at < bytes.size(); at += 7)
        CHECK_FALSE(readStationPlan(bytes.first(at)));

    RoomRound round{
        plan, {{{QStringLiteral("甲"), {}, {}, {}}, QByteArray(keyBytes, 'k')}}, QStringLiteral("/x")};
    CHECK(must(readRoomRound(written(round))) == round);
    CHECK_FALSE(readRoomRound(bytes));
}
