// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/student_plan_service.h"
#include "core/school/file_code.h"
#include "tests/ui/students_world.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/simple.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::refusal;
using tingyu::test::StudentsWorld;

namespace {

QStringList chips(const StudentsWorld &world)
{
    QStringList words;
    for (const Chip *chip : world.window.findChildren<Chip *>()) {
        if (chip->isVisibleTo(&world.window))
            words.append(chip->content().text);
    }
    return words;
}

void finish(StudentsWorld &world, const char *name)
{
    QDialog *dialog = world.dialog(name);
    REQUIRE(dialog != nullptr);
    CHECK(dialog->height() <= 640);
    world.shoot(name);
    CHECK(test::accessibilityProblems(*dialog).join(u'\n').toStdString() == "");
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    StudentsWorld::REQUIRE_UNTIL([&] { return world.dialog(name) == nullptr; });
    world.settle();
}

/// Stands for the system's file manager.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    FolderWatch() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~FolderWatch() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    FolderWatch(const FolderWatch &) = delete;
    FolderWatch &operator=(const FolderWatch &) = delete;
    QString opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened = url.toLocalFile(); }
};

/// Saves the pages as a PDF; what the file dialog proposed.
QString savedAs(const QDialog &dialog, const QString &path)
{
    QString proposed;
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &dialog, [&] {
        auto *chooser = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        auto *name =
            chooser == nullptr ? nullptr : chooser->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        if (name == nullptr)
            return;
        looking.stop();
        proposed = name->text();
        name->setText(path);
        QMetaObject::invokeMethod(chooser, "accept");
    });
    looking.start(10);
    auto *save = dialog.findChild<QAction *>(QStringLiteral("previewSave"));
    REQUIRE(save != nullptr);
    REQUIRE(save->isEnabled());
    save->trigger();
    StudentsWorld::REQUIRE_UNTIL([&path] { return QFile::exists(path); });
    return proposed;
}

} // namespace

TEST_CASE("a field of the identity is written when it is left and can be taken back")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang, QStringLiteral("particulars"));
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.type("identity.phone", QStringLiteral("138 0000 1111"));
    // two fields left one after the other, faster than the first is written
    world.type("identity.address", QStringLiteral("海边路3号"));
    world.find<QLineEdit>("identity.name")->setFocus();
    world.settle();
    CHECK(world.file(yang).student.phone == QStringLiteral("13800001111"));
    CHECK(world.file(yang).student.address == QStringLiteral("海边路3号"));
    CHECK(world.find<QLineEdit>("identity.phone")->text() == QStringLiteral("13800001111"));
    world.work().undoLast();
    world.settle();
    CHECK(world.file(yang).student.address.isEmpty());
    CHECK(world.file(yang).student.phone == QStringLiteral("13800001111"));

    // a new name leaves the old one on the file; a name taken away is refused and comes back
    world.type("identity.name", QStringLiteral("杨晓"));
    QTest::keyClick(world.find<QLineEdit>("identity.name"), Qt::Key_Tab);
    world.settle();
    CHECK(world.file(yang).student.formerNames == QStringList{QStringLiteral("杨同学")});
    CHECK(world.find<QLabel>("pageTitle")->text() == QStringLiteral("杨晓"));
    auto *name = world.find<QLineEdit>("identity.name");
    name->setFocus();
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QTest::keyClick(name, Qt::Key_Tab);
    world.settle();
    CHECK(world.file(yang).student.name == QStringLiteral("杨晓"));
    CHECK(world.find<QLineEdit>("identity.name")->text() == QStringLiteral("杨晓"));
    auto *sex = world.find<QComboBox>("identity.sex");
    sex->setFocus();
    QTest::keyClick(sex, Qt::Key_Up);
    world.settle();
    CHECK(world.file(yang).student.sex == Sex::Male);
}

