// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/schedule/clash_write.h"

#include "core/services.h"
#include "ui/text/appointment_text.h"
#include "ui/text/language.h"
#include "ui/widgets/form_dialog.h"

#include <QCoreApplication>
#include <QPointer>

namespace tingyu::ui {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(tingyu::ui::ClashWrite)
};

QString listedOnce(const QStringList &words)
{
    QStringList once = words;
    once.removeDuplicates();
    return text::listed(once);
}

/// Of "person:<uid>" each.
QString clashWords(const Error &error)
{
    QStringList words;
    for (const QString &detail : error.detail) {
        for (const ClashKind kind :
             {ClashKind::Person, ClashKind::Room, ClashKind::Student, ClashKind::Lesson}) {
            if (detail.section(QLatin1Char(':'), 0, 0) == clashKindCode(kind))
                words.append(text::clashKindName(kind));
        }
    }
    return listedOnce(words);
}

QString refusedWords(const Error &clash)
{
    return Tr::tr("%1。还没有保存。").arg(clashWords(clash));
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
                dialog->offer(refusedWords(error), "anyway", Tr::tr("仍然保存"), [=, &host] {
                    writeOnce(host, guard, dialog, label, job, done, OnClash::Keep);
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
    auto *asking = new FormDialog("clash", Tr::tr("时间冲突"), host.dialogParent());
    asking->addNote(label);
    asking->addNote(refusedWords(clash));
    asking->setSubmit(Tr::tr("仍然保存"), [asking, keep] { keep(asking); });
    asking->open();
}

QString clashWords(const QList<Clash> &clashes)
{
    QStringList words;
    for (const Clash &clash : clashes)
        words.append(text::clashKindName(clash.kind));
    return listedOnce(words);
}

} // namespace tingyu::ui
