// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/school_codes.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr SchoolCode riskFactors[] = {
    {"study_pressure", "B10"},   {"economic_hardship", "B10"}, {"relationship", "B10"},
    {"family_change", "B10"},    {"bullying", "B10"},          {"employment_pressure", "B10"},
    {"surroundings", "B10"},     {"online_time", "B15"},       {"conduct_support", "B13"},
    {"learning_support", "B16"}, {"health_strain", ""},        {"other", ""},
};

constexpr SchoolCode vulnerabilities[] = {
    {"left_behind", "B11"},      {"left_behind_one", "B11"},   {"left_behind_both", "B11"},
    {"migrant", "B11"},          {"single_parent", "B11"},     {"disability", "B11"},
    {"bereaved", "B11"},         {"family_difficulty", "B11"}, {"orphan", "B12"},
    {"unsupported", "B12"},      {"low_income", "B12"},        {"new_migrant_worker", "B12"},
    {"parents_divorced", "B12"}, {"inclusive_education", ""},  {"martyr_family", ""},
};

constexpr SchoolCode relations[] = {{"father", ""},      {"mother", ""},         {"grandfather", ""},
                                    {"grandmother", ""}, {"grandparent", ""},    {"stepfather", ""},
                                    {"stepmother", ""},  {"brother", ""},        {"sister", ""},
                                    {"uncle", ""},       {"aunt", ""},           {"foster_parent", ""},
                                    {"institution", ""}, {"other_relative", ""}, {"other_guardian", ""}};

constexpr SchoolCode sources[] = {
    {"student", ""},    {"guardian", ""},   {"class_teacher", ""}, {"teacher", ""}, {"peer", ""},
    {"counsellor", ""}, {"home_visit", ""}, {"document", ""},      {"roster", ""},  {"other", ""}};

constexpr SchoolCode posts[] = {{"class_teacher", ""},
                                {"counsellor_full", ""},
                                {"counsellor_part", ""},
                                {"subject_teacher", ""},
                                {"moral_education", ""},
                                {"grade_head", ""},
                                {"principal", ""},
                                {"vice_principal", ""},
                                {"doctor", ""},
                                {"dormitory", ""},
                                {"other", ""}};

/// Letters and what was drawn or tested on paper are kept strictly secret with the file (B1).
constexpr SchoolCode documentKinds[] = {{"letter", "B1"},  {"scan", "B1"},    {"hospital", "B1"},
                                        {"drawing", "B1"}, {"consent", "B1"}, {"other", ""}};

} // namespace

std::span<const SchoolCode> riskFactorCodes()
{
    return riskFactors;
}

std::span<const SchoolCode> vulnerabilityCodes()
{
    return vulnerabilities;
}

std::span<const SchoolCode> relationCodes()
{
    return relations;
}

std::span<const SchoolCode> sourceCodes()
{
    return sources;
}

std::span<const SchoolCode> postCodes()
{
    return posts;
}

std::span<const SchoolCode> documentKindCodes()
{
    return documentKinds;
}

bool isCode(std::span<const SchoolCode> codes, const QString &code)
{
    return std::any_of(codes.begin(), codes.end(),
                       [&code](const SchoolCode &one) { return code == QLatin1String(one.code); });
}

} // namespace tingyu
