// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/class_name.h"
#include "core/school/school.h"
#include "core/school/school_codes.h"
#include "core/school/student_facts.h"
#include "core/school/student_rules.h"
#include "core/school/timeline.h"
#include "ui/text/school_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

namespace {

Consent answered(ConsentAnswer answer, QDate on, QDate expires = {},
                 ConsentScope scope = ConsentScope::Screening, ConsentParty party = ConsentParty::Guardian)
{
    Consent consent;
    consent.answer = answer;
    consent.onDate = on;
    consent.expiresOn = expires;
    consent.scope = scope;
    consent.party = party;
    return consent;
}

} // namespace

TEST_CASE("A class is shown as its grade and number, whatever the stage")
{
    CHECK(classLabel(SchoolStage::Primary, 1, 2, {}) == QStringLiteral("一年级2班"));
    CHECK(classLabel(SchoolStage::Primary, 6, 12, {}) == QStringLiteral("六年级12班"));
    CHECK(classLabel(SchoolStage::Junior, 7, 1, {}) == QStringLiteral("七年级1班"));
    CHECK(classLabel(SchoolStage::Junior, 6, 1, {}) ==
          QStringLiteral("六年级1班")); // five years of primary school
    CHECK(classLabel(SchoolStage::Senior, 10, 3, {}) == QStringLiteral("高一3班"));
    CHECK(classLabel(SchoolStage::Senior, 12, 10, {}) == QStringLiteral("高三10班"));
    CHECK(classLabel(SchoolStage::Vocational, 11, 1, {}) == QStringLiteral("职二1班"));
    CHECK(classLabel(SchoolStage::Junior, 7, 0, QStringLiteral("实验班")) == QStringLiteral("七年级实验班"));
    CHECK(classLabel(SchoolStage::Junior, 7, 0, QStringLiteral("实验")) == QStringLiteral("七年级实验班"));
}

TEST_CASE("A class label reads back as the class it names")
{
    for (int grade = 1; grade <= 12; ++grade) {
        for (const int number : {1, 9, 10, 21}) {
            const QString label = classLabel(ordinaryStage(grade), grade, number, {});
            const ClassText parsed = parseClass(label);
            INFO(label.toStdString());
            CHECK(parsed.grade.grade == grade);
            CHECK(parsed.number == number);
            CHECK(parsed.shown() == label);
        }
    }
}

TEST_CASE("The last word on a consent holds, per party and scope")
{
    const QDate may(2026, 5, 1);
    const QDate june(2026, 6, 1);
    const QDate july(2026, 7, 1);
    const auto state = [](const QList<Consent> &list, QDate date) {
        return consentState(list, ConsentParty::Guardian, ConsentScope::Screening, date);
    };
    CHECK(state({}, june) == ConsentState::NotAsked);
    CHECK(state({answered(ConsentAnswer::Given, may)}, may) == ConsentState::Given);
    CHECK(state({answered(ConsentAnswer::Given, june)}, may) == ConsentState::NotAsked);
    CHECK(state({answered(ConsentAnswer::Given, may, june)}, june) == ConsentState::Given);
    CHECK(state({answered(ConsentAnswer::Given, may, june)}, july) == ConsentState::Expired);
    CHECK(state({answered(ConsentAnswer::Given, may), answered(ConsentAnswer::Withdrawn, june)}, july) ==
          ConsentState::Withdrawn);
    CHECK(state({answered(ConsentAnswer::Withdrawn, june), answered(ConsentAnswer::Given, may)}, july) ==
          ConsentState::Withdrawn);
    CHECK(state({answered(ConsentAnswer::Given, may), answered(ConsentAnswer::Withdrawn, june)}, may) ==
          ConsentState::Given);
    CHECK(state({answered(ConsentAnswer::Refused, may), answered(ConsentAnswer::Given, june)}, july) ==
          ConsentState::Given);
    CHECK(state({answered(ConsentAnswer::Refused, may)}, july) == ConsentState::Refused);
    CHECK(state({answered(ConsentAnswer::Given, may, {}, ConsentScope::Exchange)}, july) ==
          ConsentState::NotAsked);
    CHECK(state({answered(ConsentAnswer::Given, may, {}, ConsentScope::Screening, ConsentParty::Student)},
                july) == ConsentState::NotAsked);
}

TEST_CASE("Of two answers on one day the later recorded holds")
{
    Consent first = answered(ConsentAnswer::Given, QDate(2026, 5, 1));
    Consent second = answered(ConsentAnswer::Withdrawn, QDate(2026, 5, 1));
    first.uid = *Uid::fromString(QStringLiteral("01900000-0000-7000-8000-000000000001"));
    second.uid = *Uid::fromString(QStringLiteral("01900000-0000-7000-8000-000000000002"));
    for (const QList<Consent> &list : {QList<Consent>{first, second}, QList<Consent>{second, first}})
        CHECK(consentState(list, ConsentParty::Guardian, ConsentScope::Screening, QDate(2026, 5, 1)) ==
              ConsentState::Withdrawn);
}

