// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keeping/keeping_tab.h"

#include "core/keeping/keeping_operations.h"
#include "ui/keeping/erasure_dialog.h"
#include "ui/keeping/request_dialogs.h"
#include "ui/students/fact_line.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

namespace tingyu::ui {

using namespace keeping;

KeepingTab::KeepingTab(FileDesk &desk, QWidget *parent) : FileTab(desk, parent)
{
    column()->addWidget(requestCard());
    column()->addWidget(holdCard());
    column()->addWidget(endCard());
    column()->addStretch(1);
}

Card *KeepingTab::requestCard()
{
    auto *card = new Card(tr("家长和学生的申请"), sheet());
    m_requests = new QVBoxLayout;
    m_requests->setSpacing(0);
    card->body()->addLayout(m_requests);
    auto *add = named(new ActionButton(tr("登记申请…"), card), "keeping.request", tr("登记家长或学生的申请"));
    auto *seen = named(new ActionButton(tr("打印查阅登记…"), card), "keeping.access",
                       tr("打印这份档案近一年的查阅登记"));
    seen->setVisible(isAllowed(op::accessRegister, desk().host().facts().session, {}));
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(seen);
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(add, &QPushButton::clicked, this,
            [this] { askRequest(desk().host(), this, m_student, [this] { read(); }); });
    connect(seen, &QPushButton::clicked, this, [this] {
        printAccessRegister(desk().host(), this, {m_student, desk().today().addYears(-1), desk().today()});
    });
    return card;
}

Card *KeepingTab::holdCard()
{
    auto *card = new Card(tr("暂缓销毁"), sheet());
    m_holds = new QVBoxLayout;
    m_holds->setSpacing(0);
    card->body()->addLayout(m_holds);
    auto *row = new QHBoxLayout;
    m_hold = named(new ActionButton(tr("登记暂缓…"), card), "keeping.hold", tr("登记暂缓销毁"));
    m_lift = named(new ActionButton(tr("解除暂缓…"), card), "keeping.lift", tr("解除暂缓销毁"));
    row->addWidget(m_hold);
    row->addWidget(m_lift);
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(m_hold, &QPushButton::clicked, this,
            [this] { askLegalHold(desk().host(), this, m_student, [this] { read(); }); });
    connect(m_lift, &QPushButton::clicked, this,
            [this] { askLiftHold(desk().host(), this, m_student, [this] { read(); }); });
    return card;
}

Card *KeepingTab::endCard()
{
    auto *card = new Card(tr("销毁"), sheet());
    m_amount = label({}, nullptr, card);
    m_amount->setObjectName(QStringLiteral("keeping.amount"));
    m_amount->setWordWrap(true);
    card->body()->addWidget(m_amount);
    auto *why = label(
        tr("先打印清册,经批准后由两个人各自输入密码(或一个人加书面签批)销毁。不能撤销;留痕里只剩编号。"),
        "caption", card);
    why->setWordWrap(true);
    card->body()->addWidget(why);
    auto *row = new QHBoxLayout;
    auto *list = named(new ActionButton(tr("打印清册…"), card), "keeping.list", tr("打印销毁清册"));
    m_erase = named(new ActionButton(tr("销毁这份档案…"), card), "keeping.erase", tr("销毁这份档案"));
    m_erase->setVisible(isAllowed(op::erasureCarryOut, desk().host().facts().session, {}));
    row->addWidget(list);
    row->addWidget(m_erase);
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(list, &QPushButton::clicked, this,
            [this] { printDestructionList(desk().host(), this, {m_student}); });
    connect(m_erase, &QPushButton::clicked, this,
            [this] { askErasure(desk().host(), window(), {m_student}, [this] { Q_EMIT erased(); }); });
    return card;
}

void KeepingTab::show(const StudentFile &file)
{
    m_student = file.student.uid;
    read();
}

void KeepingTab::read()
{
    desk().host().tasks().run(
        this,
        [uid = m_student](Services &services) -> Result<Facts> {
            auto requests = RequestService(services.workplace).list(uid);
            auto holds = RetentionService(services.workplace).holds(uid);
            auto preview = ErasureService(services.workplace).preview(uid);
            if (!requests || !holds)
                return requests ? holds.error() : requests.error();
            if (!preview)
                return preview.error();
            return Facts{*requests, *holds, *preview};
        },
        [this, uid = m_student](const Result<Facts> &facts) {
            if (uid != m_student)
                return;
            if (facts)
                fill(*facts);
            else
                desk().host().showError(facts.error());
        });
}

QList<QWidget *> KeepingTab::actionsOf(const RightsRequest &request, int at)
{
    QList<QWidget *> actions;
    const auto add = [&](const QString &words, const QString &name, const QString &spoken,
                         const std::function<void()> &action) {
        QPushButton *button =
            linkButton(words, QStringLiteral("keeping.%1.%2").arg(name, QString::number(at)), spoken, this);
        connect(button, &QPushButton::clicked, this, action);
        actions.append(button);
    };
    PageHost &host = desk().host();
    const auto again = [this] { read(); };
    if (request.state != QLatin1String("held"))
        add(tr("打印…"), QStringLiteral("print"), tr("打印第 %1 件申请的答复").arg(at + 1),
            [this, uid = request.uid] { printAnswer(desk().host(), this, uid); });
    if (request.state == QLatin1String("answered"))
        return actions;
    if (request.kind == QLatin1String("correct"))
        add(tr("去更正"), QStringLiteral("correct"), tr("去更正第 %1 件申请说的内容").arg(at + 1),
            [this, &host] {
                host.openPage(QStringLiteral("students"),
                              {{QStringLiteral("student"), m_student.toString()},
                               {QStringLiteral("tab"), QStringLiteral("particulars")}});
            });
    if (request.kind == QLatin1String("withdraw"))
        add(tr("去登记撤回"), QStringLiteral("withdraw"), tr("去登记第 %1 件申请的撤回").arg(at + 1),
            [this, &host] {
                host.openPage(QStringLiteral("students"),
                              {{QStringLiteral("student"), m_student.toString()},
                               {QStringLiteral("tab"), QStringLiteral("consents")}});
            });
    if (request.state == QLatin1String("held"))
        add(tr("恢复办理"), QStringLiteral("goOn"), tr("恢复办理第 %1 件申请").arg(at + 1),
            [this, &host, again, uid = request.uid] {
                write(
                    host, this, tr("恢复办理申请"),
                    [uid](Services &services) { return RequestService(services.workplace).goOn(uid); },
                    [again](const Result<void> &done) {
                        if (done)
                            again();
                    });
            });
    else
        add(tr("暂不提供…"), QStringLiteral("held"), tr("第 %1 件申请暂不提供").arg(at + 1),
            [this, &host, again, uid = request.uid] { askHoldRequest(host, this, uid, again); });
    add(tr("答复…"), QStringLiteral("answer"), tr("答复第 %1 件申请").arg(at + 1),
        [this, &host, again, request] { askAnswer(host, this, request, again); });
    return actions;
}

void KeepingTab::fill(const Facts &facts)
{
    clearLines(m_requests);
    for (int at = 0; at < facts.requests.size(); ++at) {
        const RightsRequest &one = facts.requests.at(at);
        FactLine line;
        line.lead = one.received.toString(Qt::ISODate);
        line.title = tr("%1 · %2 %3").arg(requestKindName(one.kind), requestPartyName(one.party), one.person);
        line.text = one.answer.isEmpty() ? one.words : one.answer;
        line.chip = requestChip(one, desk().today());
        line.note = one.state == QLatin1String("held") ? one.heldReason : one.ownerName;
        m_requests->addWidget(factLine(line, this, actionsOf(one, at)));
    }
    if (facts.requests.isEmpty())
        m_requests->addWidget(label(tr("还没有申请。"), "caption", this));
    clearLines(m_holds);
    bool isHeld = false;
    for (const LegalHold &one : facts.holds) {
        FactLine line;
        line.lead = one.from.toString(Qt::ISODate);
        line.title = one.reason;
        line.note = one.askedBy.isEmpty() ? one.by : tr("%1 · %2").arg(one.askedBy, one.by);
        if (one.lifted.isValid()) {
            line.text = tr("%1 解除:%2").arg(one.lifted.toString(Qt::ISODate), one.liftReason);
        } else {
            isHeld = true;
            line.chip = ChipContent{tr("暂缓"), Tone::Amber, ChipShape::HalfDisc};
        }
        m_holds->addWidget(factLine(line, this));
    }
    if (facts.holds.isEmpty())
        m_holds->addWidget(label(tr("没有登记。"), "caption", this));
    m_hold->setVisible(!isHeld);
    m_lift->setVisible(isHeld && isAllowed(op::holdLift, desk().host().facts().session, {}));
    m_erase->setEnabled(!isHeld);
    int rows = 0;
    for (const int count : facts.preview.counts)
        rows += count;
    m_amount->setText(tr("这份档案连同修改痕迹现在共有 %n 条。", nullptr, rows));
}

} // namespace tingyu::ui
