// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/opinion_panel.h"

#include "core/care/case_fields.h"
#include "core/exchange/consultation_service.h"
#include "core/exchange/exchange_operations.h"
#include "ui/care/care_words.h"
#include "ui/care/draft_keeper.h"
#include "ui/care/field_edit.h"
#include "ui/care/item_table.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrapped_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

using Kind = FieldEdit::Kind;

QDate dayFrom(const FieldEdit *edit)
{
    return QDate::fromString(edit->text(), Qt::ISODate);
}

} // namespace

OpinionPanel::OpinionPanel(CaseDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_banner(new Banner(this))
    , m_model(new QStandardItemModel(this))
    , m_drafts(new DraftKeeper(
          desk.host(), QLatin1String(opinionDraft), [this] { return draft(); }, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(16));
    m_banner->setObjectName(QStringLiteral("opinion.message"));
    column->addWidget(m_banner);
    buildList();
    buildAdoption();
    buildFollow();
    buildEntry();
}

void OpinionPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    markSeen();
}

void OpinionPanel::markSeen()
{
    if (!isVisible() || !m_desk.isLoaded() ||
        !isAllowed(op::exchangeConsult, m_desk.host().facts().session, {}))
        return;
    m_desk.host().tasks().run(
        this,
        [uid = m_desk.uid()](Services &services) {
            return exchange::ConsultationService(services.workplace).seen(uid);
        },
        [this](const Result<void> &seen) {
            if (!seen)
                m_desk.host().showError(seen.error());
        });
}

void OpinionPanel::buildList()
{
    m_listCard = new Card(tr("专家怎么说"), this);
    m_which = named(new QComboBox(m_listCard), "opinion.which", tr("哪一份意见"));
    m_listCard->addToHeader(m_which);
    m_new = named(new ActionButton(tr("录入一份意见"), m_listCard), "opinion.new", tr("录入一份专家意见"));
    m_listCard->addToHeader(m_new);
    m_table = named(new ItemTable(m_listCard), "opinion.parts", tr("专家意见逐条"));
    m_model->setHorizontalHeaderLabels({tr("条目"), tr("意见"), tr("采纳"), tr("责任人"), tr("期限")});
    m_table->setModel(m_model);
    m_table->setWeights({2, 5, 1.2, 1.2, 1.4});
    m_listCard->body()->addWidget(m_table);
    m_empty = wrapped(tr("还没有收到意见。把打印的意见表连同会诊版送出,收回后按题号录入在这里。"), "second",
                      m_listCard);
    m_listCard->body()->addWidget(m_empty);
    layout()->addWidget(m_listCard);
    connect(m_which, &QComboBox::activated, this, &OpinionPanel::showLines);
    connect(m_new, &QPushButton::clicked, this, &OpinionPanel::begin);
    connect(m_table, &ItemTable::opened, this, &OpinionPanel::openPart);
}

void OpinionPanel::buildAdoption()
{
    m_adoption = new Card(tr("逐条采纳"), this);
    const report::FormWords &words = m_desk.opinionWords();
    const auto edit = [&](const char *name, const char *column, const FieldEdit::Shape &shape) {
        const QString words13 = words.column(QStringLiteral("adoption"), QLatin1String(column));
        auto *made = new FieldEdit(QStringLiteral("adoption.") % QLatin1String(name), words13,
                                   tr("采纳:%1").arg(words13), shape, m_desk.today(), m_adoption);
        connect(made, &FieldEdit::finished, this, &OpinionPanel::storePart);
        return made;
    };
    m_text = edit("text", "advice", {Kind::Prose, 1});
    m_verdict =
        edit("verdict", "verdict",
             {Kind::Choice, 1,
              formOptions(words, QStringLiteral("verdict"), optionCodes(QStringLiteral("verdict"))), true});
    m_why = edit("reason", "reason", {Kind::Prose, 1});
    m_who = edit("who", "who", {Kind::Line});
    m_until = edit("until", "until", {Kind::Day});
    m_doneOn = edit("done", "done", {Kind::Day});
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(10));
    grid->addWidget(m_text, 0, 0, 1, 3);
    grid->addWidget(m_verdict, 1, 0, 1, 3);
    grid->addWidget(m_why, 2, 0, 1, 3);
    grid->addWidget(m_who, 3, 0);
    grid->addWidget(m_until, 3, 1);
    grid->addWidget(m_doneOn, 3, 2);
    m_adoption->body()->addLayout(grid);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    auto *store = named(new ActionButton(tr("记下"), m_adoption), "adoption.store", tr("记下采纳情况"));
    row->addWidget(store);
    row->addWidget(new KeyHint(QKeySequence(QStringLiteral("Ctrl+Return")), m_adoption));
    row->addStretch(1);
    m_adoption->body()->addLayout(row);
    connect(store, &QPushButton::clicked, this, &OpinionPanel::storePart);
    layout()->addWidget(m_adoption);
    m_adoption->hide();
}

