// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/secrecy_dialog.h"

#include "core/room/room_services.h"
#include "core/services.h"
#include "ui/room/form_draft.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page_write.h"
#include "ui/students/student_box.h"
#include "ui/text/session_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <memory>

namespace tingyu::ui {
namespace {

struct SecrecyDialogWords
{
    Q_DECLARE_TR_FUNCTIONS(SecrecyDialog)
};

QList<CodeName> grounds()
{
    QList<CodeName> choices;
    for (const SecrecyGround ground : {SecrecyGround::SelfHarm, SecrecyGround::HarmOthers,
                                       SecrecyGround::Abuse, SecrecyGround::Court, SecrecyGround::Other})
        choices.append({secrecyGroundCode(ground), text::secrecyGroundName(ground)});
    return choices;
}

QList<CodeName> listeners(bool withNobody)
{
    QList<CodeName> choices;
    if (withNobody)
        choices.append({QString(), SecrecyDialogWords::tr("没有别人")});
    for (const QString &code : secrecyListeners())
        choices.append({code, text::secrecyListenerName(code)});
    return choices;
}

/// Whom was told: kind and name, when, and the least that was said.
struct ToldRow
{
    QComboBox *whom = nullptr;
    QLineEdit *name = nullptr;
    TimeField *at = nullptr;
    QPlainTextEdit *said = nullptr;
};

ToldRow addTold(FormDialog *dialog, int number)
{
    const QByteArray part = QByteArray("told").append(QByteArray::number(number));
    const QByteArray saidPart = QByteArray(part).append(".said");
    ToldRow row;
    auto *line = new QWidget(dialog);
    auto *box = new QHBoxLayout(line);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(px(8));
    row.whom = new QComboBox(line);
    fillChoices(row.whom, listeners(number > 1));
    row.name = new QLineEdit(line);
    row.name->setPlaceholderText(SecrecyDialogWords::tr("姓名"));
    row.at = new TimeField(line);
    const auto name = [&](QWidget *widget, const char *what, const QString &spoken) {
        widget->setObjectName(
            QStringLiteral("secrecy.%1.%2").arg(QString::fromLatin1(part), QLatin1String(what)));
        widget->setAccessibleName(spoken);
    };
    name(row.whom, "whom", SecrecyDialogWords::tr("第 %1 位:告诉了谁").arg(number));
    name(row.name, "name", SecrecyDialogWords::tr("第 %1 位:姓名").arg(number));
    name(row.at, "at", SecrecyDialogWords::tr("第 %1 位:几点几分").arg(number));
    box->addWidget(row.whom, 2);
    box->addWidget(row.name, 2);
    box->addWidget(row.at, 1);
    dialog->addRow(SecrecyDialogWords::tr("告诉了谁 %1").arg(number), line, part.constData());
    line->setAccessibleName({}); // its parts have theirs
    row.said =
        dialog->addText(saidPart.constData(), SecrecyDialogWords::tr("说了什么(最少必要) %1").arg(number));
    row.said->setFixedHeight(px(48));
    return row;
}

std::optional<SecrecyTold> told(const ToldRow &row, const QDate &today)
{
    if (chosenCode(row.whom).isEmpty())
        return std::nullopt;
    SecrecyTold one;
    one.whom = chosenCode(row.whom);
    one.name = row.name->text();
    one.at = {today, row.at->time()};
    one.said = row.said->toPlainText();
    return one;
}

constexpr struct
{
    const char *word;
    Uid SecrecyBreach::*uid;
} keyParts[] = {{"session", &SecrecyBreach::sessionUid},
                {"case", &SecrecyBreach::caseUid},
                {"student", &SecrecyBreach::studentUid}};

} // namespace

QString secrecyKey(const SecrecyBreach &about)
{
    QStringList parts;
    for (const auto &part : keyParts) {
        if (!(about.*part.uid).isNull())
            parts.append(QLatin1String(part.word) % QLatin1Char(':') % (about.*part.uid).toString());
    }
    return parts.isEmpty() ? QStringLiteral("-") : parts.join(QLatin1Char('+'));
}

SecrecyBreach secrecyOfKey(const QString &key)
{
    SecrecyBreach about;
    for (const QString &one : key.split(QLatin1Char('+'))) {
        for (const auto &part : keyParts) {
            if (one.section(QLatin1Char(':'), 0, 0) == QLatin1String(part.word))
                about.*part.uid = Uid::fromString(one.section(QLatin1Char(':'), 1)).value_or(Uid());
        }
    }
    return about;
}

void askSecrecy(PageHost &host, QWidget *parent, const SecrecyBreach &about,
                const std::function<void()> &done)
{
    constexpr int rows = 2; // the guide of 2015 names two: class teacher and guardian
    auto *dialog = new FormDialog("secrecy", SecrecyDialogWords::tr("突破保密"), parent);
    setHelpTask(*dialog, QStringLiteral("secrecy"));
    dialog->setMinimumWidth(px(620));
    dialog->addNote(SecrecyDialogWords::tr("该说的立刻说,不必等这里填好。记下以后不能改,只能再记一条。"));
    auto student = std::make_shared<Uid>(about.studentUid);
    StudentBox *box = nullptr;
    if (student->isNull() && about.sessionUid.isNull() && about.caseUid.isNull()) {
        box = new StudentBox(host, dialog);
        dialog->addRow(SecrecyDialogWords::tr("学生(可不填)"), box, "student");
    }
    auto *facts = dialog->addText("facts", SecrecyDialogWords::tr("事实"));
    facts->setFixedHeight(px(64));
    auto *ground = dialog->addChoice("ground", SecrecyDialogWords::tr("依据"), grounds());
    chooseCode(ground, secrecyGroundCode(about.ground));
    auto *law = dialog->addLine("law", SecrecyDialogWords::tr("条款(可不填)"));
    auto *decided = dialog->addLine("decided", SecrecyDialogWords::tr("谁决定的"));
    auto *second = dialog->addLine("second", SecrecyDialogWords::tr("还问过谁(可不填)"));
    QList<ToldRow> toldRows;
    for (int number = 1; number <= rows; ++number)
        toldRows.append(addTold(dialog, number));
    auto *draft = new FormDraft(host, dialog, secrecyKey(about), secrecyDraft);
    if (box != nullptr) {
        QObject::connect(box, &StudentBox::studentChosen, dialog,
                         [box, student, draft](const StudentHeader &one) {
                             *student = one.uid;
                             box->setText(whoText(one));
                             draft->touch();
                         });
        QObject::connect(box, &QLineEdit::textEdited, dialog, [student] { *student = {}; });
        draft->add(
            QStringLiteral("secrecy.studentUid"), [student] { return student->toString(); },
            [student](const QString &uid) { *student = Uid::fromString(uid).value_or(Uid()); });
    }
    dialog->setSubmit(SecrecyDialogWords::tr("记下"), [=, &host] {
        if (box != nullptr && student->isNull() && !box->text().trimmed().isEmpty()) {
            dialog->refuse(SecrecyDialogWords::tr("请从找到的学生里选一位,或者留空。"), box);
            return;
        }
        SecrecyBreach breach = about;
        breach.studentUid = *student;
        breach.facts = facts->toPlainText();
        breach.ground = secrecyGroundFromCode(chosenCode(ground)).value_or(SecrecyGround::Other);
        breach.law = law->text();
        breach.decidedBy = decided->text();
        breach.secondPerson = second->text();
        breach.told.clear();
        for (const ToldRow &row : toldRows) {
            if (!row.at->text().isEmpty() && !row.at->time().isValid()) {
                dialog->refuse(SecrecyDialogWords::tr("时间看不懂;请写成 14:05 或 1405。"), row.at);
                return;
            }
            if (const auto one = told(row, host.clock().today()))
                breach.told.append(*one);
        }
        draft->send(
            parent, {},
            [breach](Services &services) { return outcomeOf(services.room().secrecy.record(breach)); },
            [&host, done] {
                host.say(SecrecyDialogWords::tr("突破保密已经记下。"));
                if (done)
                    done();
            });
    });
    dialog->open();
}

} // namespace tingyu::ui
