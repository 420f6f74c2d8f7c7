// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_search.h"

#include "ui/shell/help_tasks.h"

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int hitsPerSource = 20;
// What a search hit leads to, packed into its target.
enum class Lead
{
    Page,
    Command,
    Source
};

QVariant lead(Lead kind, int index, const QVariant &target = {})
{
    return QVariantList{static_cast<int>(kind), index, target};
}

/// A page of the help to read, not something that is done.
bool isHelp(const CommandEntry &entry)
{
    const QList<HelpTask> tasks = helpTasks();
    return std::any_of(tasks.begin(), tasks.end(), [&entry](const HelpTask &task) {
        return entry.id == QLatin1String("help.") % task.id;
    });
}

} // namespace

CommandSearch::CommandSearch(SearchBox &box, PageHost &host, const PageRegistry &registry)
    : QObject(&box), m_box(box), m_host(host), m_registry(registry)
{
    connect(&box, &SearchBox::queryChanged, this, &CommandSearch::search);
    connect(&box, &SearchBox::chosen, this, &CommandSearch::choose);
}

QList<SearchHit> CommandSearch::ownHits(const QString &text) const
{
    QList<SearchHit> own;
    for (int i = 0; i < m_registry.pages.size(); ++i) {
        const PageEntry &entry = m_registry.pages.at(i);
        if (entry.title().contains(text, Qt::CaseInsensitive) ||
            entry.id.startsWith(text, Qt::CaseInsensitive))
            own.append({entry.title(), QStringLiteral("Ctrl %1").arg(i + 1), tr("页面"), entry.iconName,
                        lead(Lead::Page, i)});
    }
    for (int i = 0; i < m_registry.commands.size(); ++i) {
        const CommandEntry &entry = m_registry.commands.at(i);
        if (entry.roles.intersects(m_host.facts().session.roles) &&
            entry.title().contains(text, Qt::CaseInsensitive))
            own.append(
                {entry.title(),
                 entry.key.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' ')),
                 isHelp(entry) ? tr("帮助") : tr("命令"), entry.iconName, lead(Lead::Command, i)});
    }
    return own;
}

void CommandSearch::search(const QString &text)
{
    if (text.isEmpty())
        return;
    const QList<SearchHit> own = ownHits(text);
    if (m_registry.searches.isEmpty()) {
        m_box.showHits(text, own);
        return;
    }
    const auto sources = m_registry.searches;
    m_host.tasks().run(
        this,
        [sources, text](Services &services) {
            QList<SearchHit> found;
            for (int i = 0; i < sources.size(); ++i) {
                for (SearchHit &hit : sources.at(i).find(services, text, hitsPerSource)) {
                    hit.target = lead(Lead::Source, i, hit.target);
                    found.append(hit);
                }
            }
            return found;
        },
        [this, text, own](const QList<SearchHit> &found) { m_box.showHits(text, found + own); });
}

void CommandSearch::choose(const QVariant &target)
{
    const QVariantList parts = target.toList();
    const auto kind = static_cast<Lead>(parts.value(0).toInt());
    const int index = parts.value(1).toInt();
    switch (kind) {
    case Lead::Page:
        m_host.openPage(m_registry.pages.at(index).id);
        return;
    case Lead::Command:
        m_registry.commands.at(index).run(m_host);
        return;
    case Lead::Source:
        m_registry.searches.at(index).open(m_host, parts.value(2));
        return;
    }
}

} // namespace tingyu::ui
