// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/screening.h"

#include "core/base/code_table.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace tingyu {
namespace {

constexpr std::array campaignKinds{
    std::pair{CampaignKind::Census, "census"}, std::pair{CampaignKind::Entry, "entry"},
    std::pair{CampaignKind::Typed, "typed"}, std::pair{CampaignKind::Monitoring, "monitoring"}};
constexpr std::array validities{std::pair{SheetValidity::Ok, "ok"},
                                std::pair{SheetValidity::Doubtful, "doubtful"},
                                std::pair{SheetValidity::Invalid, "invalid"}};
constexpr std::array sources{std::pair{SheetSource::Keyed, "keyed"}, std::pair{SheetSource::File, "file"},
                             std::pair{SheetSource::Screen, "screen"}};
constexpr std::array marks{std::pair{CampaignMark::Absent, "absent"},
                           std::pair{CampaignMark::Refused, "refused"},
                           std::pair{CampaignMark::NoConsent, "no-consent"}};
constexpr std::array states{std::pair{ReviewState::Open, "open"}, std::pair{ReviewState::Talked, "talked"},
                            std::pair{ReviewState::Decided, "decided"}};
constexpr std::array decisions{std::pair{ReviewDecision::Confirmed, "confirmed"},
                               std::pair{ReviewDecision::NotConfirmed, "not-confirmed"},
                               std::pair{ReviewDecision::Watch, "watch"}};
constexpr std::array partners{std::pair{TalkPartner::Student, "student"},
                              std::pair{TalkPartner::ClassTeacher, "class-teacher"},
                              std::pair{TalkPartner::Guardian, "guardian"}};

} // namespace

QString campaignKindCode(CampaignKind kind)
{
    return codeOf(campaignKinds, kind);
}

std::optional<CampaignKind> campaignKindFromCode(const QString &code)
{
    return valueOf<CampaignKind>(campaignKinds, code);
}

QString sheetValidityCode(SheetValidity validity)
{
    return codeOf(validities, validity);
}

SheetValidity sheetValidityFromCode(const QString &code)
{
    return valueOf<SheetValidity>(validities, code).value_or(SheetValidity::Doubtful);
}

QString sheetSourceCode(SheetSource source)
{
    return codeOf(sources, source);
}

QString campaignMarkCode(CampaignMark mark)
{
    return codeOf(marks, mark);
}

std::optional<CampaignMark> campaignMarkFromCode(const QString &code)
{
    return valueOf<CampaignMark>(marks, code);
}

QString reviewStateCode(ReviewState state)
{
    return codeOf(states, state);
}

ReviewState reviewStateFromCode(const QString &code)
{
    return valueOf<ReviewState>(states, code).value_or(ReviewState::Open);
}

QString reviewDecisionCode(ReviewDecision decision)
{
    return codeOf(decisions, decision);
}

std::optional<ReviewDecision> reviewDecisionFromCode(const QString &code)
{
    return valueOf<ReviewDecision>(decisions, code);
}

QString talkPartnerCode(TalkPartner partner)
{
    return codeOf(partners, partner);
}

std::optional<TalkPartner> talkPartnerFromCode(const QString &code)
{
    return valueOf<TalkPartner>(partners, code);
}

QString answersToJson(const Answers &answers)
{
    QJsonObject object;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
        object.insert(answer.key(), QString::fromLatin1(answer.value().toText()));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Answers answersFromJson(const QString &json)
{
    Answers answers;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto answer = object.constBegin(); answer != object.constEnd(); ++answer)
        answers.insert(answer.key(), scales::Rational::parse(answer.value().toString().toLatin1()));
    return answers;
}

} // namespace tingyu
