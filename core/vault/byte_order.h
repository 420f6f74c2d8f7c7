// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace tingyu {

/// Appends fixed-width little-endian values.
class ByteWriter
{
public:
    template<class Number>
    ByteWriter &number(Number value)
    {
        QByteArray bytes(sizeof value, Qt::Uninitialized);
        qToLittleEndian(value, bytes.data());
        m_bytes.append(bytes);
        return *this;
    }
    ByteWriter &bytes(const QByteArray &value)
    {
        m_bytes.append(value);
        return *this;
    }
    /// Exactly `width` bytes, zero filled.
    ByteWriter &padded(const QByteArray &value, qsizetype width)
    {
        Q_ASSERT(value.size() <= width);
        m_bytes.append(value).append(width - value.size(), '\0');
        return *this;
    }
    const QByteArray &result() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads the same back. Past the end every value is zero or empty and ok() is false for good.
class ByteReader
{
public:
    explicit ByteReader(const QByteArray &bytes) : m_bytes(bytes) {}
    template<class Number>
    Number number()
    {
        if (!has(sizeof(Number)))
            return 0;
        const Number value = qFromLittleEndian<Number>(m_bytes.constData() + m_at);
        m_at += static_cast<qsizetype>(sizeof(Number));
        return value;
    }
    QByteArray bytes(qsizetype width)
    {
        if (width < 0 || !has(static_cast<size_t>(width)))
            return {};
        QByteArray value = m_bytes.mid(m_at, width);
        m_at += width;
        return value;
    }
    bool ok() const { return m_ok; }
    qsizetype at() const { return m_at; }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    bool has(size_t width)
    {
        m_ok = m_ok && width <= static_cast<size_t>(m_bytes.size() - m_at);
        return m_ok;
    }
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace tingyu
