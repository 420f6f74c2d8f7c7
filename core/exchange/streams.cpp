// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/streams.h"

#include "core/base/text.h"
#include "core/exchange/key_card.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace tingyu::exchange {
namespace {

constexpr FieldKind name = FieldKind::Id;
constexpr FieldKind whole = FieldKind::Whole;
constexpr FieldKind count = FieldKind::Count;
constexpr FieldKind text = FieldKind::Text;

// The month as its head signed it (J4): figures of opening, duty, appointments, sessions, groups, logs,
// cases.
constexpr StreamField sheetFields[] = {{"revision", whole}, {"signed_on", FieldKind::Date}};
constexpr StreamField ruleFields[] = {{"kind"}, {"minutes", whole}};
constexpr StreamField figureFields[] = {{"code"}, {"value", whole}};
constexpr StreamSection monthSections[] = {
    {"sheet", sheetFields}, {"rule", ruleFields}, {"figures", figureFields}};

// The school itself: its roll by grade and sex, never hidden, and its staff by post.
constexpr StreamField profileFields[] = {{"name", text},  {"code", text},   {"region", text},
                                         {"phone", text}, {"units", whole}, {"classes", whole}};
constexpr StreamField rollFields[] = {{"stage"}, {"grade", whole}, {"sex"}, {"students", whole}};
constexpr StreamField staffFields[] = {{"post"}, {"people", whole}};
constexpr StreamSection schoolSections[] = {
    {"profile", profileFields}, {"roll", rollFields}, {"staff", staffFields}};

// Screenings of a term: how far they came and how many stand in which band. Exact for the whole school; a
// grade's small cells are null.
constexpr StreamField campaignFields[] = {
    {"campaign", whole}, {"kind"}, {"from", FieldKind::Date}, {"to", FieldKind::Date}};
constexpr StreamField coverageFields[] = {{"campaign", whole}, {"on_roll", whole},    {"done", whole},
                                          {"invalid", whole},  {"incomplete", whole}, {"refused", whole},
                                          {"absent", whole}};
constexpr StreamField bandFields[] = {{"campaign", whole}, {"scale", name}, {"scale_version", name},
                                      {"score", name},     {"band", name},  {"students", whole}};
constexpr StreamField gradeFields[] = {{"campaign", whole}, {"scale", name}, {"score", name},    {"stage"},
                                       {"grade", whole},    {"band", name},  {"students", count}};
constexpr StreamSection screeningSections[] = {{"campaigns", campaignFields},
                                               {"coverage", coverageFields},
                                               {"bands", bandFields},
                                               {"grades", gradeFields}};

// Warnings and cases of a month: exact for the whole school, a grade's small cells are null.
constexpr StreamField careFields[] = {{"table"}, {"code"}, {"count", whole}};
constexpr StreamField careGradeFields[] = {
    {"table"}, {"stage"}, {"grade", whole}, {"code"}, {"count", count}};
constexpr StreamSection careSections[] = {{"care", careFields}, {"care_grades", careGradeFields}};

// Lessons, meetings, hours of the staff and visits of a month.
constexpr StreamField activityFields[] = {{"code"}, {"times", whole}, {"minutes", whole}, {"people", whole}};
constexpr StreamSection activitySections[] = {{"activities", activityFields}};

// Results of single students under ids that stand for them.
constexpr StreamField resultFields[] = {{"pid", FieldKind::KeyId},
                                        {"stage"},
                                        {"grade", count},
                                        {"sex"},
                                        {"age", count},
                                        {"scale", name},
                                        {"scale_version", name},
                                        {"validity"},
                                        {"scores", FieldKind::Scores}};
// Only where the ids outlast the school year: what for.
constexpr StreamField longitudinalFields[] = {{"purpose", text}};
constexpr StreamSection resultSections[] = {{"results", resultFields},
                                            {"longitudinal", longitudinalFields, 2}};

// What came, and what was said of it: a sender sees in it what was withheld on the way.
constexpr StreamField receiptFields[] = {{"package", FieldKind::KeyId},
                                         {"hash", FieldKind::Hash},
                                         {"stream"},
                                         {"period"},
                                         {"epoch", whole},
                                         {"seq", whole},
                                         {"outcome"},
                                         {"reason", text}};
constexpr StreamField saidFields[] = {
    {"item", FieldKind::KeyId}, {"came", FieldKind::Date}, {"read", text}, {"acted", text}};
constexpr StreamSection receiptSections[] = {{"receipts", receiptFields}, {"items", saidFields}};

// A case for an expert: the report as it was printed (form 12), without names at L1, in pieces. Which of its
// fields may leave at L1 is said by the form alone (report::isRedacted); who it is stands in a row of its
// own, at L2 only.
constexpr StreamField caseFields[] = {
    {"case", FieldKind::KeyId}, {"kind"}, {"level", name}, {"version", whole}, {"second"}};
constexpr StreamField pieceFields[] = {
    {"case", FieldKind::KeyId}, {"piece", whole}, {"text", FieldKind::Prose}};
constexpr StreamField studentFields[] = {
    {"case", FieldKind::KeyId}, {"name", text}, {"sex"}, {"birth", text}, {"class", text}};
constexpr StreamSection consultationSections[] = {{"cases", caseFields}, {"document", pieceFields}};
// With a name: what the guardian said to it, and the day until which the school wants it kept.
constexpr StreamField namedCaseFields[] = {{"case", FieldKind::KeyId},
                                           {"kind"},
                                           {"level", name},
                                           {"version", whole},
                                           {"second"},
                                           {"consent", FieldKind::Code, 2},
                                           {"keep_until", FieldKind::Date, 2}};
// Pictures of pages whose names somebody covered, at L2 only: handwriting names its writer. How many, how
// large and how much together is said in consultation.h; of the file they came from not even the name leaves.
constexpr StreamField pageFields[] = {{"case", FieldKind::KeyId},
                                      {"page", whole},
                                      {"title", text},
                                      {"bytes", whole},
                                      {"hash", FieldKind::Hash}};
constexpr StreamField pageBytesFields[] = {
    {"case", FieldKind::KeyId}, {"page", whole}, {"piece", whole}, {"base64", FieldKind::Bytes}};
constexpr StreamSection namedSections[] = {{"cases", namedCaseFields},
                                           {"student", studentFields},
                                           {"document", pieceFields},
                                           {"pages", pageFields, 2},
                                           {"page_bytes", pageBytesFields, 2}};

// The expert's answer (form 13), by the numbers of the questions and the fields of the form.
constexpr StreamField replyFields[] = {
    {"case", FieldKind::KeyId}, {"version", whole}, {"expert", FieldKind::Text}, {"on", FieldKind::Date}};
constexpr StreamField answerFields[] = {{"code"}, {"text", FieldKind::Prose}};
constexpr StreamSection replySections[] = {{"reply", replyFields}, {"answers", answerFields}};

// What an office sends down: a notice, a campaign or a file of a declared kind; and, named, an alert.
constexpr StreamField itemFields[] = {{"item", FieldKind::KeyId}, {"kind"},        {"title", text},
                                      {"on", FieldKind::Date},    {"scale", text}, {"scale_version", text},
                                      {"licence", text}};
constexpr StreamField textFields[] = {{"piece", whole}, {"text", FieldKind::Prose}};
constexpr StreamSection downSections[] = {
    {"item", itemFields}, {"body", textFields}, {"payload", textFields}};
constexpr StreamField alertFields[] = {{"item", FieldKind::KeyId},
                                       {"title", text},
                                       {"on", FieldKind::Date},
                                       {"name", text},
                                       {"class", text},
                                       {"second"}};
constexpr StreamSection alertSections[] = {{"item", alertFields}, {"body", textFields}};

// A student's file for another school: who hands over what, the child's own facts as records, and everything
// else as the documents that were printed (core/report), in pieces. No record of a session is among them.
constexpr StreamField handoverFields[] = {{"handover", FieldKind::KeyId},
                                          {"number", whole},
                                          {"on", FieldKind::Date},
                                          {"reason"},
                                          {"from", text},
                                          {"to", text},
                                          {"witness", text},
                                          {"second"},
                                          {"second_name", text},
                                          {"consent"},
                                          {"class", text}};
constexpr StreamField handedStudentFields[] = {{"name", text},
                                               {"former_names", FieldKind::Prose},
                                               {"sex", text},
                                               {"birth", text},
                                               {"id_kind", text},
                                               {"id_number", text},
                                               {"roll_number", text},
                                               {"roll_number_2", text},
                                               {"nationality", text},
                                               {"ethnicity", text},
                                               {"boarding", text},
                                               {"only_child", text},
                                               {"health", text},
                                               {"household", text},
                                               {"address", FieldKind::Prose},
                                               {"phone", text}};
constexpr StreamField handedContactFields[] = {{"name", text},
                                               {"relation", text},
                                               {"note", FieldKind::Prose},
                                               {"phone", text},
                                               {"guardian", FieldKind::Flag}};
constexpr StreamField handedGrowthFields[] = {{"no", whole},           {"kind"},
                                              {"on", FieldKind::Date}, {"stressor", text},
                                              {"source", text},        {"note", FieldKind::Prose}};
constexpr StreamField handedFactorFields[] = {
    {"code", text}, {"from", FieldKind::Date}, {"to", text}, {"source", text}, {"note", FieldKind::Prose}};
constexpr StreamField handedTagFields[] = {{"code", text},   {"from", FieldKind::Date},
                                           {"to", text},     {"expires", FieldKind::Date},
                                           {"source", text}, {"note", FieldKind::Prose}};
constexpr StreamField handedPartFields[] = {{"no", whole},
                                            {"kind"},
                                            {"code", text},
                                            {"from", text},
                                            {"to", text},
                                            {"pages", whole},
                                            {"restricted", FieldKind::Flag},
                                            {"check"}};
constexpr StreamField handedTextFields[] = {
    {"of"}, {"no", whole}, {"piece", whole}, {"text", FieldKind::Prose}};
constexpr StreamSection handoverSections[] = {
    {"handover", handoverFields},   {"student", handedStudentFields}, {"contacts", handedContactFields},
    {"growth", handedGrowthFields}, {"factors", handedFactorFields},  {"tags", handedTagFields},
    {"parts", handedPartFields},    {"text", handedTextFields}};

// What an office tells of its units to the one above: one line a figure.
constexpr StreamField unitFields[] = {
    {"unit", text}, {"region", text}, {"figure", FieldKind::Figure}, {"count", count}};
constexpr StreamSection unitSections[] = {{"units", unitFields}};

constexpr Stream streams[] = {{"room", Level::Figures, PeriodKind::Month, monthSections},
                              {"school", Level::Figures, PeriodKind::SchoolYear, schoolSections},
                              {"screening", Level::Figures, PeriodKind::Term, screeningSections},
                              {"care", Level::Figures, PeriodKind::Month, careSections},
                              {"activities", Level::Figures, PeriodKind::Month, activitySections},
                              {"results", Level::Pseudonyms, PeriodKind::Term, resultSections},
                              {"receipt", Level::Figures, PeriodKind::Always, receiptSections},
                              {"consultation", Level::Pseudonyms, PeriodKind::Month, consultationSections},
                              {"consultation", Level::Identified, PeriodKind::Month, namedSections},
                              {"reply", Level::Pseudonyms, PeriodKind::Case, replySections},
                              {"units", Level::Figures, PeriodKind::Merged, unitSections},
                              {"down", Level::Figures, PeriodKind::Case, downSections},
                              {"alert", Level::Identified, PeriodKind::Case, alertSections},
                              {"handover", Level::Identified, PeriodKind::Case, handoverSections}};

bool fits(const QString &value, const char *pattern)
{
    return QRegularExpression(QStringLiteral("\\A(?:%1)\\z").arg(QLatin1String(pattern)))
        .match(value)
        .hasMatch();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

// A package may have two million rows: no expression is compiled for a field of one.
enum class Capitals : quint8
{
    No,
    Yes
};
constexpr qsizetype longestName = 40;
bool isName(const QString &value, Capitals capitals, qsizetype longest = longestName)
{
    const auto isSign = [capitals](QChar c) {
        return isLower(c) || isDigit(c) || (capitals == Capitals::Yes && c >= u'A' && c <= u'Z');
    };
    return !value.isEmpty() && value.size() <= longest && isSign(value.front()) &&
           std::all_of(value.cbegin(), value.cend(),
                       [&](QChar c) { return isSign(c) || c == u'.' || c == u'_' || c == u'-'; });
}

bool isHex(const QString &value, qsizetype digits)
{
    return value.size() == digits && std::all_of(value.cbegin(), value.cend(), [](QChar c) {
               return isDigit(c) || (c >= u'a' && c <= u'f');
           });
}

bool isBase64(const QString &value)
{
    constexpr qsizetype group = 4;
    const qsizetype end = value.endsWith(QLatin1String("==")) ? value.size() - 2
                          : value.endsWith(QLatin1Char('='))  ? value.size() - 1
                                                              : value.size();
    return !value.isEmpty() && value.size() <= longestBytes && value.size() % group == 0 &&
           std::all_of(value.cbegin(), value.cbegin() + end, [](QChar c) {
               return isLower(c) || isDigit(c) || (c >= u'A' && c <= u'Z') || c == u'+' || c == u'/';
           });
}

bool isDate(const QString &value)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    return date.isValid() && date.toString(Qt::ISODate) == value;
}

/// No control characters but the end of a line, and nothing that turns the direction of what stands beside
/// it.
bool isPlain(const QString &said)
{
    return std::none_of(said.cbegin(), said.cend(), [](QChar c) {
        const auto code = c.unicode();
        const bool isControl = (code < 0x20 && code != '\n') || (code >= 0x7f && code < 0xa0);
        const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        return isControl || turns;
    });
}

bool isWhole(const QJsonValue &value)
{
    return value.isDouble() && value.toInteger(-1) >= 0;
}

/// As scales::Rational writes it: 27, -3, 37/6.
bool isExactNumber(const QString &value)
{
    constexpr qsizetype longestNumber = 40;
    const QStringList parts = (value.startsWith(u'-') ? value.mid(1) : value).split(u'/');
    return value.size() <= longestNumber && parts.size() <= 2 &&
           std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) {
               return !part.isEmpty() && std::all_of(part.cbegin(), part.cend(), isDigit);
           });
}

