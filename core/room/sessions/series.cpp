// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/sessions/series.h"

namespace tingyu {

QString assentCode(Assent assent)
{
    switch (assent) {
    case Assent::NotAsked:
        return QStringLiteral("not-asked");
    case Assent::Given:
        return QStringLiteral("given");
    case Assent::Refused:
        return QStringLiteral("refused");
    case Assent::Withdrawn:
        return QStringLiteral("withdrawn");
    }
    return {};
}

std::optional<Assent> assentFromCode(const QString &code)
{
    for (const Assent assent : {Assent::NotAsked, Assent::Given, Assent::Refused, Assent::Withdrawn}) {
        if (code == assentCode(assent))
            return assent;
    }
    return std::nullopt;
}

QString closingReasonCode(ClosingReason reason)
{
    switch (reason) {
    case ClosingReason::Achieved:
        return QStringLiteral("achieved");
    case ClosingReason::Referred:
        return QStringLiteral("referred");
    case ClosingReason::Graduated:
        return QStringLiteral("graduated");
    case ClosingReason::Interrupted:
        return QStringLiteral("interrupted");
    case ClosingReason::Other:
        return QStringLiteral("other");
    }
    return {};
}

std::optional<ClosingReason> closingReasonFromCode(const QString &code)
{
    for (const ClosingReason reason :
         {ClosingReason::Achieved, ClosingReason::Referred, ClosingReason::Graduated,
          ClosingReason::Interrupted, ClosingReason::Other}) {
        if (code == closingReasonCode(reason))
            return reason;
    }
    return std::nullopt;
}

QString handoverReasonCode(HandoverReason reason)
{
    switch (reason) {
    case HandoverReason::Graduation:
        return QStringLiteral("graduation");
    case HandoverReason::Transfer:
        return QStringLiteral("transfer");
    case HandoverReason::NewPost:
        return QStringLiteral("new-post");
    case HandoverReason::Leaving:
        return QStringLiteral("leaving");
    case HandoverReason::SuddenLoss:
        return QStringLiteral("sudden-loss");
    }
    return {};
}

std::optional<HandoverReason> handoverReasonFromCode(const QString &code)
{
    for (const HandoverReason reason :
         {HandoverReason::Graduation, HandoverReason::Transfer, HandoverReason::NewPost,
          HandoverReason::Leaving, HandoverReason::SuddenLoss}) {
        if (code == handoverReasonCode(reason))
            return reason;
    }
    return std::nullopt;
}

} // namespace tingyu
