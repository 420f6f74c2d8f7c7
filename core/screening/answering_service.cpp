// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answering_service.h"

#include "core/answering/answer_seal.h"
#include "core/scales/library.h"
#include "core/screening/answering_operations.h"
#include "core/screening/screening_consent.h"
#include "core/vault/crypto.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr int leaveDigits = 6;

QString newLeaveWord()
{
    QString word;
    for (int at = 0; at < leaveDigits; ++at)
        word += QString::number(crypto::randomBelow(10));
    return word;
}

} // namespace

/// The campaign, its words, and who is left to answer what.
struct AnsweringService::Roll
{
    Campaign campaign;
    QList<answering::Questionnaire> words;
    Candidates candidates;
};

AnsweringService::AnsweringService(Workplace &workplace, scales::ScaleLibrary &library, SheetService &sheets)
    : m_workplace(workplace)
    , m_library(library)
    , m_sheets(sheets)
    , m_answering(workplace.db())
    , m_campaigns(workplace.db())
{
}

Result<QList<answering::Questionnaire>> AnsweringService::questionnaires(const Campaign &campaign,
                                                                         const QString &language)
{
    QList<answering::Questionnaire> words;
    for (const QString &scale : campaign.scales) {
        auto definition = m_library.find(scale);
        if (!definition)
            return definition.error();
        if ((*definition)->informant != scales::Informant::Self)
            continue;
        auto text = m_library.text(scale, language);
        if (!text && language != QLatin1String("zh"))
            text = m_library.text(scale, QStringLiteral("zh"));
        auto one = answering::questionnaireOf(**definition, text, language);
        if (!one)
            return one.error();
        words.append(*std::move(one));
    }
    if (words.isEmpty())
        return fail(Errc::BadInput, "answering.no_scale");
    return words;
}

Result<AnsweringService::Roll> AnsweringService::roll(const Uid &uid, const Wanted &wanted)
{
    auto campaign = m_campaigns.byUid(uid);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    if ((*campaign)->closed)
        return fail(Errc::Conflict, "answering.closed");
    Roll roll{**campaign, {}, {}};
    auto words = questionnaires(roll.campaign, wanted.language);
    if (!words)
        return words.error();
    roll.words = *std::move(words);
    auto members = CampaignService(m_workplace, m_library).members(roll.campaign.id, std::nullopt);
    if (!members)
        return members.error();
    const QDate today = m_workplace.clock().today();
    const auto stands = screeningConsents(m_workplace.db(), today, today);
    if (!stands)
        return stands.error();
    auto homes = m_campaigns.memberClasses(roll.campaign);
    if (!homes)
        return homes.error();
    auto classes = m_campaigns.classes(roll.campaign);
    if (!classes)
        return classes.error();
    QHash<StudentId, SchoolClassId> classOf;
    for (const CampaignRepository::MemberClass &home : std::as_const(*homes))
        classOf.insert(home.student, home.schoolClass);
    QHash<SchoolClassId, QString> labels;
    for (const ClassCoverage &one : std::as_const(*classes))
        labels.insert(one.id, one.className);
    for (const CampaignMember &member : std::as_const(*members)) {
        const SchoolClassId home = classOf.value(member.id);
        if (!wanted.classes.isEmpty() && !wanted.classes.contains(home))
            continue;
        Candidate candidate{member.id, home, member.name, labels.value(home), member.schoolNo, {}};
        for (const answering::Questionnaire &one : std::as_const(roll.words)) {
            if (!member.answered.contains(one.scaleId))
                candidate.scales.append(one.scaleId);
        }
        if (member.leftOut) {
            ++roll.candidates.others.leftOut;
            continue;
        }
        if (candidate.scales.isEmpty()) {
            ++roll.candidates.others.done;
            continue;
        }
        auto subject = subjectOf(m_workplace.db(), member.id, today);
        if (!subject)
            return subject.error();
        const ScreenLeave leave = leaveByConsent(stands->value(member.id), member.mark, subject->age);
        if (leave == ScreenLeave::NoGuardianConsent)
            ++roll.candidates.others.noConsent;
        else if (leave != ScreenLeave::May)
            ++roll.candidates.others.unwilling;
        if (leave != ScreenLeave::May)
            continue;
        roll.candidates.students.append(candidate);
    }
    return roll;
}

