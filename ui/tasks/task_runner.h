// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/services.h"
#include "core/vault/vault.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace tingyu::ui {

/// An open vault with its services, made, used and destroyed on the vault thread only.
struct OpenVault
{
    explicit OpenVault(std::unique_ptr<Vault> opened) : vault(std::move(opened)), services(vault->workplace())
    {
    }
    /// After a rekey no job may touch it any more.
    bool isSpent() const { return vault->isSpent(); }
    std::unique_ptr<Vault> vault;
    Services services;
};

namespace detail {
/// A job takes the services, or the vault itself where users, backups and the sheet are concerned.
template<class Job, class... More>
auto callJob(OpenVault &open, Job &job, const More &...more)
{
    if constexpr (std::is_invocable_v<Job, Services &, const More &...>)
        return job(open.services, more...);
    else if constexpr (std::is_invocable_v<Job, Vault &, const More &...>)
        return job(*open.vault, more...);
    else
        return job(open, more...);
}
} // namespace detail

/// The one hop between the window and the vault thread. Jobs run one after another in the order they were
/// given, so the order of saving is the order of clicking. What crosses is a value. The answer comes back in
/// the window's thread, and only while `guard` lives and the vault is the one the job was given for. A job
/// given while no vault is open, or the open one is spent, is dropped. No nested event loop, no waiting in
/// the window.
class TaskRunner : public QObject
{
    Q_OBJECT

public:
    explicit TaskRunner(QObject *parent = nullptr);
    ~TaskRunner() override; ///< cancels the running job, closes the vault, ends the thread

    /// Makes a vault on the vault thread (opening, creating and restoring derive keys, which takes its time).
    using Opened = Result<std::unique_ptr<OpenVault>>;
    void open(QObject *guard, std::function<Opened()> make, std::function<void(Result<void>)> then);
    bool isOpen() const { return m_open; }
    /// Cancels the running job, drops those that wait, closes the vault and wipes its keys; `then` is called
    /// once that is done, or after `patienceMs` when a commit takes longer.
    void close(int patienceMs, std::function<void()> then);

    /// `job(Services&) -> T` (or `job(Vault&) -> T`) on the vault thread, `then(T)` here.
    template<class Job, class Then>
    void run(QObject *guard, Job job, Then then)
    {
        using Value = std::decay_t<decltype(detail::callJob(std::declval<OpenVault &>(), job))>;
        QPointer<QObject> alive(guard);
        post([this, alive, job = std::move(job), then = std::move(then),
              epoch = m_epoch](OpenVault *vault) mutable {
            if (vault == nullptr || vault->isSpent())
                return;
            auto value = std::make_shared<Value>(detail::callJob(*vault, job));
            answer(epoch, [alive, value, then = std::move(then)]() mutable {
                if (alive)
                    then(std::move(*value));
            });
        });
    }

    /// As run(), for what may last: `job(Services&, const Progress&) -> Result<T>` is shown with `label`, its
    /// progress and a way to cancel it; a cancelled job returns Errc::Cancelled and has changed nothing.
    template<class Job, class Then>
    void runLong(QObject *guard, const QString &label, Job job, Then then)
    {
        using Value = std::decay_t<decltype(detail::callJob(std::declval<OpenVault &>(), job,
                                                            std::declval<const Progress &>()))>;
        QPointer<QObject> alive(guard);
        ++m_longWaiting;
        post([this, alive, label, job = std::move(job), then = std::move(then), epoch = m_epoch,
              number = ++m_longGiven](OpenVault *vault) mutable {
            if (vault == nullptr || vault->isSpent()) {
                endLong(epoch, number);
                return;
            }
            const Progress progress = beginLong(label, epoch, number);
            auto value = std::make_shared<Value>(detail::callJob(*vault, job, progress));
            endLong(epoch, number);
            answer(epoch, [alive, value, then = std::move(then)]() mutable {
                if (alive)
                    then(std::move(*value));
            });
        });
    }

    /// Work in slices (start-up checks): `step(Services&) -> bool`, true while more is left. Other jobs come
    /// in between; a slice should last at most 20 ms.
    void runSlices(QObject *guard, std::function<bool(Services &)> step, std::function<void()> then);
    void stopSlices() { ++m_sliceRun; } ///< what runs in slices ends without its `then`: the window locks

    /// `job() -> T` on the vault thread without a vault: reading what can be told without a password.
    template<class Job, class Then>
    void runBare(QObject *guard, Job job, Then then)
    {
        using Value = std::invoke_result_t<Job>;
        QPointer<QObject> alive(guard);
        post([this, alive, job = std::move(job), then = std::move(then),
              epoch = m_epoch](OpenVault *) mutable {
            auto value = std::make_shared<Value>(job());
            answer(epoch, [alive, value, then = std::move(then)]() mutable {
                if (alive)
                    then(std::move(*value));
            });
        });
    }

    /// As runLong(), without a vault: a restore.
    template<class Job, class Then>
    void runBareLong(QObject *guard, const QString &label, Job job, Then then)
    {
        using Value = std::invoke_result_t<Job, const Progress &>;
        QPointer<QObject> alive(guard);
        ++m_longWaiting;
        post([this, alive, label, job = std::move(job), then = std::move(then), epoch = m_epoch,
              number = ++m_longGiven](OpenVault *) mutable {
            const Progress progress = beginLong(label, epoch, number);
            auto value = std::make_shared<Value>(job(progress));
            endLong(epoch, number);
            answer(epoch, [alive, value, then = std::move(then)]() mutable {
                if (alive)
                    then(std::move(*value));
            });
        });
    }

    /// Asks the running long job to stop, or the first that waits when none runs: it is told so at its first
    /// question.
    void cancelLong();
    bool hasLong() const { return m_longWaiting > 0; }
    bool isIdle() const { return m_waiting == 0; }

Q_SIGNALS:
    void longBegan(const QString &label);
    void longProgress(qint64 done, qint64 total);
    void longEnded();
    void busyChanged(bool busy); ///< work has been waiting for more than 0.5 s, or has ended
    void idle();                 ///< nothing waits any more

private:
    class Worker;
    using Step = std::function<void(OpenVault *)>;
    template<class F>
    void post(F step)
    {
        // Steps may own things that only move: the queue holds them by pointer.
        auto held = std::make_shared<F>(std::move(step));
        enqueue([held](OpenVault *vault) { (*held)(vault); });
    }
    void enqueue(Step step);
    void answer(quint64 epoch, std::function<void()> then);
    template<class F>
    void answer(quint64 epoch, F then)
    {
        auto held = std::make_shared<F>(std::move(then));
        answer(epoch, std::function<void()>([held] { (*held)(); }));
    }
    Progress beginLong(const QString &label, quint64 epoch, quint64 number);
    void endLong(quint64 epoch, quint64 number);
    void slice(const QPointer<QObject> &guard, const std::shared_ptr<std::function<bool(Services &)>> &step,
               const std::shared_ptr<std::function<void()>> &then);

    QThread m_thread;
    Worker *m_worker = nullptr;
    std::atomic<quint64> m_cancelled = 0; ///< long jobs up to this number are to stop
    std::atomic<quint64> m_liveEpoch = 0; ///< steps of an older one are dropped unrun
    quint64 m_epoch = 0;                  ///< raised by close(): answers of an older one are dropped
    quint64 m_sliceRun = 0;
    bool m_open = false;
    int m_waiting = 0;
    int m_longWaiting = 0;
    quint64 m_longGiven = 0; ///< number of the last long job given
    quint64 m_longEnded = 0; ///< number of the last one that ended
};

} // namespace tingyu::ui
