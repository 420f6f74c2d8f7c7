// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace tingyu {

/// Fields of form 12 that a person writes, in the order of the form; labels are in resources/forms. A test
/// holds this list against the form.
std::span<const char *const> caseFieldCodes();
/// Fields of form 13 that the expert answers.
std::span<const char *const> opinionFieldCodes();
bool isCaseField(const QString &code);
/// A field of form 13, or "question.N" for the answer to question N.
bool isOpinionField(const QString &code);

} // namespace tingyu
