// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/leak_check.h"
#include "core/report/redactor.h"
#include "pdf_text.h"
#include "tests/support/cpu_time.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::report;

namespace {

RedactionInput sampleInput()
{
    RedactionInput input;
    input.reportDay = QDate(2026, 11, 20);
    input.birthDate = QDate(2013, 5, 17);
    input.people = {{QStringLiteral("subject"), {QStringLiteral("林小满"), QStringLiteral("林满")}},
                    {QStringLiteral("student"), {QStringLiteral("周雨")}},
                    {QStringLiteral("student"), {QStringLiteral("周雨晴")}},
                    {QStringLiteral("mother"), {QStringLiteral("何秀兰")}},
                    {QStringLiteral("class-teacher"), {QStringLiteral("田野")}}};
    input.schoolNames = {QStringLiteral("云岭试验学校"), QStringLiteral("云岭学校")};
    input.events.insert(QDate(2026, 10, 30), QStringLiteral("期中考试"));
    return input;
}

const FormWords &words12()
{
    static const auto words = loadWords(QStringLiteral("form12_crisis_report"), Language::Chinese);
    return *words;
}

QString redacted(const QString &text)
{
    return redactText(text, words12(), sampleInput());
}

LeakTerms sampleTerms()
{
    LeakTerms terms;
    terms.words += nameTerms(QStringLiteral("林小满"), LeakKind::Name, true, true);
    terms.words += nameTerms(QStringLiteral("欧阳青禾"), LeakKind::Name, false, true);
    terms.words += nameTerms(QStringLiteral("安静"), LeakKind::Name, false, false);
    terms.words.append({QStringLiteral("满满"), LeakKind::Nickname, true});
    terms.words.append({QStringLiteral("linxiaoman"), LeakKind::Pinyin, true});
    terms.words.append({QStringLiteral("anjing"), LeakKind::Pinyin, false});
    terms.words.append({QStringLiteral("云岭试验学校"), LeakKind::School, false});
    terms.words.append({QStringLiteral("柳树屯"), LeakKind::Place, false});
    terms.numbers.append({QStringLiteral("13800010002"), LeakKind::Phone, true});
    terms.numbers.append({QStringLiteral("G520102201305171234"), LeakKind::StudentNo, true});
    terms.numbers.append({QStringLiteral("20260318"), LeakKind::StudentNo, true});
    terms.birthDate = QDate(2013, 5, 17);
    return terms;
}

QStringList kinds(const QString &text)
{
    static const LeakChecker checker(sampleTerms());
    QStringList codes;
    for (const LeakFinding &finding : checker.check(text, QStringLiteral("x"))) {
        CHECK(text.mid(finding.from, finding.length) == finding.word);
        codes.append((finding.subject ? QStringLiteral("!") : QString()) + leakCode(finding.kind));
    }
    return codes;
}

} // namespace

TEST_CASE("Full names become stand-ins, the longest name first, the same one everywhere")
{
    CHECK(redacted(QStringLiteral("林小满与周雨、周雨晴同寝,周雨先走。")) ==
          QStringLiteral("该生与甲同学、乙同学同寝,甲同学先走。"));
    CHECK(redacted(QStringLiteral("林满的妈妈何秀兰给田野打电话")) ==
          QStringLiteral("该生的妈妈母亲给班主任打电话"));
    CHECK(redacted(QStringLiteral("在云岭试验学校和云岭学校")) == QStringLiteral("在本校和本校"));
    CHECK(redacted(QStringLiteral("没有名字的一句话。")) == QStringLiteral("没有名字的一句话。"));
}

