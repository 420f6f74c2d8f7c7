// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/form_words.h"
#include "core/report/print_order.h"
#include "tests/support/printed.h"

#include <QString>
#include <QStringList>

namespace tingyu::test {

/// printedPages() of a PDF that is in no file.
QStringList pdfPages(const QByteArray &pdf);
QByteArray pdfOf(const report::Document &document);
/// What stands on the printed pages of a document, without white space: one text a page, and all of it.
QStringList paperPages(const report::Document &document);
QString paperText(const report::Document &document);
QStringList paperPages(const report::Printed &printed);
QString paperText(const report::Printed &printed);
/// What a field of the document says in Chinese; nothing where it has no such field.
QString fieldText(const report::Document &document, const QString &field);
/// For a Chinese paper that goes into the file of a student.
report::PrintOrder forFile();
/// Values for every field of a form, each text naming its field: "值:<id>".
report::FormValues everyField(const report::Form &form, const QString &variant);
report::Frame sampleFrame(const QString &variant);
report::Form formOf(const QString &id);

} // namespace tingyu::test
