// SPDX-License-Identifier: GPL-3.0-or-later
// One screening that is finished and looked through in part, one that is being keyed from paper.
#include "app/demo/demo_room.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace tingyu::demo {
namespace {

constexpr int absences = 6;

const auto mht = QStringLiteral("mht");
const auto phqa = QStringLiteral("phqa");
const auto gad7 = QStringLiteral("gad7");

/// Answers in the order of the items; an empty text is a blank.
QStringList mhtAnswers(Dice &dice, const Pupil &pupil)
{
    const bool boastful = !pupil.elevated && dice.oneIn(150); // says yes to nearly all of the validity items
    QStringList answers;
    for (int item = 1; item <= 100; ++item) {
        const bool validity = item >= 82 && item % 2 == 0;
        int share = pupil.elevated ? 55 : item <= 15 ? 28 : 18;
        if (validity)
            share = boastful ? 95 : 22;
        bool yes = dice.percent(share);
        if (item == 97)
            yes = pupil.critical;
        answers.append(yes ? QStringLiteral("1") : QStringLiteral("0"));
    }
    return answers;
}

QStringList phqaAnswers(Dice &dice, const Pupil &pupil)
{
    QStringList answers;
    for (int item = 1; item <= 8; ++item)
        answers.append(QString::number(pupil.elevated ? dice.between(0, 3) : dice.percent(75) ? 0 : 1));
    answers.append(QString::number(pupil.critical ? dice.between(1, 2) : 0)); // item 9
    answers.append(QString::number(pupil.elevated && dice.oneIn(2) ? 1 : 0)); // s1
    answers.append(QString::number(pupil.elevated ? dice.between(1, 2) : 0)); // s2
    answers.append(QString::number(pupil.critical && dice.oneIn(2) ? 1 : 0)); // s3
    answers.append(QStringLiteral("0"));                                      // s4
    return answers;
}

QStringList itemIds(const QString &scale)
{
    QStringList ids;
    const int numbered = scale == mht ? 100 : scale == phqa ? 9 : 7;
    for (int i = 1; i <= numbered; ++i)
        ids.append(QString::number(i));
    if (scale == phqa) {
        for (int i = 1; i <= 4; ++i)
            ids.append(QStringLiteral("s%1").arg(i));
    }
    return ids;
}

TableRow rowOf(int number, const QStringList &texts)
{
    TableRow row;
    row.number = number;
    for (const QString &text : texts)
        row.cells.append(Cell::ofText(text));
    return row;
}

/// The file that an answering machine would have written for these pupils.
Workbook answerFile(Room &room, const QString &scale, const QList<const Pupil *> &pupils)
{
    Sheet sheet;
    QStringList headings = room.words.texts("campaigns/headings");
    for (const QString &id : itemIds(scale))
        headings.append(room.words.text("campaigns/item_heading").arg(id));
    sheet.rows.append(rowOf(1, headings));
    const QString day = room.clock.today().addDays(-1).toString(Qt::ISODate);
    for (const Pupil *pupil : pupils) {
        QStringList texts{pupil->studentNo, pupil->name, pupil->classLabel, day};
        QStringList answers = scale == mht ? mhtAnswers(room.dice, *pupil) : phqaAnswers(room.dice, *pupil);
        if (!pupil->elevated && room.dice.oneIn(120))
            answers[room.dice.below(8)].clear();
        sheet.rows.append(rowOf(static_cast<int>(sheet.rows.size()) + 1, texts + answers));
    }
    Workbook book;
    book.sheets = {sheet};
    return book;
}

Result<void> import(Room &room, const Campaign &campaign, const QList<const Pupil *> &pupils)
{
    for (const QString &scale : campaign.scales) {
        AnswerImportOptions options;
        options.scaleId = scale;
        const auto done =
            room.services.answerImport.import(campaign.uid, answerFile(room, scale, pupils), options);
        if (!done)
            return done.error();
        room.made.sheets += done->scored + done->incomplete;
    }
    return {};
}

Result<void> speak(Room &room, const Review &review, const char *texts, TalkPartner with)
{
    ReviewTalk talk;
    talk.with = with;
    talk.content = room.dice.of(room.words.texts(texts));
    const auto held = room.services.reviews.talk(review.uid, talk);
    return outcomeOf(held);
}

Result<void> decide(Room &room, const Review &review, const QString &noTalk = {})
{
    const int chance = room.dice.below(10);
    const auto decision = chance < 4   ? ReviewDecision::NotConfirmed
                          : chance < 7 ? ReviewDecision::Watch
                                       : ReviewDecision::Confirmed;
    const QByteArray texts = "decisions/" + reviewDecisionCode(decision).toLatin1();
    const auto decided = room.services.reviews.decide(
        review.uid, decision, room.dice.of(room.words.texts(texts.constData())), noTalk);
    return outcomeOf(decided);
}

/// Of ten reviews six are talked over and decided, two talked over, two wait.
Result<void> lookThrough(Room &room, const Campaign &campaign)
{
    ReviewFilter filter;
    filter.campaign = campaign.id;
    const auto reviews = room.services.reviews.list(filter);
    if (!reviews)
        return reviews.error();
    int place = 0;
    for (const Review &review : *reviews) {
        const int turn = place++ % 10;
        if (turn > 7)
            continue;
        if (const auto gone = room.goTo(7 - std::min(place / 8, 5), 9 + place % 8, 10); !gone)
            return gone.error();
        Result<void> done;
        if (turn != 5) {
            done = speak(room, review, "talks/student", TalkPartner::Student);
            if (done && turn % 3 == 0)
                done = speak(room, review, "talks/class-teacher", TalkPartner::ClassTeacher);
            if (done && turn == 1)
                done = speak(room, review, "talks/guardian", TalkPartner::Guardian);
        }
        if (done && turn < 6)
            done = decide(room, review, turn == 5 ? room.words.text("no_talk") : QString());
        if (!done)
            return done;
    }
    return {};
}

/// Somebody spoke with the first `count` of those whose answers are looked at the same day.
Result<void> recordContacts(Room &room, int count)
{
    const auto flags = room.services.sheets.openFlags();
    if (!flags)
        return flags.error();
    const QList<QJsonObject> notes = room.words.objects("flag_contacts");
    QList<Uid> done;
    for (const SheetFlag &flag : *flags) {
        if (done.contains(flag.sheetUid))
            continue;
        if (done.size() >= count)
            break;
        done.append(flag.sheetUid);
        const QJsonObject &note = notes.at(done.size() % notes.size());
        const auto recorded =
            room.services.sheets.recordContact(flag.sheetUid, note.value(QStringLiteral("with")).toString(),
                                               note.value(QStringLiteral("note")).toString());
        if (!recorded)
            return recorded;
    }
    return {};
}

Result<Campaign> plan(Room &room, const char *name, const QStringList &scales, int from, int to)
{
    Campaign wanted;
    wanted.name = room.words.text(name);
    wanted.scales = scales;
    wanted.from = room.daysAgo(from);
    wanted.to = room.now.date.addDays(-to);
    wanted.personInCharge = room.services.workplace.session().userId;
    wanted.consentText = room.words.text("campaigns/consent");
    ++room.made.screenings;
    return room.services.campaigns.create(wanted);
}

/// Those of the roll who answer; the few who do not get their mark.
Result<QList<const Pupil *>> answering(Room &room, const Campaign &campaign)
{
    QList<const Pupil *> pupils;
    int absent = absences;
    for (const Pupil &pupil : std::as_const(room.pupils)) {
        const auto state = room.services.consents.state(pupil.uid, ConsentParty::Guardian,
                                                        ConsentScope::Screening, room.clock.today());
        if (!state)
            return state.error();
        std::optional<CampaignMark> mark;
        if (*state == ConsentState::Refused)
            mark = CampaignMark::Refused;
        else if (!pupil.elevated && absent > 0 && room.dice.percent(2)) {
            mark = CampaignMark::Absent;
            --absent;
        }
        if (!mark)
            pupils.append(&pupil);
        else if (const auto set = room.services.campaigns.setMark(campaign.id, pupil.id, mark); !set)
            return set.error();
    }
    return pupils;
}

Result<void> makeFinished(Room &room)
{
    if (const auto gone = room.goTo(26, 15); !gone)
        return gone.error();
    const auto campaign = plan(room, "campaigns/finished", {mht, phqa}, 14, 1);
    if (!campaign)
        return campaign.error();
    if (const auto gone = room.goTo(9, 8); !gone)
        return gone.error();
    const auto pupils = answering(room, *campaign);
    if (!pupils)
        return pupils.error();
    QList<const Pupil *> early;
    QList<const Pupil *> late;
    for (const Pupil *pupil : *pupils)
        (pupil->grade == 9 ? late : early).append(pupil);
    if (const auto gone = room.goTo(9, 11); !gone)
        return gone.error();
    if (const auto done = import(room, *campaign, early); !done)
        return done;
    if (const auto gone = room.goTo(9, 14); !gone)
        return gone.error();
    if (const auto done = recordContacts(room, static_cast<int>(early.size())); !done)
        return done;
    if (const auto done = lookThrough(room, *campaign); !done)
        return done;
    if (const auto gone = room.goTo(1, 16, 20); !gone)
        return gone.error();
    if (const auto done = import(room, *campaign, late); !done)
        return done;
    if (const auto gone = room.goTo(1, 17); !gone)
        return gone.error();
    if (const auto done = recordContacts(room, 2); !done)
        return done;
    return room.services.campaigns.setClosed(campaign->id, true);
}

Result<void> saveKeyingDraft(Room &room, const Campaign &campaign, const Pupil &pupil, int answered)
{
    QJsonObject answers;
    for (int i = 1; i <= answered; ++i)
        answers.insert(QString::number(i), QString::number(room.dice.below(2)));
    const QJsonObject draft{{QStringLiteral("answers"), answers},
                            {QStringLiteral("doubtful"), QJsonArray()},
                            {QStringLiteral("caret"), answered}};
    return room.services.drafts.save(pupil.uid.toString(),
                                     QStringLiteral("keying/%1/%2").arg(campaign.uid.toString(), gad7),
                                     QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact)));
}

