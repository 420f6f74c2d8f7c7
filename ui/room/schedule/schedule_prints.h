// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

/// The appointment book on paper, and its hours for a calendar outside the program.
namespace tingyu::ui {

/// Form 2 of what was registered in the month that the day lies in.
void printRegister(PageHost &host, QWidget *parent, QDate day);
/// A menu of the registers: that month, its school year with an index in front, or the staff who came as
/// clients, whom the general register leaves nameless.
void askRegister(PageHost &host, QWidget *parent, QDate day, QWidget *below);
/// The week that the day lies in, on one page.
void printWeek(PageHost &host, QWidget *parent, QDate day);
/// What a student takes along.
void printSlip(PageHost &host, QWidget *parent, const Uid &appointment);
/// From today to the end of the school year, without a name: asks for the file.
void saveBusyHours(PageHost &host, QWidget *parent);

} // namespace tingyu::ui
