// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring.h"

#include "core/vault/byte_order.h"
#include "core/vault/crypto.h"

#include <QSet>
#include <QStringDecoder>

namespace tingyu {
namespace {

constexpr char keyringMark[] = "TYKEYR\r\n"; // a copy in text mode shows at once
constexpr qsizetype keyringMarkBytes = 8;
constexpr quint32 layoutVersion = 1;
constexpr qsizetype saltBytes = 16;
constexpr qsizetype keyBytes = 32;
constexpr qsizetype wrappedBytes = keyBytes + crypto::wrapOverhead;
constexpr qsizetype grantBytes = 4 + VaultKeys::rootBytes + crypto::sealOverhead;
constexpr qsizetype macBytes = 32;
constexpr qsizetype checksumBytes = 32;
constexpr quint8 fullUser = 1; // the only kind until projection files exist: the grant holds the root

Error damaged()
{
    return fail(Errc::Damaged, "keyring.damaged");
}

void writeLeft(ByteWriter &out, const KeySlot &slot)
{
    out.bytes(slot.userUid.bytes())
        .padded(slot.name.toUtf8(), Keyring::maxNameBytes)
        .number(fullUser)
        .number(static_cast<quint8>(slot.enabled ? 1 : 0))
        .number(quint16{0})
        .padded(slot.publicKey, keyBytes)
        .padded(slot.grant, grantBytes);
}

void writeRight(ByteWriter &out, const KeySlot &slot)
{
    out.number(slot.cost.passes)
        .number(slot.cost.memoryBytes)
        .padded(slot.salt, saltBytes)
        .padded(slot.nonce, crypto::wrapNonceBytes)
        .padded(slot.wrappedKey, wrappedBytes);
}

/// Strict: what encode() would not have written is refused, so that one meaning has one form.
std::optional<QString> readName(const QByteArray &field)
{
    const qsizetype end = field.indexOf('\0') < 0 ? field.size() : field.indexOf('\0');
    for (qsizetype i = end; i < field.size(); ++i) {
        if (field.at(i) != '\0')
            return std::nullopt;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = decoder(field.left(end));
    if (decoder.hasError() || !userNameProblem(name).isEmpty())
        return std::nullopt;
    return name;
}

std::optional<KeySlot> readSlot(ByteReader &in)
{
    KeySlot slot;
    const auto uid = Uid::fromBytes(in.bytes(16));
    const auto name = readName(in.bytes(Keyring::maxNameBytes));
    const auto kind = in.number<quint8>();
    const auto state = in.number<quint8>();
    const auto reserved = in.number<quint16>();
    slot.publicKey = in.bytes(keyBytes);
    slot.grant = in.bytes(grantBytes);
    slot.cost.passes = in.number<quint32>();
    slot.cost.memoryBytes = in.number<quint64>();
    slot.salt = in.bytes(saltBytes);
    slot.nonce = in.bytes(crypto::wrapNonceBytes);
    slot.wrappedKey = in.bytes(wrappedBytes);
    if (!in.ok() || !uid || uid->isNull() || !name || kind != fullUser || state > 1 || reserved != 0 ||
        slot.cost.memoryBytes % 1024 != 0) // Argon2 counts in KiB: two figures would mean one cost
        return std::nullopt;
    slot.userUid = *uid;
    slot.name = *name;
    slot.enabled = state == 1;
    const bool isEmptyGrant = slot.grant.count('\0') == grantBytes;
    if (isEmptyGrant == slot.enabled)
        return std::nullopt;
    if (isEmptyGrant)
        slot.grant.clear();
    return slot;
}

/// What ties a wrapped key to its owner: neither another user's place nor another vault may hold it. The
/// grant and the state are left out, because a colleague must be able to replace them without this password.
QByteArray wrapContext(const KeySlot &slot, const Uid &vaultId)
{
    return QByteArrayLiteral("TYSLOT1") + vaultId.bytes() + slot.userUid.bytes() + slot.publicKey;
}

} // namespace

VaultKeys VaultKeys::fromRoot(SecretBytes root, quint32 generation)
{
    const SecretBytes master = crypto::keyedSecret(
        root, {QByteArrayLiteral("vault-mk-v1"), ByteWriter().number(generation).result()});
    VaultKeys keys;
    keys.root = std::move(root);
    keys.generation = generation;
    keys.database = crypto::subkey(master, 1, "DBKEY___");
    keys.keyringMac = crypto::subkey(master, 2, "KEYRMAC_");
    keys.salvage = crypto::subkey(master, 3, "SALVAGE_");
    return keys;
}

VaultKeys VaultKeys::clone() const
{
    return fromRoot(root.clone(), generation);
}

QString normalisedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).trimmed().toCaseFolded();
}

