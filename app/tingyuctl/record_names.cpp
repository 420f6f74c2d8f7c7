// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/record_names.h"

namespace tingyu::ctl {

Result<Uid> studentNamed(CommandContext &context, const QString &text)
{
    const auto match = context.services().lookup.resolve(text);
    if (!match)
        return match.error();
    if (match->one)
        return match->one->uid;
    QList<Candidate> candidates;
    for (const StudentHeader &header : match->candidates) {
        candidates.append({header.uid, header.name,
                           QString(header.classLabel + QLatin1Char(' ') + header.studentNo).trimmed()});
    }
    return context.theOne(candidates);
}

QString objectName(const ObjectRef &object)
{
    return object.uid.isNull() ? object.type
                               : QString(object.type + QLatin1Char(':') + object.uid.toString());
}

} // namespace tingyu::ctl