TEST_CASE("Dates in text become day numbers with weekday and school event")
{
    struct Known
    {
        const char16_t *in;
        const char16_t *out;
    };
    const Known table[] = {
        {u"2026年11月6日哭过", u"D-14 周五哭过"},
        {u"2026-11-06 哭过", u"D-14 周五 哭过"},
        {u"2026/11/6哭过", u"D-14 周五哭过"},
        {u"11月6号哭过", u"D-14 周五哭过"},
        {u"十一月六日哭过", u"D-14 周五哭过"},
        {u"１１月６日哭过", u"D-14 周五哭过"},
        {u"10月30日之后", u"D-21 周五 期中考试之后"},
        {u"12月4日复诊", u"D+14 周五复诊"},
        {u"1月5日开始", u"D+46 周二开始"},
        {u"今天2026年11月20日", u"今天D0 周五"},
        {u"2026年9月起", u"约 2 个月前起"},
        {u"得分 14/27,第 9 题 1 分", u"得分 14/27,第 9 题 1 分"},
        {u"每天 8:30 到校,体温 36.5", u"每天 8:30 到校,体温 36.5"},
        {u"2013年5月17日出生", u"2013年5月17日出生"},
        {u"5月17日过生日", u"5月17日过生日"},
        {u"2013年5月出生", u"2013年5月出生"},
        {u"2026年13月45日", u"2026年13月45日"},
    };
    for (const Known &known : table)
        CHECK(redacted(QString::fromUtf16(known.in)) == QString::fromUtf16(known.out));
}

TEST_CASE("Stand-ins are numbered within a kind and stay when people are added after")
{
    QList<LinkedPerson> people = sampleInput().people;
    const QStringList before = standIns(people, words12());
    people.append({QStringLiteral("student"), {QStringLiteral("第三人")}});
    people.append({QStringLiteral("unheard-of"), {QStringLiteral("某人")}});
    const QStringList after = standIns(people, words12());
    CHECK(after.mid(0, before.size()) == before);
    CHECK(after[5] == QStringLiteral("丙同学"));
    CHECK(after[6] == QStringLiteral("甲某"));
    for (int i = 0; i < 12; ++i)
        people.append({QStringLiteral("student"), {QStringLiteral("多人")}});
    const QStringList many = standIns(people, words12());
    CHECK(QSet<QString>(many.begin(), many.end()).size() == many.size());
}

TEST_CASE("Only fields with a rule leave, and the frame names no school, no staff and no day")
{
    const Form form = test::formOf(QStringLiteral("form12_crisis_report"));
    FormValues values = test::everyField(form, QStringLiteral("closing"));
    values.fields[QStringLiteral("return_by")] = Value::day(QDate(2026, 12, 4));
    values.fields[QStringLiteral("age_sex_stage")] =
        Value::join({Value::years(13), Value::code(QStringLiteral("sex"), QStringLiteral("f"))});
    Frame frame = test::sampleFrame(QStringLiteral("closing"));
    frame.reason = QStringLiteral("给何秀兰看");
    const Redacted result = redact(fillForm(form, frame, values), words12(), sampleInput());
    CHECK(result.withheld ==
          QStringList{QStringLiteral("contact"), QStringLiteral("contact_phone"), QStringLiteral("student"),
                      QStringLiteral("foreign.platform"), QStringLiteral("problems"),
                      QStringLiteral("lessons"), QStringLiteral("help_places.kind"),
                      QStringLiteral("help_places.name"), QStringLiteral("help_places.phone"),
                      QStringLiteral("help_places.hours"), QStringLiteral("reporter"),
                      QStringLiteral("reviewer")});
    const QString text = test::paperText(result.document);
    for (const char16_t *gone : {u"云岭试验学校", u"演示老师", u"2026-11-20", u"何秀兰", u"值:lessons",
                                 u"值:contact_phone", u"值:student"})
        CHECK_FALSE(text.contains(QString::fromUtf16(gone)));
    for (const char16_t *stays : {u"已去标识", u"打印:心理老师(角色)", u"D+14周五", u"13岁·女",
                                  u"(由转交人填写)", u"事由:给母亲看", u"T-000318"})
        CHECK(text.contains(QString::fromUtf16(stays)));
}

