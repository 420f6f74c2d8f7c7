// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ui_world.h"

#include "ui/shell/answering_page.h"
#include "ui/text/language.h"
#include "ui/widgets/password_field.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace tingyu::test {
namespace {

/// Argon2id at libsodium's minimum.
KdfPolicy cheapest()
{
    return {{1, 8192}, {2, 16384}, false};
}

bool isInteractive(const QWidget *widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusPolicy() == Qt::NoFocus)
        return false;
    // Parts of a compound widget answer for it.
    for (const QWidget *up = widget->parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(up) != nullptr ||
            qobject_cast<const QComboBox *>(up) != nullptr ||
            qobject_cast<const QAbstractItemView *>(up) != nullptr ||
            qobject_cast<const QLineEdit *>(up) != nullptr)
            return false;
    }
    return qobject_cast<const QAbstractButton *>(widget) != nullptr ||
           qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QTextEdit *>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
           qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(widget) != nullptr;
}

/// Letters and not one Chinese character, while the window speaks Chinese.
bool isForeign(const QString &name)
{
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    return text::spoken() == text::Language::Chinese && std::any_of(name.begin(), name.end(), isLetter) &&
           std::none_of(name.begin(), name.end(), isHan);
}

} // namespace

UiWorld::UiWorld() : door(clock, uids, cheapest())
{
    ui::Theme::instance().apply({ui::ThemeChoice::Light, ui::defaultPoints});
    window.resize(1366, 768);
    ui::AnsweringWatch::setQuestion([] { return false; }); // whoever answers on this machine
}

UiWorld::~UiWorld()
{
    shell.reset();
    ui::AnsweringWatch::setQuestion({});
}

void UiWorld::startShell()
{
    shell = std::make_unique<ui::Shell>(ui::Shell::Parts{.window = window,
                                                         .settings = settings,
                                                         .log = log,
                                                         .door = door,
                                                         .sessionLock = &session,
                                                         .registry = registry,
                                                         .restart = [this]() -> Result<void> {
                                                             ++restarts;
                                                             return {};
                                                         },
                                                         .quit = [this] { ++quits; },
                                                         .makeDemo = {},
                                                         .demoPassword = {},
                                                         .bootId = [this] { return boot; }});
    window.show();
    QApplication::setActiveWindow(&window);
}

void UiWorld::makeVault()
{
    QString typed = password();
    const SecretBytes secret = passwordBytes(typed);
    NewVault wanted;
    wanted.schoolName = QStringLiteral("海边小学");
    wanted.userName = QStringLiteral("林老师");
    auto made = Vault::create(vaultFolder(), wanted, secret, door.environment());
    REQUIRE(made);
    REQUIRE(made->vault->typeBackSheet(made->sheet.groups.join(QLatin1Char(' '))));
}

void UiWorld::unlock()
{
    if (!shell)
        startShell();
    shell->start(vaultFolder());
    type("password", password());
    click("unlock");
    REQUIRE(until([this] { return shell->workspace() != nullptr; }));
}

bool UiWorld::until(const std::function<bool()> &reached, int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!reached() && timer.elapsed() < ms)
        QTest::qWait(5);
    return reached();
}

void UiWorld::click(const char *objectName) const
{
    auto *button = find<QAbstractButton>(objectName);
    INFO(objectName);
    REQUIRE(button != nullptr);
    REQUIRE(button->isEnabled());
    button->click();
    QTest::qWait(1);
}

void UiWorld::type(const char *objectName, const QString &text) const
{
    auto *line = find<QLineEdit>(objectName);
    INFO(objectName);
    REQUIRE(line != nullptr);
    line->setFocus();
    line->selectAll();
    typeInto(line, text);
    QTest::qWait(1);
}

void UiWorld::typeInto(QWidget *widget, const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 128) {
            QTest::keyClick(widget, c.toLatin1());
            continue;
        }
        QInputMethodEvent commit;
        commit.setCommitString(QString(c));
        QApplication::sendEvent(widget, &commit);
    }
}

void UiWorld::answerFileDialog(const QString &path)
{
    auto *looking = new QTimer(&window);
    QObject::connect(looking, &QTimer::timeout, &window, [looking, path] {
        auto *chooser = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (chooser == nullptr)
            return;
        looking->deleteLater();
        looking->stop();
        CHECK(chooser->objectName() == QLatin1String("fileDialog")); // the one that keeps no history
        // Not selectFile(): it leaves the name alone while the field has the keyboard, which it may have by
        // now.
        auto *name = chooser->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        REQUIRE(name != nullptr);
        name->setText(path);
        QMetaObject::invokeMethod(chooser, "accept");
    });
    looking->start(10);
}

void UiWorld::savePreview(const QWidget &root, const QString &path, const std::function<bool()> &done)
{
    auto *save = root.findChild<QAction *>(QStringLiteral("previewSave"));
    REQUIRE(save != nullptr);
    REQUIRE(save->isEnabled());
    answerFileDialog(path);
    save->trigger();
    REQUIRE(until(done ? done : [&] { return QFile::exists(path); }));
}

void UiWorld::picture(const char *name, QWidget *of)
{
    const QString folder = qEnvironmentVariable("TINGYU_PICTURES");
    if (folder.isEmpty())
        return;
    if (of == nullptr)
        window.resize(1366, 768);
    QTest::qWait(50);
    (of != nullptr ? of : &window)
        ->grab()
        .save(folder % QLatin1Char('/') % QString::fromLatin1(name) % QStringLiteral(".png"));
}

QStringList accessibilityProblems(const QWidget &root)
{
    QStringList problems;
    QHash<QString, const QWidget *> seen;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        // What stands in a dialog over it is looked at as a part of that.
        if (widget->window() != root.window() || !isInteractive(widget) || !widget->isVisibleTo(&root))
            continue;
        const QString who =
            QString::fromLatin1(widget->metaObject()->className()) % QLatin1Char(' ') % widget->objectName();
        if (widget->objectName().isEmpty())
            problems.append(who % QStringLiteral(": no object name, says ") % widget->accessibleName());
        if (widget->accessibleName().isEmpty())
            problems.append(who % QStringLiteral(": no accessible name"));
        else if (seen.contains(widget->accessibleName()))
            problems.append(who % QStringLiteral(": same name as ") %
                            seen.value(widget->accessibleName())->objectName() % QStringLiteral(", ") %
                            widget->accessibleName());
        if (isForeign(widget->accessibleName()))
            problems.append(who % QStringLiteral(": not Chinese, ") % widget->accessibleName());
        seen.insert(widget->accessibleName(), widget);
    }
    return problems;
}

} // namespace tingyu::test
