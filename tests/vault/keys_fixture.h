// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid_source.h"
#include "core/vault/vault.h"
#include "tests/support/vault_fixture.h"
#include "tests/vault/keys_support.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace tingyu::test {

inline const auto head = QStringLiteral("林晓舟");
inline constexpr const char *headPassword = "lighthouse in the fog 7";
/// Whom the head takes in.
inline const auto colleague = QStringLiteral("周望");
inline constexpr const char *colleaguePassword = "harbour wall 44 x";

/// A folder with a vault in it, closed; made with the cheap KDF.
struct KeyedVault
{
    QTemporaryDir dir;
    FixedClock clock{{QDate(2026, 11, 20), QTime(8, 0)}};
    SeededUidSource uids{clock, 5};
    VaultEnvironment environment{clock, uids, cheapKdf()};
    QString folder = dir.filePath(QStringLiteral("vault"));
    RecoverySheet sheet;

    KeyedVault()
    {
        auto created = must(create(folder));
        sheet = created.sheet;
    }
    Result<Vault::Created> create(const QString &where, bool demo = false)
    {
        return Vault::create(where, {VaultKind::School, QStringLiteral("青石镇中心学校"), head, demo},
                             secret(headPassword), environment);
    }
    Result<std::unique_ptr<Vault>> open(const QString &name = head, const char *password = headPassword)
    {
        return Vault::open(folder, name, secret(password), environment);
    }
    QString sheetText() const { return sheet.groups.join(QLatin1Char(' ')); }
    QString file(const char *name) const { return folder + QLatin1Char('/') + QLatin1String(name); }
    /// "action outcome reason", oldest first.
    static QStringList auditLines(Vault &vault)
    {
        QStringList lines;
        const auto entries = must(vault.workplace().audit().list({{}, {}, 100'000}));
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)
            lines.append(QStringList{entry->action, outcomeCode(entry->outcome), entry->reasonCode}
                             .join(u' ')
                             .trimmed());
        return lines;
    }
    /// Every file of the folder with its bytes.
    QHash<QString, QByteArray> content() const
    {
        QHash<QString, QByteArray> files;
        for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
            files.insert(name, bytesOf(QDir(folder).filePath(name)));
        return files;
    }
};

} // namespace tingyu::test
