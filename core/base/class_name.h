// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// Grades and classes as rosters and people write them, brought to one form. Pure.
namespace tingyu {

/// First grade of a stage less one: what turns "the third year there" into a grade.
enum class EntryStage : quint8
{
    Primary = 0,
    Junior = 6,
    Senior = 9
};

/// What is known about a grade. Grades count through: 1..6 小学, 7..9 初中, 10..12 高中.
struct GradeText
{
    std::optional<int> grade;  ///< 1..12
    std::optional<int> cohort; ///< year of entry ("2024级")
    bool operator==(const GradeText &) const = default;
};
/// 七年级, 初一, 7, 07, 高二, 初中一年级, 2024级, 初2024级, 2024级初一 … A cohort alone gives a grade only
/// where `stage` (or the text) tells the stage and `schoolYear` (the year a school year begins in) fits it.
/// Empty when the text is not a grade.
std::optional<GradeText> parseGrade(const QString &text, int schoolYear = 0,
                                    std::optional<EntryStage> stage = {});

/// A class of a grade. `original` is what was written, tidied; `shown` is one form for the eye and for
/// matching.
struct ClassText
{
    GradeText grade;
    std::optional<int> number; ///< 1..99
    QString original;
    /// "七年级1班", "高一3班", "2024级2班"; a class without a number keeps its own word ("七年级实验班"); the
    /// original where nothing was understood.
    QString shown() const;
    /// Both a grade (or cohort) and a number were understood.
    bool isUnderstood() const { return (grade.grade || grade.cohort) && number; }
    bool operator==(const ClassText &) const = default;

    QString word; ///< of a class without a number: "实验班"
};
/// From one text: 七年级3班, 七(3)班, 初一3班, 7.3, 0703, 703, 2024级3班, 202403 … or from two columns, where
/// `classText` may be 3, 03, (3)班, 三班, 0703 or hold the grade as well; what the class column says about
/// the grade wins only where the grade column says nothing.
ClassText parseClass(const QString &gradeText, const QString &classText, int schoolYear = 0,
                     std::optional<EntryStage> stage = {});
inline ClassText parseClass(const QString &text)
{
    return parseClass({}, text);
}

/// 七年级, 高一; for 1..12.
QString gradeShown(int grade);

} // namespace tingyu
