// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/xls_reader.h"

#include "core/base/own_program.h"

#include <QDataStream>
#include <QDeadlineTimer>
#include <QProcess>

namespace tingyu {
namespace {

constexpr qint64 outputLimit = 256LL << 20;
constexpr int timeLimitMs = 40'000;

/// UTF-16 as directory entries of the container name their streams.
bool holdsStream(const QByteArray &bytes, const QString &name)
{
    return bytes.contains(QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2));
}

Result<QByteArray> runChild(const QByteArray &bytes, const Progress &progress)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::SeparateChannels);
    child.setStandardErrorFile(QProcess::nullDevice());
    child.start(ownProgram(), {QStringLiteral("--read-xls")});
    if (!child.waitForStarted(5'000))
        return fail(Errc::Io, "tables.no_reader");
    child.write(bytes);
    child.closeWriteChannel();
    QByteArray output;
    const QDeadlineTimer deadline(timeLimitMs);
    const auto end = [&child](const Error &error) {
        child.kill();
        child.waitForFinished(2'000);
        return error;
    };
    while (child.state() != QProcess::NotRunning || child.bytesAvailable() > 0) {
        if (child.state() != QProcess::NotRunning)
            child.waitForReadyRead(100);
        output += child.readAllStandardOutput();
        if (output.size() > outputLimit)
            return end(tooLarge("text", outputLimit));
        if (!keepGoing(progress, 0, 0))
            return end(fail(Errc::Cancelled, "tables.cancelled"));
        if (deadline.hasExpired())
            return end(tooLarge("seconds", timeLimitMs / 1'000));
    }
    // Ended by its limits, by a fault of the library, or with its own word for why.
    if (child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0)
        return damagedTable(QStringLiteral("xls"));
    return output;
}

} // namespace

void readXls(const QByteArray &bytes, TableBuilder &builder, const Progress &progress)
{
    if (bytes.size() > builder.limits().xlsBytes)
        return builder.stop(tooLarge("file", builder.limits().xlsBytes));
    if (holdsStream(bytes, QStringLiteral("EncryptedPackage")))
        return builder.stop(fail(Errc::Unsupported, "tables.encrypted"));
    if (holdsStream(bytes, QStringLiteral("WordDocument")))
        return builder.stop(fail(Errc::Unsupported, "tables.document"));
    auto output = runChild(bytes, progress);
    if (!output)
        return builder.stop(output.error());
    // The child has met hostile bytes: what it says is input like any other.
    QDataStream stream(*output);
    stream.setVersion(QDataStream::Qt_6_4);
    for (;;) {
        quint8 what = 0;
        stream >> what;
        if (stream.status() != QDataStream::Ok || builder.error())
            break;
        if (what == 'E') {
            return; // the end was reached
        } else if (what == 'P') {
            return builder.stop(fail(Errc::Unsupported, "tables.encrypted"));
        } else if (what == 'S') {
            QString name;
            stream >> name;
            builder.beginSheet(name);
        } else if (what == 'R') {
            qint32 row = 0;
            stream >> row;
            builder.endRow();
            builder.beginRow(row);
        } else if (what == 'C') {
            qint32 column = 0;
            quint8 kind = 0;
            Cell cell;
            stream >> column >> kind >> cell.number >> cell.text;
            if (kind > quint8(CellKind::Fault))
                break;
            cell.kind = CellKind(kind);
            builder.put(column, std::move(cell));
        } else if (what == 'D') {
            builder.endRow(); // last row of the sheet
        } else {
            break;
        }
    }
    builder.stop(damagedTable(QStringLiteral("xls")));
}

} // namespace tingyu
