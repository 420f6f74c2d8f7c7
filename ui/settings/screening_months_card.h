// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/widgets/card.h"

class QLineEdit;

namespace tingyu::ui {

/// In which months the whole school is to be screened; the first page of the day reminds of them.
class ScreeningMonthsCard : public Card
{
    Q_OBJECT

public:
    ScreeningMonthsCard(PageHost &host, QWidget *parent);
    void refresh();

private:
    void write();
    PageHost &m_host;
    QLineEdit *m_months = nullptr;
    QString m_shown;
};

} // namespace tingyu::ui
