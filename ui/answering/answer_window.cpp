// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answering/answer_window.h"

#include "core/answering/answer_seal.h"
#include "ui/answering/answer_pages.h"
#include "ui/answering/question_page.h"
#include "ui/answering/seat_page.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWindow>

namespace tingyu::ui {
namespace {

constexpr int keepAfterMs = 300;      ///< a burst of keys is one write
constexpr int idleMs = 5 * 60 * 1000; ///< somebody went away: covered, what was begun is kept
constexpr int closingMs = 90 * 1000;  ///< the thanks go by themselves
constexpr int backMs = 40;            ///< how long another window may have the keyboard
constexpr int holdMs = 300;           ///< and it is asked for again where the system did not give it back
constexpr int mostUnseen = 4;         ///< of these, until the window is put up anew
constexpr qint64 longestPauseMs = 120'000; ///< longer ones are not counted as time of answering

} // namespace

AnswerWindow::AnswerWindow(Parts parts) : m_parts(std::move(parts)), m_files(m_parts.folder)
{
    setObjectName(QStringLiteral("answerWindow"));
    setWindowTitle(tr("答题"));
    setProperty("ground", true);
    setAttribute(Qt::WA_StyledBackground);
    Theme::instance().dress(this);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepAfterMs);
    connect(&m_keep, &QTimer::timeout, this, &AnswerWindow::keepNow);
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleMs);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        keepNow();
        begin();
    });
    m_thanks.setSingleShot(true);
    m_thanks.setInterval(closingMs);
    connect(&m_thanks, &QTimer::timeout, this, &AnswerWindow::begin);
    m_hold.setInterval(holdMs);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        const bool unseen = isVisible() && windowHandle() != nullptr && !windowHandle()->isExposed();
        m_unseen = unseen ? m_unseen + 1 : 0;
        // Put away by "show the desktop" it is not minimised as far as it knows, and its wish for the
        // keyboard is refused; a window that is new is shown.
        if (m_unseen >= mostUnseen) {
            m_unseen = 0;
            hide();
        }
        comeBack();
    });
    build();
    qApp->installEventFilter(this);
    if (m_parts.seats.isEmpty())
        begin();
    else
        fillSeats(); // the helper has just given the password
}

AnswerWindow::~AnswerWindow()
{
    keepNow();
}

/// Another window in front would hide this one; another with the keyboard would read what is typed here: the
/// window of the room, which begins anew behind it and asks for a password, does just that.
void AnswerWindow::holdScreen()
{
    setWindowFlag(Qt::WindowStaysOnTopHint);
    showFullScreen();
    m_hold.start();
}

void AnswerWindow::comeBack()
{
    if (isMinimized() || !isVisible())
        showFullScreen();
    if (!isActiveWindow()) {
        raise();
        activateWindow();
    }
}

