// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/school/school.h"
#include "core/school/student.h"

namespace tingyu {

struct ClientTag;
using ClientId = Id<ClientTag>;

enum class ClientKind : quint8
{
    Student,
    Parent, ///< who talks about a child; a member of the family or who stands for it
    Staff,  ///< kept in a register of its own, more restricted (I20)
    Code    ///< somebody who gives no name
};
QString clientKindCode(ClientKind kind); ///< student, parent, staff, code
std::optional<ClientKind> clientKindFromCode(const QString &code);

/// Somebody who comes to the room. A student and a member of staff is one client however often he or she
/// comes; a code may later be joined to a student, and stays on record as the code it was.
struct Client
{
    ClientId id;
    Uid uid;
    ClientKind kind = ClientKind::Student;
    StudentId studentId; ///< the student; of a parent, the child; of a code, whom it was joined to
    Uid studentUid;
    QString studentName;
    QString classLabel; ///< of that student
    StaffId staffId;
    Uid staffUid;
    QString name;     ///< as shown: of a code C-0007
    QString relation; ///< of a parent: a code of relationCodes()
    QString phone;    ///< of a parent
    int codeNumber = 0;
    Sex sex = Sex::Unknown; ///< of a student from the file; of a code as far as known
    QString classNote;      ///< of a code: 初二, as far as known
    QDate joinedOn;
    QString joinReason;
    bool operator==(const Client &) const = default;
};

/// C-0007
QString clientCode(int number);
/// 7 of "C-0007", "c-7" and "C0007".
std::optional<int> clientCodeNumber(const QString &text);

/// A client as it is stored: tidy texts, and nothing that does not belong to its kind.
Client normalized(Client client);
/// Errc::BadInput "client.no_name" (a parent), "client.relation" (detail: the codes there are),
/// "text.too_long".
Result<void> checkClient(const Client &client);

} // namespace tingyu
