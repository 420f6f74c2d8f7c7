// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/answering_start.h"

#include "core/base/own_program.h"

#include <QProcess>

#include <memory>

namespace tingyu::ui {

void startAnswering(const QByteArray &round, const std::function<void(bool)> &then)
{
    // Never deleted: a QProcess ends its child with itself, and this child outlives the window's process.
    auto *process = new QProcess;
    process->setProgram(ownProgram(QStringLiteral("tingyu-answer")));
    process->setArguments({QStringLiteral("--round")});
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    auto once = std::make_shared<std::function<void(bool)>>(then);
    const auto answer = [once](bool started) {
        if (const auto call = std::exchange(*once, {}))
            call(started);
    };
    auto left = std::make_shared<qint64>(round.size());
    QObject::connect(process, &QProcess::started, process, [process, round] {
        process->write(round);
        process->closeWriteChannel();
    });
    QObject::connect(process, &QProcess::bytesWritten, process, [left, answer](qint64 bytes) {
        *left -= bytes;
        if (*left <= 0)
            answer(true);
    });
    QObject::connect(process, &QProcess::errorOccurred, process, [answer] { answer(false); });
    process->start();
}

} // namespace tingyu::ui
