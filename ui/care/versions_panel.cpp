// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/versions_panel.h"

#include "core/care/care_operations.h"
#include "core/vault/user_service.h"
#include "ui/care/care_words.h"
#include "ui/care/field_edit.h"
#include "ui/care/item_table.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tingyu::ui {

VersionsPanel::VersionsPanel(CaseDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_banner(new Banner(this)), m_model(new QStandardItemModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(16));
    m_banner->setObjectName(QStringLiteral("versions.message"));
    column->addWidget(m_banner);
    buildVersions();
    buildSignature();
    buildEnd();
    if (!desk.host().facts().onePerson)
        buildHandOver();
}

void VersionsPanel::buildVersions()
{
    auto *card = new Card(tr("报告的版本"), this);
    m_table = new ItemTable(card);
    m_table->setObjectName(QStringLiteral("versions.list"));
    m_table->setAccessibleName(tr("报告的版本"));
    m_model->setHorizontalHeaderLabels({tr("版本"), tr("定稿"), tr("签批")});
    m_table->setModel(m_model);
    m_table->setWeights({1, 3, 5});
    m_empty = label(tr("还没有定稿。定稿把报告此刻的内容固定成一版,打印时也会自动定稿。"), "second", card);
    m_empty->setWordWrap(true);
    card->body()->addWidget(m_table);
    card->body()->addWidget(m_empty);
    m_seal = named(new ActionButton(tr("定稿"), card), "versions.seal", tr("把报告定稿为一版"));
    card->addToHeader(m_seal);
    m_approve = named(new ActionButton(tr("签批这一版"), card), "versions.approve", tr("签批所选的一版"));
    card->addToHeader(m_approve);
    layout()->addWidget(card);
    connect(m_seal, &QPushButton::clicked, this, [this] {
        write(tr("定稿"), [uid = m_desk.uid()](Services &services) -> Result<void> {
            auto sealed = services.caseVersions.seal(uid);
            return outcomeOf(sealed);
        });
    });
    connect(m_approve, &QPushButton::clicked, this, [this] {
        write(tr("签批第 %1 版").arg(chosenVersion()),
              [uid = m_desk.uid(), number = chosenVersion()](Services &services) {
                  return services.caseVersions.approve(uid, number);
              });
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &VersionsPanel::showChosen);
}

void VersionsPanel::buildSignature()
{
    m_signature = new Card(tr("书面签批"), this);
    m_signature->setNote(tr("领导在纸上签了字,照抄在这里"));
    const QDate today = m_desk.today();
    m_signer = new FieldEdit(QStringLiteral("signature.signer"), tr("签批人"), tr("书面签批人"),
                             {FieldEdit::Kind::Line}, today, m_signature);
    m_post = new FieldEdit(QStringLiteral("signature.post"), tr("职务"), tr("签批人职务"),
                           {FieldEdit::Kind::Line}, today, m_signature);
    m_signedOn = new FieldEdit(QStringLiteral("signature.on"), tr("签字日期"), tr("签字日期"),
                               {FieldEdit::Kind::Day}, today, m_signature);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(16));
    for (FieldEdit *edit : {m_signer, m_post, m_signedOn})
        row->addWidget(edit);
    m_signature->body()->addLayout(row);
    m_sign = named(new ActionButton(tr("记下签批"), m_signature), "signature.store", tr("记下书面签批"));
    m_signature->body()->addWidget(m_sign, 0, Qt::AlignLeft);
    layout()->addWidget(m_signature);
    const auto store = [this] {
        write(tr("书面签批第 %1 版").arg(chosenVersion()),
              [uid = m_desk.uid(), number = chosenVersion(), signer = m_signer->text(), post = m_post->text(),
               on = QDate::fromString(m_signedOn->text(), Qt::ISODate)](Services &services) {
                  return services.caseVersions.approveOnPaper(uid, number, signer, post, on);
              });
    };
    connect(m_sign, &QPushButton::clicked, this, store);
    for (FieldEdit *edit : {m_signer, m_post, m_signedOn})
        connect(edit, &FieldEdit::finished, this, store);
}

void VersionsPanel::buildEnd()
{
    m_end = new Card(tr("结案"), this);
    m_endOn = new FieldEdit(QStringLiteral("end.on"), tr("结案日期"), tr("结案日期"), {FieldEdit::Kind::Day},
                            m_desk.today(), m_end);
    m_endReason = new FieldEdit(QStringLiteral("end.reason"), tr("理由"), tr("结案或重开的理由"),
                                {FieldEdit::Kind::Prose, 2}, m_desk.today(), m_end);
    m_end->body()->addWidget(m_endOn);
    m_end->body()->addWidget(m_endReason);
    m_close = named(new ActionButton(tr("结案"), m_end), "end.store", tr("结案"));
    m_end->body()->addWidget(m_close, 0, Qt::AlignLeft);
    layout()->addWidget(m_end);
    connect(m_close, &QPushButton::clicked, this, [this] {
        const QString reason = m_endReason->text();
        if (m_desk.mayWrite()) {
            const QDate on = QDate::fromString(m_endOn->text(), Qt::ISODate);
            write(tr("结案"), [uid = m_desk.uid(), on, reason](Services &services) {
                return services.cases.close(uid, on, reason);
            });
        } else {
            write(tr("重开个案"), [uid = m_desk.uid(), reason](Services &services) {
                return services.cases.reopen(uid, reason);
            });
        }
    });
}

