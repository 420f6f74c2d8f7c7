// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/open_export.h"

#include "core/base/text.h"
#include "core/school/class_reach.h"
#include "core/school/export_file.h"
#include "core/school/export_log.h"
#include "core/school/school_operations.h"
#include "core/school/school_repository.h"
#include "core/school/student_repository.h"
#include "core/school/student_rules.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

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

Result<void> prepareFolder(const QString &folder, bool replace)
{
    QDir dir(folder);
    if (dir.exists() && !dir.isEmpty() && !replace)
        return fail(Errc::Conflict, "export.not_empty");
    if (!dir.exists() && !QDir().mkpath(folder))
        return fail(Errc::Io, "disk.refused", {QStringLiteral("mkdir"), QStringLiteral("0")});
    return {};
}

/// Nothing half done stays behind: what was begun is removed, the folder too when it is empty then.
void clearAway(const QString &folder, const QStringList &written)
{
    for (const QString &name : written)
        QFile::remove(QDir(folder).filePath(name));
    QDir().rmdir(folder);
}

} // namespace

void OpenExport::add(std::span<const ExportTable> tables)
{
    for (const ExportTable &table : tables)
        m_tables.append(table);
}

Result<ExportOutcome> OpenExport::student(const Uid &student, const QString &folder, const QString &reason,
                                          bool replace)
{
    if (auto allowed = m_place.allow(op::studentExport, {}, {QStringLiteral("student"), student}); !allowed)
        return allowed.error();
    if (auto checked = checkReason(reason); !checked)
        return checked.error();
    auto found = StudentRepository(m_place.db()).byUid(student);
    if (!found)
        return found.error();
    if (!*found)
        return fail(Errc::NotFound, "student.not_found");
    if (auto ready = prepareFolder(folder, replace); !ready)
        return ready.error();
    QStringList written;
    auto outcome = m_place.change(op::studentExport, [&](Change &change) {
        change.mention({QStringLiteral("student"), student});
        return write(change, (*found)->id, student, folder, reason, {}, &written);
    });
    if (!outcome)
        clearAway(folder, written);
    return outcome;
}

Result<ExportOutcome> OpenExport::vault(const QString &folder, const QString &reason, bool replace,
                                        const Progress &progress)
{
    if (auto allowed = m_place.allow(op::vaultExport); !allowed)
        return allowed.error();
    if (auto checked = checkReason(reason); !checked)
        return checked.error();
    if (auto ready = prepareFolder(folder, replace); !ready)
        return ready.error();
    QStringList written;
    auto outcome = m_place.change(op::vaultExport, [&](Change &change) {
        change.mention({QStringLiteral("vault"), Uid()});
        return write(change, {}, Uid(), folder, reason, progress, &written);
    });
    if (!outcome)
        clearAway(folder, written);
    return outcome;
}

Result<ExportOutcome> OpenExport::write(Change &change, StudentId student, const Uid &uid,
                                        const QString &folder, const QString &reason,
                                        const Progress &progress, QStringList *written)
{
    ExportOutcome outcome;
    QJsonArray tables;
    const QDir dir(folder);
    qint64 done = 0;
    for (const ExportTable &table : std::as_const(m_tables)) {
        if (!keepGoing(progress, done++, m_tables.size()))
            return fail(Errc::Cancelled, "cancelled");
        if (student.isValid() && table.studentColumn == nullptr)
            continue;
        const QString name = QString::fromLatin1(table.name);
        *written << name + QStringLiteral(".json") << name + QStringLiteral(".csv");
        auto file = exportTable(m_place.db(), table, m_place.session(), student, dir);
        if (!file)
            return file.error();
        outcome.records += file->records;
        outcome.withheld += file->withheld;
        QJsonArray columns;
        for (const ExportColumn &column : table.columns)
            columns.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(column.name)},
                                       {QStringLiteral("kind"), kindCode(column.kind)}});
        tables.append(QJsonObject{{QStringLiteral("name"), name},
                                  {QStringLiteral("records"), file->records},
                                  {QStringLiteral("withheld"), file->withheld},
                                  {QStringLiteral("columns"), columns},
                                  {QStringLiteral("json_sha256"), file->jsonSha256},
                                  {QStringLiteral("csv_sha256"), file->csvSha256}});
    }
    auto school = SchoolRepository(m_place.db()).school();
    if (!school)
        return school.error();
    QJsonObject manifest{
        {QStringLiteral("format"), QStringLiteral("tingyu-open-export")},
        {QStringLiteral("version"), formatVersion},
        {QStringLiteral("scope"), student.isValid() ? QStringLiteral("student") : QStringLiteral("vault")},
        {QStringLiteral("school"), school->value_or(School()).name},
        {QStringLiteral("tables"), tables}};
    if (student.isValid())
        manifest.insert(QStringLiteral("student"), uid.toString());
    const QString manifestName = QStringLiteral("manifest.json");
    written->append(manifestName);
    if (auto saved = saveJson(dir.filePath(manifestName), manifest); !saved)
        return saved.error();
    outcome.files = *written;
    auto serial =
        ExportLog(m_place.db())
            .add(change,
                 {student.isValid() ? QStringLiteral("student-export") : QStringLiteral("vault-export"),
                  {student.isValid() ? QStringLiteral("student") : QStringLiteral("vault"), uid},
                  text::tidyLines(reason),
                  outcome.records});
    if (!serial)
        return serial.error();
    outcome.serial = *serial;
    return outcome;
}

} // namespace tingyu
