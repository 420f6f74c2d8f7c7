// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/card.h"

class QLineEdit;

namespace tingyu::ui {

/// In which months the whole school is to be screened, and after how many days parents' and teachers' sheets
/// are asked for; the first page of the day reminds of both.
class ScreeningMonthsCard : public Card
{
    Q_OBJECT

public:
    ScreeningMonthsCard(PageHost &host, QWidget *parent);
    void refresh();

private:
    void write();
    void writeDays();
    PageHost &m_host;
    QLineEdit *m_months = nullptr;
    QString m_shown;
    QLineEdit *m_days = nullptr;
    int m_shownDays = 0;
};

} // namespace tingyu::ui
