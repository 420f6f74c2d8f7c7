// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/merging.h"
#include "core/room/appointments/appointment.h"

namespace tingyu::merge {

/// The PCs of one room, or a village point and its centre, without a network: each goes on by itself, and
/// whenever a stick or a shared folder comes by they give each other what was written since. A further PC is
/// made by restoring a backup; from then on each writes change files, sealed to the room's own key, and takes
/// those of the others in any order and as often as it likes.
///
/// Users, settings, the log and the exchange with other units are each PC's own.
class MergeService
{
public:
    explicit MergeService(Workplace &place) : m_place(place) {}

    struct State
    {
        QList<Pc> pcs;        ///< by number, this one among them
        int differences = 0;  ///< nobody has decided
        bool isReady = false; ///< a further PC is known: there is somebody to write for
    };
    Result<State> state();
    /// This is PC `number` of the room, 1 to mostPcs; the running numbers it gives follow. Errc::BadInput
    /// "merge.pc_number"; Errc::Conflict "merge.pc_taken" (another one was heard of under it).
    Result<void> setNumber(int number);
    /// A PC that is gone: files are not made for it any more. Errc::NotFound "merge.no_such_pc".
    Result<void> forget(int pc);

    struct Written
    {
        QString file;
        qint64 rows = 0;
    };
    /// Everything the others may not have, as tingyu-pc<number>.tyc in a folder, or as `path`; a file there
    /// is replaced. Read back before it is called written. Errc::NotFound "merge.no_other" (nobody is known
    /// who could take it: the first file comes from the PC that was restored from a backup of this one);
    /// Errc::BadInput "merge.district"; errors of checkOutputFile() and exchange::OutgoingFile.
    Result<Written> write(const QString &path, const Progress &progress = {});
    /// All of it or nothing. Errc::BadInput "merge.kind" (no change file), "merge.foreign" (not of this
    /// room), "merge.own" (written here), "merge.schema" (another version of the program), "merge.district";
    /// Errc::Conflict "merge.same_pc" {number} (both PCs call themselves by it), "merge.put_back" (the other
    /// one knows of changes here that are gone), "merge.ahead" {number} (it builds upon a file that was not
    /// taken here yet); those of container::verify, of ChangeFileReader and Merging.
    Result<MergeOutcome> take(const QString &path, const Progress &progress = {});

    struct Met
    {
        struct Taken
        {
            QString file;
            std::optional<MergeOutcome> outcome;
            std::optional<Error> error;
        };
        QList<Taken> taken;             ///< of each file of another PC that lies there, by name
        std::optional<Written> written; ///< nothing while nobody is known to write for
    };
    /// Takes what lies in a shared folder or on a stick, and writes this PC's own file there. One bad file
    /// stops nothing. Errc::NotFound "merge.no_folder".
    Result<Met> meet(const QString &folder, const Progress &progress = {});

    /// Nobody has decided, by the order of their coming.
    Result<QList<Difference>> differences();
    /// What holds from now on, on every PC. Errc::NotFound "merge.no_difference"; Errc::BadInput
    /// "merge.no_choice" (only what stands can be confirmed: Difference::canChoose); Errc::Conflict
    /// "merge.taken" (the place of the other one is taken by another record by now).
    Result<void> decide(const Uid &difference, Choice choice);

    /// Appointments from today on that another PC booked and that cannot both be held, each pair once, by
    /// time.
    struct BookedTwice
    {
        Appointment one;
        Appointment other;
        QList<ClashKind> kinds;
    };
    Result<QList<BookedTwice>> bookedTwice();

private:
    Result<void> allowSchool();
    Result<const QList<Table> *> tables();
    Result<Head> head();
    Result<ChangeFile> read(const QString &path, const Progress &progress);
    Result<void> fits(const ChangeFile &file, const Known &known);
    Result<Difference> shown(const StoredDifference &stored);
    bool mayDecide(const StoredDifference &stored) const;
    Result<void> apply(Change &change, const StoredDifference &stored, const Table &table, Choice choice);
    Result<void> swap(Change &change, const StoredDifference &stored, const Table &table);

    Workplace &m_place;
    QList<Table> m_tables; ///< read once
};

/// Change files in a folder, by name.
QStringList changeFilesIn(const QString &folder);

} // namespace tingyu::merge
