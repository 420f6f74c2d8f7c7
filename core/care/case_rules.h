// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/case_file.h"

namespace tingyu {

inline constexpr int longestCaseText = 20000;

Result<void> checkLength(const QString &text); ///< "text.too_long"

/// The item with its texts cleaned, when it may be stored: "text.missing", "date.missing", "text.too_long",
/// "case.code" {field}.
Result<CaseEvent> checkedItem(CaseEvent item);
Result<CasePerson> checkedItem(CasePerson item);
Result<CaseAssessment> checkedItem(CaseAssessment item);
Result<CaseMedication> checkedItem(CaseMedication item);
Result<CaseMeasure> checkedItem(CaseMeasure item);
Result<CaseContact> checkedItem(CaseContact item);
Result<CaseQuestion> checkedItem(CaseQuestion item);
Result<CaseStep> checkedItem(CaseStep item);
Result<CaseAttachment> checkedItem(CaseAttachment item);

/// Kinds of people a case may name; their stand-ins are in resources/forms/common.json.
QStringList casePersonKinds();

} // namespace tingyu
