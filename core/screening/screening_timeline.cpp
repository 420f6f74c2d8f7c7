// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/screening_timeline.h"

#include "core/scales/library.h"
#include "core/screening/review_repository.h"
#include "core/screening/sheet_repository.h"

namespace tingyu {

Result<QList<TimelineEntry>> screeningTimeline(Workplace &place, scales::ScaleLibrary &library,
                                               StudentId student)
{
    auto sheets = SheetRepository(place.db()).ofStudent(student);
    if (!sheets)
        return sheets.error();
    QList<TimelineEntry> entries;
    for (const AnswerSheet &sheet : std::as_const(*sheets)) {
        entries.append({sheet.answeredOn,
                        {},
                        QStringLiteral("sheet.scored"),
                        {library.shortName(sheet.scaleId)},
                        {},
                        {QStringLiteral("sheet"), sheet.uid}});
    }
    ReviewFilter filter;
    filter.student = student;
    filter.withDecided = true;
    auto reviews = ReviewRepository(place.db()).list(filter);
    if (!reviews)
        return reviews.error();
    for (const Review &review : std::as_const(*reviews)) {
        const ObjectRef object{QStringLiteral("review"), review.uid};
        for (const ReviewTalk &talk : review.talks) {
            entries.append({talk.heldAt.date,
                            talk.heldAt.time,
                            QStringLiteral("review.talk"),
                            {talkPartnerCode(talk.with)},
                            talk.content,
                            object});
        }
        if (review.decidedAt && review.decision) {
            entries.append({review.decidedAt->date,
                            review.decidedAt->time,
                            QStringLiteral("review.decided"),
                            {reviewDecisionCode(*review.decision)},
                            review.reason,
                            object});
        }
    }
    return entries;
}

} // namespace tingyu
