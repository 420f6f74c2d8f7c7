// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screening/answer_lines.h"

#include "core/base/text.h"
#include "core/screening/answer_columns.h"
#include "core/tables/text_table.h"

#include <algorithm>

namespace tingyu {
namespace {

constexpr qsizetype mostLines = 250'000;
constexpr qsizetype looked = 200; ///< lines that decide what the file is

struct Line
{
    int number = 0;
    QString who;
    QString name;
    QString answers;
};

bool isSeparator(QChar character)
{
    return character == QLatin1Char(' ') || character == QLatin1Char('\t') || character == QLatin1Char(',') ||
           character == QLatin1Char(';') || character == QLatin1Char('|');
}

bool isNumber(QStringView word)
{
    return !word.isEmpty() && word.size() <= 24 && std::all_of(word.begin(), word.end(), [](QChar one) {
        return one.unicode() < 128 && (one.isLetterOrNumber() || one == QLatin1Char('-'));
    });
}

bool isName(QStringView word)
{
    return !word.isEmpty() && word.size() <= 24 && text::isHan(word.toString().toUcs4().at(0));
}

/// Parts a line at its first separators; the answers are what is left, blanks and all.
std::optional<Line> parted(const QString &line, qsizetype items)
{
    qsizetype at = 0;
    while (at < line.size() && !isSeparator(line.at(at)))
        ++at;
    if (at == line.size() || !isNumber(QStringView(line).left(at)))
        return std::nullopt;
    Line read;
    read.who = line.left(at);
    QString rest = line.mid(at + 1);
    qsizetype from = 0;
    while (from < rest.size() && isSeparator(rest.at(from)))
        ++from;
    qsizetype to = from;
    while (to < rest.size() && !isSeparator(rest.at(to)))
        ++to;
    const QStringView word = QStringView(rest).mid(from, to - from);
    if (isName(word)) {
        read.name = word.toString();
        rest = rest.mid(std::min(to + 1, rest.size()));
    }
    // Columns of a fixed width leave blanks before the answers.
    while (rest.size() > items && rest.startsWith(QLatin1Char(' ')))
        rest.remove(0, 1);
    while (rest.size() > items && rest.endsWith(QLatin1Char(' ')))
        rest.chop(1);
    read.answers = rest;
    return read;
}

/// Every line of one length, and no sign between number and answers.
std::optional<Line> cut(const QString &line, qsizetype items)
{
    if (line.size() <= items || !isNumber(QStringView(line).left(line.size() - items)))
        return std::nullopt;
    return Line{0, line.left(line.size() - items), {}, line.right(items)};
}

QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
    }
    return lines;
}

QList<qsizetype> stringLengths(const scales::ScaleDefinition &definition)
{
    qsizetype listed = 0;
    for (const scales::Item &item : definition.items)
        listed += definition.setOf(item).isListed() ? 1 : 0;
    QList<qsizetype> lengths{static_cast<qsizetype>(definition.items.size())};
    if (listed > 0 && listed != lengths.first())
        lengths.append(listed);
    return lengths;
}

enum class Form
{
    Parted,
    Cut
};

/// At least half of the first lines must be of this form, and the others begin like it.
bool isForm(const QStringList &lines, Form form, qsizetype items)
{
    qsizetype whole = 0;
    qsizetype seen = 0;
    qsizetype length = -1;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        if (++seen > looked)
            break;
        const auto read = form == Form::Parted ? parted(line, items) : cut(line, items);
        if (!read || (form == Form::Cut && length >= 0 && line.size() != length))
            return false;
        length = line.size();
        // separators among the answers: a table with a column an item
        const bool table = read->answers.contains(QLatin1Char(',')) ||
                           read->answers.contains(QLatin1Char('\t')) ||
                           read->answers.contains(QLatin1Char(';'));
        if (table)
            return false;
        whole += read->answers.size() == items ? 1 : 0;
    }
    return whole > 0 && whole * 2 >= std::min(seen, looked);
}

CodedTable tabled(const QStringList &lines, Form form, qsizetype items)
{
    CodedTable table;
    table.append(0, {Cell::ofText(answerFieldCode(AnswerField::StudentNo)),
                     Cell::ofText(answerFieldCode(AnswerField::Name)),
                     Cell::ofText(answerFieldCode(AnswerField::AllAnswers))});
    bool blanks = false;
    for (const QString &line : lines) {
        const auto read = form == Form::Parted ? parted(line, items) : cut(line, items);
        blanks =
            blanks || (read && read->answers.size() == items && read->answers.contains(QLatin1Char(' ')));
    }
    int number = 0;
    for (const QString &line : lines) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        auto read = form == Form::Parted ? parted(line, items) : cut(line, items);
        if (!read)
            read = Line{
                number, line.left(24), {}, QStringLiteral("?")}; // its own length rejects it, in its place
        if (blanks && read->answers.size() < items && read->answers.size() > 1)
            read->answers = read->answers.leftJustified(items, QLatin1Char(' '));
        if (read->answers.isEmpty())
            read->answers = QStringLiteral("?");
        table.append(number,
                     {Cell::ofText(read->who), Cell::ofText(read->name), Cell::ofText(read->answers)});
    }
    table.close();
    return table;
}

} // namespace

std::optional<CodedTable> readAnswerLines(const QString &text, const scales::ScaleDefinition &definition)
{
    if (text.left(4'096).trimmed().isEmpty())
        return std::nullopt;
    // The beginning decides, so that a table is not taken apart for nothing.
    QStringList first = linesOf(text.left(looked * 400));
    if (text.size() > looked * 400)
        first.removeLast();
    for (const qsizetype items : stringLengths(definition)) {
        for (const Form form : {Form::Parted, Form::Cut}) {
            if (!isForm(first, form, items))
                continue;
            const QStringList lines = linesOf(text);
            return lines.size() > mostLines ? std::nullopt : std::optional(tabled(lines, form, items));
        }
    }
    return std::nullopt;
}

Result<CodedTable> readAnswerFile(const QByteArray &bytes, const scales::ScaleDefinition &definition,
                                  const Progress &progress)
{
    const TableReadOptions options = manyRows();
    const bool isBook = bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0");
    if (!isBook && bytes.size() <= options.limits.textBytes) {
        auto decoded = decodeText(bytes);
        if (decoded) {
            if (auto lines = readAnswerLines(decoded->text, definition))
                return *lines;
        }
    }
    return readCodedTable(bytes, options, progress);
}

} // namespace tingyu
