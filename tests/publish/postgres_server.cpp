// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/publish/postgres_server.h"

#include <catch2/catch_test_macros.hpp>

#include <QCollator>
#include <QDir>
#include <QFile>

#include <algorithm>

#include <unistd.h>

namespace tingyu::test {
namespace {

const auto owner = QStringLiteral("prefecture");
const QByteArray ownerPassword = "the figures of \\ 'many' schools";

/// The newest server that Debian's packages put here.
QString newestServer()
{
    const QDir all(QStringLiteral("/usr/lib/postgresql"));
    QStringList versions = all.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCollator byNumber;
    byNumber.setNumericMode(true);
    std::sort(versions.begin(), versions.end(), byNumber);
    for (auto version = versions.crbegin(); version != versions.crend(); ++version) {
        const QString bin = all.filePath(*version + QStringLiteral("/bin"));
        if (QFile::exists(bin + QStringLiteral("/initdb")))
            return bin;
    }
    return {};
}

QProcessEnvironment clientEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), QString::fromLatin1(ownerPassword));
    return environment;
}

QByteArray must(const QStringList &words,
                const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(words.first(), words.mid(1));
    const bool ended = process.waitForFinished(60000);
    const QByteArray errors = process.readAllStandardError();
    INFO(words.join(u' ').toStdString() << ": " << errors.toStdString());
    REQUIRE(ended);
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

} // namespace

PostgresServer::PostgresServer()
    : m_bin(newestServer()), m_folder(QDir::tempPath() + QStringLiteral("/ty-pg-XXXXXX"))
{
    if (m_bin.isEmpty())
        FAIL("No PostgreSQL server is installed, so nothing was tested: apt-get install postgresql");
    QFile password(passwordFile());
    REQUIRE(password.open(QIODevice::WriteOnly));
    REQUIRE(password.write(ownerPassword + '\n') > 0);
    password.close();
    if (::geteuid() == 0)
        must({QStringLiteral("chown"), QStringLiteral("-R"), QStringLiteral("nobody"), m_folder.path()});
    const QString data = m_folder.filePath(QStringLiteral("data"));
    must(asOwner({bin(QStringLiteral("initdb")), QStringLiteral("-D"), data, QStringLiteral("-U"), owner,
                  QStringLiteral("--pwfile=") + passwordFile(), QStringLiteral("--auth-local=scram-sha-256"),
                  QStringLiteral("--auth-host=reject"), QStringLiteral("--encoding=UTF8"),
                  QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")}));
    must(asOwner({bin(QStringLiteral("pg_ctl")), QStringLiteral("-D"), data, QStringLiteral("-w"),
                  QStringLiteral("-l"), m_folder.filePath(QStringLiteral("log")), QStringLiteral("-o"),
                  QStringLiteral("-k '%1' -c listen_addresses='' -c fsync=off").arg(m_folder.path()),
                  QStringLiteral("start")}));
    m_runs = true;
}

PostgresServer::~PostgresServer()
{
    stop();
}

void PostgresServer::stop()
{
    if (!m_runs)
        return;
    m_runs = false;
    const QStringList words = asOwner({bin(QStringLiteral("pg_ctl")), QStringLiteral("-D"),
                                       m_folder.filePath(QStringLiteral("data")), QStringLiteral("-m"),
                                       QStringLiteral("immediate"), QStringLiteral("stop")});
    QProcess::execute(words.first(), QStringList{words.mid(1)} + QStringList{QStringLiteral("-s")});
}

QStringList PostgresServer::asOwner(const QStringList &words) const
{
    if (::geteuid() != 0)
        return words;
    return QStringList{QStringLiteral("runuser"), QStringLiteral("-u"), QStringLiteral("nobody"),
                       QStringLiteral("--")} +
           words;
}

QString PostgresServer::address(const QString &role) const
{
    return QStringLiteral("host=%1 dbname=postgres user=%2")
        .arg(m_folder.path(), role.isEmpty() ? owner : role);
}

void PostgresServer::addRole(const QString &name) const
{
    QString password = QString::fromLatin1(ownerPassword);
    password.replace(u'\'', QStringLiteral("''"));
    rows(QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD '%2'").arg(name, password));
}

QByteArray PostgresServer::client(const QString &program, const QStringList &words) const
{
    return must(QStringList{bin(program), QStringLiteral("-h"), m_folder.path(), QStringLiteral("-U"), owner,
                            QStringLiteral("-d"), QStringLiteral("postgres")} +
                    words,
                clientEnvironment());
}

QStringList PostgresServer::rows(const QString &sql) const
{
    const QByteArray all =
        client(QStringLiteral("psql"), {QStringLiteral("-X"), QStringLiteral("-At"), QStringLiteral("-v"),
                                        QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-c"), sql});
    return QString::fromUtf8(all).split(u'\n', Qt::SkipEmptyParts);
}

void PostgresServer::runFile(const QString &path) const
{
    client(QStringLiteral("psql"), {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"),
                                    QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-f"), path});
}

QByteArray PostgresServer::dump() const
{
    QByteArray all;
    for (const QByteArray &line : client(QStringLiteral("pg_dump"), {}).split('\n')) {
        if (!line.startsWith("\\restrict ") && !line.startsWith("\\unrestrict ")) // another word each time
            all += line + '\n';
    }
    return all;
}

PostgresServer::Holder::Holder(const PostgresServer &server, const QString &sql)
{
    m_psql.setProcessEnvironment(clientEnvironment());
    m_psql.start(server.bin(QStringLiteral("psql")),
                 {QStringLiteral("-X"), QStringLiteral("-At"), QStringLiteral("-h"), server.m_folder.path(),
                  QStringLiteral("-U"), owner, QStringLiteral("-d"), QStringLiteral("postgres")});
    m_psql.write("BEGIN; " + sql.toUtf8() + "; SELECT 'held';\n");
    QByteArray said;
    while (!said.contains("held") && m_psql.waitForReadyRead(30000))
        said += m_psql.readAllStandardOutput();
    REQUIRE(said.contains("held"));
}

PostgresServer::Holder::~Holder()
{
    release();
    m_psql.waitForFinished(30000);
}

void PostgresServer::Holder::release()
{
    m_psql.closeWriteChannel();
    m_psql.waitForBytesWritten(1000);
}

} // namespace tingyu::test
