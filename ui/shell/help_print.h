// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <memory>

class QTextDocument;

namespace tingyu::ui {

/// A page of the help as it is printed: Markdown laid out in lengths of print::unitsPerPoint, whatever the
/// resolution of the device, so that a painter who scales to the paper paints what was measured. `points`: of
/// its text. How wide its lines are, and how high its pages, is the caller's to set.
std::unique_ptr<QTextDocument> helpOnPaper(const QString &markdown, double points);
/// The letters of such a page; of the same lengths.
QFont helpPaperFont(double points, bool semiBold = false);

} // namespace tingyu::ui
