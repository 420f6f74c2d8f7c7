// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/counselling_board.h"

#include "core/room/room_services.h"
#include "core/room/sessions/session_operations.h"
#include "ui/care/care_words.h"
#include "ui/room/counselling/counselling_dialogs.h"
#include "ui/room/counselling/secrecy_dialog.h"
#include "ui/room/counselling/series_dialogs.h"
#include "ui/room/list_panel.h"
#include "ui/shell/page_read.h"
#include "ui/text/appointment_text.h"
#include "ui/text/session_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardItem>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int findAfterMs = 200;
constexpr int mostUnsigned = 500; // the oldest of them: later ones come up as these are signed
const QString foundList = QStringLiteral("found");

ChipContent assentChip(Assent assent)
{
    const QString words = text::assentName(assent);
    switch (assent) {
    case Assent::Given:
        return {words, Tone::Primary, ChipShape::Check};
    case Assent::NotAsked:
        return {words, Tone::Amber, ChipShape::HalfDisc};
    case Assent::Refused:
    case Assent::Withdrawn:
        return {words, Tone::Orange, ChipShape::Disc};
    }
    return {};
}

QString numberText(int number)
{
    return number == 0 ? QString() : QString::number(number);
}

QString sessionPlace(const SessionRecord &record)
{
    return CounsellingBoard::tr("%1 第 %2 次").arg(seriesCode(record.seriesNumber)).arg(record.number);
}

} // namespace

CounsellingBoard::CounsellingBoard(PageHost &host, QWidget *parent)
    : QWidget(parent), m_host(host), m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(14), px(20), px(18));
    column->setSpacing(px(12));
    m_choice = new SegmentedChoice(this);
    m_choice->setObjectName(QStringLiteral("counselling.list"));
    m_choice->setAccessibleName(tr("看什么"));
    m_search = named(new QLineEdit(this), "counselling.search", tr("在能读的记录正文里找"));
    m_search->setPlaceholderText(tr("在记录正文里找"));
    m_search->setClearButtonEnabled(true);
    m_search->setProperty("search", true);
    m_search->setMaximumWidth(px(260));
    m_searchState = named(label({}, "caption", this), "counselling.searchState", tr("查找的结果"));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(12));
    row->addWidget(m_choice);
    row->addStretch(1);
    row->addWidget(m_searchState);
    row->addWidget(m_search);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    buildLists();
    m_wait.setSingleShot(true);
    m_wait.setInterval(findAfterMs);
    connect(&m_wait, &QTimer::timeout, this, &CounsellingBoard::find);
    connect(m_search, &QLineEdit::textChanged, &m_wait, qOverload<>(&QTimer::start));
    connect(m_choice, &SegmentedChoice::chosen, this, [this] {
        m_search->clear();
        showList();
    });
}

bool CounsellingBoard::isCounsellor() const
{
    return m_host.facts().session.roles.has(Role::Counsellor);
}

ListPanel *CounsellingBoard::addList(const char *code, const QString &title, ListPanel *panel)
{
    if (!title.isEmpty())
        m_choice->add(QLatin1String(code), title);
    m_panels.insert(QLatin1String(code), panel);
    m_stack->addWidget(panel);
    return panel;
}

