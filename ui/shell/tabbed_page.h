// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_tab.h"

class QStackedWidget;
class QTabBar;

namespace tingyu::ui {

/// A page in tabs, of which each is made when it is first looked at. Only the tabs of the person's roles are
/// there; a single one has no bar. Ctrl+PgDown and Ctrl+PgUp go from tab to tab.
class TabbedPage : public Page
{
    Q_OBJECT

public:
    struct Look
    {
        const char *id; ///< the bar is "<id>Tabs", a tab "<id>.<code>"
        QString title;
        QString barName; ///< what a screen reader says of the bar
    };
    TabbedPage(PageHost &host, const Look &look, const QList<PageTabEntry> &tabs);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    /// {"tab": code} and what the tab itself understands; without a tab, of the tab that is shown.
    void open(const PageTarget &target) override;
    PageTarget place() const override;
    QString helpTask() const override;
    void flush() override;
    QWidget *firstFocus() override;
    bool print() override;
    bool addNew() override;

private:
    void show(int index);
    void step(int by);
    PageTab *tab(int index);
    PageTab *current() const;

    QString m_id;
    QString m_title;
    QList<PageTabEntry> m_entries;
    QList<PageTab *> m_made; ///< as long as m_entries; null until looked at
    QTabBar *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace tingyu::ui
