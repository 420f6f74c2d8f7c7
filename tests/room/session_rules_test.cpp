// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/inspection.h"
#include "core/room/sessions/label_words.h"
#include "core/room/sessions/session_rules.h"
#include "core/room/sessions/session_words.h"
#include "core/school/kept_file.h"
#include "resources/resources.h"
#include "tests/room/counselling_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QSet>

using namespace tingyu;
using namespace tingyu::test;

namespace {

RiskCheck check(std::initializer_list<std::pair<const char *, RiskAnswer>> lines)
{
    RiskCheck risk;
    for (const auto &[item, answer] : lines)
        risk.append({said(item), answer, {}});
    return risk;
}

} // namespace

TEST_CASE("A record is signed with its five parts, and with a next step where the risk check asks for it")
{
    SessionContent content;
    CHECK(missingParts(content) ==
          QStringList{said("state"), said("problem"), said("assessment"), said("analysis"), said("effect")});
    for (const QString &part : requiredSessionParts())
        content.fields.insert(part, said("有"));
    CHECK(missingParts(content).isEmpty());
    content.risk = check({{"self-harm", RiskAnswer::No}, {"protective", RiskAnswer::Yes}});
    CHECK(missingParts(content).isEmpty());
    content.risk = check({{"plan", RiskAnswer::Unclear}});
    CHECK(missingParts(content) == QStringList{said("next_step"), said("next_on")});
    content.fields.insert(said("next_step"), said("明天再谈"));
    content.nextOn = QDate(2026, 11, 21);
    CHECK(missingParts(content).isEmpty());
    content.fields.remove(said("analysis"));
    CHECK(missingParts(content) == QStringList{said("analysis")});
    CHECK(filledParts(content) == QList<bool>{true, true, true, false, true});
}

TEST_CASE("Intent, plan or means make a crisis; unclear answers ask for watching; what protects does neither")
{
    struct Row
    {
        const char *item;
        RiskAnswer answer;
        bool isCrisis;
        bool isWatch;
    };
    const Row rows[] = {{"self-harm", RiskAnswer::Yes, true, true},
                        {"harm-others", RiskAnswer::Yes, true, true},
                        {"plan", RiskAnswer::Yes, true, true},
                        {"means", RiskAnswer::Yes, true, true},
                        {"self-harm", RiskAnswer::Unclear, false, true},
                        {"means", RiskAnswer::Unclear, false, true},
                        {"self-harm", RiskAnswer::No, false, false},
                        {"protective", RiskAnswer::Yes, false, false},
                        {"protective", RiskAnswer::Unclear, false, false}};
    for (const Row &row : rows) {
        INFO(row.item << ' ' << riskAnswerCode(row.answer).toStdString());
        CHECK(isCrisis(check({{row.item, row.answer}})) == row.isCrisis);
        CHECK(isWatch(check({{row.item, row.answer}})) == row.isWatch);
    }
    CHECK_FALSE(isCrisis({}));
}

TEST_CASE("A session across midnight ends on the next day, whatever the zone of the machine")
{
    SessionRecord record;
    record.at = at("2026-11-20T23:59");
    record.minutes = 2;
    CHECK(record.endsAt() == at("2026-11-21T00:01"));
    record.at = at("2026-03-29T01:30"); // an hour that some zones skip
    record.minutes = 60;
    CHECK(record.endsAt() == at("2026-03-29T02:30"));
    record.minutes = 1441;
    CHECK(refusal(checkFrame(record)) == said("session.time"));
    record.minutes = 1440;
    CHECK(refusal(checkFrame(record)).isEmpty());
    record.at = {};
    CHECK(refusal(checkFrame(record)) == said("session.time"));
    for (const char *day : {"1989-12-31T23:59", "2200-01-01T00:00", "9999-12-31T10:00"}) {
        record.at = at(day);
        CHECK(refusal(checkFrame(record)) == said("date.range"));
    }
    for (const char *day : {"1990-01-01T00:00", "2199-12-31T23:59"}) {
        record.at = at(day);
        CHECK(refusal(checkFrame(record)).isEmpty());
    }
}

TEST_CASE("Late is what is signed more than the days of the rule after the end, to the minute")
{
    struct Row
    {
        const char *end;
        const char *signedAt;
        int days;
        bool isLate;
    };
    const Row rows[] = {{"2026-11-17T16:00", "2026-11-20T16:00", 3, false},
                        {"2026-11-17T16:00", "2026-11-20T16:01", 3, true},
                        {"2026-11-17T16:00", "2026-11-18T16:01", 1, true},
                        {"2026-12-30T16:00", "2027-01-02T15:00", 3, false},
                        {"2026-11-20T16:00", "2026-11-19T16:00", 3, false}}; // the clock was set back
    for (const Row &row : rows) {
        INFO(row.end << ' ' << row.signedAt);
        CHECK(isSignedLate(at(row.end), at(row.signedAt), row.days) == row.isLate);
    }
}

TEST_CASE("A file is what its first bytes say, whatever it is called")
{
    CHECK(sniffedType("%PDF-1.7\n") == said("pdf"));
    CHECK(sniffedType("\x89PNG\r\n\x1a\n....") == said("png"));
    CHECK(sniffedType("\xFF\xD8\xFF\xE0") == said("jpeg"));
    CHECK(sniffedType(said("一封信").toUtf8()) == said("text"));
    CHECK(sniffedType(QByteArray("MZ\x90\0\x03", 5)) == said("other"));
    CHECK(sniffedType(said("字").toUtf8().repeated(5000)) == said("text")); // a character cut by the look
}

