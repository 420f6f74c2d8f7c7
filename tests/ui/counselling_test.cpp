// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/note_world.h"
#include "ui/text/error_text.h"
#include "ui/widgets/simple.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTimer>

using namespace tingyu;
using namespace tingyu::test;
using namespace tingyu::ui;

namespace {

struct CounsellingWorld : NoteWorld
{
    QList<Snippet> snippets()
    {
        return ask([](Services &services) { return services.room().snippets.list(); });
    }
    QMenu *snippetMenu(const char *field)
    {
        QTest::keyClick(text(field), Qt::Key_J, Qt::ControlModifier);
        QMenu *menu = nullptr;
        REQUIRE(until([&] {
            menu = window.findChild<QMenu *>(QStringLiteral("note.snippets"));
            return menu != nullptr;
        }));
        return menu;
    }
    /// Everything that any message of the window says.
    QString messages() const
    {
        QStringList words;
        for (const auto *banner : window.findChildren<Banner *>()) {
            if (banner->isVisibleTo(&window))
                words.append(banner->text());
        }
        return words.join(QLatin1Char(' '));
    }
    QStringList lists() const
    {
        QStringList codes;
        auto *choice = find<QWidget>("counselling.list");
        REQUIRE(choice != nullptr);
        for (const auto *button : choice->findChildren<QRadioButton *>())
            codes.append(button->objectName().section(QLatin1Char('.'), -1));
        return codes;
    }
    QString savedFile(const QByteArray &content, const char *name)
    {
        const QString path = home.filePath(QString::fromLatin1(name));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
};

} // namespace

TEST_CASE("a snippet is written from the note, put in where the caret is, and a template fills the next note",
          "[slow]")
{
    CounsellingWorld world;
    world.openNew(0);
    QMenu *menu = world.snippetMenu("note.state");
    REQUIRE(menu->actions().size() == 1); // nothing yet: only the way to write one
    menu->actions().constFirst()->trigger();
    menu->close();
    world.settle();
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString() == std::string());
    const auto add = [&world](bool isTemplate, const QString &title, const QString &field,
                              const QString &words) {
        world.click("snippets.add");
        if (isTemplate)
            world.click("snippet.kind.template");
        world.type("snippet.title", title);
        auto *place = world.find<QComboBox>("snippet.field");
        place->setCurrentIndex(place->findData(field));
        world.write("snippet.text", words);
        world.ctrlEnter(world.find<QDialog>("snippet"));
    };
    add(false, QStringLiteral("作息"), QString(), QStringLiteral("近一周睡眠规律。"));
    // A template says which field it fills.
    add(true, QStringLiteral("开场"), QString(), QStringLiteral("本次目标:"));
    REQUIRE(world.find<QDialog>("snippet") != nullptr);
    auto *place = world.find<QComboBox>("snippet.field");
    place->setCurrentIndex(place->findData(QStringLiteral("analysis")));
    world.ctrlEnter(world.find<QDialog>("snippet"));
    CHECK(world.find<QDialog>("snippet") == nullptr);
    REQUIRE(world.snippets().size() == 2);
    CHECK(world.find<QListWidget>("snippets.list")->count() == 2);
    world.click("snippets.close");
    world.settle();
    world.write("note.state", QStringLiteral("到得很早。"));
    menu = world.snippetMenu("note.state");
    REQUIRE(menu->actions().constFirst()->text() == QStringLiteral("作息"));
    menu->actions().constFirst()->trigger();
    menu->close();
    CHECK(world.text("note.state")->toPlainText() == QStringLiteral("到得很早。近一周睡眠规律。"));
    world.ctrlEnter(world.text("note.state"));
    world.openNew(1);
    CHECK(world.text("note.analysis")->toPlainText() == QStringLiteral("本次目标:"));
    menu = world.snippetMenu("note.state");
    menu->actions().constLast()->trigger();
    menu->close();
    world.settle();
    world.find<QListWidget>("snippets.list")->setCurrentRow(0);
    world.click("snippets.remove");
    world.settle();
    CHECK(world.snippets().size() == 1);
}

