// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/room_services.h"
#include "core/room/sessions/session_rules.h"
#include "tests/ui/care_world.h"
#include "ui/room/counselling/note_draft.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

namespace tingyu::test {

/// The program on the counselling tab, with the pupils of two classes.
struct NoteWorld : CareWorld
{
    explicit NoteWorld(Fill fill = Fill::School) : CareWorld(fill) {}

    void openTab(ui::PageTarget target = {})
    {
        target.insert(QStringLiteral("tab"), QStringLiteral("counselling"));
        open("appointments", target);
    }
    void openNew(qsizetype pupil) { openTab({{QStringLiteral("note"), studentKey(pupil).toString()}}); }
    ui::NoteKey studentKey(qsizetype pupil) const
    {
        return {ui::NoteKey::Kind::Student, pupils.at(pupil).uid};
    }
    QPlainTextEdit *text(const char *name) const
    {
        auto *edit = find<QPlainTextEdit>(name);
        INFO(name);
        REQUIRE(edit != nullptr);
        return edit;
    }
    void write(const char *name, const QString &words) const
    {
        QPlainTextEdit *edit = text(name);
        edit->setFocus();
        edit->selectAll();
        typeInto(edit, words);
    }
    void ctrlEnter(QWidget *widget)
    {
        REQUIRE(widget != nullptr);
        QTest::keyClick(widget, Qt::Key_Return, Qt::ControlModifier);
        settle();
    }
    void writeParts() const
    {
        for (const char *part :
             {"note.state", "note.problem", "note.assessment", "note.analysis", "note.effect"})
            write(part, QStringLiteral("这一栏写好了"));
    }
    /// What stands in the vault.
    QList<SessionRow> sessions()
    {
        return ask([](Services &services) {
            SessionService::Question question;
            question.from = QDate(2026, 1, 1);
            question.to = QDate(2027, 12, 31);
            return services.room().sessions.list(question);
        });
    }
    QList<Draft> drafts()
    {
        return ask([](Services &services) { return services.drafts.list(); });
    }
    /// A record with all parts, signed when asked; stored through the services.
    Uid store(qsizetype pupil, bool isSigned, const QString &problem = QStringLiteral("与同桌争执"))
    {
        return ask([student = pupils.at(pupil).uid, isSigned, problem](Services &services) -> Result<Uid> {
            SessionInput input;
            input.frame.at = {QDate(2026, 11, 19), QTime(15, 0)};
            input.frame.minutes = 40;
            input.client.kind = ClientKind::Student;
            input.client.studentUid = student;
            for (const QString &part : requiredSessionParts())
                input.content.fields.insert(part, QStringLiteral("写好了"));
            input.content.fields.insert(QStringLiteral("problem"), problem);
            auto saved = services.room().sessions.add(input);
            if (!saved)
                return saved.error();
            if (isSigned) {
                if (auto done = services.room().sessions.sign(saved->uid); !done)
                    return done.error();
            }
            return saved->uid;
        });
    }
    void openStored(const Uid &one)
    {
        openTab({{QStringLiteral("note"), ui::NoteKey{ui::NoteKey::Kind::Session, one}.toString()}});
    }
    QString said() const
    {
        auto *banner = find<QWidget>("note.message");
        QStringList words;
        if (banner != nullptr) {
            for (const auto *label : banner->findChildren<QLabel *>())
                words.append(label->text());
        }
        return words.join(QLatin1Char(' '));
    }
};

} // namespace tingyu::test
