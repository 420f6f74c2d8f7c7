// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_operations.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

constexpr RecordType::Child pupilChildren[] = {
    {"parent", "pupil_id"}, {"tag", "pupil_id"}, {"consent_", "pupil_id"}};
constexpr RecordType pupilTypes[] = {{"user", {}}, {"pupil", pupilChildren}};
constexpr Operation import{"test.import", op::roomStaff, {}, {}};
constexpr int columnCount = 40;

QByteArray table(const char *name, const QByteArray &columns)
{
    return QByteArray("CREATE TABLE ") + name +
           " (id INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, rev INTEGER NOT NULL, created_utc TEXT NOT "
           "NULL, "
           "created_by INTEGER, changed_utc TEXT NOT NULL, changed_by INTEGER, origin BLOB NOT NULL, "
           "removed_utc TEXT, " +
           columns + ") STRICT;";
}

} // namespace

TEST_CASE("Five thousand students of forty columns with two guardians each are one change, proved by the log "
          "and undone as one",
          "[slow]")
{
    QByteArray columns;
    for (int i = 0; i < columnCount; ++i)
        columns += "c" + QByteArray::number(i) + " TEXT,";
    columns.chop(1);
    VaultFixture::Options options;
    options.types = pupilTypes;
    options.extraSchema = table("pupil", columns);
    for (const char *child : {"parent", "tag", "consent_"})
        options.extraSchema +=
            table(child, "pupil_id INTEGER NOT NULL REFERENCES pupil (id), name TEXT, phone TEXT, kin TEXT") +
            "CREATE INDEX " + child + "_pupil ON " + child + " (pupil_id);";
    VaultFixture vault(options);
    Fields fields;
    for (int i = 0; i < columnCount; ++i)
        fields.append({QStringLiteral("c%1").arg(i), QStringLiteral("一项内容%1").arg(i)});
    const auto pupilId = QStringLiteral("pupil_id");
    const auto name = QStringLiteral("name");

    must(vault.workplace().change(import, [&](Change &change) -> Result<void> {
        for (int student = 0; student < 5000; ++student) {
            auto row = change.insert(QStringLiteral("pupil"), fields);
            if (!row)
                return row.error();
            for (int guardian = 0; guardian < 2; ++guardian) {
                auto kin = change.insert(QStringLiteral("parent"),
                                         {{pupilId, row->id},
                                          {name, QStringLiteral("家长")},
                                          {QStringLiteral("phone"), QStringLiteral("13800000000")},
                                          {QStringLiteral("kin"), QStringLiteral("mother")}});
                if (!kin)
                    return kin.error();
            }
        }
        return {};
    }));
    CHECK(must(vault.audit().verify()).ok());
    const auto undone = must(UndoService(vault.workplace()).undo(vault.workplace().lastChangeSet()));
    CHECK(undone.restored == 5000);
    CHECK(must(vault.audit().verify()).ok());
}
