// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/student_words.h"

#include "core/school/school_codes.h"
#include "core/school/timeline.h"
#include "ui/text/appointment_text.h"
#include "ui/text/school_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int soonDays = 30;

struct StudentWordsText
{
    Q_DECLARE_TR_FUNCTIONS(StudentWords)
};

struct RoomWord
{
    const char *room;
    const char *word;
};
constexpr RoomWord roomWords[] = {
    {"sheet", QT_TRANSLATE_NOOP("StudentWords", "测评")},
    {"review", QT_TRANSLATE_NOOP("StudentWords", "复核")},
    {"talk", QT_TRANSLATE_NOOP("StudentWords", "谈话")},
    {"case", QT_TRANSLATE_NOOP("StudentWords", "个案")},
};

} // namespace

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

ChipContent fileClassChip(FileClass fileClass)
{
    const QString word = text::fileClassName(fileClass);
    switch (fileClass) {
    case FileClass::General:
        return {word, Tone::Primary, ChipShape::None};
    case FileClass::Attention:
        return {word, Tone::Amber, ChipShape::HalfDisc};
    case FileClass::Focus:
        return {word, Tone::Orange, ChipShape::Disc};
    case FileClass::Crisis:
        return {word, Tone::Crimson, ChipShape::Triangle};
    }
    return {};
}

ChipContent rollStatusChip(RollStatus status)
{
    const QString word = text::rollStatusName(status);
    switch (status) {
    case RollStatus::OnRoll:
        return {word, Tone::Plain, ChipShape::None};
    case RollStatus::OnLeave:
        return {word, Tone::Blue, ChipShape::None};
    case RollStatus::Left:
    case RollStatus::Graduated:
        return {word, Tone::Plain, ChipShape::None};
    }
    return {};
}

ChipContent tagChip(const VulnerabilityTag &tag, QDate today)
{
    const QDate last = tag.to.isValid() ? std::min(tag.to, tag.expiresOn) : tag.expiresOn;
    const QString word =
        StudentWordsText::tr("%1 · 至 %2").arg(text::vulnerabilityName(tag.code), dateText(last));
    if (!tag.holdsOn(today))
        return {word, Tone::Plain, ChipShape::None};
    return {word, today.daysTo(last) <= soonDays ? Tone::Amber : Tone::Blue, ChipShape::None};
}

ChipContent consentChip(const QList<Consent> &said, QDate today)
{
    QStringList given;
    for (const ConsentScope scope : {ConsentScope::Screening, ConsentScope::Counselling,
                                     ConsentScope::Consultation, ConsentScope::Exchange}) {
        if (consentState(said, ConsentParty::Guardian, scope, today) == ConsentState::Given)
            given.append(text::consentScopeName(scope));
    }
    if (given.isEmpty())
        return {StudentWordsText::tr("监护人尚无有效同意"), Tone::Amber, ChipShape::None};
    return {StudentWordsText::tr("监护人同意 · %1").arg(given.join(StudentWordsText::tr("、"))),
            Tone::Primary, ChipShape::Check};
}

ChipContent consentStateChip(ConsentState state)
{
    const QString word = text::consentStateName(state);
    switch (state) {
    case ConsentState::NotAsked:
        return {word, Tone::Plain, ChipShape::None};
    case ConsentState::Given:
        return {word, Tone::Primary, ChipShape::Check};
    case ConsentState::Refused:
    case ConsentState::Withdrawn:
        return {word, Tone::Orange, ChipShape::Disc};
    case ConsentState::Expired:
        return {word, Tone::Amber, ChipShape::HalfDisc};
    }
    return {};
}

QList<CodeName> choicesOf(std::span<const SchoolCode> codes, QString (*name)(const QString &))
{
    QList<CodeName> choices;
    for (const SchoolCode &one : codes) {
        const QString code = QString::fromLatin1(one.code);
        choices.append({code, name(code)});
    }
    return choices;
}

QList<CodeName> sexChoices()
{
    return {{QString(), StudentWordsText::tr("未填")},
            {sexCode(Sex::Male), text::sexName(Sex::Male)},
            {sexCode(Sex::Female), text::sexName(Sex::Female)}};
}

QList<CodeName> yesNoChoices()
{
    return {{QString(), StudentWordsText::tr("未填")},
            {QStringLiteral("yes"), StudentWordsText::tr("是")},
            {QStringLiteral("no"), StudentWordsText::tr("否")}};
}

QList<CodeName> idKindChoices()
{
    return {{QString(), StudentWordsText::tr("未填")},
            {QStringLiteral("1"), StudentWordsText::tr("居民身份证")},
            {QStringLiteral("6"), StudentWordsText::tr("香港居民证件")},
            {QStringLiteral("7"), StudentWordsText::tr("澳门居民证件")},
            {QStringLiteral("8"), StudentWordsText::tr("台湾居民证件")},
            {QStringLiteral("9"), StudentWordsText::tr("境外永久居住证")},
            {QStringLiteral("A"), StudentWordsText::tr("护照")},
            {QStringLiteral("Z"), StudentWordsText::tr("其他证件")}};
}

QList<CodeName> healthChoices()
{
    return {{QString(), StudentWordsText::tr("未填")},
            {QStringLiteral("10"), StudentWordsText::tr("健康或良好")},
            {QStringLiteral("20"), StudentWordsText::tr("一般或较弱")},
            {QStringLiteral("30"), StudentWordsText::tr("有慢性病")},
            {QStringLiteral("40"), StudentWordsText::tr("有生理缺陷")},
            {QStringLiteral("50"), StudentWordsText::tr("残疾")}};
}

QList<CodeName> householdChoices()
{
    return {{QString(), StudentWordsText::tr("未填")},
            {QStringLiteral("1"), StudentWordsText::tr("农业户口")},
            {QStringLiteral("2"), StudentWordsText::tr("非农业户口")}};
}

QString nameIn(const QList<CodeName> &choices, const QString &code)
{
    for (const auto &[known, name] : choices) {
        if (known == code)
            return name;
    }
    return code;
}

QString timelineWords(const TimelineEntry &entry)
{
    if (const QString words = text::timelineTitle(entry); !words.isEmpty())
        return words;
    if (const QString words = text::appointmentTimelineTitle(entry); !words.isEmpty())
        return words;
    const QString room = entry.kind.section(u'.', 0, 0);
    for (const RoomWord &one : roomWords) {
        if (room == QLatin1String(one.room))
            return StudentWordsText::tr(one.word);
    }
    return StudentWordsText::tr("其他记录");
}

} // namespace tingyu::ui
