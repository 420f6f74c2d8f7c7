// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/students_page.h"

#include "core/school/leaver_service.h"
#include "core/school/roll_operations.h"
#include "core/school/school_operations.h"
#include "ui/students/class_panel.h"
#include "ui/students/doubles_view.h"
#include "ui/students/fact_dialogs.h"
#include "ui/students/leavers_view.h"
#include "ui/students/roll_over_view.h"
#include "ui/students/roster_wizard.h"
#include "ui/students/student_file_view.h"
#include "ui/students/student_list_view.h"
#include "ui/text/school_text.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr qsizetype mostRecent = 10;
const RoleSet pageRoles{Role::Head, Role::Counsellor, Role::ClassTeacher};

QList<SearchHit> findStudents(Services &services, const QString &text, int limit)
{
    // Asked first, because a refusal would be put on record for every keystroke.
    if (!pageRoles.intersects(services.workplace.session().roles))
        return {};
    auto found = services.search.find(text, limit);
    if (!found)
        return {};
    QList<Uid> uids;
    for (const StudentHeader &one : std::as_const(*found))
        uids.append(one.uid);
    const auto former = LeaverService(services.workplace).formerNamesMeant(uids, text);
    QList<SearchHit> hits;
    for (const StudentHeader &one : std::as_const(*found)) {
        QStringList detail;
        if (former && former->contains(one.uid))
            detail.append(StudentsPage::tr("曾用名 %1").arg(former->value(one.uid)));
        for (const QString &part : {one.classLabel, one.studentNo}) {
            if (!part.isEmpty())
                detail.append(part);
        }
        if (one.status != RollStatus::OnRoll)
            detail.append(text::rollStatusName(one.status));
        hits.append({one.name, detail.join(StudentsPage::tr(" · ")), StudentsPage::tr("学生"),
                     QStringLiteral("student"), one.uid.toString()});
    }
    return hits;
}

} // namespace

StudentsPage::StudentsPage(PageHost &host)
    : Page(host), m_stack(new QStackedWidget(this)), m_list(new StudentListView(host, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_list);
    connect(m_list, &StudentListView::studentChosen, this, [this](const Uid &uid) { openStudent(uid); });
    connect(m_list, &StudentListView::addAsked, this, &StudentsPage::askNew);
    connect(m_list, &StudentListView::importAsked, this, [this] { openRoster({}); });
    connect(m_list, &StudentListView::workAsked, this, &StudentsPage::openWork);
    connect(m_list, &StudentListView::summaryChanged, this, &Page::titleChanged);
    if (maySeeFiles()) {
        m_file = new StudentFileView(host, this);
        m_stack->addWidget(m_file);
        connect(m_file, &StudentFileView::backAsked, this, &StudentsPage::showList);
        connect(m_file, &StudentFileView::changed, this, &Page::titleChanged);
        connect(m_file, &StudentFileView::opened, this, &StudentsPage::remember);
    } else {
        m_glance = new StudentGlanceView(host, this);
        m_stack->addWidget(m_glance);
        connect(m_glance, &StudentGlanceView::backAsked, this, &StudentsPage::showList);
        connect(m_glance, &StudentGlanceView::changed, this, &Page::titleChanged);
    }
}

bool StudentsPage::maySeeFiles() const
{
    return isAllowed(op::studentView, host().facts().session, {});
}

QString StudentsPage::title() const
{
    const QWidget *shown = m_stack->currentWidget();
    if (m_file != nullptr && shown == m_file && !m_file->name().isEmpty())
        return m_file->name();
    if (m_glance != nullptr && shown == m_glance && !m_glance->name().isEmpty())
        return m_glance->name();
    if (m_roster != nullptr && shown == m_roster)
        return tr("导入名册");
    if (const RollView *work = shownWork())
        return work->title();
    return tr("学生");
}

QString StudentsPage::subtitle() const
{
    const QWidget *shown = m_stack->currentWidget();
    if (m_file != nullptr && shown == m_file)
        return m_file->subtitle();
    if (m_glance != nullptr && shown == m_glance)
        return m_glance->subtitle();
    if (m_roster != nullptr && shown == m_roster)
        return m_roster->subtitle();
    if (const RollView *work = shownWork())
        return work->subtitle();
    return m_list->summary();
}

void StudentsPage::refresh()
{
    m_list->refresh();
    if (m_file != nullptr && m_stack->currentWidget() == m_file)
        m_file->reload();
    if (RollView *work = shownWork())
        work->refresh();
}

