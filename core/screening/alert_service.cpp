// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/alert_service.h"

#include "core/scales/library.h"
#include "core/screening/screening_operations.h"

namespace tingyu {

Result<QList<Alert>> AlertService::alerts(const QString &scaleId)
{
    if (auto allowed = m_workplace.allow(op::alertList); !allowed)
        return allowed.error();
    auto definition = m_library.find(scaleId);
    if (!definition)
        return definition.error();
    auto choices = AlertChoiceRepository(m_workplace.db()).ofScale(scaleId);
    if (!choices)
        return choices.error();
    QList<Alert> alerts;
    for (const scales::Flag &flag : (*definition)->flags) {
        if (flag.published)
            continue;
        Alert alert{flag.id, flag.label, flag.kind, flag.action, {}};
        for (const AlertChoice &choice : std::as_const(*choices)) {
            if (choice.flagId == flag.id)
                alert.off = choice;
        }
        alerts.append(alert);
    }
    return alerts;
}

Result<std::optional<AlertChoice>> AlertService::choiceOf(const QString &scaleId, const QString &flagId)
{
    auto choices = AlertChoiceRepository(m_workplace.db()).ofScale(scaleId);
    if (!choices)
        return choices.error();
    for (const AlertChoice &choice : std::as_const(*choices)) {
        if (choice.flagId == flagId)
            return std::optional(choice);
    }
    return std::optional<AlertChoice>();
}

Result<void> AlertService::switchOff(const QString &scaleId, const QString &flagId, const QString &reason)
{
    return m_workplace.change(op::alertSwitch, [&](Change &change) -> Result<void> {
        auto definition = m_library.find(scaleId);
        if (!definition)
            return definition.error();
        const int at = (*definition)->flagIndex.value(flagId, -1);
        if (at < 0)
            return fail(Errc::NotFound, "alert.unknown");
        if ((*definition)->flags[static_cast<size_t>(at)].published)
            return fail(Errc::BadInput, "alert.published");
        if (reason.trimmed().isEmpty())
            return fail(Errc::BadInput, "reason.missing");
        auto there = choiceOf(scaleId, flagId);
        if (!there)
            return there.error();
        if (*there)
            return fail(Errc::Conflict, "alert.off_already");
        AlertChoice choice;
        choice.scaleId = scaleId;
        choice.flagId = flagId;
        choice.offOn = change.clock().today();
        choice.reason = reason.trimmed();
        change.setReason(QStringLiteral("alert-off"));
        auto added = AlertChoiceRepository::add(change, choice);
        return outcomeOf(added);
    });
}

Result<void> AlertService::switchOn(const QString &scaleId, const QString &flagId)
{
    return m_workplace.change(op::alertSwitch, [&](Change &change) -> Result<void> {
        auto there = choiceOf(scaleId, flagId);
        if (!there)
            return there.error();
        if (!*there)
            return fail(Errc::NotFound, "alert.unknown");
        change.setReason(QStringLiteral("alert-on"));
        return AlertChoiceRepository::remove(change, (*there)->id);
    });
}

} // namespace tingyu
