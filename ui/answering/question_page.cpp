// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answering/question_page.h"

#include "ui/answering/answer_pages.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

using answering::AnswerKind;
using scales::Rational;

/// A second click of a double click belongs to no item the student has read. Keys are never held back.
constexpr qint64 clickPauseMs = 250;

QString clockText(const Rational &minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes.num() / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes.num() % 60, 2, 10, QLatin1Char('0'));
}

/// "22:30", "2230", "7" and "7.5" as typed; null when it is none.
Rational typedValue(const QString &text, AnswerKind kind)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    if (kind == AnswerKind::Number)
        return Rational::parseDecimal(plain.toLatin1());
    plain.remove(QLatin1Char(' '));
    if (!plain.contains(QLatin1Char(':')) && plain.size() >= 3)
        plain.insert(plain.size() - 2, QLatin1Char(':'));
    const QStringList parts = plain.split(QLatin1Char(':'));
    bool hoursGood = false, minutesGood = true;
    const int hours = parts.value(0).toInt(&hoursGood);
    const int minutes = parts.size() > 1 ? parts.at(1).toInt(&minutesGood) : 0;
    const bool good = hoursGood && minutesGood && parts.size() <= 2 && hours >= 0 && hours < 24 &&
                      minutes >= 0 && minutes < 60;
    return good ? Rational(hours * 60 + minutes) : Rational();
}

/// In lines of this width: a button breaks none by itself.
QString inLines(const QString &text, const QFontMetrics &metrics, int width)
{
    QString lines, line;
    for (const QChar letter : text) {
        if (!line.isEmpty() && metrics.horizontalAdvance(line + letter) > width) {
            const qsizetype blank = line.lastIndexOf(QLatin1Char(' '));
            const qsizetype cut = blank > 4 ? blank + 1 : line.size();
            lines += line.first(cut) + QLatin1Char('\n');
            line = line.sliced(cut);
        }
        line += letter;
    }
    return lines + line;
}

/// A digit, from either row of keys or an input method; -1: none.
int digitOf(const QString &text)
{
    return text.size() == 1 ? text.at(0).digitValue() : -1;
}

} // namespace

QuestionPage::QuestionPage(QWidget *parent) : QWidget(parent)
{
    const Theme &theme = Theme::instance();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false); // an input method would swallow the digits
    setAccessibleName(tr("答题"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme.px(48), theme.px(24), theme.px(48), theme.px(20));
    auto *head = new QHBoxLayout;
    m_title = answerLabel("questionTitle", this);
    m_number = answerLabel("questionNumber", this);
    head->addWidget(m_title, 1);
    head->addWidget(m_number);
    outer->addLayout(head);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(scroll);
    m_column = new QVBoxLayout(body);
    m_column->setSpacing(theme.px(8));
    m_column->setContentsMargins(0, 0, theme.px(16), 0);
    m_column->addStretch(1);
    m_text = answerLabel("questionText", body);
    m_text->setFont(theme.font(22, true));
    m_column->addWidget(m_text);
    m_column->addSpacing(theme.px(10));
    m_typed = named(new QLineEdit(body), "questionTyped", tr("填写你的回答"));
    m_typed->setFont(theme.font(22));
    m_typed->setMaximumWidth(theme.px(260));
    m_typed->setMaxLength(12);
    m_typed->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_typed->installEventFilter(this);
    m_column->addWidget(m_typed);
    m_problem = answerLabel("questionProblem", body);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_column->addWidget(m_problem);
    m_own = answerLabel("questionOwn", body);
    m_own->setProperty("role", QStringLiteral("caption"));
    m_column->addWidget(m_own);
    m_column->addStretch(2);
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);

    m_before = answerLabel("questionBefore", this);
    m_before->setProperty("role", QStringLiteral("caption"));
    outer->addWidget(m_before);
    auto *row = new QHBoxLayout;
    m_back = answerButton(tr("上一题"), "questionBack", tr("回到上一题"), this);
    m_skip = answerButton(tr("跳过这一题"), "questionSkip", tr("跳过这一题不答"), this);
    m_next = answerButton(tr("下一题"), "questionNext", tr("到下一题"), this);
    m_stop = answerButton(tr("先停一下"), "questionStop", tr("停止答题"), this);
    row->addWidget(m_back);
    row->addWidget(m_next);
    row->addStretch(1);
    row->addWidget(m_skip);
    row->addWidget(m_stop);
    outer->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, [this] { step(m_flow != nullptr && m_flow->goBack()); });
    connect(m_skip, &QPushButton::clicked, this, [this] {
        if (m_flow != nullptr) {
            m_flow->skip();
            step(true);
        }
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_flow != nullptr && m_typed->isVisibleTo(this))
            acceptTyped();
        else
            step(m_flow != nullptr && m_flow->goOn());
    });
    connect(m_stop, &QPushButton::clicked, this, &QuestionPage::stopAsked);
}

void QuestionPage::take(answering::AnswerFlow *flow)
{
    m_flow = flow;
    showItem();
}

void QuestionPage::clear()
{
    m_flow = nullptr;
    for (QLabel *one : {m_title, m_number, m_text, m_own, m_before, m_problem})
        one->clear();
    m_typed->clear();
    for (QPushButton *choice : std::as_const(m_choices)) {
        choice->setText({});
        choice->setAccessibleName({});
        choice->hide();
    }
}

