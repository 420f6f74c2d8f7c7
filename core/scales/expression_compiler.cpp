// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scales/expression.h"

#include <algorithm>
#include <optional>

namespace tingyu::scales {

using namespace Qt::Literals::StringLiterals;

/// Recursive descent over the source; every failure is one ExpressionError, the first.
class ExpressionCompiler
{
public:
    ExpressionCompiler(const QString &source, const ExpressionNames &names, const ExpressionLimits &limits,
                       ExpressionError &error)
        : m_source(source), m_names(names), m_limits(limits), m_error(error)
    {
    }

    Expression compile(Expression::Type wanted)
    {
        m_out.m_source = m_source;
        if (m_source.size() > m_limits.length) {
            refuse("expr_too_long");
            return {};
        }
        next();
        const int root = conditional(1);
        if (root >= 0 && m_token.kind != Kind::End)
            refuse("expr_syntax");
        if (root >= 0 && m_types[static_cast<size_t>(root)] != wanted)
            refuse("expr_type");
        return m_error.code == nullptr ? m_out : Expression();
    }

private:
    using Op = Expression::Op;
    using Type = Expression::Type;
    using Node = Expression::Node;
    enum class Kind
    {
        End,
        Number,
        Word,
        Text,
        Sign,
    };
    struct Token
    {
        Kind kind = Kind::End;
        QString text;
        int position = 0;
    };

    int refuse(const char *code, const QString &name = {})
    {
        if (m_error.code == nullptr)
            m_error = {code, m_token.position, name};
        return -1;
    }

    static bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
    static bool isWordPart(QChar c)
    {
        return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
    }

    QChar at(qsizetype pos) const { return pos < m_source.size() ? m_source[pos] : QChar(); }

    void next()
    {
        while (at(m_pos) == u' ' || at(m_pos) == u'\n' || at(m_pos) == u'\t')
            ++m_pos;
        const qsizetype start = m_pos;
        m_token = {Kind::End, {}, static_cast<int>(start)};
        if (m_pos >= m_source.size())
            return;
        const QChar c = at(m_pos);
        if (isDigit(c)) {
            m_token.kind = Kind::Number;
            while (isDigit(at(m_pos)) || at(m_pos) == u'.')
                ++m_pos;
        } else if (isWordPart(c)) {
            m_token.kind = Kind::Word;
            while (isWordPart(at(m_pos)))
                ++m_pos;
        } else if (c == u'\'') {
            m_token.kind = Kind::Text;
            const qsizetype end = m_source.indexOf(u'\'', start + 1);
            m_pos = end < 0 ? m_source.size() : end + 1;
            m_token.text = m_source.mid(start + 1, m_pos - start - 2);
            if (end < 0)
                refuse("expr_syntax");
            return;
        } else {
            m_token.kind = Kind::Sign;
            ++m_pos;
            if (at(m_pos) == u'=' && (c == u'=' || c == u'!' || c == u'<' || c == u'>'))
                ++m_pos;
        }
        m_token.text = m_source.mid(start, m_pos - start);
    }

    bool isSign(QStringView sign) const { return m_token.kind == Kind::Sign && m_token.text == sign; }
    bool isWord(QStringView word) const { return m_token.kind == Kind::Word && m_token.text == word; }

    bool expectSign(QStringView sign)
    {
        if (!isSign(sign)) {
            refuse("expr_syntax");
            return false;
        }
        next();
        return true;
    }

    int add(Node node, Type type)
    {
        if (m_error.code != nullptr)
            return -1;
        if (static_cast<int>(m_out.m_nodes.size()) >= m_limits.nodes)
            return refuse("expr_too_large");
        m_out.m_nodes.push_back(std::move(node));
        m_types.push_back(type);
        return static_cast<int>(m_types.size()) - 1;
    }

    bool is(int node, Type type)
    {
        if (node < 0)
            return false;
        if (m_types[static_cast<size_t>(node)] == type)
            return true;
        refuse("expr_type");
        return false;
    }

    int binary(Op op, int left, int right, Type of, Type result)
    {
        if (!is(left, of) || !is(right, of))
            return -1;
        Node node;
        node.op = op;
        node.kids = {left, right};
        return add(std::move(node), result);
    }

    int conditional(int depth)
    {
        if (depth > m_limits.depth)
            return refuse("expr_too_deep");
        const int yes = disjunction(depth);
        if (yes < 0 || !isWord(u"if"))
            return yes;
        next();
        const int condition = disjunction(depth);
        if (!is(condition, Type::Bool))
            return -1;
        if (!isWord(u"else"))
            return refuse("expr_syntax");
        next();
        const int no = conditional(depth + 1);
        if (no < 0 || !is(no, m_types[static_cast<size_t>(yes)]))
            return -1;
        Node node;
        node.op = Op::Choose;
        node.kids = {condition, yes, no};
        return add(std::move(node), m_types[static_cast<size_t>(yes)]);
    }

