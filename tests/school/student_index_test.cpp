// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pinyin.h"
#include "core/school/student_index.h"
#include "tests/support/cpu_time.h"
#include "tests/support/said.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::test;

namespace {

/// A class's id is its grade and number: 703, 1003.
SchoolClass schoolClass(int grade, int number)
{
    SchoolClass one;
    one.id = SchoolClassId(grade * 100 + number);
    one.stage = ordinaryStage(grade);
    one.grade = grade;
    one.number = number;
    one.schoolYear = 2026;
    return one;
}

struct Roll
{
    StudentIndex index;
    QHash<StudentId, QString> names;

    Roll()
    {
        index.setClasses({schoolClass(7, 3), schoolClass(7, 12), schoolClass(8, 3), schoolClass(10, 3),
                          schoolClass(1, 2)});
    }
    StudentId add(const char *name, int classId = 0, const QStringList &numbers = {},
                  RollStatus status = RollStatus::OnRoll, const QStringList &guarded = {},
                  const QStringList &former = {})
    {
        IndexedStudent one;
        one.id = StudentId(names.size() + 1);
        one.name = said(name);
        one.formerNames = former;
        one.openNumbers = numbers;
        one.guardedNumbers = guarded;
        one.classId = SchoolClassId(classId);
        one.status = status;
        names.insert(one.id, one.name);
        index.put(one);
        return one.id;
    }
    QString find(const char *typed, const StudentIndex::Scope &scope = {}) const
    {
        QStringList found;
        for (const StudentId id : index.find(said(typed), 20, scope))
            found.append(names.value(id));
        return found.join(u' ');
    }
};

} // namespace

TEST_CASE("Search finds by Han characters, pinyin, initials, numbers and classes")
{
    Roll roll;
    roll.add("张雨欣", 703, {said("070301"), said("G110101201305040021")});
    roll.add("张宇轩", 803, {said("080302")});
    roll.add("欧阳雨晴", 712, {said("071203")});
    roll.add("阿依古丽·买买提", 703);
    roll.add("单小花", 1003);
    roll.add("曾国", 1003);
    roll.add("解明", 102);
    roll.add("𠮷野", 102);
    roll.add("吕布", 102);
    roll.add("Anna Li", 102);
    roll.add("高一鸣", 703);
    const std::pair<const char *, const char *> cases[] = {
        {"张", "张雨欣 张宇轩"},
        {"雨", "欧阳雨晴 张雨欣"},
        {"雨欣", "张雨欣"},
        {"张雨欣", "张雨欣"},
        {"zyx", "张雨欣 张宇轩"},
        {"ZYX", "张雨欣 张宇轩"},
        {"zyx 703", "张雨欣"},
        {"703 zyx", "张雨欣"},
        {"zyx703", "张雨欣"},
        {"ｚｙｘ　７０３", "张雨欣"},
        {"张yx803", "张宇轩"},
        {"zhangyuxin", "张雨欣"},
        {"zhangyux", "张雨欣 张宇轩"},
        {"zhangyx", "张雨欣 张宇轩"},
        {"yuxin", "张雨欣"},
        {"yx", "~张宇轩"},
        {"hangyu", ""},
        {"an", "~Anna Li"},
        {"oyyq", "欧阳雨晴"},
        {"ouyang", "欧阳雨晴"},
        {"yangyuqing", "欧阳雨晴"},
        {"欧阳", "欧阳雨晴"},
        {"买买提", "阿依古丽·买买提"},
        {"阿依古丽·买买提", "阿依古丽·买买提"},
        {"阿依古丽买买提", "阿依古丽·买买提"},
        {"丽买", "阿依古丽·买买提"},
        {"aygl", "阿依古丽·买买提"},
        {"mmt", "阿依古丽·买买提"},
        {"shan", "单小花"},
        {"dan", "~单小花"},
        {"zeng", "曾国"},
        {"ceng", "曾国"},
        {"xie", "解明"},
        {"jie", "解明"},
        {"lv", "吕布"},
        {"lvbu", "吕布"},
        {"lubu", "吕布"},
        {"𠮷", "𠮷野"},
        {"野", "𠮷野"},
        {"ye", "~𠮷野"},
        {"anna", "Anna Li"},
        {"anna li", "Anna Li"},
        {"高一", "高一鸣 单小花 曾国"}, // the name from its start before the classes of that grade
        {"高一3班", "单小花 曾国"},
        {"高一(3)班", "单小花 曾国"},
        {"七年级12班", "欧阳雨晴"},
        {"七(12)班", "欧阳雨晴"},
        {"7-12", ""},
        {"712", "欧阳雨晴"},
        {"0712", "欧阳雨晴"},
        {"1003", "单小花 曾国"},
        {"103 xiaohua", "单小花"},
        {"小花 1003", "单小花"},
        {"0301", "张雨欣"},
        {"301", ""},
        {"0021", "张雨欣"},
        {"021", ""},
        {"070301", "张雨欣"},
        {"g110101201305040021", "张雨欣"},
        {"zyx 0302", "张宇轩"},
        {"xyz", ""},
        {"", ""},
        {"  ", ""},
        {"·", ""},
        {"!?", ""},
    };
    for (const auto &[typed, expected] : cases) {
        INFO("typed: " << typed);
        const QString found = roll.find(typed);
        const QString wanted = said(expected);
        if (wanted.startsWith(u'~')) // among others
            CHECK(found.contains(wanted.mid(1)));
        else
            CHECK(found.toStdString() == wanted.toStdString());
    }
}

