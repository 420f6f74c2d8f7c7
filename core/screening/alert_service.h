// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/alert_choice_repository.h"

namespace tingyu::scales {
class ScaleLibrary;
}

namespace tingyu {

/// Alerts that are this program's own and not the publisher's: the head may silence them, with a reason. What
/// is already scored stays as it is; from then on the rule is still worked out and shown, and calls nobody.
class AlertService
{
public:
    AlertService(Workplace &workplace, scales::ScaleLibrary &library)
        : m_workplace(workplace), m_library(library)
    {
    }

    /// In the order of the definition. Errors: those of ScaleLibrary::find.
    Result<QList<Alert>> alerts(const QString &scaleId);
    /// Errc::BadInput "reason.missing", "alert.published" (the publisher's own rule); Errc::NotFound
    /// "alert.unknown"; Errc::Conflict "alert.off_already".
    Result<void> switchOff(const QString &scaleId, const QString &flagId, const QString &reason);
    /// Errc::NotFound "alert.unknown" when it is not off.
    Result<void> switchOn(const QString &scaleId, const QString &flagId);

private:
    Result<std::optional<AlertChoice>> choiceOf(const QString &scaleId, const QString &flagId);
    Workplace &m_workplace;
    scales::ScaleLibrary &m_library;
};

} // namespace tingyu
