// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/rational.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <utility>
#include <vector>

namespace tingyu::scales {

/// A JSON value that keeps what Qt's own reader drops and a scoring rule needs: the digits of a number (2.77
/// and 6.8 stay exact) and the fact that a key stands twice.
struct JsonValue
{
    enum class Kind
    {
        Null,
        False,
        True,
        Number, ///< `text` holds the digits as written
        String, ///< `text` holds UTF-8
        Array,
        Object, ///< `keys[n]` belongs to `children[n]`
    };
    Kind kind = Kind::Null;
    QByteArray text;
    std::vector<QByteArray> keys;
    std::vector<JsonValue> children;

    bool isObject() const { return kind == Kind::Object; }
    bool isArray() const { return kind == Kind::Array; }
    bool isString() const { return kind == Kind::String; }
    bool isNumber() const { return kind == Kind::Number; }
    bool isBool() const { return kind == Kind::True || kind == Kind::False; }
    /// The child under `key`, null when there is none.
    const JsonValue *find(QByteArrayView key) const;
    QString string() const { return QString::fromUtf8(text); }
    Rational number() const { return Rational::parse(text); }
};

struct JsonLimits
{
    int depth = 16;
    int values = 200'000;
};

struct JsonError
{
    const char *code = nullptr; ///< json_syntax, json_too_deep, json_too_large, json_key_twice
    qsizetype offset = 0;
};

struct JsonOutcome
{
    JsonValue value;
    JsonError error;
    bool ok() const { return error.code == nullptr; }
};

/// One JSON document (RFC 8259), nothing behind it but white space. Never recurses deeper than the limit and
/// refuses invalid UTF-8 and lone surrogates.
JsonOutcome readJson(QByteArrayView bytes, JsonLimits limits = {});

/// `text` (UTF-8) as a JSON string with its quotes.
void appendJsonString(QByteArray &out, QByteArrayView text);

} // namespace tingyu::scales
