// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QMap>
#include <QString>

namespace tingyu::keeping {

enum class ErasureGround : quint8
{
    Guardian,  ///< a guardian asked for it
    Student,   ///< the student did
    Retention, ///< kept as long as it has to be
    Court,     ///< a court or an authority ordered it
    Mistake    ///< a file that should never have been: nobody's
};
QString groundCode(ErasureGround ground); ///< guardian, student, retention, court, mistake
std::optional<ErasureGround> groundFromCode(const QString &code);

enum class Approval : quint8
{
    User, ///< another user, here, by his own password
    Paper ///< signed on paper: name, post and date
};
QString approvalCode(Approval approval); ///< user, paper
std::optional<Approval> approvalFromCode(const QString &code);

/// What is said of a destruction, and stays when the person is gone (form 28).
struct ErasureWords
{
    ErasureGround ground = ErasureGround::Guardian;
    QString words; ///< more about why; never the person's name
    QDate on;
    Approval approval = Approval::User;
    QString approver; ///< user's name; on paper name, post and date
    QString witness;  ///< 监销人
    bool operator==(const ErasureWords &) const = default;
};

/// The certificate of one destruction.
struct Erasure
{
    Uid uid;
    int number = 0;
    Uid student; ///< all that is left of who it was
    ErasureWords said;
    QString doneBy;
    QMap<QString, int> counts; ///< rows by category (categoryOf)
};
QString erasureNumberText(int number); ///< X-000007

} // namespace tingyu::keeping
