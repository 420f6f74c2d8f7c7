// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/particulars_tab.h"

#include "ui/students/fact_dialogs.h"
#include "ui/students/fact_line.h"
#include "ui/students/identity_card.h"
#include "ui/students/roll_card.h"
#include "ui/students/student_words.h"
#include "ui/text/school_text.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace tingyu::ui {
namespace {

QString numbered(const char *name, qsizetype index)
{
    return QString::fromLatin1(name) % QLatin1Char('.') % QString::number(index);
}

} // namespace

ParticularsTab::ParticularsTab(FileDesk &desk, QWidget *parent)
    : FileTab(desk, parent), m_identity(new IdentityCard(desk, sheet())), m_roll(new RollCard(desk, sheet()))
{
    auto *contacts = factCard(tr("家庭与联系人"), "contactAdd", tr("添加"), tr("添加联系人"), &m_contacts,
                              [this] { askContact(this->desk(), this, -1); });
    auto *tags = factCard(tr("处境标记"), "tagAdd", tr("添加"), tr("添加处境标记"), &m_tags,
                          [this] { askTag(this->desk(), this); });
    auto *factors = factCard(tr("风险因素"), "riskFactorAdd", tr("添加"), tr("添加风险因素"), &m_factors,
                             [this] { askRiskFactor(this->desk(), this); });
    auto *growth = factCard(tr("家庭、成长与观察"), "growthAdd", tr("记一条"), tr("记一条成长或观察"),
                            &m_growth, [this] { askGrowth(this->desk(), this, GrowthKind::Family); });
    auto *right = new QVBoxLayout;
    right->setSpacing(px(16));
    right->addWidget(contacts);
    right->addWidget(tags);
    right->addWidget(factors);
    right->addStretch(1);
    auto *top = new SideBySide;
    top->setSpacing(px(16));
    top->add(m_identity, 6);
    top->add(right, 5);
    column()->addLayout(top);
    column()->addWidget(m_roll);
    column()->addWidget(growth);
    column()->addStretch(1);
}

Card *ParticularsTab::factCard(const QString &title, const char *addName, const QString &addWords,
                               const QString &spoken, QVBoxLayout **lines, const std::function<void()> &add)
{
    auto *card = new Card(title, sheet());
    QPushButton *button = linkButton(addWords, QString::fromLatin1(addName), spoken, card);
    connect(button, &QPushButton::clicked, this, add);
    card->addToHeader(button);
    *lines = new QVBoxLayout;
    (*lines)->setSpacing(0);
    card->body()->addLayout(*lines);
    return card;
}

void ParticularsTab::show(const StudentFile &file)
{
    m_identity->show(file.student);
    m_roll->show(file.student.uid);
    fillContacts(file);
    fillTags(file);
    fillRiskFactors(file);
    fillGrowth(file);
}

QWidget *ParticularsTab::firstFocus()
{
    return m_identity->firstField();
}

void ParticularsTab::fillContacts(const StudentFile &file)
{
    clearLines(m_contacts);
    for (qsizetype i = 0; i < file.contacts.size(); ++i) {
        const Contact &one = file.contacts.at(i);
        FactLine line;
        line.lead = one.relation.isEmpty() ? one.relationNote : text::relationName(one.relation);
        if (line.lead.isEmpty())
            line.lead = tr("联系人");
        line.title = one.name.isEmpty() ? one.phone : one.name;
        if (one.isGuardian)
            line.chip = ChipContent{tr("监护人"), Tone::Blue, ChipShape::None};
        line.note = one.name.isEmpty() ? QString() : one.phone;
        QPushButton *edit =
            linkButton(tr("修改"), numbered("contactEdit", i), tr("修改第 %1 位联系人").arg(i + 1), this);
        QPushButton *remove =
            linkButton(tr("删除"), numbered("contactRemove", i), tr("删除第 %1 位联系人").arg(i + 1), this);
        connect(edit, &QPushButton::clicked, this, [this, i] { askContact(desk(), this, i); });
        connect(remove, &QPushButton::clicked, this, [this, uid = one.uid] { removeContact(uid); });
        m_contacts->addWidget(factLine(line, sheet(), {edit, remove}));
    }
    if (file.contacts.isEmpty())
        m_contacts->addWidget(label(tr("还没有联系人。"), "second", sheet()));
}

