// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/answer_code.h"
#include "core/answering/questionnaire.h"

namespace tingyu::answering {

/// Who answers, as far as the station has to know: what the student reads to be sure it is his or her sheet.
struct Taker
{
    QString name, className;
    QStringList scales;                     ///< still to be answered
    QHash<QString, QStringList> notForThem; ///< by scale: items that do not apply to this person
    bool operator==(const Taker &) const = default;
};

/// One slip as it lies in the folder: whose it is opens with its code alone.
struct StationSlip
{
    QByteArray slip;
    QByteArray taker; ///< wrapped with CodeKeys::name
    bool operator==(const StationSlip &) const = default;
};

/// Everything the program students answer in is given. It holds no secret of the vault: wording, the public
/// key, and of the codes only what does not lead back to them.
struct StationPlan
{
    QString station; ///< uid
    QString language;
    QByteArray publicKey;
    QByteArray salt;
    CodeCost cost;
    QList<Questionnaire> questionnaires;
    QList<StationSlip> slips;
    QString whom;        ///< whom to talk to, in the school's words; empty: the program's own
    QByteArray leaveKey; ///< wordKey() of the word that ends the full screen
    bool operator==(const StationPlan &) const = default;

    const Questionnaire *questionnaire(const QString &scaleId) const;
    const StationSlip *slipOf(const QByteArray &slip) const;
};

QByteArray written(const StationPlan &plan);
/// Errc::Damaged answering.plan.
Result<StationPlan> readStationPlan(const QByteArray &bytes);
/// Eight digits of a plan, the same on the station's screen and on the slips: who changed the folder's key
/// cannot keep them.
QString checkDigits(const QByteArray &planBytes);

QByteArray wrappedTaker(const Taker &taker, const CodeKeys &keys);
/// Errc::Damaged answering.plan.
Result<Taker> takerOf(const StationSlip &slip, const CodeKeys &keys);
/// The questionnaire without the items that do not apply to this person.
Questionnaire fittedTo(const Taker &taker, const Questionnaire &questionnaire);

/// A round on the PC of the room: the plan and the test-takers with the keys of their slips. Handed over in
/// memory, never written.
struct RoomRound
{
    struct Seat
    {
        Taker taker;
        QByteArray codeKey;
        bool operator==(const Seat &) const = default;
    };
    StationPlan plan;
    QList<Seat> seats;
    QString folder; ///< where sealed sheets are put
    bool operator==(const RoomRound &) const = default;
};
QByteArray written(const RoomRound &round);
Result<RoomRound> readRoomRound(const QByteArray &bytes);

} // namespace tingyu::answering
