// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merged_pcs.h"

/// Words for what two PCs wrote differently.
namespace tingyu::text {

QString differenceKindName(merge::DifferenceKind kind);
/// What a column of a table holds, as the page on the open export says it; the code itself where it does not.
QString fieldName(const QString &table, const QString &field);
/// A value as a person reads it: words for codes that have some, 空 for none.
QString fieldValue(const QString &table, const QString &field, const QVariant &value);
/// "林小雨 · 档案类别": whose record, and which of its fields.
QString differenceAbout(const merge::Difference &difference);
/// Every field with its value, of what stands or of the other one, as one text.
QString differenceSide(const merge::Difference &difference, merge::Choice side);

} // namespace tingyu::text
