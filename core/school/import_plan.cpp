// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/import_plan.h"

#include "core/school/export_history.h"
#include "core/school/export_work.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tingyu {
namespace {

constexpr qsizetype mostTables = 1000;

Error unreadable()
{
    return fail(Errc::Damaged, "import.manifest");
}

std::optional<ImportManifest::Table> tableOf(const QJsonObject &object)
{
    ImportManifest::Table table;
    table.name = object.value(QLatin1String("name")).toString();
    table.records = object.value(QLatin1String("records")).toInteger(-1);
    table.jsonSha256 = object.value(QLatin1String("json_sha256")).toString();
    const QJsonArray columns = object.value(QLatin1String("columns")).toArray();
    for (const auto &column : columns) {
        const QJsonObject one = column.toObject();
        table.columns.append(
            {one.value(QLatin1String("name")).toString(), one.value(QLatin1String("kind")).toString()});
    }
    if (table.name.isEmpty() || table.records < 0 || table.jsonSha256.isEmpty() || table.columns.isEmpty())
        return std::nullopt;
    return table;
}

} // namespace

Result<ImportManifest> readImportManifest(const QByteArray &json, int newestSchema)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    if (text("format") != QLatin1String("tingyu-open-export"))
        return unreadable();
    const qint64 version = object.value(QLatin1String("version")).toInteger(-1);
    const qint64 schema = object.value(QLatin1String("schema")).toInteger(-1);
    if (version > exportFormatVersion || schema > newestSchema)
        return fail(Errc::TooNew, "import.newer", {QString::number(schema)});
    if (version < exportFormatVersion)
        return fail(Errc::BadInput, "import.format");
    if (text("scope") != QLatin1String("vault"))
        return fail(Errc::BadInput, "import.scope");
    const QJsonArray tables = object.value(QLatin1String("tables")).toArray();
    ImportManifest manifest;
    manifest.kind = text("kind") == QLatin1String("district") ? VaultKind::District : VaultKind::School;
    manifest.name = text("name");
    manifest.isDemo = object.value(QLatin1String("demo")).toBool();
    manifest.schema = static_cast<int>(schema);
    if (schema < 1 || manifest.name.trimmed().isEmpty() || tables.size() > mostTables)
        return unreadable();
    qint64 withheld = 0;
    for (const auto &one : tables) {
        const auto table = tableOf(one.toObject());
        if (!table || std::any_of(manifest.tables.cbegin(), manifest.tables.cend(),
                                  [&table](const auto &other) { return other.name == table->name; }))
            return unreadable();
        withheld += one[QLatin1String("withheld")].toInteger(0);
        manifest.tables.append(*table);
    }
    if (withheld > 0)
        return fail(Errc::BadInput, "import.withheld", {QString::number(withheld)});
    return manifest;
}

namespace {

/// The columns of the file as this program knows them; `mayLack`: the file may have fewer.
Result<QList<ShapeColumn>> columnsOf(const ImportManifest::Table &given, const QList<ShapeColumn> &known,
                                     bool mayLack)
{
    QList<ShapeColumn> columns;
    for (const ImportManifest::Column &column : given.columns) {
        const auto own = std::find_if(known.cbegin(), known.cend(),
                                      [&column](const ShapeColumn &one) { return one.name == column.name; });
        if (own == known.cend())
            return fail(Errc::BadInput, "import.column", {given.name, column.name});
        if (exportKindCode(own->kind) != column.kind)
            return fail(Errc::BadInput, "import.kind", {given.name, column.name});
        columns.append(*own);
    }
    for (const ShapeColumn &own : known) {
        const qsizetype times =
            std::count_if(columns.cbegin(), columns.cend(),
                          [&own](const ShapeColumn &one) { return one.name == own.name; });
        if (times > 1 || (times == 0 && !mayLack))
            return fail(Errc::BadInput, "import.missing", {given.name + u'.' + own.name});
    }
    return columns;
}

Result<ImportTable> plannedTable(Connection &db, const ImportManifest::Table &given,
                                 const QList<ExportTable> &tables, bool mayLack)
{
    ImportTable table{given.name, given.records, given.jsonSha256, false, false, {}};
    QList<ShapeColumn> known = historyColumns();
    if (given.name != historyName()) {
        const auto declared = std::find_if(tables.cbegin(), tables.cend(), [&given](const ExportTable &one) {
            return given.name == QLatin1String(one.name);
        });
        if (declared == tables.cend())
            return fail(Errc::BadInput, "import.table", {given.name});
        const auto shape = shapeOf(db, *declared);
        if (!shape)
            return shape.error();
        table.hasUid = shape->hasUid;
        table.hasSignature = shape->hasSignature;
        known = shape->columns;
    }
    auto columns = columnsOf(given, known, mayLack);
    if (!columns)
        return columns.error();
    table.columns = *columns;
    return table;
}

} // namespace

Result<QList<ImportTable>> planImport(Connection &db, const ImportManifest &manifest, int schema,
                                      const QList<ExportTable> &tables)
{
    const bool mayLack = manifest.schema < schema;
    QList<ImportTable> plan;
    for (const ImportManifest::Table &given : manifest.tables) {
        auto table = plannedTable(db, given, tables, mayLack);
        if (!table)
            return table.error();
        plan.append(*table);
    }
    QStringList wanted{historyName()};
    for (const ExportTable &known : tables)
        wanted.append(QString::fromLatin1(known.name));
    for (const QString &name : std::as_const(wanted)) {
        if (!mayLack && std::none_of(plan.cbegin(), plan.cend(),
                                     [&name](const ImportTable &one) { return one.name == name; }))
            return fail(Errc::BadInput, "import.missing", {name});
    }
    return plan;
}

} // namespace tingyu
