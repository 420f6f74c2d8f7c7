// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/school/school_operations.h"
#include "core/services.h"
#include "tests/support/vault_fixture.h"

namespace tingyu::test {

/// A vault with a school in it: two terms of 2026-2027, three classes (七年级1班, 七年级2班, 八年级1班), no
/// students yet. The clock stands at 2026-11-20T08:00, in term 1.
class SchoolFixture : public VaultFixture
{
public:
    SchoolFixture();
    /// The services over the vault as it is now (VaultFixture::reopen() makes the old ones invalid).
    Services services() { return Services(workplace()); }

    SchoolClassId addClass(int grade, int number, int schoolYear = 2026);
    /// Makes a student through the service, by a head and counsellor, and gives back what was stored.
    Student add(const QString &name, SchoolClassId classId = {}, const QString &studentNo = {});
    Student add(const Student &student, const QList<Contact> &contacts = {});
    Student stored(const Uid &uid);
    /// Works on as the head and counsellor who made the vault.
    void asCounsellor();

    SchoolClassId class71;
    SchoolClassId class72;
    SchoolClassId class81;
};

/// Code and subject of a failure, "" for success.
template<class T>
QString refusal(const Result<T> &result)
{
    return result ? QString() : result.error().subject;
}

} // namespace tingyu::test
