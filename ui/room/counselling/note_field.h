// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/field_edit.h"

namespace tingyu::ui {

class ActionButton;

/// Some lines of a note. What is pasted is cut at the longest text a record takes. While a paragraph is very
/// long its letters are set without shaping: every key lays out the whole paragraph, and shaping is the
/// greater part of that; Chinese and Latin look the same without it.
class NoteText : public GrowingText
{
    Q_OBJECT

public:
    explicit NoteText(int lines, QWidget *parent = nullptr);

Q_SIGNALS:
    void cut(); ///< more was pasted than fits

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    void chooseShaping();
    bool m_shapes = true;
};

/// One text of a session's record with its label. Below it, while the caret stands behind a word that labels
/// somebody, what may be written instead; Ctrl+. writes it.
class NoteField : public QWidget
{
    Q_OBJECT

public:
    /// The text is named "note.<code>".
    NoteField(const QString &code, const QString &label, int lines, QWidget *parent = nullptr);
    const QString &code() const { return m_code; }
    QString text() const;
    void setText(const QString &text); ///< no signal
    void setMark(const QString &mark); ///< small, right of the label
    void setReadOnly(bool readOnly);
    void insert(const QString &text); ///< where the caret is
    int caret() const;
    void setCaret(int at);
    bool hasKeyboard() const;
    QWidget *editor() const { return m_text; }

Q_SIGNALS:
    void typed();
    void moved();        ///< the caret
    void finished();     ///< Ctrl+Enter
    void snippetAsked(); ///< Ctrl+J
    void cut();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAdvice();
    void takeAdvice();
    QString m_code;
    QLabel *m_mark = nullptr;
    NoteText *m_text = nullptr;
    QWidget *m_adviceRow = nullptr;
    QLabel *m_advice = nullptr;
    ActionButton *m_take = nullptr;
    int m_revision = 0;   ///< of the text, when it was typed in last
    int m_adviceFrom = 0; ///< in the whole text
    int m_adviceLength = 0;
    QString m_instead;
};

} // namespace tingyu::ui
