// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answering/answer_sitting.h"

using namespace Qt::StringLiterals;

namespace tingyu::answering {

AnswerSitting::AnswerSitting(const StationPlan &plan, const StationFiles &files, CodeKeys keys, Taker taker)
    : m_station(plan.station)
    , m_publicKey(plan.publicKey)
    , m_files(files)
    , m_keys(std::move(keys))
    , m_taker(std::move(taker))
{
    const QStringList done = m_files.handedIn(m_keys.slip);
    for (const QString &scale : std::as_const(m_taker.scales)) {
        const Questionnaire *words = plan.questionnaire(scale);
        if (words == nullptr || done.contains(scale))
            continue;
        m_questionnaires.append(fittedTo(m_taker, *words));
        m_left.append(scale);
    }
}

Result<AnswerSitting> AnswerSitting::byCode(const StationPlan &plan, const StationFiles &files,
                                            const QString &tidyCode)
{
    auto key = codeKey(tidyCode, plan.salt, plan.cost);
    if (!key)
        return key.error();
    const CodeKeys keys = CodeKeys::of(*key);
    const StationSlip *slip = plan.slipOf(keys.slip);
    if (slip == nullptr)
        return fail(Errc::NotFound, "answering.no_code");
    auto taker = takerOf(*slip, keys);
    if (!taker)
        return taker.error();
    AnswerSitting sitting(plan, files, keys, *std::move(taker));
    if (auto opened = sitting.open(); !opened)
        return opened.error();
    return sitting;
}

Result<AnswerSitting> AnswerSitting::bySeat(const StationPlan &plan, const StationFiles &files,
                                            const RoomRound::Seat &seat)
{
    AnswerSitting sitting(plan, files, CodeKeys::of(seat.codeKey), seat.taker);
    if (auto opened = sitting.open(); !opened)
        return opened.error();
    return sitting;
}

Result<void> AnswerSitting::open()
{
    m_flow.reset();
    m_takenUp = false;
    m_seconds = 0;
    if (m_left.isEmpty())
        return {};
    auto flow = AnswerFlow::begin(m_questionnaires.first());
    if (!flow)
        return flow.error();
    m_flow = *std::move(flow);
    if (const auto draft = m_files.draft(m_keys)) {
        m_takenUp = m_flow->restore(draft->value(u"flow"_s).toObject());
        if (m_takenUp)
            m_seconds = draft->value(u"seconds"_s).toInt();
    }
    return {};
}

Result<void> AnswerSitting::keep()
{
    if (isOver())
        return {};
    return m_files.keepDraft(m_keys, {{u"flow"_s, m_flow->save()}, {u"seconds"_s, m_seconds}});
}

Result<void> AnswerSitting::handIn(const WallTime &now)
{
    if (isOver())
        return {};
    ClosedBox box = closedSheet(*m_flow, m_station, m_keys);
    box.closedAt = now;
    box.seconds = m_seconds;
    const QByteArray file = sealed(box, m_publicKey);
    if (file.isEmpty())
        return fail(Errc::Damaged, "answering.plan");
    if (auto handed = m_files.handIn(box, file); !handed)
        return handed;
    m_files.dropDraft(m_keys.slip);
    m_left.removeFirst();
    m_questionnaires.removeFirst();
    return open();
}

Result<void> AnswerSitting::askForTalk(const WallTime &now)
{
    ClosedBox box = talkRequest(m_station, m_keys);
    box.closedAt = now;
    const QByteArray file = sealed(box, m_publicKey);
    return file.isEmpty() ? fail(Errc::Damaged, "answering.plan") : m_files.handIn(box, file);
}

} // namespace tingyu::answering
