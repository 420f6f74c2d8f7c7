// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "core/screening/repeat_list.h"
#include "ui/shell/page.h"

#include <QDialog>

class QComboBox;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class ValueTableModel;

/// Who is to answer once more, and why: chosen sheets are taken out of their campaign so that the student can
/// answer again in it. The list prints.
class RepeatDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RepeatDialog(PageHost &host, QWidget *parent = nullptr);

private:
    struct Loaded
    {
        QList<RepeatRow> rows;
        QHash<QString, QString> scaleNames;
        QHash<QString, QHash<QString, QString>> flagWords; ///< by scale, then flag
    };
    void build();
    void readCampaigns();
    void read();
    void show(const Loaded &loaded);
    void askAgain();
    void print();
    Uid campaign() const;

    PageHost &m_host;
    QList<RepeatRow> m_rows;
    Banner *m_banner = nullptr;
    QComboBox *m_campaign = nullptr;
    DataTable *m_list = nullptr;
    ValueTableModel *m_model = nullptr;
    ActionButton *m_again = nullptr;
    ActionButton *m_print = nullptr;
};

} // namespace tingyu::ui
