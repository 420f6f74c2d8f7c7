// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/send_service.h"
#include "ui/models/value_table_model.h"
#include "ui/shell/page_tab.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QTimer;
class QVBoxLayout;

namespace tingyu::ui {

class ActionButton;
class Banner;
class ListCard;

/// What is handed over: to whom, what, of when, and of results why; the rows as they will leave; and what
/// left before, with what the receivers said of it.
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
    void addResultFields(QVBoxLayout *body, QWidget *card);
    void fillPeriods();
    void showFields();
    QString missing(const exchange::SendOrder &wanted) const;
    QString about(const exchange::SendOrder &wanted, const Shown &shown) const;
    void preview();
    void send();
    bool isResults() const;
    bool isLongitudinal() const;
    exchange::SendOrder order() const;

    Facts m_facts;
    Banner *m_banner = nullptr;
    QListWidget *m_to = nullptr;
    QComboBox *m_stream = nullptr;
    QComboBox *m_period = nullptr;
    QLabel *m_reasonWords = nullptr;
    QLabel *m_purposeWords = nullptr;
    QLineEdit *m_reason = nullptr;       ///< why results leave
    QCheckBox *m_longitudinal = nullptr; ///< the head's to tick
    QLineEdit *m_purpose = nullptr;      ///< what the ids that outlast the year are for
    QTimer *m_typed = nullptr;           ///< since something was typed
    QLabel *m_about = nullptr;
    ActionButton *m_send = nullptr;
    ListCard *m_rows = nullptr;
    ListCard *m_sent = nullptr;
};

} // namespace tingyu::ui
