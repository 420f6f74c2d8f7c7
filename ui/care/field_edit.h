// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/care/care_words.h"

#include <QPlainTextEdit>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace tingyu::ui {

class DateField;
class SegmentedChoice;

/// Some lines of text that grow with what is written; Tab leaves.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingText(int lines, QWidget *parent = nullptr);

Q_SIGNALS:
    void left(); ///< the keyboard went elsewhere

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void grow();
    int m_lines = 1;
};

/// One labelled value, edited as what it is. All values cross as text: prose, an option's code, 2026-03-01,
/// or 2026-03-01T08:30.
class FieldEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Kind
    {
        Prose,
        Line,
        Day,
        Moment,
        Choice, ///< up to five options in view, more in a list
        Figure,
        Tick ///< yes, no
    };
    struct Shape
    {
        Kind kind = Kind::Prose;
        int lines = 1;
        QList<CodeWord> options = {};
        bool clearable = false; ///< a choice may be taken back
    };
    /// `name` becomes the object name of what takes the keyboard.
    FieldEdit(const QString &name, const QString &label, const QString &spoken, const Shape &shape,
              QDate today, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text); ///< no signal
    void setNote(const QString &note); ///< small, right of the label
    void setReadOnly(bool readOnly);
    bool isProblem() const; ///< a date or a time that cannot be read
    bool hasKeyboard() const;
    QWidget *editor() const { return m_editor; }
    int caret() const; ///< of prose; 0 otherwise
    void setCaret(int at);

Q_SIGNALS:
    void typed();
    void left();     ///< the value is as the person wants it: the keyboard left, or an option was chosen
    void finished(); ///< Ctrl+Enter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildEditor(const QString &name, const QString &spoken, QDate today);
    Shape m_shape;
    QLabel *m_note = nullptr;
    QWidget *m_editor = nullptr; ///< what takes the keyboard
    QWidget *m_holder = nullptr; ///< what stands in the layout
    GrowingText *m_prose = nullptr;
    QLineEdit *m_line = nullptr;
    DateField *m_day = nullptr;
    QLineEdit *m_clock = nullptr;
    SegmentedChoice *m_segments = nullptr;
    QComboBox *m_list = nullptr;
};

} // namespace tingyu::ui
