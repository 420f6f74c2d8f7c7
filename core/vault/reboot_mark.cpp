// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/reboot_mark.h"

#include "core/base/boot_id.h"
#include "core/base/platform.h"
#include "core/vault/crypto.h"
#include "core/vault/facts.h"
#include "core/vault/vault_impl.h"
#include "core/vault/vault_operations.h"

#include <QDir>
#include <QFile>

namespace tingyu::rebootmark {
namespace {

constexpr int tokenBytes = 8;
constexpr qint64 mostBytes = 200;

QString markPath(const QString &folder)
{
    return QDir(folder).filePath(QLatin1String(fileName));
}

} // namespace

QString Mark::toString() const
{
    return token % QLatin1Char(' ') % boot;
}

std::optional<Mark> Mark::fromString(const QString &text)
{
    const QStringList parts = text.trimmed().split(u' ');
    if (parts.size() != 2 || parts.at(0).size() != 2 * tokenBytes || parts.at(1).isEmpty())
        return {};
    return Mark{parts.at(0), parts.at(1)};
}

Result<Mark> leave(const QString &folder)
{
    const Mark mark{QString::fromLatin1(crypto::randomBytes(tokenBytes).toHex()), platform::bootId()};
    if (mark.boot.isEmpty())
        return fail(Errc::Unsupported, "reboot.unknown");
    if (auto written = platform::replaceFile(markPath(folder), mark.toString().toLatin1()); !written)
        return written.error();
    return mark;
}

std::optional<Mark> find(const QString &folder)
{
    QFile file(markPath(folder));
    return file.open(QIODevice::ReadOnly) ? Mark::fromString(QString::fromLatin1(file.read(mostBytes)))
                                          : std::nullopt;
}

void remove(const QString &folder)
{
    QFile::remove(markPath(folder));
}

Verdict judge(const std::optional<Mark> &expected, const std::optional<Mark> &found, const QString &bootNow)
{
    if (expected && found != expected) // an older test's mark, or none
        return platform::isSameBoot(expected->boot, bootNow) ? Verdict::None : Verdict::Reverted;
    if (!found)
        return Verdict::None;
    return platform::isSameBoot(found->boot, bootNow) ? Verdict::Waiting : Verdict::Survived;
}

Result<void> noteSurvived(Vault &vault)
{
    Workplace &place = vault.workplace();
    return place.change(op::vaultBackup, [&](Change &change) -> Result<void> {
        const auto origin = vault.impl().bytesFact(fact::origin);
        if (!origin)
            return origin.error();
        change.mention(vault.impl().whole(), QStringLiteral("reboot-survived"));
        return writeFact(change.db(), fact::rebootSurvived,
                         origin->toHex() + ' ' + utcStamp(place.clock().nowUtc()).toLatin1());
    });
}

Result<bool> hasSurvived(Vault &vault)
{
    const auto told = readFact(*vault.impl().connection, fact::rebootSurvived);
    const auto origin = vault.impl().bytesFact(fact::origin);
    if (!told || !origin)
        return told ? origin.error() : told.error();
    return told->has_value() && (*told)->split(' ').constFirst() == origin->toHex();
}

} // namespace tingyu::rebootmark
