// SPDX-License-Identifier: GPL-3.0-or-later
// Works in a vault without end, and says what it does, until it is killed.
#include "core/services.h"
#include "core/tables/table_reader.h"
#include "resources/resources.h"
#include "tests/faults/kill_scene.h"
#include "tests/faults/worker_voice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace tingyu;
using namespace tingyu::test;
using kill::must;
using kill::say;

namespace {

/// What an operation is to leave in the vault.
class Plan
{
public:
    explicit Plan(const char *operation) { m_object.insert(QLatin1String("op"), QLatin1String(operation)); }
    Plan &count(const char *table, qint64 more)
    {
        if (more != 0)
            m_counts.insert(QLatin1String(table), more);
        return *this;
    }
    Plan &row(const char *table, const QString &key, const QJsonObject &fields, const char *keyColumn = "uid")
    {
        m_rows.append(QJsonObject{{QStringLiteral("t"), QLatin1String(table)},
                                  {QStringLiteral("k"), QLatin1String(keyColumn)},
                                  {QStringLiteral("u"), key},
                                  {QStringLiteral("f"), fields}});
        return *this;
    }
    Plan &gone(const char *table, const QString &key, const char *keyColumn)
    {
        m_rows.append(QJsonObject{{QStringLiteral("t"), QLatin1String(table)},
                                  {QStringLiteral("k"), QLatin1String(keyColumn)},
                                  {QStringLiteral("u"), key},
                                  {QStringLiteral("gone"), true}});
        return *this;
    }
    void begin() const { say('I', text()); }
    void done() const { say('A', text()); }

private:
    QByteArray text() const
    {
        QJsonObject whole = m_object;
        whole.insert(QStringLiteral("counts"), m_counts);
        whole.insert(QStringLiteral("rows"), m_rows);
        return QJsonDocument(whole).toJson(QJsonDocument::Compact);
    }
    QJsonObject m_object;
    QJsonObject m_counts;
    QJsonArray m_rows;
};

const QDate today(2026, 11, 20);

class Worker
{
public:
    Worker(Workplace &place, quint32 seed) : m_place(place), m_services(place), m_random(seed)
    {
        for (const SchoolClass &one : must(m_services.classes.classes()))
            m_classes.append(one.id);
        for (const StudentKey &key : must(StudentRepository(place.db()).keys()))
            m_students.append(key.uid);
        for (const Review &review : must(m_services.reviews.list()))
            m_reviews.append(review.uid);
    }

    void step()
    {
        switch (m_random.bounded(12)) {
        case 0:
            create(false);
            break;
        case 1:
            create(true);
            break;
        case 2:
            edit();
            break;
        case 3:
            contacts();
            break;
        case 4:
            move();
            break;
        case 5:
            fileClass();
            break;
        case 6:
            facts();
            break;
        case 7:
            draft();
            break;
        case 8:
        case 9:
            importRoster();
            break;
        case 10:
            importAnswers();
            break;
        case 11:
            review();
            break;
        }
    }

private:
    template<class Value>
    const Value &any(const QList<Value> &list)
    {
        return list[m_random.bounded(list.size())];
    }
    /// Never the same twice, over all runs on one vault.
    QString fresh(const char *prefix)
    {
        return QString::fromUtf8(prefix) + QString::number(m_random.generate(), 36) +
               QString::number(++m_number, 36);
    }
    Student stored(const Uid &uid) { return *must(StudentRepository(m_place.db()).byUid(uid)); }
    QList<Contact> someContacts()
    {
        QList<Contact> contacts;
        for (int i = m_random.bounded(4); i > 0; --i) {
            Contact one;
            one.name = fresh("家长");
            one.relation = QStringLiteral("father");
            one.phone = QStringLiteral("13800000000");
            contacts.append(one);
        }
        return contacts;
    }

