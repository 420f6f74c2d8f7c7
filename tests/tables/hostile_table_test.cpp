// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tables/table_fixture.h"
#include "ui/text/error_text.h"

#include <QBuffer>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <random>

using namespace tingyu;
using namespace tingyu::test;

namespace {

using Writer = std::function<void(QIODevice &)>;

QByteArray packageOf(const QList<std::pair<QString, Writer>> &parts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QuaZip zip(&buffer);
    REQUIRE(zip.open(QuaZip::mdCreate));
    for (const auto &[name, content] : parts) {
        QuaZipFile part(&zip);
        REQUIRE(part.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
        content(part);
        part.close();
    }
    zip.close();
    return bytes;
}

const QString bookPart = QStringLiteral("xl/workbook.xml");
const QString sheetPart = QStringLiteral("xl/worksheets/sheet1.xml");
const QString stringsPart = QStringLiteral("xl/sharedStrings.xml");

void writeBook(QIODevice &out)
{
    out.write("<workbook><sheets><sheet name=\"a\" sheetId=\"1\"/></sheets></workbook>");
}

/// A book of one sheet with these bytes for the sheet.
QByteArray bookOf(const Writer &writeSheet)
{
    return packageOf({{bookPart, writeBook}, {sheetPart, writeSheet}});
}

Writer saying(const QByteArray &bytes)
{
    return [bytes](QIODevice &out) { out.write(bytes); };
}

/// So many megabytes that pack to about 1 in 150, between a start and an end.
Writer filling(const QByteArray &start, int megabytes, const QByteArray &end)
{
    return [=](QIODevice &out) {
        std::mt19937 random(1);
        QByteArray slice(1 << 20, 'a');
        out.write(start);
        for (int i = 0; i < megabytes; ++i) {
            for (int at = 0; at < 6'000; ++at)
                slice[at] = static_cast<char>('a' + random() % 26);
            out.write(slice);
        }
        out.write(end);
    };
}

/// Most memory this process held since the last call, in megabytes; 0 where the system does not say.
qint64 peakSinceLastCall()
{
    qint64 peak = 0;
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> told = status.readAll().split('\n');
        for (const QByteArray &line : told) {
            if (line.startsWith("VmHWM:"))
                peak = line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
        }
    }
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        reset.write("5");
    return peak;
}

QString limitOf(const Result<Workbook> &result)
{
    REQUIRE_FALSE(result);
    CHECK(result.error().code == Errc::LimitExceeded);
    return result.error().detail.value(0);
}

} // namespace

TEST_CASE("what is no usable table is refused with its own reason")
{
    const std::tuple<const char *, Errc, const char *> cases[] = {
        {"truncated.xlsx", Errc::Damaged, "tables.damaged"},
        {"flipped.xlsx", Errc::Damaged, "tables.damaged"},
        {"unclosed.xlsx", Errc::Damaged, "tables.damaged"},
        {"not_utf8.xlsx", Errc::Damaged, "tables.damaged"},
        {"bad_string_index.xlsx", Errc::Damaged, "tables.damaged"},
        {"nonsense.xls", Errc::Damaged, "tables.damaged"},
        {"entity_bomb.xlsx", Errc::Unsupported, "tables.doctype"},
        {"external_entity.xlsx", Errc::Unsupported, "tables.doctype"},
        {"huge_column.xlsx", Errc::LimitExceeded, "tables.too_large"},
        {"endless_column.xlsx", Errc::LimitExceeded, "tables.too_large"},
        {"zip_bomb.xlsx", Errc::LimitExceeded, "tables.too_large"},
        {"password.xlsx", Errc::Unsupported, "tables.encrypted"},
        {"letter.doc", Errc::Unsupported, "tables.document"},
        {"letter.docx", Errc::Unsupported, "tables.document"},
        {"open_document.ods", Errc::Unsupported, "tables.ods"},
        {"binary_book.xlsb", Errc::Unsupported, "tables.xlsb"},
        {"not_a_book.zip", Errc::BadInput, "tables.not_a_table"},
        {"page_without_table.xls", Errc::BadInput, "tables.not_a_table"},
        {"open_quote.csv", Errc::BadInput, "tables.quote"},
        {"no_encoding.csv", Errc::BadInput, "tables.encoding"},
        {"empty.csv", Errc::BadInput, "tables.empty"},
        {"no such file", Errc::Io, "tables.no_file"},
    };
    for (const auto &[name, code, subject] : cases) {
        INFO(name);
        const auto result = readTable(fixturePath(name));
        REQUIRE_FALSE(result);
        CHECK(result.error().subject == QString::fromLatin1(subject));
        CHECK(result.error().code == code);
    }
    CHECK(readTable(QByteArray()).error().subject == QStringLiteral("tables.empty"));
    CHECK(readTable(QByteArray("\x7F"
                               "ELF\0\0\0\0",
                               8))
              .error()
              .subject == QStringLiteral("tables.not_a_table"));
    CHECK(readTable(QByteArray("PK\x03\x04")).error().code == Errc::Damaged);
}

TEST_CASE("row numbers beyond any sheet are counted on, not stored as rows")
{
    const Workbook book = read("huge_row.xlsx");
    CHECK(book.sheets.at(0).rows.size() <= 3);
    int last = 0;
    for (const TableRow &row : book.sheets.at(0).rows) {
        CHECK(row.number > last);
        CHECK(row.number <= 1 << 20);
        last = row.number;
    }
}

TEST_CASE("cells, rows, columns, text and parts have their limits")
{
    TableReadOptions options;
    options.limits.cells = 1'000;
    const auto wide = bookOf([](QIODevice &out) {
        out.write("<worksheet><sheetData>");
        for (int i = 0; i < 200; ++i)
            out.write("<row><c r=\"ALL1\"><v>1</v></c></row>");
        out.write("</sheetData></worksheet>");
    });
    CHECK(limitOf(readTable(wide, options)) == QStringLiteral("cells"));
    options = {};
    options.limits.rows = 100;
    CHECK(limitOf(readTable(wide, options)) == QStringLiteral("rows"));
    options = {};
    options.limits.partBytes = 1'000;
    CHECK(limitOf(readTable(wide, options)) == QStringLiteral("part"));
    options = {};
    options.limits.unpackedBytes = 3'000;
    CHECK(limitOf(readTable(wide, options)) == QStringLiteral("unpacked"));
    options = {};
    options.limits.fileBytes = 100;
    CHECK(limitOf(readTable(wide, options)) == QStringLiteral("file"));
    options = {};
    options.limits.textBytes = 100;
    CHECK(limitOf(readTable(fixtureBytes("saved_page.xls"), options)) == QStringLiteral("file"));
    options = {};
    options.limits.textCharacters = 1'000;
    CHECK(limitOf(readTable(QByteArray(3'000, 'a').replace(999, 1, ",").replace(2'000, 1, "\n"), options)) ==
          QStringLiteral("text"));
    options.limits.cellCharacters = 500;
    CHECK(limitOf(readTable(QByteArray(600, 'a') + ",b", options)) == QStringLiteral("cell"));
    options = {};
    options.limits.heldBytes = 10'000;
    CHECK(limitOf(readTable(wide, options)) == QStringLiteral("memory"));
    int rows = 0;
    CHECK(readRows(bookOf([](QIODevice &out) {
                       out.write("<worksheet><sheetData>");
                       for (int i = 0; i < 200; ++i)
                           out.write("<row><c r=\"CV1\"><v>1</v></c></row>"); // 100 columns, none is kept
                       out.write("</sheetData></worksheet>");
                   }),
                   options, [&rows](int, const QString &, bool, TableRow &&) { ++rows; }));
    CHECK(rows == 200);
    options = {};
    options.limits.columns = 10;
    CHECK(limitOf(readTable(QByteArray(20, ',') + "a", options)) == QStringLiteral("columns"));
    options = {};
    options.limits.xlsBytes = 1'000;
    CHECK(limitOf(readTable(fixtureBytes("libreoffice.xls"), options)) == QStringLiteral("file"));
    options = {};
    options.limits.entries = 2;
    CHECK(limitOf(readTable(fixtureBytes("kinds.xlsx"), options)) == QStringLiteral("entries"));
    options = {};
    options.limits.sheets = 1;
    CHECK(limitOf(readTable(fixtureBytes("kinds.xlsx"), options)) == QStringLiteral("sheets"));
}

TEST_CASE("what the parser keeps for itself is counted: long texts, nesting, sheets, relations")
{
    const QByteArray megabytes(3 << 20, 'a');
    const QByteArray sheet =
        "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    const QByteArray cell =
        "<worksheet><sheetData><row><c t=\"str\"><v>b</v></c></row></sheetData></worksheet>";
    const std::tuple<const char *, QByteArray, QByteArray, QByteArray, const char *> cases[] = {
        {"a shared string", {}, sheet, "<sst><si><t>" + megabytes + "</t></si></sst>", "cell"},
        {"an attribute", {}, "<worksheet a=\"" + megabytes + "\"/>", {}, "cell"},
        {"a comment", {}, "<worksheet><!--" + megabytes + "--></worksheet>", {}, "cell"},
        {"nesting", {}, QByteArray("<a>").repeated(300), {}, "depth"},
        {"sheets",
         "<workbook><sheets>" + QByteArray("<sheet/>").repeated(65) + "</sheets></workbook>",
         cell,
         {},
         "sheets"},
    };
    for (const auto &[name, book, rows, strings, limit] : cases) {
        INFO(name);
        QList<std::pair<QString, Writer>> parts{{bookPart, book.isEmpty() ? Writer(writeBook) : saying(book)},
                                                {sheetPart, saying(rows)}};
        if (!strings.isEmpty())
            parts.append({stringsPart, saying(strings)});
        CHECK(limitOf(readTable(packageOf(parts))) == QLatin1String(limit));
    }
    QByteArray relations = "<Relationships>";
    for (int i = 0; i < 4'100; ++i)
        relations += "<Relationship Id=\"r" + QByteArray::number(i) + "\" Target=\"b\" Type=\"c\"/>";
    relations += "</Relationships>";
    CHECK(limitOf(readTable(packageOf({{QStringLiteral("_rels/.rels"), saying(relations)},
                                       {bookPart, writeBook},
                                       {sheetPart, saying(cell)}}))) == QStringLiteral("entries"));
    // What follows the root belongs to no cell and is not kept.
    CHECK(readTable(bookOf(saying(cell + QByteArray(3 << 20, ' ')))));
}

TEST_CASE("a small file that unpacks to hundreds of megabytes takes less than 512 of memory", "[slow]")
{
    const std::pair<QString, Writer> cases[] = {
        {stringsPart, filling("<sst><si><t>", 300, "</t></si></sst>")},
        {sheetPart, filling("<worksheet><sheetData><row><c t=\"str\"><v>", 300,
                            "</v></c></row></sheetData></worksheet>")},
        {bookPart, filling("<workbook><sheets><sheet name=\"", 300, "\"/></sheets></workbook>")},
        {stringsPart, filling("<sst/>", 300, "")},
        {stringsPart,
         [](QIODevice &out) {
             QByteArray slice;
             for (int i = 0; i < 1'000; ++i)
                 slice += "<si><t>" + QByteArray::number(i).rightJustified(24, 'a') + "</t></si>";
             out.write("<sst>");
             for (int i = 0; i < 1'990; ++i)
                 out.write(slice);
             out.write("</sst>");
         }},
    };
    for (const auto &[name, content] : cases) {
        INFO(name.toStdString());
        QList<std::pair<QString, Writer>> parts{{name, content}};
        if (name != bookPart)
            parts.append({bookPart, writeBook});
        if (name != sheetPart) {
            parts.append({sheetPart, [](QIODevice &out) {
                              const QByteArray cell = "<c t=\"str\"><v>aaaaaaaaaaaaaaa</v></c>";
                              const QByteArray row = "<row>" + cell.repeated(13) + "</row>";
                              out.write("<worksheet><sheetData>");
                              for (int i = 0; i < 250'000; ++i)
                                  out.write(row);
                              out.write("</sheetData></worksheet>");
                          }});
        }
        const QByteArray bytes = packageOf(parts);
        CHECK(bytes.size() < 8 << 20);
        peakSinceLastCall();
        CHECK_FALSE(readTable(bytes));
        const qint64 peak = peakSinceLastCall();
        WARN(name.toStdString() << ": " << bytes.size() << " bytes, at most " << peak << " MB");
        CHECK(peak < 512);
    }
}

TEST_CASE("a million empty rows and columns cost neither time nor memory")
{
    const auto sparse = bookOf([](QIODevice &out) {
        out.write("<worksheet><sheetData>");
        for (int i = 1; i <= 20'000; ++i)
            out.write("<row r=\"" + QByteArray::number(i * 50) + "\"><c/><c r=\"XFD9\" s=\"1\"/></row>");
        out.write(
            "<row r=\"1048576\"><c r=\"B1048576\" t=\"str\"><v>末</v></c></row></sheetData></worksheet>");
    });
    const auto book = readTable(sparse);
    REQUIRE(book);
    CHECK(lines(book->sheets.at(0)) == QStringList{QStringLiteral("1048576:|末")});
}

TEST_CASE("places and spans beyond any sheet are not reckoned with")
{
    const auto xml = [](const QByteArray &rows) {
        return readTable(
            "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>" + rows +
            "</Table></Worksheet></Workbook>");
    };
    const QByteArray cell = "<Data Type=\"String\">a</Data></Cell>";
    const auto rows = xml("<Row Index=\"2147483647\"><Cell MergeDown=\"2147483647\">" + cell +
                          "</Row><Row><Cell>" + cell + "</Row>");
    REQUIRE(rows);
    CHECK(lines(rows->sheets.at(0)) == QStringList{QStringLiteral("1:a"), QStringLiteral("2:a")});
    CHECK(limitOf(xml("<Row><Cell Index=\"2147483647\"/><Cell/><Cell>" + cell + "</Row>")) ==
          QStringLiteral("columns"));

    const QByteArray wide = "<tr>" + QByteArray("<td colspan=1024 rowspan=1024>").repeated(40'000) + "<tr>";
    CHECK(readTable("<table>" + wide).error().subject == QStringLiteral("tables.empty"));
    CHECK(limitOf(readTable(QByteArray("<table><tr><td colspan=1024><td colspan=1024><td>b</td>"))) ==
          QStringLiteral("columns"));
}

TEST_CASE("damaged bytes anywhere give a table or a reason, never a fault")
{
    std::mt19937 random(20260302);
    for (const char *name :
         {"kinds.xlsx", "libreoffice.xlsx", "gb18030.csv", "saved_page.xls", "xml2003.xls"}) {
        const QByteArray whole = fixtureBytes(name);
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = whole;
            for (int hits = 1 + static_cast<int>(random() % 4); hits > 0; --hits)
                bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] =
                    static_cast<char>(random());
            if (random() % 4 == 0)
                bytes.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size())));
            const auto result = readTable(bytes);
            if (!result)
                CHECK(result.error().subject.startsWith(QStringLiteral("tables.")));
        }
    }
}

TEST_CASE("a damaged old xls ends in the child process and gives a reason", "[slow]")
{
    std::mt19937 random(7);
    const QByteArray whole = fixtureBytes("libreoffice.xls");
    int refused = 0;
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes = whole;
        for (int hits = 1 + static_cast<int>(random() % 8); hits > 0; --hits)
            bytes[8 + static_cast<qsizetype>(random() % static_cast<quint64>(bytes.size() - 8))] =
                static_cast<char>(random());
        const auto result = readTable(bytes);
        refused += result ? 0 : 1;
        if (!result)
            CHECK(result.error().subject.startsWith(QStringLiteral("tables.")));
    }
    CHECK(refused > 0);
}