TEST_CASE("A birth date never leaves, not even as a day number")
{
    const Form form = test::formOf(QStringLiteral("form12_crisis_report"));
    FormValues values;
    values.fields[QStringLiteral("return_by")] = Value::day(QDate(2013, 5, 17));
    const Redacted result = redact(fillForm(form, test::sampleFrame(QStringLiteral("consultation")), values),
                                   words12(), sampleInput());
    CHECK(result.withheld == QStringList{QStringLiteral("return_by")});
}

TEST_CASE("The leak check finds who is meant, however it is written")
{
    struct Known
    {
        const char16_t *text;
        QStringList kinds;
    };
    const QString subjectPhone = QStringLiteral("!phone");
    const QString number = QStringLiteral("!student-no");
    const Known table[] = {
        {u"一句没有名字的话,得分 10 12 14 16,PHQ-A 14/27。", {}},
        {u"林小满说", {QStringLiteral("!name")}},
        {u"林 小 满说", {QStringLiteral("!name")}},
        {u"林·小·满说", {QStringLiteral("!name")}},
        {u"小满说", {QStringLiteral("!given-name")}},
        {u"同学叫她满满", {QStringLiteral("!nickname")}},
        {u"署名 Lin Xiaoman", {QStringLiteral("!pinyin")}},
        {u"署名 LÍN XIǍO MǍN。", {QStringLiteral("!pinyin")}},
        {u"ｌｉｎｘｉａｏｍａｎ", {QStringLiteral("!pinyin")}},
        {u"sanjingle", {}},
        {u"欧阳青禾在场", {QStringLiteral("name")}},
        {u"青禾在场", {QStringLiteral("given-name")}},
        {u"教室里很安静", {QStringLiteral("name")}},
        {u"家住柳树屯东头", {QStringLiteral("place")}},
        {u"本人在云岭试验学校", {QStringLiteral("school")}},
        {u"电话13800010002", {subjectPhone}},
        {u"电话138 0001 0002", {subjectPhone}},
        {u"电话138-0001-0002", {subjectPhone}},
        {u"电话１３８０００１０００２", {subjectPhone}},
        {u"电话一三八零零零一零零零二", {subjectPhone}},
        {u"电话幺三八〇〇〇幺〇〇〇二", {subjectPhone}},
        {u"打 15912345678 找人", {QStringLiteral("phone")}},
        {u"座机 0851-12345678", {QStringLiteral("phone")}},
        {u"身份证 52010220130517123X", {QStringLiteral("id-number")}},
        {u"身份证 520102 20130517 1234", {number}},
        {u"学籍号 G520102201305171234", {number}},
        {u"学籍号 L520103201305171239", {QStringLiteral("student-no")}},
        {u"学号20260318", {number}},
        {u"QQ 123456789", {QStringLiteral("chat-id")}},
        {u"生日20130517", {QStringLiteral("!birth")}},
        {u"生日2013年5月17日", {QStringLiteral("!birth")}},
        {u"在七年级1班、七(1)班、703班和初一3班",
         {QStringLiteral("class"), QStringLiteral("class"), QStringLiteral("class"),
          QStringLiteral("class")}},
        {u"班会上,上班后,两个班", {}},
        {u"去青石市第二人民医院看过", {QStringLiteral("hospital")}},
        {u"建议去医院,定点医院和精神专科医院都行", {}},
    };
    for (const Known &known : table) {
        const QString text = QString::fromUtf16(known.text);
        INFO(text.toStdString());
        CHECK(kinds(text) == known.kinds);
    }
}

TEST_CASE("A word that equals another pupil's name may be kept, what is the subject's own may not")
{
    const LeakChecker checker(sampleTerms());
    const QList<LeakFinding> found =
        checker.check(QStringLiteral("教室里很安静,小满在哭"), QStringLiteral("complaint"));
    REQUIRE(found.size() == 2);
    const QList<LeakDecision> decisions = {{QStringLiteral("complaint"), QStringLiteral("安静")},
                                           {QStringLiteral("complaint"), QStringLiteral("小满")}};
    const QList<LeakFinding> open = undecided(found, decisions);
    REQUIRE(open.size() == 1);
    CHECK(open[0].kind == LeakKind::GivenName);
    CHECK(open[0].subject);
    CHECK(undecided(found, {{QStringLiteral("course"), QStringLiteral("安静")}}).size() == 2);
}