Result<AnsweringService::Candidates> AnsweringService::candidates(const Uid &campaign)
{
    if (auto allowed = m_workplace.allow(op::answeringStation); !allowed)
        return allowed.error();
    auto found = roll(campaign, {});
    if (!found)
        return found.error();
    return found->candidates;
}

Result<AnsweringKey> AnsweringService::keyFor(Change &change)
{
    auto keys = m_answering.keys(true);
    if (!keys)
        return keys.error();
    if (!keys->empty())
        return std::move(keys->front());
    crypto::KeyPair pair = crypto::makeBoxPair();
    auto id = m_answering.addKey(change, {{}, pair.publicKey, pair.secretKey.clone()});
    if (!id)
        return id.error();
    return AnsweringKey{*id, pair.publicKey, std::move(pair.secretKey)};
}

Result<answering::Taker> AnsweringService::takerOf(const Candidate &candidate,
                                                   const QList<answering::Questionnaire> &words)
{
    answering::Taker taker{candidate.name, candidate.className, candidate.scales, {}};
    auto subject = subjectOf(m_workplace.db(), candidate.student, m_workplace.clock().today());
    if (!subject)
        return subject.error();
    for (const answering::Questionnaire &one : words) {
        auto definition = m_library.find(one.scaleId);
        if (!definition)
            return definition.error();
        const scales::SheetView view{{}, {}, {}, {}, &subject->context};
        for (const scales::Item &item : (*definition)->items) {
            if (!item.appliesIf.isEmpty() && item.appliesIf.truth(view) == scales::Truth::No)
                taker.notForThem[one.scaleId].append(item.id);
        }
    }
    return taker;
}

Result<WrittenStation> AnsweringService::station(const Uid &campaign, const Wanted &wanted,
                                                 const Progress &progress)
{
    if (auto allowed = m_workplace.allow(op::answeringStation); !allowed)
        return allowed.error();
    auto who = roll(campaign, wanted);
    if (!who)
        return who.error();
    if (who->candidates.students.isEmpty())
        return fail(Errc::BadInput, "answering.nobody");
    auto whom = SettingsStore(m_workplace).text(setting::answeringWhom);
    if (!whom)
        return whom.error();

    WrittenStation made;
    made.station = m_workplace.uids().next();
    made.campaign = who->campaign;
    made.others = who->candidates.others;
    made.leaveWord = newLeaveWord();
    answering::StationPlan plan;
    plan.station = made.station.toString();
    plan.language = wanted.language;
    plan.salt = answering::randomBytes(answering::saltBytes);
    plan.cost = wanted.cost;
    plan.questionnaires = who->words;
    plan.whom = *whom;
    auto leave = answering::wordKey(made.leaveWord, plan.salt, plan.cost);
    if (!leave)
        return leave.error();
    plan.leaveKey = *leave;
    // Codes are dear to try on purpose, so they are made before the vault is held for writing.
    QList<AnsweringSlip> slips;
    const QList<Candidate> &students = who->candidates.students;
    for (qsizetype at = 0; at < students.size(); ++at) {
        if (!keepGoing(progress, at, students.size()))
            return fail(Errc::Cancelled, "answering.cancelled");
        const Candidate &candidate = students.at(at);
        const QString code = answering::newCode();
        auto key = answering::codeKey(code, plan.salt, plan.cost);
        if (!key)
            return key.error();
        const auto keys = answering::CodeKeys::of(*key);
        auto taker = takerOf(candidate, who->words);
        if (!taker)
            return taker.error();
        plan.slips.append({keys.slip, answering::wrappedTaker(*taker, keys)});
        slips.append({{}, {}, candidate.student, keys.slip, *key});
        made.slips.append(
            {candidate.name, candidate.className, candidate.schoolNo, answering::groupedCode(code)});
    }
    // In the order of the class list, place in the folder would tell whose a slip is.
    std::sort(
        plan.slips.begin(), plan.slips.end(),
        [](const answering::StationSlip &a, const answering::StationSlip &b) { return a.slip < b.slip; });
    return m_workplace.change(op::answeringStation, [&](Change &change) -> Result<WrittenStation> {
        auto key = keyFor(change);
        if (!key)
            return key.error();
        plan.publicKey = key->publicKey;
        made.plan = answering::written(plan);
        made.digits = answering::checkDigits(made.plan);
        auto station = m_answering.addStation(change, {{},
                                                       made.station,
                                                       false,
                                                       who->campaign.id,
                                                       key->id,
                                                       change.clock().nowLocal(),
                                                       plan.salt,
                                                       answering::digestOf(made.plan)});
        if (!station)
            return station.error();
        for (AnsweringSlip &slip : slips) {
            slip.station = *station;
            if (auto added = m_answering.addSlip(change, slip); !added)
                return added.error();
        }
        change.mention({QStringLiteral("campaign"), who->campaign.uid}, QStringLiteral("station"));
        return made;
    });
}

