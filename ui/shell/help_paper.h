// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace tingyu::ui {

/// One page of the help as it is read: Markdown in the colours and the text size of the window. Opens no file
/// and no address; links are announced only.
class HelpPaper : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpPaper(QWidget *parent = nullptr);
    void showText(const QString &markdown); ///< from its top
    void mark(const QStringList &words);    ///< marks every place that holds one of them; none clears

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void lay();
    void fitWidth();
    QString m_markdown;
    QStringList m_words;
};

} // namespace tingyu::ui