TEST_CASE("the people a student belongs to is read and typed by name, and kept as the code of the roster")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    Student kept = world.file(yang).student;
    kept.ethnicity = QStringLiteral("06");
    REQUIRE(world.onVault([kept](Services &services) { return services.students.edit(kept); }));
    world.openFile(yang, QStringLiteral("particulars"));
    CHECK(world.find<QLineEdit>("identity.ethnicity")->text() == QStringLiteral("苗族"));
    const std::pair<const char16_t *, const char16_t *> cases[] = {
        {u"维吾尔族", u"05"}, {u"苗", u"06"}, {u"穿青人", u"穿青人"}, {u"", u""}};
    for (const auto &[typed, code] : cases) {
        auto *line = world.find<QLineEdit>("identity.ethnicity");
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        world.type("identity.ethnicity", QString::fromUtf16(typed));
        QTest::keyClick(line, Qt::Key_Tab);
        world.settle();
        CHECK(world.file(yang).student.ethnicity == QString::fromUtf16(code));
    }
}

TEST_CASE("contacts, tags, risk factors and growth entries come, change and go on the file")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang, QStringLiteral("particulars"));

    world.click("contactAdd");
    CHECK(world.dialog("contact")->focusWidget()->objectName() == QStringLiteral("contact.name"));
    world.type("contact.name", QStringLiteral("王奶奶"));
    world.click("contact.guardian");
    finish(world, "contact");
    REQUIRE(world.file(yang).contacts.size() == 1);
    CHECK(world.file(yang).contacts.constFirst().isGuardian);
    world.click("contactEdit.0");
    world.type("contact.phone", QStringLiteral("13900002222"));
    finish(world, "contact");
    REQUIRE(world.file(yang).contacts.size() == 1);
    CHECK(world.file(yang).contacts.constFirst().phone == QStringLiteral("13900002222"));
    CHECK(world.file(yang).contacts.constFirst().name == QStringLiteral("王奶奶"));

    world.click("tagAdd");
    world.find<QComboBox>("tag.code")->setCurrentIndex(2); // both parents away
    finish(world, "tag");
    REQUIRE(world.file(yang).tags.size() == 1);
    CHECK(world.file(yang).tags.constFirst().code == QStringLiteral("left_behind_both"));
    CHECK(chips(world).filter(QStringLiteral("双亲留守 · 至 2027-")).size() == 2); // header and card
    world.click("tagEnd.0");
    finish(world, "endTag");
    CHECK(world.file(yang).tags.constFirst().to == QDate(2026, 11, 20));

    world.click("riskFactorAdd");
    finish(world, "riskFactor");
    REQUIRE(world.file(yang).riskFactors.size() == 1);
    world.click("riskFactorEnd.0");
    world.type("endRiskFactor.date", QStringLiteral("不知道"));
    QTest::keyClick(world.dialog("endRiskFactor"), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(world.dialog("endRiskFactor") != nullptr);
    CHECK_FALSE(refusal(*world.dialog("endRiskFactor")).isEmpty()); // an unreadable date is no date
    world.type("endRiskFactor.date", QStringLiteral("+0"));
    finish(world, "endRiskFactor");
    CHECK(world.file(yang).riskFactors.constFirst().to == QDate(2026, 11, 20));

    // Ctrl+N on an open file writes an entry
    world.press(Qt::Key_N, Qt::ControlModifier);

    QDialog *dialog = world.dialog("growth");
    REQUIRE(dialog != nullptr);
    test::UiWorld::typeInto(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("体育课独自坐在看台"));
    finish(world, "growth");
    REQUIRE(world.file(yang).growth.size() == 1);
    CHECK(world.file(yang).growth.constFirst().kind == GrowthKind::Observation);
    world.click("growthRemove.0");
    world.settle();
    CHECK(world.file(yang).growth.isEmpty());
    world.work().undoLast();
    world.settle();
    CHECK(world.file(yang).growth.size() == 1);
    world.shoot("student-particulars");
}

