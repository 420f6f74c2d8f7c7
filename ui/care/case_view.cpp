// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/case_view.h"

#include "ui/care/care_words.h"
#include "ui/care/field_edit.h"
#include "ui/care/fields_panel.h"
#include "ui/care/items_panel.h"
#include "ui/care/opinion_panel.h"
#include "ui/care/pages_panel.h"
#include "ui/care/print_panel.h"
#include "ui/care/sheets_picker.h"
#include "ui/care/versions_panel.h"
#include "ui/room/counselling/secrecy_dialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/line_label.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr double indexWidth = 156;

/// As wide as the names of the parts; where the window is too low for all of them it scrolls.
class IndexArea final : public QScrollArea
{
public:
    explicit IndexArea(QWidget *parent) : QScrollArea(parent)
    {
        setObjectName(QStringLiteral("case.index"));
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus); // it follows the focus inside
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    QSize sizeHint() const override
    {
        const int words = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
        return {std::max(px(indexWidth), words), QScrollArea::sizeHint().height()};
    }
    QSize minimumSizeHint() const override { return {sizeHint().width(), 0}; }
};

QStringList ids(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *name : names)
        list.append(QLatin1String(name));
    return list;
}

} // namespace

CaseView::CaseView(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_desk(new CaseDesk(host, this))
    , m_fields(new FieldDesk(*m_desk, this))
    , m_buttons(new QButtonGroup(this))
    , m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(14), 0, 0);
    column->setSpacing(px(12));
    buildHeader(column);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addWidget(buildIndex());
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    connect(m_desk, &CaseDesk::loaded, this, &CaseView::showAll);
}

void CaseView::buildHeader(QVBoxLayout *column)
{
    auto *row = new WrapRow; // who leads it and why is longer than the window in large letters
    row->setContentsMargins(0, 0, px(20), 0);
    row->setSpacing(px(8));
    auto *back = named(new ActionButton(tr("全部个案"), this), "case.back", tr("回到全部个案"));
    back->setToolTip(tr("回到全部个案"));
    m_kind = new Chip({}, this);
    m_state = new Chip({}, this);
    m_since = new LineLabel(this);
    setRole(m_since, "role", QStringLiteral("second"));
    m_since->setObjectName(QStringLiteral("case.since"));
    m_print = named(new ActionButton(tr("打印"), this), "case.print", tr("打印个案报告"));
    m_print->setPrimary(true);
    m_print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_print->setShortcut({}); // the window has this key and hands it to the page
    auto *secrecy = named(new ActionButton(tr("突破保密"), this), "case.secrecy", tr("个案:记一次突破保密"));
    row->addWidget(back);
    row->addWidget(m_kind);
    row->addWidget(m_state);
    row->addWidget(m_since);
    row->addStretch();
    row->addWidget(secrecy);
    row->addWidget(m_print);
    column->addLayout(row);
    connect(back, &QPushButton::clicked, this, &CaseView::leaveAsked);
    connect(m_print, &QPushButton::clicked, this, &CaseView::print);
    connect(secrecy, &QPushButton::clicked, this, [this] {
        SecrecyBreach about;
        about.caseUid = m_desk->uid();
        about.studentUid = m_desk->now().student.uid;
        askSecrecy(m_desk->host(), this, about);
    });
}

