// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keeping/keeping_section.h"

#include "core/keeping/keeping_operations.h"
#include "core/keeping/keeping_papers.h"
#include "core/keeping/self_check.h"
#include "ui/keeping/erasure_dialog.h"
#include "ui/keeping/request_dialogs.h"
#include "ui/shell/page_read.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/students/fact_line.h"
#include "ui/text/language.h"
#include "ui/text/operation_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

constexpr int mostLines = 50;
constexpr int pledgeYears = 1;

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

using namespace keeping;

KeepingSection::KeepingSection(PageHost &host) : SettingsSection(host)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, px(20), px(18));
    column->setSpacing(px(16));
    for (Card *card : {dueCard(), erasedCard(), pledgeCard(), paperCard()})
        column->addWidget(card);
    column->addStretch(1);
}

Card *KeepingSection::dueCard()
{
    auto *card = new Card(tr("到期档案"), this);
    m_rule = label({}, "caption", card);
    m_rule->setWordWrap(true);
    card->body()->addWidget(m_rule);
    m_due = new QVBoxLayout;
    m_due->setSpacing(0);
    card->body()->addLayout(m_due);
    auto *row = new QHBoxLayout;
    m_list = named(new ActionButton(tr("打印清册…"), card), "due.list", tr("打印到期档案的销毁清册"));
    m_erase = named(new ActionButton(tr("一并销毁…"), card), "due.erase", tr("一并销毁到期档案"));
    m_erase->setVisible(isAllowed(op::erasureCarryOut, host().facts().session, {}));
    row->addWidget(m_list);
    row->addWidget(m_erase);
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(m_list, &QPushButton::clicked, this, [this] { printDestructionList(host(), this, m_free); });
    connect(m_erase, &QPushButton::clicked, this,
            [this] { askErasure(host(), this, m_free, [this] { refresh(); }); });
    return card;
}

Card *KeepingSection::erasedCard()
{
    auto *card = new Card(tr("销毁记录"), this);
    m_erased = new QVBoxLayout;
    m_erased->setSpacing(0);
    card->body()->addLayout(m_erased);
    auto *backups =
        named(new ActionButton(tr("看旧备份…"), card), "erased.oldBackups", tr("看销毁以前做的备份"));
    backups->setVisible(isAllowed(op::backupRemove, host().facts().session, {}));
    card->body()->addWidget(backups, 0, Qt::AlignLeft);
    connect(backups, &QPushButton::clicked, this, [this] { askOldBackups(host(), this); });
    return card;
}

Card *KeepingSection::pledgeCard()
{
    auto *card = new Card(tr("保密承诺书"), this);
    card->setNote(tr("每个用户签一份,过期重签"));
    m_pledges = new QVBoxLayout;
    m_pledges->setSpacing(0);
    card->body()->addLayout(m_pledges);
    return card;
}

Card *KeepingSection::paperCard()
{
    auto *card = new Card(tr("查阅登记与自查"), this);
    const QDate today = host().clock().today();
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    const auto addDate = [&](const char *name, const QString &words, const QString &spoken, QDate day) {
        auto *field = named(new DateField(today, card), name, spoken);
        field->setDate(day);
        field->setMaximumWidth(px(170));
        auto *text = label(words, "second", card);
        text->setBuddy(field);
        row->addWidget(text);
        row->addWidget(field);
        return field;
    };
    m_from = addDate("access.from", tr("从"), tr("查阅登记从哪一天起"), today.addMonths(-1));
    m_to = addDate("access.to", tr("到"), tr("查阅登记到哪一天"), today);
    auto *print = named(new ActionButton(tr("打印查阅登记…"), card), "access.print", tr("打印档案查阅登记"));
    print->setVisible(isAllowed(op::accessRegister, host().facts().session, {}));
    row->addWidget(print);
    row->addStretch(1);
    card->body()->addLayout(row);
    auto *check =
        named(new ActionButton(tr("打印自查表…"), card), "selfCheck.print", tr("打印数据安全自查表"));
    check->setVisible(isAllowed(op::selfCheck, host().facts().session, {}));
    auto *why = label(
        tr("自查表里能测的由程序填好:密码强度、备份、演练、用户、导出、未获准等;测不出的留着逐项打勾。"),
        "caption", card);
    why->setWordWrap(true);
    card->body()->addWidget(why);
    card->body()->addWidget(check, 0, Qt::AlignLeft);
    connect(print, &QPushButton::clicked, this, &KeepingSection::printRegister);
    connect(check, &QPushButton::clicked, this, &KeepingSection::printSelfCheck);
    return card;
}

