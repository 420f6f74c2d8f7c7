// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/report/form_words.h"

#include <QString>
#include <QStringList>

namespace tingyu::test {

/// A PDF of the document, read back by pdftotext: one string a page, as a person would copy it.
QStringList pdfPages(const QByteArray &pdf);
QByteArray pdfOf(const report::Document &document);
/// Without white space, because pdftotext spaces CJK as it likes.
QString squeezed(QString text);
/// Values for every field of a form, each text naming its field: "值:<id>".
report::FormValues everyField(const report::Form &form, const QString &variant);
report::Frame sampleFrame(const QString &variant);
report::Form formOf(const QString &id);

} // namespace tingyu::test
