// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/plan_dialogs.h"

#include "core/care/student_plan_service.h"
#include "core/report/plan_report.h"
#include "core/services.h"
#include "ui/room/form_draft.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/school_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tingyu::ui {
namespace {

struct PlanDialogsWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanDialogs)
};

constexpr int textHeight = 64;
constexpr int reviewDays = 30;

QPlainTextEdit *addText(FormDialog *dialog, const char *field, const QString &words, const QString &text)
{
    auto *made = dialog->addText(field, words);
    made->setFixedHeight(px(textHeight));
    made->setPlainText(text);
    return made;
}

QLineEdit *addLine(FormDialog *dialog, const char *field, const QString &words, const QString &text)
{
    auto *made = dialog->addLine(field, words);
    made->setText(text);
    return made;
}

DateField *addDate(PageHost &host, FormDialog *dialog, const char *field, const QString &words, QDate day)
{
    auto *made = dialog->addDate(field, words, host.clock().today());
    made->setDate(day);
    return made;
}

/// Says inside the dialog that a date cannot be read; true when it can go on.
bool areReadable(FormDialog *dialog, std::initializer_list<DateField *> fields)
{
    for (DateField *field : fields) {
        if (field->isProblem()) {
            dialog->refuse(PlanDialogsWords::tr("日期看不懂;请写成 20260301、3.1 或 今天。"), field);
            return false;
        }
    }
    return true;
}

QString fieldName(const QString &column)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("begun_on"), QT_TRANSLATE_NOOP("PlanDialogs", "制定日期")},
        {QStringLiteral("signs"), QT_TRANSLATE_NOOP("PlanDialogs", "主要表现")},
        {QStringLiteral("assessment"), QT_TRANSLATE_NOOP("PlanDialogs", "评估结论")},
        {QStringLiteral("cause_body"), QT_TRANSLATE_NOOP("PlanDialogs", "生理方面的原因")},
        {QStringLiteral("cause_mind"), QT_TRANSLATE_NOOP("PlanDialogs", "心理方面的原因")},
        {QStringLiteral("cause_social"), QT_TRANSLATE_NOOP("PlanDialogs", "社会方面的原因")},
        {QStringLiteral("goals"), QT_TRANSLATE_NOOP("PlanDialogs", "目标")},
        {QStringLiteral("family_part"), QT_TRANSLATE_NOOP("PlanDialogs", "家长配合")},
        {QStringLiteral("helper"), QT_TRANSLATE_NOOP("PlanDialogs", "帮扶人(一帮)")},
        {QStringLiteral("review_on"), QT_TRANSLATE_NOOP("PlanDialogs", "复评日期")},
        {QStringLiteral("outcome"), QT_TRANSLATE_NOOP("PlanDialogs", "效果")}};
    const char *name = names.value(column);
    return name == nullptr ? column : PlanDialogsWords::tr(name);
}

QString key(const char *part)
{
    return QLatin1String(planDraft) % QLatin1Char('/') % QLatin1String(part);
}

} // namespace

QString planPartName(const QString &part)
{
    return part == QLatin1String("helper") ? PlanDialogsWords::tr("帮扶人") : text::planEntryKindName(part);
}

ChipContent planChip(const PlanStanding &standing, QDate today)
{
    if (standing.lacksPlan())
        return {PlanDialogsWords::tr("关注中,没有方案"), Tone::Orange, ChipShape::Disc};
    if (!standing.hasPlan())
        return {};
    const QString day = standing.reviewOn.toString(Qt::ISODate);
    if (standing.isDue(today))
        return {PlanDialogsWords::tr("方案该复评了 %1").arg(day), Tone::Amber, ChipShape::HalfDisc};
    return {PlanDialogsWords::tr("方案复评 %1").arg(day), Tone::Primary, ChipShape::Check};
}

