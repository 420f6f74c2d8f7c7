// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/definition_fields.h"

#include <algorithm>

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

namespace {

// Figures of scales are small; the bound keeps every sum of them inside 64 bits.
constexpr qint64 largestNumber = 1'000'000'000;
constexpr qint64 largestDenominator = 1'000'000;

} // namespace

void Building::add(const QString &path, const char *code, const QStringList &args)
{
    if (!full())
        problems.append({path, QString::fromLatin1(code), args});
}

Expression Building::expression(const JsonValue *value, const QString &path, const ExpressionNames &names,
                                Expression::Type type)
{
    if (value == nullptr)
        return {};
    if (!value->isString()) {
        add(path, "wrong_type", {u"string"_s});
        return {};
    }
    ExpressionError error;
    Expression compiled = Expression::compile(value->string(), names, type, limits.expression, error);
    nodesLeft -= compiled.nodeCount();
    if (error.code != nullptr)
        add(path, error.code, {QString::number(error.position + 1), error.name});
    else if (nodesLeft < 0)
        add(path, "too_many_steps", {QString::number(limits.expressionNodes)});
    return compiled;
}

Fields::Fields(Building &building, const JsonValue &value, QString path)
    : m_building(building), m_value(value), m_path(std::move(path))
{
    if (!value.isObject())
        building.add(m_path, "wrong_type", {u"object"_s});
}

QString Fields::pathOf(const char *name) const
{
    return m_path.isEmpty() ? QString::fromUtf8(name) : m_path + u'.' + QString::fromUtf8(name);
}

const JsonValue *Fields::optional(const char *name)
{
    m_asked.emplace_back(name);
    return m_value.isObject() ? m_value.find(name) : nullptr;
}

const JsonValue *Fields::required(const char *name)
{
    const JsonValue *value = optional(name);
    if (value == nullptr && m_value.isObject())
        m_building.add(pathOf(name), "missing_field");
    return value;
}

void Fields::finish()
{
    for (const QByteArray &key : m_value.keys) {
        if (std::find(m_asked.begin(), m_asked.end(), key) == m_asked.end())
            m_building.add(pathOf(key.left(80).constData()), "unknown_field",
                           {QString::fromUtf8(key.left(80))});
    }
}

QString Fields::text(const char *name, bool mustBe)
{
    const JsonValue *value = mustBe ? required(name) : optional(name);
    return value == nullptr ? QString() : stringOf(m_building, *value, pathOf(name));
}

QString Fields::id(const char *name)
{
    const QString given = text(name);
    if (!given.isEmpty() && !isPlainId(given))
        m_building.add(pathOf(name), "bad_id", {given.left(80)});
    return given;
}

Words Fields::words(const char *name, bool mustBe)
{
    const JsonValue *value = mustBe ? required(name) : optional(name);
    if (value == nullptr)
        return {};
    Fields both(m_building, *value, pathOf(name));
    const Words words{both.text("zh", mustBe), both.text("en", false)};
    both.finish();
    return words;
}

bool Fields::flag(const char *name, bool otherwise)
{
    const JsonValue *value = optional(name);
    if (value != nullptr && !value->isBool())
        m_building.add(pathOf(name), "wrong_type", {u"true/false"_s});
    return value == nullptr ? otherwise : value->kind == JsonValue::Kind::True;
}

Rational Fields::number(const char *name, bool mustBe)
{
    const JsonValue *value = mustBe ? required(name) : optional(name);
    return value == nullptr ? Rational() : numberOf(m_building, *value, pathOf(name));
}

int Fields::whole(const char *name, int lo, int hi)
{
    const Rational value = number(name);
    if (value.isNull())
        return lo;
    if (!value.isWhole() || value.num() < lo || value.num() > hi) {
        m_building.add(pathOf(name), "out_of_range", {QString::number(lo), QString::number(hi)});
        return lo;
    }
    return static_cast<int>(value.num());
}

std::span<const JsonValue> Fields::list(const char *name, int most, bool mustBe)
{
    const JsonValue *value = mustBe ? required(name) : optional(name);
    if (value == nullptr)
        return {};
    if (!value->isArray()) {
        m_building.add(pathOf(name), "wrong_type", {u"array"_s});
        return {};
    }
    if (value->children.size() > static_cast<size_t>(most)) {
        m_building.add(pathOf(name), "too_many", {QString::number(most)});
        return {};
    }
    return value->children;
}

QString indexed(const QString &path, size_t index)
{
    return path + u'[' + QString::number(index) + u']';
}

QString stringOf(Building &building, const JsonValue &value, const QString &path)
{
    if (!value.isString()) {
        building.add(path, "wrong_type", {u"string"_s});
        return {};
    }
    const QString text = value.string();
    if (text.size() > building.limits.text) {
        building.add(path, "text_too_long", {QString::number(building.limits.text)});
        return {};
    }
    if (text.trimmed().isEmpty())
        building.add(path, "empty_text");
    return text;
}

