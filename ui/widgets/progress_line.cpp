// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_line.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>

namespace tingyu::ui {

ProgressLine::ProgressLine(const char *name, const QString &spoken, QWidget *parent)
    : QWidget(parent)
    , m_words(label({}, "strong", this))
    , m_percent(label({}, "caption", this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new ActionButton(tr("停止"), this))
{
    const QString stem = QString::fromLatin1(name);
    setObjectName(stem);
    m_bar->setObjectName(stem % QStringLiteral(".bar"));
    m_bar->setAccessibleName(spoken);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(stem % QStringLiteral(".cancel"));
    m_cancel->setAccessibleName(tr("停止:%1").arg(spoken));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(6));
    grid->addWidget(m_words, 0, 0);
    grid->addWidget(m_percent, 0, 1, Qt::AlignRight);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->addWidget(m_cancel, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);
    m_words->setWordWrap(true);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_percent->setText(tr("正在停止…"));
        Q_EMIT cancelAsked();
    });
    hide();
}

void ProgressLine::begin(const QString &words)
{
    m_words->setText(words);
    m_percent->clear();
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    show();
}

void ProgressLine::progress(qint64 done, qint64 total)
{
    if (!m_cancel->isEnabled())
        return;
    if (total <= 0) {
        m_bar->setRange(0, 0);
        return;
    }
    const double share = static_cast<double>(done) / static_cast<double>(total);
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(1000 * share));
    m_percent->setText(QLocale().toString(100 * share, 'f', 0) % QStringLiteral(" %"));
}

void ProgressLine::end()
{
    hide();
}

} // namespace tingyu::ui
