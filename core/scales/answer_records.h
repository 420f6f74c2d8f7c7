// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string>
#include <vector>

class QIODevice;

// Inside of answer_file: bytes to records, without a QString on the way.
namespace tingyu::scales {

/// Lines of a device, read in blocks.
class RecordReader
{
public:
    enum class Step
    {
        Record,
        End,
        TooLong,   ///< a line beyond the limit was passed over
        OpenQuote, ///< the file ends inside quotes
        Failed,    ///< the device did
    };

    /// `quotes`: a line end inside CSV quotes does not end the record.
    RecordReader(QIODevice &device, bool quotes) : m_device(device), m_quotes(quotes) {}

    /// The next record without its line end; empty ones are passed over. Valid until the next call.
    Step next(QByteArrayView &record);
    qint64 line() const { return m_line; } ///< of the record's start, from 1

private:
    bool fill();
    qsizetype endOfRecord(qsizetype from);

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_pos = 0;
    qsizetype m_scanned = 0; // of the record at m_pos, bytes already searched
    bool m_inQuotes = false; // at m_pos + m_scanned
    bool m_fieldStart = true;
    bool m_justClosed = false;
    qint64 m_line = 0;
    qint64 m_nextLine = 1;
    bool m_quotes = false;
    bool m_atStart = true;
    bool m_atEnd = false;
    bool m_failed = false;
};

/// Splits a CSV record into cells. `scratch` holds the text of quoted ones; the cells live as long as it and
/// the record.
void splitCells(QByteArrayView record, std::vector<QByteArrayView> &cells, QByteArray &scratch);

QByteArrayView trimmedCell(QByteArrayView cell);
/// Appends a cell, in quotes when it needs them.
void appendCell(std::string &out, QByteArrayView cell);

} // namespace tingyu::scales
