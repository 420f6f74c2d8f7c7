// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/library.h"
#include "core/screening/answer_import_service.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace tingyu::ui {

class DataTable;
class SegmentedChoice;
class Settings;
class ValueTableModel;

/// Wording the sheets of a file may have been answered with.
struct ImportText
{
    QString id;
    QString title;
    QString sentBy; ///< an office; empty: nobody
    QDate cameOn;   ///< invalid: it ships with the program
};

/// How a file of answers is read, for a person to look at: five students, what each column is taken for, and
/// the rows to look at. What is changed here makes a profile.
class ImportPreview : public QWidget
{
    Q_OBJECT

public:
    ImportPreview(Settings &settings, QWidget *parent = nullptr);
    void setDefinition(scales::DefinitionPtr definition) { m_definition = std::move(definition); }
    void setTexts(const QList<ImportText> &texts) { m_texts = texts; }
    void show(const AnswerFilePreview &preview);
    void setProblems(const QList<AnswerProblem> &problems);
    void clear();
    const AnswerProfile &profile() const { return m_profile; }
    bool isToBeRemembered() const;
    /// Why somebody should look twice; empty where nothing speaks for it.
    QString doubt() const;

Q_SIGNALS:
    void profileChanged();

private:
    void build(Settings &settings);
    QWidget *columnPage(Settings &settings);
    void showStudents();
    void showColumns();
    void showCodings();
    void showTexts();
    void chooseTarget();
    void followColumn();
    QString targetText(const AnswerColumn &column) const;
    QString readingText(const PreviewAnswer &answer) const;

    scales::DefinitionPtr m_definition;
    AnswerFilePreview m_preview;
    AnswerProfile m_profile;
    QList<ImportText> m_texts;
    QComboBox *m_coding = nullptr;
    QComboBox *m_text = nullptr;
    QLabel *m_note = nullptr;
    QCheckBox *m_remember = nullptr;
    SegmentedChoice *m_part = nullptr;
    QStackedWidget *m_stack = nullptr;
    DataTable *m_students = nullptr;
    ValueTableModel *m_studentModel = nullptr;
    DataTable *m_columns = nullptr;
    ValueTableModel *m_columnModel = nullptr;
    QComboBox *m_target = nullptr;
    DataTable *m_problems = nullptr;
    ValueTableModel *m_problemModel = nullptr;
};

} // namespace tingyu::ui
