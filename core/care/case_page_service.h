// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/case_page.h"
#include "core/school/kept_file.h"
#include "core/vault/workplace.h"

namespace tingyu {

/// Pictures of the pages of a case's attachments. What a person added is kept as it is, for the school alone:
/// a letter is evidence, the paper may be given back, and what was covered wrongly is covered anew. What may
/// leave is a second picture, made once somebody has said that nobody is named on it.
///
/// Errors of all calls: Errc::NotFound "case.not_found", "record.not_found"; Errc::Denied; for those that
/// write Errc::Conflict "case.closed". Then nothing is changed.
class CasePageService
{
public:
    CasePageService(Workplace &place, const PictureReencoder &pictures) : m_place(place), m_pictures(pictures)
    {
    }

    /// Put on record as a view of the case.
    Result<QList<CasePage>> of(const Uid &careCase);
    /// Errors of checkedPicture() and PictureReencoder; Errc::LimitExceeded "page.too_many" {most}.
    Result<Uid> add(const Uid &attachment, const NewPicture &picture);
    Result<void> remove(const Uid &page);

    Result<QByteArray> original(const Uid &page);
    /// The picture that may leave; Errc::NotFound "page.not_covered".
    Result<QByteArray> covered(const Uid &page);

    enum class Statement : quint8
    {
        NamesCovered,
        NobodyNamed
    };
    /// A person's word, on record with name and time: in place of an earlier one. Errc::BadInput
    /// "page.no_areas" (NamesCovered without an area), "page.areas" (no parts of the page, too many, or some
    /// with NobodyNamed). Errors of PictureReencoder.
    Result<void> cover(const Uid &page, Statement statement, const QList<PictureArea> &areas);
    /// Takes that word back: the page stays.
    Result<void> uncover(const Uid &page);

private:
    struct Known
    {
        CareCase careCase;
        CasePage page;
    };
    Result<Known> known(const Uid &page);
    Result<Known> readable(const Uid &page); ///< put on record as a view of the case
    Result<Known> writable(const Uid &page);

    Workplace &m_place;
    const PictureReencoder &m_pictures;
};

} // namespace tingyu
