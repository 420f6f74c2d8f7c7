// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/item_kinds.h"
#include "ui/widgets/card.h"

class QStandardItemModel;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DraftKeeper;

class ItemTable;

/// One list of a case: its rows, and below them the row that is being written. Enter opens the row,
/// Ctrl+Enter stores it, Delete takes it away (undo is offered).
class ItemsPanel : public Card
{
    Q_OBJECT

public:
    ItemsPanel(CaseDesk &desk, const ItemKind &kind, QWidget *parent = nullptr);
    void show();  ///< what the case says now
    void begin(); ///< a new row
    void flush();
    const QString &id() const { return m_kind.id; }
    /// Row that is chosen in the list; null when none is.
    Uid chosen() const;
    int count() const { return static_cast<int>(m_rows.size()); }
    /// A button at the right of the title, before the one that adds.
    ActionButton *addTool(const char *name, const QString &text, const QString &spoken);

private:
    void buildEditor();
    void edit(int row);
    void fill(const QStringList &values);
    void submit();
    void removeChosen();
    void leave();
    QStringList typed() const;
    QString draft() const;
    void recallDraft();
    QString draftForm() const;
    CaseDesk &m_desk;
    ItemKind m_kind;
    QList<ItemRow> m_rows;
    Uid m_shown;   ///< case
    Uid m_editing; ///< row; null = a new one
    QList<FieldEdit *> m_edits;
    QStandardItemModel *m_model = nullptr;
    ItemTable *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_editor = nullptr;
    Banner *m_banner = nullptr;
    ActionButton *m_add = nullptr;
    ActionButton *m_store = nullptr;
    ActionButton *m_remove = nullptr;
    DraftKeeper *m_drafts = nullptr;
};

} // namespace tingyu::ui