TEST_CASE("Content is checked against the lists, and tidied without changing a word")
{
    initDataResources();
    SessionContent content;
    content.fields = {{said("state"), said(" 她说,“我累了”。\r\n👩‍👩‍👧 𠮷 \x07")},
                      {said("goal"), said(" \n ")}};
    content.concerns = {{said("study"), false}, {said("study"), true}, {said("family.conflict"), false}};
    content.risk = check({{"protective", RiskAnswer::Yes}, {"self-harm", RiskAnswer::No}});
    const SessionContent tidy = normalized(content);
    CHECK(tidy.text(said("state")) == said("她说,“我累了”。\n👩‍👩‍👧 𠮷"));
    CHECK_FALSE(tidy.fields.contains(said("goal")));
    CHECK(tidy.concerns == QList<SessionConcern>{{said("study"), true}, {said("family.conflict"), false}});
    CHECK(tidy.risk.constFirst().item == said("self-harm"));
    CHECK(refusal(checkContent(tidy)).isEmpty());

    const auto refused = [](auto &&alter) {
        SessionContent bad;
        alter(bad);
        return refusal(checkContent(bad));
    };
    CHECK(refused([](auto &bad) { bad.fields.insert(said("mood"), said("x")); }) == said("session.field"));
    CHECK(refused([](auto &bad) { bad.concerns = {{said("love"), false}}; }) == said("session.concern"));
    CHECK(refused([](auto &bad) {
              bad.concerns = {{said("study"), true}, {said("life"), true}};
          }) == said("session.top_concern"));
    CHECK(refused([](auto &bad) {
              bad.risk = check({{"weather", RiskAnswer::No}});
          }) == said("session.risk_item"));
    CHECK(refused([](auto &bad) {
              bad.risk = check({{"plan", RiskAnswer::No}, {"plan", RiskAnswer::Yes}});
          }) == said("session.risk_item"));
    SessionContent tooLong;
    tooLong.fields.insert(said("state"), QString(100'001, u'字'));
    CHECK(checkContent(tooLong).error() ==
          fail(Errc::BadInput, "session.text_too_long", {said("state"), said("100000")}));
}

TEST_CASE("The lists hold every code once, in both languages")
{
    initDataResources();
    const SessionWords &words = sessionWords();
    QSet<QString> codes;
    for (const auto &list : {words.concerns, words.risk, words.firstHour}) {
        REQUIRE_FALSE(list.isEmpty());
        for (const CodedWords &one : list) {
            INFO(one.code.toStdString());
            CHECK_FALSE(codes.contains(one.code));
            codes.insert(one.code);
            CHECK_FALSE(one.zh.isEmpty());
            CHECK_FALSE(one.en.isEmpty());
            CHECK((one.parent.isEmpty() || one.code.startsWith(one.parent + u'.')));
        }
    }
    QStringList risk;
    for (const CodedWords &one : words.risk)
        risk.append(one.code);
    CHECK(risk == riskItems());
    // 求助类别 of form 2, as appointments have them
    for (const char *code : {"study", "life", "self", "mood", "relations", "future", "family", "other"})
        CHECK(words.isConcern(said(code)));
    CHECK(words.reasonOf(check({{"self-harm", RiskAnswer::Yes}, {"plan", RiskAnswer::No}})) ==
          said("会谈中的危机评估:自伤或自杀的想法"));
}

TEST_CASE("Label words are found where they stand, the longest first, with words to write instead")
{
    initDataResources();
    const QString sentence = said("该患者情绪异常,疑似抑郁症;设备异常已报修。");
    const QList<LabelWord> found = labelWords(sentence);
    QStringList words;
    for (const LabelWord &word : found) {
        words.append(sentence.mid(word.from, word.length));
        CHECK_FALSE(word.insteadZh.isEmpty());
        CHECK_FALSE(word.insteadEn.isEmpty());
    }
    CHECK(words == QStringList{said("患者"), said("异常"), said("抑郁症")});
    CHECK(labelWords(said("精神病人")).size() == 1);
    CHECK(labelWords(said("精神病人")).constFirst().length == 4);
    CHECK(labelWords(said("学生说最近睡不好,想和老师谈谈。👍")).isEmpty());
    CHECK(labelWords(QString()).isEmpty());
    CHECK(labelWords(said("病")).isEmpty());
    CHECK(labelWords(said("异常").repeated(1000)).size() == 1000);
}

TEST_CASE("A draw is the same for the same seed, in whatever order the records come, and another for another")
{
    QList<Uid> records;
    for (int i = 0; i < 200; ++i)
        records.append(Uid::make(1'700'000'000'000 + i, {}));
    const QList<Uid> first = drawn(records, 7, 10);
    CHECK(first.size() == 10);
    CHECK(QSet<Uid>(first.cbegin(), first.cend()).size() == 10);
    QList<Uid> reversed(records.crbegin(), records.crend());
    CHECK(drawn(reversed, 7, 10) == first);
    CHECK(drawn(records, 8, 10) != first);
    CHECK(drawn(records, 7, 500).size() == 200);
    CHECK(drawn({}, 7, 10).isEmpty());
    // Every record has its chance: over many seeds none is left out.
    QSet<Uid> seen;
    for (quint32 seed = 0; seed < 200; ++seed) {
        for (const Uid &uid : drawn(records, seed, 10))
            seen.insert(uid);
    }
    CHECK(seen.size() == 200);
}
