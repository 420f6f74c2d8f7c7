// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/alert_choice.h"
#include "core/vault/workplace.h"

#include <QSet>

namespace tingyu {

/// The only SQL on alert_choice.
class AlertChoiceRepository
{
public:
    explicit AlertChoiceRepository(Connection &db) : m_db(db) {}

    Result<QList<AlertChoice>> ofScale(const QString &scaleId);
    Result<QSet<QString>> mutedFlags(const QString &scaleId);
    static Result<RowRef> add(Change &change, const AlertChoice &choice);
    static Result<void> remove(Change &change, AlertChoiceId id);

private:
    Connection &m_db;
};

} // namespace tingyu
