// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>

namespace tingyu {

/// What the person in front of the screen can do next; the exact sentence is chosen by Error::subject.
enum class Errc
{
    BadInput,          ///< what was typed or given cannot be used: correct it
    NotFound,          ///< no such record, file or thing
    Ambiguous,         ///< several fit: name one
    Conflict,          ///< changed or taken meanwhile: look again
    NeedsConfirmation, ///< a yes is missing
    Denied,            ///< the role does not allow it
    WrongPassword,
    LockedOut, ///< too many wrong passwords; detail[0] = seconds left
    Busy,      ///< in use by another window or program
    Damaged,   ///< the stored data is not what was written
    TooNew,    ///< written by a newer program; detail[0] = version needed
    DiskFull,
    Io,          ///< the operating system refused; detail = operation, errno
    OutOfMemory, ///< not enough memory for this step
    LimitExceeded,
    Unsupported,
    Cancelled, ///< the person stopped it; nothing changed
    Internal,  ///< a fault of the program itself, noticed in time
};

/// A failure as values. `subject` is a stable dotted reason ("roster.no_name_column") from which ui/text
/// makes the sentence, with `detail` filled in as %1, %2. Detail holds codes, places and ids, never a name,
/// answer or note.
struct Error
{
    Errc code = Errc::Internal;
    QString subject;
    QStringList detail;
    bool operator==(const Error &) const = default;
};

/// The one way to make an Error: `return fail(Errc::BadInput, "roster.no_name_column");`
/// A gate checks that every subject used so has a sentence in ui/text.
inline Error fail(Errc code, const char *subject, QStringList detail = {})
{
    return Error{code, QString::fromLatin1(subject), std::move(detail)};
}

/// A value or an Error. Ask `if (!r) return r.error();` before `*r`.
template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    explicit operator bool() const { return m_state.index() == 0; }
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}
    explicit operator bool() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

/// Whether it went well, without what it brought.
template<class T>
Result<void> outcomeOf(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

} // namespace tingyu
