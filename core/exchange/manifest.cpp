// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/manifest.h"

#include "core/exchange/key_card.h"

#include <QRegularExpression>

#include <limits>

namespace tingyu::exchange {
namespace {

constexpr qsizetype longestCode = 40;
constexpr qsizetype longestText = 400;
constexpr qint64 mostWhole = 9007199254740992; // 2^53, what a number of a line can be

bool isCode(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("\\A[a-z0-9][a-z0-9.-]*\\z"));
    return text.size() <= longestCode && code.match(text).hasMatch();
}

/// Takes the keys of an object out one after another and remembers whether all were as they must be.
class Taker
{
public:
    explicit Taker(QJsonObject object) : m_object(std::move(object)) {}
    qint64 whole(const char *key, qint64 least)
    {
        const QJsonValue value = m_object.take(QLatin1String(key));
        const qint64 number = value.toInteger(std::numeric_limits<qint64>::min());
        m_ok = m_ok && value.isDouble() && number >= least && number <= mostWhole;
        return number;
    }
    QString text(const char *key)
    {
        const QJsonValue value = m_object.take(QLatin1String(key));
        m_ok = m_ok && value.isString() && value.toString().size() <= longestText;
        return value.toString();
    }
    QString code(const char *key)
    {
        QString value = text(key);
        m_ok = m_ok && isCode(value);
        return value;
    }
    /// Lower-case hex of `bytes` bytes, or nothing where that is allowed.
    QByteArray hex(const char *key, qsizetype bytes, bool mayBeEmpty)
    {
        const QByteArray typed = text(key).toLatin1();
        QByteArray value = QByteArray::fromHex(typed);
        m_ok = m_ok && value.toHex() == typed && (value.size() == bytes || (mayBeEmpty && value.isEmpty()));
        return value;
    }
    bool flag(const char *key)
    {
        const QJsonValue value = m_object.take(QLatin1String(key));
        m_ok = m_ok && value.isBool();
        return value.toBool();
    }
    bool isDone() const { return m_ok && m_object.isEmpty(); }

private:
    QJsonObject m_object;
    bool m_ok = true;
};

} // namespace

QString levelCode(Level level)
{
    switch (level) {
    case Level::Figures:
        return QStringLiteral("L0");
    case Level::Pseudonyms:
        return QStringLiteral("L1");
    case Level::Identified:
        return QStringLiteral("L2");
    }
    return {};
}

std::optional<Level> levelFromCode(const QString &code)
{
    for (const Level level : {Level::Figures, Level::Pseudonyms, Level::Identified}) {
        if (levelCode(level) == code)
            return level;
    }
    return std::nullopt;
}

QJsonObject toJson(const Manifest &manifest)
{
    return {{QStringLiteral("version"), manifest.version},
            {QStringLiteral("min_reader"), manifest.minReader},
            {QStringLiteral("sender"), QString::fromLatin1(manifest.senderId.toHex())},
            {QStringLiteral("sender_name"), manifest.senderName},
            {QStringLiteral("stream"), manifest.stream},
            {QStringLiteral("period"), manifest.period},
            {QStringLiteral("epoch"), manifest.epoch},
            {QStringLiteral("seq"), manifest.seq},
            {QStringLiteral("prev"), QString::fromLatin1(manifest.previousHash.toHex())},
            {QStringLiteral("level"), levelCode(manifest.level)},
            {QStringLiteral("purpose"), manifest.purpose},
            {QStringLiteral("made_utc"), manifest.madeUtc},
            {QStringLiteral("clock_suspect"), manifest.clockSuspect},
            {QStringLiteral("audit_seq"), manifest.auditSeq},
            {QStringLiteral("program"), manifest.program}};
}

std::optional<Manifest> manifestFrom(const QJsonObject &object)
{
    Taker take(object);
    Manifest manifest;
    manifest.version = static_cast<int>(take.whole("version", 1));
    manifest.minReader = static_cast<int>(take.whole("min_reader", 1));
    manifest.senderId = take.hex("sender", keyIdBytes, false);
    manifest.senderName = take.text("sender_name");
    manifest.stream = take.code("stream");
    manifest.period = take.code("period");
    manifest.epoch = take.whole("epoch", 1);
    manifest.seq = take.whole("seq", 1);
    manifest.previousHash = take.hex("prev", 64, true);
    const auto level = levelFromCode(take.text("level"));
    manifest.purpose = take.text("purpose");
    manifest.madeUtc = take.text("made_utc");
    manifest.clockSuspect = take.flag("clock_suspect");
    manifest.auditSeq = take.whole("audit_seq", 0);
    manifest.program = take.text("program");
    if (!take.isDone() || !level)
        return std::nullopt;
    manifest.level = *level;
    return manifest;
}

} // namespace tingyu::exchange
