// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/open_import.h"

#include "core/school/import_rows.h"
#include "core/vault/migrator.h"
#include "core/vault/progress_part.h"
#include "core/vault/read_column.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_staging.h"

namespace tingyu {
namespace {

const auto action = QStringLiteral("vault.imported");

Result<int> newestSchema()
{
    const auto steps = Migrator::builtIn();
    if (!steps)
        return steps.error();
    return steps->isEmpty() ? 0 : steps->constLast().number;
}

Result<qint64> readRows(ExportSource &source, const QList<ImportTable> &plan, Workplace &place,
                        const Progress &progress)
{
    ImportRows rows(place);
    QStringList names;
    for (const ImportTable &table : plan)
        names.append(table.fileName());
    qsizetype at = -1;
    const auto goOn = [&]() -> Result<void> {
        if (at >= 0) {
            if (auto ended = rows.end(); !ended)
                return ended;
        }
        if (++at < plan.size())
            rows.begin(plan.at(at));
        return {};
    };
    auto read = source.read(
        names,
        [&](const QString &name, const QByteArray &bytes) -> Result<void> {
            while (at < 0 || plan.at(at).fileName() != name) {
                if (auto gone = goOn(); !gone)
                    return gone;
            }
            return rows.take(bytes);
        },
        progress);
    while (read && at < plan.size())
        read = goOn();
    if (read)
        read = rows.finish();
    return read ? Result<qint64>(rows.records()) : read.error();
}

/// One line for each record, so that the log proves them from here on.
Result<void> putOnRecord(Workplace &place)
{
    for (const RecordType &type : recordTypes()) {
        const auto ids = readIntegers(
            place.db(), QStringLiteral("SELECT id FROM %1 ORDER BY id").arg(QLatin1String(type.type)));
        if (!ids)
            return ids.error();
        const bool isUser = qstrcmp(type.type, "user") == 0;
        for (const qint64 id : *ids) {
            if (isUser && id == place.session().userId.value())
                continue; // has its line from the making of the vault
            const auto state = place.audit().stateOf(type, id);
            if (!state)
                return state.error();
            if (auto line = place.audit().append(place.session(), {action,
                                                                   {QLatin1String(type.type), state->uid},
                                                                   Outcome::Ok,
                                                                   QStringLiteral("created"),
                                                                   state->rev,
                                                                   state->hash});
                !line)
                return line;
        }
    }
    return {};
}

Result<qint64> fill(ExportSource &source, const ImportManifest &manifest, int schema,
                    const QList<ExportTable> &tables, Vault &vault, const Progress &progress)
{
    Workplace &place = vault.workplace();
    const auto plan = planImport(place.db(), manifest, schema, tables);
    if (!plan)
        return plan.error();
    auto transaction = Transaction::begin(place.db());
    if (!transaction)
        return transaction.error();
    // What a row points to may come after it; nothing is left pointing nowhere at the end.
    if (auto deferred = place.db().script("PRAGMA defer_foreign_keys=ON"); !deferred)
        return deferred.error();
    const auto records = readRows(source, *plan, place, progress);
    if (!records)
        return records.error();
    if (auto line = place.audit().append(place.session(), {action,
                                                           {QStringLiteral("vault"), vault.info().vaultId},
                                                           Outcome::Ok,
                                                           QStringLiteral("records:%1").arg(*records),
                                                           0,
                                                           {}});
        !line)
        return line.error();
    if (auto recorded = putOnRecord(place); !recorded)
        return recorded.error();
    if (auto committed = (*transaction)->commit(); !committed)
        return committed.error();
    return *records;
}

} // namespace

Result<Imported> importOpenExport(ExportSource &source, const QList<ExportTable> &tables,
                                  const ImportOrder &order, const Progress &progress)
{
    const auto schema = newestSchema();
    if (!schema)
        return schema.error();
    const auto bytes = source.manifest();
    if (!bytes)
        return bytes.error();
    const auto manifest = readImportManifest(*bytes, *schema);
    if (!manifest)
        return manifest.error();
    VaultStaging staging(order.folder);
    if (auto prepared = vaultfolder::prepareNew(order.folder); !prepared)
        return prepared.error();
    if (auto made = staging.make(); !made)
        return made.error();
    auto created =
        Vault::create(staging.path(), {manifest->kind, manifest->name, order.userName, manifest->isDemo},
                      order.password, order.environment);
    if (!created)
        return created.error();
    const auto records = fill(source, *manifest, *schema, tables, *created->vault, progress);
    if (!records)
        return records.error();
    const VaultInfo info = created->vault->info();
    created->vault.reset(); // closed, so that its files can move
    if (auto moved = staging.moveOut(info.generation); !moved)
        return moved.error();
    return Imported{info.vaultId, manifest->name, *schema, *records, created->sheet};
}

} // namespace tingyu
