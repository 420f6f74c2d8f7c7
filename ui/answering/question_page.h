// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/answer_flow.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tingyu::ui {

/// One item at a time. Digits choose and go on, Enter goes on where something was said, Backspace goes back;
/// the mouse does the same. Skipping and stopping are always there. It shows answers, never what they mean.
class QuestionPage : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionPage(QWidget *parent = nullptr);
    /// The flow must live until clear() or the next take().
    void take(answering::AnswerFlow *flow);
    void clear(); ///< nothing of the student stays on the page

Q_SIGNALS:
    void moved(); ///< something was answered, left out or gone back to
    void ended(); ///< behind the last item
    void stopAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showItem();
    void step(bool went);
    void choose(int number);
    void acceptTyped();
    bool key(const QKeyEvent &event);
    QString wordsOf(qsizetype item) const;

    answering::AnswerFlow *m_flow = nullptr;
    QElapsedTimer m_shown;
    QLabel *m_title = nullptr;
    QLabel *m_number = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_own = nullptr; ///< what stands on this item already
    QLabel *m_before = nullptr;
    QLabel *m_problem = nullptr;
    QLineEdit *m_typed = nullptr;
    QVBoxLayout *m_column = nullptr;
    QList<QPushButton *> m_choices;
    QPushButton *m_back = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_stop = nullptr;
};

} // namespace tingyu::ui
