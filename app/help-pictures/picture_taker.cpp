// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help-pictures/picture_taker.h"

#include "app/demo/demo_vault.h"
#include "core/base/platform.h"
#include "ui/shell/workspace.h"
#include "ui/text/error_text.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>
#include <QThread>

namespace tingyu::app {
namespace {

constexpr QSize
    windowSize(1024,
               640); ///< little more than the window's least, so that its words stay readable on the page

/// From its top, and without a cursor that blinks.
void hold(QWidget &shown)
{
    if (QWidget *focus = shown.focusWidget())
        focus->clearFocus();
    const auto areas = shown.findChildren<QScrollArea *>();
    for (QScrollArea *area : areas)
        area->verticalScrollBar()->setValue(0);
}

} // namespace

PictureTaker::PictureTaker()
    : m_clock(demo::usualMorning())
    , m_uids(m_clock, demo::usualSeed)
    , m_settings(m_home.filePath(QStringLiteral("tingyu.ini")))
    , m_log(m_home.filePath(QStringLiteral("log")))
    , m_door(m_clock, m_uids, KdfPolicy::forPrograms())
    , m_window(m_settings)
    , m_shell({.window = m_window,
               .settings = m_settings,
               .log = m_log,
               .door = m_door,
               .restart = []() -> Result<void> { return {}; },
               .quit = [] {},
               .makeDemo = {},
               .demoPassword = {},
               .neverLock = true})
{
}

PictureTaker::~PictureTaker()
{
    if (!m_demo.isEmpty())
        QDir(m_demo).removeRecursively();
}

bool PictureTaker::until(const std::function<bool()> &reached, int ms) const
{
    QElapsedTimer waited;
    waited.start();
    while (!reached() && waited.elapsed() < ms) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(2);
    }
    return reached();
}

/// Everything that was asked of the vault is answered and drawn. Answers ask on, so it is asked several
/// times.
void PictureTaker::settle()
{
    for (int round = 0; round < 4; ++round) {
        bool answered = false;
        m_shell.tasks().run(
            &m_window, [](Services &) { return true; }, [&answered](bool) { answered = true; });
        until([&answered] { return answered; }, 60'000);
        until([] { return false; }, 40);
    }
}

QString PictureTaker::start()
{
    demo::Wanted wanted;
    const auto inMemory = platform::makePrivateTempFolder();
    if (!inMemory)
        return text::sentence(inMemory.error());
    m_demo = *inMemory;
    wanted.folder = m_demo;
    if (const auto made = demo::create(wanted); !made)
        return text::sentence(made.error());
    m_window.resize(windowSize);
    m_window.show();
    QApplication::setActiveWindow(&m_window);
    m_shell.start(wanted.folder);
    until([this] { return find<QLineEdit>(QStringLiteral("password")) != nullptr; }, 10'000);
    auto *password = find<QLineEdit>(QStringLiteral("password"));
    auto *unlock = find<QAbstractButton>(QStringLiteral("unlock"));
    if (password == nullptr || unlock == nullptr)
        return QStringLiteral("the unlock page is not there");
    password->setText(QString::fromLatin1(demo::publishedPassword));
    unlock->click();
    return until([this] { return m_shell.workspace() != nullptr; }, 60'000)
               ? QString()
               : QStringLiteral("the demo did not open");
}

QWidget *PictureTaker::stage() const
{
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    QWidget *shown = nullptr;
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (widget->isVisible() && qobject_cast<QDialog *>(widget) != nullptr)
            shown = widget;
    }
    return shown != nullptr ? shown : const_cast<ui::MainWindow *>(&m_window);
}

template<class W>
W *PictureTaker::find(const QString &name) const
{
    const QWidget *where = stage();
    const auto all = where->findChildren<W *>(name);
    for (W *widget : all) {
        if (widget->isVisibleTo(where))
            return widget;
    }
    return nullptr;
}

QString PictureTaker::offered() const
{
    QStringList names;
    const QWidget *where = stage();
    const auto all = where->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (widget->isVisibleTo(where) && widget->focusPolicy() != Qt::NoFocus &&
            !widget->objectName().isEmpty())
            names.append(widget->objectName());
    }
    names.sort();
    return names.join(QLatin1Char(' '));
}

QString PictureTaker::apply(const Step &step)
{
    const QString missing = step.name % QStringLiteral(" is not there; there are: ");
    switch (step.kind) {
    case Step::Kind::Open:
        if (m_shell.workspace()->page(step.name) == nullptr)
            return step.name % QStringLiteral(" is no page");
        m_shell.workspace()->openPage(step.name, step.target);
        return {};
    case Step::Kind::Command:
        for (const ui::CommandEntry &command : m_shell.workspace()->registry().commands) {
            if (command.id != step.name)
                continue;
            command.run(*m_shell.workspace());
            return {};
        }
        return step.name % QStringLiteral(" is no command");
    case Step::Kind::Press: {
        auto *button = find<QAbstractButton>(step.name);
        if (button == nullptr || !button->isEnabled())
            return missing % offered();
        button->click();
        return {};
    }
    case Step::Kind::Row: {
        auto *view = find<QAbstractItemView>(step.name);
        if (view == nullptr || view->model() == nullptr || view->model()->rowCount() <= step.number)
            return missing % offered();
        const QModelIndex index = view->model()->index(step.number, 0);
        view->setCurrentIndex(index);
        if (step.text == QLatin1String("open"))
            Q_EMIT view->doubleClicked(index);
        return {};
    }
    case Step::Kind::Tab: {
        auto *bar = find<QTabBar>(step.name);
        if (bar == nullptr || bar->count() <= step.number)
            return missing % offered();
        bar->setCurrentIndex(step.number);
        return {};
    }
    case Step::Kind::Type:
        if (auto *line = find<QLineEdit>(step.name)) {
            line->setText(step.text);
            return {};
        }
        if (auto *text = find<QTextEdit>(step.name)) {
            text->setPlainText(step.text);
            return {};
        }
        return missing % offered();
    }
    Q_UNREACHABLE();
}

QString PictureTaker::take(const Recipe &recipe, const QString &folder)
{
    QWidget *open = stage();
    while (open != &m_window) { // of the picture before
        open->close();
        until([open, this] { return stage() != open; }, 2'000);
        if (stage() == open)
            return QStringLiteral("a dialog stays open");
        open = stage();
    }
    m_shell.workspace()->openPage(QStringLiteral("today"));
    settle();
    for (const Step &step : recipe.steps) {
        if (const QString problem = apply(step); !problem.isEmpty())
            return problem;
        settle();
    }
    const bool isDialog = stage() != &m_window;
    if (isDialog || m_shell.workspace()->currentPageId() != QLatin1String("help")) {
        const QString leads =
            isDialog ? m_window.helpTaskIn(*stage()) : m_shell.workspace()->currentPage()->helpTask();
        if (leads != recipe.task && !recipe.elsewhere)
            return QStringLiteral("F1 leads from here to ") % leads;
        if (leads == recipe.task && recipe.elsewhere)
            return QStringLiteral("F1 leads here: it is not elsewhere");
    }
    QWidget *shown = recipe.part.isEmpty() ? stage() : find<QWidget>(recipe.part);
    if (shown == nullptr)
        return recipe.part % QStringLiteral(" is not there; there are: ") % offered();
    hold(*shown);
    settle();
    if (!shown->grab().save(folder % QLatin1Char('/') % recipe.task % QStringLiteral(".png")))
        return QStringLiteral("cannot write into ") % folder;
    return {};
}

} // namespace tingyu::app
