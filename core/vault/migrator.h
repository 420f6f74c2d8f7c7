// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

#include <QList>

#include <functional>

namespace tingyu {

/// One step of the schema: a whole SQL script and, where SQL cannot do it, a function that runs after it in
/// the same transaction. A plain function pointer on purpose: a step knows nothing but the connection.
struct MigrationStep
{
    int number = 0;
    QString name; ///< file name, for the log
    QByteArray sql;
    Result<void> (*data)(Connection &) = nullptr;
};

/// What a run did. Everything else is an Error.
struct Migration
{
    enum class Kind
    {
        Fresh,    ///< the vault was empty and now has the whole schema
        UpToDate, ///< nothing to do
        Upgraded,
    };
    Kind kind = Kind::UpToDate;
    int from = 0; ///< schema number before
    int to = 0;
    bool operator==(const Migration &) const = default;
};

/// Brings a vault to the schema of this program: all steps in order, for a new vault too; one transaction
/// each, with the number (PRAGMA user_version) set inside it. Errc::TooNew "vault.too_new" {number needed} ·
/// Errc::Damaged "vault.migration_broken" {number, code} when a step fails or leaves a broken reference: this
/// step is rolled back, earlier ones stay · what `copyFirst` says.
class Migrator
{
public:
    /// Makes a verified copy of the vault; called once, before the first step of a vault that has content.
    using CopyFirst = std::function<Result<void>(int fromNumber)>;

    Migrator(Connection &connection, QList<MigrationStep> steps);
    Result<Migration> run(const CopyFirst &copyFirst);

    /// The steps compiled into the program (:/schema), in order.
    static Result<QList<MigrationStep>> builtIn();
    /// The schema as text, one object after another by kind and name: what tests compare.
    static Result<QString> describe(Connection &connection);
    static Result<int> numberOf(Connection &connection);

private:
    Result<void> runStep(const MigrationStep &step);
    Connection &m_connection;
    QList<MigrationStep> m_steps;
};

} // namespace tingyu
