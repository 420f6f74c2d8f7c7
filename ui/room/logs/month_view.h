// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/print_order.h"
#include "core/room/logs/month_sheet_service.h"
#include "ui/shell/page.h"

class QLabel;

namespace tingyu::ui {

class ActionButton;
class Banner;
class Chip;
class PreviewWidget;

/// 月报: the sheet of one month as it will be on paper; the head signs it here. {"month": "2026-11"} leads to
/// one.
class MonthView : public QWidget
{
    Q_OBJECT

public:
    explicit MonthView(PageHost &host, QWidget *parent = nullptr);
    void refresh();
    void open(const PageTarget &target);
    PageTarget place() const;
    bool print();
    QWidget *firstFocus() const;

private:
    struct Read
    {
        MonthState state;
        report::Printed paper;
    };
    void buildBar();
    void show(const Read &read);
    void step(int months);
    void askSign();

    PageHost &m_host;
    QDate m_month; ///< its first day
    MonthState m_state;
    bool m_wantsFocus = false; ///< somebody came here for this month
    QLabel *m_name = nullptr;
    Chip *m_chip = nullptr;
    ActionButton *m_after = nullptr;
    ActionButton *m_sign = nullptr;
    ActionButton *m_print = nullptr;
    Banner *m_banner = nullptr;
    PreviewWidget *m_preview = nullptr;
};

} // namespace tingyu::ui