QString userNameProblem(const QString &name)
{
    if (name.trimmed().isEmpty())
        return QStringLiteral("user.name_empty");
    if (name.toUtf8().size() > Keyring::maxNameBytes)
        return QStringLiteral("user.name_long");
    for (const QChar c : name) {
        // Control and direction marks would let one name look like another.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
            c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            return QStringLiteral("user.name_odd");
    }
    return {};
}

QByteArray Keyring::adminPart() const
{
    ByteWriter out;
    out.bytes(vaultId.bytes()).number(adminSeq).number(generation).number(schema).number(flags);
    out.padded(auditPublicKey, keyBytes).number(static_cast<quint32>(users.size()));
    for (const KeySlot &slot : users)
        writeLeft(out, slot);
    return out.result();
}

QByteArray Keyring::adminHash() const
{
    return crypto::hash({adminPart()});
}

QByteArray Keyring::macWith(const SecretBytes &macKey) const
{
    return crypto::keyedHash(macKey, {adminPart(), ByteWriter().number(lastAuditSeq).result()});
}

bool Keyring::isSignedWith(const SecretBytes &macKey) const
{
    return crypto::equal(mac, macWith(macKey));
}

QByteArray Keyring::encode() const
{
    ByteWriter out;
    out.bytes(QByteArray(keyringMark, keyringMarkBytes)).number(layoutVersion).bytes(vaultId.bytes());
    out.number(fileSeq).number(adminSeq).number(generation).number(schema).number(lastAuditSeq).number(flags);
    out.padded(auditPublicKey, keyBytes).number(static_cast<quint32>(users.size()));
    for (const KeySlot &slot : users) {
        writeLeft(out, slot);
        writeRight(out, slot);
    }
    out.padded(mac, macBytes);
    return out.result() + crypto::hash({out.result()});
}

Result<Keyring> Keyring::parse(const QByteArray &bytes)
{
    if (bytes.size() > maxBytes || bytes.size() < keyringMarkBytes + macBytes + checksumBytes)
        return damaged();
    const QByteArray body = bytes.chopped(checksumBytes);
    if (!crypto::equal(crypto::hash({body}), bytes.last(checksumBytes)) ||
        !body.startsWith(QByteArray(keyringMark, keyringMarkBytes)))
        return damaged();

    ByteReader in(body);
    in.bytes(keyringMarkBytes);
    if (const auto version = in.number<quint32>(); version != layoutVersion)
        return fail(Errc::TooNew, "keyring.version", {QString::number(version)});
    Keyring keyring;
    const auto vaultId = Uid::fromBytes(in.bytes(16));
    keyring.fileSeq = in.number<quint64>();
    keyring.adminSeq = in.number<quint64>();
    keyring.generation = in.number<quint32>();
    keyring.schema = in.number<quint32>();
    keyring.lastAuditSeq = in.number<quint64>();
    keyring.flags = in.number<quint32>();
    keyring.auditPublicKey = in.bytes(keyBytes);
    const auto count = in.number<quint32>();
    if (!in.ok() || !vaultId || vaultId->isNull() || keyring.generation == 0 || count > maxUsers ||
        (keyring.flags & ~(keyringDistrict | keyringDemo)) != 0)
        return damaged();
    keyring.vaultId = *vaultId;
    QSet<Uid> uids;
    QSet<QString> names;
    for (quint32 i = 0; i < count; ++i) {
        auto slot = readSlot(in);
        if (!slot || uids.contains(slot->userUid) || names.contains(normalisedName(slot->name)))
            return damaged();
        uids.insert(slot->userUid);
        names.insert(normalisedName(slot->name));
        keyring.users.append(*slot);
    }
    keyring.mac = in.bytes(macBytes);
    if (!in.ok() || !in.atEnd())
        return damaged();
    return keyring;
}

