// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/open_export.h"

#include "core/base/platform.h"
#include "core/base/text.h"
#include "core/school/class_reach.h"
#include "core/school/export_file.h"
#include "core/school/export_log.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/school/student_rules.h"
#include "core/vault/output_place.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

namespace tingyu {
namespace {

constexpr int formatVersion = 1;

QString kindCode(ExportKind kind)
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

QStringList fileNames(const ExportTable &table)
{
    const QString name = QString::fromLatin1(table.name);
    return {name + QStringLiteral(".json"), name + QStringLiteral(".csv")};
}

QString manifestName()
{
    return QStringLiteral("manifest.json");
}

Result<void> checkPlace(const QDir &dir, bool replace, const QStringList &names)
{
    if (auto outside = checkOutputFolder(dir.path()); !outside)
        return outside;
    if (dir.exists() && !dir.isEmpty() && !replace)
        return fail(Errc::Conflict, "export.not_empty");
    const bool isBlocked = std::any_of(names.cbegin(), names.cend(), [&dir](const QString &name) {
        return QFileInfo(dir.filePath(name)).isDir();
    });
    return isBlocked ? Result<void>(fail(Errc::BadInput, "output.not_a_file")) : Result<void>();
}

Result<void> putInPlace(const QString &from, const QDir &to, const QStringList &names)
{
    QStringList placed;
    for (const QString &name : names) {
        if (auto moved = platform::renameFile(QDir(from).filePath(name), to.filePath(name)); !moved) {
            for (const QString &one : std::as_const(placed))
                QFile::remove(to.filePath(one));
            return moved;
        }
        placed.append(name);
    }
    return {};
}

} // namespace

/// What is written, where and why.
struct OpenExport::Order
{
    const Operation &operation;
    ObjectRef object;  ///< the student, or the vault
    StudentId student; ///< invalid: everybody
    QString folder;
    QString reason;
    bool replace = false;
};

void OpenExport::add(std::span<const ExportTable> tables)
{
    for (const ExportTable &table : tables)
        m_tables.append(table);
}

Result<ExportOutcome> OpenExport::student(const Uid &student, const QString &folder, const QString &reason,
                                          bool replace)
{
    const ObjectRef object{QStringLiteral("student"), student};
    if (auto allowed = m_place.allow(op::studentExport, {}, object); !allowed)
        return allowed.error();
    auto found = StudentRepository(m_place.db()).byUid(student);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "student.not_found");
    return perform({op::studentExport, object, (*found)->id, folder, reason, replace}, {});
}

Result<ExportOutcome> OpenExport::vault(const QString &folder, const QString &reason, bool replace,
                                        const Progress &progress)
{
    if (auto allowed = m_place.allow(op::vaultExport); !allowed)
        return allowed.error();
    const ObjectRef whole{QStringLiteral("vault"), Uid()};
    return perform({op::vaultExport, whole, {}, folder, reason, replace}, progress);
}

QList<ExportTable> OpenExport::tablesOf(const Order &order) const
{
    QList<ExportTable> tables;
    for (const ExportTable &table : m_tables) {
        if (!order.student.isValid() || table.studentColumn != nullptr)
            tables.append(table);
    }
    return tables;
}

Result<ExportOutcome> OpenExport::perform(const Order &order, const Progress &progress)
{
    if (auto checked = checkReason(order.reason); !checked)
        return checked.error();
    QStringList names;
    for (const ExportTable &table : tablesOf(order))
        names += fileNames(table);
    names.append(manifestName()); // comes last: it speaks of the others
    const QDir dir(order.folder);
    if (auto free = checkPlace(dir, order.replace, names); !free)
        return free.error();
    const bool isNew = !dir.exists();
    if (!QDir().mkpath(order.folder))
        return fail(Errc::BadInput, "output.no_folder");
    auto unfinished = std::make_unique<QTemporaryDir>(dir.filePath(QStringLiteral("unfinished-XXXXXX")));
    if (!unfinished->isValid())
        return fail(Errc::BadInput, "output.no_folder");
    const auto serial = putOnRecord(order);
    Result<ExportOutcome> outcome = serial ? write(order, unfinished->path(), progress) : serial.error();
    if (outcome) {
        if (auto placed = putInPlace(unfinished->path(), dir, names); !placed)
            outcome = placed.error();
    }
    unfinished.reset(); // gone, with whatever is in it
    if (!outcome) {
        if (isNew)
            QDir().rmdir(order.folder);
        return serial ? unwritten(m_place, *serial, outcome.error()) : outcome.error();
    }
    outcome->serial = *serial;
    outcome->files = names;
    return outcome;
}

/// With its number of records, counted before: a stopped program leaves the entry behind.
Result<qint64> OpenExport::putOnRecord(const Order &order)
{
    qint64 records = 0;
    for (const ExportTable &table : tablesOf(order)) {
        auto count = countRecords(m_place.db(), table, order.student);
        if (!count)
            return count.error();
        records += *count;
    }
    const QString kind =
        order.student.isValid() ? QStringLiteral("student-export") : QStringLiteral("vault-export");
    return m_place.change(order.operation, [&](Change &change) {
        change.mention(order.object);
        return ExportLog(m_place.db())
            .add(change, {kind, order.object, text::tidyLines(order.reason), records});
    });
}

Result<ExportOutcome> OpenExport::write(const Order &order, const QString &folder, const Progress &progress)
{
    ExportOutcome outcome;
    QJsonArray tables;
    const QDir dir(folder);
    const QList<ExportTable> asked = tablesOf(order);
    for (qint64 done = 0; const ExportTable &table : asked) {
        if (!keepGoing(progress, done++, asked.size()))
            return fail(Errc::Cancelled, "cancelled");
        auto file = exportTable(m_place.db(), table, m_place.session(), order.student, dir);
        if (!file)
            return file.error();
        outcome.records += file->records;
        outcome.withheld += file->withheld;
        QJsonArray columns;
        for (const ExportColumn &column : table.columns)
            columns.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(column.name)},
                                       {QStringLiteral("kind"), kindCode(column.kind)}});
        tables.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(table.name)},
                                  {QStringLiteral("records"), file->records},
                                  {QStringLiteral("withheld"), file->withheld},
                                  {QStringLiteral("columns"), columns},
                                  {QStringLiteral("json_sha256"), file->jsonSha256},
                                  {QStringLiteral("csv_sha256"), file->csvSha256}});
    }
    auto school = SchoolRepository(m_place.db()).school();
    if (!school)
        return school.error();
    QJsonObject manifest{{QStringLiteral("format"), QStringLiteral("tingyu-open-export")},
                         {QStringLiteral("version"), formatVersion},
                         {QStringLiteral("scope"), order.object.type},
                         {QStringLiteral("school"), school->value_or(School()).name},
                         {QStringLiteral("tables"), tables}};
    if (order.student.isValid())
        manifest.insert(QStringLiteral("student"), order.object.uid.toString());
    if (auto saved = saveJson(dir.filePath(manifestName()), manifest); !saved)
        return saved.error();
    return outcome;
}

} // namespace tingyu