void AnswerWindow::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack);
    const auto leave = [this] { askPassword(m_parts.leave); };

    m_code = new TypedPage("code", false, this);
    m_code->say(tr("请输入作答条上的编号"), tr("编号有 12 个字母和数字,大小写都可以,横线不用输。"));
    m_code->note()->setText(m_parts.digits.isEmpty() ? QString() : tr("校验 %1").arg(m_parts.digits));
    connect(m_code, &TypedPage::entered, this, &AnswerWindow::enterCode);
    m_code->add(tr("老师:退出"), "leaveFromCode", tr("老师退出答题"), false, leave)
        ->setProperty("link", true);

    m_seats = new SeatPage(this);
    m_seats->addLeave(tr("老师:退出"), "leaveFromSeats", tr("老师退出答题"), leave)
        ->setProperty("link", true);

    m_hello = new PlainPage("hello", this);
    m_hello->add(tr("是我"), "helloYes", tr("是我,继续"), true, [this] { showIntro(); });
    m_hello->add(tr("不是我"), "helloNo", tr("不是我,返回"), false, [this] { begin(); });

    m_intro = new PlainPage("intro", this);
    m_intro->add(tr("开始答题"), "introStart", tr("开始答题"), true, [this] { askItems(); });

    m_question = new QuestionPage(this);
    m_question->setObjectName(QStringLiteral("question"));
    connect(m_question, &QuestionPage::moved, this, &AnswerWindow::keepSoon);
    connect(m_question, &QuestionPage::ended, this, &AnswerWindow::showCheck);
    connect(m_question, &QuestionPage::stopAsked, this, &AnswerWindow::showStop);

    m_check = new PlainPage("check", this);
    m_check->add(tr("交卷"), "handIn", tr("交卷"), false, [this] { handIn(false); })
        ->setProperty("primary", true);
    m_checkBack = m_check->add(tr("回去看看"), "checkBack", tr("回到题目"), false, [this] {
        m_sitting->flow().goBack();
        askItems();
    });

    m_stop = new PlainPage("stop", this);
    m_stop->say(tr("可以停下来"),
                tr("想休息、不想答了,都可以,没有关系。答过的已经存好,只有用你自己的编号才打得开。"));
    m_stop->add(tr("接着答"), "stopGoOn", tr("接着答题"), true, [this] { askItems(); });
    m_stop->add(tr("以后再接着答"), "stopLater", tr("存好,以后再接着答"), false, [this] {
        keepNow();
        showClosing();
    });
    m_stop->add(tr("不答了,交上答过的"), "stopHandIn", tr("不答了,把答过的交上去"), false,
                [this] { handIn(true); });

    m_closing = new PlainPage("closing", this);
    m_talk = m_closing->add(tr("我想和老师聊聊"), "wantTalk", tr("我想和老师聊聊"), false, [this] {
        const bool asked = m_sitting && m_sitting->askForTalk(m_parts.clock.nowLocal());
        m_talk->setEnabled(!asked);
        m_closing->note()->setText(asked ? tr("已经告诉老师了,老师会来约你。")
                                         : tr("没有存上,请直接告诉老师。"));
    });
    m_closing->add(tr("好了"), "closingDone", tr("结束"), true, [this] { begin(); });

    m_password = new TypedPage("password", true, this);
    m_password->say(tr("请老师输入密码"), {});
    m_password->add(tr("返回"), "passwordBack", tr("返回答题"), false, [this] { begin(); });
    connect(m_password, &TypedPage::entered, this, &AnswerWindow::checkPassword);

    for (QWidget *page :
         {static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_seats), static_cast<QWidget *>(m_hello),
          static_cast<QWidget *>(m_intro), static_cast<QWidget *>(m_question),
          static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_stop), static_cast<QWidget *>(m_closing),
          static_cast<QWidget *>(m_password)})
        m_stack->addWidget(page);
}

QString AnswerWindow::place() const
{
    return m_stack->currentWidget()->objectName();
}

void AnswerWindow::turnTo(QWidget *page)
{
    m_thanks.stop(); // of the one before: the next one's thanks have their whole time
    m_stack->setCurrentWidget(page);
    page->setFocus();
    if (page == m_code || page == m_seats || page == m_password)
        m_idle.stop();
    else
        m_idle.start();
}

void AnswerWindow::begin()
{
    m_keep.stop();
    m_question->clear();
    m_sitting.reset();
    m_then = nullptr;
    for (PlainPage *page : {m_hello, m_intro, m_check, m_closing}) {
        page->clear();
        page->note()->clear();
    }
    if (m_parts.seats.isEmpty()) {
        m_code->begin();
        turnTo(m_code);
    } else {
        // Names of the others are for the helper's eyes.
        m_seats->say(tr("请叫老师来"), tr("老师会帮下一位同学开始。"));
        m_seats->offerNext(tr("老师:选下一位"), tr("老师选下一位同学"),
                           [this] { askPassword([this] { fillSeats(); }); });
        turnTo(m_seats);
    }
}

void AnswerWindow::fillSeats()
{
    m_question->clear();
    m_sitting.reset();
    m_seats->say(tr("请选作答的同学"), {});
    QStringList names;
    for (const answering::RoomRound::Seat &seat : std::as_const(m_parts.seats))
        names.append(tr("%1 %2").arg(seat.taker.className, seat.taker.name));
    m_seats->offer(names, [this](qsizetype at) {
        sit(answering::AnswerSitting::bySeat(m_parts.plan, m_files, m_parts.seats.at(at)));
    });
    turnTo(m_seats);
}

void AnswerWindow::enterCode()
{
    const QString code = answering::tidyCode(m_code->take());
    if (code.isEmpty()) {
        m_code->wrong(tr("编号要有 12 个字母和数字,请对照作答条再输一次。"));
        return;
    }
    auto sitting = answering::AnswerSitting::byCode(m_parts.plan, m_files, code);
    if (!sitting && sitting.error().code == Errc::NotFound) {
        m_code->wrong(tr("没有这个编号,请对照作答条再输一次。"));
        return;
    }
    m_code->right();
    sit(std::move(sitting));
}

