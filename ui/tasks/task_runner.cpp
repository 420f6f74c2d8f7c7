// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/task_runner.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace tingyu::ui {
namespace {

constexpr int busyAfterMs = 500;
constexpr int progressEveryMs = 50;

} // namespace

/// Lives on the vault thread and owns the vault.
class TaskRunner::Worker : public QObject
{
public:
    std::unique_ptr<OpenVault> vault;
};

TaskRunner::TaskRunner(QObject *parent) : QObject(parent), m_worker(new Worker)
{
    m_thread.setObjectName(QStringLiteral("vault"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

TaskRunner::~TaskRunner()
{
    m_cancelled = m_longGiven;
    ++m_liveEpoch;
    Worker *worker = m_worker;
    QMetaObject::invokeMethod(
        worker, [worker] { worker->vault.reset(); }, Qt::QueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete worker; // its thread has ended
}

void TaskRunner::enqueue(Step step)
{
    if (m_waiting++ == 0) {
        QTimer::singleShot(busyAfterMs, this, [this, epoch = m_epoch] {
            if (m_waiting > 0 && epoch == m_epoch)
                Q_EMIT busyChanged(true);
        });
    }
    Worker *worker = m_worker;
    QMetaObject::invokeMethod(
        worker,
        [this, worker, step = std::move(step), epoch = m_epoch] {
            if (epoch == m_liveEpoch)
                step(worker->vault.get());
            QMetaObject::invokeMethod(this, [this] {
                if (--m_waiting == 0) {
                    Q_EMIT busyChanged(false);
                    Q_EMIT idle();
                }
            });
        },
        Qt::QueuedConnection);
}

void TaskRunner::answer(quint64 epoch, std::function<void()> then)
{
    QMetaObject::invokeMethod(
        this,
        [this, epoch, then = std::move(then)] {
            if (epoch == m_epoch)
                then();
        },
        Qt::QueuedConnection);
}

void TaskRunner::open(QObject *guard, std::function<Opened()> make, std::function<void(Result<void>)> then)
{
    QPointer<QObject> alive(guard);
    Worker *worker = m_worker;
    enqueue(
        [this, worker, alive, make = std::move(make), then = std::move(then), epoch = m_epoch](OpenVault *) {
            worker->vault.reset(); // one at a time
            Opened made = make();
            Result<void> outcome;
            if (made)
                worker->vault = std::move(*made);
            else
                outcome = made.error();
            answer(epoch, std::function<void()>([this, alive, then, outcome] {
                       m_open = static_cast<bool>(outcome);
                       if (alive)
                           then(outcome);
                   }));
        });
}

void TaskRunner::close(int patienceMs, std::function<void()> then)
{
    m_cancelled = m_longGiven;
    m_longEnded = m_longGiven;
    m_open = false;
    m_longWaiting = 0;
    ++m_epoch;
    m_liveEpoch = m_epoch;
    auto once = std::make_shared<std::function<void()>>(std::move(then));
    const auto finish = [once] {
        if (!*once)
            return;
        const auto call = std::exchange(*once, {});
        call();
    };
    Worker *worker = m_worker;
    QMetaObject::invokeMethod(
        worker,
        [this, worker, finish] {
            worker->vault.reset();
            QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    QTimer::singleShot(patienceMs, this, finish);
}

Progress TaskRunner::beginLong(const QString &label, quint64 epoch, quint64 number)
{
    answer(epoch, std::function<void()>([this, label] { Q_EMIT longBegan(label); }));
    auto lately = std::make_shared<QElapsedTimer>();
    lately->start();
    return [this, epoch, number, lately](qint64 done, qint64 total) {
        if (lately->elapsed() >= progressEveryMs || done == total) {
            lately->restart();
            answer(epoch, std::function<void()>([this, done, total] { Q_EMIT longProgress(done, total); }));
        }
        return number > m_cancelled.load() && epoch == m_liveEpoch.load();
    };
}

void TaskRunner::endLong(quint64 epoch, quint64 number)
{
    answer(epoch, std::function<void()>([this, number] {
               --m_longWaiting;
               m_longEnded = number;
               Q_EMIT longEnded();
           }));
}

void TaskRunner::cancelLong()
{
    m_cancelled = std::min(m_longEnded + 1, m_longGiven);
}

void TaskRunner::runSlices(QObject *guard, std::function<bool(Services &)> step, std::function<void()> then)
{
    slice(guard, std::make_shared<std::function<bool(Services &)>>(std::move(step)),
          std::make_shared<std::function<void()>>(std::move(then)));
}

void TaskRunner::slice(const QPointer<QObject> &guard,
                       const std::shared_ptr<std::function<bool(Services &)>> &step,
                       const std::shared_ptr<std::function<void()>> &then)
{
    run(
        guard, [step](Services &services) { return (*step)(services); },
        [this, guard, step, then, sliceRun = m_sliceRun](bool more) {
            if (sliceRun != m_sliceRun)
                return;
            if (more)
                slice(guard, step, then);
            else if (*then)
                (*then)();
        });
}

} // namespace tingyu::ui
