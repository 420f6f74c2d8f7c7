// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keeping/request_dialogs.h"

#include "core/keeping/keeping_operations.h"
#include "core/keeping/keeping_papers.h"
#include "core/keeping/retention_service.h"
#include "core/vault/user_service.h"
#include "ui/shell/help_key.h"
#include "ui/shell/page_write.h"
#include "ui/shell/print_dialog.h"
#include "ui/text/operation_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tingyu::ui {
namespace {

struct RequestDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::RequestDialog)
};

using namespace keeping;

WriteDone closing(const std::function<void()> &done)
{
    return [done](const Result<void> &outcome) {
        if (outcome)
            done();
    };
}

QList<CodeName> kinds()
{
    QList<CodeName> all;
    for (const QString &kind : requestKinds())
        all.append({kind, requestKindName(kind)});
    return all;
}

QList<CodeName> parties()
{
    return {{QStringLiteral("guardian"), requestPartyName(QStringLiteral("guardian"))},
            {QStringLiteral("student"), requestPartyName(QStringLiteral("student"))}};
}

/// Who may answer one; those who left are not asked.
QList<CodeName> owners(const QList<VaultUser> &users)
{
    QList<CodeName> all;
    for (const VaultUser &user : users) {
        if (user.enabled && user.roles.intersects(op::requestWrite.everything))
            all.append({user.uid.toString(), user.name});
    }
    return all;
}

/// One text and one button: for a reason.
void askReason(PageHost &host, QWidget *parent, const char *name, const QString &title, const QString &words,
               const QString &button, const std::function<Result<void>(Services &, const QString &)> &job,
               const std::function<void()> &done)
{
    auto *dialog = new FormDialog(name, title, parent);
    auto *reason = dialog->addText("reason", words);
    dialog->setSubmit(button, [=, &host] {
        write(
            host, dialog, dialog, title,
            [job, text = reason->toPlainText()](Services &services) { return job(services, text); },
            closing(done));
    });
    dialog->open();
}

void openRequest(PageHost &host, QWidget *parent, const Uid &student, const QList<CodeName> &owners,
                 const std::function<void()> &done)
{
    const QString title = RequestDialog::tr("登记申请");
    auto *dialog = new FormDialog("request", title, parent);
    auto *kind = dialog->addChoice("kind", RequestDialog::tr("申请什么"), kinds());
    auto *party = dialog->addSegments("party", RequestDialog::tr("谁提出"), parties());
    party->setCurrentCode(QStringLiteral("guardian"));
    auto *person = dialog->addLine("person", RequestDialog::tr("姓名"));
    auto *received = dialog->addDate("received", RequestDialog::tr("收到日期"), host.clock().today());
    received->setDate(host.clock().today());
    auto *due = dialog->addDate("due", RequestDialog::tr("答复期限(空着按规定)"), host.clock().today());
    auto *owner = dialog->addChoice("owner", RequestDialog::tr("谁负责答复"), owners);
    chooseCode(owner, host.facts().session.userUid.toString());
    auto *words = dialog->addText("words", RequestDialog::tr("内容"));
    if (const auto policy = loadKeepingPolicy()) {
        const auto days = [&policy](const char *of) {
            return QString::number(policy->answerTo(QLatin1String(of)).days);
        };
        dialog->addNote(
            RequestDialog::tr(
                "从收到那天起:查阅 %1 天,更正 %2 天,撤回同意 %3 天,删除 %4 天。没答复的列在“今日”。")
                .arg(days("see"), days("correct"), days("withdraw"), days("erase")));
    }
    dialog->setSubmit(RequestDialog::tr("登记"), [=, &host] {
        RightsRequest request;
        request.student = student;
        request.kind = chosenCode(kind);
        request.party = party->currentCode();
        request.person = person->text();
        request.received = received->date();
        request.due = due->date();
        request.owner = Uid::fromString(chosenCode(owner)).value_or(Uid());
        request.words = words->toPlainText();
        write(
            host, dialog, dialog, title,
            [request](Services &services) -> Result<void> {
                auto made = RequestService(services.workplace).record(request);
                return made ? Result<void>() : made.error();
            },
            closing(done));
    });
    dialog->open();
}

} // namespace

QString requestKindName(const QString &kind)
{
    if (kind == QLatin1String("see"))
        return RequestDialog::tr("查阅、复制");
    if (kind == QLatin1String("correct"))
        return RequestDialog::tr("更正、补充");
    if (kind == QLatin1String("withdraw"))
        return RequestDialog::tr("撤回同意");
    return kind == QLatin1String("erase") ? RequestDialog::tr("删除") : kind;
}

QString requestPartyName(const QString &party)
{
    return party == QLatin1String("guardian") ? RequestDialog::tr("监护人") : RequestDialog::tr("学生本人");
}

