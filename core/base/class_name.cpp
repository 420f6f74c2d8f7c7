// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/class_name.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace tingyu {
namespace {

/// 7, 07, 七, 十, 十二, 二十三; 0 when it is no number.
int numberOf(const QString &text)
{
    if (text::isDigits(text))
        return text.size() <= 4 ? text.toInt() : 0;
    static const QString figures = QStringLiteral("零一二三四五六七八九");
    int value = 0;
    int unit = 0;
    for (const QChar character : text) {
        const auto figure = static_cast<int>(figures.indexOf(character));
        if (figure >= 0) {
            if (unit > 0)
                return 0;
            unit = figure;
        } else if (character == QChar(u'十')) {
            if (value > 0)
                return 0;
            value = unit > 0 ? unit * 10 : 10;
            unit = 0;
        } else {
            return 0;
        }
    }
    return value + unit;
}

QString simplified(const QString &text)
{
    QString plain = text::squeezed(text);
    plain.remove(QLatin1Char('\''));
    static const QRegularExpression brackets(QStringLiteral("[\\[\\]{}〔〕【】「」<>]"));
    plain.replace(brackets, QString());
    plain.replace(QChar(u'两'), QChar(u'二'));
    return plain;
}

std::optional<EntryStage> stageOf(const QString &text)
{
    if (text.startsWith(QChar(u'高')))
        return EntryStage::Senior;
    if (text.startsWith(QChar(u'初')))
        return EntryStage::Junior;
    if (text.startsWith(QChar(u'小')))
        return EntryStage::Primary;
    return std::nullopt;
}

int stageLength(EntryStage stage)
{
    return stage == EntryStage::Primary ? 6 : 3;
}

std::optional<int> gradeOfCohort(int cohort, int schoolYear, std::optional<EntryStage> stage)
{
    const int year = schoolYear - cohort + 1;
    if (schoolYear == 0 || !stage || year < 1 || year > stageLength(*stage))
        return std::nullopt;
    return static_cast<int>(*stage) + year;
}

QString numberPattern()
{
    return QStringLiteral("(\\d{1,2}|[一二三四五六七八九十]{1,3})");
}

} // namespace

std::optional<GradeText> parseGrade(const QString &text, int schoolYear, std::optional<EntryStage> stage)
{
    QString plain = simplified(text);
    plain.remove(QLatin1Char('(')).remove(QLatin1Char(')'));
    GradeText name;
    static const QRegularExpression cohort(QStringLiteral("(20\\d{2})(级|届|年入学|$)"));
    if (const auto match = cohort.match(plain);
        match.hasMatch() && match.captured(2) != QStringLiteral("届")) {
        name.cohort = match.captured(1).toInt();
        plain.remove(match.capturedStart(), match.capturedLength());
        if (const auto told = stageOf(plain))
            stage = told;
        name.grade = gradeOfCohort(*name.cohort, schoolYear, stage);
    }
    static const QRegularExpression words(
        QStringLiteral("^(小学|初中|高中|小|初|高)?第?%1?(年级|年|级)?$").arg(numberPattern()));
    if (const auto match = words.match(plain); match.hasMatch() && !match.captured(2).isEmpty()) {
        const auto told = stageOf(plain);
        const int number = numberOf(match.captured(2));
        const bool within = told ? number >= 1 && number <= stageLength(*told) : number >= 1 && number <= 12;
        // 高中十年级 and 初中七年级 count through as well
        const bool counted = told && number > static_cast<int>(*told) &&
                             number <= static_cast<int>(*told) + stageLength(*told);
        if (within)
            name.grade = number + (told ? static_cast<int>(*told) : 0);
        else if (counted)
            name.grade = number;
    }
    if (!name.grade && !name.cohort)
        return std::nullopt;
    return name;
}

ClassText parseClass(const QString &gradeText, const QString &classText, int schoolYear,
                     std::optional<EntryStage> stage)
{
    ClassText name;
    name.original = text::tidy(gradeText.isEmpty() ? classText : gradeText % QLatin1Char(' ') % classText);
    if (auto grade = parseGrade(gradeText, schoolYear, stage))
        name.grade = *grade;
    const bool gradeTold = name.grade.grade || name.grade.cohort;
    const auto takeGrade = [&](const QString &text) {
        const auto grade = parseGrade(text, schoolYear, stage);
        if (grade && !gradeTold)
            name.grade = *grade;
        return grade.has_value();
    };
    // A class column alone may be empty while the grade column holds both ("七年级3班").
    const QString plain = simplified(classText.trimmed().isEmpty() ? gradeText : classText);

    // 0703, 703, 202403, 2403 (year of entry)
    static const QRegularExpression figures(QStringLiteral("^(20\\d{2}|\\d{1,2})(\\d{2})班?$"));
    if (const auto match = figures.match(plain); match.hasMatch() && plain.size() >= 3) {
        const int front = match.captured(1).toInt();
        const int number = match.captured(2).toInt();
        const bool asGrade = front >= 1 && front <= 12;
        if (number >= 1 && (asGrade || front > 12)) {
            if (!asGrade) {
                takeGrade(QString::number(front < 100 ? 2000 + front : front) % QStringLiteral("级"));
            } else {
                takeGrade(QString::number(front));
            }
            name.number = number;
            return name;
        }
    }
    // …3班, …(3)班, …(3), 七3, 7.3, 7-3: grade in front, class number behind. 高一十二班 parts only where the
    // front is a grade, so shorter numbers are tried as well.
    static const QRegularExpression tail(QStringLiteral("[-.、_第]?\\(?%1\\)?班?$").arg(numberPattern()));
    for (qsizetype from = 0; from < plain.size();) {
        const auto match = tail.match(plain, from);
        if (!match.hasMatch())
            break;
        const QString front = plain.left(match.capturedStart());
        const int number = numberOf(match.captured(1));
        if (number >= 1 && number <= 99 && (front.isEmpty() || takeGrade(front))) {
            name.number = number;
            return name;
        }
        from = match.capturedStart() + 1;
    }
    // 七年级实验班: a word instead of a number
    static const QRegularExpression word(
        QStringLiteral("^((?:小学|初中|高中|小|初|高)?(?:20\\d{2}级|[\\d一二三四五六七八九十]{1,2}(?:年级)?))"
                       "?\\(?([^\\d()]{1,12}?)\\)?(班)?$"));
    if (const auto match = word.match(plain); match.hasMatch()) {
        takeGrade(match.captured(1));
        const QString own = match.captured(2);
        if (own != QStringLiteral("年级") && own != QStringLiteral("级"))
            name.word = own.endsWith(QChar(u'班')) ? own : own % QStringLiteral("班");
    }
    return name;
}

QString gradeShown(int grade)
{
    static const QString figures = QStringLiteral("一二三四五六七八九");
    if (grade >= 1 && grade <= 9)
        return figures.at(grade - 1) % QStringLiteral("年级");
    if (grade >= 10 && grade <= 12)
        return QChar(u'高') % QString(figures.at(grade - 10));
    return {};
}

QString ClassText::shown() const
{
    QString front;
    if (grade.grade)
        front = gradeShown(*grade.grade);
    else if (grade.cohort)
        front = QString::number(*grade.cohort) % QStringLiteral("级");
    if (front.isEmpty() || (!number && word.isEmpty()))
        return original;
    return front % (number ? QString::number(*number) % QStringLiteral("班") : word);
}

} // namespace tingyu
