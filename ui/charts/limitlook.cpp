#include "charts/limitlook.h"

#include "display/numbers.h"
#include "theme/theme.h"

#include <QCoreApplication>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::LimitLook)
};

} // namespace

LimitLook limitLook(const Theme& theme, LimitLine kind)
{
    if (kind == LimitLine::Ghost)
        return {QPen(theme.secondary, 2), theme.secondary};
    return {QPen(theme.limit(), 2, kind == LimitLine::WhatIf ? Qt::DashLine : Qt::SolidLine), theme.limitText};
}

QString limitText(nanoseconds limit, LimitLine kind)
{
    const QString time = durationText(limit);
    if (kind == LimitLine::WhatIf)
        return Text::tr("what if %1").arg(time);
    return kind == LimitLine::Ghost ? Text::tr("measured: %1").arg(time) : Text::tr("%1 limit").arg(time);
}

} // namespace headroom
