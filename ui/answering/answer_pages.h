// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tingyu::ui {

QLabel *answerLabel(const char *objectName, QWidget *parent);
QPushButton *answerButton(const QString &text, const char *objectName, const QString &accessibleName,
                          QWidget *parent);

/// One thing said, and the few ways on from it: the welcome, the instructions, the end, the thanks.
class PlainPage : public QWidget
{
    Q_OBJECT

public:
    explicit PlainPage(const char *objectName, QWidget *parent = nullptr);
    void say(const QString &title, const QString &body);
    void clear();
    QLabel *note() const { return m_note; } ///< below the rest, small
    /// The one marked `primary` takes the keyboard when the page is shown.
    QPushButton *add(const QString &text, const char *objectName, const QString &accessibleName, bool primary,
                     const std::function<void()> &action);
    QVBoxLayout *middle() const { return m_middle; } ///< for what stands between text and buttons

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Enter presses the button that has the keyboard

private:
    QLabel *m_title = nullptr;
    QLabel *m_body = nullptr;
    QLabel *m_note = nullptr;
    QVBoxLayout *m_middle = nullptr;
    QVBoxLayout *m_buttons = nullptr;
};

/// A line to type a code or a password into, with growing pauses after wrong ones.
class TypedPage : public PlainPage
{
    Q_OBJECT

public:
    TypedPage(const char *objectName, bool isPassword, QWidget *parent = nullptr);
    QLineEdit *line() const { return m_line; }
    QString take(); ///< what was typed; the line is empty afterwards
    void wrong(const QString &sentence);
    void right(); ///< the pauses begin anew
    bool isPausing() const { return m_pausing; }
    /// Seconds to wait after so many wrong ones in a row.
    static int pauseAfter(int wrongOnes);
    void begin();

Q_SIGNALS:
    void entered();

private:
    QLineEdit *m_line = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_go = nullptr;
    int m_wrongOnes = 0;
    bool m_pausing = false;
};

} // namespace tingyu::ui
