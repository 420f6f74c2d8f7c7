// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/leak_patterns.h"

namespace tingyu::report {
namespace {

struct Pattern
{
    LeakKind kind;
    QRegularExpression shape; ///< what tells is "it", or all of it
};

const QList<Pattern> &patterns()
{
    // grade: 小学 or 初 or 高 and a figure, 七年级, 7; class: (1)班, 1班, 一班, 703班.
    static const QList<Pattern> list = {
        {LeakKind::SchoolClass, QRegularExpression(QStringLiteral(
                                    "(?:[\u521d\u9ad8][\u4e00\u4e8c\u4e091-3](?:\u5e74\u7ea7)?|["
                                    "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d1-9]\u5e74\u7ea7?|"
                                    "[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d1-9])\\s*[(]?\\s*"
                                    "[0-9\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}"
                                    "\\s*[)]?\\s*\u73ed(?![\u4e0a\u4e0b\u6b21\u8f66])"))},
        {LeakKind::Hospital,
         QRegularExpression(QStringLiteral(
             "(?:[\u4e00-\u9fff]{2,6}[\u7701\u5e02\u53bf\u533a\u9547\u4e61][\u4e00-\u9fff]{0,8}|"
             "\u7b2c[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]+[\u4e00-\u9fff]{0,4})(?:"
             "\u533b\u9662|\u536b\u751f\u9662)"))},
        {LeakKind::Email,
         QRegularExpression(QStringLiteral("[A-Za-z0-9][A-Za-z0-9._%+-]*\\s?@\\s?"
                                           "[A-Za-z0-9-]+(?:\\s?\\.\\s?[A-Za-z0-9-]+)*\\.\\s?[A-Za-z]{2,}"))},
        // Behind a name and a word for "is" an id of any kind; behind the name alone one that is no word, and
        // no number of something. PHQ-9, D-14 and T-000318 are none.
        {LeakKind::ChatId,
         QRegularExpression(
             QStringLiteral(
                 "(?:\u5fae\u4fe1|\u5a01\u4fe1|\u8587\u4fe1|\u5fae\u535a|\u6296\u97f3|\u5feb\u624b|"
                 "\u5c0f\u7ea2\u4e66|\u964c\u964c|\u63a2\u63a2|\u9489\u9489|\u6263\u6263|\u4f01\u9e45|"
                 "\u54d4\u54e9\u54d4\u54e9|\u652f\u4ed8\u5b9d|\u7f51\u540d|\u6635\u79f0|\u8d26\u53f7|"
                 "\u5e10\u53f7|\u7528\u6237\u540d|(?<![A-Za-z])(?i:v\u4fe1|vx|wx|wechat|weixin|qq|b\u7ad9|"
                 "tiktok|douyin|telegram|whatsapp|"
                 "instagram|discord|\u52a0v)(?![A-Za-z]))"
                 "(?:(?:\\s?(?:\u8d26\u53f7|\u5e10\u53f7|\u53f7\u7801|\u53f7|\u540d|(?<![A-Za-z])(?i:id)(?![A-Za-"
                 "z]))\\s?[:=\u662f\u4e3a\u53eb]?|[:=\u662f\u4e3a\u53eb])"
                 "[\\s\"'\u201c(]{0,2}(?<it>[A-Za-z]CODE[A-Za-z0-9_-]{3,}|NUMBER)"
                 "|[\\s\"'\u201c(]{0,2}(?<id>[A-Za-z]CODE[A-Za-z0-9_-]{5,}|NUMBER))")
                 .replace(QLatin1String("CODE"),
                          QLatin1String("(?![A-Z]{0,6}[-+][0-9A-Z]{1,6}(?![A-Za-z0-9_-]))"))
                 .replace(QLatin1String("NUMBER"),
                          QStringLiteral("(?<![0-9])(?:[0-9]{5,12}|[0-9]{3,4}(?:[ -][0-9]{3,4}){1,3})"
                                         "(?![0-9]|\\s*["
                                         "\u5143\u5757\u5206\u4eba\u6b21\u6761\u4e2a\u4f4d\u5929\u9875\u5b57"
                                         "\u79d2\u8d5e\u7c89])")))},
    };
    return list;
}

/// 0 to 9999 of ASCII figures, of Chinese ones one by one (二〇一三) or with 十 and 廿 (二十一).
int figureOf(const QString &text)
{
    const QChar ten(0x5341);
    const QChar twenty(0x5EFF);
    int value = 0;
    int last = 0;
    for (const QChar c : text) {
        if (c == ten) {
            value = qMax(1, last) * 10;
            last = 0;
        } else if (c == twenty) {
            value = 20;
            last = 0;
        } else if (text.contains(ten) || text.contains(twenty)) {
            last = digitValue(c);
        } else {
            value = value * 10 + digitValue(c);
        }
    }
    return value + last;
}

const QRegularExpression &days()
{
    static const QRegularExpression shape(
        QStringLiteral("(?:(?<y>YEAR|[0-9\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]{2})\\s*"
                       "\u5e74\\s*)?(?<m>MONTH)\\s*\u6708\\s*"
                       "(?:(?<d>DAY|\u4e09\u5341\u4e00?|[\u4e00\u4e8c]?\u5341["
                       "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]?|\u5eff["
                       "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]?|"
                       "[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d])\\s*(?<end>[\u65e5\u53f7])|("
                       "?<dd>DAY)(?![0-9]|\\s*[\u6b21\u4e2a\u5929\u5468\u8282\u4eba]))"
                       "|(?<yy>YEAR)\\s*\u5e74\\s*(?<mm>MONTH)\\s*\u6708")
            .replace(QLatin1String("DAY"), QLatin1String("3[01]|[12][0-9]|0?[1-9]"))
            .replace(QLatin1String("YEAR"),
                     QStringLiteral(
                         "(?:19|20)[0-9]{2}|["
                         "\u3007\u96f6\u25cb\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]{4}"))
            .replace(QLatin1String("MONTH"),
                     QStringLiteral("(?<![0-9])(?:1[0-2]|0?[1-9])|\u5341[\u4e00\u4e8c]?|["
                                    "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]")));
    return shape;
}

struct DaySaid
{
    int year = 0; ///< 0: not said
    int month = 0;
    int day = 0; ///< 0: not said

