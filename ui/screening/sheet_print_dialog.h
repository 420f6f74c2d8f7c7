// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/campaign.h"
#include "ui/shell/page.h"

#include <QDialog>

class QCheckBox;

namespace tingyu::ui {

class SegmentedChoice;

/// Which answer sheets of a class are printed and how; then the print dialog.
class SheetPrintDialog : public QDialog
{
    Q_OBJECT

public:
    SheetPrintDialog(PageHost &host, const Campaign &campaign, const ClassCoverage &schoolClass,
                     const QString &scaleId, QWidget *parent = nullptr);

private:
    void build(const QString &scaleId);
    void print();
    void printCodes();

    PageHost &m_host;
    Campaign m_campaign;
    ClassCoverage m_class;
    SegmentedChoice *m_scale = nullptr;
    SegmentedChoice *m_who = nullptr;
    SegmentedChoice *m_columns = nullptr;
    QCheckBox *m_open = nullptr;
};

} // namespace tingyu::ui
