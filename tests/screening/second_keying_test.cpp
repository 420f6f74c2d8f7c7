// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_services.h"
#include "tests/screening/screening_fixture.h"
#include "tests/support/scale_ids.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const QString form = QStringLiteral("keying-second/x/gad7");

QStringList sevenItems()
{
    QStringList items;
    for (int i = 1; i <= 7; ++i)
        items.append(QString::number(i));
    return items;
}

struct Stack
{
    ScreeningFixture room;
    Campaign campaign;

    Stack()
    {
        campaign = room.campaign({gad7});
        be("甲录入");
        must(room.services().sheets.store(room.sheet(campaign, 0, gad7, answers(2))));
        must(room.services().sheets.store(room.sheet(campaign, 1, gad7, answers(1))));
    }
    void be(const char *name, RoleSet roles = {Role::Keyer})
    {
        room.use(roles);
        room.asUser(QString::fromUtf8(name), roles);
    }
    Answers answers(int value, const QHash<QString, int> &other = {})
    {
        return ScreeningFixture::answers(room.services().scales, gad7, value, other);
    }
    Result<SecondOutcome> again(int pupil, const Answers &given, const QStringList &doubtful = {})
    {
        return room.services().paper().secondKeying.store(campaign.id, room.pupils.at(pupil).id, gad7,
                                                          sevenItems(), given, doubtful, {}, form);
    }
    QHash<StudentId, SecondState> states()
    {
        return must(room.services().paper().secondKeying.states(campaign.id, gad7));
    }
};

} // namespace

TEST_CASE("two keyings differ where value or mark differ, in the order of the form")
{
    const scales::Answers first{{QStringLiteral("1"), scales::Rational(1)},
                                {QStringLiteral("2"), scales::Rational(2)}};
    const scales::Answers second{{QStringLiteral("1"), scales::Rational(1)},
                                 {QStringLiteral("2"), scales::Rational(3)}};
    const QStringList items{QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("3")};
    const auto differences = keyingDifferences(items, first, {}, second, {QStringLiteral("3")});
    REQUIRE(differences.size() == 2);
    CHECK(differences.at(0) ==
          ItemDifference{QStringLiteral("2"), {scales::Rational(2), false}, {scales::Rational(3), false}});
    CHECK(differences.at(1) == ItemDifference{QStringLiteral("3"), {{}, false}, {{}, true}});
    CHECK(keyingDifferences(items, first, {}, first, {}).isEmpty());
    CHECK_FALSE(KeyingErrors::perThousand(0, 0));
    CHECK(KeyingErrors::perThousand(1, 400) == 2.5);
}

TEST_CASE("the second keyer is somebody else, once, and only for what was keyed")
{
    Stack stack;
    CHECK(stack.states().value(stack.room.pupils.at(0).id) == SecondState::Own);
    CHECK(stack.again(0, stack.answers(2)).error().subject == QLatin1String("second.same_person"));
    stack.be("乙录入");
    CHECK(stack.states().value(stack.room.pupils.at(0).id) == SecondState::Open);
    CHECK(stack.again(5, stack.answers(2)).error().subject == QLatin1String("second.no_sheet"));
    CHECK(must(stack.again(0, stack.answers(2))).differing == 0);
    CHECK(stack.states().value(stack.room.pupils.at(0).id) == SecondState::Agreed);
    CHECK(stack.again(0, stack.answers(2)).error().subject == QLatin1String("second.twice"));
    NewSheet file = stack.room.sheet(stack.campaign, 2, gad7, stack.answers(0));
    file.source = SheetSource::File;
    must(stack.room.services().sheets.store(file));
    CHECK(stack.again(2, stack.answers(0)).error().subject == QLatin1String("second.not_keyed"));
    CHECK(stack.states().value(stack.room.pupils.at(2).id) == SecondState::NotKeyed);

    stack.be("班主任", {Role::ClassTeacher});
    CHECK(stack.again(1, stack.answers(1)).error().code == Errc::Denied);
}

