// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyu-publish/figure_server.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

#include <array>

namespace tingyu::publish {
namespace {

const auto connectionName = QStringLiteral("tingyu-publish");
const auto driverName = QStringLiteral("QPSQL");
constexpr std::array schemaScripts{"0001_figures.sql", "0002_views.sql"};

const auto lockSql = QStringLiteral("SELECT pg_advisory_xact_lock(hashtext('tingyu-publish'))");
const auto hasSchemaSql = QStringLiteral("SELECT to_regclass('tingyu.schema_version') IS NOT NULL");
const auto versionSql = QStringLiteral("SELECT version FROM tingyu.schema_version");
const auto setVersionSql = QStringLiteral("UPDATE tingyu.schema_version SET version = ?");

const auto dropOlderKeysSql = QStringLiteral(
    "DELETE FROM tingyu.unit WHERE key_id IN (SELECT jsonb_array_elements_text(CAST(? AS jsonb)))");
const auto putUnitSql = QStringLiteral(
    "INSERT INTO tingyu.unit AS old (id, key_id, name, region, phone, kind) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (id) DO UPDATE SET key_id = excluded.key_id, name = excluded.name, region = "
    "excluded.region, "
    "phone = excluded.phone, kind = excluded.kind "
    "WHERE (old.key_id, old.name, old.region, old.phone, old.kind) IS DISTINCT FROM "
    "(excluded.key_id, excluded.name, excluded.region, excluded.phone, excluded.kind)");
const auto givenPackages = QStringLiteral(
    "jsonb_to_recordset(CAST(? AS jsonb)) AS given (stream text, period text, sender text, epoch bigint, "
    "seq bigint, hash text, made_utc text, content text) ");
const auto putPackagesSql = QString(
    QStringLiteral(
        "INSERT INTO tingyu.package AS old (unit, stream, period, sender, epoch, seq, hash, made_utc, "
        "content) SELECT ?, stream, period, sender, epoch, seq, hash, made_utc, content FROM ") %
    givenPackages %
    QStringLiteral(
        "ON CONFLICT (unit, stream, period) DO UPDATE SET sender = excluded.sender, "
        "epoch = excluded.epoch, seq = excluded.seq, hash = excluded.hash, "
        "made_utc = excluded.made_utc, content = excluded.content "
        "WHERE old.sender <> excluded.sender OR (old.epoch, old.seq) < (excluded.epoch, excluded.seq) "
        "OR ((old.epoch, old.seq) = (excluded.epoch, excluded.seq) "
        "AND (old.hash, old.content) <> (excluded.hash, excluded.content)) "
        "RETURNING stream, period"));
const auto newerThereSql =
    QString(QStringLiteral("SELECT count(*) FROM ") % givenPackages %
            QStringLiteral("JOIN tingyu.package AS old USING (stream, period, sender) WHERE old.unit = ? "
                           "AND (old.epoch, old.seq) > (given.epoch, given.seq)"));
const auto dropFiguresSql =
    QStringLiteral("DELETE FROM tingyu.figure WHERE unit = ? AND stream = ? AND period = ?");
const auto putFiguresSql =
    QStringLiteral("INSERT INTO tingyu.figure (unit, stream, period, code, stage, grade, count) "
                   "SELECT ?, ?, ?, code, stage, grade, count FROM jsonb_to_recordset(CAST(? AS jsonb)) "
                   "AS given (code text, stage text, grade bigint, count bigint)");
// What an office told of a unit goes when a newer package of its does not name the unit any more.
const auto dropUntoldSql = QStringLiteral(
    "DELETE FROM tingyu.package AS old USING tingyu.package AS now WHERE now.sender = old.sender "
    "AND now.stream = old.stream AND now.period = old.period AND (now.epoch, now.seq) > (old.epoch, "
    "old.seq)");
const auto dropUntoldUnitsSql =
    QStringLiteral("DELETE FROM tingyu.unit WHERE id <> key_id AND NOT EXISTS (SELECT FROM tingyu.package AS "
                   "its WHERE its.unit = unit.id)");

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString figuresText(const exchange::PublishedPackage &package)
{
    QJsonArray all;
    for (const exchange::PublishedFigure &one : package.figures)
        all.append(QJsonObject{{QStringLiteral("code"), one.code},
                               {QStringLiteral("stage"), one.stage},
                               {QStringLiteral("grade"), one.grade},
                               {QStringLiteral("count"), one.count ? QJsonValue(*one.count) : QJsonValue()}});
    return jsonText(all);
}

QString packagesText(const exchange::PublishedUnit &unit)
{
    QJsonArray all;
    for (const exchange::PublishedPackage &one : unit.packages) {
        const QByteArray content =
            QCryptographicHash::hash(figuresText(one).toUtf8(), QCryptographicHash::Sha256).toHex();
        all.append(QJsonObject{{QStringLiteral("stream"), one.stream},
                               {QStringLiteral("period"), one.period},
                               {QStringLiteral("sender"), exchange::keyIdText(one.sender)},
                               {QStringLiteral("epoch"), one.number.epoch},
                               {QStringLiteral("seq"), one.number.seq},
                               {QStringLiteral("hash"), QString::fromLatin1(one.hash.toHex())},
                               {QStringLiteral("made_utc"), one.madeUtc},
                               {QStringLiteral("content"), QString::fromLatin1(content)}});
    }
    return jsonText(all);
}

/// One line of what the server or its library says, which may be several.
QString wordsOf(const QSqlError &error)
{
    constexpr qsizetype longestWords = 300;
    return error.databaseText().simplified().left(longestWords);
}

} // namespace

FigureServer::FigureServer() : m_db(QSqlDatabase::addDatabase(driverName, connectionName)) {}

FigureServer::~FigureServer()
{
    m_db.close(); // what was not committed is undone by the server
    m_db = {};
    QSqlDatabase::removeDatabase(connectionName);
}

Result<std::unique_ptr<FigureServer>> FigureServer::connect(const QString &options, const QString &password)
{
    if (!QSqlDatabase::isDriverAvailable(driverName))
        return fail(Errc::Unsupported, "server.no_driver");
    std::unique_ptr<FigureServer> server(new FigureServer);
    server->m_db.setConnectOptions(options);
    if (!server->m_db.open(QString(), password))
        return fail(Errc::Io, "server.no_connection", {wordsOf(server->m_db.lastError())});
    // The library writes notices on standard error, which belongs to the one line of a refusal.
    if (auto quiet = server->run(QStringLiteral("SET client_min_messages = error")); !quiet)
        return quiet.error();
    return server;
}

Result<QSqlQuery> FigureServer::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_db);
    bool done = false;
    if (values.isEmpty()) {
        done = query.exec(sql); // unprepared: a script of several statements runs whole
    } else if (query.prepare(sql)) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        done = query.exec();
    }
    if (!done)
        return fail(Errc::Io, "server.failed", {wordsOf(query.lastError())});
    return query;
}

