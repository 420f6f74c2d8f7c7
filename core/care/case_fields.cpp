// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_fields.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr const char *caseFields[] = {"urgency",
                                      "answer_by",
                                      "contact",
                                      "contact_phone",
                                      "basis",
                                      "basis_period",
                                      "basis_emergency",
                                      "reason_line",
                                      "risk_now",
                                      "accompanied_by",
                                      "sources",
                                      "unclear",
                                      "complaint",
                                      "course",
                                      "obs_appearance",
                                      "obs_speech",
                                      "obs_mood",
                                      "obs_thought",
                                      "obs_perception",
                                      "obs_attention",
                                      "obs_sleep",
                                      "obs_appetite",
                                      "obs_energy",
                                      "sui_passive",
                                      "sui_active",
                                      "sui_plan",
                                      "sui_means",
                                      "sui_preparation",
                                      "sui_history",
                                      "nssi",
                                      "sui_exposure",
                                      "harm_others",
                                      "runaway",
                                      "abuse_signs",
                                      "mandatory_report",
                                      "substances",
                                      "internet",
                                      "fn_attendance",
                                      "fn_grades",
                                      "fn_peers",
                                      "fn_boarding",
                                      "illness",
                                      "allergy",
                                      "past_diagnosis",
                                      "family_history",
                                      "development",
                                      "guardianship",
                                      "care_attitude",
                                      "care_barriers",
                                      "factor_trigger",
                                      "factor_maintain",
                                      "factor_protect",
                                      "counselling",
                                      "hospital_feedback",
                                      "school_resources",
                                      "school_limits",
                                      "formulation",
                                      "problems",
                                      "lessons",
                                      "deid_note",
                                      "return_by",
                                      "reporter_qualification"};

constexpr const char *opinionFields[] = {"urgency",
                                         "answer_by",
                                         "way",
                                         "student_seen",
                                         "participants",
                                         "recorder",
                                         "expert_unit",
                                         "expert_licence",
                                         "secrecy_statement",
                                         "material",
                                         "material_enough",
                                         "risk",
                                         "risk_basis",
                                         "risk_until",
                                         "directions",
                                         "within_day",
                                         "within_week",
                                         "not_advised",
                                         "hospital_signals",
                                         "referral",
                                         "referral_urgency",
                                         "tell_parents",
                                         "school_support",
                                         "return_conditions",
                                         "follow_up",
                                         "phone",
                                         "dissent",
                                         "expert"};

bool holds(std::span<const char *const> codes, const QString &code)
{
    return std::any_of(codes.begin(), codes.end(),
                       [&](const char *one) { return code == QLatin1String(one); });
}

} // namespace

std::span<const char *const> caseFieldCodes()
{
    return caseFields;
}

std::span<const char *const> opinionFieldCodes()
{
    return opinionFields;
}

bool isCaseField(const QString &code)
{
    return holds(caseFields, code);
}

bool isOpinionField(const QString &code)
{
    if (code.startsWith(QLatin1String("question."))) {
        bool isNumber = false;
        return code.mid(9).toInt(&isNumber) > 0 && isNumber;
    }
    return holds(opinionFields, code);
}

} // namespace tingyu