TEST_CASE("where they disagree the sheet holds what was agreed, and who was wrong is counted")
{
    Stack stack;
    stack.be("乙录入");
    // The first keyer was wrong on 3, the second on 5.
    const SecondOutcome outcome =
        must(stack.again(0, stack.answers(2, {{QStringLiteral("3"), 1}, {QStringLiteral("5"), 0}})));
    CHECK(outcome.differing == 2);
    must(stack.again(1, stack.answers(1)));
    const auto waiting = must(stack.room.services().paper().secondKeying.waiting(stack.campaign.id));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.first().studentName == stack.room.pupils.at(0).name);
    CHECK(waiting.first().firstBy == QStringLiteral("甲录入"));
    CHECK(waiting.first().secondBy == QStringLiteral("乙录入"));
    CHECK(waiting.first().differing == 2);
    auto &second = stack.room.services().paper().secondKeying;
    const auto differences = must(second.differences(outcome.uid, sevenItems()));
    REQUIRE(differences.size() == 2);
    QHash<QString, KeyedItem> agreed{{QStringLiteral("3"), differences.at(0).second}};
    CHECK(second.agree(outcome.uid, sevenItems(), agreed, QStringLiteral("核对")).error().subject ==
          QLatin1String("second.item_open"));
    agreed.insert(QStringLiteral("5"), differences.at(1).first);
    must(second.agree(outcome.uid, sevenItems(), agreed, QStringLiteral("核对")));
    CHECK(must(second.waiting(stack.campaign.id)).isEmpty());
    CHECK(second.agree(outcome.uid, sevenItems(), agreed, QStringLiteral("核对")).error().subject ==
          QLatin1String("second.gone"));
    CHECK(second.errors(stack.campaign.id).error().code == Errc::Denied); // keyers see no rates

    stack.be("林老师", {Role::Head, Role::Counsellor});
    const auto sheets = must(stack.room.services().sheets.ofStudent(stack.room.pupils.at(0).id));
    REQUIRE(sheets.size() == 1);
    CHECK(sheets.first().answers == stack.answers(2, {{QStringLiteral("3"), 1}}));
    CHECK(stack.room
              .value(QStringLiteral("SELECT count(*) FROM score_result WHERE sheet_id = ?"),
                     {sheets.first().id.value()})
              .toInt() == 2); // the earlier result stays
    CHECK(stack.room.value(QStringLiteral("SELECT reason FROM sheet_amendment")).toString() ==
          QStringLiteral("核对"));
    const KeyingErrors errors = must(stack.room.services().paper().secondKeying.errors(stack.campaign.id));
    CHECK(errors.sheets == 2);
    CHECK(errors.waiting == 0);
    CHECK(errors.fields == 28);
    CHECK(errors.wrong == 2);
    REQUIRE(errors.operators.size() == 2);
    for (const OperatorErrors &one : errors.operators) {
        CHECK(one.fields == 14);
        CHECK(one.wrong == 1);
    }
    CHECK(must(stack.room.audit().verify()).ok());
}

TEST_CASE("a sheet that the first keyer had right is not corrected")
{
    Stack stack;
    stack.be("乙录入");
    const SecondOutcome outcome =
        must(stack.again(0, stack.answers(2, {{QStringLiteral("1"), 3}}), {QStringLiteral("2")}));
    auto &second = stack.room.services().paper().secondKeying;
    QHash<QString, KeyedItem> agreed;
    const auto differences = must(second.differences(outcome.uid, sevenItems()));
    for (const ItemDifference &one : differences)
        agreed.insert(one.item, one.first);
    must(second.agree(outcome.uid, sevenItems(), agreed, QStringLiteral("核对")));
    CHECK(stack.room.value(QStringLiteral("SELECT count(*) FROM sheet_amendment")).toInt() == 0);
    CHECK(stack.room.value(QStringLiteral("SELECT second_wrong FROM second_keying")).toInt() == 2);
}

TEST_CASE("a sheet that was corrected meanwhile is looked at anew")
{
    Stack stack;
    stack.be("乙录入");
    const SecondOutcome outcome = must(stack.again(0, stack.answers(2, {{QStringLiteral("1"), 3}})));
    stack.be("林老师", {Role::Head, Role::Counsellor});
    const auto sheets = must(stack.room.services().sheets.ofStudent(stack.room.pupils.at(0).id));
    must(stack.room.services().sheets.amend(sheets.first().uid, stack.answers(0), QStringLiteral("看错")));
    auto &second = stack.room.services().paper().secondKeying;
    CHECK(second
              .agree(outcome.uid, sevenItems(), {{QStringLiteral("1"), {scales::Rational(3), false}}},
                     QStringLiteral("核对"))
              .error()
              .subject == QLatin1String("second.moved"));
}

TEST_CASE("codes on paper: five figures, none twice in a campaign, two of them enough within a class")
{
    ScreeningFixture room;
    const Campaign campaign = room.campaign({gad7});
    auto codes = must(room.services().paper().codes.ensure(campaign.id));
    REQUIRE(codes.size() == 10);
    QSet<QString> whole;
    QSet<QString> tails;
    for (int i = 0; i < 10; ++i) {
        const QString code = codes.value(room.pupils.at(i).id);
        CHECK(code.size() == paperCodeDigits);
        whole.insert(code);
        if (i < 6)
            tails.insert(code.right(2));
    }
    CHECK(whole.size() == 10);
    CHECK(tails.size() == 6);
    // Who comes later gets one, the others keep theirs.
    Student late;
    late.name = QStringLiteral("后来生");
    late.classId = room.firstClass;
    const Uid uid = must(room.services().students.create(late));
    const auto more = must(room.services().paper().codes.ensure(campaign.id));
    CHECK(more.size() == 11);
    for (int i = 0; i < 10; ++i)
        CHECK(more.value(room.pupils.at(i).id) == codes.value(room.pupils.at(i).id));
    CHECK(more.contains(must(room.services().students.header(uid)).id));
    CHECK(must(room.audit().verify()).ok());

    room.use({Role::Keyer});
    CHECK(must(room.services().paper().codes.codes(campaign.id)).size() == 11);
    CHECK(room.services().paper().codes.ensure(campaign.id).error().code == Errc::Denied);
    room.use({Role::ClassTeacher}, {room.firstClass});
    CHECK(room.services().paper().codes.codes(campaign.id).error().code == Errc::Denied);
}