Result<void> FigureServer::begin()
{
    if (!m_db.transaction())
        return fail(Errc::Io, "server.failed", {wordsOf(m_db.lastError())});
    if (auto locked = run(lockSql); !locked)
        return locked.error();
    return upgrade();
}

Result<void> FigureServer::upgrade()
{
    auto has = run(hasSchemaSql);
    if (!has)
        return has.error();
    int version = 0;
    if (has->next() && has->value(0).toBool()) {
        auto stored = run(versionSql);
        if (!stored)
            return stored.error();
        version = stored->next() ? stored->value(0).toInt() : 0;
    }
    constexpr int latest = static_cast<int>(schemaScripts.size());
    if (version > latest)
        return fail(Errc::TooNew, "server.too_new", {QString::number(version), QString::number(latest)});
    for (int next = version; next < latest; ++next) {
        QFile script(QStringLiteral(":/server/schema/") +
                     QLatin1String(schemaScripts[static_cast<size_t>(next)]));
        if (!script.open(QIODevice::ReadOnly))
            return fail(Errc::Internal, "server.script");
        if (auto ran = run(QString::fromUtf8(script.readAll())); !ran)
            return ran.error();
        if (auto set = run(setVersionSql, {next + 1}); !set)
            return set.error();
    }
    return {};
}

Result<void> FigureServer::putUnit(const exchange::PublishedUnit &unit)
{
    QStringList before;
    for (const QByteArray &one : unit.before)
        before.append(exchange::keyIdText(one));
    auto dropped = run(dropOlderKeysSql, {jsonText(QJsonArray::fromStringList(before))});
    if (!dropped)
        return dropped.error();
    // An empty QString would be bound as NULL where it is a null one.
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    auto put = run(putUnitSql, {unit.id, exchange::keyIdText(unit.keyId), text(unit.name), text(unit.region),
                                text(unit.phone), exchange::unitKindCode(unit.kind)});
    if (!put)
        return put.error();
    m_published.changedUnits += dropped->numRowsAffected() + put->numRowsAffected() > 0 ? 1 : 0;
    return {};
}

Result<void> FigureServer::put(const exchange::PublishedUnit &unit)
{
    if (auto put = putUnit(unit); !put)
        return put;
    const QString packages = packagesText(unit);
    auto newer = run(newerThereSql, {packages, unit.id});
    if (!newer)
        return newer.error();
    auto changed = run(putPackagesSql, {unit.id, packages});
    if (!changed)
        return changed.error();
    while (changed->next()) {
        ++m_published.changedPackages;
        for (const exchange::PublishedPackage &one : unit.packages) {
            if (one.stream != changed->value(0).toString() || one.period != changed->value(1).toString())
                continue;
            if (auto put = putFigures(unit, one); !put)
                return put;
        }
    }
    m_published.newerThere += newer->next() ? newer->value(0).toInt() : 0;
    ++m_published.units;
    m_published.packages += static_cast<int>(unit.packages.size());
    return {};
}

Result<void> FigureServer::putFigures(const exchange::PublishedUnit &unit,
                                      const exchange::PublishedPackage &package)
{
    if (auto dropped = run(dropFiguresSql, {unit.id, package.stream, package.period}); !dropped)
        return dropped.error();
    auto put = run(putFiguresSql, {unit.id, package.stream, package.period, figuresText(package)});
    return put ? Result<void>() : put.error();
}

Result<Published> FigureServer::commit()
{
    const auto untold = run(dropUntoldSql);
    if (!untold)
        return untold.error();
    const auto units = run(dropUntoldUnitsSql);
    if (!units)
        return units.error();
    m_published.changedPackages += untold->numRowsAffected();
    m_published.changedUnits += units->numRowsAffected();
    if (!m_db.commit())
        return fail(Errc::Io, "server.failed", {wordsOf(m_db.lastError())});
    return m_published;
}

} // namespace tingyu::publish
