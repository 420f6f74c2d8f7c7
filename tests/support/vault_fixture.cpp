// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/vault_fixture.h"

#include "core/vault/vault_operations.h"
#include "tests/support/fresh_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tingyu::test {

void failTest(const Error &error)
{
    FAIL("error " << static_cast<int>(error.code) << " " << error.subject.toStdString() << " "
                  << error.detail.join(u' ').toStdString());
    std::abort(); // FAIL has thrown; the compiler does not know
}

QString memoryFolderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/ty-test-XXXXXX");
}

VaultFixture::VaultFixture() : VaultFixture(Options{}) {}

VaultFixture::VaultFixture(const Options &options)
    : m_options(options)
    , m_clock(WallTime{QDate(2026, 11, 20), QTime(8, 0)})
    , m_uids(m_clock, 20261120)
    , m_key(freshVaultKey())
    , m_macKey(SecretBytes::random(32))
    , m_vaultId(m_uids.next())
    , m_origin(m_uids.next())
{
    REQUIRE(QFile::copy(freshVaultPath(), path()));
    m_connection = must(tryOpen());
    if (!options.extraSchema.isEmpty())
        must(m_connection->script(options.extraSchema));
    openParts({});
    as(options.roles);
}

VaultFixture::~VaultFixture() = default;

void VaultFixture::openParts(const Session &session)
{
    m_audit = std::make_unique<AuditLog>(*m_connection, m_clock, m_macKey, m_vaultId, m_options.types);
    m_workplace = std::make_unique<Workplace>(
        Workplace::Parts{*m_connection, m_clock, m_uids, *m_audit, session, m_origin});
}

const Session &VaultFixture::as(RoleSet roles, const QList<SchoolClassId> &classes)
{
    return asUser(QStringLiteral("用户%1").arg(m_users.size() + 1), roles, classes);
}

const Session &VaultFixture::asUser(const QString &name, RoleSet roles, const QList<SchoolClassId> &classes)
{
    if (!m_users.contains(name)) {
        Session maker = m_workplace->session();
        maker.roles = {Role::Head};
        m_workplace->setSession(maker);
        QStringList ids;
        for (const SchoolClassId &id : classes)
            ids.append(QString::number(id.value()));
        const RowRef row = must(m_workplace->change(op::userManage, [&](Change &change) {
            return change.insert(QStringLiteral("user"),
                                 {{QStringLiteral("name"), name},
                                  {QStringLiteral("roles"), roles.bits()},
                                  {QStringLiteral("box_pk"), QByteArray(32, '\1')},
                                  {QStringLiteral("state"), QStringLiteral("enabled")},
                                  {QStringLiteral("class_ids"), ids.join(u',')}});
        }));
        m_users.insert(name, {UserId(row.id), row.uid, name, roles, classes, m_uids.next(), false});
    }
    m_workplace->setSession(m_users.value(name));
    return m_workplace->session();
}

void VaultFixture::close()
{
    m_workplace.reset();
    m_audit.reset();
    m_connection.reset();
}

Result<std::unique_ptr<Connection>> VaultFixture::tryOpen() const
{
    return Connection::open(path(), m_key, Connection::Mode::Open);
}

void VaultFixture::reopen()
{
    const Session session = m_workplace ? m_workplace->session() : m_users.begin().value();
    close();
    m_connection = must(tryOpen());
    openParts(session);
}

QVariant VaultFixture::value(const QString &sql, const QVariantList &parameters)
{
    return must(m_connection->value(sql, parameters));
}

QStringList VaultFixture::auditLines()
{
    QStringList lines;
    QList<AuditEntry> entries = must(m_audit->list({{}, {}, 1'000'000}));
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)
        lines.append(
            QStringList{entry->action, entry->object.type, outcomeCode(entry->outcome), entry->reasonCode}
                .join(u' '));
    return lines;
}

} // namespace tingyu::test