bool isScore(const QJsonValue &value)
{
    constexpr qsizetype parts = 3;
    const QJsonObject score = value.toObject();
    const QJsonValue band = score.value(QLatin1String("band"));
    const QJsonValue number = score.value(QLatin1String("value"));
    return score.size() == parts && isName(score.value(QLatin1String("score")).toString(), Capitals::Yes) &&
           (band.isNull() || isName(band.toString(), Capitals::Yes)) &&
           (number.isNull() || isExactNumber(number.toString()));
}

bool areScores(const QJsonValue &value)
{
    constexpr qsizetype mostScores = 100; // of a scale
    const QJsonArray scores = value.toArray();
    return !scores.isEmpty() && scores.size() <= mostScores &&
           std::all_of(scores.begin(), scores.end(), [](const QJsonValue &one) { return isScore(one); });
}

bool isOfKind(FieldKind kind, const QJsonValue &value)
{
    constexpr qsizetype longestText = 200;
    const QString said = value.toString();
    switch (kind) {
    case FieldKind::Code:
        return value.isString() && isName(said, Capitals::No);
    case FieldKind::Id:
        return value.isString() && isName(said, Capitals::Yes);
    case FieldKind::Whole:
        return isWhole(value);
    case FieldKind::Count:
        return value.isNull() || isWhole(value);
    case FieldKind::Flag:
        return value.isBool();
    case FieldKind::Date:
        return value.isString() && isDate(said);
    case FieldKind::Text:
        return value.isString() && said.size() <= longestText && said == text::tidy(said);
    case FieldKind::Prose:
        return value.isString() && said.size() <= longestProse && isPlain(said);
    case FieldKind::Figure:
        return value.isString() && isName(said, Capitals::Yes, longestText);
    case FieldKind::KeyId:
        return value.isString() && isHex(said, 32);
    case FieldKind::Hash:
        return value.isString() && isHex(said, 128);
    case FieldKind::Bytes:
        return value.isString() && isBase64(said);
    case FieldKind::Scores:
        return areScores(value);
    }
    return false;
}

