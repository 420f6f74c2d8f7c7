// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/receive_service.h"
#include "core/exchange/send_service.h"
#include "core/exchange/unit_service.h"
#include "core/school/school_repository.h"
#include "core/vault/facts.h"
#include "tests/support/school_fixture.h"

#include <QFile>

namespace tingyu::test {

/// A vault of a school or a district with keys of its own, and a stick to hand over.
class ExchangeUnit : public SchoolFixture
{
public:
    explicit ExchangeUnit(const QString &name, exchange::UnitKind kind = exchange::UnitKind::School)
    {
        const crypto::KeyPair box = crypto::makeBoxPair();
        const crypto::KeyPair sign = crypto::makeSignPair();
        const auto secret = [](const SecretBytes &bytes) {
            return QByteArray(reinterpret_cast<const char *>(bytes.data()),
                              static_cast<qsizetype>(bytes.size()));
        };
        auto transaction = must(Transaction::begin(db()));
        must(writeFact(db(), QStringLiteral("box_pk"), box.publicKey));
        must(writeFact(db(), QStringLiteral("box_sk"), secret(box.secretKey)));
        must(writeFact(db(), QStringLiteral("sign_pk"), sign.publicKey));
        must(writeFact(db(), QStringLiteral("sign_sk"), secret(sign.secretKey)));
        must(writeFact(db(), QStringLiteral("kind"), exchange::unitKindCode(kind).toLatin1()));
        must(writeFact(db(), QStringLiteral("epoch"), "1"));
        must(writeFact(db(), QStringLiteral("pseudonym_key"), crypto::randomBytes(32)));
        must(transaction->commit());
        School school;
        school.name = name;
        must(workplace().change(op::schoolEdit, [&](Change &change) {
            return SchoolRepository(db()).setSchool(change, school);
        }));
    }

    exchange::UnitService units() { return exchange::UnitService(workplace()); }
    exchange::SendService sending() { return {workplace(), m_library}; }
    exchange::ReceiveService receiving() { return exchange::ReceiveService(workplace()); }
    exchange::KeyCard card() { return must(units().ownCard()); }
    QByteArray id() { return card().id(); }

    QByteArray cardFile()
    {
        return must(exchange::encodeCard(must(exchange::UnitRepository(db()).own()), QByteArray(16, 'c')));
    }
    void enrol(ExchangeUnit &other)
    {
        must(units().enrol(other.cardFile(), exchange::fingerprintOf(other.id()).join(u' ')));
    }
    exchange::SendOrder order(ExchangeUnit &to)
    {
        return {{to.id()}, exchange::Level::Figures, QStringLiteral("school"), QStringLiteral("2026")};
    }

    /// All that packages have left in this vault, whatever the order in which it came.
    QByteArray content()
    {
        QByteArray all;
        const auto rows = must(exchange::PackageRepository(db()).receivedHeads());
        for (const exchange::ReceivedPackage &head : rows) {
            const auto whole =
                must(exchange::PackageRepository(db()).received(head.unit, head.stream, head.period));
            all += head.hash + whole->lines;
        }
        return all;
    }

private:
    scales::ScaleLibrary m_library{QString()};
};

/// A folder that goes from hand to hand.
class Stick
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

private:
    QTemporaryDir m_folder{memoryFolderTemplate()};
};

} // namespace tingyu::test
