// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keeping/erasure_dialog.h"

#include "core/exchange/second_person.h"
#include "core/keeping/erasure_service.h"
#include "core/keeping/keeping_papers.h"
#include "core/keeping/old_backups.h"
#include "ui/shell/help_key.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/operation_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

#include <memory>

namespace tingyu::ui {
namespace {

struct ErasureDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::ErasureDialog)
};

using namespace keeping;

constexpr qsizetype mostShared = 6; ///< told one by one

struct Offer
{
    QList<ErasurePreview> files;
    QStringList others;
};

struct Fields
{
    FormDialog *dialog = nullptr;
    QComboBox *ground = nullptr;
    QLineEdit *words = nullptr;
    DateField *on = nullptr;
    SegmentedChoice *approval = nullptr;
    QComboBox *colleague = nullptr;
    PasswordField *other = nullptr;
    QLineEdit *paper = nullptr;
    QLineEdit *witness = nullptr;
    QCheckBox *everywhere = nullptr; ///< nullptr: the name stands nowhere else
    QCheckBox *printed = nullptr;
    PasswordField *own = nullptr;

    bool byUser() const { return approval->currentCode() == approvalCode(Approval::User); }
    void showApproval() const
    {
        dialog->setRowVisible(colleague, byUser());
        dialog->setRowVisible(other, byUser());
        dialog->setRowVisible(paper, !byUser());
    }
    ErasureWords said() const
    {
        ErasureWords said;
        said.ground = groundFromCode(chosenCode(ground)).value_or(ErasureGround::Guardian);
        said.words = words->text();
        said.on = on->date();
        said.approval = byUser() ? Approval::User : Approval::Paper;
        said.approver = byUser() ? colleague->currentText() : paper->text();
        said.witness = witness->text();
        return said;
    }
};

QList<CodeName> grounds()
{
    return {{groundCode(ErasureGround::Guardian), ErasureDialog::tr("监护人申请")},
            {groundCode(ErasureGround::Student), ErasureDialog::tr("学生本人申请")},
            {groundCode(ErasureGround::Retention), ErasureDialog::tr("保存期满")},
            {groundCode(ErasureGround::Court), ErasureDialog::tr("法院或主管部门决定")},
            {groundCode(ErasureGround::Mistake), ErasureDialog::tr("建错的档案")}};
}

/// What was done, and what is left to do on sticks and paper.
void tellDone(PageHost &host, const QPointer<QWidget> &over, const ErasureDone &done)
{
    if (!over)
        return;
    auto *dialog = new FormDialog("erased", ErasureDialog::tr("已经销毁"), over);
    dialog->addNote(ErasureDialog::tr("%n 份档案已从数据夹、修改痕迹里去掉,数据文件已重写。留痕里只剩编号。",
                                      nullptr, static_cast<int>(done.certificates.size())));
    if (!done.isCompact)
        dialog->addNote(
            ErasureDialog::tr("磁盘空间不够,最后一步没有做完;腾出空间后重新打开程序会自动做完。"));
    if (!done.left.isEmpty()) {
        QStringList types;
        for (const Mention &one : done.left) {
            const QString type = text::objectText(one.type);
            if (!types.contains(type))
                types.append(type);
        }
        dialog->addNote(ErasureDialog::tr("另有 %n 条别人的记录或草稿里还写着这个姓名或短号码(%1),没有改动。", nullptr,
                                          static_cast<int>(done.left.size()))
                            .arg(types.join(ErasureDialog::tr("、"))));
    }
    dialog->addNote(
        ErasureDialog::tr("以前做的备份里仍有这些内容。请看一看旧备份,需要时删除;其他 U 盘上的要另行清理。"));
    auto *backups = named(new ActionButton(ErasureDialog::tr("看旧备份…"), dialog), "erased.backups",
                          ErasureDialog::tr("看销毁以前的备份"));
    QObject::connect(backups, &QPushButton::clicked, dialog, [&host, over] {
        if (over)
            askOldBackups(host, over);
    });
    dialog->addRow(ErasureDialog::tr("旧备份"), backups, "backups");
    dialog->setSubmit(ErasureDialog::tr("打印证明…"), [&host, over, dialog, done] {
        dialog->finish();
        if (over && !done.certificates.isEmpty())
            printErasureCertificate(host, over, done.certificates.constFirst().uid);
    });
    dialog->open();
}

