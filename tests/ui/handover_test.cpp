// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/file_handover_service.h"
#include "core/exchange/unit_service.h"
#include "tests/ui/care_world.h"
#include "tests/ui/page_walk.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/password_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <catch2/generators/catch_generators.hpp>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

/// Two schools that know each other's cards, each with its window. Both have a 林小满 of the same birth date.
struct TwoSchools
{
    TwoSchools()
    {
        enrol(before, after);
        enrol(after, before);
    }
    static void enrol(CareWorld &world, CareWorld &other)
    {
        const auto file = other.ask([](Services &services) -> Result<QByteArray> {
            auto own = exchange::UnitRepository(services.workplace.db()).own();
            if (!own)
                return own.error();
            return exchange::encodeCard(*own, QByteArray(16, 'c'));
        });
        const auto card =
            other.ask([](Services &services) { return exchange::UnitService(services.workplace).ownCard(); });
        world.ask([&](Services &services) {
            return exchange::UnitService(services.workplace)
                .enrol(file, exchange::fingerprintOf(card.id()).join(u' '));
        });
    }
    static void show(CareWorld &world, const char *tab)
    {
        world.open("exchange", {{QStringLiteral("tab"), QString::fromLatin1(tab)}});
        world.settle();
    }
    static void showFile(CareWorld &world)
    {
        world.open("students", {{QStringLiteral("student"), world.pupils.constFirst().uid.toString()},
                                {QStringLiteral("tab"), QStringLiteral("handover")}});
        REQUIRE(CareWorld::until([&] { return world.find<QPushButton>("fileHandOver") != nullptr; }));
        world.settle();
    }
    static QString cell(CareWorld &world, const char *list, int row, int column)
    {
        const auto *view = world.find<QTableView>(qPrintable(QLatin1String(list) % QStringLiteral("Table")));
        REQUIRE(view != nullptr);
        return view->model()->index(row, column).data().toString();
    }
    static PrintDialog *paper(CareWorld &world)
    {
        PrintDialog *dialog = nullptr;
        REQUIRE(CareWorld::until([&] {
            dialog = world.window.findChild<PrintDialog *>();
            return dialog != nullptr && dialog->isVisible();
        }));
        QTest::qWait(600); // the preview waits for what is typed
        world.settle();
        return dialog;
    }
    static void press(QWidget *widget, Qt::Key key)
    {
        REQUIRE(widget != nullptr);
        widget->setFocus();
        QTest::keyClick(widget, key);
    }
    QString file() const { return home.filePath(QStringLiteral("file.typ")); }

    /// Everything typed, and the file written.
    void handOver()
    {
        showFile(before);
        press(before.find<QPushButton>("fileHandOver"), Qt::Key_Space);
        REQUIRE(CareWorld::until([&] { return before.find<QLineEdit>("fileHandover.words") != nullptr; }));
        before.find<QLineEdit>("fileHandover.words")->setText(QStringLiteral("随父母到新城就读"));
        before.find<QLineEdit>("fileHandover.consent")->setText(QStringLiteral("监护人电话同意"));
        before.find<QLineEdit>("fileHandover.paper")->setText(QStringLiteral("李校长,校长,2026-11-20"));
        before.answerFileDialog(file());
        before.click("fileHandover.ok");
        REQUIRE(CareWorld::until([&] { return QFile::exists(file()); }));
        before.settle();
    }
    void import()
    {
        after.open("exchange",
                   {{QStringLiteral("tab"), QStringLiteral("receive")}, {QStringLiteral("file"), file()}});
        REQUIRE(CareWorld::until([&] { return after.find<QPushButton>("receiveTake")->isEnabled(); }));
        after.click("receiveTake");
        after.settle();
        show(after, "handover");
    }
    /// The file is there, and the child it would join is of another sex: the question at taking over, that
    /// child chosen.
    QComboBox *askWithADifference()
    {
        handOver();
        import();
        after.ask([&](Services &services) -> Result<bool> {
            auto known = services.students.show(after.pupils.constFirst().uid);
            if (!known)
                return known.error();
            known->student.sex = known->student.sex == Sex::Male ? Sex::Female : Sex::Male;
            return services.students.edit(known->student);
        });
        after.find<QTableView>("exchange-handed-inTable")->selectRow(0);
        after.click("handoverTake");
        REQUIRE(CareWorld::until([&] { return after.find<QComboBox>("takeOver.who") != nullptr; }));
        auto *who = after.find<QComboBox>("takeOver.who");
        CHECK(after.find<QWidget>("takeOver.differs") == nullptr);
        CHECK(after.find<QCheckBox>("takeOver.same") == nullptr);
        who->setCurrentIndex(1);
        return who;
    }

