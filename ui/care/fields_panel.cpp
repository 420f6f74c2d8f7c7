// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/care/fields_panel.h"

#include "core/care/case_fields.h"
#include "ui/care/draft_keeper.h"
#include "ui/care/field_edit.h"
#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tingyu::ui {
namespace {

FieldEdit::Shape shapeOf(const report::FormWords &words, const QString &code)
{
    if (code == QLatin1String("return_by"))
        return {FieldEdit::Kind::Day};
    const QStringList codes = optionCodes(code);
    if (!codes.isEmpty())
        return {FieldEdit::Kind::Choice, 1, formOptions(words, code, codes), true};
    const report::FormField *field = words.form().field(code);
    return {FieldEdit::Kind::Prose, field == nullptr ? 1 : field->lines};
}

QString stampText(const FieldStamp &stamp)
{
    const QDateTime at = fromUtcStamp(stamp.changedUtc).toLocalTime();
    return stamp.userName % QStringLiteral(" · ") % at.toString(QStringLiteral("MM-dd HH:mm"));
}

} // namespace

FieldDesk::FieldDesk(CaseDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_drafts(new DraftKeeper(
          desk.host(), QLatin1String(fieldsDraft), [this] { return draft(); }, this))
{
}

void FieldDesk::add(const QString &code, FieldEdit *edit)
{
    m_edits.insert(code, edit);
    connect(edit, &FieldEdit::typed, this, [this, code] { typed(code); });
    connect(edit, &FieldEdit::left, this, [this, code] { left(code); });
}

void FieldDesk::show()
{
    if (m_shown != m_desk.uid()) {
        m_shown = m_desk.uid();
        m_unsaved.clear();
        m_drafts->setPerson(m_desk.draftKey());
        const QJsonObject kept =
            QJsonDocument::fromJson(m_desk.now().drafts.value(QLatin1String(fieldsDraft)).toUtf8()).object();
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (it.value().toString() != m_desk.content().fields.value(it.key()))
                m_unsaved.insert(it.key(), it.value().toString());
        }
    }
    for (auto it = m_edits.begin(); it != m_edits.end(); ++it) {
        const auto typedText = m_unsaved.constFind(it.key());
        const bool isUnsaved = typedText != m_unsaved.cend();
        // What a person is typing is never replaced by what was stored before.
        it.value()->setText(isUnsaved ? *typedText : m_desk.content().fields.value(it.key()));
        const auto stamp = m_desk.now().stamps.constFind(it.key());
        it.value()->setNote(isUnsaved                             ? tr("草稿")
                            : stamp != m_desk.now().stamps.cend() ? stampText(*stamp)
                                                                  : QString());
        it.value()->setReadOnly(!m_desk.mayWrite());
    }
}

void FieldDesk::flush()
{
    m_drafts->flush();
}

QString FieldDesk::current() const
{
    for (auto it = m_edits.begin(); it != m_edits.end(); ++it) {
        if (it.value()->hasKeyboard())
            return it.key();
    }
    return {};
}

void FieldDesk::typed(const QString &code)
{
    if (!m_desk.mayWrite())
        return;
    m_unsaved.insert(code, m_edits.value(code)->text());
    m_drafts->touch();
}

void FieldDesk::left(const QString &code)
{
    if (m_unsaved.contains(code) && !m_edits.value(code)->isProblem())
        store({code});
}

void FieldDesk::store(const QStringList &codes)
{
    QHash<QString, QString> texts;
    for (const QString &code : codes)
        texts.insert(code, m_unsaved.value(code));
    m_drafts->forget();
    // The draft keeps only what stays unsaved after this.
    QJsonObject rest;
    for (auto it = m_unsaved.cbegin(); it != m_unsaved.cend(); ++it) {
        if (!texts.contains(it.key()))
            rest.insert(it.key(), it.value());
    }
    const QString left = rest.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(rest).toJson());
    const QString label =
        codes.size() == 1 ? tr("改写:%1").arg(m_desk.words().label(codes.first())) : tr("改写个案内容");
    m_desk.write(
        label,
        [uid = m_desk.uid(), key = m_desk.draftKey(), texts, left](Services &services) -> Result<void> {
            if (auto stored = services.cases.setFields(uid, texts); !stored)
                return stored.error();
            const QString form = QLatin1String(fieldsDraft);
            return left.isEmpty() ? services.drafts.discard(key, form)
                                  : services.drafts.save(key, form, left);
        },
        [this, texts, uid = m_desk.uid()](const Result<void> &stored) {
            if (!stored) {
                m_desk.host().showError(stored.error());
                m_drafts->touch();
                return;
            }
            if (uid != m_shown)
                return;
            for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
                // Typed on meanwhile: stays unsaved.
                if (m_unsaved.value(it.key()) == it.value())
                    m_unsaved.remove(it.key());
            }
        });
}

QString FieldDesk::draft() const
{
    QJsonObject kept;
    for (auto it = m_unsaved.cbegin(); it != m_unsaved.cend(); ++it)
        kept.insert(it.key(), it.value());
    return kept.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(kept).toJson());
}

bool hasCaseFields(const report::FormSection &section)
{
    return std::any_of(section.rows.begin(), section.rows.end(), [](const QStringList &row) {
        return std::any_of(row.begin(), row.end(), isCaseField);
    });
}

Card *makeFieldsCard(CaseDesk &desk, FieldDesk &fields, const report::FormSection &section, QWidget *parent)
{
    const report::FormWords &words = desk.words();
    auto *card = new Card(words.section(section.id), parent);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(10));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    bool halfTaken = false;
    for (const QStringList &line : section.rows) {
        for (const QString &code : line) {
            if (!isCaseField(code))
                continue;
            const QString label = words.label(code);
            auto *edit = new FieldEdit(QStringLiteral("field.") % code, label, label, shapeOf(words, code),
                                       desk.today(), card);
            fields.add(code, edit);
            const bool wide = line.size() == 1 || !optionCodes(code).isEmpty();
            if (wide && halfTaken) {
                ++row;
                halfTaken = false;
            }
            grid->addWidget(edit, row, halfTaken ? 1 : 0, 1, wide ? 2 : 1, Qt::AlignTop);
            if (wide || halfTaken)
                ++row;
            halfTaken = !wide && !halfTaken;
        }
    }
    card->body()->addLayout(grid);
    return card;
}

} // namespace tingyu::ui