void askPlan(PageHost &host, QWidget *parent, const Uid &student, const StudentPlan &plan,
             const std::function<void()> &done)
{
    const bool isNew = plan.uid.isNull();
    const QString title = isNew ? PlanDialogsWords::tr("制定方案") : PlanDialogsWords::tr("修改方案");
    auto *dialog = new FormDialog("plan", title, parent);
    dialog->setMinimumWidth(px(620));
    auto *signs = addText(dialog, "signs", fieldName(QStringLiteral("signs")), plan.signs);
    auto *assessment =
        addText(dialog, "assessment", fieldName(QStringLiteral("assessment")), plan.assessment);
    auto *body = addLine(dialog, "causeBody", fieldName(QStringLiteral("cause_body")), plan.causeBody);
    auto *mind = addLine(dialog, "causeMind", fieldName(QStringLiteral("cause_mind")), plan.causeMind);
    auto *social =
        addLine(dialog, "causeSocial", fieldName(QStringLiteral("cause_social")), plan.causeSocial);
    auto *goals = addText(dialog, "goals", fieldName(QStringLiteral("goals")), plan.goals);
    auto *family = addText(dialog, "family", fieldName(QStringLiteral("family_part")), plan.familyPart);
    auto *helper = addLine(dialog, "helper", fieldName(QStringLiteral("helper")), plan.helper);
    const QDate today = host.clock().today();
    auto *begun =
        addDate(host, dialog, "begun", fieldName(QStringLiteral("begun_on")), isNew ? today : plan.begun);
    auto *review = addDate(host, dialog, "review", fieldName(QStringLiteral("review_on")),
                           isNew ? today.addDays(reviewDays) : plan.reviewOn);
    auto *draft = new FormDraft(host, dialog, student.toString(), planDraft);
    dialog->setSubmit(isNew ? PlanDialogsWords::tr("制定") : PlanDialogsWords::tr("保存"), [=] {
        if (!areReadable(dialog, {begun, review}))
            return;
        StudentPlan written = plan;
        written.signs = signs->toPlainText();
        written.assessment = assessment->toPlainText();
        written.causeBody = body->text();
        written.causeMind = mind->text();
        written.causeSocial = social->text();
        written.goals = goals->toPlainText();
        written.familyPart = family->toPlainText();
        written.helper = helper->text();
        written.begun = begun->date();
        written.reviewOn = review->date();
        draft->send(
            parent, title,
            [written, student, isNew](Services &services) -> Result<void> {
                StudentPlanService plans(services.workplace);
                if (!isNew)
                    return plans.edit(written);
                auto made = plans.begin(student, written);
                return made ? Result<void>() : made.error();
            },
            done);
    });
    dialog->open();
}

void askPlanMeasure(PageHost &host, QWidget *parent, const StudentPlan &plan, const PlanMeasure &measure,
                    const std::function<void()> &done)
{
    const QString title =
        measure.uid.isNull() ? PlanDialogsWords::tr("加一条措施") : PlanDialogsWords::tr("修改措施");
    auto *dialog = new FormDialog("planMeasure", title, parent);
    auto *words = addText(dialog, "words", PlanDialogsWords::tr("做什么"), measure.words);
    auto *who = addLine(dialog, "who", PlanDialogsWords::tr("谁来做"), measure.who);
    auto *until = addDate(host, dialog, "until", PlanDialogsWords::tr("到什么时候(可不填)"), measure.until);
    auto *finished =
        addDate(host, dialog, "done", PlanDialogsWords::tr("哪天做完(没做完不填)"), measure.done);
    QString form = key("measure"); // of a measure its own, so that one's words never stand in another
    if (!measure.uid.isNull())
        form += u'/' % measure.uid.toString();
    auto *draft = new FormDraft(host, dialog, plan.student.toString(), form.toLatin1().constData());
    dialog->setSubmit(PlanDialogsWords::tr("保存"), [=, uid = plan.uid] {
        if (!areReadable(dialog, {until, finished}))
            return;
        PlanMeasure written = measure;
        written.words = words->toPlainText();
        written.who = who->text();
        written.until = until->date();
        written.done = finished->date();
        draft->send(
            parent, title,
            [uid, written](Services &services) {
                return StudentPlanService(services.workplace).putMeasure(uid, written);
            },
            done);
    });
    dialog->open();
}

void askPlanEntry(PageHost &host, QWidget *parent, const StudentPlan &plan, const std::function<void()> &done)
{
    const QString title = PlanDialogsWords::tr("记一次");
    auto *dialog = new FormDialog("planEntry", title, parent);
    QList<CodeName> kinds;
    for (const QString &kind : planEntryKinds()) {
        if (kind != QLatin1String("review"))
            kinds.append({kind, text::planEntryKindName(kind)});
    }
    auto *kind = dialog->addChoice("kind", PlanDialogsWords::tr("做了什么"), kinds);
    auto *on = addDate(host, dialog, "on", PlanDialogsWords::tr("日期"), host.clock().today());
    auto *person = addLine(dialog, "person", PlanDialogsWords::tr("谁去的"), plan.helper);
    auto *words = addText(dialog, "words", PlanDialogsWords::tr("情况"), {});
    auto *draft = new FormDraft(host, dialog, plan.student.toString(), key("entry").toLatin1().constData());
    dialog->setSubmit(PlanDialogsWords::tr("记下"), [=, uid = plan.uid] {
        if (!areReadable(dialog, {on}))
            return;
        const PlanEntry entry{{}, chosenCode(kind), on->date(), person->text(), words->toPlainText(), {}};
        draft->send(
            parent, title,
            [uid, entry](Services &services) {
                return StudentPlanService(services.workplace).addEntry(uid, entry);
            },
            done);
    });
    dialog->open();
}

