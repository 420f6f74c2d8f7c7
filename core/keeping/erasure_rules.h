// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

#include <span>

/// Which rows go when a person is erased: told by the schema, with rules as data where a schema cannot say
/// it. A table that somebody adds later is in it by itself.
namespace tingyu::keeping {

/// What becomes of a row that refers to one that is erased.
enum class Fate : quint8
{
    Erase, ///< it says nothing but about the person
    Unlink ///< it is of others too, and loses the person only
};

/// A column that names a row of another table.
struct Link
{
    QString table;
    QString column;
    QString target;
    bool isByUid = false; ///< by uid; else by row id
    Fate fate = Fate::Erase;
    bool operator==(const Link &) const = default;
};
/// All of them, by table and column. What has to name something goes with it; of the others a rule decides.
Result<QList<Link>> linksOf(Connection &db);

/// Columns with a uid in them that name no row of this vault, or rows that stay.
bool isForeignUid(const QString &table, const QString &column);

/// A column with a uid in it whose row goes together with the row it names, whichever of the two comes first:
/// two files of one child.
struct Twin
{
    const char *table;
    const char *column;
    const char *target;
};
std::span<const Twin> twins();

/// Records that are about the people of another record: the meetings of a group about its members. Where that
/// one lost somebody, the name is taken out of these too.
struct Reach
{
    const char *table;
    const char *column; ///< row id in `of`
    const char *of;
};
std::span<const Reach> reaches();

/// Running numbers of rows that may be erased: the last column is the number, those before it its scope.
struct Numbering
{
    const char *table;
    const char *columns;
};
std::span<const Numbering> numberings();

/// What the list of destruction calls the rows of a table: file, consent, screening, care, counselling,
/// appointment, group, log, exchange, paper, history.
QString categoryOf(const QString &table);
QStringList categories(); ///< in printed order

/// Columns that say what somebody or something is called: a word there that equals the person's name is that
/// one's own.
bool isOwnName(const QString &table, const QString &column);

/// Columns that hold one number or code of a person, a school or a line, and no words: what stands there is
/// that one's own, and no erasure of somebody else changes it, be it the same number.
bool isOwnNumber(const QString &table, const QString &column);

/// Such a column may be its own only where another column of the row names somebody of the vault: which
/// one that is. Empty where it always is.
QString ownedThrough(const QString &table, const QString &column);

/// Columns with the names of people, one a line, those with the numbers a child is known by, and those with
/// telephones: one normalPhone() alone, or of an appointment words as well.
struct KnownBy
{
    const char *table;
    const char *column;
};
std::span<const KnownBy> nameColumns();
std::span<const KnownBy> numberColumns();
std::span<const KnownBy> phoneColumns();

} // namespace tingyu::keeping
