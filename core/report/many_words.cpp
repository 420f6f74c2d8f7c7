// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/many_words.h"

#include <algorithm>
#include <queue>

namespace tingyu::report {

ManyWords::ManyWords() : m_nodes(1) {}

int ManyWords::child(int node, char16_t c) const
{
    const auto &edges = m_nodes[static_cast<size_t>(node)].edges;
    const auto it =
        std::lower_bound(edges.begin(), edges.end(), c,
                         [](const std::pair<char16_t, int> &edge, char16_t key) { return edge.first < key; });
    return it != edges.end() && it->first == c ? it->second : -1;
}

void ManyWords::add(const QString &word, int number)
{
    if (word.isEmpty())
        return;
    int node = 0;
    for (const QChar unit : word) {
        const char16_t c = unit.unicode();
        int next = child(node, c);
        if (next < 0) {
            next = static_cast<int>(m_nodes.size());
            Node made;
            made.depth = m_nodes[static_cast<size_t>(node)].depth + 1;
            m_nodes.push_back(std::move(made));
            auto &edges = m_nodes[static_cast<size_t>(node)].edges;
            edges.insert(std::lower_bound(edges.begin(), edges.end(), std::pair<char16_t, int>(c, 0)),
                         {c, next});
        }
        node = next;
    }
    m_nodes[static_cast<size_t>(node)].words.push_back(number);
}

int ManyWords::step(int node, char16_t c) const
{
    for (;;) {
        const int next = child(node, c);
        if (next >= 0)
            return next;
        if (node == 0)
            return 0;
        node = m_nodes[static_cast<size_t>(node)].fail;
    }
}

void ManyWords::build()
{
    std::queue<int> waiting;
    for (const auto &[c, next] : m_nodes[0].edges)
        waiting.push(next);
    while (!waiting.empty()) {
        const int node = waiting.front();
        waiting.pop();
        for (const auto &[c, next] : m_nodes[static_cast<size_t>(node)].edges) {
            const int fail = step(m_nodes[static_cast<size_t>(node)].fail, c);
            Node &made = m_nodes[static_cast<size_t>(next)];
            made.fail = fail;
            const Node &failNode = m_nodes[static_cast<size_t>(fail)];
            made.nextOutput = failNode.words.empty() ? failNode.nextOutput : fail;
            waiting.push(next);
        }
    }
}

std::vector<ManyWords::Hit> ManyWords::find(const QString &text) const
{
    std::vector<Hit> hits;
    int node = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        node = step(node, text[i].unicode());
        for (int at = node; at != 0; at = m_nodes[static_cast<size_t>(at)].nextOutput) {
            const Node &ending = m_nodes[static_cast<size_t>(at)];
            for (const int word : ending.words)
                hits.push_back({i + 1 - ending.depth, ending.depth, word});
        }
    }
    return hits;
}

} // namespace tingyu::report
