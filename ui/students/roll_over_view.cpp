// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roll_over_view.h"

#include "core/base/school_calendar.h"
#include "core/services.h"
#include "ui/models/value_table_model.h"
#include "ui/students/roll_over_dialogs.h"
#include "ui/text/roll_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int listLines = 5;
constexpr int leastTable = 280; ///< its tools, its head and half a dozen classes

QListWidget *plainList(QWidget *parent, const char *name, const QString &spoken)
{
    auto *list = named(new QListWidget(parent), name, spoken);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setWordWrap(true);
    list->setSpacing(px(2));
    list->setMinimumHeight(px(24) * listLines);
    return list;
}

} // namespace

RollOverView::RollOverView(PageHost &host, QWidget *parent)
    : RollView(host, parent)
    , m_banner(new Banner(this))
    , m_year(named(new SegmentedChoice(this), "rollOver.year", tr("升入哪一学年")))
    , m_table(new DataTable("rollOver", tr("各班的去向"), host.settings(), this))
    , m_model(new ValueTableModel(
          {tr("现在的班"), tr("在籍"), tr("休学"), tr("去向"), tr("班主任"), tr("个别学生")}, this))
    , m_sum(label({}, "second", this))
{
    auto *empty = new EmptyState(QStringLiteral("student"), tr("这一学年没有要升级的班级。"), m_table);
    named(empty->setAction(tr("回到学生名单"), [this] { Q_EMIT closed(); }), "rollOver.emptyBack",
          tr("没有要升级的班级:回到学生名单"));
    m_table->setEmpty(empty);
    m_class = named(new ActionButton(tr("这个班…"), this), "rollOver.class", tr("改这个班的去向"));
    m_students = named(new ActionButton(tr("个别学生…"), this), "rollOver.students", tr("改个别学生的去向"));
    m_run = named(new ActionButton(tr("升级…"), this), "rollOver.run", tr("开始升级"));
    m_run->setPrimary(true);
    m_back = named(new ActionButton(tr("撤销升级…"), this), "rollOver.takeBack", tr("撤销上一次升级"));
    connect(m_class, &QPushButton::clicked, this, &RollOverView::askClass);
    connect(m_students, &QPushButton::clicked, this, &RollOverView::askStudents);
    connect(m_run, &QPushButton::clicked, this, &RollOverView::askRun);
    connect(m_back, &QPushButton::clicked, this, &RollOverView::askTakeBack);
    connect(m_table, &DataTable::activated, this, &RollOverView::askClass);
    connect(m_year, &SegmentedChoice::chosen, this, [this](const QString &code) { load(code.toInt()); });

    auto *head = new WrapRow;
    auto *first = new QWidget(this);
    auto *row = new QHBoxLayout(first);
    row->setContentsMargins(0, 0, 0, 0);
    addBack(row, "rollOver.back");
    row->addWidget(m_year);
    head->addWidget(first);
    head->addWidget(m_sum);
    head->addStretch();
    for (QWidget *one : QList<QWidget *>{m_back, m_class, m_students, m_run})
        head->addWidget(one);

    m_below = new QWidget(this);
    auto *below = new QHBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(px(12));
    auto *targets = new Card(tr("升级后的班级"), m_below);
    m_targets = plainList(targets, "rollOver.targets", tr("升级后的班级"));
    targets->body()->addWidget(m_targets);
    auto *questions = new Card(tr("需要定的事"), m_below);
    m_questions = plainList(questions, "rollOver.questions", tr("升级前需要定的事"));
    questions->body()->addWidget(m_questions);
    below->addWidget(targets, 3);
    below->addWidget(questions, 2);

    // On a low window the page scrolls: neither the classes nor what is to be decided is squeezed.
    m_table->setMinimumHeight(px(leastTable));
    auto *column = scrolledColumn(this, "rollOver.page");
    column->setSpacing(px(10));
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_table, 3);
    column->addWidget(m_below, 2);
}

QString RollOverView::title() const
{
    return tr("全校升级");
}

QString RollOverView::subtitle() const
{
    return m_plan.toYear == 0
               ? QString()
               : tr("%1 → %2 学年").arg(schoolYearShown(m_plan.fromYear), schoolYearShown(m_plan.toYear));
}

