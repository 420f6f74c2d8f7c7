// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/scale_shelf.h"
#include "ui/shell/page.h"

#include <QDialog>

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class ValueTableModel;

/// The wording of one scale that is in the vault, and what an office sent down for it: which one is given
/// from now on.
class ScaleTextsDialog : public QDialog
{
    Q_OBJECT

public:
    ScaleTextsDialog(PageHost &host, scales::DefinitionPtr definition, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    struct Line
    {
        ScaleText text;
        Uid item; ///< of one that was sent down and is not taken up yet; null otherwise
    };
    void build();
    void load();
    void fill(const QList<Line> &lines);
    void act(const QString &code);
    const Line *current() const;
    void showButtons();

    PageHost &m_host;
    scales::DefinitionPtr m_definition;
    QList<Line> m_lines;
    Banner *m_banner = nullptr;
    ValueTableModel *m_model = nullptr;
    DataTable *m_list = nullptr;
    ActionButton *m_use = nullptr;
    ActionButton *m_aside = nullptr;
    ActionButton *m_remove = nullptr;
};

} // namespace tingyu::ui
