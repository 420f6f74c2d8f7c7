// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "core/keeping/keeping_operations.h"
#include "core/vault/vault_operations.h"
#include "ui/keeping/keeping_section.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/audit_section.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/pc_section.h"
#include "ui/settings/scales_section.h"
#include "ui/settings/school_section.h"
#include "ui/settings/security_section.h"
#include "ui/settings/users_section.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/simple.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tingyu::ui {

SettingsPage::SettingsPage(PageHost &host)
    : Page(host), m_buttons(new QButtonGroup(this)), m_stack(new QStackedWidget(this))
{
    const RoleSet anybody = op::everybody;
    const bool isSchool = host.facts().kind == VaultKind::School;
    QList<SectionEntry> all{
        {QStringLiteral("appearance"), tr("外观"), QStringLiteral("appearance"), anybody,
         [&host] { return new AppearanceSection(host); }},
        {QStringLiteral("security"), tr("锁定与安全"), QStringLiteral("lock"), anybody,
         [&host] { return new SecuritySection(host); }},
        {QStringLiteral("backup"), tr("备份"), QStringLiteral("backup"), op::vaultBackup.everything,
         [&host] { return new BackupSection(host); }},
        {QStringLiteral("pc"), tr("电脑与搬家"), QStringLiteral("restore"), op::vaultBackup.everything,
         [&host] { return new PcSection(host); }},
        {QStringLiteral("school"), isSchool ? tr("学校") : tr("单位"), QStringLiteral("school"),
         op::settingsChange.everything, [&host] { return new SchoolSection(host); }},
        {QStringLiteral("scales"), tr("量表"), QStringLiteral("scales"), op::settingsChange.everything,
         [&host] { return new ScalesSection(host); }},
        {QStringLiteral("users"), tr("用户"), QStringLiteral("users"), op::userManage.everything,
         [&host] { return new UsersSection(host); }},
        {QStringLiteral("audit"), tr("留痕"), QStringLiteral("audit"), op::auditRead.everything,
         [&host] { return new AuditSection(host); }},
        {QStringLiteral("keeping"), tr("档案去留"), QStringLiteral("shield"), op::retentionView.everything,
         [&host] { return new KeepingSection(host); }},
    };
    auto *list = new QVBoxLayout;
    list->setSpacing(px(4));
    for (SectionEntry &entry : all) {
        if (!entry.roles.intersects(host.facts().session.roles) ||
            (!isSchool &&
             (entry.id == QLatin1String("scales") || // a district screens nobody, and has no files
              entry.id == QLatin1String("keeping"))))
            continue;
        auto *button = new QToolButton(this);
        button->setText(entry.title);
        button->setIcon(icon(entry.iconName, &Palette::secondInk));
        button->setIconSize({px(20), px(20)});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("section", true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(QStringLiteral("settings.") % entry.id);
        button->setAccessibleName(tr("设置:%1").arg(entry.title));
        const int index = static_cast<int>(m_entries.size());
        m_buttons->addButton(button, index);
        list->addWidget(button);
        m_entries.append(std::move(entry));
        m_sections.append(nullptr);
        auto *area = new QScrollArea(this);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        m_stack->addWidget(area);
    }
    list->addStretch(1);
    m_buttons->setExclusive(true);
    // toggled, not clicked: a screen reader chooses without a click
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on && index != m_current)
            show(index);
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(20), px(18), 0, 0);
    row->setSpacing(px(16));
    auto *side = new QWidget(this);
    side->setFixedWidth(px(168));
    side->setLayout(list);
    list->setContentsMargins(0, 0, 0, 0);
    connect(&Theme::instance(), &Theme::changed, side, [side] { side->setFixedWidth(px(168)); });
    row->addWidget(side);
    row->addWidget(m_stack, 1);
}

QString SettingsPage::title() const
{
    return tr("设置");
}

QString SettingsPage::subtitle() const
{
    return m_entries.value(m_current).title;
}

void SettingsPage::refresh()
{
    show(m_current);
}

void SettingsPage::show(int index)
{
    if (index < 0 || index >= m_entries.size())
        return;
    m_current = index;
    m_buttons->button(index)->setChecked(true);
    if (m_sections.at(index) == nullptr) {
        m_sections[index] = m_entries.at(index).make();
        m_sections.at(index)->setProperty("ground", true);
        auto *area = qobject_cast<QScrollArea *>(m_stack->widget(index));
        area->setWidget(m_sections.at(index));
    }
    m_stack->setCurrentIndex(index);
    m_sections.at(index)->refresh();
    Q_EMIT titleChanged();
}

void SettingsPage::open(const PageTarget &target)
{
    for (int i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).id == target.value(QStringLiteral("section")).toString())
            show(i);
    }
}

PageTarget SettingsPage::place() const
{
    return {{QStringLiteral("section"), m_entries.value(m_current).id}};
}

QString SettingsPage::helpTask() const
{
    // The sections are called as their pages of the help, but for this one.
    const QString section = m_entries.value(m_current).id;
    return section == QLatin1String("security") ? QStringLiteral("unlock") : section;
}

QWidget *SettingsPage::firstFocus()
{
    return m_buttons->button(m_current);
}

QStringList SettingsPage::sectionIds() const
{
    QStringList ids;
    for (const SectionEntry &entry : m_entries)
        ids.append(entry.id);
    return ids;
}

void registerSettings(PageRegistry &registry)
{
    registry.add({QStringLiteral("settings"), 7, [] { return SettingsPage::tr("设置"); },
                  QStringLiteral("settings"), op::everybody,
                  [](PageHost &host) { return new SettingsPage(host); }});
    registry.commands.append({QStringLiteral("settings.backup"),
                              [] { return SettingsPage::tr("备份设置:现在备份"); },
                              QStringLiteral("backup"),
                              {},
                              op::vaultBackup.everything,
                              [](PageHost &host) {
                                  host.openPage(QStringLiteral("settings"),
                                                {{QStringLiteral("section"), QStringLiteral("backup")}});
                              }});
}

} // namespace tingyu::ui
