// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/care_page.h"

#include "core/care/care_operations.h"
#include "ui/care/care_words.h"
#include "ui/care/case_list_view.h"
#include "ui/care/case_view.h"
#include "ui/care/open_case_view.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

const QString careId = QStringLiteral("care");

/// Cases by code, or by name of a student the person may find.
QList<SearchHit> findCases(Services &services, const QString &text, int limit)
{
    if (!op::caseList.everything.intersects(services.workplace.session().roles))
        return {};
    auto cases = services.cases.list({});
    if (!cases)
        return {};
    auto found = services.search.find(text, limit);
    QHash<StudentId, StudentHeader> named;
    if (found) {
        for (const StudentHeader &one : std::as_const(*found))
            named.insert(one.id, one);
    }
    QList<SearchHit> hits;
    for (const CareCase &one : std::as_const(*cases)) {
        const bool byCode = text.size() > 2 && one.code().contains(text, Qt::CaseInsensitive);
        if (hits.size() >= limit || (!byCode && !named.contains(one.studentId)))
            continue;
        QString name = named.value(one.studentId).name;
        if (name.isEmpty()) {
            auto header = services.students.header(one.studentUid);
            name = header ? header->name : QString();
        }
        hits.append({name, QString(one.code() % QLatin1Char(' ') % caseKindText(one.kind)),
                     CarePage::tr("个案"), QStringLiteral("case"), one.uid.toString()});
    }
    return hits;
}

} // namespace

CarePage::CarePage(PageHost &host)
    : Page(host)
    , m_stack(new QStackedWidget(this))
    , m_list(new CaseListView(host, this))
    , m_new(new OpenCaseView(host, this))
    , m_case(new CaseView(host, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    for (QWidget *part :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_case)})
        m_stack->addWidget(part);
    connect(m_list, &CaseListView::opened, this, [this](const Uid &one) { showCase(one); });
    connect(m_list, &CaseListView::openNewAsked, this, [this] { beginNew(); });
    connect(m_list, &CaseListView::counted, this, [this] {
        if (m_stack->currentWidget() == m_list && isVisible() && !m_list->isAncestorOf(focusWidget()))
            m_list->firstFocus()->setFocus();
        Q_EMIT titleChanged();
    });
    connect(m_new, &OpenCaseView::opened, this, [this](const Uid &one) { showCase(one); });
    connect(m_new, &OpenCaseView::left, this, &CarePage::showList);
    connect(m_case, &CaseView::leaveAsked, this, &CarePage::showList);
    connect(m_case, &CaseView::loaded, this, &Page::titleChanged);
    connect(&m_case->desk(), &CaseDesk::failed, this, [this](const Error &error) {
        const Uid wanted = m_case->desk().uid();
        this->host().showError(error, [this, wanted] { showCase(wanted); });
        showList();
    });
}

QString CarePage::title() const
{
    const bool one = m_stack->currentWidget() == m_case && !m_case->title().isEmpty();
    return one ? m_case->title() : tr("个案");
}

QString CarePage::subtitle() const
{
    if (m_stack->currentWidget() == m_case)
        return m_case->subtitle();
    return m_stack->currentWidget() == m_list && m_list->count() > 0 ? tr("%n 个", nullptr, m_list->count())
                                                                     : QString();
}

void CarePage::refresh()
{
    if (m_stack->currentWidget() == m_case)
        m_case->desk().reload();
    else if (m_stack->currentWidget() == m_list)
        m_list->refresh();
}

void CarePage::open(const PageTarget &target)
{
    if (target.contains(QStringLiteral("case"))) {
        if (const auto uid = Uid::fromString(target.value(QStringLiteral("case")).toString()))
            showCase(*uid, target);
        return;
    }
    if (target.contains(QStringLiteral("openFor"))) {
        beginNew(Uid::fromString(target.value(QStringLiteral("openFor")).toString()).value_or(Uid()),
                 target.value(QStringLiteral("reason")).toString());
        return;
    }
    showList();
    if (target.contains(QStringLiteral("list")))
        m_list->setState(target.value(QStringLiteral("list")).toString());
}

PageTarget CarePage::place() const
{
    if (m_stack->currentWidget() == m_case)
        return m_case->place();
    if (m_stack->currentWidget() == m_new)
        return {
            {QStringLiteral("openFor"), m_new->student().isNull() ? QString() : m_new->student().toString()}};
    return {};
}

QString CarePage::helpTask() const
{
    const QString part = m_stack->currentWidget() == m_case ? m_case->part() : QString();
    if (part == QLatin1String("versions") || part == QLatin1String("print"))
        return QStringLiteral("case_report");
    return part == QLatin1String("opinion") ? part : QStringLiteral("case");
}

void CarePage::flush()
{
    m_case->flush();
}

QWidget *CarePage::firstFocus()
{
    if (m_stack->currentWidget() == m_case)
        return m_case->firstFocus();
    return m_stack->currentWidget() == m_new ? m_new->firstFocus() : m_list->firstFocus();
}

bool CarePage::print()
{
    return m_stack->currentWidget() == m_case && m_case->print();
}

bool CarePage::addNew()
{
    if (m_stack->currentWidget() == m_case)
        return m_case->addNew();
    beginNew();
    return true;
}

void CarePage::showList()
{
    m_case->flush();
    m_stack->setCurrentWidget(m_list);
    m_list->refresh();
    m_list->firstFocus()->setFocus();
    Q_EMIT titleChanged();
}

void CarePage::showCase(const Uid &one, const PageTarget &place)
{
    m_stack->setCurrentWidget(m_case);
    m_case->open(one);
    m_case->goTo(place.isEmpty() ? PageTarget{{QStringLiteral("part"), QStringLiteral("front")}} : place);
    Q_EMIT titleChanged();
}

void CarePage::beginNew(const Uid &student, const QString &reason)
{
    m_stack->setCurrentWidget(m_new);
    m_new->begin(student, reason);
    m_new->firstFocus()->setFocus(Qt::TabFocusReason);
    Q_EMIT titleChanged();
}

void registerCare(PageRegistry &registry)
{
    registry.add({careId, 5, [] { return CarePage::tr("个案"); }, QStringLiteral("case"), op::roomStaff,
                  [](PageHost &host) { return new CarePage(host); }});
    registry.commands.append({QStringLiteral("openCase"),
                              [] { return CarePage::tr("开立个案"); },
                              QStringLiteral("case"),
                              {},
                              op::caseOpen.everything,
                              [](PageHost &host) {
                                  host.openPage(careId, {{QStringLiteral("openFor"), QString()}});
                              }});
    registry.searches.append({findCases, [](PageHost &host, const QVariant &target) {
                                  host.openPage(careId, {{QStringLiteral("case"), target}});
                              }});
}

} // namespace tingyu::ui
