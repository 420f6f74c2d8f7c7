// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QString>

#include <initializer_list>
#include <span>
#include <string_view>

namespace tingyu {

enum class Role : quint8
{
    Head,
    Counsellor,
    Keyer,
    ClassTeacher,
    Inspector,
    Officer,
    Expert
};
inline constexpr int roleCount = 7;
/// The code stored and typed: head, counsellor, keyer, class-teacher, inspector, officer, expert.
QString roleCode(Role role);
std::optional<Role> roleFromCode(const QString &code);

/// A person's roles; an operation is allowed when any of them allows it.
class RoleSet
{
public:
    constexpr RoleSet() = default;
    constexpr RoleSet(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            m_bits = static_cast<quint8>(m_bits | bit(role));
    }
    constexpr bool has(Role role) const { return (m_bits & bit(role)) != 0; }
    constexpr bool intersects(RoleSet other) const { return (m_bits & other.m_bits) != 0; }
    constexpr RoleSet with(Role role) const
    {
        RoleSet set = *this;
        set.m_bits = static_cast<quint8>(set.m_bits | bit(role));
        return set;
    }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr quint8 bits() const { return m_bits; }
    static constexpr RoleSet fromBits(quint8 bits)
    {
        RoleSet set;
        set.m_bits = bits;
        return set;
    }
    constexpr bool operator==(const RoleSet &) const = default;

private:
    static constexpr quint8 bit(Role role) { return static_cast<quint8>(1U << static_cast<unsigned>(role)); }
    quint8 m_bits = 0;
};

/// How far a right reaches.
enum class Reach : quint8
{
    Everything, ///< any record of the vault
    OwnClass,   ///< records of the classes assigned to the user
    Own,        ///< records whose author is the user
};

/// One thing a person can do. Declared once, in <room>_operations.h, with the row that says who may.
/// `id` ("student.view") is also the audit action and the key of the sentence in ui/text.
struct Operation
{
    const char *id;
    RoleSet everything; ///< roles that may for any record
    RoleSet ownClass;   ///< roles that may for their own classes only
    RoleSet own;        ///< roles that may for what they wrote only
    /// Roles that may for any record, but only in a session opened on purpose: with a reason on record and
    /// the password given again (PurposeService).
    RoleSet onPurpose = {};
    /// By name: one name may lie at several addresses.
    constexpr bool operator==(const Operation &other) const { return std::string_view(id) == other.id; }
};

struct SchoolClassTag;
struct UserTag;
using SchoolClassId = Id<SchoolClassTag>;
using UserId = Id<UserTag>;

/// Whose or which record an operation is tried on; empty means "no particular record".
struct AccessScope
{
    std::optional<SchoolClassId> schoolClass;
    std::optional<UserId> author;
};

/// Who is working. Made by unlocking; a value, so that it can cross threads.
struct Session
{
    UserId userId;
    Uid userUid;
    QString userName;
    RoleSet roles;
    QList<SchoolClassId> classes; ///< of a class teacher
    Uid sessionUid;
    bool mustChangePassword = false;
    bool onPurpose = false; ///< what Operation::onPurpose names is open, see Workplace::openOnPurpose
};

/// Pure verdict: does the policy row allow it? A right that reaches only own classes or own records holds
/// only where the scope names such a class or author; an empty scope is never enough for it.
bool isAllowed(const Operation &operation, const Session &session, const AccessScope &scope);
/// Would the same be allowed in a session opened on purpose?
bool mayOnPurpose(const Operation &operation, const Session &session, const AccessScope &scope);

/// The one policy table: every operation of every room, each with its row. Composed in core/services.cpp.
QList<const Operation *> allOperations();

} // namespace tingyu
