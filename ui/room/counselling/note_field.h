// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace tingyu::ui {

class ActionButton;
class NoteText;

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
    QWidget *editor() const;

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
    QString m_typed;      ///< the text as it was told last
    int m_adviceFrom = 0; ///< in the whole text
    int m_adviceLength = 0;
    QString m_instead;
};

} // namespace tingyu::ui
