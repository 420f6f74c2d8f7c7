// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tingyuctl/record_names.h"

#include <limits>

namespace tingyu::ctl {

Result<Uid> studentNamed(CommandContext &context, const QString &text)
{
    StudentService &students = context.services().students;
    if (const auto uid = Uid::fromString(text)) {
        const auto header = students.header(*uid);
        return header ? Result<Uid>(*uid) : header.error();
    }
    StudentFilter everyone;
    everyone.statuses = {RollStatus::OnRoll, RollStatus::OnLeave, RollStatus::Left, RollStatus::Graduated};
    const auto page = students.list(everyone, StudentOrder::Class, 0, std::numeric_limits<int>::max());
    if (!page)
        return page.error();
    QList<Candidate> byNumber;
    QList<Candidate> byName;
    for (const StudentRow &row : page->rows) {
        const StudentHeader &header = row.header;
        const Candidate candidate{header.uid, header.name,
                                  header.classLabel + QLatin1Char(' ') + header.studentNo};
        if (!header.studentNo.isEmpty() && header.studentNo == text)
            byNumber.append(candidate);
        if (header.name == text)
            byName.append(candidate);
    }
    return context.theOne(byNumber.isEmpty() ? byName : byNumber);
}

QString objectName(const ObjectRef &object)
{
    return object.uid.isNull() ? object.type
                               : QString(object.type + QLatin1Char(':') + object.uid.toString());
}

} // namespace tingyu::ctl
