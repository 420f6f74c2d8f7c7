// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/duty/opening_hours_panel.h"

#include "core/report/room_report_service.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int barCells = 12;

/// ■■■■: how much of the longest day or week it is; said in figures beside it.
QString bar(qint64 part, qint64 whole)
{
    return QString(whole > 0 ? part * barCells / whole : 0, QChar(0x25A0));
}

/// Of a day or a week that the rule speaks of.
template<class Hours>
ValueCell verdict(const Hours &hours)
{
    ValueCell cell;
    if (hours.isOk)
        cell.chip = ChipContent{OpeningHoursPanel::tr("达到"), Tone::Primary, ChipShape::Check};
    else if (hours.isOver)
        cell.chip = ChipContent{OpeningHoursPanel::tr("不足"), Tone::Orange, ChipShape::Disc};
    else
        cell.chip = ChipContent{OpeningHoursPanel::tr("还没有结束"), Tone::Plain, ChipShape::None};
    return cell;
}

const ValueCell notAsked{QStringLiteral("—")};

/// What is asked of one day or week, in words where any opening will do.
ValueCell asked(const OpeningRule &rule, int requiredMin)
{
    if (requiredMin == 0)
        return notAsked;
    if (rule.kind == OpeningRule::Kind::EverySchoolDay)
        return {OpeningHoursPanel::tr("当天有开放"), requiredMin};
    return {minutesText(requiredMin), requiredMin};
}

/// How long the longest is, to draw the others against.
template<class Hours>
qint64 longest(const QList<Hours> &all)
{
    qint64 most = 1;
    for (const Hours &one : all)
        most = std::max<qint64>({most, one.openMin, one.requiredMin});
    return most;
}

} // namespace

