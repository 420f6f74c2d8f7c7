// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/key_card.h"
#include "core/exchange/package_repository.h"
#include "core/exchange/published_figures.h"

#include <functional>

namespace tingyu::exchange {

/// The latest package of a stream and period, as it goes to a server of figures.
struct PublishedPackage
{
    QString stream;
    QString period;
    QByteArray sender; ///< key id that signed it: the unit's own, or one before it
    PackageNumber number;
    QByteArray hash;
    QString madeUtc;
    QList<PublishedFigure> figures;
};

/// A unit that reports here, or one that its office reports of.
struct PublishedUnit
{
    QString id;       ///< its key id; told by its office: "<key id of the office>/<name>"
    QByteArray keyId; ///< of whoever answers for the figures: the unit, or its office
    QString name;     ///< one line without control characters
    QString region;   ///< as on the office's list, else as the unit says; told by its office: the office
    QString phone;    ///< as the unit says, else as on the list
    UnitKind kind = UnitKind::School;
    QList<QByteArray> before; ///< key ids whose place this one took
    QList<PublishedPackage> packages;
};

/// Rows of a package that the allow-list does not know: they stay behind, the rest goes.
struct LeftOut
{
    QString unit; ///< name of who sent it
    QString stream;
    QString period;
    int rows = 0;
    bool operator==(const LeftOut &) const = default;
};

/// What an office loads into a server beyond its own machine: every unit with its figures, and nothing else.
/// Only streams of level L0 are read, and of them only rows that their allow-list knows.
class PublishService
{
public:
    explicit PublishService(Workplace &place) : m_place(place) {}

    /// May figures of this vault be published by this person? Errc::Denied; Errc::Unsupported
    /// "publish.school": a school's vault.
    Result<void> check();

    using Taker = std::function<Result<void>(const PublishedUnit &)>;
    /// Puts the publication on record, then hands out unit after unit, those with a newer key in the place of
    /// the older ones, an office before the units it tells of. Tells of which packages rows were left out, in
    /// the order of the units. The first failure of `take` ends it. Errors of check().
    Result<QList<LeftOut>> eachUnit(const Taker &take);

private:
    Workplace &m_place;
};

} // namespace tingyu::exchange
