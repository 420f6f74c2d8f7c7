// SPDX-License-Identifier: GPL-3.0-or-later
// Works on a disk that is full, and says what came of it: full_disk_worker VAULT SMALL-DISK
// VAULT: a closed vault; SMALL-DISK: an empty folder, over which a disk of 24 MB is mounted that only this
// process sees. Where that is not permitted, a limit on the size of files takes its place. One JSON object a
// line.
#include "core/services.h"
#include "core/tables/table_reader.h"
#include "core/vault/vault_services.h"
#include "resources/resources.h"
#include "tests/faults/kill_scene.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace tingyu;
using namespace tingyu::test;

namespace {

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "full_disk_worker: %s\n", qPrintable(why));
    std::exit(3);
}
template<class T>
T must(Result<T> result)
{
    if (!result)
        giveUp(result.error().subject + u' ' + result.error().detail.join(u' '));
    return std::move(*result);
}
void must(const Result<void> &result)
{
    if (!result)
        giveUp(result.error().subject);
}

void say(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

/// A disk on which the room that is left can be set.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder) : m_folder(folder)
    {
        const QByteArray where = QFile::encodeName(folder);
        m_isMounted = (::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0) &&
                      ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                      ::mount("tmpfs", where.constData(), "tmpfs", 0, "size=24m,mode=0700") == 0;
        std::signal(SIGXFSZ, SIG_IGN);
    }
    QString means() const
    {
        return m_isMounted ? QStringLiteral("small-disk") : QStringLiteral("file-limit");
    }
    /// `database`: the file that is about to grow.
    void leave(qint64 bytes, const QString &database)
    {
        if (!m_isMounted) {
            limit(static_cast<rlim_t>(QFileInfo(database).size() + bytes));
            return;
        }
        struct statvfs room = {};
        if (::statvfs(QFile::encodeName(m_folder).constData(), &room) != 0)
            giveUp(QStringLiteral("statvfs"));
        const qint64 left = static_cast<qint64>(room.f_bavail) * static_cast<qint64>(room.f_frsize);
        const int ballast = ::open(ballastPath().constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
        if (ballast < 0 || ::posix_fallocate(ballast, 0, left - bytes) != 0)
            giveUp(QStringLiteral("ballast"));
        ::close(ballast);
    }
    /// Not room enough for a second file of the database's size.
    void leaveLessThan(const QString &database)
    {
        if (m_isMounted)
            leave(64 << 10, database);
        else
            limit(static_cast<rlim_t>(QFileInfo(database).size() / 2));
    }
    void leaveAll()
    {
        if (m_isMounted)
            ::unlink(ballastPath().constData());
        else
            limit(RLIM_INFINITY);
    }

private:
    QByteArray ballastPath() const { return QFile::encodeName(m_folder + QStringLiteral("/ballast")); }
    static void limit(rlim_t bytes)
    {
        rlimit now = {};
        ::getrlimit(RLIMIT_FSIZE, &now);
        now.rlim_cur = bytes;
        if (::setrlimit(RLIMIT_FSIZE, &now) != 0)
            giveUp(QStringLiteral("setrlimit"));
    }
    QString m_folder;
    bool m_isMounted = false;
};

QString errorWord(Errc code)
{
    return code == Errc::DiskFull ? QStringLiteral("disk-full")
           : code == Errc::Io     ? QStringLiteral("io")
                                  : QStringLiteral("other");
}

class Work
{
public:
    Work(const QString &sound, const QString &disk)
        : m_sound(sound), m_disk(disk), m_folder(disk + QStringLiteral("/vault"))
    {
        QString csv = QStringLiteral("姓名,学号,年级,班级,家庭住址,监护人姓名,与学生关系,监护人电话\n");
        for (int i = 0; i < rows; ++i)
            csv +=
                QStringLiteral("名%1,R%1,七年级,1,%2,监%1,父亲,13900000000\n").arg(i).arg(QString(60, u'路'));
        m_roll = csv.toUtf8();
    }
    void run()
    {
        say({{QStringLiteral("means"), m_small.means()}, {QStringLiteral("rows"), rows}});
        for (qint64 room = 0; !import(room); room += 32 << 10) {
        }
        backup();
        rekey();
    }

private:
    static constexpr int rows = 150;

    void open()
    {
        m_vault.reset();
        m_vault = must(m_scene.open(m_folder));
    }
    void renew()
    {
        m_vault.reset();
        m_small.leaveAll();
        QDir(m_folder).removeRecursively();
        QDir().mkpath(m_folder);
        for (const QString &name : QDir(m_sound).entryList(QDir::Files))
            if (!QFile::copy(QDir(m_sound).filePath(name), QDir(m_folder).filePath(name)))
                giveUp(QStringLiteral("copy"));
        open();
    }
    Connection &db() { return m_vault->workplace().db(); }
    QJsonObject state()
    {
        const AuditLog::Verdict verdict = must(m_vault->workplace().audit().verify());
        return {
            {QStringLiteral("students"),
             must(db().value(QStringLiteral("SELECT count(*) FROM student"))).toInt()},
            {QStringLiteral("contacts"),
             must(db().value(QStringLiteral("SELECT count(*) FROM student_contact"))).toInt()},
            {QStringLiteral("sets"),
             must(db().value(QStringLiteral("SELECT count(*) FROM change_set"))).toInt()},
            {QStringLiteral("log"), must(db().value(QStringLiteral("SELECT max(seq) FROM audit"))).toInt()},
            {QStringLiteral("open"), db().inTransaction()},
            {QStringLiteral("sound"), must(db().check(true)).isEmpty()},
            {QStringLiteral("verified"), verdict.ok()}};
    }
    /// True when there was room enough.
    bool import(qint64 room)
    {
        renew();
        Services all(m_vault->workplace());
        const RosterTable table = must(all.roster.read(must(readTable(m_roll))));
        const RosterPlan plan = must(all.roster.plan(table));
        const QJsonObject before = state();
        m_small.leave(room, db().path());
        const auto done = all.roster.apply(table, plan);
        const QJsonObject after = state(); // still full
        m_small.leaveAll();
        open();
        QJsonObject reopened = state();
        const bool again = done || Services(m_vault->workplace()).roster.apply(table, plan).operator bool();
        say({{QStringLiteral("work"), QStringLiteral("import")},
             {QStringLiteral("room"), room},
             {QStringLiteral("result"), done ? QStringLiteral("ok") : errorWord(done.error().code)},
             {QStringLiteral("before"), before},
             {QStringLiteral("after"), after},
             {QStringLiteral("reopened"), reopened},
             {QStringLiteral("again"), again},
             {QStringLiteral("end"), state()}});
        return static_cast<bool>(done);
    }
    void backup()
    {
        renew();
        const QString stick = m_disk + QStringLiteral("/stick");
        QDir().mkpath(stick);
        const QJsonObject before = state();
        m_small.leaveLessThan(db().path());
        const auto made = VaultServices(*m_vault).backups.backup(stick);
        m_small.leaveAll();
        say({{QStringLiteral("work"), QStringLiteral("backup")},
             {QStringLiteral("result"), made ? QStringLiteral("ok") : errorWord(made.error().code)},
             {QStringLiteral("left"), static_cast<int>(QDir(stick).entryList(QDir::Files).size())},
             {QStringLiteral("before"), before},
             {QStringLiteral("after"), state()}});
    }
    void rekey()
    {
        renew();
        const QJsonObject before = state();
        const QStringList files = QDir(m_folder).entryList(QDir::Files);
        RekeyService service(*m_vault);
        const RecoverySheet sheet = must(service.begin());
        must(service.typeBack(sheet.groups.join(u' ')));
        m_small.leaveLessThan(db().path());
        const auto done = service.run();
        m_small.leaveAll();
        open(); // with the old password, or the worker ends here
        say({{QStringLiteral("work"), QStringLiteral("rekey")},
             {QStringLiteral("result"), done ? QStringLiteral("ok") : errorWord(done.error().code)},
             {QStringLiteral("same-files"), QDir(m_folder).entryList(QDir::Files) == files},
             {QStringLiteral("before"), before},
             {QStringLiteral("after"), state()}});
    }

    kill::Scene m_scene;
    QString m_sound;
    QString m_disk;
    QString m_folder;
    SmallDisk m_small{m_disk};
    QByteArray m_roll;
    std::unique_ptr<Vault> m_vault;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initDataResources();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    Work(arguments[1], arguments[2]).run();
}
