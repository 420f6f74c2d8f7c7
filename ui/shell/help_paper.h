// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTextBrowser>

namespace tingyu::ui {

/// One page of the help as it is read: Markdown in the colours and the text size of the window. Opens no file
/// and no address; links are announced only.
class HelpPaper : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpPaper(QWidget *parent = nullptr);
    /// From its top; the picture stands under what comes first, as wide as the lines. It may be null.
    void showText(const QString &markdown, const QImage &picture = {});
    void mark(const QStringList &words); ///< marks every place that holds one of them; none clears

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void lay();
    void fitWidth();
    int lineWidth() const;
    void layPicture();
    void layForWidth();
    QString m_markdown;
    QImage m_picture;
    int m_laidFor = 0; ///< width of the lines when the picture was sized
    QStringList m_words;
};

} // namespace tingyu::ui
