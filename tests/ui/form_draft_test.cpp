// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed into a form comes back after a crash or a lock; what the vault holds by then is not written
// over unseen.
#include "tests/ui/students_world.h"
#include "ui/room/counselling/secrecy_dialog.h"
#include "ui/room/form_draft.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::ui;
using tingyu::test::accessibilityProblems;
using tingyu::test::StudentsWorld;
using tingyu::test::UiWorld;

namespace {

/// What the vault holds of the thing that the form changes.
struct Stored
{
    QString line;
    QString text;
    QString choice = QStringLiteral("a");
    QString segment = QStringLiteral("no");
    bool isChecked = false;
};

struct FormDraftWorld : StudentsWorld
{
    FormDialog *form = nullptr;
    FormDraft *draft = nullptr;

    void open(const Stored &stored)
    {
        form = new FormDialog("form", QStringLiteral("表"), &window);
        form->addLine("line", QStringLiteral("名称"))->setText(stored.line);
        form->addText("text", QStringLiteral("说明"))->setPlainText(stored.text);
        auto *choice = form->addChoice("choice", QStringLiteral("种类"),
                                       {{QStringLiteral("a"), QStringLiteral("甲")},
                                        {QStringLiteral("b"), QStringLiteral("乙")},
                                        {QStringLiteral("c"), QStringLiteral("丙")}});
        chooseCode(choice, stored.choice);
        form->addSegments(
                "segment", QStringLiteral("看法"),
                {{QStringLiteral("no"), QStringLiteral("无")}, {QStringLiteral("yes"), QStringLiteral("有")}})
            ->setCurrentCode(stored.segment);
        form->addCheck("check", QStringLiteral("已告知"))->setChecked(stored.isChecked);
        draft = new FormDraft(work(), form, QStringLiteral("someone"), "test-form");
        form->setSubmit(QStringLiteral("保存"), [this] {
            draft->send(
                &window, QStringLiteral("表"), [](Services &) { return Result<void>(); }, [] {});
        });
        form->open();
        QApplication::setActiveWindow(form);
        settle();
    }
    /// The window locks, or the machine stops: nobody closes the form.
    void stop()
    {
        Q_EMIT form->saveNow();
        settle();
        delete form;
    }
    template<class W>
    W *part(const char *name) const
    {
        return form->findChild<W *>(QLatin1String(name));
    }
    void type(const char *name, const QString &words) const
    {
        auto *line = part<QWidget>(name);
        line->setFocus();
        if (auto *one = qobject_cast<QLineEdit *>(line))
            one->selectAll();
        if (auto *text = qobject_cast<QPlainTextEdit *>(line))
            text->selectAll();
        typeInto(line, words);
    }
    /// The button of that name that is on the screen: one that was pressed goes a moment later.
    QPushButton *shown(const char *name) const
    {
        for (auto *button : form->findChildren<QPushButton *>(QLatin1String(name))) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    QString line() const { return part<QLineEdit>("form.line")->text(); }
    QString text() const { return part<QPlainTextEdit>("form.text")->toPlainText(); }
    QString segment() const { return part<SegmentedChoice>("form.segment")->currentCode(); }
    /// Everything that is said in the form.
    QString said() const
    {
        QStringList words;
        for (const auto *banner : form->findChildren<Banner *>()) {
            if (banner->isVisibleTo(form))
                words.append(banner->text());
        }
        return words.join(u'\n');
    }
    qsizetype drafts()
    {
        const auto all = onVault([](Services &services) { return services.drafts.list(); });
        REQUIRE(all);
        return all->size();
    }
};

} // namespace

TEST_CASE("what was typed in a form comes back, into fields that hold something too, and it is said")
{
    FormDraftWorld world;
    Stored stored;
    stored.line = QStringLiteral("旧名称");
    stored.text = QStringLiteral("旧说明");
    world.open(stored);
    CHECK(world.said().isEmpty());
    world.type("form.line", QStringLiteral("新名称"));
    world.type("form.text", QString());
    QTest::keyClick(world.part<QPlainTextEdit>("form.text"), Qt::Key_Delete); // emptied by hand
    world.part<QComboBox>("form.choice")->setFocus();
    QTest::keyClick(world.part<QComboBox>("form.choice"), Qt::Key_Down);
    world.part<QRadioButton>("form.segment.yes")->click();
    world.part<QCheckBox>("form.check")->click();
    world.stop();
    CHECK(world.drafts() == 1);

    world.open(stored);
    CHECK(world.line() == QStringLiteral("新名称"));
    CHECK(world.text().isEmpty());
    CHECK(chosenCode(world.part<QComboBox>("form.choice")) == QStringLiteral("b"));
    CHECK(world.segment() == QStringLiteral("yes"));
    CHECK(world.part<QCheckBox>("form.check")->isChecked());
    CHECK(world.said().contains(QStringLiteral("2026-11-20")));
    CHECK(world.said().contains(QStringLiteral("没有写完")));
    CHECK(world.part<QPushButton>("form.useStored") == nullptr); // nothing newer: nothing to choose
    CHECK(accessibilityProblems(*world.form) == QStringList());
    world.picture("draft-back", world.form);
    // It is somebody's words: leaving asks first, and then drops them.
    QTest::keyClick(world.form, Qt::Key_Escape);
    REQUIRE(world.form->isVisible());
    QTest::keyClick(world.form, Qt::Key_Escape);
    world.settle();
    CHECK(world.drafts() == 0);
    world.open(stored);
    CHECK(world.line() == QStringLiteral("旧名称"));
    CHECK(world.said().isEmpty());
}

TEST_CASE("what the vault got meanwhile is not written over unseen: both are told, and a key changes them")
{
    struct Case
    {
        const char *what;
        QString before; ///< in the vault when it was typed
        QString typed;  ///< empty: nothing was
        QString now;    ///< in the vault by now
        QString shown;  ///< in the field
        bool isTold;    ///< that there are two
    };
    const Case cases[] = {{"nobody else was there", QStringLiteral("一"), QStringLiteral("二"),
                           QStringLiteral("一"), QStringLiteral("二"), false},
                          {"the same was written elsewhere", QStringLiteral("一"), QStringLiteral("二"),
                           QStringLiteral("二"), QStringLiteral("二"), false},
                          {"another was written elsewhere", QStringLiteral("一"), QStringLiteral("二"),
                           QStringLiteral("三"), QStringLiteral("二"), true},
                          {"it was empty, and is not any more",
                           {},
                           QStringLiteral("二"),
                           QStringLiteral("三"),
                           QStringLiteral("二"),
                           true},
                          {"it was emptied elsewhere",
                           QStringLiteral("一"),
                           QStringLiteral("二"),
                           {},
                           QStringLiteral("二"),
                           true},
                          {"untouched here, written elsewhere",
                           QStringLiteral("一"),
                           {},
                           QStringLiteral("三"),
                           QStringLiteral("三"),
                           false}};
    FormDraftWorld world;
    for (const Case &one : cases) {
        INFO(one.what);
        Stored stored;
        stored.line = one.before;
        world.open(stored);
        world.type("form.text", QStringLiteral("另一栏的话"));
        if (!one.typed.isEmpty())
            world.type("form.line", one.typed);
        world.stop();
        stored.line = one.now;
        world.open(stored);
        CHECK(world.line() == one.shown);
        CHECK(world.text() == QStringLiteral("另一栏的话"));
        auto *other = world.part<QPushButton>("form.useStored");
        CHECK((other != nullptr) == one.isTold);
        if (other != nullptr) {
            CHECK(world.said().contains(QStringLiteral("“名称”")));
            CHECK(world.said().contains(one.now.isEmpty() ? QStringLiteral("(空)") : one.now));
            CHECK(accessibilityProblems(*world.form) == QStringList());
            world.picture("draft-clash", world.form);
            other->setFocus();
            QTest::keyClick(other, Qt::Key_Space);
            CHECK(world.line() == one.now);
            CHECK(world.text() == QStringLiteral("另一栏的话"));
            CHECK(world.said().contains(one.typed));
            CHECK(accessibilityProblems(*world.form) == QStringList());
            auto *back = world.shown("form.useTyped");
            REQUIRE(back != nullptr);
            CHECK(world.form->focusWidget() == back); // the keyboard is on the way back
            QTest::keyClick(world.form->focusWidget(), Qt::Key_Space);
            CHECK(world.line() == one.typed);
            auto *again = world.shown("form.useStored");
            REQUIRE(again != nullptr);
            CHECK(world.form->focusWidget() == again);
            QTest::keyClick(world.form->focusWidget(), Qt::Key_Space); // and once more there and back
            CHECK(world.line() == one.now);
            CHECK(world.form->focusWidget() == world.shown("form.useTyped"));
            QTest::keyClick(world.form->focusWidget(), Qt::Key_Space);
            CHECK(world.line() == one.typed);
            CHECK(world.said().contains(one.now.isEmpty() ? QStringLiteral("(空)") : one.now));
        }
        QTest::keyClick(world.form, Qt::Key_Return, Qt::ControlModifier);
        world.settle();
        CHECK(world.drafts() == 0);
    }
}

TEST_CASE("a draft of an earlier program comes back too, and a refusal leaves what is said of it")
{
    FormDraftWorld world;
    REQUIRE(world.onVault([](Services &services) {
        return services.drafts.save(QStringLiteral("someone"), QStringLiteral("test-form"),
                                    QStringLiteral(R"({"form.line":"二","form.text":"说过的话"})"));
    }));
    Stored stored;
    stored.line = QStringLiteral("三");
    world.open(stored);
    CHECK(world.line() == QStringLiteral("二"));
    CHECK(world.text() == QStringLiteral("说过的话"));
    CHECK(world.said().contains(QStringLiteral("三")));
    CHECK(world.part<QPushButton>("form.useStored") != nullptr);
    world.form->refuse(QStringLiteral("先写明事由。"), nullptr);
    CHECK(world.said().contains(QStringLiteral("先写明事由。")));
    CHECK(world.said().contains(QStringLiteral("没有写完")));
    world.form->unsay();
    CHECK(world.said().contains(QStringLiteral("没有写完")));
    world.form->finish();
}

TEST_CASE("who was chosen in the form of a breach of secrecy comes back, and a name half typed is nobody")
{
    FormDraftWorld world;
    const Uid student = world.add(QStringLiteral("杨同学"), world.class71, QStringLiteral("0701"));
    const auto open = [&world] {
        askSecrecy(world.work(), &world.window, {});
        world.settle();
        world.form = qobject_cast<FormDialog *>(world.dialog("secrecy"));
        REQUIRE(world.form != nullptr);
        QApplication::setActiveWindow(world.form);
    };
    open();
    auto *box = world.part<SearchBox>("secrecy.student");
    box->setFocus();
    UiWorld::typeInto(box, QStringLiteral("0701"));
    FormDraftWorld::REQUIRE_UNTIL([box] { return box->highlighted() == 0; });
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(box->text().startsWith(QStringLiteral("杨同学")));
    world.type("secrecy.facts", QStringLiteral("说了打算和时间"));
    world.type("secrecy.decided", QStringLiteral("林老师"));
    world.part<QComboBox>("secrecy.ground")->setFocus();
    QTest::keyClick(world.part<QComboBox>("secrecy.ground"), Qt::Key_End);
    const QString ground = chosenCode(world.part<QComboBox>("secrecy.ground"));
    world.stop();

    open();
    CHECK(world.part<QLineEdit>("secrecy.student")->text().startsWith(QStringLiteral("杨同学")));
    CHECK(chosenCode(world.part<QComboBox>("secrecy.ground")) == ground);
    CHECK(world.said().contains(QStringLiteral("没有写完")));
    // Another one looked for and not chosen: not the first one, and not nobody either.
    box = world.part<SearchBox>("secrecy.student");
    box->setFocus();
    box->selectAll();
    UiWorld::typeInto(box, QStringLiteral("张"));
    world.settle();
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    world.settle();
    REQUIRE(world.form->isVisible());
    CHECK(world.said().contains(QStringLiteral("请从找到的学生里选一位")));
    world.stop();
    CHECK_FALSE(student.isNull());
}
