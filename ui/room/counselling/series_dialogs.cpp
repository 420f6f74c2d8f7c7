// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/series_dialogs.h"

#include "core/room/room_services.h"
#include "core/services.h"
#include "core/vault/user_service.h"
#include "ui/room/form_draft.h"
#include "ui/shell/help_key.h"
#include "ui/text/session_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tingyu::ui {
namespace {

struct SeriesDialogsWords
{
    Q_DECLARE_TR_FUNCTIONS(SeriesDialogs)
};

bool isReadable(FormDialog *dialog, DateField *field)
{
    if (!field->isProblem())
        return true;
    dialog->refuse(SeriesDialogsWords::tr("日期看不懂;请写成 20260301、3.1 或 今天。"), field);
    return false;
}

template<class Value>
QList<CodeName> choices(std::initializer_list<Value> values, QString (*code)(Value), QString (*name)(Value))
{
    QList<CodeName> list;
    for (const Value value : values)
        list.append({code(value), name(value)});
    return list;
}

struct Colleagues
{
    QList<VaultUser> users;
    QList<CodeName> withRole(RoleSet roles, UserId but, bool withDisabled) const
    {
        QList<CodeName> names;
        for (const VaultUser &user : users) {
            if (user.id != but && (user.enabled || withDisabled) && user.roles.intersects(roles))
                names.append(
                    {user.uid.toString(),
                     user.enabled ? user.name : SeriesDialogsWords::tr("%1(已停用)").arg(user.name)});
        }
        return names;
    }
};

/// Opens a dialog that needs the list of users.
void withColleagues(PageHost &host, QWidget *parent, const std::function<void(const Colleagues &)> &open)
{
    host.tasks().run(
        parent, [](Vault &vault) { return UserService(vault).list(); },
        [&host, open](const Result<QList<VaultUser>> &users) {
            if (users)
                open({*users});
            else
                host.showError(users.error());
        });
}

} // namespace

void askSeriesGoals(PageHost &host, QWidget *parent, const CounsellingSeries &series, const DialogDone &done)
{
    auto *dialog = new FormDialog("seriesGoals", SeriesDialogsWords::tr("目标与知情"), parent);
    auto *goals = dialog->addText("goals", SeriesDialogsWords::tr("目标"));
    goals->setPlainText(series.goals);
    auto *assent =
        dialog->addSegments("assent", SeriesDialogsWords::tr("来访者"),
                            choices({Assent::NotAsked, Assent::Given, Assent::Refused, Assent::Withdrawn},
                                    assentCode, text::assentName));
    assent->setCurrentCode(assentCode(series.assent));
    auto *on = dialog->addDate("assentOn", SeriesDialogsWords::tr("哪天说的"), host.clock().today());
    on->setDate(series.assentOn);
    auto *note = dialog->addText("note", SeriesDialogsWords::tr("怎样说明,告诉了家长什么"));
    note->setPlainText(series.assentNote);
    auto *draft = new FormDraft(host, dialog, series.uid.toString(), goalsDraft);
    dialog->setSubmit(SeriesDialogsWords::tr("记下"), [=] {
        if (!isReadable(dialog, on))
            return;
        CounsellingSeries edited = series;
        edited.goals = goals->toPlainText();
        edited.assent = assentFromCode(assent->currentCode()).value_or(Assent::NotAsked);
        edited.assentOn = on->date();
        edited.assentNote = note->toPlainText();
        draft->send(
            parent, SeriesDialogsWords::tr("目标与知情"),
            [edited](Services &services) { return services.room().series.edit(edited); }, done);
    });
    dialog->open();
}

void askSeriesClosing(PageHost &host, QWidget *parent, const SeriesFile &file, const DialogDone &done)
{
    auto *dialog = new FormDialog("seriesClose", SeriesDialogsWords::tr("结案"), parent);
    const CounsellingSeries &series = file.series;
    if (const QString left = text::unsignedRecords(file.sessions); !left.isEmpty())
        dialog->tell(SeriesDialogsWords::tr("%1签名之后才能结案。").arg(left));
    auto *reason =
        dialog->addChoice("reason", SeriesDialogsWords::tr("结案原因"),
                          choices({ClosingReason::Achieved, ClosingReason::Referred, ClosingReason::Graduated,
                                   ClosingReason::Interrupted, ClosingReason::Other},
                                  closingReasonCode, text::closingReasonName));
    auto *words = dialog->addText("words", SeriesDialogsWords::tr("说明(中断或其他时要写)"));
    auto *on = dialog->addDate("on", SeriesDialogsWords::tr("结案日期"), host.clock().today());
    on->setDate(host.clock().today());
    auto *attainment = dialog->addText("attainment", SeriesDialogsWords::tr("目标达成"));
    auto *followUp = dialog->addText("followUp", SeriesDialogsWords::tr("后续安排"));
    auto *archivedOn =
        dialog->addDate("archivedOn", SeriesDialogsWords::tr("归档日期"), host.clock().today());
    auto *archivist = dialog->addLine("archivist", SeriesDialogsWords::tr("档案管理人"));
    auto *draft = new FormDraft(host, dialog, series.uid.toString(), closingDraft);
    dialog->setSubmit(SeriesDialogsWords::tr("结案"), [=] {
        if (!isReadable(dialog, on) || !isReadable(dialog, archivedOn))
            return;
        SeriesClosing closing;
        closing.reason = closingReasonFromCode(chosenCode(reason)).value_or(ClosingReason::Achieved);
        closing.words = words->toPlainText();
        closing.closedOn = on->date();
        closing.attainment = attainment->toPlainText();
        closing.followUp = followUp->toPlainText();
        closing.archivedOn = archivedOn->date();
        closing.archivist = archivist->text();
        draft->send(
            parent, SeriesDialogsWords::tr("结案"),
            [uid = series.uid, closing](Services &services) {
                return services.room().series.close(uid, closing);
            },
            done);
    });
    dialog->open();
}

