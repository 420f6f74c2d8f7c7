// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/sealed_file.h"

#include "core/base/given_file.h"
#include "core/base/platform.h"
#include "core/vault/byte_order.h"
#include "core/vault/output_place.h"
#include "core/vault/sealed_stream.h"

#include <QRegularExpression>

#include <algorithm>

namespace tingyu {
namespace {

constexpr char mark[] = "TYOPEN1\n";
constexpr qsizetype markBytes = 8;
constexpr qsizetype saltBytes = 16;
constexpr qsizetype openingBytes = markBytes + 4 + 8 + saltBytes + crypto::streamHeaderBytes;
constexpr qsizetype blockBytes = 65536; ///< at most, of one file at a time
constexpr qsizetype nameBytes = 100;

Error damaged()
{
    return fail(Errc::Damaged, "export.damaged");
}

bool isFileName(const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z0-9_]+\\.(json|csv)\\z"));
    return name.size() <= nameBytes && plain.match(name).hasMatch();
}

} // namespace

struct SealedTarget::State
{
    State(const QString &wanted, const SecretBytes &key)
        : path(wanted), file(wanted + QStringLiteral(".part")), sealer(key)
    {
    }
    Result<void> add(const QByteArray &plain)
    {
        pending += plain;
        while (pending.size() > crypto::streamChunkBytes) {
            const QByteArray piece = pending.left(crypto::streamChunkBytes);
            pending.remove(0, crypto::streamChunkBytes);
            if (auto written = writer->write(sealer.seal(piece, false)); !written)
                return written;
        }
        return {};
    }
    Result<void> addBlock(const QByteArray &name, const QByteArray &bytes)
    {
        return add(ByteWriter()
                       .number(static_cast<quint16>(name.size()))
                       .bytes(name)
                       .number(static_cast<quint32>(bytes.size()))
                       .bytes(bytes)
                       .result());
    }

    QString path;
    QFile file;
    crypto::StreamSealer sealer;
    crypto::KeyPair sign = crypto::makeSignPair();
    std::unique_ptr<container::Writer> writer;
    QByteArray pending;
    bool isPlaced = false;
};

namespace {

/// Collects what is written to it into blocks of its name. `State` is the private one of SealedTarget.
template<class State>
class SealedPart : public ExportFile
{
public:
    SealedPart(State &state, const QString &name) : m_state(state), m_name(name.toUtf8()) {}

private:
    Result<void> put(const QByteArray &bytes) override
    {
        m_pending += bytes;
        while (m_pending.size() >= blockBytes) {
            if (auto added = m_state.addBlock(m_name, m_pending.left(blockBytes)); !added)
                return added;
            m_pending.remove(0, blockBytes);
        }
        return {};
    }
    Result<void> close() override { return m_state.addBlock(m_name, m_pending); }

    State &m_state;
    QByteArray m_name;
    QByteArray m_pending;
};

} // namespace

SealedTarget::SealedTarget(std::unique_ptr<State> state) : m_state(std::move(state)) {}

SealedTarget::~SealedTarget()
{
    if (m_state->isPlaced)
        return;
    m_state->file.close();
    m_state->file.remove();
}

