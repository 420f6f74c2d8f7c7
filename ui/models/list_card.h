// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/value_table_model.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/settings.h"

namespace tingyu::ui {

class ActionButton;

/// A list on a card, with its buttons in the head.
class ListCard : public Card
{
    Q_OBJECT

public:
    ListCard(const char *listId, const QString &title, const QStringList &headers, Settings &settings,
             QWidget *parent);
    ActionButton *addButton(const QString &words, const char *name, const QString &spoken,
                            std::function<void()> action);
    void setEmpty(const QString &icon, const QString &sentence);
    void setEmpty(const QString &icon, const QString &sentence, const QString &button, const char *name,
                  const std::function<void()> &action);
    void setRows(const QList<QList<ValueCell>> &rows) { m_model->setRows(rows); }
    DataTable *table() const { return m_table; }
    int selected() const; ///< row of the model; -1: none or several
    /// A second line of buttons is taken from the rows: the card asks for no more height by being narrow.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void activated(int row);
    void selectionChanged();

private:
    ValueTableModel *m_model = nullptr;
    DataTable *m_table = nullptr;
};

} // namespace tingyu::ui