void send(PageHost &host, const QPointer<QWidget> &over, const std::shared_ptr<Fields> &fields,
          const QList<Uid> &students, const std::function<void()> &done)
{
    if (!fields->printed->isChecked()) {
        fields->dialog->refuse(ErasureDialog::tr("请先打印清册,经批准后再销毁。"), fields->printed);
        return;
    }
    if (fields->own->text().isEmpty()) {
        fields->dialog->refuse(ErasureDialog::tr("请输入您自己的密码。"), fields->own);
        return;
    }
    ErasureOrder order{students, fields->said(),
                       fields->everywhere != nullptr && fields->everywhere->isChecked()};
    auto own = std::make_shared<SecretBytes>(fields->own->take());
    auto other = std::make_shared<SecretBytes>();
    if (order.said.approval == Approval::User)
        *other = fields->other->take();
    host.tasks().run(
        fields->dialog,
        [order, own, other](OpenVault &open) -> Result<ErasureDone> {
            if (auto agreed = confirmErasure(*open.vault, order.said, *own, *other); !agreed)
                return agreed.error();
            auto outcome = ErasureService(open.services.workplace).carryOut(order);
            open.services.search.forget();
            return outcome;
        },
        [&host, over, dialog = fields->dialog, done](const Result<ErasureDone> &outcome) {
            if (!outcome) {
                dialog->refuse(outcome.error());
                return;
            }
            dialog->finish();
            host.saved();
            done();
            tellDone(host, over, *outcome);
        });
}

QString whoOf(const Offer &offer)
{
    QStringList names;
    for (const ErasurePreview &one : offer.files)
        names.append(one.name);
    return names.size() <= 3 ? names.join(ErasureDialog::tr("、"))
                             : ErasureDialog::tr("%1 等").arg(names.mid(0, 3).join(ErasureDialog::tr("、")));
}

void showDialog(PageHost &host, QWidget *parent, const Offer &offer, const QList<Uid> &students,
                const std::function<void()> &done)
{
    auto fields = std::make_shared<Fields>();
    auto *dialog = new FormDialog(
        "erase", ErasureDialog::tr("销毁 %n 份档案", nullptr, static_cast<int>(offer.files.size())), parent);
    setHelpTask(*dialog, QStringLiteral("keeping"));
    fields->dialog = dialog;
    int rows = 0;
    int mentions = 0;
    QStringList shared;
    for (const ErasurePreview &one : offer.files) {
        for (const int count : one.counts)
            rows += count;
        mentions += static_cast<int>(one.mentions.size());
        shared += one.shared;
    }
    dialog->addNote(ErasureDialog::tr("%1:共 %2 "
                                      "条内容。销毁后从数据夹、修改痕迹和以后的备份里全部去掉,"
                                      "不能撤销。团体活动等多人的记录留下,只去掉这个人。")
                        .arg(whoOf(offer), QString::number(rows)));
    if (shared.removeDuplicates(); !shared.isEmpty())
        dialog->addNote(ErasureDialog::tr("别人也在用的姓名或号码(%1),别人的档案和记录里不改。")
                            .arg(shared.mid(0, mostShared).join(ErasureDialog::tr("、")) +
                                 (shared.size() > mostShared ? QStringLiteral("…") : QString())));
    fields->ground = dialog->addChoice("ground", ErasureDialog::tr("缘由"), grounds());
    fields->words = dialog->addLine("words", ErasureDialog::tr("说明(不要写姓名)"));
    fields->on = dialog->addDate("on", ErasureDialog::tr("销毁日期"), host.clock().today());
    fields->on->setDate(host.clock().today());
    QList<CodeName> ways;
    if (offer.others.isEmpty())
        ways.append({approvalCode(Approval::Paper), ErasureDialog::tr("书面签批")});
    else
        ways.append({approvalCode(Approval::User), ErasureDialog::tr("另一人输入密码")});
    fields->approval = dialog->addSegments("approval", ErasureDialog::tr("谁同意"), ways);
    fields->approval->setCurrentCode(ways.constFirst().first);
    QList<CodeName> others;
    for (const QString &name : offer.others)
        others.append({name, name});
    fields->colleague = dialog->addChoice("colleague", ErasureDialog::tr("同意的人"), others);
    fields->other = new PasswordField(dialog);
    dialog->addRow(ErasureDialog::tr("那位的密码"), fields->other, "other");
    fields->paper = dialog->addLine("paper", ErasureDialog::tr("签批:姓名,职务,日期"));
    fields->witness = dialog->addLine("witness", ErasureDialog::tr("监销人"));
    if (mentions > 0)
        fields->everywhere = dialog->addCheck(
            "everywhere", ErasureDialog::tr("另有 %n 条别人的记录或草稿里写着这个姓名或短号码,也涂去", nullptr, mentions));
    fields->printed = dialog->addCheck("printed", ErasureDialog::tr("清册已经打印并经批准"));
    fields->own = new PasswordField(dialog);
    dialog->addRow(ErasureDialog::tr("我的密码"), fields->own, "own");
    fields->showApproval();
    QObject::connect(fields->approval, &SegmentedChoice::chosen, dialog,
                     [fields = fields.get()] { fields->showApproval(); });
    const QPointer<QWidget> over(parent);
    dialog->setSubmit(ErasureDialog::tr("销毁"),
                      [&host, over, fields, students, done] { send(host, over, fields, students, done); });
    dialog->open();
}

} // namespace

