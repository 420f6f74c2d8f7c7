// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"
#include "core/report/leak_check.h"

/// A file bound as a booklet (一生一册, B6), as values; core/keeping/booklet_service.h fills it.
namespace tingyu::report {

/// Parts of a booklet by code, in the order in which they are bound: particulars, consents, plan,
/// assessments, sessions, cases, follow_up, requests, attachments, timeline.
QStringList bookletParts();

/// A part of a booklet that is bound: what it is called, the days it is of, and its pages.
struct BookletPiece
{
    Value title;
    QString formId; ///< whose words its blocks are said in
    QList<Block> blocks;
    QDate from, to;     ///< not valid: of no day
    int records = 0;    ///< entries in it
    Value nothing = {}; ///< of a part that was asked for and holds nothing: the word for it; it has no blocks
};

/// Pieces behind a cover and a catalogue, and the account of the booklet behind them. Parts that hold nothing
/// stand together on the page before the account, each with its word, and with it in the catalogue: what was
/// asked for is never passed over. The catalogue asks for the page of each piece, the account for the last
/// page, so that they are true wherever pages are laid out.
/// `cover` and `account`: what stands there beside figures and days, which are filled in here. Pure.
Document boundBooklet(const Form &form, const Frame &frame, const FormValues &cover,
                      const FormValues &account, const QList<BookletPiece> &pieces);

/// Covers in every text what the checker finds, whatever it is; gives how many places. A booklet is handed
/// out whole: there is nobody who decides word by word.
int coverLeaks(Document *document, const LeakChecker &checker);

} // namespace tingyu::report
