// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/answer_file.h"

#include "core/scales/answer_records.h"
#include "core/scales/json_value.h"

#include <QIODevice>

#include <charconv>
#include <string>

namespace tingyu::scales {
namespace {

constexpr qsizetype flushBytes = 1 << 18;
constexpr qint64 progressEvery = 4096;

// Into the row of a table or the line of an object: std::string takes single characters inline, which a file
// of a hundred thousand sheets feels.

/// Ids of scores, bands and flags are plain ASCII (the reader of definitions sees to it).
template<typename Text>
void appendId(Text &out, const QString &id)
{
    for (const QChar c : id)
        out += static_cast<char>(c.unicode());
}

template<typename Text>
void appendWhole(Text &out, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    const auto length = end.ptr - digits;
    out.append(digits, static_cast<decltype(out.size())>(length));
}

template<typename Text>
void appendNumber(Text &out, const Rational &value)
{
    if (value.isWhole())
        appendWhole(out, value.num());
    else
        out += value.toJsonNumber().constData();
}

/// "scales.unknown_item" -> "unknown_item"
QString plainCode(const Error &error)
{
    return error.subject.section(QLatin1Char('.'), 1);
}

QString itemOf(const Error &error)
{
    return error.detail.value(0);
}

std::optional<Rational> ageOf(const Rational &age)
{
    if (age.isNull() || age.compare(0) < 0 || age.compare(150) > 0)
        return std::nullopt;
    return age;
}

/// What both kinds of file share: the scorer, the way out, the count.
class Stream
{
public:
    Stream(const ScaleDefinition &scale, QIODevice &out, const AnswerFileOptions &wishes)
        : definition(scale), options(wishes), scorer(scale), m_out(out)
    {
        for (size_t n = 0; n < definition.scores.size(); ++n) {
            if (options.internalScores || !definition.scores[n].internal)
                shownScores.push_back(static_cast<int>(n));
        }
        bandKeys = definition.bandKeys();
    }

    /// After each input; an error ends the run.
    std::optional<Error> lineDone(bool refused)
    {
        ++summary.read;
        summary.refused += refused ? 1 : 0;
        if (text.size() >= flushBytes && !flush())
            return fail(Errc::Io, "scales.write_failed");
        if (options.progress && summary.read % progressEvery == 0 && !options.progress(summary.read))
            return fail(Errc::Cancelled, "scales.cancelled");
        return std::nullopt;
    }

    bool flush()
    {
        const bool ok = m_out.write(text) == text.size();
        text.resize(0); // keeps its memory
        return ok;
    }

    const ScaleDefinition &definition;
    const AnswerFileOptions &options;
    Scorer scorer;
    std::vector<int> shownScores;
    QStringList bandKeys;
    QByteArray text;
    AnswerFileSummary summary;

private:
    QIODevice &m_out;
};

// --- CSV

enum Column : int
{
    IdColumn = -1,
    SexColumn = -2,
    AgeColumn = -3,
    UnknownColumn = -4,
};

class CsvRun
{
public:
    CsvRun(Stream &stream, QIODevice &in) : m_stream(stream), m_reader(in, true) {}

    Result<AnswerFileSummary> run()
    {
        if (auto error = readHeader())
            return *error;
        writeHeader();
        for (;;) {
            QByteArrayView record;
            switch (m_reader.next(record)) {
            case RecordReader::Step::Record:
                if (auto error = oneRow(record))
                    return *error;
                continue;
            case RecordReader::Step::TooLong:
                m_cells.clear();
                writeRefusal({}, fail(Errc::LimitExceeded, "scales.line_too_long"));
                if (auto error = m_stream.lineDone(true))
                    return *error;
                continue;
            case RecordReader::Step::OpenQuote:
                return openQuote();
            case RecordReader::Step::Failed:
                return fail(Errc::Io, "scales.read_failed");
            case RecordReader::Step::End:
                break;
            }
            break;
        }
        if (!m_stream.flush())
            return fail(Errc::Io, "scales.write_failed");
        return m_stream.summary;
    }

private:
    Error openQuote() const
    {
        return fail(Errc::BadInput, "scales.open_quote", {QString::number(m_reader.line() + 1)});
    }

