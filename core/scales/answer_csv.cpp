// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/answer_records.h"
#include "core/scales/answer_stream.h"

namespace tingyu::scales {
namespace {

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
    CsvRun(AnswerStream &stream, QIODevice &in) : m_stream(stream), m_reader(in, true) {}

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

    AnswerStream &m_stream;
    RecordReader m_reader;
    std::vector<int> m_columns; // item index or one of Column
    QStringList m_names;
    std::vector<QByteArrayView> m_cells;
    QByteArray m_scratch;
    std::string m_row;
};

} // namespace

Result<AnswerFileSummary> scoreCsv(AnswerStream &stream, QIODevice &in)
{
    return CsvRun(stream, in).run();
}

} // namespace tingyu::scales
