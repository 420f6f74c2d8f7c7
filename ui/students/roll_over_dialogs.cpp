// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/roll_over_dialogs.h"

#include "ui/text/school_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QListWidget>

namespace tingyu::ui {
namespace {

struct RollOverDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::RollOverDialog)
};

constexpr int lowestGrade = 1;
constexpr int highestGrade = 13;
constexpr int mostOfGrade = 99;
constexpr int studentLines = 9; ///< in view; more scroll

const auto up = QStringLiteral("up");
const auto out = QStringLiteral("out");
const auto along = QStringLiteral("along");
const auto elsewhere = QStringLiteral("elsewhere");
const auto waits = QStringLiteral("waits");

/// A number, or the name of a class that has none.
bool readPlace(const QString &typed, SchoolClass *place)
{
    const QString text = typed.trimmed();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    place->number = isNumber ? number : 0;
    place->name = isNumber ? QString() : text;
    return isNumber ? number >= 1 && number <= mostOfGrade : !text.isEmpty();
}

QString shownPlace(const SchoolClass &place)
{
    return place.number > 0 ? QString::number(place.number) : place.name;
}

QList<CodeName> gradeChoices(const SchoolClass &around)
{
    QList<CodeName> grades;
    for (int grade = std::max(lowestGrade, around.grade - 1);
         grade <= std::min(highestGrade, around.grade + 1); ++grade) {
        const SchoolStage stage = grade == around.grade || around.stage == SchoolStage::Vocational
                                      ? around.stage
                                      : ordinaryStage(grade);
        grades.append({QString::number(grade), gradeLabel(stage, grade)});
    }
    return grades;
}

} // namespace

void askClassWay(QWidget *parent, const RollOverLine &line, const QList<Staff> &staff,
                 const std::function<void(const RollOverLine &)> &done)
{
    auto *dialog =
        new FormDialog("classWay", RollOverDialog::tr("%1 的去向").arg(classLabel(line.from)), parent);
    auto *fate = dialog->addSegments(
        "fate", RollOverDialog::tr("去向"),
        {{up, RollOverDialog::tr("升入 %1").arg(gradeLabel(line.to.stage, line.to.grade))},
         {out, RollOverDialog::tr("毕业")}});
    fate->setCurrentCode(line.fate == ClassFate::Moves ? up : out);
    auto *number = dialog->addLine("number", RollOverDialog::tr("班号或班名"));
    number->setText(shownPlace(line.to));
    QList<CodeName> teachers{{QString(), RollOverDialog::tr("还没有定")}};
    for (const Staff &one : staff) {
        if (!one.leftOn.isValid())
            teachers.append({QString::number(one.id.value()), one.name});
    }
    auto *teacher = dialog->addChoice("teacher", RollOverDialog::tr("班主任"), teachers);
    chooseCode(teacher, line.to.teacherId.isValid() ? QString::number(line.to.teacherId.value()) : QString());
    dialog->addNote(RollOverDialog::tr("两个班填同一个班号,就并成一个班。"));
    const auto fit = [=](const QString &code) {
        dialog->setRowVisible(number, code == up);
        dialog->setRowVisible(teacher, code == up);
    };
    fit(fate->currentCode());
    QObject::connect(fate, &SegmentedChoice::chosen, dialog, fit);
    dialog->setSubmit(RollOverDialog::tr("就这样"), [=] {
        RollOverLine changed = line;
        changed.fate = fate->currentCode() == up ? ClassFate::Moves : ClassFate::Graduates;
        if (changed.fate == ClassFate::Moves && !readPlace(number->text(), &changed.to)) {
            dialog->refuse(RollOverDialog::tr("班号是 1 到 99,或写班名。"), number);
            return;
        }
        changed.to.teacherId = StaffId(chosenCode(teacher).toLongLong());
        dialog->finish();
        done(changed);
    });
    dialog->open();
}