OpeningHoursPanel::OpeningHoursPanel(PageHost &host, QWidget *parent)
    : RoomPanel(host, parent)
    , m_span(named(new SegmentedChoice(this), "hoursSpan", tr("看多长时间")))
    , m_unit(named(new SegmentedChoice(this), "hoursUnit", tr("按日还是按周看")))
    , m_rule(label(QString(), "second", this))
    , m_total(label(QString(), "figure", this))
    , m_short(label(QString(), "strong", this))
    , m_notes(label(QString(), "caption", this))
{
    m_span->add(QStringLiteral("week"), tr("本周"));
    m_span->add(QStringLiteral("month"), tr("本月"));
    m_span->add(QStringLiteral("term"), tr("本学期"));
    m_span->setCurrentCode(QStringLiteral("term"));
    connect(m_span, &SegmentedChoice::chosen, this, [this] { refresh(); });
    auto *paper = named(new ActionButton(tr("打印"), this), "hoursPrint", tr("打印开放情况统计"));
    paper->setPrimary(true);
    connect(paper, &QPushButton::clicked, this, [this] { print(); });
    m_unit->add(QStringLiteral("days"), tr("按上课日"));
    m_unit->add(QStringLiteral("weeks"), tr("按教学周"));
    m_unit->setCurrentCode(QStringLiteral("days"));
    connect(m_unit, &SegmentedChoice::chosen, this, [this] {
        m_isListChosen = true;
        showList();
    });
    auto *row = new WrapRow;
    row->setSpacing(px(12));
    row->addWidget(m_span);
    row->addWidget(m_unit);
    row->addWidget(m_rule);
    row->addStretch();
    row->addWidget(m_total);
    row->addWidget(paper);
    m_short->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_weeks = new ListCard("opening-weeks", tr("按教学周"),
                           {tr("教学周"), tr("周一"), tr("应开放"), tr("实开放"), tr("多少"), tr("规则")},
                           host.settings(), this);
    m_days =
        new ListCard("opening-days", tr("按上课日"),
                     {tr("日期"), tr("应开放"), tr("实开放"), tr("多少"), tr("规则")}, host.settings(), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addLayout(row);
    column->addWidget(m_short);
    column->addWidget(m_notes);
    column->addWidget(m_weeks, 1);
    column->addWidget(m_days, 1);
    showList();
}

Result<OpeningHoursPanel::Facts> OpeningHoursPanel::read(Services &services, const QString &span, QDate today)
{
    Facts facts;
    auto calendar = services.calendar.calendar();
    if (!calendar)
        return calendar.error();
    facts.calendar = *std::move(calendar);
    auto rule = services.room().duties.rule();
    if (!rule)
        return rule.error();
    HoursQuestion &question = facts.question;
    question.rule = *rule;
    question.from = QDate(today.year(), today.month(), 1);
    if (span == QLatin1String("week"))
        question.from = mondayOf(today);
    else if (const auto term = facts.calendar.termOf(today); span == QLatin1String("term") && term)
        question.from = term->from;
    question.to = today; // what is still to come is not short of anything
    auto answer = services.room().duties.hours(question);
    if (!answer)
        return answer.error();
    facts.answer = *std::move(answer);
    return facts;
}

void OpeningHoursPanel::refresh()
{
    readThen(
        host(), this,
        [span = m_span->currentCode(), today = host().clock().today()](Services &services) {
            return read(services, span, today);
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            fill();
        });
}

void OpeningHoursPanel::fill()
{
    const OpeningHours &hours = m_facts.answer.hours;
    const bool byWeek = m_facts.question.rule.kind == OpeningRule::Kind::PerTeachingWeek;
    const QString rule = ruleText(m_facts.question.rule);
    m_rule->setText(may(op::settingsChange) ? tr("规则:%1(在设置的“学校”里改)").arg(rule)
                                            : tr("规则:%1").arg(rule));
    m_total->setText(minutesText(hours.totalMin));
    QStringList shortDays;
    if (byWeek) {
        for (const WeekHours &week : hours.weeks) {
            if (week.isShort())
                shortDays.append(tr("%1 起的一周").arg(week.monday.toString(QStringLiteral("M-d"))));
        }
    } else {
        for (const DayHours &day : hours.days) {
            if (day.isShort())
                shortDays.append(day.date.toString(QStringLiteral("M-d")));
        }
    }
    if (hours.days.isEmpty())
        m_short->setText(tr("这段时间没有上课日。"));
    else if (shortDays.isEmpty())
        m_short->setText(tr("全部达到规则。"));
    else
        m_short->setText(tr("不足 %1 次:%2").arg(shortDays.size()).arg(shortDays.join(tr("、"))));
    QStringList notes;
    if (!m_facts.answer.isTermKnown)
        notes.append(tr("还没有登记学期,请先在设置的“学校”里写上起止日期。"));
    for (const int year : m_facts.answer.incompleteYears)
        notes.append(tr("自带的节假日表还没有 %1 年的全部安排,请补登放假和调休。").arg(year));
    if (m_facts.answer.stillOpen > 0)
        notes.append(tr("%n 次值班尚未关闭,没有计入。", nullptr, m_facts.answer.stillOpen));
    m_notes->setText(notes.join(QLatin1Char(' ')));
    m_notes->setVisible(!notes.isEmpty());
    if (!m_isListChosen)
        m_unit->setCurrentCode(byWeek ? QStringLiteral("weeks") : QStringLiteral("days"));
    fillWeeks();
    fillDays();
    showList();
}

void OpeningHoursPanel::fillWeeks()
{
    const OpeningRule &rule = m_facts.question.rule;
    const QList<WeekHours> &all = m_facts.answer.hours.weeks;
    const bool isAsked = rule.kind == OpeningRule::Kind::PerTeachingWeek;
    const qint64 most = longest(all);
    QList<QList<ValueCell>> rows;
    for (const WeekHours &week : all) {
        const int number = m_facts.calendar.teachingWeek(week.monday.addDays(4));
        rows.append({{tr("第 %1 周").arg(number), number},
                     {week.monday.toString(Qt::ISODate)},
                     asked(rule, week.requiredMin),
                     {minutesText(week.openMin), week.openMin},
                     {bar(week.openMin, most), week.openMin, {}, minutesText(week.openMin)},
                     isAsked ? verdict(week) : notAsked});
    }
    m_weeks->setRows(rows);
}

void OpeningHoursPanel::fillDays()
{
    const OpeningRule &rule = m_facts.question.rule;
    const QList<DayHours> &all = m_facts.answer.hours.days;
    const bool isAsked = rule.kind != OpeningRule::Kind::PerTeachingWeek;
    const qint64 most = longest(all);
    QList<QList<ValueCell>> rows;
    for (const DayHours &day : all)
        rows.append({{dayWithWeekday(day.date), day.date.toString(Qt::ISODate)},
                     asked(rule, day.requiredMin),
                     {minutesText(day.openMin), day.openMin},
                     {bar(day.openMin, most), day.openMin, {}, minutesText(day.openMin)},
                     isAsked ? verdict(day) : notAsked});
    m_days->setRows(rows);
}

/// One list at a time: side by side they have no room for large letters.
void OpeningHoursPanel::showList()
{
    const bool byWeek = m_unit->currentCode() == QLatin1String("weeks");
    m_weeks->setVisible(byWeek);
    m_days->setVisible(!byWeek);
}

QWidget *OpeningHoursPanel::firstFocus()
{
    return (m_unit->currentCode() == QLatin1String("weeks") ? m_weeks : m_days)->table()->view();
}

bool OpeningHoursPanel::print()
{
    const auto make = [question = m_facts.question](Services &services, const report::PrintOrder &order,
                                                    bool record) {
        using Reports = report::RoomReportService;
        return Reports(services.workplace)
            .hours(question, order, record ? Reports::Way::Issue : Reports::Way::Preview);
    };
    auto *dialog = new PrintDialog(host(), tr("打印开放情况统计"), make, this);
    dialog->open();
    return true;
}

} // namespace tingyu::ui
