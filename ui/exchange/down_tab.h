// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/down_service.h"
#include "ui/shell/page_tab.h"

namespace tingyu::ui {

class Banner;
class ListCard;

/// 下发: what the office sends its schools, and who has read it and acted on it.
class DownTab : public PageTab
{
    Q_OBJECT

public:
    DownTab(PageHost &host, QWidget *parent);
    void refresh() override;
    QWidget *firstFocus() override;
    bool addNew() override;
    QString helpTask() const override;

private:
    struct Facts
    {
        QList<exchange::DownService::Sent> items;
        QList<exchange::EnrolledUnit> units; ///< that may be sent to
        QHash<EnrolledUnitId, QString> names;
        QStringList others; ///< who could agree to an alert
    };
    void fill();
    void write();
    void writeTo(const exchange::DownItem &item, const QList<QByteArray> &to);
    void showUnits(int row);
    const exchange::DownService::Sent *chosen() const;

    Facts m_facts;
    Banner *m_banner = nullptr;
    ListCard *m_items = nullptr;
    ListCard *m_units = nullptr;
};

} // namespace tingyu::ui
