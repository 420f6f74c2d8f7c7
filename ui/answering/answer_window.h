// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answering/answer_sitting.h"
#include "core/base/clock.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tingyu::ui {

class PlainPage;
class QuestionPage;
class SeatPage;
class TypedPage;

/// The whole screen of a PC that students answer on: code or seat, one sheet after the other, thanks, the
/// next student. It knows a plan and a folder, and nothing of a vault. Ends by password alone.
class AnswerWindow : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        answering::StationPlan plan;
        QList<answering::RoomRound::Seat> seats; ///< of a round on the PC of the room; else codes are asked
        QString folder;
        QString digits; ///< of the plan, shown for who wants to compare; empty: none
        const Clock &clock;
        std::function<void()> leave;
    };
    explicit AnswerWindow(Parts parts);
    ~AnswerWindow() override;

    /// Which page is shown: code, seats, hello, intro, question, check, stop, closing, password.
    QString place() const;
    /// Over the whole screen, in front of everything, and back there within a moment when another window
    /// took the keyboard or it was put away.
    void holdScreen();
    void setIdleMs(int ms) { m_idle.setInterval(ms); } ///< tests do not wait
    void setThanksMs(int ms) { m_thanks.setInterval(ms); }

protected:
    void closeEvent(QCloseEvent *event) override; ///< refused: the password is the way out
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void comeBack();
    void turnTo(QWidget *page);
    void begin(); ///< ready for the next student: nothing of the one before
    void enterCode();
    void fillSeats();
    void sit(Result<answering::AnswerSitting> sitting);
    void showIntro();
    void askItems();
    void keepSoon();
    void keepNow();
    void showCheck();
    void showStop();
    void handIn(bool stopped);
    void showClosing();
    void askPassword(const std::function<void()> &then);
    void checkPassword();

    Parts m_parts;
    answering::StationFiles m_files;
    std::optional<answering::AnswerSitting> m_sitting;
    std::function<void()> m_then; ///< after the password
    QTimer m_keep, m_idle, m_thanks, m_hold;
    int m_unseen = 0;       ///< looks in a row at which nothing of it was on the screen
    QElapsedTimer m_active; ///< since the last key of the items
    qint64 m_spentMs = 0;
    QStackedWidget *m_stack = nullptr;
    TypedPage *m_code = nullptr;
    SeatPage *m_seats = nullptr;
    PlainPage *m_hello = nullptr;
    PlainPage *m_intro = nullptr;
    QuestionPage *m_question = nullptr;
    PlainPage *m_check = nullptr;
    PlainPage *m_stop = nullptr;
    PlainPage *m_closing = nullptr;
    TypedPage *m_password = nullptr;
    QPushButton *m_talk = nullptr;
    QPushButton *m_checkBack = nullptr;
};

} // namespace tingyu::ui
