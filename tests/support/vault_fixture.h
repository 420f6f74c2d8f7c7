// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/migrator.h"
#include "core/vault/workplace.h"

#include <QTemporaryDir>

#include <optional>

namespace tingyu::test {

/// The value of a Result, or the end of the test case with the error's code and subject.
[[noreturn]] void failTest(const Error &error);
template<class T>
T must(Result<T> result)
{
    if (!result)
        failTest(result.error());
    return std::move(*result);
}
inline void must(const Result<void> &result)
{
    if (!result)
        failTest(result.error());
}

/// For QTemporaryDir: a folder in memory where there is one.
QString memoryFolderTemplate();

/// An open vault without password and keyring: a real encrypted file with the whole schema in a folder of its
/// own (in memory where the system has one: tests need not wait for a disk), a random raw key, the clock at
/// 2026-11-20T08:00, uids by a fixed seed. Starts with one user who holds head and counsellor.
class VaultFixture
{
public:
    struct Options
    {
        RoleSet roles{Role::Head, Role::Counsellor};
        std::span<const RecordType> types = recordTypes();
        QByteArray extraSchema; ///< SQL run after the schema, for tables of a test
    };
    VaultFixture();
    explicit VaultFixture(const Options &options);
    ~VaultFixture();

    /// Works on as a new user with these roles; `classes` for a class teacher. Returns the session.
    const Session &as(RoleSet roles, const QList<SchoolClassId> &classes = {});
    /// Works on as this user, made with these roles when the name is new.
    const Session &asUser(const QString &name, RoleSet roles = {Role::Counsellor},
                          const QList<SchoolClassId> &classes = {});
    /// Closes and opens the file again: nothing in memory stays; services made before point nowhere.
    void reopen();
    /// Closes the file, for a test that works on its bytes; reopen() opens it.
    void close();
    Result<std::unique_ptr<Connection>> tryOpen() const;

    Workplace &workplace() { return *m_workplace; }
    Connection &db() { return *m_connection; }
    AuditLog &audit() { return *m_audit; }
    FixedClock &clock() { return m_clock; }
    UidSource &uids() { return m_uids; }
    const SecretKey &key() const { return m_key; }
    QString path() const { return m_folder.filePath(QStringLiteral("vault-1.db")); }
    QString folder() const { return m_folder.path(); }
    /// The single value of a SELECT.
    QVariant value(const QString &sql, const QVariantList &parameters = {});
    /// All audit lines, oldest first, as "action type outcome reason".
    QStringList auditLines();

private:
    void openParts(const Session &session);

    Options m_options;
    QTemporaryDir m_folder{memoryFolderTemplate()};
    FixedClock m_clock;
    SeededUidSource m_uids;
    SecretKey m_key;
    SecretBytes m_macKey;
    Uid m_vaultId;
    Uid m_origin;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<AuditLog> m_audit;
    std::unique_ptr<Workplace> m_workplace;
    QHash<QString, Session> m_users;
};

} // namespace tingyu::test
