// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/note_view.h"

#include "core/room/room_services.h"
#include "core/room/sessions/session_rules.h"
#include "core/services.h"
#include "ui/care/care_words.h"
#include "ui/care/draft_keeper.h"
#include "ui/room/counselling/added_texts.h"
#include "ui/room/counselling/attachments_panel.h"
#include "ui/room/counselling/first_hour_card.h"
#include "ui/room/counselling/note_editor.h"
#include "ui/room/counselling/note_field.h"
#include "ui/room/counselling/session_prints.h"
#include "ui/room/counselling/snippets_dialog.h"
#include "ui/text/appointment_text.h"
#include "ui/text/error_text.h"
#include "ui/text/language.h"
#include "ui/text/session_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tingyu::ui {

NoteView::NoteView(PageHost &host, QWidget *parent) : QWidget(parent), m_host(host)
{
    m_drafts = new DraftKeeper(
        host, sessionDraftForm,
        [this] {
            return noteDraftText({typedInput(), m_editor->current(), m_editor->caret()});
        },
        this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(14), 0, 0);
    column->setSpacing(px(12));
    buildHeader(column);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("note.message"));
    auto *said = new QHBoxLayout;
    said->setContentsMargins(0, 0, px(20), 0);
    said->addWidget(m_banner);
    column->addLayout(said);
    buildPanels(column);
}

void NoteView::buildHeader(QVBoxLayout *column)
{
    auto *row = new WrapRow;
    row->setContentsMargins(0, 0, px(20), 0);
    row->setSpacing(px(8));
    auto *back = named(new ActionButton(tr("返回"), this), "note.back", tr("离开这份记录,写到一半的会留着"));
    m_who = label({}, "strong", this);
    m_who->setObjectName(QStringLiteral("note.who"));
    m_state = new Chip({}, this);
    m_when = label({}, "second", this);
    m_when->setObjectName(QStringLiteral("note.when"));
    m_secrecy = named(new ActionButton(tr("突破保密"), this), "note.secrecy", tr("记一次突破保密"));
    m_drop = named(new ActionButton(tr("不要了"), this), "note.drop", tr("不要这份没有签名的记录"));
    m_print = named(new ActionButton(tr("打印"), this), "note.print", tr("打印这份记录"));
    m_act = named(new ActionButton(tr("完成"), this), "note.finish", tr("完成这份记录"));
    m_act->setPrimary(true);
    row->addWidget(back);
    row->addWidget(m_who);
    row->addWidget(m_state);
    row->addWidget(m_when);
    row->addStretch();
    row->addWidget(m_drop);
    row->addWidget(m_secrecy);
    row->addWidget(m_print);
    m_actKey = new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    m_actKey->setObjectName(QStringLiteral("note.finishKey"));
    row->addWidget(m_actKey);
    row->addWidget(m_act);
    column->addLayout(row);
    connect(back, &QPushButton::clicked, this, &NoteView::leaveAsked);
    connect(m_drop, &QPushButton::clicked, this, &NoteView::askDrop);
    connect(m_print, &QPushButton::clicked, this, &NoteView::print);
    connect(m_act, &QPushButton::clicked, this, &NoteView::act);
    connect(m_secrecy, &QPushButton::clicked, this, [this] {
        Q_EMIT secrecyAsked(m_open.file ? m_open.file->head.uid : Uid(), m_open.client.studentUid,
                            m_open.file ? m_open.file->head.caseUid : Uid());
    });
}

