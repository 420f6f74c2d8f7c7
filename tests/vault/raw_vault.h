// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/secret.h"

#include <QString>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <string>

namespace tingyu::test {

/// Somebody who holds the raw key and an SQL tool: none of the program's guards is in his way.
class RawVault
{
public:
    RawVault(const QString &path, const SecretKey &key)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr);
        std::string text(65, '\0');
        sodium_bin2hex(text.data(), text.size(), key.data(), key.size());
        text = "x'" + text.substr(0, 64) + "'";
        sqlite3_key_v2(m_handle, "main", text.data(), static_cast<int>(text.size()));
    }
    ~RawVault() { sqlite3_close(m_handle); }
    RawVault(const RawVault &) = delete;
    RawVault &operator=(const RawVault &) = delete;

    /// Number of rows changed, -1 when the SQL failed.
    int run(const QString &sql)
    {
        const int code = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
        return code == SQLITE_OK ? sqlite3_changes(m_handle) : -1;
    }
    /// Takes the triggers off the log first.
    int runOnLog(const QString &sql)
    {
        run(QStringLiteral("DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete"));
        return run(sql);
    }

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace tingyu::test
