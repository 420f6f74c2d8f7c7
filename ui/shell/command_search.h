// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace tingyu::ui {

/// What the window's one search finds: what the rooms know, then pages and commands of the person's roles.
class CommandSearch : public QObject
{
    Q_OBJECT

public:
    /// `box` shows the hits; all three outlive the search.
    CommandSearch(SearchBox &box, PageHost &host, const PageRegistry &registry);

private:
    void search(const QString &text);
    void choose(const QVariant &target);
    QList<SearchHit> ownHits(const QString &text) const;
    SearchBox &m_box;
    PageHost &m_host;
    const PageRegistry &m_registry;
};

} // namespace tingyu::ui
