// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/student_file_view.h"

#include "core/base/school_calendar.h"
#include "core/care/care_operations.h"
#include "core/care/student_plan_service.h"
#include "core/exchange/exchange_operations.h"
#include "core/keeping/keeping_operations.h"
#include "core/school/school_operations.h"
#include "core/screening/screening_operations.h"
#include "core/services.h"
#include "ui/keeping/keeping_tab.h"
#include "ui/room/counselling/counselling_tab.h"
#include "ui/room/counselling/note_draft.h"
#include "ui/room/room_tabs.h"
#include "ui/shell/export_dialog.h"
#include "ui/shell/help_key.h"
#include "ui/students/assessments_tab.h"
#include "ui/students/consents_tab.h"
#include "ui/students/documents_tab.h"
#include "ui/students/fact_dialogs.h"
#include "ui/students/fact_line.h"
#include "ui/students/file_print.h"
#include "ui/students/handed_tab.h"
#include "ui/students/particulars_tab.h"
#include "ui/students/plan_dialogs.h"
#include "ui/students/plan_tab.h"
#include "ui/students/student_words.h"
#include "ui/students/timeline_tab.h"
#include "ui/students/viewers_tab.h"
#include "ui/text/error_text.h"
#include "ui/text/school_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/wrap_row.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <memory>

namespace tingyu::ui {
namespace {

constexpr qsizetype mostTagChips = 3;

ActionButton *backButton(QWidget *parent, const char *name, const QString &spoken)
{
    auto *back = named(new ActionButton({}, parent), name, spoken);
    back->setIcon(icon(QStringLiteral("arrow-left")));
    back->setToolTip(StudentFileView::tr("%1  Alt ←").arg(spoken));
    auto *key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), back);
    QObject::connect(key, &QShortcut::activated, back, &QPushButton::click);
    return back;
}

} // namespace

StudentFileView::StudentFileView(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_desk(new FileDesk(host, this))
    , m_tabs(named(new QTabBar(this), "fileTabs", tr("档案分页")))
    , m_stack(new QStackedWidget(this))
    , m_whole(new QStackedWidget(this))
{
    addPage(QStringLiteral("timeline"), tr("时间线"), new TimelineTab(*m_desk, this),
            QStringLiteral("student_file"));
    addPage(QStringLiteral("particulars"), tr("基本与家庭"), new ParticularsTab(*m_desk, this),
            QStringLiteral("student_file"));
    if (mayOnPurpose(op::sheetView, host.facts().session, {}))
        addPage(QStringLiteral("assessments"), tr("测评"), new AssessmentsTab(*m_desk, this),
                QStringLiteral("results"));
    if (mayOnPurpose(op::planView, host.facts().session, {})) {
        auto *plan = new StudentPlanTab(*m_desk, this);
        connect(plan, &StudentPlanTab::planned, this, &StudentFileView::readPlan);
        addPage(QStringLiteral("plan"), tr("方案"), plan, QStringLiteral("plan"));
    }
    if (mayOnPurpose(op::documentView, host.facts().session, {}))
        addPage(QStringLiteral("documents"), tr("材料"), new DocumentsTab(*m_desk, this),
                QStringLiteral("student_documents"));
    addPage(QStringLiteral("consents"), tr("知情同意"), new ConsentsTab(*m_desk, this),
            QStringLiteral("student_file"));
    if (isAllowed(op::exchangeHandovers, host.facts().session, {}))
        addPage(QStringLiteral("handover"), tr("移交"), new HandedTab(*m_desk, this),
                QStringLiteral("file_handover"));
    if (isAllowed(op::requestView, host.facts().session, {})) {
        auto *keeping = new KeepingTab(*m_desk, this);
        connect(keeping, &KeepingTab::erased, this, &StudentFileView::backAsked);
        addPage(QStringLiteral("keeping"), tr("去留"), keeping, QStringLiteral("rights"));
    }
    if (isAllowed(op::auditRead, host.facts().session, {}))
        addPage(QStringLiteral("viewers"), tr("谁看过"), new ViewersTab(*m_desk, this),
                QStringLiteral("audit"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true); // every page is reached in a window narrower than their names
    connect(m_tabs, &QTabBar::currentChanged, this, &StudentFileView::showTab);

    auto *inner = new QWidget(m_whole);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header());
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(px(20), px(8), px(20), 0);
    tabRow->addWidget(m_tabs, 1); // its own hint forgets that the chosen one is bold
    column->addLayout(tabRow);
    auto *lineRow = new QHBoxLayout;
    lineRow->setContentsMargins(px(20), 0, px(20), 0);
    lineRow->addWidget(Card::hairline(inner));
    column->addLayout(lineRow);
    column->addWidget(m_stack, 1);
    m_missing = new EmptyState(QStringLiteral("student"), {}, m_whole);
    named(m_missing->setAction(tr("回到名单"), [this] { Q_EMIT backAsked(); }), "fileMissingBack",
          tr("回到学生名单"));
    m_whole->addWidget(new QWidget(m_whole));
    m_whole->addWidget(inner);
    m_whole->addWidget(m_missing);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_whole);

    connect(m_desk, &FileDesk::loaded, this, &StudentFileView::showFile);
    connect(m_desk, &FileDesk::failed, this, [this](const Error &error) {
        m_missing->setSentence(text::sentence(error));
        m_whole->setCurrentIndex(2);
        Q_EMIT changed();
    });
}

