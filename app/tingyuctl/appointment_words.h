// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tingyuctl/command_context.h"
#include "core/room/appointments/appointment_service.h"

namespace tingyu::ctl {

inline constexpr int usualMinutes = 40; ///< of an appointment that --minutes says nothing of

/// What a list shows of an appointment; names and concern are null where they are withheld.
QJsonObject appointmentObject(const Appointment &appointment);
/// With all that form 2 asks.
QJsonObject appointmentDetails(const Appointment &appointment);
QStringList appointmentLines(const Appointment &appointment);

/// --student, --staff, --code, or --parent with --child; --relation and --phone of a parent.
std::vector<OptionSpec> clientOptions();
/// "usage.client" unless just one of them is named.
Result<Client> clientAsked(CommandContext &context);
/// What somebody asks for (form 2).
std::vector<OptionSpec> requestOptions();
Request requestAsked(CommandContext &context);
QJsonObject requestObject(const Request &request);

/// The draft that the options of `appointment add` describe, without its time.
Result<Appointment> appointmentAsked(CommandContext &context);
/// --every-weeks, --until, --count, --any-day; empty without any of them.
Result<std::optional<Repeat>> repeatAsked(CommandContext &context);

/// Of a refused save: the key `clashes`, from the error's detail.
void sayClashes(CommandContext &context, const Error &error);
/// Of a save: what it clashes with and keeps, and lessons missed.
void tellKept(const QList<Clash> &clashes, Reply *reply);

} // namespace tingyu::ctl
