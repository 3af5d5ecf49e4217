#pragma once

#include "profile/loadprofile.h"
#include "recording/failureexamples.h"
#include "recording/sample.h"

#include <QList>
#include <QPair>
#include <QString>

#include <vector>

namespace headroom {

/// All that is known of one request, a name and a text each: what the table says of it, where its time went, and, of a
/// failure, how one of its kind came back. What never happened is left out.
[[nodiscard]] QList<QPair<QString, QString>> sampleDetails(const Sample& sample, const LoadProfile& profile,
                                                           const std::vector<FailureExample>& failures);

} // namespace headroom
