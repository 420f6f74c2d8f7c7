// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/plan_tab.h"

#include "core/care/student_plan_service.h"
#include "core/services.h"
#include "ui/students/fact_line.h"
#include "ui/students/plan_dialogs.h"
#include "ui/text/language.h"
#include "ui/text/school_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QLabel>

namespace tingyu::ui {
namespace {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QVBoxLayout *addLines(Card *card)
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    card->body()->addLayout(lines);
    return lines;
}

} // namespace

StudentPlanTab::StudentPlanTab(FileDesk &desk, QWidget *parent) : FileTab(desk, parent)
{
    m_empty = new EmptyState(
        QStringLiteral("check"),
        tr("还没有执行中的一生一策方案。关注中的学生都要有一份:目标、措施、责任人、复评日期。"), sheet());
    named(m_empty->setAction(tr("制定方案…"),
                             [this] { askPlan(this->desk().host(), this, m_student, {}, again()); }),
          "plan.begin", tr("制定一生一策方案"));
    m_blank = new QWidget(sheet());
    auto *blankRow = new QHBoxLayout(m_blank);
    blankRow->setContentsMargins(0, 0, 0, 0);
    auto *blank = named(new ActionButton(tr("打印空白表…"), m_blank), "plan.blank", tr("打印空白的方案表"));
    connect(blank, &QPushButton::clicked, this, [this] { printBlankPlan(this->desk().host(), this); });
    blankRow->addStretch(1);
    blankRow->addWidget(blank);
    blankRow->addStretch(1);
    column()->addWidget(m_empty);
    column()->addWidget(m_blank);
    buildPlan();
    buildMeasures();
    buildEntries();
    m_pastCard = new Card(tr("已结束的方案"), sheet());
    m_past = addLines(m_pastCard);
    column()->addWidget(m_pastCard);
    column()->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_empty, m_blank, m_planCard, m_measureCard,
                                                          m_entryCard, m_pastCard})
        part->hide();
}

std::function<void()> StudentPlanTab::again()
{
    return [this] {
        read();
        Q_EMIT planned();
    };
}

void StudentPlanTab::buildPlan()
{
    m_planCard = new Card(tr("一生一策方案"), sheet());
    m_fields = addLines(m_planCard);
    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &words, const char *name, const QString &spoken,
                         const std::function<void()> &action) {
        auto *button = named(new ActionButton(words, m_planCard), name, spoken);
        connect(button, &QPushButton::clicked, this, action);
        buttons->addWidget(button);
    };
    PageHost &host = desk().host();
    add(tr("复评…"), "plan.review", tr("复评方案"),
        [this, &host] { askPlanReview(host, this, m_plan, again()); });
    add(tr("修改…"), "plan.edit", tr("修改方案"),
        [this, &host] { askPlan(host, this, m_student, m_plan, again()); });
    add(tr("打印…"), "plan.print", tr("打印方案"), [this, &host] { printPlan(host, this, m_plan.uid); });
    add(tr("以前的写法…"), "plan.history", tr("看方案以前的写法"),
        [this, &host] { showPlanHistory(host, this, m_plan.uid); });
    buttons->addStretch(1);
    add(tr("结束方案…"), "plan.end", tr("结束方案"),
        [this, &host] { askPlanEnd(host, this, m_plan, again()); });
    m_planCard->body()->addLayout(buttons);
    column()->addWidget(m_planCard);
}

void StudentPlanTab::buildMeasures()
{
    m_measureCard = new Card(tr("措施"), sheet());
    m_measures = addLines(m_measureCard);
    auto *row = new QHBoxLayout;
    auto *add =
        named(new ActionButton(tr("加一条措施…"), m_measureCard), "plan.addMeasure", tr("加一条措施"));
    connect(add, &QPushButton::clicked, this,
            [this] { askPlanMeasure(desk().host(), this, m_plan, {}, again()); });
    row->addWidget(add);
    row->addStretch(1);
    m_measureCard->body()->addLayout(row);
    column()->addWidget(m_measureCard);
}

void StudentPlanTab::buildEntries()
{
    m_entryCard = new Card(tr("走访和服务"), sheet());
    m_missing = label({}, "caption", m_entryCard);
    m_missing->setObjectName(QStringLiteral("plan.missing"));
    m_missing->setWordWrap(true);
    m_entryCard->body()->addWidget(m_missing);
    m_entries = addLines(m_entryCard);
    auto *row = new QHBoxLayout;
    auto *add = named(new ActionButton(tr("记一次…"), m_entryCard), "plan.addEntry", tr("记一次走访或服务"));
    connect(add, &QPushButton::clicked, this, [this] { askPlanEntry(desk().host(), this, m_plan, again()); });
    row->addWidget(add);
    row->addStretch(1);
    m_entryCard->body()->addLayout(row);
    column()->addWidget(m_entryCard);
}

void StudentPlanTab::show(const StudentFile &file)
{
    m_student = file.student.uid;
    read();
}

void StudentPlanTab::read()
{
    desk().host().tasks().run(
        this,
        [uid = m_student](Services &services) {
            return StudentPlanService(services.workplace).ofStudent(uid);
        },
        [this, uid = m_student](const Result<QList<StudentPlan>> &plans) {
            if (uid != m_student)
                return;
            if (plans)
                fill(*plans);
            else
                desk().host().showError(plans.error(), [this] { read(); });
        });
}