void askPlanReview(PageHost &host, QWidget *parent, const StudentPlan &plan,
                   const std::function<void()> &done)
{
    const QString title = PlanDialogsWords::tr("复评方案");
    auto *dialog = new FormDialog("planReview", title, parent);
    auto *words = addText(dialog, "words", PlanDialogsWords::tr("效果怎样,下一步怎么办"), {});
    auto *next = addDate(host, dialog, "next", PlanDialogsWords::tr("下次复评"),
                         host.clock().today().addDays(reviewDays));
    auto *draft = new FormDraft(host, dialog, plan.student.toString(), key("review").toLatin1().constData());
    dialog->setSubmit(PlanDialogsWords::tr("记下"), [=, uid = plan.uid] {
        if (!areReadable(dialog, {next}))
            return;
        draft->send(
            parent, title,
            [uid, text = words->toPlainText(), day = next->date()](Services &services) {
                return StudentPlanService(services.workplace).review(uid, text, day);
            },
            done);
    });
    dialog->open();
}

void askPlanEnd(PageHost &host, QWidget *parent, const StudentPlan &plan, const std::function<void()> &done)
{
    const QString title = PlanDialogsWords::tr("结束方案");
    auto *dialog = new FormDialog("planEnd", title, parent);
    dialog->addNote(PlanDialogsWords::tr("结束以后不能再改,仍留在档案里;学生还在关注中的,请再制定一份。"));
    auto *outcome = addText(dialog, "outcome", PlanDialogsWords::tr("效果"), {});
    auto *draft = new FormDraft(host, dialog, plan.student.toString(), key("end").toLatin1().constData());
    dialog->setSubmit(title, [=, uid = plan.uid] {
        draft->send(
            parent, title,
            [uid, text = outcome->toPlainText()](Services &services) {
                return StudentPlanService(services.workplace).end(uid, text);
            },
            done);
    });
    dialog->open();
}

void showPlanHistory(PageHost &host, QWidget *parent, const Uid &plan)
{
    host.tasks().run(
        parent, [plan](Services &services) { return StudentPlanService(services.workplace).history(plan); },
        [&host, parent](const Result<QList<PlanChange>> &history) {
            if (!history) {
                host.showError(history.error());
                return;
            }
            auto *dialog = new FormDialog("planHistory", PlanDialogsWords::tr("以前的写法"), parent);
            if (history->isEmpty())
                dialog->addNote(PlanDialogsWords::tr("还没有改过。"));
            for (const PlanChange &one : *history) {
                const QDateTime at = fromUtcStamp(one.atUtc).toLocalTime();
                dialog->addNote(
                    PlanDialogsWords::tr("%1 %2 改了“%3”,原来是:%4")
                        .arg(at.date().toString(Qt::ISODate), one.byName, fieldName(one.field), one.before));
            }
            dialog->setSubmit(PlanDialogsWords::tr("关闭"), [dialog] { dialog->finish(); });
            dialog->open();
        });
}

void printPlan(PageHost &host, QWidget *parent, const Uid &plan)
{
    const auto make = [plan](Services &services, const report::PrintOrder &order, bool record) {
        return report::PlanReportService(services.workplace)
            .print(plan, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    (new PrintDialog(host, PlanDialogsWords::tr("打印一生一策方案"), make, parent))->open();
}

void printBlankPlan(PageHost &host, QWidget *parent)
{
    const auto make = [](Services &services, const report::PrintOrder &, bool) -> Result<report::Printed> {
        auto blank = report::PlanReportService(services.workplace).blank();
        if (!blank)
            return blank.error();
        return report::Printed{*std::move(blank), 0};
    };
    (new PrintDialog(host, PlanDialogsWords::tr("打印空白方案表"), make, parent))->open();
}

} // namespace tingyu::ui
