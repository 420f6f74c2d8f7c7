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
};

/// What will leave, row by row: the preview is the package.
struct Preview
{
    StreamRows content;
    PackageNumber number;
};

/// Hands figures over.
class SendService
{
public:
    SendService(Workplace &place, scales::ScaleLibrary &library) : m_place(place), m_library(library) {}

    /// Errors of streamRows() and PackageSender::receivers(); Errc::Unsupported "package.level" (L1 and L2
    /// are not handed over this way).
    Result<Preview> preview(const SendOrder &order);
    /// Errors of preview() and PackageSender::write().
    Result<SentFile> send(const SendOrder &order, const QString &path, const Progress &progress = {});
    /// Tells a unit which of its packages came: the latest of each stream and period. Errors as send();
    /// Errc::NotFound "receipt.nothing".
    Result<SentFile> receipt(const QByteArray &to, const QString &path);
    Result<QList<SentPackage>> sent();

private:
    Workplace &m_place;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu::exchange
