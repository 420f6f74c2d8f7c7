// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answering/seat_page.h"

#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr qsizetype across = 3;

} // namespace

SeatPage::SeatPage(QWidget *parent) : PlainPage("seats", parent), m_scroll(new QScrollArea(this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(inside);
    const int gap = Theme::instance().px(10);
    column->setContentsMargins(0, 0, gap, 0);
    m_grid = new QGridLayout;
    m_grid->setSpacing(gap);
    column->addLayout(m_grid);
    column->addStretch(1);
    m_scroll->setWidget(inside);
    middle()->addWidget(m_scroll);
}

QPushButton *SeatPage::addLeave(const QString &text, const char *objectName, const QString &accessibleName,
                                const std::function<void()> &action)
{
    m_leave = add(text, objectName, accessibleName, false, action);
    return m_leave;
}

void SeatPage::empty()
{
    setFocusProxy(nullptr);
    for (QPushButton *button : std::as_const(m_shown)) {
        button->hide();
        button->setText({}); // it goes a little later, the name goes now
        button->setAccessibleName({});
        button->deleteLater();
    }
    m_shown.clear();
}

void SeatPage::put(QPushButton *button, qsizetype at)
{
    m_grid->addWidget(button, static_cast<int>(at / across), static_cast<int>(at % across));
    QWidget::setTabOrder(m_shown.isEmpty() ? m_leave : m_shown.last(), button);
    m_shown.append(button);
    if (at == 0)
        setFocusProxy(button);
    button->show();
}

void SeatPage::offer(const QStringList &names, const std::function<void(qsizetype)> &chosen)
{
    empty();
    for (qsizetype at = 0; at < names.size(); ++at) {
        auto *button = answerButton(names.at(at), "seat", names.at(at), this);
        button->setObjectName(QStringLiteral("seat.%1").arg(at));
        connect(button, &QPushButton::clicked, this, [chosen, at] { chosen(at); });
        put(button, at);
    }
    if (!m_shown.isEmpty())
        QWidget::setTabOrder(m_shown.last(), m_leave);
}

void SeatPage::offerNext(const QString &text, const QString &accessibleName,
                         const std::function<void()> &action)
{
    empty();
    auto *button = answerButton(text, "nextSeat", accessibleName, this);
    button->setProperty("primary", true);
    connect(button, &QPushButton::clicked, this, action);
    put(button, 0);
    QWidget::setTabOrder(button, m_leave);
}

void SeatPage::cover()
{
    empty();
}

} // namespace tingyu::ui
