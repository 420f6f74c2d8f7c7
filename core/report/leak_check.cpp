// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/leak_check.h"

#include "core/report/document_walk.h"

#include <QRegularExpression>

#include <algorithm>

namespace tingyu::report {
namespace {

bool isLatin(const QString &folded)
{
    return std::all_of(folded.begin(), folded.end(), [](QChar c) { return c.unicode() < 0x250; });
}

QString plainNumber(const QString &text)
{
    QString plain;
    for (const QChar c : fold(text).text.toUpper()) {
        if (c.isLetterOrNumber())
            plain.append(c);
    }
    return plain;
}

/// Surnames of two characters; a given name is what follows.
bool hasDoubleSurname(const QString &name)
{
    static const QStringList surnames = {
        QStringLiteral("\u6b27\u9633"), QStringLiteral("\u4e0a\u5b98"), QStringLiteral("\u53f8\u9a6c"),
        QStringLiteral("\u8bf8\u845b"), QStringLiteral("\u5c09\u8fdf"), QStringLiteral("\u957f\u5b59"),
        QStringLiteral("\u6155\u5bb9"), QStringLiteral("\u53f8\u5f92"), QStringLiteral("\u590f\u4faf"),
        QStringLiteral("\u7687\u752b"), QStringLiteral("\u4ee4\u72d0"), QStringLiteral("\u5b87\u6587"),
        QStringLiteral("\u516c\u5b59"), QStringLiteral("\u4e1c\u65b9"), QStringLiteral("\u7aef\u6728")};
    return name.size() >= 3 && surnames.contains(name.left(2));
}

std::optional<LeakKind> shapeOf(const DigitRun &run)
{
    const QString &digits = run.digits;
    if (digits.size() == 18 || (digits.size() == 19 && !run.prefix.isNull()))
        return run.prefix.isNull() ? LeakKind::IdNumber : LeakKind::StudentNo;
    if (digits.size() == 15 && run.contiguous)
        return LeakKind::IdNumber;
    static const QRegularExpression mobile(QStringLiteral("^(?:86)?1[3-9][0-9]{9}$"));
    if (mobile.match(digits).hasMatch())
        return LeakKind::Phone;
    static const QRegularExpression landline(QStringLiteral("^0[1-9][0-9]{8,10}$"));
    if (landline.match(digits).hasMatch() && run.contiguous)
        return LeakKind::Phone;
    static const QRegularExpression day(
        QStringLiteral("^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$"));
    if (day.match(digits).hasMatch())
        return LeakKind::Date;
    if (digits.size() >= 7 && run.contiguous)
        return LeakKind::Number;
    return std::nullopt;
}

struct Pattern
{
    LeakKind kind;
    QRegularExpression shape;
};

/// Shapes that tell a class, a hospital or a calendar day although no file holds them.
const QList<Pattern> &patterns()
{
    // grade: 小学 or 初 or 高 and a figure, 七年级, 7; class: (1)班, 1班, 一班, 703班.
    static const QList<Pattern> list = {
        {LeakKind::SchoolClass, QRegularExpression(QStringLiteral(
                                    "(?:[\u521d\u9ad8][\u4e00\u4e8c\u4e091-3](?:\u5e74\u7ea7)?|["
                                    "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d1-9]\u5e74\u7ea7?|"
                                    "[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d1-9])"
                                    "\\s*[(\uff08]?\\s*[0-9\uff10-"
                                    "\uff19\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}"
                                    "\\s*[)\uff09]?\\s*\u73ed(?![\u4e0a\u4e0b\u6b21\u8f66])"))},
        {LeakKind::Hospital,
         QRegularExpression(
             QStringLiteral("(?:[\u4e00-\u9fff]{2,6}[\u7701\u5e02\u53bf\u533a\u9547\u4e61][\u4e00-\u9fff]{0,"
                            "8}|\u7b2c[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]+[\u4e00-"
                            "\u9fff]{0,4})(?:\u533b\u9662|\u536b\u751f\u9662)"))},
        {LeakKind::Date,
         QRegularExpression(QStringLiteral(
             "(?:(?:19|20)[0-9]{2}\\s*\u5e74\\s*)?(?:1[0-2]|0?[1-9])\\s*\u6708\\s*(?:3[01]|[12][0-9]|0?[1-9])"
             "\\s*[\u65e5\u53f7]|(?:19|20)[0-9]{2}\\s*\u5e74\\s*(?:1[0-2]|0?[1-9])\\s*\u6708"))},
    };
    return list;
}

bool overlaps(const LeakFinding &a, const LeakFinding &b)
{
    return a.from < b.from + b.length && b.from < a.from + a.length;
}

/// Longest first, the subject's before others'; what lies inside a kept finding goes.
QList<LeakFinding> withoutOverlaps(QList<LeakFinding> found)
{
    std::stable_sort(found.begin(), found.end(), [](const LeakFinding &a, const LeakFinding &b) {
        if (a.length != b.length)
            return a.length > b.length;
        if (a.subject != b.subject)
            return a.subject;
        return a.from < b.from;
    });
    QList<LeakFinding> kept;
    for (const LeakFinding &finding : found) {
        const auto covers = [&](const LeakFinding &other) {
            return overlaps(other, finding) && (other.subject || !finding.subject);
        };
        if (std::none_of(kept.begin(), kept.end(), covers))
            kept.append(finding);
    }
    std::sort(kept.begin(), kept.end(),
              [](const LeakFinding &a, const LeakFinding &b) { return a.from < b.from; });
    return kept;
}

} // namespace

QString leakCode(LeakKind kind)
{
    switch (kind) {
    case LeakKind::Name:
        return QStringLiteral("name");
    case LeakKind::FormerName:
        return QStringLiteral("former-name");
    case LeakKind::Nickname:
        return QStringLiteral("nickname");
    case LeakKind::GivenName:
        return QStringLiteral("given-name");
    case LeakKind::Family:
        return QStringLiteral("family");
    case LeakKind::Staff:
        return QStringLiteral("staff");
    case LeakKind::Pinyin:
        return QStringLiteral("pinyin");
    case LeakKind::School:
        return QStringLiteral("school");
    case LeakKind::Place:
        return QStringLiteral("place");
    case LeakKind::Hospital:
        return QStringLiteral("hospital");
    case LeakKind::SchoolClass:
        return QStringLiteral("class");
    case LeakKind::Phone:
        return QStringLiteral("phone");
    case LeakKind::IdNumber:
        return QStringLiteral("id-number");
    case LeakKind::StudentNo:
        return QStringLiteral("student-no");
    case LeakKind::Number:
        return QStringLiteral("number");
    case LeakKind::Birth:
        return QStringLiteral("birth");
    case LeakKind::Date:
        return QStringLiteral("date");
    }
    return {};
}

QList<LeakTerm> nameTerms(const QString &name, LeakKind kind, bool subject, bool givenToo)
{
    const QString full = name.trimmed();
    QList<LeakTerm> terms{{full, kind, subject}};
    if (!givenToo || isLatin(fold(full).text))
        return terms;
    for (const QChar dot : {QChar(0xb7), QChar(0x2022), QChar(0x30fb)}) {
        if (full.contains(dot)) {
            // 阿依古丽·买买提: the first part is how the person is called.
            terms.append({full.section(dot, 0, 0), LeakKind::GivenName, subject});
            return terms;
        }
    }
    const QString given = full.mid(hasDoubleSurname(full) ? 2 : 1);
    if (given.size() >= 2)
        terms.append({given, LeakKind::GivenName, subject});
    return terms;
}

QStringList placeNames(const QString &address)
{
    // A name ends with its kind: 镇 乡 街道 村 屯 寨 庄 路 街 巷 小区 社区 苑 县.
    static const QRegularExpression pattern(QStringLiteral(
        "[\u4e00-\u9fff]{2,7}?(?:\u8857\u9053|\u5c0f\u533a|\u793e\u533a|\u81ea\u6cbb\u5dde|"
        "\u81ea\u6cbb\u53bf|["
        "\u7701\u5e02\u533a\u53bf\u5dde\u9547\u4e61\u6751\u5c6f\u5be8\u5e84\u8def\u8857\u5df7\u82d1])"));
    static const QString wide = QStringLiteral("\u7701\u5e02\u5dde"); // 省 市 州 alone say too little
    QStringList names;
    auto matches = pattern.globalMatch(address);
    while (matches.hasNext()) {
        const QString name = matches.next().captured();
        if (!wide.contains(name.back()) && name.size() >= 3 && !names.contains(name))
            names.append(name);
    }
    return names;
}

LeakChecker::LeakChecker(const LeakTerms &terms) : m_birthDate(terms.birthDate)
{
    for (const LeakTerm &term : terms.words) {
        const QString folded = fold(term.text).text;
        // One character, or two Latin letters, would be found in every text.
        if (folded.size() < (isLatin(folded) ? 3 : 2))
            continue;
        m_words.add(folded, static_cast<int>(m_terms.size()));
        m_terms.append(term);
    }
    for (const LeakTerm &term : terms.numbers) {
        const QString plain = plainNumber(term.text);
        if (plain.size() < 5)
            continue;
        const bool lettered = plain[0].isLetter();
        m_numbers.add(lettered ? plain.mid(1) : plain, static_cast<int>(m_numberTerms.size()));
        m_numberTerms.append(term);
    }
    m_words.build();
    m_numbers.build();
}

void LeakChecker::findWords(const QString &text, const QString &place, QList<LeakFinding> *found) const
{
    const FoldedText folded = fold(text);
    for (const ManyWords::Hit &hit : m_words.find(folded.text)) {
        const auto first = static_cast<size_t>(hit.from);
        const size_t last = first + static_cast<size_t>(hit.length) - 1;
        if (!folded.wordStart[first] || !folded.wordEnd[last])
            continue;
        const LeakTerm &term = m_terms[hit.word];
        const qsizetype from = folded.origin[first];
        const qsizetype length = folded.origin[last] + 1 - from;
        found->append({place, term.kind, from, length, text.mid(from, length), term.subject});
    }
}

void LeakChecker::findNumbers(const QString &text, const QString &place, QList<LeakFinding> *found) const
{
    for (const DigitRun &run : digitRuns(text)) {
        const QString word = text.mid(run.from, run.length);
        bool known = false;
        for (const ManyWords::Hit &hit : m_numbers.find(run.digits)) {
            const LeakTerm &term = m_numberTerms[hit.word];
            found->append({place, term.kind, run.from, run.length, word, term.subject});
            known = true;
        }
        if (m_birthDate.isValid() && (run.digits == m_birthDate.toString(QStringLiteral("yyyyMMdd")) ||
                                      run.digits == m_birthDate.toString(QStringLiteral("yyyyMd")) ||
                                      run.digits == m_birthDate.toString(QStringLiteral("yyMMdd")))) {
            found->append({place, LeakKind::Birth, run.from, run.length, word, true});
            known = true;
        }
        if (known)
            continue;
        if (const auto kind = shapeOf(run))
            found->append({place, *kind, run.from, run.length, word, false});
    }
}

void LeakChecker::findPatterns(const QString &text, const QString &place, QList<LeakFinding> *found) const
{
    for (const Pattern &pattern : patterns()) {
        auto matches = pattern.shape.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            LeakFinding finding{
                place, pattern.kind, match.capturedStart(), match.capturedLength(), match.captured(), false};
            if (pattern.kind == LeakKind::Date && m_birthDate.isValid()) {
                // The redactor turned every other day into a day number: what is left is the birthday.
                finding.kind = LeakKind::Birth;
                finding.subject = true;
            }
            found->append(finding);
        }
    }
}

