// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/student_list_view.h"

#include "core/school/school_codes.h"
#include "core/school/school_operations.h"
#include "ui/students/class_panel.h"
#include "ui/students/student_table_model.h"
#include "ui/students/student_words.h"
#include "ui/text/school_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int pageSize = 500;

constexpr int expiringDays = 30;

QString expiringCode()
{
    return QStringLiteral("expiring");
}

struct Figures
{
    QList<ClassCount> counts;
    StudentPage page;
};

Result<QList<ClassCount>> readClasses(Services &services, bool figures)
{
    if (figures)
        return services.students.counts();
    auto year = services.classes.currentSchoolYear();
    if (!year)
        return year.error();
    auto classes = services.classes.classes(*year);
    if (!classes)
        return classes.error();
    QList<ClassCount> counts;
    for (const SchoolClass &one : std::as_const(*classes))
        counts.append({one.id, classLabel(one), 0, 0});
    return counts;
}

/// Students whose tags run out soon, each once. Levels are left to the ordinary list.
Result<StudentPage> readExpiring(Services &services, QDate today, SchoolClassId only)
{
    auto tags = services.circumstances.tagsExpiring(today, today.addDays(expiringDays));
    if (!tags)
        return tags.error();
    QList<StudentId> ids;
    for (const VulnerabilityTag &tag : std::as_const(*tags)) {
        if (!ids.contains(tag.studentId))
            ids.append(tag.studentId);
    }
    auto headers = services.students.headers(ids);
    if (!headers)
        return headers.error();
    StudentPage page;
    for (const StudentHeader &one : std::as_const(*headers)) {
        if (!only.isValid() || one.classId == only)
            page.rows.append({one, {}, false});
    }
    page.total = page.rows.size();
    return page;
}

} // namespace

