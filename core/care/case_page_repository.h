// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_page.h"
#include "core/school/kept_file.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// The only SQL for pictures of pages. Asks no permission: services do.
class CasePageRepository
{
public:
    explicit CasePageRepository(Connection &db) : m_db(db) {}

    /// By attachment and in the order of adding; of an attachment that was taken away none.
    Result<QList<CasePage>> of(CareCaseId id);
    Result<std::optional<CasePage>> byUid(const Uid &uid); ///< its number is not counted
    Result<QByteArray> original(CasePageId id);
    Result<QByteArray> covered(CasePageId id); ///< empty where it is not covered
    /// The living attachment of this uid, or 0.
    Result<qint64> attachment(const Uid &uid);

    static Result<RowRef> add(Change &change, CareCaseId id, qint64 attachment, const NewPicture &picture);
    static Result<void> remove(Change &change, CasePageId id);
    /// In place of what was said before.
    Result<void> setCover(Change &change, CareCaseId id, CasePageId page, const QList<PictureArea> &areas,
                          const FreshPicture &picture);
    Result<void> dropCover(Change &change, CasePageId page);

private:
    Connection &m_db;
};

} // namespace tingyu