TEST_CASE(
    "a file is kept with a note inside the vault, leaves it with a reason only, and is taken away again",
    "[slow]")
{
    CounsellingWorld world;
    const Uid uid = world.store(0, false);
    const QByteArray content("%PDF-1.4 \xE5\x80\xBE\xE8\xAF\x89");
    const QString path = world.savedFile(content, "林小满的画.pdf");
    world.openStored(uid);
    world.answerFileDialog(path);
    world.click("note.attachments.add");
    world.settle();
    const auto kept = [&] {
        return world.ask([uid](Services &services) { return services.room().sessions.show(uid); })
            .attachments;
    };
    REQUIRE(kept().size() == 1);
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString() == std::string());
    auto *list = world.find<QListWidget>("note.attachments");
    REQUIRE(list != nullptr);
    REQUIRE(list->count() == 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    auto *dialog = world.find<QDialog>("attachmentExport");
    REQUIRE(dialog != nullptr);
    world.ctrlEnter(dialog);
    REQUIRE(world.find<QDialog>("attachmentExport") != nullptr); // no reason, no file
    const QString out = world.home.filePath(QStringLiteral("out.pdf"));
    world.type("attachmentExport.reason", QStringLiteral("监护人要看"));
    world.answerFileDialog(out);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return QFile::exists(out); }));
    QFile file(out);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == content);
    world.settle();
    const auto audit = world.ask([](Services &services) { return services.audit.list({}); });
    CHECK(std::any_of(audit.cbegin(), audit.cend(),
                      [](const AuditEntry &one) { return one.action == QLatin1String("session.export"); }));
    list = world.find<QListWidget>("note.attachments");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    world.settle();
    CHECK(kept().isEmpty());
}

TEST_CASE("no file is written into the vault's folder: the file dialog says so and asks on", "[slow]")
{
    CounsellingWorld world;
    const Uid uid = world.store(0, false);
    world.openStored(uid);
    world.answerFileDialog(world.savedFile("words", "letter.txt"));
    world.click("note.attachments.add");
    world.settle();
    world.click("note.attachments.export");
    auto *dialog = world.find<QDialog>("attachmentExport");
    REQUIRE(dialog != nullptr);
    world.type("attachmentExport.reason", QStringLiteral("监护人要看"));
    const QString inside = world.vaultFolder() + QStringLiteral("/letter.txt");
    world.answerFileDialog(inside);
    QString said;
    QTimer watching;
    QObject::connect(&watching, &QTimer::timeout, &world.window, [&] {
        QWidget *asking = QApplication::activeModalWidget();
        if (auto *box = qobject_cast<QMessageBox *>(asking)) {
            said = box->text();
            box->accept();
        } else if (auto *chooser = qobject_cast<QFileDialog *>(asking); chooser && !said.isEmpty()) {
            watching.stop();
            chooser->reject();
        }
    });
    watching.start(10);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(UiWorld::until([&] { return !watching.isActive(); }));
    world.settle();
    CHECK(said == tingyu::text::sentence(fail(Errc::BadInput, "output.in_vault")));
    CHECK_FALSE(QFile::exists(inside));
    const auto audit = world.ask([](Services &services) { return services.audit.list({}); });
    CHECK(std::none_of(audit.cbegin(), audit.cend(),
                       [](const AuditEntry &one) { return one.action == QLatin1String("session.export"); }));
}

TEST_CASE(
    "all counselling is handed over by its dialog, half typed it is a draft, and the list can be printed",
    "[slow]")
{
    CounsellingWorld world;
    const Uid uid = world.store(0, true);
    const Uid series = world.sessions().first().record.seriesUid;
    world.addSecond({Role::Counsellor});
    world.unlockAs(QStringLiteral("林老师"));
    world.openTab({{QStringLiteral("series"), series.toString()}});
    world.click("series.handover");
    world.settle();
    auto *dialog = world.find<QDialog>("handover");
    REQUIRE(dialog != nullptr);
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString() == std::string());
    auto *to = world.find<QComboBox>("handover.to");
    REQUIRE(to->count() == 1);
    CHECK(to->currentText() == QStringLiteral("周老师"));
    world.type("handover.witness", QStringLiteral("沈主任"));
    REQUIRE(UiWorld::until([&] { return world.drafts().size() == 1; }, 2000));
    world.ctrlEnter(dialog);
    CHECK(world.find<QDialog>("handover") == nullptr);
    CHECK(world.drafts().isEmpty());
    const auto handovers = world.ask([](Services &services) { return services.room().handovers.list(); });
    REQUIRE(handovers.size() == 1);
    CHECK(handovers.first().toName == QStringLiteral("周老师"));
    CHECK(handovers.first().witness == QStringLiteral("沈主任"));
    world.openTab({{QStringLiteral("list"), QStringLiteral("handovers")}});
    auto *table = world.find<QAbstractItemView>("handoversTable");
    REQUIRE(table != nullptr);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    world.settle();
    CHECK(world.find<QPushButton>("handoverShown.print") != nullptr);
    world.find<QDialog>("handoverShown")->reject();
    world.shell.reset();
    world.unlockAs(QStringLiteral("周老师"));
    world.openTab({{QStringLiteral("list"), QStringLiteral("open")}});
    CHECK(world.find<QAbstractItemView>("series.openTable")->model()->rowCount() == 1);
    world.openStored(uid);
    CHECK(world.text("note.state")->isReadOnly());
}

