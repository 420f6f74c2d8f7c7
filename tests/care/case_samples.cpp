// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_samples.h"

#include "core/care/case_fields.h"
#include "core/care/case_page_service.h"

namespace tingyu::test {

namespace {

/// Nothing is decoded here: the bytes go through as they are.
class AsItIs : public PictureReencoder
{
public:
    Result<FreshPicture> fresh(const QByteArray &bytes, const QList<PictureArea> &, Origin) const override
    {
        return FreshPicture{bytes, 1, 1};
    }
};

} // namespace

CaseFixture::CaseFixture()
{
    Services all = services();
    School school;
    school.name = QStringLiteral("云岭试验学校");
    must(all.classes.setSchool(school));
    Staff teacher;
    teacher.name = QStringLiteral("田野");
    teacher.post = QStringLiteral("class_teacher");
    const StaffId teacherId = must(all.staff.add(teacher));
    SchoolClass one;
    one.grade = 7;
    one.number = 1;
    one.schoolYear = 2026;
    one.teacherId = teacherId;
    schoolClass = must(all.classes.add(one));
    Student pupil;
    pupil.name = QStringLiteral("林小满");
    pupil.formerNames = {QStringLiteral("林满")};
    pupil.sex = Sex::Female;
    pupil.birthDate = QDate(2013, 5, 17);
    pupil.classId = schoolClass;
    pupil.studentNo = QStringLiteral("20260318");
    pupil.phone = QStringLiteral("13900009999");
    pupil.address = QStringLiteral("青石市河东县柳树镇柳树村3组12号");
    Contact mother;
    mother.name = QStringLiteral("何秀兰");
    mother.relation = QStringLiteral("mother");
    mother.phone = QStringLiteral("13800010002");
    mother.isGuardian = true;
    student = must(all.students.create(pupil, {mother}));
    Student other;
    other.name = QStringLiteral("周雨晴");
    other.classId = schoolClass;
    classmate = must(all.students.create(other));
    other.name = QStringLiteral("高兴");
    must(all.students.create(other));
}

Uid CaseFixture::openCase(CaseKind kind)
{
    return must(services().cases.open(student, kind, QStringLiteral("辅导中说出想消失的念头")));
}

Uid CaseFixture::fullCase(CaseKind kind)
{
    const Uid uid = openCase(kind);
    Services all = services();
    QHash<QString, QString> texts;
    for (const char *code : caseFieldCodes())
        texts.insert(QLatin1String(code), QStringLiteral("写:") + QLatin1String(code));
    texts[QStringLiteral("urgency")] = QStringLiteral("day");
    texts[QStringLiteral("basis")] = QStringLiteral("consent");
    texts[QStringLiteral("return_by")] = QStringLiteral("2026-12-20");
    must(all.cases.setFields(uid, texts));
    const WallTime at{QDate(2026, 11, 6), QTime(10, 30)};
    must(all.cases.add(uid, CaseEvent{{},
                                      {},
                                      at,
                                      QStringLiteral("林小满与周雨晴争执,11月5日起独自吃饭"),
                                      QStringLiteral("班主任观察")}));
    must(all.cases.add(uid, CasePerson{{}, {}, 0, QStringLiteral("student"), QStringLiteral("周雨晴"), {}}));
    CaseAssessment sheet;
    sheet.scale = QStringLiteral("PHQ-A");
    sheet.edition = QStringLiteral("1.0");
    sheet.informant = QStringLiteral("self");
    sheet.on = QDate(2026, 11, 14);
    sheet.score = QStringLiteral("14 / 27");
    sheet.cutoff = QStringLiteral("10");
    sheet.validity = QStringLiteral("complete");
    sheet.missing = QStringLiteral("0");
    sheet.critical = QStringLiteral("第 9 题 1");
    sheet.change = QStringLiteral("+5");
    must(all.cases.add(uid, sheet));
    must(all.cases.add(uid, CaseMedication{{},
                                           {},
                                           QStringLiteral("某药"),
                                           QStringLiteral("每日一次"),
                                           QDate(2026, 10, 1),
                                           QStringLiteral("按时")}));
    must(all.cases.add(uid, CaseMeasure{{},
                                        {},
                                        QStringLiteral("accompany"),
                                        QStringLiteral("母亲何秀兰陪护"),
                                        at,
                                        QStringLiteral("何秀兰")}));
    must(all.cases.add(uid, CaseContact{{},
                                        {},
                                        at,
                                        QStringLiteral("phone"),
                                        QStringLiteral("何秀兰"),
                                        QStringLiteral("说明情况"),
                                        QStringLiteral("愿意配合")}));
    must(all.cases.add(uid, CaseQuestion{{}, {}, 0, QStringLiteral("风险程度如何判断?")}));
    must(all.cases.add(uid, CaseQuestion{{}, {}, 0, QStringLiteral("对周雨晴是否需要同时关注?")}));
    must(all.cases.add(
        uid, CaseStep{{}, {}, QStringLiteral("陪同就医"), QStringLiteral("田野"), QDate(2026, 11, 23)}));
    const Uid paper = must(all.cases.add(uid, CaseAttachment{{}, {}, QStringLiteral("作文复印件"), 2, true}));
    const AsItIs pictures;
    CasePageService pages(all.workplace, pictures);
    const Uid page = must(pages.add(paper, {QStringLiteral("1.png"), "\x89PNG\r\n\x1a\n"}));
    must(pages.cover(page, CasePageService::Statement::NamesCovered, {{1000, 1000, 2000, 500}}));
    return uid;
}

} // namespace tingyu::test
