// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/merge/room_pcs.h"

#include "core/screening/sheet_service.h"

#include <catch2/generators/catch_generators_range.hpp>

#include <random>
#include <vector>

using namespace tingyu;
using namespace tingyu::merge;
using namespace tingyu::test;

namespace {

/// One thing that somebody does at a PC, of those that meet: the same pupils, the same fields, things made
/// anew. What the program refuses is left: somebody tried.
class Hand
{
public:
    explicit Hand(unsigned seed) : m_random(seed) {}
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    /// What all PCs have from the beginning.
    void begin(RoomPc &pc)
    {
        Campaign wanted;
        wanted.name = said("秋季普测");
        wanted.from = QDate(2026, 11, 1);
        wanted.to = QDate(2026, 11, 30);
        wanted.scales = {said("phq9")};
        m_campaign = must(pc.all.campaigns.create(wanted)).uid;
        m_group = pc.friends();
        must(pc.all.cases.open(pc.student("陈默").uid, CaseKind::Concern, said("连续缺课")));
    }

    void act(RoomPc &pc)
    {
        const char *name = below(2) == 0 ? "林小雨" : "陈默";
        switch (below(6)) {
        case 0:
            return school(pc, pc.student(name));
        case 1:
            return book(pc, pc.student(name));
        case 2:
            return sessions(pc, pc.student(name));
        case 3:
            return care(pc, pc.student(name));
        case 4:
            return screen(pc, pc.student(name));
        default:
            return meetings(pc);
        }
    }

private:
    template<class T>
    void tried(const Result<T> &result)
    {
        if (!result) {
            INFO(result.error().subject.toStdString());
            CHECK(result.error().code != Errc::Internal);
            CHECK(result.error().code != Errc::Damaged);
        }
    }
    QString words() { return said("第 %1 条").arg(below(1000)); }
    Uid any(RoomPc &pc, const char *table, const char *where = "1")
    {
        QList<Uid> all;
        auto rows = must(
            pc.db().select(QStringLiteral("SELECT uid FROM %1 WHERE removed_utc IS NULL AND %2 ORDER BY uid")
                               .arg(QLatin1String(table), QLatin1String(where))));
        while (rows.next())
            all.append(Uid::fromBytes(rows.bytes(0)).value());
        return all.isEmpty() ? Uid() : all.at(below(static_cast<int>(all.size())));
    }

    void school(RoomPc &pc, Student student)
    {
        switch (below(6)) {
        case 0:
            student.phone = QString::number(below(1000));
            return tried(pc.all.students.edit(student));
        case 1:
            student.address = words();
            return tried(pc.all.students.edit(student));
        case 2: {
            GrowthEntry entry;
            entry.kind = GrowthKind::Observation;
            entry.onDate = QDate(2026, 11, 1).addDays(below(15));
            entry.statement = words();
            entry.source = said("class_teacher");
            return tried(pc.all.growth.add(student.uid, entry));
        }
        case 3: {
            auto known = must(FactsRepository(pc.db()).growthByUid(any(pc, "growth_entry")));
            if (!known)
                return;
            known->statement = words();
            return tried(pc.all.growth.edit(*known));
        }
        case 4:
            return tried(pc.all.growth.remove(any(pc, "growth_entry")));
        default:
            return tried(pc.all.fileClasses.set(student.uid, static_cast<FileClass>(below(4)),
                                                QDate(2026, 11, 20), words()));
        }
    }

    void book(RoomPc &pc, const Student &student)
    {
        AppointmentService &book = pc.all.room().appointments;
        const WallTime when =
            WallTime::parse(QStringLiteral("2026-11-%1T%2:00").arg(23 + below(4)).arg(10 + below(6))).value();
        switch (below(7)) {
        case 0:
        case 1: {
            Appointment draft;
            draft.at = when;
            draft.client.kind = ClientKind::Student;
            draft.client.studentUid = student.uid;
            draft.counsellor.uid = pc.place().session().userUid;
            draft.roomName = said("室%1").arg(below(2));
            return tried(book.add(draft));
        }
        case 2: {
            AppointmentMove move;
            move.at = when;
            return tried(book.move(any(pc, "appointment"), move));
        }
        case 3:
            return tried(book.cancel(any(pc, "appointment"), words()));
        case 4:
            return tried(book.remove(any(pc, "appointment")));
        case 5: {
            CounsellingRoom place;
            place.name = said("室%1").arg(below(3));
            return tried(pc.all.room().rooms.add(place));
        }
        default: {
            auto places = must(pc.all.room().rooms.rooms());
            if (places.isEmpty())
                return;
            CounsellingRoom place = places.at(below(static_cast<int>(places.size())));
            place.name = said("室%1").arg(below(5));
            return tried(pc.all.room().rooms.edit(place));
        }
        }
    }

