// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "tests/support/printed.h"
#include "tests/support/vault_fixture.h"
#include "tests/ui/ui_world.h"
#include "ui/screening/answer_form.h"
#include "ui/screening/single_sheet_dialog.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/preview_widget.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A junior school with one student of thirteen.
struct ShelfWorld : UiWorld
{
    ShelfWorld()
    {
        makeVault();
        inVault([this](Services &services) {
            SchoolClass one;
            one.stage = SchoolStage::Junior;
            one.grade = 7;
            one.number = 2;
            one.schoolYear = 2026;
            Student pupil;
            pupil.name = QStringLiteral("测试生甲");
            pupil.studentNo = QStringLiteral("0701");
            pupil.birthDate = QDate(2013, 5, 1);
            pupil.classId = must(services.classes.add(one));
            student = must(services.students.create(pupil));
        });
    }
    void inVault(const std::function<void(Services &)> &work)
    {
        QString typed = password();
        auto vault = must(
            Vault::open(vaultFolder(), QStringLiteral("林老师"), passwordBytes(typed), door.environment()));
        Services services(vault->workplace());
        work(services);
    }
    void openShelf(const QString &scale = {})
    {
        unlock();
        shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("scale"), scale}});
        REQUIRE(until([this] { return list() != nullptr && list()->visibleRowCount() > 0; }));
    }
    ui::DataTable *list() const { return find<ui::DataTable>("scaleShelf"); }
    bool says(const QString &text, const QWidget *root = nullptr) const
    {
        const QWidget *from = root == nullptr ? &window : root;
        for (const QLabel *label : from->findChildren<QLabel *>()) {
            if (label->isVisibleTo(from) && label->text().contains(text))
                return true;
        }
        return false;
    }
    template<class W>
    W *in(const char *dialog, const char *name) const
    {
        const auto *box = window.findChild<QDialog *>(QString::fromLatin1(dialog));
        return box == nullptr ? nullptr : box->findChild<W *>(QString::fromLatin1(name));
    }
    Uid student;
};

void press(QAbstractButton *button)
{
    REQUIRE(button != nullptr);
    REQUIRE(button->isEnabled());
    button->click();
    QTest::qWait(1);
}

} // namespace

TEST_CASE("the shelf finds a scale by pinyin, keeps other stages behind a switch, and says what is missing")
{
    ShelfWorld world;
    world.openShelf();
    CHECK(accessibilityProblems(world.window) == QStringList());
    const int fitting = world.list()->visibleRowCount();
    auto *all = world.find<QCheckBox>("scaleAllStages");
    REQUIRE(all != nullptr);
    all->setChecked(true);
    CHECK(world.list()->visibleRowCount() > fitting);
    all->setChecked(false);
    world.type("scaleSearch", QStringLiteral("shimian")); // 失眠
    REQUIRE(world.until([&] { return world.list()->visibleRowCount() < 6; }));
    world.picture("scale-shelf");
    CHECK(world.until([&] { return world.says(QStringLiteral("缺题目文字")); }));
    CHECK(world.says(QStringLiteral("睡眠")));
    world.type("scaleSearch", QStringLiteral("zzzz"));
    CHECK(world.says(QStringLiteral("没有符合的量表")));
    world.type("scaleSearch", QStringLiteral("phq-a"));
    CHECK(world.says(QStringLiteral("可在屏幕作答:")));
    CHECK(world.find<QPushButton>("printScaleForm") != nullptr);
    CHECK(world.find<QPushButton>("nextOwnScale") == nullptr); // not a questionnaire of the school's own
}

TEST_CASE("wording comes in from a text file, is held against the items, and is used from then on")
{
    ShelfWorld world;
    world.openShelf(QStringLiteral("isi"));
    const QString path = world.home.filePath(QStringLiteral("isi.txt"));
    const auto write = [&path](int count) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        for (int n = 1; n <= count; ++n)
            file.write(QStringLiteral("%1、试用的第%1句\n").arg(n).toUtf8());
    };
    write(6);
    REQUIRE(world.until([&] { return world.find<QPushButton>("importWording") != nullptr; }));
    world.click("importWording");
    world.answerFileDialog(path);
    press(world.in<QPushButton>("textImportDialog", "pickWording"));
    auto *lines = world.in<ui::DataTable>("textImportDialog", "wordingLines");
    REQUIRE(world.until([&] { return lines->visibleRowCount() == 7; })); // six lines and what is missing
    auto *import = world.in<QPushButton>("textImportDialog", "importWordingNow");
    CHECK_FALSE(import->isEnabled());
    write(7);
    world.answerFileDialog(path);
    press(world.in<QPushButton>("textImportDialog", "pickWording"));
    REQUIRE(world.until([&] { return import->isEnabled(); }));
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("textImportDialog"));
    CHECK(accessibilityProblems(*dialog) == QStringList());
    CHECK(dialog->height() <= 640);
    world.picture("wording-import", dialog);
    press(import); // not without saying what allows it
    REQUIRE(world.until([&] { return world.says(QStringLiteral("来源和使用依据"), dialog); }));
    UiWorld::typeInto(world.in<QLineEdit>("textImportDialog", "wordingLicence"), QStringLiteral("授权书7"));
    press(import);
    REQUIRE(world.until([&] { return world.says(QStringLiteral("题目用学校的题本")); }));
    world.click("chooseWording");
    auto *texts = world.in<ui::DataTable>("scaleTextsDialog", "scaleTexts");
    REQUIRE(texts != nullptr);
    REQUIRE(world.until([&] { return texts->visibleRowCount() == 1; }));
    auto *kept = world.window.findChild<QDialog *>(QStringLiteral("scaleTextsDialog"));
    CHECK(accessibilityProblems(*kept) == QStringList());
    press(world.in<QPushButton>("scaleTextsDialog", "asideWording"));
    REQUIRE(
        world.until([&] { return world.in<QPushButton>("scaleTextsDialog", "useWording")->isEnabled(); }));
    kept->reject();
    REQUIRE(world.until([&] { return world.says(QStringLiteral("缺题目文字")); }));
}

