// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealed_log.h"

#include "core/vault/byte_order.h"
#include "core/vault/crypto.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace tingyu::sealedlog {
namespace {

constexpr qint64 maxBytes = 1 << 20; // some 8,000 failed logins; the numbers tell how many more there were
constexpr int stampBytes = 24;

QString logPath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("sealed.log"));
}

} // namespace

void append(const QString &folder, const Event &event, const QByteArray &auditPublicKey)
{
    QFile file(logPath(folder));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.size() > maxBytes)
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QByteArray plain = ByteWriter()
                           .number(event.number)
                           .padded(event.atUtc.toLatin1().left(stampBytes), stampBytes)
                           .bytes(event.userUid.bytes())
                           .result();
    const QByteArray sealed = crypto::seal(SecretBytes::take(plain), auditPublicKey);
    if (!sealed.isEmpty())
        file.write(sealed.toBase64() + '\n');
}

Content read(const QString &folder, const QByteArray &auditPublicKey, const SecretBytes &auditSecretKey)
{
    Content content;
    QFile file(logPath(folder));
    if (!file.open(QIODevice::ReadOnly))
        return content;
    const QList<QByteArray> lines = file.read(2 * maxBytes).split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const auto plain = crypto::openSealed(QByteArray::fromBase64(line), auditPublicKey, auditSecretKey);
        const QByteArray bytes = plain ? QByteArray(reinterpret_cast<const char *>(plain->data()),
                                                    static_cast<qsizetype>(plain->size()))
                                       : QByteArray();
        ByteReader in(bytes);
        Event event;
        event.number = in.number<quint64>();
        event.atUtc = QString::fromLatin1(in.bytes(stampBytes)).remove(QChar::Null);
        event.userUid = Uid::fromBytes(in.bytes(16)).value_or(Uid());
        if (!in.ok() || !in.atEnd())
            ++content.unreadable;
        else
            content.events.append(event);
    }
    std::stable_sort(content.events.begin(), content.events.end(),
                     [](const Event &a, const Event &b) { return a.number < b.number; });
    const auto twice = std::unique(content.events.begin(), content.events.end(),
                                   [](const Event &a, const Event &b) { return a.number == b.number; });
    content.events.erase(twice, content.events.end());
    return content;
}

void remove(const QString &folder)
{
    QFile::remove(logPath(folder));
}

} // namespace tingyu::sealedlog