QWidget *RollOverView::firstFocus()
{
    return m_table->firstFocus();
}

void RollOverView::refresh()
{
    load(0);
}

void RollOverView::load(int toYear)
{
    host().tasks().run(
        this,
        [toYear](Services &services) -> Result<Facts> {
            RollOverService over(services.workplace);
            auto plan = over.plan(toYear);
            auto last = over.last();
            auto staff = services.staff.list();
            auto year = services.classes.currentSchoolYear();
            if (!plan || !last || !staff || !year)
                return !plan ? plan.error() : !last ? last.error() : !staff ? staff.error() : year.error();
            return Facts{*std::move(plan), *last, *std::move(staff), *year};
        },
        [this](const Result<Facts> &facts) {
            if (!facts) {
                host().showError(facts.error());
                return;
            }
            m_plan = facts->plan;
            m_last = facts->last;
            m_staff = facts->staff;
            if (m_thisYear == 0) {
                m_thisYear = facts->year;
                for (const int year : {m_thisYear, m_thisYear + 1})
                    m_year->add(QString::number(year), tr("升入 %1").arg(schoolYearShown(year)));
            }
            m_year->setCurrentCode(QString::number(m_plan.toYear));
            fill();
            if (isVisible() && focusWidget() == nullptr)
                firstFocus()->setFocus();
        });
}

