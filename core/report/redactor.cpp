// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/redactor.h"

#include "core/report/document_walk.h"
#include "core/report/many_words.h"
#include "core/report/number_shapes.h"
#include "core/report/text_folding.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace tingyu::report {
namespace {

QString kindKey(const QString &kind)
{
    return QStringLiteral("standin.") + kind;
}

/// Narrow digits, so that one pattern reads both; every character stays where it was.
QString narrowDigits(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() >= 0xFF10 && c.unicode() <= 0xFF19)
            c = QChar(static_cast<char16_t>(c.unicode() - 0xFEE0));
    }
    return text;
}

/// Replaces names (longest first where they overlap).
class NameReplacer
{
public:
    NameReplacer(const FormWords &words, const RedactionInput &input)
    {
        const QStringList stand = standIns(input.people, words);
        for (qsizetype i = 0; i < input.people.size(); ++i) {
            for (const QString &name : input.people[i].names)
                add(name, stand[i]);
        }
        for (const QString &school : input.schoolNames)
            add(school, words.text(QStringLiteral("our_school")));
        m_words.build();
    }

    QString replace(const QString &text) const
    {
        auto hits = m_words.find(text);
        std::sort(hits.begin(), hits.end(), [](const ManyWords::Hit &a, const ManyWords::Hit &b) {
            return a.from != b.from ? a.from < b.from : a.length > b.length;
        });
        QString out;
        qsizetype at = 0;
        for (const ManyWords::Hit &hit : hits) {
            if (hit.from < at)
                continue;
            out += QStringView(text).mid(at, hit.from - at);
            out += m_standIns[hit.word];
            at = hit.from + hit.length;
        }
        out += QStringView(text).mid(at);
        return out;
    }

private:
    void add(const QString &name, const QString &standIn)
    {
        if (name.trimmed().size() < 2)
            return;
        m_words.add(name.trimmed(), static_cast<int>(m_standIns.size()));
        m_standIns.append(standIn);
    }
    ManyWords m_words;
    QStringList m_standIns;
};

class Redactor
{
public:
    Redactor(const FormWords &words, const RedactionInput &input)
        : m_words(words), m_input(input), m_names(words, input)
    {
    }

    Value dayNumber(const Value &value) const
    {
        Value day;
        day.kind = Value::Kind::DayNumber;
        day.number = static_cast<int>(m_input.reportDay.daysTo(value.date));
        day.weekday = value.date.dayOfWeek();
        day.time = value.kind == Value::Kind::Moment ? value.time : QTime();
        day.text = m_input.events.value(value.date);
        return day;
    }

    Value leaving(const Value &value) const
    {
        switch (value.kind) {
        case Value::Kind::Text: {
            Value left = value;
            left.text = text(value.text);
            return left;
        }
        case Value::Kind::Date:
        case Value::Kind::Moment:
            // A birth date would come back from its day number: it does not leave at all.
            return value.date == m_input.birthDate ? Value{} : dayNumber(value);
        case Value::Kind::Parts: {
            QList<Value> parts;
            for (const Value &part : value.parts)
                parts.append(leaving(part));
            return Value::join(parts);
        }
        case Value::Kind::Code: {
            Value left = value;
            for (Value &part : left.parts)
                part = leaving(part);
            return left;
        }
        case Value::Kind::Empty:
        case Value::Kind::DayNumber:
        case Value::Kind::Years:
        case Value::Kind::Count:
        case Value::Kind::ReportNumber:
        case Value::Kind::Page:
            return value;
        }
        return {};
    }