    std::optional<Error> readHeader()
    {
        QByteArrayView record;
        const RecordReader::Step step = m_reader.next(record);
        if (step == RecordReader::Step::Failed)
            return fail(Errc::Io, "scales.read_failed");
        if (step == RecordReader::Step::OpenQuote)
            return openQuote();
        if (step != RecordReader::Step::Record)
            return fail(Errc::BadInput, "scales.no_header");
        splitCells(record, m_cells, m_scratch);
        QStringList seen;
        for (const QByteArrayView cell : m_cells) {
            const QString name = QString::fromUtf8(trimmedCell(cell));
            if (!name.isEmpty() && seen.contains(name))
                return fail(Errc::BadInput, "scales.repeated_column", {name.left(40)});
            seen << name;
            m_names << name;
            const int item = m_stream.definition.itemIndex.value(name, UnknownColumn);
            m_columns.push_back(name == QLatin1String("id")    ? IdColumn
                                : name == QLatin1String("sex") ? SexColumn
                                : name == QLatin1String("age") ? AgeColumn
                                                               : item);
        }
        if (!seen.contains(QStringLiteral("id")))
            return fail(Errc::BadInput, "scales.no_header");
        return std::nullopt;
    }

    void writeHeader()
    {
        std::string &out = m_row;
        out += "id,status,n_missing";
        for (const int score : m_stream.shownScores) {
            out += ',';
            appendId(out, m_stream.definition.scores[static_cast<size_t>(score)].id);
        }
        for (const QString &key : m_stream.bandKeys) {
            out += ",band:";
            appendId(out, key);
        }
        for (const Flag &flag : m_stream.definition.flags) {
            out += ",flag:";
            appendId(out, flag.id);
        }
        out += ",error\n";
        endRow();
    }

    std::optional<Error> oneRow(QByteArrayView record)
    {
        splitCells(record, m_cells, m_scratch);
        QByteArrayView id;
        const std::optional<Error> error = readRow(id);
        if (error) {
            writeRefusal(id, *error);
        } else {
            m_stream.scorer.run();
            writeRow(id);
        }
        return m_stream.lineDone(error.has_value());
    }

    std::optional<Error> readRow(QByteArrayView &id)
    {
        Scorer &scorer = m_stream.scorer;
        scorer.clear();
        Context context;
        std::optional<Error> first; // the id may stand behind the fault
        for (size_t n = 0; n < m_cells.size(); ++n) {
            const QByteArrayView cell = trimmedCell(m_cells[n]);
            if (n >= m_columns.size()) {
                if (!cell.isEmpty() && !first)
                    first = fail(Errc::BadInput, "scales.too_many_cells");
                continue;
            }
            if (m_columns[n] == IdColumn)
                id = m_cells[n];
            else if (!cell.isEmpty() && !first)
                first = readCell(n, cell, context);
        }
        scorer.setContext(context);
        return first;
    }

    std::optional<Error> readCell(size_t column, QByteArrayView cell, Context &context)
    {
        const int what = m_columns[column];
        if (what >= 0) {
            // A single digit is what nearly every cell holds.
            const char c = cell.front();
            const Rational value =
                cell.size() == 1 && c >= '0' && c <= '9' ? Rational(c - '0') : Rational::parseDecimal(cell);
            if (!value.isNull() && m_stream.scorer.answer(what, value))
                return std::nullopt;
            return fail(Errc::BadInput, "scales.value_not_printed",
                        {m_names[static_cast<qsizetype>(column)]});
        }
        if (what == SexColumn && (cell == "M" || cell == "F")) {
            context.sex = cell == "M" ? Sex::Male : Sex::Female;
            return std::nullopt;
        }
        if (what == AgeColumn) {
            if (const auto age = ageOf(Rational::parseDecimal(cell))) {
                context.age = *age;
                return std::nullopt;
            }
        }
        return fail(Errc::BadInput, what == UnknownColumn ? "scales.unknown_item" : "scales.bad_context",
                    {m_names[static_cast<qsizetype>(column)]});
    }

