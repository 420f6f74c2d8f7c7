// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/text_table.h"

#include <QXmlStreamReader>

#include <cmath>

namespace tingyu {
namespace {

constexpr int lastSheetColumn = 1 << 14;

Cell cellOf(const QString &type, const QString &value)
{
    if (type == QStringLiteral("Number")) {
        bool ok = false;
        const double number = value.toDouble(&ok);
        return ok && std::isfinite(number) ? Cell::ofNumber(number) : Cell::ofText(value);
    }
    if (type == QStringLiteral("DateTime")) {
        const QDate date = QDate::fromString(value.left(10), Qt::ISODate);
        return date.isValid() ? Cell::ofDate(date) : Cell::ofText(value);
    }
    if (type == QStringLiteral("Boolean"))
        return {value == QStringLiteral("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE"),
                value == QStringLiteral("1") ? 1.0 : 0.0, CellKind::Bool};
    return Cell::ofText(value);
}

class XmlSpreadsheet
{
public:
    explicit XmlSpreadsheet(TableBuilder &builder) : m_builder(builder) {}

    void start(const QXmlStreamReader &reader)
    {
        const auto name = reader.name();
        const auto attributes = reader.attributes();
        const auto attribute = [&](const char *wanted) {
            for (const QXmlStreamAttribute &one : attributes) {
                if (one.name() == QLatin1String(wanted))
                    return one.value().toString();
            }
            return QString();
        };
        if (name == QStringLiteral("Worksheet")) {
            m_builder.beginSheet(attribute("Name"));
            m_inSheet = true;
            m_row = 0;
        } else if (name == QStringLiteral("Row") && m_inSheet) {
            const int index = attribute("Index").toInt();
            m_row = std::max(m_row + 1, index <= lastSheetRow ? index : 0);
            m_builder.beginRow(m_row);
            m_column = -1;
        } else if (name == QStringLiteral("Cell") && m_inSheet) {
            m_column = std::max(m_column + 1, std::min(attribute("Index").toInt(), lastSheetColumn) - 1);
            m_across = std::clamp(attribute("MergeAcross").toInt(), 0, 1'024);
            m_down = std::clamp(attribute("MergeDown").toInt(), 0, lastSheetRow);
        } else if (name == QStringLiteral("Data") && m_inSheet) {
            m_type = attribute("Type");
            m_text.clear();
            m_inData = true;
        }
    }

    void characters(const QXmlStreamReader &reader)
    {
        if (!m_inData)
            return;
        // Refused before it is copied: a text without end already stands in memory twice.
        if (m_text.size() + reader.text().size() > m_builder.limits().cellCharacters)
            return m_builder.stop(tooLarge("cell", m_builder.limits().cellCharacters));
        m_text += reader.text();
    }

    void end(const QXmlStreamReader &reader)
    {
        const auto name = reader.name();
        if (name == QStringLiteral("Data") && m_inData) {
            m_inData = false;
            m_builder.put(m_column, cellOf(m_type, m_text));
        } else if (name == QStringLiteral("Cell") && m_inSheet) {
            if (m_across > 0 || m_down > 0)
                m_builder.merge({m_row, m_column, m_row + m_down, m_column + m_across});
            m_column = std::min(m_column + m_across, lastSheetColumn);
        } else if (name == QStringLiteral("Row") && m_inSheet) {
            m_builder.endRow();
        } else if (name == QStringLiteral("Worksheet")) {
            m_inSheet = false;
        }
    }

private:
    TableBuilder &m_builder;
    QString m_type;
    QString m_text;
    int m_row = 0;
    int m_column = -1;
    int m_across = 0;
    int m_down = 0;
    bool m_inSheet = false;
    bool m_inData = false;
};

} // namespace

void readXmlSpreadsheet(const QByteArray &xml, TableBuilder &builder)
{
    QXmlStreamReader reader(xml);
    XmlSpreadsheet spreadsheet(builder);
    while (!reader.atEnd() && !builder.error()) {
        const auto token = reader.readNext();
        builder.setPosition(reader.characterOffset(), xml.size());
        if (token == QXmlStreamReader::DTD)
            builder.stop(fail(Errc::Unsupported, "tables.doctype"));
        else if (token == QXmlStreamReader::StartElement)
            spreadsheet.start(reader);
        else if (token == QXmlStreamReader::Characters)
            spreadsheet.characters(reader);
        else if (token == QXmlStreamReader::EndElement)
            spreadsheet.end(reader);
    }
    if (reader.hasError())
        builder.stop(damagedTable(QStringLiteral("xml")));
}

} // namespace tingyu
