// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/strict_line.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace tingyu::exchange {
namespace {

constexpr qint64 largestWhole = 9007199254740992; // 2^53

/// Before anything is built of it: how deep objects and lists are nested.
bool isShallow(const QByteArray &line)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxLineDepth)
                return false;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return true;
}

bool isPlainKey(const QString &key)
{
    return std::all_of(key.cbegin(), key.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-' || c == u'.';
    });
}

/// Keys, texts and numbers are of the kinds that have one spelling.
bool isPlain(const QJsonValue &value)
{
    if (value.isDouble()) {
        const qint64 number = value.toInteger(std::numeric_limits<qint64>::min());
        return number >= -largestWhole && number <= largestWhole;
    }
    if (value.isString())
        return value.toString().isValidUtf16();
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const QJsonValue &one) { return isPlain(one); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!isPlainKey(it.key()) || !isPlain(it.value()))
                return false;
        }
    }
    return true;
}

} // namespace

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<QJsonObject> readLine(const QByteArray &line)
{
    if (line.size() > maxLineBytes || !line.endsWith('\n') || !isShallow(line))
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    // Written again it must be the same bytes: that refuses double keys, blanks and other spellings at once.
    if (!isPlain(object) || lineOf(object) != line)
        return std::nullopt;
    return object;
}

} // namespace tingyu::exchange
