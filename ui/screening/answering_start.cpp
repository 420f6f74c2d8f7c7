// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/answering_start.h"

#include "core/answering/answer_lock.h"
#include "core/base/own_program.h"

#include <QProcess>
#include <QTimer>

#include <memory>

namespace tingyu::ui {
namespace {

constexpr int lookMs = 50;
constexpr int patienceMs = 15'000; ///< of a slow disk; then a program that lives is believed

} // namespace

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
    auto *look = new QTimer(process);
    look->setInterval(lookMs);
    auto looks = std::make_shared<int>(0);
    QObject::connect(look, &QTimer::timeout, process, [look, looks, answer] {
        if (!answering::isAnswering() && ++*looks < patienceMs / lookMs)
            return;
        look->stop();
        answer(true);
    });
    QObject::connect(process, &QProcess::bytesWritten, process, [left, look](qint64 bytes) {
        *left -= bytes;
        if (*left <= 0)
            look->start();
    });
    QObject::connect(process, &QProcess::finished, process, [look, answer] {
        look->stop();
        answer(false);
    });
    QObject::connect(process, &QProcess::errorOccurred, process, [answer] { answer(false); });
    process->start();
}

} // namespace tingyu::ui
