// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/export_work.h"

#include "core/base/text.h"
#include "core/school/existing_student.h"
#include "core/school/export_file.h"
#include "core/school/export_history.h"
#include "core/school/export_log.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/vault/facts.h"
#include "core/vault/migrator.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tingyu {
namespace {

QStringList fileNames(const QString &name)
{
    return {name + QStringLiteral(".json"), name + QStringLiteral(".csv")};
}

QJsonObject entryOf(const QString &name, const QList<ShapeColumn> &shown, const ExportedTable &written)
{
    QJsonArray columns;
    for (const ShapeColumn &column : shown)
        columns.append(QJsonObject{{QStringLiteral("name"), column.name},
                                   {QStringLiteral("kind"), exportKindCode(column.kind)}});
    return {{QStringLiteral("name"), name},
            {QStringLiteral("records"), written.records},
            {QStringLiteral("withheld"), written.withheld},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("json_sha256"), written.jsonSha256},
            {QStringLiteral("csv_sha256"), written.csvSha256}};
}

/// What a new vault is made with.
Result<void> addVault(Connection &db, QJsonObject *manifest)
{
    const auto kind = readFact(db, QStringLiteral("kind"));
    const auto name = readFact(db, QStringLiteral("school_name"));
    const auto demo = readNumberFact(db, QStringLiteral("demo"), 0);
    const auto schema = Migrator::numberOf(db);
    if (!kind || !name || !demo || !schema)
        return !kind ? kind.error() : !name ? name.error() : !demo ? demo.error() : schema.error();
    manifest->insert(QStringLiteral("kind"), QString::fromUtf8(kind->value_or("school")));
    manifest->insert(QStringLiteral("name"), QString::fromUtf8(name->value_or(QByteArray())));
    manifest->insert(QStringLiteral("demo"), *demo != 0);
    manifest->insert(QStringLiteral("schema"), *schema);
    return {};
}

/// Gives the serial.
Result<qint64> putOnRecord(Workplace &place, const ExportOrder &order, const QString &reason)
{
    qint64 records = 0;
    for (const ExportTable &table : order.tables) {
        auto count = countRecords(place.db(), table, order.student);
        if (!count)
            return count.error();
        records += *count;
    }
    if (order.hasHistory()) {
        auto count = countHistory(place.db(), order.tables);
        if (!count)
            return count.error();
        records += *count;
    }
    const QString kind =
        order.student.isValid() ? QStringLiteral("student-export") : QStringLiteral("vault-export");
    return place.change(order.operation, [&](Change &change) {
        change.mention(order.object);
        return ExportLog(place.db()).add(change, {kind, order.object, text::tidyLines(reason), records});
    });
}

Result<ExportOutcome> writeFiles(Workplace &place, const ExportOrder &order, ExportTarget &target,
                                 const Progress &progress)
{
    ExportOutcome outcome;
    QJsonArray tables;
    for (qint64 done = 0; const ExportTable &table : order.tables) {
        if (!keepGoing(progress, done++, order.tables.size()))
            return fail(Errc::Cancelled, "cancelled");
        const auto shape = shapeOf(place.db(), table);
        if (!shape)
            return shape.error();
        auto written = exportTable(place.db(), table, *shape, place.session(), order.student, target);
        if (!written)
            return written.error();
        outcome.records += written->records;
        outcome.withheld += written->withheld;
        tables.append(entryOf(shape->table, shape->columns, *written));
    }
    if (order.hasHistory()) {
        auto written = exportHistory(place.db(), order.tables, place.session(), target);
        if (!written)
            return written.error();
        outcome.records += written->records;
        outcome.withheld += written->withheld;
        tables.append(entryOf(historyName(), historyColumns(), *written));
    }
    auto school = SchoolRepository(place.db()).school();
    if (!school)
        return school.error();
    QJsonObject manifest{{QStringLiteral("format"), QStringLiteral("tingyu-open-export")},
                         {QStringLiteral("version"), exportFormatVersion},
                         {QStringLiteral("scope"), order.object.type},
                         {QStringLiteral("school"), school->value_or(School()).name},
                         {QStringLiteral("tables"), tables}};
    if (order.student.isValid())
        manifest.insert(QStringLiteral("student"), order.object.uid.toString());
    if (auto added = addVault(place.db(), &manifest); !added)
        return added.error();
    if (auto saved = saveJson(target, exportManifestName(), manifest); !saved)
        return saved.error();
    return outcome;
}

} // namespace

QString exportManifestName()
{
    return QStringLiteral("manifest.json");
}

QString exportKindCode(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Text:
        return QStringLiteral("text");
    case ExportKind::Integer:
        return QStringLiteral("integer");
    case ExportKind::Real:
        return QStringLiteral("real");
    case ExportKind::Flag:
        return QStringLiteral("flag");
    case ExportKind::Uid:
        return QStringLiteral("uid");
    case ExportKind::Json:
        return QStringLiteral("json");
    case ExportKind::Binary:
        return QStringLiteral("base64");
    }
    return {};
}

Result<ExportOrder> studentOrder(Workplace &place, const QList<ExportTable> &tables, const Uid &student)
{
    ExportOrder order{op::studentExport, {QStringLiteral("student"), student}, {}, {}};
    if (auto allowed = place.allow(op::studentExport, {}, order.object); !allowed)
        return allowed.error();
    auto found = existingStudent(place.db(), student);
    if (!found)
        return found.error();
    order.student = found->id;
    for (const ExportTable &table : tables) {
        if (table.studentColumn != nullptr)
            order.tables.append(table);
    }
    return order;
}

Result<ExportOrder> vaultOrder(Workplace &place, const QList<ExportTable> &tables)
{
    if (auto allowed = place.allow(op::vaultExport); !allowed)
        return allowed.error();
    return ExportOrder{op::vaultExport, {QStringLiteral("vault"), Uid()}, {}, tables};
}

QStringList exportFileNames(const ExportOrder &order)
{
    QStringList names;
    for (const ExportTable &table : order.tables)
        names += fileNames(QString::fromLatin1(table.name));
    if (order.hasHistory())
        names += fileNames(historyName());
    names.append(exportManifestName());
    return names;
}

Result<ExportOutcome> performExport(Workplace &place, const ExportOrder &order, const QString &reason,
                                    ExportTarget &target, const Progress &progress)
{
    const auto serial = putOnRecord(place, order, reason);
    if (!serial)
        return serial.error();
    Result<ExportOutcome> outcome = writeFiles(place, order, target, progress);
    if (outcome) {
        if (auto finished = target.finish(); !finished)
            outcome = finished.error();
    }
    if (!outcome)
        return unwritten(place, *serial, outcome.error());
    outcome->serial = *serial;
    outcome->files = exportFileNames(order);
    return outcome;
}

} // namespace tingyu
