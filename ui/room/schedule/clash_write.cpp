// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/clash_write.h"

#include "core/room/room_services.h"
#include "core/services.h"
#include "ui/text/appointment_text.h"
#include "ui/text/language.h"
#include "ui/widgets/form_dialog.h"

#include <QCoreApplication>
#include <QPointer>

namespace tingyu::ui {
namespace {

struct ClashWriteWords
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::ClashWrite)
};

/// 咨询教师这时已有安排、房间这时已有安排:2026-11-23 12:05–12:45 and who comes.
QString clashWords(const ClashesFound &found)
{
    QStringList words;
    for (const Clash &clash : found.clashes) {
        const QString one = text::clashKindName(clash.kind);
        if (!words.contains(one))
            words.append(one);
    }
    return found.with.isEmpty()
               ? text::listed(words)
               : ClashWriteWords::tr("%1:%2").arg(text::listed(words), text::hoursShown(found.with));
}

/// Reads whom a refused save clashes with, and goes on with what is said of it.
void withRefusal(PageHost &host, QObject *guard, const Error &clash,
                 const std::function<void(const QString &)> &then)
{
    host.tasks().run(
        guard, [clash](Services &services) { return withHours(services, clashesOf(clash)); },
        [then, clash](const Result<ClashesFound> &read) {
            const ClashesFound found = read ? *read : ClashesFound{clashesOf(clash), {}};
            then(ClashWriteWords::tr("%1。还没有保存。").arg(clashWords(found)));
        });
}

void writeOnce(PageHost &host, const QPointer<QObject> &guard, const QPointer<FormDialog> &dialog,
               const QString &label, const ClashJob &job, const std::function<void()> &done, OnClash onClash)
{
    if (guard == nullptr)
        return;
    write(
        host, guard, label, [job, onClash](Services &services) { return job(services, onClash); },
        [=, &host](const Result<void> &written) {
            if (written) {
                if (dialog != nullptr)
                    dialog->finish();
                done();
                return;
            }
            const Error &error = written.error();
            if (error.subject != QLatin1String("appointment.clash")) {
                if (dialog != nullptr)
                    dialog->refuse(error);
                else
                    host.showError(error);
                return;
            }
            if (dialog != nullptr) {
                withRefusal(host, dialog, error, [=, &host](const QString &words) {
                    dialog->offer(words, "anyway", ClashWriteWords::tr("仍然保存"), [=, &host] {
                        writeOnce(host, guard, dialog, label, job, done, OnClash::Keep);
                    });
                });
                return;
            }
            askDespite(host, label, error, [=, &host](FormDialog *asking) {
                writeOnce(host, guard, asking, label, job, done, OnClash::Keep);
            });
        });
}

} // namespace

void writeDespite(PageHost &host, QObject *guard, FormDialog *dialog, const QString &label,
                  const ClashJob &job, const std::function<void()> &done)
{
    writeOnce(host, guard, dialog, label, job, done, OnClash::Refuse);
}

void askDespite(PageHost &host, const QString &label, const Error &clash,
                const std::function<void(FormDialog *)> &keep)
{
    withRefusal(host, host.dialogParent(), clash, [&host, label, keep](const QString &words) {
        auto *asking = new FormDialog("clash", ClashWriteWords::tr("时间冲突"), host.dialogParent());
        asking->addNote(label);
        asking->addNote(words);
        asking->setSubmit(ClashWriteWords::tr("仍然保存"), [asking, keep] { keep(asking); });
        asking->open();
    });
}

Result<ClashesFound> withHours(Services &services, const Result<QList<Clash>> &clashes)
{
    if (!clashes)
        return clashes.error();
    auto with = services.room().appointments.clashing(*clashes);
    if (!with)
        return with.error();
    return ClashesFound{*clashes, *std::move(with)};
}

QString clashLine(const ClashesFound &found)
{
    return found.clashes.isEmpty() ? ClashWriteWords::tr("✓ 没有冲突")
                                   : QString(QStringLiteral("◐ ") % clashWords(found));
}

} // namespace tingyu::ui
