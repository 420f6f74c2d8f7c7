// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/secrecy.h"
#include "ui/shell/page.h"

namespace tingyu::ui {

/// Puts an exception to secrecy on record: what is known of session, student and case is given in `about`.
/// Nothing but facts, who decided and whom was told what is asked for. What is typed is kept as a draft.
void askSecrecy(PageHost &host, QWidget *parent, const SecrecyBreach &about,
                const std::function<void()> &done = {});

/// Form of its draft, and the person key: what is known of "session:<uid>+case:<uid>+student:<uid>", or "-".
inline constexpr const char *secrecyDraft = "secrecy";
QString secrecyKey(const SecrecyBreach &about);
SecrecyBreach secrecyOfKey(const QString &key);

} // namespace tingyu::ui