void VersionsPanel::buildHandOver()
{
    m_hand = new Card(tr("交给别人负责"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_people = named(new QComboBox(m_hand), "hand.to", tr("交给谁负责"));
    auto *words = label(tr("交给"), "second", m_hand);
    words->setBuddy(m_people);
    auto *give = named(new ActionButton(tr("移交"), m_hand), "hand.store", tr("移交个案"));
    row->addWidget(words);
    row->addWidget(m_people);
    row->addWidget(give);
    row->addStretch(1);
    m_hand->body()->addLayout(row);
    layout()->addWidget(m_hand);
    connect(give, &QPushButton::clicked, this, [this] {
        const UserId to(m_people->currentData().toLongLong());
        if (to.isValid())
            write(tr("移交个案"),
                  [uid = m_desk.uid(), to](Services &services) { return services.cases.handOver(uid, to); });
    });
    m_desk.host().tasks().run(
        this, [](Vault &vault) { return UserService(vault).list(); },
        [this](const Result<QList<VaultUser>> &users) {
            if (!users)
                return;
            for (const VaultUser &user : *users) {
                if (user.enabled && user.roles.intersects(op::roomStaff))
                    m_people->addItem(user.name, user.id.value());
            }
        });
}

void VersionsPanel::show()
{
    const OpenCase &open = m_desk.now();
    m_model->setRowCount(0);
    for (auto it = open.file.versions.crbegin(); it != open.file.versions.crend(); ++it) {
        QString approval = tr("未签批");
        if (it->approvedBy.isValid())
            approval = tr("%1 · %2").arg(it->approvedByName,
                                         it->approvedAt ? momentText(*it->approvedAt) : QString());
        else if (it->signedOn.isValid())
            approval = tr("书面签批:%1(%2)· %3").arg(it->signer, it->signerPost, dayText(it->signedOn));
        m_model->appendRow({new QStandardItem(tr("第 %1 版").arg(it->number)),
                            new QStandardItem(it->madeByName % QStringLiteral(" · ") % momentText(it->at)),
                            new QStandardItem(approval)});
    }
    m_table->setVisible(!open.file.versions.isEmpty());
    m_empty->setVisible(open.file.versions.isEmpty());
    m_table->settle();
    if (!open.file.versions.isEmpty())
        m_table->selectRow(0);
    const bool writing = m_desk.mayWrite();
    m_seal->setVisible(writing);
    m_end->setTitle(writing ? tr("结案") : tr("重开"));
    m_end->setNote(
        writing ? tr("危机个案结案前要有定稿的报告")
                : tr("%1 结案:%2").arg(dayText(open.file.head.closedOn), open.file.head.closingReason));
    m_endOn->setVisible(writing);
    m_close->setText(writing ? tr("结案") : tr("重开个案"));
    m_close->setAccessibleName(writing ? tr("结案") : tr("重开个案"));
    if (writing && m_endOn->text().isEmpty())
        m_endOn->setText(dayText(m_desk.today()));
    if (m_hand != nullptr)
        m_hand->setVisible(writing);
    showChosen();
}

int VersionsPanel::chosenVersion() const
{
    const qsizetype row = m_table->currentIndex().row();
    const auto &versions = m_desk.now().file.versions;
    return row >= 0 && row < versions.size() ? versions.at(versions.size() - 1 - row).number : 0;
}

void VersionsPanel::showChosen()
{
    const int number = chosenVersion();
    const SessionFacts &facts = m_desk.host().facts();
    bool waits = false;
    bool own = false;
    for (const CaseVersion &one : m_desk.now().file.versions) {
        if (one.number == number) {
            waits = !one.isApproved();
            own = one.madeBy == facts.session.userId;
        }
    }
    const bool head = op::caseApprove.everything.intersects(facts.session.roles);
    m_approve->setVisible(!facts.onePerson && head && waits && !own);
    m_signature->setVisible(waits);
    m_signature->setTitle(tr("书面签批第 %1 版").arg(number));
}

void VersionsPanel::write(const QString &label, WriteJob job)
{
    m_desk.write(label, std::move(job), [this](const Result<void> &done) {
        if (done) {
            m_banner->clear();
            for (FieldEdit *edit : {m_signer, m_post, m_signedOn, m_endReason})
                edit->setText({});
        } else {
            m_banner->say(Banner::Kind::Attention, text::sentence(done.error()));
        }
    });
}

} // namespace tingyu::ui
