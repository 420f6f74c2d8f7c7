// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/form_draft.h"

#include "core/services.h"
#include "ui/care/draft_keeper.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>

namespace tingyu::ui {
namespace {

constexpr int mostShown = 80; ///< characters of a value that stands in a sentence

const auto wasKey = QStringLiteral("was");
const auto nowKey = QStringLiteral("now");

QString shortened(const QString &value)
{
    const QString line = value.simplified();
    return line.size() <= mostShown ? line : line.left(mostShown) % QChar(0x2026);
}

/// A click, so that whatever follows a choice follows this one too.
void clickOn(const SegmentedChoice *choice, const QString &code)
{
    for (auto *one : choice->findChildren<QRadioButton *>()) {
        if (one->property("code").toString() == code)
            one->setChecked(true);
    }
}

QString segmentWords(const SegmentedChoice *choice, const QString &code)
{
    for (const auto *one : choice->findChildren<QRadioButton *>()) {
        if (one->property("code").toString() == code)
            return one->text();
    }
    return {};
}

} // namespace

FormDraft::FormDraft(PageHost &host, FormDialog *dialog, const QString &personKey, const char *form)
    : QObject(dialog), m_host(host), m_dialog(dialog), m_person(personKey), m_form(QLatin1String(form))
{
    m_keeper = new DraftKeeper(
        host, m_form, [this] { return content(); }, this);
    m_keeper->setPerson(m_person);
    watchFields();
    connect(dialog, &FormDialog::saveNow, m_keeper, &DraftKeeper::flush);
    connect(dialog, &QDialog::rejected, this, [this] {
        m_keeper->forget();
        m_host.tasks().run(
            nullptr,
            [person = m_person, form = m_form](Services &services) {
                return services.drafts.discard(person, form);
            },
            [](const Result<void> &) {});
    });
    host.tasks().run(
        this,
        [person = m_person, form = m_form](Services &services) { return services.drafts.load(person, form); },
        [this](const Result<std::optional<Draft>> &draft) {
            m_isRead = true;
            if (draft && *draft)
                recall(**draft);
            if (!content().isEmpty())
                m_keeper->touch();
        });
}

void FormDraft::watchFields()
{
    for (auto *line : m_dialog->findChildren<QLineEdit *>()) {
        if (line->objectName().isEmpty() || line->echoMode() != QLineEdit::Normal)
            continue;
        const QPointer<QLineEdit> at(line);
        m_fields.append({line->objectName(),
                         line->accessibleName(),
                         [at] { return at == nullptr ? QString() : at->text(); },
                         [at](const QString &value) {
                             if (at != nullptr)
                                 at->setText(value);
                         },
                         {},
                         line->text()});
        connect(line, &QLineEdit::textEdited, this, &FormDraft::touch);
    }
    for (auto *text : m_dialog->findChildren<QPlainTextEdit *>()) {
        const QPointer<QPlainTextEdit> at(text);
        m_fields.append({text->objectName(),
                         text->accessibleName(),
                         [at] { return at == nullptr ? QString() : at->toPlainText(); },
                         [at](const QString &value) {
                             if (at != nullptr)
                                 at->setPlainText(value);
                         },
                         {},
                         text->toPlainText()});
        connect(text, &QPlainTextEdit::textChanged, this, &FormDraft::touch);
    }
    for (auto *choice : m_dialog->findChildren<QComboBox *>()) {
        if (choice->isEditable())
            continue; // its line is among the lines
        const QPointer<QComboBox> at(choice);
        m_fields.append(
            {choice->objectName(), choice->accessibleName(),
             [at] { return at == nullptr ? QString() : chosenCode(at); },
             [at](const QString &code) { // who or what is gone by now is not offered again
                 if (at != nullptr && at->findData(code) >= 0)
                     at->setCurrentIndex(at->findData(code));
             },
             [at](const QString &code) { return at == nullptr ? code : at->itemText(at->findData(code)); },
             chosenCode(choice)});
        connect(choice, &QComboBox::activated, this, &FormDraft::touch);
    }
    for (auto *choice : m_dialog->findChildren<SegmentedChoice *>()) {
        const QPointer<SegmentedChoice> at(choice);
        m_fields.append({choice->objectName(), choice->accessibleName(),
                         [at] { return at == nullptr ? QString() : at->currentCode(); },
                         [at](const QString &code) {
                             if (at != nullptr)
                                 clickOn(at, code);
                         },
                         [at](const QString &code) { return at == nullptr ? code : segmentWords(at, code); },
                         choice->currentCode()});
        connect(choice, &SegmentedChoice::chosen, this, &FormDraft::touch);
    }
    for (auto *check : m_dialog->findChildren<QCheckBox *>()) {
        const QPointer<QCheckBox> at(check);
        const auto read = [at] { return at != nullptr && at->isChecked() ? QStringLiteral("1") : QString(); };
        m_fields.append({check->objectName(), check->accessibleName(), read,
                         [at](const QString &value) {
                             if (at != nullptr)
                                 at->setChecked(!value.isEmpty());
                         },
                         [](const QString &value) { return value.isEmpty() ? tr("否") : tr("是"); }, read()});
        connect(check, &QCheckBox::clicked, this, &FormDraft::touch);
    }
}

void FormDraft::add(const QString &name, const std::function<QString()> &read,
                    const std::function<void(const QString &)> &write)
{
    m_fields.append({name, {}, read, write, {}, read()});
}

// Before the draft is read nothing is written over it.
void FormDraft::touch()
{
    if (m_isRead)
        m_keeper->touch();
}

void FormDraft::send(QObject *guard, const QString &label, WriteJob job, const std::function<void()> &done)
{
    m_keeper->forget();
    write(
        m_host, guard, m_dialog, label,
        [job = std::move(job), person = m_person, form = m_form](Services &services) -> Result<void> {
            auto written = job(services);
            return written ? services.drafts.discard(person, form) : written;
        },
        [keeper = QPointer<DraftKeeper>(m_keeper), done](const Result<void> &outcome) {
            if (outcome && done)
                done();
            else if (!outcome && keeper != nullptr)
                keeper->touch();
        });
}

/// What differs from what stood there, and what that was: only so can a later value be told from this one.
QString FormDraft::content() const
{
    QJsonObject kept;
    for (const Field &field : m_fields) {
        const QString now = field.read();
        if (!field.name.isEmpty() && now != field.before)
            kept.insert(field.name, QJsonObject{{wasKey, field.before}, {nowKey, now}});
    }
    return kept.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void FormDraft::recall(const Draft &draft)
{
    const QJsonObject kept = QJsonDocument::fromJson(draft.content.toUtf8()).object();
    bool isChanged = false;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields.at(i);
        const QJsonValue value = kept.value(field.name);
        const QString now = field.read();
        if (value.isUndefined() || now != field.before)
            continue;
        // Drafts of earlier programs hold every field and not what stood there before.
        const bool isOld = value.isString();
        const QString typed = isOld ? value.toString() : value[nowKey].toString();
        if (typed == now)
            continue;
        field.write(typed);
        if (field.read() != typed)
            continue; // it cannot hold it any more
        isChanged = true;
        if (!field.words.isEmpty() && now != (isOld ? QString() : value[wasKey].toString()))
            m_clashes.append({i, typed});
    }
    if (!isChanged)
        return;
    m_dialog->setChanged(); // leaving drops it
    m_banner = m_dialog->addBanner();
    offerStored(fromUtcStamp(draft.savedUtc).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QPushButton *FormDraft::offerStored(const QString &when)
{
    QString words = tr("这里有 %1 没有写完的内容,已放回各栏,还没有保存。").arg(when);
    for (const Clash &clash : std::as_const(m_clashes))
        words += u'\n' %
                 wordsOf(clash, tr("“%1”在那以后另有改动,现在存着的是:%2"), m_fields.at(clash.field).before);
    m_banner->say(m_clashes.isEmpty() ? Banner::Kind::Info : Banner::Kind::Attention, words);
    if (m_clashes.isEmpty())
        return nullptr;
    auto *swap = m_banner->addAction(tr("改用存着的"), [this, when] {
        for (Clash &clash : m_clashes) {
            const Field &field = m_fields.at(clash.field);
            clash.typed = field.read();
            field.write(field.before);
        }
        offerTyped(when);
        touch();
    });
    swap->setObjectName(m_dialog->objectName() % QStringLiteral(".useStored"));
    return swap;
}

void FormDraft::offerTyped(const QString &when)
{
    QString words = tr("各栏现在是存着的内容;没有写完的还在,可以改回。");
    for (const Clash &clash : std::as_const(m_clashes))
        words += u'\n' % wordsOf(clash, tr("“%1”没有写完的是:%2"), clash.typed);
    const bool hadKeys = m_banner->isAncestorOf(m_dialog->focusWidget());
    m_banner->say(Banner::Kind::Info, words);
    auto *swap = m_banner->addAction(tr("改回没写完的"), [this, when] {
        const bool hasKeys = m_banner->isAncestorOf(m_dialog->focusWidget());
        for (const Clash &clash : std::as_const(m_clashes))
            m_fields.at(clash.field).write(clash.typed);
        QPushButton *back = offerStored(when);
        if (hasKeys) {
            back->show(); // its layout would, a moment later
            back->setFocus(Qt::OtherFocusReason);
        }
        touch();
    });
    swap->setObjectName(m_dialog->objectName() % QStringLiteral(".useTyped"));
    if (hadKeys) {
        swap->show();
        swap->setFocus(Qt::OtherFocusReason);
    }
}

QString FormDraft::wordsOf(const Clash &clash, const QString &sentence, const QString &value) const
{
    const Field &field = m_fields.at(clash.field);
    const QString shown = field.shown ? field.shown(value) : shortened(value);
    return sentence.arg(field.words, shown.isEmpty() ? tr("(空)") : shown);
}

} // namespace tingyu::ui
