// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/consultation_repository.h"
#include "core/exchange/package_sender.h"
#include "core/report/print_order.h"

namespace tingyu::exchange {

/// At the office: cases that came, and the expert's answers to them.
class ConsultationDeskService
{
public:
    explicit ConsultationDeskService(Workplace &place) : m_place(place) {}

    Result<QList<ReceivedCase>> cases();
    Result<QHash<EnrolledUnitId, QString>> units(); ///< names of those whom cases come from
    struct OpenCase
    {
        ReceivedCase head;
        QString unit;              ///< name
        report::Document document; ///< as the school printed it
        QList<report::Question> questions;
        QList<TravellingPage> pages; ///< of its attachments, made anew when they came
        TravellingReply last;        ///< the answer that left last; no parts: none yet
    };
    /// A view is put on record. Errc::NotFound "consultation.unknown".
    Result<OpenCase> open(const Uid &uid);
    /// The case on paper as the school printed it, its pages behind it; `record` puts it on record. Errors of
    /// open() and report::recordPrint().
    Result<report::Printed> print(const Uid &uid, const report::PrintOrder &order, bool record);
    /// Signs the answer, writes it for the school, and keeps it: a further one is a revision. `to`: the key
    /// id it is written for, of the unit the case came from or of its newer card; empty: the unit's own.
    /// Errc::BadInput "reply.empty", "reply.expert", "reply.code" {code: no such question or field},
    /// "reply.to" (another unit), "consultation.too_long". Errors of open() and PackageSender.
    Result<SentFile> reply(const Uid &uid, const QString &expert, const QList<OpinionPart> &parts,
                           const QByteArray &to, const QString &path, const Progress &progress = {});

    /// The report with the pages behind it, each on a sheet of its own.
    static report::Document withPages(const OpenCase &open);

private:
    Workplace &m_place;
};

} // namespace tingyu::exchange
