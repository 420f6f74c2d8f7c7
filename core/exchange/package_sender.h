// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/package_repository.h"
#include "core/exchange/stream_rows.h"
#include "core/exchange/unit_repository.h"
#include "core/vault/container.h"

namespace tingyu::exchange {

struct SentFile
{
    PackageNumber number;
    qint64 records = 0;
    int withheld = 0;
};

/// What leaves, whatever stands in it.
struct Parcel
{
    const Operation &operation; ///< under which it is put on record; asked by the caller
    container::Type type = container::Type::Report;
    QList<EnrolledUnit> to;
    QString stream;
    QString period;
    Level level = Level::Figures;
    QString purpose; ///< empty for L0
    StreamRows content;
    /// What is written together with its number; may be empty.
    std::function<Result<void>(Change &)> beside = {};
    QString longitudinal = {}; ///< why its ids outlast the school year; empty: they do not
};

/// The one way out. Asks no permission: services do.
class PackageSender
{
public:
    explicit PackageSender(Workplace &place) : m_place(place) {}

    /// Errc::NotFound "unit.unknown"; Errc::Denied "unit.not_reachable" (revoked, or it has a newer card);
    /// Errc::BadInput "package.receivers".
    Result<QList<EnrolledUnit>> receivers(const QList<QByteArray> &keyIds);
    struct Next
    {
        PackageNumber number;
        QByteArray previousHash; ///< empty for the first
    };
    /// The number that is new to each of them. Where their last ones differ it leaves one out, which is told
    /// as a gap; two packages under one number would be told as a fork.
    Result<Next> next(const QList<EnrolledUnit> &units, const QString &stream, const QString &period);
    /// On record before its first byte; counted once it is read back and before it has its signature and its
    /// name, so that a crash leaves a number unused rather than used twice. Where it cannot be written the
    /// record says so. Errc::Denied "exchange.second_pc" {which PC of the room this is}: the first one sends.
    /// Errors of checkOutputFile() and OutgoingFile; Errc::Internal "stream.field" {stream, section}: a row
    /// that the allow-list does not know.
    Result<SentFile> write(const Parcel &parcel, const QString &path, const Progress &progress = {});

private:
    Workplace &m_place;
};

} // namespace tingyu::exchange