void KeepingSection::refresh()
{
    readThen(
        host(), this,
        [](Services &services) -> Result<Facts> {
            auto kept = RetentionService(services.workplace).list(true);
            auto erased = ErasureService(services.workplace).list();
            auto pledges = PledgeService(services.workplace).list();
            if (!kept || !erased)
                return kept ? erased.error() : kept.error();
            if (!pledges)
                return pledges.error();
            return Facts{*kept, *erased, *pledges};
        },
        [this](const Facts &facts) { fill(facts); });
}

void KeepingSection::fill(const Facts &facts)
{
    fillDue(facts.kept);
    fillErased(facts.erased);
    fillPledges(facts.pledges);
}

void KeepingSection::fillDue(const RetentionService::List &kept)
{
    const bool isEnglish = text::languageCode(text::spoken()) == QLatin1String("en");
    const RetentionRule &rule = kept.rule;
    m_rule->setText(tr("离校后保存:基本档案 %1 年,测评 %2 年,辅导 %3 年,个案 %4 "
                       "年,取其中最长的。%5。到期只列出,不会自动销毁。")
                        .arg(QString::number(rule.file), QString::number(rule.screening),
                             QString::number(rule.counselling), QString::number(rule.care),
                             isEnglish ? rule.source.en : rule.source.zh));
    clearLines(m_due);
    m_free.clear();
    for (const KeptFile &one : kept.files) {
        if (one.hold.isEmpty())
            m_free.append(one.student);
        if (m_due->count() >= mostLines)
            continue;
        FactLine line;
        line.lead = dayText(one.until);
        line.title = tr("%1 · %2").arg(one.name, one.classLabel);
        line.note = tr("%1 离校").arg(dayText(one.left));
        if (!one.hold.isEmpty()) {
            line.chip = ChipContent{tr("暂缓"), Tone::Amber, ChipShape::HalfDisc};
            line.text = one.hold;
        }
        m_due->addWidget(factLine(line, this));
    }
    if (kept.files.isEmpty())
        m_due->addWidget(label(tr("没有到期的档案。"), "caption", this));
    else if (kept.files.size() > mostLines)
        m_due->addWidget(
            label(tr("共 %n 份,这里列出最早的五十份。", nullptr, static_cast<int>(kept.files.size())),
                  "caption", this));
    m_list->setEnabled(!m_free.isEmpty());
    m_erase->setEnabled(!m_free.isEmpty());
}

void KeepingSection::fillErased(const QList<Erasure> &erased)
{
    clearLines(m_erased);
    for (int at = 0; at < erased.size() && at < mostLines; ++at) {
        const Erasure &one = erased.at(at);
        int rows = 0;
        for (const int count : one.counts)
            rows += count;
        FactLine line;
        line.lead = dayText(one.said.on);
        line.title = tr("%1 · %2 条").arg(erasureNumberText(one.number), QString::number(rows));
        line.note = tr("批准 %1 · 监销 %2").arg(one.said.approver, one.said.witness);
        QPushButton *print = linkButton(tr("打印证明…"), QStringLiteral("erased.print.%1").arg(at),
                                        tr("打印 %1 的销毁证明").arg(erasureNumberText(one.number)), this);
        connect(print, &QPushButton::clicked, this,
                [this, uid = one.uid] { printErasureCertificate(host(), this, uid); });
        m_erased->addWidget(factLine(line, this, {print}));
    }
    if (erased.isEmpty())
        m_erased->addWidget(label(tr("还没有销毁过档案。"), "caption", this));
}

