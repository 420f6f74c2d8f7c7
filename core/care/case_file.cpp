// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_file.h"

namespace tingyu {

QString caseKindCode(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Crisis:
        return QStringLiteral("crisis");
    case CaseKind::Concern:
        return QStringLiteral("concern");
    case CaseKind::Protection:
        return QStringLiteral("protection");
    }
    return {};
}

std::optional<CaseKind> caseKindFromCode(const QString &code)
{
    for (const CaseKind kind : {CaseKind::Crisis, CaseKind::Concern, CaseKind::Protection}) {
        if (code == caseKindCode(kind))
            return kind;
    }
    return std::nullopt;
}

QString caseStateCode(CaseState state)
{
    switch (state) {
    case CaseState::Open:
        return QStringLiteral("open");
    case CaseState::Closed:
        return QStringLiteral("closed");
    }
    return {};
}

std::optional<CaseState> caseStateFromCode(const QString &code)
{
    for (const CaseState state : {CaseState::Open, CaseState::Closed}) {
        if (code == caseStateCode(state))
            return state;
    }
    return std::nullopt;
}

QString CareCase::code() const
{
    return QStringLiteral("C-%1").arg(number, 6, 10, QLatin1Char('0'));
}

QString serialText(int serial)
{
    return QStringLiteral("T-%1").arg(serial, 6, 10, QLatin1Char('0'));
}

} // namespace tingyu
