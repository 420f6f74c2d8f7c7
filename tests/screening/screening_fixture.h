// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services.h"
#include "tests/support/vault_fixture.h"

namespace tingyu::test {

/// To the first two questions of a questionnaire.
inline Answers answered(int first, int second)
{
    return {{QStringLiteral("1"), scales::Rational(first)}, {QStringLiteral("2"), scales::Rational(second)}};
}

/// A vault with two classes of pupils and the services of screening.
class ScreeningFixture : public VaultFixture
{
public:
    ScreeningFixture();
    /// Services over the present session; made anew after as().
    Services &services();
    void use(RoleSet roles, const QList<SchoolClassId> &classes = {});

    SchoolClassId firstClass, secondClass;
    QList<StudentHeader> pupils; ///< six in the first class, then four in the second

    Campaign campaign(const QStringList &scales);
    /// `value` on every item of the scale but those in `other`.
    static Answers answers(scales::ScaleLibrary &library, const QString &scale, int value,
                           const QHash<QString, int> &other = {});
    NewSheet sheet(const Campaign &campaign, qsizetype pupil, const QString &scale,
                   const Answers &answers) const;

private:
    std::unique_ptr<Services> m_services;
};

} // namespace tingyu::test