Result<void> key(Room &room, const Campaign &campaign, const Pupil &pupil)
{
    NewSheet sheet;
    sheet.campaign = campaign.id;
    sheet.student = pupil.id;
    sheet.scaleId = gad7;
    sheet.source = SheetSource::Keyed;
    sheet.answeredOn = room.clock.today();
    for (const QString &id : itemIds(gad7)) {
        const int value = pupil.elevated ? room.dice.between(0, 3) : room.dice.percent(70) ? 0 : 1;
        sheet.answers.insert(id, scales::Rational(value));
    }
    const auto stored = room.services.sheets.store(sheet);
    if (!stored)
        return stored.error();
    ++room.made.sheets;
    return {};
}

/// The first class of grade 7 keyed whole, the second half, the others not begun; the sheet under way is a
/// draft.
Result<void> makeHalfKeyed(Room &room)
{
    if (const auto gone = room.goTo(1, 17, 30); !gone)
        return gone.error();
    Campaign wanted;
    wanted.name = room.words.text("campaigns/keying");
    wanted.kind = CampaignKind::Entry;
    wanted.scales = {gad7};
    wanted.from = room.now.date.addDays(-1);
    wanted.to = room.now.date.addDays(7);
    wanted.allClasses = false;
    QStringList labels;
    for (const SchoolClass &one : std::as_const(room.classes)) {
        if (one.grade == 7) {
            wanted.classes.append(one.id);
            labels.append(classLabel(one));
        }
    }
    wanted.personInCharge = room.services.workplace.session().userId;
    const auto campaign = room.services.campaigns.create(wanted);
    if (!campaign)
        return campaign.error();
    ++room.made.screenings;
    QList<QList<const Pupil *>> classes(labels.size());
    for (const Pupil &pupil : std::as_const(room.pupils)) {
        const auto state = room.services.consents.state(pupil.uid, ConsentParty::Guardian,
                                                        ConsentScope::Screening, room.clock.today());
        if (!state)
            return state.error();
        if (const qsizetype place = labels.indexOf(pupil.classLabel);
            place >= 0 && *state != ConsentState::Refused)
            classes[place].append(&pupil);
    }
    for (qsizetype place = 0; place < std::min<qsizetype>(2, classes.size()); ++place) {
        const QList<const Pupil *> &pupils = classes.at(place);
        const qsizetype count = place == 0 ? pupils.size() : pupils.size() / 2;
        for (qsizetype i = 0; i < count; ++i) {
            if (const auto keyed = key(room, *campaign, *pupils.at(i)); !keyed)
                return keyed;
        }
        if (count < pupils.size()) {
            if (const auto saved = saveKeyingDraft(room, *campaign, *pupils.at(count), 4); !saved)
                return saved;
        }
    }
    return {};
}