void StudentsPage::open(const PageTarget &target)
{
    if (const auto student = Uid::fromString(target.value(QStringLiteral("student")).toString())) {
        openStudent(*student, target.value(QStringLiteral("tab")).toString(),
                    target.value(QStringLiteral("entry")).toBool());
    } else if (target.contains(QStringLiteral("roster"))) {
        openRoster(target.value(QStringLiteral("roster")).toString());
    } else if (target.contains(QStringLiteral("work"))) {
        openWork(target.value(QStringLiteral("work")).toString());
    } else if (target.contains(QStringLiteral("all"))) {
        showList();
    } else if (target.contains(QStringLiteral("expiringTags"))) {
        showList();
        m_list->showExpiringTags();
    } else if (target.contains(QStringLiteral("new"))) {
        showList();
        askNew();
    } else if (target.contains(QStringLiteral("class"))) {
        showList();
        m_list->chooseClass(SchoolClassId(target.value(QStringLiteral("class")).toLongLong()));
    }
}

PageTarget StudentsPage::place() const
{
    const QWidget *shown = m_stack->currentWidget();
    if (m_file != nullptr && shown == m_file)
        return {{QStringLiteral("student"), m_file->student().toString()},
                {QStringLiteral("tab"), m_file->tab()},
                {QStringLiteral("entry"), m_file->isWritingEntry()}};
    if (m_glance != nullptr && shown == m_glance)
        return {{QStringLiteral("student"), m_glance->student().toString()}};
    if (const RollView *work = shownWork())
        return {{QStringLiteral("work"), m_works.key(const_cast<RollView *>(work))}};
    if (m_list->chosenClass().isValid())
        return {{QStringLiteral("class"), m_list->chosenClass().value()}};
    return {};
}

QString StudentsPage::helpTask() const
{
    if (const RollView *work = shownWork())
        return work->helpTask();
    const QWidget *shown = m_stack->currentWidget();
    if (m_file != nullptr && shown == m_file)
        return m_file->helpTask();
    return m_roster != nullptr && shown == m_roster ? QStringLiteral("roster")
                                                    : QStringLiteral("student_file");
}

QWidget *StudentsPage::firstFocus()
{
    const QWidget *shown = m_stack->currentWidget();
    if (m_file != nullptr && shown == m_file)
        return m_file->firstFocus();
    if (m_glance != nullptr && shown == m_glance)
        return m_glance->firstFocus();
    if (m_roster != nullptr && shown == m_roster)
        return m_roster->firstFocus();
    if (RollView *work = shownWork())
        return work->firstFocus();
    return m_list->firstFocus();
}

bool StudentsPage::print()
{
    if (m_file == nullptr || m_stack->currentWidget() != m_file)
        return false;
    m_file->print();
    return true;
}

bool StudentsPage::addNew()
{
    if (m_file != nullptr && m_stack->currentWidget() == m_file) {
        m_file->addEntry();
        return true;
    }
    if (!isAllowed(op::studentCreate, host().facts().session, {}) || m_stack->currentWidget() != m_list)
        return false;
    askNew();
    return true;
}

void StudentsPage::askNew()
{
    host().tasks().run(
        this,
        [](Services &services) -> Result<QList<SchoolClass>> {
            auto year = services.classes.currentSchoolYear();
            if (!year)
                return year.error();
            return services.classes.classes(*year);
        },
        [this](const Result<QList<SchoolClass>> &classes) {
            if (!classes) {
                host().showError(classes.error());
                return;
            }
            askNewStudent(host(), this, *classes, m_list->chosenClass(),
                          [this](const Uid &uid) { openStudent(uid, QStringLiteral("particulars")); });
        });
}

void StudentsPage::flush()
{
    if (m_file != nullptr)
        m_file->flush();
}

void StudentsPage::openStudent(const Uid &student, const QString &tab, bool entry)
{
    if (m_file != nullptr) {
        m_stack->setCurrentWidget(m_file);
        m_file->open(student, tab, entry);
        m_file->firstFocus()->setFocus();
    } else {
        m_stack->setCurrentWidget(m_glance);
        m_glance->open(student);
        m_glance->firstFocus()->setFocus();
    }
    Q_EMIT titleChanged();
}

void StudentsPage::showList()
{
    const Uid left = shownWork() != nullptr ? Uid()
                     : m_file != nullptr    ? m_file->student()
                                            : m_glance->student();
    m_stack->setCurrentWidget(m_list);
    m_list->refresh();
    m_list->select(left);
    m_list->firstFocus()->setFocus();
    Q_EMIT titleChanged();
}

