// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/case_page_repository.h"

#include "core/school/columns.h"

namespace tingyu {
namespace {

const auto pageTable = QStringLiteral("case_page");
const auto coverTable = QStringLiteral("case_page_cover");
const QString selectPage = QStringLiteral(
    "SELECT p.id, p.uid, a.uid, a.name, p.name, length(p.content), v.id, v.areas, length(v.content), "
    "v.width, v.height, ifnull(u.name, ''), v.created_utc FROM case_page p JOIN case_attachment a ON a.id = "
    "p.attachment_id LEFT JOIN case_page_cover v ON v.page_id = p.id AND v.removed_utc IS NULL LEFT JOIN "
    "user u ON u.id = v.created_by WHERE p.removed_utc IS NULL AND a.removed_utc IS NULL AND ");

CasePage pageFrom(const Rows &rows)
{
    CasePage page;
    page.id = columns::idAt<CasePageId>(rows, 0);
    page.uid = columns::uidAt(rows, 1);
    page.attachment = columns::uidAt(rows, 2);
    page.title = rows.text(3);
    page.name = rows.text(4);
    page.bytes = rows.integer(5);
    if (!rows.isNull(6))
        page.cover = PageCover{areasFrom(rows.text(7)).value_or(QList<PictureArea>()),
                               rows.integer(8),
                               static_cast<int>(rows.integer(9)),
                               static_cast<int>(rows.integer(10)),
                               rows.text(11),
                               rows.text(12)};
    return page;
}

} // namespace

Result<QList<CasePage>> CasePageRepository::of(CareCaseId id)
{
    auto pages = columns::all<CasePage>(
        m_db, selectPage % QStringLiteral("p.case_id = ? ORDER BY a.id, p.id"), {id.value()}, pageFrom);
    if (!pages)
        return pages;
    int number = 0;
    for (CasePage &page : *pages)
        page.number = ++number;
    return pages;
}

Result<std::optional<CasePage>> CasePageRepository::byUid(const Uid &uid)
{
    return columns::first<CasePage>(m_db, selectPage % QStringLiteral("p.uid = ?"), {uid.bytes()}, pageFrom);
}

Result<QByteArray> CasePageRepository::original(CasePageId id)
{
    auto content = m_db.value(QStringLiteral("SELECT content FROM case_page WHERE id = ?"), {id.value()});
    if (!content)
        return content.error();
    return content->toByteArray();
}

Result<QByteArray> CasePageRepository::covered(CasePageId id)
{
    auto content = m_db.value(
        QStringLiteral("SELECT content FROM case_page_cover WHERE page_id = ? AND removed_utc IS NULL"),
        {id.value()});
    if (!content)
        return content.error();
    return content->toByteArray();
}

Result<qint64> CasePageRepository::attachment(const Uid &uid)
{
    auto id =
        m_db.value(QStringLiteral("SELECT id FROM case_attachment WHERE uid = ? AND removed_utc IS NULL"),
                   {uid.bytes()});
    if (!id)
        return id.error();
    return id->toLongLong();
}

Result<RowRef> CasePageRepository::add(Change &change, CareCaseId id, qint64 attachment,
                                       const NewPicture &picture)
{
    return change.insert(pageTable, {{QStringLiteral("case_id"), id.value()},
                                     {QStringLiteral("attachment_id"), attachment},
                                     {QStringLiteral("name"), picture.name},
                                     {QStringLiteral("content"), picture.bytes}});
}

Result<void> CasePageRepository::remove(Change &change, CasePageId id)
{
    return change.remove(pageTable, id.value());
}

Result<void> CasePageRepository::setCover(Change &change, CareCaseId id, CasePageId page,
                                          const QList<PictureArea> &areas, const FreshPicture &picture)
{
    if (auto dropped = dropCover(change, page); !dropped)
        return dropped;
    return outcomeOf(change.insert(coverTable, {{QStringLiteral("case_id"), id.value()},
                                                {QStringLiteral("page_id"), page.value()},
                                                {QStringLiteral("areas"), columns::text(areasText(areas))},
                                                {QStringLiteral("content"), picture.bytes},
                                                {QStringLiteral("width"), picture.width},
                                                {QStringLiteral("height"), picture.height}}));
}

Result<void> CasePageRepository::dropCover(Change &change, CasePageId page)
{
    auto id =
        m_db.value(QStringLiteral("SELECT id FROM case_page_cover WHERE page_id = ? AND removed_utc IS NULL"),
                   {page.value()});
    if (!id)
        return id.error();
    return id->isNull() ? Result<void>() : change.remove(coverTable, id->toLongLong());
}

} // namespace tingyu
