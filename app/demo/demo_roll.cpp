// SPDX-License-Identifier: GPL-3.0-or-later
// The roll: made as rows of a file and taken in by the same import, in one change.
#include "app/demo/demo_room.h"
#include "core/base/identity_number.h"

#include <QSet>

#include <algorithm>

namespace tingyu::demo {
namespace {

// Region 99 is never given out: such a number is nobody's. Two figures more tell blocks of pupils apart, as
// the three serial figures of a number are enough for 500 of either sex.
const auto region = QStringLiteral("9901");
constexpr int pupilsInBlock = 500;
// Mobile numbers begin with 13 to 19.
const auto phonePrefix = QStringLiteral("100");

constexpr int sharesLeftBehindBoth = 31; // per cent
constexpr int sharesLeftBehindOne = 12;
constexpr int doubles = 3;
constexpr int rareNames = 8;
constexpr int longNames = 9;
constexpr int fourCharacters = 5; // place of the one whose family name has two characters
constexpr int birthsFrom = 13;    // a pupil of grade 7 turns 13 in the school year

class RollMaker
{
public:
    RollMaker(Room &room, int students)
        : m_room(room)
        , m_students(students)
        , m_surnames(room.words.texts("surnames"))
        , m_given(room.words.texts("given"))
        , m_villages(room.words.texts("villages"))
        , m_town(room.words.text("town"))
    {
        const auto setOf = [&](int count) {
            const QList<int> places = room.dice.places(count, students);
            return QSet<int>(places.begin(), places.end());
        };
        m_bothAway = setOf((students * sharesLeftBehindBoth + 50) / 100);
        m_oneAway = setOf(students * sharesLeftBehindOne / 100) - m_bothAway;
        m_rare = setOf(rareNames);
        m_long = setOf(longNames) - m_rare;
        m_rare.remove(fourCharacters);
        m_long.remove(fourCharacters);
        m_temporary = setOf(students / 20);
    }

    RosterTable table()
    {
        RosterTable table;
        table.sheets = {RosterSheet{}};
        table.takenFields = {QStringLiteral("name"),        QStringLiteral("sex"),
                             QStringLiteral("birth_date"),  QStringLiteral("id_number"),
                             QStringLiteral("roll_number"), QStringLiteral("student_no"),
                             QStringLiteral("class"),       QStringLiteral("left_behind")};
        table.rows.reserve(m_students);
        for (int i = 0; i < m_students; ++i)
            table.rows.append(row(i));
        const int classes = static_cast<int>(m_room.classes.size());
        for (int i = 0; i < doubles; ++i) { // the last of them with a namesake in the same class
            const int other = 10 + 7 * i;
            const int self = other + (i + 1 < doubles ? classes + i + 1 : classes);
            table.rows[self].student.name = table.rows.at(other).student.name;
        }
        return table;
    }

private:
    RosterRow row(int i)
    {
        const SchoolClass &one = m_room.classes.at(i % m_room.classes.size());
        RosterRow row;
        row.row = i + 2;
        row.schoolClass = parseClass(classLabel(one));
        Student &student = row.student;
        student.sex = m_room.dice.oneIn(2) ? Sex::Female : Sex::Male;
        student.name = name(i, student.sex);
        student.birthDate =
            QDate(m_room.schoolYear - birthsFrom - (one.grade - 7), 9, 1).addDays(m_room.dice.below(365));
        setNumbers(i, one, student);
        student.ethnicity = m_long.contains(i) ? QStringLiteral("05") : QStringLiteral("01");
        student.boarding = m_room.dice.percent(55);
        student.onlyChild = m_room.dice.percent(30);
        student.health = QStringLiteral("10");
        student.household = m_room.dice.percent(80) ? QStringLiteral("2") : QStringLiteral("1");
        student.enteredMonth = QStringLiteral("%1-09").arg(one.entryYear);
        student.address = m_town + m_room.dice.of(m_villages);
        addFamily(i, row);
        return row;
    }

    /// Nobody else's: namesakes are made on purpose.
    QString name(int i, Sex sex)
    {
        for (;;) {
            const QString name = anyName(i, sex);
            if (m_used.contains(name))
                continue;
            m_used.insert(name);
            return name;
        }
    }

    QString anyName(int i, Sex sex)
    {
        if (i == fourCharacters) {
            return m_room.words.text("four_characters/surname") + m_room.words.text("four_characters/given");
        }
        const QString surname = m_room.dice.of(m_surnames);
        if (m_long.contains(i)) {
            const QStringList given =
                m_room.words.texts(sex == Sex::Female ? "long_given/girls" : "long_given/boys");
            return m_room.dice.of(given) + QChar(0x00B7) +
                   m_room.dice.of(m_room.words.texts("long_given/fathers"));
        }
        if (m_rare.contains(i))
            return surname + m_room.words.texts("rare").at(m_rareUsed++ % rareNames) +
                   m_room.dice.of(m_given);
        QString name = surname;
        for (int left = m_room.dice.percent(90) ? 2 : 3; left > 0; --left)
            name += m_room.dice.of(m_given);
        return name;
    }

