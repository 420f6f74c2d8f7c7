// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/publish_service.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace tingyu::publish {

/// What one run did to the server.
struct Published
{
    int units = 0;
    int packages = 0;
    int changedUnits = 0;    ///< added, renamed, moved, or in the place of an older key
    int changedPackages = 0; ///< added or replaced, with all their figures
    int newerThere = 0;      ///< left as they are: the server has a later number of the same sender
};

/// A PostgreSQL server with the schema "tingyu", in one transaction from begin() to commit(): until then, and
/// without it, the server stays as it was. What fails inside says Errc::Io "server.failed" {the server's own
/// words}.
class FigureServer
{
public:
    /// `options` as connectOptions() gives them; an empty password is left to libpq (~/.pgpass).
    /// Errc::Unsupported "server.no_driver"; Errc::Io "server.no_connection" {the server's own words}.
    static Result<std::unique_ptr<FigureServer>> connect(const QString &options, const QString &password);
    ~FigureServer();
    FigureServer(const FigureServer &) = delete;
    FigureServer &operator=(const FigureServer &) = delete;

    /// Waits for another publication to end, then makes the schema or brings it up to date.
    /// Errc::TooNew "server.too_new": its schema is of a later version of this program.
    Result<void> begin();
    Result<void> put(const exchange::PublishedUnit &unit);
    Result<Published> commit();

private:
    FigureServer();
    Result<void> upgrade();
    Result<void> putUnit(const exchange::PublishedUnit &unit);
    Result<void> putFigures(const exchange::PublishedUnit &unit, const exchange::PublishedPackage &package);
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});

    QSqlDatabase m_db;
    Published m_published;
};

} // namespace tingyu::publish
