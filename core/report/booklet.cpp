// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/booklet.h"

#include "core/report/document_walk.h"

#include <algorithm>

namespace tingyu::report {
namespace {

QString coded(const char *code)
{
    return QLatin1String(code);
}

/// The blocks of one part of the booklet's own form.
QList<Block> blocksOf(const Form &form, Frame frame, const char *variant, const FormValues &values)
{
    frame.variant = coded(variant);
    return fillForm(form, frame, values).blocks;
}

void earlier(QDate *first, QDate day)
{
    if (day.isValid() && (!first->isValid() || day < *first))
        *first = day;
}

void later(QDate *last, QDate day)
{
    if (day.isValid() && (!last->isValid() || day > *last))
        *last = day;
}

/// Page numbers that a piece asks for are of its own places: those before it come first.
void shiftPages(QList<Block> *blocks, int places)
{
    Document walked;
    walked.blocks = std::move(*blocks);
    forEachValue(&walked, [places](const QString &, const QString &, Value &value) {
        if (value.kind == Value::Kind::Page)
            value.number += places;
    });
    *blocks = std::move(walked.blocks);
}

Value orNothing(const Value &value)
{
    return value.isEmpty() ? Value::code(coded("mark"), coded("nothing")) : value;
}

} // namespace

QStringList bookletParts()
{
    return {coded("particulars"), coded("consents"), coded("plan"),      coded("assessments"),
            coded("sessions"),    coded("cases"),    coded("follow_up"), coded("requests"),
            coded("attachments"), coded("timeline")};
}

Document boundBooklet(const Form &form, const Frame &given, const FormValues &cover,
                      const FormValues &account, const QList<BookletPiece> &pieces)
{
    FormValues first = cover;
    FormValues last = account;
    FormValues catalogue;
    QList<Block> bound;
    QDate from;
    QDate to;
    int places = 0;
    const auto add = [&](const Value &title, const QString &formId, const QList<Block> &blocks) {
        const int place = places++;
        Document counted;
        counted.blocks = blocks;
        places += indexedPlaces(counted);
        bound.append(FormPart{formId, title});
        bound += blocks;
        return Value::pageOf(place);
    };
    QList<QList<Value>> &rows = catalogue.tables[coded("contents")];
    FormValues empty;
    QList<QList<Value>> &emptyParts = empty.tables[coded("nothing")];
    for (const BookletPiece &piece : pieces) {
        if (!piece.nothing.isEmpty()) {
            emptyParts.append({piece.title, piece.nothing});
            continue;
        }
        QList<Block> blocks = piece.blocks;
        shiftPages(&blocks, places + 1);
        const Value page = add(piece.title, piece.formId, blocks);
        rows.append({Value::count(static_cast<int>(rows.size()) + 1), piece.title,
                     orNothing(Value::day(piece.from)), orNothing(Value::day(piece.to)),
                     piece.records > 0 ? Value::count(piece.records) : orNothing({}), page});
        earlier(&from, piece.from);
        later(&to, piece.to);
    }
    const auto items = Value::count(static_cast<int>(rows.size()));
    if (!emptyParts.isEmpty()) {
        const Value page = add(Value::code(coded("piece"), coded("nothing")), form.id,
                               blocksOf(form, given, "nothing", empty));
        for (const QList<Value> &part : std::as_const(emptyParts))
            rows.append({Value::count(static_cast<int>(rows.size()) + 1), part[0], orNothing({}),
                         orNothing({}), part[1], page});
    }
    // The account is one page, the last: its number is how many there are.
    const Value pages = Value::pageOf(places);
    last.fields.insert(coded("items_said"), items);
    last.fields.insert(coded("pages_said"), pages);
    const Value end = Value::code(coded("piece"), coded("end"));
    rows.append({Value::count(static_cast<int>(rows.size()) + 1), end, orNothing({}), orNothing({}),
                 orNothing({}), add(end, form.id, blocksOf(form, given, "end", last))});
    first.fields.insert(coded("first_day"), orNothing(Value::day(from)));
    first.fields.insert(coded("last_day"), orNothing(Value::day(to)));
    first.fields.insert(coded("items_total"), items);
    first.fields.insert(coded("pages_total"), pages);

    Document booklet{given, blocksOf(form, given, "cover", first)};
    booklet.frame.formId = form.id;
    booklet.blocks.append(PageBreak{});
    booklet.blocks += blocksOf(form, given, "catalogue", catalogue);
    booklet.blocks += bound;
    return booklet;
}

int coverLeaks(Document *document, const LeakChecker &checker)
{
    const auto cover = QStringLiteral("■■");
    int places = 0;
    const auto inText = [&](const QString &place, QString *text) {
        QList<LeakFinding> found = checker.check(*text, place);
        std::sort(found.begin(), found.end(),
                  [](const LeakFinding &one, const LeakFinding &other) { return one.from > other.from; });
        for (const LeakFinding &one : std::as_const(found))
            text->replace(one.from, one.length, cover);
        places += static_cast<int>(found.size());
    };
    const std::function<void(const QString &, Value &)> inValue = [&](const QString &place, Value &value) {
        if (value.kind == Value::Kind::Text || value.kind == Value::Kind::DayNumber)
            inText(place, &value.text);
        for (Value &part : value.parts)
            inValue(place, part);
    };
    forEachValue(document,
                 [&](const QString &place, const QString &, Value &value) { inValue(place, value); });
    inText(QStringLiteral("frame.reason"), &document->frame.reason);
    return places;
}

} // namespace tingyu::report
