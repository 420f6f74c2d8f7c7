// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/appointment.h"
#include "core/room/time_columns.h"
#include "core/vault/workplace.h"

/// A request and a person of the room as the tables of this room hold them; `a` is the row that asks.
namespace tingyu::columns {

inline const QString &requestSelected()
{
    static const QString sql =
        QStringLiteral("a.asked_by, a.contact, a.concern, a.urgency, a.wanted_time, a.consent, a.note");
    return sql;
}

inline Request requestAt(const Rows &rows, int column)
{
    Request request;
    request.askedBy = askedByFromCode(rows.text(column)).value_or(AskedBy::Other);
    request.contact = rows.text(column + 1);
    request.concern = concernFromCode(rows.text(column + 2)).value_or(Concern::Other);
    request.urgency = urgencyFromCode(rows.text(column + 3)).value_or(Urgency::Ordinary);
    request.wantedTime = rows.text(column + 4);
    request.consent = consentMarkFromCode(rows.text(column + 5)).value_or(ConsentMark::NotAsked);
    request.note = rows.text(column + 6);
    return request;
}

inline Fields requestFields(const Request &request)
{
    return {{QStringLiteral("asked_by"), text(askedByCode(request.askedBy))},
            {QStringLiteral("contact"), text(request.contact)},
            {QStringLiteral("concern"), text(concernCode(request.concern))},
            {QStringLiteral("urgency"), urgencyCode(request.urgency)},
            {QStringLiteral("wanted_time"), text(request.wantedTime)},
            {QStringLiteral("consent"), consentMarkCode(request.consent)},
            {QStringLiteral("note"), text(request.note)}};
}

} // namespace tingyu::columns