void NoteView::buildPanels(QVBoxLayout *column)
{
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(m_area);
    page->setProperty("ground", true);
    auto *cards = new QVBoxLayout(page);
    cards->setContentsMargins(0, 0, px(20), px(18));
    cards->setSpacing(px(16));
    m_firstHour = new FirstHourCard(m_host, page);
    m_editor = new NoteEditor(m_host.clock().today(), page);
    m_attachments = new AttachmentsPanel(m_host, page);
    m_addenda = new AddedTexts(
        m_host,
        {"addendum", addendumDraft, tr("补充"), tr("补充(签名后的更正写在这里)"), tr("记下补充"),
         tr("补充记录")},
        [](Services &services, const Uid &session, const QString &text) {
            return outcomeOf(services.room().sessions.addAddendum(session, text));
        },
        page);
    m_opinions = new AddedTexts(
        m_host,
        {"opinion", opinionNoteDraft, tr("督导意见"), tr("对这份记录的意见"), tr("写下意见"), tr("督导意见")},
        [](Services &services, const Uid &session, const QString &text) {
            return outcomeOf(services.room().sessions.addOpinion(session, text));
        },
        page);
    for (QWidget *card : {static_cast<QWidget *>(m_firstHour), static_cast<QWidget *>(m_editor),
                          static_cast<QWidget *>(m_addenda), static_cast<QWidget *>(m_opinions),
                          static_cast<QWidget *>(m_attachments)})
        cards->addWidget(card);
    cards->addStretch(1);
    m_area->setWidget(page);
    column->addWidget(m_area, 1);
    connect(m_editor, &NoteEditor::typed, this, &NoteView::typed);
    connect(m_editor, &NoteEditor::moved, this, [this] {
        if (m_open.isDraft && !m_busy)
            m_drafts->touch(); // the draft says where the caret is
    });
    connect(m_editor, &NoteEditor::finished, this, &NoteView::act);
    connect(m_editor, &NoteEditor::kindChosen, this, &NoteView::changeKind);
    connect(m_editor, &NoteEditor::snippetAsked, this, &NoteView::showSnippets);
    connect(m_editor, &NoteEditor::cut, this, [this](const QString &code) {
        m_banner->say(Banner::Kind::Attention, tr("“%1”最多 %2 字,粘贴的文字只留下了装得下的部分。")
                                                   .arg(text::sessionFieldName(code))
                                                   .arg(longestSessionText));
    });
    for (AddedTexts *texts : {m_addenda, m_opinions})
        connect(texts, &AddedTexts::added, this, &NoteView::reload);
    connect(m_attachments, &AttachmentsPanel::changed, this, &NoteView::reload);
}

void NoteView::open(const NoteKey &key, const PageTarget &place)
{
    flush();
    m_wantedKey = key;
    m_wanted = place;
    m_loaded = false;
    reload();
}

void NoteView::reload()
{
    if (m_wantedKey.isNull())
        return;
    flush(); // what is read back holds what was typed
    m_host.tasks().run(
        this,
        [key = m_wantedKey, now = m_host.clock().nowLocal()](Services &services) {
            return readNote(services, key, now);
        },
        [this, key = m_wantedKey](Result<OpenNote> read) {
            if (key != m_wantedKey)
                return; // another note was opened meanwhile
            if (!read) {
                m_loaded = false;
                Q_EMIT failed(read.error());
                return;
            }
            take(*std::move(read));
        });
}

void NoteView::take(OpenNote read)
{
    const bool isFirst = !m_loaded;
    // What is being typed is never replaced by what was read before it was typed.
    const bool typesOn = m_loaded && m_open.isDraft && read.key == m_open.key && read.mayWrite();
    if (typesOn) {
        read.isDraft = true;
        read.note.input = typedInput();
    }
    m_open = std::move(read);
    m_wantedKey = m_open.key;
    m_loaded = true;
    m_drafts->setPerson(m_open.key.toString());
    if (isFirst)
        m_editor->fold();
    if (!typesOn) {
        m_editor->setRooms(m_open.rooms);
        m_editor->setInput(m_open.note.input, !m_open.file && m_open.client.kind == ClientKind::Parent);
    }
    show();
    if (isFirst)
        goToPlace();
    Q_EMIT loaded();
}

void NoteView::show()
{
    m_editor->setReadOnly(!m_open.mayWrite());
    m_editor->mark({});
    m_banner->clear();
    m_tellsMissing = false;
    showHeader();
    showAdded();
    const bool isCrisisShown = m_open.file && isCrisis(m_open.file->content.risk);
    if (isCrisisShown)
        m_firstHour->show(
            {m_open.file->head.uid, m_open.file->head.caseUid, m_open.ticks, m_open.nearPhones, m_open.help});
    m_firstHour->setVisible(isCrisisShown);
}

