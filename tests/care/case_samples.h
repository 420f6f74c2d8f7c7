// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_service.h"
#include "core/services.h"
#include "tests/support/vault_fixture.h"

namespace tingyu::test {

/// A school with a class, a class teacher and some students, and the services over it.
class CaseFixture
{
public:
    CaseFixture();
    VaultFixture vault;
    Uid student;   ///< 林小满
    Uid classmate; ///< 周雨晴
    SchoolClassId schoolClass;

    Services services() { return Services(vault.workplace()); }
    Uid openCase(CaseKind kind = CaseKind::Crisis);
    /// A case with every field and every list of form 12 filled.
    Uid fullCase(CaseKind kind = CaseKind::Crisis);
};

} // namespace tingyu::test
