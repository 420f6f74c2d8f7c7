// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/workplace.h"

#include <QDate>

namespace tingyu::keeping {

/// A pledge of secrecy as it was signed (form 23).
struct SecrecyPledge
{
    Uid user;
    QString userName; ///< read only
    RoleSet roles;    ///< read only
    QString post;
    QString reach;  ///< what the person comes to see
    QDate signedOn; ///< not valid: none was signed
    QDate until;
    QString paperRef;
    bool holdsOn(QDate day) const { return signedOn.isValid() && signedOn <= day && day <= until; }
    bool operator==(const SecrecyPledge &) const = default;
};

class PledgeService
{
public:
    explicit PledgeService(Workplace &place) : m_place(place) {}
    /// One line for each user who may sign in, with the latest pledge if there is one; those without a pledge
    /// that holds first.
    Result<QList<SecrecyPledge>> list();
    /// Errc::BadInput "pledge.signed" (no day, or one to come), "pledge.until" (before it was signed);
    /// Errc::NotFound "user.unknown".
    Result<Uid> sign(const SecrecyPledge &pledge);

private:
    Workplace &m_place;
};

} // namespace tingyu::keeping