Result<std::unique_ptr<SealedTarget>> SealedTarget::create(const QString &path, const SecretBytes &password,
                                                           const KdfCost &cost)
{
    if (auto free = checkOutputFile(path); !free)
        return free.error();
    const QByteArray salt = crypto::randomBytes(saltBytes);
    const auto key = deriveKey(password, salt, cost);
    if (!key)
        return key.error();
    auto state = std::make_unique<State>(path, *key);
    state->file.remove(); // of an export that was cut off
    if (!state->file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(Errc::Io, "backup.not_created");
    std::unique_ptr<SealedTarget> target(new SealedTarget(std::move(state)));
    State &made = *target->m_state;
    container::Header header;
    header.type = container::Type::Backup;
    header.boxPublicKey = crypto::makeBoxPair().publicKey;
    header.signPublicKey = made.sign.publicKey;
    header.senderId = container::senderIdOf(header.boxPublicKey, header.signPublicKey);
    header.packageId = crypto::randomBytes(16);
    auto writer = container::Writer::begin(made.file, header);
    if (!writer)
        return writer.error();
    made.writer = std::move(*writer);
    const QByteArray opening = ByteWriter()
                                   .bytes(QByteArray(mark, markBytes))
                                   .number(cost.passes)
                                   .number(cost.memoryBytes)
                                   .bytes(salt)
                                   .bytes(made.sealer.header())
                                   .result();
    if (auto written = made.writer->write(opening); !written)
        return written.error();
    return target;
}

Result<std::unique_ptr<ExportFile>> SealedTarget::open(const QString &name)
{
    return std::unique_ptr<ExportFile>(std::make_unique<SealedPart<State>>(*m_state, name));
}

Result<void> SealedTarget::finish()
{
    State &state = *m_state;
    if (auto written = state.writer->write(state.sealer.seal(state.pending, true)); !written)
        return written;
    if (auto finished = state.writer->finish(state.sign.secretKey); !finished)
        return finished;
    if (!state.file.flush())
        return container::notWritten(state.file);
    state.file.close();
    if (auto synced = platform::syncFile(state.file.fileName()); !synced)
        return synced;
    if (auto moved = platform::renameFile(state.file.fileName(), state.path); !moved)
        return moved;
    state.isPlaced = true;
    return {};
}

Result<std::unique_ptr<SealedReader>> SealedReader::open(const QString &path, const SecretBytes &password,
                                                         const KdfPolicy &policy, const Progress &progress)
{
    std::unique_ptr<SealedReader> reader(new SealedReader);
    reader->m_file.setFileName(path);
    if (auto readable = openGiven(reader->m_file, fail(Errc::NotFound, "export.no_file")); !readable)
        return readable.error();
    auto opened = container::verify(reader->m_file, {}, progress);
    if (!opened)
        return opened.error();
    reader->m_opened = std::move(*opened);
    if (reader->m_opened.header.type != container::Type::Backup ||
        !reader->m_opened.header.recipients.isEmpty())
        return fail(Errc::BadInput, "export.kind");
    reader->m_file.seek(reader->m_opened.payloadStart);
    const QByteArray opening = reader->m_file.read(openingBytes);
    ByteReader in(opening);
    if (in.bytes(markBytes) != QByteArray(mark, markBytes))
        return fail(Errc::BadInput, "export.kind");
    KdfCost cost;
    cost.passes = in.number<quint32>();
    cost.memoryBytes = in.number<quint64>();
    const QByteArray salt = in.bytes(saltBytes);
    reader->m_streamHeader = in.bytes(crypto::streamHeaderBytes);
    if (!in.ok() || !policy.accepts(cost))
        return damaged();
    auto key = deriveKey(password, salt, cost);
    if (!key)
        return key.error();
    reader->m_key = std::move(*key);
    reader->m_start = reader->m_opened.payloadStart + openingBytes;
    return reader;
}

Result<void> SealedReader::read(const Take &take, const Progress &progress)
{
    if (!m_file.seek(m_start))
        return fail(Errc::Io, "container.not_read");
    crypto::StreamOpener stream(m_key, m_streamHeader);
    QByteArray pending;
    const qint64 end = m_opened.payloadEnd;
    for (qint64 at = m_start; !stream.isAtEnd();) {
        if (!keepGoing(progress, at - m_start, end - m_start))
            return fail(Errc::Cancelled, "cancelled");
        const QByteArray sealed =
            m_file.read(std::min<qint64>(end - at, crypto::streamChunkBytes + crypto::streamOverhead));
        const auto piece = stream.open(sealed);
        if (!piece) // the signature held: it is the key
            return at == m_start ? fail(Errc::WrongPassword, "export.wrong_password") : damaged();
        at += sealed.size();
        pending += *piece;
        qsizetype done = 0;
        while (true) {
            const QByteArray rest =
                QByteArray::fromRawData(pending.constData() + done, pending.size() - done);
            ByteReader in(rest);
            const QByteArray name = in.bytes(in.number<quint16>());
            const auto size = in.number<quint32>();
            if (!in.ok())
                break;
            if (size > blockBytes || !isFileName(QString::fromUtf8(name)))
                return damaged();
            const QByteArray bytes = in.bytes(size);
            if (!in.ok())
                break;
            if (auto taken = take(QString::fromUtf8(name), bytes); !taken)
                return taken;
            done += in.at();
        }
        pending.remove(0, done);
    }
    return pending.isEmpty() ? Result<void>() : damaged();
}

} // namespace tingyu
