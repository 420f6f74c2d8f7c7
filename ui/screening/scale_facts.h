// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screening/scale_shelf.h"
#include "ui/widgets/chip.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace tingyu::ui::screening {

/// One heading of what is said about a scale, with its lines.
struct ScaleFacts
{
    QString heading;
    QStringList lines;
};

/// What it measures, for whom, how it is scored, what is not known, what may be used today and what is
/// missing, rights and sources: in the language of the window.
QList<ScaleFacts> factsOf(const ShelfScale &scale);

QString readerName(scales::Informant informant);  ///< 学生, 家长, 教师, 访谈者
QString stageNames(const scales::Stages &stages); ///< 小学、初中 · 11–17 岁
QString rightsName(scales::RightsClass kind);
ChipContent useChip(const ShelfScale &scale); ///< 可在屏幕作答 / 可用纸质题本录入 / 已停用
QString misfitNames(const QList<scales::Misfit> &misfits); ///< 学段、年龄、年级
QString textKindName(ScaleTextKind kind);
QString consentName(UseConsent consent);
/// "PHQ-A 患者健康问卷(青少年版)"
QString scaleTitle(const scales::ScaleDefinition &definition);

} // namespace tingyu::ui::screening