TEST_CASE("the class of a file needs a reason; the turns of school life are on the timeline")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang);
    CHECK(world.find<QPushButton>("timelineFirst") != nullptr);
    CHECK(isShown(world, QStringLiteral("其余的在各自的分页里")));
    world.shoot("student-timeline-empty");
    REQUIRE(world.onVault([yang](Services &services) {
        StudentPlan plan;
        plan.begun = services.workplace.clock().today();
        plan.goals = QStringLiteral("每天到校");
        plan.reviewOn = plan.begun.addDays(30);
        return StudentPlanService(services.workplace).begin(yang, plan);
    }));
    world.openFile(yang);
    CHECK(isShown(world, QStringLiteral("制定一生一策")));
    CHECK(isShown(world, QStringLiteral("每天到校")));
    world.click("timelineKind.growth");
    world.settle();
    CHECK_FALSE(isShown(world, QStringLiteral("每天到校")));
    CHECK(isShown(world, QStringLiteral("这一类还没有记录,「全部」里有 1 条。")));
    world.click("timelineKind.all");
    world.click("fileLevel");
    QDialog *dialog = world.dialog("fileClass");
    REQUIRE(dialog != nullptr);
    dialog->findChild<QRadioButton *>(QStringLiteral("fileClass.class.attention"))->click();
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    REQUIRE(world.dialog("fileClass") == dialog);
    CHECK(refusal(*dialog).contains(QStringLiteral("理由")));
    CHECK(world.file(yang).student.fileClass == FileClass::General);
    test::UiWorld::typeInto(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("搬家后话少"));
    finish(world, "fileClass");
    CHECK(world.file(yang).student.fileClass == FileClass::Attention);
    CHECK(chips(world).contains(QStringLiteral("关注 · 自 2026-11-20")));
    CHECK(isShown(world, QStringLiteral("搬家后话少")));

    world.click("fileTurn");
    dialog = world.dialog("turn");
    REQUIRE(dialog != nullptr);
    auto *to = dialog->findChild<QComboBox *>(QStringLiteral("turn.to"));
    to->setCurrentIndex(to->findData(QString::number(world.class81.value())));
    test::UiWorld::typeInto(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("家长申请"));
    finish(world, "turn");
    CHECK(world.file(yang).student.classId == world.class81);
    CHECK(isShown(world, QStringLiteral("家长申请")));

    world.click("fileTurn");
    dialog = world.dialog("turn");
    dialog->findChild<QRadioButton *>(QStringLiteral("turn.kind.leave"))->click();
    CHECK_FALSE(dialog->findChild<QComboBox *>(QStringLiteral("turn.to"))->isVisible());
    test::UiWorld::typeInto(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("养病"));
    finish(world, "turn");
    CHECK(world.file(yang).student.status == RollStatus::OnLeave);
    CHECK(chips(world).contains(QStringLiteral("休学 · 自 2026-11-20")));
    world.work().undoLast();
    world.settle();
    CHECK(world.file(yang).student.status == RollStatus::OnRoll);
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.shoot("student-timeline");
}

TEST_CASE("consent is given, refused and withdrawn; a withdrawal of nothing is refused")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang, QStringLiteral("consents"));
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    CHECK(chips(world).contains(QStringLiteral("监护人尚无有效同意")));
    world.click("consent.record.screening");
    QDialog *dialog = world.dialog("consent");
    REQUIRE(dialog != nullptr);
    dialog->findChild<QRadioButton *>(QStringLiteral("consent.answer.withdrawn"))->click();
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    REQUIRE(world.dialog("consent") == dialog);
    CHECK_FALSE(refusal(*dialog).isEmpty());
    dialog->findChild<QRadioButton *>(QStringLiteral("consent.answer.given"))->click();
    auto *expires = dialog->findChild<DateField *>(QStringLiteral("consent.expires"));
    expires->setDate(QDate(2027, 7, 31));
    finish(world, "consent");
    REQUIRE(world.file(yang).consents.size() == 1);
    CHECK(world.file(yang).consents.constFirst().expiresOn == QDate(2027, 7, 31));
    CHECK(chips(world).contains(QStringLiteral("监护人同意 · 心理测评")));

    world.click("consent.record.screening");
    dialog = world.dialog("consent");
    dialog->findChild<QRadioButton *>(QStringLiteral("consent.answer.withdrawn"))->click();
    finish(world, "consent");
    CHECK(world.file(yang).consents.size() == 2);
    CHECK(chips(world).contains(QStringLiteral("监护人尚无有效同意")));
    CHECK(chips(world).contains(QStringLiteral("已撤回")));
    world.shoot("student-consents");
}