void CounsellingBoard::buildLists()
{
    const RoleSet roles = m_host.facts().session.roles;
    const bool isAlone = m_host.facts().onePerson;
    const QStringList seriesHeads{tr("编号"),   tr("来访者"), tr("班级"), tr("次数"),
                                  tr("待签名"), tr("最近"),   tr("知情")};
    const auto panel = [this](const ListPanel::Look &look) { return new ListPanel(m_host, look, this); };
    if (isCounsellor()) {
        auto *open = addList("open", tr("进行中"),
                             panel({"series.open",
                                    tr("进行中的辅导"),
                                    seriesHeads,
                                    {},
                                    QStringLiteral("note"),
                                    tr("还没有进行中的辅导。写下第一份记录,辅导就从这里开始。"),
                                    tr("新的记录")}));
        connect(open, &ListPanel::newAsked, this, &CounsellingBoard::beginNote);
        connect(open, &ListPanel::opened, this,
                [this](int row) { Q_EMIT seriesOpened(m_open.at(row).series.uid); });
        auto *waiting = addList("unsigned", tr("待签名"),
                                panel({"sessions.unsigned",
                                       tr("待签名的记录"),
                                       {tr("状态"), tr("日期"), tr("来访者"), tr("记录"), tr("形式")},
                                       {},
                                       QStringLiteral("check"),
                                       tr("没有等着签名的记录。"),
                                       {}}));
        connect(waiting, &ListPanel::opened, this, [this](int row) {
            Q_EMIT noteOpened({NoteKey::Kind::Session, m_lists.unsignedOnes.at(row).row.record.uid});
        });
        auto *closed = addList("closed", tr("已结案"),
                               panel({"series.closed",
                                      tr("已结案的辅导"),
                                      seriesHeads,
                                      {4},
                                      QStringLiteral("folder-open"),
                                      tr("还没有结案的辅导。"),
                                      {}}));
        connect(closed, &ListPanel::opened, this,
                [this](int row) { Q_EMIT seriesOpened(m_closed.at(row).series.uid); });
    }
    if (op::sessionList.everything.intersects(roles) && (!isAlone || !isCounsellor())) {
        auto *others = addList(
            "others", tr("同事的"),
            panel({"series.others",
                   tr("同事的辅导"),
                   {tr("编号"), tr("来访者"), tr("辅导教师"), tr("次数"), tr("最近"), tr("状态"), tr("能读")},
                   {},
                   QStringLiteral("users"),
                   tr("同事还没有辅导记录。这里只看得到有,看不到写了什么。"),
                   {}}));
        connect(others, &ListPanel::opened, this,
                [this](int row) { Q_EMIT seriesOpened(m_lists.others.at(row).series.uid); });
    }
    if (op::secrecyList.everything.intersects(roles)) {
        auto *breaches = addList("secrecy", tr("突破保密"),
                                 panel({"breaches",
                                        tr("突破保密的记录"),
                                        {tr("编号"), tr("时间"), tr("学生"), tr("依据"), tr("谁记的")},
                                        {},
                                        QStringLiteral("shield"),
                                        tr("没有突破保密的记录。需要时立刻告诉该告诉的人,再记在这里。"),
                                        tr("记一次突破保密")}));
        connect(breaches, &ListPanel::newAsked, this,
                [this] { askSecrecy(m_host, this, {}, [this] { refresh(); }); });
        connect(breaches, &ListPanel::opened, this,
                [this](int row) { Q_EMIT breachOpened(m_lists.breaches.at(row).uid); });
        if (!isAlone) {
            auto *handovers = addList("handovers", tr("移交"),
                                      panel({"handovers",
                                             tr("移交清单"),
                                             {tr("单号"), tr("时间"), tr("移交人"), tr("接收人"), tr("原因")},
                                             {},
                                             QStringLiteral("users"),
                                             tr("还没有移交。离岗前把进行中的辅导交给接收人,单子可以打印。"),
                                             tr("移交")}));
            connect(handovers, &ListPanel::newAsked, this, [this] {
                const bool isHead = m_host.facts().session.roles.has(Role::Head);
                askHandover(m_host, this, isHead ? Uid() : m_host.facts().session.userUid, {},
                            [this] { refresh(); });
            });
            connect(handovers, &ListPanel::opened, this,
                    [this](int row) { Q_EMIT handoverOpened(m_lists.handovers.at(row).uid); });
        }
    }
    if (op::inspectionDraw.everything.intersects(roles)) {
        auto *draws = addList(
            "inspections", tr("抽查"),
            panel({"draws",
                   tr("抽查"),
                   {tr("时间"), tr("从"), tr("到"), tr("抽取"), tr("其中"), tr("随机数"), tr("谁抽的")},
                   {},
                   QStringLiteral("audit"),
                   tr("还没有抽查过。抽查只看得到填没填、何时签名,看不到姓名和文字。"),
                   tr("抽查")}));
        connect(draws, &ListPanel::newAsked, this, [this] {
            askInspection(m_host, this, [this](const Uid &draw) { Q_EMIT drawOpened(draw); });
        });
        connect(draws, &ListPanel::opened, this,
                [this](int row) { Q_EMIT drawOpened(m_lists.draws.at(row).uid); });
    }
    auto *found = addList("found", {},
                          panel({"sessions.found",
                                 tr("正文里找到的"),
                                 {tr("日期"), tr("来访者"), tr("记录"), tr("哪一栏"), tr("文字")},
                                 {},
                                 QStringLiteral("search"),
                                 tr("在能读的记录里没有找到;至少要两个字。"),
                                 {}}));
    connect(found, &ListPanel::opened, this, [this](int row) {
        Q_EMIT noteOpened({NoteKey::Kind::Session, m_hits.at(row).row.record.uid});
    });
    m_search->setVisible(op::sessionSearch.everything.intersects(roles));
    for (const char *first : {"open", "others", "inspections"}) {
        if (m_panels.contains(QLatin1String(first))) {
            m_choice->setCurrentCode(QLatin1String(first));
            break;
        }
    }
    showList();
}