    QTemporaryDir home;
    CareWorld before{CareWorld::Fill::Work};
    CareWorld after{CareWorld::Fill::School, VaultKind::School, QStringLiteral("山上中学")};
};

} // namespace

TEST_CASE(
    "A file leaves from the student's page by keys, with what is ticked, and its list comes up for printing",
    "[slow][handover]")
{
    TwoSchools both;
    TwoSchools::showFile(both.before);
    CHECK(both.before.problems().isEmpty());
    TwoSchools::press(both.before.find<QPushButton>("fileHandOver"), Qt::Key_Space);
    REQUIRE(CareWorld::until([&] { return both.before.find<QLineEdit>("fileHandover.words") != nullptr; }));
    auto *parts = both.before.find<QListWidget>("fileHandover.parts");
    REQUIRE(parts != nullptr);
    CHECK(parts->count() >= 3);
    CHECK(parts->item(0)->checkState() == Qt::Checked);
    CHECK(both.before.find<QComboBox>("fileHandover.colleague") == nullptr); // a room of one person
    both.before.picture("handover-dialog", parts->window());
    CHECK(accessibilityProblems(*parts->window()).isEmpty());
    // Nothing is said yet: the dialog stays and tells what is missing.
    both.before.click("fileHandover.ok");
    CHECK(both.before.find<QLineEdit>("fileHandover.words") != nullptr);
    both.before.find<QLineEdit>("fileHandover.words")->setText(QStringLiteral("随父母到新城就读"));
    both.before.click("fileHandover.ok");
    CHECK(both.before.find<QLineEdit>("fileHandover.consent") != nullptr);
    both.before.find<QLineEdit>("fileHandover.consent")->setText(QStringLiteral("监护人电话同意"));
    both.before.find<QLineEdit>("fileHandover.paper")->setText(QStringLiteral("李校长,校长,2026-11-20"));
    TwoSchools::press(parts, Qt::Key_End);
    QTest::keyClick(parts, Qt::Key_Space);
    CHECK(parts->item(parts->count() - 1)->checkState() == Qt::Unchecked);
    const int wanted = parts->count() - 1;
    both.before.answerFileDialog(both.file());
    both.before.click("fileHandover.ok");
    REQUIRE(CareWorld::until([&] { return QFile::exists(both.file()); }));
    PrintDialog *paper = TwoSchools::paper(both.before);
    both.before.picture("handover-paper", paper);
    paper->close();
    both.before.settle();
    CHECK(both.before.find<QPushButton>("handedOut.paper.0") != nullptr);
    both.before.picture("handover-file");
    CHECK(both.before.problems().isEmpty());
    const auto kept = both.before.ask([](Services &services) {
        exchange::FileHandoverService service(services.workplace, services.scales);
        auto all = service.list();
        return all ? service.show(all->constFirst().uid) : Result<exchange::FileHandover>(all.error());
    });
    CHECK(kept.parts.size() == wanted);
    for (const exchange::HandedPart &part : kept.parts)
        CHECK(part.pages > 0);
    TwoSchools::show(both.before, "handover");
    CHECK(TwoSchools::cell(both.before, "exchange-handed-out", 0, 6) == QStringLiteral("已送出"));
}

