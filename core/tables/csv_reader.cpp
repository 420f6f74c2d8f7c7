// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/tables/text_table.h"

#include <QStringDecoder>

#include <algorithm>

namespace tingyu {
namespace {

/// Walks through fields once; used for reading and, over the first rows, for choosing the separator.
class CsvCursor
{
public:
    CsvCursor(const QString &text, QChar separator) : m_text(text), m_separator(separator) {}
    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype position() const { return m_at; }
    bool rowEnded() const { return m_rowEnded; }
    bool quoteOpen() const { return m_quoteOpen; }

    QString field()
    {
        QString value;
        m_rowEnded = false;
        if (!atEnd() && m_text.at(m_at) == QLatin1Char('"'))
            value = quoted();
        const qsizetype start = m_at;
        while (!atEnd() && !isEnd(m_text.at(m_at)))
            ++m_at;
        value +=
            QStringView(m_text).mid(start, m_at - start); // text behind a closing quote belongs to the field
        leave();
        return value;
    }

private:
    bool isEnd(QChar character) const
    {
        return character == m_separator || character == QLatin1Char('\n') || character == QLatin1Char('\r');
    }

    QString quoted()
    {
        QString value;
        qsizetype start = ++m_at;
        for (;;) {
            const qsizetype quote = m_text.indexOf(QLatin1Char('"'), m_at);
            if (quote < 0) {
                m_quoteOpen = true;
                value += QStringView(m_text).mid(start);
                m_at = m_text.size();
                return value;
            }
            if (quote + 1 < m_text.size() && m_text.at(quote + 1) == QLatin1Char('"')) {
                value += QStringView(m_text).mid(start, quote + 1 - start);
                m_at = start = quote + 2;
                continue;
            }
            value += QStringView(m_text).mid(start, quote - start);
            m_at = quote + 1;
            return value;
        }
    }

    void leave()
    {
        if (atEnd()) {
            m_rowEnded = true;
            return;
        }
        const QChar end = m_text.at(m_at++);
        if (end == m_separator) {
            if (atEnd())
                m_rowEnded = true; // a separator at the very end leaves one empty field, which is nothing
            return;
        }
        m_rowEnded = true;
        if (end == QLatin1Char('\r') && !atEnd() && m_text.at(m_at) == QLatin1Char('\n'))
            ++m_at;
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_rowEnded = false;
    bool m_quoteOpen = false;
};

/// ="0123" is how some programs keep a spreadsheet from reading a number.
QString withoutFormulaQuotes(const QString &value)
{
    if (value.size() >= 3 && value.startsWith(QStringLiteral("=\"")) && value.endsWith(QLatin1Char('"')))
        return value.mid(2, value.size() - 3);
    return value;
}

std::optional<QString> decodedAs(QStringConverter::Encoding encoding, const QByteArray &bytes)
{
    QStringDecoder decoder(encoding,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes)
{
    const auto encodingError = fail(Errc::BadInput, "tables.encoding");
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        const auto text = decodedAs(QStringConverter::Utf8, bytes.mid(3));
        return text ? Result(DecodedText{*text, QStringLiteral("UTF-8")}) : encodingError;
    }
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        const auto encoding = bytes.at(0) == '\xFF' ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
        const auto text = decodedAs(encoding, bytes.mid(2));
        return text ? Result(DecodedText{*text, QStringLiteral("UTF-16")}) : encodingError;
    }
    if (const auto text = decodedAs(QStringConverter::Utf8, bytes))
        return DecodedText{*text, QStringLiteral("UTF-8")};
    if (const auto text = platform::decodeGb18030(bytes))
        return DecodedText{*text, QStringLiteral("GB18030")};
    return encodingError;
}

QChar likelySeparator(const QString &text)
{
    static constexpr char16_t candidates[] = {u',', u'\t', u';'};
    QChar best = QLatin1Char(',');
    qsizetype bestScore = 0;
    const QString start = text.left(64 * 1024);
    for (const char16_t candidate : candidates) {
        CsvCursor cursor(start, QChar(candidate));
        QList<qsizetype> widths;
        qsizetype width = 0;
        while (!cursor.atEnd() && widths.size() < 20) {
            cursor.field();
            ++width;
            if (cursor.rowEnded()) {
                widths.append(width);
                width = 0;
            }
        }
        std::sort(widths.begin(), widths.end());
        // The width most rows share: title rows above the table do not decide.
        const qsizetype median = widths.isEmpty() ? 1 : widths.at(widths.size() / 2);
        const qsizetype widest = widths.isEmpty() ? 1 : widths.last();
        const qsizetype score = median > 1 ? median * 1'000 + widest : (widest > 1 ? widest : 0);
        if (score > bestScore) {
            bestScore = score;
            best = QChar(candidate);
        }
    }
    return best;
}

void readCsv(const QString &text, QChar separator, TableBuilder &builder)
{
    QString body = text;
    int firstRow = 1;
    if (text.startsWith(QStringLiteral("sep="), Qt::CaseInsensitive) && text.size() > 4) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'));
        if (separator.isNull())
            separator = text.at(4);
        body = end < 0 ? QString() : text.mid(end + 1);
        firstRow = 2;
    }
    if (separator.isNull())
        separator = likelySeparator(body);
    builder.beginSheet({});
    CsvCursor cursor(body, separator);
    for (int row = firstRow; !cursor.atEnd() && !builder.error(); ++row) {
        builder.setPosition(cursor.position(), body.size());
        builder.beginRow(row);
        for (int column = 0;; ++column) {
            const QString value = withoutFormulaQuotes(cursor.field());
            if (!value.trimmed().isEmpty())
                builder.put(column, Cell::ofText(value));
            if (cursor.rowEnded() || builder.error())
                break;
        }
        if (cursor.quoteOpen())
            builder.stop(fail(Errc::BadInput, "tables.quote", {QString::number(row)}));
        builder.endRow();
    }
}

} // namespace tingyu
