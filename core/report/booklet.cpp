// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/booklet.h"

#include "core/report/document_walk.h"

#include <algorithm>

namespace tingyu::report {
namespace {

/// The blocks of one part of the booklet's own form.
QList<Block> blocksOf(const Form &form, Frame frame, const char *variant, const FormValues &values)
{
    frame.variant = QLatin1String(variant);
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

} // namespace

QStringList bookletParts()
{
    return {QStringLiteral("particulars"), QStringLiteral("consents"), QStringLiteral("plan"),
            QStringLiteral("assessments"), QStringLiteral("sessions"), QStringLiteral("cases"),
            QStringLiteral("follow_up"),   QStringLiteral("requests"), QStringLiteral("attachments"),
            QStringLiteral("timeline")};
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
    const auto add = [&](const Value &title, const QString &partForm, const QList<Block> &blocks) {
        const int place = places++;
        Document counted;
        counted.blocks = blocks;
        places += indexedPlaces(counted);
        bound.append(FormPart{partForm, title});
        bound += blocks;
        return Value::pageOf(place);
    };
    QList<QList<Value>> &rows = catalogue.tables[QStringLiteral("contents")];
    FormValues empty;
    QList<QList<Value>> &emptyParts = empty.tables[QStringLiteral("nothing")];
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
        const Value page = add(word("piece", "nothing"), form.id, blocksOf(form, given, "nothing", empty));
        for (const QList<Value> &part : std::as_const(emptyParts))
            rows.append({Value::count(static_cast<int>(rows.size()) + 1), part[0], orNothing({}),
                         orNothing({}), part[1], page});
    }
    // The account is one page, the last: its number is how many there are.
    const Value pages = Value::pageOf(places);
    last.fields.insert(QStringLiteral("items_said"), items);
    last.fields.insert(QStringLiteral("pages_said"), pages);
    const Value end = word("piece", "end");
    rows.append({Value::count(static_cast<int>(rows.size()) + 1), end, orNothing({}), orNothing({}),
                 orNothing({}), add(end, form.id, blocksOf(form, given, "end", last))});
    first.fields.insert(QStringLiteral("first_day"), orNothing(Value::day(from)));
    first.fields.insert(QStringLiteral("last_day"), orNothing(Value::day(to)));
    first.fields.insert(QStringLiteral("items_total"), items);
    first.fields.insert(QStringLiteral("pages_total"), pages);

    Document booklet{given, blocksOf(form, given, "cover", first)};
    booklet.frame.formId = form.id;
    booklet.blocks.append(PageBreak{});
    booklet.blocks += blocksOf(form, given, "catalogue", catalogue);
    booklet.blocks += bound;
    return booklet;
}

int coverLeaks(Document *document, const LeakChecker &checker)
{
    int places = 0;
    const auto inText = [&](const QString &place, QString *text) {
        const QList<LeakFinding> found = checker.check(*text, place);
        *text = covered(*text, found);
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