void ParticularsTab::removeContact(const Uid &uid)
{
    desk().editContacts(tr("删除了一位联系人"), [uid](QList<Contact> &contacts) {
        contacts.removeIf([&](const Contact &one) { return one.uid == uid; });
    });
}

void ParticularsTab::fillTags(const StudentFile &file)
{
    clearLines(m_tags);
    for (qsizetype i = 0; i < file.tags.size(); ++i) {
        const VulnerabilityTag &one = file.tags.at(i);
        FactLine line;
        line.lead = tr("%1 起").arg(dateText(one.from));
        line.chip = tagChip(one, desk().today());
        line.text = one.note;
        line.note = text::sourceName(one.source);
        QList<QWidget *> actions;
        if (one.holdsOn(desk().today())) {
            QPushButton *end =
                linkButton(tr("结束"), numbered("tagEnd", i), tr("结束第 %1 个处境标记").arg(i + 1), this);
            connect(end, &QPushButton::clicked, this, [this, one] { askEndOfTag(desk(), this, one); });
            actions.append(end);
        }
        if (!one.to.isValid()) {
            QPushButton *renew = linkButton(tr("延续"), numbered("tagRenew", i),
                                            tr("核实后延续第 %1 个处境标记").arg(i + 1), this);
            connect(renew, &QPushButton::clicked, this, [this, one] { askRenewTag(desk(), this, one); });
            actions.append(renew);
        }
        m_tags->addWidget(factLine(line, sheet(), actions));
    }
    if (file.tags.isEmpty())
        m_tags->addWidget(label(tr("没有处境标记。"), "second", sheet()));
}

void ParticularsTab::fillRiskFactors(const StudentFile &file)
{
    clearLines(m_factors);
    for (qsizetype i = 0; i < file.riskFactors.size(); ++i) {
        const RiskFactor &one = file.riskFactors.at(i);
        FactLine line;
        line.lead = tr("%1 起").arg(dateText(one.from));
        line.title = text::riskFactorName(one.code);
        line.text = one.note;
        line.note = one.to.isValid() ? tr("至 %1 · %2").arg(dateText(one.to), text::sourceName(one.source))
                                     : text::sourceName(one.source);
        QList<QWidget *> actions;
        if (!one.to.isValid()) {
            QPushButton *end = linkButton(tr("结束"), numbered("riskFactorEnd", i),
                                          tr("结束第 %1 个风险因素").arg(i + 1), this);
            connect(end, &QPushButton::clicked, this, [this, one] { askEndOfRiskFactor(desk(), this, one); });
            actions.append(end);
        }
        m_factors->addWidget(factLine(line, sheet(), actions));
    }
    if (file.riskFactors.isEmpty())
        m_factors->addWidget(label(tr("没有记下的风险因素。"), "second", sheet()));
}

void ParticularsTab::fillGrowth(const StudentFile &file)
{
    clearLines(m_growth);
    for (qsizetype i = file.growth.size() - 1; i >= 0; --i) {
        const GrowthEntry &one = file.growth.at(i);
        FactLine line;
        line.lead = dateText(one.onDate);
        line.title = text::growthKindName(one.kind);
        if (!one.stressor.isEmpty())
            line.chip = ChipContent{text::riskFactorName(one.stressor), Tone::Blue, ChipShape::None};
        line.text = one.statement;
        line.note = one.sourceNote.isEmpty()
                        ? tr("来源:%1").arg(text::sourceName(one.source))
                        : tr("来源:%1(%2)").arg(text::sourceName(one.source), one.sourceNote);
        QPushButton *edit =
            linkButton(tr("修改"), numbered("growthEdit", i), tr("修改第 %1 条成长记录").arg(i + 1), this);
        QPushButton *remove =
            linkButton(tr("删除"), numbered("growthRemove", i), tr("删除第 %1 条成长记录").arg(i + 1), this);
        connect(edit, &QPushButton::clicked, this, [this, one] { askGrowth(desk(), this, one.kind, &one); });
        connect(remove, &QPushButton::clicked, this, [this, uid = one.uid] { removeGrowth(uid); });
        m_growth->addWidget(factLine(line, sheet(), {edit, remove}));
    }
    if (file.growth.isEmpty())
        m_growth->addWidget(label(tr("还没有写下家庭情况、成长经历或观察。"), "second", sheet()));
}

void ParticularsTab::removeGrowth(const Uid &uid)
{
    desk().write(tr("删除了一条成长记录"), [uid](Services &services) { return services.growth.remove(uid); });
}

} // namespace tingyu::ui
