// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/enrolled_unit.h"
#include "core/exchange/manifest.h"
#include "core/vault/workplace.h"

namespace tingyu::exchange {

/// A number of a stream and period, as its sender counts.
struct PackageNumber
{
    qint64 epoch = 1;
    qint64 seq = 0;
    auto operator<=>(const PackageNumber &) const = default; // NOLINT(modernize-use-nullptr): its own zero
};

struct SentPackage
{
    EnrolledUnitId unit;
    QByteArray packageId;
    QString stream;
    QString period;
    Level level = Level::Figures;
    PackageNumber number;
    QByteArray hash;
    int records = 0;
    int withheld = 0;
    QByteArray lines;     ///< its rows, one a line, at L0; not in lists
    QString sentUtc;      ///< read only
    QString receiptedUtc; ///< empty: the receiver has not said that it came
    QString outcome;      ///< what the receiver says of it: accepted, returned; empty: nothing yet
    QString outcomeReason;
    QString purpose = {};      ///< at L1: why it left; not in lists
    QString longitudinal = {}; ///< why its ids outlast the school year; not in lists
};

/// What a receiver says of a package that it got.
struct Receipt
{
    QByteArray packageId;
    QByteArray hash;
    QString outcome; ///< accepted, returned; empty: it only came
    QString reason;
};

/// The latest package of one sender, stream and period, with what stood in it.
struct ReceivedPackage
{
    qint64 id = 0;
    Uid uid;
    EnrolledUnitId unit;
    QString stream;
    QString period;
    Level level = Level::Figures;
    PackageNumber number;
    QByteArray packageId;
    QByteArray hash;
    QString madeUtc;
    QByteArray lines; ///< its rows, one a line, as they were signed
    QString firstUtc; ///< read only: since when something of this stream and period is here
};

inline const QString receiptStream = QStringLiteral("receipt");
inline const QString noOutcome =
    QStringLiteral("none"); ///< in a receipt: it came, and nothing was said of it

enum class Seen : quint8
{
    Accepted,
    Older,
    Quarantined
};
QString seenCode(Seen seen); ///< accepted, older, quarantined

struct SeenPackage
{
    EnrolledUnitId unit;
    QByteArray hash;
    QString stream;
    QString period;
    PackageNumber number;
    Seen verdict = Seen::Accepted;
    bool allowed = false; ///< put aside, but a person said that it may come in
    QString seenUtc;      ///< read only
};

/// The only SQL for packages. Asks no permission: services do.
class PackageRepository
{
public:
    explicit PackageRepository(Connection &db) : m_db(db) {}

    /// The last one sent to a unit of a stream and period; nothing when there is none.
    Result<std::optional<SentPackage>> lastSent(EnrolledUnitId unit, const QString &stream,
                                                const QString &period);
    /// Of every package of a stream and period, to whomever, the first one first.
    Result<QList<QByteArray>> sentLines(const QString &stream, const QString &period);
    Result<QList<SentPackage>> sent(); ///< the latest first
    static Result<void> addSent(Change &change, const SentPackage &package);
    /// False where nothing was sent to that unit under that id with that hash, or it was said before.
    Result<bool> markReceipted(Change &change, EnrolledUnitId unit, const Receipt &receipt);

    Result<std::optional<ReceivedPackage>> received(EnrolledUnitId unit, const QString &stream,
                                                    const QString &period);
    /// Without their lines: by unit, stream and period.
    Result<QList<ReceivedPackage>> receivedHeads(std::optional<EnrolledUnitId> unit = {});
    /// Of every unit, with their lines.
    Result<QList<ReceivedPackage>> receivedOf(const QString &stream);
    /// Puts the package in the place of the one before of its unit, stream and period.
    Result<void> setReceived(Change &change, const ReceivedPackage &package);

    Result<std::optional<SeenPackage>> seen(const QByteArray &hash);
    /// Of those that were not put aside, the one of that number.
    Result<std::optional<SeenPackage>> seenNumber(const SeenPackage &like);
    /// By its hash: a later verdict takes the place of the one before.
    Result<void> setSeen(Change &change, const SeenPackage &package);
    Result<QList<SeenPackage>> quarantined(); ///< the latest first
    Result<void> allow(Change &change, const QByteArray &hash);
    /// Numbers of the epoch below that one which never came.
    Result<qint64> gaps(const ReceivedPackage &latest);

private:
    Connection &m_db;
};

} // namespace tingyu::exchange
