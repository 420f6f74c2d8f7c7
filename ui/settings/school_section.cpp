// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/school_section.h"

#include "core/vault/vault_operations.h"
#include "ui/settings/classes_card.h"
#include "ui/settings/opening_rule_card.h"
#include "ui/settings/screening_months_card.h"
#include "ui/shell/page_read.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int listHeight = 220;

/// Everything the section shows, read together.
struct SchoolFacts
{
    School school;
    int year = 0;
    QList<Term> terms;
    QList<CalendarDay> days;
};

Result<SchoolFacts> readAll(Services &services)
{
    SchoolFacts facts;
    auto school = services.classes.school();
    if (!school)
        return school.error();
    facts.school = *school;
    auto year = services.classes.currentSchoolYear();
    if (!year)
        return year.error();
    facts.year = *year;
    auto terms = services.calendar.terms();
    if (!terms)
        return terms.error();
    facts.terms = *terms;
    auto days = services.calendar.days(QDate(facts.year, 8, 1), QDate(facts.year + 1, 7, 31));
    if (!days)
        return days.error();
    facts.days = *days;
    return facts;
}

} // namespace

SchoolSection::SchoolSection(PageHost &host) : SettingsSection(host)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(16));
    m_classes = new ClassesCard(host, this);
    m_openingRule = new OpeningRuleCard(host, this);
    m_months = new ScreeningMonthsCard(host, this);
    for (QWidget *card : {particulars(), terms(), static_cast<QWidget *>(m_classes), days(),
                          static_cast<QWidget *>(m_openingRule), static_cast<QWidget *>(m_months)})
        column->addWidget(card);
    const bool isSchool = host.facts().kind == VaultKind::School;
    m_classes->setVisible(isSchool); // a district has neither classes nor a room of its own
    m_openingRule->setVisible(isSchool);
    m_months->setVisible(isSchool);
    column->addStretch(1);
}

