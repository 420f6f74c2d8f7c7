// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/salvage.h"

#include "core/base/given_file.h"
#include "core/base/platform.h"
#include "core/vault/byte_order.h"
#include "core/vault/container.h"
#include "core/vault/keyring_file.h"
#include "core/vault/lockout.h"
#include "core/vault/sealed_stream.h"
#include "core/vault/user_repository.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_impl.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace tingyu {
namespace {

constexpr qint64 widestGap = 2'000'000; // row numbers tried one by one between two readable ends
/// Where the last row is not known: after so many unreadable numbers in a row there is nothing more to find.
constexpr qint64 longestUnread = 65'536;
constexpr char salvageMark[] = "TYSALV1\n";

/// Collects lines into sealed chunks of the container.
class LineWriter
{
public:
    LineWriter(container::Writer &out, const SecretBytes &key) : m_out(out), m_sealer(key) {}
    Result<void> begin() { return m_out.write(m_sealer.header()); }
    Result<void> line(const QByteArray &text)
    {
        m_pending += text;
        m_pending += '\n';
        while (m_pending.size() > crypto::streamChunkBytes) {
            const QByteArray chunk = m_pending.left(crypto::streamChunkBytes);
            m_pending.remove(0, crypto::streamChunkBytes);
            if (auto written = m_out.write(m_sealer.seal(chunk, false)); !written)
                return written;
        }
        return {};
    }
    Result<void> end() { return m_out.write(m_sealer.seal(m_pending, true)); }

private:
    container::Writer &m_out;
    crypto::StreamSealer m_sealer;
    QByteArray m_pending;
};

struct Table
{
    QString name;
    QStringList columns;
    bool hasRowid = true;
};

Result<QList<Table>> dumpTables(Connection &db)
{
    auto rows =
        db.select(QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'table' "
                                 "AND name NOT LIKE 'sqlite_%' AND name <> 'vault_fact' ORDER BY name"));
    if (!rows)
        return rows.error();
    QList<Table> tables;
    while (rows->next())
        tables.append({rows->text(0),
                       {},
                       !rows->text(1).contains(QLatin1String("WITHOUT ROWID"), Qt::CaseInsensitive)});
    if (auto ended = rows->finished(); !ended)
        return ended.error();
    for (Table &table : tables) {
        auto columns = db.select(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table.name});
        if (!columns)
            return columns.error();
        while (columns->next())
            table.columns.append(columns->text(0));
    }
    return tables;
}

QJsonValue jsonOf(const QVariant &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (value.typeId() == QMetaType::QByteArray)
        return QJsonObject{{QStringLiteral("hex"), QString::fromLatin1(value.toByteArray().toHex())}};
    return QJsonValue::fromVariant(value);
}

class TableReader
{
public:
    TableReader(Connection &db, const Table &table, LineWriter &out, SalvageReport &report)
        : m_db(db), m_table(table), m_out(out), m_report(report)
    {
        QStringList names;
        for (const QString &column : table.columns)
            names.append(sqlName(column));
        m_select = QStringLiteral("SELECT %1%2 FROM %3")
                       .arg(table.hasRowid ? QStringLiteral("rowid, ") : QString(), names.join(u','),
                            sqlName(table.name));
    }

