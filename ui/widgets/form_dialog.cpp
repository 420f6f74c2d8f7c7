// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_dialog.h"

#include "core/base/result.h"
#include "ui/text/error_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace tingyu::ui {

FormDialog::FormDialog(const char *name, const QString &title, QWidget *parent)
    : QDialog(parent), m_banner(new Banner(this)), m_grid(new QGridLayout)
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(label(title, "cardTitle", this));
    column->addWidget(m_banner);
    column->addLayout(m_grid);
    column->addStretch(1);
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
    m_banner->clear();
    m_sending = true;
    m_ok->setEnabled(false);
    m_submit();
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
    m_sending = false;
    m_ok->setEnabled(true);
    m_banner->say(Banner::Kind::Attention, sentence);
    if (field != nullptr)
        field->setFocus();
}

void FormDialog::offer(const QString &sentence, const char *field, const QString &words,
                       std::function<void()> action)
{
    refuse(sentence, nullptr);
    auto *button = m_banner->addAction(words, std::move(action));
    button->setObjectName(objectName() % QLatin1Char('.') % QLatin1String(field));
    button->setFocus(Qt::OtherFocusReason);
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