QWidget *CaseView::buildIndex()
{
    // Every section of form 12 stands in exactly one part; a test holds this against the form.
    addPart("front", "report", tr("首页与问题"), ids({"first_page", "questions"}));
    addPart("sources", "note", tr("来源与主诉"), ids({"information", "complaint_part"}));
    addPart("timeline", "clock", tr("时间线"), ids({"timeline"}));
    addPart("observation", "eye", tr("观察"), ids({"observation"}));
    addPart("risk", "attention", tr("风险"), ids({"self_harm", "other_risk"}));
    addPart("health", "shield", tr("功能与健康"), ids({"functioning", "health", "medication"}));
    addPart("family", "phone", tr("监护与家长"), ids({"care_part", "parent_contacts"}));
    addPart("scales", "scales", tr("测评结果"), ids({"scales"}));
    addPart("measures", "check", tr("措施与下一步"),
            ids({"measures", "next_steps", "factors", "help_given"}));
    addPart("understanding", "info", tr("资源与理解"), ids({"resources_part"}));
    addPart("people", "users", tr("提到的人"), ids({"people"}));
    addPart("papers", "folder-open", tr("附件与结案反思"),
            ids({"attachments", "paper_trail", "closing_part"}));
    addPart("versions", "audit", tr("版本与签批"), {});
    addPart("opinion", "help", tr("专家意见"), {});
    addPart("print", "print", tr("打印"), {});
    auto *area = new IndexArea(this);
    auto *side = new QWidget(area);
    side->setProperty("ground", true);
    auto *list = new QVBoxLayout(side);
    list->setContentsMargins(0, 0, 0, px(10));
    list->setSpacing(px(1));
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        if (m_parts.at(i).id == QLatin1String("versions")) {
            list->addSpacing(px(6));
            list->addWidget(Card::hairline(side));
            list->addSpacing(px(6));
        }
        auto *button = new QToolButton(side);
        button->setText(m_parts.at(i).title);
        button->setIcon(icon(m_parts.at(i).iconName, &Palette::secondInk));
        button->setIconSize({px(18), px(18)});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("section", true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(QStringLiteral("part.") % m_parts.at(i).id);
        button->setAccessibleName(tr("个案:%1").arg(m_parts.at(i).title));
        m_buttons->addButton(button, static_cast<int>(i));
        m_parts[i].button = button;
        list->addWidget(button);
        auto *place = new QWidget(m_stack);
        auto *box = new QVBoxLayout(place);
        box->setContentsMargins(0, 0, 0, 0);
        m_stack->addWidget(place);
    }
    list->addStretch(1);
    m_buttons->setExclusive(true);
    // toggled, not clicked: a screen reader chooses without a click
    connect(m_buttons, &QButtonGroup::idToggled, this, [this, area](int index, bool on) {
        if (on)
            area->ensureWidgetVisible(m_buttons->button(index), 0, 0);
        if (on && index != m_current)
            showPart(index);
    });
    area->setWidget(side);
    return area;
}

void CaseView::addPart(const char *id, const char *iconName, const QString &title,
                       const QStringList &sections)
{
    Part part;
    part.id = QLatin1String(id);
    part.iconName = QLatin1String(iconName);
    part.title = title;
    part.sections = sections;
    m_parts.append(part);
}

QWidget *CaseView::makePage(Part &part)
{
    if (part.id == QLatin1String("print")) {
        m_paper = new PrintPanel(*m_desk, this);
        connect(m_paper, &PrintPanel::rewriteAsked, this, &CaseView::goToPlace);
        return m_paper;
    }
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(area);
    page->setProperty("ground", true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(16));
    fillPage(part, column);
    column->addStretch(1);
    area->setWidget(page);
    return area;
}