QWidget *SchoolSection::particulars()
{
    auto *card = new Card(host().facts().kind == VaultKind::School ? tr("学校") : tr("单位"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(8));
    const auto line = [&](int row, int column, const QString &words, const char *name,
                          const QString &spoken) {
        auto *field = named(new QLineEdit(card), name, spoken);
        auto *caption = label(words, "second", card);
        caption->setBuddy(field);
        grid->addWidget(caption, row, column * 2);
        grid->addWidget(field, row, column * 2 + 1);
        connect(field, &QLineEdit::editingFinished, this, &SchoolSection::writeSchool);
        return field;
    };
    m_name = line(0, 0, tr("名称(&M)"), "schoolName", tr("学校名称"));
    m_code = line(0, 1, tr("学校代码(&O)"), "schoolCode", tr("学校代码"));
    m_principal = line(1, 0, tr("校长(&R)"), "schoolPrincipal", tr("校长"));
    m_phone = line(1, 1, tr("电话(&H)"), "schoolPhone", tr("学校电话"));
    m_address = line(2, 0, tr("地址(&D)"), "schoolAddress", tr("学校地址"));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    card->body()->addLayout(grid);
    return card;
}

QWidget *SchoolSection::terms()
{
    auto *card = new Card(tr("学期"), this);
    card->setNote(tr("教学周和开放时间按学期计算"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    const QString names[] = {tr("第一学期"), tr("第二学期")};
    for (int i = 0; i < 2; ++i) {
        grid->addWidget(label(names[i], "second", card), i, 0);
        m_termFrom[i] = named(new DateField(host().clock().today(), card), i == 0 ? "term1From" : "term2From",
                              tr("%1开始").arg(names[i]));
        m_termTo[i] = named(new DateField(host().clock().today(), card), i == 0 ? "term1To" : "term2To",
                            tr("%1结束").arg(names[i]));
        grid->addWidget(m_termFrom[i], i, 1);
        grid->addWidget(label(tr("至"), "second", card), i, 2);
        grid->addWidget(m_termTo[i], i, 3);
        for (DateField *field : {m_termFrom[i], m_termTo[i]})
            connect(field, &DateField::dateChanged, this, [this, i] { writeTerm(i + 1); });
    }
    grid->setColumnStretch(4, 1);
    card->body()->addLayout(grid);
    return card;
}

QWidget *SchoolSection::days()
{
    auto *card = new Card(tr("放假与调休"), this);
    card->setNote(tr("国家节假日已内置,这里只写学校自己的"));
    auto *row = new WrapRow;
    row->setSpacing(px(10));
    m_day = named(new DateField(host().clock().today(), card), "specialDay", tr("日期"));
    m_day->setMaximumWidth(px(190));
    m_dayKind = named(new SegmentedChoice(card), "specialDayKind", tr("放假或上课"));
    m_dayKind->add(QStringLiteral("holiday"), tr("放假"));
    m_dayKind->add(QStringLiteral("workday"), tr("上课"));
    m_dayKind->setCurrentCode(QStringLiteral("holiday"));
    m_dayNote = named(new QLineEdit(card), "specialDayNote", tr("放假或上课的说明"));
    m_dayNote->setMinimumWidth(px(260));
    m_dayNote->setPlaceholderText(tr("说明,如 运动会"));
    auto *add = named(new ActionButton(tr("加入"), card), "specialDayAdd", tr("加入这一天"));
    row->addWidget(m_day);
    row->addWidget(m_dayKind);
    row->addWidget(m_dayNote);
    row->addWidget(add);
    card->body()->addLayout(row);
    m_days = new QStandardItemModel(this);
    m_days->setHorizontalHeaderLabels({tr("日期"), tr("放假或上课"), tr("说明")});
    m_dayTable = new DataTable("school-days", tr("放假与调休"), host().settings(), card);
    m_dayTable->setModel(m_days);
    m_dayTable->setFixedHeight(px(listHeight));
    auto *remove = named(new ActionButton(tr("移除所选"), card), "specialDayRemove", tr("移除所选的日子"));
    m_dayTable->addTool(remove);
    auto *empty = new EmptyState(QStringLiteral("appointment"),
                                 tr("学校自己没有另外放假或调休的日子。国家节假日不用在这里写。"), card);
    named(empty->setAction(tr("加入一天"), [this] { m_day->setFocus(); }), "specialDayFirst",
          tr("加入学校自己的一天"));
    m_dayTable->setEmpty(empty);
    const auto judge = [this, remove] { remove->setVisible(m_days->rowCount() > 0); };
    connect(m_days, &QAbstractItemModel::rowsInserted, remove, judge);
    connect(m_days, &QAbstractItemModel::rowsRemoved, remove, judge);
    judge();
    card->body()->addWidget(m_dayTable);
    connect(add, &QPushButton::clicked, this, &SchoolSection::writeDay);
    connect(remove, &QPushButton::clicked, this, [this] {
        for (const int at : m_dayTable->selectedRows()) {
            const QDate date = QDate::fromString(m_days->item(at)->text(), Qt::ISODate);
            change(tr("移除 %1").arg(m_days->item(at)->text()),
                   [date](Services &services) { return services.calendar.clearDay(date); });
        }
    });
    return card;
}

void SchoolSection::change(const QString &label, WriteJob job)
{
    write(host(), this, label, std::move(job), [this](const Result<void> &outcome) {
        if (!outcome)
            host().showError(outcome.error());
        refresh();
    });
}

void SchoolSection::refresh()
{
    m_classes->refresh();
    m_openingRule->refresh();
    m_months->refresh();
    readThen(host(), this, readAll, [this](const SchoolFacts &facts) {
        m_school = facts.school;
        m_year = facts.year;
        if (m_school.name.isEmpty())
            m_school.name =
                host().facts().schoolName; // given when the vault was made, written with the first change
        const std::pair<QLineEdit *, QString> lines[] = {{m_name, m_school.name},
                                                         {m_code, m_school.code},
                                                         {m_phone, m_school.phone},
                                                         {m_principal, m_school.principal},
                                                         {m_address, m_school.address}};
        for (const auto &[field, text] : lines) {
            if (!field->hasFocus())
                field->setText(text);
        }
        for (const Term &term : facts.terms) {
            if (term.schoolYear != m_year || term.number < 1 || term.number > 2)
                continue;
            m_termFrom[term.number - 1]->setDate(term.from);
            m_termTo[term.number - 1]->setDate(term.to);
        }
        m_days->setRowCount(0);
        for (const CalendarDay &day : facts.days)
            m_days->appendRow({new QStandardItem(day.date.toString(Qt::ISODate)),
                               new QStandardItem(day.kind == SpecialDay::Holiday ? tr("放假") : tr("上课")),
                               new QStandardItem(day.note)});
    });
}

void SchoolSection::writeSchool()
{
    School wanted = m_school;
    wanted.name = m_name->text().trimmed();
    wanted.code = m_code->text().trimmed();
    wanted.phone = m_phone->text().trimmed();
    wanted.principal = m_principal->text().trimmed();
    wanted.address = m_address->text().trimmed();
    if (wanted == m_school)
        return;
    m_school = wanted;
    change(tr("修改学校信息"), [wanted](Services &services) { return services.classes.setSchool(wanted); });
}

void SchoolSection::writeTerm(int number)
{
    const QDate from = m_termFrom[number - 1]->date();
    const QDate to = m_termTo[number - 1]->date();
    if (!from.isValid() || !to.isValid())
        return; // the other end is still to come
    const int year = m_year;
    change(tr("修改学期"), [year, number, from, to](Services &services) {
        return outcomeOf(services.calendar.setTerm(year, number, from, to));
    });
}

void SchoolSection::writeDay()
{
    CalendarDay day;
    day.date = m_day->date();
    day.kind =
        m_dayKind->currentCode() == QLatin1String("workday") ? SpecialDay::Workday : SpecialDay::Holiday;
    day.note = m_dayNote->text().trimmed();
    change(tr("加入 %1").arg(day.date.toString(Qt::ISODate)),
           [day](Services &services) { return services.calendar.setDay(day); });
    m_day->setDate({});
    m_dayNote->clear();
}

} // namespace tingyu::ui