QWidget *StudentFileView::header()
{
    // What stands of the student, and what can be done: two groups, which go below each other, and each into
    // more lines, where the window is narrow or the letters are large.
    auto *head = new QWidget(this);
    auto *row = new WrapRow(head);
    row->setContentsMargins(px(20), px(16), px(20), 0);
    row->setSpacing(px(8));
    auto *standing = new QWidget(head);
    m_chips = new WrapRow(standing);
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(px(8));
    auto *back = backButton(standing, "fileBack", tr("返回学生名单"));
    connect(back, &QPushButton::clicked, this, &StudentFileView::backAsked);
    m_chips->addWidget(back);
    row->addWidget(standing);
    row->addStretch();
    auto *doing = new QWidget(head);
    auto *buttons = new WrapRow(doing);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(px(8));
    buttons->addStretch();
    row->addWidget(doing);
    auto *turn = named(new ActionButton(tr("学籍变动"), head), "fileTurn", tr("登记学籍变动"));
    connect(turn, &QPushButton::clicked, this, [this] { askTurn(*m_desk, this); });
    auto *level = named(new ActionButton(tr("档案类别"), head), "fileLevel", tr("更改档案类别"));
    connect(level, &QPushButton::clicked, this, [this] { askFileClass(*m_desk, this); });
    auto *add = named(new ActionButton(tr("记一条"), head), "fileAdd", tr("在档案里记一条"));
    add->setPrimary(true);
    add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    add->setShortcut({}); // the window has this key and hands it to the page
    connect(add, &QPushButton::clicked, this, &StudentFileView::addEntry);
    auto *paper = named(new ActionButton(tr("打印…"), head), "filePrint", tr("打印这份档案"));
    paper->setVisible(isAllowed(op::studentPrint, m_host.facts().session, {}));
    connect(paper, &QPushButton::clicked, this, &StudentFileView::print);
    auto *out = named(new ActionButton(tr("导出…"), head), "fileExport", tr("导出这份档案"));
    out->setVisible(isAllowed(op::studentExport, m_host.facts().session, {}));
    connect(out, &QPushButton::clicked, this, [this] {
        exportStudent(this, m_host, student(), [this](const QString &sentence) { m_host.say(sentence); });
    });
    auto *note = named(new ActionButton(tr("写辅导记录"), head), "fileNote", tr("给这位学生写辅导记录"));
    note->setVisible(m_host.facts().session.roles.has(Role::Counsellor));
    connect(note, &QPushButton::clicked, this, [this] {
        const NoteKey key{NoteKey::Kind::Student, student()};
        openRoomTab(
            m_host, QLatin1String(counsellingTab),
            {{QStringLiteral("note"), key.toString()}, {QStringLiteral("file"), student().toString()}});
    });
    for (ActionButton *button : {out, paper, turn, level, note, add})
        buttons->addWidget(button);
    return head;
}

