// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/care_world.h"
#include "ui/room/room_tabs.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

/// A tab that counts what is asked of it.
class CountingTab : public PageTab
{
public:
    CountingTab(PageHost &host, QWidget *parent, const QString &name)
        : PageTab(host, parent)
        , m_line(named(new QLineEdit(this), qPrintable(name), QStringLiteral("计数 ") + name))
    {
    }
    QString subtitle() const override { return m_line->objectName(); }
    void refresh() override { ++refreshed; }
    void open(const PageTarget &target) override { opened = target; }
    PageTarget place() const override { return {{QStringLiteral("caret"), 3}}; }
    void flush() override { ++flushed; }
    QWidget *firstFocus() override { return m_line; }
    bool addNew() override { return m_line->objectName() == QLatin1String("first"); }

    int refreshed = 0;
    int flushed = 0;
    PageTarget opened;

private:
    QLineEdit *m_line = nullptr;
};

PageTabEntry counting(const char *code, RoleSet roles)
{
    const QString name = QString::fromLatin1(code);
    return {name, [name] { return name; }, roles,
            [name](PageHost &host, QWidget *parent) { return new CountingTab(host, parent, name); }};
}

struct TabsWorld : CareWorld
{
    explicit TabsWorld(const QList<PageTabEntry> &tabs) : CareWorld(Fill::Nothing)
    {
        shell.reset();
        registry = [this, tabs](VaultKind kind) {
            PageRegistry all = registerAllPages(kind);
            all.pages.removeIf(
                [](const PageEntry &page) { return page.id == QLatin1String("appointments"); });
            all.add({QStringLiteral("appointments"),
                     3,
                     [] { return QStringLiteral("预约"); },
                     QStringLiteral("appointment"),
                     {Role::Head, Role::Counsellor},
                     [tabs](PageHost &host) { return makeRoomPage(host, tabs); }});
            all.commands.append({QStringLiteral("count"),
                                 [] { return QStringLiteral("数"); },
                                 QStringLiteral("appointment"),
                                 {},
                                 {Role::Head, Role::Counsellor},
                                 [this](PageHost &) { ++otherNew; }});
            all.newCommand = QStringLiteral("count");
            return all;
        };
        unlock();
        settle();
    }
    CountingTab *tab(const char *code) const
    {
        return window.findChild<CountingTab *>(QStringLiteral("room.") % QString::fromLatin1(code));
    }
    void press(QKeyCombination key)
    {
        QApplication::setActiveWindow(&window);
        QTest::keySequence(QApplication::focusWidget(), QKeySequence(key));
        settle();
    }
    int otherNew = 0;
};

} // namespace

TEST_CASE("the room's page has the tabs of the person's roles, each made when it is first looked at",
          "[slow]")
{
    TabsWorld world({counting("first", {Role::Counsellor}), counting("closed", {Role::Inspector}),
                     counting("second", {Role::Head, Role::Counsellor})});
    world.open("appointments");
    CHECK(world.problems() == QStringList());
    auto *bar = world.find<QTabBar>("roomTabs");
    REQUIRE(bar != nullptr);
    CHECK(bar->count() == 2);
    REQUIRE(world.tab("first") != nullptr);
    CHECK(world.tab("first")->refreshed == 1);
    CHECK(world.tab("second") == nullptr);
    CHECK(world.find<QLineEdit>("first")->hasFocus());

    world.press(Qt::CTRL | Qt::Key_PageDown);
    REQUIRE(world.tab("second") != nullptr);
    CHECK(world.tab("second")->refreshed == 1);
    CHECK(world.tab("first")->flushed == 1);
    CHECK(world.find<QLineEdit>("second")->hasFocus());
    const PageTarget place = world.shell->workspace()->currentPage()->place();
    CHECK(place.value(QStringLiteral("tab")).toString() == QLatin1String("second"));
    CHECK(place.value(QStringLiteral("caret")).toInt() == 3);
    world.press(Qt::CTRL | Qt::Key_PageDown);
    CHECK(world.find<QLineEdit>("first")->hasFocus());

    openRoomTab(*world.shell->workspace(), QStringLiteral("second"), {{QStringLiteral("group"), 7}});
    world.settle();
    CHECK(world.tab("second")->opened.value(QStringLiteral("group")).toInt() == 7);
    CHECK(world.shell->workspace()->currentPage()->subtitle() == QLatin1String("second"));
}

TEST_CASE("a single tab has no bar, and Ctrl N of a page that adds nothing runs the window's own command",
          "[slow]")
{
    TabsWorld world({counting("second", {Role::Counsellor})});
    world.open("appointments");
    CHECK(world.find<QTabBar>("roomTabs") == nullptr);
    world.press(Qt::CTRL | Qt::Key_N);
    CHECK(world.otherNew == 1);
    world.open("students");
    world.press(Qt::CTRL | Qt::Key_N);
    CHECK(world.otherNew == 1);
}
