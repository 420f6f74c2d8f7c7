// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chip.h"

#include <QFrame>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>

#include <functional>

class QHBoxLayout;

namespace tingyu::ui {

class WrapRow;

/// A label with a role of the stylesheet: pageTitle, cardTitle, caption, second, strong, figure, problem.
QLabel *label(const QString &text, const char *role = nullptr, QWidget *parent = nullptr);

/// The key cap that stands on a button or beside a row.
class KeyHint : public QLabel
{
    Q_OBJECT

public:
    explicit KeyHint(const QKeySequence &key, QWidget *parent = nullptr);
};

/// A push button that can carry its key: `primary` is the one action of the page.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(const QString &text, QWidget *parent = nullptr);
    void setPrimary(bool primary);
    bool isPrimary() const { return m_primary; }
    /// Shows the key on the button and makes it work in the button's window while the button is visible.
    void setKey(const QKeySequence &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString hintText() const;
    int hintWidth() const;
    QKeySequence m_key;
    bool m_primary = false;
};

/// An empty list: one sentence and the one button that helps.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &sentence, QWidget *parent = nullptr);
    void setSentence(const QString &sentence);
    /// Object name and accessible name are the caller's to give through the returned button.
    QPushButton *setAction(const QString &text, const std::function<void()> &action);

private:
    QString m_iconName;
    QLabel *m_picture = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_button = nullptr;
};

/// A message inside the page: what happened and what to do next.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        Info,
        Done,
        Attention,
        Problem
    };
    explicit Banner(QWidget *parent = nullptr); ///< hidden until show(kind, text)
    void say(Kind kind, const QString &text);
    void clear();
    QString text() const;
    /// A button at the right end, for what was said last.
    QPushButton *addAction(const QString &text, const std::function<void()> &action);

private:
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QList<QPushButton *> m_buttons;
    QHBoxLayout *m_row = nullptr;
};

/// One of a few choices, all in view: in a row, which goes on below where it is full. Radio buttons, so that
/// keys and screen readers know them.
class SegmentedChoice : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedChoice(QWidget *parent = nullptr);
    /// `code` is what currentCode() returns; the button's objectName becomes "<objectName>.<code>".
    void add(const QString &code, const QString &text);
    QString currentCode() const;
    void setCurrentCode(const QString &code); ///< no signal
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &code);

private:
    WrapRow *m_row = nullptr;
};

} // namespace tingyu::ui
