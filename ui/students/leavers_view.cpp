// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/leavers_view.h"

#include "core/base/school_calendar.h"
#include "core/exchange/exchange_operations.h"
#include "core/exchange/file_handover_service.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/students/leaver_dialogs.h"
#include "ui/students/student_words.h"
#include "ui/text/roll_text.h"
#include "ui/text/school_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int mostHere = 6000;
constexpr int yearsBack = 8;

QString everybodyCode()
{
    return QStringLiteral("everybody");
}

/// Number and day of the last handover of each student's file, where this person may see that.
Result<QHash<Uid, QString>> handoversOf(Services &services)
{
    QHash<Uid, QString> all;
    if (!isAllowed(op::exchangeHandovers, services.workplace.session(), {}))
        return all;
    auto list = exchange::FileHandoverService(services.workplace, services.scales).list();
    if (!list)
        return list.error();
    for (auto one = list->crbegin(); one != list->crend(); ++one) { // the latest goes last, and stays
        if (one->isOurs && !one->studentUid.isNull())
            all.insert(one->studentUid,
                       LeaversView::tr("第 %1 号 · %2").arg(one->number).arg(dateText(one->on)));
    }
    return all;
}

} // namespace

LeaversView::LeaversView(PageHost &host, QWidget *parent)
    : RollView(host, parent)
    , m_part(named(new SegmentedChoice(this), "leavers.part", tr("办理还是查看")))
    , m_class(named(new QComboBox(this), "leavers.class", tr("班级")))
    , m_kind(named(new QComboBox(this), "leavers.kind", tr("离校的种类")))
    , m_year(named(new QComboBox(this), "leavers.year", tr("离校的学年")))
    , m_here(new DataTable("leaversHere", tr("在籍学生"), host.settings(), this))
    , m_hereModel(new ValueTableModel({tr("姓名"), tr("班级"), tr("学号"), tr("状态")}, this))
    , m_gone(new DataTable("leaversGone", tr("离校学生"), host.settings(), this))
    , m_goneModel(new ValueTableModel(
          {tr("姓名"), tr("离校前班级"), tr("种类"), tr("日期"), tr("去向"), tr("原因"), tr("档案移交")},
          this))
    , m_count(label({}, "second", this))
{
    m_part->add(QStringLiteral("here"), tr("办理离校"));
    m_part->add(QStringLiteral("gone"), tr("离校名册"));
    m_part->setCurrentCode(QStringLiteral("here"));
    fillChoices(m_kind, {{QString(), tr("毕业和离校")},
                         {rollStatusCode(RollStatus::Graduated), text::rollStatusName(RollStatus::Graduated)},
                         {rollStatusCode(RollStatus::Left), text::rollStatusName(RollStatus::Left)},
                         {everybodyCode(), tr("连同在籍的")}});
    m_leave =
        named(new ActionButton(tr("选中的学生离校…"), this), "leavers.leave", tr("给选中的学生办理离校"));
    m_leave->setPrimary(true);
    m_arrive = named(new ActionButton(tr("转入…"), this), "leavers.arrive", tr("登记转入的学生"));
    auto *nobody = new EmptyState(QStringLiteral("student"), tr("这里还没有离校的学生。"), m_gone);
    named(nobody->setAction(tr("办理离校"),
                            [this] {
                                m_part->setCurrentCode(QStringLiteral("here"));
                                load();
                            }),
          "leavers.goneEmpty", tr("没有离校的学生:去办理离校"));
    m_gone->setEmpty(nobody);
    auto *none = new EmptyState(QStringLiteral("student"), tr("这个班没有在籍的学生。"), m_here);
    named(none->setAction(tr("看全校"),
                          [this] {
                              m_class->setCurrentIndex(0);
                              load();
                          }),
          "leavers.hereEmpty", tr("这个班没有学生:看全校"));
    m_here->setEmpty(none);
    m_here->view()->setSelectionMode(QAbstractItemView::ExtendedSelection);

    auto *head = new WrapRow;
    auto *first = new QWidget(this);
    auto *row = new QHBoxLayout(first);
    row->setContentsMargins(0, 0, 0, 0);
    addBack(row, "leavers.back");
    row->addWidget(m_part);
    head->addWidget(first);
    for (QWidget *one : QList<QWidget *>{m_class, m_kind, m_year, m_count})
        head->addWidget(one);
    head->addStretch();
    head->addWidget(m_arrive);
    head->addWidget(m_leave);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(14), px(20), px(14));
    column->setSpacing(px(10));
    column->addLayout(head);
    column->addWidget(m_here, 1);
    column->addWidget(m_gone, 1);

    connect(m_part, &SegmentedChoice::chosen, this, [this] { load(); });
    for (QComboBox *box : {m_class, m_kind, m_year}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // what they hold comes later
        connect(box, &QComboBox::activated, this, [this] { load(); });
    }
    connect(m_leave, &QPushButton::clicked, this, &LeaversView::askLeave);
    connect(m_arrive, &QPushButton::clicked, this, &LeaversView::askArrive);
    connect(m_here, &DataTable::selectionChanged, this, [this] {
        const auto count = m_here->selectedRows().size();
        m_leave->setEnabled(count > 0);
        if (!showsGone())
            m_count->setText(count > 0 ? tr("已选 %1 人 / 共 %2 人").arg(count).arg(m_rows.size())
                                       : tr("共 %n 人", nullptr, static_cast<int>(m_rows.size())));
    });
    connect(m_gone, &DataTable::activated, this, [this](int at) {
        if (at >= 0 && at < m_rows.size())
            Q_EMIT studentChosen(m_rows.at(at));
    });
    m_gone->hide();
}

QString LeaversView::title() const
{
    return tr("离校与转入");
}