const KeySlot *Keyring::byName(const QString &name) const
{
    const QString wanted = normalisedName(name);
    for (const KeySlot &slot : users) {
        if (normalisedName(slot.name) == wanted)
            return &slot;
    }
    return nullptr;
}

KeySlot *Keyring::byUid(const Uid &uid)
{
    for (KeySlot &slot : users) {
        if (slot.userUid == uid)
            return &slot;
    }
    return nullptr;
}

const KeySlot *Keyring::byUid(const Uid &uid) const
{
    for (const KeySlot &slot : users) {
        if (slot.userUid == uid)
            return &slot;
    }
    return nullptr;
}

Result<void> wrapForPassword(KeySlot &slot, const Uid &vaultId, const SecretBytes &userKey,
                             const SecretBytes &password, const KdfCost &cost)
{
    const QByteArray salt = crypto::randomBytes(saltBytes);
    const QByteArray nonce = crypto::randomBytes(crypto::wrapNonceBytes);
    const auto key = deriveKey(password, salt, cost);
    if (!key)
        return key.error();
    const QByteArray context = wrapContext(slot, vaultId);
    const QByteArray wrapped = crypto::wrap(userKey, context, nonce, *key);
    const auto back = crypto::unwrap(wrapped, context, nonce, *key);
    if (!back || !back->equals(userKey))
        return fail(Errc::Internal, "vault.crypto");
    slot.cost = cost;
    slot.salt = salt;
    slot.nonce = nonce;
    slot.wrappedKey = wrapped;
    return {};
}

Result<void> grantRoot(KeySlot &slot, const VaultKeys &keys)
{
    SecretBytes bundle(4 + keys.root.size());
    qToLittleEndian(keys.generation, bundle.data());
    std::copy_n(keys.root.data(), keys.root.size(), bundle.data() + 4);
    slot.grant = crypto::seal(bundle, slot.publicKey);
    if (slot.grant.size() != grantBytes)
        return fail(Errc::Damaged, "keyring.tampered");
    return {};
}

Result<KeySlot> makeSlot(const Uid &vaultId, const Uid &userUid, const QString &name,
                         const SecretBytes &password, const KdfCost &cost, const VaultKeys &keys)
{
    const crypto::KeyPair pair = crypto::makeBoxPair();
    KeySlot slot;
    slot.userUid = userUid;
    slot.name = name.trimmed();
    slot.publicKey = pair.publicKey;
    if (auto wrapped = wrapForPassword(slot, vaultId, pair.secretKey, password, cost); !wrapped)
        return wrapped.error();
    if (auto granted = grantRoot(slot, keys); !granted)
        return granted.error();
    return slot;
}

Result<SecretBytes> unwrapUserKey(const KeySlot &slot, const Uid &vaultId, const SecretBytes &password,
                                  const KdfPolicy &policy)
{
    if (!policy.accepts(slot.cost))
        return fail(Errc::Damaged, "keyring.cost");
    const auto key = deriveKey(password, slot.salt, slot.cost);
    if (!key)
        return key.error();
    auto userKey = crypto::unwrap(slot.wrappedKey, wrapContext(slot, vaultId), slot.nonce, *key);
    if (!userKey)
        return fail(Errc::WrongPassword, "vault.wrong_password");
    return std::move(*userKey);
}

Result<VaultKeys> openGrant(const Keyring &keyring, const KeySlot &slot, const SecretBytes &userKey)
{
    const auto bundle = crypto::openSealed(slot.grant, slot.publicKey, userKey);
    if (!bundle || bundle->size() != 4 + VaultKeys::rootBytes ||
        qFromLittleEndian<quint32>(bundle->data()) != keyring.generation)
        return fail(Errc::Damaged, "keyring.tampered");
    VaultKeys keys = VaultKeys::fromRoot(SecretBytes::copyOf({bundle->data() + 4, VaultKeys::rootBytes}),
                                         keyring.generation);
    if (!keyring.isSignedWith(keys.keyringMac))
        return fail(Errc::Damaged, "keyring.tampered");
    return keys;
}

} // namespace tingyu