const StreamSection *sectionOf(const Stream &stream, const QString &section)
{
    const auto its =
        std::find_if(stream.sections.begin(), stream.sections.end(),
                     [&](const StreamSection &one) { return section == QLatin1String(one.name); });
    return its == stream.sections.end() ? nullptr : &*its;
}

} // namespace

std::span<const Stream> allStreams()
{
    return streams;
}

const Stream *streamOf(const QString &id, Level level)
{
    const auto found = std::find_if(std::begin(streams), std::end(streams), [&](const Stream &one) {
        return id == QLatin1String(one.id) && one.level == level;
    });
    return found == std::end(streams) ? nullptr : found;
}

bool isPeriod(PeriodKind kind, const QString &period)
{
    switch (kind) {
    case PeriodKind::Month:
        return fits(period, "[0-9]{4}-(0[1-9]|1[0-2])");
    case PeriodKind::Term:
        return fits(period, "[0-9]{4}-[12]");
    case PeriodKind::SchoolYear:
        return fits(period, "[0-9]{4}");
    case PeriodKind::Case:
        return fits(period, "[0-9a-f]{32}");
    case PeriodKind::Merged: {
        const qsizetype dot = period.indexOf(u'.');
        const Stream *told = dot < 0 ? nullptr : streamOf(period.left(dot), Level::Figures);
        return told != nullptr && told->period != PeriodKind::Merged && told->period != PeriodKind::Case &&
               told->period != PeriodKind::Always && isPeriod(told->period, period.mid(dot + 1));
    }
    case PeriodKind::Always:
        return period == QLatin1String("all");
    }
    return false;
}

