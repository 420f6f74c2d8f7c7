// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/identity_card.h"

#include "core/base/chinese_date.h"
#include "core/school/roster_dictionary.h"
#include "ui/text/ethnicity_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

QString flagCode(const std::optional<bool> &flag)
{
    return !flag ? QString() : *flag ? QStringLiteral("yes") : QStringLiteral("no");
}

std::optional<bool> flagOf(const QString &code)
{
    return code.isEmpty() ? std::optional<bool>() : code == QLatin1String("yes");
}

/// What names none of the list stays as it was typed.
QString ethnicityCode(const QString &typed)
{
    const auto dictionary = RosterDictionary::shipped();
    return dictionary ? dictionary->codeOf(QStringLiteral("ethnicity"), typed).value_or(typed) : typed;
}

} // namespace

IdentityCard::IdentityCard(FileDesk &desk, QWidget *parent)
    : Card(tr("基本信息"), parent), m_desk(desk), m_grid(new QGridLayout)
{
    setNote(tr("离开一栏即已保存,Ctrl Z 撤销"));
    m_grid->setHorizontalSpacing(px(10));
    m_grid->setVerticalSpacing(px(7));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    m_grid->setColumnMinimumWidth(2, px(72));
    body()->addLayout(m_grid);
    body()->addStretch(1);

    addLine(tr("姓名"), "name", &Student::name, 0);
    addLine(tr("学号"), "studentNo", &Student::studentNo, 1);
    addChoice(
        tr("性别"), "sex", sexChoices(), [](const Student &one) { return sexCode(one.sex); },
        [](Student &one, const QString &code) { one.sex = sexFromCode(code); }, 0);
    addLine(tr("座号"), "seatNo", &Student::seatNo, 1);
    addBirthDate();
    addLine(tr("学籍号"), "rollNumber", &Student::rollNumber, 1);
    addLine(tr("民族"), "ethnicity", &Student::ethnicity, 0, {text::ethnicityName, ethnicityCode});
    addLine(tr("学籍辅号"), "rollNumberLocal", &Student::rollNumberLocal, 1);
    addLine(tr("国籍/地区"), "nationality", &Student::nationality, 0);
    addChoice(
        tr("证件类型"), "idKind", idKindChoices(), [](const Student &one) { return one.idKind; },
        [](Student &one, const QString &code) { one.idKind = code; }, 1);
    addChoice(
        tr("住校"), "boarding", yesNoChoices(), [](const Student &one) { return flagCode(one.boarding); },
        [](Student &one, const QString &code) { one.boarding = flagOf(code); }, 0);
    addLine(tr("证件号"), "idNumber", &Student::idNumber, 1);
    addChoice(
        tr("独生子女"), "onlyChild", yesNoChoices(),
        [](const Student &one) { return flagCode(one.onlyChild); },
        [](Student &one, const QString &code) { one.onlyChild = flagOf(code); }, 0);
    addMonth();
    addChoice(
        tr("健康状况"), "health", healthChoices(), [](const Student &one) { return one.health; },
        [](Student &one, const QString &code) { one.health = code; }, 0);
    addChoice(
        tr("户口"), "household", householdChoices(), [](const Student &one) { return one.household; },
        [](Student &one, const QString &code) { one.household = code; }, 1);
    addLine(tr("电话"), "phone", &Student::phone, 0);
    addLine(tr("住址"), "address", &Student::address, 1);

    auto *former = label({}, "caption", this);
    former->setWordWrap(true);
    m_grid->addWidget(former, m_rows[0], 0, 1, 4);
    m_fill.append([former](const Student &one) {
        former->setText(one.formerNames.isEmpty() ? QString()
                                                  : tr("曾用名:%1").arg(one.formerNames.join(tr("、"))));
        former->setVisible(!one.formerNames.isEmpty());
    });
}

void IdentityCard::place(const QString &words, QWidget *field, const char *name, int column)
{
    named(field, QByteArray(QByteArrayLiteral("identity.") + name).constData(), words);
    auto *text = label(words, "second", this);
    text->setBuddy(field);
    m_grid->addWidget(text, m_rows[column], column * 2);
    m_grid->addWidget(field, m_rows[column]++, column * 2 + 1);
    field->setMinimumWidth(px(90));
    m_fields.append(field);
}

void IdentityCard::write(const QString &words, const std::function<void(Student &)> &change)
{
    if (m_desk.isLoaded())
        m_desk.editStudent(tr("修改了%1").arg(words), change);
}

void IdentityCard::addLine(const QString &words, const char *name, Text member, int column,
                           const Wording &wording)
{
    auto *line = new QLineEdit(this);
    place(words, line, name, column);
    connect(line, &QLineEdit::editingFinished, this, [this, line, member, words, wording] {
        if (!line->isModified())
            return;
        line->setModified(false);
        const QString typed = wording.stored ? wording.stored(line->text()) : line->text();
        write(words, [member, typed](Student &one) { one.*member = typed; });
    });
    m_fill.append([line, member, wording](const Student &one) {
        if (line->hasFocus() && line->isModified())
            return;
        const QString shown = wording.shown ? wording.shown(one.*member) : one.*member;
        line->setText(shown);
        line->setCursorPosition(0);
        line->setToolTip(shown);
    });
}

void IdentityCard::addChoice(const QString &words, const char *name, const QList<CodeName> &choices,
                             const std::function<QString(const Student &)> &get,
                             const std::function<void(Student &, const QString &)> &set, int column)
{
    auto *box = new QComboBox(this);
    fillChoices(box, choices);
    place(words, box, name, column);
    connect(box, &QComboBox::activated, this, [this, box, set, words] {
        write(words, [set, code = chosenCode(box)](Student &one) { set(one, code); });
    });
    m_fill.append([box, get](const Student &one) { chooseCode(box, get(one)); });
}

void IdentityCard::addBirthDate()
{
    auto *date = new DateField(m_desk.today(), this);
    place(tr("出生日期"), date, "birthDate", 0);
    connect(date, &DateField::dateChanged, this, [this](const QDate &birth) {
        write(tr("出生日期"), [birth](Student &one) { one.birthDate = birth; });
    });
    m_fill.append([date](const Student &one) {
        if (!date->hasFocus() || !date->isModified())
            date->setDate(one.birthDate);
    });
}

void IdentityCard::addMonth()
{
    auto *line = new QLineEdit(this);
    place(tr("入学年月"), line, "enteredMonth", 1);
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        if (!line->isModified())
            return;
        line->setModified(false);
        const auto month = parseYearMonth(line->text());
        // What cannot be read goes on as typed, so that the refusal says so instead of a silent loss.
        const QString typed = month ? month->toString(QStringLiteral("yyyy-MM")) : line->text().trimmed();
        write(tr("入学年月"), [typed](Student &one) { one.enteredMonth = typed; });
    });
    m_fill.append([line](const Student &one) {
        if (!line->hasFocus() || !line->isModified())
            line->setText(one.enteredMonth);
    });
}

void IdentityCard::show(const Student &student)
{
    for (const auto &fill : std::as_const(m_fill))
        fill(student);
}

QWidget *IdentityCard::firstField() const
{
    return m_fields.value(0);
}

} // namespace tingyu::ui
