// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/fact_dialogs.h"

#include "core/base/school_calendar.h"
#include "core/school/school_codes.h"
#include "ui/shell/help_key.h"
#include "ui/students/student_words.h"
#include "ui/text/school_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QPlainTextEdit>
#include <QTimer>

namespace tingyu::ui {
namespace {

struct FactDialogsWords
{
    Q_DECLARE_TR_FUNCTIONS(FactDialogs)
};

QList<CodeName> sources()
{
    return choicesOf(sourceCodes(), text::sourceName);
}

QList<CodeName> withBlank(const QList<CodeName> &choices)
{
    return QList<CodeName>{{QString(), FactDialogsWords::tr("不选")}} + choices;
}

QList<CodeName> classChoices(const QList<SchoolClass> &classes, const QString &blank)
{
    QList<CodeName> choices;
    if (!blank.isNull())
        choices.append({QString(), blank});
    for (const SchoolClass &one : classes)
        choices.append({QString::number(one.id.value()), classLabel(one)});
    return choices;
}

SchoolClassId chosenClass(const QComboBox *choice)
{
    return SchoolClassId(chosenCode(choice).toLongLong());
}

/// Says inside the dialog that a date cannot be read; true when it can go on.
bool readable(FormDialog *dialog, DateField *field)
{
    if (!field->isProblem())
        return true;
    dialog->refuse(FactDialogsWords::tr("日期看不懂;请写成 20260301、3.1 或 今天。"), field);
    return false;
}

constexpr int draftMs = 1'000; // words are in the vault within two seconds of the keystroke

QString growthForm()
{
    return QStringLiteral("growth-entry");
}

/// Keeps what is being written as a draft, and brings back what was left when the window locked.
void keepDraft(FileDesk &desk, FormDialog *dialog, QPlainTextEdit *words)
{
    const QString person = desk.student().toString();
    PageHost &host = desk.host();
    auto *timer = new QTimer(dialog);
    timer->setSingleShot(true);
    timer->setInterval(draftMs);
    const auto save = [&host, dialog, words, person] {
        host.tasks().run(
            dialog,
            [person, text = words->toPlainText()](Services &services) {
                return services.drafts.save(person, growthForm(), text);
            },
            [&host](const Result<void> &saved) {
                if (saved)
                    host.draftSaved();
                else
                    host.showError(saved.error());
            });
    };
    QObject::connect(timer, &QTimer::timeout, dialog, save);
    QObject::connect(words, &QPlainTextEdit::textChanged, timer, qOverload<>(&QTimer::start));
    QObject::connect(dialog, &FormDialog::saveNow, dialog, [timer, save] {
        if (timer->isActive()) {
            timer->stop();
            save();
        }
    });
    // Said and left: what was not wanted is not kept.
    QObject::connect(dialog, &QDialog::rejected, &desk, [&host, timer, person] {
        timer->stop();
        host.tasks().run(
            nullptr, [person](Services &services) { return services.drafts.discard(person, growthForm()); },
            [](const Result<void> &) {});
    });
    host.tasks().run(
        dialog, [person](Services &services) { return services.drafts.load(person, growthForm()); },
        [dialog, words](const Result<std::optional<Draft>> &draft) {
            if (!draft || !*draft || !words->toPlainText().isEmpty())
                return;
            words->setPlainText((*draft)->content);
            dialog->setChanged(); // leaving drops it
            words->moveCursor(QTextCursor::End);
        });
}

/// One date, one sentence, one button: for ending something.
void askDate(FileDesk &desk, QWidget *parent, const char *name, const QString &title, const QString &words,
             const QString &button, const std::function<Result<void>(Services &, QDate)> &job)
{
    auto *dialog = new FormDialog(name, title, parent);
    auto *date = dialog->addDate("date", words, desk.today());
    date->setDate(desk.today());
    dialog->setSubmit(button, [=, &desk] {
        if (!readable(dialog, date))
            return;
        desk.write(dialog, title, [job, on = date->date()](Services &services) { return job(services, on); });
    });
    dialog->open();
}

} // namespace

void askNewStudent(PageHost &host, QWidget *parent, const QList<SchoolClass> &classes, SchoolClassId preset,
                   const std::function<void(const Uid &)> &created)
{
    auto *dialog = new FormDialog("newStudent", FactDialogsWords::tr("新增学生"), parent);
    auto *name = dialog->addLine("name", FactDialogsWords::tr("姓名"));
    auto *sex = dialog->addSegments("sex", FactDialogsWords::tr("性别"), sexChoices());
    auto *birth = dialog->addDate("birthDate", FactDialogsWords::tr("出生日期"), host.clock().today());
    auto *schoolClass = dialog->addChoice("class", FactDialogsWords::tr("班级"),
                                          classChoices(classes, FactDialogsWords::tr("未编班")));
    chooseCode(schoolClass, preset.isValid() ? QString::number(preset.value()) : QString());
    auto *number = dialog->addLine("studentNo", FactDialogsWords::tr("学号"));
    auto *seat = dialog->addLine("seatNo", FactDialogsWords::tr("座号"));
    dialog->addNote(
        FactDialogsWords::tr("只有姓名是必填的;其余的随后可以在档案里补。整班学生请用“导入名册”。"));
    dialog->setSubmit(FactDialogsWords::tr("建立档案"), [=, &host] {
        if (!readable(dialog, birth))
            return;
        Student student;
        student.name = name->text();
        student.sex = sexFromCode(sex->currentCode());
        student.birthDate = birth->date();
        student.classId = chosenClass(schoolClass);
        student.studentNo = number->text();
        student.seatNo = seat->text();
        host.tasks().run(
            dialog,
            [student](Services &services) -> Result<std::pair<Uid, qint64>> {
                auto uid = services.students.create(student);
                if (!uid)
                    return uid.error();
                return std::pair(*uid, services.workplace.lastChangeSet());
            },
            [dialog, &host, created](const Result<std::pair<Uid, qint64>> &made) {
                if (!made) {
                    dialog->refuse(made.error());
                    return;
                }
                host.saved(FactDialogsWords::tr("新增一名学生"), made->second);
                dialog->finish();
                created(made->first);
            });
    });
    dialog->open();
    name->setFocus();
}

void askContact(FileDesk &desk, QWidget *parent, qsizetype at)
{
    const bool isNew = at < 0;
    const Contact now = isNew ? Contact() : desk.file().contacts.at(at);
    const QString title = isNew ? FactDialogsWords::tr("添加联系人") : FactDialogsWords::tr("修改联系人");
    auto *dialog = new FormDialog("contact", title, parent);
    auto *name = dialog->addLine("name", FactDialogsWords::tr("姓名"));
    auto *relation = dialog->addChoice("relation", FactDialogsWords::tr("与学生关系"),
                                       withBlank(choicesOf(relationCodes(), text::relationName)));
    auto *phone = dialog->addLine("phone", FactDialogsWords::tr("电话"));
    auto *guardian = dialog->addCheck("guardian", FactDialogsWords::tr("是监护人"));
    name->setText(now.name);
    chooseCode(relation, now.relation);
    phone->setText(now.phone);
    guardian->setChecked(now.isGuardian);
    dialog->setSubmit(isNew ? FactDialogsWords::tr("添加") : FactDialogsWords::tr("记下"), [=, &desk] {
        Contact wanted = now;
        wanted.name = name->text();
        wanted.relation = chosenCode(relation);
        wanted.phone = phone->text();
        wanted.isGuardian = guardian->isChecked();
        desk.write(dialog, title, [uid = desk.student(), wanted](Services &services) -> Result<void> {
            auto file = services.students.show(uid);
            if (!file)
                return file.error();
            bool found = false;
            for (Contact &one : file->contacts) {
                if (wanted.id.isValid() && one.id == wanted.id) {
                    const int position = one.position;
                    one = wanted;
                    one.position = position;
                    found = true;
                }
            }
            if (!found)
                file->contacts.append(wanted);
            return services.students.setContacts(uid, file->contacts);
        });
    });
    dialog->open();
}

void askGrowth(FileDesk &desk, QWidget *parent, GrowthKind kind, const GrowthEntry *entry)
{
    const bool isNew = entry == nullptr;
    GrowthEntry now;
    now.kind = kind;
    now.onDate = desk.today();
    now.source = QStringLiteral("counsellor");
    if (!isNew)
        now = *entry;
    const QString title = isNew ? FactDialogsWords::tr("记一条") : FactDialogsWords::tr("修改记录");
    auto *dialog = new FormDialog("growth", title, parent);
    QList<CodeName> kinds;
    for (const GrowthKind one : {GrowthKind::Family, GrowthKind::Growth, GrowthKind::Observation})
        kinds.append({growthKindCode(one), text::growthKindName(one)});
    auto *what = dialog->addSegments("kind", FactDialogsWords::tr("内容"), kinds);
    what->setCurrentCode(growthKindCode(now.kind));
    auto *date = dialog->addDate("date", FactDialogsWords::tr("日期"), desk.today());
    date->setDate(now.onDate);
    auto *statement = dialog->addText("statement", FactDialogsWords::tr("情况"));
    statement->setPlainText(now.statement);
    auto *source = dialog->addChoice("source", FactDialogsWords::tr("来源"), sources());
    chooseCode(source, now.source);
    auto *note = dialog->addLine("sourceNote", FactDialogsWords::tr("来源说明"));
    note->setText(now.sourceNote);
    auto *stressor = dialog->addChoice("stressor", FactDialogsWords::tr("涉及的压力"),
                                       withBlank(choicesOf(riskFactorCodes(), text::riskFactorName)));
    chooseCode(stressor, now.stressor);
    const auto fit = [=](const QString &code) {
        dialog->setRowVisible(stressor, code == growthKindCode(GrowthKind::Observation));
    };
    fit(growthKindCode(now.kind));
    QObject::connect(what, &SegmentedChoice::chosen, dialog, fit);
    dialog->setSubmit(isNew ? FactDialogsWords::tr("记下") : FactDialogsWords::tr("改好了"), [=, &desk] {
        if (!readable(dialog, date))
            return;
        GrowthEntry wanted = now;
        wanted.kind = growthKindFromCode(what->currentCode()).value_or(now.kind);
        wanted.onDate = date->date();
        wanted.statement = statement->toPlainText();
        wanted.source = chosenCode(source);
        wanted.sourceNote = note->text();
        wanted.stressor = wanted.kind == GrowthKind::Observation ? chosenCode(stressor) : QString();
        desk.write(dialog, title, [uid = desk.student(), wanted, isNew](Services &services) {
            if (!isNew)
                return services.growth.edit(wanted);
            auto added = services.growth.add(uid, wanted);
            if (!added)
                return Result<void>(added.error());
            return services.drafts.discard(uid.toString(), growthForm());
        });
    });
    if (isNew)
        keepDraft(desk, dialog, statement);
    dialog->open();
    statement->setFocus();
}

void askRiskFactor(FileDesk &desk, QWidget *parent)
{
    auto *dialog = new FormDialog("riskFactor", FactDialogsWords::tr("记下风险因素"), parent);
    auto *code = dialog->addChoice("code", FactDialogsWords::tr("因素"),
                                   choicesOf(riskFactorCodes(), text::riskFactorName));
    auto *from = dialog->addDate("from", FactDialogsWords::tr("从"), desk.today());
    from->setDate(desk.today());
    auto *to = dialog->addDate("to", FactDialogsWords::tr("到(可空)"), desk.today());
    auto *source = dialog->addChoice("source", FactDialogsWords::tr("来源"), sources());
    auto *note = dialog->addLine("note", FactDialogsWords::tr("说明"));
    dialog->setSubmit(FactDialogsWords::tr("记下"), [=, &desk] {
        if (!readable(dialog, from) || !readable(dialog, to))
            return;
        RiskFactor factor;
        factor.code = chosenCode(code);
        factor.from = from->date();
        factor.to = to->date();
        factor.source = chosenCode(source);
        factor.note = note->text();
        desk.write(dialog, FactDialogsWords::tr("记下风险因素"),
                   [uid = desk.student(), factor](Services &services) {
                       return outcomeOf(services.circumstances.addRiskFactor(uid, factor));
                   });
    });
    dialog->open();
}

void askTag(FileDesk &desk, QWidget *parent)
{
    auto *dialog = new FormDialog("tag", FactDialogsWords::tr("记下处境标记"), parent);
    auto *code = dialog->addChoice("code", FactDialogsWords::tr("处境"),
                                   choicesOf(vulnerabilityCodes(), text::vulnerabilityName));
    auto *from = dialog->addDate("from", FactDialogsWords::tr("从"), desk.today());
    from->setDate(desk.today());
    auto *expires = dialog->addDate("expires", FactDialogsWords::tr("有效到(可空)"), desk.today());
    auto *source = dialog->addChoice("source", FactDialogsWords::tr("来源"), sources());
    auto *note = dialog->addLine("note", FactDialogsWords::tr("说明"));
    dialog->addNote(FactDialogsWords::tr("不填“有效到”时,到本学年末为止;下学年要重新核实。"));
    dialog->setSubmit(FactDialogsWords::tr("记下"), [=, &desk] {
        if (!readable(dialog, from) || !readable(dialog, expires))
            return;
        VulnerabilityTag tag;
        tag.code = chosenCode(code);
        tag.from = from->date();
        tag.expiresOn = expires->date();
        tag.source = chosenCode(source);
        tag.note = note->text();
        desk.write(dialog, FactDialogsWords::tr("记下处境标记"),
                   [uid = desk.student(), tag](Services &services) {
                       return outcomeOf(services.circumstances.addTag(uid, tag));
                   });
    });
    dialog->open();
}

void askEndOfTag(FileDesk &desk, QWidget *parent, const VulnerabilityTag &tag)
{
    askDate(desk, parent, "endTag",
            FactDialogsWords::tr("结束处境标记:%1").arg(text::vulnerabilityName(tag.code)),
            FactDialogsWords::tr("最后一天"), FactDialogsWords::tr("结束"),
            [uid = tag.uid](Services &services, QDate on) { return services.circumstances.endTag(uid, on); });
}

void askRenewTag(FileDesk &desk, QWidget *parent, const VulnerabilityTag &tag)
{
    auto *dialog = new FormDialog(
        "renewTag", FactDialogsWords::tr("核实后延续:%1").arg(text::vulnerabilityName(tag.code)), parent);
    auto *date = dialog->addDate("date", FactDialogsWords::tr("核实日期"), desk.today());
    date->setDate(desk.today());
    auto *source = dialog->addChoice("source", FactDialogsWords::tr("向谁核实"), sources());
    chooseCode(source, tag.source);
    dialog->setSubmit(FactDialogsWords::tr("延续到学年末"), [=, &desk, uid = tag.uid] {
        if (!readable(dialog, date))
            return;
        desk.write(dialog, dialog->windowTitle(),
                   [uid, on = date->date(), from = chosenCode(source)](Services &services) {
                       return outcomeOf(services.circumstances.renewTag(uid, on, from));
                   });
    });
    dialog->open();
}

void askEndOfRiskFactor(FileDesk &desk, QWidget *parent, const RiskFactor &factor)
{
    askDate(desk, parent, "endRiskFactor",
            FactDialogsWords::tr("结束风险因素:%1").arg(text::riskFactorName(factor.code)),
            FactDialogsWords::tr("最后一天"), FactDialogsWords::tr("结束"),
            [uid = factor.uid](Services &services, QDate on) {
                return services.circumstances.endRiskFactor(uid, on);
            });
}

void askFileClass(FileDesk &desk, QWidget *parent)
{
    auto *dialog = new FormDialog("fileClass", FactDialogsWords::tr("更改档案类别"), parent);
    QList<CodeName> classes;
    for (const FileClass one :
         {FileClass::General, FileClass::Attention, FileClass::Focus, FileClass::Crisis})
        classes.append({fileClassCode(one), text::fileClassName(one)});
    auto *what = dialog->addSegments("class", FactDialogsWords::tr("类别"), classes);
    what->setCurrentCode(fileClassCode(desk.file().student.fileClass));
    auto *from = dialog->addDate("from", FactDialogsWords::tr("从"), desk.today());
    from->setDate(desk.today());
    auto *reason = dialog->addText("reason", FactDialogsWords::tr("理由"));
    dialog->addNote(FactDialogsWords::tr("类别由人决定并写明理由;量表分数不会自己改它。"));
    dialog->setSubmit(FactDialogsWords::tr("更改类别"), [=, &desk] {
        if (!readable(dialog, from))
            return;
        const auto wanted = fileClassFromCode(what->currentCode());
        desk.write(dialog, FactDialogsWords::tr("更改档案类别"),
                   [uid = desk.student(), wanted, on = from->date(),
                    why = reason->toPlainText()](Services &services) {
                       return outcomeOf(
                           services.fileClasses.set(uid, wanted.value_or(FileClass::General), on, why));
                   });
    });
    dialog->open();
}

void askConsent(FileDesk &desk, QWidget *parent, ConsentScope scope)
{
    auto *dialog = new FormDialog("consent", FactDialogsWords::tr("登记知情同意"), parent);
    QList<CodeName> matters;
    for (const ConsentScope one : {ConsentScope::Screening, ConsentScope::Counselling,
                                   ConsentScope::Consultation, ConsentScope::Exchange})
        matters.append({consentScopeCode(one), text::consentScopeName(one)});
    QList<CodeName> parties;
    for (const ConsentParty one : {ConsentParty::Guardian, ConsentParty::Student})
        parties.append({consentPartyCode(one), text::consentPartyName(one)});
    QList<CodeName> answers;
    for (const ConsentAnswer one : {ConsentAnswer::Given, ConsentAnswer::Refused, ConsentAnswer::Withdrawn})
        answers.append({consentAnswerCode(one), text::consentAnswerName(one)});
    auto *about = dialog->addSegments("scope", FactDialogsWords::tr("事项"), matters);
    about->setCurrentCode(consentScopeCode(scope));
    auto *who = dialog->addSegments("party", FactDialogsWords::tr("谁"), parties);
    auto *answer = dialog->addSegments("answer", FactDialogsWords::tr("表示"), answers);
    auto *date = dialog->addDate("date", FactDialogsWords::tr("日期"), desk.today());
    date->setDate(desk.today());
    auto *expires = dialog->addDate("expires", FactDialogsWords::tr("有效到(可空)"), desk.today());
    auto *person = dialog->addLine("person", FactDialogsWords::tr("签字或答复的人"));
    auto *paper = dialog->addLine("paper", FactDialogsWords::tr("纸质件编号"));
    auto *note = dialog->addLine("note", FactDialogsWords::tr("说明"));
    for (const Contact &one : desk.file().contacts) {
        if (one.isGuardian && person->text().isEmpty())
            person->setText(one.name);
    }
    QObject::connect(who, &SegmentedChoice::chosen, dialog,
                     [=, own = desk.file().student.name](const QString &code) {
                         if (code == consentPartyCode(ConsentParty::Student))
                             person->setText(own);
                     });
    QObject::connect(answer, &SegmentedChoice::chosen, dialog, [=](const QString &code) {
        dialog->setRowVisible(expires, code == consentAnswerCode(ConsentAnswer::Given));
    });
    dialog->setSubmit(FactDialogsWords::tr("登记"), [=, &desk] {
        if (!readable(dialog, date) || !readable(dialog, expires))
            return;
        Consent consent;
        consent.scope = consentScopeFromCode(about->currentCode()).value_or(scope);
        consent.party = consentPartyFromCode(who->currentCode()).value_or(ConsentParty::Guardian);
        consent.answer = consentAnswerFromCode(answer->currentCode()).value_or(ConsentAnswer::Given);
        consent.onDate = date->date();
        if (consent.answer == ConsentAnswer::Given)
            consent.expiresOn = expires->date();
        consent.person = person->text();
        consent.paperRef = paper->text();
        consent.note = note->text();
        desk.write(dialog, FactDialogsWords::tr("登记知情同意"),
                   [uid = desk.student(), consent](Services &services) {
                       return outcomeOf(services.consents.record(uid, consent));
                   });
    });
    dialog->open();
}

void askTurn(FileDesk &desk, QWidget *parent)
{
    const Student &student = desk.file().student;
    QList<CodeName> turns;
    switch (student.status) {
    case RollStatus::OnRoll:
        turns = {
            {rollEventKindCode(RollEventKind::ClassChange), text::rollEventName(RollEventKind::ClassChange)},
            {rollEventKindCode(RollEventKind::Leave), text::rollEventName(RollEventKind::Leave)},
            {rollEventKindCode(RollEventKind::Left), text::rollEventName(RollEventKind::Left)},
            {rollEventKindCode(RollEventKind::Graduated), text::rollEventName(RollEventKind::Graduated)}};
        break;
    case RollStatus::OnLeave:
        turns = {{rollEventKindCode(RollEventKind::Return), text::rollEventName(RollEventKind::Return)},
                 {rollEventKindCode(RollEventKind::Left), text::rollEventName(RollEventKind::Left)}};
        break;
    case RollStatus::Left:
    case RollStatus::Graduated:
        turns = {{rollEventKindCode(RollEventKind::Return), FactDialogsWords::tr("回到学校")}};
        break;
    }
    auto *dialog = new FormDialog("turn", FactDialogsWords::tr("学籍变动"), parent);
    setHelpTask(*dialog, QStringLiteral("leavers"));
    auto *what = dialog->addSegments("kind", FactDialogsWords::tr("变动"), turns);
    auto *on = dialog->addDate("on", FactDialogsWords::tr("日期"), desk.today());
    on->setDate(desk.today());
    auto *to = dialog->addChoice("to", FactDialogsWords::tr("到班级"), classChoices(desk.classes(), {}));
    chooseCode(to, QString::number(student.classId.value()));
    auto *until = dialog->addDate("until", FactDialogsWords::tr("预计到(可空)"), desk.today());
    auto *reason = dialog->addText("reason", FactDialogsWords::tr("原因"));
    const auto fit = [=](const QString &code) {
        const auto kind = rollEventKindFromCode(code);
        dialog->setRowVisible(to, kind == RollEventKind::ClassChange || kind == RollEventKind::Return);
        dialog->setRowVisible(until, kind == RollEventKind::Leave);
    };
    fit(turns.constFirst().first);
    QObject::connect(what, &SegmentedChoice::chosen, dialog, fit);
    dialog->setSubmit(FactDialogsWords::tr("登记变动"), [=, &desk] {
        if (!readable(dialog, on) || !readable(dialog, until))
            return;
        const auto kind = rollEventKindFromCode(what->currentCode());
        if (!kind)
            return;
        const QDate day = on->date();
        const QDate back = until->date();
        const SchoolClassId into = chosenClass(to);
        const QString why = reason->toPlainText();
        desk.write(dialog, text::rollEventName(*kind),
                   [=, uid = desk.student()](Services &services) -> Result<void> {
                       switch (*kind) {
                       case RollEventKind::ClassChange:
                           return services.students.moveToClass(uid, into, day, why);
                       case RollEventKind::Leave:
                           return services.students.takeLeave(uid, day, back, why);
                       case RollEventKind::Return:
                           return services.students.comeBack(uid, day, into, why);
                       case RollEventKind::Left:
                           return services.students.leaveSchool(uid, day, why);
                       case RollEventKind::Graduated:
                           return services.students.graduate(uid, day, why);
                       }
                       return {};
                   });
    });
    dialog->open();
}

} // namespace tingyu::ui
