// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_import_service.h"
#include "ui/shell/page.h"

#include <QDialog>

class QLabel;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class SegmentedChoice;
class ValueTableModel;

/// Answer file -> preview of every row's fate -> import. Nothing is written before the last step.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(PageHost &host, const Campaign &campaign, const QString &scaleId, QWidget *parent = nullptr);
    void setFile(const QString &path);

Q_SIGNALS:
    void imported();

private:
    void build();
    void pickFile();
    void run(bool dryRun);
    void show(const AnswerImportOutcome &outcome, bool dryRun);

    PageHost &m_host;
    Campaign m_campaign;
    QString m_path;
    QLabel *m_file = nullptr;
    SegmentedChoice *m_scale = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_counts = nullptr;
    DataTable *m_problems = nullptr;
    ValueTableModel *m_model = nullptr;
    ActionButton *m_import = nullptr;
};

} // namespace tingyu::ui
