// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace tingyu {

/// Codes stored in the student file. Their words are in ui/text/school_text. `basis` cites the requirement a
/// code answers (B10 to B15 of the requirement list), empty where it is our own.
struct SchoolCode
{
    const char *code;
    const char *basis;
};

/// Strains of study, home and life (B10, B13, B15). Neutral: they say what weighs on a student, not what is
/// wrong with one.
std::span<const SchoolCode> riskFactorCodes();
/// Groups the rules ask to be looked after first (B11, B12, B13). left_behind = not said which parent is
/// away.
std::span<const SchoolCode> vulnerabilityCodes();
/// Who a contact is to the student.
std::span<const SchoolCode> relationCodes();
/// Where a statement comes from.
std::span<const SchoolCode> sourceCodes();
/// What a member of staff does.
std::span<const SchoolCode> postCodes();
/// What a paper of a student's file is.
std::span<const SchoolCode> documentKindCodes();

bool isCode(std::span<const SchoolCode> codes, const QString &code);

} // namespace tingyu
