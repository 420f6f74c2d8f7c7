// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form.h"

namespace tingyu::report {

/// Words of one form in one language; every string on paper that is not data comes from here.
class FormWords
{
public:
    FormWords(Form form, Language language) : m_form(std::move(form)), m_language(language) {}

    const Form &form() const { return m_form; }
    Language language() const { return m_language; }
    QString title() const { return m_form.title.in(m_language); }
    QString variant(const QString &id) const;
    QString section(const QString &id) const; ///< heading, empty when it has none
    QString label(const QString &field) const;
    QString column(const QString &section, const QString &column) const;
    QString hint(const QString &field) const;
    /// Fixed text or a pattern; an unknown code gives the code itself, so that a gap is seen and not hidden.
    QString text(const QString &code) const;
    QString option(const QString &setAndCode) const;
    /// A value as it stands on paper; Empty gives an empty string, and so does what only a frame or the
    /// pages can say.
    QString valueText(const Value &value) const;
    /// T-000318 · version 2 · copy 1 of 2; what the frame leaves open is left out.
    QString reportNumber(const Frame &frame) const;

    QString headerLeft(const Frame &frame) const;  ///< secrecy line
    QString headerRight(const Frame &frame) const; ///< form, serial, version, copy
    QString subtitle(const Frame &frame) const;    ///< school, year and term, purpose
    QString footerLeft(const Frame &frame) const;  ///< who, when, why
    QString footerRight(int page, int pages) const;

private:
    /// The word with its %1, %2 … taken by the parts.
    QString filled(const QString &word, const QList<Value> &parts) const;
    Form m_form;
    Language m_language;
};

Result<FormWords> loadWords(const QString &formId, Language language);

} // namespace tingyu::report
