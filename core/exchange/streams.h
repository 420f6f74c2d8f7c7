// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/manifest.h"

#include <QJsonObject>

#include <span>

/// The one allow-list of what may leave: every stream with its sections and every field of theirs. A row that
/// holds anything else is neither written nor taken.
namespace tingyu::exchange {

enum class FieldKind : quint8
{
    Code,  ///< lower-case letters, digits, '-', '_', '.'; at most 40
    Id,    ///< as the definition of a scale names it: as a code, capitals too
    Whole, ///< 0 or more
    Count, ///< 0 or more, or null where it would point at somebody
    Flag,
    Date,   ///< 2026-11-30
    Text,   ///< of a unit, never of a person; one line, at most 200 characters
    Prose,  ///< what a person wrote; lines, at most longestProse characters; at no level below L1
    Figure, ///< what a column of a table is called: Ids, joined by dots; at most 200 characters
    KeyId,  ///< 32 hexadecimal digits
    Hash,   ///< 128 hexadecimal digits
    Bytes,  ///< Base64 without blanks, whole groups of four, at most longestBytes characters
    Scores  ///< 1 to 100 of {"band", "score", "value"}: score as an Id, its value as text (27, 37/6) or null,
            ///< its band as an Id or null
};

inline constexpr qsizetype longestProse = 16'000; // of one row: with escapes it stays below a line's 64 KiB
inline constexpr qsizetype longestBytes = 60'000; // of one row: 45,000 bytes, and a line's 64 KiB holds them

struct StreamField
{
    const char *name;
    FieldKind kind = FieldKind::Code;
    int since = 1; ///< the oldest reader that knows it; from 2 on a row may do without
};

struct StreamSection
{
    const char *name;
    std::span<const StreamField> fields; ///< each row has all of them that every reader knows
    int since = 1;                       ///< the oldest reader that knows it
};

/// What a period of the stream is.
enum class PeriodKind : quint8
{
    Month,      ///< 2026-11
    Term,       ///< 2026-1: of the school year that begins in 2026
    SchoolYear, ///< 2026
    Case,       ///< 32 hexadecimal digits: one case of a consultation, one file that is handed over
    Merged,     ///< room.2026-11: a stream and its period, told by an office of its units
    Always      ///< all
};

struct Stream
{
    const char *id;
    Level level;
    PeriodKind period;
    std::span<const StreamSection> sections;
};

std::span<const Stream> allStreams();
/// nullptr where there is no such stream at that level.
const Stream *streamOf(const QString &id, Level level);

bool isPeriod(PeriodKind kind, const QString &period);
/// Does the row hold exactly the fields of its section, each of its kind? `row` is without "in".
bool isAllowedRow(const Stream &stream, const QString &section, const QJsonObject &row);

/// Which reader this program is of the stream: a package that asks for a later one waits. linesVersion for a
/// stream that it does not know.
int readerOf(const QString &id, const QString &level);
/// The oldest reader that knows the section and every field of the row.
int readerFor(const Stream &stream, const QString &section, const QJsonObject &row);

} // namespace tingyu::exchange
