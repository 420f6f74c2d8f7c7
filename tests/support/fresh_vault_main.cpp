// SPDX-License-Identifier: GPL-3.0-or-later
// fresh_vault: makes the file of fresh_vault.h anew, under a new key.
#include "core/vault/connection.h"
#include "core/vault/migrator.h"
#include "resources/resources.h"
#include "tests/support/fresh_vault.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace tingyu;

namespace {

Result<Migration> migrated(const SecretKey &key)
{
    auto connection = Connection::open(test::freshVaultPath(), key, Connection::Mode::Create);
    if (!connection)
        return connection.error();
    auto steps = Migrator::builtIn();
    if (!steps)
        return steps.error();
    return Migrator(**connection, *steps).run({});
}

bool written(const SecretKey &key)
{
    const auto size = static_cast<qint64>(key.size());
    QFile file(test::freshVaultKeyPath());
    return file.open(QIODevice::WriteOnly) &&
           file.write(reinterpret_cast<const char *>(key.data()), size) == size && file.flush();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initDataResources();
    QFile::remove(test::freshVaultPath());
    const SecretKey key = SecretKey::random(32);
    const auto made = migrated(key);
    if (made && written(key))
        return 0;
    std::fprintf(stderr, "no fresh vault: %s\n",
                 made ? "its key cannot be written" : qPrintable(made.error().subject));
    QFile::remove(test::freshVaultPath());
    return 1;
}