void RollOverView::fill()
{
    const auto teacherOf = [this](StaffId id) {
        for (const Staff &one : std::as_const(m_staff)) {
            if (one.id == id)
                return one.name;
        }
        return QString();
    };
    QList<QList<ValueCell>> rows;
    for (const RollOverLine &line : std::as_const(m_plan.lines)) {
        int apart = 0;
        for (const RollOverStudent &one : std::as_const(m_plan.students))
            apart += one.classId == line.from.id && m_plan.ways.contains(one.id);
        const bool moves = line.fate == ClassFate::Moves;
        ValueCell way{moves ? tr("升入 %1").arg(classLabel(line.to)) : tr("毕业")};
        if (!moves)
            way.chip = ChipContent{tr("毕业"), Tone::Blue, ChipShape::None};
        rows.append(
            {ValueCell{classLabel(line.from), line.from.grade * 1000 + line.from.number},
             ValueCell{QString::number(line.onRoll), line.onRoll, {}, {}, true},
             ValueCell{
                 line.onLeave == 0 ? QString() : QString::number(line.onLeave), line.onLeave, {}, {}, true},
             way, ValueCell{moves ? teacherOf(line.to.teacherId) : QString()},
             ValueCell{apart == 0 ? QString() : tr("%n 人另行安排", nullptr, apart)}});
    }
    const int chosen = chosenLine();
    m_model->setRows(rows);
    if (!m_modelGiven) {
        m_table->setModel(m_model);
        m_modelGiven = true;
    }
    if (!rows.isEmpty())
        m_table->selectSourceRow(std::max(0, chosen));
    const RollOverPreview preview = previewOf(m_plan);
    m_targets->clear();
    for (const RollOverTarget &one : preview.classes)
        m_targets->addItem(text::rollTarget(one));
    m_questions->clear();
    for (const RollOverQuestion &one : preview.questions)
        m_questions->addItem(text::rollQuestion(one));
    if (preview.questions.isEmpty())
        m_questions->addItem(tr("没有;可以升级。"));
    const bool isDue = !m_plan.lines.isEmpty();
    m_sum->setText(isDue ? tr("升级 %1 人 · 毕业 %2 人 · 等复学 %3 人")
                               .arg(preview.moving)
                               .arg(preview.graduating)
                               .arg(preview.waiting)
                         : QString());
    for (QWidget *one : QList<QWidget *>{m_class, m_students, m_run})
        one->setVisible(isDue);
    m_below->setVisible(isDue);
    m_back->setVisible(m_last.has_value());
    Q_EMIT changed();
    if (m_last && m_last->toYear == m_plan.toYear) {
        const QDateTime at = fromUtcStamp(m_last->atUtc).toLocalTime();
        m_banner->say(Banner::Kind::Done, tr("%1 学年的升级已由 %2 于 %3 做完,不会再做一次。")
                                              .arg(schoolYearShown(m_last->toYear), m_last->by,
                                                   at.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    } else if (!isDue) {
        m_banner->say(
            Banner::Kind::Info,
            tr("在籍学生都已在 %1 学年的班里,或这一学年之前没有班级。").arg(schoolYearShown(m_plan.toYear)));
    } else if (m_plan.toYear > m_thisYear) {
        m_banner->say(
            Banner::Kind::Info,
            tr("现在还是 %1 学年;升级之后,名单按新学年的班级显示。").arg(schoolYearShown(m_thisYear)));
    } else {
        m_banner->clear();
    }
}

int RollOverView::chosenLine() const
{
    const QList<int> rows = m_modelGiven ? m_table->selectedRows() : QList<int>();
    return rows.isEmpty() ? -1 : rows.constFirst();
}

void RollOverView::askClass()
{
    const int at = chosenLine();
    if (at < 0 || at >= m_plan.lines.size())
        return;
    askClassWay(this, m_plan.lines.at(at), m_staff, [this, at](const RollOverLine &changed) {
        m_plan.lines[at] = changed;
        fill();
    });
}

void RollOverView::askStudents()
{
    const int at = chosenLine();
    if (at < 0 || at >= m_plan.lines.size())
        return;
    askStudentWays(this, m_plan, m_plan.lines.at(at),
                   [this](const QHash<StudentId, StudentWay> &ways, const QList<StudentId> &back) {
                       m_plan.ways.insert(ways);
                       for (const StudentId one : back)
                           m_plan.ways.remove(one);
                       fill();
                   });
}

void RollOverView::askRun()
{
    const RollOverPreview preview = previewOf(m_plan);
    auto *dialog = new FormDialog("rollOverRun", tr("全校升级"), this);
    dialog->addNote(tr("升级 %1 人,毕业 %2 人,等复学 %3 人。一次做完,之后没有别的改动就可以整个撤销。")
                        .arg(preview.moving)
                        .arg(preview.graduating)
                        .arg(preview.waiting));
    auto *on = dialog->addDate("on", tr("日期"), host().clock().today());
    on->setDate(host().clock().today());
    dialog->setSubmit(tr("升级"), [this, dialog, on] {
        if (!on->date().isValid()) {
            dialog->refuse(tr("请填写日期。"), on);
            return;
        }
        const QDate day = on->date();
        dialog->finish();
        run(day);
    });
    dialog->open();
}

void RollOverView::run(QDate on)
{
    host().tasks().runLong(
        this, tr("全校升级"),
        [plan = m_plan, on](Services &services, const Progress &progress) {
            return RollOverService(services.workplace).run(plan, on, progress);
        },
        [this](const Result<RollOverOutcome> &outcome) {
            if (!outcome && outcome.error().code == Errc::Cancelled) {
                host().say(tr("已停止,没有升级;名册没有变。"));
            } else if (!outcome) {
                host().showError(outcome.error());
            } else {
                host().saved(tr("全校升级"), outcome->set);
                host().say(tr("升级 %1 人,毕业 %2 人,新建班级 %3 个。")
                               .arg(outcome->moved)
                               .arg(outcome->graduated)
                               .arg(outcome->classesMade));
            }
            load(m_plan.toYear);
        });
}

void RollOverView::askTakeBack()
{
    if (!m_last)
        return;
    auto *dialog = new FormDialog("rollOverTakeBack", tr("撤销升级"), this);
    dialog->addNote(
        tr("%1 学年的升级整个撤销:学生回到原来的班,新建的班级去掉。").arg(schoolYearShown(m_last->toYear)));
    dialog->addNote(tr("之后改过其中任何一份档案,就不能整个撤销,什么也不会变。"));
    dialog->setSubmit(tr("撤销升级"), [this, dialog] {
        dialog->finish();
        host().tasks().runLong(
            this, tr("撤销升级"),
            [](Services &services, const Progress &) {
                return RollOverService(services.workplace).takeBack();
            },
            [this](const Result<int> &undone) {
                if (!undone)
                    host().showError(undone.error());
                else
                    host().saved();
                load(m_plan.toYear);
            });
    });
    dialog->open();
}

} // namespace tingyu::ui