    SessionInput session(const Student &student)
    {
        SessionInput input;
        input.client.kind = ClientKind::Student;
        input.client.studentUid = student.uid;
        input.frame.at = WallTime::parse(QStringLiteral("2026-11-%1T15:00").arg(10 + below(9))).value();
        input.frame.minutes = 40;
        for (const char *part : {"state", "problem", "assessment", "analysis", "effect"})
            input.content.fields.insert(said(part), words());
        if (below(2) == 0)
            input.content.fields.insert(said("goal"), words());
        return input;
    }

    void sessions(RoomPc &pc, const Student &student)
    {
        SessionService &service = pc.all.room().sessions;
        switch (below(5)) {
        case 0:
        case 1:
            return tried(service.add(session(student)));
        case 2: {
            const Uid one = any(pc, "session_record", "signed_at IS NULL");
            if (one.isNull())
                return;
            SessionInput edited = session(student);
            const SessionFile known = must(service.show(one));
            edited.frame.uid = one;
            edited.client = known.client;
            return tried(service.edit(edited));
        }
        case 3: {
            const Uid one = any(pc, "session_record", "signed_at IS NULL");
            if (one.isNull() || m_signed.contains(one))
                return;
            m_signed.insert(one);
            return tried(service.sign(one));
        }
        default: {
            const Uid one = any(pc, "session_record", "signed_at IS NOT NULL");
            return one.isNull() ? void() : tried(service.addAddendum(one, words()));
        }
        }
    }

    void care(RoomPc &pc, const Student &student)
    {
        const Uid one = any(pc, "care_case");
        switch (below(7)) {
        case 0:
            return tried(pc.all.cases.open(student.uid, CaseKind::Concern, words()));
        case 1:
            return tried(
                pc.all.cases.setFields(one, {{said("complaint"), below(4) == 0 ? QString() : words()}}));
        case 2: {
            CaseEvent event;
            event.at = WallTime::parse(QStringLiteral("2026-11-18T10:00")).value();
            event.text = words();
            return tried(pc.all.cases.add(one, event));
        }
        case 3:
            return tried(pc.all.cases.remove<CaseEvent>(any(pc, "case_event")));
        case 4: {
            CaseQuestion question;
            question.text = words();
            return tried(pc.all.cases.add(one, question));
        }
        case 5:
            return tried(pc.all.caseVersions.seal(one));
        default: {
            Opinion opinion;
            opinion.version = 1;
            opinion.receivedOn = QDate(2026, 11, 20);
            OpinionPart part;
            part.code = said("question.1");
            part.text = words();
            opinion.parts = {part};
            return tried(pc.all.opinions.record(one, opinion));
        }
        }
    }

    void screen(RoomPc &pc, const Student &student)
    {
        NewSheet sheet;
        sheet.campaign = must(pc.all.campaigns.get(m_campaign)).id;
        sheet.student = student.id;
        sheet.scaleId = said("phq9");
        const auto definition = must(pc.all.scales.find(sheet.scaleId));
        for (const scales::Item &item : definition->items) {
            if (!item.unscored && !item.optional)
                sheet.answers.insert(item.id, scales::Rational(below(3)));
        }
        if (below(2) == 0)
            return tried(pc.all.sheets.store(sheet));
        const Uid one = any(pc, "sheet");
        return one.isNull() ? void() : tried(pc.all.sheets.amend(one, sheet.answers, words()));
    }

