// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/handover_dialog.h"

#include "core/exchange/file_handover_service.h"
#include "core/exchange/file_take_over_service.h"
#include "core/vault/user_service.h"
#include "ui/print/paper.h"
#include "ui/print/pdf_file.h"
#include "ui/shell/help_key.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/exchange_text.h"
#include "ui/text/school_text.h"
#include "ui/widgets/file_chooser.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>

#include <algorithm>
#include <memory>

namespace tingyu::ui {
namespace {

constexpr int partLines = 6; ///< in view; more scroll

struct HandoverDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::HandoverDialog)
};

using Offer = exchange::FileHandoverService::Offer;

/// The fields of the dialog, alive as long as it is.
struct HandoverFields
{
    FormDialog *dialog = nullptr;
    Offer offer;
    QComboBox *unit = nullptr;
    SegmentedChoice *why = nullptr;
    QLineEdit *words = nullptr;
    QListWidget *parts = nullptr;
    QLineEdit *consent = nullptr; ///< nullptr: there is one
    QLineEdit *receiver = nullptr;
    QLineEdit *witness = nullptr;
    SegmentedChoice *second = nullptr;
    QComboBox *colleague = nullptr;
    PasswordField *password = nullptr;
    QLineEdit *paper = nullptr;

    bool byUser() const { return second->currentCode() == QLatin1String("user"); }
    void showSecond() const
    {
        dialog->setRowVisible(colleague, byUser());
        dialog->setRowVisible(password, byUser());
        dialog->setRowVisible(paper, !byUser());
    }
    exchange::FileHandoverOrder order(const Uid &student) const
    {
        exchange::FileHandoverOrder order;
        order.student = student;
        order.to = QByteArray::fromHex(chosenCode(unit).toLatin1());
        order.reason = handoverReasonFromCode(why->currentCode()).value_or(HandoverReason::Transfer);
        order.words = words->text();
        order.toName = receiver->text();
        order.witness = witness->text();
        if (consent != nullptr)
            order.consentWords = consent->text();
        order.second = byUser() ? exchange::Second::User : exchange::Second::Paper;
        order.secondName = byUser() ? colleague->currentText() : paper->text();
        for (int i = 0; i < parts->count(); ++i) {
            if (parts->item(i)->checkState() == Qt::Checked)
                order.parts.append(offer.parts.at(i));
        }
        order.language = print::paperLanguage();
        return order;
    }
};

void write(PageHost &host, const QPointer<QWidget> &over, const std::shared_ptr<HandoverFields> &fields,
           const exchange::FileHandoverOrder &order, const QString &path,
           const std::shared_ptr<SecretBytes> &password, const std::function<void()> &sent)
{
    using Sent = exchange::FileHandoverService::Sent;
    host.tasks().run(
        fields->dialog,
        [order, path, password](OpenVault &open) -> Result<Sent> {
            if (order.second == exchange::Second::User) {
                if (auto agreed = UserService(*open.vault).confirmOther(order.secondName, *password); !agreed)
                    return agreed.error();
            }
            return exchange::FileHandoverService(open.services.workplace, open.services.scales)
                .send(order, path);
        },
        [&host, over, dialog = fields->dialog, sent](const Result<Sent> &file) {
            if (!file) {
                dialog->refuse(file.error());
                return;
            }
            dialog->finish();
            host.saved();
            host.say(HandoverDialog::tr("档案已写到 U 盘,写完已读回核对。请打印移交清单,随 U 盘当面交接。"));
            if (!over)
                return;
            sent();
            printFileHandover(host, over, file->handover);
        });
}

/// Pages are counted here, where they can be laid out, and told on the list.
Result<void> countPages(const QList<report::Document> &documents, exchange::FileHandoverOrder *order)
{
    for (qsizetype i = 0; i < documents.size() && i < order->parts.size(); ++i) {
        const auto pages = print::pageCount(documents.at(i), order->language);
        if (!pages)
            return pages.error();
        order->parts[i].pages = *pages;
    }
    return {};
}

