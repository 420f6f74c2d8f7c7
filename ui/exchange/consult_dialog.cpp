// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/consult_dialog.h"

#include "core/care/case_page_service.h"
#include "core/exchange/consultation_service.h"
#include "core/exchange/unit_service.h"
#include "core/vault/user_service.h"
#include "ui/print/paper.h"
#include "ui/print/picture_reencoder.h"
#include "ui/shell/help_key.h"
#include "ui/text/error_text.h"
#include "ui/text/school_text.h"
#include "ui/text/size_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumbnail.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>

#include <algorithm>
#include <memory>

namespace tingyu::ui {
namespace {

struct ConsultDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::ConsultDialog)
};

constexpr int thumbSide = 56;
constexpr int mostRows = 3; ///< of pages in view at once

struct ChosenPage
{
    CasePage page;
    QImage small; ///< of one that may leave
};

struct Offices
{
    QList<exchange::EnrolledUnit> units;
    QStringList others;                            ///< who else works with the vault and could agree
    QList<ChosenPage> pages;                       ///< of the case
    ConsentState consent = ConsentState::NotAsked; ///< of the guardian to a consultation
};

Result<QList<ChosenPage>> readPages(OpenVault &open, const Uid &careCase, int side)
{
    CasePageService service(open.services.workplace, print::pictures());
    auto pages = service.of(careCase);
    if (!pages)
        return pages.error();
    QList<ChosenPage> shown;
    for (const CasePage &page : std::as_const(*pages)) {
        QImage small;
        if (page.cover) {
            auto bytes = service.covered(page.uid);
            if (!bytes)
                return bytes.error();
            small = print::smallPicture(*bytes, side);
        }
        shown.append({page, small});
    }
    return shown;
}

Result<Offices> readOffices(OpenVault &open, const Uid &careCase, int side)
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
    auto consents = exchange::ConsultationService(open.services.workplace).consents({careCase});
    if (!consents)
        return consents.error();
    offices.consent = consents->constFirst().state;
    auto pages = readPages(open, careCase, side);
    if (!pages)
        return pages.error();
    offices.pages = *std::move(pages);
    return offices;
}

/// The fields of the dialog, alive as long as it is.
struct ConsultFields
{
    FormDialog *dialog = nullptr;
    QComboBox *unit = nullptr;
    SegmentedChoice *level = nullptr;
    QLineEdit *reason = nullptr;
    SegmentedChoice *second = nullptr;
    QComboBox *colleague = nullptr;
    PasswordField *password = nullptr;
    QLineEdit *paper = nullptr;
    QListWidget *pages = nullptr;      ///< nullptr where the case has none
    QLabel *consent = nullptr;         ///< what the guardian said
    QLineEdit *consentWords = nullptr; ///< why it goes without; nullptr where there is a consent
    DateField *keepUntil = nullptr;

    bool isNamed() const { return level->currentCode() == QLatin1String("L2"); }
    void showSecond() const
    {
        const QString way = second->currentCode();
        dialog->setRowVisible(second, isNamed());
        dialog->setRowVisible(colleague, isNamed() && way == QLatin1String("user"));
        dialog->setRowVisible(password, isNamed() && way == QLatin1String("user"));
        dialog->setRowVisible(paper, isNamed() && way == QLatin1String("paper"));
        dialog->setRowVisible(consent, isNamed());
        dialog->setRowVisible(keepUntil, isNamed());
        if (consentWords != nullptr)
            dialog->setRowVisible(consentWords, isNamed());
        if (pages != nullptr)
            dialog->setRowVisible(pages, isNamed());
    }
    /// What is still to be said of the guardian and the day; false where something is.
    bool isSaid() const
    {
        if (isNamed() && consentWords != nullptr && consentWords->text().trimmed().isEmpty()) {
            dialog->refuse(ConsultDialog::tr("没有监护人同意会诊的记录;请写明为什么仍要具名送出。"),
                           consentWords);
            return false;
        }
        if (isNamed() && keepUntil->isProblem()) {
            dialog->refuse(ConsultDialog::tr("“请对方保存到”不是日期;请改正或留空。"), keepUntil);
            return false;
        }
        return true;
    }
    QList<Uid> chosenPages() const
    {
        QList<Uid> chosen;
        for (int row = 0; pages != nullptr && row < pages->count(); ++row) {
            const QListWidgetItem *item = pages->item(row);
            if (item->checkState() == Qt::Checked)
                chosen.append(Uid::fromString(item->data(Qt::UserRole).toString()).value_or(Uid()));
        }
        return chosen;
    }
};