void StudentFileView::print()
{
    if (!isAllowed(op::studentPrint, m_host.facts().session, {}))
        return;
    printFile(m_host, this, student());
}

void StudentFileView::addPage(const QString &code, const QString &words, FileTab *tab, const QString &help)
{
    const int index = m_tabs->addTab(words);
    m_tabs->setTabData(index, code);
    tab->setObjectName(QStringLiteral("fileTab.") % code);
    setHelpTask(*tab, help);
    m_stack->addWidget(tab);
    m_pages.append(tab);
    m_fresh.append(false);
}

void StudentFileView::open(const Uid &student, const QString &tab, bool entry)
{
    m_entryWhenLoaded = entry;
    const bool same = student == m_desk->student() && m_desk->isLoaded();
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toString() == tab || (tab.isEmpty() && !same && i == 0))
            m_tabs->setCurrentIndex(i);
    }
    if (!same)
        m_whole->setCurrentIndex(0);
    m_desk->open(student);
}

void StudentFileView::reload()
{
    m_desk->reload();
}

QString StudentFileView::tab() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toString();
}

QString StudentFileView::name() const
{
    return m_desk->file().student.name;
}

QString StudentFileView::subtitle() const
{
    if (!m_desk->isLoaded())
        return {};
    const Student &student = m_desk->file().student;
    QStringList parts;
    if (!m_desk->file().classLabel.isEmpty())
        parts.append(m_desk->file().classLabel);
    if (student.sex != Sex::Unknown)
        parts.append(text::sexName(student.sex));
    if (student.birthDate.isValid())
        parts.append(tr("%1 岁").arg(ageInYears(student.birthDate, m_desk->today())));
    if (!student.studentNo.isEmpty())
        parts.append(tr("学号 %1").arg(student.studentNo));
    return parts.join(tr(" · "));
}

QString StudentFileView::helpTask() const
{
    return helpTaskOf(m_stack->currentWidget());
}

QWidget *StudentFileView::firstFocus()
{
    return m_tabs;
}

void StudentFileView::addEntry()
{
    if (m_desk->isLoaded())
        askGrowth(*m_desk, this, GrowthKind::Observation);
}

bool StudentFileView::isWritingEntry() const
{
    const auto *dialog = findChild<FormDialog *>(QStringLiteral("growth"));
    return dialog != nullptr && dialog->isVisible();
}

void StudentFileView::flush()
{
    const auto lines = m_stack->findChildren<QLineEdit *>();
    for (QLineEdit *line : lines) {
        if (line->isModified())
            Q_EMIT line->editingFinished(); // as if it were left: that is when a field is written
    }
}

void StudentFileView::showFile()
{
    m_fresh.fill(false);
    m_whole->setCurrentIndex(1);
    if (m_plan.student != m_desk->student())
        m_plan = {};
    showChips();
    readPlan();
    showTab();
    const StudentFile &file = m_desk->file();
    StudentHeader header;
    header.id = file.student.id;
    header.uid = file.student.uid;
    header.name = file.student.name;
    header.classId = file.student.classId;
    header.classLabel = file.classLabel;
    Q_EMIT opened(header);
    Q_EMIT changed();
    if (std::exchange(m_entryWhenLoaded, false))
        addEntry();
}

void StudentFileView::showTab()
{
    const int index = m_tabs->currentIndex();
    m_stack->setCurrentIndex(index);
    if (!m_desk->isLoaded() || index < 0 || m_fresh.at(index))
        return;
    m_fresh[index] = true;
    m_pages.at(index)->show(m_desk->file());
}

