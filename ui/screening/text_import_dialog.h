// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/scale_text_service.h"
#include "ui/shell/page.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace tingyu::ui {

class ActionButton;
class Banner;
class DataTable;
class ValueTableModel;

/// Licensed wording of one scale from a spreadsheet or a text file, one item a line: preview beside the items
/// of the scale, then import. Nothing is written before the last step.
class TextImportDialog : public QDialog
{
    Q_OBJECT

public:
    TextImportDialog(PageHost &host, scales::DefinitionPtr definition, QWidget *parent = nullptr);
    void setFile(const QString &path);

Q_SIGNALS:
    void imported();

private:
    void build();
    void pickFile();
    void preview();
    struct Read
    {
        TextLines lines;
        std::optional<scales::TextPack> pack; ///< it says itself what it is
    };
    static Result<Read> readPack(const scales::ScaleDefinition &definition, const QByteArray &bytes);
    void show(const TextLines &lines);
    void showPack(const std::optional<scales::TextPack> &pack);
    void import();
    TextOrder order() const;

    PageHost &m_host;
    scales::DefinitionPtr m_definition;
    QString m_path;
    QLabel *m_file = nullptr;
    QCheckBox *m_skip = nullptr;
    Banner *m_banner = nullptr;
    ValueTableModel *m_model = nullptr;
    DataTable *m_lines = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_instructions = nullptr;
    QLineEdit *m_licence = nullptr;
    ActionButton *m_import = nullptr;
};

} // namespace tingyu::ui