    /// From the front until something is unreadable, from the back likewise, then one by one in between.
    Result<void> read()
    {
        if (!m_table.hasRowid)
            return run(m_select, {}, nullptr);
        qint64 front = 0;
        bool isWhole = false;
        if (auto done = run(m_select + QStringLiteral(" ORDER BY rowid"), {}, &front, &isWhole); !done)
            return done;
        if (isWhole)
            return {};
        qint64 back = front + widestGap;
        const QString backwards = m_select + QStringLiteral(" WHERE rowid > ? ORDER BY rowid DESC");
        qint64 reached = 0;
        if (auto done = run(backwards, {front}, &reached, &isWhole); !done)
            return done;
        const bool isEndKnown = reached > front;
        if (isEndKnown)
            back = reached;
        qint64 unread = 0; // since the last number that could be asked for
        for (qint64 id = front + 1; id < back && id < front + widestGap; ++id) {
            qint64 got = 0;
            if (auto done = run(m_select + QStringLiteral(" WHERE rowid = ?"), {id}, &got, &isWhole); !done)
                return done;
            unread = isWhole ? 0 : unread + 1;
            m_report.lost += isWhole ? 0 : 1;
            if (!isEndKnown && unread >= longestUnread)
                break;
        }
        // Behind the last readable row there may have been none at all.
        m_report.lost -= isEndKnown ? 0 : unread;
        return {};
    }

private:
    Result<void> run(const QString &sql, const QVariantList &parameters, qint64 *lastRow,
                     bool *isWhole = nullptr)
    {
        if (isWhole != nullptr)
            *isWhole = false;
        auto rows = m_db.select(sql, parameters);
        if (!rows) {
            m_broken();
            return {};
        }
        const int first = m_table.hasRowid ? 1 : 0;
        while (rows->next()) {
            QJsonObject row;
            for (int i = 0; i < m_table.columns.size(); ++i)
                row.insert(m_table.columns.at(i), jsonOf(rows->value(first + i)));
            const QJsonObject line{{QStringLiteral("table"), m_table.name}, {QStringLiteral("row"), row}};
            if (auto written = m_out.line(QJsonDocument(line).toJson(QJsonDocument::Compact)); !written)
                return written;
            ++m_report.rows;
            if (lastRow != nullptr)
                *lastRow = rows->integer(0);
        }
        if (!rows->finished())
            m_broken();
        else if (isWhole != nullptr)
            *isWhole = true;
        return {};
    }
    void m_broken()
    {
        if (!m_report.brokenTables.contains(m_table.name))
            m_report.brokenTables.append(m_table.name);
    }

    Connection &m_db;
    const Table &m_table;
    LineWriter &m_out;
    SalvageReport &m_report;
    QString m_select;
};

Result<VaultKeys> keysFor(const Keyring &keyring, const QString &userName, const SecretBytes &password,
                          const VaultEnvironment &environment)
{
    const KeySlot *slot = keyring.byName(userName);
    if (slot == nullptr || !slot->enabled)
        return fail(Errc::WrongPassword, "vault.wrong_password");
    const auto userKey = unwrapUserKey(*slot, keyring.vaultId, password, environment.kdf);
    if (!userKey)
        return userKey.error();
    return openGrant(keyring, *slot, *userKey);
}

Result<void> writeFile(QFile &file, Connection &db, const Keyring &keyring, const VaultKeys &keys,
                       SalvageReport &report, const Progress &progress)
{
    const auto tables = dumpTables(db);
    if (!tables)
        return tables.error();
    // The vault's own signing key may be what is lost: a key made for this file proves that the file is
    // whole.
    const crypto::KeyPair box = crypto::makeBoxPair();
    const crypto::KeyPair sign = crypto::makeSignPair();
    container::Header header;
    header.type = container::Type::Backup;
    header.senderId = container::senderIdOf(box.publicKey, sign.publicKey);
    header.packageId = crypto::randomBytes(16);
    header.boxPublicKey = box.publicKey;
    header.signPublicKey = sign.publicKey;
    auto writer = container::Writer::begin(file, header);
    if (!writer)
        return writer.error();
    const QByteArray ring = keyring.encode();
    const QByteArray opening =
        ByteWriter().bytes(salvageMark).number(static_cast<quint32>(ring.size())).bytes(ring).result();
    if (auto written = (*writer)->write(opening); !written)
        return written;
    LineWriter lines(**writer, keys.salvage);
    if (auto begun = lines.begin(); !begun)
        return begun;
    qint64 done = 0;
    for (const Table &table : *tables) {
        if (!keepGoing(progress, done++, tables->size()))
            return fail(Errc::Cancelled, "cancelled");
        if (auto read = TableReader(db, table, lines, report).read(); !read)
            return read;
    }
    if (auto ended = lines.end(); !ended)
        return ended;
    if (auto finished = (*writer)->finish(sign.secretKey); !finished)
        return finished;
    return file.flush() ? Result<void>() : container::notWritten(file);
}

} // namespace

