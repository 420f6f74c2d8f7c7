// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/backup_service.h"
#include "core/vault/record_count.h"

namespace tingyu {

/// 搬家: the vault goes to another PC by a backup made for that, and from then on only that one writes. The
/// old PC stays readable and refuses to write (Workplace::closeForWriting) until the move is taken back. What
/// is restored from the moving backup has a new epoch and installation of its own, like every restore, and
/// the old one's place among the PCs of the room; it gives a receipt that nobody can have who did not open
/// it.
class Moving
{
public:
    explicit Moving(Vault &vault) : m_vault(vault) {}

    struct Away
    {
        qint64 seq = 0; ///< of the moving backup; 0: the move was broken off half way
        QDateTime atUtc;
        bool isReceived = false; ///< the new PC's receipt was typed in
    };
    /// Nothing while this PC writes.
    Result<std::optional<Away>> away();
    /// Closes this PC for writing, then makes the moving backup in `folder` as BackupService::backup does; on
    /// failure, and where it is not verified (Errc::Damaged "moving.not_verified"), this PC writes as before.
    /// Killed in between it stays closed: two PCs never write. Errc::Denied; Errc::Conflict
    /// "vault.moved_away".
    Result<BackupResult> leave(const QString &folder, const Progress &progress = {});
    /// Takes the move back: this PC writes again, as another installation and in a new epoch, so that it is
    /// told apart from the new one should that have been used. To be opened anew afterwards.
    /// Errc::NotFound "moving.not_away".
    Result<void> comeBack();
    /// The twelve digits of the new PC: the vault lives there. Errc::BadInput "moving.receipt";
    /// Errc::NotFound "moving.not_away".
    Result<void> acceptReceipt(const QString &typed);

    struct Arrived
    {
        qint64 seq = 0;
        QDateTime atUtc;
        QString receipt;                  ///< "123456 123456"
        RecordCounts now;                 ///< of this vault
        std::optional<RecordCounts> then; ///< as the old PC counted when it left
    };
    /// Nothing where this vault did not come by a move, or that is settled.
    Result<std::optional<Arrived>> arrived();
    /// The old PC is done with: nothing about the move is shown any more.
    Result<void> settle();

private:
    Vault &m_vault;
};

namespace moving {
/// Receipt for the move that the named fact tells of; nothing where there is no such fact.
Result<std::optional<QString>> receiptOf(Vault::Impl &impl, const QString &factName);
} // namespace moving

} // namespace tingyu
