// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/rescore_service.h"
#include "core/screening/scale_shelf.h"
#include "ui/shell/page.h"

#include <QDialog>

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class ValueTableModel;

/// Scoring the stored sheets of one scale again by its present definition: first what would differ, then the
/// second result beside the first, and the report of the differences on paper.
class RescoreDialog : public QDialog
{
    Q_OBJECT

public:
    RescoreDialog(PageHost &host, scales::DefinitionPtr definition, QWidget *parent = nullptr);

Q_SIGNALS:
    void rescored();

private:
    void build();
    void run(bool dryRun);
    void show(const RescoreOutcome &outcome, const QHash<Uid, QString> &names, bool dryRun);
    QString nameOf(const ResultDifference &difference) const;
    QString valueOf(const ResultDifference &difference, const QString &value) const;

    PageHost &m_host;
    scales::DefinitionPtr m_definition;
    Banner *m_banner = nullptr;
    ValueTableModel *m_model = nullptr;
    DataTable *m_list = nullptr;
    ActionButton *m_run = nullptr;
    ActionButton *m_print = nullptr;
};

} // namespace tingyu::ui
