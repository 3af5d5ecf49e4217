#pragma once

#include "report/picture.h"

class QPainter;
class QRectF;

namespace headroom {

/// Draws a chart of a report into `area`, in the light colours of paper; its proportions stay.
void paintPicture(QPainter& painter, const Picture& picture, const QRectF& area);

} // namespace headroom
