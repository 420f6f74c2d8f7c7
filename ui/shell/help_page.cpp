// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_page.h"

#include "core/vault/vault_operations.h"
#include "ui/print/pdf_file.h"
#include "ui/shell/handbook.h"
#include "ui/shell/help_view.h"
#include "ui/shell/tour.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

void beginTour(PageHost &host)
{
    if (auto *workspace = qobject_cast<Workspace *>(host.dialogParent()))
        startTour(*workspace);
}

/// Reached by its rail button, or by F1, which also tells where one came from.
class HelpPage final : public Page
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::HelpPage)

public:
    explicit HelpPage(PageHost &host)
        : Page(host)
        , m_view(new HelpView(host.registry(), this))
        , m_back(named(new ActionButton({}, this), "helpBack", tr("回到刚才的页面")))
    {
        m_back->hide();
        connect(m_back, &QPushButton::clicked, this, [this] { this->host().openPage(m_from); });
        connect(m_view, &HelpView::shown, this, &Page::titleChanged);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(px(20), px(16), px(20), px(16));
        column->setSpacing(px(12));
        auto *print = named(new ActionButton(tr("打印手册"), this), "helpHandbook", tr("打印手册"));
        auto *save =
            named(new ActionButton(tr("手册存为 PDF…"), this), "helpHandbookSave", tr("手册存为 PDF"));
        auto *tour = named(new ActionButton(tr("带看一遍"), this), "helpTour", tr("带看一遍各页"));
        connect(print, &QPushButton::clicked, this, &HelpPage::printBook);
        connect(save, &QPushButton::clicked, this, &HelpPage::saveBook);
        connect(tour, &QPushButton::clicked, this, [this] { beginTour(this->host()); });
        auto *row = new QHBoxLayout;
        row->setSpacing(px(8));
        row->addWidget(m_back);
        row->addStretch(1);
        row->addWidget(tour);
        row->addWidget(save);
        row->addWidget(print);
        column->addLayout(row);
        column->addWidget(m_view, 1);
    }
    QString title() const override { return tr("帮助"); }
    QString subtitle() const override { return tr("听屿 %1").arg(QStringLiteral(TINGYU_VERSION)); }
    QWidget *firstFocus() override { return m_view->list(); }
    QString helpTask() const override { return m_view->task(); }
    void refresh() override
    {
        m_from.clear();
        m_back->hide();
    }
    PageTarget place() const override
    {
        return {{QStringLiteral("task"), m_view->task()}, {QStringLiteral("from"), m_from}};
    }
    void open(const PageTarget &target) override
    {
        m_view->show(target.value(QStringLiteral("task")).toString());
        m_from = target.value(QStringLiteral("from")).toString();
        const auto &pages = host().registry().pages;
        const auto from = std::find_if(pages.begin(), pages.end(),
                                       [this](const PageEntry &page) { return page.id == m_from; });
        m_back->setVisible(from != pages.end());
        if (from != pages.end()) {
            m_back->setText(tr("回到%1").arg(from->title()));
            m_back->setKey(QKeySequence(Qt::ALT | Qt::Key_Left)); // a new text takes it away
        }
        m_view->paper()->setFocus();
    }

    bool print() override
    {
        printBook();
        return true;
    }

private:
    void printBook()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setDocName(print::neutralJobName());
        QPrintDialog dialog(&printer, this);
        if (dialog.exec() == QDialog::Accepted)
            tell(paintHandbook(printer), tr("手册已送到打印机。"));
    }
    void saveBook()
    {
        const QString path =
            chooseSaveFile(this, tr("手册存为 PDF"), tr("听屿手册.pdf"), QStringLiteral("PDF (*.pdf)"));
        if (!path.isEmpty())
            tell(writeHandbook(path), tr("手册已存为 PDF。"));
    }
    void tell(const Result<void> &done, const QString &words)
    {
        if (done)
            host().say(words);
        else
            host().showError(done.error());
    }
    HelpView *m_view = nullptr;
    ActionButton *m_back = nullptr;
    QString m_from;
};

} // namespace

void registerHelp(PageRegistry &registry)
{
    registry.add({QStringLiteral("help"), 8, [] { return HelpPage::tr("帮助"); }, QStringLiteral("help"),
                  op::everybody, [](PageHost &host) { return new HelpPage(host); }});
    registry.commands.append({QStringLiteral("help.tour"),
                              [] { return HelpPage::tr("带看:认识各页"); },
                              QStringLiteral("help"),
                              {},
                              op::everybody,
                              beginTour});
    // Each page of the help is found by the search of the window too.
    for (const HelpTask &task : helpTasks()) {
        registry.commands.append({QStringLiteral("help.") % task.id,
                                  [id = task.id] { return HelpPage::tr("帮助:%1").arg(helpTitle(id)); },
                                  QStringLiteral("help"),
                                  {},
                                  op::everybody,
                                  [id = task.id](PageHost &host) {
                                      host.openPage(QStringLiteral("help"), {{QStringLiteral("task"), id}});
                                  }});
    }
}

} // namespace tingyu::ui
