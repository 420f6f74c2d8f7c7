// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/papers/help_place.h"
#include "core/room/sessions/first_hour.h"
#include "core/room/sessions/snippet.h"
#include "ui/room/counselling/note_draft.h"

namespace tingyu {
struct Services;
}

namespace tingyu::ui {

/// What is read when a note is opened.
struct OpenNote
{
    NoteKey key;    ///< of a record as soon as one is stored, also when it was asked for by its appointment
    NoteDraft note; ///< as stored, and over it what the draft says
    bool isDraft = false;
    Client client;
    std::optional<SessionFile> file; ///< nothing: not stored yet
    QString seriesCode;
    bool isMine = true; ///< written by the person of this session, or about to be
    bool isSupervisor = false;
    bool isOverdue = false; ///< waits for its signature longer than the rule allows
    QList<CounsellingRoom> rooms;
    QList<Snippet> snippets;
    QList<FirstHourTick> ticks;
    QList<NearPhone> nearPhones; ///< of a crisis: whom to ring about this student
    QList<HelpPlace> help;       ///< likewise: who helps anybody
    QString addendumDraft;
    QString opinionDraft;

    bool isSigned() const { return file && file->head.isSigned(); }
    bool mayWrite() const { return isMine && !isSigned(); }
};

/// Forms under which what is added to signed records is kept while it is half written.
inline constexpr const char *addendumDraft = "session-addendum";
inline constexpr const char *opinionNoteDraft = "session-opinion";

/// On the vault thread. Errors of the services that are asked.
Result<OpenNote> readNote(Services &services, const NoteKey &key, const WallTime &now);

/// Fills empty fields of a new note from the templates of its kind. Texts that another template of
/// `snippets` put in and nobody touched count as empty.
void applyTemplates(const QList<Snippet> &snippets, SessionKind kind, SessionContent *content);

} // namespace tingyu::ui
