// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

/// The appointment book on paper, and its hours for a calendar outside the program.
namespace tingyu::ui {

/// Form 2 of what was registered in these days.
void printRegister(PageHost &host, QWidget *parent, QDate from, QDate to);
/// The same of the school year that the day lies in: an index in front, then month by month.
void printRegisterYear(PageHost &host, QWidget *parent, QDate day);
/// Staff who came as clients, whom the general register leaves nameless; of the school year up to `day`.
void printStaffRegister(PageHost &host, QWidget *parent, QDate day);
/// The week that the day lies in, on one page.
void printWeek(PageHost &host, QWidget *parent, QDate day);
/// What a student takes along.
void printSlip(PageHost &host, QWidget *parent, const Uid &appointment);
/// From today to the end of the school year, without a name: asks for the file.
void saveBusyHours(PageHost &host, QWidget *parent);

} // namespace tingyu::ui