TEST_CASE("the assessments of a student stand in the file")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang, QStringLiteral("assessments"));
    CHECK(isShown(world, QStringLiteral("还没有测评")));
    NewSheet sheet;
    sheet.student = world.file(yang).student.id;
    sheet.scaleId = QStringLiteral("gad7");
    sheet.purpose = QStringLiteral("辅导需要");
    sheet.answeredOn = QDate(2026, 11, 19);
    for (int item = 1; item <= 7; ++item)
        sheet.answers.insert(QString::number(item), scales::Rational(1));
    const auto stored = world.onVault([sheet](Services &services) { return services.sheets.store(sheet); });
    REQUIRE(stored);
    world.page().refresh();
    world.settle();
    CHECK_FALSE(isShown(world, QStringLiteral("还没有测评")));
    auto *sheets = world.find<QTableView>("studentSheetsTable");
    REQUIRE(sheets != nullptr);
    CHECK(sheets->model()->index(0, 0).data().toString() == QStringLiteral("2026-11-19"));
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.shoot("student-assessments");
}

TEST_CASE("a note of counselling begins from the file, for that student, and leads back to it")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang);
    world.click("fileNote");
    StudentsWorld::REQUIRE_UNTIL([&] {
        const auto *who = world.window.findChild<QLabel *>(QStringLiteral("note.who"));
        return who != nullptr && who->text().contains(QStringLiteral("杨同学"));
    });
    auto *workspace = world.shell->workspace();
    workspace->returnTo(workspace->place()); // as after a lock
    world.settle();
    world.click("note.back");
    StudentsWorld::REQUIRE_UNTIL([&] {
        const auto *again = world.find<QPushButton>("fileNote");
        return again != nullptr && again->isVisible();
    });
}

TEST_CASE("a file goes to paper with a reason, by Ctrl+P or its button, and the log tells it")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang);
    world.click("filePrint");
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("printDialog"));
    REQUIRE(dialog != nullptr);
    const auto *preview = dialog->findChild<PreviewWidget *>();
    REQUIRE(preview != nullptr);
    StudentsWorld::REQUIRE_UNTIL([&] { return preview->pageCount() > 0; });
    CHECK(test::accessibilityProblems(*dialog).join(u'\n').toStdString() == "");
    auto *reason = dialog->findChild<QLineEdit *>(QStringLiteral("printReason"));
    REQUIRE(reason != nullptr);
    test::UiWorld::typeInto(reason, QStringLiteral("转学交接"));
    world.settle();
    const auto places = [dialog] {
        QList<QPoint> all;
        for (const char *name : {"previewSaveButton", "previewPrintButton", "printReason", "closePrint"})
            all.append(dialog->findChild<QWidget *>(QLatin1String(name))->mapTo(dialog, QPoint()));
        return all;
    };
    const QList<QPoint> before = places();
    const QString path = world.home.filePath(QStringLiteral("杨同学.pdf"));
    CHECK(savedAs(*dialog, path) ==
          QStringLiteral("学生心理档案表-%1-2026-11-20.pdf").arg(fileCode(yang))); // names nobody
    const auto *saved = dialog->findChild<Banner *>(QStringLiteral("previewSaved"));
    REQUIRE(saved != nullptr);
    StudentsWorld::REQUIRE_UNTIL([saved] { return saved->isVisible(); });
    world.settle();
    CHECK(places() == before); // nothing jumps
    CHECK(saved->text().contains(QStringLiteral("已存为 PDF")));
    CHECK(saved->text().contains(QStringLiteral("没有加密")));
    CHECK(saved->toolTip() == path);
    CHECK(saved->accessibleDescription() == path);
    CHECK(test::accessibilityProblems(*dialog).join(u'\n').toStdString() == "");
    world.shoot("print-saved");
    const FolderWatch watch;
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("previewOpenFolder")), Qt::Key_Space);
    CHECK(watch.opened == QFileInfo(path).absolutePath());
    dialog->reject();
    world.settle();
    CHECK(world.page().print());
    QDialog *again = world.dialog("printDialog");
    REQUIRE(again != nullptr);
    again->reject();
    world.settle();
    world.openFile(yang, QStringLiteral("viewers"));
    CHECK(isShown(world, QStringLiteral("事由:转学交接")));
    world.shoot("student-viewers-reason");
}