void askStudentWays(
    QWidget *parent, const RollOverPlan &plan, const RollOverLine &line,
    const std::function<void(const QHash<StudentId, StudentWay> &, const QList<StudentId> &)> &done)
{
    auto *dialog =
        new FormDialog("studentWays", RollOverDialog::tr("%1 的个别学生").arg(classLabel(line.from)), parent);
    auto *list = new QListWidget(dialog);
    QList<RollOverStudent> students;
    for (const RollOverStudent &one : plan.students) {
        if (one.classId != line.from.id)
            continue;
        students.append(one);
        QStringList words{one.name, one.studentNo};
        if (one.status == RollStatus::OnLeave)
            words.append(text::rollStatusName(one.status));
        if (const auto way = plan.ways.constFind(one.id); way != plan.ways.cend()) {
            words.append(way->fate == StudentFate::Elsewhere
                             ? RollOverDialog::tr("→ %1").arg(classLabel(way->to))
                         : way->fate == StudentFate::Graduates ? RollOverDialog::tr("→ 毕业")
                                                               : RollOverDialog::tr("留在原班等复学"));
        }
        words.removeAll(QString());
        auto *item = new QListWidgetItem(words.join(QStringLiteral(" · ")), list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    list->setCurrentRow(0);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int rows = std::clamp(list->count(), 2, studentLines);
    list->setFixedHeight(rows * std::max(px(22), list->sizeHintForRow(0)) + px(12));
    dialog->addRow(RollOverDialog::tr("勾选学生"), list, "students");
    auto *way = dialog->addSegments("way", RollOverDialog::tr("他们"),
                                    {{along, RollOverDialog::tr("随班")},
                                     {elsewhere, RollOverDialog::tr("去别的班")},
                                     {out, RollOverDialog::tr("毕业")},
                                     {waits, RollOverDialog::tr("等复学")}});
    way->setCurrentCode(elsewhere);
    auto *grade = dialog->addChoice("grade", RollOverDialog::tr("年级"), gradeChoices(line.to));
    chooseCode(grade, QString::number(line.to.grade));
    auto *number = dialog->addLine("number", RollOverDialog::tr("班号或班名"));
    dialog->addNote(RollOverDialog::tr("留级:年级选低一级。等复学只用于休学的学生。"));
    const auto fit = [=](const QString &code) {
        dialog->setRowVisible(grade, code == elsewhere);
        dialog->setRowVisible(number, code == elsewhere);
    };
    QObject::connect(way, &SegmentedChoice::chosen, dialog, fit);
    dialog->setSubmit(RollOverDialog::tr("就这样"), [=] {
        StudentWay chosen;
        const QString code = way->currentCode();
        if (code == elsewhere) {
            chosen.to = line.to;
            chosen.to.teacherId = {};
            chosen.to.grade = chosenCode(grade).toInt();
            if (line.to.stage != SchoolStage::Vocational && chosen.to.grade != line.to.grade)
                chosen.to.stage = ordinaryStage(chosen.to.grade);
            if (!readPlace(number->text(), &chosen.to)) {
                dialog->refuse(RollOverDialog::tr("班号是 1 到 99,或写班名。"), number);
                return;
            }
        } else {
            chosen.fate = code == out ? StudentFate::Graduates : StudentFate::Waits;
        }
        QHash<StudentId, StudentWay> ways;
        QList<StudentId> back;
        bool isWrong = false;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->checkState() != Qt::Checked)
                continue;
            const RollOverStudent &one = students.at(row);
            isWrong = isWrong || (code == waits && one.status != RollStatus::OnLeave);
            if (code == along)
                back.append(one.id);
            else
                ways.insert(one.id, chosen);
        }
        if (ways.isEmpty() && back.isEmpty()) {
            dialog->refuse(RollOverDialog::tr("还没有勾选学生:空格键勾选。"), list);
            return;
        }
        if (isWrong) {
            dialog->refuse(RollOverDialog::tr("在籍的学生不能等复学;请只勾选休学的。"), list);
            return;
        }
        dialog->finish();
        done(ways, back);
    });
    dialog->open();
}

} // namespace tingyu::ui