    void setNumbers(int i, const SchoolClass &one, Student &student)
    {
        const int seat = 1 + i / static_cast<int>(m_room.classes.size());
        student.seatNo = QString::number(seat);
        student.studentNo = QStringLiteral("%1%2%3%4")
                                .arg(one.entryYear)
                                .arg(one.number, 2, 10, QLatin1Char('0'))
                                .arg(0)
                                .arg(seat, 3, 10, QLatin1Char('0'));
        const int odd = student.sex == Sex::Male ? 1 : 0;
        const QString block = QStringLiteral("%1").arg(i / pupilsInBlock, 2, 10, QLatin1Char('0'));
        const QString body = region + block + student.birthDate.toString(QStringLiteral("yyyyMMdd")) +
                             QStringLiteral("%1").arg((2 * i + odd) % 1000, 3, 10, QLatin1Char('0'));
        const QString number = body + wrongDigit(body);
        if (m_temporary.contains(i)) {
            student.rollNumber = QLatin1Char('L') + number;
            return;
        }
        student.idKind = QStringLiteral("1");
        student.idNumber = number;
        student.rollNumber = QLatin1Char('G') + number;
    }

    /// Never the check digit that belongs to these figures.
    static QChar wrongDigit(const QString &body)
    {
        const QChar right = identityCheckDigit(body);
        return right == QLatin1Char('X') ? QLatin1Char('0') : QChar(u'0' + (right.unicode() - u'0' + 1) % 10);
    }

    QString phone()
    {
        return phonePrefix +
               QStringLiteral("%1").arg(m_room.dice.below(100'000'000), 8, 10, QLatin1Char('0'));
    }

    void addFamily(int i, RosterRow &row)
    {
        const QString fathersName =
            m_long.contains(i) ? m_room.dice.of(m_surnames) : row.student.name.left(1);
        const auto add = [&](const char *relation, const QString &surname, bool guardian) {
            Contact contact;
            contact.position = static_cast<int>(row.contacts.size()) + 1;
            contact.relation = QLatin1String(relation);
            contact.name = surname + m_room.dice.of(m_given) + m_room.dice.of(m_given);
            contact.phone = phone();
            contact.isGuardian = guardian;
            row.contacts.append(contact);
        };
        const bool bothAway = m_bothAway.contains(i);
        if (bothAway) {
            add(m_room.dice.oneIn(2) ? "grandmother" : "grandfather", m_room.dice.of(m_surnames), true);
            row.tags.append(QStringLiteral("left_behind_both"));
        } else if (m_oneAway.contains(i)) {
            row.tags.append(QStringLiteral("left_behind_one"));
        }
        add("mother", m_room.dice.of(m_surnames), !bothAway);
        add("father", fathersName, !bothAway);
    }

    Room &m_room;
    int m_students;
    QStringList m_surnames, m_given, m_villages;
    QString m_town;
    QSet<QString> m_used;
    QSet<int> m_bothAway, m_oneAway, m_rare, m_long, m_temporary;
    int m_rareUsed = 0;
};

/// Those whose answers will ask for a look, in every grade.
void chooseElevated(Room &room)
{
    const QList<int> elevated = room.dice.places(std::max(12, static_cast<int>(room.pupils.size()) * 7 / 100),
                                                 static_cast<int>(room.pupils.size()));
    for (const int place : elevated)
        room.pupils[place].elevated = true;
    int lower = 4;
    int highest = 3; // their answers come in last: some are still to be seen today
    const auto subject = std::find_if(elevated.begin(), elevated.end(), [&room](int place) {
        return room.pupils.at(place).withGrandmother && room.pupils.at(place).grade < 9;
    });
    if (subject != elevated.end())
        room.pupils[*subject].critical = true;
    for (const int place : elevated) {
        Pupil &pupil = room.pupils[place];
        if (pupil.critical)
            continue;
        int &left = pupil.grade == 9 ? highest : lower;
        pupil.critical = left > 0;
        left -= pupil.critical ? 1 : 0;
    }
}

} // namespace

Result<void> makeRoll(Room &room, int students)
{
    if (const auto gone = room.goTo(74, 9); !gone)
        return gone.error();
    const RosterTable table = RollMaker(room, students).table();
    const auto plan = room.services.roster.plan(table);
    if (!plan)
        return plan.error();
    Q_ASSERT(plan->added == students);
    if (const auto done = room.services.roster.apply(table, *plan); !done)
        return done.error();

    const auto page = room.services.students.list({}, StudentOrder::Number, 0, students);
    if (!page)
        return page.error();
    QHash<QString, StudentHeader> byNumber;
    for (const StudentRow &row : page->rows)
        byNumber.insert(row.header.studentNo, row.header);
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const RosterRow &row = table.rows.at(i);
        const StudentHeader header = byNumber.value(row.student.studentNo);
        Pupil pupil;
        pupil.uid = header.uid;
        pupil.id = header.id;
        pupil.name = header.name;
        pupil.studentNo = header.studentNo;
        pupil.classLabel = header.classLabel;
        pupil.grade = room.classes.at(i % room.classes.size()).grade;
        pupil.guardian = row.contacts.constFirst().name;
        pupil.withGrandmother = row.contacts.constFirst().relation == QLatin1String("grandmother");
        pupil.mother = row.contacts.at(row.contacts.size() - 2).name;
        pupil.teacher = room.teachers.at(i % room.teachers.size());
        room.pupils.append(pupil);
    }
    chooseElevated(room);
    return {};
}

} // namespace tingyu::demo
