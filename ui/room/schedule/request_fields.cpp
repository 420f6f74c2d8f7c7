// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/request_fields.h"

#include "ui/text/appointment_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace tingyu::ui {
namespace {

/// Two fields side by side in one row, each named "<dialog>.<field>".
QWidget *pairOf(FormDialog *dialog, QWidget *left, QWidget *right)
{
    auto *pair = new QWidget(dialog);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    pair->setFocusProxy(left);
    return pair;
}

template<class W>
W *part(FormDialog *dialog, const char *name, const QString &words)
{
    auto *made = new W(dialog);
    made->setObjectName(dialog->objectName() % QLatin1Char('.') % QLatin1String(name));
    made->setAccessibleName(words);
    return made;
}

} // namespace

QList<CodeName> askedByChoices()
{
    QList<CodeName> choices{{QString(), RequestFields::tr("谁来预约")}};
    for (const AskedBy one :
         {AskedBy::Self, AskedBy::ClassTeacher, AskedBy::Parent, AskedBy::Mailbox, AskedBy::Other})
        choices.append({askedByCode(one), text::askedByName(one)});
    return choices;
}

QList<CodeName> concernChoices()
{
    QList<CodeName> choices;
    for (const Concern one : {Concern::Study, Concern::Life, Concern::SelfAwareness, Concern::Mood,
                              Concern::Relations, Concern::Future, Concern::Family, Concern::Other})
        choices.append({concernCode(one), text::concernName(one)});
    return choices;
}

QList<CodeName> urgencyChoices()
{
    QList<CodeName> choices;
    for (const Urgency one : {Urgency::Ordinary, Urgency::Soon, Urgency::Urgent})
        choices.append({urgencyCode(one), text::urgencyName(one)});
    return choices;
}

RequestFields::RequestFields(FormDialog *dialog) : QObject(dialog), m_dialog(dialog)
{
    m_askedBy = part<QComboBox>(dialog, "askedBy", tr("谁来预约"));
    fillChoices(m_askedBy, askedByChoices());
    m_concern = part<QComboBox>(dialog, "concern", tr("求助类别"));
    fillChoices(m_concern, QList<CodeName>{{QString(), tr("求助类别")}} + concernChoices());
    m_why = pairOf(dialog, m_askedBy, m_concern);
    dialog->addRow(tr("方式与类别"), m_why, "why");
    m_urgency = dialog->addSegments("urgency", tr("紧急程度"), urgencyChoices());
    QList<CodeName> consents;
    for (const ConsentMark one : {ConsentMark::NotAsked, ConsentMark::Given, ConsentMark::Refused})
        consents.append({consentMarkCode(one), text::consentMarkName(one)});
    m_consent = dialog->addSegments("consent", tr("知情同意"), consents);
    m_contact = part<QLineEdit>(dialog, "contact", tr("联系方式"));
    m_contact->setPlaceholderText(tr("联系方式"));
    m_wanted = part<QLineEdit>(dialog, "wanted", tr("期望时间"));
    m_wanted->setPlaceholderText(tr("期望时间"));
    m_reach = pairOf(dialog, m_contact, m_wanted);
    dialog->addRow(tr("联系与期望"), m_reach, "reachAndWish");
    m_note = dialog->addLine("note", tr("备注"));
}

void RequestFields::set(const Request &request)
{
    chooseCode(m_askedBy, askedByCode(request.askedBy));
    chooseCode(m_concern, concernCode(request.concern));
    m_urgency->setCurrentCode(urgencyCode(request.urgency));
    m_consent->setCurrentCode(consentMarkCode(request.consent));
    m_contact->setText(request.contact);
    m_wanted->setText(request.wantedTime);
    m_note->setText(request.note);
}

Request RequestFields::request() const
{
    Request request;
    request.askedBy = askedByFromCode(chosenCode(m_askedBy)).value_or(AskedBy::NotSaid);
    request.concern = concernFromCode(chosenCode(m_concern)).value_or(Concern::NotSaid);
    request.urgency = urgencyFromCode(m_urgency->currentCode()).value_or(Urgency::Ordinary);
    request.consent = consentMarkFromCode(m_consent->currentCode()).value_or(ConsentMark::NotAsked);
    request.contact = m_contact->text();
    request.wantedTime = m_wanted->text();
    request.note = m_note->text();
    return request;
}

void RequestFields::setVisible(bool visible)
{
    for (QWidget *row :
         {m_why, static_cast<QWidget *>(m_urgency), static_cast<QWidget *>(m_consent), m_reach})
        m_dialog->setRowVisible(row, visible);
}

} // namespace tingyu::ui