TEST_CASE(
    "A file that came waits, is joined to whom a person says, and its documents open from the student's page",
    "[slow][handover]")
{
    TwoSchools both;
    both.handOver();
    both.import();
    CHECK(TwoSchools::cell(both.after, "exchange-handed-in", 0, 5) == QStringLiteral("待接收"));
    both.after.open("today");
    REQUIRE(CareWorld::until([&] { return both.after.find<QWidget>("waiting.handovers") != nullptr; }));
    TwoSchools::press(both.after.find<QWidget>("waiting.handovers"), Qt::Key_Return);
    both.after.settle();
    both.after.find<QTableView>("exchange-handed-inTable")->selectRow(0);
    both.after.picture("handover-tab");
    CHECK(both.after.problems().isEmpty());
    both.after.click("handoverTake");
    REQUIRE(CareWorld::until([&] { return both.after.find<QComboBox>("takeOver.who") != nullptr; }));
    auto *who = both.after.find<QComboBox>("takeOver.who");
    CHECK(who->count() == 3); // nobody yet, the one who is here, a new one
    CHECK(who->currentIndex() == 0);
    CHECK(both.after.find<QComboBox>("takeOver.class") == nullptr);
    both.after.picture("take-over-dialog", who->window());
    CHECK(accessibilityProblems(*who->window()).isEmpty());
    both.after.click("takeOver.ok");
    both.after.settle();
    CHECK(TwoSchools::cell(both.after, "exchange-handed-in", 0, 5) == QStringLiteral("待接收"));
    who->setCurrentIndex(2);
    CHECK(both.after.find<QComboBox>("takeOver.class") != nullptr);
    TwoSchools::press(who, Qt::Key_Up);
    CHECK(who->currentIndex() == 1);
    both.after.click("takeOver.ok");
    REQUIRE(CareWorld::until([&] {
        return TwoSchools::cell(both.after, "exchange-handed-in", 0, 5) == QStringLiteral("已签收");
    }));
    both.after.find<QTableView>("exchange-handed-inTable")->selectRow(0);
    both.after.click("handoverStudent");
    REQUIRE(CareWorld::until([&] { return both.after.find<QPushButton>("handedIn.open.0") != nullptr; }));
    both.after.settle();
    both.after.picture("handed-tab");
    CHECK(both.after.problems().isEmpty());
    TwoSchools::press(both.after.find<QPushButton>("handedIn.open.0"), Qt::Key_Space);
    PrintDialog *document = TwoSchools::paper(both.after);
    both.after.picture("handed-document", document);
    document->close();
}

TEST_CASE(
    "A file that says something else of who it is shows both beside each other and is joined once that is "
    "ticked",
    "[handover]")
{
    TwoSchools both;
    auto *who = both.askWithADifference();
    auto *differs = both.after.find<QWidget>("takeOver.differs");
    auto *same = both.after.find<QCheckBox>("takeOver.same");
    REQUIRE(differs != nullptr);
    REQUIRE(same != nullptr);
    QStringList shown;
    for (const QLabel *one : differs->findChildren<QLabel *>())
        shown.append(one->text());
    for (const char *word : {"名册里", "移交来的", "性别", "女", "男"})
        CHECK(shown.contains(QString::fromUtf8(word)));
    CHECK(accessibilityProblems(*who->window()).isEmpty());
    both.after.picture("take-over-differs", who->window());
    both.after.click("takeOver.ok");
    both.after.settle();
    CHECK(TwoSchools::cell(both.after, "exchange-handed-in", 0, 5) == QStringLiteral("待接收"));
    REQUIRE(both.after.find<QCheckBox>("takeOver.same") == same);
    CHECK(same->hasFocus());
    both.after.picture("take-over-refused", who->window());
    QTest::keyClick(same, Qt::Key_Space);
    who->setCurrentIndex(2); // what was ticked of one holds for no other
    CHECK(both.after.find<QCheckBox>("takeOver.same") == nullptr);
    who->setCurrentIndex(1);
    CHECK_FALSE(same->isChecked());
    TwoSchools::press(same, Qt::Key_Space);
    both.after.click("takeOver.ok");
    REQUIRE(CareWorld::until([&] {
        return TwoSchools::cell(both.after, "exchange-handed-in", 0, 5) == QStringLiteral("已签收");
    }));
}

