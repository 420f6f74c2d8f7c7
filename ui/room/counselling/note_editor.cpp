// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/note_editor.h"

#include "core/room/sessions/session_rules.h"
#include "ui/care/field_edit.h"
#include "ui/room/counselling/concern_picker.h"
#include "ui/room/counselling/note_field.h"
#include "ui/room/counselling/risk_panel.h"
#include "ui/room/fold_card.h"
#include "ui/text/session_text.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int partLines = 3;
const QString nextStep = QStringLiteral("next_step");
const QString nextOn = QStringLiteral("next_on");

QStringList codes(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *name : names)
        list.append(QLatin1String(name));
    return list;
}

} // namespace

NoteEditor::NoteEditor(QDate today, QWidget *parent) : QWidget(parent), m_today(today)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(16));
    buildFrame(column);
    m_call = addSection(column, "note.call", tr("电话"), phoneFields());
    auto *parts = new Card(tr("必填的五个部分"), this);
    column->addWidget(parts);
    for (const QString &code : requiredSessionParts())
        addField(parts->body(), code, partLines);
    m_riskCard = addSection(column, "note.risk", text::sessionFieldName(QStringLiteral("risk")), {});
    m_risk = new RiskPanel(m_riskCard);
    m_riskCard->inside()->addWidget(m_risk);
    m_next = addSection(column, "note.next", text::sessionFieldName(nextStep), {nextStep});
    m_nextOn = new FieldEdit(QStringLiteral("note.next_on"), text::sessionFieldName(nextOn),
                             text::sessionFieldName(nextOn), {FieldEdit::Kind::Day}, m_today, m_next);
    m_next->inside()->addWidget(m_nextOn);
    addSection(column, "note.background", tr("信息来源与背景"),
               codes({"source", "basics", "family", "upbringing", "life_events", "health", "school_life"}));
    addSection(column, "note.course", tr("主诉、目标与过程"),
               codes({"complaint", "goal", "process", "observation"}));
    addSection(column, "note.outcome", tr("约定与转介"),
               codes({"effect_by_teacher", "agreement", "referral"}));
    for (FieldEdit *edit : {m_at, m_minutes, m_place, m_nextOn})
        listen(edit);
    connect(m_risk, &RiskPanel::finished, this, &NoteEditor::finished);
    connect(m_risk, &RiskPanel::changed, this, [this] {
        showNextStep();
        Q_EMIT typed();
    });
    connect(m_concerns, &ConcernPicker::changed, this, &NoteEditor::typed);
    connect(m_joinsChild, &QCheckBox::clicked, this, &NoteEditor::typed);
    connect(m_room, &QComboBox::activated, this, [this] {
        m_place->setVisible(m_room->currentIndex() == 0);
        Q_EMIT typed();
    });
    connect(m_kind, &SegmentedChoice::chosen, this, [this] {
        showKind();
        Q_EMIT kindChosen();
        Q_EMIT typed();
    });
}

