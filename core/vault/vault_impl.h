// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/keyring.h"
#include "core/vault/vault.h"
#include "core/vault/vault_user.h"

#include <functional>

// Inside core/vault only: what an open vault is made of, for the services that work on keys and files.

namespace tingyu {

namespace fact {
inline const auto vaultId = QStringLiteral("vault_id");
inline const auto kind = QStringLiteral("kind"); ///< school, district
inline const auto demo = QStringLiteral("demo");
inline const auto schoolName = QStringLiteral("school_name");
inline const auto generation = QStringLiteral("generation");
inline const auto epoch = QStringLiteral("epoch");   ///< +1 with every restore
inline const auto origin = QStringLiteral("origin"); ///< this installation; another one after a restore
inline const auto mergeBase =
    QStringLiteral("merge_base"); ///< last change set that came with the restored backup
inline const auto mergeBasePc = QStringLiteral("merge_base_pc"); ///< and the PC of the room it is of
inline const auto auditMac = QStringLiteral("audit_mac");
inline const auto pseudonymKey = QStringLiteral("pseudonym_key");
inline const auto auditPublic = QStringLiteral("audit_pk");
inline const auto auditSecret = QStringLiteral("audit_sk");
inline const auto signPublic = QStringLiteral("sign_pk");
inline const auto signSecret = QStringLiteral("sign_sk");
inline const auto boxPublic = QStringLiteral("box_pk");
inline const auto boxSecret = QStringLiteral("box_sk");
inline const auto keyringAdminSeq = QStringLiteral("keyring_admin_seq");
inline const auto keyringHash = QStringLiteral("keyring_hash");
inline const auto keyringFileSeq = QStringLiteral("keyring_file_seq");
inline const auto sheetTypedBack = QStringLiteral("sheet_typed_back");
inline const auto foldedFailures = QStringLiteral("folded_failures");
inline const auto backupSeq = QStringLiteral("backup_seq");
inline const auto backupVerifiedSeq = QStringLiteral("backup_verified_seq");
inline const auto backupVerifiedUtc = QStringLiteral("backup_verified_utc");
inline const auto backupFolder = QStringLiteral("backup_folder");
inline const auto drillUtc = QStringLiteral("drill_utc");
inline const auto drillSeq = QStringLiteral("drill_seq");
inline const auto drillRecord = QStringLiteral("drill_record"); ///< JSON: the last one that went well
inline const auto backupStamp = QStringLiteral("backup_stamp");
inline const auto backupSticks = QStringLiteral("backup_sticks"); ///< JSON list; goes with a restore
inline const auto movedAway =
    QStringLiteral("moved_away"); ///< JSON; here nothing is written any more. Gone after a restore
inline const auto movedHere = QStringLiteral("moved_here"); ///< JSON; this vault came by a move
inline const auto rebootSurvived =
    QStringLiteral("reboot_survived"); ///< "<origin> <utc>": of this installation alone
} // namespace fact

/// May this be somebody's name and password here? Errc::BadInput "user.name_…", "password.…".
Result<void> acceptNewUser(const QString &name, const SecretBytes &password, const QStringList &names);

struct Vault::Impl
{
    Impl(const QString &where, const VaultEnvironment &with) : folder(where), environment(with) {}
    ~Impl();

    QString folder;
    VaultEnvironment environment;
    Keyring keyring;
    VaultKeys keys;
    SecretBytes userKey; ///< X25519 secret of who is in; empty until somebody is
    SecretBytes auditMac;
    QStringList notices;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<AuditLog> audit;
    std::unique_ptr<Workplace> place;
    int schema = 0;       ///< of the open database
    bool isSpent = false; ///< after a rekey: the files now belong to the next generation

    ObjectRef whole() const { return {QStringLiteral("vault"), keyring.vaultId}; }
    Result<QByteArray> bytesFact(const QString &name); ///< Errc::Damaged when it is missing
    Result<SecretBytes> secretFact(const QString &name);

    /// Database of keyring.generation, brought to this program's schema and checked to belong to the keyring;
    /// then audit and workplace for `session`.
    Result<void> openDatabase();
    Result<void> startWork(const Session &session);
    Result<void> finishErasure();
    /// A vault that was moved to another PC is read only; said in the notices, as is one that came by a move.
    Result<void> closeIfMoved();
    /// From here on the PC that this older state is of may go on by itself: no number is given twice, and
    /// what is written is another installation's, so that the two can be told apart when they meet. The
    /// workplace knows its new installation from the next unlocking on. Runs inside the caller's transaction.
    Result<void> beginEpoch();

    /// The steps of a keyring update: number, MAC, self-test, file. `keyring` is the new one afterwards.
    Result<void> storeKeyring(Keyring next);
    /// One change of users: rows, keyring and mirror together. `body` edits rows through the change and slots
    /// in the keyring. A crash in between is put in order at the next login.
    using KeyringBody = std::function<Result<void>(Change &, Keyring &)>;
    Result<void> changeUsers(const Operation &operation, const KeyringBody &body);
    /// The same for a right half: what a user may replace without the root.
    Result<void> changeOwnSlot(const Operation &operation, const KeyringBody &body);
    /// After unlocking: keyring and rows brought together, sealed.log folded in, the login put on record.
    Result<void> welcome(bool keyringNeedsRepair);
    Result<void> changeKeyring(const Operation &operation, const KeyringBody &body, bool isAdmin);
    Result<void> comparePublicKeys();
    Result<void> reconcile(Change &change, Keyring &next, bool isUnfinished);
    Result<void> foldSealedLog();
    Session sessionOf(const VaultUser &user) const;
};

} // namespace tingyu
