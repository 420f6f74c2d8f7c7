// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/erasure.h"
#include "core/keeping/pledge_service.h"
#include "core/keeping/rights_request.h"
#include "core/keeping/self_check.h"
#include "core/report/form_print.h"

#include <functional>

namespace tingyu::keeping {

/// What things are called in the language of the paper: core has codes only.
struct PaperWords
{
    std::function<QString(const QString &action)> operation;
    std::function<QString(const QString &type)> object;
};

/// Whose looks are told, and of which days.
struct AccessSpan
{
    std::optional<Uid> student; ///< nothing: of everybody's files
    QDate from;
    QDate to;
};

/// The papers about keeping: forms 22, 23, 27 and 28, and the answer to a request. Each print that is issued
/// is on record.
class KeepingPapers
{
public:
    explicit KeepingPapers(Workplace &place) : m_place(place) {}

    /// 档案销毁清册, before: who and how much, with space for approval. Errc::BadInput "erasure.nobody".
    Result<report::Printed> destructionList(const QList<Uid> &students, const report::PrintOrder &order,
                                            report::PrintWay way);
    /// 销毁证明, after: by number, without a word of who it was. Errc::NotFound "erasure.unknown".
    Result<report::Printed> certificate(const Uid &erasure, const report::PrintOrder &order,
                                        report::PrintWay way);
    /// What is kept (titles only), who saw it, what left the house; of cases of protection nothing at all.
    /// Errc::Conflict "request.held": nothing is handed to who may be the one that harmed the child.
    Result<report::Printed> answer(const Uid &request, const PaperWords &words,
                                   const report::PrintOrder &order, report::PrintWay way);
    /// Form 22 from the log: the newest mostAccessLines of the days (of this PC's clock), and how many there
    /// are where that is more. Errc::BadInput "access.span".
    Result<report::Printed> accessRegister(const AccessSpan &span, const PaperWords &words,
                                           const report::PrintOrder &order, report::PrintWay way);
    /// Form 23 to be signed; of nobody in particular: blank.
    Result<report::Printed> pledge(const SecrecyPledge &pledge, const report::PrintOrder &order,
                                   report::PrintWay way);
    /// Form 27.
    Result<report::Printed> selfCheck(const QList<SelfCheckLine> &lines, const report::PrintOrder &order,
                                      report::PrintWay way);

    static constexpr int mostAccessLines = 2000;

private:
    Workplace &m_place;
};

} // namespace tingyu::keeping
