// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session.h"
#include "ui/shell/page.h"

/// What counselling puts on paper, each in the print dialog: with a reason, on record before it leaves.
namespace tingyu::ui {

void printSession(PageHost &host, QWidget *parent, const Uid &session);
/// Asks for the days first: this month, the school year, or others.
void printSessionBook(PageHost &host, QWidget *parent);
void printSeries(PageHost &host, QWidget *parent, const Uid &series);
void printHandover(PageHost &host, QWidget *parent, const Uid &handover);
void printInspection(PageHost &host, QWidget *parent, const Uid &draw);
/// The first-hour card as it was ticked after a session.
void printFirstHour(PageHost &host, QWidget *parent, const Uid &session);
/// The same empty, for the wall.
void printFirstHourWall(PageHost &host, QWidget *parent);

} // namespace tingyu::ui