void StudentPlanTab::fill(const QList<StudentPlan> &plans)
{
    QList<StudentPlan> past = plans;
    m_plan = !past.isEmpty() && past.first().isActive() ? past.takeFirst() : StudentPlan();
    const bool hasPlan = !m_plan.uid.isNull();
    m_empty->setVisible(!hasPlan);
    m_blank->setVisible(!hasPlan);
    m_planCard->setVisible(hasPlan);
    m_measureCard->setVisible(hasPlan);
    m_entryCard->setVisible(hasPlan);
    if (hasPlan) {
        fillPlan();
        fillMeasures();
        fillEntries();
    }
    fillPast(past);
}

void StudentPlanTab::fillPlan()
{
    clearLines(m_fields);
    m_planCard->setNote(tr("%1 制定 · %2 复评").arg(dayText(m_plan.begun), dayText(m_plan.reviewOn)));
    const bool isDue = m_plan.reviewOn <= desk().today();
    m_planCard->setAccent(isDue ? Tone::Amber : Tone::Plain);
    const std::pair<QString, QString> fields[] = {
        {tr("主要表现"), m_plan.signs},        {tr("评估结论"), m_plan.assessment},
        {tr("原因:生理"), m_plan.causeBody},   {tr("原因:心理"), m_plan.causeMind},
        {tr("原因:社会"), m_plan.causeSocial}, {tr("目标"), m_plan.goals},
        {tr("家长配合"), m_plan.familyPart},   {tr("帮扶人(一帮)"), m_plan.helper}};
    for (const auto &[title, text] : fields) {
        if (text.isEmpty())
            continue;
        FactLine line;
        line.title = title;
        line.text = text;
        m_fields->addWidget(factLine(line, this));
    }
}

void StudentPlanTab::fillMeasures()
{
    clearLines(m_measures);
    const QDate today = desk().today();
    for (int at = 0; at < m_plan.measures.size(); ++at) {
        const PlanMeasure &one = m_plan.measures.at(at);
        FactLine line;
        line.title = one.words;
        line.note = one.who;
        if (one.done.isValid())
            line.chip = ChipContent{tr("%1 做完").arg(dayText(one.done)), Tone::Primary, ChipShape::Check};
        else if (one.until.isValid() && one.until < today)
            line.chip =
                ChipContent{tr("应在 %1 做完").arg(dayText(one.until)), Tone::Orange, ChipShape::Disc};
        else if (one.until.isValid())
            line.chip = ChipContent{tr("到 %1").arg(dayText(one.until)), Tone::Amber, ChipShape::HalfDisc};
        QList<QWidget *> actions;
        const auto add = [&](const QString &words, const char *name, const QString &spoken,
                             const std::function<void()> &action) {
            auto *button =
                linkButton(words, QStringLiteral("plan.%1.%2").arg(QLatin1String(name), QString::number(at)),
                           spoken, this);
            connect(button, &QPushButton::clicked, this, action);
            actions.append(button);
        };
        if (!one.done.isValid())
            add(tr("做完了"), "done", tr("第 %1 条措施做完了").arg(at + 1), [this, one] { markDone(one); });
        add(tr("修改…"), "change", tr("修改第 %1 条措施").arg(at + 1),
            [this, one] { askPlanMeasure(desk().host(), this, m_plan, one, again()); });
        add(tr("去掉"), "drop", tr("去掉第 %1 条措施").arg(at + 1), [this, uid = one.uid] { drop(uid); });
        m_measures->addWidget(factLine(line, this, actions));
    }
    if (m_plan.measures.isEmpty())
        m_measures->addWidget(label(tr("还没有措施:写清做什么、谁来做、到什么时候。"), "caption", this));
}

void StudentPlanTab::fillEntries()
{
    clearLines(m_entries);
    QStringList missing;
    for (const QString &part : m_plan.missing())
        missing.append(planPartName(part));
    m_missing->setVisible(!missing.isEmpty());
    m_missing->setText(tr("还没有:%1").arg(text::listed(missing)));
    for (const PlanEntry &one : std::as_const(m_plan.entries)) {
        FactLine line;
        line.lead = dayText(one.on);
        line.title = text::planEntryKindName(one.kind);
        line.text = one.words;
        line.note = one.person.isEmpty() ? one.byName : one.person;
        m_entries->addWidget(factLine(line, this));
    }
}

void StudentPlanTab::fillPast(const QList<StudentPlan> &past)
{
    clearLines(m_past);
    m_pastCard->setVisible(!past.isEmpty());
    for (int at = 0; at < past.size(); ++at) {
        const StudentPlan &one = past.at(at);
        FactLine line;
        line.lead = dayText(one.ended);
        line.title = one.goals;
        line.text = one.outcome;
        auto *button = linkButton(tr("打印…"), QStringLiteral("plan.printPast.%1").arg(at),
                                  tr("打印第 %1 份已结束的方案").arg(at + 1), this);
        connect(button, &QPushButton::clicked, this,
                [this, uid = one.uid] { printPlan(desk().host(), this, uid); });
        m_past->addWidget(factLine(line, this, {button}));
    }
}

void StudentPlanTab::markDone(PlanMeasure measure)
{
    measure.done = desk().today();
    write(
        desk().host(), this, tr("措施做完了"),
        [uid = m_plan.uid, measure](Services &services) {
            return StudentPlanService(services.workplace).putMeasure(uid, measure);
        },
        [this](const Result<void> &done) {
            if (done)
                read();
            else
                desk().host().showError(done.error());
        });
}

void StudentPlanTab::drop(const Uid &measure)
{
    write(
        desk().host(), this, tr("去掉措施"),
        [measure](Services &services) {
            return StudentPlanService(services.workplace).removeMeasure(measure);
        },
        [this](const Result<void> &done) {
            if (done)
                read();
            else
                desk().host().showError(done.error());
        });
}

} // namespace tingyu::ui
