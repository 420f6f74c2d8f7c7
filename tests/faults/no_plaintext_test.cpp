// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/school/school_operations.h"
#include "core/services.h"
#include "core/tables/table_reader.h"
#include "core/vault/vault_services.h"
#include "tests/faults/kill_scene.h"
#include "tests/support/places.h"
#include "tests/support/vault_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QStringEncoder>

#include <algorithm>

using namespace tingyu;
using namespace tingyu::test;

namespace {

const auto scanner = QStringLiteral(TINGYU_SOURCE_DIR "/tests/faults/marker_scan.py");
const QDate day(2026, 11, 20);

struct Found
{
    int exitCode = -1;
    QJsonObject said;
    std::string text() const { return QJsonDocument(said).toJson(QJsonDocument::Compact).toStdString(); }
};

Found scan(const QStringList &markers, const QStringList &arguments)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QStringLiteral("python3"), QStringList{scanner} + arguments);
    REQUIRE(python.waitForStarted());
    python.write(QJsonDocument(QJsonArray::fromStringList(markers)).toJson());
    python.closeWriteChannel();
    REQUIRE(python.waitForFinished(300'000));
    return {python.exitCode(), QJsonDocument::fromJson(python.readAllStandardOutput()).object()};
}

/// Everything the program says on its way, kept for the search.
QByteArray &heardWords()
{
    static QByteArray words;
    return words;
}
void hear(QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString &words)
{
    heardWords() += words.toUtf8() + '\n';
}

/// A home of its own: what a library leaves in temp, configuration, cache or data folders falls in there. The
/// clock of the files is the machine's.
class Home
{
public:
    Home()
    {
        for (const char *name : {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                                 "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "SQLITE_TMPDIR"}) {
            const QString folder = m_temp.filePath(QString::fromLatin1(name).toLower());
            REQUIRE(QDir().mkpath(folder));
            m_before.append({name, qgetenv(name)});
            qputenv(name, QFile::encodeName(folder));
        }
        m_handler = qInstallMessageHandler(hear);
        heardWords().clear();
    }
    ~Home()
    {
        qInstallMessageHandler(m_handler);
        for (const auto &[name, value] : m_before) {
            if (value.isNull())
                qunsetenv(name);
            else
                qputenv(name, value);
        }
    }
    QString path(const char *name) const { return m_temp.filePath(QString::fromLatin1(name)); }
    QString path() const { return m_temp.path(); }

private:
    QTemporaryDir m_temp;
    QList<std::pair<const char *, QByteArray>> m_before;
    QtMessageHandler m_handler = nullptr;
};

/// Words that nobody else on this machine writes, one for each thing that is typed. All share one rare part
/// drawn by lot, so that one search sees them all.
class Markers
{
public:
    Markers()
    {
        for (int i = 0; i < 4; ++i)
            m_rare += drawn();
        for (int i = 0; i < 8; ++i)
            m_rareDigits += QString::number(1 + QRandomGenerator::system()->bounded(9));
        m_all = {m_rare, m_rareDigits};
    }
    /// A name, or part of a sentence.
    QString word(const QString &before = {})
    {
        m_all.append(before + m_rare + drawn() + drawn());
        return m_all.last();
    }
    QString digits(int count)
    {
        QString number = m_rareDigits;
        while (number.size() < count)
            number += QString::number(QRandomGenerator::system()->bounded(10));
        m_all.append(number);
        return number;
    }
    void add(const QString &marker) { m_all.append(marker); }
    const QStringList &all() const { return m_all; }

private:
    static QChar drawn() { return QChar(0x4e00 + QRandomGenerator::system()->bounded(0x5000)); }
    QString m_rare;
    QString m_rareDigits;
    QStringList m_all;
};

struct Day
{
    Home home;
    Markers markers;
    kill::Scene scene;
    QString folder = home.path("vault");
    QString stick = home.path("stick");
    QString passwordText = markers.word(QStringLiteral("Blue-island-"));
    qint64 startedAt = QDateTime::currentSecsSinceEpoch() - 1;
    std::unique_ptr<Vault> vault;

    Day() { REQUIRE(QDir().mkpath(stick)); }

    SecretBytes password() const
    {
        QString typed = passwordText;
        return passwordBytes(typed);
    }
    Services services() { return Services(vault->workplace()); }

    void create()
    {
        const NewVault wanted{VaultKind::School, markers.word(QStringLiteral("听屿")), kill::userName, false};
        Vault::Created made = must(Vault::create(folder, wanted, password(), scene.environment));
        vault = std::move(made.vault);
        markers.add(made.sheet.groups.join(u' '));
        markers.add(made.sheet.groups.join(QString()));
        markers.add(made.sheet.groups.join(u'-'));
        markers.add(made.sheet.groups.join(u'\n'));
        must(vault->typeBackSheet(made.sheet.groups.join(u' ')));
    }

    SchoolClassId makeSchool()
    {
        Services all = services();
        School school;
        school.name = markers.word();
        school.address = markers.word();
        must(all.classes.setSchool(school));
        must(all.calendar.setTerm(2026, 1, QDate(2026, 9, 1), QDate(2027, 1, 22)));
        Staff teacher;
        teacher.name = markers.word();
        must(all.staff.add(teacher));
        SchoolClass one;
        one.stage = SchoolStage::Junior;
        one.grade = 7;
        one.number = 1;
        one.schoolYear = 2026;
        return must(all.classes.add(one));
    }

    Uid makeStudent(SchoolClassId in)
    {
        Services all = services();
        Student student;
        student.name = markers.word();
        student.studentNo = markers.digits(12);
        student.phone = markers.digits(11);
        student.address = markers.word();
        student.birthDate = QDate(2013, 5, 6);
        student.classId = in;
        Contact guardian;
        guardian.name = markers.word();
        guardian.relation = QStringLiteral("mother");
        guardian.phone = markers.digits(11);
        const Uid uid = must(all.students.create(student, {guardian}));
        Student renamed = *must(StudentRepository(vault->workplace().db()).byUid(uid));
        renamed.name = markers.word();
        must(all.students.edit(renamed));
        return uid;
    }

    void writeFile(const Uid &student)
    {
        Services all = services();
        GrowthEntry growth;
        growth.onDate = day;
        growth.statement = markers.word(QStringLiteral("夜里睡不着,说起"));
        growth.source = QStringLiteral("student");
        growth.sourceNote = markers.word();
        must(all.growth.add(student, growth));
        RiskFactor factor;
        factor.code = QStringLiteral("study_pressure");
        factor.from = day;
        factor.source = QStringLiteral("student");
        factor.note = markers.word();
        must(all.circumstances.addRiskFactor(student, factor));
        Consent consent;
        consent.onDate = day;
        consent.person = markers.word();
        consent.note = markers.word();
        must(all.consents.record(student, consent));
        must(all.fileClasses.set(student, FileClass::Focus, day, markers.word()));
        must(all.undo.undo(vault->workplace().lastChangeSet()));
        must(all.fileClasses.set(student, FileClass::Crisis, day, markers.word()));
        must(all.drafts.save(student.toString(), QStringLiteral("session-note"),
                             markers.word(QStringLiteral("没写完:"))));
        must(all.students.show(student));
    }

    void importRoster()
    {
        Services all = services();
        QString csv = QStringLiteral("姓名,学号,年级,班级,监护人姓名,与学生关系,监护人电话\n");
        for (int i = 0; i < 20; ++i)
            csv += QStringLiteral("%1,%2,七年级,1,%3,父亲,13900000000\n")
                       .arg(markers.word(), markers.digits(10), markers.word());
        const RosterTable table = must(all.roster.read(must(readTable(csv.toUtf8()))));
        must(all.roster.apply(table, must(all.roster.plan(table))));
    }

    void screen()
    {
        Services all = services();
        Campaign wanted;
        wanted.name = markers.word();
        wanted.from = QDate(2026, 11, 1);
        wanted.to = QDate(2026, 11, 30);
        wanted.scales = {QStringLiteral("phq9")};
        wanted.consentText = markers.word();
        const Campaign campaign = must(all.campaigns.create(wanted));
        QString csv = QStringLiteral("学号,姓名,日期,1,2,3,4,5,6,7,8,9\n");
        for (const StudentKey &key : must(StudentRepository(vault->workplace().db()).keys()))
            csv += QStringLiteral("%1,%2,2026-11-10,3,2,3,2,3,2,3,2,3\n").arg(key.studentNo, key.name);
        // The answers of a stranger wait in the pairing list, name and all.
        csv += QStringLiteral("%1,%2,2026-11-10,0,0,0,0,0,0,0,0,1\n").arg(markers.digits(9), markers.word());
        must(all.answerImport.import(campaign.uid, must(readTable(csv.toUtf8())), {}));
        const QList<Review> waiting = must(all.reviews.list());
        REQUIRE(waiting.size() > 2);
        ReviewTalk talk;
        talk.heldAt = {day, QTime(10, 0)};
        talk.content = markers.word(QStringLiteral("愿意谈,说到"));
        must(all.reviews.talk(waiting[0].uid, talk));
        must(all.reviews.decide(waiting[0].uid, ReviewDecision::Confirmed, markers.word()));
        must(all.reviews.decide(waiting[1].uid, ReviewDecision::Watch, markers.word(), markers.word()));
        const QList<SheetFlag> flags = must(all.sheets.openFlags());
        REQUIRE_FALSE(flags.isEmpty());
        must(all.sheets.recordContact(flags[0].sheetUid, QStringLiteral("student"), markers.word()));
        // What the search keeps is in memory only.
        must(all.search.find(markers.all().last().left(2)));
    }

    void nothingReadable(const char *when)
    {
        const Found found =
            scan(markers.all(), {QStringLiteral("--whole"), home.path(), QStringLiteral("--everyday"),
                                 QStringLiteral("--changed"), QStringLiteral("/dev/shm"),
                                 QStringLiteral("--since"), QString::number(startedAt)});
        INFO(when << ": " << found.text());
        REQUIRE(found.exitCode == 0);
        CHECK(found.said[QLatin1String("proved")].toBool());
        CHECK(found.said[QLatin1String("files")].toInt() >= 2); // database and keyring at least
        CHECK(found.said[QLatin1String("bytes")].toDouble() > 300'000);
        for (const QString &marker : markers.all())
            REQUIRE_FALSE(heardWords().contains(marker.toUtf8()));
    }
};

} // namespace

TEST_CASE("A whole day leaves no word of it readable: in the vault, beside it, in a backup, in the middle of "
          "a write",
          "[slow]")
{
    Day today;
    today.create();
    const SchoolClassId in = today.makeSchool();
    const Uid student = today.makeStudent(in);
    today.writeFile(student);
    today.importRoster();
    today.screen();
    const BackupResult backup = must(VaultServices(*today.vault).backups.backup(today.stick));
    CHECK(backup.verified);
    CHECK(backup.file.startsWith(today.stick));
    today.nothingReadable("open");

    // In the middle of a large change: pages and the journal that would undo them are on the disk.
    must(today.vault->workplace().change(op::studentCreate, [&](Change &change) -> Result<void> {
        must(change.db().select(QStringLiteral("PRAGMA cache_size = 10")));
        for (int i = 0; i < 300; ++i) {
            Student one;
            one.name = i < 40 ? today.markers.word() : QStringLiteral("王");
            one.classId = in;
            one.address = QString(400, u'路');
            must(StudentRepository::add(change, one));
        }
        const QStringList files = QDir(today.folder).entryList(QDir::Files);
        REQUIRE(std::any_of(files.begin(), files.end(),
                            [](const QString &name) { return name.contains(u"-journal"); }));
        today.nothingReadable("writing");
        return {};
    }));

    // Wrong passwords, the lock, and the way back in to the draft.
    today.vault.reset();
    QString wrong = today.markers.word(QStringLiteral("Wrong-island-"));
    CHECK(Vault::open(today.folder, kill::userName, passwordBytes(wrong), today.scene.environment)
              .error()
              .code == Errc::WrongPassword);
    today.nothingReadable("locked");
    today.vault = must(Vault::open(today.folder, kill::userName, today.password(), today.scene.environment));
    REQUIRE(must(today.services().drafts.list()).size() == 1);
    today.vault.reset();
    today.nothingReadable("locked again");
}

TEST_CASE("The search for readable words finds each form of a word, in a file's bytes and in its name")
{
    QTemporaryDir folder(memoryFolderTemplate());
    Markers markers;
    const QString word = markers.word();
    const QStringList whole{QStringLiteral("--whole"), folder.path()};
    CHECK(scan(markers.all(), whole).exitCode == 0);
    QStringEncoder gb18030("GB18030");
    REQUIRE(gb18030.isValid());
    const QByteArray utf16(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
    const QByteArray national = gb18030(word);
    const QString path = folder.filePath(QStringLiteral("a"));
    for (const QByteArray &form :
         {word.toUtf8(), utf16, national, word.toUtf8().toHex().toUpper(), utf16.toHex()}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray((4 << 20) - 3, 'x') + form); // across the edge of two pieces
        file.close();
        const Found found = scan(markers.all(), whole);
        INFO(found.text());
        CHECK(found.exitCode == 1);
        CHECK(QFile::remove(path));
    }
    QFile named(folder.filePath(word));
    REQUIRE(named.open(QIODevice::WriteOnly));
    named.close();
    CHECK(scan(markers.all(), whole).exitCode == 1);
}
