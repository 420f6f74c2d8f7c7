// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/students/student_box.h"

#include "core/services.h"

#include <QDialog>

namespace tingyu::ui {
namespace {

constexpr int mostHits = 9;

} // namespace

StudentBox::StudentBox(PageHost &host, QWidget *parent) : SearchBox(parent), m_host(host)
{
    setPlaceholderText(tr("姓名、首字母或学号"));
    connect(this, &SearchBox::queryChanged, this, &StudentBox::find);
    connect(this, &SearchBox::chosen, this, [this](const QVariant &target) {
        const StudentHeader student = m_found.value(target.toInt());
        Q_EMIT studentChosen(student);
    });
    connect(this, &SearchBox::closed, this,
            [this] { // Esc, and nothing is looked for: it is meant for the dialog
                if (auto *dialog = qobject_cast<QDialog *>(window()))
                    dialog->reject();
            });
}

void StudentBox::find(const QString &text)
{
    if (text.isEmpty())
        return;
    m_host.tasks().run(
        this, [text](Services &services) { return services.search.find(text, mostHits); },
        [this, text](const Result<QList<StudentHeader>> &found) {
            if (!found) {
                m_host.showError(found.error());
                return;
            }
            if (text != this->text().trimmed())
                return; // the last query wins
            m_found = *found;
            QList<SearchHit> hits;
            for (int i = 0; i < m_found.size(); ++i) {
                const StudentHeader &one = m_found.at(i);
                hits.append({one.name, QString(one.classLabel % QLatin1Char(' ') % one.studentNo), tr("学生"),
                             QStringLiteral("student"), i});
            }
            showHits(text, hits);
        });
}

QString whoText(const StudentHeader &student)
{
    QStringList parts{student.name};
    for (const QString &part : {student.classLabel, student.studentNo}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace tingyu::ui