void send(PageHost &host, const QPointer<QWidget> &over, const std::shared_ptr<HandoverFields> &fields,
          const Uid &student, const std::function<void()> &sent)
{
    exchange::FileHandoverOrder order = fields->order(student);
    if (order.parts.isEmpty()) {
        fields->dialog->refuse(HandoverDialog::tr("请至少勾选一份材料。"), fields->parts);
        return;
    }
    if (order.words.trimmed().isEmpty()) {
        fields->dialog->refuse(HandoverDialog::tr("请写明为什么移交。"), fields->words);
        return;
    }
    if (fields->consent != nullptr && order.consentWords.trimmed().isEmpty()) {
        fields->dialog->refuse(HandoverDialog::tr("没有监护人同意的记录;请写明为什么仍要移交。"),
                               fields->consent);
        return;
    }
    const QString path =
        chooseSaveFile(fields->dialog, HandoverDialog::tr("写出移交的档案"),
                       QStringLiteral("handover-%1.typ").arg(host.clock().today().toString(Qt::ISODate)),
                       HandoverDialog::tr("移交的档案 (*.typ)"));
    if (path.isEmpty()) {
        fields->dialog->refuse(HandoverDialog::tr("还没有选写到哪里。"), nullptr);
        return;
    }
    auto password = std::make_shared<SecretBytes>();
    if (order.second == exchange::Second::User)
        *password = fields->password->take();
    using Documents = Result<QList<report::Document>>;
    host.tasks().run(
        fields->dialog,
        [order](Services &services) {
            return exchange::FileHandoverService(services.workplace, services.scales).preview(order);
        },
        [&host, over, fields, order, path, password, sent](const Documents &documents) mutable {
            if (!documents) {
                fields->dialog->refuse(documents.error());
                return;
            }
            if (auto counted = countPages(*documents, &order); !counted) {
                fields->dialog->refuse(counted.error());
                return;
            }
            write(host, over, fields, order, path, password, sent);
        });
}

void addParts(HandoverFields *fields)
{
    auto *list = new QListWidget(fields->dialog);
    list->setAccessibleName(HandoverDialog::tr("移交哪些材料"));
    for (const exchange::HandedPart &part : std::as_const(fields->offer.parts)) {
        auto *item = new QListWidgetItem(handedPartWords(part), list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(exchange::goesByDefault(part) ? Qt::Checked : Qt::Unchecked);
    }
    list->setCurrentRow(0);
    const int rows = std::clamp(list->count(), 2, partLines);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setFixedHeight(rows * list->sizeHintForRow(0) + 2 * list->frameWidth() + px(12));
    fields->parts = list;
    fields->dialog->addRow(HandoverDialog::tr("移交哪些材料"), list, "parts");
    QStringList notes;
    if (fields->offer.openSeries > 0)
        notes.append(HandoverDialog::tr("有 %n 个辅导系列没有结案,没有结案表可交;要交就先结案。", nullptr,
                                        fields->offer.openSeries));
    if (fields->offer.unreadable > 0)
        notes.append(
            HandoverDialog::tr("另有 %n 份材料您现在不能查看,不在其中。", nullptr, fields->offer.unreadable));
    if (!notes.isEmpty())
        fields->dialog->addNote(notes.join(u' '));
}

void addSecond(HandoverFields *fields)
{
    FormDialog *dialog = fields->dialog;
    fields->receiver = dialog->addLine("receiver", HandoverDialog::tr("对方接收人(可不填)"));
    QList<CodeName> ways;
    if (fields->offer.others.isEmpty())
        ways.append({QStringLiteral("paper"), HandoverDialog::tr("书面签批")});
    else
        ways.append({QStringLiteral("user"), HandoverDialog::tr("另一人输入密码")});
    fields->second = dialog->addSegments("second", HandoverDialog::tr("谁同意"), ways);
    fields->second->setCurrentCode(ways.constFirst().first);
    QList<CodeName> others;
    for (const QString &name : std::as_const(fields->offer.others))
        others.append({name, name});
    fields->colleague = dialog->addChoice("colleague", HandoverDialog::tr("同意的人"), others);
    fields->password = new PasswordField(dialog);
    dialog->addRow(HandoverDialog::tr("那位的密码"), fields->password, "password");
    fields->paper = dialog->addLine("paper", HandoverDialog::tr("签批:姓名,职务,日期"));
    fields->witness = dialog->addLine("witness", HandoverDialog::tr("监交人(可不填)"));
    fields->showSecond();
}

void showDialog(PageHost &host, QWidget *parent, const Offer &offer, const Uid &student,
                const std::function<void()> &sent)
{
    auto fields = std::make_shared<HandoverFields>();
    fields->offer = offer;
    auto *dialog = new FormDialog(
        "fileHandover", HandoverDialog::tr("把%1的档案移交到其他学校").arg(offer.student.name), parent);
    setHelpTask(*dialog, QStringLiteral("file_handover"));
    fields->dialog = dialog;
    dialog->addNote(HandoverDialog::tr(
        "送出的是勾选的材料打印时的样子;辅导的逐次记录不随档案移交,学籍状态也不会因此改变。"));
    QList<CodeName> units;
    for (const exchange::EnrolledUnit &unit : offer.schools)
        units.append({exchange::keyIdText(unit.card.id()), unit.card.name});
    fields->unit = dialog->addChoice("unit", HandoverDialog::tr("移交给哪所学校"), units);
    fields->why = dialog->addSegments(
        "why", HandoverDialog::tr("移交原因"),
        {{handoverReasonCode(HandoverReason::Transfer), HandoverDialog::tr("转学")},
         {handoverReasonCode(HandoverReason::Graduation), HandoverDialog::tr("毕业升学")}});
    fields->why->setCurrentCode(handoverReasonCode(HandoverReason::Transfer));
    fields->words = dialog->addLine("words", HandoverDialog::tr("原因说明"));
    addParts(fields.get());
    if (offer.consent == ConsentState::Given) {
        dialog->addNote(HandoverDialog::tr("监护人已同意向外提供。"));
    } else {
        dialog->addNote(
            HandoverDialog::tr("监护人同意向外提供:%1。").arg(text::consentStateName(offer.consent)));
        fields->consent = dialog->addLine("consent", HandoverDialog::tr("为什么仍要移交"));
    }
    addSecond(fields.get());
    QObject::connect(fields->second, &SegmentedChoice::chosen, dialog,
                     [fields = fields.get()] { fields->showSecond(); });
    const QPointer<QWidget> over(parent);
    // The submit holds the fields: they live as long as the dialog does.
    dialog->setSubmit(HandoverDialog::tr("写到 U 盘…"),
                      [&host, over, fields, student, sent] { send(host, over, fields, student, sent); });
    dialog->show();
}

} // namespace

