// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_rules.h"

#include "core/base/text.h"

namespace tingyu {
namespace {

/// Cleans every text; the first of them must not be empty.
Result<void> cleanTexts(std::initializer_list<QString *> texts)
{
    bool first = true;
    for (QString *text : texts) {
        *text = text::prose(*text);
        if (first && text->isEmpty())
            return fail(Errc::BadInput, "text.missing");
        if (auto checked = checkLength(*text); !checked)
            return checked.error();
        first = false;
    }
    return {};
}

Result<void> needTime(const WallTime &time)
{
    return time.isValid() ? Result<void>() : Result<void>(fail(Errc::BadInput, "date.missing"));
}

Result<void> needCode(const QString &code, const QStringList &known, const char *field)
{
    return known.contains(code) ? Result<void>()
                                : Result<void>(fail(Errc::BadInput, "case.code", {QLatin1String(field)}));
}

template<class Item>
Result<Item> together(const Item &item, std::initializer_list<Result<void>> checks)
{
    for (const Result<void> &check : checks) {
        if (!check)
            return check.error();
    }
    return item;
}

} // namespace

Result<void> checkLength(const QString &text)
{
    return text.size() > longestCaseText ? Result<void>(fail(Errc::BadInput, "text.too_long"))
                                         : Result<void>();
}

QStringList casePersonKinds()
{
    return {QStringLiteral("student"),     QStringLiteral("mother"),      QStringLiteral("father"),
            QStringLiteral("grandmother"), QStringLiteral("grandfather"), QStringLiteral("guardian"),
            QStringLiteral("sibling"),     QStringLiteral("relative"),    QStringLiteral("class-teacher"),
            QStringLiteral("teacher"),     QStringLiteral("counsellor"),  QStringLiteral("head"),
            QStringLiteral("doctor"),      QStringLiteral("other")};
}

Result<CaseEvent> checkedItem(CaseEvent item)
{
    const auto cleaned = cleanTexts({&item.text, &item.source});
    return together(item, {cleaned, needTime(item.at)});
}

Result<CasePerson> checkedItem(CasePerson item)
{
    item.name = text::normalName(item.name);
    const auto cleaned = cleanTexts({&item.name});
    return together(item, {cleaned, needCode(item.kind, casePersonKinds(), "kind")});
}

Result<CaseAssessment> checkedItem(CaseAssessment item)
{
    const auto cleaned = cleanTexts(
        {&item.scale, &item.edition, &item.score, &item.cutoff, &item.missing, &item.critical, &item.change});
    return together(item, {cleaned,
                           needCode(item.informant,
                                    {QString(), QStringLiteral("self"), QStringLiteral("parent"),
                                     QStringLiteral("teacher"), QStringLiteral("rater")},
                                    "informant"),
                           needCode(item.validity,
                                    {QString(), QStringLiteral("complete"), QStringLiteral("incomplete"),
                                     QStringLiteral("caution"), QStringLiteral("invalid")},
                                    "validity")});
}

Result<CaseMedication> checkedItem(CaseMedication item)
{
    const auto cleaned = cleanTexts({&item.name, &item.dose, &item.adherence});
    return together(item, {cleaned});
}

Result<CaseMeasure> checkedItem(CaseMeasure item)
{
    const auto cleaned = cleanTexts({&item.what, &item.who});
    return together(
        item, {cleaned, needTime(item.at),
               needCode(item.kind,
                        {QStringLiteral("accompany"), QStringLiteral("means"), QStringLiteral("safety_plan"),
                         QStringLiteral("medical"), QStringLiteral("other")},
                        "kind")});
}

Result<CaseContact> checkedItem(CaseContact item)
{
    const auto cleaned = cleanTexts({&item.content, &item.with, &item.reaction});
    return together(item, {cleaned, needTime(item.at),
                           needCode(item.way,
                                    {QStringLiteral("visit"), QStringLiteral("phone"), QStringLiteral("home"),
                                     QStringLiteral("letter")},
                                    "way")});
}

Result<CaseQuestion> checkedItem(CaseQuestion item)
{
    const auto cleaned = cleanTexts({&item.text});
    return together(item, {cleaned});
}

Result<CaseStep> checkedItem(CaseStep item)
{
    const auto cleaned = cleanTexts({&item.step, &item.who});
    return together(item, {cleaned});
}

Result<CaseAttachment> checkedItem(CaseAttachment item)
{
    item.pages = std::max(1, item.pages);
    const auto cleaned = cleanTexts({&item.name});
    return together(item, {cleaned});
}

} // namespace tingyu
