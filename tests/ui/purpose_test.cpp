// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/care_world.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

QString textOf(const CareWorld &world, const char *name)
{
    const auto *label = world.find<QLabel>(name);
    return label == nullptr ? QString() : label->text();
}

/// Reason, Tab, password, Enter: as a person does it.
void openOnPurpose(CareWorld &world, const QString &reason, const QString &password)
{
    REQUIRE(CareWorld::until([&] { return world.find<QPushButton>("openOnPurpose") != nullptr; }));
    QTest::keyClick(world.find<QPushButton>("openOnPurpose"), Qt::Key_Space);
    REQUIRE(CareWorld::until([&] { return world.find<QComboBox>("purposeReason") != nullptr; }));
    auto *line = world.find<QComboBox>("purposeReason")->lineEdit();
    line->selectAll();
    CareWorld::typeInto(line, reason);
    auto *secret = world.find<QLineEdit>("purposePassword");
    CareWorld::typeInto(secret, password);
    QTest::keyClick(secret, Qt::Key_Return);
    world.settle();
}

} // namespace

TEST_CASE(
    "A head who is no counsellor opens a case with a reason and his password, and the strip says until when", "[slow]")
{
    CareWorld world(CareWorld::Fill::Head);
    world.openCase("front");
    CHECK(world.find<QPushButton>("case.print") == nullptr);
    openOnPurpose(world, QStringLiteral("审核个案报告"), QStringLiteral("not the password"));
    REQUIRE(world.find<QComboBox>("purposeReason") != nullptr); // still asking
    CAPTURE(world.problems().join(u'|').toStdString());
    CHECK(world.problems().isEmpty());
    auto *secret = world.find<QLineEdit>("purposePassword");
    CHECK(secret->text().isEmpty());
    CareWorld::typeInto(secret, CareWorld::password());
    QTest::keyClick(secret, Qt::Key_Return);
    world.settle();
    REQUIRE(CareWorld::until([&] { return world.find<QComboBox>("purposeReason") == nullptr; }));
    CHECK(textOf(world, "statusWho").contains(QStringLiteral("08:15")));
    CHECK(world.find<QPushButton>("openOnPurpose") == nullptr);
    REQUIRE(CareWorld::until([&] { return world.find<QPushButton>("case.print") != nullptr; }));
    const auto entries = world.ask([](Services &services) { return services.audit.list({}); });
    CHECK(std::any_of(entries.cbegin(), entries.cend(),
                      [](const AuditEntry &one) { return one.purpose == QStringLiteral("审核个案报告"); }));
}

TEST_CASE("The queue of a head shows who waits, and answer sheets open after the reason", "[slow]")
{
    CareWorld world(CareWorld::Fill::Head);
    world.open("screening", {{QStringLiteral("queue"), true}});
    CHECK(world.find<QWidget>("reviews") != nullptr);
    world.open("students", {{QStringLiteral("student"), world.pupils.first().uid.toString()},
                            {QStringLiteral("tab"), QStringLiteral("assessments")}});
    openOnPurpose(world, QStringLiteral("处理危机"), CareWorld::password());
    REQUIRE(CareWorld::until([&] { return world.find<QWidget>("studentSheets") != nullptr; }));
    CHECK(world.find<QPushButton>("openOnPurpose") == nullptr);
}