TEST_CASE("The better fit stands first")
{
    Roll roll;
    roll.add("李明", 703, {}, RollStatus::Left);
    roll.add("李明", 803);
    roll.add("李明华", 703);
    roll.add("王李明", 703);
    roll.add("黎敏", 703, {}, RollStatus::OnRoll, {}, {said("李明")});
    CHECK(roll.index.find(said("李明"), 20, {}) ==
          QList<StudentId>{StudentId(2), StudentId(1), StudentId(3), StudentId(4), StudentId(5)});
    CHECK(roll.index.find(said("lm"), 20, {}).mid(0, 2) ==
          QList<StudentId>{StudentId(5), StudentId(2)}); // min before ming
    CHECK(roll.index.find(said("李明"), 2, {}).size() == 2);
    Roll numbers;
    numbers.add("甲", 703, {said("12345")});
    numbers.add("乙", 703, {said("2345")});
    CHECK(numbers.find("2345") == said("乙 甲")); // the whole number before a tail
}

TEST_CASE("Who may not open files cannot find by ID number or phone, nor beyond the own classes")
{
    Roll roll;
    roll.add("张三", 703, {said("0701")}, RollStatus::OnRoll,
             {said("11010120130504002X"), said("13812345678")});
    roll.add("张四", 803, {said("0801")});
    StudentIndex::Scope open;
    StudentIndex::Scope limited;
    limited.guardedNumbers = false;
    limited.within = QList<SchoolClassId>{SchoolClassId(703)};
    CHECK(roll.find("002x", open) == said("张三"));
    CHECK(roll.find("5678", open) == said("张三"));
    CHECK(roll.find("5678", limited).isEmpty());
    CHECK(roll.find("002X", limited).isEmpty());
    CHECK(roll.find("0701", limited) == said("张三"));
    CHECK(roll.find("zhang", limited) == said("张三"));
    limited.within = QList<SchoolClassId>();
    CHECK(roll.find("zhang", limited).isEmpty());
}

TEST_CASE("The index follows changes, removals and compaction")
{
    Roll roll;
    const StudentId id = roll.add("张三", 703, {said("0701")});
    roll.add("李四", 803);
    IndexedStudent changed;
    changed.id = id;
    changed.name = said("章山");
    changed.classId = SchoolClassId(803);
    for (int i = 0; i < 5000; ++i) {
        changed.openNumbers = {QString::number(10000 + i)};
        roll.index.put(changed);
    }
    CHECK(roll.index.size() == 2);
    CHECK(roll.find("张三").isEmpty());
    CHECK(roll.index.find(said("章山 803"), 5, {}) == QList<StudentId>{id});
    CHECK(roll.index.find(said("14999"), 5, {}) == QList<StudentId>{id});
    CHECK(roll.find("14998").isEmpty());
    CHECK(roll.index.memoryBytes() < 400'000);
    roll.index.remove(id);
    roll.index.remove(id);
    CHECK(roll.index.size() == 1);
    CHECK(roll.find("章山").isEmpty());
    CHECK(roll.find("zs").isEmpty());
    roll.index.put(changed);
    CHECK(roll.index.size() == 2);
    CHECK(roll.find("zs") == said("张三"));
}

TEST_CASE("The filters in front never lose a name that the letters fit")
{
    const QString surnames = said("张欧吕单曾解石车盖乐仇朴覃女");
    const QString given = said("雨昂安恩欣儿长重行朝轩绿略国小花𠮷");
    const QString letters = said("zhangyuxinoelvcs");
    const QList<uint> givenCharacters = given.toUcs4();
    StudentIndex index;
    QStringList names;
    QList<QByteArray> packed;
    quint32 state = 7;
    const auto next = [&state](qsizetype below) {
        state = state * 1664525U + 1013904223U;
        return static_cast<qsizetype>((state >> 8U) % static_cast<quint32>(below));
    };
    for (int i = 0; i < 400; ++i) {
        QString name = surnames.at(next(surnames.size()));
        for (qsizetype count = 1 + next(3); count > 0; --count) {
            const char32_t character = givenCharacters.at(next(givenCharacters.size()));
            name += QString::fromUcs4(&character, 1);
        }
        IndexedStudent one;
        one.id = StudentId(i + 1);
        one.name = name;
        names.append(name);
        packed.append(keysOf(name).packed());
        index.put(one);
    }
    qsizetype fits = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray typed;
        if (round % 2 == 0) { // what somebody would type for one of the names
            const PinyinKeys keys = keysOf(names.at(next(names.size())));
            for (qsizetype at = next(keys.syllables.size()); at < keys.syllables.size(); ++at) {
                const QString reading = keys.syllables.at(at).at(next(keys.syllables.at(at).size()));
                typed += reading.left(next(2) == 0 ? 1 : reading.size()).toUtf8();
            }
        } else {
            for (qsizetype count = 1 + next(4); count > 0; --count)
                typed += static_cast<char>(letters.at(next(letters.size())).unicode());
        }
        qsizetype expected = 0;
        for (const QByteArray &one : std::as_const(packed))
            expected += pinyinFit(one, typed) != PinyinFit::None ? 1 : 0;
        const qsizetype found = index.find(QString::fromUtf8(typed), 1000, {}).size();
        if (found != expected)
            FAIL_CHECK("typed " << typed.toStdString() << ": " << found << " instead of " << expected);
        fits += expected;
    }
    CHECK(fits > 1000);
}

