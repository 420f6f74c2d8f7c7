// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/student_facts.h"

#include <iterator>

namespace tingyu {
namespace {

constexpr const char *growthKinds[] = {"family", "growth", "observation"};
constexpr const char *parties[] = {"guardian", "student"};
constexpr const char *scopes[] = {"screening", "counselling", "consultation", "exchange"};
constexpr const char *answers[] = {"given", "refused", "withdrawn"};
constexpr const char *rollEvents[] = {"class", "leave", "return", "left", "graduated"};

template<class Enum, size_t n>
QString codeOf(const char *const (&codes)[n], Enum value)
{
    const auto place = static_cast<size_t>(value);
    Q_ASSERT(place < n);
    return QString::fromLatin1(codes[place]);
}

template<class Enum, size_t n>
std::optional<Enum> enumOf(const char *const (&codes)[n], const QString &code)
{
    for (size_t place = 0; place < n; ++place) {
        if (code == QLatin1String(codes[place]))
            return static_cast<Enum>(place);
    }
    return std::nullopt;
}

} // namespace

QString growthKindCode(GrowthKind kind)
{
    return codeOf(growthKinds, kind);
}

std::optional<GrowthKind> growthKindFromCode(const QString &code)
{
    return enumOf<GrowthKind>(growthKinds, code);
}

QString consentPartyCode(ConsentParty party)
{
    return codeOf(parties, party);
}

QString consentScopeCode(ConsentScope scope)
{
    return codeOf(scopes, scope);
}

QString consentAnswerCode(ConsentAnswer answer)
{
    return codeOf(answers, answer);
}

std::optional<ConsentParty> consentPartyFromCode(const QString &code)
{
    return enumOf<ConsentParty>(parties, code);
}

std::optional<ConsentScope> consentScopeFromCode(const QString &code)
{
    return enumOf<ConsentScope>(scopes, code);
}

std::optional<ConsentAnswer> consentAnswerFromCode(const QString &code)
{
    return enumOf<ConsentAnswer>(answers, code);
}

QString rollEventKindCode(RollEventKind kind)
{
    return codeOf(rollEvents, kind);
}

std::optional<RollEventKind> rollEventKindFromCode(const QString &code)
{
    return enumOf<RollEventKind>(rollEvents, code);
}

ConsentState consentState(const QList<Consent> &said, ConsentParty party, ConsentScope scope, QDate date)
{
    const Consent *last = nullptr;
    for (const Consent &one : said) {
        if (one.party != party || one.scope != scope || one.onDate > date)
            continue;
        if (!last || one.onDate > last->onDate || (one.onDate == last->onDate && one.uid > last->uid))
            last = &one;
    }
    if (!last)
        return ConsentState::NotAsked;
    switch (last->answer) {
    case ConsentAnswer::Given:
        return last->expiresOn.isValid() && last->expiresOn < date ? ConsentState::Expired
                                                                   : ConsentState::Given;
    case ConsentAnswer::Refused:
        return ConsentState::Refused;
    case ConsentAnswer::Withdrawn:
        return ConsentState::Withdrawn;
    }
    return ConsentState::NotAsked;
}

} // namespace tingyu
