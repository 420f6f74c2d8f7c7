// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services.h"
#include "tests/support/places.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QMap>
#include <QSet>

#include <array>

using namespace tingyu;

namespace {

const auto approvedPath = QStringLiteral(TINGYU_SOURCE_DIR "/tests/data/access.approved.txt");
constexpr SchoolClassId ownClass(71), otherClass(72);
constexpr UserId me(5), somebodyElse(6);

/// What an operation is tried on.
struct Try
{
    const char *name;
    AccessScope scope;
    bool isOwnClass = false;
    bool isOwnRecord = false;
};

const std::array<Try, 9> tries{{{"no record named", {}},
                                {"own class", {ownClass, {}}, true, false},
                                {"other class", {otherClass, {}}},
                                {"own record", {{}, me}, false, true},
                                {"another's record", {{}, somebodyElse}},
                                {"own record in own class", {ownClass, me}, true, true},
                                {"own record in other class", {otherClass, me}, false, true},
                                {"another's record in own class", {ownClass, somebodyElse}, true, false},
                                {"another's record in other class", {otherClass, somebodyElse}}}};

/// How far a right reaches, as the approved table words it: everything, own-class, own, on-purpose
/// (everything, in a session opened for a reason on record), several of the last three joined by +, none.
struct Right
{
    bool everything = false;
    bool ownClass = false;
    bool own = false;
    bool onPurpose = false;
    bool operator==(const Right &) const = default;

    static Right of(const QString &word)
    {
        const QStringList parts = word.split(u'+');
        return {parts.contains(QLatin1String("everything")), parts.contains(QLatin1String("own-class")),
                parts.contains(QLatin1String("own")), parts.contains(QLatin1String("on-purpose"))};
    }
    QString word() const
    {
        if (everything)
            return QStringLiteral("everything");
        QStringList parts;
        if (ownClass)
            parts.append(QStringLiteral("own-class"));
        if (own)
            parts.append(QStringLiteral("own"));
        if (onPurpose)
            parts.append(QStringLiteral("on-purpose"));
        return parts.isEmpty() ? QStringLiteral("none") : parts.join(u'+');
    }
    bool grants(const Try &one, bool opened = false) const
    {
        return everything || (opened && onPurpose) || (ownClass && one.isOwnClass) ||
               (own && one.isOwnRecord);
    }
};

Session sessionOf(RoleSet roles)
{
    Session session;
    session.userId = me;
    session.roles = roles;
    session.classes = {ownClass};
    return session;
}

Session opened(Session session)
{
    session.onPurpose = true;
    return session;
}

/// What the policy says today, asked from outside.
Right asked(const Operation &operation, Role role)
{
    const Session session = sessionOf({role});
    Right right{isAllowed(operation, session, {}), isAllowed(operation, session, {ownClass, {}}),
                isAllowed(operation, session, {{}, me})};
    right.onPurpose = !right.everything && isAllowed(operation, opened(session), {});
    return right;
}

QList<Role> allRoles()
{
    QList<Role> roles;
    for (int i = 0; i < roleCount; ++i)
        roles.append(static_cast<Role>(i));
    return roles;
}

/// Operations by id, so that the order of rooms does not matter to the table.
QMap<QString, const Operation *> operationsById()
{
    QMap<QString, const Operation *> byId;
    for (const Operation *operation : allOperations())
        byId.insert(QLatin1String(operation->id), operation);
    return byId;
}

QByteArray tableOfToday()
{
    QByteArray table = "# Who may do what, and how far. One line an operation; everything, own-class, own, "
                       "on-purpose, none.\n"
                       "operation";
    for (const Role role : allRoles())
        table += ' ' + roleCode(role).toUtf8();
    table += '\n';
    const auto operations = operationsById();
    for (auto operation = operations.cbegin(); operation != operations.cend(); ++operation) {
        table += operation.key().toUtf8();
        for (const Role role : allRoles())
            table += ' ' + asked(**operation, role).word().toUtf8();
        table += '\n';
    }
    return table;
}

using Approved = QMap<QString, QMap<QString, QString>>; ///< operation -> role -> reach

Approved readApproved()
{
    QFile file(approvedPath);
    REQUIRE(file.open(QIODevice::ReadOnly));
    Approved approved;
    QStringList heads;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u' ', Qt::SkipEmptyParts);
        if (heads.isEmpty()) {
            heads = cells;
            continue;
        }
        INFO(line.toStdString());
        REQUIRE(cells.size() == heads.size());
        for (qsizetype i = 1; i < cells.size(); ++i) {
            REQUIRE((Right::of(cells[i]).word() == cells[i])); // a word that means something
            approved[cells[0]][heads[i]] = cells[i];
        }
    }
    return approved;
}

} // namespace

