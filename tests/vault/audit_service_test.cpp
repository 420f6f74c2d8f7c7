// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_service.h"

#include "core/vault/purpose_service.h"
#include "core/vault/vault_operations.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

TEST_CASE("Head and inspector read the log, the others are refused and that is on record")
{
    VaultFixture vault;
    for (const Role role : {Role::Head, Role::Inspector}) {
        vault.as({role});
        CHECK(AuditService(vault.workplace()).list({}));
    }
    for (const Role role : {Role::Counsellor, Role::Keyer, Role::ClassTeacher, Role::Officer, Role::Expert}) {
        vault.as({role});
        const auto refused = AuditService(vault.workplace()).list({});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Errc::Denied);
        CHECK(vault.auditLines().constLast().startsWith(QStringLiteral("audit.read")));
        CHECK(vault.auditLines().constLast().contains(QStringLiteral("denied")));
    }
}

TEST_CASE("Why something was opened is told to the head alone; an inspector sees that it was")
{
    VaultFixture vault;
    const auto reason = QStringLiteral("核对一名学生的报告");
    vault.as({Role::Head});
    must(vault.workplace().change(op::notesOpen, [&](Change &change) {
        return change.insert(QLatin1String(purposeType), {{QStringLiteral("reason"), reason}});
    }));
    for (const Role role : {Role::Head, Role::Inspector}) {
        vault.as({role});
        const auto entries = must(AuditService(vault.workplace()).list({}));
        const auto opened = std::find_if(entries.cbegin(), entries.cend(), [](const AuditEntry &entry) {
            return entry.action == QLatin1String(op::notesOpen.id);
        });
        REQUIRE(opened != entries.cend());
        CHECK(opened->purpose == (role == Role::Head ? reason : QString()));
    }
}

TEST_CASE("The list is newest first, narrowed by day and cut at the limit")
{
    VaultFixture vault;
    must(vault.workplace().note(QStringLiteral("one")));
    vault.clock().advanceMs(24 * 3600 * 1000LL);
    must(vault.workplace().note(QStringLiteral("two")));
    AuditService service(vault.workplace());
    CHECK(must(service.list({})).constFirst().action == QStringLiteral("two"));
    AuditFilter filter;
    filter.since = QDate(2026, 11, 21);
    CHECK(must(service.list(filter)).size() == 1);
    filter = {};
    filter.limit = 1;
    CHECK(must(service.list(filter)).size() == 1);
}

TEST_CASE("Proving the log is on record with its verdict, also when a row was changed behind its back")
{
    VaultFixture vault;
    AuditService service(vault.workplace());
    CHECK(must(service.verify()).ok());
    CHECK(vault.auditLines().constLast() == QStringLiteral("audit.verify vault ok "));

    must(vault.db().run(QStringLiteral("UPDATE user SET roles = 127 WHERE id = 1")));
    const auto verdict = must(service.verify());
    CHECK_FALSE(verdict.ok());
    CHECK(verdict.rows.startsWith(QStringLiteral("user:")));
    CHECK(vault.auditLines().constLast() == QStringLiteral("audit.verify vault failed "));
}
