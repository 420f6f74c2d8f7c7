// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_page.h"

#include "core/vault/vault_operations.h"
#include "ui/shell/help_view.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

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
        column->addWidget(m_back, 0, Qt::AlignLeft);
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

private:
    HelpView *m_view = nullptr;
    ActionButton *m_back = nullptr;
    QString m_from;
};

} // namespace

void registerHelp(PageRegistry &registry)
{
    registry.add({QStringLiteral("help"), 8, [] { return HelpPage::tr("帮助"); }, QStringLiteral("help"),
                  op::everybody, [](PageHost &host) { return new HelpPage(host); }});
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
