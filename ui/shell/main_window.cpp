// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/help_key.h"
#include "ui/shell/help_view.h"
#include "ui/shell/start_frame.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/palette.h"

#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDialog>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QSvgRenderer>

namespace tingyu::ui {
namespace {

class Cover final : public QWidget
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::Cover)

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), ui::palette().rail);
        const int side = px(72);
        QSvgRenderer mark(QStringLiteral(":/icons/tingyu.svg"));
        mark.render(&painter, QRectF((width() - side) / 2.0, height() / 2.0 - side, side, side));
        painter.setPen(ui::palette().railInk);
        painter.setFont(Theme::instance().font(15));
        painter.drawText(QRect(0, height() / 2 + px(16), width(), px(32)), Qt::AlignCenter, tr("正在锁定…"));
    }
};

void closeHelp(const QWidget *start)
{
    if (auto *help = start->findChild<QDialog *>(QLatin1String(helpWindowName)))
        help->close();
}

} // namespace

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
    , m_start(new StartFrame)
    , m_cover(new Cover(this))
{
    setWindowTitle(tr("听屿 心理辅导室"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/tingyu.svg")));
    setObjectName(QStringLiteral("mainWindow"));
    Theme::instance().dress(this);
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    resize(1280, 720);
    m_stack->addWidget(m_start);
    setCentralWidget(m_stack);
    // After unlocking F1 is the workspace's.
    auto *help = new QShortcut(QKeySequence(QStringLiteral("F1")), m_start);
    help->setContext(Qt::WidgetWithChildrenShortcut);
    connect(help, &QShortcut::activated, this, [this] {
        if (const StartPage *page = startPage(); page != nullptr && !page->helpTask().isEmpty())
            showHelpWindow(m_start, page->helpTask(), registerAllPages(VaultKind::School));
    });
    m_helpKey = new HelpKey(*this, [this] { return behindDialogs(); });
    m_cover->setObjectName(QStringLiteral("cover"));
    m_cover->hide();
    restoreGeometry(settings.geometry());
}

void MainWindow::showStart(StartPage *page)
{
    m_start->setContent(page);
    m_stack->setCurrentWidget(m_start);
    if (page->helpTask().isEmpty())
        closeHelp(m_start);
    if (m_workspace != nullptr) {
        m_stack->removeWidget(m_workspace);
        m_workspace->deleteLater();
        m_workspace = nullptr;
    }
    uncover();
    if (QWidget *first = page->firstFocus())
        first->setFocus();
}

void MainWindow::showWorkspace(Workspace *workspace)
{
    if (m_workspace != nullptr) {
        m_stack->removeWidget(m_workspace);
        m_workspace->deleteLater();
    }
    closeHelp(m_start); // the workspace has a page of its own
    m_workspace = workspace;
    m_stack->addWidget(workspace);
    m_stack->setCurrentWidget(workspace);
    uncover();
}

void MainWindow::cover()
{
    m_cover->setGeometry(rect());
    m_cover->show();
    m_cover->raise();
    m_stack->setEnabled(false); // keys and clicks go nowhere
    m_cover->repaint();
    // Dialogs would stand in front of the cover, whichever page opened them.
    const auto shown = QApplication::topLevelWidgets();
    for (QWidget *window : shown) {
        if (window->isVisible() && isOver(*window, *this))
            window->hide();
    }
}

void MainWindow::uncover()
{
    m_cover->hide();
    m_stack->setEnabled(true);
}

bool MainWindow::isCovered() const
{
    return m_cover->isVisible();
}

StartPage *MainWindow::startPage() const
{
    return m_stack->currentWidget() == m_start ? qobject_cast<StartPage *>(m_start->content()) : nullptr;
}

HelpKey::Behind MainWindow::behindDialogs() const
{
    if (m_workspace != nullptr && m_stack->currentWidget() == m_workspace) {
        const Page *page = m_workspace->currentPage();
        return {page == nullptr ? QString() : page->helpTask(), &m_workspace->registry()};
    }
    const StartPage *page = startPage();
    return {page == nullptr ? QString() : page->helpTask(), nullptr};
}

QString MainWindow::helpTaskIn(const QWidget &dialog) const
{
    return m_helpKey->taskIn(dialog);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setGeometry(saveGeometry());
    event->ignore(); // the shell flushes the drafts first and then ends the program
    Q_EMIT closing();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_cover->setGeometry(rect());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("听屿 心理辅导室"));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (!isCovered() && urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().constFirst().toLocalFile();
    event->acceptProposedAction();
    openFile(path);
}

bool MainWindow::openFile(const QString &path)
{
    if (m_workspace != nullptr)
        return m_workspace->openFile(path);
    StartPage *page = startPage();
    return page != nullptr && page->takeFile(path);
}

} // namespace tingyu::ui
