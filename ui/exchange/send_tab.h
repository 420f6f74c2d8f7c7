// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/send_service.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page_tab.h"

class QComboBox;
class QLabel;
class QListWidget;

namespace tingyu::ui {

class ActionButton;
class Banner;
class ListCard;

/// What is handed over: to whom, what, of when; the rows as they will leave; and what left before, with what
/// the receivers said of it.
class SendTab : public PageTab
{
    Q_OBJECT

public:
    SendTab(PageHost &host, QWidget *parent);
    void refresh() override;
    QWidget *firstFocus() override;
    QString helpTask() const override;

private:
    struct Facts
    {
        QList<exchange::EnrolledUnit> units; ///< that packages may go to
        QList<exchange::SentPackage> sent;
        QHash<EnrolledUnitId, QString> names;
    };
    struct Shown
    {
        exchange::PackageNumber number;
        int withheld = 0;
        QList<QList<ValueCell>> rows;
    };
    QWidget *buildOrder();
    void fill();
    void fillPeriods();
    void preview();
    void send();
    exchange::SendOrder order() const;

    Facts m_facts;
    Banner *m_banner = nullptr;
    QListWidget *m_to = nullptr;
    QComboBox *m_stream = nullptr;
    QComboBox *m_period = nullptr;
    QLabel *m_about = nullptr;
    ActionButton *m_send = nullptr;
    ListCard *m_rows = nullptr;
    ListCard *m_sent = nullptr;
};

} // namespace tingyu::ui