bool isAllowedRow(const Stream &stream, const QString &section, const QJsonObject &row)
{
    const StreamSection *its = sectionOf(stream, section);
    if (its == nullptr)
        return false;
    qsizetype known = 0;
    for (const StreamField &field : its->fields) {
        const auto value = row.constFind(QLatin1String(field.name));
        if (value == row.constEnd() ? field.since == 1 : !isOfKind(field.kind, *value))
            return false;
        known += value == row.constEnd() ? 0 : 1;
    }
    return row.size() == known;
}

int readerOf(const QString &id, const QString &level)
{
    int reader = linesVersion;
    const auto known = levelFromCode(level);
    const Stream *stream = known ? streamOf(id, *known) : nullptr;
    if (stream == nullptr)
        return reader;
    for (const StreamSection &section : stream->sections) {
        reader = std::max(reader, section.since);
        for (const StreamField &field : section.fields)
            reader = std::max(reader, field.since);
    }
    return reader;
}

int readerFor(const Stream &stream, const QString &section, const QJsonObject &row)
{
    const StreamSection *its = sectionOf(stream, section);
    int reader = its == nullptr ? linesVersion : std::max(linesVersion, its->since);
    for (const StreamField &field : its == nullptr ? std::span<const StreamField>() : its->fields) {
        if (row.contains(QLatin1String(field.name)))
            reader = std::max(reader, field.since);
    }
    return reader;
}

} // namespace tingyu::exchange
