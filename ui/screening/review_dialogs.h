// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/review_order.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

/// What is done with the reviews chosen in the queue. Each opens its dialog and calls `done` after something
/// was written; what follows from it is said in the window.
void askBooking(PageHost &host, QWidget *parent, const QList<Uid> &reviews,
                const std::function<void()> &done);
void askTogether(PageHost &host, QWidget *parent, const QList<ReviewRow> &rows,
                 const std::function<void()> &done);
/// Owner and last day.
void askPlan(PageHost &host, QWidget *parent, const QList<ReviewRow> &rows,
             const std::function<void()> &done);
/// The short interview with one student.
void askInterview(PageHost &host, QWidget *parent, const Review &review, const std::function<void()> &done);
/// A slip for the class teacher, which is printed at once.
void askSlip(PageHost &host, QWidget *parent, const Uid &student, const QString &name,
             const std::function<void()> &done);
void printTaskSlip(PageHost &host, QWidget *parent, const Uid &slip);
/// The letter to the guardian of one sheet.
void printLetter(PageHost &host, QWidget *parent, const Uid &sheet);

} // namespace tingyu::ui