    bool isOf(QDate date) const
    {
        if (!date.isValid() || month != date.month() || (day != 0 && day != date.day()))
            return false;
        return year == 0 || year == date.year() || (year < 100 && year == date.year() % 100);
    }
};

} // namespace

QList<LeakFinding> patternsIn(const QString &text, const QString &place, QDate birthDate)
{
    QList<LeakFinding> found;
    const QString readable = narrowed(text);
    for (const Pattern &pattern : patterns()) {
        auto matches = pattern.shape.globalMatch(readable);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            QString group;
            for (const QString &name : match.regularExpression().namedCaptureGroups()) {
                if (!name.isEmpty() && match.hasCaptured(name))
                    group = name;
            }
            const qsizetype from = group.isEmpty() ? match.capturedStart() : match.capturedStart(group);
            const qsizetype length = group.isEmpty() ? match.capturedLength() : match.capturedLength(group);
            found.append({place, pattern.kind, from, length, text.mid(from, length), false});
        }
    }
    auto matches = days().globalMatch(readable);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool isMonth = match.hasCaptured(QStringLiteral("yy"));
        const bool hasEnd = match.hasCaptured(QStringLiteral("end"));
        const DaySaid said{figureOf(match.captured(isMonth ? u"yy" : u"y")),
                           figureOf(match.captured(isMonth ? u"mm" : u"m")),
                           isMonth ? 0 : figureOf(match.captured(hasEnd ? u"d" : u"dd"))};
        const bool isBirth = said.isOf(birthDate);
        // Without its last word ("9月8") only the day of birth is taken for a day.
        if (!isBirth && !isMonth && !hasEnd)
            continue;
        found.append({place, isBirth ? LeakKind::Birth : LeakKind::Date, match.capturedStart(),
                      match.capturedLength(), text.mid(match.capturedStart(), match.capturedLength()),
                      isBirth});
    }
    return found;
}

} // namespace tingyu::report
