// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/answer_records.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace tingyu::scales {
namespace {

constexpr qsizetype blockBytes = 1 << 18;
// A sheet is some hundred cells; what is longer is no sheet.
constexpr qsizetype longestRecord = 1 << 20;

bool contains(QByteArrayView bytes, char wanted)
{
    return !bytes.isEmpty() &&
           std::memchr(bytes.data(), wanted, static_cast<size_t>(bytes.size())) != nullptr;
}

} // namespace

bool RecordReader::fill()
{
    if (m_atEnd)
        return false;
    if (m_pos > 0) {
        m_buffer.remove(0, m_pos);
        m_pos = 0;
    }
    const qsizetype before = m_buffer.size();
    m_buffer.resize(before + blockBytes);
    const qint64 got = m_device.read(m_buffer.data() + before, blockBytes);
    m_failed = got < 0;
    m_atEnd = got <= 0;
    m_buffer.resize(before + qMax<qint64>(got, 0));
    if (m_atStart && m_buffer.size() >= 3) {
        m_atStart = false;
        if (m_nextLine == 1 && m_buffer.startsWith("\xEF\xBB\xBF"))
            m_pos = 3;
    }
    return got > 0;
}

/// Position of the line end that closes the record at `from`, or -1 when it is not in the buffer yet.
qsizetype RecordReader::endOfRecord(qsizetype from)
{
    const char *const data = m_buffer.constData();
    const qsizetype size = m_buffer.size();
    qsizetype at = from + m_scanned;
    while (at < size) {
        if (!m_inQuotes) {
            const auto *const end =
                static_cast<const char *>(std::memchr(data + at, '\n', static_cast<size_t>(size - at)));
            const qsizetype stop = end == nullptr ? size : end - data;
            if (!m_quotes || !contains({data + at, stop - at}, '"')) {
                m_fieldStart = stop == at ? m_fieldStart : data[stop - 1] == ',';
                at = stop;
                if (end != nullptr)
                    return stop;
                break;
            }
        }
        // Near quotes, byte by byte. A doubled quote closes and opens again, which comes to the same; a quote
        // in the middle of a bare cell is only a character.
        const char c = data[at];
        if (c == '"' && (m_inQuotes || m_fieldStart || m_justClosed)) {
            m_inQuotes = !m_inQuotes;
            m_justClosed = !m_inQuotes;
        } else {
            if (c == '\n' && !m_inQuotes)
                return at;
            m_justClosed = false;
        }
        m_fieldStart = !m_inQuotes && c == ',';
        ++at;
    }
    m_scanned = at - from;
    return -1;
}

RecordReader::Step RecordReader::next(QByteArrayView &record)
{
    bool tooLong = false;
    for (;;) {
        if (m_atStart && !m_atEnd && !fill() && m_failed)
            return Step::Failed;
        const qsizetype end = endOfRecord(m_pos);
        if (end < 0 && m_buffer.size() - m_pos > longestRecord && !m_inQuotes) {
            tooLong = true;
            m_pos = m_buffer.size();
            m_scanned = 0;
        }
        if (end < 0 && m_inQuotes && m_buffer.size() - m_pos > longestRecord)
            return Step::OpenQuote;
        if (end < 0 && fill())
            continue;
        if (m_failed)
            return Step::Failed;
        if (end < 0 && m_inQuotes)
            return Step::OpenQuote;
        const qsizetype stop = end < 0 ? m_buffer.size() : end;
        if (end < 0 && stop == m_pos && !tooLong)
            return Step::End;
        m_line = m_nextLine;
        record = QByteArrayView(m_buffer).sliced(m_pos, stop - m_pos);
        m_nextLine += 1 + (contains(record, '\n') ? record.count('\n') : 0);
        m_pos = end < 0 ? stop : stop + 1;
        m_scanned = 0;
        m_inQuotes = m_justClosed = false;
        m_fieldStart = true;
        if (tooLong)
            return Step::TooLong;
        if (record.endsWith('\r'))
            record.chop(1);
        if (!record.isEmpty())
            return Step::Record;
    }
}

void splitCells(QByteArrayView record, std::vector<QByteArrayView> &cells, QByteArray &scratch)
{
    cells.clear();
    const bool quoted = contains(record, '"');
    scratch.resize(0);
    if (quoted)
        scratch.reserve(record.size()); // so that the cells already made stay where they are
    const char *at = record.data();
    const char *const end = at + record.size();
    for (;;) {
        const char *const start = at;
        if (quoted && at < end && *at == '"') {
            const qsizetype from = scratch.size();
            ++at;
            while (at < end && (*at != '"' || (at + 1 < end && at[1] == '"'))) {
                at += *at == '"' ? 1 : 0;
                scratch += *at++;
            }
            at += at < end ? 1 : 0;
            while (at < end && *at != ',') // what stands behind the closing quote belongs to the cell
                scratch += *at++;
            cells.emplace_back(scratch.constData() + from, scratch.size() - from);
        } else {
            while (at < end && *at != ',')
                ++at;
            cells.emplace_back(start, at - start);
        }
        if (at >= end)
            return;
        ++at;
    }
}

QByteArrayView trimmedCell(QByteArrayView cell)
{
    while (!cell.isEmpty() && (cell.front() == ' ' || cell.front() == '\t'))
        cell = cell.sliced(1);
    while (!cell.isEmpty() && (cell.back() == ' ' || cell.back() == '\t' || cell.back() == '\r'))
        cell.chop(1);
    return cell;
}

void appendCell(std::string &out, QByteArrayView cell)
{
    if (std::none_of(cell.begin(), cell.end(),
                     [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; })) {
        out.append(cell.data(), static_cast<size_t>(cell.size()));
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace tingyu::scales
