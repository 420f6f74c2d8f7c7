// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/down_repository.h"
#include "core/exchange/package_sender.h"

namespace tingyu::exchange {

/// Notices, campaigns, files and named alerts from an office to its schools: made and written there, read and
/// acted upon here. Nothing of it sets a level or changes a student's file by itself.
class DownService
{
public:
    explicit DownService(Workplace &place) : m_place(place) {}

    // --- at the office
    struct Sent
    {
        DownItem item;
        QList<Delivery> deliveries;
    };
    Result<QList<Sent>> sent();
    /// Errc::BadInput "down.title" (empty, or over 200 characters), "down.body" (over longestReply),
    /// "down.payload" (a file without its bytes or over longestPayload), "down.text_pack" (without scale,
    /// version or the licence that the office declares), "down.alert" (without a name), "down.scale" (a
    /// campaign without a scale); errors of checkSecond() for an alert (another head or officer).
    Result<Uid> make(const DownItem &item, const QString &secondName = {});
    /// Names of those who could agree to an alert beside the one who works here.
    Result<QStringList> whoElse();
    /// One file for each unit in the folder, named by their key ids. An alert goes to one unit alone. How
    /// many were written. Errc::NotFound "down.unknown"; Errc::BadInput "down.one_unit", "package.receivers";
    /// errors of PackageSender. What was written before an error stays written.
    Result<int> write(const Uid &item, const QList<QByteArray> &to, const QString &folder,
                      const Progress &progress = {});

    // --- at the school
    Result<QList<DownItem>> inbox();
    Result<int> unread();
    /// The whole of it, with its payload; a view of an alert is put on record. Errc::NotFound "down.unknown".
    Result<DownItem> open(const Uid &item);
    /// What the office sees with the next receipt. Errc::NotFound "down.unknown".
    Result<void> acknowledge(const Uid &item);
    Result<void> acted(const Uid &item);

private:
    Result<DownItem> known(const Uid &item);
    Workplace &m_place;
};

} // namespace tingyu::exchange
