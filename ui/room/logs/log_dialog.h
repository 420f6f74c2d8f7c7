// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/room_services.h"
#include "ui/shell/page_write.h"
#include "ui/widgets/form_dialog.h"

class QPlainTextEdit;

/// What the dialogs of the room's logs have in common.
namespace tingyu::ui {

using LogDone = std::function<void()>;

/// The entry that is to be written: a new one at once, one that is there when it has been read.
template<class Entry, class Service>
void withEntry(PageHost &host, QWidget *guard, Service RoomServices::*log, const Uid &uid, Entry fresh,
               const std::function<void(const Entry &)> &open)
{
    if (uid.isNull()) {
        fresh.by.uid = host.facts().session.userUid;
        open(fresh);
        return;
    }
    host.tasks().run(
        guard, [log, uid](Services &services) { return (services.room().*log).show(uid); },
        [&host, open](const Result<Entry> &entry) {
            if (entry)
                open(*entry);
            else
                host.showError(entry.error());
        });
}

/// What stands in the line of a pupil, as a person types it; empty: nobody.
Result<Uid> studentTyped(Services &services, const QString &text);

/// Stores the entry, with the pupil of `student` where the log names one; a refusal is said in the dialog.
template<class Entry, class Service>
void storeEntry(PageHost &host, FormDialog *dialog, Service RoomServices::*log, const Entry &entry,
                const QString &student, const QString &label, const LogDone &done)
{
    write(
        host, dialog, dialog, label,
        [log, entry, student](Services &services) -> Result<void> {
            Entry wanted = entry;
            if constexpr (requires { wanted.student; }) {
                const auto uid = studentTyped(services, student);
                if (!uid)
                    return uid.error();
                wanted.student.uid = *uid;
            }
            auto &service = services.room().*log;
            return wanted.uid.isNull() ? outcomeOf(service.add(wanted)) : service.edit(wanted);
        },
        [done](const Result<void> &outcome) {
            if (outcome)
                done();
        });
}

/// Keeps the words that are being typed as a draft until the dialog is finished or given up; what was left at
/// a lock stands in the fields again.
void keepWords(PageHost &host, FormDialog *dialog, const QString &form, const Uid &entry,
               const QList<QPlainTextEdit *> &fields);

} // namespace tingyu::ui
