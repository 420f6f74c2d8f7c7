// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch_test_macros.hpp>

#include "core/exchange/sent_down.h"
#include "core/exchange/streams.h"

#include <QJsonArray>

using namespace tingyu::exchange;

namespace {

QJsonArray texts(const QStringList &values)
{
    return QJsonArray::fromStringList(values);
}

QJsonObject scoreOf(const QJsonValue &score, const QJsonValue &value, const QJsonValue &band)
{
    return {
        {QStringLiteral("score"), score}, {QStringLiteral("value"), value}, {QStringLiteral("band"), band}};
}

QJsonArray rightOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Code:
        return texts(
            {QStringLiteral("a"), QStringLiteral("0"), QStringLiteral("a-b_c.9"), QString(40, u'a')});
    case FieldKind::Id:
        return texts({QStringLiteral("PHQ-9"), QStringLiteral("z"), QString(40, u'Z')});
    case FieldKind::Whole:
        return {0, 1, qint64(9007199254740992)};
    case FieldKind::Count:
        return {0, 5, QJsonValue::Null};
    case FieldKind::Flag:
        return {true, false};
    case FieldKind::Date:
        return texts({QStringLiteral("2026-11-30"), QStringLiteral("2028-02-29")});
    case FieldKind::Text:
        return texts({QString(), QStringLiteral("听海小学"), QString(200, u'字')});
    case FieldKind::Prose:
        return texts({QString(), QStringLiteral("两\n行"), QString(longestProse, u'字')});
    case FieldKind::Figure:
        return texts(
            {QStringLiteral("roll.male"), QStringLiteral("band.PHQ-9.total.severe"), QString(200, u'a')});
    case FieldKind::KeyId:
        return texts({QStringLiteral("0123456789abcdef0123456789abcdef")});
    case FieldKind::Hash:
        return texts({QString(128, u'f')});
    case FieldKind::Bytes:
        return texts({QStringLiteral("AA=="), QStringLiteral("AAA="), QStringLiteral("+/9z"),
                      QString(longestBytes, u'A')});
    case FieldKind::Scores:
        return {QJsonArray{scoreOf(QStringLiteral("total"), QStringLiteral("27"), QStringLiteral("severe"))},
                QJsonArray{scoreOf(QStringLiteral("GSI"), QStringLiteral("-37/6"), {}),
                           scoreOf(QStringLiteral("b"), {}, {})}};
    }
    return {};
}

QJsonArray wrongOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Code:
        return texts({QString(), QStringLiteral("A"), QStringLiteral("-a"), QStringLiteral(".a"),
                      QStringLiteral("a b"), QStringLiteral("a\n"), QStringLiteral("字"),
                      QStringLiteral("a/b"), QString(41, u'a')});
    case FieldKind::Id:
        return texts({QString(), QStringLiteral("_a"), QStringLiteral("A B"), QStringLiteral("Ä"),
                      QStringLiteral("A\n"), QString(41, u'A')});
    case FieldKind::Whole:
        return {-1, 1.5, QStringLiteral("1"), QJsonValue::Null, true};
    case FieldKind::Count:
        return {-1, 0.5, QStringLiteral("5"), false};
    case FieldKind::Flag:
        return {0, QStringLiteral("true"), QJsonValue::Null};
    case FieldKind::Date:
        return texts({QString(), QStringLiteral("2026-02-29"), QStringLiteral("2026-1-1"),
                      QStringLiteral("20261130"), QStringLiteral("2026-11-30T00:00"),
                      QStringLiteral("2026-11-30\n"), QStringLiteral("26-11-30")});
    case FieldKind::Text:
        return texts({QString(201, u'字'), QStringLiteral("two\nlines"), QStringLiteral(" blank")});
    case FieldKind::Prose:
        return texts({QString(longestProse + 1, u'字'), QStringLiteral("a\tb"), QString(QChar(0x202e)),
                      QString(QChar(0x85))});
    case FieldKind::Figure:
        return texts({QString(), QStringLiteral("roll male"), QStringLiteral(".male"), QStringLiteral("人数"),
                      QString(201, u'a')});
    case FieldKind::KeyId:
        return texts({QString(), QString(31, u'a'), QString(33, u'a'), QString(32, u'A'), QString(32, u'g')});
    case FieldKind::Hash:
        return texts({QString(), QString(127, u'a'), QString(128, u'F'), QString(128, u'-')});
    case FieldKind::Bytes:
        return texts({QString(), QStringLiteral("A"), QStringLiteral("AAAAA"), QStringLiteral("===="),
                      QStringLiteral("A==="), QStringLiteral("A=AA"), QStringLiteral("AA-_"),
                      QStringLiteral("AA A"), QStringLiteral("AAAA\n"), QStringLiteral("字字字字"),
                      QString(longestBytes + 4, u'A')});
    case FieldKind::Scores: {
        const auto one = [](const QJsonValue &score, const QJsonValue &value, const QJsonValue &band) {
            return QJsonArray{scoreOf(score, value, band)};
        };
        QJsonObject more = scoreOf(QStringLiteral("a"), QStringLiteral("1"), {});
        more.insert(QStringLiteral("note"), QStringLiteral("words"));
        QJsonArray many;
        for (int i = 0; i < 101; ++i)
            many.append(scoreOf(QStringLiteral("a"), QStringLiteral("1"), {}));
        return {QJsonArray{},
                QStringLiteral("27"),
                one({}, QStringLiteral("1"), {}),
                one(QStringLiteral("two words"), QStringLiteral("1"), {}),
                one(QStringLiteral("a"), 1, {}),
                one(QStringLiteral("a"), QStringLiteral("1.5"), {}),
                one(QStringLiteral("a"), QStringLiteral("1/"), {}),
                one(QStringLiteral("a"), QStringLiteral("2013-05-17"), {}),
                one(QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("字")),
                one(QStringLiteral("a"), QStringLiteral("1"), 2),
                QJsonArray{more},
                many};
    }
    }
    return {};
}