QWidget *LeaversView::firstFocus()
{
    return (showsGone() ? m_gone : m_here)->firstFocus();
}

bool LeaversView::showsGone() const
{
    return m_part->currentCode() == QLatin1String("gone");
}

void LeaversView::showGone()
{
    m_part->setCurrentCode(QStringLiteral("gone"));
    load();
}

void LeaversView::refresh()
{
    load();
}

void LeaversView::load()
{
    const SchoolClassId classId(chosenCode(m_class).toLongLong());
    GoneFilter filter;
    filter.status = rollStatusFromCode(chosenCode(m_kind));
    filter.everybody = chosenCode(m_kind) == everybodyCode();
    filter.year = chosenCode(m_year).toInt();
    filter.wasIn = classId;
    host().tasks().run(
        this,
        [classId, filter, gone = showsGone()](Services &services) -> Result<Facts> {
            Facts facts;
            auto classes = services.classes.classes(0);
            auto year = services.classes.currentSchoolYear();
            auto handovers =
                gone ? handoversOf(services) : Result<QHash<Uid, QString>>(QHash<Uid, QString>());
            if (!classes || !year || !handovers)
                return !classes ? classes.error() : !year ? year.error() : handovers.error();
            facts.classes = *std::move(classes);
            facts.year = *year;
            facts.handovers = *std::move(handovers);
            if (gone) {
                auto all = LeaverService(services.workplace).gone(filter);
                if (!all)
                    return all.error();
                facts.gone = *std::move(all);
                return facts;
            }
            StudentFilter here;
            here.classId = classId;
            auto page = services.students.list(here, StudentOrder::Class, 0, mostHere);
            if (!page)
                return page.error();
            for (const StudentRow &one : std::as_const(page->rows))
                facts.here.append(one.header);
            return facts;
        },
        [this](const Result<Facts> &facts) {
            if (facts)
                fill(*facts);
            else
                host().showError(facts.error());
        });
}

void LeaversView::fill(const Facts &facts)
{
    m_classes = facts.classes;
    m_thisYear = facts.year;
    const bool gone = showsGone();
    if (!std::exchange(m_filled, true)) {
        QList<CodeName> years{{QString(), tr("所有学年")}};
        for (int year = m_thisYear; year > m_thisYear - yearsBack; --year)
            years.append({QString::number(year), schoolYearShown(year)});
        fillChoices(m_year, years);
    }
    const QString before = chosenCode(m_class);
    QList<CodeName> classes{{QString(), tr("全校")}};
    std::stable_sort(m_classes.begin(), m_classes.end(),
                     [](const SchoolClass &a, const SchoolClass &b) { return a.schoolYear > b.schoolYear; });
    for (const SchoolClass &one : std::as_const(m_classes)) {
        if (gone || one.schoolYear >= m_thisYear)
            classes.append({QString::number(one.id.value()),
                            one.schoolYear == m_thisYear
                                ? classLabel(one)
                                : tr("%1(%2)").arg(classLabel(one), schoolYearShown(one.schoolYear))});
    }
    fillChoices(m_class, classes);
    chooseCode(m_class, before);
    m_rows.clear();
    m_names.clear();
    QList<QList<ValueCell>> rows;
    for (const StudentHeader &one : facts.here) {
        m_rows.append(one.uid);
        m_names.append(one.name);
        ValueCell status{text::rollStatusName(one.status)};
        if (one.status != RollStatus::OnRoll)
            status.chip = rollStatusChip(one.status);
        rows.append({ValueCell{one.name}, ValueCell{one.classLabel}, ValueCell{one.studentNo}, status});
    }
    for (const GoneStudent &one : facts.gone) {
        m_rows.append(one.header.uid);
        m_names.append(one.header.name);
        rows.append({ValueCell{one.header.name}, ValueCell{one.header.classLabel},
                     ValueCell{text::rollStatusName(one.status)}, ValueCell{dateText(one.since)},
                     ValueCell{one.place}, ValueCell{text::rollReason(one.reason)},
                     ValueCell{facts.handovers.value(one.header.uid)}});
    }
    (gone ? m_goneModel : m_hereModel)->setRows(rows);
    bool &given = gone ? m_goneGiven : m_hereGiven;
    if (!given) {
        (gone ? m_gone : m_here)->setModel(gone ? m_goneModel : m_hereModel);
        given = true;
    }
    m_here->setVisible(!gone);
    m_gone->setVisible(gone);
    m_kind->setVisible(gone);
    m_year->setVisible(gone);
    m_leave->setVisible(!gone);
    m_leave->setEnabled(!gone && !chosen().isEmpty());
    m_count->setText(tr("共 %n 人", nullptr, static_cast<int>(m_rows.size())));
    Q_EMIT changed();
    if (isVisible() && focusWidget() == nullptr)
        firstFocus()->setFocus();
}

QList<Uid> LeaversView::chosen() const
{
    QList<Uid> uids;
    if (!m_hereGiven || showsGone())
        return uids;
    for (const int row : m_here->selectedRows()) {
        if (row < m_rows.size())
            uids.append(m_rows.at(row));
    }
    return uids;
}

void LeaversView::askLeave()
{
    const QList<Uid> students = chosen();
    if (students.isEmpty())
        return;
    QString who = tr("选中的 %n 名学生", nullptr, static_cast<int>(students.size()));
    if (students.size() == 1)
        who = m_names.value(m_rows.indexOf(students.first()));
    askLeaving(host(), this, students, who, [this] { load(); });
}

void LeaversView::askArrive()
{
    QList<SchoolClass> classes = m_classes;
    classes.removeIf([this](const SchoolClass &one) { return one.schoolYear != m_thisYear; });
    askArrival(host(), this, classes, [this](const Uid &uid) { Q_EMIT studentChosen(uid); });
}

} // namespace tingyu::ui