    int disjunction(int depth)
    {
        int left = conjunction(depth);
        while (left >= 0 && isWord(u"or")) {
            next();
            left = binary(Op::Or, left, conjunction(depth), Type::Bool, Type::Bool);
        }
        return left;
    }

    int conjunction(int depth)
    {
        int left = negation(depth);
        while (left >= 0 && isWord(u"and")) {
            next();
            left = binary(Op::And, left, negation(depth), Type::Bool, Type::Bool);
        }
        return left;
    }

    int negation(int depth)
    {
        if (!isWord(u"not"))
            return comparison(depth);
        if (depth > m_limits.depth)
            return refuse("expr_too_deep");
        next();
        const int inner = negation(depth + 1);
        if (!is(inner, Type::Bool))
            return -1;
        Node node;
        node.op = Op::Not;
        node.kids = {inner};
        return add(std::move(node), Type::Bool);
    }

    std::optional<Op> comparisonSign() const
    {
        static constexpr std::pair<QStringView, Op> signs[] = {
            {u"==", Op::Equal},     {u"!=", Op::NotEqual}, {u"<", Op::Less},
            {u"<=", Op::LessEqual}, {u">", Op::Greater},   {u">=", Op::GreaterEqual}};
        for (const auto &[sign, op] : signs) {
            if (isSign(sign))
                return op;
        }
        return std::nullopt;
    }

    int comparison(int depth)
    {
        if (isWord(u"sex"))
            return sexIs();
        const int left = sum(depth);
        const auto op = comparisonSign();
        if (left < 0 || !op)
            return left;
        next();
        return binary(*op, left, sum(depth), Type::Number, Type::Bool);
    }

    int sexIs()
    {
        next();
        if (!expectSign(u"=="))
            return -1;
        if (m_token.kind != Kind::Text || (m_token.text != "M"_L1 && m_token.text != "F"_L1))
            return refuse("expr_syntax");
        Node node;
        node.op = Op::SexIs;
        node.index = static_cast<int>(m_token.text == "M"_L1 ? Sex::Male : Sex::Female);
        m_out.m_readsContext = true;
        next();
        return add(std::move(node), Type::Bool);
    }

    int sum(int depth)
    {
        int left = product(depth);
        while (left >= 0 && (isSign(u"+") || isSign(u"-"))) {
            const Op op = isSign(u"+") ? Op::Add : Op::Subtract;
            next();
            left = binary(op, left, product(depth), Type::Number, Type::Number);
        }
        return left;
    }

    int product(int depth)
    {
        int left = signedValue(depth);
        while (left >= 0 && (isSign(u"*") || isSign(u"/") || isSign(u"%"))) {
            const Op op = isSign(u"*") ? Op::Multiply : isSign(u"/") ? Op::Divide : Op::Mod;
            next();
            left = binary(op, left, signedValue(depth), Type::Number, Type::Number);
        }
        return left;
    }

    int signedValue(int depth)
    {
        if (!isSign(u"-"))
            return primary(depth);
        if (depth > m_limits.depth)
            return refuse("expr_too_deep");
        next();
        const int inner = signedValue(depth + 1);
        if (!is(inner, Type::Number))
            return -1;
        Node node;
        node.op = Op::Negate;
        node.kids = {inner};
        return add(std::move(node), Type::Number);
    }

    int primary(int depth)
    {
        if (m_token.kind == Kind::Number)
            return literal();
        if (m_token.kind == Kind::Word)
            return word(depth);
        if (!isSign(u"("))
            return refuse("expr_syntax");
        next();
        const int inner = conditional(depth + 1);
        return inner >= 0 && expectSign(u")") ? inner : -1;
    }

    Rational plainNumber()
    {
        const bool negative = isSign(u"-");
        if (negative)
            next();
        Rational value;
        if (m_token.kind == Kind::Number)
            value = Rational::parse(m_token.text.toLatin1());
        if (value.isNull())
            refuse("expr_syntax");
        else
            next();
        return negative ? -value : value;
    }

    int literal()
    {
        Node node;
        node.value = plainNumber();
        return add(std::move(node), Type::Number);
    }

    int word(int depth)
    {
        const QString name = m_token.text;
        if (name == "True"_L1 || name == "False"_L1) {
            next();
            Node node;
            node.op = Op::LiteralTruth;
            node.index = name == "True"_L1 ? 1 : 0;
            return add(std::move(node), Type::Bool);
        }
        if (name == "age"_L1 || name == "grade"_L1) {
            next();
            m_out.m_readsContext = true;
            Node node;
            node.op = name == "age"_L1 ? Op::Age : Op::Grade;
            return add(std::move(node), Type::Number);
        }
        static constexpr QStringView known[] = {u"r",   u"i",      u"s",   u"f",   u"any_ge",
                                                u"div", u"by_sex", u"min", u"max", u"lookup"};
        if (std::find(std::begin(known), std::end(known), QStringView(name)) == std::end(known))
            return refuse("expr_unknown_name", name);
        next();
        if (!expectSign(u"("))
            return -1;
        const int node = call(name, depth + 1);
        return node >= 0 && expectSign(u")") ? node : -1;
    }

