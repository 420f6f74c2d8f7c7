// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screening/screening_fixture.h"

namespace tingyu::test {

ScreeningFixture::ScreeningFixture()
{
    SchoolClass one;
    one.stage = SchoolStage::Junior;
    one.grade = 7;
    one.number = 1;
    one.schoolYear = 2026;
    firstClass = must(services().classes.add(one));
    one.number = 2;
    secondClass = must(services().classes.add(one));
    for (int i = 0; i < 10; ++i) {
        Student student;
        student.name = QStringLiteral("测试生%1").arg(QChar(0x4e00 + i * 7));
        student.studentNo = QStringLiteral("07%1").arg(i + 1, 2, 10, QLatin1Char('0'));
        student.sex = i % 2 == 0 ? Sex::Male : Sex::Female;
        student.birthDate = QDate(2013, 3, 1 + i);
        student.classId = i < 6 ? firstClass : secondClass;
        const Uid uid = must(services().students.create(student));
        pupils.append(must(services().students.header(uid)));
    }
}

Services &ScreeningFixture::services()
{
    if (!m_services)
        m_services = std::make_unique<Services>(workplace());
    return *m_services;
}

void ScreeningFixture::use(RoleSet roles, const QList<SchoolClassId> &classes)
{
    m_services.reset();
    as(roles, classes);
}

Campaign ScreeningFixture::campaign(const QStringList &scales)
{
    Campaign wanted;
    wanted.name = QStringLiteral("秋季普测");
    wanted.from = QDate(2026, 11, 1);
    wanted.to = QDate(2026, 11, 30);
    wanted.scales = scales;
    return must(services().campaigns.create(wanted));
}

Answers ScreeningFixture::answers(scales::ScaleLibrary &library, const QString &scale, int value,
                                  const QHash<QString, int> &other)
{
    Answers answers;
    const auto definition = must(library.find(scale));
    for (const scales::Item &item : definition->items) {
        if (!item.unscored && !item.optional)
            answers.insert(item.id, scales::Rational(other.value(item.id, value)));
    }
    return answers;
}

NewSheet ScreeningFixture::sheet(const Campaign &campaign, qsizetype pupil, const QString &scale,
                                 const Answers &answers) const
{
    NewSheet sheet;
    sheet.campaign = campaign.id;
    sheet.student = pupils.at(pupil).id;
    sheet.scaleId = scale;
    sheet.answers = answers;
    return sheet;
}

} // namespace tingyu::test
