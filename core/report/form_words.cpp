// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/form_words.h"

#include <cstdlib>

namespace tingyu::report {
namespace {

QString two(int figure)
{
    return QStringLiteral("%1").arg(figure, 2, 10, QLatin1Char('0'));
}

} // namespace

QString FormWords::variant(const QString &id) const
{
    return m_form.variants.value(id).in(m_language);
}

QString FormWords::section(const QString &id) const
{
    for (const FormSection &section : m_form.sections) {
        if (section.id == id)
            return section.title.in(m_language);
    }
    return {};
}

QString FormWords::label(const QString &field) const
{
    const FormField *found = m_form.field(field);
    return found ? found->label.in(m_language) : field;
}

QString FormWords::column(const QString &section, const QString &column) const
{
    return label(section + QLatin1Char('.') + column);
}

QString FormWords::hint(const QString &field) const
{
    const FormField *found = m_form.field(field);
    return found ? found->hint.in(m_language) : QString();
}

QString FormWords::text(const QString &code) const
{
    const auto it = m_form.texts.constFind(code);
    return it == m_form.texts.constEnd() ? code : it->in(m_language);
}

QString FormWords::option(const QString &setAndCode) const
{
    const auto it = m_form.options.constFind(setAndCode);
    return it == m_form.options.constEnd() ? setAndCode : it->in(m_language);
}

QString FormWords::filled(const QString &word, const QList<Value> &parts) const
{
    // Not QString::arg: a part may hold a percent sign of its own.
    QString text;
    for (qsizetype at = 0; at < word.size(); ++at) {
        const bool isPlace = word[at] == QLatin1Char('%') && at + 1 < word.size() && word[at + 1].isDigit();
        const qsizetype place = isPlace ? word[at + 1].digitValue() - 1 : -1;
        if (place >= 0 && place < parts.size()) {
            text += valueText(parts[place]);
            ++at;
        } else {
            text += word[at];
        }
    }
    return text;
}

QString FormWords::valueText(const Value &value) const
{
    switch (value.kind) {
    case Value::Kind::Empty:
    case Value::Kind::ReportNumber:
    case Value::Kind::Page:
        return {};
    case Value::Kind::Text:
        return value.text;
    case Value::Kind::Code:
        return filled(option(value.text), value.parts);
    case Value::Kind::Date:
        return text(QStringLiteral("date"))
            .arg(QString::number(value.date.year()), QString::number(value.date.month()),
                 QString::number(value.date.day()));
    case Value::Kind::Moment:
        return text(QStringLiteral("moment"))
            .arg(QString::number(value.date.year()), QString::number(value.date.month()),
                 QString::number(value.date.day()), two(value.time.hour()), two(value.time.minute()));
    case Value::Kind::DayNumber: {
        const QString sign = value.number > 0 ? QStringLiteral("+") : QStringLiteral("-");
        QString shown = value.number == 0
                            ? QStringLiteral("D0")
                            : QStringLiteral("D") + sign + QString::number(std::abs(value.number));
        if (value.weekday >= 1)
            shown += QLatin1Char(' ') + option(QStringLiteral("weekday.%1").arg(value.weekday));
        if (value.time.isValid())
            shown += QLatin1Char(' ') + two(value.time.hour()) + QLatin1Char(':') + two(value.time.minute());
        if (!value.text.isEmpty())
            shown += QLatin1Char(' ') + value.text;
        return shown;
    }
    case Value::Kind::Years:
        return text(QStringLiteral("years")).arg(value.number);
    case Value::Kind::Count:
        return QString::number(value.number);
    case Value::Kind::Parts: {
        QStringList texts;
        for (const Value &part : value.parts)
            texts.append(valueText(part));
        return texts.join(QStringLiteral(" · "));
    }
    }
    return {};
}

QString FormWords::reportNumber(const Frame &frame) const
{
    QStringList parts;
    if (!frame.serial.isEmpty())
        parts.append(frame.serial);
    if (frame.version > 0)
        parts.append(text(QStringLiteral("version")).arg(frame.version));
    if (frame.copy > 0)
        parts.append(
            text(QStringLiteral("copy")).arg(QString::number(frame.copy), QString::number(frame.copies)));
    return parts.join(QStringLiteral(" · "));
}

QString FormWords::headerLeft(const Frame &frame) const
{
    QStringList parts{text(QStringLiteral("secrecy"))};
    if (!frame.approved && !frame.blank)
        parts.append(text(QStringLiteral("unapproved")));
    return parts.join(QStringLiteral(" · "));
}

QString FormWords::headerRight(const Frame &frame) const
{
    QStringList parts;
    const QString variantName = variant(frame.variant);
    if (!m_form.number.isEmpty()) {
        const QString number = text(QStringLiteral("form_number")).arg(m_form.number);
        parts.append(variantName.isEmpty() ? number : number + QLatin1Char('-') + variantName);
    } else {
        parts.append(variantName.isEmpty() ? title() : title() + QLatin1Char('-') + variantName);
    }
    if (frame.blank)
        parts.append(text(QStringLiteral("blank_form")));
    if (!frame.serial.isEmpty())
        parts.append(text(QStringLiteral("serial")).arg(frame.serial));
    if (frame.version > 0)
        parts.append(text(QStringLiteral("version")).arg(frame.version));
    if (frame.copy > 0)
        parts.append(
            text(QStringLiteral("copy")).arg(QString::number(frame.copy), QString::number(frame.copies)));
    return parts.join(QStringLiteral(" · "));
}

QString FormWords::subtitle(const Frame &frame) const
{
    QStringList parts;
    if (!frame.deidentified && !frame.schoolName.isEmpty())
        parts.append(frame.schoolName);
    else if (frame.blank)
        parts.append(text(QStringLiteral("school_blank")));
    if (frame.schoolYear > 0) {
        const QString year =
            text(QStringLiteral("school_year"))
                .arg(QString::number(frame.schoolYear), QString::number(frame.schoolYear + 1));
        parts.append(frame.term > 0 ? year + option(QStringLiteral("term.%1").arg(frame.term)) : year);
    } else if (frame.blank) {
        parts.append(text(QStringLiteral("school_year_blank")));
    }
    const QString purpose = QStringLiteral("purpose.") + frame.variant;
    if (!frame.variant.isEmpty() && m_form.options.contains(purpose))
        parts.append(option(purpose));
    if (frame.deidentified)
        parts.append(text(QStringLiteral("deidentified")));
    if (!frame.recordCode.isEmpty())
        parts.append(text(QStringLiteral("record_code")).arg(frame.recordCode));
    return parts.join(QStringLiteral(" · "));
}

QString FormWords::footerLeft(const Frame &frame) const
{
    if (frame.blank)
        return text(QStringLiteral("blank_note"));
    QStringList parts;
    const QString role = option(QStringLiteral("role.") + frame.printerRole);
    if (!frame.deidentified && !frame.printerName.isEmpty())
        parts.append(text(QStringLiteral("printed_by")).arg(frame.printerName));
    else if (!frame.printerRole.isEmpty())
        parts.append(text(QStringLiteral("printed_by_role")).arg(role));
    // A de-identified sheet shows no calendar day at all: its own day is D0.
    if (frame.printedAt && !frame.deidentified)
        parts.append(frame.printedAt->toString().replace(QLatin1Char('T'), QLatin1Char(' ')));
    if (!frame.reason.isEmpty())
        parts.append(text(QStringLiteral("reason")).arg(frame.reason));
    return parts.join(QStringLiteral(" · "));
}

QString FormWords::footerRight(int page, int pages) const
{
    return text(QStringLiteral("page")).arg(QString::number(page), QString::number(pages));
}

Result<FormWords> loadWords(const QString &formId, Language language)
{
    auto form = loadForm(formId);
    if (!form)
        return form.error();
    return FormWords(*std::move(form), language);
}

} // namespace tingyu::report