TEST_CASE("a head uncovers a drawn record with a reason and the password again, and both are on record",
          "[slow]")
{
    CounsellingWorld world;
    world.store(0, true, QStringLiteral("不想回家"));
    world.addSecond({Role::Head});
    world.unlockAs(QStringLiteral("周老师"));
    world.openTab({{QStringLiteral("list"), QStringLiteral("inspections")}});
    world.click("draws.first");
    world.ctrlEnter(world.find<QDialog>("draw"));
    auto *view = world.find<QAbstractItemView>("draw.recordsTable");
    REQUIRE(view != nullptr);
    REQUIRE(view->model()->rowCount() == 1);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    world.settle();
    CHECK(world.find<QDialog>("uncovered") == nullptr);
    world.click("openOnPurpose");
    auto *reason = world.find<QComboBox>("purposeReason");
    REQUIRE(reason != nullptr);
    UiWorld::typeInto(reason->lineEdit(), QStringLiteral("核查抽到的记录"));
    auto *secret = world.find<QLineEdit>("purposePassword");
    UiWorld::typeInto(secret, QStringLiteral("不是这个密码的一句话"));
    QTest::keyClick(secret, Qt::Key_Return);
    world.settle();
    CHECK(world.find<QDialog>("uncovered") == nullptr);
    UiWorld::typeInto(secret, CareWorld::secondPassword());
    QTest::keyClick(secret, Qt::Key_Return);
    world.settle();
    auto *uncovered = world.find<QDialog>("uncovered");
    REQUIRE(uncovered != nullptr);
    QStringList words;
    for (const auto *label : uncovered->findChildren<QLabel *>())
        words.append(label->text());
    CHECK(words.contains(QStringLiteral("不想回家")));
    uncovered->reject();
    world.settle();
    const auto audit = world.ask([](Services &services) { return services.audit.list({}); });
    CHECK(std::any_of(audit.cbegin(), audit.cend(),
                      [](const AuditEntry &one) { return one.purpose == QStringLiteral("核查抽到的记录"); }));
    CHECK(std::any_of(audit.cbegin(), audit.cend(), [](const AuditEntry &one) {
        return one.action == QLatin1String("inspection.uncover") && one.outcome == Outcome::Ok;
    }));
}

TEST_CASE("scores stand beside the effect over time in a thread, and Enter on an effect opens its record", "[slow]")
{
    CounsellingWorld world;
    const Uid first = world.store(0, true);
    world.ask([student = world.pupils.first()](Services &services) -> Result<void> {
        for (const auto &[month, value] : {std::pair(9, 3), std::pair(11, 1)}) {
            NewSheet sheet;
            sheet.student = student.id;
            sheet.scaleId = QStringLiteral("gad7");
            sheet.purpose = QStringLiteral("复核");
            sheet.answeredOn = QDate(2026, month, 10);
            const auto scale = services.scales.find(sheet.scaleId);
            for (const scales::Item &item : (*scale)->items)
                sheet.answers.insert(item.id, scales::Rational(value));
            if (auto stored = services.sheets.store(sheet); !stored)
                return stored.error();
        }
        return {};
    });
    const Uid series = world.sessions().first().record.seriesUid;
    world.openTab({{QStringLiteral("series"), series.toString()}});
    auto *scores = world.find<QAbstractItemView>("series.scores");
    REQUIRE(scores != nullptr);
    REQUIRE(scores->model()->rowCount() == 1);
    CHECK(scores->model()->index(0, 1).data().toString().contains(QStringLiteral("→")));
    CHECK(scores->model()->index(0, 2).data().toString().contains(QStringLiteral("-14")));
    auto *effects = world.find<QAbstractItemView>("series.effects");
    REQUIRE(effects != nullptr);
    REQUIRE(effects->model()->rowCount() == 1);
    CHECK(effects->model()->index(0, 2).data().toString() == QStringLiteral("写好了"));
    CHECK(world.problems().join(QLatin1Char('\n')).toStdString() == std::string());
    world.picture("series-effects");
    effects->setFocus();
    effects->setCurrentIndex(effects->model()->index(0, 0));
    QTest::keyClick(effects, Qt::Key_Return);
    world.settle();
    CHECK(world.shell->workspace()->currentPage()->place().value(QStringLiteral("note")).toString() ==
          NoteKey{NoteKey::Kind::Session, first}.toString());
}

