// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/care_words.h"

#include "core/care/case_rules.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QHash>

namespace tingyu::ui {
namespace {

struct CareWordsText
{
    Q_DECLARE_TR_FUNCTIONS(CareWords)
};

} // namespace

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString momentText(const WallTime &time)
{
    if (!time.date.isValid())
        return {};
    const QString day = dayText(time.date);
    return time.time.isValid() ? day % QLatin1Char(' ') % time.time.toString(QStringLiteral("HH:mm")) : day;
}

QString caseKindText(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Crisis:
        return CareWordsText::tr("危机个案");
    case CaseKind::Concern:
        return CareWordsText::tr("关注个案");
    case CaseKind::Protection:
        return CareWordsText::tr("保护个案");
    }
    return {};
}

ChipContent caseKindChip(CaseKind kind)
{
    const QString text = caseKindText(kind);
    switch (kind) {
    case CaseKind::Crisis:
        return {text, Tone::Crimson, ChipShape::Triangle};
    case CaseKind::Concern:
        return {text, Tone::Amber, ChipShape::HalfDisc};
    case CaseKind::Protection:
        return {text, Tone::Orange, ChipShape::Disc};
    }
    return {};
}

ChipContent caseStateChip(const CareCase &one)
{
    if (one.state == CaseState::Open)
        return {CareWordsText::tr("进行中"), Tone::Primary, ChipShape::None};
    return {CareWordsText::tr("已结案"), Tone::Plain, ChipShape::Check};
}

QString personKindText(const QString &code)
{
    for (const CodeWord &one : personKinds()) {
        if (one.first == code)
            return one.second;
    }
    return code;
}

QList<CodeWord> personKinds()
{
    const QHash<QString, QString> words{{QStringLiteral("student"), CareWordsText::tr("同学")},
                                        {QStringLiteral("mother"), CareWordsText::tr("母亲")},
                                        {QStringLiteral("father"), CareWordsText::tr("父亲")},
                                        {QStringLiteral("grandmother"), CareWordsText::tr("祖母、外祖母")},
                                        {QStringLiteral("grandfather"), CareWordsText::tr("祖父、外祖父")},
                                        {QStringLiteral("guardian"), CareWordsText::tr("其他监护人")},
                                        {QStringLiteral("sibling"), CareWordsText::tr("兄弟姐妹")},
                                        {QStringLiteral("relative"), CareWordsText::tr("亲属")},
                                        {QStringLiteral("class-teacher"), CareWordsText::tr("班主任")},
                                        {QStringLiteral("teacher"), CareWordsText::tr("教师")},
                                        {QStringLiteral("counsellor"), CareWordsText::tr("心理教师")},
                                        {QStringLiteral("head"), CareWordsText::tr("校领导")},
                                        {QStringLiteral("doctor"), CareWordsText::tr("医生")},
                                        {QStringLiteral("other"), CareWordsText::tr("其他人")}};
    QList<CodeWord> kinds;
    for (const QString &code : casePersonKinds())
        kinds.append({code, words.value(code, code)});
    return kinds;
}

QStringList optionCodes(const QString &set)
{
    static const QHash<QString, QStringList> sets{
        {QStringLiteral("urgency"), {QStringLiteral("now"), QStringLiteral("day"), QStringLiteral("week")}},
        {QStringLiteral("basis"), {QStringLiteral("consent"), QStringLiteral("emergency")}},
        {QStringLiteral("measure"),
         {QStringLiteral("accompany"), QStringLiteral("means"), QStringLiteral("safety_plan"),
          QStringLiteral("medical"), QStringLiteral("other")}},
        {QStringLiteral("way"),
         {QStringLiteral("visit"), QStringLiteral("phone"), QStringLiteral("home"),
          QStringLiteral("letter")}},
        {QStringLiteral("informant"),
         {QStringLiteral("self"), QStringLiteral("parent"), QStringLiteral("teacher"),
          QStringLiteral("rater")}},
        {QStringLiteral("validity"),
         {QStringLiteral("complete"), QStringLiteral("incomplete"), QStringLiteral("caution"),
          QStringLiteral("invalid")}},
        {QStringLiteral("verdict"),
         {QStringLiteral("adopted"), QStringLiteral("partly"), QStringLiteral("no")}},
        {QStringLiteral("yesno"), {QStringLiteral("yes"), QStringLiteral("no")}}};
    return sets.value(set);
}

QList<CodeWord> formOptions(const report::FormWords &words, const QString &set, const QStringList &codes)
{
    QList<CodeWord> options;
    for (const QString &code : codes)
        options.append({code, words.option(set % QLatin1Char('.') % code)});
    return options;
}

ChipContent verdictChip(const report::FormWords &words, const QString &verdict)
{
    if (verdict.isEmpty())
        return {CareWordsText::tr("待定"), Tone::Amber, ChipShape::HalfDisc};
    const QString text = words.option(QStringLiteral("verdict.") % verdict);
    if (verdict == QLatin1String("adopted"))
        return {text, Tone::Primary, ChipShape::Check};
    return {text, verdict == QLatin1String("partly") ? Tone::Blue : Tone::Plain, ChipShape::None};
}

QString elapsedText(qint64 minutes)
{
    const qint64 days = minutes / (24 * 60);
    const qint64 hours = minutes / 60 % 24;
    if (days > 0)
        return CareWordsText::tr("%1 天 %2 小时").arg(days).arg(hours);
    if (hours > 0)
        return CareWordsText::tr("%1 小时 %2 分").arg(hours).arg(minutes % 60);
    return CareWordsText::tr("%1 分").arg(qMax<qint64>(0, minutes));
}

} // namespace tingyu::ui