TEST_CASE("A tag holds from its first to its last day and never past its expiry")
{
    VulnerabilityTag tag;
    tag.from = QDate(2026, 3, 1);
    tag.expiresOn = QDate(2026, 7, 31);
    CHECK_FALSE(tag.holdsOn(QDate(2026, 2, 28)));
    CHECK(tag.holdsOn(QDate(2026, 3, 1)));
    CHECK(tag.holdsOn(QDate(2026, 7, 31)));
    CHECK_FALSE(tag.holdsOn(QDate(2026, 8, 1)));
    tag.to = QDate(2026, 5, 1);
    CHECK(tag.holdsOn(QDate(2026, 5, 1)));
    CHECK_FALSE(tag.holdsOn(QDate(2026, 5, 2)));
}

TEST_CASE("A student's name and numbers are brought into stored form")
{
    Student typed;
    typed.name = QStringLiteral(" 张 三 ");
    typed.idNumber = QStringLiteral("11010119900307 053x");
    typed.studentNo = QStringLiteral("０７０３０１");
    const Student stored = normalized(typed);
    CHECK(stored.name == QStringLiteral("张三"));
    CHECK(stored.idNumber == QStringLiteral("11010119900307053X"));
    CHECK(stored.studentNo == QStringLiteral("070301"));
}

TEST_CASE("A former name is kept once and is never the present one")
{
    Student student;
    student.name = QStringLiteral("李四");
    keepFormerName(&student, QStringLiteral("李五"));
    keepFormerName(&student, QStringLiteral("李五"));
    keepFormerName(&student, QStringLiteral("李四"));
    CHECK(student.formerNames == QStringList{QStringLiteral("李五")});
    student.name = QStringLiteral("李五");
    keepFormerName(&student, QStringLiteral("李四"));
    CHECK(student.formerNames == QStringList{QStringLiteral("李四")});
}

TEST_CASE("A student that cannot be stored is refused with its reason")
{
    const QDate today(2026, 11, 21);
    const auto refusal = [&today](const Student &student) {
        const auto checked = checkStudent(student, today);
        return checked ? QString() : checked.error().subject;
    };
    Student student;
    CHECK(refusal(student) == QStringLiteral("student.no_name"));
    student.name = QStringLiteral("张三");
    CHECK(refusal(student).isEmpty());
    student.birthDate = today.addDays(1);
    CHECK(refusal(student) == QStringLiteral("student.birth"));
    student.birthDate = QDate(1925, 1, 1);
    CHECK(refusal(student) == QStringLiteral("student.birth"));
    student.birthDate = QDate(2013, 1, 1);
    student.enteredMonth = QStringLiteral("2024-13");
    CHECK(refusal(student) == QStringLiteral("student.code"));
    student.enteredMonth = QStringLiteral("2024-09");
    student.name = QString(61, u'长');
    CHECK(refusal(student) == QStringLiteral("student.too_long"));
    student.name = QStringLiteral("张三");
    student.studentNo = QString(41, u'1');
    CHECK(refusal(student) == QStringLiteral("student.too_long"));
}

TEST_CASE("Every code and state has a word of its own")
{
    using namespace tingyu::text;
    const auto named = [](std::span<const SchoolCode> codes, QString (*word)(const QString &)) {
        QStringList seen;
        for (const SchoolCode &one : codes) {
            const QString code = QString::fromLatin1(one.code);
            INFO(one.code);
            CHECK(word(code) != code);
            CHECK_FALSE(seen.contains(word(code)));
            seen.append(word(code));
        }
        CHECK(word(QStringLiteral("unknown")) == QStringLiteral("unknown"));
    };
    named(riskFactorCodes(), riskFactorName);
    named(vulnerabilityCodes(), vulnerabilityName);
    named(relationCodes(), relationName);
    named(sourceCodes(), sourceName);
    named(postCodes(), postName);
    named(documentKindCodes(), documentKindName);
    CHECK(fileClassName(FileClass::Crisis) == QStringLiteral("危机"));
    CHECK(rollStatusName(RollStatus::OnLeave) == QStringLiteral("休学"));
    TimelineEntry entry;
    entry.kind = QStringLiteral("consent.withdrawn");
    entry.codes = {QStringLiteral("guardian"), QStringLiteral("screening")};
    CHECK(timelineTitle(entry) == QStringLiteral("监护人就心理测评表示:撤回"));
    entry.kind = QStringLiteral("weather.rain");
    CHECK(timelineTitle(entry).isEmpty());
}