void StudentsPage::openRoster(const QString &path)
{
    if (!isAllowed(op::rosterImport, host().facts().session, {}))
        return;
    if (m_roster == nullptr) {
        m_roster = new RosterWizard(host(), this);
        m_stack->addWidget(m_roster);
        connect(m_roster, &RosterWizard::closed, this, &StudentsPage::showList);
        connect(m_roster, &RosterWizard::stepChanged, this, &Page::titleChanged);
    }
    m_roster->start(path);
    m_stack->setCurrentWidget(m_roster);
    m_roster->firstFocus()->setFocus();
    Q_EMIT titleChanged();
}

RollView *StudentsPage::shownWork() const
{
    return qobject_cast<RollView *>(m_stack->currentWidget());
}

void StudentsPage::openWork(const QString &work)
{
    const bool gone = work == QLatin1String("gone");
    const QString place = gone ? QStringLiteral("leavers") : work;
    if (!isAllowed(op::rollOver, host().facts().session, {}))
        return;
    RollView *&view = m_works[place];
    if (view == nullptr) {
        view = place == QLatin1String("rollOver")  ? static_cast<RollView *>(new RollOverView(host(), this))
               : place == QLatin1String("leavers") ? static_cast<RollView *>(new LeaversView(host(), this))
                                                   : static_cast<RollView *>(new DoublesView(host(), this));
        m_stack->addWidget(view);
        connect(view, &RollView::closed, this, &StudentsPage::showList);
        connect(view, &RollView::changed, this, &Page::titleChanged);
        connect(view, &RollView::studentChosen, this, [this](const Uid &uid) { openStudent(uid); });
    }
    m_stack->setCurrentWidget(view);
    if (gone)
        qobject_cast<LeaversView *>(view)->showGone();
    else
        view->refresh();
    view->firstFocus()->setFocus();
    Q_EMIT titleChanged();
}

void StudentsPage::remember(const StudentHeader &header)
{
    m_recent.removeIf([&](const StudentHeader &one) { return one.uid == header.uid; });
    m_recent.prepend(header);
    while (m_recent.size() > mostRecent)
        m_recent.removeLast();
    m_list->panel().setRecent(m_recent);
}

void registerStudents(PageRegistry &registry)
{
    registry.add({QStringLiteral("students"), 2, [] { return StudentsPage::tr("学生"); },
                  QStringLiteral("student"), pageRoles,
                  [](PageHost &host) { return new StudentsPage(host); }});
    registry.searches.append(
        {findStudents, [](PageHost &host, const QVariant &target) {
             host.openPage(QStringLiteral("students"), {{QStringLiteral("student"), target}});
         }});
    registry.drops.append({{QStringLiteral("xlsx"), QStringLiteral("xls"), QStringLiteral("csv")},
                           [](PageHost &host, const QString &path) {
                               host.openPage(QStringLiteral("students"), {{QStringLiteral("roster"), path}});
                           }});
    registry.commands.append(
        {QStringLiteral("students.import"), [] { return StudentsPage::tr("导入名册"); },
         QStringLiteral("import"), QKeySequence(), op::rosterImport.everything,
         [](PageHost &host) {
             host.openPage(QStringLiteral("students"), {{QStringLiteral("roster"), QString()}});
         }});
    const auto addWork = [&registry](const char *id, QString (*title)(), const char *iconName,
                                     const char *work) {
        registry.commands.append(
            {QLatin1String(id), title, QLatin1String(iconName), QKeySequence(), op::rollOver.everything,
             [work](PageHost &host) {
                 host.openPage(QStringLiteral("students"), {{QStringLiteral("work"), QLatin1String(work)}});
             }});
    };
    addWork(
        "students.rollOver", [] { return StudentsPage::tr("全校升级"); }, "student", "rollOver");
    addWork(
        "students.leavers", [] { return StudentsPage::tr("离校与转入"); }, "student", "leavers");
    addWork(
        "students.gone", [] { return StudentsPage::tr("离校名册"); }, "student", "gone");
    addWork(
        "students.doubles", [] { return StudentsPage::tr("重复档案"); }, "student", "doubles");
    registry.commands.append({QStringLiteral("students.new"), [] { return StudentsPage::tr("新增学生"); },
                              QStringLiteral("add"), QKeySequence(), op::studentCreate.everything,
                              [](PageHost &host) {
                                  host.openPage(QStringLiteral("students"), {{QStringLiteral("new"), true}});
                              }});
}

} // namespace tingyu::ui