QString QuestionPage::wordsOf(qsizetype item) const
{
    const answering::Questionnaire &questionnaire = m_flow->questionnaire();
    const answering::AnswerSet &set = questionnaire.setOf(questionnaire.questions.at(item));
    const Rational value = m_flow->answerAt(item);
    if (value.isNull())
        return m_flow->isSkipped(item) ? tr("跳过了") : QString();
    for (const answering::AnswerSet::Choice &choice : set.choices) {
        if (choice.value == value)
            return choice.label;
    }
    return set.kind == AnswerKind::Clock ? clockText(value) : QString::fromLatin1(value.toJsonNumber());
}

void QuestionPage::showItem()
{
    if (m_flow == nullptr || m_flow->atEnd())
        return;
    const answering::Question &question = m_flow->question();
    const answering::AnswerSet &set = m_flow->answerSet();
    m_title->setText(m_flow->questionnaire().title);
    m_number->setText(tr("第 %1 题,共 %2 题").arg(m_flow->number()).arg(m_flow->count()));
    m_text->setText(question.text);
    m_problem->clear();
    const qsizetype wanted = set.isListed() ? set.choices.size() : 0;
    while (m_choices.size() < wanted) {
        const auto number = static_cast<int>(m_choices.size()) + 1;
        auto *choice = answerButton({}, "questionChoice", {}, this);
        choice->setObjectName(QStringLiteral("questionChoice.%1").arg(number));
        choice->setStyleSheet(QStringLiteral("text-align: left"));
        connect(choice, &QPushButton::clicked, this, [this, number] {
            if (m_shown.elapsed() >= clickPauseMs)
                choose(number);
        });
        m_column->insertWidget(m_column->indexOf(m_typed) + static_cast<int>(m_choices.size()), choice);
        m_choices.append(choice);
    }
    const Rational standing = m_flow->answerAt(m_flow->position());
    for (qsizetype n = 0; n < m_choices.size(); ++n) {
        QPushButton *choice = m_choices.at(n);
        choice->setVisible(n < wanted);
        if (n >= wanted)
            continue;
        const answering::AnswerSet::Choice &one = set.choices.at(n);
        choice->setText(inLines(QStringLiteral("%1   %2").arg(n + 1).arg(one.label), choice->fontMetrics(),
                                width() - 4 * Theme::instance().px(48)));
        choice->setAccessibleName(one.label);
        choice->setChecked(false);
    }
    m_typed->setVisible(!set.isListed());
    m_typed->setText(set.isListed() ? QString() : wordsOf(m_flow->position()));
    if (!set.isListed() && standing.isNull())
        m_typed->clear();
    m_typed->setPlaceholderText(set.kind == AnswerKind::Clock ? tr("24 小时制,如 22:30") : QString());
    const QString own = wordsOf(m_flow->position());
    m_own->setText(own.isEmpty() ? QString() : tr("你选的是:%1").arg(own));
    const qsizetype before = m_flow->before();
    m_before->setText(before < 0 ? QString() : tr("上一题你选的是:%1").arg(wordsOf(before)));
    m_back->setEnabled(before >= 0);
    m_next->setVisible(!own.isEmpty() || !set.isListed());
    if (set.isListed())
        setFocus();
    else
        m_typed->setFocus();
    m_shown.start();
}

void QuestionPage::step(bool went)
{
    if (!went)
        return;
    if (m_flow->atEnd()) {
        Q_EMIT moved();
        Q_EMIT ended();
        return;
    }
    showItem();
    Q_EMIT moved();
}

void QuestionPage::choose(int number)
{
    step(m_flow != nullptr && m_flow->choose(number));
}

void QuestionPage::acceptTyped()
{
    const answering::AnswerSet &set = m_flow->answerSet();
    const Rational value = typedValue(m_typed->text(), set.kind);
    if (m_flow->answer(value)) {
        step(true);
        return;
    }
    m_problem->setText(set.kind == AnswerKind::Clock ? tr("请填一个时间,如 22:30。")
                                                     : tr("请填 %1 到 %2 之间的数。")
                                                           .arg(QString::fromLatin1(set.min.toText()),
                                                                QString::fromLatin1(set.max.toText())));
    m_typed->setFocus();
    m_typed->selectAll();
}

bool QuestionPage::key(const QKeyEvent &event)
{
    if (m_flow == nullptr || m_flow->atEnd())
        return false;
    const bool typing = !m_flow->answerSet().isListed();
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return true; // nothing behind any of them here
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.isAutoRepeat())
            return true;
        if (auto *pressed = qobject_cast<QPushButton *>(focusWidget());
            pressed != nullptr && pressed->hasFocus())
            pressed->click();
        else if (typing)
            acceptTyped();
        else
            step(m_flow->goOn());
        return true;
    case Qt::Key_Backspace:
        if (typing && !m_typed->text().isEmpty())
            return false; // takes back a figure first
        if (!event.isAutoRepeat())
            step(m_flow->goBack());
        return true;
    default:
        break;
    }
    const int digit = digitOf(event.text());
    if (typing || digit < 0)
        return false;
    if (!event.isAutoRepeat()) // a key held down is one answer
        choose(digit == 0 ? 10 : digit);
    return true;
}

void QuestionPage::keyPressEvent(QKeyEvent *event)
{
    if (!key(*event))
        QWidget::keyPressEvent(event);
}

bool QuestionPage::eventFilter(QObject *watched, QEvent *event)
{
    return watched == m_typed && event->type() == QEvent::KeyPress &&
           key(*static_cast<QKeyEvent *>(event)); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
}

} // namespace tingyu::ui
