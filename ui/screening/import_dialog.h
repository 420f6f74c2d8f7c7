// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/answer_import_service.h"
#include "ui/screening/import_preview.h"
#include "ui/shell/page.h"

#include <QDialog>

class QLabel;

namespace tingyu::ui {

class ActionButton;
class Banner;
class SegmentedChoice;

/// Answer file -> how it is read, by five students -> every row's fate -> import. Nothing is written before
/// the last step.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(PageHost &host, const Campaign &campaign, const QString &scaleId, QWidget *parent = nullptr);
    void setFile(const QString &path);

Q_SIGNALS:
    void imported();

private:
    /// How the file reads and, where it is not a very long one, what would become of each row.
    struct Look
    {
        AnswerFilePreview preview;
        scales::DefinitionPtr definition;
        std::optional<AnswerImportOutcome> outcome;
        QList<ImportText> texts;
    };
    void build();
    void pickFile();
    enum class Depth
    {
        Short, ///< rows are told one by one where there are not very many
        Whole
    };
    void look(bool asGiven, Depth depth = Depth::Short);
    void showLook(const Look &look);
    void import();
    void showCounts(const AnswerImportOutcome &outcome);
    void showDone(const AnswerImportOutcome &outcome);
    void refuse(const Error &error);

    PageHost &m_host;
    Campaign m_campaign;
    QString m_path;
    QLabel *m_file = nullptr;
    SegmentedChoice *m_scale = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_counts = nullptr;
    ImportPreview *m_preview = nullptr;
    ActionButton *m_import = nullptr;
    ActionButton *m_tryAll = nullptr;
};

} // namespace tingyu::ui
