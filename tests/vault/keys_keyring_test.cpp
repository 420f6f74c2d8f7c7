// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vault/keys_support.h"

#include "core/vault/crypto.h"
#include "core/vault/keyring_file.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

struct Sample
{
    VaultKeys keys = VaultKeys::fromRoot(SecretBytes::copyOf(std::span(rootPlain)), 1);
    Keyring keyring;
    static constexpr unsigned char rootPlain[16] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    Sample()
    {
        keyring.vaultId = uidOf(7);
        keyring.fileSeq = 4;
        keyring.adminSeq = 2;
        keyring.schema = 3;
        keyring.lastAuditSeq = 12;
        keyring.auditPublicKey = QByteArray(32, 'a');
        for (const auto &[seed, name, password] :
             {std::tuple(1, "林晓舟", "lighthouse one"), std::tuple(2, "周望", "lighthouse two")}) {
            keyring.users.append(*makeSlot(keyring.vaultId, uidOf(static_cast<quint8>(seed)),
                                           QString::fromUtf8(name), secret(password), {1, 8192}, keys));
        }
        keyring.sign(keys.keyringMac);
    }
};

/// Root that `name` gets at with `password`, or the error on the way.
Result<VaultKeys> enter(const Keyring &keyring, const char *name, const char *password)
{
    const KeySlot *slot = keyring.byName(QString::fromUtf8(name));
    if (slot == nullptr)
        return fail(Errc::NotFound, "test");
    const auto userKey = unwrapUserKey(*slot, keyring.vaultId, secret(password), cheapKdf());
    if (!userKey)
        return userKey.error();
    return openGrant(keyring, *slot, *userKey);
}

QByteArray withChecksum(const QByteArray &body)
{
    return body + crypto::hash({body});
}

} // namespace

TEST_CASE("a keyring comes back from its bytes as it was")
{
    const Sample sample;
    const auto parsed = Keyring::parse(sample.keyring.encode());
    REQUIRE(parsed);
    CHECK(*parsed == sample.keyring);
    Keyring withDisabled = sample.keyring;
    withDisabled.users[1].enabled = false;
    withDisabled.users[1].grant.clear();
    withDisabled.flags = keyringDistrict | keyringDemo;
    CHECK(*Keyring::parse(withDisabled.encode()) == withDisabled);
}

TEST_CASE("each user gets at the same root with the own password only")
{
    const Sample sample;
    CHECK(enter(sample.keyring, "林晓舟", "lighthouse one")->root.equals(sample.keys.root));
    CHECK(enter(sample.keyring, " 周望 ", "lighthouse two")->root.equals(sample.keys.root));
    CHECK(enter(sample.keyring, "林晓舟", "lighthouse two").error().code == Errc::WrongPassword);
    CHECK(enter(sample.keyring, "周望", "").error().code == Errc::WrongPassword);
}

TEST_CASE("every flipped bit of a keyring is noticed before anything is read from it")
{
    const QByteArray good = Sample().keyring.encode();
    for (qsizetype byte = 0; byte < good.size(); ++byte) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = good;
            bad[byte] = static_cast<char>(bad.at(byte) ^ (1 << bit));
            REQUIRE_FALSE(Keyring::parse(bad));
        }
    }
}

TEST_CASE("every truncation and every lengthening of a keyring is noticed")
{
    const QByteArray good = Sample().keyring.encode();
    for (qsizetype size = 0; size < good.size(); ++size)
        REQUIRE_FALSE(Keyring::parse(good.left(size)));
    CHECK_FALSE(Keyring::parse(good + '\0'));
    CHECK_FALSE(Keyring::parse(good + good));
    CHECK_FALSE(Keyring::parse(QByteArray(Keyring::maxBytes + 1, 'x')));
}

