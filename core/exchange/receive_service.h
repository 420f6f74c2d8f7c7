// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/consultation.h"
#include "core/exchange/incoming_file.h"
#include "core/exchange/package_file.h"
#include "core/exchange/package_repository.h"
#include "core/exchange/unit_repository.h"
#include "core/scales/library.h"
#include "core/school/picture_reencoder.h"

namespace tingyu::exchange {

/// What becomes of a file that came.
enum class Verdict : quint8
{
    Accepted,
    Duplicate,   ///< was taken before
    Older,       ///< there is a later one already
    Quarantined, ///< signed and whole, but a person has to look
    Waiting,     ///< signed and whole, but for a newer program or with a scale that is not known here
    Rejected,
    Elsewhere ///< nothing is wrong with it, but this is not its place
};
/// accepted, duplicate, older, quarantined, waiting, rejected: also what is for elsewhere is not taken here.
QString verdictCode(Verdict verdict);

struct FileVerdict
{
    QString file; ///< its name without the folder
    Verdict verdict = Verdict::Rejected;
    /// Why, and what to do: "verdict.accepted" {seq}, "verdict.gaps" {seq, missing}, "verdict.duplicate"
    /// {seq}, "verdict.older" {seq, latest}, "verdict.fork", "verdict.jump" {seq, latest},
    /// "consultation.page" {page}: a picture that cannot be shown, "verdict.handover" {seq}: a file that
    /// waits for a person, "verdict.unknown_case" {seq}: an answer to nothing that was asked,
    /// "verdict.unknown_scale" {scales}; of other files "verdict.revocations" {number, units},
    /// "verdict.key_card", "verdict.own_card", "unit.known", "verdict.changes", "verdict.backup"; or the
    /// error that refused it.
    Error reason;
    QString sender; ///< name of the enrolled unit; empty where it is not known
    QString stream;
    QString period;
    PackageNumber number;
    qint64 added = 0; ///< rows; of a revocation list: units
    qint64 replaced = 0;
    qint64 unchanged = 0;
    IncomingKind kind = IncomingKind::Package;
    bool isPutAside = false; ///< its signature did not hold, and it is listed until its sender was asked
};

/// What waits for a person to look: a package that does not follow, or a file that was changed on its way.
struct PutAside
{
    EnrolledUnitId unit; ///< who sent it; of a damaged one: whom it names
    QByteArray hash;
    QString stream; ///< this and what follows of no damaged one: nothing in it is believed
    QString period;
    PackageNumber number;
    bool isDamaged = false;
    bool isAllowed = false;
    QString seenUtc;
};

/// A jump in a sender's numbers of more than this is looked at by a person first.
inline constexpr qint64 furthestJump = 1000;
/// Of files that say they are of one unit and are not, no more wait at a time: whoever wants to fill the list
/// does not.
inline constexpr qint64 mostDamaged = 100;

/// Takes in what came on a stick: packages, and revocation lists before them, so that a package of a sender
/// who is revoked beside it is refused. Cards, change files and backups are told where they belong. The
/// latest number of a unit's stream and period stands whole in place of the one before; order and repetition
/// make no difference.
class ReceiveService
{
public:
    /// `pictures`: what makes pictures that came anew; without it a package that holds some is refused.
    /// `scales`: of which figures are understood; without it the built-in ones.
    explicit ReceiveService(Workplace &place, const PictureReencoder *pictures = nullptr,
                            const scales::ScaleLibrary *scales = nullptr)
        : m_place(place), m_pictures(pictures), m_scales(scales)
    {
    }

    /// One verdict a file, in their order: one that is bad stops no other. Each is taken in a transaction of
    /// its own, on record. With `dryRun` everything is said and nothing is written. An error is only what
    /// stops the whole: Errc::Denied, the vault itself, Errc::Cancelled between two files.
    Result<QList<FileVerdict>> take(const QStringList &paths, bool dryRun, const Progress &progress = {});

    /// What was put aside, the latest first: a damaged file until somebody says that its sender was asked. No
    /// package takes it off the list: it has no number that could be believed, and a good file does not say
    /// who changed the other one.
    Result<QList<PutAside>> quarantined();
    /// A person looked at a package that was put aside for its jump in numbers: that file is taken when it is
    /// read again. Errc::NotFound "package.not_quarantined"; Errc::Denied "package.fork_stays": two vaults
    /// count alike, and only a new epoch of the sender tells them apart; "package.damaged_stays".
    Result<void> allow(const QByteArray &hash);
    /// The sender of a damaged file was asked: it is not listed any more, and stays refused. Errc::NotFound
    /// "package.not_quarantined"; Errc::Denied "package.not_damaged".
    Result<void> setAsked(const QByteArray &hash);

    struct StreamState
    {
        ReceivedPackage head;
        qint64 gaps = 0;
    };
    struct UnitState
    {
        EnrolledUnit unit;
        QList<StreamState> streams;
    };
    Result<QList<UnitState>> state();

private:
    struct Read;
    struct Batch
    {
        bool dryRun = false;
        QHash<QByteArray, qint64> revoked; ///< key id -> number of the list that lay beside it
    };
    Result<FileVerdict> takeAny(const QString &path, IncomingKind kind, Batch *batch);
    Result<FileVerdict> takeOne(const QString &path, const Batch &batch);
    Result<FileVerdict> takeList(const QString &path, Batch *batch);
    Result<FileVerdict> lookAtCard(const QString &path);
    Result<void> putAside(QIODevice &device, const QByteArray &senderId, const Batch &batch,
                          FileVerdict *verdict);
    static qint64 aheadOf(const std::optional<ReceivedPackage> &latest, const PackageNumber &number);
    Result<void> judge(const Read &read, FileVerdict *verdict);
    Result<void> readPurpose(Read *read);
    QStringList unknownScales(const Read &read) const;
    Result<void> readPages(QList<TravellingCase> *cases);
    Result<void> readHandover(Read *read);
    Result<void> attachReply(Change &change, const Read &read);
    Result<void> store(const Read &read, const FileVerdict &verdict);
    Workplace &m_place;
    const PictureReencoder *m_pictures;
    const scales::ScaleLibrary *m_scales;
};

} // namespace tingyu::exchange
