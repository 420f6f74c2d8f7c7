// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/station_plan.h"

#include "core/answering/answer_seal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tingyu::answering {
namespace {

const auto planFormat = u"tingyu-station-1"_s;
const auto roundFormat = u"tingyu-round-1"_s;
constexpr qsizetype mostPlanBytes = 64 << 20;
constexpr qsizetype mostSlips = 20'000;
constexpr qsizetype mostScales = 20;

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue &json)
{
    return QByteArray::fromBase64(json.toString().toLatin1());
}

Error damaged()
{
    return fail(Errc::Damaged, "answering.plan");
}

QJsonObject json(const StationPlan &plan)
{
    QJsonArray questionnaires, slips;
    for (const Questionnaire &one : plan.questionnaires)
        questionnaires.append(toJson(one));
    for (const StationSlip &slip : plan.slips)
        slips.append(QJsonArray{text(slip.slip), text(slip.taker)});
    return {{u"format"_s, planFormat},
            {u"station"_s, plan.station},
            {u"language"_s, plan.language},
            {u"public_key"_s, text(plan.publicKey)},
            {u"salt"_s, text(plan.salt)},
            {u"passes"_s, static_cast<qint64>(plan.cost.passes)},
            {u"memory"_s, static_cast<qint64>(plan.cost.memoryBytes)},
            {u"questionnaires"_s, questionnaires},
            {u"slips"_s, slips},
            {u"whom"_s, plan.whom},
            {u"leave"_s, text(plan.leaveKey)}};
}

Result<StationPlan> planOf(const QJsonObject &given)
{
    if (given.value(u"format"_s).toString() != planFormat)
        return damaged();
    StationPlan plan;
    plan.station = given.value(u"station"_s).toString();
    plan.language = given.value(u"language"_s).toString();
    plan.publicKey = fromBase64(given.value(u"public_key"_s));
    plan.salt = fromBase64(given.value(u"salt"_s));
    plan.cost.passes = static_cast<quint32>(given.value(u"passes"_s).toInteger());
    plan.cost.memoryBytes = static_cast<quint64>(given.value(u"memory"_s).toInteger());
    plan.whom = given.value(u"whom"_s).toString();
    plan.leaveKey = fromBase64(given.value(u"leave"_s));
    const QJsonArray questionnaires = given.value(u"questionnaires"_s).toArray();
    const QJsonArray slips = given.value(u"slips"_s).toArray();
    if (plan.station.isEmpty() || plan.publicKey.size() != keyBytes || plan.salt.size() != saltBytes ||
        plan.leaveKey.size() != keyBytes || !plan.cost.accepted() || questionnaires.isEmpty() ||
        questionnaires.size() > mostScales || slips.size() > mostSlips)
        return damaged();
    for (const auto &one : questionnaires) {
        auto read = questionnaireFromJson(one.toObject());
        if (!read)
            return read.error();
        plan.questionnaires.append(*std::move(read));
    }
    for (const auto &one : slips) {
        const QJsonArray pair = one.toArray();
        plan.slips.append({fromBase64(pair.at(0)), fromBase64(pair.at(1))});
        if (plan.slips.last().slip.size() != slipBytes)
            return damaged();
    }
    return plan;
}

QJsonObject json(const Taker &taker)
{
    QJsonObject notForThem;
    for (auto scale = taker.notForThem.begin(); scale != taker.notForThem.end(); ++scale)
        notForThem.insert(scale.key(), QJsonArray::fromStringList(*scale));
    return {{u"name"_s, taker.name},
            {u"class"_s, taker.className},
            {u"scales"_s, QJsonArray::fromStringList(taker.scales)},
            {u"not_for_them"_s, notForThem}};
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &one : array)
        list.append(one.toString());
    return list;
}

Taker takerOf(const QJsonObject &given)
{
    Taker taker;
    taker.name = given.value(u"name"_s).toString();
    taker.className = given.value(u"class"_s).toString();
    taker.scales = strings(given.value(u"scales"_s));
    const QJsonObject notForThem = given.value(u"not_for_them"_s).toObject();
    for (auto scale = notForThem.begin(); scale != notForThem.end(); ++scale)
        taker.notForThem.insert(scale.key(), strings(*scale));
    return taker;
}