Result<void> makeReviewDrafts(Room &room)
{
    const auto reviews = room.services.reviews.list();
    if (!reviews)
        return reviews.error();
    const QStringList texts = room.words.texts("review_drafts");
    for (qsizetype i = 0; i < std::min(texts.size(), reviews->size()); ++i) {
        const auto saved = room.services.drafts.save(reviews->at(i).uid.toString(),
                                                     QStringLiteral("review-talk"), texts.at(i));
        if (!saved)
            return saved;
    }
    return {};
}

} // namespace

Result<void> makeScreenings(Room &room)
{
    if (const auto made = makeFinished(room); !made)
        return made;
    if (const auto made = makeHalfKeyed(room); !made)
        return made;
    if (const auto gone = room.goTo(0, 7, 40); !gone)
        return gone.error();
    if (const auto made = makeReviewDrafts(room); !made)
        return made;
    const auto flags = room.services.sheets.openFlags();
    const auto reviews = room.services.reviews.openCount();
    if (!flags || !reviews)
        return !flags ? flags.error() : reviews.error();
    QSet<Uid> sheets;
    for (const SheetFlag &flag : *flags)
        sheets.insert(flag.sheetUid);
    room.made.flagsOpen = static_cast<int>(sheets.size());
    room.made.reviewsOpen = *reviews;
    return {};
}

} // namespace tingyu::demo