Rational numberOf(Building &building, const JsonValue &value, const QString &path)
{
    if (!value.isNumber() && !value.isString()) {
        building.add(path, "wrong_type", {u"number"_s});
        return {};
    }
    const Rational number = value.number();
    if (number.isNull() || number.num() / number.den() > largestNumber ||
        number.num() / number.den() < -largestNumber || number.den() > largestDenominator) {
        building.add(path, "bad_number", {value.string().left(40)});
        return {};
    }
    return number;
}

bool isPlainId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
    });
}

static bool expandRun(Building &building, const QString &run, const QString &path, QStringList &out)
{
    const QStringList ends = run.split(u".."_s);
    bool fromOk = false;
    bool toOk = false;
    const int from = ends.first().toInt(&fromOk);
    const int to = ends.last().toInt(&toOk);
    if (ends.size() != 2 || !fromOk || !toOk || from < 0 || to < from || to - from >= building.limits.items) {
        building.add(path, "bad_id", {run.left(80)});
        return false;
    }
    for (int number = from; number <= to; ++number)
        out << QString::number(number);
    return true;
}

QStringList idList(Building &building, const JsonValue &value, const QString &path)
{
    QStringList ids;
    if (!value.isArray() || value.children.empty()) {
        building.add(path, "wrong_type", {u"array"_s});
        return ids;
    }
    for (size_t n = 0; n < value.children.size(); ++n) {
        const QString here = indexed(path, n);
        const QString text = stringOf(building, value.children[n], here);
        if (text.contains(".."_L1))
            expandRun(building, text, here, ids);
        else if (isPlainId(text))
            ids << text;
        else if (!text.isEmpty())
            building.add(here, "bad_id", {text.left(80)});
        if (ids.size() > building.limits.items) {
            building.add(path, "too_many", {QString::number(building.limits.items)});
            return {};
        }
    }
    return ids;
}

std::vector<int> references(Building &building, const JsonValue &value, const QString &path,
                            const QHash<QString, int> &known)
{
    std::vector<int> indices;
    const QStringList ids = idList(building, value, path);
    std::vector<bool> seen(static_cast<size_t>(known.size()));
    for (const QString &id : ids) {
        const auto found = known.constFind(id);
        if (found == known.constEnd()) {
            building.add(path, "unknown_reference", {id});
            continue;
        }
        if (seen[static_cast<size_t>(*found)])
            building.add(path, "repeated", {id});
        seen[static_cast<size_t>(*found)] = true;
        indices.push_back(*found);
    }
    return indices;
}

std::vector<LookupRow> lookupRows(Building &building, const JsonValue &value, const QString &path)
{
    std::vector<LookupRow> rows;
    if (!value.isArray() || value.children.empty()) {
        building.add(path, "wrong_type", {u"array"_s});
        return rows;
    }
    if (value.children.size() > static_cast<size_t>(building.limits.rows)) {
        building.add(path, "too_many", {QString::number(building.limits.rows)});
        return rows;
    }
    for (size_t n = 0; n < value.children.size(); ++n) {
        const JsonValue &row = value.children[n];
        const QString here = indexed(path, n);
        if (!row.isArray() || row.children.size() != 3) {
            building.add(here, "wrong_type", {u"[lo, hi, value]"_s});
            continue;
        }
        const LookupRow read{numberOf(building, row.children[0], here),
                             numberOf(building, row.children[1], here),
                             numberOf(building, row.children[2], here)};
        if (read.lo.isNull() || read.hi.isNull() || read.value.isNull())
            continue;
        if (read.lo.compare(read.hi) > 0 || (!rows.empty() && rows.back().hi.compare(read.lo) >= 0))
            building.add(here, "overlap");
        rows.push_back(read);
    }
    return rows;
}

std::vector<int> dependencyOrder(Building &building, const std::vector<std::vector<int>> &dependsOn,
                                 const QString &path)
{
    // Kahn's way, in file order among those that are free: no recursion on what a stranger wrote.
    const size_t count = dependsOn.size();
    std::vector<std::vector<int>> usedBy(count);
    std::vector<size_t> waiting(count);
    for (size_t n = 0; n < count; ++n) {
        waiting[n] = dependsOn[n].size();
        for (const int on : dependsOn[n])
            usedBy[static_cast<size_t>(on)].push_back(static_cast<int>(n));
    }
    std::vector<int> order;
    for (size_t n = 0; n < count; ++n) {
        if (waiting[n] == 0)
            order.push_back(static_cast<int>(n));
    }
    for (size_t next = 0; next < order.size(); ++next) {
        for (const int user : usedBy[static_cast<size_t>(order[next])]) {
            if (--waiting[static_cast<size_t>(user)] == 0)
                order.push_back(user);
        }
    }
    for (size_t n = 0; n < count && order.size() < count; ++n) {
        if (waiting[n] > 0) {
            building.add(indexed(path, n), "cycle");
            break;
        }
    }
    return order;
}

} // namespace tingyu::scales