void printDestructionList(PageHost &host, QWidget *parent, const QList<Uid> &students)
{
    const auto make = [students](Services &services, const report::PrintOrder &order, bool record) {
        return KeepingPapers(services.workplace)
            .destructionList(students, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    auto *dialog = new PrintDialog(host, ErasureDialog::tr("打印销毁清册"), make, parent);
    dialog->open();
}

void printErasureCertificate(PageHost &host, QWidget *parent, const Uid &erasure)
{
    const auto make = [erasure](Services &services, const report::PrintOrder &order, bool record) {
        return KeepingPapers(services.workplace)
            .certificate(erasure, order, record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    auto *dialog = new PrintDialog(host, ErasureDialog::tr("打印销毁证明"), make, parent);
    dialog->open();
}

void askErasure(PageHost &host, QWidget *parent, const QList<Uid> &students,
                const std::function<void()> &done)
{
    host.tasks().run(
        parent,
        [students](Services &services) -> Result<Offer> {
            Offer offer;
            for (const Uid &one : students) {
                auto preview = ErasureService(services.workplace).preview(one);
                if (!preview)
                    return preview.error();
                if (!preview->hold.isEmpty())
                    return fail(Errc::Conflict, "erasure.held", {QStringLiteral("1")});
                offer.files.append(*std::move(preview));
            }
            auto others = exchange::whoElse(services.workplace, {Role::Head, Role::Counsellor});
            if (!others)
                return others.error();
            offer.others = *std::move(others);
            return offer;
        },
        [&host, over = QPointer<QWidget>(parent), students, done](const Result<Offer> &offer) {
            if (!offer)
                host.showError(offer.error());
            else if (over)
                showDialog(host, over, *offer, students, done);
        });
}

void askOldBackups(PageHost &host, QWidget *parent)
{
    const QString folder = host.settings().backupFolder();
    using Found = Result<OldBackups::Found>;
    host.tasks().run(
        parent, [folder](Vault &vault) { return OldBackups(vault).list(folder); },
        [&host, over = QPointer<QWidget>(parent), folder](const Found &found) {
            if (!over)
                return;
            if (!found) {
                host.showError(found.error());
                return;
            }
            auto *dialog = new FormDialog("oldBackups", ErasureDialog::tr("销毁以前的备份"), over);
            if (found->old.isEmpty()) {
                dialog->addNote(ErasureDialog::tr(
                    "现在的备份位置里没有销毁以前的备份。其他 U 盘请插上后,在“备份”里换成那个位置再看。"));
                dialog->setSubmit(ErasureDialog::tr("知道了"), [dialog] { dialog->finish(); });
                dialog->open();
                return;
            }
            QStringList lines;
            for (const BackupOnShelf &one : found->old)
                lines.append(ErasureDialog::tr("第 %1 份 · %2")
                                 .arg(QString::number(one.seq), one.madeUtc.toLocalTime().toString(
                                                                    QStringLiteral("yyyy-MM-dd HH:mm"))));
            dialog->addNote(ErasureDialog::tr("这些备份里仍有已销毁的档案,用当时的密码可以恢复:\n%1")
                                .arg(lines.join(u'\n')));
            dialog->addNote(
                found->hasNewer
                    ? ErasureDialog::tr("这里已有销毁以后做的、已验证的备份,可以删除旧的。删除后不能找回。")
                    : ErasureDialog::tr("这里还没有销毁以后做的备份。请先备份一次,再回来删除旧的。"));
            auto *agree = dialog->addCheck("agree", ErasureDialog::tr("删除这些旧备份"));
            dialog->setSubmit(ErasureDialog::tr("删除旧备份"), [&host, dialog, agree, folder] {
                if (!agree->isChecked()) {
                    dialog->refuse(ErasureDialog::tr("请先勾选。"), agree);
                    return;
                }
                host.tasks().run(
                    dialog, [folder](Vault &vault) { return OldBackups(vault).remove(folder); },
                    [&host, dialog](const Result<int> &gone) {
                        if (!gone) {
                            dialog->refuse(gone.error());
                            return;
                        }
                        dialog->finish();
                        host.saved();
                        host.say(ErasureDialog::tr("删除了 %n 份旧备份。", nullptr, *gone));
                    });
            });
            dialog->open();
        });
}

} // namespace tingyu::ui
