// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/counselling/snippets_dialog.h"

#include "core/room/room_services.h"
#include "core/room/sessions/session_rules.h"
#include "ui/shell/page_read.h"
#include "ui/text/session_text.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/simple.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tingyu::ui {
namespace {

const QString templateCode = QStringLiteral("template");

QList<CodeName> kindChoices()
{
    QList<CodeName> choices{{QString(), SnippetsDialog::tr("所有形式")}};
    for (const SessionKind kind : {SessionKind::FaceToFace, SessionKind::Phone, SessionKind::Letter,
                                   SessionKind::Online, SessionKind::HomeVisit})
        choices.append({sessionKindCode(kind), text::sessionKindName(kind)});
    return choices;
}

QList<CodeName> fieldChoices()
{
    QList<CodeName> choices{{QString(), SnippetsDialog::tr("任何一栏")}};
    for (const QString &code : sessionFields())
        choices.append({code, text::sessionFieldName(code)});
    return choices;
}

QString lineOf(const Snippet &one)
{
    const QString kind =
        one.kind == Snippet::Kind::Template ? SnippetsDialog::tr("模板") : SnippetsDialog::tr("常用语");
    const QString whose = one.isMine ? SnippetsDialog::tr("自己的") : SnippetsDialog::tr("辅导室的");
    return SnippetsDialog::tr("%1 · %2 · %3").arg(one.title, kind, whose);
}

} // namespace

SnippetsDialog::SnippetsDialog(PageHost &host, QWidget *parent) : QDialog(parent), m_host(host)
{
    setObjectName(QStringLiteral("snippets"));
    setWindowTitle(tr("常用语和模板"));
    setAccessibleName(tr("常用语和模板"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    resize(px(560), px(420));
    m_list = named(new QListWidget(this), "snippets.list", tr("常用语和模板"));
    m_empty = new EmptyState(QStringLiteral("note"),
                             tr("还没有常用语。写一条,记录时按 Ctrl+J 插入;模板在新记录里自动填好。"), this);
    auto *add = named(new ActionButton(tr("新写一条"), this), "snippets.add", tr("新写一条常用语或模板"));
    add->setPrimary(true);
    m_edit = named(new ActionButton(tr("修改"), this), "snippets.edit", tr("修改所选的一条"));
    m_remove = named(new ActionButton(tr("删除"), this), "snippets.remove", tr("删除所选的一条"));
    m_remove->setProperty("danger", true);
    auto *close = named(new ActionButton(tr("关闭"), this), "snippets.close", tr("关闭常用语"));
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(16), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(row);
    const auto editChosen = [this] {
        if (const auto one = chosen())
            edit(*one);
    };
    connect(add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, editChosen);
    connect(m_list, &QListWidget::itemActivated, this, editChosen);
    connect(m_remove, &QPushButton::clicked, this, &SnippetsDialog::remove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    reload();
}

std::optional<Snippet> SnippetsDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_snippets.size() ? std::optional(m_snippets.at(row)) : std::nullopt;
}

void SnippetsDialog::reload()
{
    readThen(
        m_host, this, [](Services &services) { return services.room().snippets.list(); },
        [this](const QList<Snippet> &snippets) {
            m_snippets = snippets;
            m_list->clear();
            for (const Snippet &one : std::as_const(m_snippets))
                m_list->addItem(lineOf(one));
            m_list->setCurrentRow(0);
            const bool isEmpty = m_snippets.isEmpty();
            m_list->setVisible(!isEmpty);
            m_empty->setVisible(isEmpty);
            m_edit->setVisible(!isEmpty);
            m_remove->setVisible(!isEmpty);
        });
}

void SnippetsDialog::edit(const Snippet &snippet)
{
    auto *dialog = new FormDialog("snippet", tr("常用语或模板"), this);
    auto *kind = dialog->addSegments(
        "kind", tr("用法"),
        {{QStringLiteral("snippet"), tr("常用语:按 Ctrl+J 插入")}, {templateCode, tr("模板:新记录自动填")}});
    auto *title = dialog->addLine("title", tr("名称"));
    auto *form = dialog->addChoice("form", tr("形式"), kindChoices());
    auto *field = dialog->addChoice("field", tr("哪一栏"), fieldChoices());
    auto *text = dialog->addText("text", tr("文字"));
    QCheckBox *isRoom = nullptr;
    const bool isNew = snippet.uid.isNull();
    if (isNew && !m_host.facts().onePerson)
        isRoom = dialog->addCheck("room", tr("辅导室的人都能用"));
    if (snippet.kind == Snippet::Kind::Template)
        kind->setCurrentCode(templateCode);
    title->setText(snippet.title);
    chooseCode(form, snippet.sessionKind ? sessionKindCode(*snippet.sessionKind) : QString());
    chooseCode(field, snippet.field);
    text->setPlainText(snippet.text);
    dialog->setSubmit(tr("记下"), [=, this] {
        Snippet written = snippet;
        written.kind = kind->currentCode() == templateCode ? Snippet::Kind::Template : Snippet::Kind::Snippet;
        written.title = title->text();
        written.sessionKind = sessionKindFromCode(chosenCode(form));
        written.field = chosenCode(field);
        written.text = text->toPlainText();
        if (isNew)
            written.isMine = isRoom == nullptr || !isRoom->isChecked();
        if (written.kind == Snippet::Kind::Template && written.field.isEmpty()) {
            dialog->refuse(tr("模板要说明填在哪一栏。"), field);
            return;
        }
        write(
            m_host, this, dialog, tr("常用语"),
            [written, isNew](Services &services) {
                SnippetService &snippets = services.room().snippets;
                return isNew ? outcomeOf(snippets.add(written)) : snippets.edit(written);
            },
            [this](const Result<void> &) { reload(); });
    });
    dialog->open();
}

void SnippetsDialog::remove()
{
    const auto one = chosen();
    if (!one)
        return;
    write(
        m_host, this, tr("删除常用语"),
        [uid = one->uid](Services &services) { return services.room().snippets.remove(uid); },
        [this](const Result<void> &removed) {
            if (!removed)
                m_host.showError(removed.error());
            reload();
        });
}

} // namespace tingyu::ui
