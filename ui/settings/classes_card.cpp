// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/classes_card.h"

#include "core/vault/user_service.h"
#include "ui/models/value_table_model.h"
#include "ui/settings/one_time_code.h"
#include "ui/shell/page_read.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int classesHeight = 260;

struct ClassFacts
{
    int year = 0;
    QList<SchoolClass> classes;
    QList<Staff> staff;
};

Result<ClassFacts> readClasses(Services &services)
{
    ClassFacts facts;
    auto year = services.classes.currentSchoolYear();
    if (!year)
        return year.error();
    facts.year = *year;
    auto classes = services.classes.classes(facts.year);
    if (!classes)
        return classes.error();
    facts.classes = *std::move(classes);
    auto staff = services.staff.list();
    if (!staff)
        return staff.error();
    facts.staff = *std::move(staff);
    return facts;
}

QString gradeCode(SchoolStage stage, int grade)
{
    return schoolStageCode(stage) % QLatin1Char('/') % QString::number(grade);
}

QList<CodeName> gradeChoices()
{
    QList<CodeName> choices;
    const std::tuple<SchoolStage, int, int> spans[] = {{SchoolStage::Primary, 1, 6},
                                                       {SchoolStage::Junior, 7, 9},
                                                       {SchoolStage::Senior, 10, 12},
                                                       {SchoolStage::Vocational, 10, 12}};
    for (const auto &[stage, first, last] : spans) {
        for (int grade = first; grade <= last; ++grade)
            choices.append({gradeCode(stage, grade), gradeLabel(stage, grade)});
    }
    return choices;
}

void takeGrade(const QComboBox *choice, SchoolClass *one)
{
    const QString code = chosenCode(choice);
    one->stage = schoolStageFromCode(code.section(u'/', 0, 0)).value_or(one->stage);
    one->grade = code.section(u'/', 1).toInt();
}

/// The person of that name, made a member of the staff when nobody has it. An empty name is nobody.
Result<StaffId> teacherNamed(Services &services, const QString &name)
{
    if (name.isEmpty())
        return StaffId();
    auto staff = services.staff.list();
    if (!staff)
        return staff.error();
    for (const Staff &one : std::as_const(*staff)) {
        if (one.name == name && !one.leftOn.isValid())
            return one.id;
    }
    Staff fresh;
    fresh.name = name;
    fresh.post = QStringLiteral("class_teacher");
    return services.staff.add(fresh);
}

} // namespace

ClassesCard::ClassesCard(PageHost &host, QWidget *parent)
    : Card(tr("班级"), parent), m_host(host), m_code(new OneTimeCode(this))
{
    m_model = new ValueTableModel({tr("班级"), tr("年级"), tr("班主任"), tr("班主任账号")}, this);
    m_table = new DataTable("school-classes", tr("班级"), host.settings(), this);
    m_table->setModel(m_model);
    m_table->setFixedHeight(px(classesHeight));
    m_table->view()->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *empty =
        new EmptyState(QStringLiteral("school"),
                       tr("还没有班级。导入名册时会自动建立,也可以先把一个年级的班一次添好。"), this);
    named(empty->setAction(tr("添加年级…"), [this] { askGrade(); }), "classFirst", tr("添加第一个年级"));
    m_table->setEmpty(empty);
    const auto tool = [this](const char *name, const QString &words, const QString &spoken, auto act) {
        auto *made = named(new ActionButton(words, this), name, spoken);
        m_table->addTool(made);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    tool("classAdd", tr("添加班级…"), tr("添加一个班"), [this] {
        SchoolClass fresh;
        if (const SchoolClass *like = selected()) {
            fresh = *like;
            fresh.number = 0;
            for (const SchoolClass &one : std::as_const(m_list)) {
                if (one.grade == like->grade && one.stage == like->stage)
                    fresh.number = qMax(fresh.number, one.number);
            }
            ++fresh.number;
        }
        fresh.id = {};
        fresh.uid = {};
        fresh.name.clear();
        fresh.teacherId = {};
        fresh.schoolYear = m_year;
        askClass(fresh);
    });
    tool("gradeAdd", tr("添加年级…"), tr("添加一个年级的班"), [this] { askGrade(); });
    m_edit = tool("classEdit", tr("修改…"), tr("修改所选的班"), [this] {
        if (const SchoolClass *one = selected())
            askClass(*one);
    });
    m_remove = tool("classRemove", tr("移除"), tr("移除所选的班"), [this] { remove(); });
    m_account =
        tool("classAccount", tr("给班主任账号"), tr("给所选班的班主任一个账号"), [this] { giveAccount(); });
    m_account->setVisible(host.facts().session.roles.has(Role::Head));
    body()->addWidget(m_code);
    body()->addWidget(m_table);
    connect(m_table, &DataTable::selectionChanged, this, &ClassesCard::showSelected);
    connect(m_table, &DataTable::activated, this, [this] { m_edit->click(); });
    showSelected();
}

const SchoolClass *ClassesCard::selected() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.isEmpty() || rows.constFirst() >= m_list.size() ? nullptr : &m_list.at(rows.constFirst());
}