    void meetings(RoomPc &pc)
    {
        GroupMeetingService &service = pc.all.room().groupMeetings;
        const Uid known = any(pc, "group_meeting", "signed_at IS NULL");
        const int what = below(4);
        if (what == 3) {
            if (!known.isNull() && !m_signed.contains(known)) {
                m_signed.insert(known);
                tried(service.sign(known));
            }
            return;
        }
        GroupMeeting one;
        if (what > 0 && !known.isNull())
            one = must(service.show(known));
        one.groupUid = m_group;
        one.minutes = 45;
        one.at =
            WallTime::parse(QStringLiteral("2026-11-%1T16:00").arg(5 + below(15), 2, 10, QLatin1Char('0')))
                .value();
        one.texts.theme = words();
        one.texts.stages = {{words(), {}, said("名字接龙"), {}, {}, {}}};
        one.texts.evaluation = words();
        one.attendance.clear();
        for (const char *name : {"林小雨", "陈默"}) {
            GroupAttendance line;
            line.member.studentUid = pc.student(name).uid;
            line.presence = static_cast<GroupPresence>(below(3));
            one.attendance.append(line);
        }
        if (one.uid.isNull())
            tried(service.add(one));
        else
            tried(service.edit(one));
    }

    std::mt19937 m_random;
    Uid m_campaign;
    Uid m_group;
    QSet<Uid> m_signed; ///< anywhere: a second signature would be another time
};

QStringList onlyIn(const QStringList &lines, const QStringList &others)
{
    const QSet<QString> known(others.cbegin(), others.cend());
    QStringList more;
    for (const QString &line : lines) {
        if (!known.contains(line))
            more.append(line);
    }
    return more;
}

void settleAll(RoomPc &pc, Hand &hand)
{
    const auto open = must(pc.merge.differences());
    for (const Difference &one : open) {
        const auto decided =
            pc.merge.decide(one.uid, one.canChoose && hand.below(2) == 0 ? Choice::Other : Choice::Kept);
        if (decided)
            continue;
        // Another of the same field was decided before, or another record has its place.
        const QString why = decided.error().subject;
        CHECK((why == QLatin1String("merge.no_difference") || why == QLatin1String("merge.taken")));
        if (why == QLatin1String("merge.taken"))
            must(pc.merge.decide(one.uid, Choice::Kept));
    }
}

using Pcs = std::vector<std::unique_ptr<RoomPc>>;

/// uid -> the one that stands for all that one thing has on these PCs.
QHash<QString, QString> namesOf(const Pcs &pcs)
{
    QHash<QString, QString> names;
    for (bool isNew = true; isNew;) {
        isNew = false;
        for (const auto &pc : pcs) {
            for (const ToldAlias &alias : must(MergeRepository(pc->place()).aliases())) {
                const QString one = QString::fromLatin1(alias.uid.toHex().toUpper());
                const QString other = QString::fromLatin1(alias.other.toHex().toUpper());
                const QString least = std::min(names.value(one, one), names.value(other, other));
                for (const QString &uid : {one, other}) {
                    isNew = isNew || names.value(uid) != least;
                    names.insert(uid, least);
                }
            }
        }
    }
    return names;
}

/// In a line of contentOf.
qsizetype placeOf(const Table &table, const char *column)
{
    const auto found = std::find_if(table.columns.cbegin(), table.columns.cend(),
                                    [column](const Column &one) { return one.name == said(column); });
    return 3 + std::distance(table.columns.cbegin(), found);
}

QStringList sameWords(RoomPc &pc, const QHash<QString, QString> &names)
{
    QStringList lines;
    const QStringList content = contentOf(pc);
    QSet<QString> folded; // only other names of a row
    for (const ToldAlias &alias : must(MergeRepository(pc.place()).aliases()))
        folded.insert(QString::fromLatin1(alias.other.toHex().toUpper()));
    QSet<QString> parts; // of signed records: what was put out of one stays where it was written
    QHash<QString, std::pair<qsizetype, qsizetype>> numbered;
    for (const Table &table : must(tablesOf(pc.db()))) {
        if (!table.signedTable.isEmpty())
            parts.insert(table.name);
        if (table.isSigned && table.column(said("number")) != nullptr)
            numbered.insert(table.name, {placeOf(table, "number"), placeOf(table, "signed_at")});
    }
    for (const QString &line : content) {
        QStringList words = line.split(u'|');
        if (parts.contains(words.at(0)) && line.contains(QLatin1String("|0|")))
            continue;
        if (folded.contains(words.at(1)))
            continue;
        if (names.contains(words.at(1)))
            words[2].clear(); // made twice
        // Two PCs signed one number: each keeps it for its own, and both are listed.
        const auto place = numbered.constFind(words.at(0));
        if (place != numbered.cend() && words.at(place->second) != QLatin1String("NULL"))
            words[place->first].clear();
        for (QString &word : words)
            word = names.value(word, word);
        lines.append(words.join(u'|'));
    }
    lines.sort();
    return lines;
}

bool stopAt(int *left)
{
    return --*left >= 0;
}

} // namespace

