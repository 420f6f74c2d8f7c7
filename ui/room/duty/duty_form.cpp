// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/duty/duty_form.h"

#include "ui/care/draft_keeper.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int mostCounted = 9999;

QString draftForm()
{
    return QStringLiteral("duty-entry");
}

QString draftPerson(const Duty &duty)
{
    return duty.uid.isNull() ? QStringLiteral("new") : duty.uid.toString();
}

QList<CodeName> withBlank(const QStringList &codes, QString (*name)(const QString &))
{
    QList<CodeName> choices{{QString(), QStringLiteral("—")}};
    for (const QString &code : codes)
        choices.append({code, name(code)});
    return choices;
}

/// A field below its caption.
template<class Field>
Field *captioned(QGridLayout *grid, int row, int column, int columns, const QString &words, const char *name,
                 Field *field, QWidget *parent)
{
    named(field, name, words);
    auto *caption = label(words, "second", parent);
    caption->setBuddy(field);
    grid->addWidget(caption, row * 2, column, 1, columns);
    grid->addWidget(field, row * 2 + 1, column, 1, columns);
    return field;
}

QPlainTextEdit *textField(QWidget *parent)
{
    auto *text = new TextArea(parent);
    text->setFixedHeight(px(64));
    return text;
}

} // namespace

