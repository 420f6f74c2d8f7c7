// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "core/screening/second_keying.h"
#include "ui/screening/keying_sheet.h"
#include "ui/shell/page.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class ValueTableModel;

/// Sheets two keyers read differently, item by item: the paper in hand, 1 takes what the first keyed, 2 what
/// the second did. What is agreed is what the sheet holds. Counsellors also see how often who was wrong.
class MismatchDialog : public QDialog
{
    Q_OBJECT

public:
    MismatchDialog(PageHost &host, const Campaign &campaign, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Loaded
    {
        QList<KeyedTwice> sheets;
        std::optional<KeyingErrors> errors;
    };
    struct Opened
    {
        QList<KeyingItem> items;
        QList<ItemDifference> differences;
    };
    void build();
    void refresh();
    void showSheets(const Loaded &loaded);
    void showErrors(const std::optional<KeyingErrors> &errors);
    void openSheet();
    void showDifferences();
    void pick(int which); ///< 1, 2, or 3: what was typed
    void takeOther();
    void agree();
    QString shown(const QString &item, const KeyedItem &keyed) const;
    const KeyedTwice *current() const;

    PageHost &m_host;
    Campaign m_campaign;
    QList<KeyedTwice> m_sheets;
    Uid m_opened; ///< the sheet whose items are shown or on their way
    QList<KeyingItem> m_items;
    QList<ItemDifference> m_differences;
    QList<int> m_picked;           ///< 0: open
    QHash<int, KeyedItem> m_other; ///< by row: neither of the two was right
    Banner *m_banner = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_listModel = nullptr;
    DataTable *m_itemList = nullptr;
    ValueTableModel *m_itemModel = nullptr;
    QLabel *m_asked = nullptr;
    QLabel *m_errors = nullptr;
    ActionButton *m_first = nullptr;
    ActionButton *m_second = nullptr;
    QLineEdit *m_otherValue = nullptr;
    ActionButton *m_agree = nullptr;
};

} // namespace tingyu::ui
