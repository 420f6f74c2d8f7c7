// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/text_table.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace tingyu {
namespace {

constexpr qsizetype longestEntity = 11;

struct Tag
{
    QString name; ///< lower case, "/td" for an end tag
    QStringView inside;
};

/// Enough of a web page's markup to find its table cells; never builds a tree, always moves forward.
class HtmlCursor
{
public:
    explicit HtmlCursor(const QString &html) : m_html(html) {}
    qsizetype position() const { return m_at; }

    /// Moves behind the next tag; text before it is added to `text`. False at the end.
    bool nextTag(QString &text, Tag &tag)
    {
        for (;;) {
            const qsizetype open = m_html.indexOf(QLatin1Char('<'), m_at);
            text += QStringView(m_html).mid(m_at, (open < 0 ? m_html.size() : open) - m_at);
            if (open < 0) {
                m_at = m_html.size();
                return false;
            }
            if (QStringView(m_html).mid(open, 4) == QStringLiteral("<!--")) {
                const qsizetype end = m_html.indexOf(QStringLiteral("-->"), open + 4);
                m_at = end < 0 ? m_html.size() : end + 3;
                continue;
            }
            const qsizetype close = m_html.indexOf(QLatin1Char('>'), open);
            if (close < 0) {
                m_at = m_html.size();
                return false;
            }
            m_at = close + 1;
            tag.inside = QStringView(m_html).mid(open + 1, close - open - 1);
            qsizetype length = 0;
            while (length < tag.inside.size() && (tag.inside.at(length).isLetterOrNumber() ||
                                                  (length == 0 && tag.inside.at(0) == QLatin1Char('/'))))
                ++length;
            tag.name = tag.inside.left(length).toString().toLower();
            if (tag.name == QStringLiteral("script") || tag.name == QStringLiteral("style")) {
                const qsizetype end =
                    m_html.indexOf(QStringLiteral("</") % tag.name, m_at, Qt::CaseInsensitive);
                m_at = end < 0 ? m_html.size() : end;
                continue;
            }
            return true;
        }
    }

private:
    const QString &m_html;
    qsizetype m_at = 0;
};

QString withoutEntities(const QString &text)
{
    if (!text.contains(QLatin1Char('&')))
        return text;
    static const QHash<QString, QChar> named{
        {QStringLiteral("amp"), QLatin1Char('&')},   {QStringLiteral("lt"), QLatin1Char('<')},
        {QStringLiteral("gt"), QLatin1Char('>')},    {QStringLiteral("quot"), QLatin1Char('"')},
        {QStringLiteral("apos"), QLatin1Char('\'')}, {QStringLiteral("nbsp"), QLatin1Char(' ')},
        {QStringLiteral("middot"), QChar(0x00B7)}};
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype length = text.at(i) == QLatin1Char('&')
                                     ? QStringView(text).mid(i, longestEntity).indexOf(QLatin1Char(';'))
                                     : -1;
        const qsizetype end = i + length;
        if (length < 0) {
            result.append(text.at(i));
            continue;
        }
        const QString name = text.mid(i + 1, end - i - 1);
        bool number = false;
        const bool hex = name.startsWith(QStringLiteral("#x"), Qt::CaseInsensitive);
        const uint code = name.startsWith(QLatin1Char('#'))
                              ? QStringView(name).mid(hex ? 2 : 1).toUInt(&number, hex ? 16 : 10)
                              : 0;
        const bool character = number && code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
        if (character) {
            const char32_t wide = code;
            result.append(QString::fromUcs4(&wide, 1));
        } else if (named.contains(name)) {
            result.append(named.value(name));
        } else {
            result.append(text.at(i));
            continue;
        }
        i = end;
    }
    return result;
}

int spanOf(QStringView tag, const QString &attribute)
{
    const qsizetype at = tag.indexOf(attribute, 0, Qt::CaseInsensitive);
    if (at < 0)
        return 1;
    qsizetype digit = at + attribute.size();
    while (digit < tag.size() && !tag.at(digit).isDigit() && digit < at + attribute.size() + 4)
        ++digit;
    int span = 0;
    while (digit < tag.size() && tag.at(digit).isDigit() && span < 10'000)
        span = span * 10 + tag.at(digit++).digitValue();
    return std::clamp(span, 1, 1'024);
}

class HtmlTables
{
public:
    explicit HtmlTables(TableBuilder &builder)
        : m_builder(builder), m_heldUntil(static_cast<size_t>(builder.limits().columns), 0)
    {
    }

    void take(const Tag &tag, const QString &before)
    {
        if (m_inCell)
            add(before);
        const QString &name = tag.name;
        if (name == QStringLiteral("table")) {
            endRow();
            m_builder.beginSheet({});
            m_row = 0;
        } else if (name == QStringLiteral("tr")) {
            endRow();
            m_builder.beginRow(++m_row);
            m_inRow = true;
            m_column = 0;
        } else if ((name == QStringLiteral("td") || name == QStringLiteral("th")) && m_inRow) {
            endCell();
            m_inCell = true;
            m_columns = spanOf(tag.inside, QStringLiteral("colspan"));
            m_rows = spanOf(tag.inside, QStringLiteral("rowspan"));
            while (m_column < columns() && heldUntil(m_column) >= m_row)
                ++m_column; // a cell of a row above reaches down here
        } else if (name == QStringLiteral("/td") || name == QStringLiteral("/th")) {
            endCell();
        } else if (name == QStringLiteral("/tr") || name == QStringLiteral("/table")) {
            endRow();
        } else if (name == QStringLiteral("br") && m_inCell) {
            m_text += QLatin1Char('\n');
        }
    }
    void endRow()
    {
        endCell();
        if (m_inRow)
            m_builder.endRow();
        m_inRow = false;
    }

private:
    void endCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        const int end = std::min(m_column + m_columns, columns()); // nothing behind it is read
        m_builder.put(m_column, Cell::ofText(withoutEntities(m_text).trimmed()));
        if (m_columns > 1 || m_rows > 1)
            m_builder.merge({m_row, m_column, m_row + m_rows - 1, m_column + m_columns - 1});
        if (m_rows > 1) {
            for (int column = m_column; column < end; ++column)
                heldUntil(column) = m_row + m_rows - 1;
        }
        m_column = end;
        m_text.clear();
    }

    /// A sign written as an entity takes at most longestEntity characters: what is longer than that is too
    /// long a cell, and need not be copied to know it.
    void add(const QString &text)
    {
        if (m_text.size() + text.size() > qint64(m_builder.limits().cellCharacters) * longestEntity)
            return m_builder.stop(tooLarge("cell", m_builder.limits().cellCharacters));
        m_text += text;
    }

    int columns() const { return m_builder.limits().columns; }
    int &heldUntil(int column) { return m_heldUntil[static_cast<size_t>(column)]; }

    TableBuilder &m_builder;
    QString m_text;
    std::vector<int> m_heldUntil; ///< by column: the last row that a cell above reaches down to
    int m_row = 0;
    int m_column = 0;
    int m_columns = 1;
    int m_rows = 1;
    bool m_inRow = false;
    bool m_inCell = false;
};

} // namespace

void readHtmlTables(const QString &html, TableBuilder &builder)
{
    HtmlCursor cursor(html);
    HtmlTables tables(builder);
    QString text;
    Tag tag;
    while (!builder.error() && cursor.nextTag(text, tag)) {
        builder.setPosition(cursor.position(), html.size());
        tables.take(tag, text);
        text.clear();
    }
    tables.endRow();
}

} // namespace tingyu
