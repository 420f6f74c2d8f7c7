// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_view.h"

#include "ui/shell/help_paper.h"
#include "ui/shell/help_pictures.h"
#include "ui/shell/key_list.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int taskRole = Qt::UserRole; // index of the task; -1 for a heading
constexpr int listWidth = 300;

} // namespace

HelpView::HelpView(const PageRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_tasks(helpTasks())
    , m_search(named(new QLineEdit(this), "helpSearch", tr("在帮助里找")))
    , m_list(named(new QListWidget(this), "helpList", tr("帮助的各页")))
    , m_nothing(label(tr("没有找到。换一个词再试。"), "second", this))
    , m_paper(named(new HelpPaper(this), "helpPaper", tr("帮助内容")))
{
    for (HelpTask &task : m_tasks)
        task.text.replace(QLatin1String(helpKeysPlace), keyTable(registry));
    m_search->setPlaceholderText(tr("在帮助里找  Ctrl F"));
    m_search->setClearButtonEnabled(false);
    m_search->installEventFilter(this);
    m_list->setUniformItemSizes(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_nothing->setObjectName(QStringLiteral("helpNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    auto *side = new QWidget(this);
    auto *left = new QVBoxLayout(side);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(px(10));
    left->addWidget(m_search);
    left->addWidget(m_nothing);
    left->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(16));
    row->addWidget(side);
    row->addWidget(m_paper, 1);
    side->setFixedWidth(px(listWidth));
    connect(&Theme::instance(), &Theme::changed, side, [this, side] {
        side->setFixedWidth(px(listWidth));
        sizeRows();
    });
    // While the caret is anywhere in the help, Ctrl+F means this search and not that of the whole window.
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    addAction(find);
    connect(m_search, &QLineEdit::textChanged, this, &HelpView::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpView::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_paper->setFocus(); });
    connect(m_paper, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { show(link.toString()); });
    fill();
    choose(0);
}

void HelpView::fill()
{
    QString group;
    for (int i = 0; i < m_tasks.size(); ++i) {
        const HelpTask &task = m_tasks.at(i);
        if (task.group != group) {
            group = task.group;
            auto *heading = new QListWidgetItem(group, m_list);
            heading->setData(taskRole, -1);
            heading->setFlags(Qt::NoItemFlags);
        }
        auto *item = new QListWidgetItem(task.title, m_list);
        item->setData(taskRole, i);
        item->setToolTip(task.title);
    }
    sizeRows();
}

void HelpView::sizeRows()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool heading = item->data(taskRole).toInt() < 0;
        item->setSizeHint({0, px(heading ? 30 : 32)});
        item->setFont(Theme::instance().font(heading ? 12 : 14, heading));
    }
}

QString HelpView::task() const
{
    return m_shown < 0 ? QString() : m_tasks.at(m_shown).id;
}

QWidget *HelpView::list() const
{
    return m_list;
}

QWidget *HelpView::paper() const
{
    return m_paper;
}

void HelpView::show(const QString &task)
{
    for (int i = 0; i < m_tasks.size(); ++i) {
        if (m_tasks.at(i).id != task)
            continue;
        m_search->clear(); // it may lie outside what was searched for
        choose(i);
    }
}

void HelpView::choose(int index)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(taskRole).toInt() == index)
            m_list->setCurrentRow(row);
    }
}

void HelpView::search()
{
    const QString words = m_search->text();
    const QList<int> found = findHelp(m_tasks, words);
    QListWidgetItem *heading = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const int index = item->data(taskRole).toInt();
        item->setHidden(!found.contains(index));
        if (index < 0)
            heading = item; // shown with the first of its tasks
        else if (heading != nullptr && !item->isHidden())
            heading->setHidden(false);
    }
    m_nothing->setVisible(found.isEmpty());
    m_list->setVisible(!found.isEmpty());
    const QStringList parts = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!parts.isEmpty() && !found.isEmpty())
        choose(found.constFirst());
    m_paper->mark(parts);
}

void HelpView::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const int index = item == nullptr ? -1 : item->data(taskRole).toInt();
    if (index < 0 || index == m_shown)
        return;
    m_shown = index;
    m_paper->showText(m_tasks.at(index).text, helpPicture(m_tasks.at(index).id));
    Q_EMIT shown(m_tasks.at(index).id);
}

/// Moves the choice to the next page that is shown, without leaving the search line.
void HelpView::step(int by)
{
    for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by) {
        const QListWidgetItem *item = m_list->item(row);
        if (!item->isHidden() && item->data(taskRole).toInt() >= 0) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

bool HelpView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_paper->setFocus();
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            break;
        m_search->clear();
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

QDialog *openHelpWindow(const QWidget *parent)
{
    const auto all = parent->findChildren<QDialog *>(QLatin1String(helpWindowName));
    for (QDialog *one : all) {
        if (one->isVisible()) // a closed one is there a moment longer
            return one;
    }
    return nullptr;
}

QDialog *showHelpWindow(QWidget *parent, const QString &task, const PageRegistry &registry)
{
    if (QDialog *open = openHelpWindow(parent)) {
        open->findChild<HelpView *>()->show(task);
        open->activateWindow();
        return open;
    }
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(HelpView::tr("帮助"));
    dialog->setObjectName(QLatin1String(helpWindowName));
    dialog->setAccessibleName(HelpView::tr("帮助"));
    auto *view = new HelpView(registry, dialog);
    auto *close =
        named(new ActionButton(HelpView::tr("关闭"), dialog), "helpClose", HelpView::tr("关闭帮助"));
    close->setAutoDefault(false);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(view, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    dialog->resize(qMin(px(960), 1200), qMin(px(600), 700));
    view->show(task);
    dialog->show();
    view->paper()->setFocus();
    return dialog;
}

} // namespace tingyu::ui
