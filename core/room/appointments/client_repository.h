// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/client.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for clients.
class ClientRepository
{
public:
    explicit ClientRepository(Connection &db) : m_db(db) {}

    Result<std::optional<Client>> byUid(const Uid &uid);
    Result<std::optional<Client>> ofCode(int number);
    /// A client that something still speaks of, also a removed one: `isRemoved` says so.
    struct Known
    {
        Client client;
        bool isRemoved = false;
    };
    Result<std::optional<Known>> known(const Uid &uid);
    /// The client that a student or a member of staff is.
    Result<std::optional<Known>> studentAsClient(StudentId id);
    Result<std::optional<Known>> staffAsClient(StaffId id);
    /// The student, parents who talk about him or her, and codes joined to him or her.
    Result<QList<Client>> ofStudent(StudentId id);
    /// Whose name or code holds the text; by kind and name.
    Result<QList<Client>> find(const QString &text, int limit);
    /// Does this user counsel the client in some appointment, or has he entered one for somebody who does not
    /// sign in?
    Result<bool> isCounselledBy(ClientId id, UserId user);
    Result<int> nextCode(); ///< never given before, removed ones included
    static Result<RowRef> add(Change &change, const Client &client);
    static Result<bool> update(Change &change, const Client &client);
    static Result<void> restore(Change &change, ClientId id);

private:
    Connection &m_db;
};

/// Columns of a client for the SELECTs of this room, in which `c` is the client, `s` its student, `k` the
/// student's class and `w` its member of staff; and what is read from them, beginning at `column`.
namespace columns {
inline constexpr int clientColumns = 21;
const QString &clientSelected();
const QString &clientJoins();
Client clientAt(const Rows &rows, int column);
} // namespace columns

} // namespace tingyu