void NoteView::showHeader()
{
    m_who->setText(text::clientShown(m_open.client));
    if (!m_open.file) {
        m_state->setContent({tr("草稿"), Tone::Amber, ChipShape::None});
        m_when->clear();
    } else {
        const SessionRecord &head = m_open.file->head;
        m_when->setText(tr("%1 第 %2 次 · %3").arg(m_open.seriesCode).arg(head.number).arg(head.authorName));
        if (head.isSigned())
            m_state->setContent({head.isLate ? tr("已签名(迟)") : tr("已签名"),
                                 head.isLate ? Tone::Orange : Tone::Primary, ChipShape::Check});
        else if (m_open.isDraft)
            m_state->setContent({tr("有没写完的改动"), Tone::Amber, ChipShape::None});
        else if (m_open.isOverdue)
            m_state->setContent({tr("待签名,已逾期"), Tone::Orange, ChipShape::Disc});
        else
            m_state->setContent({tr("待签名"), Tone::Amber, ChipShape::HalfDisc});
    }
    const bool mayWrite = m_open.mayWrite();
    m_act->setVisible(mayWrite);
    m_actKey->setVisible(mayWrite);
    m_act->setText(isChanged() ? tr("完成") : tr("签名"));
    m_act->setAccessibleName(isChanged() ? tr("完成这份记录") : tr("给这份记录签名"));
    m_drop->setVisible(mayWrite);
    m_print->setVisible(m_open.file.has_value());
}

void NoteView::showAdded()
{
    const Uid uid = m_open.file ? m_open.file->head.uid : Uid();
    const QString key = m_open.key.toString();
    QList<AddedTexts::Entry> addenda;
    QList<AddedTexts::Entry> opinions;
    if (m_open.file) {
        for (const SessionAddendum &one : std::as_const(m_open.file->addenda))
            addenda.append({one.at, one.authorName, one.text});
        for (const SessionOpinion &one : std::as_const(m_open.file->opinions))
            opinions.append({one.at, one.supervisorName, one.text});
    }
    m_addenda->show(uid, key, addenda, m_open.isSigned() && m_open.isMine, m_open.addendumDraft);
    m_opinions->show(uid, key, opinions, m_open.isSigned() && m_open.isSupervisor, m_open.opinionDraft);
    if (m_open.file)
        m_attachments->show(uid, m_open.file->attachments, m_open.mayWrite());
    else
        m_attachments->hide();
}