TEST_CASE(
    "one scale is given from the student's file: purpose, consent, answers by digits, and a draft between")
{
    ShelfWorld world;
    world.unlock();
    auto *dialog = new ui::SingleSheetDialog(*world.shell->workspace(), world.student, &world.window);
    dialog->open();
    auto *scale = dialog->findChild<QComboBox *>(QStringLiteral("singleScale"));
    REQUIRE(world.until([&] { return scale->count() > 10; }));
    const auto choose = [&](const QString &id) {
        scale->setCurrentIndex(scale->findData(id));
        Q_EMIT scale->activated(scale->currentIndex());
    };
    choose(QStringLiteral("phqa"));
    auto *form = dialog->findChild<ui::AnswerForm *>(QStringLiteral("singleAnswers"));
    REQUIRE(world.until([&] { return form->itemCount() == 13; }));
    CHECK(world.says(QStringLiteral("须有监护人同意"), dialog));
    CHECK(accessibilityProblems(*dialog) == QStringList());
    CHECK(dialog->height() <= 640);
    world.picture("single-sheet", dialog);
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("singlePurpose")),
                      QStringLiteral("了解情绪"));
    auto *first = dialog->findChild<QRadioButton *>(QStringLiteral("answer.1.0"));
    REQUIRE(first != nullptr);
    first->setFocus();
    for (int item = 1; item <= 9; ++item)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2); // the second option, and on
    CHECK(form->answers().size() == 9);
    press(dialog->findChild<QPushButton *>(QStringLiteral("leaveSingle")));

    dialog = new ui::SingleSheetDialog(*world.shell->workspace(), world.student, &world.window);
    dialog->open();
    form = dialog->findChild<ui::AnswerForm *>(QStringLiteral("singleAnswers"));
    REQUIRE(world.until([&] { return form->answers().size() == 9; }));
    CHECK(dialog->findChild<QLineEdit *>(QStringLiteral("singlePurpose"))->text() ==
          QStringLiteral("了解情绪"));
    Uid given;
    QObject::connect(dialog, &ui::SingleSheetDialog::given, dialog,
                     [&given](const Uid &uid) { given = uid; });
    auto *give = dialog->findChild<QPushButton *>(QStringLiteral("giveSingle"));
    REQUIRE(world.until([&] { return give->isEnabled(); }));
    press(give);
    REQUIRE(world.until([&] { return !given.isNull(); }));
    world.shell->workspace()->openPage(QStringLiteral("screening"),
                                       {{QStringLiteral("sheet"), given.toString()}});
    REQUIRE(world.until([&] { return world.says(QStringLiteral("非标准译本, 界值仅供参考")); }));
    CHECK(world.says(QStringLiteral("题目:")));
}

