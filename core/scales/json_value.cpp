// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/json_value.h"

#include <QStringDecoder>

#include <algorithm>

namespace tingyu::scales {
namespace {

class Reader
{
public:
    Reader(QByteArrayView bytes, JsonLimits limits) : m_bytes(bytes), m_limits(limits) {}

    JsonOutcome read()
    {
        JsonOutcome outcome;
        if (bytesAreUtf8() && readValue(outcome.value, 1)) {
            skipSpace();
            if (m_pos != m_bytes.size())
                refuse("json_syntax");
        }
        outcome.error = m_error;
        return outcome;
    }

private:
    bool bytesAreUtf8()
    {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder.decode(m_bytes);
        Q_UNUSED(decoded)
        return decoder.hasError() ? refuse("json_syntax") : true;
    }

    bool refuse(const char *code)
    {
        if (m_error.code == nullptr)
            m_error = {code, m_pos};
        return false;
    }

    char peek() const { return m_pos < m_bytes.size() ? m_bytes[m_pos] : '\0'; }

    void skipSpace()
    {
        while (m_pos < m_bytes.size() &&
               (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t'))
            ++m_pos;
    }

    bool take(char wanted)
    {
        if (peek() != wanted || m_pos >= m_bytes.size())
            return false;
        ++m_pos;
        return true;
    }

    bool readValue(JsonValue &out, int depth)
    {
        if (depth > m_limits.depth)
            return refuse("json_too_deep");
        if (++m_count > m_limits.values)
            return refuse("json_too_large");
        skipSpace();
        switch (peek()) {
        case '{':
            return readObject(out, depth);
        case '[':
            return readArray(out, depth);
        case '"':
            out.kind = JsonValue::Kind::String;
            return readString(out.text);
        case 't':
            return readWord(out, "true", JsonValue::Kind::True);
        case 'f':
            return readWord(out, "false", JsonValue::Kind::False);
        case 'n':
            return readWord(out, "null", JsonValue::Kind::Null);
        default:
            return readNumber(out);
        }
    }

    bool readWord(JsonValue &out, QByteArrayView word, JsonValue::Kind kind)
    {
        if (!m_bytes.sliced(m_pos).startsWith(word))
            return refuse("json_syntax");
        m_pos += word.size();
        out.kind = kind;
        return true;
    }

    bool readObject(JsonValue &out, int depth)
    {
        out.kind = JsonValue::Kind::Object;
        ++m_pos;
        skipSpace();
        if (take('}'))
            return true;
        do {
            skipSpace();
            out.keys.emplace_back();
            if (peek() != '"')
                return refuse("json_syntax");
            if (!readString(out.keys.back()))
                return false;
            skipSpace();
            if (!take(':'))
                return refuse("json_syntax");
            out.children.emplace_back();
            if (!readValue(out.children.back(), depth + 1))
                return false;
            skipSpace();
        } while (take(','));
        if (!take('}'))
            return refuse("json_syntax");
        return keysStandOnce(out.keys) ? true : refuse("json_key_twice");
    }

    static bool keysStandOnce(const std::vector<QByteArray> &keys)
    {
        std::vector<QByteArrayView> sorted(keys.begin(), keys.end());
        const auto less = [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; };
        std::sort(sorted.begin(), sorted.end(), less);
        return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
    }

    bool readArray(JsonValue &out, int depth)
    {
        out.kind = JsonValue::Kind::Array;
        ++m_pos;
        skipSpace();
        if (take(']'))
            return true;
        do {
            out.children.emplace_back();
            if (!readValue(out.children.back(), depth + 1))
                return false;
            skipSpace();
        } while (take(','));
        return take(']') ? true : refuse("json_syntax");
    }

    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    bool readDigits()
    {
        const qsizetype start = m_pos;
        while (isDigit(peek()))
            ++m_pos;
        return m_pos > start;
    }

    bool readNumber(JsonValue &out)
    {
        const qsizetype start = m_pos;
        take('-');
        const bool zero = peek() == '0';
        if (!readDigits() || (zero && m_pos - start > (m_bytes[start] == '-' ? 2 : 1)))
            return refuse("json_syntax");
        if (take('.') && !readDigits())
            return refuse("json_syntax");
        if (take('e') || take('E')) {
            if (!take('-'))
                take('+');
            if (!readDigits())
                return refuse("json_syntax");
        }
        out.kind = JsonValue::Kind::Number;
        out.text = m_bytes.sliced(start, m_pos - start).toByteArray();
        return true;
    }

    bool readHex(char32_t &unit)
    {
        unit = 0;
        for (int n = 0; n < 4; ++n, ++m_pos) {
            const char c = peek();
            const int digit = isDigit(c)             ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            if (digit < 0)
                return refuse("json_syntax");
            unit = unit * 16 + static_cast<char32_t>(digit);
        }
        return true;
    }

    bool readUnicode(QByteArray &out)
    {
        char32_t unit = 0;
        if (!readHex(unit))
            return false;
        if (unit >= 0xDC00 && unit <= 0xDFFF)
            return refuse("json_syntax");
        if (unit >= 0xD800 && unit <= 0xDBFF) {
            char32_t low = 0;
            if (!take('\\') || !take('u') || !readHex(low) || low < 0xDC00 || low > 0xDFFF)
                return refuse("json_syntax");
            unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        }
        out += QString::fromUcs4(&unit, 1).toUtf8();
        return true;
    }

    bool readEscape(QByteArray &out)
    {
        static constexpr char names[] = "\"\\/bfnrt";
        static constexpr char values[] = "\"\\/\b\f\n\r\t";
        const char c = peek();
        ++m_pos;
        if (c == 'u')
            return readUnicode(out);
        for (int n = 0; names[n] != '\0'; ++n) {
            if (names[n] == c) {
                out += values[n];
                return true;
            }
        }
        return refuse("json_syntax");
    }

    bool readString(QByteArray &out)
    {
        ++m_pos;
        qsizetype start = m_pos;
        while (m_pos < m_bytes.size()) {
            const char c = m_bytes[m_pos];
            if (c == '"') {
                out += m_bytes.sliced(start, m_pos - start);
                ++m_pos;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return refuse("json_syntax");
            if (c == '\\') {
                out += m_bytes.sliced(start, m_pos - start);
                ++m_pos;
                if (!readEscape(out))
                    return false;
                start = m_pos;
                continue;
            }
            ++m_pos;
        }
        return refuse("json_syntax");
    }

    QByteArrayView m_bytes;
    JsonLimits m_limits;
    JsonError m_error;
    qsizetype m_pos = 0;
    int m_count = 0;
};

} // namespace

const JsonValue *JsonValue::find(QByteArrayView key) const
{
    for (size_t n = 0; n < keys.size(); ++n) {
        if (keys[n] == key)
            return &children[n];
    }
    return nullptr;
}

JsonOutcome readJson(QByteArrayView bytes, JsonLimits limits)
{
    return Reader(bytes, limits).read();
}

void appendJsonString(QByteArray &out, QByteArrayView text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += hex[(c >> 4) & 1];
            out += hex[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace tingyu::scales