void KeepingSection::fillPledges(const QList<SecrecyPledge> &pledges)
{
    clearLines(m_pledges);
    const QDate today = host().clock().today();
    const bool mayWrite = isAllowed(op::pledgeWrite, host().facts().session, {});
    for (int at = 0; at < pledges.size(); ++at) {
        const SecrecyPledge &one = pledges.at(at);
        FactLine line;
        line.title = one.userName;
        line.note = text::rolesText(one.roles);
        if (!one.signedOn.isValid())
            line.chip = ChipContent{tr("没有签"), Tone::Orange, ChipShape::Disc};
        else if (!one.holdsOn(today))
            line.chip = ChipContent{tr("%1 过期").arg(dayText(one.until)), Tone::Orange, ChipShape::Disc};
        else
            line.chip = ChipContent{tr("有效至 %1").arg(dayText(one.until)), Tone::Primary, ChipShape::Check};
        QList<QWidget *> actions;
        if (mayWrite) {
            QPushButton *print = linkButton(tr("打印…"), QStringLiteral("pledge.print.%1").arg(at),
                                            tr("打印 %1 的保密承诺书").arg(one.userName), this);
            connect(print, &QPushButton::clicked, this, [this, one] { printPledge(one); });
            QPushButton *sign = linkButton(tr("登记签署…"), QStringLiteral("pledge.sign.%1").arg(at),
                                           tr("登记 %1 签署的保密承诺书").arg(one.userName), this);
            connect(sign, &QPushButton::clicked, this, [this, one] { askPledge(one); });
            actions = {print, sign};
        }
        m_pledges->addWidget(factLine(line, this, actions));
    }
}

void KeepingSection::askPledge(const SecrecyPledge &pledge)
{
    const QString title = tr("登记保密承诺书");
    auto *dialog = new FormDialog("pledge", title, this);
    dialog->addNote(pledge.userName);
    auto *post = dialog->addLine("post", tr("岗位"));
    auto *reach = dialog->addLine("reach", tr("接触范围"));
    auto *on = dialog->addDate("on", tr("签署日期"), host().clock().today());
    auto *until = dialog->addDate("until", tr("有效期至"), host().clock().today());
    auto *paper = dialog->addLine("paper", tr("纸质件存放处(可不填)"));
    post->setText(pledge.post);
    reach->setText(pledge.reach);
    on->setDate(host().clock().today());
    until->setDate(host().clock().today().addYears(pledgeYears));
    dialog->setSubmit(tr("登记"), [=, this] {
        SecrecyPledge signedOne = pledge;
        signedOne.post = post->text();
        signedOne.reach = reach->text();
        signedOne.signedOn = on->date();
        signedOne.until = until->date();
        signedOne.paperRef = paper->text();
        write(
            host(), dialog, dialog, title,
            [signedOne](Services &services) -> Result<void> {
                auto made = PledgeService(services.workplace).sign(signedOne);
                return made ? Result<void>() : made.error();
            },
            [section = QPointer<KeepingSection>(this)](const Result<void> &done) {
                if (done && section)
                    section->refresh();
            });
    });
    dialog->open();
}

void KeepingSection::printPledge(const SecrecyPledge &pledge)
{
    SecrecyPledge fresh = pledge;
    if (!fresh.holdsOn(host().clock().today()))
        fresh.until = host().clock().today().addYears(pledgeYears);
    const auto make = [fresh](Services &services, const report::PrintOrder &order, bool record) {
        return KeepingPapers(services.workplace)
            .pledge(fresh, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    (new PrintDialog(host(), tr("打印保密承诺书"), make, this))->open();
}

void KeepingSection::printRegister()
{
    printAccessRegister(host(), this, {{}, m_from->date(), m_to->date()});
}

void KeepingSection::printSelfCheck()
{
    using Lines = Result<QList<SelfCheckLine>>;
    host().tasks().run(
        this, [](Vault &vault) { return measureSecurity(vault); },
        [this](const Lines &lines) {
            if (!lines) {
                host().showError(lines.error());
                return;
            }
            const auto make = [measured = *lines](Services &services, const report::PrintOrder &order,
                                                  bool record) {
                return KeepingPapers(services.workplace)
                    .selfCheck(measured, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
            };
            (new PrintDialog(host(), tr("打印数据安全自查表"), make, this))->open();
        });
}

QWidget *KeepingSection::firstFocus()
{
    return m_list;
}

} // namespace tingyu::ui