    void create(bool thenUndo)
    {
        Student student;
        student.name = fresh("生");
        student.studentNo = fresh("N");
        student.classId = any(m_classes);
        const QList<Contact> contacts = someContacts();
        const QJsonObject fields{{QStringLiteral("name"), student.name}};
        Plan plan("create");
        plan.count("student", 1).count("student_contact", contacts.size()).count("change_set", 1);
        plan.row("student", student.studentNo, fields, "student_no").begin();
        const Uid uid = must(m_services.students.create(student, contacts));
        plan.row("student", uid.toString(), fields).done();
        if (!thenUndo) {
            m_students.append(uid);
            return;
        }
        Plan undo("undo");
        undo.count("student", -1).count("student_contact", -contacts.size()).count("change_set", 1);
        undo.gone("student", uid.toString(), "uid").gone("student", student.studentNo, "student_no").begin();
        must(m_services.undo.undo(m_place.lastChangeSet()));
        undo.done();
    }

    void edit()
    {
        Student student = stored(any(m_students));
        student.address = fresh("路");
        student.phone = QStringLiteral("138%1").arg(m_random.bounded(100'000'000), 8, 10, QLatin1Char('0'));
        Plan plan("edit");
        plan.count("change_set", 1);
        plan.row("student", student.uid.toString(),
                 {{QStringLiteral("address"), student.address}, {QStringLiteral("phone"), student.phone}});
        plan.begin();
        must(m_services.students.edit(student));
        plan.done();
    }

    void contacts()
    {
        const Student student = stored(any(m_students));
        const auto before = must(StudentRepository(m_place.db()).contacts(student.id));
        QList<Contact> after = someContacts();
        if (after.isEmpty() && before.isEmpty())
            return;
        Plan plan("contacts");
        plan.count("student_contact", after.size() - before.size()).count("change_set", 1);
        for (const Contact &one : after)
            plan.row("student_contact", one.name, {{QStringLiteral("phone"), one.phone}}, "name");
        for (const Contact &one : before)
            plan.gone("student_contact", one.name, "name");
        plan.begin();
        must(m_services.students.setContacts(student.uid, after));
        plan.done();
    }

    void move()
    {
        const Student student = stored(any(m_students));
        SchoolClassId to = any(m_classes);
        if (to == student.classId)
            return;
        Plan plan("move");
        plan.count("roll_event", 1).count("change_set", 1);
        plan.row("student", student.uid.toString(),
                 {{QStringLiteral("class_id"), QString::number(to.value())}});
        plan.begin();
        must(m_services.students.moveToClass(student.uid, to, today, fresh("调班")));
        plan.done();
    }

    void fileClass()
    {
        const Student student = stored(any(m_students));
        const auto to = static_cast<FileClass>(m_random.bounded(4));
        if (to == student.fileClass)
            return;
        Plan plan("file-class");
        plan.count("file_class", 1).count("change_set", 1);
        plan.row("student", student.uid.toString(), {{QStringLiteral("file_class"), fileClassCode(to)}});
        plan.begin();
        must(m_services.fileClasses.set(student.uid, to, today, fresh("因")));
        plan.done();
    }

    void facts()
    {
        const Uid student = any(m_students);
        GrowthEntry growth;
        growth.onDate = today;
        growth.statement = fresh("随祖父母生活");
        growth.source = QStringLiteral("guardian");
        Plan plan("growth");
        plan.count("growth_entry", 1).count("change_set", 1);
        plan.row("growth_entry", growth.statement, {{QStringLiteral("source"), growth.source}}, "statement");
        plan.begin();
        must(m_services.growth.add(student, growth));
        plan.done();

        Consent consent;
        consent.onDate = today;
        consent.person = fresh("监");
        Plan second("consent");
        second.count("consent", 1).count("change_set", 1);
        second.row("consent", consent.person, {{QStringLiteral("answer"), QStringLiteral("given")}},
                   "person");
        second.begin();
        must(m_services.consents.record(student, consent));
        second.done();
    }

    void draft()
    {
        const QString about = any(m_students).toString();
        const QString content = fresh("写到一半的记录");
        Plan plan("draft");
        plan.row("draft", about, {{QStringLiteral("content"), content}}, "person_key").begin();
        must(m_services.drafts.save(about, QStringLiteral("session-note"), content));
        plan.done();
    }

