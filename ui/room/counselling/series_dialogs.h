// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/sessions/series.h"
#include "ui/shell/page_write.h"

/// The small forms of one series. Each keeps what is typed as a draft, so that locking takes no words away;
/// `done` is called in the window once it is written.
namespace tingyu::ui {

using DialogDone = std::function<void()>;

/// Goals, and whether the client agreed.
void askSeriesGoals(PageHost &host, QWidget *parent, const CounsellingSeries &series, const DialogDone &done);
/// Form 4: why it ends, what became of the goals, what comes after.
/// Says which records are not signed: until then it is not closed.
void askSeriesClosing(PageHost &host, QWidget *parent, const SeriesFile &file, const DialogDone &done);
void askSeriesReopening(PageHost &host, QWidget *parent, const CounsellingSeries &series,
                        const DialogDone &done);
/// With a colleague, to read along or to supervise.
void askSeriesShare(PageHost &host, QWidget *parent, const CounsellingSeries &series, const DialogDone &done);

/// Form 21, of all open series of one person or of `series` alone. A counsellor hands over his own; the head
/// anybody's, by a decision on record. `from` null: chosen in the dialog.
void askHandover(PageHost &host, QWidget *parent, const Uid &from, const QList<Uid> &series,
                 const DialogDone &done);

/// Forms of drafts these dialogs keep; their person key is the uid of the series, of handing over that of the
/// user from whom.
inline constexpr const char *closingDraft = "series-closing";
inline constexpr const char *shareDraft = "series-share";
inline constexpr const char *goalsDraft = "series-goals";
inline constexpr const char *reopeningDraft = "series-reopening";
inline constexpr const char *handoverDraft = "handover";

} // namespace tingyu::ui