Result<SalvageReport> salvage(const QString &folder, const QString &userName, const SecretBytes &password,
                              const QString &toFolder, const VaultEnvironment &environment,
                              const Progress &progress)
{
    if (!QDir(toFolder).exists())
        return fail(Errc::NotFound, "backup.no_folder");
    const auto found = keyringfile::find(folder);
    if (found.candidates.isEmpty())
        return fail(found.present > 0 ? Errc::Damaged : Errc::NotFound,
                    found.present > 0 ? "keyring.damaged" : "vault.none");
    const Keyring &keyring = found.candidates.constFirst();
    Lockout lockout(folder, keyring.vaultId, environment.clock);
    if (auto begun = lockout.begin(userName); !begun)
        return begun.error();
    const auto keys = keysFor(keyring, userName, password, environment);
    if (!keys)
        return keys.error();
    lockout.succeeded(userName);
    auto db = Connection::open(vaultfolder::database(folder, keyring.generation), keys->database,
                               Connection::Mode::Open);
    if (!db)
        return db.error();

    SalvageReport report;
    const auto user = UserRepository(**db).byName(userName);
    report.roleUnknown = !user;
    if (user && (!*user || !(*user)->enabled || !(*user)->roles.has(Role::Head)))
        return fail(Errc::Denied, "denied", {QStringLiteral("vault.salvage")});
    int number = 1;
    do {
        report.file = QDir(toFolder).filePath(QStringLiteral("S-%1-%2.tyb")
                                                  .arg(vaultShortId(keyring.vaultId))
                                                  .arg(number++, 6, 10, QLatin1Char('0')));
    } while (QFile::exists(report.file));
    QFile file(report.file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(Errc::Io, "backup.not_created");
    Result<void> written = writeFile(file, **db, keyring, *keys, report, progress);
    file.close();
    if (written)
        written = platform::syncFile(report.file);
    if (!written) {
        QFile::remove(report.file);
        return written.error();
    }
    return report;
}

Result<void> readSalvage(const QString &path, const QString &userName, const SecretBytes &password,
                         const VaultEnvironment &environment,
                         const std::function<void(const QByteArray &)> &take)
{
    QFile file(path);
    if (auto readable = openGiven(file, fail(Errc::NotFound, "backup.no_file")); !readable)
        return readable.error();
    const auto opened = container::verify(file);
    if (!opened)
        return opened.error();
    file.seek(opened->payloadStart);
    if (file.read(8) != QByteArray(salvageMark))
        return fail(Errc::BadInput, "backup.kind");
    const QByteArray prefix = file.read(4);
    const auto ringBytes = ByteReader(prefix).number<quint32>();
    const auto keyring = ringBytes <= Keyring::maxBytes ? Keyring::parse(file.read(ringBytes))
                                                        : fail(Errc::Damaged, "keyring.damaged");
    if (!keyring)
        return keyring.error();
    const auto keys = keysFor(*keyring, userName, password, environment);
    if (!keys)
        return keys.error();
    crypto::StreamOpener stream(keys->salvage, file.read(crypto::streamHeaderBytes));
    QByteArray pending;
    while (!stream.isAtEnd()) {
        const qint64 left = opened->payloadEnd - file.pos();
        const auto chunk =
            stream.open(file.read(qMin<qint64>(left, crypto::streamChunkBytes + crypto::streamOverhead)));
        if (!chunk)
            return fail(Errc::Damaged, "container.signature");
        pending += *chunk;
        qsizetype start = 0;
        for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n', start)) {
            take(pending.mid(start, end - start));
            start = end + 1;
        }
        pending.remove(0, start);
    }
    return {};
}

} // namespace tingyu
