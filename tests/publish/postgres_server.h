// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace tingyu::test {

/// A real PostgreSQL server in a folder of its own, reached by a socket there and by nothing else; gone with
/// the object. Where no server is installed the test fails. It does not run as root: then as nobody.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// The words for --server; with a name: as a role that addRole() made.
    QString address(const QString &role = {}) const;
    /// A role that may log in, with the password of passwordFile(), and nothing more.
    void addRole(const QString &name) const;
    QString passwordFile() const { return m_folder.filePath(QStringLiteral("password")); }
    /// Rows of a statement, as psql gives them: columns parted by |, one row a line.
    QStringList rows(const QString &sql) const;
    void runFile(const QString &path) const;
    /// Everything that a dump holds.
    QByteArray dump() const;
    void stop();

    /// Another one's transaction, open until release().
    class Holder
    {
    public:
        Holder(const PostgresServer &server, const QString &sql);
        ~Holder();
        void release();

    private:
        QProcess m_psql;
    };

private:
    QStringList asOwner(const QStringList &words) const;
    QByteArray client(const QString &program, const QStringList &words) const;
    QString bin(const QString &program) const { return m_bin + u'/' + program; }

    QString m_bin;
    QTemporaryDir m_folder;
    bool m_runs = false;
};

} // namespace tingyu::test
