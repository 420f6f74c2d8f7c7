// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scales/definition_reader.h"
#include "core/scales/json_value.h"

#include <span>

// Inside of the definition reader: fields by name, with paths and the refusal of everything unknown.
namespace tingyu::scales {

/// What is being built, and every fault found on the way.
struct Building
{
    const DefinitionLimits &limits;
    ScaleDefinition definition;
    QList<Problem> problems;
    int nodesLeft = 0;

    void add(const QString &path, const char *code, const QStringList &args = {});
    bool full() const { return problems.size() >= limits.problems; }
    /// Compiles `value` (a string) and books its nodes.
    Expression expression(const JsonValue *value, const QString &path, const ExpressionNames &names,
                          Expression::Type type);
};

/// One JSON object while it is read. finish() reports every field nobody asked for.
class Fields
{
public:
    Fields(Building &building, const JsonValue &value, QString path);

    bool isObject() const { return m_value.isObject(); }
    const QString &path() const { return m_path; }
    QString pathOf(const char *name) const;
    const JsonValue *optional(const char *name);
    const JsonValue *required(const char *name);
    void finish();

    QString text(const char *name, bool mustBe = true);
    QString id(const char *name);
    Words words(const char *name, bool mustBe = true);
    bool flag(const char *name, bool otherwise);
    Rational number(const char *name, bool mustBe = true);
    int whole(const char *name, int lo, int hi);
    /// The children of an array with at most `most` elements; empty when it is absent.
    std::span<const JsonValue> list(const char *name, int most, bool mustBe = true);
    template<class Enum, size_t N>
    Enum choice(const char *name, const std::pair<const char *, Enum> (&choices)[N])
    {
        const QString given = text(name);
        for (const auto &[word, value] : choices) {
            if (given == QLatin1String(word))
                return value;
        }
        if (!given.isEmpty())
            m_building.add(pathOf(name), "unknown_value", {given});
        return choices[0].second;
    }

private:
    Building &m_building;
    const JsonValue &m_value;
    QString m_path;
    std::vector<QByteArray> m_asked;
};

QString indexed(const QString &path, size_t index);
QString stringOf(Building &building, const JsonValue &value, const QString &path);
Rational numberOf(Building &building, const JsonValue &value, const QString &path);
bool isPlainId(const QString &text);
/// ["1..90","5a"] to ids.
QStringList idList(Building &building, const JsonValue &value, const QString &path);
/// ids to indices; unknown and repeated ones are reported.
std::vector<int> references(Building &building, const JsonValue &value, const QString &path,
                            const QHash<QString, int> &known);
std::vector<LookupRow> lookupRows(Building &building, const JsonValue &value, const QString &path);
/// Each index after those it depends on; reports `cycle` at the path of one in the circle.
std::vector<int> dependencyOrder(Building &building, const std::vector<std::vector<int>> &dependsOn,
                                 const QString &path);
/// Do the bands (sorted rising by this function) cover lo..hi exactly once?
void checkTiling(Building &building, std::vector<Band> &bands, const Score &score, const QString &path);

void readScores(Building &building, Fields &root);
void readBandings(Building &building, Fields &root);
void readFlags(Building &building, Fields &root);
void readNorms(Building &building, Fields &root);
void readExamples(Building &building, Fields &root);
Context readContext(Building &building, const JsonValue &value, const QString &path);

} // namespace tingyu::scales