TEST_CASE("a questionnaire of the school's own is made, tried and released without programming")
{
    ShelfWorld world;
    world.openShelf();
    world.click("newOwnScale");
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("ownScaleDialog"));
    REQUIRE(dialog != nullptr);
    QTest::qWait(50);
    const auto line = [&](const char *name) {
        return dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
    };
    UiWorld::typeInto(line("ownTitle"), QStringLiteral("住校问卷"));
    UiWorld::typeInto(line("ownMeasures"), QStringLiteral("住校适应"));
    UiWorld::typeInto(line("ownInstructions"), QStringLiteral("按最近一个月选"));
    dialog->findChild<QCheckBox *>(QStringLiteral("ownStage.junior"))->setChecked(true);
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("ownLists"))
        ->setPlainText(QStringLiteral("从不=0 有时=1 经常=2"));
    CHECK(accessibilityProblems(*dialog) == QStringList());
    CHECK(dialog->height() <= 640);
    const auto step = [&](const char *name) {
        auto *button = dialog->findChild<QRadioButton *>(QString::fromLatin1(name));
        REQUIRE(button != nullptr);
        button->click();
        QTest::qWait(1);
    };
    step("ownSteps.trial");
    CHECK(world.says(QStringLiteral("还没有题目"), dialog));
    auto *release = dialog->findChild<QPushButton *>(QStringLiteral("releaseOwn"));
    CHECK_FALSE(release->isEnabled());
    step("ownSteps.questions");
    auto *questions = dialog->findChild<QTableWidget *>(QStringLiteral("ownQuestions"));
    for (const char *text : {"想家", "睡不着"}) {
        press(dialog->findChild<QPushButton *>(QStringLiteral("addOwnQuestion")));
        questions->item(questions->rowCount() - 1, 0)->setText(QString::fromUtf8(text));
    }
    CHECK(accessibilityProblems(*dialog) == QStringList());
    step("ownSteps.scores");
    press(dialog->findChild<QPushButton *>(QStringLiteral("addOwnScore")));
    CHECK(accessibilityProblems(*dialog) == QStringList());
    world.picture("own-scores", dialog);
    step("ownSteps.trial");
    auto *form = dialog->findChild<ui::AnswerForm *>(QStringLiteral("ownTrial"));
    REQUIRE(world.until([&] { return form->itemCount() == 2; }));
    dialog->findChild<QRadioButton *>(QStringLiteral("answer.1.2"))->click();
    dialog->findChild<QRadioButton *>(QStringLiteral("answer.2.1"))->click();
    REQUIRE(world.until([&] { return world.says(QStringLiteral("3 分"), dialog); }));
    world.picture("own-trial", dialog);
    press(release);
    REQUIRE(world.until([&] { return world.find<QPushButton>("nextOwnScale") != nullptr; }));
    REQUIRE(world.until([&] { return world.says(QStringLiteral("住校适应")); }));
    CHECK(world.find<QPushButton>("withdrawOwnScale") != nullptr);
}

TEST_CASE("a campaign with a scale made for other stages asks for a reason, which stays on record")
{
    ShelfWorld world;
    world.unlock();
    world.shell->workspace()->openPage(QStringLiteral("screening"), {{QStringLiteral("create"), true}});
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("campaignDialog"));
    REQUIRE(dialog != nullptr);
    auto *scales = dialog->findChild<QListWidget *>(QStringLiteral("campaignScales"));
    REQUIRE(world.until([&] { return scales->count() > 50; }));
    QListWidgetItem *cls = nullptr;
    for (int i = 0; i < scales->count(); ++i) {
        if (scales->item(i)->data(Qt::UserRole) == QStringLiteral("cls"))
            cls = scales->item(i);
    }
    REQUIRE(cls != nullptr);
    CHECK(cls->isHidden());
    dialog->findChild<QCheckBox *>(QStringLiteral("campaignAllStages"))->setChecked(true);
    CHECK_FALSE(cls->isHidden());
    cls->setCheckState(Qt::Checked);
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("campaignName")), QStringLiteral("普测"));
    auto *reason = dialog->findChild<QLineEdit *>(QStringLiteral("campaignReason"));
    CHECK_FALSE(reason->isVisibleTo(dialog));
    press(dialog->findChild<QPushButton *>(QStringLiteral("createCampaign")));
    REQUIRE(world.until([&] { return reason->isVisibleTo(dialog); }));
    CHECK(accessibilityProblems(*dialog) == QStringList());
    UiWorld::typeInto(reason, QStringLiteral("县里要求"));
    press(dialog->findChild<QPushButton *>(QStringLiteral("createCampaign")));
    REQUIRE(world.until([&] { return world.find<ui::DataTable>("campaigns") != nullptr; }));
    world.shell.reset();
    world.inVault([](Services &services) {
        const QList<Campaign> campaigns = must(services.campaigns.list());
        REQUIRE(campaigns.size() == 1);
        CHECK(must(services.scaleShelf.reasons(campaigns.first().id)).value(QStringLiteral("cls")) ==
              QStringLiteral("县里要求"));
    });
}

TEST_CASE("the form of a scale is printed with its items, and says where the wording is from")
{
    ShelfWorld world;
    world.openShelf(QStringLiteral("phqa"));
    REQUIRE(world.until([&] { return world.find<QPushButton>("printScaleForm") != nullptr; }));
    world.click("printScaleForm");
    auto *dialog = world.window.findChild<QDialog *>(QStringLiteral("printDialog"));
    REQUIRE(dialog != nullptr);
    auto *preview = dialog->findChild<ui::PreviewWidget *>();
    REQUIRE(world.until([&] { return preview->pageCount() > 0; }));
    UiWorld::typeInto(dialog->findChild<QLineEdit *>(QStringLiteral("printReason")), QStringLiteral("发放"));
    const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
    const QString path = folder.isEmpty() ? world.home.filePath(QStringLiteral("form.pdf"))
                                          : QString(folder + QStringLiteral("/scale-form.pdf"));
    world.savePreview(*dialog, path);
    const QString paper = test::squeezed(test::printedText(path));
    CHECK(paper.contains(QStringLiteral("做事难以集中注意力")));
    CHECK(paper.contains(QStringLiteral("非标准译本")));
    CHECK(paper.contains(QStringLiteral("完全没有")));
}
