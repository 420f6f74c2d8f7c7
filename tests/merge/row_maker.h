// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/vault_fixture.h"

namespace tingyu::test {

/// Makes a row of any table out of the schema alone, with the rows it cannot be without: what a column needs
/// is read off its type, its references and its CHECK. So a table that a later schema adds is in every test
/// that goes through the schema, without being named there.
class RowMaker
{
public:
    explicit RowMaker(VaultFixture &vault) : m_vault(vault) {}
    /// Row id. `given` goes before what the schema suggests.
    Result<qint64> make(Change &change, const QString &table, const Fields &given);

private:
    QVariant valueOf(const QString &table, const QString &column, const QString &type,
                     const QString &definition);
    QString definitionOf(const QString &table, const QString &column);

    VaultFixture &m_vault;
    int m_next = 1000; ///< no two numbers are alike
};

} // namespace tingyu::test