TEST_CASE(
    "whatever is written, lost, repeated and exchanged in whatever order: in the end all PCs say the same",
    "[slow]")
{
    const int seeds = qEnvironmentVariableIntValue("TINGYU_MERGE_SEEDS");
    const int first = qEnvironmentVariableIntValue("TINGYU_MERGE_FIRST");
    const unsigned seed =
        GENERATE_COPY(range(unsigned(1 + first), unsigned(first + (seeds > 0 ? seeds : 6) + 1)));
    const int count = GENERATE(2, 3);
    INFO(seed << " with " << count << " PCs");
    RoomPcs room;
    Hand hand(seed);
    hand.begin(*room.one);
    Pcs pcs(1);
    for (int number = 2; number <= count; ++number)
        pcs.push_back(room.further(number));
    pcs[0] = std::move(room.one);
    QStringList files; // on the stick, also old ones
    QString backup;
    for (int step = 0; step < 140; ++step) {
        room.later(1);
        RoomPc &pc = *pcs.at(static_cast<size_t>(hand.below(count)));
        if (step == 50)
            backup = must(BackupService(*pcs[1]->vault).backup(room.stick.path())).file;
        if (step == 90 && seed % 2 == 0) { // the disk of PC 2 breaks
            const QString where = room.dir.filePath(QStringLiteral("again"));
            pcs[1].reset();
            must(restoreWithPassword(backup, where, head, secret(headPassword), room.environment));
            pcs[1] = std::make_unique<RoomPc>(
                must(Vault::open(where, head, secret(headPassword), room.environment)));
            continue;
        }
        const int what = hand.below(10);
        if (what < 6) {
            hand.act(pc);
        } else if (what < 8) {
            const QString file = room.stick.filePath(said("f%1.tyc").arg(files.size()));
            if (pc.merge.write(file))
                files.append(file);
        } else if (!files.isEmpty()) {
            const QString &file = files.at(hand.below(static_cast<int>(files.size())));
            if (hand.below(4) == 0) { // stopped on the way
                const QStringList before = contentOf(pc);
                int left = hand.below(20);
                const auto stopped = pc.merge.take(file, [&left](qint64, qint64) { return stopAt(&left); });
                if (!stopped)
                    CHECK(onlyIn(before, contentOf(pc)).isEmpty());
            }
            const auto outcome = pc.merge.take(file);
            if (!outcome) { // its own, or one that builds upon another
                const QString why = outcome.error().subject;
                INFO(why.toStdString() << outcome.error().detail.join(u' ').toStdString());
                CHECK((why == QLatin1String("merge.own") || why == QLatin1String("merge.ahead") ||
                       why == QLatin1String("merge.same_pc")));
            }
        }
    }
    bool isSettled = false;
    for (int round = 0; round < 12 && !isSettled; ++round) {
        isSettled = round > 2;
        for (const auto &from : pcs) {
            for (const auto &to : pcs) {
                if (from == to)
                    continue;
                const auto written = from->merge.write(room.stick.filePath(said("last.tyc")));
                if (!written)
                    continue;
                const auto taken = to->merge.take(written->file);
                if (!taken) {
                    INFO(taken.error().subject.toStdString()
                         << taken.error().detail.join(u' ').toStdString());
                    CHECK(taken.error().subject == QLatin1String("merge.ahead"));
                }
                isSettled = isSettled && written->rows == 0;
            }
        }
        RoomPc &pc = *pcs.at(static_cast<size_t>(round % count));
        isSettled = isSettled && must(pc.merge.differences()).isEmpty();
        settleAll(pc, hand);
    }
    const QHash<QString, QString> names = namesOf(pcs);
    const QStringList first1 = sameWords(*pcs[0], names);
    for (const auto &pc : pcs) {
        CHECK(pc->differences().isEmpty());
        CHECK(pc->isSound());
        const QStringList more =
            onlyIn(sameWords(*pc, names), first1) + onlyIn(first1, sameWords(*pc, names));
        INFO(more.join(u'\n').toStdString());
        CHECK(more.isEmpty());
    }
}
