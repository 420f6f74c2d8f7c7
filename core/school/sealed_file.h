// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/school/export_target.h"
#include "core/vault/container.h"
#include "core/vault/kdf.h"

#include <QFile>

#include <functional>

/// An open export as one encrypted file: a container (core/vault/container.h) of type 3 without receivers,
/// signed by a key made for this file. Payload (little endian):
///   "TYOPEN1\n" · u32 passes · u64 memory bytes · salt 16 · stream header 24
///   then sealed pieces of 65,536 bytes. Plain: u16 length, name · u32 length, bytes; again and again: what
///   follows under one name is one file.
/// The key is made of a password with Argon2id; nothing of a vault is in it.
namespace tingyu {

class SealedTarget : public ExportTarget
{
public:
    /// `path`.part becomes `path` with finish(), and replaces what is there. Errors of checkOutputFile();
    /// Errc::OutOfMemory; Errc::Io.
    static Result<std::unique_ptr<SealedTarget>> create(const QString &path, const SecretBytes &password,
                                                        const KdfCost &cost);
    ~SealedTarget() override;
    Result<std::unique_ptr<ExportFile>> open(const QString &name) override;
    Result<void> finish() override;

private:
    struct State;
    explicit SealedTarget(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

class SealedReader
{
public:
    /// Reads every byte and checks length and signature. Errc::NotFound "export.no_file"; Errc::BadInput
    /// "export.kind"; Errc::Damaged; Errc::TooNew; Errc::Cancelled.
    static Result<std::unique_ptr<SealedReader>> open(const QString &path, const SecretBytes &password,
                                                      const KdfPolicy &policy, const Progress &progress = {});
    using Take = std::function<Result<void>(const QString &name, const QByteArray &bytes)>;
    /// Gives the bytes of all files, as they lie; may be asked for more than once. Ends with the first error
    /// of `take`. Errc::WrongPassword "export.wrong_password"; Errc::Damaged "export.damaged".
    Result<void> read(const Take &take, const Progress &progress = {});

private:
    SealedReader() = default;
    QFile m_file;
    container::Opened m_opened;
    SecretBytes m_key;
    QByteArray m_streamHeader;
    qint64 m_start = 0; ///< of the sealed pieces
};

} // namespace tingyu
