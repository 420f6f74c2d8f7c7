// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/saved_line.h"

#include "ui/widgets/theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLayout>
#include <QUrl>

namespace tingyu::ui {
namespace {

constexpr int pathWidth = 340;

/// The system's own programs look for their own libraries: the folder that runs without installation names
/// its Qt there, which is not theirs.
class WithoutOwnLibraries
{
public:
    WithoutOwnLibraries() : m_own(qgetenv(name)) { qunsetenv(name); }
    ~WithoutOwnLibraries()
    {
        if (!m_own.isEmpty())
            qputenv(name, m_own);
    }
    WithoutOwnLibraries(const WithoutOwnLibraries &) = delete;
    WithoutOwnLibraries &operator=(const WithoutOwnLibraries &) = delete;

private:
    static constexpr const char *name = "LD_LIBRARY_PATH";
    QByteArray m_own;
};

} // namespace

SavedLine::SavedLine(QWidget *parent) : Banner(parent)
{
    setObjectName(QStringLiteral("previewSaved"));
    m_open = named(new ActionButton(tr("打开所在文件夹"), this), "previewOpenFolder",
                   tr("打开存放这份 PDF 的文件夹"));
    m_open->setAutoDefault(false);
    layout()->addWidget(m_open);
    layout()->setAlignment(m_open, Qt::AlignTop);
    connect(m_open, &QPushButton::clicked, this, &SavedLine::openFolder);
}

void SavedLine::told(const QString &path, int pages)
{
    m_path = path;
    const QString native = QDir::toNativeSeparators(path);
    say(Kind::Done, tr("已存为 PDF,%n 页:%1。文件没有加密,用完请删除。", nullptr, pages)
                        .arg(fontMetrics().elidedText(native, Qt::ElideMiddle, px(pathWidth))));
    setToolTip(native);
    setAccessibleDescription(native);
    m_open->show();
}

void SavedLine::openFolder()
{
    const WithoutOwnLibraries plain;
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())))
        return;
    m_open->hide();
    say(Kind::Attention, tr("这台电脑没有打开文件夹。文件在:%1").arg(QDir::toNativeSeparators(m_path)));
}

} // namespace tingyu::ui
