// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping/erasing.h"
#include "core/keeping/erasure.h"
#include "core/vault/secret.h"

namespace tingyu {
class Vault;
}

namespace tingyu::keeping {

/// What would go with one student, and what would not.
struct ErasurePreview
{
    Uid student;
    QString name;
    QString classLabel;
    QString studentNo;
    QMap<QString, int> counts; ///< rows by category
    QList<Mention> mentions;   ///< records and drafts of others that have the name in their words
    QStringList shared;        ///< names and numbers that somebody who stays has too: they stay with them
    QString hold;              ///< why it may not be destroyed; empty: nothing holds it
};

struct ErasureOrder
{
    QList<Uid> students;
    ErasureWords said;
    bool everywhere = false; ///< blank the name in all texts, whoever's they are
};

struct ErasureDone
{
    QList<Erasure> certificates; ///< in the order of the students
    QList<Mention> left;         ///< records and drafts in which a name still stands
    bool isCompact = true;       ///< false: the file is written anew at the next unlocking
};

/// The end of a file, for good. The list of what goes is printed and approved first; two people agree by
/// their passwords, or one and a signature on paper; then every row, every field history and every draft of
/// the person goes in one transaction, and the file of the vault is written anew. Whoever kills the program
/// in between finds the person whole or gone, and the next unlocking ends what was begun.
///
/// The log keeps its lines, which hold uids alone; the certificate stays. A change file of another PC of the
/// room, or an older package, does not bring the person back (isErased). Backups that were made before still
/// hold everything: that is said, and they are listed for removal.
class ErasureService
{
public:
    explicit ErasureService(Workplace &place) : m_place(place) {}

    /// Errc::Denied; Errc::NotFound "student.not_found".
    Result<ErasurePreview> preview(const Uid &student);
    /// That the passwords were right is the caller's to know (confirmErasure()).
    /// Errc::Denied; Errc::NotFound "student.not_found"; Errc::Conflict "erasure.held" (a hold says no);
    /// Errc::BadInput "erasure.nobody", "erasure.witness", "erasure.approver" (nobody, or oneself),
    /// "erasure.paper" (not name, post and date), "erasure.names_person" (what is said holds the name),
    /// "date.missing", "erasure.later" (a day that is still to come).
    Result<ErasureDone> carryOut(const ErasureOrder &order, const Progress &progress = {});
    /// What another PC of the room erased and this one still has: carried out within the change that took it.
    /// Number of students. Who is held here stays until the hold is lifted and the next file is taken.
    static Result<int> carryOutHeard(Workplace &place, Change &change);
    /// Newest first.
    Result<QList<Erasure>> list();

private:
    Result<void> check(const ErasureOrder &order, const ErasurePlan &plan);
    Workplace &m_place;
};

/// Two people agree: who sits here by his password, and the approver by his where no paper is signed.
/// Errors of UserService::confirmOwnPassword and confirmOther.

Result<void> confirmErasure(Vault &vault, const ErasureWords &said, const SecretBytes &own,
                            const SecretBytes &other);

} // namespace tingyu::keeping