void askSeriesReopening(PageHost &host, QWidget *parent, const CounsellingSeries &series,
                        const DialogDone &done)
{
    auto *dialog = new FormDialog("seriesReopen", SeriesDialogsWords::tr("重新开始"), parent);
    auto *reason = dialog->addText("reason", SeriesDialogsWords::tr("为什么重新开始"));
    auto *draft = new FormDraft(host, dialog, series.uid.toString(), reopeningDraft);
    dialog->setSubmit(SeriesDialogsWords::tr("重新开始"), [=] {
        draft->send(
            parent, SeriesDialogsWords::tr("重新开始"),
            [uid = series.uid, why = reason->toPlainText()](Services &services) {
                return services.room().series.reopen(uid, why);
            },
            done);
    });
    dialog->open();
}

void askSeriesShare(PageHost &host, QWidget *parent, const CounsellingSeries &series, const DialogDone &done)
{
    withColleagues(host, parent, [=, &host](const Colleagues &colleagues) {
        auto *dialog = new FormDialog("seriesShare", SeriesDialogsWords::tr("共享给同事"), parent);
        dialog->addNote(SeriesDialogsWords::tr("对方能读到这里的每一份记录,直到撤回;何时读过,留痕里都有。"));
        auto *whom = dialog->addChoice(
            "user", SeriesDialogsWords::tr("给谁"),
            colleagues.withRole({Role::Head, Role::Counsellor}, host.facts().session.userId, false));
        auto *what =
            dialog->addSegments("what", SeriesDialogsWords::tr("做什么"),
                                {{QStringLiteral("read"), SeriesDialogsWords::tr("一起看")},
                                 {QStringLiteral("supervise"), SeriesDialogsWords::tr("督导,可以写意见")}});
        auto *reason = dialog->addText("reason", SeriesDialogsWords::tr("事由"));
        auto *until =
            dialog->addDate("until", SeriesDialogsWords::tr("到哪天为止(可不填)"), host.clock().today());
        auto *draft = new FormDraft(host, dialog, series.uid.toString(), shareDraft);
        dialog->setSubmit(SeriesDialogsWords::tr("共享"), [=] {
            if (!isReadable(dialog, until))
                return;
            SeriesShare share;
            share.userUid = Uid::fromString(chosenCode(whom)).value_or(Uid());
            share.isSupervision = what->currentCode() == QLatin1String("supervise");
            share.reason = reason->toPlainText();
            share.until = until->date();
            draft->send(
                parent, SeriesDialogsWords::tr("共享"),
                [uid = series.uid, share](Services &services) {
                    return outcomeOf(services.room().series.share(uid, share));
                },
                done);
        });
        dialog->open();
    });
}

void askHandover(PageHost &host, QWidget *parent, const Uid &from, const QList<Uid> &series,
                 const DialogDone &done)
{
    withColleagues(host, parent, [=, &host](const Colleagues &colleagues) {
        auto *dialog = new FormDialog("handover", SeriesDialogsWords::tr("移交"), parent);
        setHelpTask(*dialog, QStringLiteral("handover"));
        dialog->addNote(
            series.isEmpty()
                ? SeriesDialogsWords::tr("所有进行中的辅导和个案交给接收人;已签名的记录仍是原作者的。")
                : SeriesDialogsWords::tr("这一个辅导交给接收人;已签名的记录仍是原作者的。"));
        QComboBox *giver = nullptr;
        if (from.isNull())
            giver = dialog->addChoice("from", SeriesDialogsWords::tr("移交人"),
                                      colleagues.withRole({Role::Counsellor}, {}, true));
        auto *to = dialog->addChoice(
            "to", SeriesDialogsWords::tr("接收人"),
            colleagues.withRole({Role::Counsellor}, from.isNull() ? UserId() : host.facts().session.userId,
                                false));
        auto *reason = dialog->addChoice(
            "reason", SeriesDialogsWords::tr("移交原因"),
            choices({HandoverReason::Graduation, HandoverReason::Transfer, HandoverReason::NewPost,
                     HandoverReason::Leaving, HandoverReason::SuddenLoss},
                    handoverReasonCode, text::handoverReasonName));
        auto *words = dialog->addText("words", SeriesDialogsWords::tr("说明(突然离开时要写)"));
        auto *witness = dialog->addLine("witness", SeriesDialogsWords::tr("监交人"));
        const QString key = from.isNull() ? host.facts().vaultId : from.toString();
        auto *draft = new FormDraft(host, dialog, key, handoverDraft);
        dialog->setSubmit(SeriesDialogsWords::tr("移交"), [=] {
            Handover handover;
            handover.fromUid = giver == nullptr ? from : Uid::fromString(chosenCode(giver)).value_or(Uid());
            handover.toUid = Uid::fromString(chosenCode(to)).value_or(Uid());
            handover.reason = handoverReasonFromCode(chosenCode(reason)).value_or(HandoverReason::NewPost);
            handover.words = words->toPlainText();
            handover.witness = witness->text();
            draft->send(
                parent, SeriesDialogsWords::tr("移交"),
                [handover, series](Services &services) {
                    return outcomeOf(services.room().handovers.handOver(handover, series));
                },
                done);
        });
        dialog->open();
    });
}

} // namespace tingyu::ui
