// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/consultation_tab.h"

#include "core/exchange/exchange_operations.h"
#include "core/services.h"
#include "core/vault/draft_store.h"
#include "ui/care/care_words.h"
#include "ui/care/draft_keeper.h"
#include "ui/exchange/exchange_words.h"
#include "ui/models/list_card.h"
#include "ui/print/paper.h"
#include "ui/print/picture_reencoder.h"
#include "ui/room/picture_view.h"
#include "ui/shell/page_read.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/exchange_text.h"
#include "ui/text/school_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/preview_widget.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/text_area.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumbnail.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int formWidth = 420;
constexpr int answerLines = 4;
constexpr int fieldLines = 2;
constexpr int pageSide = 64;
const QString replyDraft = QStringLiteral("exchange.reply");
const QString expertKey = QStringLiteral("expert");

/// What form 13 asks beside the numbered questions, as far as an expert at a distance can say it.
constexpr const char *replyFields[] = {"risk",           "risk_basis",        "within_day", "within_week",
                                       "not_advised",    "hospital_signals",  "referral",   "tell_parents",
                                       "school_support", "return_conditions", "follow_up",  "dissent"};

ChipContent caseChip(const exchange::ReceivedCase &one)
{
    if (one.second == exchange::Second::Missing)
        return {ConsultationTab::tr("缺签批"), Tone::Orange, ChipShape::Disc};
    if (one.isOpen())
        return {ConsultationTab::tr("待答复"), Tone::Amber, ChipShape::HalfDisc};
    return {ConsultationTab::tr("已答复"), Tone::Primary, ChipShape::Check};
}

/// The last day the school wants it kept, or that it is over.
ValueCell keepCell(const exchange::ReceivedCase &one, QDate today)
{
    if (!one.isKeptOver(today))
        return {one.keepUntil.toString(Qt::ISODate)};
    ValueCell cell = chipCell({ConsultationTab::tr("保存期已到"), Tone::Orange, ChipShape::Disc});
    cell.sort = one.keepUntil.toString(Qt::ISODate);
    return cell;
}

/// What the guardian said, where the case is named.
QString consentWord(const exchange::ReceivedCase &one)
{
    return one.level != exchange::Level::Identified ? QString()
           : one.consent                            ? text::consentStateName(*one.consent)
                                                    : ConsultationTab::tr("没有写明");
}

/// What the school says of a case and a person should heed, a sentence each.
QStringList heedOf(const exchange::ReceivedCase &one, QDate today)
{
    QStringList said;
    if (one.second == exchange::Second::Missing)
        said.append(
            ConsultationTab::tr("学校以紧急情况送出,另一人的签批还没有补;请提醒学校补签后再送一次。"));
    if (one.consent && *one.consent != ConsentState::Given)
        said.append(ConsultationTab::tr("学校没有监护人同意会诊的记录(%1),写明理由后送出。")
                        .arg(text::consentStateName(*one.consent)));
    if (one.isKeptOver(today))
        said.append(ConsultationTab::tr("学校请保存到 %1,保存期已到;还要不要留,请与学校商定。")
                        .arg(one.keepUntil.toString(Qt::ISODate)));
    return said;
}

} // namespace

ConsultationTab::ConsultationTab(PageHost &host, QWidget *parent)
    : PageTab(host, parent)
    , m_stack(new QStackedWidget(this))
    , m_drafts(new DraftKeeper(
          host, replyDraft, [this] { return draft(); }, this))
{
    m_stack->addWidget(buildList());
    m_stack->addWidget(buildCase());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(18));
    column->addWidget(m_stack);
}

QWidget *ConsultationTab::buildList()
{
    m_list = new ListCard("exchange-cases", tr("送来会诊的个案"),
                          {tr("收到"), tr("单位"), tr("代号"), tr("类别"), tr("学生"), tr("版本"), tr("状态"),
                           tr("答复次数"), tr("监护人同意"), tr("保存到")},
                          host().settings(), this);
    m_list->setEmpty(QStringLiteral("case"), tr("还没有送来会诊的个案。学校送来的文件在“收件”里导入。"));
    m_list->addButton(tr("打开"), "consultOpen", tr("打开所选的会诊"), [this] {
        if (const int row = m_list->selected(); row >= 0)
            showCase(m_facts.cases.at(row).uid);
    });
    connect(m_list, &ListCard::activated, this, [this](int row) { showCase(m_facts.cases.at(row).uid); });
    return m_list;
}

