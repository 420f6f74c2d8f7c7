// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/session.h"

namespace tingyu {

QString sessionKindCode(SessionKind kind)
{
    switch (kind) {
    case SessionKind::FaceToFace:
        return QStringLiteral("face-to-face");
    case SessionKind::Phone:
        return QStringLiteral("phone");
    case SessionKind::Letter:
        return QStringLiteral("letter");
    case SessionKind::Online:
        return QStringLiteral("online");
    case SessionKind::HomeVisit:
        return QStringLiteral("home-visit");
    }
    return {};
}

std::optional<SessionKind> sessionKindFromCode(const QString &code)
{
    for (const SessionKind kind : {SessionKind::FaceToFace, SessionKind::Phone, SessionKind::Letter,
                                   SessionKind::Online, SessionKind::HomeVisit}) {
        if (code == sessionKindCode(kind))
            return kind;
    }
    return std::nullopt;
}

QString riskAnswerCode(RiskAnswer answer)
{
    switch (answer) {
    case RiskAnswer::No:
        return QStringLiteral("no");
    case RiskAnswer::Unclear:
        return QStringLiteral("unclear");
    case RiskAnswer::Yes:
        return QStringLiteral("yes");
    }
    return {};
}

std::optional<RiskAnswer> riskAnswerFromCode(const QString &code)
{
    for (const RiskAnswer answer : {RiskAnswer::No, RiskAnswer::Unclear, RiskAnswer::Yes}) {
        if (code == riskAnswerCode(answer))
            return answer;
    }
    return std::nullopt;
}

WallTime SessionRecord::endsAt() const
{
    // Reckoned in UTC as figures only: no zone, so no hour is skipped or told twice.
    const QDateTime end = QDateTime(at.date, at.time, Qt::UTC).addSecs(qint64{minutes} * 60);
    return {end.date(), end.time()};
}

QString seriesCode(int number)
{
    return QStringLiteral("S-%1").arg(number, 6, 10, QLatin1Char('0'));
}

} // namespace tingyu
