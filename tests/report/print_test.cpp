// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_text.h"
#include "tests/support/places.h"
#include "ui/print/pdf_file.h"

#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace tingyu;
using namespace tingyu::report;
using tingyu::test::squeezed;

namespace {

const QString form12 = QStringLiteral("form12_crisis_report");
const QString consultation = QStringLiteral("consultation");
const QString closing = QStringLiteral("closing");

Document fullReport(const QString &variant)
{
    const Form form = test::formOf(form12);
    return fillForm(form, test::sampleFrame(variant), test::everyField(form, variant));
}

QStringList checkedInLabels(const QString &name)
{
    QFile file(QStringLiteral(TINGYU_SOURCE_DIR "/tests/report/labels_%1.txt").arg(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList labels = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(labels.size() > 5);
    return labels;
}

/// The labels stand on the pages, each no earlier than the one before it in reading order of its page.
void requireLabels(const QString &name, const QByteArray &pdf)
{
    const QString text = squeezed(test::pdfPages(pdf).join(QString()));
    for (const QString &label : checkedInLabels(name)) {
        INFO(label.toStdString());
        CHECK(text.contains(squeezed(label)));
    }
}

QString pageText(const Document &document, int page)
{
    return test::paperPages(document).value(page);
}

} // namespace

TEST_CASE("The consultation report prints every label of the checked-in list")
{
    requireLabels(QStringLiteral("form12_consultation"), test::pdfOf(fullReport(consultation)));
}

TEST_CASE("The closing report prints every label of the checked-in list")
{
    requireLabels(QStringLiteral("form12_closing"), test::pdfOf(fullReport(closing)));
}

TEST_CASE("Every value given is on the paper")
{
    for (const QString &variant : {consultation, closing}) {
        const Form form = test::formOf(form12);
        const QString text = test::paperText(fullReport(variant));
        for (const QString &id : form.fieldIds(variant)) {
            if (id.contains(QLatin1Char('.')))
                continue; // narrow columns wrap; rows are proved below
            INFO(id.toStdString());
            CHECK(text.contains(QStringLiteral("值:") + id));
        }
    }
}

TEST_CASE("What belongs to the closing report never stands in the consultation report")
{
    const QString text = test::paperText(fullReport(consultation));
    CHECK_FALSE(text.contains(QStringLiteral("经验教训")));
    CHECK_FALSE(text.contains(QStringLiteral("存在问题")));
    CHECK_FALSE(text.contains(QStringLiteral("值:lessons")));
}

TEST_CASE("The first page of the consultation report stands alone")
{
    const Form form = test::formOf(form12);
    FormValues values = test::everyField(form, consultation);
    for (int length : {1, 20, 60}) {
        for (const QString &id :
             {QStringLiteral("reason_line"), QStringLiteral("risk_now"), QStringLiteral("basis")})
            values.fields[id] = Value::of(QStringLiteral("近三周情绪低落").repeated(length / 7 + 1));
        for (int questions : {1, 3, 8}) {
            values.questions.clear();
            for (int number = 1; number <= questions; ++number)
                values.questions.append(
                    {number, Value::of(QStringLiteral("目前的风险如何判断?").repeated(2)), {}, 2});
            const Document document = fillForm(form, test::sampleFrame(consultation), values);
            const QStringList pages = test::pdfPages(test::pdfOf(document));
            const QString first = squeezed(pages.value(0));
            INFO(length << ' ' << questions);
            for (const QString &label : checkedInLabels(QStringLiteral("form12_first_page")))
                CHECK(first.contains(squeezed(label)));
            CHECK(first.contains(QStringLiteral("目前的风险")));
            CHECK_FALSE(first.contains(QStringLiteral("信息来源与可靠性")));
            CHECK(squeezed(pages.value(1)).contains(QStringLiteral("信息来源与可靠性")));
            CHECK_FALSE(squeezed(pages.value(1)).contains(QStringLiteral("目前的风险如何")));
        }
    }
}

TEST_CASE("Each page carries its number, the serial, the reason and who printed it")
{
    const QStringList pages = test::pdfPages(test::pdfOf(fullReport(consultation)));
    REQUIRE(pages.size() >= 3);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString text = squeezed(pages[i]);
        CHECK(text.contains(QStringLiteral("第%1页/共%2页").arg(i + 1).arg(pages.size())));
        CHECK(text.contains(QStringLiteral("T-000318")));
        CHECK(text.contains(QStringLiteral("事由:专家会诊")));
        CHECK(text.contains(QStringLiteral("打印:演示老师")));
        CHECK(text.contains(QStringLiteral("内部资料注意保密")));
    }
}

TEST_CASE("A table of 70 rows never splits a row and repeats its head on each page")
{
    const Form form = test::formOf(form12);
    FormValues values;
    QList<QList<Value>> rows;
    for (int i = 1; i <= 70; ++i) {
        const QString mark = QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0'));
        rows.append({Value::of(QStringLiteral("起") + mark),
                     Value::of(QStringLiteral("两行以上的经过说明").repeated(i % 5 + 2) +
                               QStringLiteral("末") + mark),
                     Value::of(QStringLiteral("班主任"))});
    }
    values.tables[QStringLiteral("timeline")] = rows;
    const Document document = fillForm(form, test::sampleFrame(closing), values);
    const QStringList pages = test::pdfPages(test::pdfOf(document));
    int seen = 0;
    for (const QString &page : pages) {
        const QString text = squeezed(page);
        bool any = false;
        for (int i = 1; i <= 70; ++i) {
            const QString mark = QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0'));
            const bool begins = text.contains(QStringLiteral("起") + mark);
            INFO(mark.toStdString());
            CHECK(begins == text.contains(QStringLiteral("末") + mark));
            any = any || begins;
            seen += begins ? 1 : 0;
        }
        if (any)
            CHECK(text.contains(QStringLiteral("日子事情来源")));
    }
    CHECK(seen == 70);
    CHECK(pages.size() >= 4);
}

TEST_CASE("A text of thirty pages loses neither its first nor its last line, nor one between")
{
    const Form form = test::formOf(form12);
    FormValues values;
    QString text;
    for (int i = 1; i <= 1500; ++i)
        text += QStringLiteral("行%1\n").arg(i, 4, 10, QLatin1Char('0'));
    values.fields[QStringLiteral("sources")] = Value::of(text.trimmed());
    const QStringList pages = test::pdfPages(test::pdfOf(fillForm(form, test::sampleFrame(closing), values)));
    CHECK(pages.size() >= 30);
    const QString all = squeezed(pages.join(QString()));
    for (int i = 1; i <= 1500; ++i) {
        const QString line = QStringLiteral("行%1").arg(i, 4, 10, QLatin1Char('0'));
        INFO(i);
        CHECK(all.count(line) == 1);
    }
}

TEST_CASE("An empty field prints as a dotted line, a filled one does not")
{
    const Form form = test::formOf(QStringLiteral("screening_report"));
    FormValues filled = test::everyField(form, QString());
    FormValues empty = filled;
    empty.fields.remove(QStringLiteral("advice"));
    const auto dottedRows = [](const Document &document) {
        const auto words = loadWords(document.frame.formId, Language::Chinese);
        REQUIRE(words);
        const print::PageSet pages(document, *words);
        int rows = 0;
        for (int page = 0; page < pages.count(); ++page) {
            const QImage image = print::pageImage(pages, page, 2);
            for (int y = 0; y < image.height(); ++y) {
                int changes = 0;
                for (int x = 1; x < image.width(); ++x) {
                    const bool dark = qGray(image.pixel(x, y)) < 160;
                    changes += dark != (qGray(image.pixel(x - 1, y)) < 160) ? 1 : 0;
                }
                rows += changes > 300 ? 1 : 0;
            }
        }
        return rows;
    };
    CHECK(dottedRows(fillForm(form, test::sampleFrame(QString()), filled)) == 0);
    CHECK(dottedRows(fillForm(form, test::sampleFrame(QString()), empty)) >= 3);
}

TEST_CASE("The blank form has the labels in the same order as the filled one and holds no value")
{
    const Form form = test::formOf(form12);
    Frame frame = test::sampleFrame(consultation);
    frame.blank = true;
    const Document blank = fillForm(form, frame, test::everyField(form, consultation));
    const Document full = fullReport(consultation);
    const auto order = [](const Document &document) {
        QStringList ids;
        for (const Block &block : document.blocks) {
            if (const auto *grid = std::get_if<FieldGrid>(&block)) {
                for (const auto &row : grid->rows) {
                    for (const FieldCell &cell : row)
                        ids.append(cell.field);
                }
            } else if (const auto *table = std::get_if<Table>(&block)) {
                for (const Column &column : table->columns)
                    ids.append(table->section + QLatin1Char('.') + column.id);
            }
        }
        return ids;
    };
    CHECK(order(blank) == order(full));
    const QString text = test::paperText(blank);
    CHECK_FALSE(text.contains(QStringLiteral("值:")));
    CHECK_FALSE(text.contains(QStringLiteral("演示老师")));
    requireLabels(QStringLiteral("form12_consultation"), test::pdfOf(blank));
}

TEST_CASE("Rows for handwriting are as high as their lines, and no sheet is spoilt by a signature alone")
{
    Table table;
    table.section = QStringLiteral("advice");
    table.columns = {{QStringLiteral("on")}, {QStringLiteral("matter")}};
    table.blankRows = 20;
    Document document{test::sampleFrame(QString()), {table}};
    document.frame.formId = QStringLiteral("form20_advice");
    CHECK(test::pdfPages(test::pdfOf(document)).size() == 1);
    std::get<Table>(document.blocks[0]).blankLines = 3;
    CHECK(test::pdfPages(test::pdfOf(document)).size() > 1);
    for (const char *id : {"form02_appointments", "form06_lesson", "lesson_register", "form08_consent",
                           "form20_advice", "form21_handover", "form21_file_handover", "form25_staff_log",
                           "month_sheet", "form07_consent", "make_up_list", "form24_campaign"}) {
        INFO(id);
        Frame blank;
        blank.blank = true;
        const Document sheet = fillForm(test::formOf(QString::fromLatin1(id)), blank, {});
        CHECK(test::pdfPages(test::pdfOf(sheet)).size() == 1);
    }
}

TEST_CASE("An unapproved report says so and an approved one does not")
{
    Document document = fullReport(consultation);
    document.frame.approved = false;
    CHECK(pageText(document, 0).contains(QStringLiteral("未审核")));
    document.frame.approved = true;
    CHECK_FALSE(pageText(document, 0).contains(QStringLiteral("未审核")));
}

TEST_CASE("A PDF names nobody outside its pages")
{
    const QByteArray pdf = test::pdfOf(fullReport(consultation));
    // PDF strings of the information dictionary are UTF-16, big end first.
    const auto utf16 = [](const QString &text) {
        QByteArray bytes;
        for (const QChar c : text) {
            bytes.append(static_cast<char>(c.unicode() >> 8));
            bytes.append(static_cast<char>(c.unicode() & 0xff));
        }
        return bytes;
    };
    CHECK(pdf.contains(utf16(QStringLiteral("Tingyu"))));
    for (const QString &word :
         {QStringLiteral("演示老师"), QStringLiteral("云岭试验学校"), QStringLiteral("专家会诊")}) {
        CHECK_FALSE(pdf.contains(utf16(word)));
        CHECK_FALSE(pdf.contains(word.toUtf8()));
    }
}

TEST_CASE("Writing a PDF to a folder that is not there fails with nothing left behind")
{
    const QTemporaryDir folder;
    const auto written = print::writePdf(folder.filePath(QStringLiteral("no/such/x.pdf")),
                                         fullReport(consultation), Language::Chinese);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == Errc::Io);
}
