// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/key_card.h"

#include <QDate>

class QPainter;
class QRectF;
class QWidget;

namespace tingyu::ui {

/// What a code reader beside the keyboard types: the eight groups, as a person would.
QString fingerprintTyped(const exchange::KeyCard &card);

/// The paper that goes with a card, to be stamped: unit, key id, the groups of its fingerprint and beside
/// them the same as a QR code. Nothing on it is secret.
void drawKeyCardPaper(QPainter &painter, const QRectF &page, const exchange::KeyCard &card,
                      const QDate &date);

/// Prints it to a printer or into a PDF that the person chooses. False when nothing was printed.
bool printKeyCardPaper(QWidget *parent, const exchange::KeyCard &card, const QDate &date);

} // namespace tingyu::ui
