// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_dialog.h"

#include "core/base/result.h"
#include "ui/text/error_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/touched_fields.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int longestCaption = 200; ///< beside a field; a longer one takes more lines

constexpr int mostHeight = 640; ///< what a screen of 768 lines has room for beside its bars
constexpr int frameHeight = 40; ///< the window's own title line, which the screen has to hold too
constexpr int lowestFields = 120;

/// As high as what it holds, when there is room for that.
class FieldScroll final : public QScrollArea
{
public:
    explicit FieldScroll(QWidget *parent) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // where the screen is too narrow for the words
        setFocusPolicy(Qt::NoFocus);                         // the fields scroll it
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override { return widened(widget()->sizeHint()); }
    QSize minimumSizeHint() const override
    {
        QSize least = widened(widget()->minimumSizeHint());
        least.setHeight(std::min(widget()->sizeHint().height(), px(lowestFields)));
        return least;
    }
    int heightForWidth(int width) const override
    {
        return widget()->hasHeightForWidth() ? widget()->heightForWidth(width)
                                             : widget()->sizeHint().height();
    }

private:
    QSize widened(QSize size) const
    {
        return {size.width() + verticalScrollBar()->sizeHint().width(), size.height()};
    }
};

} // namespace

FormDialog::FormDialog(const char *name, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_banner(new Banner(this))
    , m_fields(new QWidget)
    , m_scroll(new FieldScroll(this))
    , m_grid(new QGridLayout)
    , m_touched(new TouchedFields(this))
{
    setObjectName(QString::fromLatin1(name));
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setMinimumWidth(px(460));
    m_grid->setHorizontalSpacing(px(12));
    m_grid->setVerticalSpacing(px(8));
    m_grid->setColumnStretch(1, 1);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addLayout(m_grid);
    fields->addStretch(1);
    m_scroll->setWidget(m_fields);
    m_fields->installEventFilter(this);
    m_banner->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { showField(now); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(label(title, "cardTitle", this));
    column->addWidget(m_banner);
    column->addWidget(m_scroll, 1);
}

FormDialog::~FormDialog()
{
    // A dialog that is still shown is hidden by its base class, which moves the keyboard: nobody is here to
    // follow.
    disconnect(qApp, &QApplication::focusChanged, this, nullptr);
}

void FormDialog::addNote(const QString &sentence)
{
    auto *note = label(sentence, "caption", this);
    note->setWordWrap(true);
    m_grid->addWidget(note, m_rows++, 0, 1, 2);
}

void FormDialog::addRow(const QString &words, QWidget *field, const char *name)
{
    field->setObjectName(objectName() % QLatin1Char('.') % QString::fromLatin1(name));
    field->setAccessibleName(words);
    auto *text = label(words, nullptr, this);
    text->setBuddy(field);
    m_grid->addWidget(text, m_rows, 0, Qt::AlignTop);
    text->setContentsMargins(0, px(6), 0, 0);
    if (text->sizeHint().width() > px(longestCaption)) { // the field keeps its room
        text->setWordWrap(true);
        text->setFixedWidth(px(longestCaption));
    }
    m_grid->addWidget(field, m_rows++, 1);
}

QLineEdit *FormDialog::addLine(const char *field, const QString &words)
{
    auto *line = new QLineEdit(this);
    addRow(words, line, field);
    return line;
}

DateField *FormDialog::addDate(const char *field, const QString &words, const QDate &today)
{
    auto *date = new DateField(today, this);
    addRow(words, date, field);
    return date;
}

QPlainTextEdit *FormDialog::addText(const char *field, const QString &words)
{
    auto *text = new TextArea(this);
    text->setFixedHeight(px(92));
    addRow(words, text, field);
    return text;
}

QComboBox *FormDialog::addChoice(const char *field, const QString &words, const QList<CodeName> &choices)
{
    auto *choice = new QComboBox(this);
    fillChoices(choice, choices);
    addRow(words, choice, field);
    return choice;
}

SegmentedChoice *FormDialog::addSegments(const char *field, const QString &words,
                                         const QList<CodeName> &choices)
{
    auto *segments = new SegmentedChoice(this);
    addRow(words, segments, field);
    for (const auto &[code, name] : choices)
        segments->add(code, name);
    segments->setCurrentCode(choices.value(0).first);
    return segments;
}

QCheckBox *FormDialog::addCheck(const char *field, const QString &words)
{
    auto *check = new QCheckBox(words, this);
    check->setObjectName(objectName() % QLatin1Char('.') % QString::fromLatin1(field));
    check->setAccessibleName(words);
    m_grid->addWidget(check, m_rows++, 1);
    return check;
}

void FormDialog::setRowVisible(QWidget *field, bool visible)
{
    field->setVisible(visible);
    for (auto *text : findChildren<QLabel *>()) {
        if (text->buddy() == field)
            text->setVisible(visible);
    }
}

// Made last, so that the keyboard reaches the fields first.
void FormDialog::setSubmit(const QString &words, std::function<void()> submit)
{
    Q_ASSERT(m_ok == nullptr);
    m_ok = new ActionButton(words, this);
    m_ok->setObjectName(objectName() % QStringLiteral(".ok"));
    m_ok->setPrimary(true);
    connect(m_ok, &QPushButton::clicked, this, &FormDialog::send);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &FormDialog::send);
    }
    auto *cancel = new ActionButton(tr("取消"), this);
    cancel->setObjectName(objectName() % QStringLiteral(".cancel"));
    cancel->setAccessibleName(tr("取消:%1").arg(windowTitle()));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(10));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_ok);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    m_ok->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_ok->setShortcut({}); // shown only: a button waits before it acts on its key
    m_ok->setAccessibleName(words);
    m_submit = std::move(submit);
}