void OpinionPanel::buildFollow()
{
    m_follow = new Card(tr("告知与反馈"), this);
    const report::FormWords &words = m_desk.opinionWords();
    const auto edit = [&](const char *field, Kind kind) {
        const QString said = words.label(QLatin1String(field));
        auto *made = new FieldEdit(QStringLiteral("follow.") % QLatin1String(field), said, said, {kind},
                                   m_desk.today(), m_follow);
        connect(made, &FieldEdit::left, this, &OpinionPanel::storeFollow);
        return made;
    };
    m_checkedBy = edit("checked_by", Kind::Line);
    m_parentsTold = edit("parents_told", Kind::Day);
    m_feedback = edit("feedback_sent", Kind::Day);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    for (FieldEdit *one : {m_checkedBy, m_parentsTold, m_feedback})
        row->addWidget(one);
    m_follow->body()->addLayout(row);
    layout()->addWidget(m_follow);
}

void OpinionPanel::buildEntry()
{
    m_entry = new Card(tr("录入专家意见"), this);
    m_receivedOn = new FieldEdit(QStringLiteral("opinion.received_on"), tr("收到日期"), tr("收到日期"),
                                 {Kind::Day}, m_desk.today(), m_entry);
    m_receivedWay = new FieldEdit(QStringLiteral("opinion.received_way"),
                                  m_desk.opinionWords().label(QStringLiteral("received_way")), tr("收到方式"),
                                  {Kind::Line}, m_desk.today(), m_entry);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addWidget(m_receivedOn);
    row->addWidget(m_receivedWay);
    m_entry->body()->addLayout(row);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(px(8));
    auto *store = named(new ActionButton(tr("录入完成"), m_entry), "opinion.store", tr("专家意见录入完成"));
    auto *back =
        named(new ActionButton(tr("收起,留作草稿"), m_entry), "opinion.leave", tr("收起专家意见,留作草稿"));
    keys->addWidget(store);
    keys->addWidget(new KeyHint(QKeySequence(QStringLiteral("Ctrl+Return")), m_entry));
    keys->addWidget(back);
    keys->addStretch(1);
    m_entry->body()->addLayout(keys);
    layout()->addWidget(m_entry);
    m_entry->hide();
    for (FieldEdit *edit : {m_receivedOn, m_receivedWay}) {
        connect(edit, &FieldEdit::typed, this, [this] { m_drafts->touch(); });
        connect(edit, &FieldEdit::finished, this, &OpinionPanel::submit);
    }
    connect(store, &QPushButton::clicked, this, &OpinionPanel::submit);
    connect(back, &QPushButton::clicked, this, [this] {
        m_drafts->flush();
        m_entry->hide();
        m_new->setFocus();
    });
}

void OpinionPanel::buildEntryFields(const QList<CaseQuestion> &questions)
{
    delete m_entryFields;
    m_edits.clear();
    m_entryFields = new QWidget(m_entry);
    auto *grid = new QGridLayout(m_entryFields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(10));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int place = 0;
    const auto add = [&](const QString &code, const QString &words, const FieldEdit::Shape &shape,
                         bool wide) {
        auto *edit = new FieldEdit(QStringLiteral("opinion.") % code, words, tr("意见:%1").arg(words), shape,
                                   m_desk.today(), m_entryFields);
        connect(edit, &FieldEdit::typed, this, [this] { m_drafts->touch(); });
        connect(edit, &FieldEdit::finished, this, &OpinionPanel::submit);
        m_edits.append({code, edit});
        if (wide && place % 2 == 1)
            ++place;
        grid->addWidget(edit, place / 2, place % 2, 1, wide ? 2 : 1, Qt::AlignTop);
        place += wide ? 2 : 1;
    };
    for (const CaseQuestion &question : questions)
        add(QStringLiteral("question.%1").arg(question.number),
            tr("%1. %2").arg(question.number).arg(question.text), {Kind::Prose, 2}, true);
    const report::FormWords &words = m_desk.opinionWords();
    for (const char *one : opinionFieldCodes()) {
        const QString code = QLatin1String(one);
        if (code == QLatin1String("urgency")) {
            add(code, words.label(code), {Kind::Choice, 1, formOptions(words, code, optionCodes(code)), true},
                true);
            continue;
        }
        const report::FormField *field = words.form().field(code);
        const int lines = field == nullptr ? 1 : field->lines;
        add(code, words.label(code), {Kind::Prose, lines}, lines > 1);
    }
    auto *column = m_entry->body();
    column->insertWidget(1, m_entryFields);
}

