// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/logs/room_logs.h"
#include "core/school/columns.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// How the entries of one log are stored: table `name`; columns `columns`, read from an entry whose alias is
/// a, behind id, uid and the six columns of its person; `day`, the column that orders it.
template<class Entry>
struct LogTable;

#define TINGYU_LOG_TABLE(Entry)                                                                              \
    template<>                                                                                               \
    struct LogTable<Entry>                                                                                   \
    {                                                                                                        \
        static const char *const name;                                                                       \
        static const char *const columns;                                                                    \
        static const char *const joins;                                                                      \
        static const char *const day;                                                                        \
        static Entry from(const Rows &rows, int column);                                                     \
        static Fields fields(const Entry &entry);                                                            \
    }
TINGYU_LOG_TABLE(PhoneCall);
TINGYU_LOG_TABLE(MailboxLetter);
TINGYU_LOG_TABLE(Advice);
TINGYU_LOG_TABLE(StaffLogEntry);
TINGYU_LOG_TABLE(Lesson);
#undef TINGYU_LOG_TABLE

/// The only SQL for the logs of the room. Asks no permission: services do.
class RoomLogRepository
{
public:
    explicit RoomLogRepository(Connection &db) : m_db(db) {}

    template<class Entry>
    Result<std::optional<Entry>> byUid(const Uid &uid);
    /// Of the days `from` to `to`, both included, by day.
    template<class Entry>
    Result<QList<Entry>> list(QDate from, QDate to);
    template<class Entry>
    Result<QList<Entry>> of(StudentId student); ///< calls about, signed letters of a pupil
    template<class Entry>
    static Result<RowRef> add(Change &change, const Entry &entry);
    template<class Entry>
    static Result<bool> update(Change &change, const Entry &entry);

private:
    Connection &m_db;
};

} // namespace tingyu