    void writeRow(QByteArrayView id)
    {
        std::string &out = m_row;
        const Scorer &scorer = m_stream.scorer;
        appendCell(out, id);
        out += scorer.status() == SheetStatus::Complete ? ",complete," : ",incomplete,";
        appendWhole(out, scorer.missing());
        for (const int score : m_stream.shownScores) {
            out += ',';
            if (!scorer.score(score).isNull())
                appendNumber(out, scorer.score(score));
        }
        for (int column = 0; column < scorer.bandCount(); ++column) {
            out += ',';
            if (const Band *const band = scorer.band(column).band)
                appendId(out, band->id);
        }
        for (size_t flag = 0; flag < m_stream.definition.flags.size(); ++flag) {
            const Truth value = scorer.flag(static_cast<int>(flag));
            out += value == Truth::Unknown ? "," : value == Truth::Yes ? ",true" : ",false";
        }
        out += ",\n";
        endRow();
    }

    void writeRefusal(QByteArrayView id, const Error &error)
    {
        std::string &out = m_row;
        appendCell(out, id);
        out.append(3 + m_stream.shownScores.size() + m_stream.definition.flags.size() +
                       static_cast<size_t>(m_stream.bandKeys.size()),
                   ',');
        const QString item = itemOf(error);
        appendCell(out,
                   (item.isEmpty() ? plainCode(error) : QString(plainCode(error) + QLatin1Char(':') + item))
                       .toUtf8());
        out += '\n';
        endRow();
    }

    void endRow()
    {
        m_stream.text.append(m_row.data(), static_cast<qsizetype>(m_row.size()));
        m_row.clear(); // keeps its memory
    }

    Stream &m_stream;
    RecordReader m_reader;
    std::vector<int> m_columns; // item index or one of Column
    QStringList m_names;
    std::vector<QByteArrayView> m_cells;
    QByteArray m_scratch;
    std::string m_row;
};

// --- JSON lines

class JsonRun
{
public:
    JsonRun(Stream &stream, QIODevice &in) : m_stream(stream), m_reader(in, false) {}

    Result<AnswerFileSummary> run()
    {
        for (;;) {
            QByteArrayView record;
            const RecordReader::Step step = m_reader.next(record);
            if (step == RecordReader::Step::Failed)
                return fail(Errc::Io, "scales.read_failed");
            if (step == RecordReader::Step::End)
                break;
            if (step == RecordReader::Step::Record && record.trimmed().isEmpty())
                continue;
            JsonOutcome json;
            std::optional<Error> error;
            if (step == RecordReader::Step::TooLong)
                error = fail(Errc::LimitExceeded, "scales.line_too_long");
            else
                json = readJson(record, {8, 4000});
            if (!error)
                error = readSheet(json);
            if (!error)
                m_stream.scorer.run();
            write(json.value.find("name"), error);
            if (auto stop = m_stream.lineDone(error.has_value()))
                return *stop;
        }
        if (!m_stream.flush())
            return fail(Errc::Io, "scales.write_failed");
        return m_stream.summary;
    }

private:
    std::optional<Error> readSheet(const JsonOutcome &json)
    {
        const JsonValue *const answers = json.value.find("answers");
        if (!json.ok() && QByteArrayView(json.error.code) == "json_key_twice")
            return fail(Errc::BadInput, "scales.repeated_item");
        if (!json.ok() || !json.value.isObject() || answers == nullptr || !answers->isObject())
            return fail(Errc::BadInput, "scales.bad_line");
        Scorer &scorer = m_stream.scorer;
        scorer.clear();
        Context context;
        if (const auto error = readContext(json.value.find("context"), context))
            return error;
        scorer.setContext(context);
        for (size_t n = 0; n < answers->keys.size(); ++n) {
            const JsonValue &value = answers->children[n];
            if (value.kind == JsonValue::Kind::Null)
                continue;
            const QString key = QString::fromUtf8(answers->keys[n]);
            const int item = m_stream.definition.itemIndex.value(key, -1);
            if (item < 0)
                return fail(Errc::BadInput, "scales.unknown_item", {key.left(40)});
            const Rational number = value.isNumber() ? value.number() : Rational();
            if (number.isNull() || !scorer.answer(item, number))
                return fail(Errc::BadInput, "scales.value_not_printed", {key});
        }
        return std::nullopt;
    }

