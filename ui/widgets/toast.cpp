// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

namespace tingyu::ui {

Toast::Toast(QWidget *over)
    : QFrame(over)
    , m_text(label({}, nullptr, this))
    , m_undo(new QPushButton(tr("撤销"), this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("toast"));
    named(m_undo, "toastUndo", tr("撤销刚才的操作"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(16), px(8), px(12), px(8));
    row->setSpacing(px(14));
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const auto action = m_action;
        hide();
        if (action)
            action();
    });
    over->installEventFilter(this);
    hide();
}

void Toast::say(const QString &text, const std::function<void()> &undo)
{
    m_action = undo;
    m_text->setText(text);
    setAccessibleName(text);
    m_undo->setVisible(static_cast<bool>(undo));
    m_timer->start(undo ? 12'000 : 6'000);
    show();
    place();
    raise();
}

QString Toast::text() const
{
    return isVisible() ? m_text->text() : QString();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::place()
{
    adjustSize();
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, room.height() - height() - px(44));
}

} // namespace tingyu::ui