TEST_CASE("who looked at a file is told to who may read the log")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang, QStringLiteral("viewers"));
    CHECK(isShown(world, QStringLiteral("林老师 查看学生档案")));
    CHECK(isShown(world, QStringLiteral("林老师 新建学生档案")));
    CHECK(test::accessibilityProblems(world.window).join(u'\n').toStdString() == "");
    world.shoot("student-viewers");

    SessionFacts facts = world.work().facts();
    facts.session.roles = {Role::Counsellor};
    Workspace counsellor({.tasks = world.shell->tasks(),
                          .settings = world.settings,
                          .clock = world.clock,
                          .facts = facts,
                          .registry = registerAllPages(VaultKind::School)});
    counsellor.openPage(QStringLiteral("students"), {{QStringLiteral("student"), yang.toString()}});
    auto *tabs = counsellor.findChild<QTabBar *>(QStringLiteral("fileTabs"));
    REQUIRE(tabs != nullptr);
    CHECK(tabs->count() == 8); // all but the log
}

TEST_CASE("locking while an entry is written keeps its words, and unlocking goes on with them", "[slow]")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang, QStringLiteral("particulars"));
    world.type("identity.address", QStringLiteral("海边路3号"));
    world.click("fileAdd");
    QDialog *dialog = world.dialog("growth");
    REQUIRE(dialog != nullptr);
    test::UiWorld::typeInto(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("她说最近睡不好"));
    world.work().lockNow();
    StudentsWorld::REQUIRE_UNTIL([&] { return world.restarts == 1; });
    world.shell.reset();
    world.startShell();
    world.unlock();
    StudentsWorld::REQUIRE_UNTIL([&] {
        const QDialog *again = world.dialog("growth");
        return again != nullptr &&
               again->findChild<QPlainTextEdit *>()->toPlainText() == QStringLiteral("她说最近睡不好");
    });
    CHECK(world.file(yang).student.address == QStringLiteral("海边路3号"));
    CHECK(world.file(yang).growth.isEmpty());
    finish(world, "growth");
    REQUIRE(world.file(yang).growth.size() == 1);
    CHECK(world.file(yang).growth.constFirst().statement == QStringLiteral("她说最近睡不好"));
    const auto drafts = world.onVault([](Services &services) { return services.drafts.list(); });
    REQUIRE(drafts);
    CHECK(drafts->isEmpty());
}

TEST_CASE("an entry that is given up leaves no draft behind", "[slow]")
{
    StudentsWorld world;
    const Uid yang = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    world.openFile(yang);
    world.click("fileAdd");
    QDialog *dialog = world.dialog("growth");
    REQUIRE(dialog != nullptr);
    test::UiWorld::typeInto(dialog->findChild<QPlainTextEdit *>(), QStringLiteral("不写了"));
    StudentsWorld::REQUIRE_UNTIL([&] {
        const auto drafts = world.onVault([](Services &services) { return services.drafts.list(); });
        return drafts && drafts->size() == 1;
    });
    QTest::keyClick(dialog, Qt::Key_Escape);
    world.settle();
    REQUIRE(dialog->isVisible()); // asks first, and the words are still in the vault
    CHECK(world.onVault([](Services &services) { return services.drafts.list(); })->size() == 1);
    world.picture("leaving", dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    world.settle();
    const auto drafts = world.onVault([](Services &services) { return services.drafts.list(); });
    REQUIRE(drafts);
    CHECK(drafts->isEmpty());
    CHECK(world.file(yang).growth.isEmpty());
}

#include "students_file_test.moc"
