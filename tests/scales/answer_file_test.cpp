// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include "core/scales/answer_file.h"
#include "core/scales/answer_records.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tingyu;
using namespace tingyu::scales;
using namespace tingyu::scales::tests;

namespace {

/// Hands out a few bytes at a time, so that every record is cut somewhere.
class Trickle : public QIODevice
{
public:
    Trickle(QByteArray bytes, qint64 step) : m_bytes(std::move(bytes)), m_step(step)
    {
        open(ReadOnly | Unbuffered);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min({most, m_step, qint64(m_bytes.size()) - m_pos});
        std::copy_n(m_bytes.constData() + m_pos, size, data);
        m_pos += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_pos = 0;
};

QByteArray run(const char *scale, const QByteArray &input, AnswerFormat format, qint64 step = 1 << 20)
{
    Trickle in(input, step);
    QByteArray output;
    QBuffer out(&output);
    out.open(QIODevice::WriteOnly);
    const DefinitionPtr definition = builtIn(scale);
    const auto done = scoreFile(*definition, in, format, out);
    REQUIRE(done);
    return output;
}

QList<QByteArray> rows(const QByteArray &output)
{
    QList<QByteArray> lines = output.split('\n');
    CHECK(lines.takeLast().isEmpty());
    return lines;
}

Error failure(const QByteArray &input)
{
    QByteArray bytes = input;
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = scoreFile(*builtIn("gad7"), in, AnswerFormat::Csv, out);
    REQUIRE_FALSE(done);
    return done.error();
}

} // namespace

TEST_CASE("one line for each sheet, in order, with scores, bands and flags in their columns")
{
    const QByteArray out = run("gad7", "id,1,2,3,4,5,6,7\na,3,3,3,3,3,3,3\nb,0,0,0,0,0,0,0\nc,1,,1,1,1,1,1\n",
                               AnswerFormat::Csv);
    CHECK(rows(out) == QList<QByteArray>{"id,status,n_missing,total,band:total,flag:ge10,error",
                                         "a,complete,0,21,severe,true,", "b,complete,0,0,none,false,",
                                         "c,incomplete,1,,,,"});
}

TEST_CASE(
    "quotes, CRLF, byte order mark, blanks and a missing last line end are read, however the bytes arrive")
{
    const QByteArray input =
        "\xEF\xBB\xBFid,\"1\",2, 3 ,4,5,6,7\r\n\"A, \"\"B\"\"\r\nC\",1,\" 2 \",3,0,0,0,0\r\n\r\n"
        "x\"y,0,0,0,0,0,0,0\r\np\"\"q,0,0,0,0,0,0,1\r\nd,1,1,1,1,1,1,1,,\r\nlast,3";
    const QByteArray expected =
        "id,status,n_missing,total,band:total,flag:ge10,error\n"
        "\"A, \"\"B\"\"\r\nC\",complete,0,6,mild,false,\n"
        "\"x\"\"y\",complete,0,0,none,false,\n\"p\"\"\"\"q\",complete,0,1,none,false,\n"
        "d,complete,0,7,mild,false,\nlast,incomplete,6,,,,\n";
    for (const qint64 step : {1, 2, 3, 7, 64, 4096})
        CHECK(run("gad7", input, AnswerFormat::Csv, step) == expected);
}

TEST_CASE("a bad sheet gets its error and the others go on")
{
    const QByteArray out = run("sas_sv",
                               "id,sex,age,1,2,3,4,5,6,7,8,9,10,11\n"
                               "ok,M,15,3,3,3,3,3,3,3,3,3,4,\nvalue,M,15,7,3,3,3,3,3,3,3,3,4,\n"
                               "word,M,15,x,3,3,3,3,3,3,3,3,4,\nitem,M,15,3,3,3,3,3,3,3,3,3,4,1\n"
                               "sex,X,15,3,3,3,3,3,3,3,3,3,4,\nage,M,-1,3,3,3,3,3,3,3,3,3,4,\n"
                               "long,M,15,3,3,3,3,3,3,3,3,3,4,,5\nhalf,M,15,3,3,2.5,3,3,3,3,3,3,4,\n"
                               "date,M,15,4/2,3,3,3,3,3,3,3,3,4,\nborn,M,30/2,3,3,3,3,3,3,3,3,3,4,\n"
                               "end,F,,3.0,3,3,3,3,3,3,3,3,4,\n",
                               AnswerFormat::Csv);
    CHECK(rows(out).mid(1) == QList<QByteArray>{"ok,complete,0,31,positive,true,",
                                                "value,,,,,,value_not_printed:1",
                                                "word,,,,,,value_not_printed:1", "item,,,,,,unknown_item:11",
                                                "sex,,,,,,bad_context:sex", "age,,,,,,bad_context:age",
                                                "long,,,,,,too_many_cells", "half,,,,,,value_not_printed:3",
                                                "date,,,,,,value_not_printed:1", "born,,,,,,bad_context:age",
                                                "end,complete,0,31,below,false,"});
}

TEST_CASE("a file that is no answer file is refused as a whole")
{
    CHECK(failure("").subject == u"scales.no_header"_s);
    CHECK(failure("name,1,2\na,1,2\n").subject == u"scales.no_header"_s);
    CHECK(failure("id,1,1\n").subject == u"scales.repeated_column"_s);
    CHECK(failure("id,1\na,1\n\"b,1\nc,1\n") == fail(Errc::BadInput, "scales.open_quote", {u"3"_s}));
    CHECK(answerFormatOf(u"a.CSV"_s));
    CHECK(answerFormatOf(u"a.jsonl"_s));
    CHECK(answerFormatOf(u"a.xlsx"_s).error().subject == u"scales.file_kind"_s);
}

TEST_CASE("JSON lines keep decimals exact and answer each line, also a broken one")
{
    const QByteArray night =
        R"("5a":0,"5b":0,"5c":0,"5d":0,"5e":0,"5f":0,"5g":0,"5h":0,"5i":0,"5j":null,"6":0,"7":0,"8":0,"9":0)";
    const QByteArray out = run(
        "psqi",
        R"({"name":"甲","answers":{"1":1380,"2":15,"3":420,"4":6.8,)" + night + "}}\n\n" +
            R"({"name":7,"context":{"sex":null,"age":15},"answers":{"1":1380,"2":15.5,"3":420,"4":6.76,)" +
            night + "}}\r\n{\"name\":\"cut\",\n" + R"({"name":"twice","answers":{"6":1,"6":2}})" + "\n" +
            R"({"name":"string","answers":{"6":"1"}})" + "\n" + R"({"name":"none"})" + "\n" +
            R"({"name":"x","answers":{"66":1,"6":1}})",
        AnswerFormat::JsonLines, 5);
    const QList<QByteArray> lines = rows(out);
    REQUIRE(lines.size() == 7);
    const auto object = [&](int n) { return QJsonDocument::fromJson(lines[n]).object(); };
    const auto scores = [&](int n) { return object(n).value(u"scores"_s).toObject(); };
    CHECK(object(0).value(u"name"_s) == u"甲"_s);
    CHECK(scores(0).value(u"efficiency"_s) == 85);
    CHECK(scores(0).value(u"c4_efficiency"_s) == 0);
    CHECK_FALSE(scores(0).contains(u"latency_pts"_s)); // a step of the calculation
    CHECK(object(1).value(u"name"_s) == 7);
    CHECK(scores(1).value(u"efficiency"_s) == 84.5);
    CHECK(scores(1).value(u"c4_efficiency"_s) == 1);
    CHECK(object(0).value(u"bands"_s).toObject().value(u"total#alt"_s) == u"good"_s);
    const std::pair<const char *, QJsonValue> errors[] = {{"bad_line", QJsonValue::Null},
                                                          {"repeated_item", QJsonValue::Null},
                                                          {"value_not_printed", u"6"_s},
                                                          {"bad_line", QJsonValue::Null},
                                                          {"unknown_item", u"66"_s}};
    for (int n = 0; n < 5; ++n) {
        const QJsonObject error = object(n + 2).value(u"error"_s).toObject();
        CHECK(error.value(u"code"_s) == QLatin1String(errors[n].first));
        CHECK(error.value(u"item"_s) == errors[n].second);
        CHECK_FALSE(error.value(u"message"_s).toString().isEmpty());
    }
}

TEST_CASE("the streaming scorer and the single one agree, sheet after sheet, with nothing left over")
{
    const DefinitionPtr scale = builtIn("sdq_s");
    Scorer scorer(*scale);
    quint32 state = 1;
    const auto next = [&] { return (state = state * 1664525 + 1013904223) >> 8; };
    for (int sheet = 0; sheet < 300; ++sheet) {
        Answers answers;
        scorer.clear();
        for (size_t n = 0; n < scale->items.size(); ++n) {
            const ResponseSet &set = scale->setOf(scale->items[n]);
            const quint32 pick = next() % static_cast<quint32>(set.options.size() + 1);
            if (pick == set.options.size())
                continue;
            answers.insert(scale->items[n].id, set.options[pick].value);
            REQUIRE(scorer.answer(static_cast<int>(n), set.options[pick].value));
        }
        scorer.run();
        REQUIRE(scorer.result() == scored(*scale, answers));
    }
}

TEST_CASE("a line without end is passed over and told")
{
    const QByteArray out = run("gad7", "id,1\n" + QByteArray(3 << 20, '1') + "\nb,1\n", AnswerFormat::Csv);
    CHECK(rows(out).mid(1) == QList<QByteArray>{",,,,,,line_too_long", "b,incomplete,6,,,,"});
}

TEST_CASE("a full disk is told")
{
    class Full : public QIODevice
    {
    public:
        Full() { open(WriteOnly | Unbuffered); }

    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *, qint64) override { return -1; }
    };
    QByteArray bytes = "id,1\na,1\n";
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    Full out;
    CHECK(scoreFile(*builtIn("gad7"), in, AnswerFormat::Csv, out).error().subject ==
          u"scales.write_failed"_s);
}
