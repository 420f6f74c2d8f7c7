// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/job_strip.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>

namespace tingyu::ui {
namespace {

constexpr qint64 mostCounted = 100'000;

} // namespace

JobStrip::JobStrip(QWidget *over)
    : QFrame(over)
    , m_label(label({}, "strong", this))
    , m_count(label({}, "caption", this))
    , m_bar(named(new QProgressBar(this), "jobProgress", tr("任务进度")))
    , m_cancel(named(new ActionButton(tr("取消"), this), "jobCancel", tr("取消正在进行的任务")))
{
    setObjectName(QStringLiteral("jobStrip"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(px(14), px(10), px(12), px(10));
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(6));
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_count, 0, 1, Qt::AlignRight);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->addWidget(m_cancel, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    m_bar->setTextVisible(false);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_count->setText(tr("正在停止…"));
        Q_EMIT cancelAsked();
    });
    over->installEventFilter(this);
    hide();
}

void JobStrip::begin(const QString &label)
{
    m_label->setText(label);
    m_count->clear();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    show();
    place();
    raise();
}

void JobStrip::progress(qint64 done, qint64 total)
{
    if (!m_cancel->isEnabled())
        return;
    if (total <= 0) {
        m_bar->setRange(0, 0);
        m_count->setText(QLocale().toString(done));
        return;
    }
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(1000.0 * static_cast<double>(done) / static_cast<double>(total)));
    // Rows and people are counted; bytes say nothing.
    const double share = static_cast<double>(done) / static_cast<double>(total);
    m_count->setText(total <= mostCounted
                         ? QStringLiteral("%1 / %2").arg(QLocale().toString(done), QLocale().toString(total))
                         : QString(QLocale().toString(100 * share, 'f', 0) % QStringLiteral(" %")));
}

void JobStrip::end()
{
    hide();
}

bool JobStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void JobStrip::place()
{
    setFixedWidth(px(360));
    adjustSize();
    const QSize room = parentWidget()->size();
    move(room.width() - width() - px(20), room.height() - height() - px(40));
}

} // namespace tingyu::ui
