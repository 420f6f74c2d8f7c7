// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/screened_roster.h"

#include "core/care/case_repository.h"
#include "core/school/facts_repository.h"
#include "core/school/sort_key.h"
#include "core/school/student_repository.h"
#include "core/screening/result_json.h"
#include "core/screening/screening_operations.h"
#include "core/screening/sheet_repository.h"

#include <array>

namespace tingyu::test {
namespace {

constexpr int firstGrade = 4;
constexpr int grades = 6;
constexpr int classSize = 60;
constexpr std::array<int, grades> highestBand{0, 3, 2, 4, 7, 9}; // pupils of each grade in it
const QString scale = QStringLiteral("phq9");

/// A name of three signs that no other number gives.
QString nameOf(int number)
{
    static const QString families = QStringLiteral("欧诸夏尉皇澹公太赫轩令司端仲宇长");
    static const QString given =
        QStringLiteral("听雨晴岚霁霏雯露霜雪江河湖海溪涧潭泉松柏桐梓楠桦枫柳竹兰菊莲荷棠");
    return QString(families[number % families.size()]) + given[(number / families.size()) % given.size()] +
           given[(number / (families.size() * given.size())) % given.size()] + given[number % given.size()];
}

Student pupilOf(int number)
{
    const QString digits = QString::number(number).rightJustified(5, u'0');
    Student pupil;
    pupil.name = nameOf(number);
    pupil.sex = number % 2 == 0 ? Sex::Male : Sex::Female;
    pupil.birthDate = QDate(2010, 1, 1).addDays(number % 2000);
    pupil.studentNo = QStringLiteral("2026173%1").arg(digits);
    pupil.rollNumber = QStringLiteral("G1101012013%1X281").arg(digits);
    pupil.idKind = QStringLiteral("1");
    pupil.idNumber = QStringLiteral("1101012013%1728").arg(digits);
    pupil.phone = QStringLiteral("139747%1").arg(digits);
    pupil.address = QStringLiteral("云帆路%1号").arg(digits);
    return pupil;
}

} // namespace

ScreenedRoster::ScreenedRoster(int pupils)
{
    school.enrol(district);
    district.enrol(school);
    Services services = school.services();
    const auto definition = must(services.scales.find(scale));
    Campaign wanted;
    wanted.name = QStringLiteral("秋季普测");
    wanted.from = QDate(2026, 10, 1);
    wanted.to = QDate(2026, 10, 31);
    wanted.scales = QStringList{scale};
    campaign = must(services.campaigns.create(wanted));
    for (int points = 0; points <= 3; ++points) {
        Answers answers;
        for (const scales::Item &item : definition->items) {
            if (!item.unscored && !item.optional)
                answers.insert(item.id, scales::Rational(points));
        }
        m_results.insert(points, resultToJson(must(scales::score(*definition, answers, {}))));
    }
    for (int grade = firstGrade; grade < firstGrade + grades; ++grade) {
        for (int number = 11; number <= 11 + pupils / classSize; ++number) {
            m_classes[grade].append(school.addClass(grade, number));
            m_markers.insert(classLabel(ordinaryStage(grade), grade, number, {}).toUtf8());
        }
    }
    must(school.workplace().change(op::campaignImport, [&](Change &change) -> Result<void> {
        for (int i = 0; i < pupils; ++i) {
            const int grade = firstGrade + (i * i + i / 7) % grades;
            const bool isHigh = m_inGrade[grade] < highestBand[grade - firstGrade];
            addPupil(change, grade, isHigh ? 3 : i % 3 == 0 ? 1 : 0);
        }
        return {};
    }));
}

void ScreenedRoster::answer(int grade, int points)
{
    must(school.workplace().change(op::campaignImport, [&](Change &change) -> Result<void> {
        addPupil(change, grade, points);
        return {};
    }));
}

void ScreenedRoster::addPupil(Change &change, int grade, int points)
{
    Student pupil = pupilOf(m_pupils++);
    pupil.classId = m_classes[grade].at(m_inGrade[grade]++ / classSize);
    const StudentId id(must(StudentRepository::add(change, pupil)).id);
    Contact guardian;
    guardian.studentId = id;
    guardian.position = 1;
    guardian.name = pupil.name.left(1) + QStringLiteral("建华");
    guardian.phone = QStringLiteral("136585") + pupil.phone.right(5);
    guardian.isGuardian = true;
    must(StudentRepository::addContact(change, guardian));
    Consent consent; // of the guardian, given
    consent.studentId = id;
    consent.scope = ConsentScope::Exchange;
    consent.onDate = QDate(2026, 9, 1);
    consent.person = guardian.name;
    must(FactsRepository::addConsent(change, consent));
    SheetRepository sheets(school.db());
    AnswerSheet sheet;
    sheet.campaign = campaign.id;
    sheet.student = id;
    sheet.scaleId = scale;
    sheet.scaleVersion = QStringLiteral("1.0");
    sheet.answeredOn = QDate(2026, 10, 12);
    sheet.status = SheetStatus::Complete;
    StoredResult result;
    result.sheet = must(sheets.add(change, sheet)).id;
    result.scaleVersion = sheet.scaleVersion;
    result.grade = grade;
    result.json = m_results.value(points);
    must(sheets.addResult(change, result));

    if (points == 3)
        watch(change, id, pupil.name);

    const QString pinyin = sortKey(pupil.name);
    const QStringList words{pupil.name,
                            pupil.name.mid(1),
                            pinyin,
                            QString(pinyin).remove(u' '),
                            pupil.birthDate.toString(Qt::ISODate),
                            pupil.birthDate.toString(QStringLiteral("yyyyMMdd")),
                            pupil.studentNo,
                            pupil.rollNumber,
                            pupil.idNumber,
                            pupil.phone,
                            pupil.address,
                            guardian.name,
                            guardian.phone};
    for (const QString &word : words)
        m_markers.insert(word.toUtf8());
}

/// The file of the pupil is kept closely and a case is open, with words that name.
void ScreenedRoster::watch(Change &change, StudentId pupil, const QString &name)
{
    const QString words = name + QStringLiteral("和家长谈过");
    FileClassEntry file;
    file.studentId = pupil;
    file.fileClass = FileClass::Crisis;
    file.from = QDate(2026, 10, 13);
    file.reason = words;
    must(FactsRepository::addFileClass(change, file, change.session().userId));
    CareCase one;
    one.studentId = pupil;
    one.kind = CaseKind::Crisis;
    one.number = must(CaseRepository(school.db()).nextNumber());
    one.openedOn = QDate(2026, 10, 14);
    one.reason = words;
    one.ownerId = change.session().userId;
    const CareCaseId id(must(CaseRepository::add(change, one)).id);
    must(CaseRepository::addItem(change, id,
                                 CaseEvent{{}, {}, {QDate(2026, 10, 15), QTime(9, 0)}, words, {}}));
    m_markers.insert(words.toUtf8());
    m_markers.insert("和家长谈过");
}

exchange::SendOrder ScreenedRoster::order(const char *stream, const char *period, exchange::Level level) const
{
    exchange::SendOrder order;
    order.to = {const_cast<ExchangeUnit &>(district).id()};
    order.level = level;
    order.stream = QLatin1String(stream);
    order.period = QLatin1String(period);
    if (level == exchange::Level::Pseudonyms)
        order.reason = QStringLiteral("全县心理健康测评报告");
    return order;
}

QByteArray ScreenedRoster::handOver(const exchange::SendOrder &order)
{
    const QString path = stick.path(QStringLiteral("%1.typ").arg(++m_sent));
    must(school.sending().send(order, path));
    REQUIRE(must(district.receiving().take({path}, false)).constFirst().verdict ==
            exchange::Verdict::Accepted);
    const auto unit = must(exchange::UnitRepository(district.db()).byKeyId(school.id()));
    return must(exchange::PackageRepository(district.db()).received(unit->id, order.stream, order.period))
        ->lines;
}

} // namespace tingyu::test
