// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// The assessments of one student, for the student's file: all sheets at the left, the chosen one opened.
QWidget *makeAssessmentTab(PageHost &host, const Uid &student);

} // namespace tingyu::ui