TEST_CASE("a forger who mends the checksum gets no wrong root and no crash out of any byte")
{
    const Sample sample;
    const QByteArray good = sample.keyring.encode();
    const QByteArray body = good.chopped(32);
    int parsed = 0;
    for (qsizetype byte = 0; byte < body.size(); ++byte) {
        QByteArray bad = body;
        bad[byte] = static_cast<char>(bad.at(byte) ^ 0x15);
        const auto keyring = Keyring::parse(withChecksum(bad));
        if (!keyring)
            continue;
        ++parsed;
        int entered = 0;
        for (const auto &[name, password] :
             {std::pair("林晓舟", "lighthouse one"), std::pair("周望", "lighthouse two")}) {
            const auto keys = enter(*keyring, name, password);
            if (!keys)
                continue;
            ++entered;
            REQUIRE(keys->root.equals(sample.keys.root));
        }
        // Only the write counter and a colleague's right half are outside this user's MAC and seal.
        if (keyring->fileSeq == sample.keyring.fileSeq)
            REQUIRE(entered < 2);
    }
    CHECK(parsed > 500);
}

TEST_CASE("a slot moved to another user's place or another vault does not open")
{
    const Sample sample;
    Keyring swapped = sample.keyring;
    std::swap(swapped.users[0].wrappedKey, swapped.users[1].wrappedKey);
    std::swap(swapped.users[0].salt, swapped.users[1].salt);
    std::swap(swapped.users[0].nonce, swapped.users[1].nonce);
    CHECK(enter(swapped, "林晓舟", "lighthouse two").error().code == Errc::WrongPassword);
    Keyring named = sample.keyring;
    std::swap(named.users[0].name, named.users[1].name);
    CHECK(enter(named, "林晓舟", "lighthouse two").error().subject == QLatin1String("keyring.tampered"));
    Keyring moved = sample.keyring;
    moved.vaultId = uidOf(8);
    CHECK(enter(moved, "林晓舟", "lighthouse one").error().code == Errc::WrongPassword);
}

TEST_CASE("adding, dropping, enabling or exchanging a slot without the root is seen")
{
    const Sample sample;
    Keyring dropped = sample.keyring;
    dropped.users.removeLast();
    CHECK(enter(dropped, "林晓舟", "lighthouse one").error().subject == QLatin1String("keyring.tampered"));
    Keyring foreignKey = sample.keyring;
    foreignKey.users[1].publicKey = crypto::makeBoxPair().publicKey;
    CHECK(enter(foreignKey, "林晓舟", "lighthouse one").error().subject == QLatin1String("keyring.tampered"));
    Keyring older = sample.keyring;
    --older.adminSeq;
    CHECK(enter(older, "林晓舟", "lighthouse one").error().subject == QLatin1String("keyring.tampered"));
}

TEST_CASE("a new password needs no root and disturbs no MAC")
{
    const Sample sample;
    Keyring keyring = sample.keyring;
    KeySlot *slot = keyring.byUid(uidOf(1));
    const auto userKey = unwrapUserKey(*slot, keyring.vaultId, secret("lighthouse one"), cheapKdf());
    REQUIRE(userKey);
    REQUIRE(wrapForPassword(*slot, keyring.vaultId, *userKey, secret("lighthouse new"), {1, 8192}));
    CHECK(enter(keyring, "林晓舟", "lighthouse new")->root.equals(sample.keys.root));
    CHECK(enter(keyring, "林晓舟", "lighthouse one").error().code == Errc::WrongPassword);
    CHECK(enter(keyring, "周望", "lighthouse two")->root.equals(sample.keys.root));
}

TEST_CASE("a hostile keyring cannot ask for a hundred gigabytes")
{
    Sample sample;
    sample.keyring.users[0].cost.memoryBytes = 100ULL << 30;
    const auto parsed = Keyring::parse(sample.keyring.encode());
    REQUIRE(parsed);
    CHECK(enter(*parsed, "林晓舟", "lighthouse one").error() == fail(Errc::Damaged, "keyring.cost"));
}

TEST_CASE("names that look alike, empty, long or odd are refused in a keyring and before")
{
    CHECK(userNameProblem(QStringLiteral(" ")) == QLatin1String("user.name_empty"));
    CHECK(userNameProblem(QString(22, u'长')) == QLatin1String("user.name_long"));
    CHECK(userNameProblem(QStringLiteral("周\n望")) == QLatin1String("user.name_odd"));
    CHECK(userNameProblem(QStringLiteral("周\u202e望")) == QLatin1String("user.name_odd"));
    CHECK(userNameProblem(QStringLiteral("周望")).isEmpty());
    Sample sample;
    sample.keyring.users[1].name = QStringLiteral("林晓舟 ");
    CHECK_FALSE(Keyring::parse(sample.keyring.encode()));
}

