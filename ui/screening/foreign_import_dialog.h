// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/foreign_result_service.h"
#include "ui/shell/page.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class DateField;
class ValueTableModel;

/// A file of results that were scored elsewhere: who scored, which column is what, and what would become of
/// the rows. Nothing is scored again, nothing is written before the last step.
class ForeignImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ForeignImportDialog(PageHost &host, QWidget *parent = nullptr);
    void setFile(const QString &path);

private:
    struct Look
    {
        ForeignPreview preview;
        std::optional<ForeignImportOutcome> outcome;
    };
    void build();
    void pickFile();
    void look();
    void showLook(const Look &look);
    void showCounts(const ForeignImportOutcome &outcome);
    void chooseTarget();
    void followColumn();
    void import();
    void countWaiting();
    void pairRows();
    ForeignImportOptions options() const;

    PageHost &m_host;
    QString m_path;
    ForeignPreview m_preview;
    AnswerProfile m_profile;
    QLabel *m_file = nullptr;
    QLineEdit *m_platform = nullptr;
    QLineEdit *m_scale = nullptr;
    DateField *m_date = nullptr;
    QCheckBox *m_remember = nullptr;
    Banner *m_banner = nullptr;
    DataTable *m_columns = nullptr;
    ValueTableModel *m_model = nullptr;
    QComboBox *m_target = nullptr;
    QLabel *m_counts = nullptr;
    ActionButton *m_import = nullptr;
    ActionButton *m_pairing = nullptr;
};

} // namespace tingyu::ui