DutyForm::DutyForm(PageHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_draft(new DraftKeeper(
          host, draftForm(), [this] { return draftText(); }, this))
    , m_banner(new Banner(this))
    , m_title(label(QString(), "cardTitle", this))
{
    auto *sheet = new QWidget(this);
    auto *cards = new QVBoxLayout(sheet);
    cards->setContentsMargins(0, 0, px(8), 0);
    cards->setSpacing(px(12));
    for (QWidget *card : {times(), counts(), words(), visitors()})
        cards->addWidget(card);
    cards->addStretch(1);
    auto *scroll = named(new QScrollArea(this), "dutyFormScroll", tr("值班记录的内容"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(sheet);
    auto *back = named(new ActionButton(tr("返回列表"), this), "dutyFormBack", tr("返回值班记录列表"));
    m_save = named(new ActionButton(tr("保存"), this), "dutyFormSave", tr("保存值班记录"));
    m_save->setPrimary(true);
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(10));
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    column->addLayout(row);
    column->addWidget(m_banner);
    column->addWidget(scroll, 1);
    connect(back, &QPushButton::clicked, this, &DutyForm::leave);
    connect(m_save, &QPushButton::clicked, this, &DutyForm::save);
}

QWidget *DutyForm::times()
{
    auto *card = new Card(tr("时间"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    m_by = captioned(grid, 0, 0, 1, tr("值班人"), "dutyBy", new QComboBox(card), card);
    m_room = captioned(grid, 0, 1, 1, tr("房间"), "dutyRoom", new QComboBox(card), card);
    m_date =
        captioned(grid, 0, 2, 1, tr("日期"), "dutyDate", new DateField(m_host.clock().today(), card), card);
    m_from = captioned(grid, 0, 3, 1, tr("开放"), "dutyFrom", new TimeField(card), card);
    m_to = captioned(grid, 0, 4, 1, tr("关闭"), "dutyTo", new TimeField(card), card);
    m_span = label(QString(), "caption", card);
    m_reason = captioned(grid, 1, 0, 3, tr("补记原因"), "dutyReason", new QLineEdit(card), card);
    m_weather = captioned(grid, 1, 3, 2, tr("天气"), "dutyWeather", new QLineEdit(card), card);
    card->addToHeader(m_span);
    card->body()->addLayout(grid);
    for (TimeField *field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, &DutyForm::showTimes);
    for (QLineEdit *line : {m_reason, m_weather})
        connect(line, &QLineEdit::textEdited, this, [this] { m_draft->touch(); });
    return card;
}

QWidget *DutyForm::counts()
{
    auto *card = new Card(tr("人次"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    const std::pair<QString, const char *> fields[] = {
        {tr("学生"), "dutyStudents"}, {tr("教师"), "dutyTeachers"}, {tr("家长"), "dutyParents"},
        {tr("其他"), "dutyOthers"},   {tr("电话"), "dutyCalls"},    {tr("信件"), "dutyLetters"}};
    int column = 0;
    for (const auto &[words, name] : fields) {
        auto *count = captioned(grid, 0, column++, 1, words, name, new QSpinBox(card), card);
        count->setAccessibleName(tr("人次:%1").arg(words)); // 学生 is a page too
        count->setRange(0, mostCounted);
        m_counts.append(count);
    }
    m_countedWords = named(label(QString(), "caption", card), "dutyCounted", tr("当天登记的人次"));
    m_fillIn =
        named(new ActionButton(tr("按登记填入"), card), "dutyFillIn", tr("按当天的登记填入人次和来访摘要"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_countedWords, 1);
    row->addWidget(m_fillIn);
    card->body()->addLayout(grid);
    card->body()->addLayout(row);
    connect(m_fillIn, &QPushButton::clicked, this, &DutyForm::fillInCounts);
    connect(m_date, &DateField::dateChanged, this, &DutyForm::readCounts);
    connect(m_room, &QComboBox::currentIndexChanged, this, &DutyForm::readCounts);
    return card;
}

bool DutyForm::hasCounts() const
{
    return !m_visitors.isEmpty() || std::any_of(m_counts.cbegin(), m_counts.cend(),
                                                [](const QSpinBox *one) { return one->value() > 0; });
}

void DutyForm::readCounts()
{
    if (m_filling)
        return;
    const QDate day = m_date->date();
    const Uid room = chosenUid(m_room);
    m_host.tasks().run(
        this, [day, room](Services &services) { return services.room().workload.countsOf(day, room); },
        [this, day, room](const Result<DayCounts> &counts) {
            if (day != m_date->date() || room != chosenUid(m_room))
                return; // another day was chosen meanwhile
            if (counts)
                showCounts(*counts);
            else
                m_host.showError(counts.error());
        });
}

void DutyForm::showCounts(const DayCounts &counts)
{
    m_counted = counts;
    const bool isAny = counts.visits.total() + counts.phoneCalls + counts.letters > 0;
    m_countedWords->setText(isAny ? tr("当天登记:来访 %1(临时来访 %2、团体 %3)、电话 %4、信件 %5")
                                        .arg(counts.visits.total())
                                        .arg(counts.walkIns)
                                        .arg(counts.groupVisits)
                                        .arg(counts.phoneCalls)
                                        .arg(counts.letters)
                                  : tr("当天没有登记来访、电话和信件。"));
    m_fillIn->setVisible(isAny);
    if (isAny && !hasCounts())
        fillInCounts();
}

/// Lines of visitors that are there stay; those of numbers not there yet are added.
void DutyForm::fillInCounts()
{
    const VisitCounts &visits = m_counted.visits;
    const int counted[] = {visits.students, visits.teachers,      visits.parents,
                           visits.others,   m_counted.phoneCalls, m_counted.letters};
    for (int i = 0; i < m_counts.size(); ++i)
        m_counts.at(i)->setValue(counted[i]);
    for (const DutyVisit &visit : std::as_const(m_counted.visitors)) {
        const bool isThere = std::any_of(m_visitors.cbegin(), m_visitors.cend(), [&](const VisitorRow &row) {
            return row.code->text() == visit.code;
        });
        if (!isThere)
            addVisitor(visit);
    }
}

QWidget *DutyForm::words()
{
    auto *card = new Card(tr("检查、异常与交接"), this);
    auto *boxes = new QGridLayout;
    boxes->setHorizontalSpacing(px(12));
    boxes->setVerticalSpacing(px(4));
    int at = 0;
    for (const auto &[code, name] : guideChoices(roomGuide().checks)) {
        auto *box = new QCheckBox(name, card);
        named(box, qPrintable(QStringLiteral("dutyCheck.") + code), name);
        boxes->addWidget(box, at / 5, at % 5);
        ++at;
        m_checks.append({code, box});
    }
    card->setNote(tr("勾选的为已看过且正常"));
    card->body()->addLayout(boxes);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(12));
    for (int i = 0; i < 4; ++i)
        grid->setColumnStretch(i, 1);
    m_environment =
        captioned(grid, 0, 0, 2, tr("环境与设备还有什么"), "dutyEnvironment", textField(card), card);
    m_incidents = captioned(grid, 0, 2, 2, tr("异常情况及处理"), "dutyIncidents", textField(card), card);
    m_handover =
        captioned(grid, 1, 0, 2, tr("交接事项(下一位开门时看到)"), "dutyHandover", textField(card), card);
    m_note = captioned(grid, 1, 2, 2, tr("备注"), "dutyNote", textField(card), card);
    m_handoverTo =
        captioned(grid, 2, 0, 1, tr("只交接给(可不写)"), "dutyHandoverTo", new QLineEdit(card), card);
    card->body()->addLayout(grid);
    for (QPlainTextEdit *text : {m_environment, m_incidents, m_handover, m_note}) {
        connect(text, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_filling)
                m_draft->touch();
        });
    }
    return card;
}

QWidget *DutyForm::visitors()
{
    auto *card = new Card(tr("来访摘要"), this);
    card->setNote(tr("只写本室编号,不写姓名"));
    m_visitorLines = new QVBoxLayout;
    m_visitorLines->setSpacing(px(4));
    card->body()->addLayout(m_visitorLines);
    auto *add = named(new ActionButton(tr("加一人"), card), "dutyVisitorAdd", tr("来访摘要加一人"));
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(add, &QPushButton::clicked, this, [this] {
        addVisitor({});
        m_visitors.last().code->setFocus();
    });
    return card;
}

void DutyForm::addVisitor(const DutyVisit &visit)
{
    VisitorRow row;
    row.box = new QWidget(this);
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(8));
    const int number = static_cast<int>(m_visitors.size()) + 1;
    const auto field = [&](auto *widget, const char *name, const QString &words, int stretch) {
        named(widget, qPrintable(QStringLiteral("%1.%2").arg(QLatin1String(name)).arg(number)),
              tr("第 %1 人%2").arg(number).arg(words));
        line->addWidget(widget, stretch);
        return widget;
    };
    row.code = field(new QLineEdit(visit.code, row.box), "visitorCode", tr("编号"), 2);
    row.code->setPlaceholderText(tr("编号"));
    row.sex = field(new QComboBox(row.box), "visitorSex", tr("性别"), 1);
    fillChoices(
        row.sex,
        {{QString(), QStringLiteral("—")}, {QStringLiteral("M"), tr("男")}, {QStringLiteral("F"), tr("女")}});
    row.grade = field(new QLineEdit(visit.grade, row.box), "visitorGrade", tr("年级"), 2);
    row.grade->setPlaceholderText(tr("年级"));
    row.kind = field(new QComboBox(row.box), "visitorKind", tr("类型"), 2);
    fillChoices(row.kind, withBlank(visitKinds(), visitKindName));
    row.outcome = field(new QComboBox(row.box), "visitorOutcome", tr("去向"), 2);
    fillChoices(row.outcome, withBlank(visitOutcomes(), visitOutcomeName));
    chooseCode(row.sex, visit.sex);
    chooseCode(row.kind, visit.kind);
    chooseCode(row.outcome, visit.outcome);
    m_visitorLines->addWidget(row.box);
    m_visitors.append(row);
}

void DutyForm::setChoices(const RoomPeople &choices)
{
    const QString by = chosenCode(m_by);
    const QString room = chosenCode(m_room);
    fillChoices(m_by, personChoices(choices.people));
    QList<CodeName> rooms{{QString(), tr("不分房间")}};
    rooms += roomChoices(choices.rooms);
    fillChoices(m_room, rooms);
    chooseCode(m_by, by); // what was chosen stays while something else is read anew
    chooseCode(m_room, room);
    m_by->setEnabled(choices.people.size() > 1);
    m_room->setEnabled(!choices.rooms.isEmpty());
}

void DutyForm::edit(const Duty &duty)
{
    m_filling = true;
    m_duty = duty;
    m_banner->clear();
    const bool isNew = duty.uid.isNull();
    m_title->setText(isNew ? tr("补记一次值班")
                           : tr("%1 · %2").arg(dayWithWeekday(duty.openedAt.date), duty.by.name));
    chooseCode(m_by, duty.by.uid.toString());
    chooseCode(m_room, duty.roomUid.isNull() ? QString() : duty.roomUid.toString());
    m_date->setDate(duty.openedAt.date);
    m_from->setTime(duty.openedAt.time);
    m_to->setTime(duty.closedAt ? duty.closedAt->time : QTime());
    m_to->setEnabled(isNew || duty.closedAt.has_value());
    m_reason->setText(duty.lateReason);
    const DutyNotes &notes = duty.notes;
    const int counted[] = {notes.visits.students, notes.visits.teachers, notes.visits.parents,
                           notes.visits.others,   notes.phoneCalls,      notes.letters};
    for (int i = 0; i < m_counts.size(); ++i)
        m_counts.at(i)->setValue(counted[i]);
    for (const auto &[code, box] : std::as_const(m_checks))
        box->setChecked(notes.checks.contains(code));
    m_weather->setText(notes.weather);
    m_environment->setPlainText(notes.environment);
    m_incidents->setPlainText(notes.incidents);
    m_handover->setPlainText(notes.handover);
    m_handoverTo->setText(notes.handoverTo);
    m_note->setPlainText(notes.note);
    emptyLayout(m_visitorLines);
    m_visitors.clear();
    for (const DutyVisit &visit : notes.visitors)
        addVisitor(visit);
    showTimes();
    m_filling = false;
    m_countedWords->clear();
    m_fillIn->hide();
    readCounts();
    m_draft->setPerson(draftPerson(duty));
    loadDraft();
}

void DutyForm::showTimes()
{
    const Duty duty = typed();
    m_span->setText(
        duty.closedAt && duty.closedAt->isValid() && duty.minutes() > 0
            ? (duty.closedAt->date == duty.openedAt.date
                   ? minutesText(duty.minutes())
                   : tr("%1,到 %2").arg(minutesText(duty.minutes()), dayWithWeekday(duty.closedAt->date)))
            : QString());
}

Duty DutyForm::typed() const
{
    Duty duty = m_duty;
    duty.by.uid = chosenUid(m_by);
    duty.roomUid = chosenUid(m_room);
    duty.roomName.clear();
    duty.openedAt = {m_date->date(), m_from->time()};
    const bool hasEnd = m_duty.uid.isNull() || m_duty.closedAt;
    if (hasEnd) {
        // An end before the beginning lies on the next day; a longer duty keeps its
        // days.
        qint64 days = m_duty.closedAt && m_duty.closedAt->isValid()
                          ? m_duty.openedAt.date.daysTo(m_duty.closedAt->date)
                          : 0;
        if (days <= 1)
            days = m_to->time().isValid() && m_to->time() < m_from->time() ? 1 : 0;
        duty.closedAt = WallTime{m_date->date().addDays(days), m_to->time()};
    }
    duty.lateReason = m_reason->text();
    DutyNotes &notes = duty.notes;
    notes.visits = {m_counts[0]->value(), m_counts[1]->value(), m_counts[2]->value(), m_counts[3]->value()};
    notes.phoneCalls = m_counts[4]->value();
    notes.letters = m_counts[5]->value();
    notes.weather = m_weather->text();
    notes.checks.clear();
    for (const auto &[code, box] : m_checks) {
        if (box->isChecked())
            notes.checks.append(code);
    }
    notes.environment = m_environment->toPlainText();
    notes.incidents = m_incidents->toPlainText();
    notes.handover = m_handover->toPlainText();
    notes.handoverTo = m_handoverTo->text();
    notes.note = m_note->toPlainText();
    notes.visitors.clear();
    for (const VisitorRow &row : m_visitors)
        notes.visitors.append({row.code->text(), chosenCode(row.sex), row.grade->text(), chosenCode(row.kind),
                               chosenCode(row.outcome)});
    return duty;
}

void DutyForm::save()
{
    m_draft->flush();
    const Duty duty = typed();
    const QString person = draftPerson(m_duty);
    m_save->setEnabled(false);
    m_host.tasks().run(
        this,
        [duty, person](Services &services) -> Result<qint64> {
            DutyService &duties = services.room().duties;
            const Result<void> written = duty.uid.isNull() ? outcomeOf(duties.add(duty)) : duties.edit(duty);
            if (!written)
                return written.error();
            const qint64 set = services.workplace.lastChangeSet();
            if (auto gone = services.drafts.discard(person, draftForm()); !gone)
                return gone.error();
            return set;
        },
        [this](const Result<qint64> &set) {
            m_save->setEnabled(true);
            if (!set) {
                m_banner->say(Banner::Kind::Attention, text::sentence(set.error()));
                if (set.error().subject == QLatin1String("reason.missing"))
                    m_reason->setFocus(Qt::OtherFocusReason);
                return;
            }
            m_draft->forget();
            m_host.saved(tr("值班记录"), *set);
            Q_EMIT saved();
        });
}

void DutyForm::leave()
{
    m_draft->flush();
    Q_EMIT left();
}

void DutyForm::flush()
{
    m_draft->flush();
}

QWidget *DutyForm::firstFocus()
{
    return m_duty.uid.isNull() ? static_cast<QWidget *>(m_from) : m_counts.first();
}

QString DutyForm::draftText() const
{
    const QJsonObject texts{{QStringLiteral("reason"), m_reason->text()},
                            {QStringLiteral("weather"), m_weather->text()},
                            {QStringLiteral("environment"), m_environment->toPlainText()},
                            {QStringLiteral("incidents"), m_incidents->toPlainText()},
                            {QStringLiteral("handover"), m_handover->toPlainText()},
                            {QStringLiteral("note"), m_note->toPlainText()}};
    return QString::fromUtf8(QJsonDocument(texts).toJson(QJsonDocument::Compact));
}

void DutyForm::loadDraft()
{
    m_host.tasks().run(
        this,
        [person = draftPerson(m_duty)](Services &services) {
            return services.drafts.load(person, draftForm());
        },
        [this, person = draftPerson(m_duty)](const Result<std::optional<Draft>> &draft) {
            if (!draft || !*draft || person != draftPerson(m_duty))
                return;
            const QJsonObject texts = QJsonDocument::fromJson((*draft)->content.toUtf8()).object();
            m_filling = true;
            const std::pair<const char *, QLineEdit *> lines[] = {{"reason", m_reason},
                                                                  {"weather", m_weather}};
            for (const auto &[key, line] : lines)
                line->setText(texts[QLatin1String(key)].toString());
            const std::pair<const char *, QPlainTextEdit *> many[] = {{"environment", m_environment},
                                                                      {"incidents", m_incidents},
                                                                      {"handover", m_handover},
                                                                      {"note", m_note}};
            for (const auto &[key, edit] : many)
                edit->setPlainText(texts[QLatin1String(key)].toString());
            m_filling = false;
            m_banner->say(Banner::Kind::Info, tr("这里有上次没有写完的内容,已放回各栏。"));
        });
}

} // namespace tingyu::ui