TEST_CASE("What is typed never does harm: long, odd and broken text")
{
    Roll roll;
    roll.add("张三", 703, {said("0701")});
    CHECK(roll.index.find(QString(100'000, u'a'), 20, {}).isEmpty());
    CHECK(roll.index.find(QString(100'000, u'9'), 20, {}).isEmpty());
    CHECK(roll.index.find(QString(100'000, u'张'), 20, {}).isEmpty());
    CHECK(roll.index.find(QString(QChar(0xD842)), 20, {}).isEmpty()); // half a surrogate pair
    CHECK(roll.index.find(QString(QChar(u'\0')), 20, {}).isEmpty());
    CHECK(roll.index.find(said("张三"), 0, {}).isEmpty());
    CHECK(StudentIndex().find(said("张三 703"), 20, {}).isEmpty());
}

TEST_CASE("A keystroke over 100,000 students compares few names and the index stays small", "[slow]")
{
    const QString surnames = said("张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗单曾解");
    const QString given = said("雨欣宇轩子涵梓萱一诺浩然欣怡俊杰诗琪佳怡志强美玲文博思远国华丽娟建军晓东");
    constexpr int count = 100'000;
    StudentIndex index;
    QList<SchoolClass> classes;
    for (int grade = 1; grade <= 12; ++grade) {
        for (int number = 1; number <= 90; ++number)
            classes.append(schoolClass(grade, number));
    }
    index.setClasses(classes);
    quint32 state = 1;
    const auto next = [&state](qsizetype below) {
        state = state * 1664525U + 1013904223U;
        return static_cast<qsizetype>((state >> 8U) % static_cast<quint32>(below));
    };
    QStringList names;
    for (int i = 0; i < count; ++i) {
        IndexedStudent one;
        one.id = StudentId(i + 1);
        one.name = QString(surnames.at(next(surnames.size()))) + given.at(next(given.size())) +
                   given.at(next(given.size()));
        one.openNumbers = {QString::number(20260000000 + i),
                           QStringLiteral("G") + QString::number(110101200001010000 + i)};
        one.guardedNumbers = {QString::number(110101200001010000 + i), QString::number(13800000000 + i)};
        one.classId = classes.at(next(classes.size())).id;
        names.append(one.name);
        index.put(one);
    }
    double worst = 0;
    for (const char *typed :
         {"z", "zy", "zyx", "zyx 7", "zyx 70", "zyx 703", "张", "雨", "雨欣", "0123", "zhangyuxin", "lv"}) {
        worst = std::max(worst, cpuSeconds(3, [&] { (void)index.find(said(typed), 20, {}); }));
    }
    // The measure is a scan a beginner would write: every name's 汉字 compared, nothing prepared.
    qsizetype hits = 0;
    const double naive = cpuSeconds(10, [&] {
        for (const QString &name : names)
            hits += name.normalized(QString::NormalizationForm_KC).contains(said("雨欣")) ? 1 : 0;
    });
    CHECK(hits > 0);
    CHECK(index.memoryBytes() < 30'000'000);
    (void)index.find(said("zyx"), 20, {});
    CHECK(index.lastCompared() < count / 2); // the initials leave most names out before letters are compared
    INFO("worst keystroke " << worst << " s, plain scan " << naive << " s");
    CHECK(worst < 8 * naive);
}
