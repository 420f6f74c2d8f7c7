// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the students' files: observations, circumstances, classes of files, consents.
#include "app/demo/demo_room.h"

#include <algorithm>

namespace tingyu::demo {
namespace {

constexpr int filesWithEntries = 70;
constexpr int filesWithRisk = 22;
constexpr int filesWithTags = 16;
constexpr int filesOfFocus = 9;
constexpr int filesOfAttention = 18;
constexpr int filesOfCrisis = 2;
constexpr int refusals = 4;

Result<void> addEntries(Room &room)
{
    const QList<QJsonObject> said = room.words.objects("growth");
    const QList<int> places = room.dice.places(filesWithEntries, static_cast<int>(room.pupils.size()));
    int day = 62;
    for (const int place : places) {
        const int count = room.pupils.at(place).elevated ? 3 : room.dice.between(1, 2);
        for (int i = 0; i < count; ++i) {
            const QJsonObject &one = room.dice.of(said);
            GrowthEntry entry;
            entry.kind = growthKindFromCode(text(one, "kind")).value_or(GrowthKind::Observation);
            entry.onDate = room.clock.today().addDays(-room.dice.below(3));
            entry.statement = text(one, "text");
            entry.stressor = text(one, "stressor");
            entry.source = text(one, "source");
            if (const auto added = room.services.growth.add(room.pupils.at(place).uid, entry); !added)
                return added.error();
        }
        if (const auto gone = room.goTo(std::max(day--, 30), 9 + room.dice.below(8), room.dice.below(60));
            !gone)
            return gone.error();
    }
    return {};
}

Result<void> addCircumstances(Room &room)
{
    const QList<QJsonObject> factors = room.words.objects("risk_factors");
    const int pupils = static_cast<int>(room.pupils.size());
    for (const int place : room.dice.places(filesWithRisk, pupils)) {
        const QJsonObject &one = room.dice.of(factors);
        RiskFactor factor;
        factor.code = text(one, "code");
        factor.source = text(one, "source");
        factor.note = text(one, "note");
        factor.from = room.clock.today().addDays(-room.dice.below(20));
        if (const auto added = room.services.circumstances.addRiskFactor(room.pupils.at(place).uid, factor);
            !added)
            return added.error();
    }
    const QStringList codes = room.words.texts("more_tags");
    for (const int place : room.dice.places(filesWithTags, pupils)) {
        VulnerabilityTag tag;
        tag.code = room.dice.of(codes);
        tag.from = room.clock.today();
        tag.source = QStringLiteral("class_teacher");
        if (const auto added = room.services.circumstances.addTag(room.pupils.at(place).uid, tag); !added)
            return added.error();
    }
    return {};
}

Result<void> setClass(Room &room, const Pupil &pupil, FileClass fileClass, const char *reasons)
{
    const auto set = room.services.fileClasses.set(pupil.uid, fileClass, room.clock.today(),
                                                   room.dice.of(room.words.texts(reasons)));
    return outcomeOf(set);
}

Result<void> setFileClasses(Room &room)
{
    int crisis = filesOfCrisis;
    int focus = filesOfFocus;
    int attention = filesOfAttention;
    for (const Pupil &pupil : std::as_const(room.pupils)) {
        Result<void> set;
        if (pupil.critical && crisis > 0) {
            --crisis;
            set = setClass(room, pupil, FileClass::Crisis, "file_classes/crisis");
        } else if (pupil.elevated && focus > 0) {
            --focus;
            set = setClass(room, pupil, FileClass::Focus, "file_classes/focus");
        } else if (pupil.elevated && attention > 0) {
            --attention;
            set = setClass(room, pupil, FileClass::Attention, "file_classes/attention");
        }
        if (!set)
            return set;
    }
    return {};
}

Result<void> record(Room &room, const Pupil &pupil, ConsentScope scope, ConsentAnswer answer)
{
    Consent consent;
    consent.party = ConsentParty::Guardian;
    consent.scope = scope;
    consent.answer = answer;
    consent.onDate = room.clock.today();
    consent.person = pupil.guardian;
    if (answer == ConsentAnswer::Given)
        consent.paperRef = room.words.text("consent/paper");
    else
        consent.note = room.words.text("consent/refused");
    const auto said = room.services.consents.record(pupil.uid, consent);
    return outcomeOf(said);
}

/// One class has brought all its papers back; everybody whose file is kept closely has; a few families say
/// no.
Result<void> recordConsents(Room &room)
{
    int refused = refusals;
    for (const Pupil &pupil : std::as_const(room.pupils)) {
        Result<void> said;
        if (!pupil.elevated && refused > 0 && room.dice.percent(4)) {
            --refused;
            said = record(room, pupil, ConsentScope::Screening, ConsentAnswer::Refused);
        } else if (pupil.elevated || pupil.classLabel == room.pupils.constFirst().classLabel) {
            said = record(room, pupil, ConsentScope::Screening, ConsentAnswer::Given);
            if (said && pupil.elevated)
                said = record(room, pupil, ConsentScope::Counselling, ConsentAnswer::Given);
        }
        if (!said)
            return said;
    }
    return {};
}

} // namespace

Result<void> makeFiles(Room &room)
{
    if (const auto gone = room.goTo(63, 9); !gone)
        return gone.error();
    if (const auto made = addEntries(room); !made)
        return made;
    if (const auto gone = room.goTo(29, 10); !gone)
        return gone.error();
    if (const auto made = addCircumstances(room); !made)
        return made;
    if (const auto gone = room.goTo(28, 10); !gone)
        return gone.error();
    if (const auto made = setFileClasses(room); !made)
        return made;
    if (const auto gone = room.goTo(27, 16); !gone)
        return gone.error();
    return recordConsents(room);
}

} // namespace tingyu::demo