void AnswerWindow::sit(Result<answering::AnswerSitting> sitting)
{
    if (!sitting) {
        m_code->wrong(tr("这里的作答设置不完整,请告诉老师。"));
        return;
    }
    m_sitting = *std::move(sitting);
    m_seats->cover();
    if (m_sitting->isOver()) {
        showClosing();
        return;
    }
    const answering::Taker &taker = m_sitting->taker();
    m_hello->say(tr("%1 %2,你好").arg(taker.className, taker.name), tr("这是你的名字吗?"));
    turnTo(m_hello);
}

void AnswerWindow::showIntro()
{
    const answering::Questionnaire &words = m_sitting->flow().questionnaire();
    QStringList body{
        words.instructions,
        tr("答案没有对错,按自己的情况选就好。不想答的题可以跳过,随时可以停下来。回答只有心理老师能看到。")};
    if (m_sitting->wasTakenUp())
        body.append(tr("上次答到第 %1 题,可以接着答。").arg(m_sitting->flow().number()));
    m_intro->say(words.title, body.join(QStringLiteral("\n\n")));
    m_intro->note()->setText(words.notice);
    turnTo(m_intro);
}

void AnswerWindow::askItems()
{
    if (m_sitting->flow().atEnd()) {
        showCheck();
        return;
    }
    m_spentMs = 0;
    m_active.start();
    m_question->take(&m_sitting->flow());
    turnTo(m_question);
}

void AnswerWindow::keepSoon()
{
    if (m_active.isValid()) {
        m_spentMs += std::min(m_active.restart(), longestPauseMs);
        m_sitting->addTime(static_cast<int>(m_spentMs / 1000));
        m_spentMs %= 1000;
    }
    if (!m_keep.isActive())
        m_keep.start();
}

void AnswerWindow::keepNow()
{
    m_keep.stop();
    if (m_sitting && !m_sitting->isOver() && m_sitting->flow().hasAnswer())
        static_cast<void>(m_sitting->keep()); // tried again at the next key; handing in says so when it fails
}

void AnswerWindow::showCheck()
{
    keepNow();
    m_question->clear();
    const qsizetype leftOut = m_sitting->flow().leftOut().size();
    m_check->say(tr("答完了"), leftOut == 0 ? tr("可以交卷了。交了以后就不能再改。")
                                            : tr("有 %n 道题跳过了,可以回去补,也可以就这样交。", nullptr,
                                                 static_cast<int>(leftOut)));
    turnTo(m_check);
    m_stack->setFocus(); // the hand-in is pressed on purpose, never by a key that came late
}

void AnswerWindow::showStop()
{
    keepNow();
    turnTo(m_stop);
}

void AnswerWindow::handIn(bool stopped)
{
    m_keep.stop();
    m_question->clear();
    const auto handed = m_sitting->handIn(m_parts.clock.nowLocal());
    if (!handed) {
        m_check->say(tr("还没有交上"),
                     tr("存不进去。请举手叫老师,先不要关机;老师来了可以再按一次「交卷」。"));
        turnTo(m_check);
        return;
    }
    if (m_sitting->isOver() || stopped)
        showClosing();
    else
        showIntro();
}

/// The same for everybody, whatever was answered.
void AnswerWindow::showClosing()
{
    m_question->clear();
    const QString whom = m_parts.plan.whom.isEmpty() ? tr("心理老师") : m_parts.plan.whom;
    m_closing->say(tr("谢谢你"),
                   tr("心里有事的时候,可以找%1说一说,也可以拨打 12356。愿意的话,现在就可以告诉老师你想聊聊。")
                       .arg(whom));
    m_talk->setEnabled(true);
    m_closing->note()->clear();
    turnTo(m_closing);
    m_thanks.start();
}

void AnswerWindow::askPassword(const std::function<void()> &then)
{
    m_then = then;
    m_password->begin();
    turnTo(m_password);
}

void AnswerWindow::checkPassword()
{
    const auto key = answering::wordKey(m_password->take(), m_parts.plan.salt, m_parts.plan.cost);
    if (!key || !answering::same(*key, m_parts.plan.leaveKey)) {
        m_password->wrong(tr("密码不对。"));
        return;
    }
    m_password->right();
    const auto then = m_then;
    m_then = nullptr;
    if (then)
        then();
}

void AnswerWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
}

void AnswerWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && m_hold.isActive() && !isActiveWindow())
        QTimer::singleShot(backMs, this, &AnswerWindow::comeBack);
}

bool AnswerWindow::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress) && m_idle.isActive())
        m_idle.start();
    return QWidget::eventFilter(watched, event);
}

} // namespace tingyu::ui
