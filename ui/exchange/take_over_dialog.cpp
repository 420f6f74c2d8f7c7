// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/take_over_dialog.h"

#include "core/exchange/file_take_over_service.h"
#include "core/services.h"
#include "ui/exchange/difference_table.h"
#include "ui/exchange/handover_dialog.h"
#include "ui/shell/page_write.h"
#include "ui/text/error_text.h"
#include "ui/text/school_text.h"
#include "ui/text/session_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>

#include <algorithm>
#include <memory>

namespace tingyu::ui {
namespace {

constexpr int partRows = 6; ///< in view; more scroll
const auto newStudent = QStringLiteral("new");

struct TakeOverDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::TakeOverDialog)
};

struct Facts
{
    exchange::FileTakeOverService::Look look;
    QList<SchoolClass> classes;
};

Result<Facts> readFacts(Services &services, const Uid &handover)
{
    auto look = exchange::FileTakeOverService(services.workplace).look(handover);
    if (!look)
        return look.error();
    auto year = services.classes.currentSchoolYear();
    if (!year)
        return year.error();
    auto classes = services.classes.classes(*year);
    if (!classes)
        return classes.error();
    return Facts{*std::move(look), *std::move(classes)};
}

struct TakeOverFields
{
    FormDialog *dialog = nullptr;
    Facts facts;
    SegmentedChoice *way = nullptr;
    QComboBox *who = nullptr;
    QComboBox *schoolClass = nullptr;
    QLineEdit *reason = nullptr;
    DifferenceTable *differs = nullptr;
    QCheckBox *isSame = nullptr;

    bool goesBack() const { return way->currentCode() == QLatin1String("back"); }
    void showFields() const
    {
        dialog->setRowVisible(who, !goesBack());
        dialog->setRowVisible(schoolClass, !goesBack() && chosenCode(who) == newStudent);
        dialog->setRowVisible(reason, goesBack());
        const bool isOther = !goesBack() && !differences().isEmpty();
        dialog->setRowVisible(differs, isOther);
        dialog->setRowVisible(isSame, isOther);
    }
    /// Of the student who is chosen.
    QList<exchange::HandedDifference> differences() const
    {
        const QString chosen = chosenCode(who);
        for (const exchange::FileTakeOverService::Match &match : facts.look.matches) {
            if (match.student.uid.toString() == chosen)
                return match.differences;
        }
        return {};
    }
    /// What was said of one student holds for no other.
    void showChosen() const
    {
        differs->setDifferences(differences());
        isSame->setChecked(false);
        showFields();
    }
};

QString sameBy(const QStringList &by)
{
    QStringList words;
    for (const QString &one : by)
        words.append(one == QLatin1String("id-number")     ? TakeOverDialog::tr("证件号相同")
                     : one == QLatin1String("roll-number") ? TakeOverDialog::tr("学籍号相同")
                                                           : TakeOverDialog::tr("姓名和出生日期相同"));
    return words.join(TakeOverDialog::tr("、"));
}

void submit(PageHost &host, const QPointer<QWidget> &over, const TakeOverFields &fields,
            const std::function<void()> &done)
{
    const Uid handover = fields.facts.look.head.uid;
    if (fields.goesBack()) {
        write(
            host, over, fields.dialog, {},
            [handover, reason = fields.reason->text()](Services &services) {
                return exchange::FileTakeOverService(services.workplace).giveBack(handover, reason);
            },
            [done](const Result<void> &returned) {
                if (returned)
                    done();
            });
        return;
    }
    const QString chosen = chosenCode(fields.who);
    exchange::FileTakeOverService::Join join;
    if (chosen.isEmpty()) {
        fields.dialog->refuse(TakeOverDialog::tr("请选并入哪位学生,或新建。"), fields.who);
        return;
    }
    if (chosen == newStudent)
        join.newIn = SchoolClassId(chosenCode(fields.schoolClass).toLongLong());
    else
        join.student = Uid::fromString(chosen).value_or(Uid());
    const QStringList differing = exchange::differingFields(fields.differences());
    if (!differing.isEmpty() && !fields.isSame->isChecked()) {
        fields.dialog->refuse(text::sentence(fail(Errc::NeedsConfirmation, "handover.differs", differing)),
                              fields.isSame);
        return;
    }
    join.confirmed = differing;
    write(
        host, over, fields.dialog, {},
        [handover, join](Services &services) -> Result<void> {
            auto taken = exchange::FileTakeOverService(services.workplace).takeOver(handover, join);
            if (!taken)
                return taken.error();
            return {};
        },
        [&host, done](const Result<void> &taken) {
            if (!taken)
                return;
            host.say(TakeOverDialog::tr("已接收。请打印移交清单核对校验值,并给对方写回执。"));
            done();
        });
}