void NoteView::goToPlace()
{
    const PageTarget wanted = std::exchange(m_wanted, {});
    if (wanted.contains(QStringLiteral("firstHour")) && m_firstHour->isVisibleTo(this)) {
        m_area->ensureWidgetVisible(m_firstHour, 0, 0);
        m_firstHour->firstFocus()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString field = wanted.value(QStringLiteral("field"), m_open.note.field).toString();
    const int caret = wanted.value(QStringLiteral("caret"), m_open.note.caret).toInt();
    if (m_open.mayWrite())
        m_editor->goTo(field, caret);
    else
        firstFocus()->setFocus(Qt::OtherFocusReason);
}

PageTarget NoteView::place() const
{
    PageTarget place{{QStringLiteral("note"), m_wantedKey.toString()}};
    if (m_loaded && m_open.mayWrite() && !m_editor->current().isEmpty()) {
        place.insert(QStringLiteral("field"), m_editor->current());
        place.insert(QStringLiteral("caret"), m_editor->caret());
    }
    return place;
}

void NoteView::flush()
{
    m_drafts->flush();
    m_addenda->flush();
    m_opinions->flush();
}

QWidget *NoteView::firstFocus() const
{
    if (m_open.mayWrite())
        return m_editor->firstFocus();
    return m_open.isSigned() ? static_cast<QWidget *>(m_print) : m_secrecy;
}

QString NoteView::title() const
{
    return m_loaded ? text::clientShown(m_open.client) : QString();
}

Uid NoteView::series() const
{
    return m_loaded ? m_open.note.input.series : Uid();
}

SessionInput NoteView::typedInput() const
{
    return m_editor->input(m_open.note.input);
}

void NoteView::typed()
{
    if (!m_loaded || !m_open.mayWrite())
        return;
    m_drafts->touch();
    if (!m_open.isDraft) {
        m_open.isDraft = true;
        showHeader();
    }
    if (m_tellsMissing)
        showMissing();
}

/// What was said to be missing goes as it is written.
void NoteView::showMissing()
{
    const QStringList missing = missingParts(typedInput().content);
    m_tellsMissing = !missing.isEmpty();
    m_editor->mark(missing);
    if (m_tellsMissing)
        m_banner->say(Banner::Kind::Attention, tr("签名前还缺:%1").arg(missingWords(missing)));
    else
        m_banner->clear();
}

void NoteView::act()
{
    if (m_busy || !m_loaded || !m_open.mayWrite())
        return;
    if (isChanged())
        finish();
    else
        askSign();
}

void NoteView::refuse(const QString &sentence, const QString &field)
{
    m_banner->say(Banner::Kind::Attention, sentence);
    if (!field.isEmpty())
        m_editor->goTo(field, m_editor->field(field) != nullptr ? m_editor->field(field)->caret() : 0);
}

void NoteView::finish()
{
    if (m_editor->isProblem()) {
        refuse(tr("日期或时间看不懂,请写成 2026-03-01 和 8:30 这样。"), {});
        return;
    }
    m_busy = true;
    m_drafts->flush(); // refused, the words are a draft; stored, the draft goes with the same change
    m_editor->setReadOnly(true); // what is typed now would belong to neither
    const bool isNew = !m_open.file.has_value();
    m_host.tasks().run(
        this,
        [input = typedInput(), key = m_open.key.toString(), isNew](Services &services) {
            SessionService &sessions = services.room().sessions;
            return isNew ? sessions.add(input, key) : sessions.edit(input, key);
        },
        [this, key = m_open.key](const Result<SessionSaved> &saved) {
            m_busy = false;
            if (saved) {
                // No undo is offered: it would take the words away, and the draft is gone.
                m_host.saved();
                if (key == m_wantedKey)
                    finished(*saved);
            } else if (key == m_wantedKey) {
                m_editor->setReadOnly(false);
                refuse(text::sentence(saved.error()), {});
            } else {
                m_host.showError(saved.error());
            }
        });
}

void NoteView::finished(const SessionSaved &saved)
{
    m_open.isDraft = false;
    m_loaded = false;
    m_wantedKey = {NoteKey::Kind::Session, saved.uid};
    m_wanted = {{QStringLiteral("field"), m_editor->current()}, {QStringLiteral("caret"), m_editor->caret()}};
    connect(
        this, &NoteView::loaded, this,
        [this, isCrisis = saved.isCrisis] {
            const QStringList missing = missingParts(m_open.file->content);
            if (isCrisis) {
                m_banner->say(Banner::Kind::Problem, tr("记录已完成。先做第一小时要做的事,签名可以等。"));
                m_area->ensureWidgetVisible(m_firstHour, 0, 0);
                m_firstHour->firstFocus()->setFocus(Qt::OtherFocusReason);
            } else if (missing.isEmpty()) {
                m_banner->say(Banner::Kind::Done, tr("记录已完成。再按 Ctrl+Enter 签名,签名后锁定。"));
            } else {
                m_banner->say(Banner::Kind::Info,
                              tr("记录已完成,还不能签名;缺:%1").arg(missingWords(missing)));
                m_editor->mark(missing);
                m_tellsMissing = true;
            }
        },
        Qt::SingleShotConnection);
    reload();
}

QString NoteView::missingWords(const QStringList &codes)
{
    QStringList words;
    for (const QString &code : codes)
        words.append(text::sessionFieldName(code));
    return text::listed(words);
}

void NoteView::askSign()
{
    const QStringList missing = missingParts(m_open.file->content);
    if (!missing.isEmpty()) {
        showMissing();
        m_editor->goTo(missing.first(), 0);
        return;
    }
    auto *dialog = new FormDialog("noteSign", tr("给这份记录签名"), window());
    dialog->addNote(tr("签名后这份记录锁定,任何人都不能再改;更正写成带日期的补充,原文保留。"));
    if (m_open.isOverdue)
        dialog->addNote(tr("已经过了应签名的日子,会标明“迟”。"));
    dialog->setSubmit(tr("签名"), [this, dialog, uid = m_open.file->head.uid] {
        // Signed for good: no undo.
        m_host.tasks().run(
            this, [uid](Services &services) { return services.room().sessions.sign(uid); },
            [this, dialog = QPointer<FormDialog>(dialog)](const Result<void> &isSigned) {
                if (!isSigned) {
                    if (dialog != nullptr)
                        dialog->refuse(isSigned.error());
                    return;
                }
                if (dialog != nullptr)
                    dialog->finish();
                m_host.saved();
                m_host.say(tr("已签名,这份记录锁定了。"));
                m_loaded = false;
                reload();
            });
    });
    dialog->open();
}

void NoteView::askDrop()
{
    auto *dialog = new FormDialog("noteDrop", tr("不要这份记录"), window());
    dialog->addNote(m_open.file && m_open.isDraft ? tr("没写完的改动不要了,记录回到上次完成时的样子。")
                    : m_open.file                 ? tr("这份没有签名的记录移除;可以撤销。")
                                                  : tr("写到一半的文字不要了,不能找回。"));
    dialog->setSubmit(tr("不要了"), [this, dialog] {
        dialog->finish();
        drop();
    });
    dialog->open();
}

void NoteView::drop()
{
    m_drafts->forget();
    const bool removes = m_open.file && !m_open.isDraft;
    const bool staysOpen = m_open.file && m_open.isDraft;
    write(
        m_host, this, tr("移除没有签名的记录"),
        [key = m_open.key, removes](Services &services) -> Result<void> {
            if (removes)
                return services.room().sessions.remove(key.uid);
            return services.drafts.discard(key.toString(), sessionDraftForm);
        },
        [this, staysOpen](const Result<void> &dropped) {
            if (!dropped) {
                m_host.showError(dropped.error());
                return;
            }
            m_open.isDraft = false;
            if (staysOpen) {
                m_loaded = false;
                reload();
            } else {
                m_wantedKey = {};
                Q_EMIT leaveAsked();
            }
        });
}

void NoteView::changeKind()
{
    if (m_open.file)
        return;
    SessionInput input = typedInput();
    applyTemplates(m_open.snippets, input.frame.kind, &input.content);
    for (const QString &code : sessionFields())
        m_editor->field(code)->setText(input.content.text(code));
}

void NoteView::showSnippets(const QString &code)
{
    NoteField *field = m_editor->field(code);
    if (field == nullptr || !m_open.mayWrite())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("note.snippets"));
    menu->setAccessibleName(tr("常用语"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Snippet &one : std::as_const(m_open.snippets)) {
        const bool fits = one.kind == Snippet::Kind::Snippet && (one.field.isEmpty() || one.field == code) &&
                          one.sessionKind.value_or(m_editor->kind()) == m_editor->kind();
        if (fits)
            menu->addAction(one.title, field, [field, text = one.text] { field->insert(text); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(tr("管理常用语和模板…"), this, [this] {
        auto *dialog = new SnippetsDialog(m_host, window());
        connect(dialog, &QDialog::finished, this, &NoteView::reload);
        dialog->open();
    });
    auto *text = field->findChild<QPlainTextEdit *>();
    menu->popup(text->mapToGlobal(text->cursorRect().bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

void NoteView::print()
{
    if (m_loaded && m_open.file)
        printSession(m_host, this, m_open.file->head.uid);
}

} // namespace tingyu::ui
