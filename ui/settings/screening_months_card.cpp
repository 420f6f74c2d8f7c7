// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/screening_months_card.h"

#include "core/follow_up_services.h"
#include "core/screening/campaign_plan_service.h"
#include "core/services.h"
#include "ui/shell/page_read.h"
#include "ui/shell/page_write.h"
#include "ui/widgets/simple.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {

ScreeningMonthsCard::ScreeningMonthsCard(PageHost &host, QWidget *parent)
    : Card(tr("全校普测"), parent), m_host(host)
{
    setNote(tr("到了月份,今日页提醒建立普测"));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(12));
    m_months = named(new QLineEdit(this), "screeningMonths", tr("普测月份"));
    m_months->setPlaceholderText(tr("例如 3,9;留空不提醒"));
    m_months->setMaximumWidth(px(190));
    auto *caption = label(tr("普测月份(&E)"), "second", this);
    caption->setBuddy(m_months);
    row->addWidget(caption);
    row->addWidget(m_months);
    auto *source =
        label(tr("默认 3 月和 9 月,依据贵州省教育厅 2024 年 11 月 13 日的答复;本地要求不同的,照本地的写。"),
              "caption", this);
    source->setWordWrap(true);
    row->addWidget(source, 1);
    body()->addLayout(row);
    connect(m_months, &QLineEdit::editingFinished, this, &ScreeningMonthsCard::write);
    auto *second = new QHBoxLayout;
    second->setSpacing(px(12));
    m_days = named(new QLineEdit(this), "handoutDays", tr("问卷催收天数"));
    m_days->setMaximumWidth(px(190));
    auto *daysCaption = label(tr("问卷催收天数(&H)"), "second", this);
    daysCaption->setBuddy(m_days);
    second->addWidget(daysCaption);
    second->addWidget(m_days);
    auto *meaning =
        label(tr("家长和教师的问卷发出多少天还没收回,或测评结束后,今日页提醒催收。"), "caption", this);
    meaning->setWordWrap(true);
    second->addWidget(meaning, 1);
    body()->addLayout(second);
    connect(m_days, &QLineEdit::editingFinished, this, &ScreeningMonthsCard::writeDays);
}

void ScreeningMonthsCard::refresh()
{
    readThen(
        m_host, this,
        [](Services &services) { return CampaignPlanService(services.workplace, services.scales).months(); },
        [this](const QString &months) {
            m_shown = months;
            if (!m_months->hasFocus())
                m_months->setText(m_shown);
        });
    readThen(
        m_host, this, [](Services &services) { return services.followUp().handouts.days(); },
        [this](int days) {
            m_shownDays = days;
            if (!m_days->hasFocus())
                m_days->setText(QString::number(m_shownDays));
        });
}

void ScreeningMonthsCard::writeDays()
{
    bool isNumber = false;
    const int wanted = m_days->text().trimmed().toInt(&isNumber);
    if (isNumber && wanted == m_shownDays)
        return;
    m_shownDays = wanted;
    ui::write(
        m_host, this, tr("修改问卷催收天数"),
        [wanted](Services &services) { return services.followUp().handouts.setDays(wanted); },
        [this](const Result<void> &stored) {
            if (!stored)
                m_host.showError(stored.error());
            refresh();
        });
}

void ScreeningMonthsCard::write()
{
    const QString wanted = m_months->text().trimmed();
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    ui::write(
        m_host, this, tr("修改普测月份"),
        [wanted](Services &services) {
            return CampaignPlanService(services.workplace, services.scales).setMonths(wanted);
        },
        [this](const Result<void> &stored) {
            if (!stored)
                m_host.showError(stored.error());
            refresh();
        });
}

} // namespace tingyu::ui