Result<answering::RoomRound> AnsweringService::round(const Uid &campaign, const QList<StudentId> &students,
                                                     const QString &leaveWord, const QString &folder,
                                                     const Wanted &wanted)
{
    if (auto allowed = m_workplace.allow(op::answeringStation); !allowed)
        return allowed.error();
    auto who = roll(campaign, wanted);
    if (!who)
        return who.error();
    if (who->campaign.from > m_workplace.clock().today())
        return fail(Errc::Conflict, "answering.not_yet");
    QList<Candidate> chosen;
    for (const Candidate &one : std::as_const(who->candidates.students)) {
        if (students.contains(one.student))
            chosen.append(one);
    }
    if (chosen.isEmpty())
        return fail(Errc::BadInput, "answering.nobody");
    auto whom = SettingsStore(m_workplace).text(setting::answeringWhom);
    if (!whom)
        return whom.error();
    const QByteArray salt = answering::randomBytes(answering::saltBytes);
    auto leave = answering::wordKey(leaveWord, salt, wanted.cost);
    if (!leave)
        return leave.error();
    return m_workplace.change(op::answeringStation, [&](Change &change) -> Result<answering::RoomRound> {
        auto key = keyFor(change);
        if (!key)
            return key.error();
        auto known = m_answering.roomStation(who->campaign.id, key->id);
        if (!known)
            return known.error();
        AnsweringStation station = known->value_or(AnsweringStation{});
        if (!*known) {
            station = {{},      m_workplace.uids().next(),
                       true,    who->campaign.id,
                       key->id, change.clock().nowLocal(),
                       salt,    QByteArray(answering::keyBytes, '\0')}; // nothing of a round lies on a disk
            auto added = m_answering.addStation(change, station);
            if (!added)
                return added.error();
            station.id = *added;
        }
        answering::RoomRound round;
        round.folder = folder;
        round.plan.station = station.uid.toString();
        round.plan.language = wanted.language;
        round.plan.publicKey = key->publicKey;
        round.plan.salt = salt;
        round.plan.cost = wanted.cost;
        round.plan.questionnaires = who->words;
        round.plan.whom = *whom;
        round.plan.leaveKey = *leave;
        for (const Candidate &one : std::as_const(chosen)) {
            auto taker = takerOf(one, who->words);
            if (!taker)
                return taker.error();
            // From the secret half and the person, so that it is the same again after a restart and on no
            // disk in between.
            const QByteArray codeKey = crypto::keyedHash(
                key->secretKey, {QByteArrayLiteral("tingyu-answer-seat"), station.uid.bytes(),
                                 QByteArray::number(one.student.value())});
            const auto keys = answering::CodeKeys::of(codeKey);
            auto there = m_answering.slip(keys.slip);
            if (!there)
                return there.error();
            if (!*there) {
                if (auto added =
                        m_answering.addSlip(change, {{}, station.id, one.student, keys.slip, codeKey});
                    !added)
                    return added.error();
            }
            round.seats.append({*taker, codeKey});
        }
        change.mention({QStringLiteral("campaign"), who->campaign.uid}, QStringLiteral("room"));
        return round;
    });
}

Result<QList<answering::Questionnaire>> AnsweringService::readAloud(const Uid &uid, const QString &language)
{
    if (auto allowed = m_workplace.allow(op::answeringReadAloud); !allowed)
        return allowed.error();
    auto campaign = m_campaigns.byUid(uid);
    if (!campaign)
        return campaign.error();
    if (!*campaign)
        return fail(Errc::NotFound, "campaign.unknown");
    return questionnaires(**campaign, language);
}

} // namespace tingyu