void CaseView::fillPage(Part &part, QVBoxLayout *column)
{
    if (part.id == QLatin1String("versions")) {
        m_versions = new VersionsPanel(*m_desk, this);
        column->addWidget(m_versions);
        return;
    }
    if (part.id == QLatin1String("opinion")) {
        m_opinion = new OpinionPanel(*m_desk, this);
        column->addWidget(m_opinion);
        return;
    }
    const report::Form &form = m_desk->words().form();
    for (const QString &id : std::as_const(part.sections)) {
        const auto section = std::find_if(form.sections.begin(), form.sections.end(),
                                          [&](const report::FormSection &one) { return one.id == id; });
        if (section != form.sections.end() && hasCaseFields(*section)) {
            column->addWidget(makeFieldsCard(*m_desk, *m_fields, *section, this));
            continue;
        }
        auto *list =
            new ItemsPanel(*m_desk, itemKind(id, m_desk->words(), m_desk->host().clock().nowLocal()), this);
        if (id == QLatin1String("scales")) {
            auto *picker = new SheetsPicker(*m_desk, list);
            ActionButton *pick =
                list->addTool("scales.pick", tr("从答卷里挑选"), tr("从该生的答卷里挑选测评结果"));
            list->body()->addWidget(picker);
            connect(pick, &QPushButton::clicked, picker, &SheetsPicker::begin);
            connect(m_desk, &CaseDesk::loaded, pick, [this, pick] { pick->setVisible(m_desk->mayWrite()); });
        } else if (id == QLatin1String("next_steps")) {
            ActionButton *done =
                list->addTool("next_steps.done", tr("做完了"), tr("所选的下一步做完了,记为措施"));
            done->setToolTip(tr("所选的下一步记为已采取的措施"));
            connect(m_desk, &CaseDesk::loaded, done,
                    [this, done, list] { done->setVisible(m_desk->mayWrite() && list->count() > 0); });
            connect(done, &QPushButton::clicked, this, [this, list] {
                const Uid step = list->chosen();
                if (step.isNull()) {
                    m_desk->host().say(tr("请先在列表里选一条下一步。"));
                    return;
                }
                m_desk->write(tr("下一步做完"), [step](Services &services) -> Result<void> {
                    auto measure = CaseFollowService(services.workplace).completeStep(step, {});
                    return outcomeOf(measure);
                });
            });
        }
        part.lists.append(list);
        column->addWidget(list);
        if (id == QLatin1String("attachments")) {
            m_pages = new PagesPanel(*m_desk, this);
            column->addWidget(m_pages);
            if (m_desk->isLoaded())
                m_pages->refill(); // what comes later it hears itself
        }
    }
}

void CaseView::open(const Uid &one)
{
    if (m_desk->uid() != one) {
        flush();
        m_desk->open(one);
    } else {
        m_desk->reload();
    }
}

void CaseView::showPart(int index)
{
    if (index < 0 || index >= m_parts.size())
        return;
    m_current = index;
    Part &part = m_parts[index];
    part.button->setChecked(true);
    const bool fresh = part.page == nullptr;
    if (fresh) {
        part.page = makePage(part);
        m_stack->widget(index)->layout()->addWidget(part.page);
    }
    m_stack->setCurrentIndex(index);
    if (m_desk->isLoaded()) {
        if (fresh)
            showAll();
        else if (m_paper != nullptr && part.page == m_paper)
            m_paper->show();
    }
}

void CaseView::showAll()
{
    const CareCase &head = m_desk->now().file.head;
    m_kind->setContent(caseKindChip(head.kind));
    m_state->setContent(caseStateChip(head));
    QString since = tr("自 %1").arg(dayText(head.openedOn));
    if (!m_desk->host().facts().onePerson)
        since += tr(" · %1 负责").arg(head.ownerName);
    m_since->setText(since % QStringLiteral(" · ") % head.reason.simplified().left(40));
    m_since->setToolTip(head.reason);
    if (m_parts.at(m_current).page == nullptr) {
        showPart(m_current);
        return; // came back here through showPart()
    }
    m_fields->show();
    for (const Part &part : std::as_const(m_parts)) {
        for (ItemsPanel *list : part.lists)
            list->show();
    }
    if (m_versions != nullptr)
        m_versions->show();
    if (m_opinion != nullptr)
        m_opinion->show();
    if (m_paper != nullptr)
        m_paper->show();
    Q_EMIT loaded();
    const PageTarget wanted = std::exchange(m_wanted, {});
    if (!wanted.isEmpty())
        goTo(wanted);
}

void CaseView::openPart(const QString &part)
{
    showPart(indexOfPart(part));
}

QString CaseView::part() const
{
    return m_parts.value(m_current).id;
}