Result<CounsellingBoard::Lists> CounsellingBoard::read(Services &services, RoleSet roles, UserId me)
{
    Lists lists;
    RoomServices &room = services.room();
    if (op::sessionList.everything.intersects(roles)) {
        auto series = room.series.list({});
        if (!series)
            return series.error();
        for (const SeriesRow &row : std::as_const(*series))
            (row.series.keeperId == me ? lists.mine : lists.others).append(row);
        auto waiting = room.sessions.unsignedSessions({true, mostUnsigned});
        if (!waiting)
            return waiting.error();
        // Those that are overdue are looked at first.
        std::stable_partition(waiting->begin(), waiting->end(),
                              [](const UnsignedSession &one) { return one.isOverdue; });
        lists.unsignedOnes = *std::move(waiting);
    }
    if (op::secrecyList.everything.intersects(roles)) {
        auto breaches = room.secrecy.list();
        if (!breaches)
            return breaches.error();
        lists.breaches = *std::move(breaches);
        auto handovers = room.handovers.list();
        if (!handovers)
            return handovers.error();
        lists.handovers = *std::move(handovers);
    }
    if (op::inspectionDraw.everything.intersects(roles)) {
        auto draws = room.inspections.list();
        if (!draws)
            return draws.error();
        lists.draws = *std::move(draws);
    }
    return lists;
}

void CounsellingBoard::refresh()
{
    const Session &session = m_host.facts().session;
    readThen(
        m_host, this,
        [roles = session.roles, me = session.userId](Services &services) {
            return read(services, roles, me);
        },
        [this](Lists lists) {
            m_lists = std::move(lists);
            showLists();
        });
    if (!m_search->text().isEmpty())
        find();
}

void CounsellingBoard::showLists()
{
    if (isCounsellor()) {
        showSeries(m_panels.value(QStringLiteral("open")), &m_open, m_lists.mine, true);
        showSeries(m_panels.value(QStringLiteral("closed")), &m_closed, m_lists.mine, false);
        showUnsigned();
    }
    showOthers();
    showRecords();
    Q_EMIT counted();
}