void addFacts(const TakeOverFields &fields)
{
    FormDialog *dialog = fields.dialog;
    const exchange::FileHandover &head = fields.facts.look.head;
    QStringList who{head.studentName};
    if (fields.facts.look.facts.student.sex != Sex::Unknown)
        who.append(text::sexName(fields.facts.look.facts.student.sex));
    who += {head.studentBirth, head.studentClass};
    who.removeAll(QString());
    dialog->addNote(TakeOverDialog::tr("%1 移交单第 %2 号(%3,%4):%5")
                        .arg(head.unitName)
                        .arg(head.number)
                        .arg(text::handoverReasonName(head.reason), head.on.toString(Qt::ISODate),
                             who.join(QStringLiteral(" · "))));
    dialog->addNote(TakeOverDialog::tr("说明:%1").arg(head.words));
    dialog->addNote(head.consentWords.isEmpty()
                        ? TakeOverDialog::tr("监护人同意:%1").arg(text::consentStateName(head.consent))
                        : TakeOverDialog::tr("监护人同意:%1。%2")
                              .arg(text::consentStateName(head.consent), head.consentWords));
    auto *list = new QListWidget(dialog);
    list->setAccessibleName(TakeOverDialog::tr("送来的材料"));
    for (const exchange::HandedPart &part : head.parts)
        list->addItem(handedPartWords(part));
    list->setCurrentRow(0);
    const int rows = std::clamp(list->count(), 2, partRows);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setFixedHeight(rows * list->sizeHintForRow(0) + 2 * list->frameWidth() + px(12));
    dialog->addRow(TakeOverDialog::tr("送来的材料"), list, "parts");
}

void showDialog(PageHost &host, QWidget *parent, const Facts &facts, const std::function<void()> &done)
{
    auto fields = std::make_shared<TakeOverFields>();
    fields->facts = facts;
    auto *dialog = new FormDialog("takeOver", TakeOverDialog::tr("移交来的档案"), parent);
    fields->dialog = dialog;
    addFacts(*fields);
    fields->way = dialog->addSegments("way", TakeOverDialog::tr("怎么办"),
                                      {{QStringLiteral("take"), TakeOverDialog::tr("接收")},
                                       {QStringLiteral("back"), TakeOverDialog::tr("退回")}});
    fields->way->setCurrentCode(QStringLiteral("take"));
    QList<CodeName> people{{QString(), TakeOverDialog::tr("请选择…")}};
    for (const exchange::FileTakeOverService::Match &match : facts.look.matches)
        people.append({match.student.uid.toString(),
                       TakeOverDialog::tr("并入 %1 %2(%3)")
                           .arg(match.student.name, match.student.classLabel, sameBy(match.by))});
    people.append({newStudent, TakeOverDialog::tr("新建一名学生")});
    fields->who = dialog->addChoice("who", TakeOverDialog::tr("归到哪位学生"), people);
    fields->differs = new DifferenceTable(dialog);
    dialog->addRow(TakeOverDialog::tr("不同之处"), fields->differs, "differs");
    fields->isSame = dialog->addCheck("same", TakeOverDialog::tr("已核对,确是同一名学生"));
    QList<CodeName> classes;
    for (const SchoolClass &one : facts.classes)
        classes.append({QString::number(one.id.value()), classLabel(one)});
    fields->schoolClass = dialog->addChoice("class", TakeOverDialog::tr("在哪个班"), classes);
    fields->reason = dialog->addLine("reason", TakeOverDialog::tr("为什么退回"));
    fields->showFields();
    QObject::connect(fields->way, &SegmentedChoice::chosen, dialog,
                     [fields = fields.get()] { fields->showFields(); });
    QObject::connect(fields->who, &QComboBox::currentIndexChanged, dialog,
                     [fields = fields.get()] { fields->showChosen(); });
    const QPointer<QWidget> over(parent);
    dialog->setSubmit(TakeOverDialog::tr("确定"),
                      [&host, over, fields, done] { submit(host, over, *fields, done); });
    dialog->show();
}

} // namespace

void askTakeOver(PageHost &host, QWidget *parent, const Uid &handover, const std::function<void()> &done)
{
    host.tasks().run(
        parent, [handover](Services &services) { return readFacts(services, handover); },
        [&host, parent, done](const Result<Facts> &facts) {
            if (!facts)
                host.showError(facts.error());
            else
                showDialog(host, parent, *facts, done);
        });
}

} // namespace tingyu::ui