QJsonObject objectOf(const QByteArray &bytes)
{
    return bytes.size() > mostPlanBytes ? QJsonObject() : QJsonDocument::fromJson(bytes).object();
}

} // namespace

const Questionnaire *StationPlan::questionnaire(const QString &scaleId) const
{
    const auto found = std::find_if(questionnaires.begin(), questionnaires.end(),
                                    [&](const Questionnaire &one) { return one.scaleId == scaleId; });
    return found == questionnaires.end() ? nullptr : &*found;
}

const StationSlip *StationPlan::slipOf(const QByteArray &slip) const
{
    const auto found =
        std::find_if(slips.begin(), slips.end(), [&](const StationSlip &one) { return one.slip == slip; });
    return found == slips.end() ? nullptr : &*found;
}

QByteArray written(const StationPlan &plan)
{
    return QJsonDocument(json(plan)).toJson(QJsonDocument::Compact);
}

Result<StationPlan> readStationPlan(const QByteArray &bytes)
{
    return planOf(objectOf(bytes));
}

QString checkDigits(const QByteArray &planBytes)
{
    const QByteArray digest = digestOf(planBytes);
    QString digits;
    for (int group = 0; group < 2; ++group) {
        quint32 value = 0;
        for (int at = 0; at < 4; ++at)
            value = value << 8 | static_cast<quint8>(digest.at(group * 4 + at));
        digits += QStringLiteral("%1").arg(value % 10'000, 4, 10, QLatin1Char('0'));
    }
    return digits.insert(4, QLatin1Char(' '));
}

QByteArray wrappedTaker(const Taker &taker, const CodeKeys &keys)
{
    return wrappedWith(keys.name, QJsonDocument(json(taker)).toJson(QJsonDocument::Compact));
}

Result<Taker> takerOf(const StationSlip &slip, const CodeKeys &keys)
{
    const auto plain = unwrappedWith(keys.name, slip.taker);
    if (!plain)
        return damaged();
    return takerOf(objectOf(*plain));
}

Questionnaire fittedTo(const Taker &taker, const Questionnaire &given)
{
    Questionnaire fitted = given;
    const QStringList leftOut = taker.notForThem.value(given.scaleId);
    fitted.questions.removeIf([&](const Question &question) { return leftOut.contains(question.id); });
    return fitted;
}

QByteArray written(const RoomRound &round)
{
    QJsonArray seats;
    for (const RoomRound::Seat &seat : round.seats)
        seats.append(QJsonObject{{u"taker"_s, json(seat.taker)}, {u"key"_s, text(seat.codeKey)}});
    return QJsonDocument(QJsonObject{{u"format"_s, roundFormat},
                                     {u"plan"_s, json(round.plan)},
                                     {u"folder"_s, round.folder},
                                     {u"seats"_s, seats}})
        .toJson(QJsonDocument::Compact);
}

Result<RoomRound> readRoomRound(const QByteArray &bytes)
{
    const QJsonObject given = objectOf(bytes);
    if (given.value(u"format"_s).toString() != roundFormat)
        return damaged();
    auto plan = planOf(given.value(u"plan"_s).toObject());
    if (!plan)
        return plan.error();
    RoomRound round{*std::move(plan), {}, given.value(u"folder"_s).toString()};
    const QJsonArray seats = given.value(u"seats"_s).toArray();
    for (const auto &one : seats) {
        const QJsonObject seat = one.toObject();
        round.seats.append({takerOf(seat.value(u"taker"_s).toObject()), fromBase64(seat.value(u"key"_s))});
        if (round.seats.last().codeKey.size() != keyBytes)
            return damaged();
    }
    if (round.folder.isEmpty() || round.seats.isEmpty())
        return damaged();
    return round;
}

} // namespace tingyu::answering
