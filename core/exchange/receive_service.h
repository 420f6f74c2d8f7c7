// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/consultation.h"
#include "core/exchange/package_file.h"
#include "core/exchange/package_repository.h"
#include "core/exchange/unit_repository.h"
#include "core/room/picture_reencoder.h"

namespace tingyu::exchange {

/// What becomes of a file that came.
enum class Verdict : quint8
{
    Accepted,
    Duplicate,   ///< was taken before
    Older,       ///< there is a later one already
    Quarantined, ///< signed and whole, but a person has to look
    Waiting,     ///< signed and whole, but for a newer program
    Rejected
};
QString verdictCode(Verdict verdict); ///< accepted, duplicate, older, quarantined, waiting, rejected

struct FileVerdict
{
    QString file; ///< its name without the folder
    Verdict verdict = Verdict::Rejected;
    /// Why, and what to do: "verdict.accepted" {seq}, "verdict.gaps" {seq, missing}, "verdict.duplicate"
    /// {seq}, "verdict.older" {seq, latest}, "verdict.fork", "verdict.jump" {seq, latest},
    /// "consultation.page" {page}: a picture that cannot be shown, "verdict.handover" {seq}: a file that
    /// waits for a person, "verdict.unknown_case" {seq}: an answer to nothing that was asked, or the error
    /// that refused it.
    Error reason;
    QString sender; ///< name of the enrolled unit; empty where it is not known
    QString stream;
    QString period;
    PackageNumber number;
    qint64 added = 0; ///< rows
    qint64 replaced = 0;
    qint64 unchanged = 0;
};

/// A jump in a sender's numbers of more than this is looked at by a person first.
inline constexpr qint64 furthestJump = 1000;

/// Takes packages in. The latest number of a unit's stream and period stands whole in place of the one
/// before; order and repetition make no difference.
class ReceiveService
{
public:
    /// `pictures`: what makes pictures that came anew; without it a package that holds some is refused.
    explicit ReceiveService(Workplace &place, const PictureReencoder *pictures = nullptr)
        : m_place(place), m_pictures(pictures)
    {
    }

    /// One verdict a file, in their order: one that is bad stops no other. Each is taken in a transaction of
    /// its own, on record. With `dryRun` everything is said and nothing is written. An error is only what
    /// stops the whole: Errc::Denied, the vault itself, Errc::Cancelled between two files.
    Result<QList<FileVerdict>> take(const QStringList &paths, bool dryRun, const Progress &progress = {});

    /// What was put aside, the latest first.
    Result<QList<SeenPackage>> quarantined();
    /// A person looked at a package that was put aside for its jump in numbers: that file is taken when it is
    /// read again. Errc::NotFound "package.not_quarantined"; Errc::Denied "package.fork_stays": two vaults
    /// count alike, and only a new epoch of the sender tells them apart.
    Result<void> allow(const QByteArray &hash);

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
    Result<FileVerdict> takeOne(const QString &path, bool dryRun);
    Result<void> judge(const Read &read, FileVerdict *verdict);
    Result<void> readPurpose(Read *read);
    Result<void> readPages(QList<TravellingCase> *cases);
    Result<void> readHandover(Read *read);
    Result<void> attachReply(Change &change, const Read &read);
    Result<void> store(const Read &read, const FileVerdict &verdict);
    Workplace &m_place;
    const PictureReencoder *m_pictures;
};

/// The packages in a folder, by name; a file stands for itself.
QStringList packagesAt(const QString &path);

} // namespace tingyu::exchange
