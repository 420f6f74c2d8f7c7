// SPDX-License-Identifier: GPL-3.0-or-later
// The codes of an appointment as they are stored and typed.
#include "core/room/appointments/appointment.h"

#include <array>

namespace tingyu {
namespace {

template<class Value>
struct Named
{
    Value value;
    const char *code;
};

template<class Value, size_t Size>
QString codeOf(const std::array<Named<Value>, Size> &names, Value value)
{
    for (const Named<Value> &named : names) {
        if (named.value == value)
            return QLatin1String(named.code);
    }
    return {};
}

template<class Value, size_t Size>
std::optional<Value> valueOf(const std::array<Named<Value>, Size> &names, const QString &code)
{
    for (const Named<Value> &named : names) {
        if (code == QLatin1String(named.code))
            return named.value;
    }
    return std::nullopt;
}

constexpr std::array<Named<AppointmentKind>, 3> appointmentKindNames{
    {{AppointmentKind::Client, "client"},
     {AppointmentKind::Placeholder, "placeholder"},
     {AppointmentKind::Group, "group"}}};
constexpr std::array<Named<AppointmentState>, 4> appointmentStateNames{
    {{AppointmentState::Booked, "booked"},
     {AppointmentState::Arrived, "arrived"},
     {AppointmentState::NoShow, "no-show"},
     {AppointmentState::Cancelled, "cancelled"}}};
constexpr std::array<Named<AskedBy>, 6> askedByNames{{{AskedBy::NotSaid, ""},
                                                      {AskedBy::Self, "self"},
                                                      {AskedBy::ClassTeacher, "class-teacher"},
                                                      {AskedBy::Parent, "parent"},
                                                      {AskedBy::Mailbox, "mailbox"},
                                                      {AskedBy::Other, "other"}}};
constexpr std::array<Named<Concern>, 9> concernNames{{{Concern::NotSaid, ""},
                                                      {Concern::Study, "study"},
                                                      {Concern::Life, "life"},
                                                      {Concern::SelfAwareness, "self"},
                                                      {Concern::Mood, "mood"},
                                                      {Concern::Relations, "relations"},
                                                      {Concern::Future, "future"},
                                                      {Concern::Family, "family"},
                                                      {Concern::Other, "other"}}};
constexpr std::array<Named<Urgency>, 3> urgencyNames{
    {{Urgency::Ordinary, "ordinary"}, {Urgency::Soon, "soon"}, {Urgency::Urgent, "urgent"}}};
constexpr std::array<Named<ConsentMark>, 3> consentMarkNames{
    {{ConsentMark::NotAsked, "not-asked"}, {ConsentMark::Given, "given"}, {ConsentMark::Refused, "refused"}}};
constexpr std::array<Named<ClashKind>, 4> clashNames{{{ClashKind::Person, "person"},
                                                      {ClashKind::Room, "room"},
                                                      {ClashKind::Student, "student"},
                                                      {ClashKind::Lesson, "lesson"}}};

} // namespace

QString appointmentKindCode(AppointmentKind kind)
{
    return codeOf(appointmentKindNames, kind);
}

std::optional<AppointmentKind> appointmentKindFromCode(const QString &code)
{
    return valueOf(appointmentKindNames, code);
}

QString appointmentStateCode(AppointmentState state)
{
    return codeOf(appointmentStateNames, state);
}

std::optional<AppointmentState> appointmentStateFromCode(const QString &code)
{
    return valueOf(appointmentStateNames, code);
}

QString askedByCode(AskedBy askedBy)
{
    return codeOf(askedByNames, askedBy);
}

std::optional<AskedBy> askedByFromCode(const QString &code)
{
    return valueOf(askedByNames, code);
}

QString concernCode(Concern concern)
{
    return codeOf(concernNames, concern);
}

std::optional<Concern> concernFromCode(const QString &code)
{
    return valueOf(concernNames, code);
}

QString urgencyCode(Urgency urgency)
{
    return codeOf(urgencyNames, urgency);
}

std::optional<Urgency> urgencyFromCode(const QString &code)
{
    return valueOf(urgencyNames, code);
}

QString consentMarkCode(ConsentMark consent)
{
    return codeOf(consentMarkNames, consent);
}

std::optional<ConsentMark> consentMarkFromCode(const QString &code)
{
    return valueOf(consentMarkNames, code);
}

QString clashKindCode(ClashKind kind)
{
    return codeOf(clashNames, kind);
}

std::optional<ClashKind> clashKindFromCode(const QString &code)
{
    return valueOf(clashNames, code);
}

} // namespace tingyu
