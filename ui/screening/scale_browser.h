// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/scale_shelf_service.h"
#include "ui/shell/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Card;
class DataTable;
class SegmentedChoice;
class ValueTableModel;

/// The scales: searched by name, pinyin or what they measure, those of the school's stages first; beside the
/// list everything that is known of the one chosen, and what can be done with it.
class ScaleBrowser : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleBrowser(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    void choose(const QString &scaleId); ///< also one outside the school's stages
    QString chosen() const { return m_chosen; }
    QWidget *firstFocus() const;

private:
    void build();
    QWidget *buildList();
    QWidget *buildDetail();
    void fillList();
    void showScale();
    void showItems(const scales::ItemCheck &check);
    const ShelfScale *current() const;
    void importText();
    void chooseText();
    void rescore();
    void printForm();
    void editOwn(const QString &scaleId); ///< empty: a new one
    void withdraw();

    PageHost &m_host;
    ScaleShelfService::Shelf m_shelf;
    QList<int> m_rows; ///< places in m_shelf.scales, as listed
    QString m_chosen;
    Banner *m_banner = nullptr;
    QLineEdit *m_search = nullptr;
    SegmentedChoice *m_reader = nullptr;
    QCheckBox *m_all = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_model = nullptr;
    Card *m_detail = nullptr;
    Banner *m_items = nullptr;
    QVBoxLayout *m_facts = nullptr;
    ActionButton *m_import = nullptr;
    ActionButton *m_texts = nullptr;
    ActionButton *m_print = nullptr;
    ActionButton *m_rescore = nullptr;
    ActionButton *m_next = nullptr;
    ActionButton *m_withdraw = nullptr;
    bool m_filling = false;
};

/// What the alarm says of items that run against their scale; empty: nothing.
QString itemAlarm(const scales::ScaleDefinition &definition, const scales::ItemCheck &check);

} // namespace tingyu::ui
