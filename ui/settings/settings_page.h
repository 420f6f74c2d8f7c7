// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QButtonGroup;
class QStackedWidget;

namespace tingyu::ui {

/// One subject of the settings: what it needs is read when it is shown; each item applies by itself.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsSection(PageHost &host) : m_host(host) {}
    virtual void refresh() {}
    virtual QWidget *firstFocus() { return nullptr; }

protected:
    PageHost &host() const { return m_host; }

private:
    PageHost &m_host;
};

struct SectionEntry
{
    QString id;
    QString title;
    QString iconName;
    RoleSet roles;
    std::function<SettingsSection *()> make;
};

class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(PageHost &host);
    QString title() const override;
    QString subtitle() const override;
    void refresh() override;
    void open(const PageTarget &target) override; ///< {"section": id}
    PageTarget place() const override;
    QString helpTask() const override;
    QWidget *firstFocus() override;
    QStringList sectionIds() const;

private:
    void show(int index);
    QList<SectionEntry> m_entries;
    QList<SettingsSection *> m_sections; ///< null until shown once
    QButtonGroup *m_buttons = nullptr;
    QStackedWidget *m_stack = nullptr;
    int m_current = 0;
};

void registerSettings(PageRegistry &registry);

} // namespace tingyu::ui
