// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/screening.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace tingyu {
namespace {

template<class Enum>
struct Code
{
    Enum value;
    const char *code;
};

constexpr std::array kinds{Code<CampaignKind>{CampaignKind::Census, "census"},
                           Code<CampaignKind>{CampaignKind::Entry, "entry"},
                           Code<CampaignKind>{CampaignKind::Typed, "typed"},
                           Code<CampaignKind>{CampaignKind::Monitoring, "monitoring"}};
constexpr std::array validities{Code<SheetValidity>{SheetValidity::Ok, "ok"},
                                Code<SheetValidity>{SheetValidity::Doubtful, "doubtful"},
                                Code<SheetValidity>{SheetValidity::Invalid, "invalid"}};
constexpr std::array sources{Code<SheetSource>{SheetSource::Keyed, "keyed"},
                             Code<SheetSource>{SheetSource::File, "file"},
                             Code<SheetSource>{SheetSource::Screen, "screen"}};
constexpr std::array marks{Code<CampaignMark>{CampaignMark::Absent, "absent"},
                           Code<CampaignMark>{CampaignMark::Refused, "refused"},
                           Code<CampaignMark>{CampaignMark::NoConsent, "no-consent"}};
constexpr std::array states{Code<ReviewState>{ReviewState::Open, "open"},
                            Code<ReviewState>{ReviewState::Talked, "talked"},
                            Code<ReviewState>{ReviewState::Decided, "decided"}};
constexpr std::array decisions{Code<ReviewDecision>{ReviewDecision::Confirmed, "confirmed"},
                               Code<ReviewDecision>{ReviewDecision::NotConfirmed, "not-confirmed"},
                               Code<ReviewDecision>{ReviewDecision::Watch, "watch"}};
constexpr std::array partners{Code<TalkPartner>{TalkPartner::Student, "student"},
                              Code<TalkPartner>{TalkPartner::ClassTeacher, "class-teacher"},
                              Code<TalkPartner>{TalkPartner::Guardian, "guardian"}};

template<class Table, class Enum>
QString codeOf(const Table &table, Enum value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return QString::fromLatin1(row.code);
    }
    return {};
}

template<class Enum, class Table>
std::optional<Enum> valueOf(const Table &table, const QString &code)
{
    for (const auto &row : table) {
        if (code == QLatin1String(row.code))
            return row.value;
    }
    return std::nullopt;
}

} // namespace

QString campaignKindCode(CampaignKind kind)
{
    return codeOf(kinds, kind);
}

std::optional<CampaignKind> campaignKindFromCode(const QString &code)
{
    return valueOf<CampaignKind>(kinds, code);
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
