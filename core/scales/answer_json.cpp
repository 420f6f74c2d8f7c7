// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/answer_records.h"
#include "core/scales/answer_stream.h"
#include "core/scales/json_value.h"

namespace tingyu::scales {
namespace {

class JsonRun
{
public:
    JsonRun(AnswerStream &stream, QIODevice &in) : m_stream(stream), m_reader(in, false) {}

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

    AnswerStream &m_stream;
    RecordReader m_reader;
};

} // namespace

Result<AnswerFileSummary> scoreJsonLines(AnswerStream &stream, QIODevice &in)
{
    return JsonRun(stream, in).run();
}

} // namespace tingyu::scales
