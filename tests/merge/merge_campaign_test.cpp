// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/merge/room_pcs.h"

#include <catch2/generators/catch_generators_range.hpp>

#include <array>
#include <random>

using namespace tingyu;
using namespace tingyu::merge;
using namespace tingyu::test;

namespace {

/// One thing that somebody does at a PC, of those that meet: the same pupils, the same fields, things made
/// anew.
class Hand
{
public:
    explicit Hand(unsigned seed) : m_random(seed) {}
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    void act(RoomPc &pc)
    {
        const char *name = below(2) == 0 ? "林小雨" : "陈默";
        const Student student = pc.student(name);
        Student edited = student;
        switch (below(6)) {
        case 0:
            edited.phone = QString::number(below(1000));
            must(pc.all.students.edit(edited));
            return;
        case 1:
            edited.address = said("河东街 %1 号").arg(below(1000));
            must(pc.all.students.edit(edited));
            return;
        case 2: {
            GrowthEntry entry;
            entry.kind = GrowthKind::Observation;
            entry.onDate = QDate(2026, 11, 1).addDays(below(15));
            entry.statement = said("第 %1 条").arg(below(1000));
            entry.source = said("class_teacher");
            m_entries.append(must(pc.all.growth.add(student.uid, entry)));
            return;
        }
        case 3: {
            const auto uid =
                m_entries.isEmpty() ? Uid() : m_entries.at(below(static_cast<int>(m_entries.size())));
            auto known = must(FactsRepository(pc.db()).growthByUid(uid));
            if (!known)
                return;
            known->statement = said("改成 %1").arg(below(1000));
            must(pc.all.growth.edit(*known));
            return;
        }
        case 4: {
            const auto uid =
                m_entries.isEmpty() ? Uid() : m_entries.at(below(static_cast<int>(m_entries.size())));
            if (must(FactsRepository(pc.db()).growthByUid(uid)))
                must(pc.all.growth.remove(uid));
            return;
        }
        default:
            if (const auto fileClass = static_cast<FileClass>(below(4)); fileClass != student.fileClass)
                must(pc.all.fileClasses.set(student.uid, fileClass, QDate(2026, 11, 20),
                                            said("第 %1 次研判").arg(below(1000))));
        }
    }

private:
    std::mt19937 m_random;
    QList<Uid> m_entries;
};

std::string onlyIn(const QStringList &lines, const QStringList &others)
{
    const QSet<QString> known(others.cbegin(), others.cend());
    QStringList more;
    for (const QString &line : lines) {
        if (!known.contains(line))
            more.append(line);
    }
    return more.join(u'\n').toStdString();
}

void settleAll(RoomPc &pc, Hand &hand)
{
    const auto open = must(pc.merge.differences());
    for (const Difference &one : open) {
        const auto decided =
            pc.merge.decide(one.uid, one.canChoose && hand.below(2) == 0 ? Choice::Other : Choice::Kept);
        if (!decided) // another of the same field was decided before
            CHECK(decided.error() == fail(Errc::NotFound, "merge.no_difference"));
    }
}

} // namespace

TEST_CASE(
    "whatever is written, lost, repeated and exchanged in whatever order: in the end three PCs say the same",
    "[slow]")
{
    const unsigned seed = GENERATE(range(1U, 9U));
    INFO(seed);
    RoomPcs room;
    auto third = room.further(3);
    const std::array<RoomPc *, 3> pcs{room.one.get(), room.two.get(), third.get()};
    Hand hand(seed);
    QStringList files; // on the stick, also old ones
    for (int step = 0; step < 120; ++step) {
        room.later(1);
        RoomPc &pc = *pcs.at(static_cast<size_t>(hand.below(3)));
        const int what = hand.below(10);
        if (what < 6) {
            hand.act(pc);
        } else if (what < 8) {
            const QString file = room.stick.filePath(said("f%1.tyc").arg(files.size()));
            if (pc.merge.write(file))
                files.append(file);
        } else if (!files.isEmpty()) {
            const auto outcome = pc.merge.take(files.at(hand.below(static_cast<int>(files.size()))));
            if (!outcome) { // its own, or one that builds upon another
                const QString why = outcome.error().subject;
                CHECK((why == QLatin1String("merge.own") || why == QLatin1String("merge.ahead")));
            }
        }
    }
    for (int round = 0; round < 6; ++round) {
        for (RoomPc *from : pcs) {
            for (RoomPc *to : pcs) {
                if (from == to)
                    continue;
                const auto written = from->merge.write(room.stick.filePath(said("last.tyc")));
                if (written)
                    std::ignore = to->merge.take(written->file);
            }
        }
        if (round < 3)
            settleAll(*pcs.at(static_cast<size_t>(round)), hand);
    }
    for (RoomPc *pc : pcs) {
        CHECK(pc->differences().isEmpty());
        CHECK(pc->isSound());
        CHECK(onlyIn(contentOf(*pc), contentOf(*pcs.at(0))) == "");
        CHECK(onlyIn(contentOf(*pcs.at(0)), contentOf(*pc)) == "");
    }
}