QString OpinionPanel::partLabel(const QString &code) const
{
    if (code.startsWith(QLatin1String("question.")))
        return tr("问题 %1").arg(code.mid(9));
    return m_desk.opinionWords().label(code);
}

const Opinion *OpinionPanel::chosen() const
{
    const auto &opinions = m_desk.now().opinions;
    const int at = m_which->currentIndex();
    return at >= 0 && at < opinions.size() ? &opinions.at(at) : nullptr;
}

void OpinionPanel::show()
{
    const bool other = m_shown != m_desk.uid();
    if (other) {
        m_shown = m_desk.uid();
        m_drafts->setPerson(m_desk.draftKey());
        m_banner->clear();
        m_adoption->hide();
        m_entry->hide();
    }
    const auto &opinions = m_desk.now().opinions;
    const int before = m_which->currentIndex();
    m_which->clear();
    for (qsizetype i = 0; i < opinions.size(); ++i)
        m_which->addItem(tr("第 %1 份 · 答第 %2 版 · %3")
                             .arg(i + 1)
                             .arg(opinions.at(i).version)
                             .arg(dayText(opinions.at(i).receivedOn)));
    const bool more = before >= 0 && !other && before < opinions.size();
    m_which->setCurrentIndex(more ? before : static_cast<int>(opinions.size()) - 1);
    m_which->setVisible(opinions.size() > 1);
    m_new->setVisible(m_desk.mayWrite());
    m_table->setVisible(!opinions.isEmpty());
    m_empty->setVisible(opinions.isEmpty());
    m_follow->setVisible(!opinions.isEmpty());
    showLines();
    if (other && m_desk.mayWrite() && m_desk.now().drafts.contains(QLatin1String(opinionDraft)))
        begin();
    markSeen();
}

void OpinionPanel::showLines()
{
    m_model->setRowCount(0);
    m_lines.clear();
    const Opinion *opinion = chosen();
    if (opinion == nullptr) {
        m_table->settle();
        m_listCard->setNote({});
        return;
    }
    m_listCard->setNote(tr("%1 收到 · %2 录入").arg(dayText(opinion->receivedOn), opinion->typedBy));
    for (const OpinionPart &part : opinion->parts) {
        m_lines.append(part);
        const ChipContent verdict = verdictChip(m_desk.opinionWords(), part.verdict);
        m_model->appendRow({new QStandardItem(partLabel(part.code)), new QStandardItem(part.text),
                            new QStandardItem(verdict.text), new QStandardItem(part.who),
                            new QStandardItem(dayText(part.until))});
    }
    m_table->settle();
    m_checkedBy->setText(opinion->checkedBy);
    m_parentsTold->setText(dayText(opinion->parentsTold));
    m_feedback->setText(dayText(opinion->feedbackSent));
}

void OpinionPanel::openPart(int row)
{
    if (row < 0 || row >= m_lines.size() || !m_desk.mayWrite())
        return;
    m_part = m_lines.at(row);
    m_adoption->setTitle(tr("逐条采纳:%1").arg(partLabel(m_part.code)));
    m_text->setText(m_part.text);
    m_verdict->setText(m_part.verdict);
    m_why->setText(m_part.reason);
    m_who->setText(m_part.who);
    m_until->setText(dayText(m_part.until));
    m_doneOn->setText(dayText(m_part.done));
    m_adoption->show();
    m_verdict->editor()->setFocus(Qt::TabFocusReason);
}

