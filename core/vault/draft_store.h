// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

namespace tingyu {

/// Free text or a half-keyed sheet that is not finished yet.
struct Draft
{
    QString personKey; ///< whom it is about, as the form names it (uid of the student, "sheet:<uid>" …)
    QString form;      ///< which form: "session-note", "keying" …
    QString content;   ///< the form's own text
    QString savedUtc;
    bool operator==(const Draft &) const = default;
};

/// The user's own drafts, one per person and form: saved a moment after the keystroke, so that neither a lock
/// nor a power cut takes words away. Outside audit and row hashes; nobody sees the drafts of others.
/// Errc::Denied without op::draftKeep.
class DraftStore
{
public:
    explicit DraftStore(Workplace &workplace) : m_workplace(workplace) {}
    /// Replaces the draft of this person and form. At most 1,000,000 characters: Errc::LimitExceeded.
    Result<void> save(const QString &personKey, const QString &form, const QString &content);
    Result<std::optional<Draft>> load(const QString &personKey, const QString &form);
    /// Also inside a Change: finishing a form and dropping its draft are then one transaction. Dropping a
    /// draft that is not there is no error.
    Result<void> discard(const QString &personKey, const QString &form);
    /// Newest first.
    Result<QList<Draft>> list();

private:
    Workplace &m_workplace;
};

} // namespace tingyu
