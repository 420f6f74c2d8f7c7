// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/group_figures.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace tingyu::ui {

class Banner;

/// Figures of classes, small cells hidden: one card a score.
class GroupView : public QWidget
{
    Q_OBJECT

public:
    explicit GroupView(PageHost &host, QWidget *parent = nullptr);
    void show(const Campaign &campaign);

private:
    struct Loaded
    {
        GroupFigures figures;
        scales::DefinitionPtr definition;
    };
    void fill(const QList<Loaded> &loaded);

    PageHost &m_host;
    Banner *m_banner = nullptr;
    QWidget *m_inner = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace tingyu::ui