void CounsellingBoard::showSeries(ListPanel *panel, QList<SeriesRow> *shown, const QList<SeriesRow> &rows,
                                  bool isOpen)
{
    shown->clear();
    QList<ListPanel::Row> cells;
    for (const SeriesRow &row : rows) {
        if (row.series.isOpen != isOpen)
            continue;
        shown->append(row);
        cells.append(
            {ListPanel::cell(row.series.code()), ListPanel::cell(text::clientShown(row.series.client)),
             ListPanel::cell(row.series.client.classLabel), ListPanel::cell(QString::number(row.sessions)),
             ListPanel::cell(numberText(row.unsignedSessions)), ListPanel::cell(dayText(row.lastOn)),
             ListPanel::cell(assentChip(row.series.assent))});
    }
    panel->setRows(cells);
}

void CounsellingBoard::showUnsigned()
{
    QList<ListPanel::Row> cells;
    for (const UnsignedSession &one : std::as_const(m_lists.unsignedOnes)) {
        const SessionRecord &record = one.row.record;
        const ChipContent state = one.isOverdue ? ChipContent{tr("已逾期"), Tone::Orange, ChipShape::Disc}
                                                : ChipContent{tr("待签名"), Tone::Amber, ChipShape::HalfDisc};
        cells.append({ListPanel::cell(state), ListPanel::cell(momentText(record.at)),
                      ListPanel::cell(text::clientShown(one.row.client)),
                      ListPanel::cell(sessionPlace(record)),
                      ListPanel::cell(text::sessionKindName(record.kind))});
    }
    m_panels.value(QStringLiteral("unsigned"))->setRows(cells);
}

void CounsellingBoard::showOthers()
{
    ListPanel *panel = m_panels.value(QStringLiteral("others"));
    if (panel == nullptr)
        return;
    QList<ListPanel::Row> cells;
    for (const SeriesRow &row : std::as_const(m_lists.others)) {
        const CounsellingSeries &series = row.series;
        cells.append(
            {ListPanel::cell(series.code()), ListPanel::cell(text::clientShown(series.client)),
             ListPanel::cell(series.keeperName), ListPanel::cell(QString::number(row.sessions)),
             ListPanel::cell(dayText(row.lastOn)),
             ListPanel::cell(series.isOpen ? tr("进行中") : tr("已结案")),
             ListPanel::cell(row.mayRead ? ChipContent{tr("共享给我"), Tone::Primary, ChipShape::Check}
                                         : ChipContent{tr("只知道有"), Tone::Plain, ChipShape::None})});
    }
    panel->setRows(cells);
}

void CounsellingBoard::showRecords()
{
    if (ListPanel *panel = m_panels.value(QStringLiteral("secrecy"))) {
        QList<ListPanel::Row> cells;
        for (const SecrecyBreach &one : std::as_const(m_lists.breaches))
            cells.append({ListPanel::cell(QString::number(one.number)), ListPanel::cell(momentText(one.at)),
                          ListPanel::cell(one.studentName),
                          one.isCovered
                              ? ListPanel::cell(ChipContent{tr("只知道有"), Tone::Plain, ChipShape::None})
                              : ListPanel::cell(text::secrecyGroundName(one.ground)),
                          ListPanel::cell(one.keeperName)});
        panel->setRows(cells);
    }
    if (ListPanel *panel = m_panels.value(QStringLiteral("handovers"))) {
        QList<ListPanel::Row> cells;
        for (const Handover &one : std::as_const(m_lists.handovers))
            cells.append({ListPanel::cell(QString::number(one.number)), ListPanel::cell(momentText(one.at)),
                          ListPanel::cell(one.fromName), ListPanel::cell(one.toName),
                          ListPanel::cell(text::handoverReasonName(one.reason))});
        panel->setRows(cells);
    }
    if (ListPanel *panel = m_panels.value(QStringLiteral("inspections"))) {
        QList<ListPanel::Row> cells;
        for (const InspectionDraw &one : std::as_const(m_lists.draws))
            cells.append({ListPanel::cell(momentText(one.at)), ListPanel::cell(dayText(one.from)),
                          ListPanel::cell(dayText(one.to)), ListPanel::cell(QString::number(one.wanted)),
                          ListPanel::cell(QString::number(one.available)),
                          ListPanel::cell(QString::number(one.seed)), ListPanel::cell(one.drawnBy)});
        panel->setRows(cells);
    }
}