ChipContent requestChip(const RightsRequest &request, QDate today)
{
    if (request.state == QLatin1String("answered"))
        return {RequestDialog::tr("已答复"), Tone::Primary, ChipShape::Check};
    if (request.state == QLatin1String("held"))
        return {RequestDialog::tr("暂不提供"), Tone::Plain, ChipShape::HalfDisc};
    if (request.due < today)
        return {RequestDialog::tr("已逾期"), Tone::Orange, ChipShape::Disc};
    return {RequestDialog::tr("%1 前答复").arg(request.due.toString(Qt::ISODate)), Tone::Amber,
            ChipShape::HalfDisc};
}

void askRequest(PageHost &host, QWidget *parent, const Uid &student, const std::function<void()> &done)
{
    host.tasks().run(
        parent, [](Vault &vault) { return UserService(vault).list(); },
        [&host, parent, student, done](const Result<QList<VaultUser>> &users) {
            if (users)
                openRequest(host, parent, student, owners(*users), done);
            else
                host.showError(users.error());
        });
}

void askHoldRequest(PageHost &host, QWidget *parent, const Uid &request, const std::function<void()> &done)
{
    askReason(
        host, parent, "holdRequest", RequestDialog::tr("暂不提供"),
        RequestDialog::tr("理由(例如:提出申请的监护人可能是伤害者,已按强制报告处理)"),
        RequestDialog::tr("暂不提供"),
        [request](Services &services, const QString &reason) {
            return RequestService(services.workplace).hold(request, reason);
        },
        done);
}

void askAnswer(PageHost &host, QWidget *parent, const RightsRequest &request,
               const std::function<void()> &done)
{
    const QString title = RequestDialog::tr("答复申请");
    auto *dialog = new FormDialog("answerRequest", title, parent);
    dialog->addNote(RequestDialog::tr("%1 · %2 · %3")
                        .arg(requestKindName(request.kind), requestPartyName(request.party), request.person));
    auto *outcome = dialog->addSegments("outcome", RequestDialog::tr("结论"),
                                        {{QStringLiteral("granted"), RequestDialog::tr("照办")},
                                         {QStringLiteral("partly"), RequestDialog::tr("部分照办")},
                                         {QStringLiteral("refused"), RequestDialog::tr("不照办")}});
    auto *words = dialog->addText("words", RequestDialog::tr("答复内容(会印在纸上)"));
    dialog->setSubmit(RequestDialog::tr("记下答复"), [=, &host, uid = request.uid] {
        write(
            host, dialog, dialog, title,
            [uid, code = outcome->currentCode(), text = words->toPlainText()](Services &services) {
                return RequestService(services.workplace).answer(uid, code, text);
            },
            closing(done));
    });
    dialog->open();
}

void printAnswer(PageHost &host, QWidget *parent, const Uid &request)
{
    const auto make = [request](Services &services, const report::PrintOrder &order, bool record) {
        return KeepingPapers(services.workplace)
            .answer(request, {text::operationText, text::objectText}, order,
                    record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    auto *dialog = new PrintDialog(host, RequestDialog::tr("打印对申请的答复"), make, parent);
    dialog->open();
}

void printAccessRegister(PageHost &host, QWidget *parent, const AccessSpan &span)
{
    const auto make = [span](Services &services, const report::PrintOrder &order, bool record) {
        return KeepingPapers(services.workplace)
            .accessRegister(span, {text::operationText, text::objectText}, order,
                            record ? report::PrintWay::Issue : report::PrintWay::Preview);
    };
    (new PrintDialog(host, RequestDialog::tr("打印档案查阅登记"), make, parent))->open();
}

void askLegalHold(PageHost &host, QWidget *parent, const Uid &student, const std::function<void()> &done)
{
    const QString title = RequestDialog::tr("登记暂缓销毁");
    auto *dialog = new FormDialog("legalHold", title, parent);
    setHelpTask(*dialog, QStringLiteral("keeping"));
    dialog->addNote(RequestDialog::tr("登记以后,到期也不能销毁,直到负责人解除。"));
    auto *who = dialog->addLine("who", RequestDialog::tr("谁要求(法院、公安、主管部门;可不填)"));
    auto *reason = dialog->addText("reason", RequestDialog::tr("理由"));
    dialog->setSubmit(RequestDialog::tr("登记"), [=, &host] {
        write(
            host, dialog, dialog, title,
            [student, asked = who->text(),
             words = reason->toPlainText()](Services &services) -> Result<void> {
                auto made = RetentionService(services.workplace).hold(student, words, asked);
                return made ? Result<void>() : made.error();
            },
            closing(done));
    });
    dialog->open();
}

void askLiftHold(PageHost &host, QWidget *parent, const Uid &student, const std::function<void()> &done)
{
    askReason(
        host, parent, "liftHold", RequestDialog::tr("解除暂缓销毁"), RequestDialog::tr("理由"),
        RequestDialog::tr("解除"),
        [student](Services &services, const QString &reason) {
            return RetentionService(services.workplace).lift(student, reason);
        },
        done);
}

} // namespace tingyu::ui
