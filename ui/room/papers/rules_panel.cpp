// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/papers/rules_panel.h"

#include "core/report/room_report_service.h"
#include "core/room/papers/papers_operations.h"
#include "ui/care/draft_keeper.h"
#include "ui/models/list_card.h"
#include "ui/shell/page_read.h"
#include "ui/shell/print_dialog.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_row.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int listWidth = 320;
constexpr int versionsSeen = 2;

QString draftForm()
{
    return QStringLiteral("room-rule");
}

} // namespace

RulesPanel::RulesPanel(PageHost &host, QWidget *parent)
    : RoomPanel(host, parent)
    , m_kind(roomRuleKinds().constFirst())
    , m_mayWrite(may(op::paperWrite))
    , m_missing(label(QString(), "second", this))
    , m_title(label(QString(), "cardTitle", this))
    , m_banner(new Banner(this))
    , m_text(named(new QPlainTextEdit(this), "ruleText", tr("制度内容")))
    , m_draft(new DraftKeeper(
          host, draftForm(), [this] { return typedText(); }, this))
{
    m_kinds = new ListCard("room-rules", tr("各项制度"), {tr("制度"), tr("状态")}, host.settings(), this);
    m_history = new ListCard("room-rule-versions", tr("历次版本"), {tr("版本"), tr("批准日期"), tr("批准人")},
                             host.settings(), this);
    m_kinds->table()->keepWhole(static_cast<int>(roomRuleKinds().size()));
    m_history->table()->keepWhole(versionsSeen);
    auto *lists = new QWidget(this);
    lists->setProperty("ground", true);
    auto *side = new QVBoxLayout(lists);
    side->setContentsMargins(0, 0, px(8), 0);
    side->setSpacing(px(12));
    m_missing->setWordWrap(true);
    side->addWidget(m_missing);
    side->addWidget(m_kinds);
    side->addWidget(m_history, 1);
    auto *area = named(new QScrollArea(this), "ruleLists", tr("制度和历次版本"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(lists);
    area->setFixedWidth(px(listWidth));
    connect(&Theme::instance(), &Theme::changed, area, [area] { area->setFixedWidth(px(listWidth)); });
    const auto button = [this](const QString &words, const char *name, const QString &spoken, auto slot) {
        auto *made = named(new ActionButton(words, this), name, spoken);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_write = button(tr("保存为草稿"), "ruleWrite", tr("保存为草稿"), [this] { write(); });
    m_write->setPrimary(true);
    m_write->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_model = button(tr("采用参考文本"), "ruleModel", tr("采用自带的参考文本"), [this] { useModel(); });
    m_approve = button(tr("登记批准…"), "ruleApprove", tr("登记这一版的批准"), [this] { askApproval(); });
    m_discard = button(tr("删去草稿"), "ruleDiscard", tr("删去这一版草稿"), [this] { discard(); });
    m_print = button(tr("上墙打印"), "rulePrint", tr("打印这一版,上墙用"), [this] { print(); });
    auto *row = new WrapRow;
    row->setSpacing(px(8));
    row->addWidget(m_title);
    row->addStretch();
    for (QWidget *one : {m_model, m_discard, m_approve, m_print, m_write})
        row->addWidget(one);
    auto *card = new Card({}, this);
    card->body()->addLayout(row);
    card->body()->addWidget(m_banner);
    card->body()->addWidget(m_text, 1);
    m_text->setTabChangesFocus(true);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(px(16));
    columns->addWidget(area);
    columns->addWidget(card, 1);
    connect(m_kinds, &ListCard::selectionChanged, this, [this] {
        const int at = m_kinds->selected();
        if (at >= 0 && roomRuleKinds().at(at) != m_kind) {
            m_draft->flush();
            m_kind = roomRuleKinds().at(at);
            showKind();
        }
    });
    connect(m_history, &ListCard::activated, this, [this](int at) {
        QList<RoomRule> own = m_versions;
        own.removeIf([this](const RoomRule &rule) { return rule.kind != m_kind; });
        if (at < own.size())
            showVersion(own.at(own.size() - 1 - at).uid);
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_draft->touch();
    });
}

void RulesPanel::refresh()
{
    readThen(
        host(), this, [](Services &services) { return services.room().rules.versions(); },
        [this](QList<RoomRule> versions) {
            m_versions = std::move(versions);
            fill();
        });
}

void RulesPanel::fill()
{
    const QStringList missing = rulesMissing(m_versions);
    QStringList names;
    for (const QString &one : missing)
        names.append(ruleKindName(one));
    m_missing->setText(missing.isEmpty() ? tr("五项制度齐全。")
                                         : tr("还没有批准:%1").arg(names.join(tr("、"))));
    QList<QList<ValueCell>> rows;
    for (const QString &one : roomRuleKinds()) {
        ValueCell state;
        if (const auto rule = ruleInForce(m_versions, one))
            state.chip = ChipContent{tr("第 %1 版").arg(rule->number), Tone::Primary, ChipShape::Check};
        else
            state.chip = ChipContent{tr("缺"), Tone::Orange, ChipShape::Disc};
        rows.append({{ruleKindName(one)}, state});
    }
    m_kinds->setRows(rows);
    m_kinds->table()->selectSourceRow(static_cast<int>(roomRuleKinds().indexOf(m_kind)));
    showKind();
}

void RulesPanel::showKind()
{
    Uid last;
    QList<QList<ValueCell>> rows;
    for (const RoomRule &rule : std::as_const(m_versions)) {
        if (rule.kind != m_kind)
            continue;
        last = rule.uid;
        rows.prepend({{QString::number(rule.number), rule.number},
                      {rule.isApproved() ? dateText(rule.approvedOn) : tr("草稿")},
                      {rule.approvedBy}});
    }
    m_history->setRows(rows);
    showVersion(last);
}

void RulesPanel::showVersion(const Uid &uid)
{
    m_draft->flush();
    m_shown = uid;
    m_banner->clear();
    const RoomRule *rule = shown();
    const bool isDraft = rule != nullptr && !rule->isApproved();
    m_title->setText(rule == nullptr ? ruleKindName(m_kind)
                                     : tr("%1 · 第 %2 版").arg(ruleKindName(m_kind)).arg(rule->number));
    m_filling = true;
    m_text->setPlainText(rule != nullptr ? rule->body : QString());
    m_filling = false;
    m_text->setReadOnly(!m_mayWrite);
    m_write->setVisible(m_mayWrite);
    m_model->setVisible(m_mayWrite);
    m_approve->setVisible(m_mayWrite && isDraft);
    m_discard->setVisible(m_mayWrite && isDraft);
    m_print->setVisible(rule != nullptr);
    if (!m_mayWrite)
        return;
    m_draft->setPerson(m_kind);
    host().tasks().run(
        this, [kind = m_kind](Services &services) { return services.drafts.load(kind, draftForm()); },
        [this, kind = m_kind](const Result<std::optional<Draft>> &draft) {
            if (!draft || !*draft || kind != m_kind)
                return;
            m_filling = true;
            m_text->setPlainText((*draft)->content);
            m_text->moveCursor(QTextCursor::End);
            m_filling = false;
            m_banner->say(Banner::Kind::Info, tr("这里有上次没有写完的内容。"));
        });
}

const RoomRule *RulesPanel::shown() const
{
    const auto found = std::find_if(m_versions.cbegin(), m_versions.cend(),
                                    [this](const RoomRule &rule) { return rule.uid == m_shown; });
    return found == m_versions.cend() ? nullptr : &*found;
}

QString RulesPanel::typedText() const
{
    const RoomRule *rule = shown();
    const QString text = m_text->toPlainText();
    return rule != nullptr && rule->body == text ? QString() : text;
}

void RulesPanel::write()
{
    m_draft->flush();
    writeRoom(
        host(), this, tr("制度草稿"),
        [kind = m_kind, body = m_text->toPlainText()](Services &services) -> Result<void> {
            auto written = services.room().rules.write(kind, body);
            if (!written)
                return written.error();
            return services.drafts.discard(kind, draftForm());
        },
        [this] {
            m_draft->forget();
            refresh();
        });
}

void RulesPanel::useModel()
{
    const auto model = modelRule(m_kind);
    if (!model) {
        host().showError(model.error());
        return;
    }
    m_text->setFocus();
    m_text->selectAll(); // as if it were typed: Ctrl+Z brings back what was there
    m_text->insertPlainText(model->text.in(inEnglish()));
    m_banner->say(Banner::Kind::Info, tr("这是自带的参考文本,请按学校情况修改后保存。"));
}

void RulesPanel::askApproval()
{
    const RoomRule *rule = shown();
    if (rule == nullptr)
        return;
    auto *dialog = new FormDialog("ruleApproval", tr("登记批准"), this);
    dialog->addNote(tr("%1 第 %2 版。批准后这一版不再改动,要改就写新版。")
                        .arg(ruleKindName(rule->kind))
                        .arg(rule->number));
    auto *by = dialog->addLine("by", tr("批准人"));
    auto *on = dialog->addDate("on", tr("批准日期"), host().clock().today());
    on->setDate(host().clock().today());
    dialog->setSubmit(tr("登记批准"), [=, this, uid = rule->uid] {
        writeRoom(
            host(), dialog, tr("登记批准"),
            [uid, date = on->date(), name = by->text()](Services &services) {
                return services.room().rules.approve(uid, date, name);
            },
            [this] { refresh(); });
    });
    dialog->open();
    by->setFocus();
}

void RulesPanel::discard()
{
    writeRoom(
        host(), this, tr("删去草稿"),
        [uid = m_shown](Services &services) { return services.room().rules.discardDraft(uid); },
        [this] { refresh(); });
}

void RulesPanel::flush()
{
    m_draft->flush();
}

QWidget *RulesPanel::firstFocus()
{
    return m_kinds->table()->view();
}

bool RulesPanel::print()
{
    if (m_shown.isNull())
        return false;
    const auto make = [uid = m_shown](Services &services, const report::PrintOrder &order, bool record) {
        using Reports = report::RoomReportService;
        return Reports(services.workplace)
            .rule(uid, order, record ? Reports::Way::Issue : Reports::Way::Preview);
    };
    auto *dialog = new PrintDialog(host(), tr("上墙打印"), make, this);
    dialog->open();
    return true;
}

} // namespace tingyu::ui