void CounsellingBoard::setList(const QString &code)
{
    if (!m_panels.contains(code) || code == foundList)
        return;
    m_search->clear();
    m_choice->setCurrentCode(code);
    showList();
}

QString CounsellingBoard::list() const
{
    return m_choice->currentCode();
}

int CounsellingBoard::count() const
{
    const auto *panel = qobject_cast<ListPanel *>(m_stack->currentWidget());
    return panel == nullptr ? 0 : panel->count();
}

void CounsellingBoard::showList()
{
    const bool isSearching = !m_search->text().trimmed().isEmpty();
    if (ListPanel *panel = m_panels.value(isSearching ? foundList : list()))
        m_stack->setCurrentWidget(panel);
    Q_EMIT counted();
}

void CounsellingBoard::find()
{
    const QString wanted = m_search->text().trimmed();
    if (wanted.isEmpty()) {
        ++*m_findRun;
        m_searchState->clear();
        showList();
        return;
    }
    // In slices: what is saved and read meanwhile goes in between, and other words end it.
    struct Finding
    {
        SessionSearch search;
        Result<bool> more = true;
    };
    auto finding = std::make_shared<Finding>();
    finding->search.text = wanted;
    m_searchState->setText(tr("正在找…"));
    const int mine = ++*m_findRun;
    m_host.tasks().runSlices(
        this,
        [finding, run = m_findRun, mine](Services &services) {
            if (*run != mine)
                return false;
            finding->more = services.room().sessions.search(&finding->search);
            return finding->more && *finding->more;
        },
        [this, finding, mine] {
            if (*m_findRun != mine)
                return;
            if (!finding->more) {
                m_searchState->clear();
                m_host.showError(finding->more.error());
                return;
            }
            m_hits = finding->search.hits;
            m_searchState->setText(m_hits.size() < finding->search.limit
                                       ? tr("找到 %n 处", nullptr, static_cast<int>(m_hits.size()))
                                       : tr("最近的 %n 处", nullptr, static_cast<int>(m_hits.size())));
            QList<ListPanel::Row> cells;
            for (const SessionHit &hit : std::as_const(m_hits)) {
                const QString words =
                    hit.before % QStringLiteral("【") % hit.found % QStringLiteral("】") % hit.after;
                cells.append({ListPanel::cell(dayText(hit.row.record.at.date)),
                              ListPanel::cell(text::clientShown(hit.row.client)),
                              ListPanel::cell(sessionPlace(hit.row.record)),
                              ListPanel::cell(text::sessionFieldName(hit.field)),
                              ListPanel::cell(words.simplified())});
            }
            m_panels.value(foundList)->setRows(cells);
            showList();
        });
}

QWidget *CounsellingBoard::firstFocus() const
{
    const auto *panel = qobject_cast<ListPanel *>(m_stack->currentWidget());
    QWidget *first = panel == nullptr ? nullptr : panel->firstFocus();
    return first != nullptr
               ? first
               : m_choice->findChild<QWidget *>(m_choice->objectName() % QLatin1Char('.') % list());
}

bool CounsellingBoard::addNew()
{
    auto *panel = qobject_cast<ListPanel *>(m_stack->currentWidget());
    if (list() == QLatin1String("secrecy") || list() == QLatin1String("handovers") ||
        list() == QLatin1String("inspections")) {
        Q_EMIT panel->newAsked();
        return true;
    }
    if (!isCounsellor())
        return false;
    beginNote();
    return true;
}

void CounsellingBoard::beginNote()
{
    askNewNote(m_host, this, [this](const Uid &student) {
        Q_EMIT noteOpened({NoteKey::Kind::Student, student});
    });
}

} // namespace tingyu::ui