    QString text(const QString &original) const { return m_names.replace(dates(original)); }

private:
    QString dates(const QString &original) const
    {
        static const QRegularExpression pattern(QStringLiteral(
            "(?<![0-9])(?:"
            "(?<y>(?:19|20)[0-9]{2})\\s*[\u5e74./-]\\s*(?<m>1[0-2]|0?[1-9])\\s*[\u6708./"
            "-]\\s*(?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9])(?:\\s*[\u65e5\u53f7])?"
            "|(?<my>(?:19|20)[0-9]{2})\\s*\u5e74\\s*(?<mm>1[0-2]|0?[1-9])\\s*\u6708(?:\u4efd)?"
            "|(?<sm>1[0-2]|0?[1-9])\\s*\u6708\\s*(?<sd>3[01]|[12][0-9]|0?[1-9])(?:\\s*[\u65e5\u53f7])?"
            "|(?:(?<cy>[\u3007\u96f6\u25cb\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d]{4})\\s*"
            "\u5e74\\s*)?(?<cm>[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,2})\u6708(?<"
            "cd>["
            "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3})[\u65e5\u53f7]"
            ")"));
        const QString readable = narrowDigits(original);
        const std::vector<DigitRun> runs = digitRuns(original);
        QString out;
        qsizetype at = 0;
        auto matches = pattern.globalMatch(readable);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString shown = dateShown(match);
            const bool isDay = std::none_of(runs.begin(), runs.end(), [&](const DigitRun &run) {
                return isWithinNumber(run, match.capturedStart(), match.capturedEnd());
            });
            if (shown.isEmpty() || !isDay)
                continue;
            out += QStringView(original).mid(at, match.capturedStart() - at);
            out += shown;
            at = match.capturedEnd();
        }
        out += QStringView(original).mid(at);
        return out;
    }

    QString dateShown(const QRegularExpressionMatch &match) const
    {
        const auto figure = [&](const char *name) { return match.captured(QLatin1String(name)).toInt(); };
        if (match.hasCaptured(QStringLiteral("my"))) {
            const QDate month(figure("my"), figure("mm"), 1);
            if (m_input.birthDate.isValid() && month.year() == m_input.birthDate.year() &&
                month.month() == m_input.birthDate.month())
                return {};
            const int months =
                (m_input.reportDay.year() - month.year()) * 12 + m_input.reportDay.month() - month.month();
            if (months == 0)
                return m_words.text(QStringLiteral("this_month"));
            return m_words.text(months > 0 ? QStringLiteral("months_before") : QStringLiteral("months_after"))
                .arg(std::abs(months));
        }
        QDate day;
        if (match.hasCaptured(QStringLiteral("y")))
            day = QDate(figure("y"), figure("m"), figure("d"));
        else if (match.hasCaptured(QStringLiteral("sm")))
            day = nearest(figure("sm"), figure("sd"));
        else if (match.hasCaptured(QStringLiteral("cy")))
            day = QDate(chineseYear(match.captured(QStringLiteral("cy"))),
                        chinese(match.captured(QStringLiteral("cm"))),
                        chinese(match.captured(QStringLiteral("cd"))));
        else
            day = nearest(chinese(match.captured(QStringLiteral("cm"))),
                          chinese(match.captured(QStringLiteral("cd"))));
        if (!day.isValid() || day == m_input.birthDate ||
            (match.lastCapturedIndex() > 0 && isBirthday(match, day)))
            return {};
        return m_words.valueText(dayNumber(Value::day(day)));
    }

    /// Month and day alone that equal the birthday say the birthday.
    bool isBirthday(const QRegularExpressionMatch &match, const QDate &day) const
    {
        return !match.hasCaptured(QStringLiteral("y")) && !match.hasCaptured(QStringLiteral("cy")) &&
               m_input.birthDate.isValid() && day.month() == m_input.birthDate.month() &&
               day.day() == m_input.birthDate.day();
    }

    /// The day of that month and day that lies nearest to the report's day.
    QDate nearest(int month, int day) const
    {
        QDate best;
        for (int year = m_input.reportDay.year() - 1; year <= m_input.reportDay.year() + 1; ++year) {
            const QDate candidate(year, month, day);
            if (!candidate.isValid())
                continue;
            if (!best.isValid() ||
                std::abs(m_input.reportDay.daysTo(candidate)) < std::abs(m_input.reportDay.daysTo(best)))
                best = candidate;
        }
        return best;
    }

    /// 二〇一三: figure by figure.
    static int chineseYear(const QString &figures)
    {
        int year = 0;
        for (const QChar figure : figures)
            year = year * 10 + digitValue(figure);
        return year;
    }

    /// 1 to 31 in Chinese figures, 0 when it is none.
    static int chinese(const QString &figures)
    {
        static const QString digits =
            QStringLiteral("\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d");
        const qsizetype ten = figures.indexOf(QChar(0x5341));
        const auto digit = [&](const QString &text) { return static_cast<int>(digits.indexOf(text)) + 1; };
        if (ten < 0)
            return figures.size() == 1 ? digit(figures) : 0;
        const QString before = figures.left(ten);
        const QString after = figures.mid(ten + 1);
        return (before.isEmpty() ? 1 : digit(before)) * 10 + (after.isEmpty() ? 0 : digit(after));
    }

    const FormWords &m_words;
    const RedactionInput &m_input;
    NameReplacer m_names;
};

/// How fields leave: by the form of the document, behind a FormPart by the part's.
class Rules
{
public:
    explicit Rules(const FormWords &words) : m_form(words.form()) {}

    Outside of(const QString &field)
    {
        const qsizetype mark = field.indexOf(u':');
        return mark < 0 ? in(m_form, field) : in(partForm(field.left(mark)), field.mid(mark + 1));
    }

private:
    static Outside in(const Form &form, const QString &field)
    {
        if (field == QLatin1String("question") || field == QLatin1String("chart") ||
            field == QLatin1String("part"))
            return Outside::Text;
        const FormField *found = form.field(field);
        return found ? found->outside : Outside::Withhold;
    }

