// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_operations.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <ctime>

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

/// Processor time of this program, so that other work on the machine does not count.
class CpuTimer
{
public:
    qint64 restart()
    {
        const std::clock_t now = std::clock();
        const qint64 ms = static_cast<qint64>(now - m_start) * 1000 / CLOCKS_PER_SEC;
        m_start = now;
        return ms;
    }

private:
    std::clock_t m_start = std::clock();
};

} // namespace

TEST_CASE("Five thousand students of forty columns with two guardians each are stored in well under 1.5 s",
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

    CpuTimer timer;
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
    const qint64 writtenMs = timer.restart();
    const auto verdict = must(vault.audit().verify());
    const qint64 verifiedMs = timer.restart();
    must(vault.audit().verify(1, false));
    const qint64 chainMs = timer.restart();
    const auto undone = must(UndoService(vault.workplace()).undo(vault.workplace().lastChangeSet()));
    const qint64 undoneMs = timer.restart();
    INFO("write " << writtenMs << " ms, verify " << verifiedMs << " ms, undo " << undoneMs << " ms");
    CHECK(verdict.ok());
    CHECK(undone.restored == 5000);
    CHECK(must(vault.audit().verify()).ok());
    CHECK(writtenMs < 1500);
    WARN("write " << writtenMs << " ms, verify " << verifiedMs << " ms (chain alone " << chainMs
                  << " ms), undo " << undoneMs << " ms");
}
