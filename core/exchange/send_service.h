// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/package_sender.h"

namespace tingyu::exchange {

struct SendOrder
{
    QList<QByteArray> to; ///< key ids
    Level level = Level::Figures;
    QString stream;
    QString period;
    QString reason = {}; ///< why results of single students leave (L1): the receiver reads it; else empty
    /// Of results: why the ids stay the same over the school years, which only a head may say; empty: they do
    /// not.
    QString longitudinal = {};
    bool operator==(const SendOrder &) const = default;
};

/// What will leave, row by row: the preview is the package.
struct Preview
{
    StreamRows content;
    PackageNumber number;
    qint64 records = 0; ///< rows, without the one that says what the ids of results are
};

inline constexpr qsizetype longestPurpose = 200; ///< characters of why something leaves

/// Hands figures over, and results without names.
class SendService
{
public:
    SendService(Workplace &place, scales::ScaleLibrary &library) : m_place(place), m_library(library) {}

    /// Errors of streamRows() and PackageSender::receivers(); Errc::Unsupported "package.level" (of L1 only
    /// resultStream is handed over this way, of L2 nothing). Of L1: Errc::BadInput "reason.missing",
    /// "reason.too_long" (over longestPurpose), "results.receivers" (more than one: each has ids of its
    /// own). Errc::Denied where somebody who is no head lets the ids outlast a school year.
    Result<Preview> preview(const SendOrder &order);
    /// Errors of preview() and PackageSender::write().
    Result<SentFile> send(const SendOrder &order, const QString &path, const Progress &progress = {});
    /// Tells a unit which of its packages came: the latest of each stream and period. Errors as send();
    /// Errc::NotFound "receipt.nothing".
    Result<SentFile> receipt(const QByteArray &to, const QString &path);
    Result<QList<SentPackage>> sent();

private:
    Result<SendOrder> asSent(const SendOrder &order);
    Result<StreamRows> content(const SendOrder &order, const QList<EnrolledUnit> &units);
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu::exchange
