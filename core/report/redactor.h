// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/form_words.h"

namespace tingyu::report {

/// Someone whose full name may stand in the case. `kind` chooses the stand-in: subject, student, mother,
/// father, grandmother, grandfather, guardian, sibling, relative, class-teacher, teacher, counsellor, head,
/// doctor, other.
struct LinkedPerson
{
    QString kind;
    QStringList names; ///< full names, former ones too
    bool operator==(const LinkedPerson &) const = default;
};

struct RedactionInput
{
    QDate reportDay; ///< D0
    QDate birthDate; ///< of the subject: never turned into a day number, left for the leak check to stop
    QList<LinkedPerson> people;   ///< in the order they were linked, so that stand-ins stay the same
    QStringList schoolNames;      ///< full and short
    QHash<QDate, QString> events; ///< school events by day ("期中考试")
};

/// What stands for each name, in the order of `people`; the same input gives the same stand-ins.
QStringList standIns(const QList<LinkedPerson> &people, const FormWords &words);

struct Redacted
{
    Document document;
    QStringList withheld; ///< field ids that held something and did not leave
};

/// The only way to a de-identified document. An allow-list: a field leaves as its rule in the form says
/// (Outside), one without a rule is withheld. Frame without school, staff and calendar day; dates become day
/// numbers with weekday and school event, also inside text; full names become stand-ins, school names "our
/// school". Nothing else in a text is touched: what is left is the leak check's to find. `words` must be
/// those of the document's form; what stands behind a FormPart leaves by the rules of the part's form.
Redacted redact(const Document &document, const FormWords &words, const RedactionInput &input);

/// Is it such as redact() leaves behind: no school, no staff, no calendar day, and nothing in a field whose
/// rule keeps it in the room? Asked where a document leaves, and again where one comes in. `words` must be
/// those of the document's form.
bool isRedacted(const Document &document, const FormWords &words);

/// Text only, as redact() does it.
QString redactText(const QString &text, const FormWords &words, const RedactionInput &input);

} // namespace tingyu::report
