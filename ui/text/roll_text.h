// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/file_join_service.h"
#include "core/school/leaver_service.h"
#include "core/school/roll_over.h"

/// Words of the roll: going up, leaving, coming, two files of one child.
namespace tingyu::text {

QString rollQuestion(const RollOverQuestion &question);
/// "八年级1班 ← 七年级1班、七年级2班 · 在籍 88 · 休学 1"
QString rollTarget(const RollOverTarget &target);
/// What happened, with classes: "七年级1班 → 八年级1班", "转入 七年级2班", "转出"
QString rollTurnTitle(const RollTurn &turn);
/// A reason as written, or the words of a code of ours.
QString rollReason(const QString &reason);
QString doubleReasonName(DoubleReason reason);
QString doubleReasonNames(const QList<DoubleReason> &reasons);
/// What the records of a table are called where they go to another file; empty for an unknown table.
QString movedRecordName(const QString &table);
/// "答卷 2、预约 1、其他记录 3", in the order of what weighs most.
QString movedRecords(const merge::RowCounts &rows);
/// The part of these that stays under the file it was said under; empty when there is none.
QString stayingRecords(const merge::RowCounts &rows);

} // namespace tingyu::text
