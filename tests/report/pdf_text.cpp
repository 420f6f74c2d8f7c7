// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_text.h"

#include "ui/print/pdf_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace tingyu::test {

QStringList pdfPages(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
    file.close();
    return printedPages(path);
}

QByteArray pdfOf(const report::Document &document)
{
    const auto words = report::loadWords(document.frame.formId, report::Language::Chinese);
    REQUIRE(words);
    print::PdfFile file;
    file.add(print::PageSet(document, *words));
    const QByteArray pdf = file.bytes();
    // To look at the pages: TINGYU_KEEP_PDF=DIR keeps what the tests print.
    if (const QString keep = qEnvironmentVariable("TINGYU_KEEP_PDF"); !keep.isEmpty()) {
        static int number = 0;
        QFile copy(QStringLiteral("%1/%2-%3.pdf").arg(keep, document.frame.formId).arg(++number));
        if (copy.open(QIODevice::WriteOnly))
            copy.write(pdf);
    }
    return pdf;
}

QStringList paperPages(const report::Document &document)
{
    QStringList pages = pdfPages(pdfOf(document));
    for (QString &page : pages)
        page = squeezed(page);
    return pages;
}

QString paperText(const report::Document &document)
{
    return paperPages(document).join(QString());
}

QStringList paperPages(const report::Printed &printed)
{
    return paperPages(printed.document);
}

QString paperText(const report::Printed &printed)
{
    return paperText(printed.document);
}

report::Form formOf(const QString &id)
{
    auto form = report::loadForm(id);
    REQUIRE(form);
    return *form;
}

report::Frame sampleFrame(const QString &variant)
{
    report::Frame frame;
    frame.variant = variant;
    frame.schoolName = QStringLiteral("云岭试验学校");
    frame.serial = QStringLiteral("T-000318");
    frame.version = 2;
    frame.copy = 1;
    frame.copies = 2;
    frame.schoolYear = 2026;
    frame.term = 1;
    frame.printerName = QStringLiteral("演示老师");
    frame.printerRole = QStringLiteral("counsellor");
    frame.printedAt = WallTime{QDate(2026, 11, 20), QTime(10, 5)};
    frame.reason = QStringLiteral("专家会诊");
    return frame;
}

report::FormValues everyField(const report::Form &form, const QString &variant)
{
    report::FormValues values;
    for (const report::FormSection &section : form.sections) {
        if (section.kind == report::FormSection::Kind::Table) {
            QList<report::Value> row;
            for (const QString &column : section.columns)
                row.append(report::Value::of(QStringLiteral("值:") + section.id + QLatin1Char('.') + column));
            values.tables[section.id] = {row, row};
        }
    }
    for (const QString &id : form.fieldIds(variant)) {
        if (!id.contains(QLatin1Char('.')))
            values.fields[id] = report::Value::of(QStringLiteral("值:") + id);
    }
    for (int number = 1; number <= 3; ++number)
        values.questions.append({number, report::Value::of(QStringLiteral("问题%1?").arg(number)), {}, 2});
    return values;
}

QString fieldText(const report::Document &document, const QString &field)
{
    const auto words = report::loadWords(document.frame.formId, report::Language::Chinese);
    REQUIRE(words);
    for (const report::Block &block : document.blocks) {
        const auto *grid = std::get_if<report::FieldGrid>(&block);
        if (grid == nullptr)
            continue;
        for (const auto &row : grid->rows) {
            for (const report::FieldCell &cell : row) {
                if (cell.field == field)
                    return words->valueText(cell.value);
            }
        }
    }
    return {};
}

report::PrintOrder forFile()
{
    return {QStringLiteral("存入学生档案"), 1, report::Language::Chinese};
}

} // namespace tingyu::test
