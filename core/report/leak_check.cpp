// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/leak_check.h"

#include "core/report/document_walk.h"
#include "core/report/leak_patterns.h"
#include "core/report/number_shapes.h"

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
    case LeakKind::Email:
        return QStringLiteral("email");
    case LeakKind::ChatId:
        return QStringLiteral("chat-id");
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
        const bool isMixed =
            std::any_of(plain.cbegin() + 1, plain.cend() - 1, [](QChar c) { return c.isLetter(); });
        if (isMixed) { // 2026A0318: read as a word
            m_words.add(fold(term.text).text, static_cast<int>(m_terms.size()));
            m_terms.append(term);
            continue;
        }
        m_numbers.add(lettered ? plain.mid(1) : plain, static_cast<int>(m_numberTerms.size()));
        m_numberTerms.append(term);
    }
    m_words.build();
    m_numbers.build();
}

/// Numbers that a file holds, in all that the run can be read as. Short ones that run over several parts have
/// to begin and end with a part: "10 20 3" is no 学号 0203.
QList<LeakFinding> LeakChecker::knownIn(const QString &text, const QString &place, const DigitRun &run) const
{
    constexpr qsizetype listedNumber = 7; // shorter ones might be two scores
    constexpr qsizetype longNumber = 10;
    QString glued;
    std::vector<size_t> partOf;
    std::vector<qsizetype> begins;
    for (size_t part = 0; part < run.parts.size(); ++part) {
        begins.push_back(glued.size());
        glued += run.parts[part].digits;
        if (run.parts[part].markEnd > 0)
            glued += u'X';
        partOf.resize(static_cast<size_t>(glued.size()), part);
    }
    begins.push_back(glued.size());
    QList<LeakFinding> found;
    for (const ManyWords::Hit &hit : m_numbers.find(glued)) {
        const size_t first = partOf[static_cast<size_t>(hit.from)];
        const size_t last = partOf[static_cast<size_t>(hit.from + hit.length - 1)];
        const DigitPart &end = run.parts[last];
        const bool withMark = end.markEnd > 0 && hit.from + hit.length == begins[last + 1];
        const bool isWhole = hit.from == begins[first] &&
                             (withMark || hit.from + hit.length == begins[last] + end.digits.size());
        if (first != last && (hit.length < listedNumber || (hit.length < longNumber && !isWhole)))
            continue;
        const LeakTerm &term = m_numberTerms[hit.word];
        const DigitPart &begin = run.parts[first];
        const qsizetype from = begin.prefix.isNull() ? begin.from : begin.from - 1;
        const qsizetype length = (withMark ? end.markEnd : end.from + end.length) - from;
        found.append({place, term.kind, from, length, text.mid(from, length), term.subject});
    }
    return found;
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
        const QList<LeakFinding> known = knownIn(text, place, run);
        *found += known;
        for (const NumberFound &one : numbersIn(text, run, m_birthDate)) {
            LeakFinding finding{place,      one.kind, one.from, one.length, text.mid(one.from, one.length),
                                one.subject};
            // What it is, and whose, is better told by the file.
            for (const LeakFinding &other : known) {
                if (!finding.subject && finding.from <= other.from &&
                    other.from + other.length <= finding.from + finding.length) {
                    finding.kind = other.kind;
                    finding.subject = other.subject;
                }
            }
            found->append(finding);
        }
    }
}

QList<LeakFinding> LeakChecker::check(const QString &text, const QString &place) const
{
    QList<LeakFinding> found;
    findWords(text, place, &found);
    found += patternsIn(text, place, m_birthDate);
    findNumbers(text, place, &found);
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

QString covered(const QString &text, QList<LeakFinding> findings)
{
    std::sort(findings.begin(), findings.end(),
              [](const LeakFinding &one, const LeakFinding &other) { return one.from < other.from; });
    QString out;
    qsizetype at = 0;
    for (const LeakFinding &one : std::as_const(findings)) {
        const qsizetype end = one.from + one.length;
        if (one.from >= at) {
            out += QStringView(text).mid(at, one.from - at);
            out += QStringLiteral("\u25a0\u25a0");
        }
        at = qMax(at, end);
    }
    out += QStringView(text).mid(at);
    return out;
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
