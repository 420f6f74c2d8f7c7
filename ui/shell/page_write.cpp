// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_write.h"

#include "ui/widgets/form_dialog.h"

#include <QPointer>

namespace tingyu::ui {

void write(PageHost &host, QObject *guard, const QString &label, WriteJob job, WriteDone done)
{
    host.tasks().run(
        guard,
        [job = std::move(job)](Services &services) -> Result<qint64> {
            const qint64 before = services.workplace.lastChangeSet();
            if (auto written = job(services); !written)
                return written.error();
            const qint64 after = services.workplace.lastChangeSet();
            return after == before ? 0 : after;
        },
        [&host, label, done = std::move(done)](const Result<qint64> &set) {
            if (set && *set != 0)
                host.saved(label, *set);
            if (done)
                done(outcomeOf(set));
            else if (!set)
                host.showError(set.error());
        });
}

void write(PageHost &host, QObject *guard, FormDialog *dialog, const QString &label, WriteJob job,
           WriteDone done)
{
    write(
        host, guard, label, std::move(job),
        [&host, dialog = QPointer<FormDialog>(dialog), done = std::move(done)](const Result<void> &outcome) {
            if (outcome && dialog != nullptr)
                dialog->finish();
            else if (!outcome && dialog != nullptr)
                dialog->refuse(outcome.error());
            else if (!outcome)
                host.showError(outcome.error());
            if (done)
                done(outcome);
        });
}

} // namespace tingyu::ui