QWidget *ConsultationTab::buildCase()
{
    auto *page = new QWidget(this);
    auto *back = named(new ActionButton(tr("返回"), page), "consultBack", tr("返回会诊列表"));
    auto *paper = named(new ActionButton(tr("打印"), page), "consultPrint", tr("打印这份会诊材料"));
    m_title = label(QString(), "cardTitle", page);
    connect(back, &QPushButton::clicked, this, &ConsultationTab::showList);
    connect(paper, &QPushButton::clicked, this, &ConsultationTab::print);
    auto *head = new QHBoxLayout;
    head->setSpacing(px(10));
    head->addWidget(back);
    head->addWidget(m_title, 1);
    head->addWidget(paper);
    m_banner = new Banner(page);
    m_preview = new PreviewWidget(page);
    auto *area = named(new QScrollArea(page), "consultForm", tr("答复"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(px(formWidth));
    connect(&Theme::instance(), &Theme::changed, area, [area] { area->setFixedWidth(px(formWidth)); });
    m_form = new QWidget(area);
    m_form->setProperty("ground", true);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, px(10), px(10));
    column->setSpacing(px(8));
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(px(6));
    column->addLayout(m_fields);
    auto *words = label(tr("专家姓名、职务(&E)"), "second", m_form);
    m_expert = named(new QLineEdit(m_form), "reply.expert", tr("专家姓名、职务"));
    words->setBuddy(m_expert);
    column->addWidget(words);
    column->addWidget(m_expert);
    auto *send =
        named(new ActionButton(tr("签发并写到 U 盘…"), m_form), "replySend", tr("签发答复并写出文件"));
    send->setPrimary(true);
    column->addWidget(send);
    auto *truth = label(tr("依据所附材料,未面见者不作诊断及用药依据。"), "caption", m_form);
    truth->setWordWrap(true);
    column->addWidget(truth);
    column->addStretch(1);
    connect(m_expert, &QLineEdit::textEdited, m_drafts, &DraftKeeper::touch);
    connect(send, &QPushButton::clicked, this, &ConsultationTab::send);
    area->setWidget(m_form);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    m_pages = named(new QListWidget(page), "consultPages", tr("附件的图片页,Enter 放大看"));
    m_pages->setViewMode(QListView::IconMode);
    m_pages->setFlow(QListView::LeftToRight);
    m_pages->setWrapping(false);
    m_pages->setMovement(QListView::Static);
    m_pages->setIconSize({px(pageSide), px(pageSide)});
    m_pages->setFixedHeight(px(pageSide + 48)); // the words below it, and a bar to scroll by
    connect(m_pages, &QListWidget::itemActivated, this, &ConsultationTab::viewPage);
    auto *papers = new QVBoxLayout;
    papers->setSpacing(px(8));
    papers->addWidget(m_preview, 1);
    papers->addWidget(m_pages);
    row->addLayout(papers, 1);
    row->addWidget(area);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(px(10));
    whole->addLayout(head);
    whole->addWidget(m_banner);
    whole->addLayout(row, 1);
    return page;
}

void ConsultationTab::refresh()
{
    readThen(
        host(), this,
        [](Services &services) -> Result<Facts> {
            exchange::ConsultationDeskService desk(services.workplace);
            auto cases = desk.cases();
            auto units = desk.units();
            if (!cases || !units)
                return cases ? units.error() : cases.error();
            return Facts{*std::move(cases), *std::move(units)};
        },
        [this](Facts facts) {
            m_facts = std::move(facts);
            fill();
            Q_EMIT titleChanged();
        });
}

void ConsultationTab::fill()
{
    QList<QList<ValueCell>> rows;
    for (const exchange::ReceivedCase &one : std::as_const(m_facts.cases))
        rows.append({{stampDay(one.cameUtc), one.cameUtc},
                     {m_facts.names.value(one.unit)},
                     {text::periodText(exchange::keyIdText(one.ref))},
                     chipCell(caseKindChip(one.kind)),
                     {one.student.name.isEmpty() ? tr("不具名") : one.student.name},
                     figureCell(one.version),
                     chipCell(caseChip(one)),
                     figureCell(one.replyNumber),
                     {consentWord(one)},
                     keepCell(one, host().clock().today())});
    m_list->setRows(rows);
}

QString ConsultationTab::subtitle() const
{
    const auto waiting = std::count_if(m_facts.cases.cbegin(), m_facts.cases.cend(),
                                       [](const auto &one) { return one.isOpen(); });
    return waiting > 0 ? tr("%n 个待答复", nullptr, static_cast<int>(waiting)) : QString();
}

void ConsultationTab::showCase(const Uid &uid)
{
    m_drafts->flush();
    readThen(
        host(), this,
        [uid, side = px(pageSide) * 2](Services &services) -> Result<Shown> {
            auto open = exchange::ConsultationDeskService(services.workplace).open(uid);
            if (!open)
                return open.error();
            auto draft = services.drafts.load(uid.toString(), replyDraft);
            if (!draft)
                return draft.error();
            Shown shown{*std::move(open), *draft ? (*draft)->content : QString(), {}};
            for (const exchange::TravellingPage &page : std::as_const(shown.open.pages))
                shown.small.append(print::smallPicture(page.bytes, side));
            return shown;
        },
        [this](const Shown &shown) { fillCase(shown); });
}

void ConsultationTab::showList()
{
    m_drafts->flush();
    m_open.reset();
    m_stack->setCurrentIndex(0);
    refresh();
    if (QWidget *first = firstFocus())
        first->setFocus();
}

void ConsultationTab::fillCase(const Shown &shown)
{
    m_open = shown.open;
    const exchange::ReceivedCase &head = shown.open.head;
    QStringList title{shown.open.unit, text::periodText(exchange::keyIdText(head.ref))};
    if (!head.student.name.isEmpty())
        title += {head.student.name, head.student.className};
    m_title->setText(title.join(QStringLiteral(" · ")));
    if (const QStringList heed = heedOf(head, host().clock().today()); !heed.isEmpty())
        m_banner->say(Banner::Kind::Attention, heed.join(u'\n'));
    else if (head.replyNumber > 0)
        m_banner->say(Banner::Kind::Info,
                      tr("已答复 %n 次,再签发就是新的一次,学校两次都看得到。", nullptr, head.replyNumber));
    else
        m_banner->clear();
    m_preview->setDocument(exchange::ConsultationDeskService::withPages(shown.open), print::paperLanguage());
    fillPages(shown);
    fillForm(shown);
    m_drafts->setPerson(head.uid.toString());
    m_stack->setCurrentIndex(1);
    if (QWidget *first = firstFocus())
        first->setFocus();
}

void ConsultationTab::fillPages(const Shown &shown)
{
    m_pages->clear();
    for (qsizetype i = 0; i < shown.small.size(); ++i) {
        const QString title = shown.open.pages.at(i).title;
        auto *item = new QListWidgetItem(thumbnail(shown.small.at(i), px(pageSide)),
                                         tr("第 %1 页").arg(i + 1), m_pages);
        item->setToolTip(title);
        item->setData(Qt::AccessibleTextRole, tr("第 %1 页 · %2").arg(i + 1).arg(title));
    }
    m_pages->setCurrentRow(0);
    m_pages->setVisible(m_pages->count() > 0);
}

void ConsultationTab::viewPage()
{
    const int row = m_pages->currentRow();
    if (!m_open || row < 0 || row >= m_open->pages.size())
        return;
    const exchange::TravellingPage &page = m_open->pages.at(row);
    showPicture(this, tr("第 %1 页 · %2").arg(row + 1).arg(page.title), page.bytes);
}

void ConsultationTab::addField(const QString &code, const QString &words, int lines)
{
    auto *edit = new TextArea(m_form);
    edit->setObjectName(QStringLiteral("reply.") % code);
    edit->setAccessibleName(words);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + px(20));
    auto *name = label(words, "second", m_form);
    name->setWordWrap(true);
    name->setBuddy(edit);
    m_fields->addWidget(name);
    m_fields->addWidget(edit);
    connect(edit, &QPlainTextEdit::textChanged, m_drafts, &DraftKeeper::touch);
    m_edits.append({code, edit});
}

