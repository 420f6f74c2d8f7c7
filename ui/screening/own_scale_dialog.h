// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/own_instrument.h"
#include "ui/shell/page.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QTableWidget;

namespace tingyu::ui {

class ActionButton;
class AnswerForm;
class Banner;
class SegmentedChoice;

/// A questionnaire of the school's own, without programming: what it is, its questions with their options,
/// its scores with their bands, then a trial that shows the score, and the release. What is half made is a
/// draft.
class OwnScaleDialog : public QDialog
{
    Q_OBJECT

public:
    /// `scaleId` empty: a new one; else the next version of that one.
    OwnScaleDialog(PageHost &host, const QString &scaleId, QWidget *parent = nullptr);

Q_SIGNALS:
    void released(const QString &scaleId);

private:
    enum Step
    {
        About,
        Questions,
        Scores,
        Trial
    };
    void build();
    QWidget *buildAbout();
    QWidget *buildQuestions();
    QWidget *buildScores();
    QWidget *buildTrial();
    void load();
    void show(const scales::OwnInstrument &made);
    scales::OwnInstrument read() const;
    void goTo(const QString &step);
    void addRow(QTableWidget *table, const QStringList &cells);
    void dropRow(QTableWidget *table);
    void startTrial();
    void tryOut();
    void keepDraft();
    void release();
    void sayFault(const QString &code, int place);

    PageHost &m_host;
    QString m_scaleId; ///< of the one being gone on with; empty: new
    QString m_id;      ///< of the questionnaire
    int m_number = 1;
    QTimer m_draftTimer;
    Banner *m_banner = nullptr;
    SegmentedChoice *m_steps = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_measures = nullptr;
    QLineEdit *m_instructions = nullptr;
    SegmentedChoice *m_reader = nullptr;
    QList<QCheckBox *> m_stages;
    QPlainTextEdit *m_lists = nullptr;
    QTableWidget *m_questions = nullptr;
    QTableWidget *m_scores = nullptr;
    QTableWidget *m_bands = nullptr;
    AnswerForm *m_trial = nullptr;
    QLabel *m_outcome = nullptr;
    ActionButton *m_release = nullptr;
    bool m_filling = false;
};

/// What every questionnaire of the school's own says of itself.
scales::OwnWords ownWords();

} // namespace tingyu::ui
