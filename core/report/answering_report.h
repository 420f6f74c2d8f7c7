// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/print_order.h"
#include "core/screening/answering_service.h"

namespace tingyu::report {

/// The sheet for the teacher in the computer room.
FormValues answerSlipValues(const WrittenStation &station);
/// Behind it the slips, each class on sheets of its own, to be cut.
QList<Block> answerSlipBlocks(const WrittenStation &station);
/// For who reads to students that cannot read well: every item large and numbered, with the words of the
/// answers.
QList<Block> readAloudBlocks(const QList<answering::Questionnaire> &questionnaires);

/// Prints of answering on screen. Codes are on the slips and nowhere else, so there is no preview to come
/// back to: who made the station prints at once. Errors: those of recordPrint() and of the service.
class AnsweringReportService
{
public:
    AnsweringReportService(Workplace &place, AnsweringService &answering)
        : m_place(place), m_answering(answering)
    {
    }
    Result<Printed> issueSlips(const WrittenStation &station, const PrintOrder &order);
    Result<Printed> readAloud(const Uid &campaign, const PrintOrder &order, bool record);

private:
    Workplace &m_place;
    AnsweringService &m_answering;
};

} // namespace tingyu::report
