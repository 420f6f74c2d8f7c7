// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/school.h"

namespace tingyu {
namespace {

constexpr int juniorBefore = 6; ///< grades before junior one and senior one, by the ordinary 6-3-3
constexpr int seniorBefore = 9;

} // namespace

QString schoolStageCode(SchoolStage stage)
{
    switch (stage) {
    case SchoolStage::Primary:
        return QStringLiteral("primary");
    case SchoolStage::Junior:
        return QStringLiteral("junior");
    case SchoolStage::Senior:
        return QStringLiteral("senior");
    case SchoolStage::Vocational:
        return QStringLiteral("vocational");
    }
    return {};
}

std::optional<SchoolStage> schoolStageFromCode(const QString &code)
{
    for (const SchoolStage stage :
         {SchoolStage::Primary, SchoolStage::Junior, SchoolStage::Senior, SchoolStage::Vocational}) {
        if (schoolStageCode(stage) == code)
            return stage;
    }
    return std::nullopt;
}

SchoolStage ordinaryStage(int grade)
{
    if (grade <= juniorBefore)
        return SchoolStage::Primary;
    return grade <= seniorBefore ? SchoolStage::Junior : SchoolStage::Senior;
}

QString gradeLabel(SchoolStage stage, int grade)
{
    static const QString numerals = QStringLiteral("〇一二三四五六七八九十");
    const bool upper = stage == SchoolStage::Senior || stage == SchoolStage::Vocational;
    if (upper && grade > seniorBefore && grade <= seniorBefore + 4)
        return QString(stage == SchoolStage::Senior ? u'高' : u'职') + numerals.at(grade - seniorBefore);
    const QString count = grade >= 1 && grade <= 10 ? QString(numerals.at(grade)) : QString::number(grade);
    return count + QStringLiteral("年级");
}

QString classLabel(SchoolStage stage, int grade, int number, const QString &name)
{
    const QString label = gradeLabel(stage, grade);
    if (number > 0)
        return label + QString::number(number) + QStringLiteral("班");
    return name.endsWith(u'班') ? QString(label + name) : QString(label + name + u'班');
}

QString specialDayCode(SpecialDay kind)
{
    switch (kind) {
    case SpecialDay::Holiday:
        return QStringLiteral("holiday");
    case SpecialDay::Workday:
        return QStringLiteral("workday");
    }
    return {};
}

std::optional<SpecialDay> specialDayFromCode(const QString &code)
{
    for (const SpecialDay kind : {SpecialDay::Holiday, SpecialDay::Workday}) {
        if (specialDayCode(kind) == code)
            return kind;
    }
    return std::nullopt;
}

} // namespace tingyu