void OpinionPanel::storePart()
{
    OpinionPart part = m_part;
    part.text = m_text->text();
    part.verdict = m_verdict->text();
    part.reason = m_why->text();
    part.who = m_who->text();
    part.until = dayFrom(m_until);
    part.done = dayFrom(m_doneOn);
    m_desk.write(
        tr("采纳:%1").arg(partLabel(part.code)),
        [part](Services &services) { return services.opinions.setPart(part); },
        [this](const Result<void> &stored) {
            if (!stored) {
                m_banner->say(Banner::Kind::Attention, text::sentence(stored.error()));
                return;
            }
            m_banner->clear();
            m_adoption->hide();
            m_table->setFocus();
        });
}

void OpinionPanel::storeFollow()
{
    const Opinion *opinion = chosen();
    if (opinion == nullptr || m_parentsTold->isProblem() || m_feedback->isProblem() ||
        (m_checkedBy->text() == opinion->checkedBy && dayFrom(m_parentsTold) == opinion->parentsTold &&
         dayFrom(m_feedback) == opinion->feedbackSent))
        return;
    m_desk.write(tr("告知与反馈"),
                 [uid = opinion->uid, by = m_checkedBy->text(), told = dayFrom(m_parentsTold),
                  sent = dayFrom(m_feedback)](Services &services) {
                     return services.opinions.follow(uid, by, told, sent);
                 });
}

void OpinionPanel::begin()
{
    const auto &versions = m_desk.now().file.versions;
    if (versions.isEmpty()) {
        m_banner->say(Banner::Kind::Info, tr("报告还没有定稿。先定稿或打印会诊版,意见才有对应的版本。"));
        return;
    }
    if (!m_entry->isHidden())
        return;
    // The questions as they stood in the version that went out.
    m_desk.host().tasks().run(
        this,
        [uid = m_desk.uid(), number = versions.last().number](Services &services) {
            return services.caseVersions.version(uid, number);
        },
        [this, uid = m_desk.uid()](const Result<CaseVersion> &version) {
            if (uid != m_desk.uid())
                return;
            if (!version) {
                m_desk.host().showError(version.error());
                return;
            }
            m_version = version->number;
            m_entry->setTitle(tr("录入专家意见 · 对应第 %1 版").arg(m_version));
            buildEntryFields(version->content.questions);
            const QJsonObject kept =
                QJsonDocument::fromJson(m_desk.now().drafts.value(QLatin1String(opinionDraft)).toUtf8())
                    .object();
            m_receivedOn->setText(
                kept.value(QStringLiteral("received_on")).toString(dayText(m_desk.today())));
            m_receivedWay->setText(kept.value(QStringLiteral("received_way")).toString());
            for (const auto &[code, edit] : std::as_const(m_edits))
                edit->setText(kept.value(code).toString());
            m_entry->show();
            if (!m_edits.isEmpty())
                m_edits.first().second->editor()->setFocus(Qt::TabFocusReason);
        });
}

void OpinionPanel::submit()
{
    if (m_entry->isHidden())
        return;
    Opinion opinion;
    opinion.version = m_version;
    opinion.receivedOn = dayFrom(m_receivedOn);
    opinion.receivedWay = m_receivedWay->text();
    for (const auto &[code, edit] : std::as_const(m_edits)) {
        if (edit->text().trimmed().isEmpty())
            continue;
        OpinionPart part;
        part.code = code;
        part.text = edit->text();
        opinion.parts.append(part);
    }
    m_drafts->forget();
    m_desk.write(
        tr("录入专家意见"),
        [uid = m_desk.uid(), opinion, key = m_desk.draftKey()](Services &services) -> Result<void> {
            if (auto recorded = services.opinions.record(uid, opinion); !recorded)
                return recorded.error();
            return services.drafts.discard(key, QLatin1String(opinionDraft));
        },
        [this](const Result<void> &stored) {
            if (!stored) {
                m_banner->say(Banner::Kind::Attention, text::sentence(stored.error()));
                m_drafts->touch();
                return;
            }
            m_banner->clear();
            m_entry->hide();
            m_which->setCurrentIndex(-1);
        });
}

void OpinionPanel::flush()
{
    m_drafts->flush();
}

QString OpinionPanel::draft() const
{
    if (m_entryFields == nullptr)
        return {};
    QJsonObject kept;
    bool any = false;
    for (const auto &[code, edit] : m_edits) {
        if (edit->text().isEmpty())
            continue;
        kept.insert(code, edit->text());
        any = true;
    }
    if (!any)
        return {};
    kept.insert(QStringLiteral("received_on"), m_receivedOn->text());
    kept.insert(QStringLiteral("received_way"), m_receivedWay->text());
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace tingyu::ui