void send(PageHost &host, const QPointer<QWidget> &over, const ConsultFields &fields, const Uid &careCase,
          const std::function<void()> &sent)
{
    if (!fields.isSaid())
        return;
    exchange::ConsultationOrder order;
    order.to = {QByteArray::fromHex(chosenCode(fields.unit).toLatin1())};
    order.level = fields.isNamed() ? exchange::Level::Identified : exchange::Level::Pseudonyms;
    order.period = host.clock().today().toString(QStringLiteral("yyyy-MM"));
    order.cases = {careCase};
    order.reason = fields.reason->text();
    order.language = print::paperLanguage();
    order.pages = fields.isNamed() ? fields.chosenPages() : QList<Uid>();
    auto password = std::make_shared<SecretBytes>();
    if (fields.isNamed()) {
        order.consentWords = fields.consentWords == nullptr ? QString() : fields.consentWords->text();
        order.keepUntil = fields.keepUntil->date();
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

/// The pages with what is seen of them; those that are covered are ticked, as many as may go.
QListWidget *makePages(const QList<ChosenPage> &pages, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setIconSize({px(thumbSide), px(thumbSide)});
    qsizetype ticked = 0;
    for (const auto &[page, small] : pages) {
        const QString what = ConsultDialog::tr("第 %1 页 · %2").arg(page.number).arg(page.title);
        auto *item = new QListWidgetItem(list);
        item->setData(Qt::UserRole, page.uid.toString());
        if (page.cover) {
            item->setIcon(thumbnail(small, px(thumbSide)));
            item->setText(what % u'\n' % text::sizeText(page.cover->bytes));
            item->setCheckState(ticked++ < mostSentPages ? Qt::Checked : Qt::Unchecked);
        } else {
            // Not to be ticked, and it says why.
            item->setText(what % u'\n' % ConsultDialog::tr("还没有遮盖,不送"));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
    }
    list->setCurrentRow(0);
    list->setFixedHeight(std::min<int>(list->count(), mostRows) * px(thumbSide + 10) + px(8));
    return list;
}

/// Of a named case: what the guardian said, why it goes all the same, and how long it may stay there.
void addConsent(ConsultFields *fields, ConsentState consent, QDate today)
{
    FormDialog *dialog = fields->dialog;
    fields->consent = new QLabel(text::consentStateName(consent), dialog);
    fields->consent->setContentsMargins(0, px(6), 0, 0);
    dialog->addRow(ConsultDialog::tr("监护人同意会诊"), fields->consent, "consentState");
    fields->consent->setAccessibleName(
        ConsultDialog::tr("监护人同意会诊:%1").arg(text::consentStateName(consent)));
    if (consent != ConsentState::Given)
        fields->consentWords = dialog->addLine("consent", ConsultDialog::tr("为什么仍要具名送出"));
    fields->keepUntil = dialog->addDate("keepUntil", ConsultDialog::tr("请对方保存到(可不填)"), today);
}

void showDialog(PageHost &host, QWidget *parent, const Offices &offices, const Uid &careCase,
                const std::function<void()> &sent)
{
    auto fields = std::make_shared<ConsultFields>();
    auto *dialog = new FormDialog("consult", ConsultDialog::tr("送专家会诊"), parent);
    setHelpTask(*dialog, QStringLiteral("consultation"));
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
    addConsent(fields.get(), offices.consent, host.clock().today());
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
    if (!offices.pages.isEmpty()) {
        dialog->addNote(
            ConsultDialog::tr("附件的图片页只随具名会诊送出,笔迹会让人认出是谁:不具名时一页也不带。"));
        fields->pages = makePages(offices.pages, dialog);
        dialog->addRow(ConsultDialog::tr("随送的图片页"), fields->pages, "pages");
    }
    fields->showSecond();
    for (SegmentedChoice *choice : {fields->level, fields->second})
        QObject::connect(choice, &SegmentedChoice::chosen, dialog, [fields = fields.get(), dialog] {
            fields->showSecond();
            if (fields->isNamed())
                dialog->tell(
                    ConsultDialog::tr("文件里会有姓名、性别、出生日期和班级,对方看得到监护人是否同意。"));
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
        parent,
        [careCase, side = px(thumbSide) * 2](OpenVault &open) { return readOffices(open, careCase, side); },
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