TEST_CASE("Names hidden in any text field, table cell, question or the reason are found at their place")
{
    const Form form = test::formOf(QStringLiteral("form12_crisis_report"));
    const LeakChecker checker(sampleTerms());
    const QString canary = QStringLiteral("记下欧阳青禾的话");
    for (const QString &id : form.fieldIds(QStringLiteral("consultation"))) {
        const FormField *field = form.field(id);
        REQUIRE(field);
        if (field->outside == Outside::Withhold || field->outside == Outside::Handover)
            continue;
        FormValues values;
        const QString section = id.section(QLatin1Char('.'), 0, 0);
        QString place = id;
        if (id.contains(QLatin1Char('.'))) {
            for (const FormSection &candidate : form.sections) {
                if (candidate.id != section)
                    continue;
                QList<Value> row(candidate.columns.size());
                row[candidate.columns.indexOf(id.section(QLatin1Char('.'), 1))] = Value::of(canary);
                values.tables[section] = {row};
            }
            place = section + QStringLiteral("[1].") + id.section(QLatin1Char('.'), 1);
        } else {
            values.fields[id] = Value::of(canary);
        }
        const Redacted result =
            redact(fillForm(form, test::sampleFrame(QStringLiteral("consultation")), values), words12(),
                   sampleInput());
        const QList<LeakFinding> found = checker.check(result.document);
        INFO(id.toStdString());
        REQUIRE(found.size() == 1);
        CHECK(found[0].place == place);
    }
    FormValues values;
    values.questions = {{1, Value::of(canary), {}, 2}};
    Frame frame = test::sampleFrame(QStringLiteral("consultation"));
    frame.reason = canary;
    const auto found =
        checker.check(redact(fillForm(form, frame, values), words12(), sampleInput()).document);
    REQUIRE(found.size() == 2);
    CHECK(found[0].place == QStringLiteral("question[1]"));
    CHECK(found[1].place == QStringLiteral("frame.reason"));
}

TEST_CASE("Place names are read out of an address")
{
    CHECK(placeNames(QStringLiteral("云岭省青石市河东县柳树镇柳树村3组12号")) ==
          QStringList{QStringLiteral("河东县"), QStringLiteral("柳树镇"), QStringLiteral("柳树村")});
    CHECK(placeNames(QStringLiteral("解放路18号阳光小区")).contains(QStringLiteral("解放路")));
    CHECK(placeNames(QString()).isEmpty());
}

TEST_CASE("Five thousand names are looked for in a long text in one walk, not name by name")
{
    LeakTerms terms;
    for (int i = 0; i < 5000; ++i) {
        QString name;
        name.append(QChar(static_cast<char16_t>(0x4e00 + i % 97)));
        name.append(QChar(static_cast<char16_t>(0x5200 + i % 389)));
        name.append(QChar(static_cast<char16_t>(0x6200 + i % 1021)));
        terms.words += nameTerms(name, LeakKind::Name, false, false);
        terms.words.append({QStringLiteral("pinyin%1x").arg(i), LeakKind::Pinyin, false});
    }
    QString text = QStringLiteral("晚自习后在操场坐了很久,不愿回寝室。").repeated(6000);
    text += terms.words[2000].text;
    const double oneWalk =
        test::cpuSeconds(2, [&] { CHECK(LeakChecker(terms).check(text, QStringLiteral("x")).size() == 1); });
    const double nameByName = test::cpuSeconds(2, [&] {
        CHECK(std::ranges::count_if(terms.words, [&](const auto &one) { return text.contains(one.text); }) ==
              1);
    });
    INFO(oneWalk << " s in one walk, " << nameByName << " s name by name");
    CHECK(oneWalk < nameByName);
}