void NoteEditor::buildFrame(QVBoxLayout *column)
{
    auto *card = new Card(tr("这一次"), this);
    m_kind = new SegmentedChoice(card);
    m_kind->setObjectName(QStringLiteral("note.kind"));
    m_kind->setAccessibleName(tr("形式"));
    for (const SessionKind kind : {SessionKind::FaceToFace, SessionKind::Phone, SessionKind::Letter,
                                   SessionKind::Online, SessionKind::HomeVisit})
        m_kind->add(sessionKindCode(kind), text::sessionKindName(kind));
    m_at = new FieldEdit(QStringLiteral("note.at"), tr("开始时间"), tr("开始日期"), {FieldEdit::Kind::Moment},
                         m_today, card);
    m_minutes = new FieldEdit(QStringLiteral("note.minutes"), tr("时长(分)"), tr("时长(分)"),
                              {FieldEdit::Kind::Figure}, m_today, card);
    m_room = named(new QComboBox(card), "note.room", tr("地点"));
    auto *roomWords = label(tr("地点"), "second", card);
    roomWords->setBuddy(m_room);
    auto *room = new QVBoxLayout;
    room->setSpacing(px(4));
    room->addWidget(roomWords);
    room->addWidget(m_room);
    room->addStretch(1);
    m_place = new FieldEdit(QStringLiteral("note.place"), tr("在哪里"), tr("在哪里"), {FieldEdit::Kind::Line},
                            m_today, card);
    m_joinsChild = named(new QCheckBox(tr("家长谈孩子:记入孩子的辅导"), card), "note.joinsChild",
                         tr("家长谈孩子:记入孩子的辅导"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(10));
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 2);
    grid->setColumnStretch(3, 2);
    grid->addWidget(m_at, 0, 0);
    grid->addWidget(m_minutes, 0, 1);
    grid->addLayout(room, 0, 2);
    grid->addWidget(m_place, 0, 3);
    m_concerns = new ConcernPicker(card);
    card->body()->addWidget(m_kind);
    card->body()->addLayout(grid);
    card->body()->addWidget(m_joinsChild);
    card->body()->addWidget(m_concerns);
    column->addWidget(card);
    setRooms({});
}

FoldCard *NoteEditor::addSection(QVBoxLayout *column, const char *id, const QString &title,
                                 const QStringList &codes)
{
    auto *card = new FoldCard(QLatin1String(id), title, this);
    column->addWidget(card);
    m_sections.append(card);
    for (const QString &code : codes) {
        addField(card->inside(), code, 1);
        m_sectionOf.insert(code, card);
    }
    return card;
}

NoteField *NoteEditor::addField(QVBoxLayout *column, const QString &code, int lines)
{
    auto *field = new NoteField(code, text::sessionFieldName(code), lines, this);
    column->addWidget(field);
    m_fields.insert(code, field);
    field->editor()->installEventFilter(this);
    connect(field, &NoteField::typed, this, &NoteEditor::typed);
    connect(field, &NoteField::moved, this, &NoteEditor::moved);
    connect(field, &NoteField::finished, this, &NoteEditor::finished);
    connect(field, &NoteField::snippetAsked, this, [this, code] { Q_EMIT snippetAsked(code); });
    connect(field, &NoteField::cut, this, [this, code] { Q_EMIT cut(code); });
    return field;
}

void NoteEditor::listen(FieldEdit *edit)
{
    connect(edit, &FieldEdit::typed, this, &NoteEditor::typed);
    connect(edit, &FieldEdit::finished, this, &NoteEditor::finished);
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_current = watched->objectName().mid(static_cast<int>(qstrlen("note.")));
    return QWidget::eventFilter(watched, event);
}

void NoteEditor::setRooms(const QList<CounsellingRoom> &rooms)
{
    m_room->clear();
    m_room->addItem(tr("其他地点"), QString());
    for (const CounsellingRoom &room : rooms)
        m_room->addItem(room.name, room.uid.toString());
}

void NoteEditor::setInput(const SessionInput &input, bool isParent)
{
    const QSignalBlocker quiet(this);
    const SessionRecord &frame = input.frame;
    m_kind->setCurrentCode(sessionKindCode(frame.kind));
    m_at->setText(frame.at.toString());
    m_minutes->setText(QString::number(frame.minutes));
    m_room->setCurrentIndex(frame.roomUid.isNull() ? 0 : qMax(0, m_room->findData(frame.roomUid.toString())));
    m_place->setText(frame.place);
    m_place->setVisible(m_room->currentIndex() == 0);
    m_joinsChild->setChecked(input.joinsChild);
    m_joinsChild->setVisible(isParent);
    m_concerns->setConcerns(input.content.concerns);
    m_risk->setRisk(input.content.risk);
    m_nextOn->setText(input.content.nextOn.toString(Qt::ISODate));
    for (NoteField *field : std::as_const(m_fields)) {
        const QString text = input.content.text(field->code());
        field->setText(text);
        if (FoldCard *section = m_sectionOf.value(field->code()); section != nullptr && !text.isEmpty())
            section->setOpen(true);
    }
    if (!input.content.risk.isEmpty())
        m_riskCard->setOpen(true);
    showKind();
    showNextStep();
}