QJsonObject rowOf(const StreamSection &section)
{
    QJsonObject row;
    for (const StreamField &field : section.fields)
        row.insert(QLatin1String(field.name), rightOf(field.kind).first());
    return row;
}

} // namespace

TEST_CASE("a row has all fields that every reader knows, each field of its kind, and nothing else")
{
    for (const Stream &stream : allStreams()) {
        for (const StreamSection &section : stream.sections) {
            const QString in = QLatin1String(section.name);
            const QJsonObject row = rowOf(section);
            INFO(stream.id << ' ' << section.name);
            CHECK(isAllowedRow(stream, in, row));
            CHECK_FALSE(isAllowedRow(stream, QStringLiteral("elsewhere"), row));
            QJsonObject more = row;
            more.insert(QStringLiteral("pupil"), 1);
            CHECK_FALSE(isAllowedRow(stream, in, more));
            for (const StreamField &field : section.fields) {
                INFO(field.name);
                const auto with = [&](const QJsonValue &value) {
                    QJsonObject changed = row;
                    changed.insert(QLatin1String(field.name), value);
                    return changed;
                };
                for (const auto &value : rightOf(field.kind))
                    CHECK(isAllowedRow(stream, in, with(value)));
                for (const auto &value : wrongOf(field.kind)) {
                    INFO(value.toVariant().toString().toStdString());
                    CHECK_FALSE(isAllowedRow(stream, in, with(value)));
                }
                for (const QJsonValue &value : {QJsonValue(QJsonArray{1}), QJsonValue(QJsonObject{})})
                    CHECK_FALSE(isAllowedRow(stream, in, with(value)));
                QJsonObject less = row;
                less.remove(QLatin1String(field.name));
                CHECK(isAllowedRow(stream, in, less) == (field.since > 1));
                CHECK(readerFor(stream, in, row) >= field.since);
                CHECK(readerOf(QLatin1String(stream.id), levelCode(stream.level)) >= field.since);
            }
        }
    }
}

TEST_CASE("figures that go up hold no free text")
{
    for (const Stream &stream : allStreams()) {
        if (stream.id == downStream.toStdString())
            continue; // an office's words for its schools
        for (const StreamSection &section : stream.sections) {
            for (const StreamField &field : section.fields) {
                INFO(stream.id << ' ' << section.name << ' ' << field.name);
                CHECK((field.kind != FieldKind::Prose || stream.level != Level::Figures));
            }
        }
    }
}
