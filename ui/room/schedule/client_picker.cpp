// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/client_picker.h"

#include "core/school/school_codes.h"
#include "ui/students/student_box.h"
#include "ui/students/student_words.h"
#include "ui/text/appointment_text.h"
#include "ui/text/school_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

template<class W>
W *part(W *widget, const QString &owner, const char *name, const QString &words)
{
    widget->setObjectName(owner % QLatin1Char('.') % QLatin1String(name));
    widget->setAccessibleName(words);
    return widget;
}

} // namespace

ClientPicker::ClientPicker(PageHost &host, const QString &name, QWidget *parent)
    : QWidget(parent), m_host(host)
{
    setObjectName(name);
    m_kind = part(new SegmentedChoice(this), name, "kind", tr("谁来"));
    for (const ClientKind kind :
         {ClientKind::Student, ClientKind::Parent, ClientKind::Staff, ClientKind::Code})
        m_kind->add(clientKindCode(kind), text::clientKindName(kind));
    m_kind->setCurrentCode(clientKindCode(ClientKind::Student));

    m_box = part(new StudentBox(host, this), name, "student", tr("找学生"));
    m_who = part(label({}, "strong", this), name, "who", {});
    m_who->setWordWrap(true);
    m_who->hide();

    m_parent = new QWidget(this);
    m_parentName = part(new QLineEdit(m_parent), name, "parentName", tr("家长姓名"));
    m_parentName->setPlaceholderText(tr("家长姓名"));
    m_relation = part(new QComboBox(m_parent), name, "relation", tr("与学生关系"));
    fillChoices(m_relation,
                QList<CodeName>{{QString(), tr("关系")}} + choicesOf(relationCodes(), text::relationName));
    m_phone = part(new QLineEdit(m_parent), name, "phone", tr("家长电话"));
    m_phone->setPlaceholderText(tr("电话"));
    auto *parentRow = new QHBoxLayout(m_parent);
    parentRow->setContentsMargins(0, 0, 0, 0);
    parentRow->setSpacing(px(8));
    for (QWidget *one : {static_cast<QWidget *>(m_parentName), static_cast<QWidget *>(m_relation),
                         static_cast<QWidget *>(m_phone)})
        parentRow->addWidget(one, 1);

    m_staff = part(new QComboBox(this), name, "staff", tr("哪位教职工"));
    m_code = part(new QLineEdit(this), name, "code", tr("来过的代号"));
    m_code->setPlaceholderText(tr("第一次来请留空;来过的写代号,如 C-0007"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(m_kind);
    for (QWidget *one : {static_cast<QWidget *>(m_box), static_cast<QWidget *>(m_who), m_parent,
                         static_cast<QWidget *>(m_staff), static_cast<QWidget *>(m_code)})
        column->addWidget(one);
    setTabOrder(m_box, m_parentName);
    connect(m_kind, &SegmentedChoice::chosen, this, [this] {
        showKind();
        firstFocus()->setFocus();
        Q_EMIT chosen();
    });
    connect(m_box, &StudentBox::studentChosen, this, &ClientPicker::setStudent);
    connect(m_staff, &QComboBox::activated, this, &ClientPicker::chosen);
    for (QLineEdit *line : {m_parentName, m_phone, m_code})
        connect(line, &QLineEdit::editingFinished, this, &ClientPicker::chosen);
    showKind();
}

void ClientPicker::setStaff(const QList<Staff> &staff)
{
    QList<CodeName> people;
    for (const Staff &one : staff)
        people.append({one.uid.toString(), one.name});
    fillChoices(m_staff, people);
    m_staff->setCurrentIndex(-1);
}

void ClientPicker::showKind()
{
    const ClientKind kind = clientKindFromCode(m_kind->currentCode()).value_or(ClientKind::Student);
    m_box->setVisible(kind == ClientKind::Student || kind == ClientKind::Parent);
    m_box->setPlaceholderText(kind == ClientKind::Parent ? tr("是哪位学生的家长:姓名、首字母或学号")
                                                         : tr("姓名、首字母或学号"));
    m_who->setVisible(m_box->isVisibleTo(this) && !m_student.uid.isNull());
    m_parent->setVisible(kind == ClientKind::Parent);
    m_staff->setVisible(kind == ClientKind::Staff);
    m_code->setVisible(kind == ClientKind::Code);
}

void ClientPicker::setStudent(const StudentHeader &student)
{
    m_student = student;
    m_who->setText(whoText(student));
    showKind();
    if (m_parent->isVisibleTo(this))
        m_parentName->setFocus(Qt::TabFocusReason);
    Q_EMIT chosen();
}

void ClientPicker::setClient(const Client &client)
{
    m_known = client;
    m_kind->setCurrentCode(clientKindCode(client.kind));
    for (QWidget *one : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_box), m_parent,
                         static_cast<QWidget *>(m_staff), static_cast<QWidget *>(m_code)})
        one->hide();
    m_who->setText(client.classLabel.isEmpty()
                       ? text::clientShown(client)
                       : QString(text::clientShown(client) % QStringLiteral(" · ") % client.classLabel));
    m_who->show();
}

std::optional<Client> ClientPicker::client() const
{
    Client client;
    if (!m_known.uid.isNull()) {
        client.uid = m_known.uid;
        client.kind = m_known.kind;
        return client;
    }
    client.kind = clientKindFromCode(m_kind->currentCode()).value_or(ClientKind::Student);
    switch (client.kind) {
    case ClientKind::Student:
    case ClientKind::Parent:
        if (m_student.uid.isNull())
            return {};
        client.studentUid = m_student.uid;
        if (client.kind == ClientKind::Parent) {
            client.name = m_parentName->text();
            client.relation = chosenCode(m_relation);
            client.phone = m_phone->text();
            if (client.name.trimmed().isEmpty())
                return {};
        }
        return client;
    case ClientKind::Staff:
        client.staffUid = Uid::fromString(chosenCode(m_staff)).value_or(Uid());
        return client.staffUid.isNull() ? std::optional<Client>() : client;
    case ClientKind::Code: {
        const auto number = clientCodeNumber(m_code->text());
        if (!number && !m_code->text().trimmed().isEmpty())
            return {};
        client.codeNumber = number.value_or(0);
        return client;
    }
    }
    return {};
}

QString ClientPicker::shownName() const
{
    const auto who = client();
    if (!m_known.uid.isNull())
        return text::clientShown(m_known);
    if (!who)
        return {};
    switch (who->kind) {
    case ClientKind::Student:
        return m_student.name;
    case ClientKind::Parent:
        return who->name.trimmed();
    case ClientKind::Staff:
        return m_staff->currentText();
    case ClientKind::Code:
        return who->codeNumber > 0 ? clientCode(who->codeNumber) : text::clientKindName(ClientKind::Code);
    }
    return {};
}

QWidget *ClientPicker::firstFocus() const
{
    const ClientKind kind = clientKindFromCode(m_kind->currentCode()).value_or(ClientKind::Student);
    if (kind == ClientKind::Staff)
        return m_staff;
    return kind == ClientKind::Code ? static_cast<QWidget *>(m_code) : m_box;
}

} // namespace tingyu::ui