    void importRoster()
    {
        QString csv = QStringLiteral("姓名,学号,年级,班级,监护人姓名,与学生关系,监护人电话\n");
        const int rows = 3 + m_random.bounded(30);
        Plan plan("roster");
        for (int i = 0; i < rows; ++i) {
            const QString number = fresh("R");
            const QString name = fresh("名");
            csv += QStringLiteral("%1,%2,七年级,%3,%4,父亲,13900000000\n")
                       .arg(name, number)
                       .arg(1 + m_random.bounded(2))
                       .arg(fresh("监"));
            plan.row("student", number, {{QStringLiteral("name"), name}}, "student_no");
        }
        const Workbook book = must(readTable(csv.toUtf8()));
        const RosterTable table = must(m_services.roster.read(book));
        const RosterPlan outcome = must(m_services.roster.plan(table));
        qint64 contacts = 0;
        for (const RosterPlanRow &row : outcome.rows)
            contacts += row.contacts.size();
        plan.count("student", rows).count("student_contact", contacts).count("change_set", 1);
        plan.begin();
        must(m_services.roster.apply(table, outcome));
        plan.done();
    }

    void importAnswers()
    {
        Campaign wanted;
        wanted.name = fresh("普测");
        wanted.from = QDate(2026, 11, 1);
        wanted.to = QDate(2026, 11, 30);
        wanted.scales = {QStringLiteral("phq9")};
        Plan plan("campaign");
        plan.count("campaign", 1)
            .count("campaign_scale", 1)
            .count("campaign_watcher", 1)
            .count("change_set", 1);
        plan.row("campaign", wanted.name, {{QStringLiteral("state"), QStringLiteral("open")}}, "name")
            .begin();
        const Campaign campaign = must(m_services.campaigns.create(wanted));
        plan.done();

        QString csv = QStringLiteral("学号,姓名,日期,1,2,3,4,5,6,7,8,9\n");
        QSet<Uid> chosen;
        for (int i = 2 + m_random.bounded(12); i > 0; --i)
            chosen.insert(any(m_students));
        for (const Uid &uid : std::as_const(chosen)) {
            const Student student = stored(uid);
            csv += student.studentNo % u',' % student.name % QStringLiteral(",2026-11-10");
            for (int item = 0; item < 9; ++item)
                csv += u',' % QString::number(m_random.bounded(4));
            csv += u'\n';
        }
        const Workbook book = must(readTable(csv.toUtf8()));
        AnswerImportOptions options;
        options.dryRun = true;
        const AnswerImportOutcome trial = must(m_services.answerImport.import(campaign.uid, book, options));
        Plan second("answers");
        second.count("sheet", trial.scored).count("score_result", trial.scored).count("review", trial.queued);
        second.count("sheet_flag", trial.flagged).count("change_set", 1).begin();
        options.dryRun = false;
        must(m_services.answerImport.import(campaign.uid, book, options));
        second.done();
        m_reviews.clear();
        for (const Review &one : must(m_services.reviews.list()))
            m_reviews.append(one.uid);
    }

    void review()
    {
        if (m_reviews.isEmpty())
            return;
        const Uid uid = any(m_reviews);
        ReviewTalk talk;
        talk.heldAt = {today, QTime(10, 0)};
        talk.content = fresh("谈话");
        Plan plan("talk");
        plan.count("review_talk", 1).count("change_set", 1);
        plan.row("review_talk", talk.content, {{QStringLiteral("with_whom"), QStringLiteral("student")}},
                 "content");
        plan.row("review", uid.toString(), {{QStringLiteral("state"), QStringLiteral("talked")}}).begin();
        must(m_services.reviews.talk(uid, talk));
        plan.done();
        Plan decided("decide");
        const QString reason = fresh("理由");
        decided.count("change_set", 1);
        decided.row(
            "review", uid.toString(),
            {{QStringLiteral("state"), QStringLiteral("decided")}, {QStringLiteral("reason"), reason}});
        decided.begin();
        must(m_services.reviews.decide(uid, ReviewDecision::Watch, reason));
        decided.done();
        m_reviews.removeOne(uid);
    }

    Workplace &m_place;
    Services m_services;
    QRandomGenerator m_random;
    QList<SchoolClassId> m_classes;
    QList<Uid> m_students;
    QList<Uid> m_reviews;
    int m_number = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    initDataResources();
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    kill::Scene scene;
    const std::unique_ptr<Vault> vault = must(scene.open(arguments[1]));
    kill::markTransactions(vault->workplace().db());
    Worker worker(vault->workplace(), arguments[2].toUInt());
    say('R');
    for (;;)
        worker.step();
}