TEST_CASE("Where somebody else works with the vault, that person's password lets the file go", "[handover]")
{
    TwoSchools both;
    both.before.addSecond({Role::Counsellor});
    both.before.unlockAs(QStringLiteral("林老师"));
    TwoSchools::showFile(both.before);
    both.before.click("fileHandOver");
    REQUIRE(CareWorld::until([&] { return both.before.find<QLineEdit>("fileHandover.words") != nullptr; }));
    CHECK(both.before.find<QLineEdit>("fileHandover.paper") == nullptr);
    REQUIRE(both.before.find<QComboBox>("fileHandover.colleague") != nullptr);
    CHECK(both.before.find<QComboBox>("fileHandover.colleague")->currentText() == QStringLiteral("周老师"));
    both.before.find<QLineEdit>("fileHandover.words")->setText(QStringLiteral("随父母到新城就读"));
    both.before.find<QLineEdit>("fileHandover.consent")->setText(QStringLiteral("监护人电话同意"));
    auto *password = both.before.find<PasswordField>("fileHandover.password");
    REQUIRE(password != nullptr);
    both.before.picture("handover-colleague", password->window());
    const auto tryWith = [&](const QString &typed) {
        password->setText(typed);
        both.before.answerFileDialog(both.file());
        both.before.click("fileHandover.ok");
        both.before.settle();
    };
    tryWith(QStringLiteral("不是那个人的密码,猜的"));
    CHECK_FALSE(QFile::exists(both.file()));
    CHECK(both.before.find<QLineEdit>("fileHandover.words") != nullptr);
    tryWith(CareWorld::secondPassword());
    REQUIRE(CareWorld::until([&] { return QFile::exists(both.file()); }));
    const auto all = both.before.ask([](Services &services) {
        return exchange::FileHandoverService(services.workplace, services.scales).list();
    });
    REQUIRE(all.size() == 1);
    CHECK(all.constFirst().second == exchange::Second::User);
    CHECK(all.constFirst().witness == QStringLiteral("周老师"));
}

TEST_CASE("A file that should not be here goes back with a reason", "[handover]")
{
    TwoSchools both;
    both.handOver();
    both.import();
    both.after.find<QTableView>("exchange-handed-inTable")->selectRow(0);
    both.after.click("handoverTake");
    REQUIRE(CareWorld::until([&] { return both.after.find<QComboBox>("takeOver.who") != nullptr; }));
    both.after.click("takeOver.way.back");
    REQUIRE(both.after.find<QLineEdit>("takeOver.reason") != nullptr);
    CHECK(both.after.find<QComboBox>("takeOver.who") == nullptr);
    both.after.find<QLineEdit>("takeOver.reason")->setText(QStringLiteral("没有来报到"));
    both.after.click("takeOver.ok");
    REQUIRE(CareWorld::until([&] {
        return TwoSchools::cell(both.after, "exchange-handed-in", 0, 5) == QStringLiteral("已退回");
    }));
    CHECK(TwoSchools::cell(both.after, "exchange-handed-in", 0, 6) == QStringLiteral("没有来报到"));
}

TEST_CASE("The question about a file that differs is whole in the dark, in English and at the largest text",
          "[slow][handover]")
{
    const PlainAgain plain;
    const std::string way = GENERATE("dark", "large", "english-large");
    if (way.starts_with("english"))
        text::speak(text::Language::English);
    TwoSchools both;
    Theme::instance().apply({way == "dark" ? ThemeChoice::Dark : ThemeChoice::Light,
                             way.ends_with("large") ? largestPoints : defaultPoints});
    QWidget *dialog = both.askWithADifference()->window();
    both.after.click("takeOver.ok"); // refused: what it says then is the longest
    both.after.settle();
    CHECK(cut(*dialog).join(QLatin1String(" / ")).toStdString() == std::string());
    CHECK(dialog->height() <= 700);
    both.after.picture(QByteArray("take-over-").append(way.c_str()).constData(), dialog);
}
