// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// One part of a page in tabs: to the page it is what a Page is to the window, and its functions mean what
/// those of Page mean.
class PageTab : public QWidget
{
    Q_OBJECT

public:
    explicit PageTab(PageHost &host, QWidget *parent = nullptr) : QWidget(parent), m_host(host) {}

    virtual QString subtitle() const { return {}; } ///< beside the page's title
    virtual void refresh() = 0;
    virtual void open(const PageTarget &target) { Q_UNUSED(target) }
    virtual PageTarget place() const { return {}; }
    virtual void flush() {}
    virtual QWidget *firstFocus() { return nullptr; }
    virtual bool print() { return false; }
    virtual bool addNew() { return false; }
    virtual QString helpTask() const { return {}; }

Q_SIGNALS:
    void titleChanged();

protected:
    PageHost &host() const { return m_host; }

private:
    PageHost &m_host;
};

struct PageTabEntry
{
    QString code; ///< {"tab": code} in a page's target leads here; "<page>.<code>" is the tab's object name
    std::function<QString()> title;
    RoleSet roles; ///< who sees it
    std::function<PageTab *(PageHost &, QWidget *parent)> make;
};

} // namespace tingyu::ui
