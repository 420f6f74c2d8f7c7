// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/kdf.h"

#include "core/base/pinyin.h"

#include <QLatin1StringView>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace tingyu {
namespace {

constexpr qsizetype shortest = 10;
constexpr qsizetype longest = 128;
/// Characters that must be left when everything guessable is taken away.
constexpr qsizetype ownCharacters = 4;

// What people in schools type first when they are made to choose ten characters. Compared without case and
// marks; an entry with up to three more characters around it is refused too.
constexpr const char *commonWords[] = {
    "password",      "passw0rd",      "mypassword",   "password123",  "passwordpass",  "letmein",
    "welcome",       "administrator", "admin123",     "adminadmin",   "root123456",    "changeme",
    "default",       "iloveyou",      "iloveyou1314", "woaini",       "woaini1314",    "woaini520",
    "woaini5201314", "woaiwojia",     "woaixuexiao",  "woaixuesheng", "wodemima",      "mimamima",
    "mima123456",    "mimashi",       "mimawangle",   "buzhidao",     "wangjile",      "zaijian",
    "nihao",         "nihaonihao",    "nihao123456",  "5201314",      "1314520",       "5201314520",
    "1qaz2wsx",      "1qaz2wsx3edc",  "qazwsxedc",    "zaq12wsx",     "q1w2e3r4t5",    "1q2w3e4r5t",
    "1q2w3e4r",      "qwer1234",      "qwerasdf",     "asdf1234",     "asdfqwer",      "zxcvasdf",
    "a123456789",    "aa12345678",    "abc123456",    "abcd123456",   "abc123abc",     "aaa123456",
    "a1234567890",   "qq123456789",   "wx123456789",  "123456abc",    "123456789a",    "123123123",
    "123321123",     "1234512345",    "147258369",    "159357",       "789456123",     "987654321",
    "112233",        "11223344",      "1122334455",   "123qweasd",    "qwe123asd",     "qweasdzxc",
    "laoshi",        "laoshi123",     "laoshihao",    "jiaoshi",      "banzhuren",     "xiaozhang",
    "xuesheng",      "xuexiao",       "xiaoxue",      "zhongxue",     "gaozhong",      "chuzhong",
    "xinlishi",      "xinlilaoshi",   "xinlizixun",   "xinlifudao",   "xinlijiankang", "fudaoshi",
    "zixunshi",      "xinyufudaoshi", "tingyu",       "tingyutingyu", "haohaoxuexi",   "tiantianxiangshang",
    "nihaoshijie",   "helloworld",    "hello123",     "zhongguo",     "woaizhongguo",  "beijing",
    "shanghai",      "computer",      "windows",      "microsoft",    "internet",      "sunshine",
    "princess",      "football",      "basketball",   "superman",     "dragon",        "monkey"};

QString lettersAndDigits(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            kept.append(c);
    }
    return kept;
}

bool isCommon(const QString &bare)
{
    static const QRegularExpression mobile(QStringLiteral("^(86)?1[3-9][0-9]{9}$"));
    if (mobile.match(bare).hasMatch())
        return true;
    return std::any_of(std::begin(commonWords), std::end(commonWords), [&](const char *word) {
        const QLatin1String entry(word);
        return bare.size() - entry.size() < ownCharacters && bare.contains(entry);
    });
}

/// Are the two keys neighbours of one row of the keyboard?
bool areNeighbours(QChar a, QChar b)
{
    static constexpr QLatin1String rows[] = {QLatin1String("1234567890"), QLatin1String("qwertyuiop"),
                                             QLatin1String("asdfghjkl"), QLatin1String("zxcvbnm")};
    for (const QLatin1String &row : rows) {
        const qsizetype first = row.indexOf(a);
        const qsizetype second = row.indexOf(b);
        if (first >= 0 && second >= 0)
            return std::abs(first - second) <= 1;
    }
    return false;
}

/// True when nearly every character follows from the one before it, or the whole is a short piece repeated.
bool isRun(const QString &text)
{
    qsizetype fresh = 1;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const int step = std::abs(text.at(i).unicode() - text.at(i - 1).unicode());
        if (step > 1 && !areNeighbours(text.at(i), text.at(i - 1)))
            ++fresh;
    }
    if (fresh < ownCharacters)
        return true;
    for (qsizetype period = 1; period <= text.size() / 2; ++period) {
        if (QStringView(text).mid(period) == QStringView(text).left(text.size() - period))
            return true;
    }
    return false;
}

bool isDate(QString text)
{
    static const QRegularExpression date(
        QStringLiteral("(19|20)[0-9]{2}[-/. 年]?(1[0-2]|0?[1-9])[-/. 月]?(3[01]|[12][0-9]|0?[1-9])日?"));
    const qsizetype before = text.size();
    text.remove(date);
    return text.size() < before && lettersAndDigits(text).size() < ownCharacters;
}

/// What is left of the letters when the part is taken away is too little.
bool leansOn(QString bare, const QString &part, qsizetype shortestPart)
{
    if (part.size() < shortestPart || !bare.contains(part))
        return false;
    bare.remove(part);
    return std::count_if(bare.cbegin(), bare.cend(), [](QChar c) { return c.isLetter(); }) < ownCharacters;
}

bool leansOnName(const QString &bare, const QString &name)
{
    const QString plain = name.normalized(QString::NormalizationForm_KC);
    return leansOn(bare, lettersAndDigits(plain.toCaseFolded()), 2) || leansOn(bare, keysOf(plain).full(), 4);
}

} // namespace

QString passwordProblem(const QString &password, const QStringList &names)
{
    const QString normalised = password.normalized(QString::NormalizationForm_KC);
    const qsizetype characters = normalised.toUcs4().size();
    if (characters < shortest)
        return QStringLiteral("password.short");
    if (characters > longest)
        return QStringLiteral("password.long");
    const QString folded = normalised.toCaseFolded();
    const QString bare = lettersAndDigits(folded);
    if (isRun(folded))
        return QStringLiteral("password.run");
    if (std::any_of(names.cbegin(), names.cend(),
                    [&](const QString &name) { return leansOnName(bare, name); }))
        return QStringLiteral("password.names");
    if (isCommon(bare))
        return QStringLiteral("password.common");
    if (isDate(folded))
        return QStringLiteral("password.date");
    return {};
}

} // namespace tingyu