void askFileHandover(PageHost &host, QWidget *parent, const Uid &student, const std::function<void()> &sent)
{
    host.tasks().run(
        parent,
        [student](Services &services) {
            return exchange::FileHandoverService(services.workplace, services.scales).offer(student);
        },
        [&host, parent, student, sent](const Result<Offer> &offer) {
            if (!offer)
                host.showError(offer.error());
            else if (offer->schools.isEmpty())
                host.say(
                    HandoverDialog::tr("还没有登记对方学校;请先到“上报”的“单位与密钥卡”登记它的密钥卡。"));
            else
                showDialog(host, parent, *offer, student, sent);
        });
}

void printFileHandover(PageHost &host, QWidget *parent, const Uid &handover)
{
    const auto make = [handover](Services &services, const report::PrintOrder &order, bool record) {
        return exchange::FileHandoverService(services.workplace, services.scales)
            .paper(handover, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    auto *dialog = new PrintDialog(host, HandoverDialog::tr("打印移交清单"), make, parent);
    dialog->open();
}

void showHandedPart(PageHost &host, QWidget *parent, const exchange::HandedPart &part)
{
    using Open = Result<exchange::FileTakeOverService::OpenPart>;
    const QPointer<QWidget> over(parent);
    host.tasks().run(
        parent,
        [uid = part.uid](Services &services) {
            return exchange::FileTakeOverService(services.workplace).open(uid);
        },
        [&host, over, part](const Open &open) {
            if (!over)
                return;
            if (!open) { // what is closed to the head can be opened from there
                host.showError(open.error(), [&host, over, part] {
                    if (over)
                        showHandedPart(host, over, part);
                });
                return;
            }
            const auto make = [uid = part.uid](Services &services, const report::PrintOrder &order,
                                               bool record) {
                return exchange::FileTakeOverService(services.workplace).print(uid, order, record);
            };
            auto *dialog = new PrintDialog(
                host, HandoverDialog::tr("%1移交来的:%2").arg(open->handover.unitName, handedPartWords(part)),
                make, over);
            dialog->open();
        });
}

ChipContent handoverChip(exchange::HandoverState state)
{
    const QString words = text::handoverStateName(state);
    switch (state) {
    case exchange::HandoverState::Sent:
        return {words, Tone::Amber, ChipShape::HalfDisc};
    case exchange::HandoverState::Arrived:
        return {words, Tone::Blue, ChipShape::HalfDisc};
    case exchange::HandoverState::Waiting:
        return {words, Tone::Amber, ChipShape::HalfDisc};
    case exchange::HandoverState::Taken:
        return {words, Tone::Primary, ChipShape::Check};
    case exchange::HandoverState::Returned:
        return {words, Tone::Orange, ChipShape::Disc};
    }
    return {};
}

QString handedPartWords(const exchange::HandedPart &part)
{
    QString words = text::handedKindName(part.kind);
    if (!part.code.isEmpty() && part.kind != exchange::HandedKind::File)
        words += u' ' % part.code;
    const QString from = part.from.toString(Qt::ISODate);
    const QString to = part.to.toString(Qt::ISODate);
    if (from.isEmpty() && to.isEmpty())
        return words;
    return words % QStringLiteral(" · ") %
           (from == to || from.isEmpty() ? to
            : to.isEmpty()               ? from
                                         : from % u'–' % to);
}

} // namespace tingyu::ui
