// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/answering/answering_world.h"

#include "core/answering/answer_seal.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace tingyu::test {

using namespace answering;

AnsweringWorld::AnsweringWorld(const QStringList &scales) : campaign(room.campaign(scales))
{
    for (qsizetype pupil = 0; pupil + 1 < room.pupils.size(); ++pupil)
        consent(pupil, ConsentAnswer::Given);
}

void AnsweringWorld::consent(qsizetype pupil, ConsentAnswer answer)
{
    Consent said;
    said.party = ConsentParty::Guardian;
    said.scope = ConsentScope::Screening;
    said.answer = answer;
    said.onDate = QDate(2026, 11, 20);
    said.person = QStringLiteral("家长");
    must(services().consents.record(room.pupils.at(pupil).uid, said));
}

AnsweringService::Wanted AnsweringWorld::wanted()
{
    AnsweringService::Wanted wanted;
    wanted.cost = {1, 8192};
    return wanted;
}

WrittenStation AnsweringWorld::write(const QString &folder)
{
    const WrittenStation written = must(services().answering.station(campaign.uid, wanted()));
    QDir().mkpath(folder + QStringLiteral("/answers"));
    QFile file(StationFiles::planFile(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(written.plan) != written.plan.size())
        failTest(fail(Errc::Io, "test"));
    return written;
}

Desk::Desk(const QString &folder, const QString &code) : files(folder)
{
    QFile file(StationFiles::planFile(folder));
    if (!file.open(QIODevice::ReadOnly))
        failTest(fail(Errc::Io, "test"));
    plan = must(readStationPlan(file.readAll()));
    keys = CodeKeys::of(must(codeKey(tidyCode(code), plan.salt, plan.cost)));
    const StationSlip *slip = plan.slipOf(keys.slip);
    m_known = slip != nullptr;
    if (m_known)
        m_taker = must(takerOf(*slip, keys));
}

AnswerFlow Desk::flow(const QString &scale)
{
    return must(AnswerFlow::begin(fittedTo(m_taker, *plan.questionnaire(scale))));
}

void Desk::handIn(const QString &scale, int choice, const QHash<QString, int> &other, const QString &closedAt)
{
    AnswerFlow way = flow(scale);
    while (!way.atEnd()) {
        const int most = static_cast<int>(way.answerSet().choices.size());
        if (!way.choose(std::min(other.value(way.question().id, choice), most)))
            failTest(fail(Errc::Internal, "test"));
    }
    ClosedBox box = closedSheet(way, plan.station, keys);
    box.closedAt = WallTime::parse(closedAt).value_or(WallTime());
    box.seconds = 90;
    must(files.handIn(box, sealed(box, plan.publicKey)));
    files.dropDraft(keys.slip);
}

void Desk::askForTalk()
{
    ClosedBox box = talkRequest(plan.station, keys);
    box.closedAt = *WallTime::parse(QStringLiteral("2026-11-20T10:05"));
    must(files.handIn(box, sealed(box, plan.publicKey)));
}

} // namespace tingyu::test