TEST_CASE("Every role, operation and scope gets the approved verdict")
{
    if (qEnvironmentVariableIsSet("TINGYU_APPROVE")) {
        QFile file(approvedPath);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(tableOfToday()) > 0);
    }
    const Approved approved = readApproved();
    UNSCOPED_INFO("To approve a wanted change, run and look at the difference in git:\n"
                  "TINGYU_APPROVE=1 build/dev/bin/tests_access");
    const auto operations = operationsById();
    REQUIRE(operations.size() == allOperations().size());
    int cells = 0;
    for (auto operation = operations.cbegin(); operation != operations.cend(); ++operation) {
        for (const Role role : allRoles()) {
            const QString wanted = approved.value(operation.key()).value(roleCode(role));
            INFO("operation " << operation.key().toStdString() << ", role " << roleCode(role).toStdString()
                              << ", approved: " << (wanted.isEmpty() ? "nothing" : wanted.toStdString()));
            REQUIRE_FALSE(wanted.isEmpty());
            for (const Try &one : tries) {
                INFO("tried on: " << one.name);
                const Right right = Right::of(wanted);
                CHECK(isAllowed(**operation, sessionOf({role}), one.scope) == right.grants(one));
                CHECK(isAllowed(**operation, opened(sessionOf({role})), one.scope) ==
                      right.grants(one, true));
                CHECK(mayOnPurpose(**operation, sessionOf({role}), one.scope) == right.grants(one, true));
                ++cells;
            }
        }
    }
    CHECK(cells == allOperations().size() * roleCount * static_cast<int>(tries.size()));
    for (auto line = approved.cbegin(); line != approved.cend(); ++line) {
        INFO("approved, but no operation any more: " << line.key().toStdString());
        CHECK(operations.contains(line.key()));
    }
}

TEST_CASE("Somebody without a role may do nothing at all, wherever")
{
    for (const Operation *operation : allOperations()) {
        for (const Try &one : tries) {
            INFO(operation->id << " on " << one.name);
            CHECK_FALSE(isAllowed(*operation, sessionOf({}), one.scope));
            Session nobody;
            CHECK_FALSE(isAllowed(*operation, nobody, one.scope));
        }
    }
}

TEST_CASE("What is opened on purpose is the head's alone, and closed to nobody who has it anyway")
{
    int rows = 0;
    for (const Operation *operation : allOperations()) {
        if (operation->onPurpose.isEmpty())
            continue;
        INFO(operation->id);
        ++rows;
        CHECK(operation->onPurpose == RoleSet{Role::Head});
        CHECK_FALSE(isAllowed(*operation, sessionOf({Role::Head}), {}));
        CHECK(isAllowed(*operation, opened(sessionOf({Role::Head})), {}));
        CHECK_FALSE(isAllowed(*operation, opened(sessionOf({Role::Keyer, Role::Inspector})), {}));
    }
    CHECK(rows == 51);
}

TEST_CASE("Two roles together may what either may, and nothing more")
{
    for (const Operation *operation : allOperations()) {
        for (const Role first : allRoles()) {
            for (const Role second : allRoles()) {
                for (const Try &one : tries) {
                    INFO(operation->id << ", " << roleCode(first).toStdString() << " and "
                                       << roleCode(second).toStdString() << " on " << one.name);
                    const bool either = isAllowed(*operation, sessionOf({first}), one.scope) ||
                                        isAllowed(*operation, sessionOf({second}), one.scope);
                    REQUIRE(isAllowed(*operation, sessionOf({first, second}), one.scope) == either);
                }
            }
        }
    }
}

TEST_CASE("A class teacher without classes reaches no class, and nobody's record is not one's own")
{
    for (const Operation *operation : allOperations()) {
        for (const Role role : allRoles()) {
            if (asked(*operation, role).everything)
                continue;
            INFO(operation->id << ", " << roleCode(role).toStdString());
            Session session = sessionOf({role});
            session.classes.clear();
            CHECK_FALSE(isAllowed(*operation, session, {ownClass, {}}));
            CHECK_FALSE(isAllowed(*operation, session, {SchoolClassId(), {}}));
            session.userId = UserId();
            CHECK_FALSE(isAllowed(*operation, session, {{}, me}));
        }
    }
}
