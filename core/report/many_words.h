// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tingyu::report {

/// Finds every occurrence of many words in one pass over a text (Aho and Corasick 1975): 5,000 names cost as
/// much as one. Words and text are compared as they are; normalise both first.
class ManyWords
{
public:
    struct Hit
    {
        qsizetype from = 0;
        qsizetype length = 0;
        int word = 0; ///< number given to add()
    };
    ManyWords();
    /// Empty words are ignored. The same word may be added under several numbers.
    void add(const QString &word, int number);
    void build(); ///< once, after the last add() and before find()
    std::vector<Hit> find(const QString &text) const;

private:
    struct Node
    {
        std::vector<std::pair<char16_t, int>> edges; ///< sorted by character
        std::vector<int> words;
        int fail = 0;
        int nextOutput = 0; ///< nearest node on the failure path that ends a word, 0 = none
        int depth = 0;
    };
    int child(int node, char16_t c) const;
    int step(int node, char16_t c) const;

    std::vector<Node> m_nodes;
};

} // namespace tingyu::report
