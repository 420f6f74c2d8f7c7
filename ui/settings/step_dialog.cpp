// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/step_dialog.h"

#include "ui/shell/help_key.h"
#include "ui/text/error_text.h"
#include "ui/widgets/progress_line.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {

StepDialog::StepDialog(const char *name, const QString &title, const QString &helpTask,
                       const QString &progress, PageHost &host, QWidget *parent)
    : QDialog(parent)
    , m_host(host)
    , m_title(label(title, "cardTitle", this))
    , m_banner(new Banner(this))
    , m_steps(new QStackedWidget(this))
    , m_progress(new ProgressLine(QByteArray(name).append(".progress").constData(), progress, this))
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    const QString begin = QString::fromLatin1(name);
    setObjectName(begin + QStringLiteral("Dialog"));
    m_title->setObjectName(begin + QStringLiteral(".title"));
    m_banner->setObjectName(begin + QStringLiteral(".message"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setHelpTask(*this, helpTask);
    setWindowTitle(title);
    setMinimumWidth(px(560));
    auto *row = new QHBoxLayout;
    row->addLayout(m_left);
    row->addStretch(1);
    row->addLayout(m_right);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    column->addWidget(m_title);
    column->addWidget(m_banner);
    column->addWidget(m_steps, 1);
    column->addWidget(m_progress);
    column->addLayout(row);
    connect(m_progress, &ProgressLine::cancelAsked, this, [this] { m_host.tasks().cancelLong(); });
    connect(&m_host.tasks(), &TaskRunner::longProgress, m_progress, &ProgressLine::progress);
}

ActionButton *StepDialog::addButton(Side side, const char *objectName, const QString &words,
                                    const QString &spoken, const QList<int> &steps)
{
    auto *button = named(new ActionButton(words, this), objectName, spoken);
    (side == Side::Left ? m_left : m_right)->addWidget(button);
    m_buttons.append({button, steps});
    return button;
}

QVBoxLayout *StepDialog::addStep(int spacing)
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(spacing));
    m_steps->addWidget(page);
    return column;
}

void StepDialog::go(int step)
{
    m_banner->clear();
    m_steps->setCurrentIndex(step);
    for (const auto &[button, steps] : std::as_const(m_buttons))
        button->setVisible(steps.contains(step));
    check();
    entered(step);
    adjustSize();
}

int StepDialog::step() const
{
    return m_steps->currentIndex();
}

void StepDialog::setTitle(const QString &words)
{
    m_title->setText(words);
}

void StepDialog::refuse(const Error &error)
{
    m_banner->say(error.code == Errc::Damaged ? Banner::Kind::Problem : Banner::Kind::Attention,
                  text::sentence(error));
}

void StepDialog::setBusy(const QString &words)
{
    m_isBusy = !words.isEmpty();
    if (m_isBusy) {
        m_banner->clear();
        m_progress->begin(words);
    } else {
        m_progress->end();
    }
    check();
}

void StepDialog::reject()
{
    if (m_isBusy)
        m_host.tasks().cancelLong();
    else
        QDialog::reject();
}

} // namespace tingyu::ui