const Staff *ClassesCard::teacherOf(const SchoolClass &one) const
{
    const auto found = std::find_if(m_staff.cbegin(), m_staff.cend(), [&](const Staff &staff) {
        return one.teacherId.isValid() && staff.id == one.teacherId;
    });
    return found == m_staff.cend() ? nullptr : &*found;
}

void ClassesCard::showSelected()
{
    const SchoolClass *one = selected();
    const Staff *teacher = one != nullptr ? teacherOf(*one) : nullptr;
    m_edit->setEnabled(one != nullptr);
    m_remove->setEnabled(one != nullptr);
    m_account->setEnabled(teacher != nullptr);
    m_account->setToolTip(teacher != nullptr ? QString() : tr("先在「修改」里写上班主任的姓名"));
}

void ClassesCard::refresh()
{
    readThen(m_host, this, readClasses, [this](const ClassFacts &facts) {
        const Uid before = selected() != nullptr ? selected()->uid : Uid();
        m_year = facts.year;
        m_list = facts.classes;
        m_staff = facts.staff;
        setNote(
            tr("%1—%2 学年 · %n 个班", nullptr, static_cast<int>(m_list.size())).arg(m_year).arg(m_year + 1));
        QList<QList<ValueCell>> rows;
        int chosen = 0;
        for (const SchoolClass &one : std::as_const(m_list)) {
            if (one.uid == before)
                chosen = static_cast<int>(rows.size());
            const Staff *teacher = teacherOf(one);
            const bool entered = teacher != nullptr && teacher->userId.isValid();
            rows.append(
                {{.text = classLabel(one), .sort = 100 * one.grade + one.number},
                 {.text = gradeLabel(one.stage, one.grade), .sort = one.grade},
                 {.text = teacher != nullptr ? teacher->name : QString()},
                 {.text = {},
                  .sort = entered ? 0 : 1,
                  .chip = entered ? std::optional(ChipContent{tr("有账号"), Tone::Primary, ChipShape::Check})
                                  : std::nullopt}});
        }
        m_model->setRows(rows);
        m_table->setModel(m_model);
        if (!rows.isEmpty() && !before.isNull())
            m_table->selectSourceRow(chosen);
        showSelected();
    });
}

void ClassesCard::change(FormDialog *dialog, const QString &label, WriteJob job)
{
    write(m_host, this, dialog, label, std::move(job), [this](const Result<void> &) { refresh(); });
}

void ClassesCard::askGrade()
{
    auto *dialog = new FormDialog("gradeDialog", tr("添加年级"), this);
    dialog->addNote(tr("从 1 班起编号;已经有的班不会重复。"));
    auto *grade = dialog->addChoice("grade", tr("年级(&G)"), gradeChoices());
    auto *count = dialog->addLine("count", tr("几个班(&C)"));
    count->setText(QStringLiteral("6"));
    dialog->setSubmit(tr("添加"), [this, dialog, grade, count] {
        SchoolClass like;
        like.schoolYear = m_year;
        takeGrade(grade, &like);
        bool isNumber = false;
        const int classes = count->text().trimmed().toInt(&isNumber);
        if (!isNumber || classes < 1 || classes > ClassService::mostOfGrade) {
            dialog->refuse(tr("请写 1 到 %1 之间的班数。").arg(ClassService::mostOfGrade), count);
            return;
        }
        change(dialog, tr("添加%1").arg(gradeLabel(like.stage, like.grade)),
               [like, classes](Services &services) {
                   return outcomeOf(services.classes.addGrade(like, classes));
               });
    });
    dialog->show();
}

