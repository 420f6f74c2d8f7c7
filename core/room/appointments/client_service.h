// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/appointments/client_repository.h"

namespace tingyu {

/// Who comes to the room. A client is made where it is first needed, by ensure() inside the change of another
/// service; codes and parents also by themselves.
///
/// Staff who come as clients are in a register of their own (I20): they are found and shown by who counsels
/// them, and by the head on purpose (op::staffClientView).
class ClientService
{
public:
    explicit ClientService(Workplace &place) : m_place(place) {}

    /// On record. Errc::NotFound "client.not_found".
    Result<Client> show(const Uid &uid);
    /// By a part of the name, or the whole code; at most `limit`. Staff whom the person does not counsel are
    /// not among them.
    Result<QList<Client>> find(const QString &text, int limit = 20);
    /// The student as a client, who talks about him or her, and codes joined to him or her. Errc::NotFound
    /// "student.not_found".
    Result<QList<Client>> ofStudent(const Uid &student);
    /// A new code for somebody who gives no name; `sex` and `classNote` as far as known.
    Result<Client> addCode(Sex sex = Sex::Unknown, const QString &classNote = {});
    /// Who came under a code has become known. Errc::NotFound "client.not_found", "student.not_found";
    /// Errc::BadInput "client.not_code", "reason.missing", "reason.too_long"; Errc::Conflict
    /// "client.joined" (the code belongs to a student already).
    Result<void> join(const Uid &code, const Uid &student, const QString &reason);

    /// Inside a change of another service: the client that is meant, made when there is none. By `uid`, else
    /// by kind: a student by `studentUid`, a member of staff by `staffUid`; a parent by `studentUid`, `name`
    /// and `relation`, where a known one keeps his phone unless another is given; a code by `codeNumber`, and
    /// a new one with 0. Errc::NotFound "client.not_found", "student.not_found", "staff.not_found"; errors of
    /// checkClient().
    static Result<Client> ensure(Workplace &place, Change &change, const Client &wanted);
    static Result<Client> ensureStudent(Workplace &place, Change &change, const Uid &student);
    static Result<Client> ensureStaff(Workplace &place, Change &change, const Uid &staff);

    /// May the person of this session read who a member of staff is that comes as a client, and why, where
    /// `counsellor` counsels?
    static bool mayReadStaff(const Workplace &place, UserId counsellor);

private:
    Workplace &m_place;
};

} // namespace tingyu
