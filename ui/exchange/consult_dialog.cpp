// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/consult_dialog.h"

#include "core/exchange/consultation_service.h"
#include "core/exchange/unit_service.h"
#include "core/vault/user_service.h"
#include "ui/print/paper.h"
#include "ui/text/error_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

#include <memory>

namespace tingyu::ui {
namespace {

struct ConsultDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::ConsultDialog)
};

struct Offices
{
    QList<exchange::EnrolledUnit> units;
    QStringList others; ///< who else works with the vault and could agree
};

Result<Offices> readOffices(OpenVault &open)
{
    auto units = exchange::UnitService(open.services.workplace).list();
    if (!units)
        return units.error();
    Offices offices;
    for (const exchange::EnrolledUnit &unit : std::as_const(*units)) {
        if (unit.isReachable())
            offices.units.append(unit);
    }
    auto colleagues = exchange::ConsultationService(open.services.workplace).whoElse();
    if (!colleagues)
        return colleagues.error();
    offices.others = *std::move(colleagues);
    return offices;
}

/// The fields of the dialog, alive as long as it is.
struct Fields
{
    FormDialog *dialog = nullptr;
    QComboBox *unit = nullptr;
    SegmentedChoice *level = nullptr;
    QLineEdit *reason = nullptr;
    SegmentedChoice *second = nullptr;
    QComboBox *colleague = nullptr;
    PasswordField *password = nullptr;
    QLineEdit *paper = nullptr;

    bool isNamed() const { return level->currentCode() == QLatin1String("L2"); }
    void showSecond() const
    {
        const QString way = second->currentCode();
        dialog->setRowVisible(second, isNamed());
        dialog->setRowVisible(colleague, isNamed() && way == QLatin1String("user"));
        dialog->setRowVisible(password, isNamed() && way == QLatin1String("user"));
        dialog->setRowVisible(paper, isNamed() && way == QLatin1String("paper"));
    }
};

void send(PageHost &host, const QPointer<QWidget> &over, const Fields &fields, const Uid &careCase,
          const std::function<void()> &sent)
{
    exchange::ConsultationOrder order;
    order.to = {QByteArray::fromHex(chosenCode(fields.unit).toLatin1())};
    order.level = fields.isNamed() ? exchange::Level::Identified : exchange::Level::Pseudonyms;
    order.period = host.clock().today().toString(QStringLiteral("yyyy-MM"));
    order.cases = {careCase};
    order.reason = fields.reason->text();
    order.language = print::paperLanguage();
    auto password = std::make_shared<SecretBytes>();
    if (fields.isNamed()) {
        order.second =
            exchange::secondFromCode(fields.second->currentCode()).value_or(exchange::Second::None);
        if (order.second == exchange::Second::User) {
            order.secondName = fields.colleague->currentText();
            *password = fields.password->take();
        } else if (order.second == exchange::Second::Paper) {
            order.secondName = fields.paper->text();
        }
    }
    const QString path = chooseSaveFile(fields.dialog, ConsultDialog::tr("写出会诊文件"),
                                        QStringLiteral("consultation-%1.typ").arg(order.period),
                                        ConsultDialog::tr("会诊文件 (*.typ)"));
    if (path.isEmpty()) {
        fields.dialog->refuse(ConsultDialog::tr("还没有选写到哪里。"), nullptr);
        return;
    }
    host.tasks().run(
        fields.dialog,
        [order, path, password](OpenVault &open) -> Result<exchange::SentFile> {
            if (order.second == exchange::Second::User) {
                if (auto agreed = UserService(*open.vault).confirmOther(order.secondName, *password); !agreed)
                    return agreed.error();
            }
            return exchange::ConsultationService(open.services.workplace).send(order, path);
        },
        [&host, over, dialog = fields.dialog, sent](const Result<exchange::SentFile> &file) {
            if (!file) {
                dialog->refuse(file.error());
                return;
            }
            dialog->finish();
            host.saved();
            host.say(ConsultDialog::tr("会诊文件已写好,写完已读回核对。请当面交送。"));
            if (over)
                sent();
        });
}

void showDialog(PageHost &host, QWidget *parent, const Offices &offices, const Uid &careCase,
                const std::function<void()> &sent)
{
    auto fields = std::make_shared<Fields>();
    auto *dialog = new FormDialog("consult", ConsultDialog::tr("送专家会诊"), parent);
    fields->dialog = dialog;
    dialog->addNote(
        ConsultDialog::tr("送出的是会诊版报告和编号的问题,就是预览里看到的。答复回来会附在这个个案下。"));
    QList<CodeName> units;
    for (const exchange::EnrolledUnit &unit : offices.units)
        units.append({exchange::keyIdText(unit.card.id()), unit.card.name});
    fields->unit = dialog->addChoice("unit", ConsultDialog::tr("送给哪个单位"), units);
    fields->level = dialog->addSegments("level", ConsultDialog::tr("具名吗"),
                                        {{QStringLiteral("L1"), ConsultDialog::tr("不具名")},
                                         {QStringLiteral("L2"), ConsultDialog::tr("具名")}});
    fields->level->setCurrentCode(QStringLiteral("L1"));
    fields->reason = dialog->addLine("reason", ConsultDialog::tr("为什么送出"));
    QList<CodeName> ways;
    if (offices.others.isEmpty())
        ways.append({QStringLiteral("paper"), ConsultDialog::tr("书面签批")});
    else
        ways.append({QStringLiteral("user"), ConsultDialog::tr("另一人输入密码")});
    ways.append({QStringLiteral("missing"), ConsultDialog::tr("紧急,待补")});
    fields->second = dialog->addSegments("second", ConsultDialog::tr("谁同意"), ways);
    fields->second->setCurrentCode(ways.constFirst().first);
    QList<CodeName> others;
    for (const QString &name : offices.others)
        others.append({name, name});
    fields->colleague = dialog->addChoice("colleague", ConsultDialog::tr("同意的人"), others);
    fields->password = new PasswordField(dialog);
    dialog->addRow(ConsultDialog::tr("那位的密码"), fields->password, "password");
    fields->paper = dialog->addLine("paper", ConsultDialog::tr("签批:姓名,职务,日期"));
    fields->showSecond();
    for (SegmentedChoice *choice : {fields->level, fields->second})
        QObject::connect(choice, &SegmentedChoice::chosen, dialog, [fields = fields.get(), dialog] {
            fields->showSecond();
            if (fields->isNamed())
                dialog->tell(ConsultDialog::tr(
                    "文件里会有姓名、性别、出生日期和班级。请确认监护人知情同意,或情况紧急。"));
            else
                dialog->unsay();
        });
    const QPointer<QWidget> over(parent);
    // The submit holds the fields: they live as long as the dialog does.
    dialog->setSubmit(ConsultDialog::tr("写到 U 盘…"),
                      [&host, over, fields, careCase, sent] { send(host, over, *fields, careCase, sent); });
    dialog->show();
}

} // namespace

void askConsultation(PageHost &host, QWidget *parent, const Uid &careCase, const std::function<void()> &sent)
{
    host.tasks().run(
        parent, [](OpenVault &open) { return readOffices(open); },
        [&host, parent, careCase, sent](const Result<Offices> &offices) {
            if (!offices)
                host.showError(offices.error());
            else if (offices->units.isEmpty())
                host.say(
                    ConsultDialog::tr("还没有登记上级单位;请先到“上报”的“单位与密钥卡”登记它的密钥卡。"));
            else
                showDialog(host, parent, *offices, careCase, sent);
        });
}

} // namespace tingyu::ui
