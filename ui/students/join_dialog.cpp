// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/join_dialog.h"

#include "core/merge/file_join_service.h"
#include "core/services.h"
#include "ui/text/merge_text.h"
#include "ui/text/roll_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPointer>

#include <memory>

namespace tingyu::ui {
namespace {

struct JoinDialog
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::JoinDialog)
};

constexpr int longestChoice = 16; ///< characters on a button; the tool tip has all of it
const auto keptCode = QStringLiteral("kept");
const auto otherCode = QStringLiteral("other");

QString shown(const QString &words)
{
    return words.size() > longestChoice ? QString(words.left(longestChoice) + u'…') : words;
}

QString fileWords(const StudentHeader &one)
{
    QStringList words{one.name, one.classLabel, one.studentNo};
    words.removeAll(QString());
    return words.join(QStringLiteral(" "));
}

struct Choice
{
    QString field;
    SegmentedChoice *segments = nullptr;
};

void submit(PageHost &host, const QPointer<QWidget> &over, FormDialog *dialog, const JoinLook &look,
            const QList<Choice> &choices, const std::function<void()> &done)
{
    JoinOrder order{look.kept.uid, look.other.uid, {}};
    for (const Choice &one : choices) {
        if (one.segments->currentCode() == otherCode)
            order.fromOther.append(one.field);
    }
    const QPointer<FormDialog> open(dialog);
    host.tasks().runLong(
        over, JoinDialog::tr("合并档案"),
        [order](Services &services, const Progress &) {
            return FileJoinService(services.workplace).join(order);
        },
        [&host, open, done](const Result<JoinOutcome> &outcome) {
            if (!outcome) {
                if (open != nullptr)
                    open->refuse(outcome.error());
                else
                    host.showError(outcome.error());
                return;
            }
            if (open != nullptr)
                open->finish();
            host.saved(); // taken back as a whole, from the list of what was joined
            host.say(JoinDialog::tr("已合并为一份档案;可以在「已合并」里撤销。"));
            done();
        });
}

void showDialog(PageHost &host, QWidget *parent, const JoinLook &look, const std::function<void()> &done)
{
    auto *dialog = new FormDialog("join", JoinDialog::tr("比对两份档案"), parent);
    dialog->setMinimumWidth(px(640));
    dialog->addNote(JoinDialog::tr("留下:%1。并入:%2。").arg(fileWords(look.kept), fileWords(look.other)));
    if (!look.reasons.isEmpty())
        dialog->addNote(text::doubleReasonNames(look.reasons));
    QList<Choice> choices;
    for (const JoinField &field : look.fields) {
        const QString words = text::fieldName(QStringLiteral("student"), field.name);
        const bool isPlace = field.name == QLatin1String("class_id");
        const auto valueWords = [&](const QVariant &value) {
            return isPlace ? value.toString()
                           : text::fieldValue(QStringLiteral("student"), field.name, value);
        };
        const QString kept = valueWords(field.kept);
        const QString other = valueWords(field.other);
        if (field.isFixed) {
            dialog->addNote(JoinDialog::tr("%1:%2 / %3,用较重的").arg(words, kept, other));
            continue;
        }
        const bool isShort = shown(kept) != shown(other);
        auto *segments = dialog->addSegments(
            field.name.toLatin1().constData(), words,
            {{keptCode, isShort ? shown(kept) : kept}, {otherCode, isShort ? shown(other) : other}});
        segments->setCurrentCode(field.takeOther ? otherCode : keptCode);
        segments->setToolTip(JoinDialog::tr("左:%1  右:%2").arg(kept, other));
        choices.append({field.name, segments});
    }
    const QString moved = text::movedRecords(look.rows);
    dialog->addNote(moved.isEmpty() ? JoinDialog::tr("并入的档案没有别的记录。")
                                    : JoinDialog::tr("一并移过来:%1。").arg(moved));
    if (const QString stays = text::stayingRecords(look.rows); !stays.isEmpty())
        dialog->addNote(JoinDialog::tr("已签名、已归档的照原样保留,从这份档案查得到:%1。").arg(stays));
    dialog->addNote(JoinDialog::tr("两个姓名都留着,没用的一个成为曾用名;同意书按说的先后排。"));
    const QPointer<QWidget> over(parent);
    dialog->setSubmit(JoinDialog::tr("合并为一份"), [&host, over, dialog, look, choices, done] {
        submit(host, over, dialog, look, choices, done);
    });
    if (look.drafts > 0)
        dialog->tell(
            JoinDialog::tr("要并入的档案还有 %n 份没写完的草稿,先写完或丢弃。", nullptr, look.drafts));
    else
        dialog->suggest(JoinDialog::tr("左边是留下的档案。"), "swap", JoinDialog::tr("两份对调"),
                        [&host, parent = over, dialog, look, done] {
                            dialog->finish();
                            if (parent != nullptr)
                                askJoin(host, parent, look.other.uid, look.kept.uid, done);
                        });
    dialog->open();
}

} // namespace

void askJoin(PageHost &host, QWidget *parent, const Uid &one, const Uid &other,
             const std::function<void()> &done)
{
    host.tasks().run(
        parent,
        [one, other](Services &services) { return FileJoinService(services.workplace).look(one, other); },
        [&host, parent, done](const Result<JoinLook> &look) {
            if (!look)
                host.showError(look.error());
            else
                showDialog(host, parent, *look, done);
        });
}

} // namespace tingyu::ui
