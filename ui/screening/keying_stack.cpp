// SPDX-License-Identifier: GPL-3.0-or-later
// What a stack of paper asks beside the sheet in hand: whose is the next one, and was it keyed before.
#include "ui/screening/keying_view.h"

#include "core/paper_services.h"
#include "core/screening/answer_pattern.h"
#include "ui/screening/member_finder.h"
#include "ui/screening/mismatch_dialog.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int keysToFind = 3; ///< from so many on the one student who fits is taken without Enter

QString markWord(CampaignMark mark)
{
    switch (mark) {
    case CampaignMark::Absent:
        return KeyingView::tr("缺席");
    case CampaignMark::Refused:
        return KeyingView::tr("不参加");
    case CampaignMark::NoConsent:
        return KeyingView::tr("未获同意");
    }
    return {};
}

} // namespace

QWidget *KeyingView::buildMembers()
{
    auto *members = new Card({}, this);
    members->setFixedWidth(px(250));
    m_order = named(new SegmentedChoice(members), "keyingOrder", tr("答卷的次序"));
    m_order->add(QStringLiteral("list"), tr("按名单"));
    m_order->add(QStringLiteral("number"), tr("按学号"));
    m_order->add(QStringLiteral("code"), tr("按代码"));
    m_order->setCurrentCode(QStringLiteral("list"));
    connect(m_order, &SegmentedChoice::chosen, this, [this] {
        listMembers();
        m_row = -1;
        advance();
    });
    m_round = named(new SegmentedChoice(members), "keyingRound", tr("第几次录入"));
    m_round->add(QStringLiteral("first"), tr("第一次"));
    m_round->add(QStringLiteral("second"), tr("第二次"));
    m_round->setCurrentCode(QStringLiteral("first"));
    connect(m_round, &SegmentedChoice::chosen, this, [this] {
        flush();
        m_row = -1;
        loadClass();
    });
    m_scope = named(new SegmentedChoice(members), "keyingScope", tr("这摞答卷是一个班的还是各班混在一起的"));
    m_scope->add(QStringLiteral("class"), tr("本班"));
    m_scope->add(QStringLiteral("all"), tr("各班混在一起"));
    m_scope->setCurrentCode(QStringLiteral("class"));
    connect(m_scope, &SegmentedChoice::chosen, this, [this](const QString &code) {
        flush();
        m_row = -1;
        // Sheets of many classes in the order of the roll would be a sorted stack.
        if (code == QLatin1String("all") && isInOrder())
            m_order->setCurrentCode(QStringLiteral("number"));
        loadClass();
        Q_EMIT subtitleChanged();
    });
    m_number = named(new QLineEdit(members), "keyingNumber", tr("按学号找答卷"));
    m_number->setPlaceholderText(tr("学号后几位或姓名首字母 (Ctrl+G)"));
    connect(m_number, &QLineEdit::returnPressed, this, &KeyingView::findNumber);
    connect(m_number, &QLineEdit::textEdited, this, &KeyingView::typedNumber);
    auto *toNumber = new QAction(this);
    toNumber->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    toNumber->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(toNumber, &QAction::triggered, this, [this] {
        m_number->setFocus();
        m_number->selectAll();
    });
    addAction(toNumber);
    m_list = named(new QListWidget(members), "keyingMembers", tr("学生名单"));
    m_list->setFocusPolicy(Qt::ClickFocus);
    connect(m_list, &QListWidget::itemClicked, this, [this] { show(m_list->currentRow()); });
    m_progress = label({}, "caption", members);
    members->body()->addWidget(m_round);
    members->body()->addWidget(m_scope);
    members->body()->addWidget(m_order);
    members->body()->addWidget(m_number);
    members->body()->addWidget(m_list, 1);
    members->body()->addWidget(m_progress);
    return members;
}

bool KeyingView::isSecondRound() const
{
    return m_round->currentCode() == QLatin1String("second");
}

bool KeyingView::isByCode() const
{
    return m_order->currentCode() == QLatin1String("code");
}

bool KeyingView::isWholeCampaign() const
{
    return m_scope->currentCode() == QLatin1String("all");
}

QString KeyingView::nothingLeft() const
{
    return isWholeCampaign() ? tr("各班已全部录入") : tr("本班已全部录入");
}

bool KeyingView::isInOrder() const
{
    return m_order->currentCode() == QLatin1String("list");
}

QString KeyingView::secondWord(const CampaignMember &member) const
{
    if (!m_second.contains(member.id))
        return tr("还没有第一次");
    switch (m_second.value(member.id)) {
    case SecondState::Open:
        return tr("待第二次");
    case SecondState::Own:
        return tr("本人录的,请换人");
    case SecondState::Waiting:
        return tr("不一致,待核对");
    case SecondState::Agreed:
        return tr("两次一致");
    case SecondState::NotKeyed:
        return tr("不是手工录入");
    }
    return {};
}

bool KeyingView::isOpen(const CampaignMember &member) const
{
    if (isSecondRound())
        return m_second.contains(member.id) && m_second.value(member.id) == SecondState::Open;
    return !member.mark && !member.leftOut && !member.answered.contains(m_scaleId);
}

/// Where sheets carry codes, neither the list nor the head says whose they are.
QString KeyingView::shownName(const CampaignMember &member) const
{
    return isByCode() ? m_codes.value(member.id, tr("没有代码")) : member.name;
}

