// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_file.h"
#include "core/report/form_words.h"
#include "ui/widgets/chip.h"

#include <QList>
#include <QString>

#include <utility>

/// How the values of a case look on the screen. Labels of the form's fields are the form's own.
namespace tingyu::ui {

/// A code and its word, for choices.
using CodeWord = std::pair<QString, QString>;

QString dayText(QDate day);               ///< 2026-03-01; empty for no date
QString momentText(const WallTime &time); ///< 2026-03-01 08:30; the day alone without a time
QString caseKindText(CaseKind kind);
ChipContent caseKindChip(CaseKind kind);
ChipContent caseStateChip(const CareCase &one);
QString personKindText(const QString &code);
QList<CodeWord> personKinds();
/// Options of a set of the form ("way"), in the order the form's codes are given.
QList<CodeWord> formOptions(const report::FormWords &words, const QString &set, const QStringList &codes);
/// Codes of the sets a case stores, by field or set id; empty for free text.
QStringList optionCodes(const QString &set);
ChipContent verdictChip(const report::FormWords &words, const QString &verdict);
/// "2 天 3 小时", "1 小时 10 分", "8 分".
QString elapsedText(qint64 minutes);

} // namespace tingyu::ui
