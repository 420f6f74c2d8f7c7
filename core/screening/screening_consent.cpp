// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/screening_consent.h"

#include "core/school/columns.h"

#include <algorithm>

namespace tingyu {

Result<QHash<StudentId, ConsentStand>> screeningConsents(Connection &db, QDate on, QDate today)
{
    auto said = columns::all<Consent>(
        db,
        QStringLiteral("SELECT uid, student_id, party, answer, on_date, expires_on FROM consent"
                       " WHERE scope = 'screening' AND removed_utc IS NULL"),
        {}, [](const Rows &row) {
            Consent one;
            one.uid = columns::uidAt(row, 0);
            one.studentId = columns::idAt<StudentId>(row, 1);
            one.party = consentPartyFromCode(row.text(2)).value_or(ConsentParty::Guardian);
            one.answer = consentAnswerFromCode(row.text(3)).value_or(ConsentAnswer::Refused);
            one.onDate = columns::dateAt(row, 4);
            one.expiresOn = columns::dateAt(row, 5);
            return one;
        });
    if (!said)
        return said.error();
    QHash<StudentId, QList<Consent>> of;
    for (const Consent &one : std::as_const(*said))
        of[one.studentId].append(one);
    QHash<StudentId, ConsentStand> stands;
    for (auto it = of.cbegin(); it != of.cend(); ++it) {
        const auto state = [&](ConsentParty party, QDate day) {
            return consentState(*it, party, ConsentScope::Screening, day);
        };
        const QDate day = std::min(on, today);
        stands.insert(it.key(), {state(ConsentParty::Guardian, day), state(ConsentParty::Student, day),
                                 state(ConsentParty::Guardian, today) == ConsentState::Withdrawn,
                                 state(ConsentParty::Student, today) == ConsentState::Withdrawn});
    }
    return stands;
}

QString screenLeaveCode(ScreenLeave leave)
{
    switch (leave) {
    case ScreenLeave::May:
        return QStringLiteral("may");
    case ScreenLeave::NotOpen:
        return QStringLiteral("not-open");
    case ScreenLeave::NotInCampaign:
        return QStringLiteral("not-in-campaign");
    case ScreenLeave::LeftOut:
        return QStringLiteral("left-out");
    case ScreenLeave::NotWilling:
        return QStringLiteral("not-willing");
    case ScreenLeave::NoGuardianConsent:
        return QStringLiteral("no-guardian-consent");
    }
    return {};
}

ScreenLeave leaveByConsent(const ConsentStand &stand, std::optional<CampaignMark> mark,
                           std::optional<int> age)
{
    const auto isNo = [](ConsentState state) {
        return state == ConsentState::Refused || state == ConsentState::Withdrawn;
    };
    if (stand.guardianWithdrew || isNo(stand.guardian) || mark == CampaignMark::NoConsent)
        return ScreenLeave::NoGuardianConsent;
    if (stand.studentWithdrew || isNo(stand.student) || mark == CampaignMark::Refused)
        return ScreenLeave::NotWilling;
    if ((!age || *age < ageOfOwnConsent) && stand.guardian != ConsentState::Given)
        return ScreenLeave::NoGuardianConsent;
    return ScreenLeave::May;
}

QString withoutWithdrawn(const QString &student)
{
    return QStringLiteral(
               " NOT EXISTS (SELECT 1 FROM consent w WHERE w.student_id = %1 AND w.scope = 'screening'"
               " AND w.answer = 'withdrawn' AND w.removed_utc IS NULL AND NOT EXISTS (SELECT 1 FROM consent n"
               " WHERE n.student_id = w.student_id AND n.party = w.party AND n.scope = w.scope"
               " AND n.removed_utc IS NULL"
               " AND (n.on_date > w.on_date OR (n.on_date = w.on_date AND n.uid > w.uid))))")
        .arg(student);
}

} // namespace tingyu