void KeyingView::markRow(int row)
{
    const CampaignMember &member = m_members.at(row);
    QString sign = QStringLiteral("○");
    QString word = tr("未录入");
    if (isSecondRound()) {
        word = secondWord(member);
        sign = isOpen(member) ? sign : word;
    } else if (member.mark) {
        word = markWord(*member.mark);
        sign = word;
    } else if (member.doubtful.contains(m_scaleId)) {
        sign = QStringLiteral("?");
        word = tr("有看不清的题");
    } else if (member.answered.contains(m_scaleId)) {
        sign = QStringLiteral("✓");
        word = tr("已录入");
    }
    QListWidgetItem *item = m_list->item(row);
    const QString number =
        member.schoolNo.isEmpty() || isByCode() ? QString::number(row + 1) : member.schoolNo;
    const QString name = isWholeCampaign() ? tr("%1 %2").arg(m_classNames.value(member.id), shownName(member))
                                           : shownName(member);
    item->setText(QStringLiteral("%1  %2  %3").arg(number, name, sign));
    item->setData(Qt::AccessibleTextRole, tr("%1 号 %2 %3").arg(number, name, word));
    item->setSizeHint(QSize(0, px(34)));
}

void KeyingView::listMembers()
{
    m_list->clear();
    for (int row = 0; row < m_members.size(); ++row) {
        m_list->addItem(QString());
        markRow(row);
    }
    showHead();
}

/// What the keyer may have done wrong: the same key again and again, a row jumped over. What it may say of
/// the child is not the keyer's to see.
QStringList KeyingView::patternWords() const
{
    QStringList words;
    const KeyingSheet &sheet = m_grid->sheet();
    const AnswerPattern pattern = m_definition ? patternOf(*m_definition, sheet.answers()) : AnswerPattern();
    if (pattern.signs.contains(PatternSign::StraightLine))
        words.append(tr("每题答案都相同。"));
    else if (pattern.signs.contains(PatternSign::LongRun))
        words.append(tr("有 %1 题连着答案相同。").arg(pattern.longestRun));
    if (pattern.signs.contains(PatternSign::Zigzag))
        words.append(tr("答案是重复的花样。"));
    if (sheet.blanks() * 10 > sheet.items().size())
        words.append(tr("有 %1 题未答。").arg(sheet.blanks()));
    return words;
}

void KeyingView::storeSecond()
{
    m_storing = true;
    m_draftTimer->stop();
    m_grid->setEnabled(false);
    QStringList items;
    for (const KeyingItem &item : std::as_const(m_items))
        items.append(item.id);
    m_host.tasks().run(
        this,
        [campaign = m_campaign.id, student = m_members.at(m_row).id, scale = m_scaleId, items,
         answers = m_grid->sheet().answers(), doubtful = m_grid->sheet().doubtfulItems(),
         key = m_members.at(m_row).uid.toString(), form = draftForm()](Services &services) {
            return services.paper().secondKeying.store(campaign, student, scale, items, answers, doubtful,
                                                       key, form);
        },
        [this](const Result<SecondOutcome> &result) { secondStored(result); });
}

void KeyingView::secondStored(const Result<SecondOutcome> &result)
{
    m_storing = false;
    m_dirty = false;
    if (!result) {
        m_grid->setEnabled(true);
        m_banner->say(Banner::Kind::Problem, text::sentence(result.error()));
        m_grid->setFocus();
        return;
    }
    m_second.insert(m_members.at(m_row).id,
                    result->differing == 0 ? SecondState::Agreed : SecondState::Waiting);
    markRow(m_row);
    ++m_storedToday;
    m_lastSet = 0;
    m_host.saved();
    advance();
}

void KeyingView::openMismatches()
{
    flush();
    auto *dialog = new MismatchDialog(m_host, m_campaign, this);
    connect(dialog, &QDialog::finished, this, [this] { loadClass(); });
    dialog->open();
}

/// The stack is in no order: the next sheet begins with whose it is.
void KeyingView::awaitNumber()
{
    flush();
    m_row = -1;
    m_list->setCurrentRow(-1);
    m_grid->setSheet(KeyingSheet());
    m_grid->setEnabled(false);
    m_number->clear();
    const QString code = isWholeCampaign() ? tr("下一份:代码后三位,回车") : tr("下一份:代码后两位,回车");
    m_number->setPlaceholderText(isByCode() ? code : tr("尾号两位或姓名首字母"));
    m_number->setFocus();
    showHead();
}

void KeyingView::typedNumber(const QString &text)
{
    // Among many classes three keys may fit one student while the keyer means another and types on.
    if (!isInOrder() && !isWholeCampaign() && text.trimmed().size() >= keysToFind)
        findNumber();
}

void KeyingView::findNumber()
{
    QList<FindKey> keys;
    for (const CampaignMember &member : std::as_const(m_members))
        keys.append({member.schoolNo, member.name, m_codes.value(member.id)});
    const QList<int> rows =
        findMembers(keys, m_number->text(), isByCode() ? FindBy::Code : FindBy::NumberOrName);
    if (rows.size() == 1) {
        m_number->clear();
        show(rows.first());
        return;
    }
    if (m_number->text().trimmed().isEmpty())
        return;
    QStringList names;
    for (const int row : rows.mid(0, 4)) {
        const CampaignMember &member = m_members.at(row);
        names.append(isWholeCampaign() ? tr("%1 %2").arg(m_classNames.value(member.id), shownName(member))
                                       : shownName(member));
    }
    m_banner->say(
        Banner::Kind::Attention,
        rows.isEmpty()
            ? (isWholeCampaign() ? tr("各班都没有这个学号或姓名,请核对。")
                                 : tr("本班没有这个学号或姓名,请核对。"))
            : tr("有 %1 名学生符合:%2。请再多输一位。").arg(rows.size()).arg(names.join(QChar(0x3001))));
}

} // namespace tingyu::ui
