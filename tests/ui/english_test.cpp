// SPDX-License-Identifier: GPL-3.0-or-later
// Under "en" nothing that a widget says is Chinese, but for what people wrote themselves.
#include "core/scales/library.h"
#include "tests/ui/care_world.h"
#include "tests/ui/in_english.h"
#include "ui/settings/settings_page.h"
#include "ui/text/language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>
#include <QTimer>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// Citations: scales are called by their owners' names.
const QStringList &scaleOwners()
{
    static const QStringList owners = [] {
        QStringList read;
        scales::ScaleLibrary library(scales::schoolScaleFolder());
        for (const QString &id : library.ids()) {
            if (const auto scale = library.find(id))
                read.append((*scale)->rights.owner);
        }
        // One owner's name begins as another's does.
        std::sort(read.begin(), read.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return read;
    }();
    return owners;
}

/// What the room of CareWorld wrote itself: names, classes, a campaign, the texts of its case.
QString withoutData(QString said)
{
    const bool plain = std::all_of(said.begin(), said.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (plain)
        return said;
    for (const QString &owner : scaleOwners())
        said.remove(owner);
    for (const char16_t *data : {u"听屿",
                                 u"海边小学",
                                 u"林老师",
                                 u"林小满",
                                 u"周雨晴",
                                 u"高兴",
                                 u"何远",
                                 u"苏念",
                                 u"何秀兰",
                                 u"秋季普测",
                                 u"七年级",
                                 u"1班",
                                 u"2班",
                                 u"辅导中说出想消失的念头",
                                 u"陪同家长就诊",
                                 u"班主任观察",
                                 u"班主任",
                                 u"与同桌争执,独自吃饭,晚自习流泪",
                                 u"目前的风险程度如何判断?",
                                 u"近三周情绪低落,回避同伴",
                                 u"中文"})
        said.remove(QString::fromUtf16(data));
    return said;
}

bool hasChinese(const QString &said)
{
    const QString rest = withoutData(said);
    return std::any_of(rest.begin(), rest.end(), [](QChar c) {
        return (c.unicode() >= 0x3001 && c.unicode() <= 0x303F) ||
               (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) ||
               (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E);
    });
}

struct Heard
{
    QStringList chinese;
    QString place;

    void hear(const QWidget *widget, const char *what, const QString &said)
    {
        if (hasChinese(said))
            chinese.append(QStringLiteral("%1: %2 %3 %4: %5")
                               .arg(place, QString::fromLatin1(widget->metaObject()->className()),
                                    widget->objectName(), QString::fromLatin1(what), said.left(80)));
    }
    void hearItems(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (model == nullptr)
            return;
        for (int column = 0; column < model->columnCount(); ++column) {
            hear(&view, "heading", model->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < std::min(model->rowCount(), 50); ++row)
                hear(&view, "cell", model->index(row, column).data().toString());
        }
    }
    void hearOne(const QWidget *widget)
    {
        hear(widget, "name", widget->accessibleName());
        hear(widget, "description", widget->accessibleDescription());
        hear(widget, "tip", widget->toolTip());
        hear(widget, "title", widget->windowTitle());
        for (const QAction *action : widget->actions())
            hear(widget, "action", action->text());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            hear(widget, "text", label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            hear(widget, "text", button->text());
        if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            hear(widget, "title", group->title());
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            hear(widget, "placeholder", line->placeholderText());
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            hear(widget, "placeholder", edit->placeholderText());
        if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                hear(widget, "choice", combo->itemText(i));
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                hear(widget, "tab", tabs->tabText(i));
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            hearItems(*view);
    }
    void walk(const QString &where, const QWidget &root)
    {
        place = where;
        hearOne(&root);
        for (const QWidget *widget : root.findChildren<QWidget *>())
            hearOne(widget);
    }
    QString all() const { return chinese.join(QLatin1Char('\n')); }
};

} // namespace

TEST_CASE("under English every page of an unlocked room speaks English", "[slow]")
{
    const InEnglish english;
    CareWorld world;
    Heard heard;
    for (const ui::PageEntry &page : world.shell->workspace()->registry().pages) {
        world.open(page.id.toLatin1().constData());
        heard.walk(page.id, world.window);
    }
    for (const char *part :
         {"front", "sources", "timeline", "observation", "risk", "health", "family", "scales", "measures",
          "understanding", "people", "papers", "versions", "opinion", "print"}) {
        world.openCase(part);
        heard.walk(QLatin1String("case ") + QLatin1String(part), world.window);
    }
    for (const char *view : {"week", "day", "list", "register", "waitlist"}) {
        world.open("appointments", {{QStringLiteral("view"), QLatin1String(view)}});
        heard.walk(QLatin1String("appointments ") + QLatin1String(view), world.window);
    }
    world.open("screening", {{QStringLiteral("queue"), true}});
    heard.walk(QStringLiteral("queue"), world.window);
    for (const char *tab : {"timeline", "particulars", "assessments", "consents", "viewers"}) {
        world.open("students", {{QStringLiteral("student"), world.pupils.first().uid.toString()},
                                {QStringLiteral("tab"), QLatin1String(tab)}});
        heard.walk(QLatin1String("student ") + QLatin1String(tab), world.window);
    }
    world.open("settings");
    const auto *settings =
        qobject_cast<ui::SettingsPage *>(world.shell->workspace()->page(QStringLiteral("settings")));
    REQUIRE(settings != nullptr);
    for (const QString &section : settings->sectionIds()) {
        world.open("settings", {{QStringLiteral("section"), section}});
        heard.walk(QLatin1String("settings ") + section, world.window);
    }
    INFO(heard.all().toStdString());
    CHECK(heard.chinese.isEmpty());
}

TEST_CASE("under English welcome, first run and unlocking speak English")
{
    const InEnglish english;
    Heard heard;
    {
        UiWorld world;
        world.startShell();
        world.shell->start({});
        heard.walk(QStringLiteral("welcome"), world.window);
        world.click("welcomeCreate");
        heard.walk(QStringLiteral("first run"), world.window);
    }
    {
        UiWorld world;
        world.makeVault();
        world.startShell();
        world.shell->start(world.vaultFolder());
        heard.walk(QStringLiteral("unlock"), world.window);
    }
    INFO(heard.all().toStdString());
    CHECK(heard.chinese.isEmpty());
}

TEST_CASE("under English the dialogs of the rooms speak English", "[slow]")
{
    const InEnglish english;
    CareWorld world;
    Heard heard;
    const auto hearDialog = [&](const char *page, const ui::PageTarget &target, const char *button) {
        world.open(page, target);
        auto *pressed = world.find<QAbstractButton>(button);
        INFO(button);
        REQUIRE(pressed != nullptr);
        bool heardOne = false;
        QTimer::singleShot(300, [&] {
            if (QWidget *dialog = QApplication::activeModalWidget()) {
                heard.walk(QLatin1String(button), *dialog);
                heardOne = true;
                dialog->close();
            }
        });
        pressed->click();
        CHECK(world.until([&] { return heardOne; }, 3000));
        world.settle();
    };
    hearDialog("screening", {}, "newCampaign");
    INFO(heard.all().toStdString());
    CHECK(heard.chinese.isEmpty());
}
