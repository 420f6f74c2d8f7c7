// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pinyin.h"

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;

TEST_CASE("a 汉字 gives all its readings")
{
    CHECK(pinyinOf(U'张') == QStringList{QStringLiteral("zhang")});
    CHECK(pinyinOf(U'单').contains(QStringLiteral("shan")));
    CHECK(pinyinOf(U'单').contains(QStringLiteral("dan")));
    CHECK(pinyinOf(U'吕').first() == QStringLiteral("lv"));
    CHECK(pinyinOf(U'𠮷') == QStringList{QStringLiteral("ji")});
    CHECK(pinyinOf(U'䶮') == QStringList{QStringLiteral("yan")});
    CHECK(pinyinOf(U'A').isEmpty());
    CHECK(pinyinOf(U'·').isEmpty());
    int known = 0;
    for (char32_t character = 0x4E00; character <= 0x9FA5; ++character)
        known += pinyinOf(character).isEmpty() ? 0 : 1;
    CHECK(known > 20'700); // of 20,902
}

TEST_CASE("names are read with the surname's own reading first")
{
    const std::pair<const char16_t *, const char *> cases[] = {{u"张雨欣", "zhang yu xin"},
                                                               {u"单小红", "shan xiao hong"},
                                                               {u"曾丽", "zeng li"},
                                                               {u"解文", "xie wen"},
                                                               {u"仇勇", "qiu yong"},
                                                               {u"查明", "zha ming"},
                                                               {u"区欢", "ou huan"},
                                                               {u"盖平", "ge ping"},
                                                               {u"朴英", "piao ying"},
                                                               {u"缪佳", "miao jia"},
                                                               {u"薄云", "bo yun"},
                                                               {u"覃波", "qin bo"},
                                                               {u"乐天", "yue tian"},
                                                               {u"翟亮", "zhai liang"},
                                                               {u"任杰", "ren jie"},
                                                               {u"尉迟恭", "yu chi gong"},
                                                               {u"万俟雪", "mo qi xue"},
                                                               {u"长孙无忌", "zhang sun wu ji"},
                                                               {u"单于飞", "chan yu fei"},
                                                               {u"万芳", "wan fang"},
                                                               {u"李单", "li dan"},
                                                               {u"吕布", "lv bu"},
                                                               {u"欧阳娜娜", "ou yang na na"},
                                                               {u"阿依古丽·买买提", "a yi gu li mai mai ti"},
                                                               {u"Anna Li", "anna li"},
                                                               {u"𠮷祥", "ji xiang"}};
    for (const auto &[name, expected] : cases) {
        INFO(QString::fromUtf16(name).toStdString());
        CHECK(keysOf(QString::fromUtf16(name)).spaced() == QString::fromLatin1(expected));
    }
    CHECK(keysOf(QStringLiteral("张雨欣")).full() == QStringLiteral("zhangyuxin"));
    CHECK(keysOf(QStringLiteral("张雨欣")).initials() == QStringLiteral("zyx"));
    CHECK(keysOf(QString()).syllables.isEmpty());
    CHECK(keysOf(QStringLiteral("单红")).packed() == "shan/dan/chan hong/gong");
}

TEST_CASE("typed letters fit a name by initials, by letters and mixed")
{
    const std::tuple<const char16_t *, const char *, PinyinFit> cases[] = {
        {u"张雨欣", "zyx", PinyinFit::Complete},       {u"张雨欣", "zhangyuxin", PinyinFit::Complete},
        {u"张雨欣", "zhangyx", PinyinFit::Complete},   {u"张雨欣", "zhyx", PinyinFit::Complete},
        {u"张雨欣", "zhangyuxi", PinyinFit::Complete}, {u"张雨欣", "zy", PinyinFit::Start},
        {u"张雨欣", "zhan", PinyinFit::Start},         {u"张雨欣", "yx", PinyinFit::Inside},
        {u"张雨欣", "yuxin", PinyinFit::Inside},       {u"张雨欣", "xin", PinyinFit::Inside},
        {u"张雨欣", "hang", PinyinFit::None},          {u"张雨欣", "zx", PinyinFit::None},
        {u"张雨欣", "zyxx", PinyinFit::None},          {u"张雨欣", "zhanyu", PinyinFit::None},
        {u"张雨欣", "zhang'yu", PinyinFit::Start},     {u"吕布", "lvbu", PinyinFit::Complete},
        {u"吕布", "lubu", PinyinFit::Complete},        {u"吕布", "lyubu", PinyinFit::Complete},
        {u"单红", "danhong", PinyinFit::Complete},     {u"单红", "shanh", PinyinFit::Complete},
        {u"乐天", "lt", PinyinFit::Complete},          {u"乐天", "yuet", PinyinFit::Complete},
        {u"西安", "xian", PinyinFit::Complete},        {u"先生", "xian", PinyinFit::Start},
        {u"Anna Li", "annali", PinyinFit::Complete},   {u"张雨欣", "", PinyinFit::None},
    };
    for (const auto &[name, typed, fit] : cases) {
        INFO(QString::fromUtf16(name).toStdString() << " " << typed);
        CHECK(pinyinFit(keysOf(QString::fromUtf16(name)).packed(), QByteArrayView(typed)) == fit);
    }
    CHECK(pinyinFit({}, "a") == PinyinFit::None);
}
