// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QCheckBox>
#include <QRadioButton>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

namespace {

/// As a screen reader or a switch does it.
void toggle(QAbstractButton &button)
{
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&button);
    REQUIRE(access != nullptr);
    REQUIRE(access->actionInterface() != nullptr);
    access->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
}

void holds(QAbstractButton &button, QAccessible::Role role)
{
    const QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&button);
    REQUIRE(access != nullptr);
    CHECK(access->role() == role);
    CHECK(access->text(QAccessible::Name) == QStringLiteral("存入(S)"));
    CHECK(access->state().checkable);
    CHECK_FALSE(access->state().checked);
    CHECK(access->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
    toggle(button);
    CHECK(button.isChecked());
    CHECK(access->state().checked);
    CHECK(clicked.count() == 1);
    button.setEnabled(false);
    toggle(button);
    CHECK(button.isChecked());
    CHECK(clicked.count() == 1);
    CHECK_FALSE(
        access->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
}

} // namespace

TEST_CASE("what a screen reader toggles is clicked as by a hand, and does nothing where it is disabled")
{
    QCheckBox box(QStringLiteral("存入(&S)"));
    holds(box, QAccessible::CheckBox);
    QRadioButton one(QStringLiteral("存入(&S)"));
    holds(one, QAccessible::RadioButton);
}
