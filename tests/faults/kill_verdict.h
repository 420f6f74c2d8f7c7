// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/connection.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>
#include <tuple>

namespace tingyu::test::kill {

/// What must be in the vault by everything acknowledged so far, held against what is.
class Expectation
{
public:
    /// The counts of the vault as it is: where a campaign begins.
    void startFrom(Connection &db);
    void acknowledge(const QJsonObject &plan);

    enum class Fate
    {
        None,   ///< nothing was under way
        Undone, ///< what was under way left no trace
        Done    ///< it was committed, and the word of it did not get out any more
    };
    /// Empty when the vault holds every acknowledged change and `pending` (an empty object: nothing) wholly
    /// or not at all; otherwise what is wrong. What was committed counts as acknowledged from then on.
    QStringList faults(Connection &db, const QJsonObject &pending, Fate *fate);

private:
    struct Key
    {
        QString table;
        QString column;
        QString value;
        bool operator<(const Key &other) const
        {
            return std::tie(table, column, value) < std::tie(other.table, other.column, other.value);
        }
    };
    struct Row
    {
        bool isGone = false;
        QMap<QString, QString> fields;
    };
    static std::pair<Key, Row> rowOf(const QJsonObject &plan);
    /// nothing: no such living row.
    static std::optional<QMap<QString, QString>> read(Connection &db, const Key &key,
                                                      const QStringList &columns);
    /// Acknowledged earlier with the very same values.
    bool stoodSo(const Key &key, const Row &row) const;
    static bool isThere(Connection &db, const Key &key, const Row &wanted, QString *seen);
    static qint64 count(Connection &db, const QString &table);

    QMap<QString, qint64> m_counts;
    QMap<Key, Row> m_rows;
};

/// Rules that hold between tables whatever was done: those that are broken.
QStringList brokenRules(Connection &db);

} // namespace tingyu::test::kill
