// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/file_name.h"

#include "core/report/form_words.h"
#include "ui/print/pdf_file.h"

#include <QRegularExpression>

namespace tingyu::print {
namespace {

/// Two forms may bear one title on paper; then one of them has a name of its own for files.
QString kindOf(const report::FormWords &words)
{
    const auto own = QStringLiteral("file_name");
    return words.form().texts.contains(own) ? words.text(own) : words.title();
}

/// Without what Windows or a path takes for something else.
QString asFileName(const QString &text)
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    return QString(text).replace(unfit, QStringLiteral("-")).trimmed();
}

} // namespace

QString suggestedFileName(const report::Document &document, report::Language language)
{
    const report::Frame &frame = document.frame;
    QStringList parts;
    if (const auto words = report::loadWords(frame.formId, language)) {
        parts << kindOf(*words) << words->variant(frame.variant);
        if (frame.blank)
            parts << words->text(QStringLiteral("blank_form"));
    } else {
        parts << neutralJobName();
    }
    parts << frame.recordCode;
    if (frame.printedAt && !frame.deidentified && !frame.blank)
        parts << frame.printedAt->date.toString(Qt::ISODate);
    parts.removeAll(QString());
    return asFileName(parts.join(u'-')) + QStringLiteral(".pdf");
}

} // namespace tingyu::print