StudentListView::StudentListView(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_levels(isAllowed(op::studentView, host.facts().session, {}))
    , m_figures(isAllowed(op::studentCount, host.facts().session, {}))
    , m_panel(new ClassPanel(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new DataTable("students", tr("学生名单"), host.settings(), this))
    , m_model(new StudentTableModel(m_levels, this))
    , m_count(label({}, "second", this))
{
    buildTools();
    m_empty =
        new EmptyState(QStringLiteral("student"),
                       mayWrite() ? tr("还没有学生。把学籍名册拖到窗口里,或从这里导入,核对之后才会写入。")
                                  : tr("还没有分给您的班级,或班里还没有学生;请找心理老师。"),
                       this);
    if (mayWrite()) {
        named(m_empty->setAction(tr("导入名册"), [this] { Q_EMIT importAsked(); }), "studentsImportFirst",
              tr("导入名册"));
    }
    m_nobody = new EmptyState(QStringLiteral("filter"), tr("没有符合条件的学生。"), this);
    named(m_nobody->setAction(tr("看全部学生"),
                              [this] {
                                  m_status->setCurrentCode(QStringLiteral("roll"));
                                  m_fileClass->setCurrentIndex(0);
                                  m_tag->setCurrentIndex(0);
                                  m_panel->choose({});
                                  load();
                              }),
          "studentsShowAll", tr("看全部学生"));
    m_stack->addWidget(new QWidget(this));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(m_table);

    auto *head = new WrapRow;
    head->addWidget(m_status);
    head->addWidget(m_count);
    head->addStretch();
    for (ActionButton *work : std::as_const(m_works))
        head->addWidget(work);
    head->addWidget(m_import);
    head->addWidget(m_add);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(px(12));
    right->addLayout(head);
    right->addWidget(m_stack, 1);
    auto *halves = new QHBoxLayout(this);
    halves->setContentsMargins(px(20), px(18), px(20), px(16));
    halves->setSpacing(px(16));
    halves->addWidget(m_panel);
    halves->addLayout(right, 1);
    m_panel->hide();

    connect(m_panel, &ClassPanel::classChosen, this, &StudentListView::load);
    connect(m_panel, &ClassPanel::studentChosen, this, &StudentListView::studentChosen);
    connect(m_table, &DataTable::activated, this,
            [this](int row) { Q_EMIT studentChosen(m_model->at(row).header.uid); });
    connect(m_table, &DataTable::selectionChanged, this, &StudentListView::showRows);
}

bool StudentListView::mayWrite() const
{
    return isAllowed(op::studentCreate, m_host.facts().session, {});
}

void StudentListView::buildTools()
{
    m_status = named(new SegmentedChoice(this), "studentStatus", tr("学籍状态"));
    m_status->add(QStringLiteral("roll"), tr("在籍"));
    m_status->add(QStringLiteral("leave"), tr("休学"));
    m_status->add(QStringLiteral("gone"), tr("已离校"));
    m_status->setCurrentCode(QStringLiteral("roll"));
    connect(m_status, &SegmentedChoice::chosen, this, &StudentListView::load);

    m_fileClass = named(new QComboBox(this), "studentFileClass", tr("按档案类别筛选"));
    QList<CodeName> levels{{QString(), tr("所有类别")}, {QStringLiteral("watched"), tr("关注及以上")}};
    for (const FileClass one :
         {FileClass::Crisis, FileClass::Focus, FileClass::Attention, FileClass::General})
        levels.append({fileClassCode(one), text::fileClassName(one)});
    fillChoices(m_fileClass, levels);
    m_tag = named(new QComboBox(this), "studentTag", tr("按处境标记筛选"));
    fillChoices(m_tag, QList<CodeName>{{QString(), tr("所有处境")},
                                       {expiringCode(), tr("%n 天内到期", nullptr, expiringDays)}} +
                           choicesOf(vulnerabilityCodes(), text::vulnerabilityName));
    for (QComboBox *box : {m_fileClass, m_tag}) {
        m_table->addTool(box);
        box->setVisible(m_levels);
        connect(box, &QComboBox::currentIndexChanged, this, &StudentListView::load);
    }

    m_import = named(new ActionButton(tr("导入名册"), this), "studentsImport", tr("导入名册文件"));
    m_import->setIcon(icon(QStringLiteral("import")));
    connect(m_import, &QPushButton::clicked, this, &StudentListView::importAsked);
    m_add = named(new ActionButton(tr("新增学生"), this), "studentsAdd", tr("新增学生"));
    m_add->setPrimary(true);
    m_add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_add->setShortcut({}); // the window has this key and hands it to the page
    connect(m_add, &QPushButton::clicked, this, &StudentListView::addAsked);
    m_import->setVisible(mayWrite());
    m_add->setVisible(mayWrite());
    const auto addWork = [this](const char *name, const QString &words, const QString &spoken,
                                const char *work) {
        auto *button = named(new ActionButton(words, this), name, spoken);
        button->setVisible(mayWrite());
        connect(button, &QPushButton::clicked, this, [this, work] { Q_EMIT workAsked(QLatin1String(work)); });
        m_works.append(button);
    };
    addWork("studentsRollOver", tr("升级"), tr("全校升级"), "rollOver");
    addWork("studentsLeavers", tr("离校与转入"), tr("办理离校与转入"), "leavers");
    addWork("studentsDoubles", tr("重复档案"), tr("查找重复档案"), "doubles");
}

StudentFilter StudentListView::filter() const
{
    StudentFilter filter;
    filter.classId = m_panel->chosen();
    const QString status = m_status->currentCode();
    if (status == QLatin1String("leave"))
        filter.statuses = {RollStatus::OnLeave};
    else if (status == QLatin1String("gone"))
        filter.statuses = {RollStatus::Left, RollStatus::Graduated};
    if (m_levels) {
        const QString level = chosenCode(m_fileClass);
        filter.watchedOnly = level == QLatin1String("watched");
        filter.fileClass = fileClassFromCode(level);
        filter.tag = chosenCode(m_tag);
        filter.tagDate = m_host.clock().today();
    }
    return filter;
}

bool StudentListView::isWholeSchool() const
{
    return !m_panel->chosen().isValid() && m_status->currentCode() == QLatin1String("roll") &&
           m_fileClass->currentIndex() <= 0 && m_tag->currentIndex() <= 0;
}

void StudentListView::refresh()
{
    if (m_modelGiven && m_selectWhenThere.isNull() && m_table->selectedRows().size() == 1)
        m_selectWhenThere = m_model->at(m_table->selectedRows().constFirst()).header.uid;
    load();
}

void StudentListView::load()
{
    const int round = ++m_round;
    m_complete = false;
    m_host.tasks().run(
        this,
        [wanted = filter(), figures = m_figures](Services &services) -> Result<Figures> {
            auto counts = readClasses(services, figures);
            if (!counts)
                return counts.error();
            auto page = wanted.tag == expiringCode()
                            ? readExpiring(services, wanted.tagDate, wanted.classId)
                            : services.students.list(wanted, StudentOrder::Class, 0, pageSize);
            if (!page)
                return page.error();
            return Figures{std::move(*counts), std::move(*page)};
        },
        [this, round](const Result<Figures> &read) {
            if (round != m_round)
                return;
            if (!read) {
                m_host.showError(read.error());
                return;
            }
            m_counts = read->counts;
            QHash<SchoolClassId, int> order;
            for (const ClassCount &one : std::as_const(m_counts))
                order.insert(one.classId, static_cast<int>(order.size()));
            m_panel->setClasses(m_counts, m_figures);
            m_model->setClassOrder(order);
            m_model->clear();
            m_total = read->page.total;
            m_model->append(read->page.rows);
            if (!m_modelGiven && m_total > 0) { // widths come from rows
                m_table->setModel(m_model);
                m_modelGiven = true;
            }
            showRows();
            // The first answer decides what there is to begin with; who types somewhere is left alone.
            if (!std::exchange(m_answered, true) && isVisible() &&
                qobject_cast<QLineEdit *>(QApplication::focusWidget()) == nullptr)
                firstFocus()->setFocus();
            loadPage(static_cast<int>(read->page.rows.size()));
        });
}

void StudentListView::loadPage(int offset)
{
    if (offset >= m_total || offset == 0) {
        m_complete = true;
        if (!m_selectWhenThere.isNull())
            select(std::exchange(m_selectWhenThere, {}));
        return;
    }
    m_host.tasks().run(
        this,
        [wanted = filter(), offset](Services &services) {
            return services.students.list(wanted, StudentOrder::Class, offset, pageSize);
        },
        [this, round = m_round, offset](const Result<StudentPage> &page) {
            if (round != m_round)
                return;
            if (!page) {
                m_host.showError(page.error());
                return;
            }
            m_model->append(page->rows);
            loadPage(page->rows.isEmpty() ? static_cast<int>(m_total)
                                          : offset + static_cast<int>(page->rows.size()));
        });
}

void StudentListView::showRows()
{
    const bool somebody = m_total > 0;
    m_panel->setVisible(somebody || !isWholeSchool() || !m_counts.isEmpty());
    m_stack->setCurrentIndex(somebody ? 3 : isWholeSchool() ? 1 : 2);
    m_import->setVisible(mayWrite() && m_stack->currentIndex() != 1);
    m_add->setVisible(mayWrite() && m_stack->currentIndex() != 1); // empty: one button, Ctrl+N works on
    m_status->setVisible(m_stack->currentIndex() != 1);
    for (ActionButton *work : std::as_const(m_works))
        work->setVisible(mayWrite() && m_stack->currentIndex() != 1);
    const auto chosen = m_modelGiven ? m_table->selectedRows().size() : 0;
    m_count->setText(!somebody     ? QString()
                     : chosen >= 2 ? tr("已选 %1 人 / 共 %2 人").arg(chosen).arg(m_total)
                                   : tr("共 %n 人", nullptr, static_cast<int>(m_total)));
    Q_EMIT summaryChanged();
}

QString StudentListView::summary() const
{
    qint64 all = 0;
    qint64 away = 0;
    for (const ClassCount &one : m_counts) {
        all += one.onRoll + one.onLeave;
        away += one.onLeave;
    }
    if (!m_figures || all == 0)
        return {};
    return away == 0 ? tr("在籍 %1 人").arg(QLocale().toString(all))
                     : tr("在籍 %1 人 · 其中休学 %2 人").arg(QLocale().toString(all)).arg(away);
}

QWidget *StudentListView::firstFocus() const
{
    if (m_stack->currentIndex() == 1)
        return m_empty->findChild<QPushButton *>();
    return m_table->view();
}

void StudentListView::chooseClass(SchoolClassId id)
{
    m_panel->choose(id);
}

SchoolClassId StudentListView::chosenClass() const
{
    return m_panel->chosen();
}

void StudentListView::showExpiringTags()
{
    chooseCode(m_tag, expiringCode());
}

int StudentListView::rowCount() const
{
    return m_model->rowCount();
}

void StudentListView::select(const Uid &student)
{
    const int row = m_model->rowOf(student);
    if (row >= 0)
        m_table->selectSourceRow(row);
    else if (!m_complete)
        m_selectWhenThere = student;
}

} // namespace tingyu::ui