    /// Of a form that is not there nothing leaves.
    const Form &partForm(const QString &id)
    {
        auto known = m_parts.find(id);
        if (known == m_parts.end()) {
            auto form = loadForm(id);
            known = m_parts.insert(id, form ? *std::move(form) : Form());
        }
        return *known;
    }

    const Form &m_form;
    QHash<QString, Form> m_parts;
};

void redactFrame(Frame *frame, const Redactor &redactor)
{
    frame->schoolName.clear();
    frame->printerName.clear();
    frame->printerUid.clear();
    frame->printedAt.reset();
    frame->reason = redactor.text(frame->reason);
    frame->deidentified = true;
}

bool hasCalendarDay(const Value &value)
{
    return value.kind == Value::Kind::Date || value.kind == Value::Kind::Moment ||
           std::any_of(value.parts.cbegin(), value.parts.cend(), hasCalendarDay);
}

/// Something that is not painted and travels all the same.
bool hidesSomething(const Value &value)
{
    return (value.kind == Value::Kind::Empty && value != Value()) || value.date.isValid() ||
           std::any_of(value.parts.cbegin(), value.parts.cend(), hidesSomething);
}

bool hasCellsBesideColumns(const Table &table)
{
    return std::any_of(table.rows.cbegin(), table.rows.cend(),
                       [&table](const QList<Value> &row) { return row.size() > table.columns.size(); });
}

} // namespace

QStringList standIns(const QList<LinkedPerson> &people, const FormWords &words)
{
    QHash<QString, int> total;
    for (const LinkedPerson &person : people)
        ++total[person.kind];
    const QString ordinals = words.text(QStringLiteral("ordinals"));
    QHash<QString, int> used;
    QStringList result;
    for (const LinkedPerson &person : people) {
        const int number = used[person.kind]++;
        const QString ordinal =
            number < ordinals.size() ? QString(ordinals[number]) : QString::number(number + 1);
        const bool known = words.form().options.contains(kindKey(person.kind));
        const QString word = words.option(kindKey(known ? person.kind : QStringLiteral("other")));
        if (word.contains(QLatin1String("%1")))
            result.append(word.arg(ordinal));
        else if (total[person.kind] > 1)
            result.append(word + ordinal);
        else
            result.append(word);
    }
    return result;
}

QString redactText(const QString &text, const FormWords &words, const RedactionInput &input)
{
    return Redactor(words, input).text(text);
}

Redacted redact(const Document &document, const FormWords &words, const RedactionInput &input)
{
    const Redactor redactor(words, input);
    Redacted result{document, {}};
    // Nobody reads what stands on a picture: none leaves without a name.
    result.document.blocks.removeIf(
        [](const Block &block) { return std::holds_alternative<PagePicture>(block); });
    redactFrame(&result.document.frame, redactor);
    Rules rules(words);
    forEachValue(&result.document, [&](const QString &, const QString &field, Value &value) {
        const Outside rule = rules.of(field);
        const bool held = !value.isEmpty();
        switch (rule) {
        case Outside::Withhold:
            value = {};
            break;
        case Outside::Handover:
            value = Value::code(QStringLiteral("placeholder"), QStringLiteral("handover"));
            break;
        case Outside::Text:
        case Outside::Date:
        case Outside::Plain:
            value = redactor.leaving(value);
            break;
        }
        const bool gone = rule == Outside::Withhold || rule == Outside::Handover || value.isEmpty();
        if (held && gone && !result.withheld.contains(field))
            result.withheld.append(field);
    });
    return result;
}

bool isRedacted(const Document &document, const FormWords &words)
{
    const Frame &frame = document.frame;
    if (!frame.deidentified || frame.formId != words.form().id || !frame.schoolName.isEmpty() ||
        !frame.printerName.isEmpty() || !frame.printerUid.isEmpty() || frame.printedAt)
        return false;
    const Value placeholder = Value::code(QStringLiteral("placeholder"), QStringLiteral("handover"));
    bool isClean = true;
    Document walked = document;
    Rules rules(words);
    forEachValue(&walked, [&](const QString &, const QString &field, Value &value) {
        const Outside rule = rules.of(field);
        const bool stays = rule == Outside::Withhold || rule == Outside::Handover;
        isClean = isClean && !hasCalendarDay(value) && !hidesSomething(value) &&
                  (!stays || value.isEmpty() || value == placeholder);
    });
    return isClean && std::none_of(document.blocks.cbegin(), document.blocks.cend(), [](const Block &block) {
               const auto *table = std::get_if<Table>(&block);
               return std::holds_alternative<PagePicture>(block) ||
                      (table != nullptr && hasCellsBesideColumns(*table));
           });
}

} // namespace tingyu::report