void ConsultationTab::fillForm(const Shown &shown)
{
    m_drafts->forget();
    while (QLayoutItem *item = m_fields->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_edits.clear();
    for (const report::Question &question : shown.open.questions)
        addField(QStringLiteral("question.%1").arg(question.number),
                 QStringLiteral("%1. %2").arg(question.number).arg(question.text.text), answerLines);
    if (const auto words =
            report::loadWords(QStringLiteral("form13_consultation_opinion"), print::paperLanguage())) {
        for (const char *code : replyFields)
            addField(QLatin1String(code), words->label(QLatin1String(code)), fieldLines);
    }
    // What was half written goes before what was sent last.
    QJsonObject texts = QJsonDocument::fromJson(shown.draft.toUtf8()).object();
    if (texts.isEmpty()) {
        texts.insert(expertKey, shown.open.last.expert);
        for (const OpinionPart &part : shown.open.last.parts)
            texts.insert(part.code, part.text);
    }
    for (const auto &[code, edit] : std::as_const(m_edits)) {
        const QSignalBlocker quiet(edit);
        edit->setPlainText(texts.value(code).toString());
    }
    const QString expert = texts.value(expertKey).toString();
    m_expert->setText(expert.isEmpty() ? host().facts().session.userName : expert);
}

QList<OpinionPart> ConsultationTab::typed() const
{
    QList<OpinionPart> parts;
    for (const auto &[code, edit] : m_edits) {
        if (edit->toPlainText().trimmed().isEmpty())
            continue;
        OpinionPart part;
        part.code = code;
        part.text = edit->toPlainText();
        parts.append(part);
    }
    return parts;
}

QString ConsultationTab::draft() const
{
    QJsonObject texts;
    for (const OpinionPart &part : typed())
        texts.insert(part.code, part.text);
    if (texts.isEmpty())
        return {};
    texts.insert(expertKey, m_expert->text());
    return QString::fromUtf8(QJsonDocument(texts).toJson(QJsonDocument::Compact));
}

void ConsultationTab::send()
{
    if (!m_open)
        return;
    const QString path = chooseSaveFile(
        this, tr("写出会诊答复"),
        QStringLiteral("reply-%1.typ").arg(text::periodText(exchange::keyIdText(m_open->head.ref))),
        tr("会诊答复 (*.typ)"));
    if (path.isEmpty())
        return;
    const Uid uid = m_open->head.uid;
    host().tasks().runLong(
        this, tr("写出并读回核对"),
        [uid, path, parts = typed(), expert = m_expert->text()](
            Services &services, const Progress &progress) -> Result<exchange::SentFile> {
            auto sent = exchange::ConsultationDeskService(services.workplace)
                            .reply(uid, expert, parts, {}, path, progress);
            if (!sent)
                return sent.error();
            if (auto dropped = services.drafts.discard(uid.toString(), replyDraft); !dropped)
                return dropped.error();
            return *sent;
        },
        [this](const Result<exchange::SentFile> &sent) {
            if (!sent) {
                host().showError(sent.error());
                return;
            }
            m_drafts->forget();
            host().saved();
            host().say(tr("第 %1 次答复已写好,写完已读回核对。请随 U 盘交回学校。").arg(sent->number.seq));
            showList();
        });
}

void ConsultationTab::open(const PageTarget &target)
{
    if (const auto uid = Uid::fromString(target.value(QStringLiteral("case")).toString()))
        showCase(*uid);
}

PageTarget ConsultationTab::place() const
{
    return m_open ? PageTarget{{QStringLiteral("case"), m_open->head.uid.toString()}} : PageTarget{};
}

void ConsultationTab::flush()
{
    m_drafts->flush();
}

QWidget *ConsultationTab::firstFocus()
{
    return m_open && !m_edits.isEmpty() ? static_cast<QWidget *>(m_edits.constFirst().second)
                                        : m_list->table()->firstFocus();
}

bool ConsultationTab::print()
{
    if (!m_open)
        return false;
    auto *dialog = new PrintDialog(
        host(), tr("打印会诊材料"),
        [uid = m_open->head.uid](Services &services, const report::PrintOrder &order, bool record) {
            return exchange::ConsultationDeskService(services.workplace).print(uid, order, record);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return true;
}

QString ConsultationTab::helpTask() const
{
    return QStringLiteral("consultation");
}

} // namespace tingyu::ui
