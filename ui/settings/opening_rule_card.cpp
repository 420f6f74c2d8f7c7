// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/opening_rule_card.h"

#include "core/room/room_services.h"
#include "ui/shell/page_read.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QSpinBox>

namespace tingyu::ui {
namespace {

constexpr int dayMinutes = 24 * 60;
constexpr int weekMinutes = 7 * dayMinutes;
constexpr int usualDay = 120;  // 002 §12, A1
constexpr int usualWeek = 300; // 004 三(一)2, A2

const QString everyDay = QStringLiteral("every_school_day");
const QString perDay = QStringLiteral("per_school_day");
const QString perWeek = QStringLiteral("per_teaching_week");

} // namespace

OpeningRuleCard::OpeningRuleCard(PageHost &host, QWidget *parent)
    : Card(tr("开放时间的规则"), parent)
    , m_host(host)
    , m_kind(named(new SegmentedChoice(this), "openingRule", tr("开放时间按什么要求")))
    , m_minutes(named(new QSpinBox(this), "openingRuleMinutes", tr("应开放多少分钟")))
{
    setNote(tr("值班的开放时间按它核对"));
    m_kind->add(everyDay, tr("每个上课日都开放"));
    m_kind->add(perDay, tr("每个上课日若干分钟"));
    m_kind->add(perWeek, tr("每个上课周若干分钟"));
    m_minutes->setSuffix(tr(" 分钟"));
    auto *row = new WrapRow;
    row->setSpacing(px(12));
    row->addWidget(m_kind);
    row->addWidget(m_minutes);
    body()->addLayout(row);
    connect(m_kind, &SegmentedChoice::chosen, this, [this](const QString &kind) {
        show(kind == perDay    ? OpeningRule{OpeningRule::Kind::PerSchoolDay, usualDay}
             : kind == perWeek ? OpeningRule{OpeningRule::Kind::PerTeachingWeek, usualWeek}
                               : OpeningRule{OpeningRule::Kind::EverySchoolDay, 1});
        write();
    });
    connect(m_minutes, &QSpinBox::editingFinished, this, &OpeningRuleCard::write);
}

OpeningRule OpeningRuleCard::chosen() const
{
    const QString kind = m_kind->currentCode();
    if (kind == perDay)
        return {OpeningRule::Kind::PerSchoolDay, m_minutes->value()};
    if (kind == perWeek)
        return {OpeningRule::Kind::PerTeachingWeek, m_minutes->value()};
    return {OpeningRule::Kind::EverySchoolDay, 1};
}

void OpeningRuleCard::show(const OpeningRule &rule)
{
    const bool byDay = rule.kind == OpeningRule::Kind::PerSchoolDay;
    const bool byWeek = rule.kind == OpeningRule::Kind::PerTeachingWeek;
    m_kind->setCurrentCode(byDay ? perDay : byWeek ? perWeek : everyDay);
    m_minutes->setRange(1, byWeek ? weekMinutes : dayMinutes);
    m_minutes->setValue(rule.minutes);
    m_minutes->setVisible(byDay || byWeek);
}

void OpeningRuleCard::refresh()
{
    readThen(
        m_host, this, [](Services &services) { return services.room().duties.rule(); },
        [this](const OpeningRule &rule) {
            m_rule = rule;
            if (!m_minutes->hasFocus())
                show(m_rule);
        });
}

void OpeningRuleCard::write()
{
    const OpeningRule wanted = chosen();
    if (wanted == m_rule)
        return;
    m_rule = wanted;
    m_host.tasks().run(
        this, [wanted](Services &services) { return services.room().duties.setRule(wanted); },
        [this](const Result<void> &written) {
            if (!written) {
                m_host.showError(written.error());
                refresh();
                return;
            }
            m_host.saved();
        });
}

} // namespace tingyu::ui