int CaseView::indexOfPart(const QString &id) const
{
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        if (m_parts.at(i).id == id)
            return static_cast<int>(i);
    }
    return 0;
}

int CaseView::indexOfSection(const QString &section) const
{
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        if (m_parts.at(i).sections.contains(section))
            return static_cast<int>(i);
    }
    return 0;
}

PageTarget CaseView::place() const
{
    PageTarget place{{QStringLiteral("case"), m_desk->uid().toString()}, {QStringLiteral("part"), part()}};
    const QString field = m_fields->current();
    if (!field.isEmpty()) {
        place.insert(QStringLiteral("field"), field);
        place.insert(QStringLiteral("caret"), m_fields->edit(field)->caret());
    }
    return place;
}

void CaseView::goTo(const PageTarget &place)
{
    if (!m_desk->isLoaded()) {
        m_wanted = place;
        if (place.contains(QStringLiteral("part")))
            m_current = indexOfPart(place.value(QStringLiteral("part")).toString());
        return;
    }
    if (const QString at = place.value(QStringLiteral("place")).toString(); !at.isEmpty()) {
        goToPlace(at);
        return;
    }
    if (place.contains(QStringLiteral("part")))
        openPart(place.value(QStringLiteral("part")).toString());
    if (FieldEdit *edit = m_fields->edit(place.value(QStringLiteral("field")).toString())) {
        edit->editor()->setFocus();
        edit->setCaret(place.value(QStringLiteral("caret")).toInt());
    } else if (QWidget *first = firstFocus()) {
        first->setFocus();
    }
}

void CaseView::goToPlace(const QString &place)
{
    static const QRegularExpression cell(QStringLiteral("^(\\w+)\\[(\\d+)\\]"));
    const auto match = cell.match(place);
    if (match.hasMatch()) {
        const QString section =
            match.captured(1) == QLatin1String("question") ? QStringLiteral("questions") : match.captured(1);
        showPart(indexOfSection(section));
        if (auto *table = findChild<QWidget *>(section % QStringLiteral(".list")))
            table->setFocus(Qt::TabFocusReason);
        return;
    }
    const report::Form &form = m_desk->words().form();
    for (const report::FormSection &section : form.sections) {
        for (const QStringList &row : section.rows) {
            if (!row.contains(place))
                continue;
            showPart(indexOfSection(section.id));
            if (FieldEdit *edit = m_fields->edit(place))
                edit->editor()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void CaseView::flush()
{
    m_fields->flush();
    for (const Part &part : std::as_const(m_parts)) {
        for (ItemsPanel *list : part.lists)
            list->flush();
    }
    if (m_opinion != nullptr)
        m_opinion->flush();
}

bool CaseView::print()
{
    if (part() == QLatin1String("print") && m_paper != nullptr) {
        m_paper->print();
        return true;
    }
    openPart(QStringLiteral("print"));
    m_paper->firstFocus()->setFocus(Qt::TabFocusReason);
    return true;
}

bool CaseView::addNew()
{
    const Part &part = m_parts.at(m_current);
    if (part.id == QLatin1String("opinion") && m_opinion != nullptr) {
        m_opinion->begin();
        return true;
    }
    if (part.lists.isEmpty())
        openPart(QStringLiteral("timeline"));
    m_parts.at(m_current).lists.first()->begin();
    return true;
}

QWidget *CaseView::firstFocus() const
{
    return m_parts.at(m_current).button;
}

QString CaseView::title() const
{
    return m_desk->isLoaded() ? m_desk->now().student.name : QString();
}

QString CaseView::subtitle() const
{
    if (!m_desk->isLoaded())
        return {};
    const OpenCase &open = m_desk->now();
    QStringList parts;
    if (!open.student.classLabel.isEmpty())
        parts.append(open.student.classLabel);
    parts.append(open.file.head.code());
    return parts.join(QStringLiteral(" · "));
}

} // namespace tingyu::ui
