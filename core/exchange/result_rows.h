// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/stream_rows.h"

namespace tingyu::exchange {

/// Results of single students under stand-in ids: a stream of its own beside the figures of `screening`, so
/// that the two never take each other's place.
inline const QString resultStream = QStringLiteral("results");

inline constexpr int pseudonymBytes = 16; ///< BLAKE2b-128 (security 3.4, L1)

inline const QString longitudinalSection = QStringLiteral("longitudinal");

/// Of every school year: what stands for a student is the same in all of them.
inline constexpr int everyYear = 0;

/// What stands for a student at one receiver in one school year, or everyYear: without this vault's secret
/// nobody can tell whose it is, or that those of two years or of two receivers belong together. `receiver`:
/// the key id of the first card of the unit, so that a new card of it changes nothing. Errc::Damaged
/// "vault.damaged".
Result<QByteArray> pseudonym(Connection &db, const QByteArray &receiver, int schoolYear, const Uid &student);

/// The screenings of a term, one row a student and scale (J2): stage, grade, sex, whole years lived on the
/// day of answering, and each score with its value and band as they were stored. Of a scale that was answered
/// in several screenings the last valid sheet stands. Kept back, and counted in `withheld` a student: who
/// would not be screened, whose guardian has not consented to the exchange, who took a consent to screening
/// or exchange back (F4; all as of today), and of whom a sheet is invalid. There may be no row at all: such a
/// package takes back what left before. `longitudinal`: why the ids are those of everyYear; a row before the
/// others says so. Errc::NotFound "stream.empty" (no screening in the term); errors of pseudonym().
Result<StreamRows> resultRows(Workplace &place, const QString &term, const QByteArray &receiver,
                              const QString &longitudinal = {});

} // namespace tingyu::exchange
