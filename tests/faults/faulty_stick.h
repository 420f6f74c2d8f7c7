// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace tingyu::test {

/// A folder that behaves as a bad stick while the object lives: the program's own system calls come here
/// first. One at a time.
class FaultyStick
{
public:
    /// What a stick holds of a file whose bytes it has all taken without a word.
    enum class Past : quint8
    {
        Zeros, ///< nothing beyond its true size
        Wraps  ///< what lies beyond overwrote the beginning
    };

    explicit FaultyStick(const QString &folder);
    ~FaultyStick();
    FaultyStick(const FaultyStick &) = delete;
    FaultyStick &operator=(const FaultyStick &) = delete;

    /// Of each file it holds so many bytes. As with a real one the others are there until the system forgets
    /// what it had in memory.
    void holdOnly(qint64 bytes, Past past);
    /// Takes so many bytes more, then says that it is full; what is removed of it makes room again. With
    /// `isTold` whoever asks how much is free hears it, else it is somebody else who fills it meanwhile.
    void fillUpTo(qint64 bytes, bool isTold);
    /// Goes after so many more calls: half of what was just being written is there, and every call fails from
    /// then on. With `losesUnsynced` only what was synced is there.
    void pullAfter(int calls, bool losesUnsynced);
    bool isPulled() const;
    /// How often something here, or the folder itself, was synced.
    int syncs() const;
    /// The program is killed (SIGKILL) in the call after so many more.
    void killAfter(int calls);

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace tingyu::test