TEST_CASE("an inspector sees the draws and no person of the room, and no page of his ends in a refusal",
          "[slow]")
{
    CounsellingWorld world;
    world.store(0, true, QStringLiteral("只说给老师听的话"));
    world.addSecond({Role::Inspector});
    world.unlockAs(QStringLiteral("周老师"));
    int pages = 0;
    for (const PageEntry &page : world.shell->workspace()->registry().pages) {
        if (!page.roles.intersects({Role::Inspector}))
            continue;
        ++pages;
        INFO(page.id.toStdString());
        world.open(page.id.toLatin1().constData());
        world.settle();
        CHECK(world.messages().toStdString() == std::string());
        CHECK(world.problems().join(QLatin1Char('\n')).toStdString() == std::string());
        for (const auto *label : world.window.findChildren<QLabel *>())
            CHECK_FALSE(label->text().contains(world.pupils.first().name));
    }
    CHECK(pages >= 3);
    world.openTab();
    auto *tabs = world.window.findChild<QTabBar *>(QStringLiteral("roomTabs"));
    REQUIRE(tabs != nullptr);
    QStringList tabCodes;
    for (int i = 0; i < tabs->count(); ++i)
        tabCodes.append(tabs->tabData(i).toString());
    CHECK(tabCodes ==
          QStringList{QStringLiteral("counselling"), QStringLiteral("duty"), QStringLiteral("papers")});
    CHECK(world.lists() == QStringList{QStringLiteral("inspections")});
    CHECK(world.find<QLineEdit>("counselling.search") == nullptr);
    // What leads elsewhere leads nowhere: a thread, a note, a letter, a case.
    for (const PageTarget &target : {PageTarget{{QStringLiteral("list"), QStringLiteral("open")}},
                                     PageTarget{{QStringLiteral("list"), QStringLiteral("secrecy")}},
                                     PageTarget{{QStringLiteral("tab"), QStringLiteral("logs")}}}) {
        world.open("appointments", target);
        world.settle();
        CHECK(world.lists() == QStringList{QStringLiteral("inspections")});
    }
    world.click("draws.first");
    world.ctrlEnter(world.find<QDialog>("draw"));
    auto *view = world.find<QAbstractItemView>("draw.recordsTable");
    REQUIRE(view != nullptr);
    REQUIRE(view->model()->rowCount() == 1);
    for (int column = 0; column < view->model()->columnCount(); ++column)
        CHECK_FALSE(view->model()->index(0, column).data().toString().contains(world.pupils.first().name));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    world.settle();
    CHECK(world.find<QDialog>("uncovered") == nullptr);
    CHECK(world.find<QPushButton>("openOnPurpose") == nullptr); // a reason would not help an inspector
    CHECK_FALSE(world.messages().isEmpty());
}

TEST_CASE("one scale is given from the thread of an individual counselling", "[slow]")
{
    CounsellingWorld world;
    world.store(0, true);
    world.openTab({{QStringLiteral("series"), world.sessions().first().record.seriesUid.toString()}});
    world.click("series.scale");
    REQUIRE(CounsellingWorld::until([&] { return world.find<QDialog>("singleSheetDialog") != nullptr; }));
    auto *dialog = world.find<QDialog>("singleSheetDialog");
    auto *scale = dialog->findChild<QComboBox *>(QStringLiteral("singleScale"));
    REQUIRE(CounsellingWorld::until([&] { return scale->count() > 10; }));
    scale->setCurrentIndex(scale->findData(QStringLiteral("gad7")));
    Q_EMIT scale->activated(scale->currentIndex());
    const auto choice = [dialog](int item) {
        return dialog->findChild<QRadioButton *>(QStringLiteral("answer.%1.1").arg(item));
    };
    REQUIRE(CounsellingWorld::until([&] { return choice(7) != nullptr; }));
    world.settle();
    world.type("singlePurpose", QStringLiteral("复核"));
    for (int item = 1; item <= 7; ++item)
        choice(item)->click();
    world.picture("series-scale", dialog);
    world.click("giveSingle");
    REQUIRE(CounsellingWorld::until([&] { return world.find<QDialog>("singleSheetDialog") == nullptr; }));
    world.settle();
    const auto sheets = world.ask([student = world.pupils.first()](Services &services) {
        return services.sheets.ofStudent(student.id);
    });
    REQUIRE(sheets.size() == 1);
    CHECK(sheets.first().scaleId == QStringLiteral("gad7"));
    CHECK(sheets.first().purpose == QStringLiteral("复核"));
    CHECK_FALSE(sheets.first().campaign.has_value());
    world.picture("series-after-scale");
}