TEST_CASE("more users than a keyring holds are refused")
{
    Sample sample;
    const KeySlot slot = sample.keyring.users.first();
    sample.keyring.users.clear();
    for (int i = 0; i < 257; ++i) {
        KeySlot copy = slot;
        copy.userUid =
            *Uid::fromBytes(QByteArray(14, 'u') + QByteArray::number(i).rightJustified(2, '0').left(1) +
                            QByteArray(1, static_cast<char>(i % 251)));
        copy.name = QString::number(i);
        sample.keyring.users.append(copy);
    }
    CHECK_FALSE(Keyring::parse(sample.keyring.encode()));
}

TEST_CASE("a keyring update that stops after any step leaves the old or the new one, never neither")
{
    const Sample sample;
    Keyring next = sample.keyring;
    ++next.fileSeq;
    next.sign(sample.keys.keyringMac);
    const QByteArray oldBytes = sample.keyring.encode();
    const QByteArray newBytes = next.encode();

    for (int stopAfter = 0; stopAfter <= 3; ++stopAfter) {
        QTemporaryDir dir;
        const QString folder = dir.path();
        REQUIRE(keyringfile::store(folder, oldBytes));
        if (stopAfter >= 1)
            REQUIRE(keyringfile::writeFresh(folder, newBytes));
        if (stopAfter >= 2)
            REQUIRE(keyringfile::keepPrevious(folder));
        if (stopAfter >= 3)
            REQUIRE(keyringfile::promote(folder));
        const auto found = keyringfile::find(folder);
        REQUIRE_FALSE(found.candidates.isEmpty());
        CHECK(found.candidates.first().fileSeq == (stopAfter == 0 ? 4U : 5U));
        CHECK_FALSE(found.anyDamaged);
        CHECK(found.currentIsBest == (stopAfter == 0 || stopAfter == 3));
        // and the next update goes through from wherever it stopped
        Keyring after = next;
        ++after.fileSeq;
        REQUIRE(keyringfile::store(folder, after.encode()));
        CHECK(keyringfile::find(folder).candidates.first() == after);
        CHECK(keyringfile::find(folder).currentIsBest);
    }
}

TEST_CASE("a half-written next file is passed over")
{
    const Sample sample;
    QTemporaryDir dir;
    REQUIRE(keyringfile::store(dir.path(), sample.keyring.encode()));
    Keyring next = sample.keyring;
    ++next.fileSeq;
    const QByteArray bytes = next.encode();
    for (qsizetype size = 0; size < bytes.size(); size += 37) {
        REQUIRE(writeBytes(keyringfile::fresh(dir.path()), bytes.left(size)));
        const auto found = keyringfile::find(dir.path());
        REQUIRE(found.candidates.size() == 1);
        REQUIRE(found.candidates.first() == sample.keyring);
        REQUIRE_FALSE(found.anyDamaged);
    }
}

TEST_CASE("a damaged keyring falls back to the previous one and never pushes it out")
{
    const Sample sample;
    QTemporaryDir dir;
    const QString folder = dir.path();
    REQUIRE(keyringfile::store(folder, sample.keyring.encode()));
    Keyring next = sample.keyring;
    ++next.fileSeq;
    next.sign(sample.keys.keyringMac);
    REQUIRE(keyringfile::store(folder, next.encode()));
    QByteArray bad = next.encode();
    bad[100] = static_cast<char>(bad.at(100) ^ 1);
    REQUIRE(writeBytes(keyringfile::current(folder), bad));

    const auto found = keyringfile::find(folder);
    REQUIRE(found.candidates.size() == 1);
    CHECK(found.candidates.first() == sample.keyring);
    CHECK(found.anyDamaged);
    CHECK(enter(found.candidates.first(), "周望", "lighthouse two"));

    Keyring third = next;
    ++third.fileSeq;
    REQUIRE(keyringfile::store(folder, third.encode()));
    CHECK(*Keyring::parse(bytesOf(keyringfile::previous(folder))) == sample.keyring);
}

TEST_CASE("a keyring of a later layout is told apart from a damaged one")
{
    QByteArray body = Sample().keyring.encode().chopped(32);
    body[8] = 2;
    CHECK(Keyring::parse(withChecksum(body)).error().code == Errc::TooNew);
}