void StudentFileView::showChips()
{
    while (m_chips->count() > 1) { // the way back stands first and stays
        const std::unique_ptr<QLayoutItem> item(m_chips->takeAt(1));
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    const StudentFile &file = m_desk->file();
    const QDate today = m_desk->today();
    const auto add = [this](const ChipContent &content) {
        m_chips->addWidget(new Chip(content, m_chips->parentWidget()));
    };
    if (file.student.status != RollStatus::OnRoll) {
        ChipContent chip = rollStatusChip(file.student.status);
        if (file.student.statusSince.isValid())
            chip.text = tr("%1 · 自 %2").arg(chip.text, dateText(file.student.statusSince));
        add(chip);
    }
    ChipContent level = fileClassChip(file.student.fileClass);
    if (!file.fileClasses.isEmpty())
        level.text = tr("%1 · 自 %2").arg(level.text, dateText(file.fileClasses.constLast().from));
    add(level);
    if (const ChipContent plan = planChip(m_plan, today); !plan.text.isEmpty())
        add(plan);
    qsizetype holding = 0;
    for (const VulnerabilityTag &tag : file.tags) {
        if (tag.holdsOn(today) && ++holding <= mostTagChips)
            add(tagChip(tag, today));
    }
    if (holding > mostTagChips)
        add({tr("另有 %1 项处境").arg(holding - mostTagChips), Tone::Blue, ChipShape::None});
    add(consentChip(file.consents, today));
}

void StudentFileView::readPlan()
{
    if (!isAllowed(op::planView, m_host.facts().session, {}))
        return;
    m_host.tasks().run(
        this,
        [uid = m_desk->student()](Services &services) {
            return StudentPlanService(services.workplace).standingOf(uid);
        },
        [this](const Result<PlanStanding> &standing) {
            if (!standing || standing->student != m_desk->student() || !m_desk->isLoaded())
                return;
            m_plan = *standing;
            showChips();
        });
}

StudentGlanceView::StudentGlanceView(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_column(new QVBoxLayout(this))
    , m_back(backButton(this, "glanceBack", tr("返回本班名单")))
{
    m_column->setContentsMargins(px(20), px(16), px(20), px(16));
    m_column->setSpacing(px(16));
    connect(m_back, &QPushButton::clicked, this, &StudentGlanceView::backAsked);
    m_column->addWidget(m_back, 0, Qt::AlignLeft);
    m_column->addStretch(1);
}

void StudentGlanceView::open(const Uid &student)
{
    m_student = student;
    m_host.tasks().run(
        this, [student](Services &services) { return services.students.glance(student); },
        [this, student](const Result<StudentGlance> &glance) {
            if (student != m_student)
                return;
            if (!glance) {
                m_host.showError(glance.error());
                Q_EMIT backAsked();
                return;
            }
            m_glance = *glance;
            fill();
            Q_EMIT changed();
        });
}

QWidget *StudentGlanceView::firstFocus()
{
    return m_back;
}

void StudentGlanceView::fill()
{
    if (m_card != nullptr) {
        m_card->hide();
        m_card->deleteLater();
    }
    auto *card = new Card(m_glance.header.name, this);
    card->setObjectName(QStringLiteral("glanceCard"));
    card->setNote(m_glance.header.classLabel);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    row->addWidget(new Chip(fileClassChip(m_glance.level), card));
    auto *words = label(m_glance.contactCounsellor
                            ? tr("请先与心理老师沟通,再决定怎样做。平时多留意,不在班里公开谈论。")
                            : tr("照常相处即可;有担心时随时找心理老师。"),
                        nullptr, card);
    words->setObjectName(QStringLiteral("glanceWords"));
    words->setWordWrap(true);
    row->addWidget(words, 1);
    card->body()->addLayout(row);
    m_card = card;
    m_column->insertWidget(1, card);
}

} // namespace tingyu::ui