void FormDialog::send()
{
    if (m_sending || !m_submit)
        return;
    unsay();
    m_sending = true;
    m_sentFrom = focusWidget();
    m_ok->setEnabled(false);
    m_submit();
}

/// A row or a message that comes or goes changes the height that is wanted.
bool FormDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isChanged =
        event->type() == QEvent::LayoutRequest ||
        (watched != m_fields && (event->type() == QEvent::Show || event->type() == QEvent::Hide));
    if (isChanged && isVisible())
        QMetaObject::invokeMethod(this, &FormDialog::fit, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

void FormDialog::showEvent(QShowEvent *event)
{
    fit();
    m_touched->watch();
    QDialog::showEvent(event);
}

/// Grows to what it holds, as far as low screens go; a person's larger window stays.
void FormDialog::fit()
{
    m_fields->layout()->activate();
    m_scroll->updateGeometry();
    layout()->activate();
    const QRect room = screen()->availableGeometry();
    // The least width of the dialog's own keeps the layout from asking for what long words in large letters
    // need.
    const int width = std::max(
        this->width(), std::min(layout()->totalMinimumSize().width(), room.width() - px(frameHeight)));
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    const int height =
        std::min(std::max(std::min(wanted, mostHeight), this->height()), room.height() - px(frameHeight));
    if (QSize(width, height) == size())
        return;
    resize(width, height);
    if (isVisible() && !room.contains(geometry()))
        move(std::max(room.left(), std::min(x(), room.right() - frameGeometry().width())),
             std::max(room.top(), std::min(y(), room.bottom() - frameGeometry().height())));
}

void FormDialog::showField(QWidget *field)
{
    if (field == nullptr || !m_fields->isAncestorOf(field))
        return;
    m_scroll->ensureWidgetVisible(field, 0, px(16));
    m_askedFrom = field;
    if (m_isAsking)
        unsay(); // went on writing; another Esc is a new one
}

void FormDialog::reject()
{
    if (m_isAsking || !(m_isChanged || m_touched->isAny())) {
        QDialog::reject();
        return;
    }
    if (m_fields->isAncestorOf(focusWidget()))
        m_askedFrom = focusWidget();
    m_banner->say(Banner::Kind::Attention, tr("改过的内容还没有保存,离开就没有了。再按一次 Esc 也会离开。"));
    addOffer("stay", tr("继续填写"), [this] { stopAsking(); })->setFocus(Qt::OtherFocusReason);
    addOffer("leave", tr("不保存"), [this] { QDialog::reject(); });
    m_isAsking = true;
}

void FormDialog::stopAsking()
{
    if (m_askedFrom != nullptr)
        m_askedFrom->setFocus(Qt::OtherFocusReason); // before the button goes, and the keyboard with it
    unsay();
}

Banner *FormDialog::addBanner()
{
    auto *banner = new Banner(this);
    banner->installEventFilter(this);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_scroll), banner);
    return banner;
}

void FormDialog::finish()
{
    accept();
}

void FormDialog::refuse(const Error &error)
{
    refuse(text::sentence(error), nullptr);
}

void FormDialog::refuse(const QString &sentence, QWidget *field)
{
    m_isAsking = false;
    m_sending = false;
    m_ok->setEnabled(true);
    m_banner->say(Banner::Kind::Attention, sentence);
    // A button that cannot be pressed hands the keyboard on, and the next one is the one that leaves.
    if (QWidget *to = field != nullptr ? field : m_sentFrom.data(); to != nullptr)
        to->setFocus(Qt::OtherFocusReason);
    m_sentFrom = nullptr;
}

void FormDialog::tell(const QString &sentence)
{
    m_isAsking = false;
    m_banner->say(Banner::Kind::Info, sentence);
}

void FormDialog::unsay()
{
    m_isAsking = false;
    m_banner->clear();
}

QPushButton *FormDialog::addOffer(const char *field, const QString &words,
                                  const std::function<void()> &action)
{
    QPushButton *button = m_banner->addAction(words, action);
    button->setObjectName(objectName() % QLatin1Char('.') % QLatin1String(field));
    return button;
}

void FormDialog::offer(const QString &sentence, const char *field, const QString &words,
                       const std::function<void()> &action)
{
    refuse(sentence, nullptr);
    addOffer(field, words, action)->setFocus(Qt::OtherFocusReason);
}

void FormDialog::suggest(const QString &sentence, const char *field, const QString &words,
                         const std::function<void()> &action)
{
    tell(sentence);
    addOffer(field, words, action);
}

void FormDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    else
        focusNextPrevChild(true);
}

QString chosenCode(const QComboBox *choice)
{
    return choice->currentData().toString();
}

void chooseCode(QComboBox *choice, const QString &code)
{
    const int at = choice->findData(code);
    if (at < 0 && !code.isEmpty()) {
        choice->addItem(code, code); // a value of an older or a foreign roll stays what it is
        choice->setCurrentIndex(choice->count() - 1);
        return;
    }
    choice->setCurrentIndex(at);
}

void fillChoices(QComboBox *choice, const QList<CodeName> &choices)
{
    choice->clear();
    for (const auto &[code, name] : choices)
        choice->addItem(name, code);
}

} // namespace tingyu::ui