void NoteEditor::fold()
{
    for (FoldCard *section : std::as_const(m_sections))
        section->setOpen(false);
}

SessionInput NoteEditor::input(SessionInput base) const
{
    base.frame.kind = kind();
    base.frame.at = WallTime::parse(m_at->text()).value_or(WallTime());
    base.frame.minutes = m_minutes->text().toInt();
    base.frame.roomUid = Uid::fromString(m_room->currentData().toString()).value_or(Uid());
    base.frame.place = base.frame.roomUid.isNull() ? m_place->text() : QString();
    base.joinsChild = m_joinsChild->isChecked();
    base.content.concerns = m_concerns->concerns();
    base.content.risk = m_risk->risk();
    base.content.nextOn = QDate::fromString(m_nextOn->text(), Qt::ISODate);
    for (const NoteField *field : m_fields)
        base.content.fields.insert(field->code(), field->text());
    return base;
}

void NoteEditor::setReadOnly(bool readOnly)
{
    m_kind->setEnabled(!readOnly);
    for (FieldEdit *edit : {m_at, m_minutes, m_place, m_nextOn})
        edit->setReadOnly(readOnly);
    m_room->setEnabled(!readOnly);
    m_joinsChild->setEnabled(!readOnly);
    m_concerns->setReadOnly(readOnly);
    m_risk->setReadOnly(readOnly);
    for (NoteField *field : std::as_const(m_fields))
        field->setReadOnly(readOnly);
}

SessionKind NoteEditor::kind() const
{
    return sessionKindFromCode(m_kind->currentCode()).value_or(SessionKind::FaceToFace);
}

bool NoteEditor::isProblem() const
{
    for (FieldEdit *edit : {m_at, m_nextOn}) {
        if (edit->isProblem()) {
            edit->editor()->setFocus();
            return true;
        }
    }
    return false;
}

int NoteEditor::caret() const
{
    const NoteField *field = m_fields.value(m_current);
    return field == nullptr ? 0 : field->caret();
}

void NoteEditor::goTo(const QString &code, int caret)
{
    if (FoldCard *section = m_sectionOf.value(code))
        section->setOpen(true);
    if (NoteField *field = m_fields.value(code)) {
        m_current = code; // also while the window has no keyboard yet
        field->editor()->setFocus(Qt::OtherFocusReason);
        field->setCaret(caret);
    } else if (code == nextOn) {
        m_next->setOpen(true);
        m_nextOn->editor()->setFocus(Qt::OtherFocusReason);
    } else {
        goTo(requiredSessionParts().first(), caret);
    }
}

void NoteEditor::mark(const QStringList &missing)
{
    for (NoteField *field : std::as_const(m_fields))
        field->setMark(missing.contains(field->code()) ? tr("签名前要填") : QString());
    m_nextOn->setNote(missing.contains(nextOn) ? tr("签名前要填") : QString());
}

QWidget *NoteEditor::firstFocus() const
{
    return m_fields.value(requiredSessionParts().first())->editor();
}

void NoteEditor::showKind()
{
    const bool byPhone = kind() == SessionKind::Phone;
    m_call->setVisible(byPhone);
    if (byPhone)
        m_call->setOpen(true);
}

/// From "watch" on a next step and its day are asked for.
void NoteEditor::showNextStep()
{
    const bool asked = isWatch(m_risk->risk());
    m_next->setNote(asked ? tr("危机评估有“有”或“不清楚”:请写明") : QString());
    if (asked || !m_nextOn->text().isEmpty())
        m_next->setOpen(true);
}

} // namespace tingyu::ui
