// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/session_service.h"

namespace tingyu::ui {

/// What a note that is being written hangs on: an appointment that took place, a series, a student who just
/// came in, or a record that is stored already.
struct NoteKey
{
    enum class Kind : quint8
    {
        Appointment,
        Series,
        Student,
        Session
    };
    Kind kind = Kind::Student;
    Uid uid;
    bool operator==(const NoteKey &) const = default;
    bool isNull() const { return uid.isNull(); }

    /// appointment:<uid>; the person key of its draft, and the value of {"note"} in a page's target.
    QString toString() const;
    static std::optional<NoteKey> fromString(const QString &text);
};

/// A note that is half written: everything typed, and where the keyboard was.
struct NoteDraft
{
    SessionInput input;
    QString field; ///< that had the keyboard; empty when none had
    int caret = 0;
};

/// The draft's text in the DraftStore. Whom the note is about is not in it: its key says that.
QString noteDraftText(const NoteDraft &draft);
/// Lays over `draft` what a text holds; what it does not speak of stays. False when it is no such text.
bool recallNoteDraft(const QString &text, NoteDraft *draft);

} // namespace tingyu::ui