    static std::optional<Error> readContext(const JsonValue *given, Context &context)
    {
        if (given == nullptr || given->kind == JsonValue::Kind::Null)
            return std::nullopt;
        if (!given->isObject())
            return fail(Errc::BadInput, "scales.bad_context", {QStringLiteral("context")});
        const JsonValue *const sex = given->find("sex");
        const JsonValue *const age = given->find("age");
        if (sex != nullptr && sex->kind != JsonValue::Kind::Null &&
            !(sex->isString() && sex->text.isEmpty())) {
            if (!sex->isString() || (sex->text != "M" && sex->text != "F"))
                return fail(Errc::BadInput, "scales.bad_context", {QStringLiteral("sex")});
            context.sex = sex->text == "M" ? Sex::Male : Sex::Female;
        }
        if (age != nullptr && age->kind != JsonValue::Kind::Null) {
            const auto years = age->isNumber() ? ageOf(age->number()) : std::nullopt;
            if (!years)
                return fail(Errc::BadInput, "scales.bad_context", {QStringLiteral("age")});
            context.age = *years;
        }
        return std::nullopt;
    }

    void write(const JsonValue *name, const std::optional<Error> &error)
    {
        QByteArray &out = m_stream.text;
        out += "{\"name\":";
        if (name != nullptr && name->isString())
            appendJsonString(out, name->text);
        else if (name != nullptr && name->isNumber())
            out += name->text;
        else
            out += "null";
        if (error)
            writeRefusal(*error);
        else
            writeResult();
        out += "}\n";
    }

    void writeRefusal(const Error &error)
    {
        QByteArray &out = m_stream.text;
        const QString item = itemOf(error);
        out += ",\"error\":{\"code\":";
        appendJsonString(out, plainCode(error).toUtf8());
        out += ",\"item\":";
        if (item.isEmpty())
            out += "null";
        else
            appendJsonString(out, item.toUtf8());
        out += ",\"message\":";
        const auto &sentence = m_stream.options.sentence;
        appendJsonString(out, (sentence ? sentence(error) : plainCode(error)).toUtf8());
        out += '}';
    }

    /// Opens the next member of an object.
    void key(bool first, const QString &id)
    {
        m_stream.text += first ? "\"" : ",\"";
        appendId(m_stream.text, id);
        m_stream.text += "\":";
    }

    void writeResult()
    {
        QByteArray &out = m_stream.text;
        const Scorer &scorer = m_stream.scorer;
        out += scorer.status() == SheetStatus::Complete ? ",\"status\":\"complete\""
                                                        : ",\"status\":\"incomplete\"";
        out += ",\"n_missing\":";
        appendWhole(out, scorer.missing());
        out += ",\"scores\":{";
        for (size_t n = 0; n < m_stream.shownScores.size(); ++n) {
            const int score = m_stream.shownScores[n];
            key(n == 0, m_stream.definition.scores[static_cast<size_t>(score)].id);
            appendNumber(out, scorer.score(score));
        }
        out += "},\"bands\":{";
        for (int column = 0; column < scorer.bandCount(); ++column) {
            key(column == 0, m_stream.bandKeys[column]);
            const Band *const band = scorer.band(column).band;
            if (band == nullptr) {
                out += "null";
                continue;
            }
            out += '"';
            appendId(out, band->id);
            out += '"';
        }
        out += "},\"flags\":{";
        for (size_t n = 0; n < m_stream.definition.flags.size(); ++n) {
            key(n == 0, m_stream.definition.flags[n].id);
            const Truth value = scorer.flag(static_cast<int>(n));
            out += value == Truth::Unknown ? "null" : value == Truth::Yes ? "true" : "false";
        }
        out += '}';
    }

    Stream &m_stream;
    RecordReader m_reader;
};

} // namespace

Result<AnswerFormat> answerFormatOf(const QString &fileName)
{
    if (fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return AnswerFormat::Csv;
    if (fileName.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive))
        return AnswerFormat::JsonLines;
    return fail(Errc::BadInput, "scales.file_kind");
}

Result<AnswerFileSummary> scoreFile(const ScaleDefinition &definition, QIODevice &in, AnswerFormat format,
                                    QIODevice &out, const AnswerFileOptions &options)
{
    Stream stream(definition, out, options);
    return format == AnswerFormat::Csv ? CsvRun(stream, in).run() : JsonRun(stream, in).run();
}

} // namespace tingyu::scales