void ClassesCard::askClass(const SchoolClass &one)
{
    const bool isNew = !one.id.isValid();
    auto *dialog = new FormDialog("classDialog", isNew ? tr("添加班级") : tr("修改班级"), this);
    auto *grade = dialog->addChoice("grade", tr("年级(&G)"), gradeChoices());
    chooseCode(grade, gradeCode(one.stage, one.grade));
    auto *number = dialog->addLine("number", tr("几班(&N)"));
    number->setText(one.number > 0 ? QString::number(one.number) : QString());
    number->setPlaceholderText(tr("数字;只有名称时留空"));
    auto *name = dialog->addLine("name", tr("名称(&M)"));
    name->setText(one.name);
    name->setPlaceholderText(tr("没有可不填,如 实验班"));
    auto *teacher = dialog->addLine("teacher", tr("班主任(&T)"));
    QStringList names;
    for (const Staff &staff : std::as_const(m_staff)) {
        if (staff.id == one.teacherId)
            teacher->setText(staff.name);
        if (!staff.leftOn.isValid())
            names.append(staff.name);
    }
    teacher->setCompleter(new QCompleter(names, teacher));
    dialog->setSubmit(isNew ? tr("添加") : tr("保存"), [=, this] {
        SchoolClass wanted = one;
        takeGrade(grade, &wanted);
        const QString typed = number->text().trimmed();
        bool isNumber = true;
        wanted.number = typed.isEmpty() ? 0 : typed.toInt(&isNumber);
        wanted.name = name->text().trimmed();
        if (!isNumber) {
            dialog->refuse(tr("「几班」请写数字;班名写在「名称」里。"), number);
            return;
        }
        change(dialog, isNew ? tr("添加 %1").arg(classLabel(wanted)) : tr("修改 %1").arg(classLabel(wanted)),
               [wanted, isNew, who = teacher->text().trimmed()](Services &services) -> Result<void> {
                   const auto staff = teacherNamed(services, who);
                   if (!staff)
                       return staff.error();
                   SchoolClass taught = wanted;
                   taught.teacherId = *staff;
                   if (!isNew)
                       return services.classes.edit(taught);
                   return outcomeOf(services.classes.add(taught));
               });
    });
    dialog->show();
}

void ClassesCard::remove()
{
    const SchoolClass *one = selected();
    if (one == nullptr)
        return;
    change(nullptr, tr("移除 %1").arg(classLabel(*one)),
           [id = one->id](Services &services) { return services.classes.remove(id); });
}

/// A class teacher reaches every class that has this name on its door, and nothing else. Who can already sign
/// in gets the class added.
void ClassesCard::giveAccount()
{
    const SchoolClass *one = selected();
    const Staff *teacher = one != nullptr ? teacherOf(*one) : nullptr;
    if (teacher == nullptr)
        return;
    QList<SchoolClassId> classes;
    for (const SchoolClass &other : std::as_const(m_list)) {
        if (other.teacherId == teacher->id)
            classes.append(other.id);
    }
    m_host.tasks().run(
        this,
        [staff = *teacher, classes](OpenVault &open) mutable -> Result<QString> {
            UserService users(*open.vault);
            auto list = users.list();
            if (!list)
                return list.error();
            for (const VaultUser &user : std::as_const(*list)) {
                if (!staff.userId.isValid() || user.id != staff.userId)
                    continue;
                for (const SchoolClassId &id : user.classes) {
                    if (!classes.contains(id))
                        classes.append(id);
                }
                auto set = users.setRoles(user.id, user.roles.with(Role::ClassTeacher), classes);
                return set ? Result<QString>(QString()) : Result<QString>(set.error());
            }
            auto added = users.add({staff.name, {Role::ClassTeacher}, classes});
            if (!added)
                return added.error();
            staff.userId = added->user.id;
            if (auto linked = open.services.staff.edit(staff); !linked)
                return linked.error();
            return added->oneTimeCode;
        },
        [this, name = teacher->name](const Result<QString> &code) {
            if (!code) {
                m_host.showError(code.error());
                return;
            }

            m_host.saved();
            if (code->isEmpty())
                m_host.say(tr("%1已有账号,现在也能看到这个班。").arg(name));
            else
                m_code->present(name, *code);
            refresh();
        });
}

} // namespace tingyu::ui
