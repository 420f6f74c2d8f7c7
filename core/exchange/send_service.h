// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/package_repository.h"
#include "core/exchange/stream_rows.h"
#include "core/exchange/unit_repository.h"

namespace tingyu::exchange {

struct SendOrder
{
    QList<QByteArray> to; ///< key ids; the first one's count of the stream goes on
    Level level = Level::Figures;
    QString stream;
    QString period;
};

/// What will leave, row by row: the preview is the package.
struct Preview
{
    StreamRows content;
    PackageNumber number;
};

struct SentFile
{
    PackageNumber number;
    qint64 records = 0;
    int withheld = 0;
};

/// Hands figures over.
class SendService
{
public:
    SendService(Workplace &place, scales::ScaleLibrary &library) : m_place(place), m_library(library) {}

    /// Errors of streamRows(); Errc::NotFound "unit.unknown"; Errc::Denied "unit.not_reachable" (revoked, or
    /// it has a newer card); Errc::Unsupported "package.level" (L1 and L2 are not handed over this way).
    Result<Preview> preview(const SendOrder &order);
    /// On record before its first byte; counted once it is read back and before it has its signature and its
    /// name, so that a crash leaves a number unused rather than used twice. Where it cannot be written the
    /// record says so. Errors of preview(), checkOutputFile() and OutgoingFile.
    Result<SentFile> send(const SendOrder &order, const QString &path, const Progress &progress = {});
    /// Tells a unit which of its packages came: the latest of each stream and period. Errors as send();
    /// Errc::NotFound "receipt.nothing".
    Result<SentFile> receipt(const QByteArray &to, const QString &path);
    Result<QList<SentPackage>> sent();

private:
    Result<QList<EnrolledUnit>> receivers(const QList<QByteArray> &keyIds);
    Result<PackageNumber> nextNumber(EnrolledUnitId unit, const QString &stream, const QString &period);
    Result<SentFile> write(const QList<EnrolledUnit> &to, const QString &stream, const QString &period,
                           const StreamRows &content, bool isReceipt, const QString &path,
                           const Progress &progress);
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu::exchange