QList<LeakFinding> LeakChecker::check(const QString &text, const QString &place) const
{
    QList<LeakFinding> found;
    findWords(text, place, &found);
    findNumbers(text, place, &found);
    findPatterns(text, place, &found);
    return withoutOverlaps(std::move(found));
}

QList<LeakFinding> LeakChecker::check(const Document &document) const
{
    QList<LeakFinding> found;
    Document copy = document;
    const std::function<void(const QString &, const Value &)> read = [&](const QString &place,
                                                                         const Value &value) {
        for (const Value &part : value.parts)
            read(place, part);
        if (value.kind == Value::Kind::Text || value.kind == Value::Kind::DayNumber)
            found += check(value.text, place);
    };
    forEachValue(&copy, [&](const QString &place, const QString &, Value &value) { read(place, value); });
    found += check(document.frame.reason, QStringLiteral("frame.reason"));
    return found;
}

QList<LeakFinding> undecided(const QList<LeakFinding> &findings, const QList<LeakDecision> &decisions)
{
    QList<LeakFinding> open;
    for (const LeakFinding &finding : findings) {
        const bool kept = finding.mayKeep() && decisions.contains(LeakDecision{finding.place, finding.word});
        if (!kept)
            open.append(finding);
    }
    return open;
}

} // namespace tingyu::report
