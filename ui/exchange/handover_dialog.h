// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/file_handover.h"
#include "ui/shell/page.h"
#include "ui/widgets/chip.h"

namespace tingyu::ui {

/// Hands a student's file over to another school: to which, why, what goes along, who agrees. `sent` is
/// called once the package is there; form 21 is offered for printing then.
void askFileHandover(PageHost &host, QWidget *parent, const Uid &student, const std::function<void()> &sent);
/// Form 21 of a handover, either way.
void printFileHandover(PageHost &host, QWidget *parent, const Uid &handover);
/// A document that came along, as the school before printed it: for reading, and for paper.
void showHandedPart(PageHost &host, QWidget *parent, const exchange::HandedPart &part);

ChipContent handoverChip(exchange::HandoverState state);
/// 测评报告 PHQ9 · 2026-10-12
QString handedPartWords(const exchange::HandedPart &part);

} // namespace tingyu::ui
