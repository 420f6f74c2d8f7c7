// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/lockout.h"

#include "core/base/platform.h"
#include "core/vault/crypto.h"
#include "core/vault/keyring.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <algorithm>

namespace tingyu {
namespace {

constexpr qint64 maxFileBytes = 64 * 1024;
constexpr int mostNames = 300; // more than a vault has users: typed rubbish must not fill the disk
constexpr int maxFailures = 1000;

/// Serialises the windows and commands that count at the same moment. Best effort: without it a count may be
/// lost, the login itself stays right.
class Turn
{
public:
    explicit Turn(const QString &folder)
    {
        const QString path = QDir(folder).filePath(QStringLiteral("vault.lockout.lock"));
        for (int attempt = 0; attempt < 40; ++attempt) {
            const auto taken = m_lock.acquire(path, {});
            if (taken || taken.error().code != Errc::Busy)
                return;
            QThread::msleep(25);
        }
    }

private:
    platform::LockFile m_lock;
};

} // namespace

int lockoutSeconds(int failures)
{
    static constexpr int steps[] = {30, 60, 120, 300, 900};
    constexpr int free = 5;
    if (failures < free)
        return 0;
    return steps[std::min<size_t>(static_cast<size_t>(failures - free), std::size(steps) - 1)];
}

Lockout::Lockout(const QString &folder, const Uid &vaultId, const Clock &clock)
    : m_folder(folder), m_vaultId(vaultId), m_clock(clock)
{
}

QString Lockout::path(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("vault.lockout"));
}

QString Lockout::keyOf(const QString &name) const
{
    return QString::fromLatin1(crypto::hash({m_vaultId.bytes(), normalisedName(name).toUtf8()}, 16).toHex());
}

qint64 Lockout::leftMs(const Count &count) const
{
    const qint64 now = m_clock.monotonicMs();
    // Smaller than when it was written: the machine was started anew, and has run for `now` since.
    const qint64 passed = now >= count.sinceMs ? now - count.sinceMs : now;
    return std::max<qint64>(0, count.waitMs - std::max<qint64>(0, passed));
}

Lockout::State Lockout::read() const
{
    State state;
    QFile file(path(m_folder));
    if (!file.open(QIODevice::ReadOnly))
        return state;
    const QJsonObject root = QJsonDocument::fromJson(file.read(maxFileBytes)).object();
    state.failureNumber = static_cast<quint64>(std::max(0.0, root.value(QLatin1String("n")).toDouble()));
    const QJsonObject counts = root.value(QLatin1String("counts")).toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        Count count;
        count.failures = std::clamp(object.value(QLatin1String("failures")).toInt(), 0, maxFailures);
        // The file is no authority over the length: whoever edits it cannot close the vault for good.
        count.waitMs = std::clamp<qint64>(object.value(QLatin1String("wait")).toInteger(), 0,
                                          lockoutSeconds(count.failures) * 1000LL);
        count.sinceMs = object.value(QLatin1String("since")).toInteger();
        state.counts.insert(it.key(), count);
    }
    return state;
}

void Lockout::write(const State &state) const
{
    QJsonObject counts;
    for (auto it = state.counts.begin(); it != state.counts.end(); ++it) {
        counts.insert(it.key(), QJsonObject{{QStringLiteral("failures"), it->failures},
                                            {QStringLiteral("wait"), it->waitMs},
                                            {QStringLiteral("since"), it->sinceMs}});
    }
    const QJsonObject root{{QStringLiteral("n"), static_cast<qint64>(state.failureNumber)},
                           {QStringLiteral("counts"), counts}};
    // A full disk or a read-only folder must not keep the right password out, so a failure ends here.
    const auto written =
        platform::replaceFile(path(m_folder), QJsonDocument(root).toJson(QJsonDocument::Compact));
    Q_UNUSED(written)
}

Result<void> Lockout::begin(const QString &name)
{
    const Turn turn(m_folder);
    State state = read();
    const QString key = keyOf(name);
    const qint64 left = std::max(leftMs(state.counts.value(key)), leftMs(state.counts.value(QString())));
    if (left > 0)
        return fail(Errc::LockedOut, "vault.locked_out", {QString::number((left + 999) / 1000)});
    if (!state.counts.contains(key) && state.counts.size() >= mostNames)
        state.counts.removeIf([](QHash<QString, Count>::iterator it) { return !it.key().isEmpty(); });
    for (const QString &counted : {key, QString()}) {
        Count &count = state.counts[counted];
        count.failures = std::min(count.failures + 1, maxFailures);
        count.waitMs = lockoutSeconds(count.failures) * 1000LL;
        count.sinceMs = m_clock.monotonicMs();
    }
    write(state);
    return {};
}

void Lockout::succeeded(const QString &name)
{
    const Turn turn(m_folder);
    State state = read();
    state.counts.remove(keyOf(name));
    state.counts.remove(QString());
    write(state);
}

void Lockout::withdrawn(const QString &name)
{
    const Turn turn(m_folder);
    State state = read();
    for (const QString &counted : {keyOf(name), QString()}) {
        Count &count = state.counts[counted];
        count.failures = std::max(0, count.failures - 1);
        count.waitMs = 0; // it could only begin because no wait was left
    }
    write(state);
}

quint64 Lockout::nextFailureNumber()
{
    const Turn turn(m_folder);
    State state = read();
    ++state.failureNumber;
    write(state);
    return state.failureNumber;
}

} // namespace tingyu