    int call(const QString &name, int depth)
    {
        if (name == "r"_L1)
            return reference(Op::Raw, m_names.items, m_out.m_items, Type::Number);
        if (name == "i"_L1)
            return reference(Op::Keyed, m_names.items, m_out.m_items, Type::Number);
        if (name == "s"_L1)
            return reference(Op::Score, m_names.scores, m_out.m_scores, Type::Number);
        if (name == "f"_L1)
            return reference(Op::Flag, m_names.flags, m_out.m_flags, Type::Bool);
        if (name == "any_ge"_L1)
            return anyGe(depth);
        if (name == "lookup"_L1)
            return lookup(depth);
        Node node;
        node.kids = arguments(depth);
        const size_t count = node.kids.size();
        const bool pair = name == "div"_L1 || name == "by_sex"_L1;
        if (m_error.code == nullptr && (pair ? count != 2 : count < 1))
            return refuse("expr_syntax");
        node.op = name == "div"_L1      ? Op::Divide
                  : name == "by_sex"_L1 ? Op::BySex
                  : name == "min"_L1    ? Op::Min
                                        : Op::Max;
        m_out.m_readsContext = m_out.m_readsContext || node.op == Op::BySex;
        return add(std::move(node), Type::Number);
    }

    std::vector<int> arguments(int depth)
    {
        std::vector<int> kids;
        for (;;) {
            const int kid = conditional(depth);
            if (!is(kid, Type::Number))
                return {};
            kids.push_back(kid);
            if (!isSign(u","))
                return kids;
            next();
        }
    }

    /// A name in quotes, or a bare item number.
    int nameIndex(const QHash<QString, int> *names, std::vector<int> &used)
    {
        if (names == nullptr)
            return refuse("expr_not_here", m_token.text);
        if (m_token.kind != Kind::Text && m_token.kind != Kind::Number)
            return refuse("expr_syntax");
        const auto found = names->constFind(m_token.text);
        if (found == names->constEnd())
            return refuse("expr_unknown_name", m_token.text);
        next();
        if (std::find(used.begin(), used.end(), *found) == used.end())
            used.push_back(*found);
        return *found;
    }

    int reference(Op op, const QHash<QString, int> *names, std::vector<int> &used, Type type)
    {
        Node node;
        node.op = op;
        node.index = nameIndex(names, used);
        return node.index < 0 ? -1 : add(std::move(node), type);
    }

    int anyGe(int depth)
    {
        Node node;
        node.op = Op::AnyGe;
        if (!expectSign(u"["))
            return -1;
        for (;;) {
            const int score = nameIndex(m_names.scores, m_out.m_scores);
            if (score < 0)
                return -1;
            node.list.push_back(score);
            if (static_cast<int>(node.list.size()) > m_limits.tableRows)
                return refuse("expr_too_large");
            if (!isSign(u","))
                break;
            next();
        }
        if (!expectSign(u"]") || !expectSign(u","))
            return -1;
        const int limit = conditional(depth);
        if (!is(limit, Type::Number))
            return -1;
        node.kids = {limit};
        return add(std::move(node), Type::Bool);
    }

    int lookup(int depth)
    {
        Node node;
        node.op = Op::Lookup;
        const int x = conditional(depth);
        if (!is(x, Type::Number) || !expectSign(u",") || !expectSign(u"["))
            return -1;
        node.kids = {x};
        for (;;) {
            std::array<Rational, 3> row;
            if (!expectSign(u"["))
                return -1;
            for (size_t n = 0; n < 3; ++n) {
                row[n] = plainNumber();
                if (row[n].isNull() || !expectSign(n < 2 ? u"," : u"]"))
                    return -1;
            }
            node.rows.push_back(row);
            if (static_cast<int>(node.rows.size()) > m_limits.tableRows)
                return refuse("expr_too_large");
            if (!isSign(u","))
                break;
            next();
        }
        if (!expectSign(u"]"))
            return -1;
        return add(std::move(node), Type::Number);
    }

    const QString &m_source;
    const ExpressionNames &m_names;
    const ExpressionLimits &m_limits;
    ExpressionError &m_error;
    Expression m_out;
    std::vector<Type> m_types; // beside m_out.m_nodes
    Token m_token;
    qsizetype m_pos = 0;
};

Expression Expression::compile(const QString &source, const ExpressionNames &names, Type wanted,
                               const ExpressionLimits &limits, ExpressionError &error)
{
    return ExpressionCompiler(source, names, limits, error).compile(wanted);
}

} // namespace tingyu::scales
