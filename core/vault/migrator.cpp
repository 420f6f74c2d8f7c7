// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/migrator.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace tingyu {

Migrator::Migrator(Connection &connection, QList<MigrationStep> steps)
    : m_connection(connection), m_steps(std::move(steps))
{
    Q_ASSERT(std::adjacent_find(m_steps.cbegin(), m_steps.cend(), [](const auto &a, const auto &b) {
                 return a.number >= b.number;
             }) == m_steps.cend());
}

Result<int> Migrator::numberOf(Connection &connection)
{
    auto number = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!number)
        return number.error();
    return number->toInt();
}

Result<Migration> Migrator::run(const CopyFirst &copyFirst)
{
    auto from = numberOf(m_connection);
    if (!from)
        return from.error();
    const int newest = m_steps.isEmpty() ? 0 : m_steps.constLast().number;
    if (*from > newest)
        return fail(Errc::TooNew, "vault.too_new", {QString::number(*from)});
    if (*from == newest)
        return Migration{Migration::Kind::UpToDate, *from, newest};
    const bool fresh = *from == 0;
    if (!fresh && copyFirst) {
        // Copying reads every page; one that cannot be read ends it with SQLite's general error.
        if (auto copied = copyFirst(*from); !copied)
            return copied.error().code == Errc::Internal
                       ? fail(Errc::Damaged, "vault.damaged", copied.error().detail)
                       : copied.error();
    }
    for (const MigrationStep &step : std::as_const(m_steps)) {
        if (step.number <= *from)
            continue;
        if (auto done = runStep(step); !done)
            return done.error();
    }
    return Migration{fresh ? Migration::Kind::Fresh : Migration::Kind::Upgraded, *from, newest};
}

Result<void> Migrator::runStep(const MigrationStep &step)
{
    const auto broken = [&step](const QStringList &why) {
        return fail(Errc::Damaged, "vault.migration_broken", QStringList{QString::number(step.number)} + why);
    };
    // A table can only be rebuilt with references switched off, and inside a transaction the switch does
    // nothing. It goes back on whatever happens.
    if (auto off = m_connection.script("PRAGMA foreign_keys=OFF"); !off)
        return off;
    const auto attempt = [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_connection);
        if (!transaction)
            return transaction.error();
        if (auto done = m_connection.script(step.sql); !done)
            return done.error().code == Errc::Internal ? broken(done.error().detail) : done.error();
        if (step.data != nullptr) {
            if (auto done = step.data(m_connection); !done)
                return done.error();
        }
        auto dangling = m_connection.value(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check"));
        if (!dangling)
            return dangling.error();
        if (dangling->toLongLong() > 0)
            return broken({QStringLiteral("foreign_key")});
        if (auto set = m_connection.script("PRAGMA user_version=" + QByteArray::number(step.number)); !set)
            return set;
        return (*transaction)->commit();
    };
    Result<void> result = attempt();
    auto on = m_connection.script("PRAGMA foreign_keys=ON");
    return result ? on : result;
}

Result<QList<MigrationStep>> Migrator::builtIn()
{
    QList<MigrationStep> steps;
    const QDir folder(QStringLiteral(":/schema"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const int number = name.section(u'_', 0, 0).toInt();
        if (number <= 0 || !file.open(QIODevice::ReadOnly))
            return fail(Errc::Internal, "vault.schema_missing", {name});
        steps.append({number, name, file.readAll()});
    }
    if (steps.isEmpty())
        return fail(Errc::Internal, "vault.schema_missing");
    return steps;
}

Result<QString> Migrator::describe(Connection &connection)
{
    auto rows = connection.select(QStringLiteral(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name"));
    if (!rows)
        return rows.error();
    QString text;
    while (rows->next())
        text += rows->text(2) + QStringLiteral(";\n\n");
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    return text;
}

} // namespace tingyu
