// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services.h"
#include "tests/ui/ui_world.h"
#include "ui/shell/workspace.h"

#include <catch2/catch_test_macros.hpp>

namespace tingyu::test {

/// The value, or the test fails with the reason.
template<class T>
T got(Result<T> result)
{
    if (!result)
        FAIL(result.error().subject.toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The program over a room with two classes, a guardian, a running PHQ-A campaign and a case with a next step
/// that is overdue.
struct CareWorld : UiWorld
{
    enum class Fill
    {
        Nothing,
        School, ///< classes and students
        Work,   ///< campaign, sheets and a case too
        Head    ///< the same, seen by a head who is no counsellor
    };
    explicit CareWorld(Fill fill = Fill::Work, VaultKind kind = VaultKind::School,
                       const QString &name = QStringLiteral("海边小学"));
    /// Looks into the vault through the services of the open window.
    template<class Job>
    auto ask(Job job)
    {
        using Value = decltype(job(std::declval<Services &>()));
        std::optional<Value> answer;
        QObject guard;
        shell->workspace()->tasks().run(&guard, job, [&](Value value) { answer = std::move(value); });
        REQUIRE(until([&] { return answer.has_value(); }));
        return got(*std::move(answer));
    }
    void open(const char *page, const ui::PageTarget &target = {});
    /// Shows the case and waits until it is read.
    void openCase(const char *part);
    /// 周老师 with secondPassword(); the window is closed for it.
    void addSecond(RoleSet roles);
    /// 周老师, a counsellor, seals a version of the case; the window is closed for it.
    void sealBySecondCounsellor();
    static QString secondPassword() { return QStringLiteral("楼下有一条很长很长的走廊"); }
    /// Opens the window anew and unlocks it as this user of several.
    void unlockAs(const QString &name);
    /// Waits until every job given so far is done and its answer heard.
    void settle();
    QStringList problems() const { return accessibilityProblems(window); }

    QList<StudentHeader> pupils; ///< 林小满 and four others
    Uid careCase;                ///< of the first; null without work
    Uid step;                    ///< overdue for two days

private:
    void fillSchool(Services &services);
    void fillWork(Services &services);
};

} // namespace tingyu::test
